"""The day on which a statutory limit runs out, where a question says what started it, and when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.answering.said_dates import SaidDate, breaks, said_dates
from bot.answering.subject import stems
from knowledge.calendar import in_london, is_bank_holiday
from knowledge.time_limits import TimeLimit, TimeLimits, Unit, due

_ASKS = re.compile(
    r"\bby when\b|\bwhen['’]?s\b|\bwhen\s*(?:\?|$)|\bby\s*\?"
    r"|\bwhen\s+(?:is|are|must|should|shd|shud|shall|does|do|will|would|can|could|ought|has|have|due|latest|by)\b"
    r"|\bdead ?lines?\b|\bdue\b|\blatest\b|\btime ?(?:limit|scale|frame)s?\b|\b(?:runs?|running) out\b|\bexpires?\b"
    r"|\bhow (?:long|soon|quickly|many (?:working )?days)\b|\b(?:what|which|last|final) (?:date|day)\b",
    re.I,
)
_SHORT_FORMS = [
    (re.compile(r"\b(?:cp )?conf\b", re.I), "conference"),
    (re.compile(r"\bstrat\b(?: (?:disc|mtg|meeting|discussion))?", re.I), "strategy discussion"),
]
FAR_FROM_A_DATE = 70  # characters; what stands further from a date than that is not what happened then
A_CLAUSE_AWAY = 50  # so much further away is what stands in another clause


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """What starts a clock: how `counted_from` names it, and how people do."""

    counted_from: re.Pattern[str]
    said: re.Pattern[str]
    names_its_limit: bool  # whether nothing else need be said where one limit alone is counted from it


def _event(counted_from: str, said: str, *, names_its_limit: bool = True) -> _Event:
    pattern = re.compile(rf"\b(?:{said})\b", re.I)
    return _Event(counted_from=re.compile(counted_from), said=pattern, names_its_limit=names_its_limit)


EVENTS = (
    _event(r"^the strategy discussion", r"strategy (?:discussion|meeting)s?"),
    _event(r"^the referral$", r"referr(?:al|ed)|marf"),
    _event(
        r"^the initial child protection",
        r"(?<!review )(?<!review child protection )(?:icpc|(?:initial |first |child protection |case )*conference)",
    ),
    _event(r"^the last review conference", r"rcpc|review (?:child protection )?conference|(?:last|first) review"),
    _event(r"allegation", r"allegations?|alleged"),
    _event(
        r"learned of the incident",
        r"(?:serious )?incident|notified|informed|learn(?:ed|t)|found out|died|injured",
        names_its_limit=False,
    ),
    _event(r"^the incident$", r"incident|accident|injury|died|injured|happened", names_its_limit=False),
    _event(r"^the decision to carry", r"decision|decided|agreed|commissioned", names_its_limit=False),
    _event(r"police protection", r"police protection|ppo|section 46|s46"),
    _event(r"^the order$", r"emergency protection order|epo"),
    _event(r"^the application$", r"appli(?:cation|ed)|issued|proceedings", names_its_limit=False),
    _event(r"child's return", r"return(?:ed)?|came (?:back|home)|back home|found|located", names_its_limit=False),
    _event(r"disclosure or discovery", r"disclos(?:ed|ure)|discovered|told|found|saw|noticed", names_its_limit=False),
    _event(r"^the arrangement starts", r"arrangement|starts|begins|moves? in", names_its_limit=False),
    _event(r"child's arrival", r"arriv(?:ed|es|al)|moved in|came to (?:live|stay)", names_its_limit=False),
    _event(r"^the notification of a private", r"notif(?:ied|ication)|told|notice", names_its_limit=False),
    _event(r"^the start of the (?:first )?placement", r"place(?:ment|d)(?: started)?|moved in", names_its_limit=False),
    _event(r"looked after$", r"(?:became|been) (?:looked[ -]after|lac)|(?:in)?to care|accommodated"),
    _event(r"^the first review$", r"first (?:looked[ -]after |lac |cla )?review"),
    _event(r"^the last review$", r"(?:last|second|previous) (?:looked[ -]after |lac |cla )?review"),
    _event(r"^a transfer", r"transfer(?:red)?|left|moved (?:school|to)|changed school|started", names_its_limit=False),
    _event(r"^the complaint$", r"complain(?:t|ed)"),
    _event(
        r"^the request for the second stage$", r"(?:asked|went|gone|request\w*|moved|escalated).{0,20}stage (?:2|two)"
    ),
    _event(
        r"^the request for the review panel$",
        r"(?:asked|went|gone|request\w*|moved|escalated).{0,20}(?:stage (?:3|three)|panel)",
    ),
)
# Words that name no limit apart from the others.
_COMMON = stems(
    "a an the of to at in is are be was it on by for from and or not could must after before child children's held "
    "done made make take takes deadline timescale finish finished social care work worker local authority services "
    "about section meeting day time date limit due latest long soon each there"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A limit counted from a day. `weekday_said` is set where the question gave that day a weekday not its own."""

    limit: TimeLimit
    start: date
    due: date
    holidays: tuple[date, ...]  # bank holidays on weekdays that were left out of the count
    weekday_said: str | None = None

    @property
    def searched(self) -> str:
        """The words with which to look for what the documents say of the limit."""
        return f"{self.limit.what} within {self.limit.in_words}"

    def is_stated_in(self, text: str) -> bool:
        """Whether a text gives the same number of the same unit, in figures or words."""
        unit = self.limit.unit.value.replace("-", r"[\s-]+").removesuffix("s")
        number = "|".join((str(self.limit.amount), *_IN_WORDS.get(self.limit.amount, ())))
        return re.search(rf"(?<![\w.,])(?:{number})[\s-]+{unit}s?\b", text, re.I) is not None


_IN_WORDS = {
    1: ("one", "a"), 2: ("two",), 3: ("three",), 5: ("five",), 6: ("six",), 7: ("seven",), 8: ("eight",), 10: ("ten",),
    14: ("fourteen",), 15: ("fifteen",), 20: ("twenty",),
}  # fmt: skip


def deadline_asked(text: str, *, limits: TimeLimits, at: datetime) -> Deadline | None:
    """Count the limit that a question asks for, where it names the limit and the day that started it.

    None where it asks for no limit, or for one that cannot be told apart, or where the day is missing or may be two.
    Raises NaiveMoment.
    """
    for pattern, long_form in _SHORT_FORMS:
        text = pattern.sub(long_form, text)
    dates = said_dates(text, in_london(at).date())
    if not dates or not _ASKS.search(text):
        return None
    starts = [(each, _started_by(text, each, dates)) for each in dates]
    asked = _without(text, [span for each, (_, spans) in starts for span in ((each.start, each.end), *spans)])
    counted = {
        (limit, each.day, each.weekday)
        for each, (events, _) in starts
        if (limit := _named(asked, events, limits)) is not None
    }
    if len(counted) != 1:
        return None
    limit, day, weekday = counted.pop()
    return _deadline(limit, day, weekday)


def _deadline(limit: TimeLimit, start: date, weekday: str | None) -> Deadline:
    end = due(limit, start)
    between = (start + timedelta(days=ahead) for ahead in range(1, (end - start).days + 1))
    left_out = (day for day in between if day.weekday() < 5 and is_bank_holiday(day))
    holidays = tuple(left_out) if limit.unit is Unit.WORKING_DAYS else ()
    return Deadline(limit=limit, start=start, due=end, holidays=holidays, weekday_said=weekday)


def _started_by(
    text: str, day: SaidDate, dates: Sequence[SaidDate]
) -> tuple[tuple[_Event, ...], tuple[tuple[int, int], ...]]:
    """Give what happened on a day: the events named nearest to it, and where they are named."""
    near = [
        (distance, event, found.span())
        for event in EVENTS
        for found in event.said.finditer(text)
        if (distance := _distance(text, found.span(), day)) < FAR_FROM_A_DATE
        and not any(each.start < found.end() and found.start() < each.end for each in dates)
    ]
    first: list[tuple[_Event, tuple[int, int]]] = []
    for names in (True, False):  # "happened" must not hide the meeting that happened, nor the other way round
        alike = [each for each in near if each[1].names_its_limit is names]
        nearest = min((distance for distance, _, _ in alike), default=0)
        first += [(event, span) for distance, event, span in alike if distance == nearest]
    return tuple(event for event, _ in first), tuple(span for _, span in first)


def _distance(text: str, span: tuple[int, int], day: SaidDate) -> int:
    between = text[span[1] : day.start] if span[1] <= day.start else text[day.end : span[0]]
    return len(between) + A_CLAUSE_AWAY * breaks(between)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _named(asked: str, events: Sequence[_Event], limits: TimeLimits) -> TimeLimit | None:
    """Choose among the limits counted from these events the one that the rest of the question speaks of."""
    named = limits.asked_about(asked)
    open_to = [
        each
        for each in limits.limits
        if (not named or each in named) and any(event.counted_from.search(each.counted_from) for event in events)
    ]
    words = {each: stems(" ".join((each.what, *each.called))) - _COMMON for each in open_to}
    shared = Counter(word for each in words.values() for word in each)
    said = stems(asked)
    scores = {each: sum(1 / shared[word] for word in words[each] & said) for each in open_to}
    best = max(scores.values(), default=0.0)
    first = [each for each in open_to if scores[each] == best]
    if len(first) != 1 or (best == 0.0 and not _is_named_by_its_start(first[0], events)):
        return None
    return first[0]


def _is_named_by_its_start(limit: TimeLimit, events: Sequence[_Event]) -> bool:
    return any(event.names_its_limit and event.counted_from.search(limit.counted_from) for event in events)
