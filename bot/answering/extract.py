"""Chooses the sentences that answer: exact, few, and together short enough to read in a corridor."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answering.asks import Ask
from bot.answering.compared import times_compared
from bot.answering.named_sources import years_of
from bot.answering.retrieve import weight
from bot.answering.subject import Subject, stems
from bot.answering.wanted import Wanted, asks_for_share, supplies
from bot.answering.years import years_asked_of
from bot.ports import Finding
from knowledge.model import Document, Form, Kind, Standing

PASSAGES_READ = 12
SHORT_LINE = 14  # words; neighbouring lines of a list that are shorter are quoted as one
LONGEST_RUN = 45  # words of such lines together
LONGEST_TOGETHER = 60  # words of neighbours that are quoted as one
LONGEST_SENTENCE = 80  # words; a longer one is no answer in a corridor
_TAKES_BACK = re.compile(
    r"(?:in fact|however|but|nevertheless|nonetheless|yet|despite this|this is not|unless|except)\b", re.I
)
_FURNITURE = re.compile(  # says nothing, whatever words it shares: a lead-in, a link, a title page's line, a date alone
    r"\[\s*\]|\.{4,}|©|\bcopyright\b|^[^.!?]{0,60};$|^\(Recommendation [\d.]+\)$|^Website:|may be reproduced in whole"
    r"|^Further copies of this|^Source: |\b(?:found|available|accessed) here\W*$|\bclick here\b"
    r"|^\W*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:" + "|".join(calendar.month_name[1:]) + r")\s+(?:19|20)\d\d\W*$",
    re.I,
)
_MARK = '“”"'
_MARKS = re.compile(f"[{_MARK}]")
_COMPARES = re.compile(r"\b(?:now|today|since|chang\w+|compar\w+|differ\w+|improv\w+|better|worse|still)\b", re.I)
_LEANS = re.compile(r"(?:this|these|those|it|they|he|she|such|there)\b", re.I)
MOST_STATEMENTS = 4
MOST_PIECES = 6  # neighbours in a passage are quoted as one statement
CONSIDERED = 40  # sentences, best first; what is far below them is never quoted
YEAR_ASKED = 0.3  # a document of the year that is asked of is read, be others nearer
RANKED, COSINE, ASKED = 0.75, 1.5, 2.5  # of the passage's rank, the sentence and the asked-like-this question
SHARE, SHARE_OF_PASSAGE = 0.25, 0.5  # of the subject that sentence and passage name
SUPPLIED = 0.5  # the kind of thing that is asked for stands in it
OF_THE_PAST = 0.3
FIRST = 10.0  # what half of a comparison rests on is shown before what only adds to it
LEAST_OF_BEST = 0.50  # a sentence far below the best one dilutes the answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One exact sentence of a passage, with its place in it."""

    finding: Finding
    place: int  # among the pieces of the passage that can be quoted on their own
    start: int  # in the passage's text
    end: int
    text: str
    score: float
    share: float  # of the question's subject that the sentence and its passage's headings cover, 0 to 1
    joined_to: Quotation | None = None  # the piece before it that is quoted with it

    def pieces(self) -> Iterator[tuple[str, float]]:
        """Give each piece of it that can be quoted on its own, last first, with its share of the subject."""
        yield (
            self.finding.passage.text[self.start if self.joined_to is None else self.joined_to.end : self.end],
            self.share,
        )
        if self.joined_to is not None:
            yield from self.joined_to.pieces()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The sentences of a search, best first, as each rule left fewer of them, and those that were chosen."""

    read: Sequence[Quotation]
    shown: Sequence[Quotation]  # those that may be quoted
    of_the_years: Sequence[Quotation]  # those of them that are of the years asked about
    chosen: Sequence[Quotation]

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """What is quoted: the best passage first, each in its own order."""
        return _in_reading_order(_joined(self.chosen))


def choose(
    ask: Ask,
    subject: Subject,
    findings: Sequence[Finding],
    *,
    most_words: int,
    leave_out: Callable[[str], bool] = lambda text: False,
) -> tuple[Quotation, ...]:
    """Choose one to four sentences, at most `most_words` together; best passage first, each in its own order."""
    return weigh(ask, subject, findings, most_words=most_words, leave_out=leave_out).quotations


def weigh(
    ask: Ask,
    subject: Subject,
    findings: Sequence[Finding],
    *,
    most_words: int,
    leave_out: Callable[[str], bool] = lambda text: False,
) -> Weighed:
    """Choose, and give what was chosen from as well.

    `leave_out` says of a sentence that it must not be quoted, such as one on another area. Furniture never is.
    """
    read = sorted(_scored(ask, subject, findings), key=lambda each: -each.score)
    shown = [each for each in read[:CONSIDERED] if not leave_out(each.text) and not _FURNITURE.search(each.text)]
    scored = _of_the_years(ask, shown)
    chosen: list[Quotation] = []
    for quotation in (*_one_a_year(ask, scored), *scored):
        if len(chosen) == MOST_PIECES or (chosen and quotation.score < LEAST_OF_BEST * scored[0].score):
            break
        if repeats(quotation, chosen):
            continue
        joined = _joined((*chosen, quotation))
        if len(joined) <= MOST_STATEMENTS and sum(len(each.text.split()) for each in joined) <= most_words:
            chosen.append(quotation)
    return Weighed(read=read, shown=shown, of_the_years=scored, chosen=chosen)


def _joined(chosen: Sequence[Quotation]) -> list[Quotation]:
    """Make one quotation of neighbours in a passage: what stands together reads best together."""
    joined: list[Quotation] = []
    for each in sorted(chosen, key=lambda quotation: (quotation.finding.passage.id, quotation.place)):
        last = joined[-1] if joined else None
        if last and _is_next(last, each):
            joined[-1] = replace(
                each,
                start=last.start,  # `place` is the last piece's, so that a third may follow
                text=without_marks(each.finding.passage.text[last.start : each.end]),
                score=max(last.score, each.score),
                joined_to=last,
            )
        else:
            joined.append(each)
    return joined


def _is_next(last: Quotation, each: Quotation) -> bool:
    """Whether a quotation goes on where the last one ends, and both can be read in one go."""
    if last.finding.passage.id != each.finding.passage.id or each.place != last.place + 1:
        return False
    most = LONGEST_RUN if each.finding.passage.form is Form.LIST else LONGEST_TOGETHER
    return len(each.finding.passage.text[last.start : each.end].split()) <= most


def _of_the_years(ask: Ask, scored: list[Quotation]) -> list[Quotation]:
    """Keep to the years that are asked of where anything speaks of them, unless they are compared with another time."""
    if _COMPARES.search(ask.words):
        return scored
    compared = {document.id for time in _times(ask, scored) for document in time}
    years = years_asked_of(ask.words)
    return [
        each for each in scored if each.finding.document.id in compared or any(_is_of(each, year) for year in years)
    ] or scored


def _one_a_year(ask: Ask, scored: Sequence[Quotation]) -> list[Quotation]:
    """Give the best sentence of each year that the question names: half a comparison is no answer.

    A document of that year says more of it than one that looks back at it. What is given here comes before all else.
    """
    chosen = []
    for time in _times(ask, scored):
        theirs = {document.id for document in time}
        chosen += [each for each in scored if each.finding.document.id in theirs][:1]
    years = [] if chosen else years_asked_of(ask.words)
    for year in dict.fromkeys(years):
        of_it = [each for each in scored if _is_of(each, year)]
        chosen += sorted(of_it, key=lambda each: year not in years_of(each.finding.document))[:1]
    return [replace(each, score=each.score + FIRST) for each in chosen]


def _times(ask: Ask, scored: Sequence[Quotation]) -> list[list[Document]]:
    """Give the documents of each time that is compared, of those that could be quoted."""
    held = {each.finding.document.id: each.finding.document for each in scored}
    return times_compared(ask.words, list(held.values()))


def _is_of(quotation: Quotation, year: str) -> bool:
    return year in quotation.text or year in years_of(quotation.finding.document)


def year_of(finding: Finding) -> str:
    """Give the year that a document speaks of; a summary of ours speaks of none, whenever it was written."""
    return "" if finding.document.kind is Kind.DIGEST else str(finding.document.published.year)


def ranked(findings: Sequence[Finding], years: Sequence[str] = ()) -> list[Finding]:
    """Put a partnership's own text before our summaries where they are as near, documents of `years` before both."""
    return sorted(findings, key=lambda each: -weight(each) - YEAR_ASKED * (year_of(each) in years))


def _scored(ask: Ask, subject: Subject, findings: Sequence[Finding]) -> list[Quotation]:
    result = []
    for finding in ranked(findings, years_asked_of(ask.words))[:PASSAGES_READ]:
        around = stems(" ".join((*finding.passage.heading, finding.document.title)))
        of_passage = subject.share_in(stems(finding.passage.text) | around)
        for place, (start, end, cosine) in enumerate(_units(finding)):
            text = without_marks(finding.passage.text[start:end])
            words = stems(text)
            shares = SHARE * subject.share_in(words) + SHARE_OF_PASSAGE * of_passage
            result.append(
                Quotation(
                    finding=finding,
                    place=place,
                    start=start,
                    end=end,
                    text=text,
                    score=_score(ask, finding, text, cosine) + shares,
                    share=subject.share_in(words | around),
                )
            )
    return result


def without_marks(text: str) -> str:
    """Leave out quotation marks round the whole, which would stand doubled inside ours, and one that has no partner."""
    marks = len(_MARKS.findall(text))
    if marks == 2 and _MARKS.match(text) and _MARKS.match(text[-1]):
        return text[1:-1] or text
    return (text.strip(_MARK) if marks % 2 else text) or text


def _units(finding: Finding) -> Iterator[tuple[int, int, float]]:
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
    return together <= LONGEST_SENTENCE and bool(
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


def _score(ask: Ask, finding: Finding, text: str, cosine: float) -> float:
    """Weigh passage, sentence and asked-like-this, with a word for what is wanted and against scraps and history.

    The weights were set on the development splits of the question sets; see docs/evaluation.md.
    """
    score = RANKED * weight(finding) + COSINE * cosine + ASKED * finding.asked
    if ask.wanted is not Wanted.ANYTHING and supplies(ask.wanted, text):
        score += SUPPLIED
        if "%" in text and asks_for_share(ask.words):
            score += SUPPLIED
    if finding.passage.form is Form.GLOSSARY:
        score += 0.5 if ask.wanted is Wanted.EXPANSION else -0.5
    if not 4 <= len(text.split()) <= LONGEST_SENTENCE:
        score -= 0.4
    if finding.document.standing is Standing.HISTORICAL and not ask.dates_the_past:
        score -= OF_THE_PAST
    return score


def repeats(quotation: Quotation, chosen: Sequence[Quotation]) -> bool:
    """Whether these words stand in the answer already: a document may print a sentence twice."""
    words = stems(quotation.text)
    return any(
        each.text == quotation.text or len(words & stems(each.text)) > 0.8 * max(len(words), 1) for each in chosen
    )


def _in_reading_order(chosen: Sequence[Quotation]) -> tuple[Quotation, ...]:
    best: dict[str, float] = {}
    for each in chosen:
        best[each.finding.passage.id] = max(best.get(each.finding.passage.id, -9.0), each.score)
    return tuple(
        sorted(chosen, key=lambda each: (-best[each.finding.passage.id], each.finding.passage.order, each.place))
    )
