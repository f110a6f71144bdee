"""References of cases, crimes and records: a number that a system is searched for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.privacy.details import Identifier, Span, every
from bot.answering.privacy.known_words import NATIONAL_PHONES

_REFERENCE_CUE = (
    r"(?:case|crime|incident|police|court|reference|ref|file|log|cad|hospital|hosp|client|pupil|person|record|patient|"
    r"passport|swift|mosaic|ics|lcs|mash|ehm|azeus|care ?first|framework ?i|liquid ?logic|eclipse|civica|capita"
    r"|systm ?one|rio|urn|upn|crn|uln|pnc|niche|athena|holmes|cris|oic|ehc|ehcp|cp|cin|lac|id|home office|arc|mrn"
    r"|unit)"
)
_NUMBER_WORD = r"(?:(?:ref(?:erence)?|number|num|nos?|id|file|case|urn|record|s)\b\.?|[.:#=]|is\b|was\b)"
_REFERENCE = re.compile(
    rf"\b{_REFERENCE_CUE}\b(?:[ ]?{_NUMBER_WORD}){{0,4}}[ #:-]{{0,3}}"
    rf"(?P<value>[a-z]{{0,4}}[-/ ]?\d[\da-z/-]{{2,20}})\b(?! ?\d)",
    re.I,
)
_SHAPED_REFERENCE = re.compile(
    r"\b(?:[a-z]{2,6}[-/]\d{4,9}|[a-z]{2,6}[-/]\d{2,4}[-/]\d{3,9}|\d{2}[a-z]{0,2}/\d{4,7}/\d{2}|"
    r"[a-z]{2}\d{2}[cpzf]\d{4,6}|[a-hj-np-z]\d{11}[\da-z])\b",
    re.I,
)
_POLICE_LOG = re.compile(
    r"\b(?:log|cad|incident)(?: (?:no|number))?\.? ?\d{1,5} of \d{1,2}[./ ]\w{1,9}(?:[./ ]\d{2,4})?\b", re.I
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/](?:\d\d|\d{4}))?")


def references(text: str) -> Iterator[Span]:
    """Find references that are called one or have the shape of one."""
    yield from every(_POLICE_LOG, text, Identifier.CASE_REFERENCE)
    for found in _REFERENCE.finditer(text):
        value = found.group("value")
        digits = sum(map(str.isdigit, value))
        is_said_to_be_one = (
            digits == 3 and re.search(r"ref|num|no", found.group(), re.I) and value not in NATIONAL_PHONES
        )
        if (digits > 3 or is_said_to_be_one) and not _YEAR.fullmatch(value.strip(" -/")):
            yield _whole_reference(found)
    for found in _SHAPED_REFERENCE.finditer(text):
        if not _YEAR.fullmatch(found.group().split("-", 1)[-1].split("/", 1)[-1]):
            yield Span(start=found.start(), end=found.end(), kind=Identifier.CASE_REFERENCE)


def _whole_reference(found: re.Match[str]) -> Span:
    """Take the system's name with the number, "ICS 0012345": together they are what the system is searched for."""
    cue = found.group()[: found.start("value") - found.start()]
    start = found.start() if re.fullmatch(r"[A-Za-z]{2,6}[ -]{0,2}", cue) else found.start("value")
    return Span(start=start, end=found.end(), kind=Identifier.CASE_REFERENCE)
