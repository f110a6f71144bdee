"""Danger in chat: it waits for nobody, is not forgotten, and leaves one trace of one question."""

import json
import re
from types import SimpleNamespace

import pytest

from bot.adapters.deliveries_model import Asker, Place, Way
from bot.adapters.transcripts import NoTranscripts
from bot.channels.chat.incoming import Incoming
from bot.channels.chat.permissions import Permissions, Permit
from bot.model import Outcome
from bot.ports import Likeness, Nets
from knowledge.database import CatalogueUnusable
from knowledge.model import Audience
from tests.bot.asking import an_assistant
from tests.bot.channels.slack.conftest import a_web
from tests.bot.channels.slack.slack_server import direct, event, mention, words_of
from tests.bot.channels.slack.test_asking import full_disk

pytestmark = pytest.mark.anyio
DANGER = "a man is hitting a child right now"
UNSURE = "a man is strangling a child, who do I ring in Bedford"  # danger by the rules, unless the net knows better
WISHES_TO_DIE = "im 13 and i want to kill myself tonight"
UNWILLING = "no i wont ring them"
HOME = Place(surface="slack", workspace="T0HOME", room="D0ASKER", thread="11.1", is_private=True)


class Kept(NoTranscripts):
    """Transcripts in memory."""

    kept_days = 90

    def __init__(self):
        self.all = []

    def keep(self, transcript):
        self.all.append(transcript)


class TakenForTalk:
    """The net that sees no danger in anything."""

    def likeness(self, screened):
        return Likeness.UNLIKE


class Counting:
    """An assistant, and how often it was asked."""

    def __init__(self, assistant):
        self.assistant, self.asked = assistant, 0

    def reply(self, question, previous=None, **given):
        self.asked += 1
        return self.assistant.reply(question, previous, **given)


def counted(web):
    return sum(map(float, re.findall(rb"^signpost_replies_total{.*} (.+)$", web.metrics.written(), re.MULTILINE)))


def incoming(text, *, place=HOME):
    return Incoming(event="e", message="m", place=place, asker="U0ASKER", way=Way.DIRECT, text=text)


def outcome_of(place, message):
    return place.deliveries.inbox.find(f"slack:T0HOME:{message}").reply["outcome"]


async def test_who_is_in_danger_and_will_not_ring_is_told_of_999_again(workplace, slack):
    place = await workplace()
    await place.send(event(direct(WISHES_TO_DIE, ts="11.1"), "Ev1"))
    await place.send(event(direct(UNWILLING, ts="11.2", thread_ts="11.1"), "Ev2"))
    assert outcome_of(place, "D0ASKER:11.2") == Outcome.EMERGENCY
    assert "999" in slack.of("chat.postMessage")[1]["text"]


async def test_in_a_direct_message_danger_goes_on_outside_its_thread_for_a_while(workplace):
    place = await workplace()
    await place.send(event(direct(WISHES_TO_DIE, ts="11.1"), "Ev1"))
    await place.send(event(direct(UNWILLING, ts="12.1"), "Ev2"))
    assert outcome_of(place, "D0ASKER:12.1") == Outcome.EMERGENCY
    place.clock.forward(minutes=31)
    await place.send(event(direct(UNWILLING, ts="13.1"), "Ev3"))
    assert outcome_of(place, "D0ASKER:13.1") != Outcome.EMERGENCY


async def test_danger_that_is_over_does_not_go_on_outside_its_thread(workplace):
    place = await workplace()
    for number, text in enumerate((WISHES_TO_DIE, "the ambulance is here", UNWILLING)):
        await place.send(event(direct(text, ts=f"1{number}.1"), f"Ev{number}"))
    told = [outcome_of(place, f"D0ASKER:1{n}.1") == Outcome.EMERGENCY for n in range(3)]
    assert told == [True, True, False]


async def test_danger_that_somebody_else_told_of_is_not_theirs(workplace):
    place = await workplace()
    await place.send(event(mention(WISHES_TO_DIE, ts="10.1"), "Ev1"))
    await place.send(event(mention(UNWILLING, ts="10.2", thread_ts="10.1", user="U0OTHER"), "Ev2"))
    await place.send(event(mention(UNWILLING, ts="10.3"), "Ev3"))  # a thread of its own, in a room that others read
    await place.send(event(mention(UNWILLING, ts="10.4", thread_ts="10.1"), "Ev4"))
    told = [outcome_of(place, f"C0ROOM:10.{n}") == Outcome.EMERGENCY for n in (1, 2, 3, 4)]
    assert told == [True, False, False, True]


async def test_danger_that_was_taken_back_is_forgotten(workplace):
    place = await workplace()
    await place.send(event(direct(WISHES_TO_DIE, ts="11.1"), "Ev1"))
    gone = {
        "type": "message", "subtype": "message_deleted", "channel": "D0ASKER", "channel_type": "im", "ts": "12.0",
        "deleted_ts": "11.1", "previous_message": {"user": "U0ASKER", "text": WISHES_TO_DIE, "ts": "11.1"},
    }  # fmt: skip
    await place.send(event(gone, "Ev2"))
    await place.send(event(direct(UNWILLING, ts="12.1"), "Ev3"))
    assert outcome_of(place, "D0ASKER:12.1") != Outcome.EMERGENCY


@pytest.mark.parametrize("nets", [Nets(), Nets(danger=TakenForTalk())], ids=["danger", "talk"])
async def test_a_question_that_rules_take_for_danger_is_asked_counted_and_kept_once(workplace, slack, nets):
    assistant = Counting(an_assistant(nets=nets))
    web = a_web(assistant, transcripts=Kept())
    place = await workplace(web=web)
    await place.send(event(mention(UNSURE)))
    assert assistant.asked == 1
    await place.send(event(mention(UNSURE)))  # Slack sends it again
    assert len(slack.posted()) == len(web.transcripts.all) == counted(web) == 1
    assert (web.transcripts.all[0].reply["outcome"] == Outcome.EMERGENCY) is (nets.danger is None)
    assert web.transcripts.all[0].reply["id"] == place.deliveries.inbox.find("slack:T0HOME:C0ROOM:10.1").reply["id"]


async def test_the_audience_and_the_own_area_count_in_danger(workplace):
    place = await workplace(permissions=SimpleNamespace(
        permit=lambda _: Permit(audience=Audience.PUBLIC), at_home=lambda *_: None
    ))  # fmt: skip
    place.desk.set_asker(HOME, "U0ASKER", Asker(area="bedford-borough"))
    told = place.desk.at_once(incoming("a dad is hitting his son in the street right now")).reply
    assert told["area"] == "bedford-borough"
    assert "bedford-ifd" in [contact["id"] for contact in told["contacts"]]
    assert "safeguarding lead" not in told["text"]


async def test_an_own_area_that_is_no_more_costs_nobody_999(workplace):
    place = await workplace()
    place.desk.set_asker(HOME, "U0ASKER", Asker(area="atlantis"))
    assert place.desk.at_once(incoming(DANGER)).reply["area"] is None


async def test_what_is_stored_and_cannot_be_read_costs_nobody_999(workplace, slack, caplog):
    place = await workplace(web=a_web(transcripts=Kept()))
    with full_disk(place):
        await place.send(event(direct(DANGER)))
        response = await place.send(event(direct(UNWILLING, ts="11.2"), "Ev2"))
    assert response.status_code == 500  # Slack sends it again
    assert slack.of("chat.postMessage")[0]["text"].startswith("Ring 999 now")
    assert [kept.reply["outcome"] for kept in place.desk.web.transcripts.all] == [Outcome.EMERGENCY]
    assert "what was told before was not read" in caplog.text


async def test_what_the_net_takes_for_talk_is_sent_again_where_it_cannot_be_written_down(workplace, slack):
    web = a_web(an_assistant(nets=Nets(danger=TakenForTalk())), transcripts=Kept())
    place = await workplace(web=web)
    with full_disk(place):
        assert (await place.send(event(direct(UNSURE)))).status_code == 500
    assert slack.posted() == web.transcripts.all == []


async def test_999_is_named_where_the_assistant_fails(workplace, slack):
    class Failing:
        def reply(self, question, previous=None, **_):
            raise ValueError("the assistant is broken")

    web = a_web(Failing(), transcripts=Kept())
    place = await workplace(web=web)
    await place.send(event(direct(DANGER)))
    assert "999" in slack.of("chat.postMessage")[0]["text"]
    assert web.transcripts.all == []


async def test_what_the_net_takes_for_talk_is_answered_where_the_place_permits_it(workplace, tmp_path):
    file = tmp_path / "who-may-ask.yaml"
    file.write_text("slack:\n  - workspace: T0HOME\n    areas: [luton]\n", encoding="utf-8")
    web = a_web(an_assistant(nets=Nets(danger=TakenForTalk())))
    place = await workplace(web=web, permissions=Permissions.of_file(file, web.areas))
    elsewhere = Place(surface="slack", workspace="T0OTHER", room="D1", thread="1.1", is_private=True)
    assert place.desk.at_once(incoming(UNSURE, place=elsewhere)) is None
    refused = place.desk.at_once(incoming(UNSURE)).reply
    assert (refused["outcome"], refused["contacts"]) == (Outcome.OFF_TOPIC, [])
    assert "Luton" in refused["text"]


async def test_where_the_library_is_damaged_a_room_is_held_to_the_areas_of_contacts(workplace, tmp_path):
    def damaged():
        raise CatalogueUnusable("catalogue.sqlite: damaged; restore a backup")

    file = tmp_path / "who-may-ask.yaml"
    file.write_text("slack:\n  - workspace: T0HOME\n    areas: [luton]\n", encoding="utf-8")
    web = a_web(an_assistant(nets=Nets(danger=TakenForTalk())), catalogue=damaged)
    place = await workplace(web=web, permissions=Permissions.of_file(file, web.areas))
    assert "Luton" in place.desk.at_once(incoming(UNSURE)).reply["text"]


async def test_half_of_a_character_is_answered(workplace, slack):
    place = await workplace()
    broken = json.dumps(json.loads(event(direct("who do I ring about a child in Bedford \ud800"))))
    assert (await place.send(broken)).status_code == 200
    assert "01234 718700" in words_of(slack.of("chat.postMessage")[0])
