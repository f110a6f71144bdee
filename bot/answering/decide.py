"""Decides how a search ends: answered, nothing that answers, superseded only, or outside what Signpost is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.asks import Ask
from bot.answering.extract import Quotation, year_of
from bot.answering.retrieve import Evidence
from bot.answering.subject import Subject, stems
from bot.answering.wanted import SOFT, Wanted, supplies
from bot.answering.years import years_asked_of
from bot.model import Outcome
from bot.ports import Finding
from knowledge.terms import Relation

# Cosines of the bundled model; set on the development splits of the question sets (docs/evaluation.md).
NEAR = 0.42  # above it a passage speaks of the same thing
CLOSE = 0.30  # above it the closest passages are worth showing, for what they are
NEAR_ENOUGH = 0.40  # for a time limit or a date that stands in the passage
FAR = 0.30  # below it nothing in the library is about this
ASKED_ALIKE = 0.60  # somebody asks for a passage in nearly these words
ASKED_CLOSE = 0.55
ASKED_NEARLY = 0.55  # then a sentence with the kind of thing that is asked for may be the one
OURS_ALL_THE_SAME = 0.70  # what reads as off topic must be so like a question that is answered, subject and all
OFF_TOPIC = 0.28  # without a word of the field, a question must be this near to be ours
SHARE_SURE = 0.60  # of the question's subject, weighed by rarity, that the evidence names
SHARE_CLOSE = 0.08  # a passage that names nothing of what is asked is not even close
SHARE_BY_WORDS = 0.50  # while nothing can be said of nearness
SHARE_OF_SENTENCE = 0.30  # that the very sentence with the abbreviation, its headings included, must name
# A count, a date or a name that stands in a sentence on something near is the very thing to refuse.
SHARE_OF_SENTENCE_FOR_A_FACT = 0.35
# A question nearer to what is asked in vain than to how people ask for what is held is answered only where its subject
# is named; so much of the difference does that make up for.
NAMED_ALL = 0.25
SLACK = 0.01
# Where it is so much nearer to what is held, less of the subject need stand in the sentence with the figure.
SOONER_HELD, SHARE_WHERE_HELD = 0.17, 0.2
UNASKED = 0.25  # a passage beside which nobody wrote how people ask for it: its own nearness is so much lower
_COUNTED = frozenset({Wanted.NUMBER, Wanted.MONEY})
_COUNTRY = "england"
_OF_THE_COUNTRY = re.compile(
    r"\bengland\b|\bnational(?:ly)?\b(?! (?:crime|referral|panel|guidance|minimum|youth|insurance))|\bnationwide\b"
    r"|\b(?:whole|entire|across the|in the|in this) (?:country|uk)\b",
    re.I,
)
_OUR_FIELD = re.compile(
    r"\b(?:child|kid|baby|babies|safeguard|abus|neglect|harm|referr|social (?:care|work)|social services|foster"
    r"|adopt|care\b|carer|police|school|parent|mum|dad\b|daddy|mother|father|family|families|bruis|dsl|lado|mash|ifd"
    r"|threshold|section \d|s\d\d|early help|ofsted|cqc|partnership|exploit|missing|domestic|violence|consent|ehcp"
    r"|camhs|mental|health visitor|midwi|pregnan|protect|conference|inspection|young|youth|teen|pupil|student|bbscp"
    r"|lscb|lad\b|lads\b|girl|boy\b|boys\b|daughter|son\b|sons\b|sibling|brother|sister|uncle|aunt|step(?:mum|dad"
    r"|father)|grand(?:ma|dad|son|da|child|parent|mother|father)|toddler|newborn|infant|nursery|disclos|whistleblow"
    r"|dbs\b|overdose|self.?harm|suicid|bed.?shar|co.?sleep|fgm\b|groom|county lines|trafficked|nudes?\b|sext"
    r"|\d ?yr? ?o\b|\d+[- ]?(?:year|yr)s?[- ]?old|y(?:ea)?r ?\d{1,2}\b|refer\b|marks? on|accused|allegation"
    r"|private fostering)\w*",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """How the search ends, with what is quoted. `because` is one plain line for the trace."""

    outcome: Outcome
    because: str
    quotations: tuple[Quotation, ...] = ()


def decide(
    ask: Ask, subject: Subject, evidence: Evidence, quotations: tuple[Quotation, ...], *, at_least: float = 0.0
) -> Decision:
    """Decide from nearness, the share of the subject named, the figures supplied and the years asked for.

    `at_least`: the cosine with how people ask for what is held below which nothing is said, as beside a contact.
    """
    if not evidence.findings or not quotations:
        return _nothing(ask, evidence, "nothing was found")
    nearness = max(finding.nearness for finding in evidence.findings[:4])
    asked = max(finding.asked for finding in evidence.findings[:4])
    named = _named(subject, quotations)
    measured = f"nearness {nearness:.2f}, asked-like-this {asked:.2f}, subject named {named:.2f}"
    if evidence.by_keywords_only:  # nothing can be said of nearness: the words must stand there
        nearness = NEAR if named >= SHARE_BY_WORDS else 0.0
    elif not _is_about_our_field(ask, nearness, asked + NAMED_ALL * named):
        return Decision(outcome=Outcome.OFF_TOPIC, because=measured)
    if missing := _years_missing(ask, quotations):
        return _nothing(ask, evidence, f"{measured}; nothing of {', '.join(missing)}")
    outcome = _how_sure(nearness, asked, named)
    if not _supplies(ask, subject, quotations):
        if not _may_supply(ask, quotations, sooner_held=_held(evidence) + NAMED_ALL * named - ask.like_unheld):
            return _nothing(ask, evidence, f"{measured}; no sentence supplies a {ask.wanted.value}")
        outcome = Outcome.CLOSEST
    in_vain = _asked_in_vain(ask, evidence, named, at_least)
    if in_vain or outcome is Outcome.NO_EVIDENCE or (outcome is Outcome.CLOSEST and _is_replaced(evidence)):
        return _nothing(ask, evidence, measured + in_vain)
    return Decision(outcome=outcome, because=measured, quotations=quotations)


def _how_sure(nearness: float, asked: float, named: float) -> Outcome:
    """Tell an answer from the closest passages, and those from what only looks alike."""
    if nearness >= NEAR or asked >= ASKED_ALIKE or (named >= SHARE_SURE and nearness >= FAR):
        return Outcome.ANSWERED
    if (nearness >= CLOSE and named >= SHARE_CLOSE) or asked >= ASKED_CLOSE or named >= SHARE_SURE:
        return Outcome.CLOSEST
    return Outcome.NO_EVIDENCE


def _named(subject: Subject, quotations: tuple[Quotation, ...]) -> float:
    """Give the share of the subject that what would be quoted names, with its passages' headings around it."""
    passages = {each.finding.passage.id: each.finding for each in quotations}
    texts = [
        " ".join((each.passage.text, *each.passage.heading, each.document.title, *each.passage.asked))
        for each in passages.values()
    ]
    return max((subject.share_in(stems(text)) for text in texts), default=0.0)


def _is_about_our_field(ask: Ask, nearness: float, asked: float) -> bool:
    """Whether the question is one for Signpost at all: near to what is held, or in the words of the field.

    `asked`: the cosine with how people ask for what is held, and something for the subject's being named there.
    """
    in_our_terms = any(each.kind is not Relation.EVERYDAY for each in ask.expansions)
    # "s20 vs s31" is hardly a sentence, and ours; so is a child whom somebody tells of.
    if ask.looks_off_topic and not in_our_terms and not ask.tells_of_a_case:
        return nearness >= NEAR or asked >= OURS_ALL_THE_SAME
    in_our_words = bool(_OUR_FIELD.search(ask.words)) or ask.about_threshold or in_our_terms
    return asked >= OURS_ALL_THE_SAME or nearness >= (FAR / 2 if in_our_words else OFF_TOPIC)


def _asked_in_vain(ask: Ask, evidence: Evidence, named: float, at_least: float) -> str:
    """Say so where the question is nearer to one that nothing held answers than to any that a passage does.

    Or where it is not as near to the latter as what stands beside something else must be.
    """
    needed = max(ask.like_unheld, at_least)
    if evidence.by_keywords_only or _held(evidence) + NAMED_ALL * named >= needed + SLACK:
        return ""
    if at_least > ask.like_unheld:
        return f"; not as near ({at_least:.2f}) as what stands beside something else must be"
    return f"; nearer ({ask.like_unheld:.2f}) to what is asked in vain"


def _held(evidence: Evidence) -> float:
    """Give the cosine with the nearest question that a passage answers, or as much for one without any."""
    return max(max(each.asked, each.nearness + (0 if each.asked else UNASKED)) for each in evidence.findings)


def _years_missing(ask: Ask, quotations: tuple[Quotation, ...]) -> list[str]:
    """List years the question names that neither the passages nor their documents' dates and titles hold.

    A count is of its year only where the two stand together: "from April 2022" beside a figure of nothing is none.
    """
    years = years_asked_of(ask.words)
    if ask.wanted is Wanted.NUMBER and len(years) == 1:
        counted = (each for each in quotations if any(supplies(Wanted.NUMBER, text) for text, _ in each.pieces()))
        quotations = tuple(counted) or quotations
    around = " ".join(
        f"{each.finding.passage.text} {each.finding.document.title} {year_of(each.finding)} "
        f"{' '.join(each.finding.passage.heading)} {each.finding.passage.paragraph}"
        for each in quotations
    )
    return [year for year in years if year not in around and year[2:] not in _short_years(around)]


def _short_years(text: str) -> set[str]:
    return set(re.findall(r"\b(?:19|20)\d\d ?[-–/] ?(\d\d)\b", text))


def _supplies(ask: Ask, subject: Subject, quotations: tuple[Quotation, ...]) -> bool:
    """Whether one of the sentences supplies the kind of thing that is asked for, and speaks of its subject."""
    if ask.wanted is Wanted.ANYTHING:
        return True
    if ask.wanted in SOFT and any(each.finding.asked >= ASKED_ALIKE for each in quotations):
        return True
    return any(
        (supplies(ask.wanted, text) and _is_of_the_subject(ask, subject, quotation.finding, share))
        or (ask.wanted is Wanted.EXPANSION and subject.is_spelt_out_in(stems(text)))
        for quotation, text, share in _of_the_place(ask, quotations)
    )


def _of_the_place(ask: Ask, quotations: tuple[Quotation, ...]) -> Iterator[tuple[Quotation, str, float]]:
    """Give each piece with its share of the subject; where the country's figure is asked for, no town's own."""
    of_the_country = ask.wanted in _COUNTED and _OF_THE_COUNTRY.search(ask.words)
    for quotation in quotations:
        for text, share in quotation.pieces():
            if not of_the_country or quotation.finding.document.area == _COUNTRY or _OF_THE_COUNTRY.search(text):
                yield quotation, text, share


def _may_supply(ask: Ask, quotations: tuple[Quotation, ...], *, sooner_held: float) -> bool:
    """Whether a sentence with the kind of thing that is asked for stands where people ask nearly so.

    `sooner_held`: by how much the question is nearer to what is held than to what is asked in vain.
    """
    share = SHARE_WHERE_HELD if ask.like_unheld and sooner_held >= SOONER_HELD else 1.0
    return any(
        supplies(ask.wanted, text) and (each.finding.asked >= ASKED_NEARLY or named >= share)
        for each, text, named in _of_the_place(ask, quotations)
    )


def _is_of_the_subject(ask: Ask, subject: Subject, finding: Finding, share: float) -> bool:
    """Whether a sentence with the thing that is asked for is about what it is asked of. `share`: of the subject."""
    if ask.wanted is Wanted.EXPANSION:
        return share >= SHARE_OF_SENTENCE
    if finding.asked >= ASKED_ALIKE and ask.wanted in _COUNTED:
        return True
    if share < SHARE_OF_SENTENCE_FOR_A_FACT:
        return ask.wanted in SOFT and finding.nearness >= NEAR_ENOUGH
    if ask.wanted in SOFT or finding.asked >= ASKED_ALIKE or share >= SHARE_SURE:
        return True
    about = (finding.passage.text, *finding.passage.heading, finding.document.title)
    return subject.is_named_in(stems(" ".join(about)))


def _is_replaced(evidence: Evidence) -> bool:
    """Whether what speaks of this is a document that something has replaced."""
    return bool(evidence.superseded) and evidence.superseded[0].nearness >= NEAR


def _nothing(ask: Ask, evidence: Evidence, because: str) -> Decision:
    if _is_replaced(evidence):
        return Decision(outcome=Outcome.SUPERSEDED_ONLY, because=f"{because}; a superseded document speaks of it")
    if not _OUR_FIELD.search(ask.words) and not evidence.findings:
        return Decision(outcome=Outcome.OFF_TOPIC, because=because)
    return Decision(outcome=Outcome.NO_EVIDENCE, because=because)
