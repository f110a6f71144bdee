"""How the pages of answers call things: channels, endings, verdicts, how far an answer is checked."""

from __future__ import annotations

from collections.abc import Sequence

from bot.adapters.records.scores_model import CheckState, Verdict
from bot.adapters.transcripts_kept import ANY, NONE
from bot.model import Outcome
from knowledge.areas import AreaTree

CHANNELS = {
    "page": "Web page",
    "widget": "Widget on another site",
    "api": "Another program (API)",
    "slack": "Slack",
    "teams": "Teams",
}
OUTCOMES = {
    Outcome.ANSWERED: "Answered",
    Outcome.CLOSEST: "Only the closest passages shown",
    Outcome.EMERGENCY: "Emergency: 999 first",
    Outcome.NO_EVIDENCE: "Not in the documents",
    Outcome.SUPERSEDED_ONLY: "Only in a superseded document",
    Outcome.UNVERIFIED: "Found, but not borne out",
    Outcome.CLARIFY_AREA: "Asked which area",
    Outcome.UNREADABLE: "Could not be read",
    Outcome.MISUSE: "Declined",
    Outcome.OFF_TOPIC: "Not a question for Signpost",
    Outcome.COURTESY: "Thanks or a greeting",
    Outcome.DEGRADED: "The library was out of order",
}
VERDICTS = {Verdict.RIGHT: "Right", Verdict.PARTLY: "Partly right", Verdict.WRONG: "Wrong"}
SOURCE_VERDICTS = {Verdict.RIGHT: "Right", Verdict.WRONG: "Wrong"}
STATES = {
    CheckState.ONE: "Scored by one person",
    CheckState.AGREED: "Two people agree",
    CheckState.DIFFER: "Two people differ",
    CheckState.SETTLED: "Settled",
}
UNCHECKED = "Not scored"
FEEDBACK = {"right": "Right", "partly": "Partly right", "wrong": "Wrong"}

Options = Sequence[tuple[str, str]]


def channel_in_words(channel: str) -> str:
    """Say where a question came from."""
    return CHANNELS.get(channel, channel)


def area_in_words(area: str | None, areas: AreaTree) -> str:
    """Name an area; one that is no longer listed by its id."""
    if area is None:
        return "No area"
    return areas.get(area).name if area in areas else area


def state_in_words(checking: str | None) -> str:
    """Say how far an answer is checked."""
    return UNCHECKED if checking is None else STATES[CheckState(checking)]


def options(areas: AreaTree) -> dict[str, Options]:
    """Give what each filter may be set to, "any" first."""
    return {
        "channel": [("", "Any channel"), *CHANNELS.items()],
        "area": [("", "Any area"), (NONE, "No area"), *((each.id, each.name) for each in areas)],
        "outcome": [("", "Any ending"), *((each.value, words) for each, words in OUTCOMES.items())],
        "feedback": [("", "Any"), (ANY, "Said anything"), *FEEDBACK.items(), (NONE, "Said nothing")],
        "checking": [("", "Any"), (NONE, UNCHECKED), (ANY, "Scored"), *((each.value, STATES[each]) for each in STATES)],
    }
