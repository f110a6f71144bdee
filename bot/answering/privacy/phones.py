"""Phone numbers: those of private people, told from the public ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.privacy.details import Identifier, Span, valued
from bot.answering.privacy.known_words import NATIONAL_PHONES, KnownWords

_PHONE = re.compile(r"(?<![\w£.,/])(?:\(?(?:\+|00)\d{1,3}\)?[ .-]{0,2})?\(?\d(?:[ ().-]{0,2}\d){6,13}(?![\w/]|\.\d)")
_SHORT_PHONE = re.compile(
    r"\b(?:(?:call|ring|phone|text|reach|contact) (?:me|him|her|them|us|mum|dad) (?:back )?(?:on|at)|(?:my|his|her|"
    r"their|mum's|dad's|home|mobile|mob|landline|extension|ext|telephone|tel|phone) (?:phone |mobile |home )?(?:no"
    r"|num|number)?\.?(?: is|:)?)\s{0,2}(?P<value>\d(?:[ -]?\d){4,7})(?![\w/])",
    re.I,
)
_NO_PRIVATE_LINE = re.compile(
    r"0(?:80[08]\d{6,7}|3\d{9}|84[45]\d{7})"
)  # numbers that Ofcom gives to organisations alone
_SERVICE = (
    r"(?:council|front door|mash|ifd|edt|lado|police|helpline|help line|hotline|switchboard|hospital|social (?:care|"
    r"services|work team)|duty (?:team|desk|line)|emergency duty|out of hours(?: team)?|nhs|children's services"
    r"|early help|hub|childline|nspcc|samaritans|crimestoppers|camhs|crisis (?:team|line)|partnership"
    r"|safeguarding team|ofsted|probation|refuge|a&e)"
)
_NAMED_SERVICE_BEFORE = re.compile(
    rf"\b{_SERVICE}(?: (?:number|line|phone|team))?(?: (?:is|on|at))?(?: still)?[ (:,-]{{1,3}}(?:\d{{3}} or )?$", re.I
)
_NAMED_SERVICE_AFTER = re.compile(
    rf"^\)? ?(?:[,-] ?)?(?:(?:is |as )?(?:still )?(?:the )?(?:right |correct |current )?(?:phone )?number )?(?:for|"
    rf"to reach) (?:the )?(?:\w+ ){{0,2}}{_SERVICE}\b",
    re.I,
)


def public_numbers(text: str, known: KnownWords) -> Iterator[tuple[int, int]]:
    """Find the phone numbers that are public, so that no other rule takes them for something else."""
    for found in _PHONE.finditer(text):
        if _is_public(found, text, known):
            yield found.span()


def phones(text: str, known: KnownWords) -> Iterator[Span]:
    """Find the phone numbers that are not public."""
    for found in _PHONE.finditer(text):
        if _has_phone_shape(found.group()) and not _is_public(found, text, known):
            yield Span(start=found.start(), end=found.end(), kind=Identifier.PHONE)
    for found in _SHORT_PHONE.finditer(text):
        if _dialled(found.group("value")) not in known.phones | NATIONAL_PHONES:
            yield valued(found, Identifier.PHONE)


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
