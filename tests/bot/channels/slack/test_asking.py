"""Asking in Slack: mention, direct message, command, shortcut, suggestion; who sees the answer, and what is in it."""

import contextlib
import json

import pytest
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy.exc import OperationalError

from tests.bot.channels.slack.conftest import a_web
from tests.bot.channels.slack.slack_server import (
    WORKSPACE,
    buttons,
    command,
    direct,
    event,
    mention,
    payload,
    press,
    signed,
    words_of,
)

pytestmark = pytest.mark.anyio
RING = "who do I ring about a child in Bedford"


async def test_a_mention_is_answered_to_the_asker_alone_and_seen_at_once(workplace, slack):
    place = await workplace()
    response = await place.send(event(mention(RING)))
    assert response.status_code == 200
    [answer] = slack.of("chat.postEphemeral")
    assert (answer["channel"], answer["user"]) == ("C0ROOM", "U0ASKER")
    assert "01234 718700" in words_of(answer)
    assert slack.of("chat.postMessage") == []
    assert [(r["name"], r["timestamp"]) for r in slack.of("reactions.add")] == [("eyes", "10.1")]


async def test_a_mention_in_a_thread_is_answered_in_it(workplace, slack):
    place = await workplace()
    await place.send(event(mention(RING, thread_ts="9.9")))
    assert slack.of("chat.postEphemeral")[0]["thread_ts"] == "9.9"


async def test_a_direct_message_is_answered_plainly_in_its_thread(workplace, slack):
    place = await workplace()
    await place.send(event(direct(RING)))
    [answer] = slack.of("chat.postMessage")
    assert (answer["channel"], answer["thread_ts"]) == ("D0ASKER", "11.1")
    assert "share" not in buttons(answer)


async def test_a_command_is_answered_through_its_response_address(workplace, slack):
    place = await workplace()
    response = await place.send(command(RING, response_url=slack.response_url("r1")))
    assert (response.status_code, response.text) == (200, "")
    [answer] = slack.of("response/r1")
    assert answer["response_type"] == "ephemeral"
    assert "01234 718700" in words_of(answer)


async def test_a_command_without_words_says_how_to_use_it(workplace, slack):
    place = await workplace()
    response = await place.send(command("", response_url=slack.response_url("r1")))
    assert "/signpost who do I ring" in response.json()["text"]
    assert slack.posted() == []


def shortcut(slack, text, *, author="U0OTHER"):
    return payload({
        "type": "message_action", "callback_id": "ask_signpost", "trigger_id": "t9", "team": {"id": WORKSPACE},
        "user": {"id": "U0ASKER", "team_id": WORKSPACE}, "channel": {"id": "C0ROOM"}, "api_app_id": "A1",
        "message": {"text": text, "ts": "8.1", "user": author}, "response_url": slack.response_url("s1"),
    })  # fmt: skip


async def test_the_shortcut_asks_about_somebody_elses_message(workplace, slack):
    place = await workplace()
    await place.send(shortcut(slack, RING))
    [answer] = slack.of("response/s1")
    assert "01234 718700" in words_of(answer)


async def test_somebody_elses_personal_data_is_told_to_the_one_who_asks_and_not_repeated(workplace, slack):
    place = await workplace()
    await place.send(shortcut(slack, f"{RING}, Tilly Oakwell dob 04/05/2016"))
    [answer] = slack.of("response/s1")
    assert "ask its author to delete it" in words_of(answer)
    assert "Oakwell" not in json.dumps(slack.calls)


async def test_a_suggested_question_is_answered_in_a_direct_message(workplace, slack):
    place = await workplace()
    question = "Who do I ring at night or at the weekend?"
    body = press("suggested_1", question, channel="", view={"type": "home", "id": "V1"})
    await place.send(body)
    [answer] = slack.of("chat.postMessage")
    assert answer["channel"] == "U0ASKER"
    assert question in words_of(answer)


async def test_only_what_was_suggested_is_asked_that_way(workplace, slack):
    place = await workplace()
    await place.send(press("suggested_1", "something else", view={"type": "home", "id": "V1"}))
    assert slack.posted() == []


async def test_danger_comes_first_in_words_and_blocks(workplace, slack):
    place = await workplace()
    await place.send(event(mention("a man is hitting a child right now")))
    [answer] = slack.of("chat.postEphemeral")
    assert answer["text"].startswith("Ring 999 now")
    assert answer["blocks"][0] == {"type": "header", "text": {"type": "plain_text", "text": "Ring 999 now"}}
    assert "<tel:999|999>" in words_of(answer)


async def test_danger_is_answered_when_nothing_can_be_written_down(workplace, slack):
    place = await workplace()
    with full_disk(place):
        response = await place.send(event(mention("a man is hitting a child right now")))
    assert response.status_code == 200
    assert len(slack.of("chat.postEphemeral")) == 1


async def test_a_question_that_cannot_be_written_down_is_sent_again_by_slack(workplace, slack):
    place = await workplace()
    with full_disk(place):
        assert (await place.send(event(mention(RING)))).status_code == 500
    assert (await place.send(event(mention(RING)))).status_code == 200
    assert len(slack.of("chat.postEphemeral")) == 1


@contextlib.contextmanager
def full_disk(place):
    def fails(_):
        raise OperationalError("INSERT", {}, OSError("the disk is full"))

    engine = place.deliveries.inbox._engine
    sqlalchemy_event.listen(engine, "begin", fails)
    yield
    sqlalchemy_event.remove(engine, "begin", fails)


async def test_contacts_can_be_tapped_and_sources_open_the_passage(workplace, slack):
    place = await workplace()
    await place.send(event(direct("when is a written referral due")))
    [answer] = slack.of("chat.postMessage")
    links = json.dumps(answer["blocks"])
    assert "https://signpost.example.org/source/" in links
    assert "current" in words_of(answer)
    await place.send(event(direct(RING, ts="12.1"), "Ev2"))
    assert "<tel:+441234718700|01234 718700>" in words_of(slack.of("chat.postMessage")[1])


async def test_without_a_public_address_sources_are_named_without_a_link(workplace, slack):
    place = await workplace(public_url="")
    await place.send(event(direct("when is a written referral due")))
    [answer] = slack.of("chat.postMessage")
    assert "/source/" not in json.dumps(answer["blocks"])
    assert "[1] " in words_of(answer)


async def test_a_follow_up_in_the_thread_keeps_the_subject_after_a_restart(workplace, slack):
    first = await workplace()
    await first.send(event(direct("who do I ring about a child", ts="11.1")))
    again = await workplace()
    await again.send(event(direct("and in Luton?", ts="11.2", thread_ts="11.1"), "Ev2"))
    assert "Luton" in words_of(slack.of("chat.postMessage")[1])
    await again.send(event(direct("and at night?", ts="13.1"), "Ev3"))
    assert "Luton" not in words_of(slack.of("chat.postMessage")[2])


@pytest.mark.parametrize(
    "inner",
    [
        mention(RING, bot_id="B0OTHER"),
        direct(RING, bot_id="B0BOT"),
        direct(RING, user="USLACKBOT"),
        direct(RING, subtype="bot_message"),
        direct(RING, subtype="channel_join"),
        direct(RING, channel="C0ROOM", channel_type="channel"),
        {"type": "reaction_added", "user": "U0ASKER"},
    ],
)
async def test_bots_and_what_is_no_question_get_no_answer(workplace, slack, inner):
    place = await workplace()
    response = await place.send(event(inner))
    assert response.status_code == 200
    assert slack.posted() == []


async def test_words_are_shown_exactly_and_mark_up_does_nothing(workplace, slack):
    place = await workplace()
    await place.send(event(direct("&lt;!channel&gt; *who* decides <https://evil.example|click>")))
    [answer] = slack.of("chat.postMessage")
    assert "<!channel>" not in json.dumps(answer)


async def test_pressing_a_link_is_acknowledged(workplace):
    place = await workplace()
    assert (await place.send(press("some_link", "x"))).status_code == 200


async def test_a_library_that_fails_says_so_and_logs_no_words(workplace, slack, caplog):
    class Failing:
        def reply(self, question, previous=None, **_):
            raise ValueError("Tilly Oakwell")

    place = await workplace(web=a_web(Failing()))
    await place.send(event(direct(RING)))
    assert "999" in slack.of("chat.postMessage")[0]["text"]
    assert "Oakwell" not in caplog.text


async def test_the_assistant_surface_suggests_questions(workplace, slack):
    place = await workplace()
    started = {
        "type": "assistant_thread_started",
        "assistant_thread": {"user_id": "U0ASKER", "channel_id": "D0ASKER", "thread_ts": "7.1", "context": {}},
    }
    await place.send(event(started))
    [suggested] = slack.of("assistant.threads.setSuggestedPrompts")
    assert suggested["thread_ts"] == "7.1"
    assert len(suggested["prompts"]) == 4


async def test_the_handshake_is_answered(workplace):
    place = await workplace()
    body = json.dumps({"type": "url_verification", "challenge": "abc"})
    assert "abc" in (await place.send(body)).text


@pytest.mark.parametrize(
    "how",
    [{"secret": "wrong"}, {"at": 1_000_000_000}],
    ids=["forged", "stale"],
)
async def test_what_is_not_slacks_is_refused(workplace, slack, how):
    place = await workplace()
    response = await place.send(event(mention(RING)), **how)
    assert response.status_code == 401
    assert slack.posted() == []


async def test_an_unsigned_ssl_check_is_refused_and_a_signed_one_is_answered(workplace):
    place = await workplace()
    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert (await place.http.post("/slack/events", content="ssl_check=1", headers=headers)).status_code == 401
    assert (await place.send("ssl_check=1")).status_code == 200


async def test_a_body_changed_after_signing_is_refused(workplace, slack):
    place = await workplace()
    headers = signed(event(mention(RING)))
    changed = event(mention("something else"))
    assert (await place.http.post("/slack/events", content=changed, headers=headers)).status_code == 401


async def test_a_replayed_request_has_no_effect(workplace, slack):
    place = await workplace()
    body = event(mention(RING))
    headers = signed(body)
    for _ in range(3):
        assert (await place.http.post("/slack/events", content=body, headers=headers)).status_code == 200
        await place.settled()
    assert len(slack.posted()) == 1


async def test_an_enormous_body_is_refused(workplace):
    place = await workplace()
    response = await place.send(event(mention("x" * 2_000_000)))
    assert response.status_code == 413
