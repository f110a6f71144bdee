"""One question of a set as a form in plain words: how it is filled in, read back and compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from bot.console.forms import Form
from bot.question_sets import Case, Gold

BEHAVIOURS = (
    ("answer", "Answer it"),
    ("abstain", "Say that the documents do not answer it"),
    ("emergency", "Put 999 first"),
    ("clarify", "Ask back: which area is it, or what is meant?"),
    ("refuse", "Decline it: misuse, or not what Signpost is for"),
)
SPLITS = (
    ("dev", "Used while building: may be looked at to make Signpost better"),
    ("test", "Kept apart: only to find out how good it is"),
)
YES_NO = (("yes", "Yes"), ("no", "No"))
CHANNELS = ("slack", "teams", "widget", "public", "terminal")
# In the order of the form.
LABELS = {
    "question": "The question",
    "expected_behaviour": "What should Signpost do?",
    "answerable": "Do the documents answer it?",
    "must_include": "Words that the reply must hold",
    "must_not_include": "Words that the reply must not hold",
    "gold": "Where the answer stands",
    "category": "Category",
    "persona": "Who asks",
    "channel": "Where it is asked",
    "area": "Area that the channel is set to",
    "at": "When it is asked",
    "split": "What it is for",
    "notes": "Notes",
    "id": "Short name of the question",
}
_BETWEEN = " | "
_UNCHECKED = "Say where the answer stands, or which words the reply must or must not hold: else nothing is checked."
_WORDINGS = {
    "id": "Give the question a short name, such as bd-con-01.",
    "category": "Say what kind of question it is, such as contact or threshold.",
    "expected_behaviour": "Choose what Signpost should do.",
    "at": "Write the moment as a day and a time, such as 2026-11-21T22:30.",
    "split": "Choose what the question is for.",
}


def filled_in(case: Case) -> dict[str, str]:
    """Write a question into the form's fields."""
    return {
        "id": case.id,
        "question": case.question,
        "expected_behaviour": case.expected_behaviour.value,
        "answerable": "yes" if case.answerable else "no",
        "must_include": "\n".join(each if isinstance(each, str) else _BETWEEN.join(each) for each in case.must_include),
        "must_not_include": "\n".join(case.must_not_include),
        "gold": "\n".join(_place(each) for each in case.gold),
        "category": case.category,
        "persona": case.persona or "",
        "channel": case.channel or "",
        "area": case.area or "",
        "at": "" if case.at is None else case.at.isoformat(),
        "split": case.split,
        "notes": case.notes or "",
    }


def read(form: Form, areas: Sequence[str]) -> tuple[Case | None, Form]:
    """Read the form as a question; None with the faults beside their fields where it cannot be."""
    given = {name: form.value(name).strip() for name in LABELS}
    faults: dict[str, str] = {}
    try:
        gold = [_read_place(line) for line in _lines(given["gold"])]
    except ValueError as error:
        gold, faults["gold"] = [], str(error)
    if not given["question"]:
        faults["question"] = "Write the question."
    if given["area"] and given["area"] not in areas:
        faults["area"] = "Choose an area of the list."
    if _is_unchecked(given):
        faults["must_include"] = _UNCHECKED
    case = None
    try:
        case = Case.model_validate(_fields(given) | {"gold": gold})
    except ValidationError as error:
        faults = {**_named(error), **faults}
    return (None, form.with_faults(faults)) if faults else (case, form)


def differences(old: Case, new: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """List what differs between a question as it stands and a form as typed: label, as it stands, as typed."""
    stands = filled_in(old)
    typed = {name: _plain(new.get(name, "")) for name in LABELS}
    return [(LABELS[name], stands[name], typed[name]) for name in LABELS if _plain(stands[name]) != typed[name]]


def _fields(given: Mapping[str, str]) -> dict[str, Any]:
    optional = {name: given[name] or None for name in ("persona", "channel", "area", "at", "notes")}
    return optional | {
        "id": given["id"],
        "question": given["question"],
        "category": given["category"],
        "expected_behaviour": given["expected_behaviour"],
        "answerable": given["answerable"] != "no",
        "must_include": [_alternatives(line) for line in _lines(given["must_include"])],
        "must_not_include": _lines(given["must_not_include"]),
        "split": given["split"],
    }


def _is_unchecked(given: Mapping[str, str]) -> bool:
    """Whether the documents answer the question, but nothing says how to tell a right reply."""
    is_answered = given["expected_behaviour"] == "answer" and given["answerable"] != "no"
    return is_answered and not (given["gold"] or given["must_include"] or given["must_not_include"])


def _named(error: ValidationError) -> dict[str, str]:
    """Give the faults by field; that of the whole question is told before, beside the first field that mends it."""
    found: dict[str, str] = {}
    for each in error.errors():
        if each["loc"]:
            name = str(each["loc"][0])
            found.setdefault(name, _WORDINGS.get(name) or each["msg"].removeprefix("Value error, "))
    return found


def _place(gold: Gold) -> str:
    parts = [gold.document]
    parts += [f"paragraph {gold.paragraph}"] if gold.paragraph else []
    parts += [f"heading {gold.heading}"] if gold.heading else []
    parts += [f"words {gold.quote}"] if gold.quote else []
    return _BETWEEN.join(parts)


def _read_place(line: str) -> Gold:
    """Read "document | paragraph 14 | words ...". The words come last, so that they may hold any sign."""
    document, *parts = (part.strip() for part in line.split("|"))
    found: dict[str, str] = {}
    while parts:
        kind, _, value = parts[0].partition(" ")
        if kind not in ("paragraph", "heading") or not value.strip():
            found["quote"] = _BETWEEN.join(parts).removeprefix("words ").strip()
            break
        found[kind] = value.strip()
        parts.pop(0)
    if not document or not any(found.values()):
        raise ValueError(
            f"“{line}”: write the document's id, then | and a place in it, such as: "
            "larkfield-guide | paragraph 14, or larkfield-guide | words some words of the passage"
        )
    return Gold(document=document, **found)


def _alternatives(line: str) -> str | list[str]:
    parts = [part.strip() for part in line.split("|") if part.strip()]
    return parts if len(parts) > 1 else line


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
