"""Release before review in Slack, as the console has it set, and the weekly digest of contacts."""

import pytest
from sqlalchemy import text

from bot.adapters.records.database import open_records
from bot.adapters.records.release import Mode, Releases, is_sampled
from bot.channels.chat.permissions import Permissions
from tests.bot.asking import AREAS
from tests.bot.channels.slack.slack_server import WORKSPACE, buttons, direct, event, press, words_of
from tests.bot.channels.slack.test_people import QUOTED, RING, permissions

pytestmark = pytest.mark.anyio
DANGER = "a man is hitting a child right now"
MESSAGE = f"slack:{WORKSPACE}:D0ASKER:11.1"


@pytest.fixture
def releases(tmp_path, clock):
    engine = open_records(f"sqlite:///{tmp_path / 'console.sqlite'}")
    yield Releases(engine, now=clock)
    engine.dispose()


@pytest.fixture
def set_to(releases):
    def set_to(mode, *, place=("slack", WORKSPACE, ""), percent=20, minutes=30):
        before = releases.all().get(place)
        seen = before.set_at.isoformat() if before else ""
        releases.set(place, mode=mode, percent=percent, minutes=minutes, by="Ada Admin", seen=seen)

    return set_to


@pytest.fixture
def at_work(workplace, releases):
    async def at_work(**given):
        place = await workplace(**given)
        place.desk.releases = releases
        return place

    return at_work


def is_held(slack):
    return any("A reviewer is checking" in words_of(each) for each in slack.messages)


async def test_a_mode_set_in_the_console_counts_from_the_next_question_in_every_process(at_work, slack, set_to, clock):
    one, other = await at_work(), await at_work()
    await one.send(event(direct(QUOTED)))
    assert not is_held(slack)
    set_to(Mode.ALL)
    await other.send(event(direct(QUOTED, ts="12.1"), "Ev2"))
    assert is_held(slack)
    clock.forward(seconds=1)
    set_to(Mode.OFF)
    before = len(slack.messages)
    await one.send(event(direct(QUOTED, ts="13.1"), "Ev3"))
    assert "working day" in words_of(slack.messages[before])


@pytest.mark.parametrize("said", [DANGER, RING, "what do you think of cricket"])
async def test_danger_contacts_and_refusals_never_wait_whatever_the_console_says(at_work, slack, set_to, said):
    set_to(Mode.ALL)
    place = await at_work()
    await place.send(event(direct(said)))
    assert not is_held(slack)
    assert len(slack.messages) == 1


async def test_danger_is_answered_while_the_records_are_out_of_order(at_work, slack, releases):
    place = await at_work()
    with releases._engine.begin() as connection:
        connection.execute(text("DROP TABLE release_modes"))
    await place.send(event(direct(DANGER)))
    assert slack.messages[0]["text"].startswith("Ring 999 now")
    await place.send(event(direct(QUOTED, ts="12.1"), "Ev2"))
    assert "working day" in words_of(slack.messages[1])


async def test_a_sample_holds_its_share_and_the_same_message_each_time(at_work, slack, set_to):
    set_to(Mode.SAMPLE, percent=50)
    place = await at_work()
    names = [f"{number}.1" for number in range(20, 32)]
    for number, name in enumerate(names):
        await place.send(event(direct(QUOTED, ts=name), f"Ev{number}"))
    held = sum("A reviewer is checking" in words_of(each) for each in slack.messages)
    assert held == sum(is_sampled(f"slack:{WORKSPACE}:D0ASKER:{name}", 50) for name in names)
    assert 0 < held < len(names)


def test_a_sample_is_about_the_share_that_was_asked_for():
    names = [f"slack:T0:C0:{number}" for number in range(2_000)]
    assert 340 < sum(is_sampled(name, 20) for name in names) < 460
    assert not any(is_sampled(name, 0) for name in names)
    assert all(is_sampled(name, 100) for name in names)


async def test_without_a_reviewers_room_the_console_alone_decides(at_work, slack, set_to):
    set_to(Mode.ALL, minutes=45)
    place = await at_work()
    await place.send(event(direct(QUOTED)))
    [waiting] = slack.messages
    assert "11:45" in words_of(waiting)
    reviewing = place.parts.courier.reviewing
    groups = reviewing.approve(MESSAGE, room=None, by="console:Ruth Reviewer")
    for group in groups:
        await place.parts.courier.send(group)
    [released] = slack.of("chat.update")
    assert "Checked by a reviewer" in words_of(released)


async def test_a_decision_in_the_console_changes_the_card_in_the_reviewers_room(at_work, slack, set_to, tmp_path):
    listed = permissions(tmp_path, f"slack:\n  - workspace: {WORKSPACE}\n    reviewers: C0LEADS\n")
    set_to(Mode.ALL)
    place = await at_work(permissions=listed)
    await place.send(event(direct(QUOTED)))
    card = slack.messages[1]
    for group in place.parts.courier.reviewing.correct(MESSAGE, "In own words.", room=None, by="console:Ruth & co"):
        await place.parts.courier.send(group)
    changed = slack.of("chat.update")[-1]
    assert (changed["channel"], changed["ts"]) == ("C0LEADS", card["ts"])
    assert "Corrected by Ruth &amp; co" in words_of(changed)
    late = {"channel": "C0LEADS", "response_url": slack.response_url("late")}
    await place.send(press("approve", buttons(card)["approve"]["value"], **late))
    assert "decided on this already" in slack.of("response/late")[0]["text"]


async def test_the_nearest_setting_counts(at_work, slack, set_to):
    set_to(Mode.ALL, place=("slack", "", ""))
    set_to(Mode.OFF, place=("slack", WORKSPACE, "D0ASKER"))
    place = await at_work()
    await place.send(event(direct(QUOTED)))
    assert not is_held(slack)


async def test_the_files_share_counts_where_the_console_has_set_nothing(workplace, slack, tmp_path):
    entry = (
        f"slack:\n  - workspace: {WORKSPACE}\n    reviewers: C0LEADS\n    review_minutes: 30\n    review_percent: 1\n"
    )
    place = await workplace(permissions=permissions(tmp_path, entry))
    name = next(f"{number}.1" for number in range(10, 90) if not is_sampled(f"slack:{WORKSPACE}:D0ASKER:{number}.1", 1))
    await place.send(event(direct(QUOTED, ts=name)))
    assert not is_held(slack)


def monday(clock, hour=9, minute=0):
    clock.now = clock.now.replace(month=11, day=23, hour=hour, minute=minute)


async def test_the_digest_goes_out_on_monday_at_nine_once_whatever_restarts(at_work, slack, clock, tmp_path):
    listed = permissions(tmp_path, f"slack:\n  - workspace: {WORKSPACE}\n    digest: C0DESK\n")
    one, other = await at_work(permissions=listed), await at_work(permissions=listed)
    monday(clock, hour=8, minute=59)
    await one.parts.courier.catch_up()
    assert slack.messages == []
    monday(clock)
    for place in (one, other, one):
        await place.parts.courier.catch_up()
    [told] = slack.messages
    assert told["channel"] == "C0DESK"
    assert "not checked" in words_of(told)
    assert "https://signpost.example.org/console/contacts/" in words_of(told)
    clock.forward(days=3)
    one.deliveries.forget_old()  # the outbox forgets; the week is remembered
    again = await at_work(permissions=listed)
    await again.parts.courier.catch_up()
    assert len(slack.messages) == 1
    clock.forward(days=4)
    await again.parts.courier.catch_up()
    assert len(slack.messages) == 2


async def test_the_digest_names_ten_and_counts_the_rest(at_work, slack, clock):
    place = await at_work(permissions=Permissions(None, areas=AREAS, digest="slack:C0DESK"), public_url="")
    monday(clock)
    await place.parts.courier.catch_up()
    told = words_of(slack.messages[0])
    assert told.count("•") == 10
    assert f"and {len(place.desk.directory) - 10} more" in told
    assert "http" not in told


async def test_no_digest_where_nothing_is_to_be_checked_or_nobody_wants_one(at_work, slack, clock, monkeypatch):
    place = await at_work()
    monday(clock)
    await place.parts.courier.catch_up()
    wanted = await at_work(permissions=Permissions(None, areas=AREAS, digest="slack:C0DESK"))
    monkeypatch.setattr(type(wanted.desk), "directory", ())
    await wanted.parts.courier.catch_up()
    elsewhere = await at_work(permissions=Permissions(None, areas=AREAS, digest="teams:19:room"))
    await elsewhere.parts.courier.catch_up()
    assert slack.messages == []


async def test_the_digest_waits_while_the_records_are_out_of_order(at_work, slack, clock, releases):
    place = await at_work(permissions=Permissions(None, areas=AREAS, digest="slack:C0DESK"))
    monday(clock)
    with releases._engine.begin() as connection:
        connection.execute(text("ALTER TABLE digests RENAME TO away"))
    await place.parts.courier.catch_up()
    assert slack.messages == []
    with releases._engine.begin() as connection:
        connection.execute(text("ALTER TABLE away RENAME TO digests"))
    await place.parts.courier.catch_up()
    assert len(slack.messages) == 1
