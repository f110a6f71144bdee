"""Which years a question asks about, and not those of what the asker tells of: "my training was in 2024, is it due"."""

from __future__ import annotations

import re

from bot.answering.subject import WHOLE_DATE

EARLIEST = "2001"  # what was before is told of, or belongs to the name of an Act: no document that is held is so old
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Where one clause of a message ends, with or without a comma.
_CLAUSES = re.compile(
    r"[,.;?!\n]|\s[-–]\s|\b(?=(?:what|when|who|which|where|why|how|do (?:i|we)|am i|are we|is (?:it|that|this)"
    r"|should|can (?:i|we))\b)",
    re.I,
)
_TOLD = re.compile(
    r"^(?!\s*(?:what|when|who|which|where|why|how)\b)"
    r"(?=.*\b(?:i|my|he|his|she|her|dbs|training|course|policy|baby|child|kid|lad|girl|boy|mum|dad)\b)"
    r"(?=.*\b(?:was|were|did|done|had|got|started|joined|left|born|moved|passed|came|arrived|since|expired?|renewed"
    r"|trained|qualified|signed|placed|dated)\b)",
    re.I,
)
# From 18 on: lower numbers are mostly the ages of children.
_SPAN = re.compile(
    r"(?<![\d/-])(1[89]|2\d) ?[-/] ?(1[89]|2\d)(?![\d/-])(?! ?(?:y|month|week|day|h|min|kid|child|%|[ap]m))"
)
# Two digits are a year beside one that is written out, where nothing follows that they could count.
_SHORT = re.compile(
    r"(?:(?<=['’])|\b(?P<before>(?:in|by|from|since|of|until|till|versus|vs?|summer|autumn|winter|spring|early|mid|late"
    r"|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*) ))(?P<year>[012]\d)\b"
    r"(?=\s*(?:$|[,.;:?!)]|&|(?:v|vs|versus|and|n|or|to|report|inspection|figures?|review|one|version|compared)\b))",
    re.I,
)
# "Nearly 2012 calls", and the asker's own papers: "a 2014 file", "notes from 2019".
_PAPERS = r"(?:files?|notes?|chronolog\w+|records?|letters?|minutes|e-?mails?)"
_ABOUT = r"(?:c\.? ?|circa |about )?"
_NO_YEAR_ASKED = re.compile(
    r"\b(?:nearly|almost|about|over|under|around|roughly|approx\w*|(?:more|less|fewer) than|up to) (?:19|20)\d\d"
    r" (?!(?:and|or|to|the|when|what|how|did|is|was|were)\b)(?=[a-z])"
    rf"|\b{_ABOUT}(?:19|20)\d\d (?=(?:case )?{_PAPERS}\b)"
    rf"|\b{_PAPERS} (?:from|of|dated) {_ABOUT}(?:19|20)\d\d\b",
    re.I,
)
_OF_A_DOCUMENT = re.compile(r"\b(?:inspect|ofsted|cqc|jtai|report|review|audit|judg|partnership|figures?)", re.I)


def with_whole_years(words: str) -> str:
    """Write out the years that are given in two digits: "21-22", and "in 22" beside one that is written out."""
    words = _SPAN.sub(lambda span: f"20{span[1]} 20{span[2]}" if int(span[2]) == int(span[1]) + 1 else span[0], words)
    if not YEAR.search(words):
        return words
    return _SHORT.sub(lambda short: f"{short['before'] or ''}20{short['year']}", words)


def years_asked_of(words: str) -> list[str]:
    """Give the years that a question is about, each once, in its order. A whole date is what happened, not asked of."""
    clauses = _CLAUSES.split(_NO_YEAR_ASKED.sub(" ", WHOLE_DATE.sub(" ", with_whole_years(words))))
    asked = [clause for clause in clauses if not _TOLD.search(clause) or _OF_A_DOCUMENT.search(clause)]
    found = (year for clause in asked for year in YEAR.findall(clause) if year >= EARLIEST)
    return list(dict.fromkeys(found))
