"""Measures every reply of a run: what is wrong with it, and a number for each measure that applies to it."""

from __future__ import annotations

from collections.abc import Iterable

from evals.authorship import is_by_model, may_be_by_model
from evals.in_force import InForce
from evals.metrics.answers import answers, failures
from evals.metrics.contacts import contacts
from evals.metrics.found import Found
from evals.metrics.own_words import own_words
from evals.metrics.ranking import ranking
from evals.metrics.reading import reading_age
from evals.metrics.safety import safety
from evals.record import Item


def measured(items: Iterable[Item], held: InForce) -> tuple[Item, ...]:
    """Give the items with their failures, measures and remarks."""
    return tuple(_measured(each, held) for each in items)


def _measured(item: Item, held: InForce) -> Item:
    judged = item.model_copy(update={"failures": failures(item.case, item.reply)})
    found = answers(judged)
    for each in (
        ranking(judged, held),
        contacts(judged, held),
        safety(judged, held),
        _reading(judged, held),
        _models(judged),
    ):
        found.add(each)
    return judged.model_copy(update={"measures": found.measures, "remarks": found.remarks})


def _reading(item: Item, held: InForce) -> Found:
    found = Found()
    texts = {"reading_age_own": own_words(item.reply, held), "reading_age": item.reply["text"]}
    found.measures = {name: age for name, text in texts.items() if (age := reading_age(text)) is not None}
    return found


def _models(item: Item) -> Found:
    """Measure what language models had to do with a reply: one that wrote it, one that judged it."""
    found = Found()
    if may_be_by_model(item):
        found.yes_or_no("by_model", holds=is_by_model(item))
    if item.tokens:
        found.measures["tokens"] = float(item.tokens)
    if item.judged is not None:
        found.yes_or_no("judged_right", holds=item.judged == "right")
    return found
