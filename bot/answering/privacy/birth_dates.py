"""Dates of birth, told from the date of a discussion, an inspection or a guide: the words around a date decide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.privacy.details import Identifier, Span

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:(?:19|20)\d\d|\d\d)"
_NUMERIC = rf"(?:\d{{1,2}} ?[./-] ?\d{{1,2}} ?[./-] ?{_YEAR}|(?:19|20)\d\d-\d\d-\d\d|\d{{1,2}} \d{{1,2}} {_YEAR})"
_SPELT = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ .-]{{0,2}}{_MONTH}[ .,'-]{{0,3}}(?:(?:19|20)\d\d|\d\d)|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d)"
)
_FULL_NUMERIC = re.compile(rf"(?<![\w£.,/-]){_NUMERIC}(?![\w/]|[.-]\d)", re.I)
_FULL_SPELT = re.compile(rf"(?<![\w£./-]){_SPELT}(?!\w)", re.I)
_LOOSE = (
    rf"(?:{_NUMERIC}|{_SPELT}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|"
    rf"{_MONTH} (?:\d{{1,2}}(?:st|nd|rd|th)?|(?:19|20)\d\d)|\d{{6}}|\d{{8}})"
)
_CUED = re.compile(
    r"\b(?:d\.? ?o\.? ?b\b\.?|date of birth|birth ?date|birthday|bday|born)(?: (?:is|was|on|in|of|the|:|"
    r"=)){0,3} ?[:=,.(-]{0,2} ?"
    rf"(?P<value>{_LOOSE})(?!\w|[./-]\d)",
    re.I,
)
_EVENT = re.compile(
    r"\b(?:discussions?|conferences?|icpc|rcpc|meetings?|enquir(?:y|ies)|s ?47|section \d+|referrals?|referred|"
    r"reviews?|inspections?|court|hearing|assessments?|visit(?:ed|s)?|published|dated|guidance|policy|report(?:ed|s)?"
    r"|plan|held|deadline|due|by|until|allegation|"
    r"incident|disclos\w+|strategy|contact(?:ed)?|made|received|today|happened|order|epo|admitted|discharged|"
    r"training|version|started|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|\w{2,6}day)\b[^.?!]{0,25}$",
    re.I,
)
_ASIDE = 30  # characters: "(she/her, ", ", aged 9, "
_AT_ONCE = re.compile(
    r"[ ,;:(-]{0,4}(?:(?:she/her|he/him|they/them|male|female|m|f|boy|girl|b\.|(?:aged? )?\d{1,2}(?: ?yrs?"
    r"| years?)?)[ ,;:)-]{1,3})?",
    re.I,
)
_NEAR = 150  # characters between a person and a date that is taken for theirs


def cued_dates_of_birth(text: str) -> Iterator[Span]:
    """Find dates that are called a date of birth, part dates included."""
    for found in _CUED.finditer(text):
        yield Span(start=found.start("value"), end=found.end("value"), kind=Identifier.DATE_OF_BIRTH)


def dates_beside_people(text: str, people: Sequence[Span]) -> Iterator[Span]:
    """Find full dates that stand near a screened person and are not the date of an event.

    A date in figures may stand anywhere near; a date with its month spelt out must follow the person at once, or behind
    an age or a pronoun.
    """
    for found in _FULL_NUMERIC.finditer(text):
        if (
            _is_date(found.group())
            and not _EVENT.search(text[max(0, found.start() - 60) : found.start()])
            and any(person.start - _NEAR < found.start() < person.end + _NEAR for person in people)
        ):
            yield Span(start=found.start(), end=found.end(), kind=Identifier.DATE_OF_BIRTH)
    ends = {person.end for person in people}
    for found in _FULL_SPELT.finditer(text):
        if any(_AT_ONCE.fullmatch(text, end, found.start()) for end in ends if found.start() - end < _ASIDE):
            yield Span(start=found.start(), end=found.end(), kind=Identifier.DATE_OF_BIRTH)


def _is_date(written: str) -> bool:
    parts = [int(part) for part in re.split(r"\D+", written)]
    day, month = (parts[2], parts[1]) if parts[0] > 31 else (parts[0], parts[1])
    return 1 <= day <= 31 and 1 <= month <= 12
