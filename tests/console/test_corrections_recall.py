"""Recall: whoever was given a wrong reply is told, in the place where they were given it, and only there."""

import asyncio
import dataclasses
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Asked, Delivery, Place, State, Way
from bot.adapters.records.corrections import Corrections
from bot.adapters.records.database import RecordsUnusable
from bot.adapters.records.reach import in_chat, on_the_web
from bot.adapters.records.recalls import SqlRecalls, mark_of
from bot.answering.privacy import KnownWords, screen
from bot.channels.chat.courier import Courier
from bot.channels.chat.desk import Desk
from bot.channels.chat.permissions import Permissions
from bot.channels.chat.recalling import Recalling
from bot.channels.web.recalled import RecallNotices
from bot.channels.web.web_question import AskBody
from bot.ports import Transcript
from knowledge.model import Audience
from knowledge.roles import AskerRoles
from tests.console.made_console import ANNA, RUTH, a_client
from tests.console.made_corrections import ASKED, a_corrections_console, a_harbour_home, an_answer
from tests.console.test_corrections import LIST, identifier, page, posted, teach, text

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
PLACE = Place(surface="slack", workspace="T1", room="C1", thread="17.1", is_private=False)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    with a_corrections_console(a_harbour_home(tmp_path_factory.mktemp("home"))) as console:
        yield console


@pytest.fixture
def console(made):
    made.gate.now, made.gate.noted = RUTH, []
    return made


@pytest.fixture
def client(console):
    return a_client(console)


@pytest.fixture
def recalls(console):
    return SqlRecalls(console.records, kept_days=90, now=lambda: datetime.now(UTC))


def unasked():
    """Stands for a question on which nothing depends."""
    return screen("who?", known=KnownWords())


def a_reply(identifier, words="Ring at nine.", *, outcome="answered"):
    return {
        "id": identifier, "text": words, "claims": [{"text": words, "citations": []}], "notices": [], "contacts": [],
        "outcome": outcome,
    }  # fmt: skip


def a_delivery(message="slack:C1:1", *, place=PLACE, address=None):
    return Delivery(
        message=message, place=place, asker="U1", way=Way.MENTION, question="", kinds=(), revision="",
        state=State.ANSWERED, received_at=NOW,
        address=address or {"thread": "17.1", "suggested": "words", "response_url": "x"},
    )  # fmt: skip


def run(work):
    """Run it in a thread of its own: a browser of other tests may have a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


class Surface:
    """Shows what a test looks at, and sends nothing."""

    name = "slack"

    def __init__(self):
        self.shown, self.sent = [], []

    def show(self, shown):
        self.shown.append(shown)
        return [("post", {"text": shown.reply["text"], "room": shown.delivery.place.room})]

    async def send(self, outgoing):
        self.sent.append(outgoing)
        return "ts"


@pytest.fixture
def chat(console, recalls, tmp_path):
    deliveries = Deliveries.open(f"sqlite:///{tmp_path / 'chat.sqlite'}")
    web = console.web
    object.__setattr__(web, "recalled", RecallNotices(recalls))
    desk = Desk(
        web=web, deliveries=deliveries, permissions=Permissions(None, areas=web.areas), roles=AskerRoles(roles=())
    )
    yield Recalling(deliveries=deliveries, desk=desk, surface=Surface()), desk, deliveries
    object.__setattr__(web, "recalled", None)
    deliveries.close()


def recalled(client, correction, *, status=200, **typed):
    """The page that shows the note and whom it would tell."""
    return LexborHTMLParser(posted(client, f"{LIST}/{correction}/recall", status, do="show", **typed).text)


def send(client, correction, shown, **given):
    fields = {each.attributes["name"]: each.attributes["value"] for each in shown.css("form[action$=recall] input")}
    return posted(client, f"{LIST}/{correction}/recall", **fields | given | {"do": "send"})


def a_place(asker, room="C1"):
    return {"workspace": "T1", "room": room, "asker": asker}


def test_a_reviewer_reads_the_note_and_who_gets_it_before_it_goes(console, client, recalls):
    reply = an_answer(console)
    console.gate.now = ANNA
    made = identifier(teach(client, reply=reply))
    assert "A reviewer can do this" in text(page(client, f"{LIST}/{made}"))
    posted(client, f"{LIST}/{made}/recall", 403, right="Ring at ten.")
    console.gate.now = RUTH
    given = console.web.transcripts.kept.find(reply).answer
    for surface, asker in (("slack", "U1"), ("slack", "U1"), ("slack", "U2"), ("teams", "U1")):
        recalls.sent(given, surface, a_place(asker), question=ASKED)
    shown = recalled(client, made, right="The office answers within two working days.")
    assert "2 people in Slack, where they were given the answer; 3 notes" in text(shown)
    assert "1 person in Teams" in text(shown)
    assert re.fullmatch(
        r"An answer you were given on .* has been corrected. This is right: The office answers within two .*days.",
        shown.css_first("#note").text(),
    )
    assert recalls.due("slack") == ()
    one = text(page(client, send(client, made, shown).headers["location"]))
    assert "The note is on its way" in one
    assert "Slack: 0 told, 3 being told" in one
    assert "nobody else can be told" in one.lower()
    assert console.gate.noted[-1] == ("Ruth Reviewer", "recalled a reply", f"correction {made}")
    assert "reply recalled" in text(page(client, LIST, state="recalled"))
    for each in (*recalls.due("slack")[:1], *recalls.due("teams")):
        recalls.told(each.id)
    assert "Slack: 1 told, 2 being told" in text(page(client, f"{LIST}/{made}"))
    again = posted(client, f"{LIST}/{made}/recall", do="send", right="", note=without_words(client, made))
    assert again.headers["location"] == f"{LIST}/{made}"
    assert console.gate.noted[-1] == ("Ruth Reviewer", "recalled a reply", f"correction {made}")


def without_words(client, correction):
    """The note where nothing is said to be right."""
    return recalled(client, correction).css_first("#note").text()


def a_correction_of(console, client, recalls, words):
    """A correction of an answer that somebody was given in Slack."""
    reply = an_answer(console, words)
    recalls.sent(console.web.transcripts.kept.find(reply).answer, "slack", a_place("U1"), question=words)
    return identifier(teach(client, reply=reply))


def test_only_the_note_that_was_shown_is_sent(console, client, recalls):
    made = a_correction_of(console, client, recalls, "what about walruses")
    shown = recalled(client, made, right="In spring.")
    changed = {"do": "send", "right": "In autumn.", "note": shown.css_first("#note").text()}
    got = LexborHTMLParser(posted(client, f"{LIST}/{made}/recall", 200, **changed).text)
    assert "In autumn." in got.css_first("#note").text()
    assert not recalls.of_replies([Corrections(console.records).get(made).reply])


def test_a_note_without_words_asks_to_ask_again_and_words_can_be_changed(console, client, recalls):
    made = a_correction_of(console, client, recalls, "what about penguins")
    assert "Please do not rely on it: ask again" in without_words(client, made)
    got = posted(client, f"{LIST}/{made}/recall", 200, do="change", right="In spring.")
    assert LexborHTMLParser(got.text).css_first("#right").text() == "In spring."


def test_where_nobody_was_given_it_there_is_nothing_to_press(console, client):
    made = identifier(teach(client, reply=an_answer(console, "when is oil bought")))
    assert "There is nobody to tell" in text(page(client, f"{LIST}/{made}"))
    assert not page(client, f"{LIST}/{made}").css("form[action$=recall]")
    for did in ("show", "send"):
        shown = LexborHTMLParser(posted(client, f"{LIST}/{made}/recall", 200, do=did, right="").text)
        assert "There is nobody to tell" in text(shown)
        assert not shown.css("form[action$=recall]")


def test_whoever_asked_on_a_web_page_is_told_at_the_next_question(chat, console, client, recalls):
    reply = an_answer(console, "when are the lamps filled")
    made = identifier(teach(client, reply=reply))
    shown = recalled(client, made, right="In spring.")
    assert "At their next question on the web pages" in text(shown)
    assert "Nobody in Slack or Teams" in text(shown)
    send(client, made, shown)
    assert recalls.of_replies([reply])[reply].words == "In spring."


def test_an_answer_of_more_than_a_day_ago_is_open_on_no_web_page(console):
    answer = console.web.transcripts.kept.find(an_answer(console, "what about herons")).answer
    engine = console.web.transcripts.kept.engine
    assert on_the_web(engine, answer, "what about herons", now=datetime.now(UTC)) > 0
    assert on_the_web(engine, answer, "what about herons", now=datetime.now(UTC) + timedelta(hours=25)) == 0
    assert on_the_web(engine, answer | {"claims": [{"text": "Else."}]}, "what about herons", now=datetime.now(UTC)) == 0


def test_what_is_told_holds_no_unknown_number_and_is_short(console, client, recalls):
    made = a_correction_of(console, client, recalls, "another thing altogether")
    got = posted(client, f"{LIST}/{made}/recall", 422, right="Ring 01632 960999.")
    assert "not in the contact directory" in got.text
    assert "Ring 01632 960999." in got.text
    assert "at most 110 words" in posted(client, f"{LIST}/{made}/recall", 422, right="word " * 111).text
    assert recalled(client, made, right="Ring 01234 718700.").css_first("#note")
    assert "personal details was taken out" in text(recalled(client, made, right="Tilly Oakwell is told in spring."))


def test_a_reply_that_is_not_kept_cannot_be_recalled(console, client):
    made = identifier(teach(client, reply="f" * 32))
    assert "not kept any more" in posted(client, f"{LIST}/{made}/recall", 422, right="").text


def test_the_same_answer_given_to_others_is_recalled_too(recalls):
    recalls.sent(a_reply("a1"), "slack", {"room": "A"}, question="")
    recalls.sent(a_reply("a2"), "slack", {"room": "B"}, question="")
    recalls.sent(a_reply("a3", "Something else."), "slack", {"room": "C"}, question="")
    assert recalls.recall(a_reply("a1"), question="", words="", by="Ruth", correction=None)
    assert not recalls.recall(a_reply("a1"), question="", words="", by="Ruth", correction=None)
    mine = [each for each in recalls.due("slack") if each.recall.reply == "a1"]
    assert [each.place["room"] for each in mine] == ["A", "B"]
    assert recalls.due("teams") == ()
    assert recalls.of_replies(["a1"])["a1"].by == "Ruth"


def test_addresses_go_with_the_transcripts(console):
    clock = [NOW]
    kept = SqlRecalls(console.records, kept_days=10, now=lambda: clock[0])
    kept.sent(a_reply("old1", "Old words."), "slack", {"room": "OLD"}, question="")
    clock[0] = NOW + timedelta(days=11)
    kept.sent(a_reply("new1", "New words."), "slack", {"room": "NEW"}, question="")
    kept.recall(a_reply("old1", "Old words."), question="", words="", by="Ruth", correction=None)
    assert [each for each in kept.due("slack") if each.place["room"] == "OLD"] == []
    nothing = SqlRecalls(console.records, kept_days=0, now=lambda: NOW)
    nothing.sent(a_reply("n1", "Nothing kept."), "slack", {"room": "N"}, question="")
    nothing.recall(a_reply("n1", "Nothing kept."), question="", words="", by="Ruth", correction=None)
    assert [each for each in kept.due("slack") if each.place["room"] == "N"] == []


def test_a_note_is_written_down_once_for_the_place_of_the_reply(chat, recalls):
    recalling, _, deliveries = chat
    for each in recalls.due("slack"):
        recalls.told(each.id)
    recalling.sent(a_delivery(), a_reply("c1", "Wrong in chat."))
    recalling.sent(a_delivery("slack:C1:2"), a_reply("c2", "Danger.", outcome="emergency"))
    recalls.recall(a_reply("c1", "Wrong in chat."), question="", words="Right in chat.", by="Ruth", correction=None)
    recalling.write_down()
    recalling.write_down()
    (shown,) = recalling._surface.shown
    assert "Right in chat." in shown.reply["text"]
    assert shown.reply["contacts"]
    assert (shown.delivery.place, shown.delivery.asker) == (PLACE, "U1")
    assert shown.delivery.address == {"thread": "17.1"}
    assert len(deliveries.outbox.due("slack")) == 1
    assert [each for each in recalls.due("slack") if each.recall.reply == "c1"] == []


def test_without_words_they_are_asked_to_ask_again(chat, recalls):
    recalling, _, _ = chat
    recalling.sent(a_delivery(), a_reply("d1", "Wrong again."))
    recalls.recall(a_reply("d1", "Wrong again."), question="", words="", by="Ruth", correction=None)
    recalling.write_down()
    assert "ask again" in recalling._surface.shown[-1].reply["text"]


def test_broken_records_keep_no_reply_from_going_out(chat, recalls, monkeypatch):
    recalling, desk, _ = chat

    def broken(*_, **__):
        raise RecordsUnusable("gone")

    for name in ("sent", "due", "taken_back"):
        monkeypatch.setattr(desk.recalls, name, broken)
    recalling.sent(a_delivery(), a_reply("e1"))
    recalling.write_down()
    notices = RecallNotices(desk.recalls)
    assert notices.added("one", a_reply("e2"), unasked)["notices"] == []


def test_where_nothing_is_recalled_nothing_is_done(chat):
    recalling, desk, deliveries = chat
    desk.recalls = None
    recalling.sent(a_delivery(), a_reply("f1"))
    recalling.write_down()
    assert deliveries.outbox.due("slack") == []


def test_the_courier_remembers_where_a_reply_goes_and_brings_the_note(chat, recalls, console):
    _, desk, deliveries = chat
    surface = Surface()
    courier = Courier(deliveries=deliveries, desk=desk, surface=surface)
    asked = Asked(
        event="e9", message="slack:C9:1", place=PLACE, asker="U9", way=Way.MENTION,
        words=screen("when is oil bought", known=KnownWords()),
    )  # fmt: skip
    assert deliveries.inbox.receive(asked)
    run(courier.deliver("slack:C9:1"))
    reply = deliveries.inbox.find("slack:C9:1").reply
    recalls.recall(reply, question="", words="In autumn.", by="Ruth", correction=None)
    run(courier.catch_up())
    assert any("In autumn." in each.content["text"] for each in surface.sent)


def test_a_conversation_is_told_at_its_next_question_and_once(recalls):
    notices = RecallNotices(recalls)
    assert notices.added("web1", a_reply("w1", "Wrong on the web."), unasked)["notices"] == []
    recalls.recall(
        a_reply("w1", "Wrong on the web."), question="", words="Right on the web.", by="Ruth", correction=None
    )
    assert notices.added("web2", a_reply("w2", "Next."), unasked)["notices"] == []
    assert notices.added("web1", a_reply("w3", "Ring 999.", outcome="emergency"), unasked)["notices"] == []
    told = notices.added("web1", a_reply("w4", "Next."), unasked)
    assert told["notices"][0]["kind"] == "corrected"
    assert "Right on the web." in told["text"]
    assert told["text"].endswith("Next.")
    assert notices.added("web1", a_reply("w5", "Next."), unasked)["notices"] == []
    assert notices.added(None, a_reply("w6"), unasked)["notices"] == []


def test_the_same_answer_given_after_its_recall_is_not_called_wrong_by_it(recalls):
    recalls.recall(a_reply("x1", "Given anew."), question="", words="", by="Ruth", correction=None)
    later = RecallNotices(recalls, now=lambda: datetime.now(UTC) + timedelta(hours=1))
    later.added("x", a_reply("x2", "Given anew."), unasked)
    assert later.added("x", a_reply("x3", "Next."), unasked)["notices"] == []


def test_a_long_answer_keeps_its_words_and_has_the_notice_beside_it(recalls):
    notices = RecallNotices(recalls)
    notices.added("y", a_reply("y1", "Wrong at length."), unasked)
    recalls.recall(a_reply("y1", "Wrong at length."), question="", words="", by="Ruth", correction=None)
    told = notices.added("y", a_reply("y2", "word " * 145), unasked)
    assert told["text"] == "word " * 145
    assert "ask again" in told["notices"][0]["text"]


def test_conversations_are_forgotten(recalls, monkeypatch):
    clock = [0.0]
    notices = RecallNotices(recalls, clock=lambda: clock[0])
    notices.added("z", a_reply("z1", "Forgotten."), unasked)
    recalls.recall(a_reply("z1", "Forgotten."), question="", words="", by="Ruth", correction=None)
    clock[0] = 3600.0
    assert notices.added("z", a_reply("z2", "Next."), unasked)["notices"] == []
    monkeypatch.setattr("bot.channels.web.recalled.MOST_KEPT", 1)
    notices.added("other", a_reply("z3"), unasked)
    assert list(notices._given) == ["other"]


NOT_FOUND = "The documents do not answer this. Ask the harbour office."


def an_abstention(identifier, **given):
    fields = {"id": identifier, "text": NOT_FOUND, "claims": [], "outcome": "abstained-no-evidence", "area": "luton"}
    return fields | {"notices": [], "contacts": []} | given


def asked(words):
    return lambda: screen(words, known=KnownWords())


def test_where_nothing_was_answered_only_those_who_asked_the_same_are_told(recalls):
    for one, question in (("k1", "When is oil bought?"), ("k2", "when is OIL bought"), ("k3", "Who has keys?")):
        recalls.sent(an_abstention(one), "slack", {"room": one}, question=question)
    recalls.sent(an_abstention("k4", area="bedford-borough"), "slack", {"room": "k4"}, question="When is oil bought?")
    recalls.recall(an_abstention("k1"), question="When is oil bought?", words="", by="Ruth", correction=None)
    mine = [each for each in recalls.due("slack") if each.recall.reply == "k1"]
    assert [each.place["room"] for each in mine] == ["k1", "k2"]


def test_in_chat_and_on_the_web_as_many_are_counted_as_are_told(console, recalls):
    kept = console.web.transcripts
    for one, question in (("c" * 32, "may walrus dance"), ("d" * 32, "may walrus sing")):
        reply = an_abstention(one)
        recalls.sent(reply, "teams", a_place(one), question=question)
        kept.keep(
            Transcript(
                at=datetime.now(UTC), channel="page", audience=Audience.PRACTITIONER, area="luton", reply=reply,
                question=asked(question)(),
            )
        )  # fmt: skip
    found = kept.kept.find("c" * 32)
    assert on_the_web(kept.kept.engine, found.answer, found.line.question, now=datetime.now(UTC)) == 1
    assert [each.people for each in in_chat(console.records, found.answer, found.line.question)] == [1]


def test_on_the_page_too_whoever_asked_something_else_is_not_told(console, recalls):
    web = dataclasses.replace(console.web, recalled=RecallNotices(recalls))
    first, second = (
        web.answer(AskBody(question=question, area="bedford-borough", conversation=thread * 12))
        for question, thread in (
            ("which referral form is for a school bus", "one"),
            ("what is the threshold for neglect", "two"),
        )
    )
    assert [(each["outcome"], each["claims"]) for each in (first, second)] == [("abstained-no-evidence", [])] * 2
    kept = console.web.transcripts.kept.find(first["id"])
    recalls.recall(kept.answer, question=kept.line.question, words="In spring.", by="Ruth", correction=None)
    again = [AskBody(question="when is oil bought", conversation=each * 12) for each in ("one", "two")]
    kinds = [[notice["kind"] for notice in web.answer(each)["notices"]] for each in again]
    assert ["corrected" in each for each in kinds] == [True, False]


def test_a_conversation_that_asked_something_else_is_not_told(recalls):
    notices = RecallNotices(recalls)
    notices.added("m1", an_abstention("m1"), asked("Where do seals sleep?"))
    notices.added("m2", an_abstention("m2"), asked("Where do crabs sleep?"))
    recalls.recall(an_abstention("m1"), question="Where do seals sleep?", words="Ashore.", by="Ruth", correction=None)
    assert "Ashore." in notices.added("m1", a_reply("m3"), unasked)["text"]
    assert notices.added("m2", a_reply("m4"), unasked)["notices"] == []


def test_the_question_is_kept_with_where_a_reply_went_in_chat(chat, recalls):
    recalling, _, _ = chat
    for one, question in (("p1", "may gulls vote"), ("p2", "may gulls work")):
        delivery = dataclasses.replace(a_delivery(f"slack:C1:{one}"), question=question)
        recalling.sent(delivery, an_abstention(one))
    recalls.recall(an_abstention("p0"), question="may gulls work?", words="", by="Ruth", correction=None)
    mine = [each for each in recalls.due("slack") if each.recall.reply == "p0"]
    assert [each.place["message"] for each in mine] == ["slack:C1:p2"]


def test_answers_without_statements_are_known_by_their_words_and_other_endings_by_their_question():
    answer = {"id": "1", "claims": [], "text": "One.", "outcome": "answered"}
    assert mark_of(answer, "who?") == mark_of(answer, "whom?") != mark_of(answer | {"text": "Two."}, "who?")
    ending = an_abstention("1")
    assert mark_of(ending, "who?") == mark_of(ending | {"id": "2"}, "Who")
    assert mark_of(ending, "who?") != mark_of(ending, "whom?")
    assert mark_of(ending, "") != mark_of(ending | {"id": "2"}, "?")  # which question it was is not known


def test_the_page_says_who_is_told_where_the_answer_states_nothing(console, client, recalls):
    nothing, something = "which referral form is for a school bus", "when is oil bought"
    told = [
        text(page(client, f"{LIST}/{a_correction_of(console, client, recalls, each)}")) for each in (nothing, something)
    ]
    assert ["only those who asked the same question, word for word, are told" in each for each in told] == [True, False]
    assert all("Everybody who was given the same answer" in each for each in told)
