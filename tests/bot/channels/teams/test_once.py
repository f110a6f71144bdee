"""One question, one reply: events that come twice, out of order or to two processes, and processes that die."""

import asyncio
import json
import random
from datetime import timedelta

import httpx
import pytest

from bot.channels.chat.courier import MOST_ATTEMPTS
from bot.channels.chat.surface import NeverSent
from bot.channels.teams.sending import TeamsSending
from tests.bot.channels.teams.teams_server import (
    ASKER,
    CHAT,
    activity,
    buttons,
    deleted,
    edited,
    in_channel,
    in_group,
    press,
    words_of,
)

pytestmark = pytest.mark.anyio
RING = "who do I ring about a child in Bedford"
QUOTED = "when is a written referral due"
DANGER = "a man is hitting a child right now"


class Died(BaseException):
    """The process ends."""


async def test_two_processes_that_get_the_same_message_at_once_answer_once(workplace, teams):
    first, second = await workplace(), await workplace()
    asked = activity(teams.url, RING)
    await asyncio.gather(first.send(asked), second.send(asked))
    assert len(teams.messages) == 1


async def test_two_messages_with_one_id_in_two_conversations_are_two_questions(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, RING, id="7"))
    await place.send(in_group(teams.url, RING, id="7"))
    assert len(teams.messages) == 2


async def test_a_process_that_dies_before_answering_is_followed_by_another(workplace, teams, monkeypatch):
    first = await workplace()
    monkeypatch.setattr(first.parts.courier, "start", lambda *_: None)
    await first.send(activity(teams.url, RING))
    assert teams.messages == []
    first.clock.forward(minutes=2)
    second = await workplace()
    await second.parts.courier.catch_up()
    await second.parts.courier.catch_up()
    assert len(teams.messages) == 1


@pytest.mark.parametrize("asking", [activity, in_channel])
async def test_one_that_dies_between_sending_and_remembering_offers_the_answer_and_does_not_repeat_it(
    workplace, teams, monkeypatch, asking
):
    first = await workplace()
    send = TeamsSending.send

    async def sent_and_dead(self, outgoing):
        await send(self, outgoing)
        raise Died

    with monkeypatch.context() as patched:
        patched.setattr(TeamsSending, "send", sent_and_dead)
        await first.post(asking(teams.url, RING))
        with pytest.raises(Died):
            await first.settled()
    first.parts.courier._tasks.clear()
    assert len(teams.messages) == 1
    first.clock.forward(minutes=2)
    second = await workplace()
    await second.parts.courier.catch_up()
    await second.parts.courier.catch_up()
    answer, offer = teams.messages
    assert "01234 718700" not in words_of(offer)
    assert "press the button" in offer["text"]
    assert offer["only"] == answer["only"]
    show = buttons(offer)["show"]["data"]
    where = {"where": answer["in"], "kind": "channel" if answer["only"] else "personal"}
    await second.send(press(teams.url, "show", show, by="29:other", **where))
    assert len(teams.messages) == 2
    response = await second.send(press(teams.url, "show", show, **where))
    assert response.json()["value"] == "Here it is again."
    assert "01234 718700" in words_of(teams.messages[2])


async def test_danger_that_may_not_have_been_seen_is_said_again(workplace, teams):
    teams.fail["POST", "activities"] = [(502, {}, False)]
    place = await workplace()
    await place.send(activity(teams.url, DANGER))
    place.clock.forward(minutes=2)
    await place.parts.courier.catch_up()
    assert [each["text"][:13] for each in teams.messages] == ["Ring 999 now."]


async def test_too_many_at_once_wait_as_long_as_teams_says(workplace, teams):
    place = await workplace()
    teams.fail["POST", "activities"] = [(429, {"retry-after": "90"}, False)] * 2  # typing and the answer
    await place.send(activity(teams.url, RING))
    assert teams.messages == []
    place.clock.forward(seconds=80)
    await place.parts.courier.catch_up()
    assert teams.messages == []
    place.clock.forward(seconds=20)
    await place.parts.courier.catch_up()
    [answer] = teams.messages
    assert "01234 718700" in answer["text"]


@pytest.mark.parametrize("status", [401, 408, 412, 429])
async def test_what_was_surely_not_sent_is_sent_again_in_full(workplace, teams, status):
    place = await workplace()
    teams.fail["POST", "activities"] = [(status, {"retry-after": "soon"}, False)] * 2
    await place.send(activity(teams.url, RING))
    place.clock.forward(minutes=1)
    await place.parts.courier.catch_up()
    assert "01234 718700" in teams.messages[0]["text"]


async def test_what_teams_may_have_sent_is_offered(workplace, teams):
    place = await workplace()
    teams.fail["POST", "activities"] = [(500, {}, False), (504, {}, True)]
    await place.send(activity(teams.url, RING))
    place.clock.forward(minutes=1)
    await place.parts.courier.catch_up()
    answer, offer = teams.messages
    assert "01234 718700" in answer["text"]
    assert "show" in buttons(offer)


@pytest.mark.parametrize(
    ("error", "is_repeated"),
    [(httpx.ConnectError("no"), True), (httpx.ReadTimeout("slow"), False), (OSError("no token"), True)],
)
async def test_a_connection_that_breaks_is_tried_again(workplace, teams, monkeypatch, error, is_repeated):
    place = await workplace()

    async def broken(*_, **__):
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(place.parts.bot.api.http, "request", broken)
        await place.send(activity(teams.url, RING))
    place.clock.forward(minutes=1)
    await place.parts.courier.catch_up()
    assert ("01234 718700" in words_of(teams.messages[0])) is is_repeated


async def test_an_answer_that_can_never_go_out_is_given_up_at_last(workplace, teams, caplog):
    place = await workplace()
    teams.fail["POST", "activities"] = [(429, {}, False)] * (MOST_ATTEMPTS + 5)
    await place.send(activity(teams.url, RING))
    for _ in range(MOST_ATTEMPTS + 2):
        place.clock.forward(minutes=6)
        await place.parts.courier.catch_up()
    assert teams.messages == []
    assert "given up" in caplog.text


async def test_an_edited_question_changes_its_answer_where_it_stands(workplace, teams):
    place = await workplace()
    asked = activity(teams.url, RING)
    await place.send(asked)
    await place.send(edited(asked, "who do I ring about a child in Luton"))
    [answer] = teams.messages
    assert "Luton" in answer["text"]
    [(path, _)] = teams.of("PUT")
    assert path.endswith(f"/activities/{answer['id']}")


async def test_an_edit_in_a_channel_changes_what_its_asker_sees(workplace, teams):
    place = await workplace()
    asked = in_channel(teams.url, RING)
    await place.send(asked)
    await place.send(edited(asked, "<at>Signpost</at> who do I ring about a child in Luton"))
    [(path, body)] = teams.of("PUT")
    assert path.endswith("?isTargetedActivity=true")
    assert "recipient" not in body
    assert teams.messages[0]["only"] == ASKER


@pytest.mark.parametrize("asking", [activity, in_channel])
async def test_an_answer_that_cannot_be_changed_is_given_anew(workplace, teams, asking):
    place = await workplace()
    asked = asking(teams.url, RING)
    await place.send(asked)
    teams.fail["PUT", ""] = [(404, {}, False)]
    mention = "<at>Signpost</at> " if asking is in_channel else ""
    await place.send(edited(asked, f"{mention}who do I ring about a child in Luton"))
    assert "Luton" in teams.messages[1]["text"]
    assert teams.messages[1]["only"] == teams.messages[0]["only"]


async def test_an_edit_that_overtakes_its_question_is_answered_and_the_question_is_not(workplace, teams):
    place = await workplace()
    asked = activity(teams.url, RING)
    await place.send(edited(asked, "who do I ring about a child in Luton"))
    await place.send(asked)
    await place.send(edited(asked, "older words", at="2026-11-18T11:01:00.000Z"))
    [answer] = teams.messages
    assert "Luton" in answer["text"]


@pytest.mark.parametrize("order", [("asked", "gone"), ("gone", "asked")])
async def test_a_question_deleted_before_its_answer_gets_none(workplace, teams, monkeypatch, order):
    place = await workplace()
    monkeypatch.setattr(place.parts.courier, "start", lambda *_: None)
    asked = activity(teams.url, RING)
    events = {"asked": asked, "gone": deleted(asked)}
    for name in order:
        await place.send(events[name])
    place.clock.forward(minutes=2)
    await place.parts.courier.catch_up()
    assert teams.messages == []
    assert (await place.send(events["gone"])).status_code == 200  # once more, to no effect


async def test_a_question_deleted_after_its_answer_is_forgotten(workplace, teams):
    place = await workplace()
    asked = activity(teams.url, "who do I ring about a child in Kempston")
    await place.send(asked)
    await place.send(deleted(asked))
    assert place.deliveries.inbox.find(f"teams:{CHAT}:{asked['id']}").question == ""
    await place.send(activity(teams.url, "and at night?"))
    assert "0300 300 8123" not in words_of(teams.messages[1])


async def test_what_bots_delete_or_change_is_not_looked_at(workplace, teams):
    place = await workplace()
    theirs = activity(teams.url, RING, by="28:bot")
    await place.send(deleted(theirs))
    await place.send(edited(theirs, RING))
    await place.send(edited(in_group(teams.url, RING) | {"entities": []}, RING))
    assert teams.messages == []


async def test_a_button_that_comes_twice_does_one_thing(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, RING))
    pressed = press(teams.url, "ask", buttons(teams.messages[0])["ask"]["data"])
    first, second = await place.send(pressed), await place.send(pressed)
    assert (first.status_code, second.status_code) == (200, 200)
    assert len(teams.messages) == 2


async def test_an_unknown_way_of_sending_is_never_tried(workplace):
    from bot.adapters.deliveries_model import Outgoing

    place = await workplace()
    content = {"service_url": "", "conversation": "", "activity": {}}
    odd = Outgoing(key="k", group="g", surface="teams", how="pigeon", content=content)
    with pytest.raises(NeverSent, match="pigeon"):
        await place.parts.surface.send(odd)


async def test_many_repeated_events_out_of_order_with_restarts_give_each_question_one_reply(workplace, teams):
    chance = random.Random(6)  # noqa: S311
    questions = [activity(teams.url, f"{RING}, case {n}", where=f"a:{n}") for n in range(40)]
    sent = [question for question in questions for _ in range(3)]
    chance.shuffle(sent)
    places = [await workplace() for _ in range(3)]
    for start in range(0, len(sent), 30):
        batch = sent[start : start + 30]
        await asyncio.gather(*(chance.choice(places).send(question) for question in batch))
        places[chance.randrange(3)] = await workplace()  # one is restarted
    places[0].clock.forward(minutes=2)
    for place in places:
        await place.parts.courier.catch_up(grace=timedelta())
    assert sorted(each["in"] for each in teams.messages) == sorted(each["conversation"]["id"] for each in questions)
    assert json.dumps(teams.calls).count("press the button") == 0
