"""What the console's pages need, and how they are shown."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from bot.adapters.current_assistant import CurrentAssistant
from bot.bootstrap import Bootstrap
from bot.channels.web.site import Web
from bot.console import pages
from bot.console.gate import Gate
from bot.console.people import Person
from bot.console.sections import sections_of


@dataclass(frozen=True, kw_only=True)
class Console:
    """The console of one server. `records` is the database of what people of the partnership record."""

    gate: Gate
    web: Web  # answers, areas, directory, catalogue, transcripts
    assistant: CurrentAssistant
    bootstrap: Bootstrap  # the home, the settings, the knowledge base while it is open
    records: Engine

    def show(
        self, request: Request, template: str, person: Person | None, /, *, status: int = 200, **values: object
    ) -> HTMLResponse:
        """Write a page for somebody; `values` are the template's. A part that htmx asked for is a template as well."""
        html = pages.page(
            template,
            person=person,
            sections=sections_of(person) if person else (),
            path=request.url.path,
            token=self.gate.token(request) if person else "",
            **values,
        )
        return HTMLResponse(html, status_code=status)


def back_to(path: str, *, said: str = "") -> RedirectResponse:
    """Go on to a page after a form was taken; `said` is the key of a message in `pages.SAID`."""
    return RedirectResponse(f"{path}{'&' if '?' in path else '?'}said={said}" if said else path, status_code=303)
