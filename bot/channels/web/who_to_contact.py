"""Who to contact, by area and by what it is about: from the directory alone, so it works when nothing else does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import TypeAdapter, ValidationError

from bot.answering.present import day_of
from bot.channels.web import pages
from bot.channels.web.contact_cards import Card, Desk, moment_in_words
from bot.channels.web.contact_needs import sections
from bot.channels.web.problems import wrong_fields
from bot.channels.web.site import Web
from bot.channels.web.source_viewer import HEADERS, sheet
from bot.channels.web.web_question import UkMoment, check_area
from knowledge.calendar import LONDON, in_london
from knowledge.contacts import Role
from knowledge.database import CatalogueUnusable
from knowledge.roles import AskerRole, AskerRoles

_MOMENT = TypeAdapter[datetime](UkMoment)
# What a card for the wall must have, whatever the hour.
_ON_THE_CARD = (
    Role.FRONT_DOOR,
    Role.OUT_OF_HOURS,
    Role.POLICE,
    Role.LADO,
    Role.EARLY_HELP,
    Role.HELPLINE_ADULT,
    Role.HELPLINE_CHILD,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the form of the page asks for: an area (None: none chosen), a moment (None: now) and who is asking."""

    area: str | None = None
    at: datetime | None = None
    role: str = ""

    @property
    def typed_moment(self) -> str:
        """The moment as a form field holds it."""
        return "" if self.at is None else f"{in_london(self.at):%Y-%m-%dT%H:%M}"


def router(web: Web) -> APIRouter:
    """Make the routes of the contact pages."""
    contacts = APIRouter(include_in_schema=False)

    @contacts.get("/who-to-contact")
    def who_to_contact(area: str | None = None, at: str = "", role: str = "") -> Response:
        wanted = read(web, area=area, at=at, role=role)
        desk = desk_of(web, wanted)
        return HTMLResponse(
            pages.page(
                "contacts.html",
                sections=sections(desk, wanted.area),
                asker=_asker(web.roles, wanted.role),
                roles=tuple(web.roles),
                **on_every_page(web, desk, wanted),
            ),
            headers=HEADERS,
        )

    @contacts.get("/who-to-contact/card")
    def card(area: str | None = None) -> Response:
        """A sheet to print and pin up: the numbers of one area, whatever the hour."""
        wanted = read(web, area=area)
        desk = desk_of(web, wanted)
        rows = on_the_card(desk, wanted.area)
        today = day_of(in_london(desk.when).date())
        return HTMLResponse(
            pages.page("contacts_card.html", rows=rows, today=today, **on_every_page(web, desk, wanted)),
            headers=HEADERS,
        )

    @contacts.get("/contacts")
    async def former_address(request: Request) -> Response:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/who-to-contact{query}", 308)

    @contacts.get("/contacts.css")
    async def stylesheet() -> Response:
        return Response(sheet("contacts.css"), media_type="text/css")

    return contacts


def read(web: Web, *, area: str | None, at: str = "", role: str = "") -> Wanted:
    """Read the form: an area left out is the site's own, one left empty is none. Raises Problem."""
    chosen = web.area if area is None else area or None
    check_area(chosen, web.areas, parameter="area")
    try:
        moment = _MOMENT.validate_python(at) if at else None
    except ValidationError:
        fault = {"parameter": "at", "detail": "must be a moment, such as 2026-11-21T22:30"}
        raise wrong_fields([fault]) from None
    return Wanted(area=chosen, at=moment, role=role)


def desk_of(web: Web, wanted: Wanted) -> Desk:
    """Make the desk for a moment. Where documents cannot be read, contacts are shown all the same."""
    try:
        titles = {each.id: each.title for each in web.catalogue().documents()}
    except CatalogueUnusable:
        titles = {}
    return Desk(
        directory=web.directory,
        areas=web.areas,
        when=wanted.at or datetime.now(LONDON),
        is_now=wanted.at is None,
        audience=web.audience,
        titles=titles,
    )


def on_every_page(web: Web, desk: Desk, wanted: Wanted) -> Mapping[str, object]:
    """Give what every page with an area to choose shows."""
    return {
        "wanted": wanted,
        "is_paused": web.paused,
        "area_name": None if wanted.area is None else web.areas.get(wanted.area).name,
        "authorities": web.areas.authorities(),
        "moment": moment_in_words(desk.when),
    }


def on_the_card(desk: Desk, area: str | None) -> tuple[Card, ...]:
    """List what to print for an area: each contact once."""
    found = {each.id: each for role in _ON_THE_CARD for each in desk.directory.for_role(role, area, desk.audience)}
    return tuple(desk.card(each, area) for each in found.values())


def _asker(roles: AskerRoles, identifier: str) -> AskerRole | None:
    return next((each for each in roles if each.id == identifier), None)
