"""The widget as one script, put together from the hand-written files in `static/`, and the files our own pages need."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

from fastapi import APIRouter, Response

from bot.channels.web.problems import Problem
from bot.channels.web.security import LOADABLE_ELSEWHERE
from bot.channels.web.site import Web
from knowledge.areas import AreaTree
from prompts.words import words

# In the order in which they are read: what a file uses stands in one before it.
_WIDGET = (
    "words.js",
    "elements.js",
    "leave.js",
    "contact_card.js",
    "asking.js",
    "feedback.js",
    "reply_view.js",
    "conversation.js",
)
_PAGE_LEAVE = ("leave.js", "page_leave.js")
_ICONS = {
    "icon.svg": "image/svg+xml",
    "icon-192.png": "image/png",
    "icon-512.png": "image/png",
    "icon-maskable-512.png": "image/png",
}
_JAVASCRIPT = "text/javascript"
# A change of the server reaches the sites within minutes, and a page that is opened often does not fetch it each time.
_KEPT = {"Cache-Control": "public, max-age=300"}


def router(web: Web) -> APIRouter:
    """Make the routes of the widget's script and of the files of our own pages."""
    files = APIRouter(include_in_schema=False)
    script = widget_script(web.areas)

    @files.get("/widget.js")
    async def widget() -> Response:
        return Response(script, media_type=_JAVASCRIPT, headers=_KEPT | LOADABLE_ELSEWHERE)

    @files.get("/static/leave.js")
    async def page_leave() -> Response:
        return Response(_in_one(_PAGE_LEAVE), media_type=_JAVASCRIPT, headers=_KEPT)

    @files.get("/static/{name}")
    async def icon(name: str) -> Response:
        if name not in _ICONS:
            raise Problem(404, "There is no such file", "Check the address.")
        return Response(_file(name), media_type=_ICONS[name], headers=_KEPT)

    return files


def widget_script(areas: AreaTree) -> str:
    """Give the widget's script with what it needs to know of this server: its areas, and how it meets a child."""
    known = {
        "STYLES": _file("widget.css").decode(),
        "AREAS": [{"id": area.id, "name": area.name} for area in areas.authorities()],
        "CHILD": {"danger": words()("child.danger")},
    }
    return _in_one(_WIDGET, {name: json.dumps(value) for name, value in known.items()})


def _in_one(names: tuple[str, ...], constants: dict[str, str] | None = None) -> str:
    """One script with a scope of its own: nothing of it reaches the page that it is on."""
    given = [f"const {name} = {value};" for name, value in (constants or {}).items()]
    return "\n".join(["(() => {", '"use strict";', *given, *(_file(name).decode() for name in names), "})();", ""])


@cache
def _file(name: str) -> bytes:
    return resources.files("bot.channels.web").joinpath("static", name).read_bytes()
