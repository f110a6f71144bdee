"""One question, one reply: events that come twice, out of order or to two processes, and processes that die."""

import asyncio
import json
import random
from datetime import timedelta

import pytest

from bot.channels.chat import courier as couriers
from bot.channels.slack.sending import SlackSending
from tests.bot.channels.slack.slack_server import (
    BOT,
    buttons,
    command,
    counted,
    direct,
    event,
    mention,
    press,
    words_of,
)

pytestmark = pytest.mark.anyio
RING = "who do I ring about a child in Bedford"


class Died(BaseException):
    """The process ends here: nothing catches this."""


async def until_it_dies(work):
    with pytest.raises(Died):
        await work


async def test_slacks_own_repeat_of_an_event_is_not_answered_again(workplace, slack):
    place = await workplace()
    await place.send(event(mention(RING)))
    await place.send(event(mention(RING)), **{"x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout"})
    assert len(slack.posted()) == 1


async def test_a_message_that_comes_as_two_events_is_answered_once(workplace, slack):
    place = await workplace()
    await place.send(event(direct(RING), "Ev1"))
    await place.send(event(mention(RING, ts="11.1", channel="D0ASKER", channel_type="im"), "Ev2"))
    assert len(slack.posted()) == 1


async def test_two_processes_answer_once(workplace, slack):
    first, second = await workplace(), await workplace()
    await asyncio.gather(*(place.send(event(mention(RING))) for place in (first, second) * 3))
    assert len(slack.posted()) == 1


async def test_a_repeated_command_is_answered_once(workplace, slack):
    place = await workplace()
    for _ in range(2):
        await place.send(command(RING, response_url=slack.response_url("r1")))
    assert len(slack.of("response/r1")) == 1


async def test_a_question_whose_process_dies_before_answering_is_answered_by_the_next(workplace, slack, monkeypatch):
    first = await workplace()
    monkeypatch.setattr(first.parts.courier, "start", lambda *_: None)
    await first.send(event(direct(RING)))
    assert slack.posted() == []
    second = await workplace()
    await second.parts.courier.catch_up()
    assert slack.posted() == []  # it may still be at work
    second.clock.forward(seconds=30)
    await second.parts.courier.catch_up()
    await second.parts.courier.catch_up()
    assert len(slack.posted()) == 1


async def test_a_question_whose_process_dies_while_answering_is_answered_by_the_next(workplace, slack, monkeypatch):
    first = await workplace()
    await first.send(event(direct("hello there")))  # so that all is warm
    message = await received_only(first, monkeypatch, direct(RING, ts="12.1"), "Ev2")

    async def dies(*_):
        raise Died

    monkeypatch.setattr(first.desk, "answer", dies)
    await until_it_dies(first.parts.courier.deliver(message, RING))
    second = await workplace()
    second.clock.forward(seconds=61)
    await second.parts.courier.catch_up()
    assert "01234 718700" in words_of(slack.of("chat.postMessage")[-1])
    assert len(slack.posted()) == 2


async def received_only(place, monkeypatch, inner, identifier="Ev1"):
    """Take a question in without answering it; gives its message."""
    started = []
    with monkeypatch.context() as patched:
        patched.setattr(place.parts.courier, "start", lambda message, text=None: started.append(message))
        await place.send(event(inner, identifier))
    return started[0]


async def dies_after_sending(place, monkeypatch, inner):
    """Send the answer to Slack, and die before that is remembered."""
    message = await received_only(place, monkeypatch, inner)

    def dies(*_):
        raise Died

    with monkeypatch.context() as patched:
        patched.setattr(place.deliveries.outbox, "sent", dies)
        await until_it_dies(place.parts.courier.deliver(message, RING))


async def test_a_reply_that_was_sent_and_not_remembered_is_not_sent_again(workplace, slack, monkeypatch):
    first = await workplace()
    await dies_after_sending(first, monkeypatch, direct(RING))
    second = await workplace()
    second.clock.forward(seconds=31)
    await second.parts.courier.catch_up()
    assert counted(slack.calls)["chat.postMessage"] == 1
    assert counted(slack.calls)["conversations.replies"] == 1


async def test_a_reply_that_was_not_sent_by_a_dead_process_is_sent(workplace, slack, monkeypatch):
    first = await workplace()
    message = await received_only(first, monkeypatch, direct(RING))

    async def dies(*_):
        raise Died

    with monkeypatch.context() as patched:
        patched.setattr(SlackSending, "_sent", dies)
        await until_it_dies(first.parts.courier.deliver(message, RING))
    second = await workplace()
    second.clock.forward(seconds=31)
    await second.parts.courier.catch_up()
    assert len(slack.messages) == 1


async def test_a_private_answer_that_may_have_been_seen_is_offered_and_not_repeated(workplace, slack, monkeypatch):
    first = await workplace()
    await dies_after_sending(first, monkeypatch, mention(RING))
    second = await workplace()
    second.clock.forward(seconds=31)
    await second.parts.courier.catch_up()
    _, offer = slack.of("chat.postEphemeral")
    assert "01234" not in words_of(offer)
    await second.send(press("show", buttons(offer)["show"]["value"]))
    assert "01234 718700" in words_of(slack.of("chat.postEphemeral")[2])


async def test_danger_that_may_have_been_seen_is_said_again_in_full(workplace, slack, monkeypatch):
    first = await workplace()
    monkeypatch.setattr(first.parts.courier, "start_urgent", lambda *_: None)
    await first.send(event(mention("a man is hitting a child right now")))
    [message] = first.deliveries.inbox.unanswered("slack", older_than=timedelta(0))

    def dies(*_):
        raise Died

    monkeypatch.setattr(first.deliveries.outbox, "sent", dies)
    await until_it_dies(first.parts.courier.deliver(message))
    second = await workplace()
    second.clock.forward(seconds=31)
    await second.parts.courier.catch_up()
    said = slack.of("chat.postEphemeral")
    assert len(said) == 2
    assert all(each["text"].startswith("Ring 999 now") for each in said)


async def test_personal_details_are_never_on_disk(workplace, slack, tmp_path, monkeypatch):
    place = await workplace()
    await received_only(place, monkeypatch, direct("Tilly Oakwell dob 04/05/2016 is hungry, who do I tell in Bedford"))
    place.clock.forward(seconds=30)
    await place.parts.courier.catch_up()
    [answer] = slack.of("chat.postMessage")
    assert "personal data (name, date of birth)" in words_of(answer)
    await place.close()
    on_disk = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"Oakwell" not in on_disk
    assert b"04/05/2016" not in on_disk


async def test_a_rate_limit_is_waited_for(workplace, slack):
    place = await workplace()
    limited = (429, {"Retry-After": "1"}, {"ok": False, "error": "ratelimited"})
    slack.fail["chat.postMessage"] = [limited, limited]  # the library waits once; then it is put off
    await place.send(event(direct(RING)))
    assert slack.posted() == []
    await place.parts.courier.catch_up()
    assert slack.posted() == []
    place.clock.forward(seconds=2)
    await place.parts.courier.catch_up()
    assert len(slack.posted()) == 1


async def test_a_connection_that_breaks_after_sending_is_looked_up(workplace, slack):
    place = await workplace()
    slack.fail["chat.postMessage"] = [(500, {}, {"ok": False, "error": "internal_error", "after": True})]
    await place.send(event(direct(RING)))
    place.clock.forward(minutes=1)
    await place.parts.courier.catch_up()
    assert len(slack.messages) == 1


async def test_what_slack_will_never_take_is_given_up_and_the_asker_told_in_a_direct_message(workplace, slack, caplog):
    place = await workplace()
    slack.fail["chat.postEphemeral"] = [(200, {}, {"ok": False, "error": "not_in_channel"})]
    await place.send(event(mention(RING)))
    [answer] = slack.of("chat.postMessage")
    assert answer["channel"] == "U0ASKER"
    assert "not_in_channel" in caplog.text


async def test_an_expired_response_address_becomes_a_direct_message(workplace, slack):
    place = await workplace()
    slack.fail["response/r1"] = [(404, {}, {"error": "expired_url"})]
    await place.send(command(RING, response_url=slack.response_url("r1")))
    assert slack.of("chat.postMessage")[0]["channel"] == "U0ASKER"


async def test_sending_is_given_up_in_the_end(workplace, slack, monkeypatch, caplog):
    monkeypatch.setattr(couriers, "MOST_ATTEMPTS", 2)
    place = await workplace()
    down = (200, {}, {"ok": False, "error": "service_unavailable"})
    slack.fail["chat.postMessage"] = [down] * 9
    slack.fail["conversations.replies"] = [down]
    await place.send(event(direct(RING)))
    for _ in range(5):
        place.clock.forward(minutes=10)
        await place.parts.courier.catch_up()
    assert slack.posted() == []
    assert "given up" in caplog.text


async def test_slack_out_of_reach_loses_nothing(workplace, slack):
    place = await workplace()
    where = place.parts.client.base_url
    place.parts.client.base_url = "http://127.0.0.1:9/api/"
    await place.send(event(direct(RING)))
    place.parts.client.base_url = where
    place.clock.forward(seconds=30)
    await place.parts.courier.catch_up()
    assert len(slack.posted()) == 1


def edited(words, *, ts="11.1", at="11.5", before="as it was"):
    said = {"type": "message", "user": "U0ASKER", "text": words, "ts": ts, "edited": {"user": "U0ASKER", "ts": at}}
    return {
        "type": "message", "subtype": "message_changed", "channel": "D0ASKER", "channel_type": "im", "ts": at,
        "message": said, "previous_message": {"user": "U0ASKER", "text": before, "ts": ts},
    }  # fmt: skip


def deleted(*, ts="11.1", **before):
    return {
        "type": "message", "subtype": "message_deleted", "channel": "D0ASKER", "channel_type": "im", "ts": "12.0",
        "deleted_ts": ts, "previous_message": {"user": "U0ASKER", "text": RING, "ts": ts, **before},
    }  # fmt: skip


async def test_the_answer_to_an_edited_question_changes_where_it_stands(workplace, slack):
    place = await workplace()
    await place.send(event(direct("who do I ring about a child in Luton")))
    await place.send(event(edited(RING), "Ev2"))
    [changed] = slack.of("chat.update")
    assert changed["ts"] == slack.messages[0]["ts"]
    assert "01234 718700" in words_of(changed)
    assert len(slack.messages) == 1


async def test_an_edit_that_comes_before_its_message_is_what_is_answered(workplace, slack):
    place = await workplace()
    await place.send(event(edited(RING, before="who"), "Ev2"))
    await place.send(event(direct("who"), "Ev1"))
    [answer] = slack.posted()
    assert "01234 718700" in words_of(answer)


async def test_an_older_edit_that_comes_late_changes_nothing(workplace, slack):
    place = await workplace()
    await place.send(event(edited(RING, at="11.9", before="a"), "Ev2"))
    await place.send(event(edited("who do I ring in Luton", at="11.5", before="a"), "Ev3"))
    assert len(slack.posted()) == 1
    assert slack.of("chat.update") == []


async def test_a_question_edited_while_it_is_answered_gets_the_new_answer_alone(workplace, slack, monkeypatch):
    place = await workplace()
    answer = place.desk.answer

    async def slow(delivery, text):
        found = await answer(delivery, text)
        if delivery.revision == "":
            await place.http.post("/slack/events", **request(event(edited(RING), "Ev2")))
        return found

    monkeypatch.setattr(place.desk, "answer", slow)
    await place.send(event(direct("who do I ring about a child in Luton")))
    [said] = slack.posted()
    assert "01234 718700" in words_of(said)


def request(body):
    from tests.bot.channels.slack.slack_server import signed

    return {"content": body, "headers": signed(body)}


async def test_the_preview_of_a_link_is_no_edit(workplace, slack):
    place = await workplace()
    await place.send(event(direct(RING)))
    await place.send(event(edited(RING, before=RING), "Ev2"))
    assert counted(slack.calls)["chat.update"] == 0


@pytest.mark.parametrize("order", [("message", "deletion"), ("deletion", "message")])
async def test_a_deleted_question_is_not_answered_whatever_comes_first(workplace, slack, monkeypatch, order):
    place = await workplace()
    monkeypatch.setattr(place.parts.courier, "start", lambda *_: None)
    events = {"message": event(direct(RING), "Ev1"), "deletion": event(deleted(), "Ev2")}
    for name in order:
        await place.send(events[name])
    place.clock.forward(minutes=2)
    await place.parts.courier.catch_up()
    assert slack.posted() == []
    await place.send(events["deletion"])  # once more, to no effect


async def test_a_question_deleted_after_its_answer_is_forgotten(workplace, slack, tmp_path):
    place = await workplace()
    await place.send(event(direct("who do I ring about a child in Kempston")))
    await place.send(event(deleted(), "Ev2"))
    assert place.deliveries.inbox.find("slack:T0HOME:D0ASKER:11.1").question == ""
    await place.send(event(direct("and at night?", ts="11.2", thread_ts="11.1"), "Ev3"))
    assert "0300 300 8123" not in words_of(slack.of("chat.postMessage")[1])


async def test_edits_and_deletions_of_others_in_a_channel_are_not_looked_at(workplace, slack):
    place = await workplace()
    theirs = edited(RING) | {"channel": "C0ROOM", "channel_type": "channel"}
    await place.send(event(theirs))
    await place.send(event(deleted(bot_id="B1"), "Ev2"))
    assert slack.posted() == []
    ours = edited(f"<@{BOT}> {RING}", ts="21.1", before=f"<@{BOT}> who") | {"channel": "C0ROOM"}
    await place.send(event(ours | {"channel_type": "channel"}, "Ev3"))
    assert len(slack.of("chat.postEphemeral")) == 1


async def test_old_rows_go(workplace, slack):
    place = await workplace()
    await place.send(event(direct(RING)))
    place.clock.forward(days=3)
    place.deliveries.forget_old()
    assert place.deliveries.inbox.find("slack:T0HOME:D0ASKER:11.1") is None


async def test_many_repeated_events_out_of_order_with_restarts_give_each_question_one_reply(workplace, slack):
    chance = random.Random(6)  # noqa: S311
    questions = [direct(f"{RING}, case {n}", ts=f"{n}.1") for n in range(40)]
    sent = [(n, question) for n, question in enumerate(questions) for _ in range(3)]
    chance.shuffle(sent)
    places = [await workplace() for _ in range(3)]
    for start in range(0, len(sent), 30):
        batch = sent[start : start + 30]
        await asyncio.gather(*(chance.choice(places).send(event(question, f"Ev{n}")) for n, question in batch))
        places[chance.randrange(3)] = await workplace()  # one is restarted
    for place in places:
        place.clock.forward(minutes=2)
        await place.parts.courier.catch_up()
    threads = [message["thread_ts"] for message in slack.messages]
    assert sorted(threads) == sorted(question["ts"] for question in questions)
    assert json.dumps(slack.calls).count("Oakwell") == 0
