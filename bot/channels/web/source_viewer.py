"""The source viewer: a document's passages on pages, with its record on top and the cited words marked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from importlib import resources
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import FileResponse, HTMLResponse

from bot.channels.web import pages, source_passages
from bot.channels.web.problems import Problem
from bot.channels.web.security import AS_A_FILE, CSP, PAGE_WITH_SCRIPT
from bot.channels.web.site import Web
from bot.channels.web.source_record import record_of, successor_of_withdrawn
from knowledge.calendar import LONDON
from knowledge.catalogue import Catalogue
from knowledge.database import CatalogueUnusable
from knowledge.model import Document, Passage

HEADERS = {CSP: PAGE_WITH_SCRIPT}


def router(web: Web) -> APIRouter:
    """Make the routes of the source viewer."""
    viewer = APIRouter(include_in_schema=False)

    @viewer.get("/source/{document}")
    def source(
        document: str,
        page: Annotated[int | None, Query(ge=1)] = None,
        passage: str | None = None,
        quote: str = "",
    ) -> Response:
        """Show the page asked for, or the one that holds the passage; `quote` is marked where the passage has it."""
        try:
            catalogue = web.catalogue()
            found = catalogue.document(document)
            if found is None:
                return _not_held(document, catalogue)
            texts = catalogue.passages_of(document)
            record = record_of(found, catalogue=catalogue, areas=web.areas, today=datetime.now(LONDON).date())
        except CatalogueUnusable:
            raise unreadable() from None
        kept = next(iter(web.originals.of(document)), None) if web.originals else None
        shown = _read_at(found, texts, page, passage, quote)
        return HTMLResponse(pages.page("source.html", record=record, kept=kept, **shown), headers=HEADERS)

    @viewer.get("/source/{document}/original")
    def original(document: str) -> Response:
        """Give the file that a document in the library was read from: to keep, never to be run by a browser."""
        try:
            is_held = web.catalogue().document(document) is not None
        except CatalogueUnusable:
            raise unreadable() from None
        kept = next(iter(web.originals.of(document)), None) if is_held and web.originals else None
        if kept is None:
            detail = "The original file of this document is not kept here. The document's page says who has it."
            raise Problem(404, "There is no such file", detail)
        return FileResponse(kept.path, filename=kept.name, media_type="application/octet-stream", headers=AS_A_FILE)

    @viewer.get("/source.css")
    async def stylesheet() -> Response:
        return Response(sheet("source.css"), media_type="text/css")

    return viewer


def unreadable() -> Problem:
    """Make the problem of a catalogue that is damaged or away; whom to contact needs none."""
    detail = "The documents cannot be read just now. Who to contact still works."
    return Problem(503, "Not available just now", detail)


@cache
def sheet(name: str) -> str:
    """Read one of the stylesheets."""
    return resources.files("bot.channels.web").joinpath("templates", name).read_text("utf-8")


def _read_at(
    document: Document, texts: Sequence[Passage], page: int | None, cited: str | None, quotation: str
) -> dict[str, object]:
    """Give what the template shows of the text. Raises Problem for a page that the document does not have."""
    divided = source_passages.pages_of(texts)
    holding = None if cited is None else source_passages.page_holding(cited, divided)
    n = holding or page or 1
    if n > len(divided):
        raise Problem(404, "There is no such page", f"This document has {len(divided)} pages.")
    # Links such as /source/guide#passage do not tell the server which page they want.
    is_bare = cited is None and page is None
    quoted = next((each for each in texts if each.id == cited and source_passages.quoted_in(each, quotation)), None)
    return {
        "passages": source_passages.shown(divided[n - 1], cited=cited, quotation=quotation),
        "elsewhere": [each for held in divided[1:] for each in held] if is_bare else (),
        "chapters": source_passages.chapters_of(divided) if len(divided) > 1 else (),
        "page": n,
        "last_page": len(divided),
        "cited": cited if holding else None,
        "is_gone": cited is not None and holding is None,
        "original": source_passages.original_of(document, quotation if quoted else ""),
    }


def _not_held(identifier: str, catalogue: Catalogue) -> Response:
    """Say that a document was withdrawn, and what replaced it. Raises Problem for one that was never held."""
    left, successor = catalogue.withdrawn(identifier), successor_of_withdrawn(identifier, catalogue)
    if left is None and successor is None:
        detail = "There is no such document here. Check the address, or look in the topics."
        raise Problem(404, "There is no such document", detail)
    return HTMLResponse(pages.page("source_gone.html", left=left, successor=successor), 410, HEADERS)
