"""Reads what a list of answers is narrowed by, from a form; says it in words, and carries it from page to page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode

from bot.adapters.transcripts_kept import Place, Sought
from bot.console.answers.words import options
from bot.console.forms import Form
from knowledge.areas import AreaTree
from knowledge.calendar import LONDON

FIELDS = ("words", "channel", "area", "outcome", "feedback", "checking", "since", "until")
MOST_WORDS = 200  # characters
_NOT_A_DAY = "Give a day such as {example}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What somebody set, as typed, and what it means."""

    form: Form
    sought: Sought

    def query(self, **more: str) -> str:
        """Give the same filters as a query string, with more in it."""
        return urlencode({name: value for name, value in {**self.form.values, **more}.items() if value})

    def in_words(self, areas: AreaTree) -> str:
        """Say which answers these are."""
        known = options(areas)
        said = [
            dict(known[name])[self.form.value(name)].lower()
            if name != "area"
            else dict(known[name])[self.form.value(name)]
            for name in ("channel", "area", "outcome", "feedback", "checking")
            if self.form.value(name)
        ]
        if self.sought.words:
            said.insert(0, f"with “{self.sought.words}”")
        said += [
            f"{word} {self.form.value(name)}"
            for word, name in (("from", "since"), ("to", "until"))
            if self.form.value(name)
        ]
        return "; ".join(said) or "all answers"


def filters_of(given: Mapping[str, str], areas: AreaTree) -> Filters:
    """Read the filters. A value that is no choice is let go; a day that is none is a fault of its field."""
    known = {name: {value for value, _ in choices} for name, choices in options(areas).items()}
    values = {name: given.get(name, "").strip()[:MOST_WORDS] for name in FIELDS}
    values = {name: value for name, value in values.items() if name not in known or value in known[name]}
    form = Form(values=values)
    days = {name: _day(form.value(name)) for name in ("since", "until")}
    faults = {
        name: _NOT_A_DAY.format(example="2026-11-21") for name, day in days.items() if form.value(name) and day is None
    }
    first, last = days["since"], days["until"]
    if first and last and last < first:
        faults["until"] = "The last day comes before the first"
    return Filters(
        form=form.with_faults(faults),
        sought=Sought(
            words=form.value("words"),
            channel=form.value("channel"),
            area=form.value("area"),
            outcomes=(form.value("outcome"),) if form.value("outcome") else (),
            feedback=form.value("feedback"),
            checking=form.value("checking"),
            since=_begins(first) if first else None,
            until=_begins(last + timedelta(days=1)) if last else None,
        ),
    )


def place_of(given: str) -> Place | None:
    """Read where a list goes on; None for its beginning, and for what is no place."""
    at, _, reply = given.partition("~")
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return Place(at=moment, reply=reply) if moment.tzinfo else None


def place_in_words(place: Place) -> str:
    """Write a place for a link."""
    return f"{place.at.isoformat()}~{place.reply}"


def _day(typed: str) -> date | None:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if 2000 <= day.year < 2100 else None  # a day is added to it, and a zone


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=LONDON)
