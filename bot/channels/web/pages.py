"""The pages that work without JavaScript: the form with its reply, messages, and how every page is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

_SCHEMES = {"phone": "tel", "text": "sms", "email": "mailto"}


def ask_page(
    *,
    areas: Sequence[tuple[str, str]],
    chosen: str | None,
    conversation: str,
    suggested: Sequence[Any] = (),
    reply: Any = None,
    paused: bool = False,
) -> str:
    """The form and, where there is one, the reply.

    `areas`: id and name of each; `suggested`: questions by role; `reply`: the contract, with the moment that it is
    about in words (`about`).
    """
    return page(
        "ask.html",
        areas=areas,
        chosen=chosen,
        conversation=conversation,
        suggested=suggested,
        reply=reply,
        to_a_child=reply is not None and reply["reader"] == "child",
        paused=paused,
    )


def message_page(*, title: str, detail: str) -> str:
    """One message, such as that there is no such page."""
    return page("message.html", title=title, detail=detail)


def stylesheet() -> str:
    """The one stylesheet: no font and no picture is fetched from anywhere."""
    return resources.files("bot.channels.web").joinpath("templates", "signpost.css").read_text("utf-8")


def link(channel: dict[str, Any]) -> str | None:
    """Where a contact's channel leads; None for what cannot be linked safely."""
    value = str(channel["value"]).strip()
    if channel["kind"] == "web":
        address = value if re.match(r"https?://", value, re.IGNORECASE) else f"https://{value}"
        return address if re.fullmatch(r"https?://[^\s<>\"']+", address, re.IGNORECASE) else None
    scheme = _SCHEMES.get(str(channel["kind"]))
    if scheme is None:
        return None
    if scheme == "mailto":
        return f"mailto:{value}" if re.fullmatch(r"[^\s@?&<>\"']+@[^\s@?&<>\"']+", value) else None
    digits = channel["e164"] or re.sub(r"[^\d+]", "", value)
    return f"{scheme}:{digits}" if digits else None


def page(name: str, **values: object) -> str:
    """Write a page from its template; what is put in is escaped."""
    return _templates().get_template(name).render(values)


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("bot.channels.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["day"] = _day
    templates.filters["link"] = link
    return templates


def _day(value: date | str) -> str:
    given = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{given.day} {given:%B %Y}"
