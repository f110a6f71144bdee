"""Tells how one answer was made, stage by stage, in words for somebody who has never seen the inside."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.adapters.transcripts_kept import KeptAnswer
from bot.answering import decide
from bot.console.answers.words import OUTCOMES, area_in_words
from bot.model import NoticeKind, Outcome, SeenPassage, Stage, Step
from knowledge.areas import AreaTree

TITLES = {
    Stage.DANGER: "Is anybody in danger now?",
    Stage.PRIVACY: "Are there personal details?",
    Stage.MISUSE: "May it be answered?",
    Stage.UNDERSTANDING: "What is asked for?",
    Stage.CONTACTS: "Is a contact asked for?",
    Stage.SEARCH: "Which passages speak of it?",
    Stage.CHOICE: "Do they answer it, and which words are quoted?",
    Stage.VERIFICATION: "Is each statement borne out?",
}
SAW = {
    Stage.DANGER: "The question as it was typed, before anything else, without the library.",
    Stage.PRIVACY: "The question as it was typed. From here on, only the words that were left.",
    Stage.MISUSE: "The question without personal details.",
    Stage.UNDERSTANDING: "The question, the one before it in the conversation, the area that the channel is set to.",
    Stage.CONTACTS: "What is asked for, and the contact directory at that moment.",
    Stage.SEARCH: "All passages in force for this area and this reader, and what has been superseded.",
    Stage.CHOICE: "The sentences of the passages that were found.",
    Stage.VERIFICATION: "Each statement beside the passage that it cites.",
}
FIGURES = (
    ("Nearness", f"how near the best passage is in meaning, from 0 to 1; from {decide.NEAR} on it is an answer"),
    (
        "Asked like this",
        f"how like the question is to a wording known for the passage; from {decide.ASKED_ALIKE} on it is an answer",
    ),
    (
        "Subject named",
        f"how much of what is asked about the quoted passages name; from {decide.SHARE_SURE} on it is much",
    ),
)
_ID = re.compile(r"(?<=area: )[\w-]+")
_PLAINER = {
    "asks for anything": "asks about a subject, not for one kind of thing such as a date or a number",
    "also searched for:": "besides its own words, these were searched for:",
}
_NO_DANGER = "no present danger"
_LINES = {
    "nothing to screen out": "There were none.",
    "no misuse": "Yes.",
    "no contact is asked for": "No.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPassage:
    """A passage that a search brought, as a page shows it."""

    seen: SeenPassage
    title: str  # of its document
    quoted: bool
    why: str  # why it is not quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStep:
    """One stage: what it looked at, what it found and why."""

    title: str
    saw: str
    found: str
    passages: tuple[ToldPassage, ...] = ()
    has_figures: bool = False


def told(answer: KeptAnswer, *, title_of: Callable[[str], str], areas: AreaTree) -> Sequence[ToldStep]:
    """Tell every stage in the order in which the question went through them."""
    names = {each["id"]: each["name"] for each in answer.answer.get("contacts", ())}
    return [
        ToldStep(
            title=TITLES[step.stage],
            saw=SAW[step.stage],
            found=_danger(step, answer) if step.stage is Stage.DANGER else _found(step, names, areas),
            passages=_passages(step, answer.steps[place + 1 :], title_of),
            has_figures=step.stage is Stage.CHOICE and "nearness" in step.found,
        )
        for place, step in enumerate(answer.steps)
    ]


def untold(answer: KeptAnswer) -> Sequence[str]:
    """Name the stages that the question did not come to."""
    reached = {step.stage for step in answer.steps}
    return [TITLES[stage] for stage in Stage if stage not in reached]


def _danger(step: Step, answer: KeptAnswer) -> str:
    """Tell what the rules saw, and where the second net decided otherwise, that it did: it tells of no stage itself."""
    rules = "the rules saw none" if step.found.startswith(_NO_DANGER) else f"the rules saw {step.found}"
    if answer.line.outcome is Outcome.EMERGENCY:
        likeness = "; the likeness to known emergencies decided" if step.found.startswith(_NO_DANGER) else ""
        return f"Yes: {rules}{likeness}. 999 came first."
    if any(notice["kind"] == NoticeKind.EMERGENCY for notice in answer.answer.get("notices", ())):
        return (
            f"Perhaps: {rules}, and the likeness to known emergencies was not sure. 999 was put in front of the answer."
        )
    return f"No: {rules}."


def _found(step: Step, names: Mapping[str, str], areas: AreaTree) -> str:
    if step.found in _LINES:
        return _LINES[step.found]
    if step.stage is Stage.CHOICE:
        outcome, _, because = step.found.partition(": ")
        return f"{OUTCOMES[Outcome(outcome)]}: {because}"
    if step.stage is Stage.SEARCH:
        return _searched(step.found)
    if step.stage is Stage.UNDERSTANDING:
        return _understood(step.found, areas)
    if step.stage is Stage.CONTACTS:
        ids = step.found.removeprefix("contacts: ").split(", ")
        return f"Yes: {', '.join(names.get(each, each) for each in ids)}."
    return _sentence(step.found)


def _understood(found: str, areas: AreaTree) -> str:
    named = _ID.sub(lambda area: area[0] if area[0] == "none" else area_in_words(area[0], areas), found)
    for told, plain in _PLAINER.items():
        named = named.replace(told, plain)
    return _sentence(named)


def _searched(found: str) -> str:
    """Say how many passages were found, of "14 passages; by keywords alone"."""
    count, _, rest = found.partition(" passages")
    if not count.isdecimal():
        return _sentence(found)
    return f"{count} {'passage was' if count == '1' else 'passages were'} found{rest}."


def _sentence(found: str) -> str:
    return f"{found[:1].upper()}{found[1:]}{'' if found.endswith('.') else '.'}"


def _passages(step: Step, later: Sequence[Step], title_of: Callable[[str], str]) -> tuple[ToldPassage, ...]:
    """Give what a search brought, each with what the choice after it made of it."""
    if step.stage is not Stage.SEARCH:
        return ()
    choice = next((each for each in later if each.stage is Stage.CHOICE), None)
    quoted = {each.passage for each in choice.passages} if choice else set()
    why = {each.passage: each.why for each in choice.passed_over} if choice else {}
    return tuple(
        ToldPassage(
            seen=each,
            title=title_of(each.document),
            quoted=each.passage in quoted,
            why=why.get(each.passage, "why is not known"),
        )
        for each in step.passages
    )
