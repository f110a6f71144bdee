"""The day on which a statutory limit runs out: what is counted, what is said of it, and what is left alone."""

from datetime import date, datetime

import pytest

from bot.answering.assistant import Assistant
from bot.answering.counted_days import with_counted_day
from bot.answering.deadlines import EVENTS, deadline_asked
from bot.answering.draft import Draft
from bot.answering.said_dates import said_dates
from bot.model import Citation, Claim, NoticeKind, Outcome, Question
from knowledge.calendar import LONDON
from knowledge.model import Standing
from knowledge.time_limits import load_time_limits
from tests.bot.asking import KNOWN, LIBRARY, REPLIES, VOCABULARY, WORDS, an_assistant, check
from tests.fakes.library import FakeLibrary, document, greywell, passage

LIMITS = load_time_limits(LIBRARY / "time_limits.yaml")
SATURDAY = datetime(2026, 11, 21, 9, tzinfo=LONDON)
STRATEGY = "Strategy discussion was on Thursday 18 December; when must the conference be?"


def counted(text, at=SATURDAY):
    deadline = deadline_asked(text, limits=LIMITS, at=at)
    return None if deadline is None else (deadline.limit.id, deadline.start, deadline.due)


def counted_one(text):
    deadline = deadline_asked(text, limits=LIMITS, at=SATURDAY)
    assert deadline is not None
    return deadline


@pytest.mark.parametrize("limit", LIMITS.limits, ids=lambda each: each.id)
def test_a_question_can_say_that_the_clock_of_every_limit_has_started(limit):
    assert any(event.counted_from.search(limit.counted_from) for event in EVENTS)


@pytest.mark.parametrize(
    ("text", "limit", "start", "end"),
    [
        (STRATEGY, "initial-conference", date(2025, 12, 18), date(2026, 1, 13)),  # over Christmas
        ("ICPC deadline if strat was on 26/3/2026?", "initial-conference", date(2026, 3, 26), date(2026, 4, 20)),
        (  # over the summer bank holiday
            "referral made on 17 August 2026, when does the C&F assessment have to be finished?",
            "assessment", date(2026, 8, 17), date(2026, 10, 20),
        ),
        ("referred on Friday, when should I hear back?", "referral-decision", date(2026, 11, 20), date(2026, 11, 23)),
        ("conference was 5 Jan 2026, when is the review conference", "first-review-conference",
         date(2026, 1, 5), date(2026, 4, 5)),
        ("review conference was 5 January 2026, when is the next one due?", "later-review-conference",
         date(2026, 1, 5), date(2026, 7, 5)),
        ("applied to court on 2 March 2026 in care proceedings, when must they end?", "care-proceedings",
         date(2026, 3, 2), date(2026, 8, 31)),
        ("taken into police protection yesterday, when does it end", "police-protection",
         date(2026, 11, 20), date(2026, 11, 23)),
        ("private fostering starts on 3 March 2027, when must we notify the council?", "private-fostering-notice",
         date(2027, 3, 3), date(2027, 1, 20)),
        ("strat was 18 Dec 2025, conference was 5 Jan 2026, when's core group?", "core-group",
         date(2026, 1, 5), date(2026, 1, 19)),
        ("second LAC review, first review was 3 March 2026 when due", "second-looked-after-review",
         date(2026, 3, 3), date(2026, 6, 3)),
        ("strat was last tuesday, what's the deadline", "initial-conference", date(2026, 11, 17), date(2026, 12, 8)),
    ],
)  # fmt: skip
def test_a_limit_is_counted_from_the_day_that_started_it(text, limit, start, end):
    assert counted(text) == (limit, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "when must the conference be held?",  # no day
        "strat 18 Dec or maybe 19 Dec, when's conf?",  # two
        "strategy meeting is next tuesday, when is conference due",  # this week's or the one after
        "strat was on 31 November 2025, when is conference due?",  # no such day
        "strat was on 12/25/2025, when is conference due?",
        "strat on Monday 16th, when is conference due?",
        "strat was last tuesday",  # nothing is asked
        "when was the strategy discussion on 18 December 2025?",
        "what happened at the conference on 5 January 2026 when the core group met",
        "referred on monday, what's the deadline?",  # of the decision, or of the assessment
        "strat was 18 Dec 2025, when is the core group due?",  # counted from something else
        "they told us on Monday, when do I have to reply?",
        "when is the next LAC review due? The last one was 3 March 2026",
    ],
)
def test_nothing_is_counted_where_the_limit_or_the_day_is_not_plain(text):
    assert counted(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the 5th of Jan", date(2027, 1, 5)),  # the nearest, where nothing says whether it has been
        ("held on 5 January", date(2026, 1, 5)),
        ("it will be on 5 June", date(2027, 6, 5)),
        ("it was on Thursday 18 December", date(2025, 12, 18)),
        ("on Friday 18 December", date(2026, 12, 18)),  # the year in which it is a Friday
        ("December 18th, 2025", date(2025, 12, 18)),
        ("18 Dec '25", date(2025, 12, 18)),
        ("18 December 1998", date(1998, 12, 18)),
        ("3.11.26", date(2026, 11, 3)),
        ("Tuesday 3 November 2026", date(2026, 11, 3)),
        ("2026-11-03", date(2026, 11, 3)),
        ("was 3/11", date(2026, 11, 3)),
        ("was on 5 Nov 10 working days ago", date(2026, 11, 5)),
        ("today", date(2026, 11, 21)),
        ("tomorrow", date(2026, 11, 22)),
        ("saturday", date(2026, 11, 21)),
        ("last saturday", date(2026, 11, 14)),
        ("this monday", date(2026, 11, 16)),
        ("it is on monday", date(2026, 11, 23)),
        ("it was on monday", date(2026, 11, 16)),
    ],
)
def test_a_day_is_read_as_people_write_it(text, day):
    found = said_dates(text, SATURDAY.date())
    assert found is not None
    assert [(each.day, each.weekday) for each in found] == [(day, None)]


@pytest.mark.parametrize("text", ["he sat down", "open 24/7", "about 1/2 of them", "year 5/6", "on Mondays", "s47/17"])
def test_what_is_no_day_is_not_read_as_one(text):
    assert said_dates(text, SATURDAY.date()) == ()


def test_a_moment_late_at_night_in_summer_is_of_the_day_in_london():
    late = datetime.fromisoformat("2026-06-30T23:30:00+00:00")  # 00:30 on 1 July in London
    assert counted("EPO granted today, when does it run out?", late) == (
        "emergency-protection-order", date(2026, 7, 1), date(2026, 7, 9),
    )  # fmt: skip


def test_the_bank_holidays_left_out_are_listed_and_a_holiday_that_is_not_is_not():
    assert counted_one(STRATEGY).holidays == (date(2025, 12, 25), date(2025, 12, 26), date(2026, 1, 1))
    assert counted_one("ICPC was on 22 December 2025, when is the review conference?").holidays == ()


def test_the_limit_is_found_in_figures_and_in_words_but_not_in_another_number():
    deadline = counted_one(STRATEGY)
    assert deadline.is_stated_in("within 15 working days of it")
    assert deadline.is_stated_in("within fifteen working days of it")
    assert not deadline.is_stated_in("within 10 working days of it")
    assert not deadline.is_stated_in("within 15 days; 115 working days")


SAYING = "The first conference must be held within 15 working days of the strategy discussion."
OTHER = "The conference brings everyone together " + "and hears what they know " * 12 + "before it decides."


def an_answer(*quotations, notices=()):
    citations = tuple(
        Citation(
            n=n, passage=f"p{n}", document="d", title="Conferences", publisher="P", published=date(2025, 1, 1),
            standing=Standing.CURRENT, heading=(), paragraph=None, page=None, quotation=text, url=f"/source/d#p{n}",
        )
        for n, text in enumerate(quotations, start=1)
    )  # fmt: skip
    claims = tuple(Claim(text=f"Conferences, 2025: “{each.quotation}”", citations=(each.n,)) for each in citations)
    return Draft(outcome=Outcome.ANSWERED, text="", claims=claims, citations=citations, notices=notices)


def said(text, *quotations):
    draft = with_counted_day(an_answer(*(quotations or (SAYING,))), counted_one(text), WORDS)
    assert draft is not None
    assert len(draft.text.split()) <= 150
    return draft


def test_the_day_is_said_first_with_its_source_and_the_number_of_what_states_it():
    assert said(STRATEGY).text.startswith(
        "Counted in working days from Thursday 18 December 2025: by Tuesday 13 January 2026. "
        "Bank holidays left out: 25 December, 26 December and 1 January. "
        "The limit is 15 working days of the strategy discussion at which section 47 enquiries were started: "
        "Working Together to Safeguard Children (2023), chapter 3. [1]\n\nConferences, 2025: “The first"
    )


def test_the_day_is_a_count_and_neither_a_claim_nor_a_decision():
    draft = said(STRATEGY)
    assert [claim.text for claim in draft.claims] == [f"Conferences, 2025: “{SAYING}”"]
    assert [notice.kind for notice in draft.notices] == [NoticeKind.NOT_A_DECISION]
    assert "a count, not a decision" in draft.text
    assert "own procedure may be tighter" in draft.text


def test_what_states_the_limit_stays_where_there_is_no_room_for_all():
    draft = said(STRATEGY, OTHER, SAYING)
    assert [(each.n, each.quotation) for each in draft.citations] == [(1, SAYING)]
    assert "chapter 3. [1]" in draft.text


def test_a_limit_that_no_quotation_states_is_given_without_a_number():
    assert "chapter 3.\n" in said(STRATEGY, "Everyone who knows the child comes.").text


def test_a_quotation_that_leaves_no_room_is_not_pushed_out_by_the_count():
    assert with_counted_day(an_answer(OTHER + OTHER), counted_one(STRATEGY), WORDS) is None


def test_a_weekday_that_is_not_the_days_own_is_said_and_not_put_right():
    text = said("Strategy discussion was on Thursday 19 December 2025, when must the conference be?").text
    assert text.startswith(
        "19 December 2025 is a Friday, not a Thursday: check which is right. The day of the month is taken here. "
        "Counted in working days from Friday 19 December 2025: by Wednesday 14 January 2026."
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("police protection began yesterday, when does it end",
         "Counted in hours from Friday 20 November 2026: by the same time on Monday 23 November 2026. The limit"),
        ("private fostering starts on 3 March 2027, when must we notify the council?",
         "Counted back in weeks from Wednesday 3 March 2027: by Wednesday 20 January 2027. The limit"),
        ("conference was 5 Jan 2026, when is the review conference",
         "Counted in months from Monday 5 January 2026: by Sunday 5 April 2026. That is not a working day. The limit"),
        ("referral made on 17 August 2026, when is the single assessment due",
         "by Tuesday 20 October 2026. Bank holidays left out: 31 August. The limit"),
    ],
)  # fmt: skip
def test_each_unit_is_counted_in_its_own_words(text, words):
    assert words in said(text).text


def replied(text, limits=LIMITS, library=None):
    assistant = Assistant(
        library=library or greywell(), replies=REPLIES, vocabulary=VOCABULARY, known=KNOWN, limits=limits
    )
    reply, _ = assistant.reply(Question(text=text, at=SATURDAY))
    check(reply)
    return reply


def test_a_reply_leads_with_the_day_and_cites_the_passage_that_states_the_limit():
    record = document("conferences", title="Child protection conferences")
    text = f"{SAYING} It decides whether a plan is needed."
    library = FakeLibrary([record], [passage(text, document="conferences")])
    reply = replied(STRATEGY, library=library)
    assert reply.outcome is Outcome.ANSWERED
    assert reply.text.startswith("Counted in working days from Thursday 18 December 2025: by Tuesday 13 January 2026.")
    assert SAYING in reply.citations[0].quotation
    assert "chapter 3. [1]" in reply.text


def test_a_library_that_says_nothing_of_the_limit_is_not_answered_for_it():
    reply = replied("complaint went in on 2 April 2026, when should the council answer?")
    assert "Counted" not in reply.text


@pytest.mark.parametrize("text", ["when must the conference be held?", "strat 18 Dec or 19 Dec, when is conference?"])
def test_without_one_plain_day_the_reply_is_what_it_is_without_limits(text):
    before, _ = an_assistant().reply(Question(text=text, at=SATURDAY))
    assert (replied(text).text, replied(text).outcome) == (before.text, before.outcome)


def test_danger_outranks_a_deadline():
    text = "he is stabbing her now. Strategy discussion was on 18 December 2025, when must the conference be?"
    assert replied(text).outcome is Outcome.EMERGENCY


def test_a_weekday_before_a_month_first_date_is_one_day_and_not_two():
    (said,) = said_dates("strat was on Thursday December 18", date(2026, 1, 5))
    assert said.day == date(2025, 12, 18)
