"""What every page of documents needs, and how its troubles are told."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from fastapi import HTTPException, Request, Response
from fastapi.routing import APIRoute

from bot.adapters.records.documents_waiting import Waiting, WaitingDocuments
from bot.console.console import Console
from bot.console.documents.changing import CannotChange, Shelf
from bot.console.documents.comparison import TooManyComparisons
from bot.console.documents.into_force import IntoForce
from bot.console.documents.preview import Preview, preview
from bot.console.documents.uploads import UnusableUpload, Uploads
from knowledge.database import CatalogueUnusable
from knowledge.duplicates import Alike, like, runs_of, some_of
from knowledge.home import HomeBusy, UnwritableHome
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Document, Passage
from knowledge.originals import Originals
from knowledge.search import EmbedderUnavailable, IndexUnreadable

PATH = "/console/documents"
_CONFLICT = (CannotChange, HomeBusy, UnusableUpload)
_OUT_OF_ORDER = (CatalogueUnusable, EmbedderUnavailable, IndexUnreadable, UnwritableHome, UnusableLibraryFile)


class TellingRoute(APIRoute):
    """A route whose troubles are told on a page, in the words that they bring: thing, cause and remedy."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap the handler."""
        handle = super().get_route_handler()

        async def told(request: Request) -> Response:
            try:
                return await handle(request)
            except _CONFLICT as error:
                raise HTTPException(409, f"{error}. Nothing was changed.") from error
            except TooManyComparisons as error:
                raise HTTPException(503, f"{error}.") from error
            except _OUT_OF_ORDER as error:
                raise HTTPException(503, f"{error}. Nothing was changed.") from error

        return told


@dataclass(kw_only=True)
class Desk:
    """The console with its shelf of documents and its waiting place."""

    console: Console
    shelf: Shelf
    uploads: Uploads
    waiting: WaitingDocuments
    force: IntoForce
    _runs: tuple[str, Mapping[str, frozenset[int]]] = field(default=("", {}))
    _previewed: tuple[tuple[str, str, str], Preview | None] = (("", "", ""), None)

    @classmethod
    def of(cls, console: Console) -> Desk:
        """Make what the pages share."""
        shelf = Shelf(console=console)
        uploads = Uploads(console.bootstrap.home.uploads_folder)
        waiting = WaitingDocuments(console.records)
        force = IntoForce(shelf=shelf, uploads=uploads, waiting=waiting)
        return cls(console=console, shelf=shelf, uploads=uploads, waiting=waiting, force=force)

    @property
    def originals(self) -> Originals:
        """The files that documents were read from."""
        return Originals(self.console.bootstrap.home.originals_folder)

    def document(self, identifier: str) -> Document:
        """Give a document in force; a page that says so where there is none."""
        found = self.shelf.catalogue.document(identifier)
        if found is None:
            raise HTTPException(404, "There is no such document. It may have been withdrawn: look in the list.")
        return found

    def one(self, identifier: str) -> Waiting:
        """Give a waiting file; a page that says so where there is none."""
        found = self.waiting.get(identifier)
        if found is None:
            raise HTTPException(404, "This file is not waiting any more: it is in force, or somebody discarded it.")
        return found

    def preview(self, one: Waiting) -> Preview:
        """Give what was read of a waiting file. Raises UnusableUpload, UnreadableDocument."""
        found = self.uploads.read(one.id, one.suffix, one.name)
        made_of = (one.id, one.record.get("id", ""), one.record.get("title", ""))
        known, last = self._previewed
        if last is None or known != made_of:  # cutting a long file takes seconds, and its pages are turned one by one
            last = preview(found, document=made_of[1], title=made_of[2])
            self._previewed = (made_of, last)
        return last

    def alike(self, passages: Sequence[Passage], *, own: str = "") -> list[Alike]:
        """List the documents that print much of what these passages print; `own` is left out."""
        catalogue = self.shelf.catalogue
        edition = catalogue.corpus_version()
        if self._runs[0] != edition:  # worked out once an edition
            texts = catalogue.all_passages()
            self._runs = (edition, {name: some_of(runs_of(each)) for name, each in texts.items()})
        return like(passages, self._runs[1], catalogue.passages_of, name=own)

    def areas(self) -> list[tuple[str, str]]:
        """Give the areas to choose from."""
        return [("", "Choose an area"), *((area.id, area.name) for area in self.console.web.areas)]


def address(identifier: str) -> str:
    """Give the address of a document's page."""
    return f"{PATH}/held/{quote(identifier)}"
