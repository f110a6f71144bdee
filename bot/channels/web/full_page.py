"""The page at `/`: the conversation for staff's phones, and on the same page a form that needs no JavaScript."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from importlib import resources
from typing import Any

import yaml
from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, TypeAdapter

from bot.channels.web import pages
from bot.channels.web.contact_cards import moment_in_words
from bot.channels.web.conversations import KEPT_S
from bot.channels.web.security import CSP, PAGE_WITH_SCRIPT
from bot.channels.web.site import Web
from bot.channels.web.web_question import from_form
from knowledge.calendar import LONDON
from knowledge.model import Audience

_STILL_NOW = timedelta(minutes=15)
_HEADERS = {CSP: PAGE_WITH_SCRIPT}
_MANIFEST = {
    "name": "Signpost: keeping children safe",
    "short_name": "Signpost",
    "description": "Who to contact, which threshold applies and what the procedure is.",
    "lang": "en-GB",
    "start_url": "/",
    "scope": "/",
    "display": "standalone",
    "background_color": "#ffffff",
    "theme_color": "#00603a",
    "icons": [
        {"src": "/static/icon.svg", "sizes": "any", "type": "image/svg+xml"},
        {"src": "/static/icon-192.png", "sizes": "192x192", "type": "image/png"},
        {"src": "/static/icon-512.png", "sizes": "512x512", "type": "image/png"},
        {"src": "/static/icon-maskable-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
    ],
}


class Suggested(BaseModel):
    """Questions that people in one role often ask."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    role: str
    questions: tuple[str, ...]


def router(web: Web) -> APIRouter:
    """Make the routes of the page."""
    page = APIRouter(include_in_schema=False)
    areas = [(area.id, area.name) for area in web.areas]

    @page.get("/")
    async def form(area: str | None = None) -> Response:
        # A site whose widget cannot run links here with its own area chosen.
        chosen = area if area in web.areas else web.area
        html = pages.ask_page(
            areas=areas,
            chosen=chosen,
            conversation=_new_conversation(),
            suggested=() if web.paused else suggested(),
            paused=web.paused,
        )
        return HTMLResponse(html, headers=_HEADERS)

    @page.post("/")
    async def reply_to_form(request: Request) -> Response:
        asked = from_form(await request.body(), web.areas)
        reply = await web.reply(asked)
        html = pages.ask_page(
            areas=areas,
            chosen=asked.area,
            conversation=asked.conversation or _new_conversation(),
            reply=reply | {"about": moment_asked(reply, datetime.now(LONDON))},
        )
        return HTMLResponse(html, headers=_HEADERS)

    @page.get("/what-is-kept")
    async def what_is_kept() -> Response:
        days, public = web.transcripts.kept_days, web.audience is Audience.PUBLIC
        html = pages.page(
            "kept.html",
            minutes=round(KEPT_S / 60),
            days=0 if public and not web.keeps_public else days,
            elsewhere=bool(days) and web.keeps_public,
        )
        return HTMLResponse(html, headers=_HEADERS)

    @page.get("/manifest.webmanifest")
    async def manifest() -> Response:
        return Response(json.dumps(_MANIFEST), media_type="application/manifest+json")

    @page.get("/signpost.css")
    async def stylesheet() -> Response:
        return Response(pages.stylesheet(), media_type="text/css")

    return page


@cache
def suggested() -> tuple[Suggested, ...]:
    """Read the suggested questions, by role."""
    text = resources.files("bot.channels.web").joinpath("suggested_questions.yaml").read_text("utf-8")
    return TypeAdapter(tuple[Suggested, ...]).validate_python(yaml.safe_load(text))


def moment_asked(reply: Mapping[str, Any], now: datetime) -> str:
    """Say of which moment the reply's opening hours are true: "now", or the night that was asked about."""
    moment = now if reply["moment"] is None else datetime.fromisoformat(reply["moment"])
    return "now" if abs(moment - now) < _STILL_NOW else f"at {moment_in_words(moment)}"


def _new_conversation() -> str:
    return secrets.token_urlsafe(24)
