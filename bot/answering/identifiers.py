"""Numbers and references that point at one person, and what each looks like in a question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.answering.known_words import NATIONAL_PHONES, KnownWords
from bot.answering.words import listed


class Identifier(StrEnum):
    """A kind of personal detail, in the words that the user is told."""

    PERSON = "name"
    DATE_OF_BIRTH = "date of birth"
    NHS_NUMBER = "NHS number"
    NATIONAL_INSURANCE = "National Insurance number"
    ADDRESS = "address"
    POSTCODE = "postcode"
    SCHOOL = "school"
    CASE_REFERENCE = "case reference"
    CAR_REGISTRATION = "car registration"
    PHONE = "phone number"
    EMAIL = "e-mail address"

    @property
    def placeholder(self) -> str:
        """What stands in a screened text in place of the detail."""
        return f"[{self.value}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where a personal detail stands in a text, from `start` up to but not including `end`."""

    start: int
    end: int
    kind: Identifier


_EMAIL = re.compile(
    r"(?<![\w.+'-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,}"
    r"|\b[a-z][a-z\d]{1,30}(?:(?: dot |[._-])[a-z\d]{1,30}){0,3}(?: at |"
    r" ?[(\[]at[)\]] ?)[a-z\d-]{2,30}(?: dot (?:com|org|net|co|uk|gov|nhs)){1,3}\b",
    re.I,
)
# A mailbox of a team at a public body or a charity is in nobody's name.
_TEAM_MAILBOX = re.compile(
    r"[^@]*(?:info|help|mash|lado|enquir|contact|safeguard|duty|referral|front|admin|office|team|service|cdop|"
    r"partnership|"
    r"training|ifd|edt|early|school|social|child|police|council|support|line|hub|bbscp|lscb|foi|complaints)[^@]*"
    r"@(?:[\w-]+\.)+(?:gov\.uk|nhs\.uk|police\.uk|nhs\.net|org\.uk|org)|help@\w+\.\w+",
    re.I,
)
_NHS = re.compile(r"(?<![\w£.,/-])(?P<value>\d{3}[ .-]{0,3}\d{3}[ .-]{0,3}\d{4})(?![\w/]|[.,-]\d)")
_NHS_CUE = re.compile(
    r"\bnhs\s{0,2}(?:no|num|number|id|#)?\.?\s{0,2}(?:is|was|=|:|-)?\s{0,2}(?P<value>\d(?:[ .-]?\d){6,11})(?!\d)", re.I
)
_NATIONAL_INSURANCE = re.compile(r"\b[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d]\b", re.I)
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)[ \t]{0,2}(\d[abd-hjlnp-uw-z]{2})\b", re.I)
_NO_POSTCODE = re.compile(
    r"(?i:s(?:11|17|20|31|42|46|47|76|175)|yr?\d+|ks\d|[pl]\d) +(?:1st|2nd|3rd|[04-9]th|\d(?:yr|hr|wk))"
)  # "s47 2nd", "Y8 3yr"

_PHONE = re.compile(r"(?<![\w£.,/])(?:\(?(?:\+|00)\d{1,3}\)?[ .-]{0,2})?\(?\d(?:[ ().-]{0,2}\d){6,13}(?![\w/]|\.\d)")
_SHORT_PHONE = re.compile(
    r"\b(?:(?:call|ring|phone|text|reach|contact) (?:me|him|her|them|us|mum|dad) (?:back )?(?:on|at)|(?:my|his|her|"
    r"their|mum's|dad's|home|"
    r"mobile|mob|landline|extension|ext|telephone|tel|phone) (?:phone |mobile |home )?(?:no|num|number)?\.?(?: is|"
    r":)?)\s{0,2}"
    r"(?P<value>\d(?:[ -]?\d){4,7})(?![\w/])",
    re.I,
)
_NO_PRIVATE_LINE = re.compile(
    r"0(?:80[08]\d{6,7}|3\d{9}|84[45]\d{7})"
)  # numbers that Ofcom gives to organisations alone
_SERVICE = (
    r"(?:council|front door|mash|ifd|edt|lado|police|helpline|help line|hotline|switchboard|hospital|social (?:care|"
    r"services|work team)|"
    r"duty (?:team|desk|line)|emergency duty|out of hours(?: team)?|nhs|children's services|early help|hub|childline|"
    r"nspcc|samaritans|"
    r"crimestoppers|camhs|crisis (?:team|line)|partnership|safeguarding team|ofsted|probation|refuge|a&e)"
)
_NAMED_SERVICE_BEFORE = re.compile(
    rf"\b{_SERVICE}(?: (?:number|line|phone|team))?(?: (?:is|on|at))?(?: still)?[ (:,-]{{1,3}}(?:\d{{3}} or )?$", re.I
)
_NAMED_SERVICE_AFTER = re.compile(
    rf"^\)? ?(?:[,-] ?)?(?:(?:is |as )?(?:still )?(?:the )?(?:right |correct |current )?(?:phone )?number )?(?:for|"
    rf"to reach) (?:the )?(?:\w+ ){{0,2}}{_SERVICE}\b",
    re.I,
)

_REFERENCE_CUE = (
    r"(?:case|crime|incident|police|court|reference|ref|file|log|cad|hospital|client|pupil|person|record|patient|"
    r"passport|"
    r"swift|mosaic|ics|lcs|mash|ehm|azeus|care ?first|framework ?i|liquid ?logic|eclipse|civica|capita|systm ?one|"
    r"rio|urn|upn|crn|uln|"
    r"pnc|niche|athena|holmes|cris|oic|ehc|ehcp|cp|cin|lac|id|home office|arc|mrn|unit)"
)
_NUMBER_WORD = r"(?:(?:ref(?:erence)?|number|num|nos?|id|file|case|urn|record|s)\b\.?|[.:#=]|is\b|was\b)"
_REFERENCE = re.compile(
    rf"\b{_REFERENCE_CUE}\b(?:[ ]?{_NUMBER_WORD}){{0,4}}[ #:-]{{0,3}}"
    rf"(?P<value>[a-z]{{0,4}}[-/ ]?\d[\da-z/-]{{2,20}})\b(?! ?\d)",
    re.I,
)
_SHAPED_REFERENCE = re.compile(
    r"\b(?:[a-z]{2,6}[-/]\d{4,9}|[a-z]{2,6}[-/]\d{2,4}[-/]\d{3,9}|\d{2}[a-z]{0,2}/\d{4,7}/\d{2}|"
    r"[a-z]{2}\d{2}[cpzf]\d{4,6}|"
    r"[a-hj-np-z]\d{11}[\da-z])\b",
    re.I,
)
_BARE_NUMBER = re.compile(r"(?<![\w£.,/-])\d{7,14}(?![\w/]|[.,-]\d)")
_POLICE_LOG = re.compile(
    r"\b(?:log|cad|incident)(?: (?:no|number))?\.? ?\d{1,5} of \d{1,2}[./ ]\w{1,9}(?:[./ ]\d{2,4})?\b", re.I
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/](?:\d\d|\d{4}))?")

_CAR = re.compile(r"\b([a-z]{2})\d{2}[ -]?([a-z]{3})\b", re.I)
_OLD_CAR = re.compile(r"\b(?:[a-z]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,3}[a-z]|[a-z]{1,3} ?\d{4})\b", re.I)
_CAR_CUE = re.compile(
    r"\b(?:car|cars|reg|registration|plates?|vehicle|van|driv\w{1,4}|bmw|audi|ford|vauxhall|corsa|golf|taxi|minicab|"
    r"motorbike|moped|"
    r"parked|index)\b",
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
    yield from _spans(_NATIONAL_INSURANCE, text, Identifier.NATIONAL_INSURANCE)
    yield from _nhs_numbers(_NHS_CUE, text)
    yield from _phones(text, known)
    yield from _references(text)
    yield from _nhs_numbers(_NHS, text)
    yield from _spans(_BARE_NUMBER, text, Identifier.CASE_REFERENCE)
    yield from _postcodes(text)
    yield from _registrations(text)


def public_numbers(text: str, known: KnownWords) -> Iterator[tuple[int, int]]:
    """Find the phone numbers that are public, so that no other rule takes them for something else."""
    for found in _PHONE.finditer(text):
        if _is_public(found, text, known):
            yield found.span()


def _spans(pattern: re.Pattern[str], text: str, kind: Identifier) -> Iterator[Span]:
    for found in pattern.finditer(text):
        yield Span(start=found.start(), end=found.end(), kind=kind)


def _valued(found: re.Match[str], kind: Identifier) -> Span:
    return Span(start=found.start("value"), end=found.end("value"), kind=kind)


def _emails(text: str, known: KnownWords) -> Iterator[Span]:
    for found in _EMAIL.finditer(text):
        if found.group().lower() not in known.names and not _TEAM_MAILBOX.fullmatch(found.group()):
            yield Span(start=found.start(), end=found.end(), kind=Identifier.EMAIL)


def _nhs_numbers(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for found in pattern.finditer(text):
        if not found.group("value").startswith("0"):  # that is a phone number
            yield _valued(found, Identifier.NHS_NUMBER)


def _phones(text: str, known: KnownWords) -> Iterator[Span]:
    for found in _PHONE.finditer(text):
        if _has_phone_shape(found.group()) and not _is_public(found, text, known):
            yield Span(start=found.start(), end=found.end(), kind=Identifier.PHONE)
    for found in _SHORT_PHONE.finditer(text):
        if _dialled(found.group("value")) not in known.phones | NATIONAL_PHONES:
            yield _valued(found, Identifier.PHONE)


def _dialled(number: str) -> str:
    """Give a number's digits as dialled in the United Kingdom: +44 (0)1234 becomes 01234."""
    digits = re.sub(r"\D", "", number)
    if "+" in number or digits.startswith("00"):
        digits = digits.removeprefix("00")
        if digits.startswith("44"):
            return "0" + digits[2:].removeprefix("0")
    return digits


def _has_phone_shape(number: str) -> bool:
    digits = _dialled(number)
    if "+" in number or number.lstrip("(").startswith("00"):
        return 9 <= len(digits) <= 15
    return digits.startswith("0") and 9 <= len(digits) <= 12


def _is_public(found: re.Match[str], text: str, known: KnownWords) -> bool:
    digits = _dialled(found.group())
    if digits in known.phones or digits in NATIONAL_PHONES or _NO_PRIVATE_LINE.fullmatch(digits):
        return True
    if digits.startswith("07") or not _has_phone_shape(found.group()):  # a mobile is somebody's own
        return False
    before, after = text[max(0, found.start() - 50) : found.start()], text[found.end() : found.end() + 80]
    return bool(_NAMED_SERVICE_BEFORE.search(before) or _NAMED_SERVICE_AFTER.match(after))


def _references(text: str) -> Iterator[Span]:
    yield from _spans(_POLICE_LOG, text, Identifier.CASE_REFERENCE)
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
