"""Where a child lives or learns: home addresses and the names of schools, told from "primary school" and "Level 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.identifiers import Identifier, Span
from bot.answering.name_lists import is_everyday, is_name
from bot.answering.words import Word

_STREET = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|terrace|crescent|cres|grove|drive|gardens?|mews|boulevard|parade|square|close|"
    r"rise|row|walk|way|place|court|hill|park|green|view|gate|croft|end|common|house|heights|towers?|buildings?|estate|villas?|"
    r"cottages?|lodge|mount|drift|piece|leys?|wharf|quay|bank|meadows?|fields?|chase|spinney|orchard|loop|vale|dr)"
)
_SURE_STREET = r"(?:street|st|road|rd|avenue|ave|lane|ln|terrace|crescent|cres|grove|drive|gardens|mews|boulevard|close)"
_STOP = (
    r"(?:and|with|who|whose|since|do|does|because|in|but|is|are|was|were|has|have|had|can|should|what|when|where|how|to|for|of|"
    r"on|at|from|the|a|an|my|his|her|their|our|years?|yrs?|months?|weeks?|days?|hours?|people|children|kids|adults|others|different|"
    r"miles?|minutes?|mins?|nights?|times?|doors?|houses|homes|places|addresses|that|this|i|we|he|she|they|it|if|or|so|as|not|no|"
    r"please|current|previous|new|bed|bedroom|storey|mum|dad|re|nhs|dob|tel|phone|mobile|section|level|year|yr)"
)
_STREET_WORD = rf"(?!{_STOP}\b)[a-z][a-z'.-]{{1,24}}"
_UNIT = r"(?:flat|apartment|apt|studio|room|unit|house|plot|caravan|bungalow) (?:no\.? )?\d{1,4}[a-z]?"
_NUMBER = r"\d{1,4}(?:[a-z]|[-/]\d{1,3})?"
_LIVES = (
    r"(?:(?:li(?:ves?|ving|ved)|stay(?:s|ing|ed)?|resid(?:es|ing|ent)|based|housed|placed) at|(?:home )?address(?: is| was|:| -|,)?|"
    r"moved (?:in)?to|moving to|went to|goes to|round at|over at|visited|visit to)"
)
_AFTER_LIVES = re.compile(
    rf"\b{_LIVES}:? {{0,2}}(?P<value>(?:{_UNIT},? )?{_NUMBER},? {_STREET_WORD}(?: {_STREET_WORD}){{0,3}}|"
    rf"{_UNIT}(?:,? {_STREET_WORD}(?: {_STREET_WORD}){{0,3}})?)",
    re.I,
)
_NUMBERED_STREET = re.compile(
    rf"(?<![\w£.,/-])(?P<value>(?:{_UNIT},? )?{_NUMBER},? {_STREET_WORD}(?: {_STREET_WORD}){{0,2}}? {_STREET}\b\.?)", re.I
)
_UNIT_AND_NAME = re.compile(rf"\b(?P<value>{_UNIT},? [A-Z][\w'-]{{1,24}}(?: [A-Z][\w'-]{{1,24}}){{0,3}})")
_NAMED_STREET = re.compile(
    rf"\b(?:on|in|at|near|off|down|from|of) (?P<value>(?:the )?(?:[A-Z][\w'-]{{1,24}} ){{1,3}}{_SURE_STREET.title()[:-1]}|"
    rf"Street|Road|Avenue|Lane|Terrace|Crescent|Grove|Drive|Gardens|Mews|Close))\b"
)
_LIVES_ON = re.compile(
    rf"\b(?:li(?:ves?|ving|ved)|resid(?:es|ing)|moved) (?:on|in|to|off) (?P<value>(?:{_STREET_WORD} ){{1,2}}{_SURE_STREET})\b", re.I
)
_NAMED_HOUSE = re.compile(rf"\b{_LIVES}:? (?P<value>(?:The )?(?:[A-Z][\w'-]{{1,24}} ){{0,3}}[A-Z][\w'-]{{1,24}},? ?(?:House|Cottage|Farm|Lodge|Rectory|Barn|Court|Hall|Manor|Villa|Mill))\b")  # fmt: skip
_WEAK_STREET = re.compile(r"\b(?:close|way|place|court|hill|park|green|view|gate|end|common|house|rise|row|walk|bank|chase)$", re.I)
