"""The console's review before release: the queue, approving, correcting, the modes of each place, marked answers."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Asked, Place, Review, Way
from bot.adapters.deliveries_tables import outbox, reviews
from bot.adapters.records.release import Mode, Releases
from bot.adapters.transcripts import SqlTranscripts
from bot.answering.privacy import KnownWords, screen
from bot.bootstrap import Bootstrap
from bot.contract import as_json
from bot.model import Question
from bot.ports import Transcript
from bot.settings import BotSettings
from knowledge.calendar import LONDON
from knowledge.model import Audience
from knowledge.settings import KnowledgeSettings
from tests.bot.asking import an_assistant
from tests.console.made_console import ADA, ED, RUTH, a_client
from tests.console.made_contacts import CONTACTS, a_contacts_console

MESSAGE = "slack:T0HOME:D0ASKER:11.1"
FILE = """
slack:
  - workspace: T0HOME
    reviewers: C0LEADS
    review_minutes: 30
    channels: [{channel: C0ROOM, review_percent: 10}, {channel: C0QUIET}]
  - workspace: T0OTHER
"""


def a_chat_bootstrap(folder, **settings):
    file = folder / "contacts.yaml"
    file.write_text(CONTACTS, encoding="utf-8")
    bot = BotSettings(contacts_file=file, **{"slack_bot_token": "xoxb-test"} | settings)
    return Bootstrap(bot=bot, knowledge=KnowledgeSettings(home=folder / "home"))


@pytest.fixture
def console(tmp_path):
    bootstrap = a_chat_bootstrap(tmp_path)
    bootstrap.home.prepare()
    return a_contacts_console(tmp_path, person=RUTH, bootstrap=bootstrap)


@pytest.fixture
def client(console):
    return a_client(console)


@pytest.fixture
def deliveries(console):
    opened = Deliveries.open(f"sqlite:///{console.bootstrap.home.path / 'chat.sqlite'}")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def reply():
    asked = Question(text="when is a written referral due", at=datetime(2026, 11, 18, 11, 0, tzinfo=LONDON))
    return as_json(an_assistant().reply(asked)[0])


@pytest.fixture
def held(deliveries, reply):
    place = Place(surface="slack", workspace="T0HOME", room="D0ASKER", is_private=True)
    words = screen("when is a <b>referral</b> due", known=KnownWords())
    deliveries.inbox.receive(Asked(event="e", message=MESSAGE, place=place, asker="U0", way=Way.DIRECT, words=words))
    due = datetime.now(UTC) + timedelta(minutes=30)
    review = Review(message=MESSAGE, revision="", reviewers="", due_at=due)
    assert deliveries.inbox.answered(deliveries.inbox.claim(MESSAGE), reply, [], review)
    return deliveries


def decided(deliveries):
    with deliveries._engine.connect() as connection:
        row = connection.execute(select(reviews)).mappings().one()
        sent = [str(each["content"]) for each in connection.execute(select(outbox)).mappings()]
    return row["decided"], row["by"], sent


def test_what_waits_is_listed_and_shown_with_what_it_rests_on(client, held, reply):
    page = client.get("/console/release")
    assert "1 reply waits" in page.text
    assert "when is a &lt;b&gt;referral&lt;/b&gt; due" in page.text
    [link] = re.findall(r'href="(/console/release/waiting\?message=[^"]+)"', page.text)
    shown = client.get(link).text
    assert "working day" in shown
    assert reply["citations"][0]["title"] in shown
    assert "Release it as it is" in shown


def test_a_reply_is_released_once_and_the_first_decision_counts(console, client, held):
    done = client.post("/console/release/approve", data={"message": MESSAGE})
    assert done.headers["location"] == "/console/release?said=approved"
    state, by, sent = decided(held)
    assert (state, by) == ("approved", "console:Ruth Reviewer")
    assert "Checked by a reviewer" in sent[0]
    assert console.gate.noted == [("Ruth Reviewer", "released a waiting reply", f"message {MESSAGE}")]
    late = client.post("/console/release/correct", data={"message": MESSAGE, "text": "Too late, but not lost."})
    assert late.status_code == 409
    assert "decided on this already" in late.text
    assert "Too late, but not lost." in late.text
    assert decided(held) == (state, by, sent)
    assert "Nothing waits now" in client.get("/console/release").text


def test_a_correction_goes_out_in_the_reviewers_words(client, held):
    text = "By 2 April 2026. Ring 020 7946 0101."
    assert client.post("/console/release/correct", data={"message": MESSAGE, "text": text}).status_code == 303
    state, _, sent = decided(held)
    assert state == "corrected"
    assert "020 7946 0101" in sent[0]


@pytest.mark.parametrize(
    ("text", "fault", "kept"),
    [
        ("Ring 01632 960999", "01632 960999 is not in the contact directory", "01632 960999"),
        ("Write to desk@nowhere.example", "is not in the contact directory", "Write to ["),
        ("  ", "Write what the asker is to read", ""),
        ("Tilly Oakwell, born 04/05/2016, is safe", "Personal details were taken out", "[name]"),
    ],
)
def test_a_correction_that_may_not_go_out_is_refused_and_kept(client, held, text, fault, kept):
    page = client.post("/console/release/correct", data={"message": MESSAGE, "text": text})
    assert page.status_code == 422
    assert fault in page.text
    assert "Oakwell" not in page.text
    assert decided(held)[0] == "waiting"
    assert kept in page.text


def test_a_reply_that_chat_has_forgotten_is_said_to_be(client, held):
    assert client.get("/console/release/waiting?message=slack:T0:C0:9").status_code == 404
    assert client.post("/console/release/approve", data={"message": "slack:T0:C0:9"}).status_code == 404


def test_without_chat_or_with_a_broken_file_the_page_says_so(tmp_path, console):
    bare = a_contacts_console(tmp_path, person=RUTH)
    assert "Neither Slack nor Teams is set up" in a_client(bare).get("/console/release").text
    assert a_client(bare).get(f"/console/release/waiting?message={MESSAGE}").status_code == 503
    (tmp_path / "chat.yaml").write_text("slack: [{workspace: small}]")
    broken = a_contacts_console(tmp_path, bootstrap=a_chat_bootstrap(tmp_path, chat_file=tmp_path / "chat.yaml"))
    assert "chat.yaml, line 1" in a_client(broken).get("/console/release").text


def test_a_service_that_is_not_set_up_here_decides_nothing(tmp_path, console, held):
    settings = {"slack_bot_token": None, "teams_app_id": "a", "teams_app_secret": "s", "teams_tenant": "t"}
    other = a_contacts_console(tmp_path, bootstrap=a_chat_bootstrap(tmp_path, **settings))
    page = a_client(other).post("/console/release/approve", data={"message": MESSAGE})
    assert (page.status_code, "Slack is not set up where the console runs" in page.text) == (409, True)
    with_wrong = a_chat_bootstrap(tmp_path, teams_app_id="a")
    page = a_client(a_contacts_console(tmp_path, bootstrap=with_wrong)).post(
        "/console/release/approve", data={"message": "teams:t:c:1"}
    )
    assert page.status_code == 404


def test_only_reviewers_decide_and_only_administrators_set(console, client):
    assert client.get("/console/release/set?place=slack||").status_code == 403
    assert "Change:" not in client.get("/console/release").text
    console.gate.now = ED
    assert client.get("/console/release").status_code == 403
    assert client.post("/console/release/approve", data={"message": MESSAGE}).status_code == 403


def test_the_places_of_the_file_are_listed_with_what_it_says(tmp_path):
    (tmp_path / "chat.yaml").write_text(FILE)
    console = a_contacts_console(tmp_path, bootstrap=a_chat_bootstrap(tmp_path, chat_file=tmp_path / "chat.yaml"))
    client = a_client(console)
    client.post("/console/release/set", data={"place": "teams|tenant|room", "mode": "all", "seen": ""})
    text = re.sub(r"\s+", " ", client.get("/console/release").text)
    assert "Slack, all of T0HOME</th> <td> Not set here: all answers wait, 30 minutes at most" in text
    assert "Slack, C0ROOM</th> <td> Not set here: 10 of 100 answers wait, 30 minutes at most" in text
    assert "Slack, all of T0OTHER</th> <td> Not set here: answers go out at once" in text
    assert "Teams, room</th> <td> <strong>All answers</strong> wait, 30 minutes at most" in text
    said = "Without this setting: "
    for place, without in {
        "slack|T0HOME|": "all answers wait, 30 minutes at most, as the server&#39;s own settings say",
        "teams|tenant|room": "as in the place around it",
        "slack||": "answers go out at once",
        "page||": "nothing is marked",
    }.items():
        posted = {"place": place, "mode": "sample", "percent": "20", "minutes": "30"}
        if place != "teams|tenant|room":
            client.post("/console/release/set", data=posted | {"seen": ""})
        assert f"{said}{without}." in client.get("/console/release/set", params={"place": place}).text


def test_no_page_says_that_an_answer_goes_out_without_a_reviewer(client, held):
    page = client.get("/console/release").text
    assert "<h1>Review before release</h1>" in page
    assert "Waits until" in page
    assert "unreviewed" not in page
    assert "If nobody has released or corrected it by then, the asker is given contacts alone" in page
    one = client.get("/console/release/waiting", params={"message": MESSAGE}).text
    assert "If nobody has released or corrected it by then, the asker is given contacts alone" in one


def set_form(client, place):
    page = client.get("/console/release/set", params={"place": place}).text
    return dict(re.findall(r'type="(?:hidden|text)"[^>]* name="([^"]+)" value="([^"]*)"', page))


def test_a_mode_is_set_and_taken_away_again(console, client):
    console.gate.now = ADA
    given = set_form(client, "slack||") | {"mode": "sample", "percent": "25", "minutes": "10"}
    assert client.post("/console/release/set", data=given).headers["location"] == "/console/release?said=set"
    set_to = Releases(console.records).of("slack", "T0ANY", "C0ANY")
    assert (set_to.mode, set_to.percent, set_to.minutes, set_to.set_by) == (Mode.SAMPLE, 25, 10, "Ada Admin")
    assert "A sample: 25 of 100 answers" in client.get("/console/release").text
    changed = set_form(client, "slack||") | {"mode": "sample", "percent": "30"}
    client.post("/console/release/set", data=changed)
    later = Releases(console.records).of("slack")
    assert (later.percent, later.since) == (30, set_to.since)
    assert client.post("/console/release/unset", data={"place": "slack||"}).status_code == 303
    assert Releases(console.records).of("slack") is None
    assert [each[1] for each in console.gate.noted] == [
        *["set release to a sample"] * 2, "took a setting of release away"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "field", "fault"),
    [
        ({"mode": "sometimes"}, "mode", "Choose which answers"),
        ({"percent": "0"}, "percent", "from 1 to 100"),
        ({"minutes": "an hour"}, "minutes", "from 1 to 1440"),
        ({"place": "page||", "mode": "all"}, "mode", "Nothing can wait there"),
    ],
)
def test_a_fault_stands_at_its_field_and_what_was_typed_stays(console, client, given, field, fault):
    console.gate.now = ADA
    posted = {"place": "slack||", "mode": "sample", "percent": "20", "minutes": "30", "seen": ""} | given
    page = client.post("/console/release/set", data=posted)
    assert page.status_code == 422
    assert fault in re.findall(f'id="{field}-fault">([^<]+)<', page.text)[0]
    assert not Releases(console.records).all()


def test_the_second_of_two_administrators_is_told_what_the_first_one_set(console, client):
    console.gate.now = ADA
    given = set_form(client, "slack||") | {"mode": "all"}
    client.post("/console/release/set", data=given | {"mode": "sample"})
    page = client.post("/console/release/set", data=given)
    assert page.status_code == 409
    assert "Ada Admin has set this to a sample, 20 of 100 meanwhile" in page.text
    again = dict(re.findall(r'type="(?:hidden|text)"[^>]* name="([^"]+)" value="([^"]*)"', page.text))
    client.post("/console/release/unset", data={"place": "slack||"})
    page = client.post("/console/release/set", data=again | {"mode": "all"})
    assert "taken this setting away meanwhile" in page.text
    assert client.post("/console/release/set", data=given | {"seen": ""}).status_code == 303
    assert Releases(console.records).of("slack").mode is Mode.ALL


@pytest.mark.parametrize("place", ["fax||", "slack||C0ROOM", "page|T0|"])
def test_there_is_no_such_place(console, client, place):
    console.gate.now = ADA
    assert client.get("/console/release/set", params={"place": place}).status_code == 404


def test_a_place_that_is_not_listed_is_set_by_its_ids(console, client):
    console.gate.now = ADA
    page = client.get("/console/release/set?place=slack&workspace=T0NEW&room=C0NEW")
    assert "Slack, C0NEW</h1>" in page.text


@pytest.fixture
def kept(tmp_path):
    opened = SqlTranscripts.open(f"sqlite:///{tmp_path / 'transcripts.sqlite'}", kept_days=90)
    yield opened
    opened.close()


def keep(kept, reply, number, *, channel="page"):
    kept.keep(
        Transcript(
            at=datetime.now(UTC), channel=channel, audience=Audience.PRACTITIONER, area=None,
            question=screen("when is it due", known=KnownWords()), reply={**reply, "id": f"{number:08x}" + "0" * 24},
        )
    )  # fmt: skip


def test_answers_of_the_page_are_marked_for_later_checking_as_they_cannot_wait(tmp_path, kept, reply):
    console = a_contacts_console(tmp_path, transcripts=kept)
    client = a_client(console)
    posted = {"place": "page||", "mode": "sample", "percent": "25", "minutes": "30", "seen": ""}
    assert client.post("/console/release/set", data=posted).status_code == 303
    for number in (0x00000001, 0x3FFFFFFF, 0x40000000, 0xFFFFFFFF):
        keep(kept, reply, number)
    keep(kept, reply, 0x00000002, channel="api")
    kept.kept.mark(["00000001" + "0" * 24], "checked")
    assert "2 marked</a>, 1 of them begun" in client.get("/console/release").text
    page = client.get("/console/release/marked?channel=page")
    assert len(re.findall("/console/answers/0", page.text)) == 1
    assert len(re.findall("/console/answers/3fffffff", page.text)) == 1
    assert client.get("/console/release/marked?channel=api").status_code == 404
    everything = set_form(client, "page||") | {"mode": "sample", "percent": "100"}
    client.post("/console/release/set", data=everything)
    assert "4 marked</a>" in client.get("/console/release").text


def test_what_is_not_kept_cannot_be_marked_and_that_is_said(tmp_path):
    client = a_client(a_contacts_console(tmp_path))
    assert "No answers are kept here" in client.get("/console/release").text


def test_transcripts_that_cannot_be_read_leave_the_modes_and_say_so_where_they_are_needed(tmp_path, kept):
    client = a_client(a_contacts_console(tmp_path, transcripts=kept))
    posted = {"place": "page||", "mode": "sample", "percent": "25", "minutes": "30", "seen": ""}
    client.post("/console/release/set", data=posted)
    with kept._engine.begin() as connection:
        connection.execute(text("ALTER TABLE transcripts RENAME TO away"))
    assert "A sample: 25 of 100" in client.get("/console/release").text
    assert client.get("/console/release/marked?channel=page").status_code == 503


def test_a_digest_is_noted_once(console):
    releases = Releases(console.records)
    for _ in range(2):
        releases.note_digest("2026-W48", "slack:C0DESK")
    assert releases.digest_went_out("2026-W48", "slack:C0DESK")
    assert not releases.digest_went_out("2026-W49", "slack:C0DESK")
