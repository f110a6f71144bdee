"""How well the evidence is found: all gold sources or any of them among the first five and ten passages.

Plain code: what is counted is gold sources, of which several may stand in one passage and one in several, which no
ranking library counts; once that is known, the rest is one comparison.
"""

from __future__ import annotations

from collections.abc import Sequence

from evals.cases import Gold
from evals.in_force import InForce
from evals.metrics.evidence import Place, gold_passages, place_cited, place_of, stands_in
from evals.metrics.found import Found, asks_for_an_answer
from evals.record import Item

CUTS = (5, 10)


def ranking(item: Item, held: InForce) -> Found:
    """Measure the evidence found and cited for an answerable question with gold sources; nothing for others."""
    found = Found()
    if not asks_for_an_answer(item.case) or not item.case.gold:
        return found
    ranks = [_rank(gold_at) for gold_at in _where(item, [place_of(each) for each in item.retrieved], held)]
    known = [rank for rank in ranks if rank is not None]
    for cut in CUTS:
        within = sum(rank <= cut for rank in known)
        found.yes_or_no(f"evidence_all_{cut}", holds=within == len(ranks))
        found.yes_or_no(f"evidence_any_{cut}", holds=within > 0)
    found.measures["evidence_rank"] = 1 / min(known) if known else 0.0
    missing = [_named(gold) for gold, rank in zip(item.case.gold, ranks, strict=True) if rank is None or rank > CUTS[0]]
    if missing:
        found.remarks["evidence_all_5"] = tuple(missing)
    _cited(item, held, found)
    return found


def _cited(item: Item, held: InForce, found: Found) -> None:
    citations = item.reply.get("citations", [])
    right = any(any(each) for each in _where(item, [place_cited(each, held) for each in citations], held))
    found.yes_or_no("source_cited", holds=right)
    if item.behaviour.value == "answer":
        found.yes_or_no("source_cited_when_answered", holds=right)
    documents = {each["document"] for each in citations}
    found.yes_or_no("document_cited", holds=any(gold.document in documents for gold in item.case.gold))
    if not right:
        found.remarks["source_cited"] = tuple(_named(gold) for gold in item.case.gold)


def _where(item: Item, places: Sequence[Place], held: InForce) -> list[list[bool]]:
    """Say of each gold source which of the places hold it."""
    named = [(gold, gold_passages(gold, held)) for gold in item.case.gold]
    return [[stands_in(gold, place, passages) for place in places] for gold, passages in named]


def _rank(holds: Sequence[bool]) -> int | None:
    return holds.index(True) + 1 if any(holds) else None


def _named(gold: Gold) -> str:
    return " ".join(part for part in (gold.document, gold.paragraph, gold.heading, gold.quote) if part)
