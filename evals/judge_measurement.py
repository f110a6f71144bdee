"""How good a judge model is: whether it agrees with itself and with people. Kept in the home; reports ask for it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from evals.agreement import fleiss_kappa, kappa_of_repeats
from evals.figures import Figure
from evals.intervals import wilson
from evals.judge import ReplyJudge
from evals.record import Judged
from evals.verdicts import Review, Reviewed
from knowledge.calendar import in_london

JUDGES = "judges"  # the folder beside the runs
# Below 0.60 two raters agree too little to be relied on: McHugh, Interrater reliability: the kappa statistic,
# Biochemia Medica 2012; 22(3). It is the lower bound of the interval that has to reach it, not the figure itself.
FLOOR = 0.6
# That paper asks for 30 comparisons at least. An interval by redrawing is too narrow in small samples: so more.
FEWEST = 50
NO_VERDICT = "no verdict"


class Measurement(BaseModel):
    """What was found of one judge: a model with the version of its instructions, by one run and people's verdicts."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str
    prompt: str
    measured: datetime
    of: Literal["run", "answers"] = "run"  # of a question set, or of people's own questions, from the console
    run: str  # its name; nothing where it was none
    verdicts_sha256: str
    people: int
    replies: int
    times: int
    same_each_time: Figure  # replies on which it said the same each time
    fleiss_kappa: float | None  # of its repeats
    kappa: float | None  # with people
    low: float
    high: float
    confusion: dict[str, dict[str, int]]  # what people say -> what it says -> how often, over all repeats
    failed: dict[str, int]  # why it gave no verdict, with how often

    @property
    def shortfalls(self) -> list[str]:
        """Say what is missing for its figures to be shown; nothing where they may be."""
        found = []
        if self.replies < FEWEST:
            found.append(f"it was measured on {self.replies} replies, and {FEWEST} are needed")
        if self.kappa is None:
            found.append("its agreement with people cannot be told from chance")
        elif self.low < FLOOR:
            found.append(f"its agreement with people may be as low as {self.low:.2f}, and {FLOOR:.2f} is needed")
        return found

    @property
    def told(self) -> str:
        """Give the measurement in a sentence."""
        kappa = "none" if self.kappa is None else f"{self.kappa:.2f} ({self.low:.2f} to {self.high:.2f})"
        return (
            f"measured on {in_london(self.measured):%-d %B %Y} on {self.replies} {self._which} that "
            f"{self.people} {'person' if self.people == 1 else 'people'} had judged: kappa with them {kappa}, "
            f"the same verdict in all of {self.times} tries on {self.same_each_time.value:.0%} of the replies"
        )

    @property
    def _which(self) -> str:
        return "replies" if self.of == "run" else "answers of the console, without being told what a good reply is,"


def measure_judge(
    judge: ReplyJudge, reviewed: Sequence[Reviewed], times: int, on_reply: Callable[[], None] = lambda: None
) -> list[list[str]]:
    """Ask a judge so many times about each reply. Gives its verdicts, reply by reply. Raises JudgeSilent."""
    said = []
    for each in reviewed:
        said.append([judge.opinion(each.given, time=time) or NO_VERDICT for time in range(1, times + 1)])
        on_reply()
    return said


def measurement_of(  # noqa: PLR0913 - what it is a measurement of, each by its name
    said: Sequence[Sequence[str]],
    review: Review,
    *,
    model: str,
    run: str | None,
    verdicts_sha256: str,
    measured: datetime,
    failed: Counter[str],
) -> Measurement:
    """Work out what the verdicts of a judge say of it. `run`: None where it judged answers of the console."""
    people = [each.opinion.value for each in review.replies]
    kappa = kappa_of_repeats(people, said)
    confusion: dict[str, Counter[str]] = {}
    for theirs, row in zip(people, said, strict=True):
        confusion.setdefault(theirs, Counter()).update(row)
    return Measurement(
        model=model,
        prompt=ReplyJudge.prompt_version(),
        measured=measured,
        of="answers" if run is None else "run",
        run=run or "",
        verdicts_sha256=verdicts_sha256,
        people=review.people,
        replies=len(said),
        times=len(said[0]),
        same_each_time=_same_each_time(said),
        fleiss_kappa=fleiss_kappa(said),
        kappa=kappa.value,
        low=kappa.low,
        high=kappa.high,
        confusion={theirs: dict(counts) for theirs, counts in confusion.items()},
        failed=dict(failed.most_common()),
    )


def _same_each_time(said: Sequence[Sequence[str]]) -> Figure:
    """Count the replies with one verdict throughout; where it gave none there is nothing that it repeats."""
    hits = sum(set(row) != {NO_VERDICT} and len(set(row)) == 1 for row in said)
    low, high = wilson(hits, len(said))
    return Figure(value=round(hits / len(said), 4), low=low, high=high, count=len(said), hits=hits)


def keep(measurement: Measurement, folder: Path) -> Path:
    """Keep a measurement beside the earlier ones: which were made is a part of what is known."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{_name(measurement.model, measurement.prompt)}-{measurement.measured:%Y-%m-%d-%H%M%S}.json"
    path.write_text(measurement.model_dump_json(indent=1) + "\n", "utf-8")
    return path


def standing_of(model: str, prompt: str, folder: Path) -> Judged:
    """Say whether the figures of a judge may be shown, by the latest measurement of it in this home.

    Where it was measured on runs and on answers of the console, both have to allow it.
    """
    kept = [found for path in folder.glob(f"{_name(model, prompt)}-*.json") if (found := _read(path))]
    made = sorted((each for each in kept if (each.model, each.prompt) == (model, prompt)), key=lambda one: one.measured)
    who = f"{model} (instructions {prompt})"
    if not made:
        told = f"{who}: its agreement with people was not measured in this home; signpost eval judge measures it."
        return Judged(model=model, prompt=prompt, is_shown=False, told=told)
    kinds = [[each for each in made if each.of == of] for of in dict.fromkeys(each.of for each in made)]
    told = f"{who}: {' Also '.join(_told(each) for each in kinds)}"
    return Judged(model=model, prompt=prompt, is_shown=not any(each[-1].shortfalls for each in kinds), told=told)


def _told(made: Sequence[Measurement]) -> str:
    """Tell the latest of several measurements, and how many there were."""
    latest = made[-1]
    earlier = f" It is the latest of {len(made)} measurements." if len(made) > 1 else ""
    why_not = f", so its figures are not shown: {'; '.join(latest.shortfalls)}" if latest.shortfalls else ""
    return f"{latest.told}{why_not}.{earlier}"


def _name(model: str, prompt: str) -> str:
    plain = re.sub(r"[^a-z0-9.]+", "-", f"{model}-{prompt}".lower()).strip("-")
    return f"{plain}-{hashlib.sha256(f'{model} {prompt}'.encode()).hexdigest()[:8]}"


def _read(path: Path) -> Measurement | None:
    """Read a measurement; one that is of another version, or damaged, counts as none."""
    try:
        return Measurement.model_validate_json(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError):
        return None
