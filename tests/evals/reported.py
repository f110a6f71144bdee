"""Made-up runs for the tests of reports: a few questions with every sort of ending."""

from datetime import UTC, datetime

from bot.model import Behaviour
from evals.cases import Case
from evals.record import PLAIN_PIPELINE, SIGNPOST, Item, QuestionSet, Retrieved, RunRecord

HOSTILE = "<script>alert(1)</script><img src=https://evil.example/x onerror=alert(2)> & 'quoted' \"twice\" {{ 7*7 }}"
MISSED = "emergency_recall"


def a_case(identifier="a-1", **given):
    fields = {
        "id": identifier, "question": f"Question {identifier}?", "category": "procedure", "channel": "slack",
        "expected_behaviour": "answer", "must_include": ("hub", ("desk", "team")), "must_not_include": ("fax",),
        "gold": ({"document": "front-door", "paragraph": "2.1", "heading": "Making a referral", "quote": "the hub"},),
    }  # fmt: skip
    return Case(**(fields | given))


def a_citation(**given):
    fields = {
        "n": 1, "document": "front-door", "title": "Asking for help", "publisher": "Greywell",
        "published": "2024-04-02", "standing": "current", "heading": ["Part", "One"], "paragraph": "2.1", "page": 3,
        "quotation": "the hub", "url": "/source/front-door",
    }  # fmt: skip
    return fields | given


def an_item(case=None, *, text="Ring the hub.", behaviour=Behaviour.ANSWER, failures=(), **given):
    reply = {
        "text": text, "behaviour": behaviour.value, "citations": [a_citation()],
        "contacts": [{"name": "The hub", "channels": [{"value": "01632 960123"}, {"value": "hub@example.org"}]}],
    }  # fmt: skip
    fields = {
        "case": case or a_case(), "question_set": "set.jsonl", "reply": reply, "behaviour": behaviour,
        "failures": failures, "trace": ("search: 2 passages",), "stage_ms": {"search": 30.0, "writing": 2.0},
        "took_ms": 32.0,
        "measures": {"passed": float(not failures), "answer_passed": float(not failures), "words": 3.0},
        "retrieved": (
            Retrieved(document="front-door", text="the hub opens", paragraph="2.1", score=0.91, chosen=True),
            Retrieved(document="levels", text="level four", heading=("Levels", "Four")),
        ),
    }  # fmt: skip
    return Item(**(fields | given))


def a_run(*items, system=SIGNPOST, **given):
    fields = {
        "name": "the first run", "started": datetime(2026, 7, 1, 11, 5, tzinfo=UTC), "system": system,
        "question_sets": (QuestionSet(path="set.jsonl", sha256="ab" * 32),), "corpus_version": "c0ffee",
        "settings": {"SIGNPOST_AREA": "luton"}, "commit": "abc1234", "items": items,
    }  # fmt: skip
    return RunRecord(**(fields | given))


def a_plain_run(*items):
    return a_run(*items, system=PLAIN_PIPELINE, name="the plain one")
