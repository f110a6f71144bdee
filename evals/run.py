"""Runs a question set through the assistant and judges each reply."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.answering.assistant import Assistant
from bot.contract import as_json
from bot.model import Behaviour, Question
from evals.cases import Case
from evals.matching import contains, contains_any
from knowledge.calendar import LONDON, in_london
from knowledge.model import Audience

MOST_WORDS = 150
# A quiet weekday, so that replies do not change with the day an evaluation is run on.
DEFAULT_MOMENT = datetime(2026, 11, 18, 11, 0, tzinfo=LONDON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One question with its reply and what is wrong with it."""

    case: Case
    reply: Mapping[str, Any]
    failures: tuple[str, ...]
    trace: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.failures


def run(
    cases: Sequence[Case], assistant: Assistant, on_case: Callable[[Case], None] = lambda case: None
) -> list[Judged]:
    """Ask every question and judge its reply."""
    judged = []
    for case in cases:
        on_case(case)
        audience = Audience.PUBLIC if case.channel == "public" else Audience.PRACTITIONER
        at = case.at or DEFAULT_MOMENT
        moment = in_london(at) if at.tzinfo else at.replace(tzinfo=LONDON)
        reply, _ = assistant.reply(Question(text=case.question, at=moment, area=case.area, audience=audience))
        shown = as_json(reply)
        judged.append(Judged(case=case, reply=shown, failures=faults(case, shown), trace=reply.trace))
    return judged


def faults(case: Case, reply: Mapping[str, Any]) -> tuple[str, ...]:
    """List what is wrong with a reply: behaviour, words missing, words forbidden, length."""
    text = whole_text(reply)
    found = []
    if reply["behaviour"] != case.expected_behaviour.value:
        found.append(f"behaviour {reply['behaviour']} ({reply['outcome']}), expected {case.expected_behaviour.value}")
    found += [f"missing: {each}" for each in case.must_include if not contains_any(text, each)]
    found += [f"forbidden: {each}" for each in case.must_not_include if contains(text, each)]
    if (words := len(reply["text"].split())) > MOST_WORDS:
        found.append(f"{words} words, at most {MOST_WORDS}")
    return tuple(found)


def whole_text(reply: Mapping[str, Any]) -> str:
    """Everything of a reply that a reader sees: its text, contacts and notices."""
    contacts = [
        f"{each['name']} {' '.join(channel['value'] for channel in each['channels'])}" for each in reply["contacts"]
    ]
    return "\n".join([reply["text"], *contacts, *(each["text"] for each in reply["notices"])])


def summary(judged: Sequence[Judged]) -> dict[str, Any]:
    """Count what passed, over all and by category and split, each with a 95 % Wilson interval."""
    return {
        "questions": len(judged),
        "passed": _share(judged),
        "by_split": _by(judged, lambda each: each.case.split),
        "by_category": _by(judged, lambda each: each.case.category),
        "by_behaviour": _by(judged, lambda each: each.case.expected_behaviour.value),
        "emergencies_missed": sum(
            each.case.expected_behaviour is Behaviour.EMERGENCY and each.reply["behaviour"] != "emergency"
            for each in judged
        ),
        "false_alarms": sum(
            each.case.expected_behaviour is not Behaviour.EMERGENCY and each.reply["behaviour"] == "emergency"
            for each in judged
        ),
        "median_ms": sorted(each.reply["took_ms"] for each in judged)[len(judged) // 2] if judged else 0,
    }


def _by(judged: Iterable[Judged], key: Callable[[Judged], str]) -> dict[str, Any]:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        groups[key(each)].append(each)
    return {name: _share(groups[name]) for name in sorted(groups)}


def _share(judged: Sequence[Judged]) -> dict[str, Any]:
    passed, count = sum(each.passed for each in judged), len(judged)
    low, high = wilson(passed, count)
    return {
        "passed": passed,
        "of": count,
        "share": round(passed / count, 3) if count else None,
        "interval": [low, high],
    }


def wilson(passed: int, count: int) -> tuple[float, float]:
    """Give the 95 % Wilson score interval of a share."""
    if not count:
        return 0.0, 1.0
    z, share = 1.96, passed / count
    centre = (share + z * z / (2 * count)) / (1 + z * z / count)
    spread = z / (1 + z * z / count) * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return round(max(0.0, centre - spread), 3), round(min(1.0, centre + spread), 3)


def item(each: Judged) -> dict[str, Any]:
    """One judged question as the contract has it."""
    return {
        "id": each.case.id,
        "behaviour": each.reply["behaviour"],
        "text": each.reply["text"],
        "citations": each.reply["citations"],
        "contacts": each.reply["contacts"],
        "passed": each.passed,
        "failures": list(each.failures),
        "retrieved": [
            f"{citation['document']} {citation['paragraph'] or ''}".strip() for citation in each.reply["citations"]
        ],
    }
