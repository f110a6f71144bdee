"""Taught questions: the passage that a trainer tied to a question answers questions like it, within every promise."""

import dataclasses

import pytest

from bot.answering.asks import Turn
from bot.answering.assistant import Assistant
from bot.answering.taught import asks_the_same
from bot.model import Outcome, Question, Stage
from bot.ports import Corrections, Lesson
from knowledge.model import Audience, Standing
from tests.bot.asking import BEDFORD, KNOWN, LIMITS, LUTON, REPLIES, VOCABULARY, WEDNESDAY, check
from tests.bot.asking import ask as ask_plainly
from tests.fakes.library import DOCUMENTS, PASSAGES, FakeLibrary, greywell

ASKED = "what colour is the kettle at the desk"
CONSENT, DECIDES, OLD, LEVELS = PASSAGES[2], PASSAGES[4], PASSAGES[8], PASSAGES[3]


def lesson(passage=DECIDES, *, wording=ASKED, sentences=(), nearness=0.9):
    return Lesson(wording=wording, passage=passage.id, sentences=sentences, nearness=nearness)


class Lessons:
    """What a test teaches, for whatever is asked."""

    def __init__(self, *lessons):
        self._lessons = lessons
        self.asked = []

    def lessons(self, text):
        self.asked.append(text.text)
        return sorted(self._lessons, key=lambda each: -each.nearness)


def assistant(*lessons, library=None, **given):
    return Assistant(
        library=library or greywell(), replies=REPLIES, vocabulary=VOCABULARY, known=KNOWN, limits=LIMITS,
        corrections=Corrections(taught=Lessons(*lessons)), **given,
    )  # fmt: skip


def ask(text, *lessons, library=None, previous=None, **given):
    question = Question(**({"text": text, "at": WEDNESDAY, "area": BEDFORD} | given))
    reply, _ = assistant(*lessons, library=library).reply(question, previous)
    check(reply)
    return reply


def cited(reply):
    return [each.passage for each in reply.citations]


def test_a_taught_passage_answers_what_nothing_answered():
    assert ask_plainly(ASKED, area=BEDFORD).outcome is not Outcome.ANSWERED
    reply = ask(ASKED, lesson())
    assert reply.outcome is Outcome.ANSWERED
    assert cited(reply) == [DECIDES.id]
    assert reply.trace[0].startswith("taught: like ")


def test_the_marked_sentences_alone_are_quoted():
    first, _, last = (each + "." for each in PASSAGES[0].text.rstrip(".").split(". "))
    reply = ask(ASKED, lesson(PASSAGES[0], sentences=(first, last)))
    assert [each.quotation for each in reply.citations] == [first, last]


def test_neighbouring_marked_sentences_are_one_quotation():
    sentences = tuple(each + "." for each in CONSENT.text.rstrip(".").split(". "))
    reply = ask(ASKED, lesson(CONSENT, sentences=sentences))
    assert [each.quotation for each in reply.citations] == [CONSENT.text]


def test_a_passage_of_another_area_is_not_shown():
    assert cited(ask(ASKED, lesson(PASSAGES[0]))) == [PASSAGES[0].id]
    assert PASSAGES[0].id not in cited(ask(ASKED, lesson(PASSAGES[0]), area=LUTON))


def test_a_passage_for_staff_is_not_shown_to_the_public():
    staff = [dataclasses.replace(each, audience=frozenset({Audience.PRACTITIONER})) for each in DOCUMENTS]
    library = FakeLibrary(staff, PASSAGES)
    assert cited(ask(ASKED, lesson(), library=library)) == [DECIDES.id]
    assert DECIDES.id not in cited(ask(ASKED, lesson(), library=library, audience=Audience.PUBLIC))


def test_a_superseded_passage_is_never_used():
    assert OLD.id not in cited(ask(ASKED, lesson(OLD)))


def test_a_passage_that_is_gone_is_never_used():
    gone = dataclasses.replace(DECIDES, id="0" * 16)
    assert DECIDES.id not in cited(ask(ASKED, lesson(gone)))


def test_a_marked_sentence_that_is_not_in_the_passage_any_more_is_not_quoted():
    assert DECIDES.id not in cited(ask(ASKED, lesson(sentences=("The manager decides alone.",))))


def test_a_finding_of_the_past_says_its_date():
    reply = ask(ASKED, lesson(PASSAGES[7]))
    assert "31 March 2023" in reply.text
    assert reply.citations[0].standing is Standing.HISTORICAL


def test_sentences_on_another_area_are_left_out():
    other = dataclasses.replace(DECIDES, id="1" * 16, text="In Luton another desk takes every call about a kettle.")
    library = FakeLibrary(DOCUMENTS, (*PASSAGES, other))
    assert other.id not in cited(ask(ASKED, lesson(other, sentences=(other.text,)), library=library))


def test_danger_comes_before_what_was_taught_and_asks_nothing_of_it():
    lessons = Lessons(lesson())
    made = Assistant(
        library=greywell(), replies=REPLIES, vocabulary=VOCABULARY, known=KNOWN, limits=LIMITS,
        corrections=Corrections(taught=lessons),
    )  # fmt: skip
    reply, _ = made.reply(Question(text="he is stabbing my brother right now", at=WEDNESDAY, area=BEDFORD))
    assert reply.outcome is Outcome.EMERGENCY
    assert lessons.asked == []


def test_what_is_asked_is_screened_before_it_is_compared():
    lessons = Lessons()
    made = Assistant(
        library=greywell(), replies=REPLIES, vocabulary=VOCABULARY, known=KNOWN, limits=LIMITS,
        corrections=Corrections(taught=lessons),
    )  # fmt: skip
    made.reply(Question(text=f"Tilly Oakwell asks {ASKED}", at=WEDNESDAY, area=BEDFORD))
    assert lessons.asked
    assert not any("Oakwell" in each for each in lessons.asked)


def test_the_nearest_wording_counts_and_those_far_behind_it_do_not():
    near, as_near, far = lesson(), lesson(CONSENT, nearness=0.87), lesson(LEVELS, nearness=0.7)
    assert set(cited(ask(ASKED, far, as_near, near))) == {DECIDES.id, CONSENT.id}


def test_a_contact_comes_first_and_the_taught_passage_below_it():
    asked = "who do i ring about a child in bedford borough"
    assert DECIDES.id not in cited(ask_plainly(asked, area=BEDFORD))
    reply = ask(asked, lesson(wording=asked))
    assert reply.contacts
    assert DECIDES.id in cited(reply)


@pytest.mark.parametrize("marked", [(), ("Ring the manager on 01632 960123.",)])
def test_below_a_contact_no_other_number_stands_in_what_was_taught(marked):
    printing = dataclasses.replace(DECIDES, id="3" * 16, text="The manager decides. Ring the manager on 01632 960123.")
    library = FakeLibrary(DOCUMENTS, (*PASSAGES, printing))
    asked = "who do i ring about a child in bedford borough"
    reply = ask(asked, lesson(printing, wording=asked, sentences=marked), library=library)
    assert reply.contacts
    assert "01632" not in reply.text + "".join(each.quotation for each in reply.citations)


def test_a_library_out_of_order_costs_nobody_a_contact():
    reply = ask("who do i ring about a child in bedford borough", lesson(), library=greywell(broken="gone"))
    assert reply.contacts


def test_a_follow_up_is_compared_by_the_question_it_follows():
    lessons = Lessons()
    made = Assistant(
        library=greywell(), replies=REPLIES, vocabulary=VOCABULARY, known=KNOWN, limits=LIMITS,
        corrections=Corrections(taught=lessons),
    )  # fmt: skip
    _, turn = made.reply(Question(text="when is consent not sought", at=WEDNESDAY, area=BEDFORD))
    assert isinstance(turn, Turn)
    made.reply(Question(text="and in luton?", at=WEDNESDAY, area=BEDFORD), turn)
    assert "consent" in lessons.asked[-1]


def test_a_marked_sentence_that_does_not_fit_below_a_contact_is_left_out():
    long = dataclasses.replace(
        DECIDES, id="2" * 16, text="The manager writes it down " + "and then reads it again " * 14 + "once more."
    )
    library = FakeLibrary(DOCUMENTS, (*PASSAGES, long))
    asked = "who do i ring about a child in bedford borough"
    assert long.id not in cited(ask(asked, lesson(long, wording=asked, sentences=(long.text,)), library=library))
    assert cited(ask(ASKED, lesson(long, sentences=(long.text,)), library=library)) == [long.id]


def test_the_trace_shows_the_taught_passage_first():
    steps = []
    question = Question(text=ASKED, at=WEDNESDAY, area=BEDFORD)
    assistant(lesson()).reply(question, watch=steps.append)
    (search,) = [step for step in steps if step.stage is Stage.SEARCH]
    assert search.passages[0].passage == DECIDES.id


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("how many plans in 2013", "how many plans in 2022"),
        ("what happens when a child is stepped up", "what happens when a child is stepped down"),
        ("can i refer with consent", "can i refer without consent"),
        ("who is the head of the service", "how many people are in the service"),
    ],
)
def test_questions_that_only_look_alike_are_told_apart(wording, question):
    assert not asks_the_same(wording, question)


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("how many plans in 2013", "the number of plans in 2013"),
        ("is she up and down", "up or down?"),
        ("what is early help", "tell me about early help"),
    ],
)
def test_other_words_for_the_same_question_are_the_same(wording, question):
    assert asks_the_same(wording, question)
