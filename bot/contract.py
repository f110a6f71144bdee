"""The reply as JSON: the contract that CLI, API, widget, Slack and Teams share, and its JSON Schema."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from bot.model import Citation, Reply, ShownContact
from knowledge.model import Channel


def as_json(reply: Reply) -> dict[str, Any]:
    """Give the reply as plain JSON values, in the shape of `bot/reply.schema.json`."""
    return {
        "id": reply.id,
        "outcome": reply.outcome.value,
        "behaviour": reply.behaviour.value,
        "text": reply.text,
        "claims": [{"text": claim.text, "citations": list(claim.citations)} for claim in reply.claims],
        "citations": [_citation(citation) for citation in reply.citations],
        "contacts": [contact_as_json(shown) for shown in reply.contacts],
        "notices": [{"kind": notice.kind.value, "text": notice.text} for notice in reply.notices],
        "area": reply.area,
        "moment": reply.moment.isoformat() if reply.moment else None,
        "reader": reply.reader.value,
        "composed_by": reply.composed_by,
        "corpus_version": reply.corpus_version,
        "took_ms": reply.took_ms,
    }


def schema() -> dict[str, Any]:
    """Read the JSON Schema (2020-12) of the reply."""
    loaded: dict[str, Any] = json.loads(resources.files("bot").joinpath("reply.schema.json").read_text("utf-8"))
    return loaded


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "n": citation.n,
        "document": citation.document,
        "title": citation.title,
        "publisher": citation.publisher,
        "published": citation.published.isoformat(),
        "standing": citation.standing.value,
        "heading": list(citation.heading),
        "paragraph": citation.paragraph,
        "page": citation.page,
        "quotation": citation.quotation,
        "url": citation.url,
    }


def contact_as_json(shown: ShownContact) -> dict[str, Any]:
    """Give one contact as it stands in a reply."""
    contact = shown.contact
    return {
        "id": contact.id,
        "name": contact.name,
        "purpose": contact.purpose,
        "area": contact.area,
        "channels": [_channel(channel) for channel in contact.channels],
        "open_now": shown.open_now,
        "opens": shown.opens,
        "hours": shown.hours,
        "as_of": contact.as_of.isoformat(),
        "checked_on": contact.checked_on.isoformat() if contact.checked_on else None,
        "checked_by": contact.checked_by,
        "review_by": contact.review_by.isoformat() if contact.review_by else None,
        "source": contact.source,
    }


def _channel(channel: Channel) -> dict[str, Any]:
    return {"kind": channel.kind.value, "value": channel.value, "e164": channel.e164, "note": channel.note}
