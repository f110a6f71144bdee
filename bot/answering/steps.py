"""What each stage tells whoever watches an answer being made: one plain line, in screened words only."""

from __future__ import annotations

from bot.answering.danger.triage import Triage
from bot.answering.decide import Decision
from bot.answering.privacy import ScreenedText
from bot.answering.retrieve import Evidence
from bot.answering.situation import Situation
from bot.answering.verify import Verified
from bot.model import PassedOver, SeenPassage, Stage, Step
from bot.ports import Finding


def looked_for_danger(found: Triage) -> Step:
    """Tell which danger was found. The words that decided are not told: nothing is screened yet."""
    danger = "no present danger" if found.danger is None else f"danger: {found.danger.value}"
    return Step(stage=Stage.DANGER, found=f"{danger}; a child writes" if found.child_writing else danger)


def screened_out(screened: ScreenedText) -> Step:
    """Tell which kinds of personal detail were screened out, never the details."""
    kinds = ", ".join(kind.value for kind in screened.kinds)
    return Step(stage=Stage.PRIVACY, found=f"screened out: {kinds}" if kinds else "nothing to screen out")


def looked_for_misuse(kind: str | None) -> Step:
    """Tell whether the question asks for something that Signpost declines."""
    return Step(stage=Stage.MISUSE, found=kind or "no misuse")


def understood(situation: Situation) -> Step:
    """Tell what is asked for, of which area, and with which words of the vocabulary it will be searched."""
    ask, area = situation.ask, situation.area
    wanted = "a contact" if ask.about_contact else "a level of need" if ask.about_threshold else ask.wanted.value
    parts = [f"asks for {wanted}", f"area: {area.area or area.outside or 'none'} ({area.because})"]
    if ask.expansions:
        parts.append("also searched for: " + ", ".join(dict.fromkeys(each.phrase for each in ask.expansions)))
    return Step(stage=Stage.UNDERSTANDING, found="; ".join(parts))


def looked_in_the_directory(contacts: tuple[str, ...] | None) -> Step:
    """Tell which contacts were found, by id; None where none was asked for or no service is meant."""
    found = "no contact is asked for" if contacts is None else f"contacts: {', '.join(contacts) or 'none held'}"
    return Step(stage=Stage.CONTACTS, found=found)


def searched(evidence: Evidence) -> Step:
    """Tell which passages a search brought, best first."""
    found = f"{len(evidence.findings)} passages" + ("; by keywords alone" if evidence.by_keywords_only else "")
    return Step(stage=Stage.SEARCH, found=found, passages=tuple(_seen(each) for each in evidence.findings))


def chose(decision: Decision, passed_over: tuple[PassedOver, ...] = ()) -> Step:
    """Tell how the search ends and why, with the passages that are quoted and why the others are not."""
    quoted = {each.finding.passage.id: each.finding for each in decision.quotations}
    return Step(
        stage=Stage.CHOICE,
        found=f"{decision.outcome.value}: {decision.because}",
        passages=tuple(_seen(each, chosen=True) for each in quoted.values()),
        passed_over=passed_over,
    )


def verified(result: Verified) -> Step:
    """Tell how many statements hold, and for each that does not the reason."""
    return Step(stage=Stage.VERIFICATION, found="; ".join((f"{len(result.claims)} statements hold", *result.failures)))


def _seen(finding: Finding, *, chosen: bool = False) -> SeenPassage:
    passage = finding.passage
    return SeenPassage(
        passage=passage.id,
        document=finding.document.id,
        heading=passage.heading,
        paragraph=passage.paragraph,
        text=passage.text,
        score=round(finding.score, 4),
        chosen=chosen,
    )
