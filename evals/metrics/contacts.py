"""Whether the right numbers are shown, and none that nobody has registered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import phonenumbers

from bot.model import Behaviour
from evals.cases import Case
from evals.in_force import InForce
from evals.matching import contains, contains_any
from evals.metrics.answers import whole_text
from evals.metrics.found import Found
from evals.metrics.own_words import own_words
from evals.record import Item
from knowledge.model import ChannelKind, Contact

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(
    r"\bhttps?://[^\s<>\"”)]+|\b(?:[\w-]+\.)+(?:uk|com|org|net|info|gov|edu|io|eu)\b(?:/[^\s<>\"”)]*)?", re.I
)
# Short numbers are numbers to ring only where the words say so: "ring 999", "on 101", "text 85258".
_SHORT = re.compile(
    r"\b(?:ring|call|dial|phone|text|sms|on|number is|number:)\s+(1\d{2}(?: ?\d{3})?|999|\d{5,6})\b"
    r"(?![ ,]?\d|[/-]|\s*%|\s+(?!or\b|and\b|in\b|if\b|to\b|for\b|now\b|free\b)[a-z])",
    re.IGNORECASE,
)


def contacts(item: Item, held: InForce) -> Found:
    """Measure unregistered contacts in every reply, and the right contact where a number is expected."""
    found = Found()
    found.faults("unregistered_contact", unregistered(item, held))
    expected = _numbers_expected(item.case, held)
    forbidden = [each for each in item.case.must_not_include if _phones(each)]
    if expected or (forbidden and item.case.expected_behaviour is Behaviour.ANSWER):
        faults = list(_wrong(item, expected, forbidden, held))
        found.yes_or_no("contact_right", holds=not faults)
        if faults:
            found.remarks["contact_right"] = tuple(faults)
    return found


def unregistered(item: Item, held: InForce) -> Iterator[str]:
    """Give each number or address of a reply that is neither in the directory nor in an exact quotation."""
    text = own_words(item.reply, held)
    for contact in held.directory:  # "(GOV.UK)" in a contact's own name is no address
        text = text.replace(contact.name, " ")
    shown = [channel["value"] for each in item.reply.get("contacts", []) for channel in each["channels"]]
    numbers = held.directory.numbers()
    addresses = {
        _address(channel.value)
        for contact in held.directory
        for channel in contact.channels
        if channel.kind in (ChannelKind.EMAIL, ChannelKind.WEB)
    }
    without_emails = _EMAIL.sub(" ", text)
    yield from (each for each in _phones(text) if _digits(each) not in numbers)
    yield from (each for each in _EMAIL.findall(text) if _address(each) not in addresses)
    yield from (each.rstrip(".,;:") for each in _WEB.findall(without_emails) if _address(each) not in addresses)
    yield from (each for each in shown if _digits(each) not in numbers and _address(each) not in addresses)


def _wrong(item: Item, expected: list[tuple[str, ...]], forbidden: Iterable[str], held: InForce) -> Iterator[str]:
    text = whole_text(item.reply)
    yield from (f"not shown: {' or '.join(each)}" for each in expected if not contains_any(text, each))
    yield from (f"shown: {each}" for each in forbidden if contains(text, each))
    allowed = _areas_meant(item.case, expected, held)
    for number in _phones(text):
        owners = _owners(number, held)
        if owners and not any(owner.area in allowed for owner in owners):
            yield f"of another area: {number} ({owners[0].area})"


def _areas_meant(case: Case, expected: list[tuple[str, ...]], held: InForce) -> set[str]:
    """Give the areas whose numbers may be shown: that of the number expected, else named in the question, else set."""
    owners = {contact.area for each in expected for number in each for contact in _owners(number, held)}
    local = {area for area in owners if held.areas.get(area).parent is not None}
    named = {area.id for area, _ in held.areas.mentioned_in(case.question)}
    meant = local or named or ({case.area} if case.area else set())
    return {area for each in meant | owners | set(_roots(held)) for area in held.areas.lineage(each)}


def _roots(held: InForce) -> Iterator[str]:
    return (area.id for area in held.areas if area.parent is None)


def _numbers_expected(case: Case, held: InForce) -> list[tuple[str, ...]]:
    """Give the numbers that are to be shown, each with its alternatives; from the gold where no words are expected.

    999 is left out: it is measured as the emergencies caught.
    """
    wanted = [(each,) if isinstance(each, str) else each for each in case.must_include]
    numbers = [each for each in wanted if all(_is_a_number(one, held) for one in each)]
    if not wanted and case.category == "contact":
        numbers = [(each,) for gold in case.gold for each in _phones(gold.quote or "")]
    return [each for each in numbers if "999" not in each]


def _is_a_number(words: str, held: InForce) -> bool:
    """Whether expected words are a number to ring, short ones (116 123) by being in the directory."""
    is_short = re.fullmatch(r"[\d ]{3,8}", words.strip()) is not None
    return bool(_phones(words)) or (is_short and _digits(words) in held.directory.numbers())


def _owners(number: str, held: InForce) -> list[Contact]:
    digits = {_digits(each) for each in _phones(number)} or {_digits(number)}
    return [
        contact
        for contact in held.directory
        if any(_digits(form) in digits for one in contact.channels for form in (one.value, one.e164) if form)
    ]


def _phones(text: str) -> list[str]:
    """Find telephone numbers: whole ones by their shape, short ones where the words say to ring them."""
    matches = phonenumbers.PhoneNumberMatcher(text, "GB", leniency=phonenumbers.Leniency.POSSIBLE)
    whole = [each.raw_string for each in matches if _is_dialled(each.raw_string)]
    short = [each for each in _SHORT.findall(text) if not any(each in one for one in whole)]
    return list(dict.fromkeys([*whole, *short]))


def _is_dialled(number: str) -> bool:
    """Whether it begins as numbers do that are dialled; a date or an amount of money does not."""
    return re.match(r"\(?(?:0|\+)", number) is not None and 8 <= len(_digits(number)) <= 14


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _address(value: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", value.strip().lower()).rstrip("./,;:")
