"""People in Slack: sharing, feedback, a person instead, reviewers, personal data, area and role."""

import json
from datetime import timedelta

import pytest

from bot.adapters.transcripts import SqlTranscripts
from bot.channels.chat.permissions import Permissions
from bot.channels.slack import home
from tests.bot.asking import AREAS
from tests.bot.channels.slack.conftest import a_web
from tests.bot.channels.slack.slack_server import (
    BOT,
    WORKSPACE,
    buttons,
    direct,
    event,
    mention,
    press,
    submit,
    words_of,
)

pytestmark = pytest.mark.anyio
RING = "who do I ring about a child in Bedford"
QUOTED = "when is a written referral due"
NAMED = "Tilly Oakwell dob 04/05/2016 is hungry, who do I tell in Bedford"


def permissions(tmp_path, text):
    file = tmp_path / "who-may-ask.yaml"
    file.write_text(text, encoding="utf-8")
    return Permissions.of_file(file, AREAS)


@pytest.fixture
def reviewed(tmp_path):
    text = f"slack:\n  - workspace: {WORKSPACE}\n    reviewers: C0LEADS\n    review_minutes: 30\n"
    return permissions(tmp_path, text)


@pytest.fixture
def with_leads(tmp_path):
    text = (
        f"slack:\n  - workspace: {WORKSPACE}\n    reviewers: C0LEADS\n"
        "    reviewers_for:\n      luton: C0LUTON\n"
    )  # fmt: skip
    return permissions(tmp_path, text)


async def test_an_answer_is_shared_once_and_by_its_asker_alone(workplace, slack):
    place = await workplace()
    await place.send(event(mention(NAMED)))
    [private] = slack.of("chat.postEphemeral")
    value = buttons(private)["share"]["value"]
    await place.send(press("share", value, user="U0OTHER", trigger="p0"))
    assert slack.messages == []
    await place.send(press("share", value, trigger="p1"))
    await place.send(press("share", value, trigger="p2"))
    [shared] = slack.messages
    assert "01234 718700" in words_of(shared)
    assert "personal data" in words_of(private)
    assert "personal data" not in json.dumps(shared)
    assert not buttons(shared)


async def test_the_author_is_told_of_personal_data_and_how_to_delete_it(workplace, slack):
    place = await workplace()
    await place.send(event(mention(NAMED)))
    [answer] = slack.of("chat.postEphemeral")
    assert "please delete or edit it there" in words_of(answer)
    assert "delete" not in buttons(answer)
    assert "Oakwell" not in json.dumps(slack.calls)


async def test_the_author_may_delete_the_message_where_an_administrators_token_is_set(workplace, slack):
    place = await workplace(deleting=True)
    await place.send(event(mention(NAMED)))
    value = buttons(slack.of("chat.postEphemeral")[0])["delete"]["value"]
    await place.send(press("delete", value, user="U0OTHER", trigger="p0", response_url=slack.response_url("no")))
    assert slack.of("chat.delete") == []
    await place.send(press("delete", value, response_url=slack.response_url("yes")))
    assert [(each["channel"], each["ts"]) for each in slack.of("chat.delete")] == [("C0ROOM", "10.1")]
    assert "deleted" in slack.of("response/yes")[0]["text"]
    slack.fail["chat.delete"] = [(200, {}, {"ok": False, "error": "cant_delete_message"})]
    await place.send(press("delete", value, trigger="p2", response_url=slack.response_url("fails")))
    assert "yourself" in slack.of("response/fails")[0]["text"]


@pytest.fixture
def transcripts(tmp_path):
    opened = SqlTranscripts.open(f"sqlite:///{tmp_path / 'transcripts.sqlite'}", kept_days=5)
    yield opened
    opened.close()


async def test_a_verdict_and_its_reason_are_kept_without_names(workplace, slack, transcripts):
    place = await workplace(web=a_web(transcripts=transcripts))
    await place.send(event(direct(QUOTED)))
    value = buttons(slack.messages[0])["verdict_wrong"]["value"]
    await place.send(press("verdict_wrong", value))
    [opened] = slack.of("views.open")
    assert opened["view"]["callback_id"] == "reason"
    await place.send(submit("reason", opened["view"]["private_metadata"], "wrong for Tilly Oakwell", user="U0ASKER"))
    from bot.adapters.transcript_tables import judgements

    with transcripts._engine.connect() as connection:
        [row] = connection.execute(judgements.select()).mappings().all()
    assert (row["verdict"], row["reason"]) == ("wrong", "wrong for [name]")
    assert 'signpost_feedback_total{verdict="wrong"} 1.0' in place.desk.web.metrics.written().decode()


async def test_a_verdict_on_what_is_not_kept_is_counted(workplace, slack):
    place = await workplace()
    await place.send(event(direct(QUOTED)))
    value = buttons(slack.messages[0])["verdict_wrong"]["value"]
    await place.send(press("verdict_wrong", value, response_url=slack.response_url("f")))
    assert slack.of("views.open") == []
    assert "no longer kept" in slack.of("response/f")[0]["text"]


async def test_right_needs_no_reason(workplace, slack, transcripts):
    place = await workplace(web=a_web(transcripts=transcripts))
    await place.send(event(direct(QUOTED)))
    value = buttons(slack.messages[0])["verdict_right"]["value"]
    await place.send(press("verdict_right", value, response_url=slack.response_url("f")))
    assert "Thank you" in slack.of("response/f")[0]["text"]


async def test_a_person_is_asked_once_in_the_areas_own_room(workplace, slack, with_leads):
    place = await workplace(permissions=with_leads)
    await place.send(event(direct(f"{NAMED}?".replace("Bedford", "Luton"))))
    value = buttons(slack.messages[0])["person"]["value"]
    for trigger in ("p1", "p2"):
        await place.send(press("person", value, trigger=trigger, response_url=slack.response_url(trigger)))
    [card] = [each for each in slack.messages if each["channel"] == "C0LUTON"]
    assert "[name]" in words_of(card)
    assert "Oakwell" not in json.dumps(slack.calls)
    assert "do not wait for them" in slack.of("response/p1")[0]["text"]
    assert "already" in slack.of("response/p2")[0]["text"]


async def test_a_question_of_no_area_goes_to_the_reviewers_room(workplace, slack, with_leads):
    place = await workplace(permissions=with_leads)
    await place.send(event(direct("who do I ring about a child")))
    await place.send(press("person", buttons(slack.messages[0])["person"]["value"]))
    assert slack.messages[1]["channel"] == "C0LEADS"


async def test_nobody_to_ask_means_no_button_and_an_honest_word(workplace, slack):
    place = await workplace()
    await place.send(event(direct(RING)))
    assert "person" not in buttons(slack.messages[0])
    value = json.dumps({"message": "slack:T0HOME:D0ASKER:11.1", "reply": "x"})
    await place.send(press("person", value, response_url=slack.response_url("p")))
    assert "Nobody is set up" in slack.of("response/p")[0]["text"]


async def test_a_reply_waits_for_a_reviewer_with_contacts_meanwhile(workplace, slack, reviewed):
    place = await workplace(permissions=reviewed)
    await place.send(event(direct(QUOTED)))
    waiting, card = slack.messages
    assert "A reviewer is checking" in words_of(waiting)
    assert card["channel"] == "C0LEADS"
    assert "11:30" in words_of(card)
    await place.send(press("approve", buttons(card)["approve"]["value"], user="U0LEAD", channel="C0LEADS"))
    released, changed_card = slack.of("chat.update")
    assert released["ts"] == waiting["ts"]
    assert "Checked by a reviewer" in words_of(released)
    assert (changed_card["channel"], changed_card["ts"]) == ("C0LEADS", card["ts"])
    assert not buttons(changed_card)


async def test_only_one_decision_counts_and_only_in_the_reviewers_room(workplace, slack, reviewed):
    place = await workplace(permissions=reviewed)
    await place.send(event(direct(QUOTED)))
    value = buttons(slack.messages[1])["approve"]["value"]
    no = {"channel": "C0ROOM", "trigger": "p0", "response_url": slack.response_url("no")}
    await place.send(press("approve", value, **no))
    assert "Only people in the reviewers' channel" in slack.of("response/no")[0]["text"]
    await place.send(press("approve", value, channel="C0LEADS"))
    late = {"channel": "C0LEADS", "trigger": "p2", "response_url": slack.response_url("late")}
    await place.send(press("approve", value, **late))
    await place.send(press("correct", value, **late | {"trigger": "p3"}))
    assert [each["text"] for each in slack.of("response/late")] == ["Somebody has decided on this already."] * 2
    assert len(slack.of("chat.update")) == 2


async def test_a_correction_goes_out_in_the_reviewers_words(workplace, slack, reviewed):
    place = await workplace(permissions=reviewed)
    await place.send(event(mention(QUOTED)))
    card = slack.messages[0]
    await place.send(press("correct", buttons(card)["correct"]["value"], channel="C0LEADS"))
    [opened] = slack.of("views.open")
    view = opened["view"]
    assert "working day" in view["blocks"][0]["element"]["initial_value"]
    refused = await place.send(submit("correction", view["private_metadata"], "Ring 01632 960999", trigger="s0"))
    assert "01632 960999 is not in the contact directory" in refused.json()["errors"]["typed"]
    await place.send(
        submit("correction", view["private_metadata"], "By 2 April 2026. Ring 01234 718700.", trigger="s1")
    )
    answer = slack.of("chat.postEphemeral")[-1]
    assert "By 2 April 2026" in words_of(answer)
    assert "Written by a reviewer" in words_of(answer)
    again = await place.send(submit("correction", view["private_metadata"], "Other words", trigger="s2"))
    assert "already" in again.json()["errors"]["typed"]


async def test_nobody_decides_in_time(workplace, slack, reviewed):
    place = await workplace(permissions=reviewed)
    await place.send(event(direct(QUOTED)))
    place.clock.forward(minutes=31)
    other = await workplace(permissions=reviewed)
    await other.parts.courier.catch_up()
    await other.parts.courier.catch_up()
    released, card = slack.of("chat.update")
    assert "not reviewed" in words_of(released)
    assert "working day" not in words_of(released)
    assert "<tel:999|999>" in words_of(released)
    assert "contacts only" in words_of(card)
    assert other.parts.courier.reviewing.time_is_over("slack:T0HOME:D0ASKER:11.1") == ()
    assert other.parts.courier.reviewing.time_is_over("unknown") == ()


@pytest.mark.parametrize("text", ["a man is hitting a child right now", RING, "what do you think of cricket"])
async def test_danger_contacts_and_refusals_wait_for_nobody(workplace, slack, reviewed, text):
    place = await workplace(permissions=reviewed)
    await place.send(event(direct(text)))
    [answer] = slack.messages
    assert "reviewer" not in words_of(answer)


async def test_a_workspace_that_is_not_listed_gets_no_answer_but_danger(workplace, slack, tmp_path):
    place = await workplace(permissions=permissions(tmp_path, "slack:\n  - workspace: T0OTHER\n"))
    await place.send(event(direct(RING)))
    assert "not set up for your organisation" in words_of(slack.messages[0])
    await place.send(event(direct("a man is hitting a child right now", ts="12.1"), "Ev2"))
    assert slack.messages[1]["text"].startswith("Ring 999 now")


async def test_a_guest_of_another_organisation_gets_no_answer(workplace, slack):
    place = await workplace()
    await place.send(event(mention(RING, team="T0GUEST", user_team="T0GUEST")))
    assert "not set up for your organisation" in words_of(slack.of("chat.postEphemeral")[0])


async def test_a_room_answers_for_its_own_area_alone(workplace, slack, tmp_path):
    text = (
        f"slack:\n  - workspace: {WORKSPACE}\n    areas: [bedford-borough, luton]\n"
        "    channels:\n      - channel: C0ROOM\n        areas: [bedford-borough]\n"
    )  # fmt: skip
    place = await workplace(permissions=permissions(tmp_path, text))
    await place.send(event(mention("who do I ring about a child")))
    assert "01234 718700" in words_of(slack.of("chat.postEphemeral")[0])
    await place.send(event(mention("who do I ring about a child in Central Bedfordshire", ts="10.2"), "Ev2"))
    assert "Here I answer for Bedford Borough only" in words_of(slack.of("chat.postEphemeral")[1])
    await place.send(event(mention(QUOTED, ts="10.3", channel="C0OTHER"), "Ev3"))
    assert "working day" in words_of(slack.of("chat.postEphemeral")[2])


async def test_area_and_role_are_asked_for_once_and_then_used(workplace, slack):
    place = await workplace()
    await place.send(event(direct("who do I ring about a child")))
    choose = buttons(slack.messages[0])["choose_settings"]
    await place.send(event(direct(RING, ts="12.1"), "Ev2"))
    assert "choose_settings" not in buttons(slack.messages[1])
    await place.send(press("choose_settings", choose["value"]))
    window = slack.of("views.open")[0]["view"]
    assert {"set_area", "set_role"} <= set(buttons(window))
    for trigger, action, value in (("a1", "set_area", "luton"), ("a2", "set_role", "teacher")):
        await place.send(chosen(action, value, trigger=trigger, view={"type": "modal", "id": "V1"}))
    assert len(slack.of("views.update")) == 2
    await place.send(event(direct("who do I ring about a child", ts="13.1"), "Ev3"))
    assert "Luton" in words_of(slack.messages[2])
    await place.send(chosen("set_area", "bedford-borough", trigger="a3", view={"type": "home", "id": "V2"}))
    await place.send(event(direct("who do I ring about a child", ts="14.1"), "Ev4"))
    assert "01234 718700" in words_of(slack.messages[3])
    assert ", first tell " in words_of(slack.messages[3])
    await place.send(press("forget", "forget", trigger="a4", view={"type": "home", "id": "V2"}))
    await place.send(event(direct("who do I ring about a child", ts="15.1"), "Ev5"))
    assert "Which area" in words_of(slack.messages[4])


def chosen(action, value, *, trigger, view):
    body = press(action, "", trigger=trigger, view=view)
    from urllib.parse import parse_qsl

    content = json.loads(dict(parse_qsl(body))["payload"])
    content["actions"] = [{
        "type": "static_select", "action_id": action, "block_id": "settings", "action_ts": "1",
        "selected_option": {"value": value, "text": {"type": "plain_text", "text": value}},
    }]  # fmt: skip
    from tests.bot.channels.slack.slack_server import payload

    return payload(content)


async def test_an_area_that_is_none_is_not_kept(workplace):
    place = await workplace()
    await place.send(chosen("set_area", "atlantis", trigger="a1", view={"type": "home", "id": "V2"}))
    assert place.desk.asker(home_place(), "U0ASKER").area is None


def home_place():
    from bot.adapters.deliveries_model import Place

    return Place(surface="slack", workspace=WORKSPACE, room="")


async def test_the_home_tab_shows_suggestions_settings_and_999(workplace, slack):
    place = await workplace()
    await place.send(event({"type": "app_home_opened", "user": "U0ASKER", "tab": "home", "channel": "D0ASKER"}))
    [published] = slack.of("views.publish")
    assert published["user_id"] == "U0ASKER"
    assert {"suggested_0", "set_area", "set_role"} <= set(buttons(published["view"]))
    assert "999" in words_of(published["view"])
    await place.send(event({"type": "app_home_opened", "user": "U0ASKER", "tab": "messages"}, "Ev2"))
    assert len(slack.of("views.publish")) == 1


async def test_one_area_is_not_chosen(workplace, slack, tmp_path):
    text = f"slack:\n  - workspace: {WORKSPACE}\n    areas: [luton]\n"
    place = await workplace(permissions=permissions(tmp_path, text))
    await place.send(event({"type": "app_home_opened", "user": "U0ASKER", "tab": "home"}))
    assert "set_area" not in buttons(slack.of("views.publish")[0]["view"])


def test_suggested_questions_fit_slack():
    assert all(len(question) <= 75 for question in home.suggestions())


async def test_our_own_name_is_no_part_of_the_question(workplace, slack):
    place = await workplace()
    await place.send(event(mention(RING)))
    delivery = place.deliveries.inbox.find("slack:T0HOME:C0ROOM:10.1")
    assert delivery.question == RING
    assert BOT not in delivery.question
    assert place.deliveries.inbox.unanswered("slack", older_than=timedelta(0)) == []
