"""Release before review in Teams, decided in the console, and the weekly digest of contacts."""

import json

import pytest

from bot.adapters.records.database import open_records
from bot.adapters.records.release import Mode, Releases
from bot.channels.chat.permissions import Permissions
from bot.channels.teams.surface import ANY_REGION
from tests.bot.asking import AREAS
from tests.bot.channels.teams.teams_server import LEADS, TENANT, activity, words_of
from tests.bot.channels.teams.test_people import QUOTED

pytestmark = pytest.mark.anyio


@pytest.fixture
def releases(tmp_path, clock):
    engine = open_records(f"sqlite:///{tmp_path / 'console.sqlite'}")
    yield Releases(engine, now=clock)
    engine.dispose()


async def test_a_reply_that_waits_is_released_in_the_console(workplace, teams, releases):
    releases.set(("teams", "", ""), mode=Mode.ALL, percent=20, minutes=30, by="Ada Admin", seen="")
    place = await workplace(permissions=Permissions(None, areas=AREAS))
    place.desk.releases = releases
    await place.send(activity(teams.url, QUOTED))
    [waiting] = teams.messages
    assert "A reviewer is checking" in words_of(waiting)
    [review] = place.deliveries.reviews.waiting()
    reviewing = place.parts.courier.reviewing
    for group in reviewing.approve(review.message, room=None, by="console:Ruth Reviewer"):
        await place.parts.courier.send(group)
    assert any("Checked by a reviewer" in json.dumps(call) for call in teams.calls)


async def test_the_digest_goes_to_a_conversation_once(workplace, teams, releases, clock):
    place = await workplace(permissions=Permissions(None, areas=AREAS, digest=f"teams:{LEADS}"))
    place.desk.releases = releases
    await place.send(activity(teams.url, QUOTED))
    place.desk.permissions.at_home("teams", TENANT)
    clock.now = clock.now.replace(day=23, hour=9)
    place.deliveries.inbox.last_address("teams", TENANT)
    for _ in range(2):
        await place.parts.courier.catch_up()
    [told] = teams.in_room(LEADS)
    assert "Contacts to check this week" in words_of(told)
    assert "not checked" in words_of(told)


async def test_a_digest_that_no_question_has_gone_before_goes_to_any_region(workplace, releases):
    place = await workplace()
    from bot.channels.chat.surface import Line, Note

    note = Note(lead="Contacts to check", lines=[Line(words="Larkfield desk: overdue")], end="and 2 more")
    _, content = place.parts.surface.note(note, room=LEADS, workspace=TENANT, address={})
    assert content["service_url"] == ANY_REGION
    assert "and 2 more" in json.dumps(content["activity"])


async def test_who_decided_in_the_console_is_named_on_the_card(workplace, teams, releases, tmp_path):
    file = tmp_path / "chat.yaml"
    file.write_text(f"teams:\n  - tenant: {TENANT}\n    reviewers: {LEADS}\n    review_minutes: 30\n")
    place = await workplace(permissions=Permissions.of_file(file, AREAS))
    await place.send(activity(teams.url, QUOTED))
    [review] = place.deliveries.reviews.waiting()
    for group in place.parts.courier.reviewing.approve(review.message, room=None, by="console:Ruth Reviewer"):
        await place.parts.courier.send(group)
    assert "Released by Ruth Reviewer" in json.dumps(teams.calls)
