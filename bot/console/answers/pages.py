"""Answers: what was asked and how it ended, narrowed and paged, and one answer whole with how it was made."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response

from bot.adapters.records.scores import Scores
from bot.adapters.records.scores_model import CheckState
from bot.adapters.transcripts import SqlTranscripts
from bot.adapters.transcripts_kept import MOST_COUNTED, KeptAnswer, KeptAnswers
from bot.channels.web.site import Web
from bot.console.answers.sentences import cut_for
from bot.console.answers.sought import filters_of, place_in_words, place_of
from bot.console.answers.trace import FIGURES, told, untold
from bot.console.answers.words import (
    FEEDBACK,
    OUTCOMES,
    SOURCE_VERDICTS,
    STATES,
    VERDICTS,
    area_in_words,
    channel_in_words,
    options,
    state_in_words,
)
from bot.console.console import Console
from bot.console.pages import day
from bot.console.people import ANYBODY, Role
from bot.ports import TranscriptsUnusable
from knowledge.database import CatalogueUnusable

A_PAGE = 50
CHECKERS = (Role.TRAINER, Role.REVIEWER)


def router(console: Console) -> APIRouter:
    """Make the pages of answers."""
    pages = APIRouter(prefix="/console/answers")

    @pages.get("")
    def listed(request: Request) -> Response:
        person = console.gate.person(request, *ANYBODY)
        kept, areas = kept_answers(console.web), console.web.areas
        filters = filters_of(request.query_params, areas)
        values: dict[str, Any] = {
            "filters": filters,
            "options": options(areas),
            "days": console.web.transcripts.kept_days,
        }
        if kept is None:
            return console.show(request, "answers/none.html", person, **values)
        place = place_of(request.query_params.get("after", ""))
        with usable():
            lines = kept.page(filters.sought, after=place, most=A_PAGE + 1)
            # Counting looks at all that match: where this page shows all of them, it need not.
            count = len(lines) if place is None and len(lines) <= A_PAGE else kept.count(filters.sought)
        shown = lines[:A_PAGE]
        older = filters.query(after=place_in_words(shown[-1].place)) if len(lines) > A_PAGE else ""
        values |= {"lines": shown, "count": count, "most": MOST_COUNTED, "older": older, "is_first": place is None}
        return console.show(request, "answers/list.html", person, **values, **wordings(console))

    @pages.get("/{reply}")
    def one(request: Request, reply: str, said: str = "") -> Response:
        person = console.gate.person(request, *ANYBODY)
        found = needed(console, reply)
        checked = Scores(console.records).of(reply)
        title = titles(console.web)
        return console.show(
            request,
            "answers/answer.html",
            person,
            answer=found,
            checked=checked,
            mine=checked and checked.of(person.id),
            reasons=[each for each in found.reasons if not any(each in step.found for step in found.steps)],
            steps=told(found, title_of=title, areas=console.web.areas),
            unreached=untold(found),
            figures=FIGURES,
            title_of=title,
            may_check=person.may(CHECKERS),
            said=said,
            **wordings(console),
        )

    return pages


def kept_answers(web: Web) -> KeptAnswers | None:
    """Give the answers that are kept; None where the settings keep none."""
    return web.transcripts.kept if isinstance(web.transcripts, SqlTranscripts) else None


def needed(console: Console, reply: str) -> KeptAnswer:
    """Give one answer. Raises HTTPException where it is not kept, or no longer."""
    kept = kept_answers(console.web)
    with usable():
        found = kept.find(reply) if kept else None
    if found is None:
        days = console.web.transcripts.kept_days
        raise HTTPException(404, f"This answer is not kept, or no longer: answers are deleted after {days} days.")
    return found


def mark(console: Console, reply: str, state: CheckState) -> None:
    """Write beside an answer how far it is checked, so that lists can be narrowed by it."""
    kept = kept_answers(console.web)
    if kept is not None:
        with usable():
            kept.mark([reply], state.value)


@contextlib.contextmanager
def usable() -> Iterator[None]:
    """Read or write transcripts. Raises HTTPException where they cannot be used."""
    try:
        yield
    except TranscriptsUnusable as error:
        raise HTTPException(503, str(error)) from error


def titles(web: Web) -> Callable[[str], str]:
    """Give a way to name documents: one that is no longer held keeps its id."""
    try:
        known = {each.id: each.title for each in web.catalogue().documents()}
    except CatalogueUnusable:
        known = {}
    return lambda document: known.get(document, document)


def wordings(console: Console) -> Mapping[str, Any]:
    """Give the templates of answers and of checking what they call things."""
    return {
        "channel_in_words": channel_in_words,
        "area_in_words": lambda area: area_in_words(area, console.web.areas),
        "state_in_words": state_in_words,
        "day_in_words": lambda printed: day(date.fromisoformat(printed)),
        "outcomes": OUTCOMES,
        "feedback_words": FEEDBACK,
        "verdict_words": VERDICTS,
        "source_words": SOURCE_VERDICTS,
        "state_words": STATES,
        "units_of": lambda found, answer: cut_for(found, answer.answer),
    }
