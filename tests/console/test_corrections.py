"""Corrections: a passage is taught, an answer written and approved, a contact noted, each with what may go wrong."""

import dataclasses
import json
import re
from datetime import UTC, datetime

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.adapters.records.corrections import Author, Corrections, Draft, Kind, Source, State, Statement
from bot.console.corrections import standing
from bot.model import Question
from knowledge.model import Standing
from tests.console.made_console import ADA, ANNA, BEN, ED, RUTH, a_client
from tests.console.made_corrections import (
    ASKED,
    GUIDE,
    REPORT,
    TEXTS,
    a_corrections_console,
    a_harbour_home,
    an_answer,
    passages,
)

LIST = "/console/corrections"
NOW = datetime.now(UTC)
FIRST, SECOND, THIRD = (each.rstrip(".") + "." for each in TEXTS[GUIDE.id][0].split(". "))
PASSAGE = f"{GUIDE.id}-0"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    with a_corrections_console(a_harbour_home(tmp_path_factory.mktemp("home"))) as console:
        yield console


@pytest.fixture
def console(made):
    made.gate.now, made.gate.noted = ANNA, []
    kept = Corrections(made.records)
    yield made
    for each in kept.in_state(tuple(Kind), tuple(State)):
        if each.state is not State.ENDED:
            kept.decide(each.id, State.ENDED, by="a test", at=NOW, seen=each.revision)


@pytest.fixture
def client(console):
    return a_client(console)


def page(client, path, status=200, **query):
    got = client.get(path, params=query or None)
    assert got.status_code == status, got.text[:500]
    return LexborHTMLParser(got.text)


def text(tree):
    return re.sub(r"\s+", " ", tree.css_first("main").text())


def posted(client, path, status=303, **data):
    got = client.post(path, data=data)
    assert got.status_code == status, got.text[:2000]
    return got


def lesson(**data):
    return {"question": ASKED, "passage": PASSAGE, "marked_in": data.get("passage", PASSAGE)} | data


def show(client, *, path=f"{LIST}/teach", status=200, **data):
    """What Signpost would answer, before it is taught."""
    return LexborHTMLParser(posted(client, path, status, **lesson(**data) | {"do": "show"}).text)


def teach(client, *, path=f"{LIST}/teach", status=303, **data):
    """Look at what would be answered, as the form has it, and teach it."""
    mark = LexborHTMLParser(client.post(path, data=lesson(**data) | {"do": "show"}).text).css_first("input[name=shown]")
    shown = {"shown": mark.attributes["value"]} if mark else {}
    return posted(client, path, status, **lesson(**data) | shown | {"do": "save"})


def write(client, *, path=f"{LIST}/write", status=303, **data):
    fields = {"do": "save", "question": ASKED, "text1": SECOND, "rests1": PASSAGE, "area": "bedford-borough"}
    return posted(client, path, status, **fields | data)


def identifier(got):
    return int(re.search(r"/corrections/(\d+)", got.headers["location"])[1])


def ask(console, words=ASKED, area="bedford-borough"):
    return console.assistant.reply(Question(text=words, at=NOW, area=area))[0]


def test_from_an_answer_a_trainer_is_shown_what_can_be_done(console, client):
    reply = an_answer(console)
    shown = page(client, f"{LIST}/new", reply=reply)
    assert ASKED in text(shown)
    assert [each.attributes["href"] for each in shown.css(".sections a")] == [
        f"{LIST}/teach?reply={reply}", f"{LIST}/write?reply={reply}",
    ]  # fmt: skip


def test_without_an_answer_the_forms_are_empty(console, client):
    assert page(client, f"{LIST}/new").css_first(".sections a").attributes["href"] == f"{LIST}/teach"
    assert "not kept any more" in text(page(client, f"{LIST}/new", reply="0" * 32))
    assert page(client, f"{LIST}/teach").css_first("#question").text() == ""
    assert page(client, f"{LIST}/write", reply="0" * 32).css_first("#question").text() == ""


def test_passages_are_found_by_words_and_in_one_document(console, client):
    got = posted(client, f"{LIST}/teach", 200, do="search", question=ASKED, words="lamps filled", document="")
    found = [each.attributes["value"] for each in LexborHTMLParser(got.text).css("#found input")]
    assert f"{GUIDE.id}-1" in found
    assert f"{REPORT.id}-0" in found
    got = posted(client, f"{LIST}/teach", 200, do="search", question=ASKED, words="lamps filled", document=REPORT.id)
    tree = LexborHTMLParser(got.text)
    assert [each.attributes["value"] for each in tree.css("#found input")] == [f"{REPORT.id}-0"]
    assert tree.css_first("#question").text() == ASKED
    assert "Harbour report" in tree.css_first("#found").text()


def test_a_taught_passage_is_quoted_from_the_next_question_on(console, client):
    assert PASSAGE not in [each.passage for each in ask(console).citations]
    reply = an_answer(console)
    assert ASKED in text(page(client, f"{LIST}/teach", reply=reply))
    got = teach(client, reply=reply, sentence="1", area="bedford-borough")
    one = page(client, got.headers["location"])
    assert "Questions like this one are answered with this passage" in text(one)
    assert one.css_first("mark").text() == SECOND
    assert [each.quotation for each in ask(console).citations] == [SECOND]
    assert [each.quotation for each in ask(console, "zebra paperwork - when will they come back to me?").citations] == [
        SECOND
    ]
    assert "The answer uses this passage" in text(page(client, f"{LIST}/{identifier(got)}", ask="true"))
    assert console.gate.noted == [("Anna Trainer", "taught a passage", f"correction {identifier(got)}")]


def test_before_a_passage_is_taught_both_answers_are_shown_and_nothing_is_in_force(console, client):
    before = ask(console).text
    shown = show(client, sentence="1", area="bedford-borough", note="mine", others="like this")
    assert [each.text() for each in shown.css(".beside blockquote")] == [before, shown.css("blockquote")[1].text()]
    assert SECOND in shown.css(".beside blockquote")[1].text()
    assert "would leave out" not in text(shown)
    assert ask(console).text == before
    assert not Corrections(console.records).in_state(tuple(Kind), (State.IN_FORCE,))
    fields = {each.attributes["name"]: each.attributes["value"] for each in shown.css("form[action$=teach] input")}
    assert (fields["note"], fields["others"], fields["sentence"]) == ("mine", "like this", "1")
    back = LexborHTMLParser(posted(client, f"{LIST}/teach", 200, **fields, do="change").text)
    assert (back.css_first("#note").text(), back.css_first("#others").text()) == ("mine", "like this")
    assert "checked" in back.css_first("#sentence-1").attributes
    posted(client, f"{LIST}/teach", **fields, do="save")
    assert ask(console).text == shown.css("blockquote")[1].text()


def test_nothing_is_taught_that_was_not_shown(console, client):
    for data in ({}, {"shown": "0" * 32}):
        assert "Nothing is in force yet" in posted(client, f"{LIST}/teach", 200, **lesson(**data, do="save")).text
    mark = show(client, sentence="1").css_first("input[name=shown]").attributes["value"]
    got = posted(client, f"{LIST}/teach", 200, **lesson(shown=mark, sentence="0", do="save"))
    assert FIRST in LexborHTMLParser(got.text).css(".beside blockquote")[1].text()
    assert not Corrections(console.records).in_state(tuple(Kind), (State.IN_FORCE,))


def test_a_sentence_that_limits_the_answer_is_left_out_only_knowingly(console, client):
    limited = {"passage": f"{GUIDE.id}-2", "sentence": "0"}
    shown = show(client, **limited)
    assert [each.text() for each in shown.css(".warning mark")] == ["However, nobody asks a child in danger."]
    fields = limited | {"shown": shown.css_first("input[name=shown]").attributes["value"]}
    refused = posted(client, f"{LIST}/teach", 422, **lesson(**fields, do="save"))
    assert LexborHTMLParser(refused.text).css_first("#faults a").attributes["href"] == "#limits_read"
    assert not Corrections(console.records).in_state(tuple(Kind), (State.IN_FORCE,))
    posted(client, f"{LIST}/teach", **lesson(**fields, do="save", limits_read="yes"))
    assert "However" not in ask(console).text


def test_an_exception_that_is_quoted_is_no_exception_that_is_left_out(client):
    assert not show(client, passage=f"{GUIDE.id}-2", sentence=["0", "1"]).css(".warning mark")


def test_an_exception_for_which_there_is_no_room_is_said_to_be_left_out(console, client):
    long = dataclasses.replace(GUIDE, id="long-guide", title="Long guide")
    words = "The keeper walks " + "round and round " * 30 + "the lamp. " + "Never " + "go there " * 9 + "alone."
    console.bootstrap.base.replace(long, passages("long-guide", {"long-guide": (words,)}), "made")
    shown = show(client, question="where does the keeper walk around the lamp", passage="long-guide-0")
    assert [each.text()[:5] for each in shown.css(".warning mark")] == ["Never"]
    console.bootstrap.base.remove("long-guide")


def test_what_is_changed_is_shown_without_what_it_replaces(console, client):
    made = identifier(teach(client, sentence="1"))
    shown = show(client, path=f"{LIST}/{made}/teach", seen="1", sentence="2")
    now, then = (each.text() for each in shown.css(".beside blockquote"))
    assert (SECOND in now, THIRD in now, SECOND in then, THIRD in then) == (True, False, False, True)
    assert "Both are the same" in text(show(client, path=f"{LIST}/{made}/teach", seen="1", sentence="1"))


def test_a_passage_that_would_not_be_quoted_is_said_to_be_so(console, client):
    shown = show(client, question="a child is unconscious and not breathing", sentence="1")
    assert "would not quote this passage" in text(shown)
    assert "999" in shown.css(".beside blockquote")[1].text()
    assert "taken out first" in text(show(client, question=f"Tilly Oakwell says {ASKED}"))


@pytest.mark.parametrize("number", ["²", "٣", "9" * 5000, "-1", "x", ""])
def test_what_is_no_number_of_ours_breaks_no_form(client, number):
    made = identifier(teach(client, sentence=number))
    got = posted(client, f"{LIST}/{made}/end", 422, seen=number)
    assert "Somebody else changed this" in got.text
    teach(client, path=f"{LIST}/{made}/teach", status=422, seen=number)
    posted(client, f"{LIST}/write", 200, do=f"use:{PASSAGE}:{number}", chosen=PASSAGE)
    written = identifier(write(client))
    write(client, path=f"{LIST}/{written}/write", status=422, seen=number)


def test_it_becomes_a_question_of_the_set_taught(console, client):
    made = identifier(teach(client, area="bedford-borough"))
    lines = (console.bootstrap.home.path / "question-sets" / "taught.jsonl").read_text("utf-8").splitlines()
    case = next(each for each in map(json.loads, lines) if each["id"] == f"taught-{made}")
    assert (case["question"], case["category"], case["area"]) == (ASKED, "taught", "bedford-borough")
    assert [(each["document"], each["paragraph"]) for each in case["gold"]] == [(GUIDE.id, "1")]


def test_what_is_taught_in_vain_is_refused_and_nothing_typed_is_lost(client):
    got = teach(client, status=422, question="", passage="", note="my note", others="like this", words="oil")
    tree = LexborHTMLParser(got.text)
    assert [each.attributes["href"] for each in tree.css("#faults a")] == ["#question", "#found"]
    assert tree.css_first("#note").text() == "my note"
    assert tree.css_first("#others").text() == "like this"
    assert teach(client, status=422, passage="nothing")
    assert "has changed since" in teach(client, status=422, sentence="9").text


def test_ticks_in_a_passage_that_was_chosen_before_count_for_nothing(console, client):
    made = identifier(teach(client, marked_in=f"{GUIDE.id}-1", sentence="1"))
    assert Corrections(console.records).get(made).statements[0].sources[0].marked == ()


def test_more_than_fits_an_answer_cannot_be_marked(console, client):
    long = dataclasses.replace(GUIDE, id="long-guide", title="Long guide")
    words = {"long-guide": ("The keeper walks " + "round and round " * 40 + "the lamp.",)}
    console.bootstrap.base.replace(long, passages("long-guide", words), "made")
    got = teach(client, status=422, passage="long-guide-0", sentence="0")
    assert "Mark fewer sentences" in got.text
    console.bootstrap.base.remove("long-guide")


def test_personal_details_are_taken_out_and_the_page_says_so(console, client):
    got = teach(client, question=f"Tilly Oakwell says {ASKED}", note="ring 07700 900456")
    one = text(page(client, got.headers["location"]))
    assert "personal details was taken out" in one
    assert "Oakwell" not in one
    assert "07700" not in one


def test_a_passage_that_changed_is_not_used_and_the_page_says_what_changed(console, client):
    made = identifier(teach(client))
    words = {**TEXTS, GUIDE.id: (TEXTS[GUIDE.id][0].replace("two", "five"), *TEXTS[GUIDE.id][1:])}
    new = [dataclasses.replace(each, id=f"new-{each.id}") for each in passages(GUIDE.id, words)]
    console.bootstrap.base.replace(GUIDE, new, "changed")
    assert ask(console).citations == ()
    listed = page(client, LIST)
    assert "1 expired" in text(listed)
    assert listed.css_first("tbody tr").text().count("Expired") == 1
    one = page(client, f"{LIST}/{made}")
    assert "within two working days" in one.css("blockquote")[0].text()
    assert "within five working days" in one.css("blockquote")[1].text()
    console.bootstrap.base.replace(GUIDE, passages(GUIDE.id), "made")
    assert ask(console).citations == ()  # somebody has to look at it first
    again = page(client, f"{LIST}/{made}/teach")
    assert again.css_first("#question").text() == ASKED
    seen = again.css_first("input[name=seen]").attributes["value"]
    teach(client, path=f"{LIST}/{made}/teach", seen=seen)
    assert PASSAGE in [each.passage for each in ask(console).citations]


def test_of_many_corrections_those_alone_expire_whose_passage_changed(console, client, monkeypatch):
    monkeypatch.setattr(standing, "AT_ONCE", 1)
    stays = identifier(teach(client, question="when is oil bought", passage=f"{GUIDE.id}-1"))
    goes = identifier(teach(client, question="what do children want", passage=f"{GUIDE.id}-2"))
    new = [dataclasses.replace(each, id=each.id.replace("-2", "-9")) for each in passages(GUIDE.id)]
    console.bootstrap.base.replace(GUIDE, new, "changed")
    page(client, LIST)
    kept = Corrections(console.records)
    assert (kept.get(stays).state, kept.get(goes).state) == (State.IN_FORCE, State.EXPIRED)
    console.bootstrap.base.replace(GUIDE, passages(GUIDE.id), "made")


@pytest.mark.parametrize("by", ["replaced", "withdrawn", "gone"])
def test_a_document_that_is_no_longer_in_force_ends_what_rests_on_it(console, client, by):
    older = dataclasses.replace(GUIDE, id="older-guide", title="Older guide")
    base = console.bootstrap.base
    base.replace(older, passages("older-guide", {"older-guide": TEXTS[GUIDE.id]}), "made")
    made = identifier(teach(client, passage="older-guide-0"))
    if by == "replaced":
        base.catalogue.set_standing("older-guide", Standing.SUPERSEDED, superseded_by=GUIDE.id)
    elif by == "gone":
        base.catalogue.set_standing("older-guide", Standing.SUPERSEDED)
    else:
        base.remove("older-guide")
    expected = {
        "replaced": "was replaced by “Harbour guide”", "gone": "was replaced.", "withdrawn": "taken out of the library",
    }[by]  # fmt: skip
    assert expected in text(page(client, f"{LIST}/{made}"))
    base.remove("older-guide")


def test_an_approved_answer_needs_somebody_else(console, client):
    got = write(client)
    made = identifier(got)
    assert "Somebody else has to approve" in text(page(client, f"{LIST}/{made}"))
    assert SECOND not in ask(console).text
    console.gate.now = BEN
    posted(client, f"{LIST}/{made}/approve", 403, seen="1")
    console.gate.now = dataclasses.replace(RUTH, id=ANNA.id)
    assert "Somebody else has to approve" in posted(client, f"{LIST}/{made}/approve", 422, seen="1").text
    console.gate.now = RUTH
    assert page(client, f"{LIST}/{made}").css_first("form[action$=approve]")
    posted(client, f"{LIST}/{made}/approve", seen="1")
    reply = ask(console)
    assert reply.text.startswith(f"{SECOND} [1]")
    assert any(each.startswith("approved") for each in reply.trace)
    assert "not waiting" in posted(client, f"{LIST}/{made}/approve", 422, seen="2").text
    assert "not waiting" in posted(client, f"{LIST}/{made}/send-back", 422, seen="2", why="no").text


def test_an_approved_answer_is_sent_back_with_a_reason_and_written_anew(console, client):
    made = identifier(write(client, note="please look"))
    console.gate.now = RUTH
    assert "Say what should be changed" in posted(client, f"{LIST}/{made}/send-back", 422, seen="1", why=" ").text
    posted(client, f"{LIST}/{made}/send-back", seen="1", why="Say who answers.")
    console.gate.now = ANNA
    assert "Say who answers." in text(page(client, f"{LIST}/{made}"))
    form = page(client, f"{LIST}/{made}/write")
    assert form.css_first("#text1").text() == SECOND
    assert form.css_first("input[name=rests1]").attributes["value"] == PASSAGE
    assert "checked" in form.css_first("input[name=rests1]").attributes
    write(client, path=f"{LIST}/{made}/write", seen="2", text1=FIRST)
    assert "Waiting for approval" in text(page(client, LIST))


@pytest.mark.parametrize(
    ("text1", "rests1", "said"),
    [
        ("The harbour office answers within nine working days.", PASSAGE, "none of the ticked passages says this"),
        ("The harbour office does not answer within two working days.", PASSAGE, "none of the ticked passages"),
        ("Ring the office on 01632 960999.", PASSAGE, "not in the contact directory"),
        ("This child is at level 3.", PASSAGE, "putting a child on a level"),
        ("There is no need to worry.", PASSAGE, "nobody need do anything"),
        ("the harbour office answers", PASSAGE, "whole sentence"),
        ("Children are asked what they want before a meeting.", f"{GUIDE.id}-2", "none of the ticked passages"),
        (SECOND, "", "tick the passage"),
        (SECOND, "unknown", "no longer in the library"),
        ("", "", "Write at least one sentence"),
    ],
)
def test_a_sentence_that_its_passage_does_not_carry_is_not_saved(client, text1, rests1, said):
    got = write(client, status=422, text1=text1, rests1=rests1, chosen=PASSAGE)
    tree = LexborHTMLParser(got.text)
    assert said in tree.css_first("#faults").text()
    assert tree.css_first("#text1").text() == text1
    assert tree.css_first("#text1").attributes["aria-invalid"] == "true"


def test_an_approved_answer_needs_a_question_and_is_short(client):
    got = write(client, status=422, question="", text2=SECOND, rests2=PASSAGE)
    assert "Type the question" in got.text
    long = " ".join(f"word{n}" for n in range(120))
    assert "too long" in write(client, status=422, text1=long).text


def test_passages_are_taken_and_their_sentences_used_by_buttons(client):
    got = posted(client, f"{LIST}/write", 200, do=f"add:{PASSAGE}", question=ASKED, words="harbour office")
    tree = LexborHTMLParser(got.text)
    assert [each.attributes["value"] for each in tree.css("input[name=chosen]")] == [PASSAGE]
    got = posted(client, f"{LIST}/write", 200, do=f"use:{PASSAGE}:1", chosen=PASSAGE, text1="Mine.")
    tree = LexborHTMLParser(got.text)
    assert (tree.css_first("#text1").text(), tree.css_first("#text2").text()) == ("Mine.", SECOND)
    assert "checked" in tree.css_first("input[name=rests2]").attributes
    for did in ("use:gone:0", f"use:{PASSAGE}:99", f"use:{PASSAGE}:x", "nothing"):
        got = posted(client, f"{LIST}/write", 200, do=did, chosen=PASSAGE, text1="Mine.")
        assert LexborHTMLParser(got.text).css_first("#text2").text() == ""
    got = posted(client, f"{LIST}/write", 200, do=f"drop:{PASSAGE}", chosen=PASSAGE)
    assert not LexborHTMLParser(got.text).css("input[name=chosen]")


def test_an_approved_answer_whose_passage_changed_is_not_approved(console, client):
    made = identifier(write(client))
    kept = Corrections(console.records)
    gone = Source(passage="gone", document=GUIDE.id, title="Harbour guide", words="Gone.")
    draft = Draft(kind=Kind.APPROVED, wordings=(ASKED,), statements=(Statement(words=SECOND, sources=(gone,)),))
    kept.change(made, draft, State.WAITING, seen=1, by=Author(id=1, name="Anna"))
    console.gate.now = RUTH
    assert "no longer in the library" in posted(client, f"{LIST}/{made}/approve", 422, seen="2").text


def test_of_two_who_change_one_correction_the_second_is_told(console, client):
    made = identifier(teach(client))
    console.gate.now = BEN
    teach(client, path=f"{LIST}/{made}/teach", seen="1", question="when is oil bought")
    console.gate.now = ANNA
    got = teach(client, path=f"{LIST}/{made}/teach", status=422, seen="1", question="when are lamps filled")
    tree = LexborHTMLParser(got.text)
    assert "Ben Trainer saved this" in text(tree)
    assert "when is oil bought" in text(tree)
    assert tree.css_first("#question").text() == "when are lamps filled"
    teach(client, path=f"{LIST}/{made}/teach", seen=tree.css_first("input[name=seen]").attributes["value"])
    got = posted(client, f"{LIST}/{made}/end", 422, seen="1")
    assert "Somebody else changed this" in got.text


def test_of_two_who_write_one_answer_the_second_is_told(client):
    made = identifier(write(client))
    write(client, path=f"{LIST}/{made}/write", seen="1", text1=FIRST)
    got = write(client, path=f"{LIST}/{made}/write", status=422, seen="1", text1=THIRD)
    tree = LexborHTMLParser(got.text)
    assert FIRST in text(tree)
    assert tree.css_first("#text1").text() == THIRD
    assert write(client, path=f"{LIST}/{made}/write", status=422, seen="x")


def test_what_is_to_end_is_shown_once_more_and_then_not_used(console, client):
    made = identifier(teach(client))
    assert page(client, f"{LIST}/{made}").css_first(f'a[href="{LIST}/{made}/end"]').text() == "Stop using it"
    asked = page(client, f"{LIST}/{made}/end")
    assert ASKED in text(asked)
    assert PASSAGE in [each.passage for each in ask(console).citations]
    seen = asked.css_first("input[name=seen]").attributes["value"]
    posted(client, asked.css_first("main form").attributes["action"], seen=seen)
    assert PASSAGE not in [each.passage for each in ask(console).citations]
    assert "ended already" in posted(client, f"{LIST}/{made}/end", 422, seen="2").text
    assert client.get(f"{LIST}/{made}/end").headers["location"] == f"{LIST}/{made}"


def test_a_wrong_contact_is_reported_and_passed_to_the_editors(console, client):
    reply = an_answer(console, "who do i ring about a child in bedford")
    shown = page(client, f"{LIST}/new", reply=reply)
    contact = shown.css_first("input[name=contact]").attributes["value"]
    name = console.web.directory.get(contact).name
    got = posted(client, f"{LIST}/contact", reply=reply, contact=contact, note="Nobody answers.")
    one = page(client, got.headers["location"])
    assert "It was passed to the editors" in text(one)
    assert "Contact reported as wrong: open" in text(one)
    assert f"{name} was given in an answer, and Anna Trainer reported it" in text(one)
    assert "Anna Trainer says: Nobody answers." in text(one)
    listed = page(client, LIST)
    assert name in text(listed)
    for seen in (one, listed):
        assert contact not in text(seen)
        assert not seen.css_first(f'a[href="/console/contacts/{contact}"]')
    assert console.gate.noted == [("Anna Trainer", "reported a contact as wrong", f"correction {identifier(got)}")]
    assert "Contact reported as wrong" in text(page(client, f"{LIST}/new", reply=reply))
    console.gate.now = ADA
    assert page(client, got.headers["location"]).css_first(f'a[href="/console/contacts/{contact}"]')


def test_a_contact_that_is_unknown_is_not_reported(console, client):
    reply = an_answer(console)
    assert posted(client, f"{LIST}/contact", reply=reply, contact="nobody").headers["location"].endswith(reply)
    assert posted(client, f"{LIST}/contact", reply="?", contact="nobody").headers["location"] == f"{LIST}/new"


def test_an_answer_without_a_contact_says_who_keeps_them(console, client):
    reply = an_answer(console, "what is the capital of france")
    assert "Contacts are kept by the editors" in text(page(client, f"{LIST}/new", reply=reply))


def test_personal_details_do_not_reach_the_report_of_a_contact(console, client):
    got = posted(client, f"{LIST}/contact", contact="bedford-edt", note="It is 07700 900456 now")
    one = text(page(client, got.headers["location"]))
    assert "personal details was taken out" in one
    assert "07700" not in one


def test_whoever_reported_a_contact_sees_what_the_editors_make_of_it(console, client):
    made = identifier(posted(client, f"{LIST}/contact", contact="bedford-edt"))
    assert "The editors have it" in text(page(client, f"{LIST}/{made}"))
    console.gate.now = ED
    posted(client, f"/console/contacts/reported/{made}", how="right", seen="1")
    console.gate.now = ANNA
    one = text(page(client, f"{LIST}/{made}"))
    assert "Closed by Ed Editor: It was right after all." in one
    assert "the editors have closed this report" in one


@pytest.mark.parametrize("person", [ANNA, RUTH, ADA])
def test_a_report_of_a_contact_is_closed_among_the_contacts_alone(console, client, person):
    made = identifier(posted(client, f"{LIST}/contact", contact="bedford-edt"))
    console.gate.now = person
    assert "An editor closes this" in posted(client, f"{LIST}/{made}/end", 422, seen="1").text
    assert client.get(f"{LIST}/{made}/end").headers["location"] == f"{LIST}/{made}"
    for form in ("teach", "write"):
        page(client, f"{LIST}/{made}/{form}", 404)
    teach(client, path=f"{LIST}/{made}/teach", seen="1", status=404)
    write(client, path=f"{LIST}/{made}/write", seen="1", status=404)
    assert Corrections(console.records).get(made).state is State.OPEN


def test_the_list_is_filtered_and_paged(console, client):
    kept = Corrections(console.records)
    source = Source(passage=PASSAGE, document=GUIDE.id, title="Harbour guide", words=TEXTS[GUIDE.id][0])
    for number in range(60):
        draft = Draft(
            kind=Kind.TAUGHT, wordings=(f"Question {number}",), statements=(Statement(words="", sources=(source,)),)
        )
        kept.make(draft, State.IN_FORCE, by=Author(id=1, name="Anna"), at=NOW)
    waiting = identifier(write(client))
    first = page(client, LIST)
    rows = first.css("tbody tr")
    assert len(rows) == 50
    assert f"/{waiting}" in rows[0].css_first("a").attributes["href"]
    second = page(client, LIST, page=2, state="in-force", kind="taught")
    assert len(second.css("tbody tr")) == 10
    assert "Page before" in text(second)
    assert "nothing more" in text(page(client, LIST, page=99))
    assert "are none of these" in text(page(client, LIST, state="recalled"))
    page(client, LIST, 404, state="strange")


def test_only_trainers_and_reviewers_may(console, client):
    console.gate.now = ED
    page(client, LIST, 403)
    posted(client, f"{LIST}/teach", 403)
    console.gate.now = ADA
    page(client, LIST)


def test_what_is_not_there_is_said(client):
    assert "there is none" in text(page(client, f"{LIST}/999999", 404))


def test_without_a_library_the_forms_say_so(console, client):
    base, console.bootstrap.base = console.bootstrap.base, None
    try:
        shown = page(client, f"{LIST}/teach")
        assert "cannot be searched" in text(shown)
        assert teach(client, status=422)
        assert write(client, status=422)
    finally:
        console.bootstrap.base = base
