"""Runs question sets, keeping each reply as it comes, so that a run that was interrupted goes on where it stopped."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from evals.asking import Asks
from evals.cases import Case
from evals.circumstances import sha256_of
from evals.record import Item, QuestionSet, RunRecord

HEAD, ITEMS, RECORD = "begun.json", "items.jsonl", "record.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """A question set that was read and checked."""

    path: Path
    cases: tuple[Case, ...]
    sha256: str

    @classmethod
    def of(cls, path: Path, cases: Sequence[Case]) -> Questions:
        """Take checked cases with the hash of the file that they were read from."""
        return cls(path=path, cases=tuple(cases), sha256=sha256_of(path))

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.name


class Circumstances(BaseModel):
    """What the parts of one run must have in common: replies of an interrupted run count only where all is equal."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    system: str
    question_sets: dict[str, str]  # name -> hash
    corpus_version: str
    settings: dict[str, str]
    code: str

    def differs_in(self, other: Circumstances) -> list[str]:
        """Name what is not the same."""
        names = {"question_sets": "question set", "corpus_version": "corpus version"}
        mine, theirs = self.model_dump(), other.model_dump()
        return [names.get(name, name) for name in mine if mine[name] != theirs[name]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A run's folder with what is in it of an earlier, interrupted run. `said` is for the person who waits."""

    folder: Path
    started: datetime
    done: dict[tuple[str, str], Item]  # by question set and case
    said: str | None = None


def begin(folder: Path, circumstances: Circumstances, started: datetime) -> Begun:
    """Open a run's folder. What an interrupted run left there is taken over only if nothing has changed since."""
    folder.mkdir(parents=True, exist_ok=True)
    earlier = _head(folder)
    if earlier is not None:
        head, since = earlier
        if not (changed := head.differs_in(circumstances)):
            done = _items(folder / ITEMS)
            said = f"Going on with the run of {since:%d %B %Y, %H:%M}: {len(done)} replies are kept, the rest is asked."
            return Begun(folder=folder, started=since, done=done, said=said)
        said = f"An interrupted run of {since:%d %B %Y, %H:%M} is not gone on with: other {', '.join(changed)}."
    else:
        said = None
    (folder / ITEMS).unlink(missing_ok=True)
    head_line = {"started": started.isoformat(), "circumstances": circumstances.model_dump()}
    (folder / HEAD).write_text(json.dumps(head_line), "utf-8")
    return Begun(folder=folder, started=started, done={}, said=said)


def unfinished_in(runs: Path, circumstances: Circumstances) -> Path | None:
    """Give the folder of the latest interrupted run in the same circumstances; None where there is none."""
    for folder in sorted((each.parent for each in runs.glob(f"*/{HEAD}")), reverse=True):
        head = _head(folder)
        if head is not None and not head[0].differs_in(circumstances):
            return folder
    return None


def ask_all(
    begun: Begun, sets: Sequence[Questions], asked: Asks, on_case: Callable[[Case], None] = lambda case: None
) -> tuple[Item, ...]:
    """Ask what has no reply yet; each reply is on the disk before the next question is asked."""
    items = []
    with (begun.folder / ITEMS).open("a", encoding="utf-8") as kept:
        for questions in sets:
            for case in questions.cases:
                on_case(case)
                item = begun.done.get((questions.name, case.id))
                if item is None:
                    item = asked.item(case, questions.name)
                    kept.write(item.model_dump_json() + "\n")
                    kept.flush()
                items.append(item)
    return tuple(items)


def end(folder: Path, record: RunRecord) -> Path:
    """Keep the finished run, and take away what an interrupted one would need. Gives the record's path."""
    record.write(folder / RECORD)
    for name in (HEAD, ITEMS):
        (folder / name).unlink(missing_ok=True)
    return folder / RECORD


def named(sets: Sequence[Questions]) -> tuple[QuestionSet, ...]:
    """Name the sets as the record has them."""
    return tuple(QuestionSet(path=each.name, sha256=each.sha256) for each in sets)


def _head(folder: Path) -> tuple[Circumstances, datetime] | None:
    try:
        found = json.loads((folder / HEAD).read_text("utf-8"))
        return Circumstances.model_validate(found["circumstances"]), datetime.fromisoformat(found["started"])
    except (OSError, ValueError, KeyError, TypeError):
        return None  # none was begun, or the process died while it began


def _items(path: Path) -> dict[tuple[str, str], Item]:
    """Read the replies of an interrupted run; the last line may be half-written, and is asked again."""
    found: dict[tuple[str, str], Item] = {}
    if not path.exists():
        return found
    whole = []
    for line in path.read_text("utf-8").split("\n"):
        if not line:
            continue
        try:
            item = Item.model_validate_json(line)
        except ValidationError:
            break
        whole.append(line)
        found[item.question_set, item.case.id] = item
    path.write_text("".join(f"{line}\n" for line in whole), "utf-8")
    return found
