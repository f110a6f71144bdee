"""Home addresses, told from "Level 4", "section 47" and "two children on the road"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.answering.privacy.details import Identifier, Span
from bot.answering.privacy.name_lists import is_everyday

_SURE_STREET = "street|st|road|rd|avenue|ave|lane|ln|terrace|crescent|cres|grove|drive|gardens|mews|boulevard|close"
_WEAK_STREET = (
    "garden|parade|square|rise|row|walk|way|place|court|hill|park|green|view|gate|croft|end|common|house|heights|"
    "towers?|villas?|"
    "cottages?|lodge|mount|wharf|quay|bank|meadows?|fields?|chase|spinney|orchard|loop|vale|dr"
)
_STREET_TYPE = re.compile(rf"(?:{_SURE_STREET})\.?", re.I)
_HOUSE_TYPE = re.compile(rf"(?:{_SURE_STREET}|{_WEAK_STREET})\.?", re.I)
_STOP = (
    r"(?:and|with|who|whose|since|do|does|because|in|but|is|are|was|were|has|have|had|can|should|what|when|where|how|"
    r"to|for|of|on|at|from|the|a|an|my|his|her|their|our|years?|yrs?|months?|weeks?|days|hours?|people|children|kids"
    r"|adults|others|different|minutes?|mins?|nights?|times?|doors?|houses|homes|places|addresses|that|this|i|we|he"
    r"|she|they|it|if|or|so|as|not|no|please|current|previous|bed|bedroom|mum|dad|re|nhs|dob|tel|phone|mobile|section"
    r"|level|year|yr|working|per|than|pm|am)"
)
_WORD = rf"(?!{_STOP}\b)[a-z][a-z'-]{{1,24}}\b"
_UNIT = r"(?:flat|apartment|apt|studio|room|unit|plot|caravan|bungalow) (?:(?:no\.? )?\d{1,4}[a-z]?|[a-h])\b"
_NUMBER = r"\d{1,4}(?:[a-z]|[-/]\d{1,3})?\b"
_LIVES = (
    r"(?:\b(?:li(?:ves?|ving|ved)|stay(?:s|ing|ed)?|resid(?:es?|ing)|housed|placed|moved (?:in)?to|moving to|round|"
    r"over) at|\bmov(?:ed|ing) (?:in)?to|\baddress(?: is| was)?)"
)
_CAPITALISED = r"[A-Z][\w'-]{1,24}"

_PLACE = rf"(?:{_NUMBER},? )?{_WORD}(?: {_WORD}){{0,3}}"

# "lives at 503 guy locks": whatever follows the number is the street, whether it is called one or not.
_AFTER_LIVES = re.compile(rf"{_LIVES} ?[:,-]? ?(?P<value>{_UNIT}(?:,? ?{_PLACE})?|{_PLACE})", re.I)
_NUMBERED = re.compile(
    rf"(?<![\w£.,/-])(?P<value>(?:{_UNIT},? )?{_NUMBER},? "
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}}?) (?P<type>{_SURE_STREET}|{_WEAK_STREET})\b\.?)",
    re.I,
)
_UNIT_NAMED = re.compile(rf"\b(?P<value>(?i:{_UNIT}),? {_CAPITALISED}(?: {_CAPITALISED}){{0,3}})")
_NAMED = re.compile(
    rf"(?:\b(?:on|in|at|near|off|down|from|is)|,) (?P<value>(?:The (?:{_CAPITALISED} ){{0,2}}{_CAPITALISED}, )?"
    rf"(?:the )?(?:{_CAPITALISED} ){{1,3}}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Terrace|Crescent|Grove|Drive|Gardens|Mews|Close))\b"
)
# "4 the paddocks"
_THE_PADDOCKS = re.compile(
    r"(?<![\w£.,/-])(?P<value>\d{1,3}[a-z]?,? the (?:paddocks?|maltings|limes|elms|oaks|beeches|hollies|poplars"
    r"|willows|firs|laurels|orchards?|crofts?|glebe|oval|spinneys?|rectory|vicarage|moorings|dell|brow|ridge|leys"
    r"|leas|copse|causeway|meadows?|mews|green|grove|close|avenue|drive|crescent|gardens|square|parade|mount"
    r"|hawthorns|cedars|chestnuts))\b",
    re.I,
)
_LIVES_ON = re.compile(
    rf"\b(?:li(?:ves?|ving|ved)|resid(?:es|ing)|moved) (?:on|in|to|off|"
    rf"down) (?P<value>(?:{_WORD} ){{1,2}}(?:{_SURE_STREET}))\b",
    re.I,
)
_NOT_A_HOUSE_NUMBER = re.compile(
    r"\b(?:sections?|s|levels?|years?|yr|para(?:graph)?s?|pages?|chapters?|tiers?|aged?|parts?|figures?|tables?|"
    r"articles?|stages?|reg|regulations?|working together|kcsie|step|steps|week|day|month) $",
    re.I,
)
# "About 12 church groups" counts; "worried about 12 Church Road" does not.
_COUNTS = re.compile(r"\b(?:top|over|under|within|at least|about) $", re.I)
_ROADS_IN_GENERAL = re.compile(
    r"(?:main|busy|side|public|dual|same|next|back|one|two|other|local|quiet|few|more|\w+ing|\w+s)", re.I
)

_IN_STREET_NAMES = re.compile(
    r"old|new|great|little|high|low|upper|lower|north|south|east|west|church|station|mill|school|green|park|hill|river",
    re.I,
)


def home_addresses(text: str) -> Iterator[Span]:
    """Find home addresses without their postcodes."""
    for found in _AFTER_LIVES.finditer(text):
        value = _up_to_the_street_type(found.group("value"))
        if re.match(r"\d", value) or re.match(_UNIT, value, re.I) or _is_house_name(value):
            yield Span(start=found.start("value"), end=found.start("value") + len(value), kind=Identifier.ADDRESS)
    for found in _UNIT_NAMED.finditer(text):
        yield _address(found)
    for found in _NUMBERED.finditer(text):
        if _is_numbered_street(found, text):
            yield _address(found)
    for found in _THE_PADDOCKS.finditer(text):
        yield _address(found)
    for pattern in (_NAMED, _LIVES_ON):
        for found in pattern.finditer(text):
            if not _ROADS_IN_GENERAL.fullmatch(found.group("value").split()[0]):
                yield _address(found)


def _address(found: re.Match[str]) -> Span:
    return Span(start=found.start("value"), end=found.end("value"), kind=Identifier.ADDRESS)


def _up_to_the_street_type(value: str) -> str:
    """Cut "12 oak lane keeps running" after "lane"; an address whose street is not called one stays whole."""
    words = list(re.finditer(r"\S+", value))
    for word, after in pairwise(words[2:]):
        if _STREET_TYPE.fullmatch(word.group()) and not after.group()[0].isupper():
            return value[: word.end()]
    return value


def _is_house_name(value: str) -> bool:
    words = value.split()
    return len(words) > 1 and all(word[0].isupper() for word in words) and bool(_HOUSE_TYPE.fullmatch(words[-1]))


def _is_numbered_street(found: re.Match[str], text: str) -> bool:
    before = text[max(0, found.start() - 20) : found.start()]
    is_sure = re.fullmatch(_SURE_STREET, found.group("type"), re.I)
    if _NOT_A_HOUSE_NUMBER.search(before) or (_COUNTS.search(before) and not is_sure):
        return False
    words = found.group("name").split()
    if all(word[0].isupper() for word in words):
        return True
    if not is_sure or any(map(_ROADS_IN_GENERAL.fullmatch, words)):
        return False
    return len(words) == 1 or all(_IN_STREET_NAMES.fullmatch(word) or not is_everyday(word.lower()) for word in words)
