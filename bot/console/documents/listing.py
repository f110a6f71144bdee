"""The list of documents: what is due for review first, filtered by how it stands, area, kind and words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.console.console import back_to
from bot.console.documents.desk import PATH, Desk
from bot.console.documents.record_form import KIND_WORDS
from bot.console.forms import Form
from bot.console.listing import listed
from bot.console.people import Role
from knowledge.calendar import LONDON
from knowledge.model import Document, Kind, Standing

OVERDUE = "overdue"


def add_to(routes: APIRouter, desk: Desk) -> None:
    """Add the routes of the list."""

    @routes.get("")
    def documents(
        request: Request,
        standing: str = "",
        area: str = "",
        kind: str = "",
        words: str = "",
        page: Annotated[int, Query(ge=1, le=100_000)] = 1,
    ) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        asked = {"standing": standing, "area": area, "kind": kind, "words": words[:200]}
        catalogue, today = desk.shelf.catalogue, datetime.now(LONDON).date()
        everything = catalogue.documents()
        found = [each for each in everything if _is_asked_for(each, asked, today)]
        found.sort(key=_order(today))
        return desk.console.show(
            request, "documents/list.html", person, found=listed(found, page, asked), form=Form(values=asked),
            areas=desk.console.web.areas, today=today,
            kinds=(*KIND_WORDS, (Kind.DIGEST.value, "Summary")),
            overdue=sum(is_overdue(each, today) for each in everything),
            waiting=sum(not each.refused for each in desk.waiting.all()),
            refused=len(catalogue.dead_letters()), unsettled=catalogue.unsettled(),
            is_open=desk.console.bootstrap.base is not None, said=request.query_params.get("said", ""),
        )  # fmt: skip

    @routes.post("/recover")
    async def recover(request: Request) -> Response:
        person, _ = await desk.console.gate.posted(request, Role.EDITOR)
        await run_in_threadpool(desk.shelf.recover, person=person)
        return back_to(PATH, said="recovered")


def is_overdue(document: Document, today: date) -> bool:
    """Whether its review is overdue; what is superseded needs none."""
    is_due = document.review_by is not None and document.review_by < today
    return is_due and document.standing is not Standing.SUPERSEDED


def _is_asked_for(document: Document, asked: dict[str, str], today: date) -> bool:
    if asked["standing"] == OVERDUE and not is_overdue(document, today):
        return False
    if asked["standing"] not in {"", OVERDUE, document.standing.value}:
        return False
    text = f"{document.id} {document.title} {document.publisher}".casefold()
    return (
        asked["area"] in {"", document.area}
        and asked["kind"] in {"", document.kind.value}
        and all(word in text for word in asked["words"].casefold().split())
    )


def _order(today: date) -> Callable[[Document], tuple[object, ...]]:
    def place(each: Document) -> tuple[object, ...]:
        late = is_overdue(each, today)
        return not late, each.review_by if late else date.max, each.title.casefold(), each.id

    return place
