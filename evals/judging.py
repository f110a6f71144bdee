"""Has a judge model give its verdict on the replies of a run, where its figures may be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from bot.bootstrap import Bootstrap
from evals.given import Given
from evals.in_force import InForce
from evals.judge import JudgeSilent, ReplyJudge
from evals.judge_measurement import JUDGES, standing_of
from evals.record import Item, Judged


class NoJudge(ValueError):
    """A judge model is wanted and none is set; the message says what to do."""


class Judging:
    """Has replies judged. A judge that was not found good enough is not asked at all."""

    def __init__(self, judge: ReplyJudge, standing: Judged) -> None:
        self._judge = judge
        self.standing = standing

    def judged(self, items: Sequence[Item], on_reply: Callable[[], None] = lambda: None) -> tuple[Item, ...]:
        """Give the replies with the judge's verdicts: all of them, or, where it falls silent, none."""
        if not self.standing.is_shown:
            return tuple(items)
        found = []
        for item in items:
            try:
                opinion = self._judge.opinion(Given.of(item))
            except JudgeSilent as error:
                told = f"{self.standing.model}: not shown, because it fell silent while it judged this run: {error}"
                self.standing = self.standing.model_copy(update={"is_shown": False, "told": told})
                return tuple(items)
            found.append(item.model_copy(update={"judged": opinion.value if opinion else None}))
            on_reply()
        return tuple(found)


def judging_of(bootstrap: Bootstrap, held: InForce, runs: Path) -> Judging:
    """Make the judge that the settings name, with what is known of it in this home. Raises NoJudge."""
    judge, model = judge_of(bootstrap, held)
    return Judging(judge, standing_of(model, judge.prompt_version(), runs / JUDGES))


def judge_of(bootstrap: Bootstrap, held: InForce) -> tuple[ReplyJudge, str]:
    """Make the judge that the settings name, with its name. Raises NoJudge."""
    model = bootstrap.judge
    if model is None:
        raise NoJudge("no judge model is set; name one in SIGNPOST_LLM_JUDGE, such as openai:gpt-4o (docs/models.md)")
    return ReplyJudge(model, known=held.known, timeout_s=model.timeout_s), model.spec.name
