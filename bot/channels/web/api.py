"""The HTTP API: a question in, the reply contract out; whom to contact; whether a reply was right."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse

from bot.answering.teams import shown
from bot.answering.times import Moment
from bot.channels.web.site import Web
from bot.channels.web.web_question import AskBody, UkMoment, check_area
from bot.contract import contact_as_json
from knowledge.calendar import LONDON
from knowledge.contacts import Role
from knowledge.model import Audience, Contact


def router(web: Web) -> APIRouter:
    """Make the routes under /api/v1."""
    api = APIRouter(prefix="/api/v1", strict_content_type=False)
    question = Depends(asked_here(web))

    @api.post("/ask", tags=["Asking"], operation_id="ask")
    async def ask(request: Request, asked: AskBody = question) -> Response:
        """Answer one question: one verified, sourced, dated reply."""
        return JSONResponse(await web.reply(asked, channel=channel_of(request, web)))

    @api.get("/contacts", tags=["Contacts"], operation_id="contacts")
    async def contacts(
        area: Annotated[str | None, Query(description="Whose contacts, besides those for all")] = None,
        at: Annotated[UkMoment | None, Query(description="The moment for `open_now`; UK time without a zone")] = None,
        role: Annotated[Role | None, Query(description="Whom to reach for this at that moment; unset: all")] = None,
        audience: Annotated[Audience | None, Query(description="Who asks; unset: as this server is set")] = None,
    ) -> Response:
        """List whom to contact, from the directory, the area's own first. With `role`: who answers at that moment."""
        check_area(area, web.areas, parameter="area")
        when = at or datetime.now(LONDON)
        found = _contacts(web, area or web.area, when, role, audience or web.audience)
        moment = Moment(when=when, words="", stated=at is not None)
        listed = [contact_as_json(shown(each, moment, web.directory)) for each in found]
        return JSONResponse({"area": area or web.area, "at": when.isoformat(), "contacts": listed})

    return api


def asked_here(web: Web) -> Callable[[AskBody], Awaitable[AskBody]]:
    """Make the dependency that reads a question and refuses an area that is not known here."""

    async def read(asked: AskBody) -> AskBody:
        check_area(asked.area, web.areas, pointer="/area")
        return asked

    return read


def channel_of(request: Request, web: Web) -> str:
    """Tell where a question comes from: a page of another site, a page of ours, or a program."""
    origin = request.headers.get("origin")
    if origin is None:
        return "api"
    if origin in web.sites:
        return "widget"
    return "page" if origin.partition("://")[2] == request.headers.get("host") else "api"


def _contacts(web: Web, area: str | None, when: datetime, role: Role | None, audience: Audience) -> list[Contact]:
    if role is not None:
        return list(web.directory.first_for(role, area, when, audience))
    lineage = [each.id for each in web.areas if each.parent is None] if area is None else web.areas.lineage(area)
    found = [each for each in web.directory if each.area in lineage and audience in each.audience]
    return sorted(found, key=lambda each: lineage.index(each.area))
