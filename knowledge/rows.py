"""Turns documents and passages into rows of the catalogue, and back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row

from knowledge.model import Audience, Document, Form, Kind, Passage, Standing


def document_row(document: Document) -> dict[str, Any]:
    """The columns that a document's record fills."""
    return {
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "area": document.area,
        "kind": document.kind.value,
        "audience": sorted(document.audience),
        "published": document.published,
        "standing": document.standing.value,
        "review_by": document.review_by,
        "supersedes": list(document.supersedes),
        "licence": document.licence,
        "url": document.url,
    }


def document_from(row: Row[Any]) -> Document:
    """The document that a row holds."""
    return Document(
        id=row.id,
        title=row.title,
        publisher=row.publisher,
        area=row.area,
        kind=Kind(row.kind),
        audience=frozenset(Audience(who) for who in row.audience),
        published=row.published,
        standing=Standing(row.standing),
        review_by=row.review_by,
        supersedes=tuple(row.supersedes),
        licence=row.licence,
        url=row.url,
    )


def passage_row(passage: Passage) -> dict[str, Any]:
    """The columns that a passage fills."""
    return {
        "id": passage.id,
        "document": passage.document,
        "order": passage.order,
        "text": passage.text,
        "heading": list(passage.heading),
        "paragraph": passage.paragraph,
        "page": passage.page,
        "form": passage.form.value,
    }


def passage_from(row: Row[Any], asked: Sequence[str]) -> Passage:
    """The passage that a row holds, with the ways in which people ask for it."""
    return Passage(
        id=row.id,
        document=row.document,
        order=row._mapping["order"],  # the row is a tuple: `order` as an attribute is safe, `_mapping` says so
        text=row.text,
        heading=tuple(row.heading),
        paragraph=row.paragraph,
        page=row.page,
        form=Form(row.form),
        asked=tuple(asked),
    )


def asked_rows(passages: Iterable[Passage]) -> list[dict[str, Any]]:
    """One row a question."""
    return [
        {"passage": passage.id, "order": order, "question": question}
        for passage in passages
        for order, question in enumerate(passage.asked)
    ]


def passages_hash(passages: Iterable[Passage]) -> str:
    """A hash over passages as they are stored, asked-like-this questions included."""
    return digest([passage_row(passage) | {"asked": passage.asked} for passage in passages])


def digest(value: Any) -> str:
    """A short hash of a value that JSON can hold; dates as they are written."""
    written = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(written.encode()).hexdigest()[:16]
