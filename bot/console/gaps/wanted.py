"""What would close a gap: what the library and the directory lack, and what the question's words suggest."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.adapters.records.gaps import Group
from bot.console.gaps.subjects import CONTACTS
from bot.console.gaps.wanted_contacts import contacts_of, wanted_contacts
from knowledge.areas import AreaTree
from knowledge.catalogue import Catalogue
from knowledge.contacts import ContactDirectory
from knowledge.database import CatalogueUnusable
from knowledge.gaps import EXPECTED_KINDS, Subject
from knowledge.model import Document
from knowledge.subjects_held import local_documents, subjects_held

LOOKED_EVERY_S = 300
_CONTACT = "contact:"  # before the id of a contact that closes a gap
# By the words of the question alone, so that each is said to be a guess.
_ASKED = tuple(
    (re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), wanted)
    for asked, wanted in (
        ("how much|costs?|fees?|pay|paid|prices?|charges?", "what it costs: a list of fees or charges"),
        ("forms?|templates?|checklists?|download", "the form itself, or a page that says where it is"),
        ("dates?|when is the|next meeting|calendar|courses?|training", "dates: a calendar of courses or meetings"),
        ("how long|how soon|within|deadlines?|time ?limits?|working days?", "a time limit: the procedure that sets it"),
        ("who is|who are|names? of|in charge of|chairs?", "who holds a post: a list of names by post"),
        ("how many|percentage|statistics|number of", "figures: an annual report or summary of data"),
        ("phone|e-?mail|address|contact|ring|call", "a way to reach somebody: a contact, under Contacts"),
        (r"thresholds?|levels?|criteria|qualif\w+|eligib\w+", "criteria: the area's threshold document"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What would close a gap. `seen`: what the library shows to be missing; `guessed`: by the question's words."""

    seen: tuple[str, ...]
    guessed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Held:
    documents: Sequence[Document]
    subjects: dict[str, frozenset[str]]


class WantedDocuments:
    """Says what would close a gap. Looks at the library's headings now and then, not at each page."""

    def __init__(
        self, *, catalogue: Callable[[], Catalogue], areas: AreaTree, subjects: Callable[[], Sequence[Subject]],
        directory: Callable[[], ContactDirectory],
    ) -> None:  # fmt: skip
        self._catalogue = catalogue
        self._directory = directory
        self._areas = areas
        self._subjects = subjects
        self._looking = threading.Lock()
        self._held: _Held | None = None
        self._looked_at = 0.0

    def title(self, group: Group) -> str:
        """Name what a gap is about; of what asks whom to ring, the area whose contact is wanted."""
        if group.subject != CONTACTS:
            return self._named(group.subject)
        is_known = group.area in self._areas
        return f"Contacts of {self._areas.get(group.area).name}" if is_known else "Contacts, no area named"

    def for_group(self, group: Group) -> Wanted:
        """Say what would close a gap."""
        if group.subject == CONTACTS:
            return Wanted(seen=tuple(wanted_contacts(self._directory(), group.question, group.area)), guessed=())
        return Wanted(
            seen=tuple(self._seen(group)), guessed=tuple(said for asked, said in _ASKED if asked.search(group.question))
        )

    def closers(self, group: Group) -> list[tuple[str, str]]:
        """List what may close a gap, as a form carries it, with its name: contacts first where one is wanted."""
        documents = sorted(self._titles().items(), key=lambda each: each[1].lower())
        if group.subject != CONTACTS:
            return documents
        contacts = contacts_of(self._directory(), group.area)
        return [*((f"{_CONTACT}{each.id}", f"{each.name} (contact)") for each in contacts), *documents]

    def named(self) -> Callable[[str], str]:
        """Give a way to name what closed a gap; by its id where it is no longer there."""

        @cache
        def names() -> dict[str, str]:
            return self._titles() | {f"{_CONTACT}{each.id}": each.name for each in self._directory()}

        return lambda chosen: names().get(chosen, chosen.removeprefix(_CONTACT))

    def _titles(self) -> dict[str, str]:
        try:
            return {each.id: each.title for each in self._catalogue().documents()}
        except CatalogueUnusable:
            return {}

    def _named(self, subject: str) -> str:
        return next((each.title for each in self._subjects() if each.id == subject), "Other subjects")

    def _seen(self, group: Group) -> list[str]:
        held = self._now()
        if held is None or group.area not in self._areas:
            return []
        name, own = self._areas.get(group.area).name, local_documents(held.documents, group.area, self._areas)
        found = []
        if group.subject and not any(group.subject in held.subjects[each.id] for each in own):
            title, others = self._named(group.subject), self._others(held, group)
            known = (
                f" {others} has one." if others else " No area here has one; there is what applies in all of England."
            )
            found.append(f"A document of {name} on “{title}”: none has it in its headings.{known}")
        there = {each.kind for each in own}
        found += [
            f"The {kind.value.replace('-', ' ')} of {name}: none is in the library."
            for kind in EXPECTED_KINDS
            if kind not in there
        ]
        return found

    def _others(self, held: _Held, group: Group) -> str:
        """Name an area that has what this one lacks."""
        lineage = self._areas.lineage(group.area)
        for document in held.documents:
            area = self._areas.get(document.area) if document.area in self._areas else None
            local = area is not None and area.parent is not None and area.id not in lineage
            if area is not None and local and group.subject in held.subjects[document.id]:
                return f"{area.name} (“{document.title}”)"
        return ""

    def _now(self) -> _Held | None:
        with self._looking:
            if self._held is None or time.monotonic() - self._looked_at > LOOKED_EVERY_S:
                try:
                    catalogue = self._catalogue()
                    documents = tuple(catalogue.documents())
                    self._held = _Held(documents, subjects_held(documents, catalogue.all_passages(), self._subjects()))
                except CatalogueUnusable:
                    return None
                self._looked_at = time.monotonic()
            return self._held
