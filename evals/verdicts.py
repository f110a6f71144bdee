"""What people say of replies: a file of verdicts on a run or on answers of the console, one verdict for each reply."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from evals.given import Given, quoted
from evals.record import Item

_TIED = "as many for as against"


class UnusableVerdicts(ValueError):
    """A file of verdicts cannot be used; the message says why and what to do."""


class Opinion(StrEnum):
    """What somebody says of a reply."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Quoted(_Line):
    """A passage that a reply quotes."""

    title: str
    published: str
    quotation: str


class HumanVerdict(_Line):
    """One line of the file: what is said of the reply to one question. Other fields are left to others.

    A line of the console holds the reply as well, and its own id; a line on a run has the id of its question.
    """

    id: str = Field(min_length=1)
    verdict: Opinion
    by: str = Field(min_length=1)
    people: tuple[str, ...] = ()  # where several gave the verdict together
    question_set: str | None = None  # where a run asked two sets that share an id
    question: str | None = None
    reply: str | None = None
    passages: tuple[Quoted, ...] = ()

    @property
    def given(self) -> Given | None:
        """What a judge is given of the reply; None where the line does not hold it."""
        if self.question is None or self.reply is None:
            return None
        passages = tuple(quoted(**each.model_dump()) for each in self.passages)
        return Given(name=f"answer {self.id}", question=self.question, reply=self.reply, passages=passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A reply with what people say of it: the verdict of most of them."""

    given: Given
    opinion: Opinion


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All replies that people gave a verdict on. `left_out`: in words, what of the file could not be used."""

    replies: tuple[Reviewed, ...]
    people: int
    left_out: tuple[str, ...] = ()


def read_verdicts(path: Path) -> list[HumanVerdict]:
    """Read verdicts, JSON Lines. Raises UnusableVerdicts with every fault."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableVerdicts(f"{path}: cannot be read ({error}); give a JSON Lines file in UTF-8") from error
    found: list[HumanVerdict] = []
    faults: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(HumanVerdict.model_validate_json(line))
        except ValidationError as error:
            faults += [
                f"line {number}: {'.'.join(map(str, e['loc'])) or 'the line'}: {e['msg']}" for e in error.errors()
            ]
    counts = Counter((each.question_set, each.id, each.by) for each in found)
    faults += [f"{by} has {count} verdicts on {of}; keep one" for (_, of, by), count in counts.items() if count > 1]
    if faults or not found:
        listed = "\n  ".join(faults or ['it holds no verdict, such as {"id": "a-1", "verdict": "partly", "by": "Ann"}'])
        raise UnusableVerdicts(f"{path}: nothing was judged; put these right:\n  {listed}")
    return found


def review(items: Sequence[Item], verdicts: Sequence[HumanVerdict]) -> Review:
    """Put verdicts to the replies of a run. Where people differ most of them decide; a tie is left out.

    Raises UnusableVerdicts.
    """
    by_id: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_id[item.case.id].append(item)
    said: dict[tuple[str, str], list[Opinion]] = defaultdict(list)
    unknown = []
    for each in verdicts:
        meant = [item for item in by_id[each.id] if each.question_set in (None, item.question_set)]
        if len(meant) > 1:
            raise UnusableVerdicts(
                f"{each.id} stands in two question sets of the run; add question_set to its verdicts"
            )
        if meant:
            said[meant[0].question_set, each.id].append(each.verdict)
        else:
            unknown.append(each.id)
    decided = {key: _most(opinions) for key, opinions in said.items()}
    replies = [
        Reviewed(given=Given.of(item), opinion=opinion)
        for item in items
        if (opinion := decided.get((item.question_set, item.case.id)))
    ]
    if not replies:
        raise UnusableVerdicts(
            "no verdict is about a reply of this run; the ids must be those of its questions. Verdicts of the console "
            "are on answers of its own: leave --run out"
        )
    ties = [identifier for (_, identifier), opinion in decided.items() if opinion is None]
    left_out = (*_named("not questions of this run", unknown), *_named(_TIED, ties))
    return Review(replies=tuple(replies), people=_people(verdicts), left_out=left_out)


def review_of_answers(verdicts: Sequence[HumanVerdict]) -> Review:
    """Put verdicts to the answers that they were given on, as the console writes them down. Raises UnusableVerdicts."""
    held = {each.id: given for each in verdicts if (given := each.given)}
    said: dict[str, list[Opinion]] = defaultdict(list)
    for each in verdicts:
        said[each.id].append(each.verdict)
    decided = {identifier: _most(said[identifier]) for identifier in held}
    replies = [Reviewed(given=held[name], opinion=opinion) for name, opinion in decided.items() if opinion]
    if not replies:
        raise UnusableVerdicts(
            "no verdict has its question and reply with it; give the run whose replies people judged with --run, or "
            "take the file from the console while its answers are kept"
        )
    ties = [name for name, opinion in decided.items() if opinion is None]
    gone = [name for name in said if name not in held]
    left_out = (*_named("without the answer, which is no longer kept", gone), *_named(_TIED, ties))
    return Review(replies=tuple(replies), people=_people(verdicts), left_out=left_out)


def _people(verdicts: Sequence[HumanVerdict]) -> int:
    return len({name for each in verdicts for name in each.people or (each.by,)})


def _most(opinions: Iterable[Opinion]) -> Opinion | None:
    (first, most), *others = Counter(opinions).most_common()
    return None if others and others[0][1] == most else first


def _named(why: str, ids: Sequence[str]) -> Iterator[str]:
    if ids:
        yield f"{len(ids)} left out, {why}: {', '.join(ids[:5])}{' ...' if len(ids) > 5 else ''}"
