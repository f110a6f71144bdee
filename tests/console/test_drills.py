"""Drills: prepared, shown, answered from phones without an account, revealed, printed, and gone after thirty days."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.adapters.question_set_files import FOLDER, QuestionSetFiles, shipped_folder
from bot.adapters.records import drills as drills_module
from bot.adapters.records.drills import KEPT, LETTERS, DrillAnswer, DrillFull, DrillQuestion, Drills, UnknownDrill
from bot.console.drills import phones, replies
from bot.console.drills.choosing import Draw, drawn
from bot.console.drills.replies import Replies
from bot.question_sets import Case
from bot.settings import BotSettings
from tests.bot.channels.web.made_site import Stub, a_site
from tests.console.made_console import ADA, ED, a_client, a_console

PATH = "/console/drills"
NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
NEW = {"title": "Night shift", "area": "luton", "count": "6", "seed": "1", "typed": "Who counts the lanterns?\nOil?"}
DRAWN = {"draw": "yes", "count": "1"}
ANSWER = {"contact": "The keeper", "threshold": "", "to_do": "Write it down", "group": "Table 2"}


class Asked(Stub):
    """Remembers what was asked."""

    def __init__(self, **given):
        super().__init__(**given)
        self.questions = []

    def reply(self, question, previous=None, **given):
        self.questions.append(question)
        return super().reply(question, previous, **given)


@pytest.fixture
def assistant():
    return Asked(text="The keeper counts them [1].")


@pytest.fixture
def console(web, bootstrap, assistant, tmp_path):
    made = a_console(a_site(web, assistant=assistant), bootstrap, tmp_path)
    yield made
    made.records.dispose()


@pytest.fixture
def client(console):
    return a_client(console)


@pytest.fixture
def drills(console):
    return Drills(console.records)


@pytest.fixture
def drill(client, drills):
    """A drill of two questions: its id and its code."""
    made = client.post(f"{PATH}/new", data=NEW)
    assert made.status_code == 303, made.text
    identifier = int(re.search(rf"{PATH}/(\d+)", made.headers["location"])[1])
    return drills.get(identifier, datetime.now(UTC))


def test_a_drill_is_prepared_from_written_questions_in_their_order(client, console, drill):
    assert [each.text for each in drill.questions] == ["Who counts the lanterns?", "Oil?"]
    assert (drill.title, drill.area, drill.by, drill.number) == ("Night shift", "luton", "Ada Admin", 1)
    assert console.gate.noted == [("Ada Admin", "made a drill", f"drill {drill.id}")]
    assert drill.code in client.get(f"{PATH}/{drill.id}?said=made").text
    assert drill.code in client.get(PATH).text


def test_personal_details_in_a_written_question_or_the_title_are_taken_out_and_that_is_said(client, drills):
    typed = NEW | {"typed": "tom baker, born 3/4/2015, has a bruise"}
    made = client.post(f"{PATH}/new", data=typed)
    assert made.headers["location"].endswith("said=made-less")
    assert "were taken out" in client.get(made.headers["location"]).text
    kept = drills.get(1, datetime.now(UTC)).questions[0].text
    assert "3/4/2015" not in kept
    assert "[date of birth]" in kept


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"title": " "}, "title"), ({"area": "moon"}, "area"), (DRAWN | {"count": "31"}, "count"),
        (DRAWN | {"count": "few"}, "count"), (DRAWN | {"count": "0"}, "count"), (DRAWN | {"seed": "-1"}, "seed"),
        ({"typed": "x" * 501}, "typed"), ({"typed": "why?\n" * 31}, "typed"), ({"typed": ""}, "typed"),
        (DRAWN | {"typed": "why?\n" * 30}, "typed"), (DRAWN | {"set": "none"}, "set"),
        (DRAWN | {"typed": "", "category": "no-such"}, "count"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_drill_is_shown_beside_its_field_and_nothing_is_made(client, drills, given, field):
    page = client.post(f"{PATH}/new", data=NEW | given)
    assert page.status_code == 422
    assert f'id="{field}-fault"' in page.text
    assert 'value="Night shift"' in page.text or given.get("title")
    assert drills.all(datetime.now(UTC)) == ()


def a_set(tmp_path):
    files = QuestionSetFiles(tmp_path / FOLDER)
    for number in range(20):
        files.add(
            "made",
            Case(
                id=f"c-{number}", question=f"Question {number}?" if number else " ",
                category="facts" if number % 2 else "contact", expected_behaviour="abstain",
                at=datetime(2026, 11, 21, 22, 30) if number == 1 else None,  # noqa: DTZ001 - UK time, as sets have it
            ),
        )  # fmt: skip
    return files.read("made")


def test_the_same_number_draws_the_same_questions_of_the_category(tmp_path):
    made = a_set(tmp_path)
    first = drawn([made], Draw(category="facts", count=5, seed=7))
    assert first == drawn([made], Draw(category="facts", count=5, seed=7))
    assert first != drawn([made], Draw(category="facts", count=5, seed=8))
    every = drawn([made], Draw(count=30, seed=1))
    assert len(every) == 19, "a question without words cannot be read on a wall"
    assert {each.text: each.moment for each in every}["Question 1?"].hour == 22
    assert all(int(each.text.split()[1][:-1]) % 2 for each in first)


def a_case(question, **given):
    return Case(id="c", question=question, **{"category": "facts", "expected_behaviour": "abstain"} | given)


@pytest.mark.parametrize(
    ("case", "is_taken"),
    [
        (a_case("Who counts the lanterns?"), True),
        (a_case("Who counts the lanterns?", split="test"), False),
        (a_case("Who counts the lanterns?", expected_behaviour="emergency"), False),
        (a_case("Who counts the lanterns?", category="child-disclosure"), False),
        (a_case("shes bruised again, which form is it"), False),
        (a_case("he has stopped breathing what now"), False),
        (a_case(" "), False),
    ],
)
def test_what_is_kept_apart_is_never_drawn_and_danger_and_abuse_only_where_that_is_asked_for(case, is_taken):
    assert Draw(count=1, seed=1).may_take(case) is is_taken
    asked_for = case.split != "test" and bool(case.question.strip())
    assert Draw(count=1, seed=1, takes_hard=True).may_take(case) is asked_for


def test_no_question_that_is_kept_apart_can_be_drawn_from_the_sets_that_ship():
    lines = [line for each in QuestionSetFiles(Path("none"), shipped=shipped_folder()).all() for line in each.lines]
    apart = {line.case.question for line in lines if line.case.split == "test"}
    assert apart
    found = drawn(
        QuestionSetFiles(Path("none"), shipped=shipped_folder()).all(), Draw(count=9999, seed=1, takes_hard=True)
    )
    assert found
    assert not apart & {each.text for each in found} - {
        line.case.question for line in lines if line.case.split == "dev"
    }


def test_nothing_is_drawn_unless_that_is_chosen(client, drills):
    page = client.get(f"{PATH}/new").text
    assert re.search(r'name="draw" value="yes"(?! checked)', page)
    assert "may have lived through it" in page
    client.post(f"{PATH}/new", data=NEW | {"count": "6", "hard": "yes"})
    assert len(drills.get(1, datetime.now(UTC)).questions) == 2


def test_questions_are_drawn_from_the_chosen_set_or_from_all(client, drills):
    typed = NEW | {"typed": "", "draw": "yes", "count": "3", "hard": "yes", "category": "emergency", "set": "library"}
    made = client.post(f"{PATH}/new", data=typed)
    assert len(drills.get(1, datetime.now(UTC)).questions) == 3
    assert client.post(f"{made.headers['location'].split('?')[0]}/add", data=typed | {"set": ""}).status_code == 303
    assert len(drills.get(1, datetime.now(UTC)).questions) == 6


def test_questions_are_added_moved_up_and_taken_out(client, drills, drill):
    where = f"{PATH}/{drill.id}"
    assert client.post(f"{where}/add", data={"count": "0", "seed": "1", "typed": "Third?"}).status_code == 303
    third = drills.get(drill.id, datetime.now(UTC)).questions[2]
    client.post(f"{where}/questions", data={"question": str(third.id), "do": "up"})
    client.post(f"{where}/questions", data={"question": str(drill.questions[0].id), "do": "out"})
    assert client.post(f"{where}/questions", data={"question": "999", "do": "out"}).headers["location"] == where
    left = drills.get(drill.id, datetime.now(UTC)).questions
    assert [(each.number, each.text) for each in left] == [(1, "Third?"), (2, "Oil?")]


def test_the_form_of_a_new_drill_is_filled_in_with_what_the_server_is_set_to(client):
    page = client.get(f"{PATH}/new").text
    assert 'name="count" value="6"' in page
    assert page.index('name="typed"') < page.index('name="draw"'), "one's own questions come first"
    assert 'value="library"' in page


def test_a_drill_holds_no_more_than_thirty_questions(client, drills, drill):
    many = [DrillQuestion(text="?")] * 31
    with pytest.raises(DrillFull):
        drills.make(title="x", area=None, questions=many, by="Anna", at=NOW)
    page = client.post(f"{PATH}/{drill.id}/add", data={"count": "0", "seed": "1", "typed": "why?\n" * 29})
    assert (page.status_code, "at most 30 questions" in page.text) == (422, True)


def test_the_screen_shows_one_question_and_goes_on_and_back_within_the_drill(client, drill):
    where = f"{PATH}/{drill.id}/show"
    page = client.get(where).text
    assert "question 1 of 2" in page
    assert drill.code in page
    assert "Oil?" not in page
    client.post(where, data={"number": "1", "do": "next"})
    client.post(where, data={"number": "1", "do": "next"})  # pressed twice: it goes on once
    assert "question 2 of 2" in client.get(where).text
    client.post(where, data={"number": "2", "do": "next"})
    assert "question 2 of 2" in client.get(where).text
    client.post(where, data={"number": "2", "do": "previous"})
    client.post(where, data={"number": "9", "do": "next"})
    client.post(where, data={"number": "1", "do": "dance"})
    assert "question 1 of 2" in client.get(where).text


def test_signposts_reply_comes_when_it_is_revealed_and_is_asked_for_once(client, console, assistant, drill):
    where, phone = f"{PATH}/{drill.id}/show", f"/drill/{drill.code}"
    assert "The keeper counts them" not in client.get(where).text + client.get(phone).text
    assert assistant.questions == []
    client.post(where, data={"number": "1", "do": "reveal"})
    for page in (client.get(where), client.get(phone), client.get(phone)):
        assert "The keeper counts them [1]." in page.text
    (asked,) = assistant.questions
    assert (asked.text, asked.area, asked.audience.value) == ("Who counts the lanterns?", "luton", "practitioner")
    assert ("Ada Admin", "revealed a reply of a drill", f"drill {drill.id}") in console.gate.noted
    client.post(where, data={"number": "1", "do": "hide"})
    assert "The keeper counts them" not in client.get(phone).text


def test_the_reply_shows_its_source_and_its_contacts(web, bootstrap, tmp_path):
    console = a_console(a_site(web, assistant=web.assistant), bootstrap, tmp_path)
    client = a_client(console)
    made = client.post(f"{PATH}/new", data=NEW | {"typed": "When is a broken lantern reported?", "area": ""})
    where = made.headers["location"].split("?")[0]
    client.post(f"{where}/show", data={"number": "1", "do": "reveal"})
    page = client.get(f"{where}/show").text
    assert "A lantern that is broken is reported within two working days." in page
    assert "Larkfield &lt;b&gt;guide&lt;/b&gt;" in page
    assert "1 March 2024 (historical)" in page
    console.records.dispose()


def test_replies_that_are_held_do_not_grow_without_end(web, drill, monkeypatch):
    monkeypatch.setattr(replies, "MOST_HELD", 1)
    asked = Asked()
    held = Replies(a_site(web, assistant=asked))
    for question in (*drill.questions, drill.questions[0]):
        held.of(drill, question)
    assert len(asked.questions) == 3


def test_a_moment_that_a_question_is_asked_at_is_kept_and_asked_with(client, drills, assistant):
    night = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    made = drills.make(
        title="n", area=None, questions=[DrillQuestion(text="who?", moment=night)], by="A", at=datetime.now(UTC)
    )
    client.post(f"{PATH}/{made}/show", data={"number": "1", "do": "reveal"})
    assert "Asked on 21 November 2026, 22:30" in client.get(f"{PATH}/{made}/show").text
    assert assistant.questions[0].at == night


def test_a_group_answers_from_a_phone_and_the_trainer_sees_it(client, console, drill):
    phone = f"/drill/{drill.code}"
    console.gate.now = None  # nobody is signed in at a phone
    question = str(drill.questions[0].id)
    done = client.post(phone, data=ANSWER | {"question": question})
    assert done.headers["location"] == f"{phone}?said=sent"
    assert "Your answer is with the trainer" in client.get(f"{phone}?said=sent").text
    console.gate.now = ADA
    page = client.get(f"{PATH}/{drill.id}/answers?question={question}").text
    for said in ("Table 2", "The keeper", "Write it down", 'hx-swap-oob="true">1<'):
        assert said in page, said
    assert "None yet" in client.get(f"{PATH}/{drill.id}/answers?question=999").text


def test_an_answer_is_kept_in_screened_words(client, drills, drill):
    question = drill.questions[0].id
    typed = ANSWER | {"to_do": "Ring about tom baker, born 3/4/2015", "question": str(question)}
    assert client.post(f"/drill/{drill.code}", data=typed).headers["location"].endswith("said=sent-less")
    (kept,) = drills.answers(question)
    assert "3/4/2015" not in kept.to_do
    assert "[date of birth]" in kept.to_do


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"contact": "", "to_do": " "}, "Write one answer at least"),
        ({"to_do": "x" * 501}, "at most 500"),
        ({"group": "x" * 41}, "at most 40"),
        ({"question": "999"}, "has taken this question out"),
    ],
)
def test_an_answer_that_cannot_be_taken_says_why_and_keeps_what_was_typed(client, drills, drill, given, said):
    typed = ANSWER | {"question": str(drill.questions[0].id), "threshold": "<kept>"} | given
    typed["threshold"] = "" if "contact" in given else typed["threshold"]
    page = client.post(f"/drill/{drill.code}", data=typed)
    assert (page.status_code, said in page.text) == (422, True)
    assert "&lt;kept&gt;" in page.text or "contact" in given
    assert drills.answers(drill.questions[0].id) == ()


def test_a_question_takes_no_more_answers_than_a_room_gives(client, drills, drill, monkeypatch):
    monkeypatch.setattr(drills_module, "MOST_ANSWERS", 1)
    typed = ANSWER | {"question": str(drill.questions[0].id)}
    assert client.post(f"/drill/{drill.code}", data=typed).status_code == 303
    full = client.post(f"/drill/{drill.code}", data=typed)
    assert (full.status_code, "has 1 answers already" in full.text) == (409, True)


def test_a_phone_is_told_that_there_is_something_newer_and_never_loses_what_is_typed(client, drill):
    phone = f"/drill/{drill.code}/now?number=1"
    assert "see" not in client.get(f"{phone}&revealed=").text
    client.post(f"{PATH}/{drill.id}/show", data={"number": "1", "do": "reveal"})
    assert "reply is there" in client.get(f"{phone}&revealed=").text
    assert "reply is there" not in client.get(f"{phone}&revealed=yes").text
    client.post(f"{PATH}/{drill.id}/show", data={"number": "1", "do": "next"})
    assert "see question 2" in client.get(f"{phone}&revealed=yes").text
    assert client.get("/drill/AAAAAA/now?number=1").status_code == 404


def test_a_code_is_typed_in_any_case_and_with_spaces(client, drill):
    assert "Join a drill" in client.get("/drill").text
    joined = client.get("/drill", params={"code": f" {drill.code[:3].lower()} {drill.code[3:].lower()} "})
    assert joined.headers["location"] == f"/drill/{drill.code}"
    assert client.get("/drill", params={"code": "../x"}).status_code == 200
    assert len(drill.code) == 6
    assert set(drill.code) <= set(LETTERS)
    assert not set("0O1IL") & set(LETTERS)


def test_a_wrong_code_is_told_and_too_many_of_them_are_refused(client, drill, monkeypatch):
    assert "No drill has this code" in client.get("/drill/AAAAAA").text
    assert client.post("/drill/AAAAAA", data=ANSWER).status_code == 404
    for _ in range(60):
        client.get("/drill/AAAAAA")
    assert client.get("/drill/AAAAAA").status_code == 429
    assert client.get(f"/drill/{drill.code}").status_code == 429, "else a right guess would be known by its page"
    assert phones.WRONG_CODES == "60/minute"


def test_a_drill_without_questions_says_so_on_phone_and_screen(client, drills):
    made = drills.make(title="Empty", area=None, questions=[], by="A", at=datetime.now(UTC))
    code = drills.get(made, datetime.now(UTC)).code
    assert "Nothing to answer yet" in client.get(f"/drill/{code}").text
    assert client.get(f"{PATH}/{made}/show").headers["location"].endswith("said=empty")


def test_the_sheet_has_the_questions_with_room_to_write_and_then_the_replies(client, assistant, drill):
    page = client.get(f"{PATH}/{drill.id}/sheet").text
    questions, _, answers = page.partition('class="paper replies"')
    assert questions.count('class="blank"') == 6
    assert "The keeper counts them" not in questions
    assert answers.count("The keeper counts them [1].") == 2
    assert len(assistant.questions) == 2


def test_a_drill_and_its_answers_are_gone_after_thirty_days(drills, console):
    made = drills.make(title="Old", area=None, questions=[DrillQuestion(text="who?")], by="A", at=NOW)
    old = drills.get(made, NOW)
    answer = DrillAnswer(group="", contact="x", threshold="", to_do="", at=NOW)
    drills.answer(old.questions[0].id, answer)
    assert old.kept_until == NOW + KEPT
    later = NOW + KEPT + timedelta(minutes=1)
    for read in (lambda: drills.get(made, later), lambda: drills.of_code(old.code, later)):
        with pytest.raises(UnknownDrill):
            read()
    assert drills.all(later) == ()
    drills.make(title="New", area=None, questions=[], by="A", at=later)
    assert drills.answers(old.questions[0].id) == (), "the rows are deleted, not only hidden"


def test_a_copy_has_a_code_of_its_own_and_no_answers_and_a_drill_is_deleted_with_all(client, drills, drill):
    drills.answer(drill.questions[0].id, DrillAnswer(group="", contact="x", threshold="", to_do="", at=NOW))
    made = client.post(f"{PATH}/{drill.id}/copy").headers["location"]
    copy = drills.get(int(re.search(r"(\d+)\?", made)[1]), datetime.now(UTC))
    assert (copy.title, [each.text for each in copy.questions]) == (drill.title, ["Who counts the lanterns?", "Oil?"])
    assert copy.code != drill.code
    assert drills.answers(copy.questions[0].id) == ()
    assert client.post(f"{PATH}/{drill.id}/delete").headers["location"] == f"{PATH}?said=deleted"
    assert drills.answers(drill.questions[0].id) == ()
    assert client.get(f"{PATH}/{drill.id}").status_code == 404


def test_a_drill_is_deleted_and_a_question_taken_out_only_in_a_second_step(client, drills, drill):
    where, question = f"{PATH}/{drill.id}", drill.questions[0].id
    for _ in range(2):
        drills.answer(question, DrillAnswer(group="", contact="x", threshold="", to_do="", at=NOW))
    page = client.get(where).text
    assert f'href="{where}/delete"' in page
    assert f'href="{where}/take-out?question={question}"' in page
    assert f'action="{where}/delete"' not in page
    assert 'value="out"' not in page
    assert "all 2 answers of groups" in client.get(f"{where}/delete").text
    asked = client.get(f"{where}/take-out?question={question}").text
    assert "Who counts the lanterns?" in asked
    assert "with the 2 answers" in asked
    assert client.get(f"{where}/take-out?question=999").headers["location"] == where
    drills.answer(drill.questions[1].id, DrillAnswer(group="", contact="x", threshold="", to_do="", at=NOW))
    assert drills.get(drill.id, datetime.now(UTC)).questions == drill.questions, "asking changes nothing"


def test_a_reply_of_a_drill_is_corrected_with_its_question_filled_in(client, drill):
    client.post(f"{PATH}/{drill.id}/show", data={"number": "1", "do": "reveal"})
    for page in (client.get(f"{PATH}/{drill.id}/show"), client.get(f"{PATH}/{drill.id}")):
        form = LexborHTMLParser(page.text).css_first("form.afterwards")
        fields = {each.attributes["name"]: each.attributes["value"] for each in form.css("input")}
        assert fields["question"] == "Who counts the lanterns?"
        teaching = client.post(form.attributes["action"], data=fields)
        assert teaching.status_code == 200
        filled = LexborHTMLParser(teaching.text)
        assert "Who counts the lanterns?" in filled.css_first('[name="question"]').html
        assert filled.css_first('[name="area"][value="luton"], [name="area"] [value="luton"][selected]') is not None


def test_a_room_comes_to_a_drill_by_the_address_that_is_set_and_by_its_square(console, client, drill, monkeypatch):
    monkeypatch.setattr(console.bootstrap, "bot", BotSettings(public_url="https://signpost.example.org/"))
    page = client.get(f"{PATH}/{drill.id}/show").text
    assert "signpost.example.org/drill</strong>" in page
    assert '<svg viewBox="0 0 ' in page
    assert "style=" not in page, "the policy lets no style in a page through"
    prepared = client.get(f"{PATH}/{drill.id}").text
    assert f'href="https://signpost.example.org/drill/{drill.code}"' in prepared
    assert "SIGNPOST_PUBLIC_URL" not in prepared


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:8000", "signpost.localhost"])
def test_the_trainer_is_told_where_no_phone_in_the_room_can_come(console, drill, host):
    here = a_client(console)
    here.headers["host"] = host
    prepared = here.get(f"{PATH}/{drill.id}").text
    assert "Phones in the room cannot join yet" in prepared
    assert "SIGNPOST_PUBLIC_URL" in prepared
    wall = here.get(f"{PATH}/{drill.id}/show").text
    assert "<svg" not in wall
    assert "phones cannot join yet" in wall


def test_another_address_is_shown_and_the_trainer_is_told_to_try_it(console, drill):
    here = a_client(console)
    here.headers["host"] = "192.0.2.7:8000"
    assert "192.0.2.7:8000/drill</strong>" in here.get(f"{PATH}/{drill.id}/show").text
    assert "Try on a phone whether 192.0.2.7:8000/drill opens" in here.get(f"{PATH}/{drill.id}").text


def test_an_editor_holds_no_drills_and_a_path_that_is_none_has_a_page(client, console, drill):
    assert client.get(f"{PATH}/nonsense").status_code == 404
    console.gate.now = ED
    assert client.get(PATH).status_code == 403
    assert client.get(f"/drill/{drill.code}").status_code == 200
