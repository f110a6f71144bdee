"""Whether what corrections rest on is still what it was, and what changed where it is not."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from bot.adapters.records.corrections import Correction, Corrections, Kind, Source, State
from knowledge.catalogue import Catalogue
from knowledge.model import Standing

AT_ONCE = 500  # passages in one question to the catalogue
ALIKE = 0.5  # of two texts' words: less is another passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A passage that is not what it was. `now`: what stands in its place; None where nothing does."""

    source: Source
    why: str
    now: str | None = None


def expire(corrections: Corrections, catalogue: Catalogue) -> None:
    """Take out of use what rests on a passage that changed. Answering looks for itself: it never waits for this."""
    used = corrections.in_state((Kind.TAUGHT, Kind.APPROVED), (State.IN_FORCE, State.WAITING))
    found = {each.id: changed_in(each, catalogue) for each in _in_doubt(used, catalogue)}
    corrections.expire({each: " ".join(one.why for one in changed) for each, changed in found.items() if changed})


def _in_doubt(used: Sequence[Correction], catalogue: Catalogue) -> list[Correction]:
    """Leave out what rests on passages that are all there: asked for together, since thousands may be in use."""
    current = {each.id for each in catalogue.documents() if each.standing is not Standing.SUPERSEDED}
    wanted = sorted({passage for each in used for passage in each.passages})
    held: set[str] = set()
    for start in range(0, len(wanted), AT_ONCE):
        held |= catalogue.passages(wanted[start : start + AT_ONCE]).keys()
    return [each for each in used if not all(one.document in current and one.passage in held for one in _sources(each))]


def _sources(correction: Correction) -> list[Source]:
    return [one for statement in correction.statements for one in statement.sources]


def changed_in(correction: Correction, catalogue: Catalogue) -> tuple[Changed, ...]:
    """Give the passages of a correction that are not what they were, each once."""
    held = catalogue.passages(correction.passages)
    changed: dict[str, Changed] = {}
    for source in _sources(correction):
        document = catalogue.document(source.document)
        if document is None:
            changed[source.passage] = Changed(source=source, why=f"“{source.title}” was taken out of the library.")
        elif document.standing is Standing.SUPERSEDED:
            changed[source.passage] = Changed(source=source, why=_replaced(source, catalogue))
        elif source.passage not in held:
            why = f"The passage in “{source.title}” was changed."
            changed[source.passage] = Changed(source=source, why=why, now=_in_its_place(source, catalogue))
    return tuple(changed.values())


def _replaced(source: Source, catalogue: Catalogue) -> str:
    newer = catalogue.document(catalogue.superseded_by().get(source.document, ""))
    return f"“{source.title}” was replaced" + (f" by “{newer.title}”." if newer else ".")


def _in_its_place(source: Source, catalogue: Catalogue) -> str | None:
    """Give the text that is most like the old one, at the same heading if there is one; None where nothing is."""
    texts = [each.text for each in catalogue.passages_of(source.document)]
    best = max(texts, key=lambda text: _likeness(source.words, text), default=None)
    return best if best is not None and _likeness(source.words, best) >= ALIKE else None


def _likeness(old: str, new: str) -> float:
    return difflib.SequenceMatcher(None, old.split(), new.split(), autojunk=False).quick_ratio()
