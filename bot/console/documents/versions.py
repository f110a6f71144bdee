"""What changed: between a document's text and the one before it, or between two documents."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request, Response

from bot.adapters.records.corrections import Corrections
from bot.console.documents.comparison import compared, touched
from bot.console.documents.desk import Desk, address
from bot.console.pages import moment
from bot.console.people import Role


def add_to(routes: APIRouter, desk: Desk) -> None:
    """Add the routes of comparisons."""

    @routes.get("/held/{identifier}/versions/{number}")
    def version(request: Request, identifier: str, number: int) -> Response:
        """Compare a version with the one that came after it: a later version, or the text in force."""
        person = desk.console.gate.person(request, Role.EDITOR)
        history = desk.shelf.history
        versions = history.versions_of(identifier)
        old = history.text_of(identifier, number)
        one = next((each for each in versions if each.id == number), None)
        if old is None or one is None:
            raise HTTPException(404, "This version is not kept.")
        later = next((each for each in reversed(versions) if each.id > number), None)
        new = history.text_of(identifier, later.id) if later else desk.shelf.catalogue.passages_of(identifier)
        found = compared(old, new or [])
        return desk.console.show(
            request, "documents/compared.html", person, document=desk.shelf.catalogue.document(identifier),
            found=found, title=f"{one.title}: what changed on {moment(one.ended_at)}", other=None,
            back=address(identifier),
            touched=touched(Corrections(desk.console.records), found.gone),
        )  # fmt: skip

    @routes.get("/held/{identifier}/compared/{other}")
    def between(request: Request, identifier: str, other: str) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        new, old = desk.document(identifier), desk.document(other)
        catalogue = desk.shelf.catalogue
        found = compared(catalogue.passages_of(old.id), catalogue.passages_of(new.id))
        return desk.console.show(
            request, "documents/compared.html", person, document=new, found=found, other=old,
            title=f"From {old.title} to {new.title}", back=address(identifier),
            touched=touched(Corrections(desk.console.records), found.gone),
        )  # fmt: skip
