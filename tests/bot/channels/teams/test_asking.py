"""Asking in Teams: personal chat, channel, group chat; who sees the answer, and what is in it."""

import json

import pytest

from bot.adapters.deliveries_model import DeliveriesUnusable, Way
from bot.channels.teams import incoming
from bot.channels.teams.messages import MOST_BYTES, MOST_CHARACTERS, QUOTATION
from tests.bot.channels.teams.conftest import a_web
from tests.bot.channels.teams.teams_server import (
    ASKER,
    BOT,
    CHANNEL,
    CHAT,
    GROUP,
    activity,
    buttons,
    card_of,
    in_channel,
    in_group,
    press,
    token,
    words_of,
)

pytestmark = pytest.mark.anyio
RING = "who do I ring about a child in Bedford"
QUOTED = "when is a written referral due"
DANGER = "a man is hitting a child right now"
NAMED = "Tilly Oakwell dob 04/05/2016 is hungry, who do I tell in Bedford"


async def test_a_question_in_a_personal_chat_is_answered_and_typing_is_shown(workplace, teams):
    place = await workplace()
    response = await place.send(activity(teams.url, RING))
    assert (response.status_code, response.content) == (200, b"")
    [answer] = teams.messages
    assert (answer["in"], answer["only"]) == (CHAT, None)
    assert "01234 718700" in answer["text"]
    assert "share" not in buttons(answer)
    assert len(teams.typing()) == 1
    assert all(sent.count(".") == 2 for _, _, _, sent in teams.calls)  # each with the app's own token


@pytest.mark.parametrize(("asking", "room"), [(in_channel, f"{CHANNEL};messageid=1600"), (in_group, GROUP)])
async def test_in_a_channel_or_group_chat_only_the_asker_sees_the_answer(workplace, teams, asking, room):
    place = await workplace()
    await place.send(asking(teams.url, RING))
    [answer] = teams.messages
    assert (answer["in"], answer["only"]) == (room, ASKER)
    assert answer["recipient"] == {"id": ASKER, "isTargeted": True}
    assert "01234 718700" in words_of(answer)
    assert "share" in buttons(answer)


async def test_where_answers_are_not_private_everybody_sees_them_and_nothing_on_the_asker(workplace, teams):
    place = await workplace(is_private=False)
    await place.send(in_channel(teams.url, NAMED))
    [answer] = teams.messages
    assert answer["only"] is None
    assert "01234 718700" in answer["text"]
    assert "personal data" not in json.dumps(answer)


async def test_what_only_one_may_see_goes_to_their_chat_where_teams_cannot_show_it_to_one(workplace, teams):
    teams.fail["POST", "isTargetedActivity=true"] = [(400, {}, False)]
    place = await workplace()
    await place.send(in_channel(teams.url, NAMED))
    [answer] = teams.messages
    assert answer["in"] == f"a:chat-with-{ASKER}"
    assert "personal data" in words_of(answer)
    [(_, wanted)] = [(path, body) for path, body in teams.of("POST") if path == "/v3/conversations"]
    assert wanted["members"] == [{"id": ASKER}]
    assert wanted["bot"] == {"id": BOT}


async def test_where_the_asker_has_no_chat_with_us_all_see_the_answer_and_nothing_on_the_asker(workplace, teams):
    teams.fail["POST", "isTargetedActivity=true"] = [(403, {}, False)]
    teams.fail["POST", "/v3/conversations"] = [(403, {}, False)]
    place = await workplace()
    await place.send(in_channel(teams.url, NAMED))
    [answer] = teams.messages
    assert (answer["in"], answer["only"]) == (f"{CHANNEL};messageid=1600", None)
    assert "01234 718700" in answer["text"]
    assert "personal data" not in json.dumps(answer)
    assert not buttons(answer)


async def test_words_go_out_without_a_card_that_teams_does_not_take(workplace, teams):
    teams.fail["POST", "activities"] = [(400, {}, False), (413, {}, False)]  # typing, and the answer
    place = await workplace()
    await place.send(activity(teams.url, RING))
    [answer] = teams.messages
    assert "attachments" not in answer
    assert "01234 718700" in answer["text"]


async def test_a_room_that_is_gone_ends_the_matter(workplace, teams, caplog):
    teams.fail["POST", "activities"] = [(404, {}, False)] * 2
    place = await workplace()
    await place.send(activity(teams.url, RING))
    assert teams.messages == []
    assert "refused: Teams answers 404" in caplog.text


async def test_danger_comes_first_in_words_and_card(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, DANGER))
    [answer] = teams.messages
    assert answer["text"].startswith("Ring 999 now.")
    first = card_of(answer)["body"][0]
    assert first["items"][0]["text"] == "Ring 999 now"
    assert '"tel:999"' in json.dumps(answer)
    assert answer["importance"] == "urgent"
    assert teams.typing() == []


def full_disk(*_):
    raise DeliveriesUnusable("chat.sqlite: disk full; free the disk")


async def test_danger_is_answered_when_nothing_can_be_written_down(workplace, teams, monkeypatch):
    place = await workplace()
    monkeypatch.setattr(place.deliveries.inbox, "receive", full_disk)
    assert (await place.send(activity(teams.url, DANGER))).status_code == 200
    assert len(teams.messages) == 1


async def test_a_question_that_cannot_be_written_down_is_sent_again_by_teams(workplace, teams, monkeypatch, caplog):
    place = await workplace()
    asked = activity(teams.url, RING)
    with monkeypatch.context() as patched:
        patched.setattr(place.deliveries.inbox, "receive", full_disk)
        assert (await place.send(asked)).status_code == 500
    assert "disk full" in caplog.text
    assert (await place.send(asked)).status_code == 200
    assert len(teams.messages) == 1


async def test_contacts_can_be_rung_and_sources_open_the_passage(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, QUOTED))
    await place.send(activity(teams.url, RING))
    quoted, ring = teams.messages
    assert "https://signpost.example.org/source/" in json.dumps(card_of(quoted))
    assert "(current)" in words_of(quoted)
    assert '"tel:+441234718700"' in json.dumps(card_of(ring))


async def test_citations_and_the_ai_label_and_the_thumbs_are_teams_own(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, QUOTED))
    [answer] = teams.messages
    [entity] = answer["entities"]
    assert entity["additionalType"] == ["AIGeneratedContent"]
    first = entity["citation"][0]
    assert (first["@type"], first["position"]) == ("Claim", 1)
    assert "[1]" in answer["text"]
    shown = first["appearance"]
    assert len(shown["name"]) <= 80
    assert len(shown["abstract"]) <= 160
    window = json.loads(shown["text"])
    assert window["type"] == "AdaptiveCard"
    assert len(window["body"][0]["inlines"][0]["text"]) <= QUOTATION
    assert shown["url"].startswith("https://signpost.example.org/source/")
    assert answer["channelData"] == {"feedbackLoop": {"type": "default"}}


async def test_the_library_itself_takes_our_citations(workplace, teams):
    from microsoft_teams.api.models.entity import CitationEntity

    place = await workplace()
    await place.send(activity(teams.url, QUOTED))
    [entity] = teams.messages[0]["entities"]
    read = CitationEntity.model_validate(entity)
    assert read.citation[0].appearance.abstract


async def test_without_a_public_address_sources_are_named_without_a_link(workplace, teams):
    place = await workplace(public_url="")
    await place.send(activity(teams.url, QUOTED))
    assert "/source/" not in json.dumps(teams.messages[0])
    assert "[1] " in words_of(teams.messages[0])


class Wordy:
    """Answers at length, with many sources."""

    def reply(self, question, previous=None, **_):
        from dataclasses import replace

        from tests.bot.asking import an_assistant

        reply, turn = an_assistant().reply(question, previous)
        [first, *_] = reply.citations
        many = tuple(replace(first, n=n, quotation="A long sentence of a passage. " * 30) for n in range(1, 26))
        text = " ".join(f"Sentence {n} says something. [{n % 25 + 1}]" for n in range(250))
        return replace(reply, text=text, citations=many), turn


async def test_a_very_long_reply_is_split_on_a_sentence_and_kept_small_enough(workplace, teams):
    place = await workplace(web=a_web(Wordy()))
    await place.send(activity(teams.url, QUOTED))
    first, *_, last = teams.messages
    assert len(teams.messages) > 1
    assert all(len(each["text"]) <= MOST_CHARACTERS for each in teams.messages)
    assert first["text"].endswith("]") or first["text"].endswith(".")
    assert "attachments" in last
    assert "attachments" not in first
    assert "channelData" not in first
    assert all(len(each["entities"][0]["citation"]) <= 20 for each in teams.messages)
    assert "text" not in last["entities"][0]["citation"][0]["appearance"]
    assert len(json.dumps(first)) < MOST_BYTES


async def test_a_follow_up_keeps_the_subject_after_a_restart(workplace, teams):
    first = await workplace()
    await first.send(activity(teams.url, "who do I ring about a child"))
    again = await workplace()
    await again.send(activity(teams.url, "and in Luton?"))
    assert "Luton" in words_of(teams.messages[1])


async def test_a_follow_up_that_is_offered_is_asked_in_the_same_conversation(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, RING))
    night = buttons(teams.messages[0])["ask"]
    response = await place.send(press(teams.url, "ask", night["data"]))
    assert response.json() == {
        "statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "I am looking it up.",
    }  # fmt: skip
    assert "You asked: And at night or at the weekend?" in teams.messages[1]["text"]
    assert "0300 300 8123" in words_of(teams.messages[1])


async def test_only_what_was_offered_is_asked_that_way(workplace, teams):
    place = await workplace()
    response = await place.send(press(teams.url, "ask", {"ask": "something else"}))
    assert "Please ask again" in response.json()["value"]
    assert teams.messages == []


def without_mention(url, text):
    return in_group(url, text) | {"entities": [], "text": text}


@pytest.mark.parametrize(
    "made",
    [
        lambda url: activity(url, RING, by="28:another-bot"),
        lambda url: activity(url, RING) | {"from": {"id": "29:x", "role": "bot"}},
        lambda url: without_mention(url, RING),
        lambda url: activity(url) | {"type": "typing"},
        lambda url: activity(url) | {"type": "conversationUpdate"},
        lambda url: activity(url) | {"type": "event", "name": "x"},
        lambda url: activity(url) | {"type": "installationUpdate", "action": "remove"},
        lambda url: in_channel(url, "") | {"type": "installationUpdate", "action": "add"},
    ],
)
async def test_bots_and_what_is_no_question_get_no_answer(workplace, teams, made):
    place = await workplace()
    assert (await place.send(made(teams.url))).status_code == 200
    assert teams.messages == []


def test_people_who_are_mentioned_are_left_out_and_words_are_kept():
    said = {
        "text": "<at>Signpost</at>&nbsp;ask <at id='1'>Sam Other</at> &amp; tell  me",
        "entities": [{"type": "mention", "text": "<at>Signpost</at>"}, {"type": "mention"}, {"type": "clientInfo"}],
    }
    assert incoming.words_of(said) == "ask & tell me"


async def test_mark_up_does_nothing(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, "**who** [click](https://evil.example) <b>decides</b>"))
    [answer] = teams.messages
    assert answer["textFormat"] == "plain"
    assert "evil.example" not in json.dumps(answer)


async def test_a_library_that_fails_says_so_and_logs_no_words(workplace, teams, caplog):
    class Failing:
        def reply(self, question, previous=None, **_):
            raise ValueError("Tilly Oakwell")

    place = await workplace(web=a_web(Failing()))
    await place.send(activity(teams.url, RING))
    assert "999" in teams.messages[0]["text"]
    assert "Oakwell" not in caplog.text


async def test_what_is_not_handled_is_answered_with_an_error_and_logs_no_words(workplace, teams, caplog, capfd):
    place = await workplace()
    broken = activity(teams.url, "Tilly Oakwell") | {"timestamp": "not a time"}
    assert (await place.send(broken)).status_code == 500
    place.parts.deliveries.outbox.add = None
    assert (await place.send(activity(teams.url, "help"))).status_code == 500
    assert "Oakwell" not in caplog.text + capfd.readouterr().err


async def test_somebody_new_is_welcomed_once_with_questions_to_press(workplace, teams):
    place = await workplace()
    new = activity(teams.url) | {"type": "installationUpdate", "action": "add"}
    for _ in range(2):
        await place.send(new)
    [welcome] = teams.messages
    assert "ring 999" in words_of(welcome)
    assert {"ask", "settings"} <= set(buttons(welcome))
    await place.send(press(teams.url, "ask", buttons(welcome)["ask"]["data"]))
    assert len(teams.messages) == 2


@pytest.mark.parametrize(("asking", "only"), [(activity, None), (in_group, ASKER)])
async def test_help_shows_what_signpost_does(workplace, teams, asking, only):
    place = await workplace()
    await place.send(asking(teams.url, "Help"))
    [shown] = teams.messages
    assert "settings" in buttons(shown)
    assert shown["only"] == only


async def test_a_missing_typing_indicator_costs_nobody_an_answer(workplace, teams):
    teams.fail["POST", "activities"] = [(500, {}, False)]
    place = await workplace()
    await place.send(activity(teams.url, RING))
    assert len(teams.messages) == 1


async def test_the_moment_of_an_edit_is_kept_so_that_it_sorts(workplace):
    def at(moment):
        body = activity("http://x", RING) | {"channelData": {"eventType": "editMessage"}} | moment
        return incoming.of_update(body)

    early, late = at({"timestamp": "2026-11-18T11:00:00Z"}), at({"timestamp": "2026-11-18T11:00:00.5Z"})
    assert early.revision < late.revision
    assert at({"timestamp": None}).revision
    assert early.way is Way.DIRECT
    undone = activity("http://x", RING) | {"channelData": {"eventType": "undeleteMessage"}}
    assert incoming.of_update(undone) is None


async def test_the_token_of_the_connector_is_needed(workplace, teams):
    place = await workplace()
    assert (await place.http.post("/api/messages", json=activity(teams.url, RING))).status_code == 401
    assert (await place.send(activity(teams.url, RING), token(teams.url))).status_code == 200
