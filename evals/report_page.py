"""Makes a report's page: the templates, and how a figure, a time or a question is put into words on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.model import Behaviour
from evals.cases import Gold
from evals.figures import Figure
from evals.metrics.catalogue import BY_NAME, MEASURES, Better
from evals.record import Item
from knowledge.calendar import in_london

EXPECTED = {
    Behaviour.ANSWER: "an answer",
    Behaviour.ABSTAIN: "to say that the documents do not answer this",
    Behaviour.EMERGENCY: "999 first",
    Behaviour.CLARIFY: "to ask back",
    Behaviour.REFUSE: "to decline",
}
GIVEN = {
    Behaviour.ANSWER: "it answered",
    Behaviour.ABSTAIN: "it said that the documents do not answer this",
    Behaviour.EMERGENCY: "999 first",
    Behaviour.CLARIFY: "it asked back",
    Behaviour.REFUSE: "it declined",
}
GROUPS = {"dev": "used while building", "test": "kept apart"}
WAYS = {Better.HIGHER: "", Better.LOWER: " (the lower, the better)", Better.NEITHER: " (neither way is better)"}


def page(template: str, **given: Any) -> str:
    """Fill in a template. Whatever is given is text: mark-up in a question or a document stays text."""
    return _environment().get_template(template).render(**given)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("evals"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "about_nought": lambda difference: f"{50 + difference * 50:.1f}%",
        "amount": amount,
        "anchor": anchor,
        "capitalised": lambda text: text[:1].upper() + text[1:],
        "counted": counted,
        "day": lambda moment: f"{in_london(moment):%-d %B %Y}",
        "expected": EXPECTED.__getitem__,
        "faults": faults_in_words,
        "given": GIVEN.__getitem__,
        "gold": gold_in_words,
        "in_plain": lambda name: GROUPS.get(name, name.replace("-", " ")),
        "interval": interval,
        "is_share": lambda name: name in BY_NAME and BY_NAME[name].is_share,
        "level": lambda value, is_share: _number(value, is_share=is_share) + "%" * is_share,
        "longest_stage": longest_stage,
        "means": lambda name: BY_NAME[name].means if name in BY_NAME else "",
        "moment": in_words,
        "ms": milliseconds,
        "percent": lambda share: f"{share * 100:.1f}%",
        "shortfall": shortfall,
        "step": step,
        "what_is_wrong": what_is_wrong,
        "way": WAYS.__getitem__,
        "wordings": wordings,
    }
    return environment


def amount(figure: Figure) -> str:
    """Give a share in per cent, a mean with two figures that count."""
    is_share = figure.hits is not None
    return _number(figure.value, is_share=is_share) + "%" * is_share


def interval(figure: Figure) -> str:
    """Give the interval of a figure: "71 to 82%"."""
    is_share = figure.hits is not None
    return f"{_number(figure.low, is_share=is_share)} to {_number(figure.high, is_share=is_share)}" + "%" * is_share


def counted(figure: Figure) -> str:
    """Give what a figure was counted from: "171 of 222"."""
    return f"{figure.hits} of {figure.count}" if figure.hits is not None else f"mean of {figure.count}"


def shortfall(name: str) -> str:
    """Say that a measure is not as it should be; by its name where the run is of another version."""
    if name not in BY_NAME:
        return name
    measure = BY_NAME[name]
    return f"{measure.title}, which should not be" if measure.better is Better.LOWER else f"Not met: {measure.title}"


def what_is_wrong(item: Item) -> str:
    """Say in a line what is wrong with a reply."""
    never = [each.title for each in MEASURES if each.never and each.name in item.remarks]
    return "; ".join([*never, *faults_in_words(item)]) or "something that must never happen"


def faults_in_words(item: Item) -> list[str]:
    """Give what is wrong with a reply as a person would say it."""
    given, expected = GIVEN[item.behaviour], EXPECTED[item.case.expected_behaviour]
    return [f"{given}; expected was {expected}" if each.startswith("behaviour ") else each for each in item.failures]


def anchor(item: Item) -> str:
    """Name an item as a place on the page: the same id may stand in two question sets."""
    return "q-" + re.sub(r"[^a-z0-9]+", "-", f"{item.question_set}-{item.case.id}".lower()).strip("-")


def wordings(wanted: Sequence[str | tuple[str, ...]]) -> str:
    """List words of which each is wanted, with their alternatives."""
    return "; ".join(each if isinstance(each, str) else " or ".join(each) for each in wanted)


def gold_in_words(gold: Gold) -> str:
    """Name the place of a gold source."""
    parts = [gold.document]
    parts += [f"paragraph {gold.paragraph}"] if gold.paragraph else []
    parts += [f"under “{gold.heading}”"] if gold.heading else []
    parts += [f"“{gold.quote}”"] if gold.quote else []
    return ", ".join(parts)


def longest_stage(item: Item) -> str:
    """Name the stage that took longest."""
    if not item.stage_ms:
        return "not noted"
    stage = max(item.stage_ms, key=lambda name: item.stage_ms[name])
    return f"{stage}, {milliseconds(item.stage_ms[stage])}"


def milliseconds(taken: float) -> str:
    """Give a time in milliseconds, in seconds from one second on."""
    if taken >= 1000:
        return f"{taken / 1000:.1f}\N{NO-BREAK SPACE}s"
    return f"{taken:.0f}\N{NO-BREAK SPACE}ms" if taken >= 10 else f"{taken:.1f}\N{NO-BREAK SPACE}ms"


def in_words(moment: datetime) -> str:
    """Give a moment in UK time; a moment without a zone is meant so."""
    local = in_london(moment) if moment.tzinfo else moment
    return f"{local:%A %-d %B %Y, %H:%M}"


def step(difference: float, is_share: bool) -> str:  # noqa: FBT001 - a template's filter takes its arguments by place
    """Give a difference with its sign; that of shares is in percentage points."""
    number = _number(abs(difference), is_share=is_share)
    sign = "" if not number.strip("0.") else "+" if difference > 0 else "−"
    return f"{sign}{number}"


def _number(value: float, *, is_share: bool) -> str:
    if is_share:
        return f"{value * 100:.0f}"
    return f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"
