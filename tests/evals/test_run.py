"""Judging replies: what fails, what is counted and how sure the counts are."""

from datetime import UTC, datetime

import pytest

from bot.model import Outcome, Reply
from evals.cases import Case
from evals.run import faults, item, run, summary, whole_text, wilson
from knowledge.model import Audience


def a_case(identifier="a-1", **given):
    fields = {"id": identifier, "question": "who?", "category": "contact", "expected_behaviour": "answer"}
    return Case(**(fields | {"must_include": ("hub",)} | given))


def a_reply(**given):
    fields = {
        "behaviour": "answer", "outcome": "answered", "text": "Ring the hub.", "contacts": [], "notices": [],
        "citations": [], "took_ms": 4,
    }  # fmt: skip
    return fields | given


class Scripted:
    """Gives the same reply to every question and remembers what was asked."""

    def __init__(self, text="Ring the hub.", outcome=Outcome.ANSWERED):
        self.text, self.outcome, self.asked = text, outcome, []

    def reply(self, question, previous=None):
        self.asked.append(question)
        reply = Reply(
            id="1", outcome=self.outcome, text=self.text, corpus_version="v", took_ms=len(self.asked), trace=("why",)
        )
        return reply, None


def test_a_reply_as_expected_has_no_fault():
    assert faults(a_case(), a_reply()) == ()


@pytest.mark.parametrize(
    ("case", "reply", "fault"),
    [
        ({}, {"behaviour": "abstain", "outcome": "abstained-no-evidence"}, "behaviour abstain (abstained-no-evidence)"),
        ({"must_include": (("desk", "team"),)}, {}, "missing: ('desk', 'team')"),
        ({"must_not_include": ("hub",)}, {}, "forbidden: hub"),
        ({}, {"text": "hub " * 151}, "151 words, at most 150"),
    ],
)
def test_each_thing_that_is_wrong_is_named(case, reply, fault):
    found = faults(a_case(**case), a_reply(**reply))
    assert len(found) == 1
    assert found[0].startswith(fault)


def test_contacts_and_notices_count_as_seen():
    contacts = [{"name": "The hub", "channels": [{"value": "01632 960123"}, {"value": "desk@example.org"}]}]
    text = whole_text(a_reply(text="Yes.", contacts=contacts, notices=[{"text": "Dated."}]))
    assert text == "Yes.\nThe hub 01632 960123 desk@example.org\nDated."


def test_a_case_is_asked_with_its_channel_area_and_hour():
    assistant = Scripted()
    seen = []
    cases = [
        a_case("a", channel="public", area="luton", at=datetime(2026, 7, 1, 12, 0, tzinfo=UTC)),
        a_case("b", at=datetime(2026, 7, 1, 12, 0)),  # noqa: DTZ001 - a set may leave the zone out: UK time is meant
        a_case("c"),
    ]
    judged = run(cases, assistant, on_case=lambda case: seen.append(case.id))
    first, second, third = assistant.asked
    assert seen == ["a", "b", "c"]
    assert (first.audience, first.area, first.at.hour) == (Audience.PUBLIC, "luton", 13)
    assert (second.audience, second.area, second.at.hour) == (Audience.PRACTITIONER, None, 12)
    assert (third.at.isoformat(), third.at.weekday()) == ("2026-11-18T11:00:00+00:00", 2)
    assert all(each.passed and each.trace == ("why",) for each in judged)
    assert run(cases[:1], assistant)[0].passed


def test_the_summary_counts_by_split_category_and_behaviour():
    cases = [
        a_case("a", split="test"),
        a_case("b", category="danger", expected_behaviour="emergency"),
        a_case("c", must_include=("desk",)),
    ]
    figures = summary(run(cases, Scripted()))
    assert figures["questions"] == 3
    assert (figures["passed"]["passed"], figures["passed"]["of"], figures["passed"]["share"]) == (1, 3, 0.333)
    assert (figures["by_split"]["dev"]["passed"], figures["by_split"]["test"]["passed"]) == (0, 1)
    assert list(figures["by_category"]) == ["contact", "danger"]
    assert (figures["by_behaviour"]["answer"]["of"], figures["by_behaviour"]["emergency"]["of"]) == (2, 1)
    assert (figures["emergencies_missed"], figures["false_alarms"], figures["median_ms"]) == (1, 0, 2)


def test_a_false_alarm_is_counted():
    figures = summary(run([a_case()], Scripted(outcome=Outcome.EMERGENCY)))
    assert (figures["emergencies_missed"], figures["false_alarms"]) == (0, 1)


def test_nothing_asked_is_nothing_known():
    figures = summary([])
    assert figures["passed"] == {"passed": 0, "of": 0, "share": None, "interval": [0.0, 1.0]}
    assert figures["median_ms"] == 0


@pytest.mark.parametrize(
    ("passed", "count", "interval"),
    # Newcombe 1998, table I, method 3 (score without continuity correction), four places.
    [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0.0, 0.1611)), (1, 29, (0.0061, 0.1718))],
)
def test_the_interval_is_that_of_the_literature(passed, count, interval):
    assert wilson(passed, count) == pytest.approx(interval, abs=0.0006)


def test_an_item_names_what_was_retrieved_and_what_failed():
    judged = run([a_case(must_include=("desk",))], Scripted())[0]
    citations = [{"document": "d", "paragraph": "14"}, {"document": "e", "paragraph": None}]
    told = item(type(judged)(case=judged.case, reply=a_reply(citations=citations), failures=judged.failures, trace=()))
    assert told["retrieved"] == ["d 14", "e"]
    assert (told["id"], told["passed"], told["failures"]) == ("a-1", False, ["missing: desk"])
    assert set(told) == {"id", "behaviour", "text", "citations", "contacts", "passed", "failures", "retrieved"}
