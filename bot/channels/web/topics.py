"""Topics from A to Z without a search: each one's text as plain reading, with who to contact beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse

from bot.channels.web import pages, source_passages, topic_index
from bot.channels.web.contact_cards import Card, Desk
from bot.channels.web.contact_needs import missing_for
from bot.channels.web.problems import Problem
from bot.channels.web.site import Web
from bot.channels.web.source_record import record_of
from bot.channels.web.source_viewer import HEADERS, unreadable
from bot.channels.web.who_to_contact import Wanted, desk_of, on_every_page, read
from knowledge.calendar import LONDON
from knowledge.contacts import ContactDirectory, Role
from knowledge.database import CatalogueUnusable
from knowledge.model import Contact, Document, Passage

MOST_BESIDE = 7


def router(web: Web) -> APIRouter:
    """Make the routes of the topics."""
    topics = APIRouter(include_in_schema=False)

    @lru_cache(maxsize=32)
    def entries_of(version: str, area: str | None) -> Sequence[topic_index.Entry]:
        """Make the A to Z once for each version of the library: it reads every passage."""
        found = topic_index.topics(_in_force(web, area))
        return topic_index.index(found, web.catalogue().all_passages())

    @topics.get("/topics")
    def a_to_z(area: str | None = None) -> Response:
        wanted = read(web, area=area)
        try:
            found = _in_force(web, wanted.area)
            entries = entries_of(web.catalogue().corpus_version(), wanted.area)
        except CatalogueUnusable:
            raise unreadable() from None
        return HTMLResponse(
            pages.page(
                "topics.html",
                letters=topic_index.by_letter(entries),
                reports=topic_index.reports(found),
                names={each.id: each.name for each in web.areas},
                national=_national(web),
                **on_every_page(web, desk_of(web, wanted), wanted),
            ),
            headers=HEADERS,
        )

    @topics.get("/topics/{document}")
    def topic(document: str, area: str | None = None, page: Annotated[int, Query(ge=1)] = 1) -> Response:
        wanted = read(web, area=area)
        try:
            found = _held(web, document, wanted)
            texts = web.catalogue().passages_of(document)
            record = record_of(found, catalogue=web.catalogue(), areas=web.areas, today=datetime.now(LONDON).date())
        except CatalogueUnusable:
            raise unreadable() from None
        # What is written for one council's area is read with that council's contacts.
        is_local = found.area in web.areas and web.areas.is_authority(found.area)
        contacts_of = wanted.area or (found.area if is_local else None)
        beside = Wanted(area=contacts_of)
        desk = desk_of(web, beside)
        services = roles_of(found, texts, web.directory)
        return HTMLResponse(
            pages.page(
                "topics_one.html",
                record=record,
                cards=_beside(desk, texts, services, contacts_of),
                missing=missing_for(desk, (Role.FRONT_DOOR, *services), contacts_of),
                query=wanted.area or "",
                national=_national(web),
                **_page_of(texts, page),
                **on_every_page(web, desk, beside),
            ),
            headers=HEADERS,
        )

    return topics


def roles_of(document: Document, passages: Sequence[Passage], directory: ContactDirectory) -> tuple[Role, ...]:
    """Tell which services a document is about: those that its title or the short forms it uses name."""
    named = f"{document.title} {' '.join(topic_index.short_forms_of(document, passages))}"
    said = directory.roles_named_in(named)
    spelt = [role for role in Role if role.value.replace("-", " ") in named.lower()]
    home = {Role.FRONT_DOOR, Role.OUT_OF_HOURS, Role.POLICE, Role.PARTNERSHIP}
    return tuple(dict.fromkeys(role for role in (*spelt, *said) if role not in home))


def _beside(desk: Desk, passages: Sequence[Passage], services: Sequence[Role], area: str | None) -> tuple[Card, ...]:
    """Choose who stands beside a topic: social care's team, the topic's services, and contacts that its text names."""
    directory, audience = desk.directory, desk.audience
    text = "\n".join(passage.text for passage in passages)
    found: list[Contact] = list(directory.first_for(Role.FRONT_DOOR, area, desk.when, audience))
    if not found:
        found += directory.for_role(Role.FIND_COUNCIL, area, audience)
    for role in services:
        found += desk.for_role(role, area)
    found += directory.search(text, area=area, audience=audience)
    found += directory.for_role(Role.HELPLINE_ADULT, area, audience)
    # 999 stands on top of every page.
    chosen = {each.id: each for each in found if Role.POLICE_EMERGENCY not in each.roles}
    return tuple(desk.card(each, area) for each in list(chosen.values())[:MOST_BESIDE])


def _in_force(web: Web, area: str | None) -> Sequence[Document]:
    """List the documents for this site's readers, of an area and those it lies in; of all areas where none is chosen.

    Raises CatalogueUnusable.
    """
    areas = None if area is None else frozenset(web.areas.lineage(area))
    return [
        each
        for each in web.catalogue().documents()
        if web.audience in each.audience and (areas is None or each.area in areas)
    ]


def _held(web: Web, identifier: str, wanted: Wanted) -> Document:
    """Give the document. Raises Problem where it is not held, or is another area's; CatalogueUnusable."""
    found = next((each for each in _in_force(web, wanted.area) if each.id == identifier), None)
    if found is not None:
        return found
    elsewhere = web.catalogue().document(identifier)
    if elsewhere is None or wanted.area is None:
        raise Problem(404, "There is no such topic", "It may have been withdrawn. Look in the topics from A to Z.")
    name, chosen = web.areas.get(elsewhere.area).name, web.areas.get(wanted.area).name
    raise Problem(404, "That is about another area", f"It is about {name}, and the area chosen is {chosen}.")


def _page_of(texts: Sequence[Passage], n: int) -> Mapping[str, object]:
    divided = source_passages.pages_of(texts)
    if n > len(divided):
        raise Problem(404, "There is no such page", f"This topic has {len(divided)} pages.")
    return {"passages": source_passages.shown(divided[n - 1]), "page": n, "last_page": len(divided)}


def _national(web: Web) -> frozenset[str]:
    return frozenset(each.id for each in web.areas if each.parent is None)
