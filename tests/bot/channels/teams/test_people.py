"""People in Teams: sharing, feedback, a person instead, reviewers, personal data, area and role."""

import json

import pytest

from bot.adapters.deliveries_model import Place
from bot.adapters.transcript_tables import judgements
from bot.adapters.transcripts import SqlTranscripts
from bot.channels.chat.permissions import Permissions
from tests.bot.asking import AREAS
from tests.bot.channels.teams.conftest import a_web
from tests.bot.channels.teams.teams_server import (
    ASKER,
    CHANNEL,
    CHAT,
    LEAD,
    LEADS,
    LUTON,
    OTHER,
    TENANT,
    activity,
    buttons,
    card_of,
    in_channel,
    press,
    thumbs,
    words_of,
)

pytestmark = pytest.mark.anyio
RING = "who do I ring about a child in Bedford"
QUOTED = "when is a written referral due"
NAMED = "Tilly Oakwell dob 04/05/2016 is hungry, who do I tell in Bedford"
ROOM = {"where": f"{CHANNEL};messageid=1600", "kind": "channel"}


def permissions(tmp_path, text):
    file = tmp_path / "who-may-ask.yaml"
    file.write_text(text, encoding="utf-8")
    return Permissions.of_file(file, AREAS)


@pytest.fixture
def reviewed(tmp_path):
    return permissions(tmp_path, f"teams:\n  - tenant: {TENANT}\n    reviewers: {LEADS}\n    review_minutes: 30\n")


@pytest.fixture
def with_leads(tmp_path):
    text = f"teams:\n  - tenant: {TENANT}\n    reviewers: {LEADS}\n    reviewers_for:\n      luton: {LUTON}\n"
    return permissions(tmp_path, text)


async def told(place, pressed):
    return (await place.send(pressed)).json()["value"]


async def test_an_answer_is_shared_once_and_by_its_asker_alone(workplace, teams):
    place = await workplace()
    await place.send(in_channel(teams.url, NAMED))
    [private] = teams.messages
    share = buttons(private)["share"]["data"]
    assert "Please ask again" in await told(place, press(teams.url, "share", share, by=OTHER, **ROOM))
    assert len(teams.messages) == 1
    for _ in range(2):
        assert "shared" in await told(place, press(teams.url, "share", share, **ROOM))
    _, shared = teams.messages
    assert (shared["in"], shared["only"]) == (ROOM["where"], None)
    assert shared["text"].startswith("Sam asked Signpost and shared the answer.")
    assert "01234 718700" in words_of(shared)
    assert "personal data" in words_of(private)
    assert "personal data" not in json.dumps(shared)
    assert not buttons(shared)


async def test_what_was_asked_in_private_is_not_shared(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, RING))
    data = buttons(teams.messages[0])["ask"]["data"]
    assert "Please ask again" in await told(place, press(teams.url, "share", data))


async def test_the_author_alone_is_told_of_personal_data_and_it_is_never_repeated(workplace, teams):
    place = await workplace()
    await place.send(in_channel(teams.url, NAMED))
    [answer] = teams.messages
    assert answer["only"] == ASKER
    assert "please delete or edit it there" in words_of(answer)
    assert "Oakwell" not in json.dumps(teams.calls)
    assert "Oakwell" not in place.deliveries.inbox.find(buttons(answer)["share"]["data"]["message"]).question


async def test_danger_with_a_name_in_it_is_told_of_both(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, "Tilly Oakwell dob 04/05/2016 is being beaten by her dad right now"))
    assert teams.messages[0]["text"].startswith("Ring 999 now.")
    assert "personal data" in words_of(teams.messages[0])
    assert "Oakwell" not in json.dumps(teams.calls)


@pytest.fixture
def transcripts(tmp_path):
    opened = SqlTranscripts.open(f"sqlite:///{tmp_path / 'transcripts.sqlite'}", kept_days=5)
    yield opened
    opened.close()


def kept(transcripts):
    with transcripts._engine.connect() as connection:
        return connection.execute(judgements.select()).mappings().all()


async def test_a_thumb_and_its_reason_are_kept_without_names(workplace, teams, transcripts):
    place = await workplace(web=a_web(transcripts=transcripts))
    await place.send(activity(teams.url, QUOTED))
    on = teams.messages[0]["id"]
    said = json.dumps({"feedbackText": "wrong for Tilly Oakwell"})
    judged = thumbs(teams.url, "dislike", on=on, feedback=said)
    for _ in range(2):
        assert (await place.send(judged)).status_code == 200
    *_, row = kept(transcripts)
    assert (row["verdict"], row["reason"]) == ("wrong", "wrong for [name]")
    assert 'signpost_feedback_total{verdict="wrong"} 1.0' in place.desk.web.metrics.written().decode()


@pytest.mark.parametrize("feedback", ["", "not json", "[]", "{}"])
async def test_a_thumb_needs_no_reason(workplace, teams, transcripts, feedback):
    place = await workplace(web=a_web(transcripts=transcripts))
    await place.send(activity(teams.url, QUOTED))
    await place.send(thumbs(teams.url, "like", on=teams.messages[0]["id"], feedback=feedback))
    [row] = kept(transcripts)
    assert (row["verdict"], row["reason"]) == ("right", None)


@pytest.mark.parametrize("changed", [{"on": "unknown"}, {"by": OTHER}])
async def test_others_and_unknown_messages_are_not_judged(workplace, teams, transcripts, changed):
    place = await workplace(web=a_web(transcripts=transcripts))
    await place.send(activity(teams.url, QUOTED))
    given = {"on": teams.messages[0]["id"]} | changed
    assert (await place.send(thumbs(teams.url, "like", **given))).status_code == 200
    assert kept(transcripts) == []


async def test_a_person_is_asked_once_in_the_areas_own_room(workplace, teams, with_leads):
    place = await workplace(permissions=with_leads)
    await place.send(activity(teams.url, f"{NAMED}?".replace("Bedford", "Luton")))
    person = buttons(teams.messages[0])["person"]["data"]
    assert "do not wait for them" in await told(place, press(teams.url, "person", person))
    assert "already" in await told(place, press(teams.url, "person", person))
    [card] = teams.in_room(LUTON)
    assert "[name]" in words_of(card)
    assert card_of(card)["msteams"]["entities"][0]["mentioned"]["id"] == ASKER
    assert "Oakwell" not in json.dumps(teams.calls)


async def test_a_question_of_no_area_goes_to_the_reviewers_room(workplace, teams, with_leads):
    place = await workplace(permissions=with_leads)
    await place.send(activity(teams.url, "who do I ring about a child"))
    await place.send(press(teams.url, "person", buttons(teams.messages[0])["person"]["data"]))
    assert len(teams.in_room(LEADS)) == 1


async def test_nobody_to_ask_means_no_button_and_an_honest_word(workplace, teams):
    place = await workplace()
    asked = activity(teams.url, RING)
    await place.send(asked)
    assert "person" not in buttons(teams.messages[0])
    data = buttons(teams.messages[0])["ask"]["data"]
    assert "Nobody is set up" in await told(place, press(teams.url, "person", data))
    assert "Nobody is set up" in await told(place, press(teams.url, "person", {"message": "unknown"}))


async def test_a_reply_waits_for_a_reviewer_with_contacts_meanwhile(workplace, teams, reviewed):
    place = await workplace(permissions=reviewed)
    await place.send(activity(teams.url, QUOTED))
    waiting, card = teams.messages
    assert "A reviewer is checking" in waiting["text"]
    assert card["in"] == LEADS
    assert "11:30" in words_of(card)
    approve = press(teams.url, "approve", buttons(card)["approve"]["data"], by=LEAD, where=LEADS, kind="channel")
    assert "The asker gets it now" in await told(place, approve)
    released, changed = teams.messages
    assert released["in"] == CHAT
    assert "Checked by a reviewer" in released["text"]
    assert "working days" in released["text"]
    assert not buttons(changed)
    assert "Released by" in words_of(changed)


async def test_only_one_decision_counts_and_only_in_the_reviewers_room(workplace, teams, reviewed):
    place = await workplace(permissions=reviewed)
    await place.send(activity(teams.url, QUOTED))
    data = buttons(teams.messages[1])["approve"]["data"]
    here = {"by": LEAD, "where": f"{LEADS};messageid=9", "kind": "channel"}
    assert "Only people in the reviewers' channel" in await told(place, press(teams.url, "approve", data, **ROOM))
    await place.send(press(teams.url, "approve", data, **here))
    assert "already" in await told(place, press(teams.url, "approve", data, **here))
    assert "already" in await told(place, press(teams.url, "correct", {**data, "correction": "x"}, **here))
    assert len(teams.of("PUT")) == 2


async def test_a_correction_goes_out_in_the_reviewers_words(workplace, teams, reviewed):
    place = await workplace(permissions=reviewed)
    await place.send(in_channel(teams.url, QUOTED))
    [card] = teams.in_room(LEADS)
    correct = buttons(card)["correct"]["data"]
    here = {"by": LEAD, "where": LEADS, "kind": "channel"}

    async def corrected(text):
        return await told(place, press(teams.url, "correct", {**correct, "correction": text}, **here))

    assert "Write what the asker" in await corrected("  ")
    assert "01632 960999 is not in the contact directory" in await corrected("Ring 01632 960999")
    await corrected("By 2 April 2026. Ring 01234 718700.")
    [answer] = [each for each in teams.messages if each["only"] == ASKER]
    assert "By 2 April 2026" in answer["text"]
    assert "Written by a reviewer" in answer["text"]
    assert "entities" not in answer  # no machine wrote it
    assert "By 2 April 2026" in words_of(card)


async def test_nobody_decides_in_time(workplace, teams, reviewed):
    place = await workplace(permissions=reviewed)
    await place.send(activity(teams.url, QUOTED))
    place.clock.forward(minutes=31)
    other = await workplace(permissions=reviewed)
    await other.parts.courier.catch_up()
    await other.parts.courier.catch_up()
    released, card = teams.messages
    assert "not reviewed" in released["text"]
    assert "working day" not in words_of(released)
    assert "contacts only" in words_of(card)


async def test_a_review_that_ends_before_its_card_went_out_changes_nothing(workplace, teams, reviewed):
    place = await workplace(permissions=reviewed)
    teams.fail["POST", "LEADS"] = []
    teams.fail["POST", f"{LEADS.replace(':', '%3A').replace('@', '%40')}/activities"] = [(429, {}, False)] * 9
    await place.send(activity(teams.url, QUOTED))
    place.clock.forward(minutes=31)
    await place.parts.courier.catch_up()
    assert "not reviewed" in teams.messages[0]["text"]
    assert teams.in_room(LEADS) == []


async def test_a_correction_that_everybody_sees_goes_out_to_all(workplace, teams, reviewed):
    place = await workplace(permissions=reviewed, is_private=False)
    await place.send(in_channel(teams.url, QUOTED))
    [card] = teams.in_room(LEADS)
    data = {**buttons(card)["correct"]["data"], "correction": "Ask your lead."}
    await place.send(press(teams.url, "correct", data, by=LEAD, where=LEADS, kind="channel"))
    answers = [each for each in teams.messages if each["in"] == ROOM["where"]]
    assert any("Ask your lead." in each["text"] for each in answers)


async def test_an_organisation_that_is_not_listed_gets_no_answer(workplace, teams, tmp_path):
    listed = permissions(tmp_path, "teams:\n  - tenant: 99999999-0000-0000-0000-000000000000\n")
    place = await workplace(permissions=listed)
    await place.send(activity(teams.url, RING))
    assert "not set up for your organisation" in teams.messages[0]["text"]


async def test_a_room_answers_for_its_own_area_alone(workplace, teams, tmp_path):
    text = (
        f"teams:\n  - tenant: {TENANT}\n    areas: [bedford-borough, luton]\n"
        f"    channels:\n      - channel: {CHANNEL}\n        areas: [bedford-borough]\n"
    )
    place = await workplace(permissions=permissions(tmp_path, text))
    await place.send(in_channel(teams.url, "who do I ring about a child"))
    assert "01234 718700" in teams.messages[0]["text"]
    await place.send(in_channel(teams.url, "who do I ring about a child in Central Bedfordshire"))
    assert "Here I answer for Bedford Borough only" in teams.messages[1]["text"]
    await place.send(activity(teams.url, "who do I ring about a child"))
    [areas] = [e for e in json.loads(json.dumps(buttons_card(teams.messages[2])))["body"] if e.get("id") == "area"]
    assert [each["value"] for each in areas["choices"]] == ["bedford-borough", "luton"]


def buttons_card(message):
    return next(each["card"] for each in card_of(message)["actions"] if each["type"] == "Action.ShowCard")


async def test_area_and_role_are_asked_for_once_kept_and_used(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, QUOTED))
    assert "settings" in buttons(teams.messages[0])
    chosen = {"area": "luton", "role": "teacher"}
    assert "is kept" in await told(place, press(teams.url, "settings", chosen))
    again = await workplace()
    await again.send(activity(teams.url, "who do I ring about a child"))
    assert "Luton" in teams.messages[1]["text"]
    assert "settings" not in buttons(teams.messages[1])
    await again.send(activity(teams.url, "help"))
    assert {"settings", "forget"} <= set(buttons(teams.messages[2]))
    assert "forgotten" in await told(again, press(teams.url, "forget"))
    assert again.desk.asker(Place(surface="teams", workspace=TENANT, room=CHAT), ASKER).area is None


async def test_a_question_that_waited_for_its_area_is_asked_again(workplace, teams):
    place = await workplace()
    await place.send(activity(teams.url, "who do I ring about a child"))
    data = buttons(teams.messages[0])["settings"]["data"]
    assert "asking your question again" in await told(
        place, press(teams.url, "settings", {**data, "area": "bedford-borough"})
    )
    assert "01234 718700" in teams.messages[1]["text"]
    assert "You asked: who do I ring about a child" in teams.messages[1]["text"]


@pytest.mark.parametrize("chosen", [{}, {"area": "atlantis"}, {"role": "wizard"}, {"area": ""}])
async def test_only_what_is_listed_can_be_chosen(workplace, teams, chosen):
    place = await workplace()
    assert "choose from the list" in await told(place, press(teams.url, "settings", chosen))


async def test_a_button_of_another_app_does_nothing(workplace, teams):
    place = await workplace()
    assert await told(place, press(teams.url, "unknown")) == "Done."
    assert "Please ask again" in await told(place, press(teams.url, "show", {"message": "unknown"}))


async def test_one_area_is_not_chosen(workplace, teams, tmp_path):
    listed = permissions(tmp_path, f"teams:\n  - tenant: {TENANT}\n    areas: [luton]\n")
    place = await workplace(permissions=listed)
    await place.send(activity(teams.url, "help"))
    card = buttons_card(teams.messages[0])
    assert [each["id"] for each in card["body"] if "id" in each] == ["role"]
