"""Invented cases, replies, items and a small library in force, for the tests of measuring."""

from datetime import UTC, date, datetime

from bot.answering.privacy import KnownWords
from bot.model import Behaviour, Outcome, Reply, Stage, Step
from evals.cases import Case
from evals.in_force import InForce
from evals.record import Item, QuestionSet, Retrieved, RunRecord
from knowledge.model import Standing
from tests.bot.asking import AREAS, DIRECTORY
from tests.fakes.library import document, passage

FRONT_DOOR = document("front-door", published=date(2026, 4, 2))
REVIEW = document("review-2019", published=date(2019, 5, 1), standing=Standing.HISTORICAL)
PASSAGES = (
    passage("Send the form within one working day of the call.", paragraph="3", heading=("Referring",)),
    passage("Write down what you saw and the words the child used.", order=1, paragraph="4", heading=("Recording",)),
    passage(
        "The partners met twice and agreed a plan.",
        document="review-2019",
        paragraph="9",
        heading=("Findings", "Partners"),
    ),
)
HELD = InForce(
    directory=DIRECTORY,
    areas=AREAS,
    known=KnownWords(phones=DIRECTORY.numbers(), names=frozenset()),
    documents={each.id: each for each in (FRONT_DOOR, REVIEW)},
    passages={each.id: each for each in PASSAGES},
)


def a_case(identifier="a-1", **given):
    fields = {"id": identifier, "question": "who?", "category": "contact", "expected_behaviour": "answer"}
    return Case(**(fields | {"must_include": ("hub",)} | given))


def a_reply(**given):
    fields = {
        "behaviour": "answer", "outcome": "answered", "text": "Ring the hub.", "contacts": [], "notices": [],
        "citations": [], "took_ms": 4,
    }  # fmt: skip
    return fields | given


def an_item(case=None, *, retrieved=(), reply=None, **given):
    reply = a_reply(**given) if reply is None else reply
    return Item(
        case=case or a_case(),
        question_set="set.jsonl",
        reply=reply,
        behaviour=Behaviour(reply["behaviour"]),
        retrieved=tuple(retrieved),
    )


def a_citation(at, quotation=None, of=FRONT_DOOR, n=1, **given):
    fields = {
        "n": n, "document": at.document, "title": of.title, "publisher": of.publisher,
        "published": of.published.isoformat(), "standing": of.standing.value, "heading": list(at.heading),
        "paragraph": at.paragraph, "page": None, "quotation": quotation or at.text,
        "url": f"/source/{at.document}#{at.id}",
    }  # fmt: skip
    return fields | given


def found_at(at, **given):
    fields = {"document": at.document, "text": at.text, "heading": at.heading, "paragraph": at.paragraph}
    return Retrieved(**(fields | given))


def a_run(*items, name="run", sets=(("set.jsonl", "abc"),), settings=None):
    return RunRecord(
        name=name,
        started=datetime(2026, 11, 18, 11, tzinfo=UTC),
        question_sets=tuple(QuestionSet(path=path, sha256=sha256) for path, sha256 in sets),
        corpus_version="v1",
        settings=settings or {},
        commit="abc123",
        items=items,
    )


def judged(identifier="a-1", *, passed=True, measures=None, remarks=None, text="Ring the hub.", **case):
    """Make an item as it is after measuring."""
    item = an_item(a_case(identifier, **case), text=text)
    found = {"passed": float(passed)} | (measures or {})
    failures = () if passed else ("missing: hub",)
    return item.model_copy(update={"failures": failures, "measures": found, "remarks": remarks or {}})


class Scripted:
    """Gives the same reply to every question, tells its watcher the same steps, and remembers what was asked."""

    def __init__(self, text="Ring the hub.", outcome=Outcome.ANSWERED, steps=None, citations=(), version="v1"):
        self.text, self.outcome, self.citations, self.version = text, outcome, citations, version
        self.steps = (Step(stage=Stage.DANGER, found="no present danger"),) if steps is None else steps
        self.notices = ()
        self.asked = []
        self.heard = []  # the turn that each question was asked after

    def now(self):
        return self

    def without_writer(self):
        return self

    def reply(self, question, previous=None, watch=lambda step: None):
        self.asked.append(question)
        self.heard.append(previous)
        for step in self.steps:
            watch(step)
        reply = Reply(
            id="1",
            outcome=self.outcome,
            text=self.text,
            corpus_version=self.version,
            took_ms=len(self.asked),
            trace=("why",),
            citations=self.citations,
            notices=self.notices,
        )
        return reply, f"turn {len(self.asked)}"
