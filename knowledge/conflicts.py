"""Facts that differ between documents: a service with other numbers, an abbreviation with two meanings, two figures.

It finds what can be told from the print alone. Two documents conflict over a service where each prints a number or an
address for the same name and neither's are among the other's. What it does not find: numbers in a table's other
column, services that each document calls by another name, and differences of meaning.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.conflict_model import Conflict, Place
from knowledge.contacts import ContactDirectory
from knowledge.figure_conflicts import figure_conflicts
from knowledge.model import ChannelKind, Document, Form, Passage

DIRECTORY = "contact directory"

_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_PHONE = r"(?<![\d.,£/-])(?:\+44[\s(]*0?|0)[\d\s()-]{8,14}\d(?![\d,/-])"
_REACHED = re.compile(rf"(?P<email>{_EMAIL})|(?P<phone>{_PHONE})")
# A label names a service only where it says so: "Telephone" and "Contact us" do not.
_SERVICE = re.compile(
    r"\b(?:team|service|services|hub|door|line|helpline|police|council|office|officer|unit|board|partnership|"
    r"social care|MASH|LADO|EDT|IFD|duty)\b",
    re.IGNORECASE,
)
# "If in doubt ring the Family Team": the name begins after the last of these.
_UP_TO_THE_NAME = re.compile(r"^.*\b(?:the|our|your|contact|call|ring|phone|telephone|e-?mail)\s+", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<label>[A-Z][\w&'’/ -]{2,80}?)\s*[,(]?\s*"
    r"(?:\b(?:on|at|telephone|phone|tel|call|ring|e-?mail|number|is)\b|[:;.–—\t(-]|\s)*$",
    re.IGNORECASE,
)
_GLOSSARY_LINE = re.compile(r"^(?P<short>[A-Z][A-Za-z0-9&/-]{1,11})\s*(?:\t|\s[–—-]\s|:\s)\s*(?P<long>[A-Z].{3,120})$")
_NEXT_ENTRY = re.compile(r"\s+[A-Z][A-Z0-9&/-]+\s*(?:\t|\s[–—-]\s|:\s)")
_IN_BRACKETS = re.compile(r"\((?P<short>[A-Z][A-Za-z]*[A-Z]s?)\)")
_LINKING = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    kind: str
    subject: str
    area: str
    value: str
    document: str
    passage: str = ""


def conflicts(
    documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]], directory: ContactDirectory
) -> list[Conflict]:
    """List what differs: services first, then abbreviations, then statements alike but for a figure or a date."""
    found = [one for document in documents for one in _services(document, passages.get(document.id, ()), directory)]
    return [
        *_service_conflicts([*found, *_of_directory(directory)]),
        *_abbreviation_conflicts(documents, passages),
        *figure_conflicts(documents, passages),
    ]


def _service_conflicts(found: Iterable[_Printed]) -> Iterator[Conflict]:
    by_service: dict[tuple[str, str, str], list[_Printed]] = defaultdict(list)
    for one in found:
        by_service[one.kind, one.area, one.subject.casefold()].append(one)
    for (kind, area, _), printed in sorted(by_service.items()):
        by_document: dict[str, set[str]] = defaultdict(set)
        for one in printed:
            by_document[one.document].add(one.value)
        if by_document.keys() != {DIRECTORY} and _differ(list(by_document.values())):
            places = tuple(
                dict.fromkeys(Place(value=one.value, document=one.document, passage=one.passage) for one in printed)
            )
            yield Conflict(
                kind=kind, subject=printed[0].subject, area=area, printed=_turned(by_document), places=places
            )


def _differ(sets: Sequence[set[str]]) -> bool:
    """Whether two documents print other values. One that prints more than another does not contradict it."""
    return any(not (one <= other or other <= one) for one in sets for other in sets)


def _turned(by_document: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    documents: dict[str, list[str]] = defaultdict(list)
    for document, values in by_document.items():
        for value in sorted(values):
            documents[value].append(document)
    return {value: tuple(sorted(names)) for value, names in sorted(documents.items())}


def _services(document: Document, passages: Iterable[Passage], directory: ContactDirectory) -> Iterator[_Printed]:
    known = _known_names(document, directory)
    for passage in passages:
        for line in passage.text.split("\n"):
            after = 0
            for match in _REACHED.finditer(line):
                value = _normal(match)
                subject = _service_named(line[after : match.start()], known)
                after = match.end()
                if value is not None and subject is not None:
                    yield _Printed(
                        kind=match.lastgroup or "", subject=subject, area=document.area, value=value,
                        document=document.id, passage=passage.id,
                    )  # fmt: skip


def _of_directory(directory: ContactDirectory) -> Iterator[_Printed]:
    for contact in directory:
        for channel in contact.channels:
            match = _REACHED.fullmatch(channel.value)
            value = None if match is None else _normal(match)
            if value is not None and channel.kind in (ChannelKind.PHONE, ChannelKind.EMAIL):
                yield _Printed(
                    kind=channel.kind.value, subject=contact.name, area=contact.area, value=value, document=DIRECTORY
                )


def _known_names(document: Document, directory: ContactDirectory) -> dict[str, str]:
    """The directory's names for services of the document's own area, by how people say them."""
    own = [contact for contact in directory if contact.area == document.area]
    return {
        name.casefold(): contact.name
        for contact in own
        for name in (contact.name, *directory.called.get(contact.id, ()))
    }


def _service_named(before: str, known: Mapping[str, str]) -> str | None:
    """The service whose number follows: the last one known by name, else the label that stands before the number."""
    spoken = [
        (match.end(), len(name), full)
        for name, full in known.items()
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", before.casefold())
    ]
    if spoken:
        return max(spoken)[2]
    label = _LABEL.search(before)
    if label is None or not _SERVICE.search(label["label"]) or len(label["label"].split()) > 9:
        return None
    return " ".join(_UP_TO_THE_NAME.sub("", label["label"]).split())


def _normal(match: re.Match[str]) -> str | None:
    if match["email"] is not None:
        return match["email"].lower()
    digits = re.sub(r"\D", "", match["phone"].replace("(0)", ""))
    national = f"0{digits[2:].removeprefix('0')}" if match["phone"].startswith("+44") else digits
    return national if len(national) in (10, 11) else None


def _abbreviation_conflicts(
    documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]
) -> Iterator[Conflict]:
    """An abbreviation may well stand for two things; which of them a reader meets should be known."""
    spelt: dict[str, dict[str, tuple[str, list[Place]]]] = defaultdict(dict)
    for document in documents:
        for passage in passages.get(document.id, ()):
            for short, long in expansions(passage):
                first, places = spelt[short].setdefault(_folded(long), (long, []))
                places.append(Place(value=first, document=document.id, passage=passage.id))
    for short, ways in sorted(spelt.items()):
        if len(ways) > 1:
            printed = {long: tuple(sorted({each.document for each in places})) for long, places in ways.values()}
            everywhere = tuple(dict.fromkeys(each for _, places in ways.values() for each in places))
            yield Conflict(kind="abbreviation", subject=short, area=None, printed=printed, places=everywhere)


def expansions(passage: Passage) -> Iterator[tuple[str, str]]:
    """Give abbreviations that a passage spells out: as a glossary does, or as "designated officer (DO)"."""
    if passage.form is Form.GLOSSARY:
        for line in passage.text.split("\n"):
            if (entry := _GLOSSARY_LINE.match(line.strip())) is not None:
                # Where a page's columns were joined, the next entry stands on the same line.
                yield entry["short"], _NEXT_ENTRY.split(entry["long"])[0].strip(" .;,")
    for bracket in _IN_BRACKETS.finditer(passage.text):
        short = bracket["short"].removesuffix("s") if bracket["short"][-1:] == "s" else bracket["short"]
        long = _words_before(passage.text[: bracket.start()], short)
        if long is not None:
            yield short, long


def _words_before(text: str, short: str) -> str | None:
    """The words whose initials the abbreviation is, ending where it stands; linking words may be left out of it."""
    words = re.split(r"\s+", re.split(r"[.:;!?\n]\s", text[-160:])[-1].strip())
    wanted = list(short.upper())
    for position in range(len(words) - 1, -1, -1):
        word = words[position].strip("'’‘“”\"(),")
        initials = [part[0].upper() for part in re.split(r"[-/&]", word) if part]
        if wanted[-len(initials) :] == initials:
            del wanted[-len(initials) :]
        elif wanted[-1:] == initials[:1]:
            wanted.pop()
        elif word.lower() not in _LINKING:
            return None
        if not wanted:
            return " ".join(words[position:]).strip("'’‘“”\"(),")
    return None


def _folded(long: str) -> str:
    """The expansion without what makes no difference: case, hyphens, linking words, plurals."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]s?\b", "", long.lower()))
    return " ".join(_singular(word) for word in words if word not in _LINKING)


def _singular(word: str) -> str:
    return "child" if word == "children" else re.sub(r"ies$", "y", word).removesuffix("s")
