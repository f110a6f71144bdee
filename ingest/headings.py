"""Tells headings that no mark-up names: short lines without an end, or lines that the table of contents names."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from ingest.clean import is_dangling, is_finished, key

_VERBS_WORDS = (
    "is are was were has have had will can could should would may must does did do be been being please said says"
)
_VERBS = frozenset(_VERBS_WORDS.split())
_ROLES = (
    "chair|chief|constable|director|nurse|officer|manager|head|lead|inspector|scrutineer|commissioner|practitioner|"
    "secretary|minister|deputy|doctor|consultant|councillor|coordinator|obe|cbe|mbe|hmi"
)
_PERSON = re.compile(
    rf"^(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Rev|Cllr)\b|[,–-]\s(?:[\w']+\s){{0,5}}(?:{_ROLES})\b", re.IGNORECASE
)
_SPEAKER = re.compile(
    rf"\b(?:{_ROLES}|worker|teacher|parent|carer|mum|dad|mother|father|pupil|student|young person|child)\.?$",
    re.IGNORECASE,
)
_SALUTATION = re.compile(r"^(?:dear|yours (?:sincerely|faithfully|truly)|kind regards)\b", re.IGNORECASE)
_FAREWELL = re.compile(r"^yours (?:sincerely|faithfully|truly)", re.IGNORECASE)
_REACHABLE = re.compile(r"\d{4,}|https?:|www\.|@|\b\d{3} \d{3,}")
_DATE = re.compile(r"\b(?:19|20)\d\d\b")
_QUOTE = re.compile(r"^[“\"‘']")
_ASIDE = re.compile(
    r"^(?:practice|case|good practice)\s+(?:stud(?:y|ies)|examples?)\b|^case\s+[A-Z]\b$|^examples? of good practice",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^(?:appendix|annex|glossary|finding out more|further (?:information|reading|copies)|references|contact us|"
    r"useful (?:contacts|links)|about (?:us|this (?:document|report|guide)))\b",
    re.IGNORECASE,
)
_SECTION = re.compile(r"^(\d{1,2}(?=\.)|\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=[A-Z“])")
_MONTH = re.compile(
    r"^(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b[\s\d]*$"
)
_MAJOR = re.compile(
    r"^(?:next steps|recommendations?|conclusions?|summary|introduction|background|(?:key |main )?strengths|"
    r"(?:main|headline|key) findings|areas? for|what needs)\b",
    re.IGNORECASE,
)
GRADES = frozenset(
    {"outstanding", "good", "adequate", "inadequate", "requires improvement", "requires improvement to be good"}
)


def looks_like_heading(text: str) -> bool:
    """Whether a line could be a heading by its looks alone."""
    line = _SECTION.sub("", text.strip())
    words = line.split()
    if not words or len(words) > 12 or len(line) > 90 or not line[0].isupper() or _is_something_else(line):
        return False
    if line.endswith("?"):
        return len(words) <= 10
    if is_finished(line):
        return line.endswith(".") and len(words) <= 4 and all(word[0].isupper() for word in words)
    return not _VERBS & {word.lower().strip(":()'’") for word in words}


def _is_something_else(line: str) -> bool:
    """Whether a short line is a contact, a name, a date, a label with its value, a grade, or half a sentence."""
    is_contact = bool(_REACHABLE.search(_DATE.sub("", line))) or "\t" in line
    is_letter = bool(_SALUTATION.match(line)) or is_person(line) or bool(_MONTH.match(line))
    is_value = (": " in line and not is_aside(line)) or key(line) in GRADES
    return is_contact or is_letter or is_value or is_dangling(line) or line.endswith((";", ","))


def is_person(text: str) -> bool:
    """Whether a line names someone and what they are: a signature or a source, not a heading."""
    return bool(_PERSON.search(text)) and len(text.split()) <= 25


def is_aside(text: str) -> bool:
    """Whether a heading opens a box beside the text, after which the section goes on."""
    return bool(_ASIDE.match(text)) and len(text.split()) <= 10


def is_source_of_quotation(text: str, before: str) -> bool:
    """Whether a short line says who is quoted in the block before it."""
    is_quoted = bool(_QUOTE.match(before)) or before.rstrip(". ").endswith(("”", "’", '"', "'"))
    if not is_quoted or len(text.split()) > 16:
        return False
    is_speaker = len(text.split()) <= 6 and bool(_SPEAKER.search(text))
    return is_speaker or bool(_DATE.search(text)) or "," in text or is_person(text)


def is_quotation(text: str) -> bool:
    """Whether a block is a quotation from first to last."""
    return bool(_QUOTE.match(text)) and text.rstrip(". ").endswith(("”", '"', "’"))


def section_number(text: str) -> str | None:
    """The number a heading is printed with: "5.1" of "5.1 Training"."""
    match = _SECTION.match(text.strip())
    return None if match is None else match[1]


def without_number(text: str) -> str:
    """A heading without its number, colon or closing stop."""
    return _SECTION.sub("", text.strip()).rstrip(":. ").strip() or text.strip()


def level_of(text: str, contents: frozenset[str]) -> int:
    """How deep a heading without mark-up stands, 1 being outermost."""
    number = section_number(text)
    if number is not None:
        return 1 + number.count(".") + (1 if contents else 0)
    if _CLOSING.match(text) or is_in_contents(text, contents):
        return 1
    return (2 if contents else 1) + (1 if text.rstrip().endswith(":") else 0)


def is_major(text: str) -> bool:
    """Whether a heading is of the kind that stands outermost in letters and reports."""
    return bool(_MAJOR.match(text) or _CLOSING.match(text))


def is_title_case(text: str) -> bool:
    """Whether most words of a line begin with a capital."""
    words: list[str] = [word for word in re.findall(r"[A-Za-z][\w'’-]*", text) if len(word) > 3 or word[0].isupper()]
    return sum(word[0].isupper() for word in words) >= len(words) * 0.6


def is_farewell(text: str) -> bool:
    """Whether a line closes a letter: what follows is signatures."""
    return bool(_FAREWELL.match(text))


def is_salutation(text: str) -> bool:
    """Whether a line opens or closes a letter."""
    return bool(_SALUTATION.match(text))


def is_in_contents(text: str, contents: frozenset[str]) -> bool:
    """Whether the table of contents names this line, in these words or nearly."""
    line = key(without_number(text))
    if not line or len(line) > 150 or not text.strip()[0].isalnum():
        return False
    return line in contents or any(_is_nearly(line, label) for label in contents)


def _is_nearly(line: str, label: str) -> bool:
    """Whether two headings are one: half of "Introduction and review", or the same but for a word."""
    if len(line) >= 8 and (label.startswith(f"{line} and ") or label.endswith(f" and {line}")):
        return True
    if min(len(line), len(label)) < 12 or re.findall(r"\d+", line) != re.findall(r"\d+", label):
        return False
    return float(SequenceMatcher(None, line, label).ratio()) >= 0.84
