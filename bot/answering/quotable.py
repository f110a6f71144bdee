"""Cuts a passage into what can be quoted on its own: nobody is shown half of what is said."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence

from bot.ports import Finding
from knowledge.model import Form

SHORT_LINE = 14  # words; neighbouring lines of a list that are shorter are quoted as one
LONGEST_RUN = 45  # words of such lines together
LONGEST_TOGETHER = 60  # words of neighbours that are quoted as one
LONGEST_SENTENCE = 80  # words; a longer one is no answer in a corridor
_TAKES_BACK = re.compile(
    r"(?:in fact|however|but|nevertheless|nonetheless|yet|despite this|this is not|unless|except)\b"
    r"|(?:\w+ ){0,3}\w+, however,",
    re.I,
)
_FURNITURE = re.compile(  # says nothing, whatever words it shares: a lead-in, a link, a title page, a date, who signed
    r"\[\s*\]|\.{4,}|©|\bcopyright\b|^[^.!?]{0,60};$|^\(Recommendation [\d.]+\)$|^Website:|may be reproduced in whole"
    r"|^Further copies of this|^Source: |\b(?:found|available|accessed) here\W*$|\bclick here\b"
    r"|^Yours (?:sincerely|faithfully)\b|^(?:(?:interim|national|chief|(?:his|her) majesty['’]s) )+inspector\b[^.!?]*$"
    r"|^\W*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:" + "|".join(calendar.month_name[1:]) + r")\s+(?:19|20)\d\d\W*$",
    re.I,
)
_MARK = '“”"'
_MARKS = re.compile(f"[{_MARK}]")
# "Working Together sets this limit": of what, the sentence before says.
_LEANS = re.compile(
    r"(?:this|these|those|it|they|he|she|such|there)\b"
    r"|[^.!?]{3,80} (?:sets?|says?|gives?|makes?) (?:this|these|that|so)\b(?: \w+){0,3}[.!]?$",
    re.I,
)


def quotable(finding: Finding) -> Iterator[tuple[int, int, float]]:
    """Give what can be quoted on its own: start and end in the passage's text, and cosine with the question.

    A sentence; with the one before it where it leans on that ("This means ..."), and with the one after it where that
    takes it back ("In fact, ..."), so that nobody is shown half of it; or the neighbouring short lines of a list.
    """
    lengths = [len(text.split()) for text in finding.sentences]
    places = _places(finding)
    run: list[int] = []
    for position in range(len(lengths)):
        together = sum(lengths[each] for each in run) + lengths[position]
        if run and not _belongs(finding, run[-1], position, together):
            yield _stretch(finding, run, places)
            run = []
        run.append(position)
    if run:
        yield _stretch(finding, run, places)


def _belongs(finding: Finding, last: int, position: int, together: int) -> bool:
    """Whether a sentence or line must be quoted with the one before it. `together`: words of both."""
    text = finding.sentences[position]
    if finding.passage.form is Form.LIST:
        short = max(len(finding.sentences[last].split()), len(text.split())) <= SHORT_LINE
        return short and together <= LONGEST_RUN
    return together <= LONGEST_TOGETHER and bool(
        _TAKES_BACK.match(text) or (together <= LONGEST_RUN and _LEANS.match(text))
    )


def _places(finding: Finding) -> list[tuple[int, int]]:
    """Give where each sentence starts and ends: the same words may stand in a passage twice."""
    places = []
    end = 0
    for sentence in finding.sentences:
        start = finding.passage.text.index(sentence, end)
        end = start + len(sentence)
        places.append((start, end))
    return places


def _stretch(finding: Finding, run: Sequence[int], places: Sequence[tuple[int, int]]) -> tuple[int, int, float]:
    return places[run[0]][0], places[run[-1]][1], max(finding.cosines[each] for each in run)


def is_furniture(text: str) -> bool:
    """Whether a piece says nothing, whatever words it shares with a question."""
    return bool(_FURNITURE.search(text))


def takes_back(text: str) -> bool:
    """Whether a piece takes back what stands before it ("However, ..."), so that it must not stand alone."""
    return bool(_TAKES_BACK.match(text))


def without_marks(text: str) -> str:
    """Leave out quotation marks round the whole, which would stand doubled inside ours, and one that has no partner."""
    marks = len(_MARKS.findall(text))
    if marks == 2 and _MARKS.match(text) and _MARKS.match(text[-1]):
        return text[1:-1] or text
    return (text.strip(_MARK) if marks % 2 else text) or text
