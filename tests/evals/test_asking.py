"""Asking: what is noted of a reply besides the reply."""

from datetime import UTC, date, datetime

from bot.model import Citation, SeenPassage, Stage, Step
from evals.asking import WRITING, Signpost
from knowledge.model import Audience, Standing
from tests.evals.made import Scripted, a_case


def seen(identifier, **given):
    fields = {"document": "d", "heading": ("H",), "paragraph": None, "text": f"text of {identifier}", "score": 0.5}
    return SeenPassage(passage=identifier, **(fields | given))


def cited(passage):
    return Citation(
        n=1, passage=passage, document="d", title="T", publisher="P", published=date(2026, 1, 1),
        standing=Standing.CURRENT, heading=(), paragraph="14", page=None, quotation="01632 960123", url="/source/d",
    )  # fmt: skip


class Clock:
    """Goes on by a tenth of a second each time it is read."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        self.now += 0.1
        return self.now


def test_a_case_is_asked_with_its_channel_area_and_hour():
    assistant = Scripted()
    signpost = Signpost(assistant)
    for case in (a_case("a", channel="public", area="luton", at=datetime(2026, 7, 1, 12, 0, tzinfo=UTC)), a_case("b")):
        signpost.item(case, "set.jsonl")
    first, second = assistant.asked
    assert (first.audience, first.area, first.at.hour) == (Audience.PUBLIC, "luton", 13)
    assert (second.audience, second.area, second.at.hour) == (Audience.PRACTITIONER, None, 11)


def test_what_was_said_before_is_said_first_in_the_same_conversation():
    assistant = Scripted()
    Signpost(assistant).item(a_case("a", before=("there is a bruise", "on his ear")), "set.jsonl")
    assert [each.text for each in assistant.asked] == ["there is a bruise", "on his ear", "who?"]
    assert assistant.heard == [None, "turn 1", "turn 2"]


def test_the_first_question_loads_everything_and_says_the_corpus_version():
    assert Signpost(Scripted(version="v7")).corpus_version() == "v7"


def test_each_stage_is_timed_and_a_stage_that_comes_twice_counts_both():
    steps = [Step(stage=stage, found="x") for stage in (Stage.DANGER, Stage.SEARCH, Stage.CHOICE, Stage.SEARCH)]
    item = Signpost(Scripted(steps=steps), clock=Clock()).item(a_case(), "set.jsonl")
    assert item.stage_ms == {"danger": 100.0, "search": 200.0, "choice": 100.0, WRITING: 100.0}
    assert item.took_ms == 500.0
    assert item.trace == ("danger: x", "search: x", "choice: x", "search: x", "why")


def test_the_evidence_is_that_of_the_first_search_and_says_what_was_quoted():
    steps = (
        Step(stage=Stage.SEARCH, found="2", passages=(seen("p"), seen("q", paragraph="4"))),
        Step(stage=Stage.SEARCH, found="1", passages=(seen("r"),)),
        Step(stage=Stage.CHOICE, found="1", passages=(seen("q", chosen=True),)),
    )
    item = Signpost(Scripted(steps=steps, citations=(cited("r"),))).item(a_case(), "set.jsonl")
    assert [(each.text, each.chosen, each.score) for each in item.retrieved] == [
        ("text of p", False, 0.5),
        ("text of q", True, 0.5),
    ]
    assert [each.place for each in item.retrieved] == ["d H", "d 4"]


def test_what_prints_a_contact_comes_before_what_was_searched():
    steps = (Step(stage=Stage.SEARCH, found="1", passages=(seen("p"),)),)
    for told, texts in (((), ["01632 960123"]), (steps, ["01632 960123", "text of p"])):
        item = Signpost(Scripted(steps=told, citations=(cited("printed"),))).item(a_case(), "set.jsonl")
        assert [each.text for each in item.retrieved] == texts
        assert (item.retrieved[0].chosen, item.retrieved[0].score) == (True, None)
