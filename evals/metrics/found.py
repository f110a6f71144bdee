"""What measuring one reply gives: a number for each measure that applies, and remarks on what is not right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.model import Behaviour
from evals.cases import Case

LEFT_UNANSWERED = frozenset({Behaviour.ABSTAIN, Behaviour.REFUSE, Behaviour.CLARIFY})


@dataclass(slots=True)
class Found:
    """Collects the measures of one reply."""

    measures: dict[str, float] = field(default_factory=dict)
    remarks: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def yes_or_no(self, name: str, *, holds: bool) -> None:
        """Note whether something is so."""
        self.measures[name] = float(holds)

    def faults(self, name: str, faults: Iterable[str]) -> None:
        """Note what is wrong; 0 where nothing is."""
        listed = tuple(dict.fromkeys(faults))
        self.measures[name] = float(bool(listed))
        if listed:
            self.remarks[name] = listed

    def add(self, other: Found) -> None:
        """Take in what another concept found."""
        self.measures |= other.measures
        self.remarks |= other.remarks


def asks_for_an_answer(case: Case) -> bool:
    """Whether the question is one that the documents answer."""
    return case.answerable and case.expected_behaviour is Behaviour.ANSWER
