"""Who did what, as administrators read it: things by their names, with links; and whom a refused person may ask."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, text

from bot.adapters.records.corrections import Author, Corrections, Draft, Kind, State
from bot.adapters.records.deeds import Deed
from bot.adapters.records.drills_tables import drills
from bot.adapters.records.gaps_tables import gap_groups
from bot.adapters.records.scores_samples import NewSample, Samples
from bot.adapters.transcripts import SqlTranscripts
from bot.answering.privacy import KnownWords, screen
from bot.console.entrance.named_deeds import Thing, named
from bot.ports import Transcript
from knowledge.model import Audience
from tests.console.made_contacts import a_contacts_console

NOW = datetime.now(UTC)
REPLY = "d" * 32


@pytest.fixture
def console(tmp_path):
    kept = SqlTranscripts.open(f"sqlite:///{tmp_path / 'transcripts.sqlite'}", kept_days=30)
    question = screen("when is the lantern lit " + "and why " * 20, known=KnownWords())
    kept.keep(
        Transcript(
            at=NOW, channel="page", audience=Audience.PRACTITIONER, area=None, question=question,
            reply={"id": REPLY, "outcome": "answered"},
        )
    )  # fmt: skip
    yield a_contacts_console(tmp_path, transcripts=kept)
    kept.close()


def thing(console, did, what):
    [(deed, found)] = named(console, [Deed(at=NOW, name="Ada Admin", did=did, what=what)])
    assert (deed.did, deed.what) == (did, what)
    return found.words, found.path


def put(console, table, **row):
    with console.records.begin() as connection:
        connection.execute(insert(table).values(**row))


def test_things_are_named_as_people_know_them_and_linked(console):
    number = Samples(console.records).make(NewSample(name="Week 47", drawn_from="", seed=1, replies=[REPLY]), by="A")
    draft = Draft(kind=Kind.TAUGHT, wordings=("who lights it", "who lights the lamp"))
    made = Corrections(console.records).make(draft, State.OPEN, by=Author(id=1, name="Anna"), at=NOW)
    group = {"area": "", "subject": "", "question": "what does oil cost", "asked_at": NOW, "model": "m", "vector": b""}
    put(console, gap_groups, id=7, **group)
    put(console, drills, id=2, title="Monday drill", code="ABCDEF", by="Anna", made_at=NOW, number=1)
    words, path = thing(console, "scored", f"answer {REPLY}")
    assert words.startswith("“when is the lantern lit and why")
    assert words.endswith("…”")
    assert path == f"/console/answers/{REPLY}"
    for did, what, told in (
        ("made", f"sample {number}", ("sample Week 47", f"/console/checking/samples/{number}")),
        ("taught a passage", f"correction {made}", ("who lights it", f"/console/corrections/{made}")),
        ("closed a gap", "gap 7", ("what does oil cost", "/console/gaps/7")),
        ("opened a gap again", "7", ("what does oil cost", "/console/gaps/7")),
        ("made a drill", "2", ("Monday drill", "/console/drills/2")),
        ("added questions to a drill", "2", ("Monday drill", "/console/drills/2")),
        ("copied a drill", "1 to 2", ("Monday drill", "/console/drills/2")),
        ("checked the contact", "luton-desk", ("Luton desk", "/console/contacts/luton-desk")),
        ("withdrew it", "document early-help", ("early-help", "/console/documents/held/early-help")),
        ("discarded", "file d2b3f16a", ("a file", "/console/documents/waiting")),
        ("reopened", "difference d2b3", ("a difference of documents", "/console/documents/differences")),
        ("released a waiting reply", "message slack:T0:C0:9", ("a reply in Slack", "/console/release")),
        ("set release to a sample", "place teams||", ("All of Teams", "/console/release")),
        ("set release to a sample", "place fax||", ("fax||", "/console/release")),
        ("started an evaluation", "r-1", ("evaluation r-1", "/console/questions/runs/r-1")),
        ("added a question", "spring: q-1", ("spring: q-1", "/console/questions/set/spring")),
        ("copied questions", "spring to autumn", ("spring to autumn", "/console/questions/set/autumn")),
        ("deleted a question set", "spring", ("spring", "/console/questions/set/spring")),
        ("signed in", "with a password", ("with a password", "")),
        ("invited", "Tom Trainer (Trainer)", ("Tom Trainer (Trainer)", "")),
    ):
        assert thing(console, did, what) == told


def test_what_is_gone_says_so_and_leads_nowhere(console):
    assert thing(console, "scored", "answer " + "e" * 32) == ("an answer that is no longer kept", "")
    assert thing(console, "deleted a drill", "9") == ("a drill that is no longer kept", "")
    assert thing(console, "checked the contact", "gone-desk") == ("a contact that is no longer kept", "")
    assert thing(console, "made", "sample x") == ("a sample that is no longer kept", "")


def test_a_gap_whose_words_are_past_their_days_is_named_by_its_number(console):
    put(console, gap_groups, id=7, area="", subject="", question="", asked_at=NOW, model="m", vector=b"")
    assert thing(console, "closed a gap", "gap 7") == ("gap 7", "/console/gaps/7")


def test_without_kept_answers_or_with_broken_ones_the_record_is_shown_all_the_same(tmp_path, console):
    with console.web.transcripts._engine.begin() as connection:
        connection.execute(text("ALTER TABLE transcripts RENAME TO away"))
    gone = "an answer that is no longer kept"
    assert thing(console, "scored", f"answer {REPLY}")[0] == gone
    other = tmp_path / "other"
    other.mkdir()
    assert thing(a_contacts_console(other), "scored", f"answer {REPLY}")[0] == gone


def test_names_in_the_record_are_escaped_and_linked(way_in):
    admin = way_in.signed_in()
    with way_in.console.records.begin() as connection:
        connection.execute(insert(drills).values(id=3, title="<b>Drill</b>", code="A", by="A", made_at=NOW, number=1))
    way_in.doors.deeds.keep(1, "Ada Admin", "made a drill", "3")
    page = admin.get("/console/people/record").text
    assert '<a href="/console/drills/3">&lt;b&gt;Drill&lt;/b&gt;</a>' in page
    assert Thing(words="x").path == ""


def test_who_is_refused_is_told_whom_to_ask_and_has_a_way_back(way_in):
    way_in.account("Bea Admin")
    way_in.account("Old Admin", password=None)
    refused = way_in.signed_in("Tess Trainer", "trainer").get("/console/contacts")
    assert refused.status_code == 403
    assert "This needs the role Editor." in refused.text
    assert "Bea Admin can give you the role, under People." in refused.text
    assert '<a href="/console">Back to the start of the console</a>' in refused.text
    assert "@partnership.example" not in refused.text


def test_who_has_no_role_is_sent_to_their_account_and_told_whom_to_ask(way_in):
    way_in.account("Bea Admin")
    page = way_in.signed_in("Nan None", "no-role-that-is-known").get("/console/answers")
    assert "Your account has no role yet." in page.text
    assert "Bea Admin can give you the role" in page.text
    assert '<p><a href="/console/account">Your account</a></p>' in page.text


def test_a_form_from_elsewhere_names_nobody_to_ask(way_in):
    answer = way_in.signed_in().post("/console/account/name", data={"token": "wrong", "name": "X Y"})
    assert answer.status_code == 403
    assert "can give you the role" not in answer.text


def test_nobody_who_is_not_signed_in_reads_who_administers(way_in):
    way_in.account("Bea Admin")
    answer = way_in.browser().post("/console/sign-in", data={"token": "wrong"})
    assert answer.status_code == 403
    assert "Bea" not in answer.text
