"""The form of a document's record: every field of `sources.yaml`, guessed from the file, checked field by field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from pydantic import BaseModel, Field, field_validator
from starlette.datastructures import FormData

from bot.channels.web.source_record import KINDS
from bot.console.documents.preview import first_heading
from bot.console.documents.uploads import Read
from bot.console.forms import Form, checked
from knowledge.areas import AreaTree
from knowledge.calendar import LONDON
from knowledge.model import Audience, Document, Kind, Standing

FIELDS = (
    "id", "title", "publisher", "area", "kind", "audience", "published", "review_by", "standing", "supersedes",
    "licence", "url",
)  # fmt: skip
LABELS: Mapping[str, str] = {
    "id": "Short name in links", "title": "Title", "publisher": "Published by", "area": "Area", "kind": "Kind",
    "audience": "For whom", "published": "Date of publication", "review_by": "Review by", "standing": "Standing",
    "supersedes": "Replaces", "licence": "Licence", "url": "Web address of the original",
}  # fmt: skip
STANDINGS = (
    (Standing.CURRENT.value, "Current: it applies today"),
    (Standing.HISTORICAL.value, "Historical: a finding at its date, such as an inspection or annual report"),
    (Standing.SUPERSEDED.value, "Superseded: something has replaced it"),
)
KIND_WORDS = tuple((kind.value, KINDS[kind]) for kind in Kind if kind is not Kind.DIGEST)
AUDIENCES = (
    (Audience.PRACTITIONER.value, "People who work with children and families"),
    (Audience.PUBLIC.value, "The public"),
)
_WORDINGS = {
    "id": "Write the short name in small letters, digits and hyphens, such as threshold-guide-2026",
    "title": "Write the title as a reader knows it",
    "publisher": "Write who published it",
    "area": "Choose the area that it is for",
    "kind": "Choose what kind of text it is",
    "audience": "Tick whom it is for, one at least",
    "published": "Give the whole date of publication: day, month and year",
    "review_by": "Give the whole date of the next review, or leave it empty",
    "standing": "Choose how it stands",
    "licence": "Write the licence in at most 200 characters",
    "url": "Begin the web address with https://, or leave it empty",
}
_MONTHS = tuple(date(2000, month, 1).strftime("%B").lower() for month in range(1, 13))
_DATE = re.compile(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+)?({'|'.join(_MONTHS)}),?\s+(20\d\d|199\d)\b", re.IGNORECASE)
_READ_FOR_A_DATE = 4_000


class _Record(BaseModel):
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,99}$")
    title: str = Field(min_length=1, max_length=300)
    publisher: str = Field(min_length=1, max_length=200)
    area: str = Field(min_length=1)
    kind: Kind
    audience: frozenset[Audience] = Field(min_length=1)
    published: date
    standing: Standing
    review_by: date | None = None
    supersedes: tuple[str, ...] = ()
    licence: str | None = Field(default=None, max_length=200)
    url: str | None = Field(default=None, pattern=r"^https?://\S+$", max_length=2_000)

    @field_validator("audience", "supersedes", mode="before")
    @classmethod
    def _are_words(cls, value: str) -> list[str]:
        return value.split()

    @field_validator("review_by", "licence", "url", mode="before")
    @classmethod
    def _may_be_empty(cls, value: str) -> str | None:
        return value or None


def typed(posted: FormData) -> Form:
    """Take the fields as typed; boxes that are ticked come as one field of words."""
    several = {name: " ".join(str(each) for each in posted.getlist(name)) for name in ("audience", "supersedes")}
    values = {name: str(posted.get(name) or "") for name in FIELDS if name not in several}
    return Form(values={**values, **several})


def record_from(
    form: Form, *, areas: AreaTree, known: Callable[[str], Document | None], own: str | None
) -> tuple[Document | None, Form]:
    """Read the form as a record; None with the faults where it cannot be. `own`: the id of the document it is for."""
    found, form = checked(_Record, form, _WORDINGS)
    if found is None:
        return None, form
    faults = dict(_faults(found, areas=areas, known=known, own=own))
    return (None, form.with_faults(faults)) if faults else (Document(**found.model_dump()), form)


def _faults(
    found: _Record, *, areas: AreaTree, known: Callable[[str], Document | None], own: str | None
) -> list[tuple[str, str]]:
    faults = []
    taken = known(found.id)
    if taken is not None and own != found.id:
        other = f"“{found.id}” is the short name of {taken.title}. Choose another"
        faults.append(("id", f"{other}; to give that document a new text, go to its page"))
    if found.area not in areas:
        faults.append(("area", _WORDINGS["area"]))
    if found.published > datetime.now(LONDON).date():
        faults.append(("published", "The date of publication is still to come; give the one that is printed on it"))
    if found.review_by is not None and found.review_by <= found.published:
        faults.append(("review_by", "The review has to come after the publication"))
    for older in found.supersedes:
        if older == found.id:
            faults.append(("supersedes", "A document cannot replace itself"))
        elif known(older) is None:
            faults.append(("supersedes", f"“{older}” is not in the library any more; take it out of the list"))
    return faults


def of_document(document: Document) -> dict[str, str]:
    """Give a record as the form has it."""
    return {
        "id": document.id, "title": document.title, "publisher": document.publisher, "area": document.area,
        "kind": document.kind.value, "audience": " ".join(sorted(document.audience)),
        "published": document.published.isoformat(), "standing": document.standing.value,
        "review_by": document.review_by.isoformat() if document.review_by else "",
        "supersedes": " ".join(document.supersedes), "licence": document.licence or "", "url": document.url or "",
    }  # fmt: skip


def guessed(found: Read, *, name: str, url: str | None) -> dict[str, str]:
    """Guess the record from the file: a beginning, for somebody to check."""
    start = "\n".join(block.text for block in found.blocks[:60])[:_READ_FOR_A_DATE]
    title = first_heading(found.blocks) or found.facts.title or re.sub(r"[\W_]+", " ", name.rpartition(".")[0]).strip()
    published = _printed_date(start) or found.facts.made_on
    kind = _kind_of(f"{title}\n{start}".lower())
    year = str(published.year) if published and str(published.year) not in title else ""
    return {
        "id": re.sub(r"[^a-z0-9]+", "-", f"{title} {year}".lower()).strip("-")[:80].strip("-"),
        "title": title[:300], "kind": kind.value, "audience": Audience.PRACTITIONER.value,
        "published": published.isoformat() if published else "",
        "standing": (Standing.HISTORICAL if kind.tells_what_was_found else Standing.CURRENT).value, "url": url or "",
    }  # fmt: skip


def _printed_date(text: str) -> date | None:
    for day, month, year in _DATE.findall(text):
        try:
            found = date(int(year), _MONTHS.index(month.lower()) + 1, int(day or 1))
        except ValueError:
            continue
        if found <= datetime.now(LONDON).date():
            return found
    return None


def _kind_of(words: str) -> Kind:
    signs = (
        (Kind.ANNUAL_REPORT, "annual report"), (Kind.INSPECTION, "inspection"), (Kind.THRESHOLD_GUIDE, "threshold"),
        (Kind.BRIEFING, "briefing"), (Kind.PROCEDURE, "procedure"),
    )  # fmt: skip
    found = [(words.index(sign), kind) for kind, sign in signs if sign in words[:600]]
    return min(found)[1] if found else Kind.GUIDANCE
