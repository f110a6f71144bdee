"""Which question sets there are, and the questions of one by filters; a set given out as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse

from bot.adapters.question_set_files import QuestionSetFile, QuestionSetFiles
from bot.adapters.records.question_changes import Did, QuestionChange, QuestionChanges
from bot.console.console import Console
from bot.console.listing import listed
from bot.console.questions.editing import as_id
from bot.console.questions.form import BEHAVIOURS
from bot.console.questions.sets import MAY, PATH, found_set
from bot.question_sets import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the questions of a set are filtered by; "" is whatever it may be."""

    category: str = ""
    persona: str = ""
    split: str = ""
    behaviour: str = ""
    words: str = ""

    @classmethod
    def of(cls, request: Request) -> Filters:
        """Read the filters of an address."""
        given = request.query_params
        return cls(**{name: given.get(name, "").strip() for name in cls.__slots__})

    def query(self) -> dict[str, str]:
        """Give them as they stand in an address."""
        return {name: getattr(self, name) for name in self.__slots__ if getattr(self, name)}

    def matching(self, lines: Iterable[Line]) -> list[Line]:
        """Give the questions that all filters let through. Words are looked for in any order and any case."""
        wanted = self.words.casefold().split()
        return [line for line in lines if self._lets_through(line) and _holds(line, wanted)]

    def _lets_through(self, line: Line) -> bool:
        case = line.case
        return all(
            not want or want == have
            for want, have in (
                (self.category, case.category),
                (self.persona, case.persona),
                (self.split, case.split),
                (self.behaviour, case.expected_behaviour.value),
            )
        )


def add_routes(pages: APIRouter, console: Console, files: QuestionSetFiles) -> None:
    """Add the routes that change nothing."""
    changes = QuestionChanges(console.records)

    @pages.get(PATH)
    def sets(request: Request) -> Response:
        person = console.gate.person(request, *MAY)
        return console.show(request, "questions/sets.html", person, sets=files.all(), said=_said(request))

    @pages.get(f"{PATH}/set/{{name}}")
    def one(request: Request, name: str, page: int = 1) -> Response:
        person = console.gate.person(request, *MAY)
        found, filters = found_set(files, name), Filters.of(request)
        return console.show(
            request,
            "questions/set.html",
            person,
            set=found,
            filters=filters,
            listed=listed(filters.matching(found.lines), page, filters.query()),
            categories=_values(found, lambda line: line.case.category),
            personas=_values(found, lambda line: line.case.persona),
            behaviours=BEHAVIOURS,
            changes=() if found.is_shipped else changes.latest(name),
            deleted=_deleted(request, changes, name),
            saved=request.query_params.get("saved", ""),
            said=_said(request),
        )

    @pages.get(f"{PATH}/set/{{name}}/file")
    def export(request: Request, name: str) -> Response:
        console.gate.person(request, *MAY)
        found = found_set(files, name)
        headers = {"Content-Disposition": f'attachment; filename="{found.name}.jsonl"'}
        return PlainTextResponse(found.path.read_bytes(), media_type="application/jsonl", headers=headers)


def _holds(line: Line, wanted: list[str]) -> bool:
    if not wanted:
        return True
    text = " ".join((line.case.id, line.case.question, line.case.notes or "")).casefold()
    return all(word in text for word in wanted)


def _values(found: QuestionSetFile, of: Callable[[Line], str | None]) -> list[tuple[str, str]]:
    values = {of(line) for line in found.lines}
    return [(value, value) for value in sorted(value for value in values if value)]


def _said(request: Request) -> str:
    return request.query_params.get("said", "")


def _deleted(request: Request, changes: QuestionChanges, name: str) -> QuestionChange | None:
    """Give the deletion that may be undone, where the page was come to from one."""
    found = changes.get(as_id(request.query_params.get("change", "")))
    return found if found and found.set_name == name and found.did is Did.DELETED else None
