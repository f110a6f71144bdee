"""Numbers and references that point at one person, and what each looks like in a question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.privacy.details import Identifier, Span, every, valued
from bot.answering.privacy.known_words import KnownWords
from bot.answering.privacy.phones import phones
from bot.answering.privacy.references import references
from bot.answering.privacy.usernames import usernames
from bot.answering.words import listed

_EMAIL = re.compile(
    r"(?<![\w.+'-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,}"
    r"|\b[a-z][a-z\d]{0,30}(?:(?: dot |[._-])[a-z\d]{1,30}){0,3}(?: at |"
    r" ?[(\[]at[)\]] ?)[a-z\d-]{2,30}(?:(?: dot | ?[(\[]dot[)\]] ?|\.)(?:com|org|net|co|uk|gov|nhs)){1,3}\b",
    re.I,
)
# A mailbox of a team at a public body or a charity is in nobody's name.
_TEAM_MAILBOX = re.compile(
    r"[^@]*(?:info|help|mash|lado|enquir|contact|safeguard|duty|referral|front|admin|office|team|service|cdop|"
    r"partnership|training|ifd|edt|early|school|social|child|police|council|support|line|hub|bbscp|lscb|foi"
    r"|complaints)[^@]*@(?:[\w-]+\.)+(?:gov\.uk|nhs\.uk|police\.uk|nhs\.net|org\.uk|org)|help@\w+\.\w+",
    re.I,
)
_NHS = re.compile(r"(?<![\w£.,/-])(?P<value>\d{3}[ .-]{0,3}\d{3}[ .-]{0,3}\d{4})(?![\w/]|[.,-]\d)")
_NHS_CUE = re.compile(
    r"\bnhs\s{0,2}(?:no|num|number|id|#)?\.?\s{0,2}(?:is|was|=|:|-)?\s{0,2}(?P<value>\d(?:[ .-]?\d){6,11})(?!\d)", re.I
)
_NATIONAL_INSURANCE = re.compile(r"\b[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d]\b", re.I)
_BARE_NUMBER = re.compile(r"(?<![\w£.,/-])\d{7,14}(?![\w/]|[.,-]\d)")
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)[ \t]{0,2}(\d[abd-hjlnp-uw-z]{2})\b", re.I)
_NO_POSTCODE = re.compile(
    r"(?i:s(?:11|17|20|31|42|46|47|76|175)|yr?\d+|ks\d|[pl]\d) +(?:1st|2nd|3rd|[04-9]th|\d(?:yr|hr|wk))"
)  # "s47 2nd", "Y8 3yr"

_CAR = re.compile(r"\b([a-z]{2})\d{2}[ -]?([a-z]{3})\b", re.I)
_OLD_CAR = re.compile(r"\b(?:[a-z]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,3}[a-z]|[a-z]{1,3} ?\d{4})\b", re.I)
_CAR_CUE = re.compile(
    r"\b(?:car|cars|reg|registration|plates?|vehicle|van|driv\w{1,4}|bmw|audi|ford|vauxhall|corsa|golf|taxi|minicab|"
    r"motorbike|moped|parked|index)\b",
    re.I,
)
_NOT_CAR_END = listed(
    "and the for who has was boy old his her him she not but are can may day get got had how its now our out see two "
    "way you yrs did "
    "all any too yet use let put set says men kid son dad mum via per ask new one six ten age ref"
)


def numbers_and_references(text: str, known: KnownWords) -> Iterator[Span]:
    """Find e-mails, phones, postcodes, registrations, NHS and National Insurance numbers, references; surest first."""
    yield from _emails(text, known)
    yield from every(_NATIONAL_INSURANCE, text, Identifier.NATIONAL_INSURANCE)
    yield from _nhs_numbers(_NHS_CUE, text)
    yield from phones(text, known)
    yield from references(text)
    yield from _nhs_numbers(_NHS, text)
    yield from every(_BARE_NUMBER, text, Identifier.CASE_REFERENCE)
    yield from _postcodes(text)
    yield from _registrations(text)
    yield from usernames(text)


def _emails(text: str, known: KnownWords) -> Iterator[Span]:
    for found in _EMAIL.finditer(text):
        if found.group().lower() not in known.names and not _TEAM_MAILBOX.fullmatch(found.group()):
            yield Span(start=found.start(), end=found.end(), kind=Identifier.EMAIL)


def _nhs_numbers(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for found in pattern.finditer(text):
        if not found.group("value").startswith("0"):  # that is a phone number
            yield valued(found, Identifier.NHS_NUMBER)


def _postcodes(text: str) -> Iterator[Span]:
    for found in _POSTCODE.finditer(text):
        if not _NO_POSTCODE.fullmatch(found.group()):
            yield Span(start=found.start(), end=found.end(), kind=Identifier.POSTCODE)


def _registrations(text: str) -> Iterator[Span]:
    for found in _CAR.finditer(text):
        prefix, end = (group.lower() for group in found.groups())
        is_in_doubt = prefix in ("yr", "ks") or (end in _NOT_CAR_END and not found.group().isupper())
        if not is_in_doubt or _has_car_before(found, text):
            yield Span(start=found.start(), end=found.end(), kind=Identifier.CAR_REGISTRATION)
    for found in _OLD_CAR.finditer(text):
        end = re.sub(r"[^a-z]", "", found.group()[-3:].lower())
        if end not in _NOT_CAR_END and _has_car_before(found, text):
            yield Span(start=found.start(), end=found.end(), kind=Identifier.CAR_REGISTRATION)


def _has_car_before(found: re.Match[str], text: str) -> bool:
    return bool(_CAR_CUE.search(text[max(0, found.start() - 40) : found.start()]))
