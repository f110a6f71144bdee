"""Names that people go by in apps and games: where nobody knows another name, it is what they are found by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.privacy.details import Identifier, Span, valued
from bot.answering.privacy.name_lists import is_everyday

_APP = (
    r"(?:snap(?:chat)?|insta(?:gram)?|ig|tik ?tok|discord|roblox|xbox|psn|playstation|steam|twitch|telegram|kik"
    r"|facebook|fb|twitter|whats ?app|fortnite|minecraft|bereal|reddit|onlyfans|yubo|omegle|youtube)"
)
_HANDLE = r"[a-z\d](?:[\w.-]{1,28}[a-z\d_])"
_CUED = re.compile(
    rf"\b(?:user ?names?|screen ?names?|gamer ?tags?|handle|{_APP}(?: (?:name|id|tag|handle|account|user(?:name)?|@))?)"
    rf"(?: (?:is|was|called|of))?(?: ?[:=@]{{1,2}})? ?(?P<value>{_HANDLE})(?![\w@])",
    re.I,
)
_ON_AN_APP = re.compile(rf"(?<![\w@.])(?P<value>{_HANDLE}) (?:on|from|off|via) (?:his |her |their |my )?{_APP}\b", re.I)
_AT = re.compile(rf"(?<![\w.@])(?P<value>@{_HANDLE})(?![\w@])", re.I)
_UNDERSCORED = re.compile(r"(?<![\w.@/-])(?P<value>_?[a-z\d]+(?:_[a-z\d]+)+_?)(?![\w@/-])", re.I)
# What no word of a sentence has: a digit among letters, an underscore, a full stop or a capital inside.
_MADE_UP = re.compile(r".*(?:[a-z]\d|\d[a-z]|_|[a-z]\.[a-z\d]|[a-z][A-Z]).*")
_SAYS_USERNAME = re.compile(r"user ?name|screen ?name|gamer ?tag|handle", re.I)
_NOT_ONE = re.compile(
    r"(?:is|was|and|or|for|the|a|an|to|of|on|in|what|called|my|his|her|their|not|accounts?|safe\w*)", re.I
)
# How old somebody is, or which year of school: "dm'ing a 14yo on snap", "the y8s on tiktok".
_AN_AGE = re.compile(r"\d{1,2}(?:y/?o|yrs?|years?|m|f|mths?)s?(?:old)?|(?:y|yr|year|r)\d{1,2}s?", re.I)


def usernames(text: str) -> Iterator[Span]:
    """Find names in apps and games."""
    for pattern in (_AT, _UNDERSCORED):
        for found in pattern.finditer(text):
            if not _is_written_together(found.group("value")):
                yield valued(found, Identifier.USERNAME)
    for pattern in (_CUED, _ON_AN_APP):
        for found in pattern.finditer(text):
            value = found.group("value")
            is_called_one = bool(_SAYS_USERNAME.match(found.group())) and re.search(r" is |[:=]", found.group())
            if _AN_AGE.fullmatch(value):
                continue
            if _MADE_UP.fullmatch(value) or (is_called_one and not _NOT_ONE.fullmatch(value)):
                yield valued(found, Identifier.USERNAME)


def _is_written_together(value: str) -> bool:
    """Whether it is everyday words with an underscore for the space: "child_protection", "year_4"."""
    parts = [part for part in value.lower().strip("@_").split("_") if part]
    return len(parts) > 1 and all(is_everyday(part) or (part.isdigit() and len(part) == 1) for part in parts)
