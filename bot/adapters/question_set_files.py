"""Question sets as files: those of the home, changed by one writer at a time, and those that ship, read only."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import re
import tempfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.question_sets import Case, Line, read_lines, written

FOLDER = "question-sets"  # in the home
TAUGHT = "taught"  # the set of what trainers taught
# Named as text: what measures the bot imports the bot, never the other way round.
_SHIPPED_IN = "evals"
# Sets as they were read last, with the time and size of their file then: to check hundreds of questions takes a while.
_HELD: dict[tuple[Path, tuple[str, ...] | None], tuple[tuple[int, int], QuestionSetFile]] = {}
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


class UnknownQuestion(LookupError):
    """There is no such set, or no such question in it; the message says which."""


class NotKept(ValueError):
    """A change to a question set was not made; `field` is that of the form which is at fault."""

    def __init__(self, message: str, *, field: str = "", faults: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.field = field
        self.faults = tuple(faults)


class ChangedMeanwhile(Exception):
    """Somebody else changed the question since it was opened; `now` is as it stands, None where it was deleted."""

    def __init__(self, now: Line | None) -> None:
        super().__init__("the question was changed meanwhile")
        self.now = now


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSetFile:
    """One set as it stands in its file. With `faults` it can be neither asked nor changed before they are put right."""

    name: str
    path: Path
    is_shipped: bool
    lines: tuple[Line, ...]
    faults: tuple[str, ...] = ()

    def line(self, identifier: str) -> Line:
        """Give one question. Raises UnknownQuestion."""
        for line in self.lines:
            if line.case.id == identifier:
                return line
        raise UnknownQuestion(f"The set {self.name} holds no question {identifier!r}.")


def revision_of(line: Line) -> str:
    """Name a question as it is written now, to tell whether somebody changed it since."""
    return hashlib.sha256(line.text.encode()).hexdigest()[:16]


def is_set_name(name: str) -> bool:
    """Whether a set may be called this: it becomes the name of a file."""
    return _NAME.fullmatch(name) is not None


def append_case(home: Path, case: Case) -> None:
    """Add a question to what a home's trainers taught. Raises NotKept where its id is taken."""
    QuestionSetFiles(home / FOLDER).add(TAUGHT, case)


def shipped_folder() -> Path | None:
    """Where the sets that come with Signpost are; None in an installation without evaluations."""
    found = importlib.util.find_spec(_SHIPPED_IN)
    places = list(found.submodule_search_locations or ()) if found else []
    folder = Path(places[0]) / "questions" if places else None
    return folder if folder and folder.is_dir() else None


class QuestionSetFiles:
    """The sets of one home and those that ship. `areas`: ids that a question's channel can be set to."""

    def __init__(self, folder: Path, *, areas: Collection[str] | None = None, shipped: Path | None = None) -> None:
        self._folder = folder
        self._areas = None if areas is None else tuple(areas)
        self._shipped = shipped

    def all(self) -> tuple[QuestionSetFile, ...]:
        """Read every set: those of the home first, each group by name."""
        return tuple(self.read(path.stem) for path in (*_sets_in(self._folder), *_sets_in(self._shipped)))

    def read(self, name: str) -> QuestionSetFile:
        """Read one set. Raises UnknownQuestion where there is none of that name."""
        path = self._path(name)
        status = path.stat()
        stamp = (status.st_mtime_ns, status.st_size)
        held = _HELD.get((path, self._areas))
        if held is None or held[0] != stamp:
            held = _HELD[path, self._areas] = (stamp, self._read(path))
        return held[1]

    def may_be_made(self, name: str) -> None:
        """See that a new set may be called this. Raises NotKept."""
        self._may_be_called(name)
        if self._own(name).exists():
            raise _taken(name)

    def add(self, name: str, case: Case) -> None:
        """Add a question at the end of a set of the home; the set is made where there is none. Raises NotKept."""
        self._may_be_called(name)
        with self._writing():
            lines = self._lines_to_change(name) if self._own(name).exists() else []
            if any(line.case.id == case.id for line in lines):
                raise NotKept(f"The set {name} holds a question with the id {case.id!r} already.", field="id")
            self._write(name, [*(line.text for line in lines), written(case)])

    def change(self, name: str, identifier: str, case: Case, *, seen: str) -> tuple[Line, str]:
        """Put a question in the place of another; gives it as it was, and its new line.

        `seen`: the revision that was opened. Raises ChangedMeanwhile, NotKept, UnknownQuestion.
        """
        with self._writing():
            lines = self._lines_to_change(name)
            old = _seen(lines, identifier, seen)
            if case.id != identifier and any(line.case.id == case.id for line in lines):
                raise NotKept(f"The set {name} holds a question with the id {case.id!r} already.", field="id")
            new = written(case, over=old.text)
            self._write(name, [new if line is old else line.text for line in lines])
            return old, new

    def delete(self, name: str, identifier: str, *, seen: str) -> Line:
        """Take a question out and give it as it was. Raises ChangedMeanwhile, NotKept, UnknownQuestion."""
        with self._writing():
            lines = self._lines_to_change(name)
            old = _seen(lines, identifier, seen)
            self._write(name, [line.text for line in lines if line is not old])
            return old

    def put_back(self, name: str, text: str, *, at: int) -> None:
        """Put a line that was deleted back as the `at`-th question, from 1. Raises NotKept where its id is taken."""
        with self._writing():
            texts = [line.text for line in self._lines_to_change(name)]
            texts.insert(at - 1, text)
            self._checked(texts)
            self._write(name, texts)

    def take_in(self, name: str, text: str, *, adds: bool = False) -> int:
        """Take a file in as a set, or add its questions to one; gives how many. Raises NotKept with all faults."""
        self._may_be_called(name)
        with self._writing():
            exists = self._own(name).exists()
            if exists and not adds:
                raise _taken(name)
            given = read_lines(text, areas=self._areas)
            faults = list(given.faults)
            before = self._lines_to_change(name) if exists else []
            taken = {line.case.id for line in before}
            faults += [
                f"line {line.number}: id '{line.case.id}' is in the set {name} already"
                for line in given.lines
                if line.case.id in taken
            ]
            if faults:
                raise NotKept("Nothing was taken in: put these lines right first.", field="file", faults=faults)
            self._write(name, [line.text for line in (*before, *given.lines)])
            return len(given.lines)

    def remove(self, name: str) -> None:
        """Delete a set of the home with all its questions. Raises NotKept, UnknownQuestion."""
        with self._writing():
            if self.read(name).is_shipped:
                raise NotKept(f"The set {name} comes with Signpost and cannot be deleted.")
            self._own(name).unlink()

    def _own(self, name: str) -> Path:
        return self._folder / f"{name}.jsonl"

    def _path(self, name: str) -> Path:
        if is_set_name(name):
            for folder in (self._folder, self._shipped):
                if folder and (path := folder / f"{name}.jsonl").is_file():
                    return path
        raise UnknownQuestion(f"There is no question set {name!r}.")

    def _may_be_called(self, name: str) -> None:
        if not is_set_name(name):
            raise NotKept(
                "A name has small letters, digits and hyphens, at most 60, such as spring-2027.", field="name"
            )
        if any(path.stem == name for path in _sets_in(self._shipped)):
            raise NotKept(f"A set that comes with Signpost is called {name}; choose another name.", field="name")

    def _read(self, path: Path) -> QuestionSetFile:
        is_shipped = path.parent == self._shipped
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError as error:
            return QuestionSetFile(
                name=path.stem, path=path, is_shipped=is_shipped, lines=(), faults=(f"the file is not UTF-8 ({error})",)
            )
        read = read_lines(text, areas=None if is_shipped else self._areas)
        faults = read.faults if text.strip() else ()
        return QuestionSetFile(name=path.stem, path=path, is_shipped=is_shipped, lines=read.lines, faults=faults)

    def _lines_to_change(self, name: str) -> list[Line]:
        found = self._read(self._path(name))
        if found.is_shipped:
            raise NotKept(f"The set {name} comes with Signpost and cannot be changed; copy it first.")
        if found.faults:
            raise NotKept(f"The set {name} has lines that cannot be read; put them right first.", faults=found.faults)
        return list(found.lines)

    def _checked(self, texts: Sequence[str]) -> None:
        if faults := read_lines("\n".join(texts), areas=self._areas).faults:
            raise NotKept("The question cannot be put back.", faults=faults)

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """One writer at a time, across processes: a second one waits for the moment that a change takes."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / ".lock").open("a+b") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _write(self, name: str, texts: Sequence[str]) -> None:
        """Replace the file in one step: whoever reads meanwhile has the old one whole or the new one whole."""
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=self._folder, delete=False) as new:
            new.write("".join(f"{text}\n" for text in texts))
            new.flush()
            os.fsync(new.fileno())
        Path(new.name).replace(self._own(name))


def _taken(name: str) -> NotKept:
    return NotKept(f"There is a set {name} already; choose another name, or add to it.", field="name")


def _seen(lines: Sequence[Line], identifier: str, seen: str) -> Line:
    now = next((line for line in lines if line.case.id == identifier), None)
    if now is None or revision_of(now) != seen:
        raise ChangedMeanwhile(now)
    return now


def _sets_in(folder: Path | None) -> list[Path]:
    found = sorted(folder.glob("*.jsonl")) if folder and folder.is_dir() else []
    return [path for path in found if is_set_name(path.stem)]
