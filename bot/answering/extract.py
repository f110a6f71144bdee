"""Chooses the sentences that answer: exact, few, and together short enough to read in a corridor."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from bot.answering.asks import Ask
from bot.answering.named_sources import years_of
from bot.answering.quotable import (
    LONGEST_RUN,
    LONGEST_SENTENCE,
    LONGEST_TOGETHER,
    is_furniture,
    quotable,
    takes_back,
    without_marks,
)
from bot.answering.retrieve import weight
from bot.answering.subject import Subject, stems
from bot.answering.wanted import Wanted, asks_for_share, supplies
from bot.answering.years import years_asked_of
from bot.ports import Finding
from knowledge.model import Form, Kind, Standing

PASSAGES_READ = 12
_COMPARES = re.compile(r"\b(?:now|today|since|chang\w+|compar\w+|differ\w+|improv\w+|better|worse|still)\b", re.I)
MOST_STATEMENTS = 4
MOST_PIECES = 6  # neighbours in a passage are quoted as one statement
CONSIDERED = 40  # sentences, best first; what is far below them is never quoted
YEAR_ASKED = 0.3  # a document of the year that is asked of is read, be others nearer
RANKED, COSINE, ASKED = 0.75, 1.5, 2.5  # of the passage's rank, the sentence and the asked-like-this question
SHARE, SHARE_OF_PASSAGE = 0.25, 0.5  # of the subject that sentence and passage name
SUPPLIED = 0.5  # the kind of thing that is asked for stands in it
OF_THE_PAST = 0.3
# "15 working days": two sentences with the same limit and half of their words say the same.
_LIMIT = re.compile(r"\b(\d+|[a-z]+) (?:working )?(hour|day|week|month|year)s?\b", re.I)
ALIKE, ALIKE_WITH_LIMIT = 0.8, 0.4  # share of a sentence's words that stand in another
SOURCE_NAMED = 12  # words for which each time's source takes the room: were it short, the last time would go
FIRST = 10.0  # what speaks of a time that is asked of is shown before what only adds to it
# A sentence far below the best one dilutes the answer. From another passage nearly as good is needed: of 1,530 such
# sentences those below 0.8 held something that was asked for once in a hundred times (docs/evaluation.md).
LEAST_OF_BEST, LEAST_ELSEWHERE = 0.50, 0.80


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
    takes_back: bool = False  # what stands before it, which was too long to be quoted with it at once
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
    times: Sequence[Collection[str]] = (),
    leave_out: Callable[[str], bool] = lambda text: False,
) -> Weighed:
    """Choose, and give what was chosen from as well.

    `times`: ids of the documents of each time that is set against another. `leave_out` says of a sentence that it must
    not be quoted, such as one on another area. Furniture never is.
    """
    read = sorted(_scored(ask, subject, findings), key=lambda each: -each.score)
    shown = [each for each in read[:CONSIDERED] if not leave_out(each.text) and not is_furniture(each.text)]
    if each_time := _of_each_time(shown, times, most_words):
        return Weighed(read=read, shown=shown, of_the_years=shown, chosen=each_time)
    scored = _of_the_years(ask, shown)
    near = [each for each in scored if _is_near(each, scored[0])]
    chosen = _fitting((*_one_a_year(ask, scored), *near), most_words)
    return Weighed(read=read, shown=shown, of_the_years=scored, chosen=chosen)


def _is_near(quotation: Quotation, best: Quotation) -> bool:
    """Whether a sentence is good enough to stand beside the best one."""
    is_elsewhere = quotation.finding.passage.id != best.finding.passage.id
    return quotation.score >= (LEAST_ELSEWHERE if is_elsewhere else LEAST_OF_BEST) * best.score


def _fitting(quotations: Sequence[Quotation], most_words: int) -> list[Quotation]:
    """Choose, from the first on, what repeats nothing that is chosen and has room beside it."""
    chosen: list[Quotation] = []
    for quotation in quotations:
        if len(chosen) == MOST_PIECES:
            break
        if repeats(quotation, chosen) or (quotation.takes_back and not _follows_one_of(quotation, chosen)):
            continue
        joined = _joined((*chosen, quotation))
        if len(joined) <= MOST_STATEMENTS and sum(len(each.text.split()) for each in joined) <= most_words:
            chosen.append(quotation)
    return chosen


def _follows_one_of(quotation: Quotation, chosen: Sequence[Quotation]) -> bool:
    """Whether what it takes back is quoted as well."""
    passage, before = quotation.finding.passage.id, quotation.place - 1
    return any(each.finding.passage.id == passage and each.place == before for each in chosen)


def _of_each_time(shown: Sequence[Quotation], times: Sequence[Collection[str]], most_words: int) -> list[Quotation]:
    """Give each time its share of the answer, from its best passage on: half a comparison is no answer.

    Nothing where no two times say anything near what is said best: then something else is asked.
    """
    of_times = [[each for each in shown if each.finding.document.id in time] for time in times]
    of_times = [theirs for theirs in of_times if theirs and theirs[0].score >= LEAST_OF_BEST * shown[0].score]
    for theirs in of_times:
        best = {each.finding.passage.id: each.score for each in reversed(theirs)}  # the best of a passage comes last
        theirs.sort(key=lambda each: (-best[each.finding.passage.id], -each.score))
    if len(of_times) < 2:
        return []
    of_times = [[replace(best, score=best.score + FIRST), *others] for best, *others in of_times]
    in_turn = [each for turn in zip_longest(*of_times) for each in turn if each is not None]
    short = _fitting(in_turn, most_words - SOURCE_NAMED * len(of_times))
    speak_in_it = (any(each in theirs for each in short) for theirs in of_times)
    return short if all(speak_in_it) else _fitting(in_turn, most_words)


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
    years = years_asked_of(ask.words)
    return [each for each in scored if any(_is_of(each, year) for year in years)] or scored


def _one_a_year(ask: Ask, scored: Sequence[Quotation]) -> list[Quotation]:
    """Give the best sentence of each year that the question names.

    A document of that year says more of it than one that looks back at it. What is given here comes before all else.
    """
    chosen = []
    for year in years_asked_of(ask.words):
        of_it = [each for each in scored if _is_of(each, year)]
        chosen += sorted(of_it, key=lambda each: year not in years_of(each.finding.document))[:1]
    return [replace(each, score=each.score + FIRST) for each in chosen]


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
        for place, (start, end, cosine) in enumerate(quotable(finding)):
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
                    takes_back=place > 0 and takes_back(text),
                )
            )
    return result


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
    return any(each.text == quotation.text or _says_the_same(quotation.text, each.text) for each in chosen)


def _says_the_same(text: str, other: str) -> bool:
    """Whether most of the words are the other's, or fewer where both give the same time limit and no other."""
    words = stems(text)
    limits = [set(_LIMIT.findall(each.lower())) for each in (text, other)]
    is_same_limit = bool(limits[0]) and limits[0] <= limits[1]
    return len(words & stems(other)) > (ALIKE_WITH_LIMIT if is_same_limit else ALIKE) * max(len(words), 1)


def _in_reading_order(chosen: Sequence[Quotation]) -> tuple[Quotation, ...]:
    best: dict[str, float] = {}
    for each in chosen:
        best[each.finding.passage.id] = max(best.get(each.finding.passage.id, -9.0), each.score)
    return tuple(
        sorted(chosen, key=lambda each: (-best[each.finding.passage.id], each.finding.passage.order, each.place))
    )
