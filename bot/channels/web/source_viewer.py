"""The text of a source with its record and an anchor for each passage."""

from __future__ import annotations

from fastapi import APIRouter, Response
from fastapi.responses import HTMLResponse

from bot.channels.web import pages
from bot.channels.web.problems import Problem
from bot.channels.web.site import Web
from knowledge.database import CatalogueUnusable


def router(web: Web) -> APIRouter:
    """Make the routes of the source viewer."""
    viewer = APIRouter(include_in_schema=False)

    @viewer.get("/source/{document}")
    def source(document: str) -> Response:
        try:
            found = web.catalogue().document(document)
            passages = web.catalogue().passages_of(document)
        except CatalogueUnusable:
            raise Problem(503, "Not available just now", "The documents cannot be read just now.") from None
        if found is None:
            detail = "There is no such document here. It may have been withdrawn."
            raise Problem(404, "There is no such document", detail)
        return HTMLResponse(pages.source_page(found, passages))

    return viewer
