"""The console's gaps: grouping what was missed, what would close it, marks, asking again, and the board's page."""

import re
import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import text

from bot.adapters.records.gaps import Gaps
from bot.adapters.records.gaps_tables import gap_groups, gap_members
from bot.adapters.transcript_gaps import Place, count_after
from bot.adapters.transcripts import SqlTranscripts
from bot.answering.privacy import KnownWords, screen
from bot.console.gaps import routes, wanted
from bot.console.gaps.listing import listing
from bot.console.gaps.sorting import Sorting
from bot.console.gaps.wanted_contacts import contacts_of, wanted_contacts
from bot.model import Outcome
from bot.ports import Judgement, Transcript
from knowledge.contacts import Role
from knowledge.database import CatalogueUnusable
from knowledge.gaps import Subject
from knowledge.model import Audience, Document, Kind, Passage, Standing
from knowledge.search import EmbedderUnavailable, IndexUnreadable
from knowledge.turns import Turns
from tests.bot.channels.web.made_site import Stub
from tests.console.made_console import ADA, ANNA, a_client
from tests.console.made_contacts import a_bootstrap, a_contacts_console
from tests.fakes.embedder import HashingEmbedder

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SUBJECTS = [
    Subject(id="lanterns", title="Lanterns and lamps", area="england", topics=("lantern", "lamp")),
    Subject(id="boats", title="Boats", area="england", topics=("boat", "ferry")),
]


def a_document(name, area, title, kind=Kind.PROCEDURE, standing=Standing.CURRENT):
    return Document(
        id=name, title=title, publisher="A partnership", area=area, kind=kind, audience=frozenset(Audience),
        published=date(2024, 1, 1), standing=standing,
    )  # fmt: skip


DOCUMENTS = [
    a_document("luton-lamps", "luton", "How Luton keeps its <lamps>"),
    a_document("bedford-levels", "bedford-borough", "Levels of need", Kind.THRESHOLD_GUIDE),
    a_document("bedford-old", "bedford-borough", "Lamps of old", standing=Standing.SUPERSEDED),
    a_document("national", "england", "Guidance on lamps", Kind.GUIDANCE),
]
PASSAGES = {
    "bedford-levels": [Passage(id="p", document="bedford-levels", order=0, text="x", heading=("Ferry and boat",))]
}
CATALOGUE = SimpleNamespace(documents=lambda: DOCUMENTS, all_passages=lambda: PASSAGES)


@pytest.fixture
def kept(tmp_path):
    opened = SqlTranscripts.open(f"sqlite:///{tmp_path / 'transcripts.sqlite'}", kept_days=30)
    opened._now = lambda: NOW
    yield opened
    opened.close()


@pytest.fixture
def console(tmp_path, kept, monkeypatch):
    monkeypatch.setattr(Gaps, "__init__", lambda self, engine: vars(self).update(_engine=engine, now=lambda: NOW))
    monkeypatch.setattr(routes, "FEW", 10)
    monkeypatch.setattr(routes, "_subjects", lambda _: lambda: SUBJECTS)
    bootstrap = a_bootstrap(tmp_path)
    bootstrap._embeds = HashingEmbedder()
    stub = Stub(outcome=Outcome.NO_EVIDENCE)
    return a_contacts_console(
        tmp_path, bootstrap=bootstrap, transcripts=kept, catalogue=lambda: CATALOGUE, assistant=stub
    )


@pytest.fixture
def client(console):
    return a_client(console)


@pytest.fixture
def missed(kept):
    number = iter(range(1, 1_000))

    def missed(question, *, area="bedford-borough", outcome=Outcome.NO_EVIDENCE, ago=timedelta(hours=1), verdict=None):
        reply = f"{next(number):032x}"
        at = NOW - ago
        kept.keep(
            Transcript(
                at=at, channel="page", audience=Audience.PRACTITIONER, area=area,
                question=screen(question, known=KnownWords()), reply={"id": reply, "outcome": outcome.value},
            )
        )  # fmt: skip
        if verdict:
            kept.judge(Judgement(at=at + timedelta(minutes=1), reply=reply, verdict=verdict, reason=None))
        return reply

    return missed


def groups(page):
    found = re.findall(r'<a href="/console/gaps/(\d+)">([^<]+)</a></th>\s*<td class="number">(\d+)', page.text)
    return {question: int(count) for _, question, count in found}


def gap_of(page, question):
    return re.search(rf'<a href="(/console/gaps/\d+)">{re.escape(question)}</a>', page.text)[1]


def test_questions_alike_stand_together_by_area_and_subject(client, missed):
    missed("who lights the lantern lamp at night")
    missed("who lights the lantern lamp at night please")
    missed("who lights the lantern lamp at night", area="luton")
    missed("when does the boat ferry leave", area=None, outcome=Outcome.CLOSEST)
    page = client.get("/console/gaps")
    assert re.findall(r'class="number">(\d)', page.text) == ["2", "1", "1"]
    assert re.findall(r"<h2>([^<]+) <span", page.text) == ["Lanterns and lamps", "Boats"]
    assert "<strong>4</strong> questions in 3 groups" in page.text
    only = client.get("/console/gaps?area=luton")
    assert groups(only) == {"who lights the lantern lamp at night": 1}
    assert groups(client.get("/console/gaps?area=none")) == {"when does the boat ferry leave": 1}


def test_what_was_answered_asked_back_or_rated_right_is_no_gap(client, missed):
    missed("answered well", outcome=Outcome.ANSWERED, verdict="right")
    missed("which area", outcome=Outcome.CLARIFY_AREA)
    missed("danger", outcome=Outcome.EMERGENCY)
    assert "Nothing was missed in this time" in client.get("/console/gaps").text


def test_badly_rated_answers_are_gaps_as_well_and_counted_once(client, missed):
    missed("lantern oil price", outcome=Outcome.ANSWERED, verdict="wrong")
    missed("lantern oil price", verdict="partly")
    page = client.get("/console/gaps")
    assert groups(page) == {"lantern oil price": 2}
    assert "(2 badly rated)" in page.text
    shown = client.get(gap_of(page, "lantern oil price")).text
    assert "rated wrong" in shown
    assert "rated right in parts" in shown


def test_a_verdict_that_comes_later_counts_later(client, missed, kept):
    reply = missed("lantern oil price", outcome=Outcome.ANSWERED)
    assert groups(client.get("/console/gaps")) == {}
    kept.judge(Judgement(at=NOW - timedelta(minutes=1), reply=reply, verdict="wrong", reason=None))
    assert groups(client.get("/console/gaps")) == {"lantern oil price": 1}


def test_names_and_the_words_of_askers_are_escaped(client, missed):
    missed("why is <script>alert(1)</script> lit")
    page = client.get("/console/gaps").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_a_period_counts_what_came_in_it(client, missed):
    missed("lantern oil price", ago=timedelta(days=20))
    assert groups(client.get("/console/gaps?days=30")) == {"lantern oil price": 1}
    assert groups(client.get("/console/gaps?days=7")) == {}
    assert "Questions are kept for 30 days" in client.get("/console/gaps?days=365").text


def test_what_would_close_it_says_what_is_missing_and_what_is_a_guess(client, missed):
    missed("how much does a lantern lamp cost")
    text = client.get(gap_of(client.get("/console/gaps"), "how much does a lantern lamp cost")).text
    assert "A document of Bedford Borough on “Lanterns and lamps”" in text
    assert "Luton (“How Luton keeps its &lt;lamps&gt;”) has one" in text
    assert "The procedure of Bedford Borough: none is in the library." in text
    assert "threshold guide of Bedford" not in text
    assert "A guess from the words of the question" in text
    assert "What it costs: a list of fees or charges" in text


def test_nothing_is_made_up_where_nothing_can_be_said(client, missed):
    missed("boat ferry boat ferry", area=None)
    page = client.get("/console/gaps")
    text = client.get(gap_of(page, "boat ferry boat ferry")).text
    assert "Nothing can be said of it with any ground" in text


def test_a_subject_that_no_area_has_says_so(client, missed):
    missed("boat ferry", area="luton")
    text = client.get(gap_of(client.get("/console/gaps"), "boat ferry")).text
    assert "Bedford Borough (“Levels of need”) has one" in text
    missed("lantern lamp", area="bedford-borough")
    assert wanted.LOOKED_EVERY_S > 0


def test_a_broken_library_leaves_the_list_and_the_guess(console, client, missed):
    def broken():
        raise CatalogueUnusable("the disk is gone")

    object.__setattr__(console.web, "catalogue", broken)
    missed("how much does a lantern lamp cost")
    page = a_client(console).get("/console/gaps")
    text = a_client(console).get(gap_of(page, "how much does a lantern lamp cost")).text
    assert "a list of fees" in text
    assert "Missing in the library" not in text


def test_somebody_writes_it_by_a_day(console, client, missed):
    missed("lantern oil price")
    path = gap_of(client.get("/console/gaps"), "lantern oil price")
    done = client.post(f"{path}/mark", data={"state": "writing", "who": "Ed Editor", "by_day": "2026-12-01"})
    assert done.headers["location"] == f"{path}?said=writing"
    assert "Being written by Ed Editor, by 1 December 2026" in client.get("/console/gaps").text
    shown = client.get(done.headers["location"]).text
    assert 'value="2026-12-01"' in shown
    assert console.gate.noted[-1][1] == "noted who closes a gap"
    assert client.post(f"{path}/open").status_code == 303
    assert "Being written" not in client.get("/console/gaps").text


@pytest.mark.parametrize(
    ("given", "field", "fault"),
    [
        ({"state": "writing", "who": "", "by_day": "2026-12-01"}, "who", "who is writing it"),
        ({"state": "writing", "who": "Ed Editor", "by_day": "soon"}, "by_day", "Write the day"),
        ({"state": "closed", "document": ""}, "document", "Choose what closes it"),
        ({"state": "closed", "document": "no-such"}, "document", "nothing of that name"),
    ],
)
def test_a_mark_that_says_too_little_is_refused_and_kept(client, missed, given, field, fault):
    missed("lantern oil price")
    path = gap_of(client.get("/console/gaps"), "lantern oil price")
    page = client.post(f"{path}/mark", data=given)
    assert page.status_code == 422
    assert fault in re.findall(f'id="{field}-fault">([^<]+)<', page.text)[0]
    if given.get("by_day"):
        assert f'value="{given["by_day"]}"' in page.text


def test_closing_it_with_a_document_asks_its_question_again(console, client, missed):
    missed("lantern oil price")
    path = gap_of(client.get("/console/gaps"), "lantern oil price")
    done = client.post(f"{path}/mark", data={"state": "closed", "document": "luton-lamps"})
    shown = client.get(done.headers["location"]).text
    assert "Closed by <strong>How Luton keeps its &lt;lamps&gt;" in shown
    assert "still not answered" in shown
    console.web.assistant._outcome = Outcome.ANSWERED
    client.post(f"{path}/again")
    assert "it is answered now" in client.get(path).text
    assert "asked again: answered" in client.get("/console/gaps").text
    console.web.assistant._outcome = Outcome.CLOSEST
    client.post(f"{path}/again")
    assert "not answered for sure" in client.get(path).text


def test_a_gap_that_nobody_took_up_may_be_asked_again_too(client, missed):
    missed("lantern oil price")
    path = gap_of(client.get("/console/gaps"), "lantern oil price")
    assert client.post(f"{path}/again").status_code == 303
    assert "Nothing yet" in client.get("/console/gaps").text
    assert client.post(f"{path}/paint").status_code == 404
    assert client.get("/console/gaps/999").status_code == 404


def test_without_kept_answers_the_page_says_why_it_is_empty(tmp_path):
    client = a_client(a_contacts_console(tmp_path, person=ADA))
    assert "No questions are kept here" in client.get("/console/gaps").text


def sorting_of(console, kept, subjects=SUBJECTS):
    embedder = console.bootstrap.embedder
    return Sorting(
        gaps=Gaps(console.records), transcripts=kept._engine, kept_days=30, embedder=embedder, subjects=lambda: subjects
    )


def test_many_are_sorted_beside_the_page_and_each_once(console, client, missed, kept):
    for number in range(150):
        missed(f"word{number}", ago=timedelta(minutes=number + 1))
    assert "150 newer questions are being sorted" in client.get("/console/gaps").text
    for thread in [each for each in threading.enumerate() if each.name == "sorting-gaps"]:
        thread.join()
    page = client.get("/console/gaps?page=2")
    assert "150</strong> questions" in page.text
    assert "Page 2 of" in page.text
    assert count_after(kept._engine, Place()) == 150


def test_two_processes_do_not_sort_at_once_and_a_later_one_takes_up_the_groups(console, missed, kept):
    one, other = sorting_of(console, kept), sorting_of(console, kept)
    gaps = Gaps(console.records)
    missed("lantern oil price")
    assert gaps.take_turn("somebody else")
    assert one.sort() == 0
    gaps.end_turn()
    assert one.sort() == 1
    missed("lantern oil price today", ago=timedelta(minutes=2))
    assert other.sort() == 1
    [group] = gaps.counted(NOW - timedelta(days=1))
    assert group.count == 2


def test_without_subjects_questions_are_grouped_all_the_same(console, missed, kept):
    missed("lantern oil price")
    sorting_of(console, kept, subjects=[]).sort()
    [group] = Gaps(console.records).counted(NOW - timedelta(days=1))
    assert group.subject == ""
    nothing = wanted.WantedDocuments(catalogue=None, areas=(), subjects=list, directory=None)
    found = listing(Gaps(console.records), {}, nothing.title)
    assert found.subjects[0][0] == "Other subjects"


def test_what_is_past_its_days_is_forgotten_with_its_words(console, missed, kept):
    missed("lantern oil price", ago=timedelta(days=29))
    missed("lantern oil price now", ago=timedelta(hours=2))
    missed("boat ferry", ago=timedelta(days=29))
    missed("a quite other thing", ago=timedelta(days=29))
    sorting, gaps = sorting_of(console, kept), Gaps(console.records)
    sorting.sort()
    taken_up = next(each for each in gaps.counted(NOW - timedelta(days=30)) if each.question == "boat ferry")
    gaps.mark(taken_up.id, a_mark())
    later = NOW + timedelta(days=5)
    gaps.now = sorting._gaps.now = kept._now = lambda: later
    kept._swept = None
    kept.forget_old()
    sorting.sort()
    assert {each.question: each.count for each in gaps.counted(later - timedelta(days=30))} == {
        "lantern oil price now": 1, "boat ferry": 0,
    }  # fmt: skip
    with console.records.connect() as connection:
        assert len(connection.execute(gap_groups.select()).all()) == 2
        assert len(connection.execute(gap_members.select()).all()) == 1


def a_mark():
    from bot.adapters.records.gaps import Mark

    return Mark(state="writing", who="Ed Editor", noted_by="Ada Admin", noted_at=NOW)


def test_the_board_reads_one_page_without_small_counts(client, missed):
    for _ in range(3):
        missed("how much does a lantern lamp cost")
    for _ in range(2):
        missed("the boat ferry of the harbour master")
    missed("boat")
    client.get("/console/gaps")
    page = client.get("/console/gaps/export?days=30")
    assert "how much does a lantern lamp cost" in page.text
    assert "harbour master" not in page.text
    assert "<td>2<" not in page.text
    assert 'class="number">3<' in page.text
    assert "<script" not in page.text
    assert "http" not in re.sub(r"<style>.*?</style>", "", page.text, flags=re.DOTALL)
    assert "style-src 'sha256-" in page.headers["content-security-policy"]
    client.post("/console/gaps/1/mark", data={"state": "writing", "who": "Tilly Oakwell", "by_day": ""})
    again = client.get("/console/gaps/export?area=bedford-borough").text
    assert "Being written" in again
    assert "Tilly" not in again


def test_the_board_is_told_when_there_is_little_or_nothing(client, missed):
    missed("boat", area=None)
    client.get("/console/gaps")
    text = client.get("/console/gaps/export?area=none").text
    assert "Fewer than 3 questions were not answered" in text
    assert "No question was not answered" not in text
    assert "No question was asked three times or more" in text
    assert "no area named" in text


def test_the_sum_gives_no_small_count_away(client, missed):
    for _ in range(4):
        missed("lantern lamp")
    missed("boat ferry")
    client.get("/console/gaps")
    told = client.get("/console/gaps/export").text
    assert "4 questions, and a few more on subjects that came up fewer than three times, were not answered" in told
    assert "5 questions" not in told
    assert "nothing yet" in told


def a_base(search, document="boats"):
    passages = {"found": Passage(id="found", document=document, order=0, text="x")}
    catalogue = SimpleNamespace(passages=lambda ids: {each: passages[each] for each in ids})
    return SimpleNamespace(turns=Turns(), index=SimpleNamespace(search=search), catalogue=catalogue)


def test_the_subject_is_that_of_the_passage_that_is_found(console, client, missed):
    console.bootstrap.base = a_base(lambda query, scope, limit: [SimpleNamespace(passage="found")])
    missed("the lantern on the boat")
    assert "<h2>Boats " in client.get("/console/gaps").text


@pytest.mark.parametrize("broken", [True, False])
def test_a_library_that_finds_nothing_leaves_the_nearest_title(console, client, missed, broken):
    def search(query, scope, limit):
        if broken:
            raise IndexUnreadable("the index is gone")
        return []

    console.bootstrap.base = a_base(search)
    missed("a lantern lamp")
    assert "<h2>Lanterns and lamps " in client.get("/console/gaps").text


def test_the_subjects_are_those_of_the_library_in_force(tmp_path):
    subjects = routes._subjects(a_contacts_console(tmp_path))()
    assert "a-child-tells-you" in {each.id for each in subjects}


def test_what_cannot_be_sorted_now_is_told_to_the_log_and_the_page_is_shown(console, client, missed, caplog):
    def gone():
        raise EmbedderUnavailable("the model is gone")

    missed("lantern lamp")
    object.__setattr__(console, "bootstrap", SimpleNamespace(embedder=gone, base=None, home=console.bootstrap.home))
    assert a_client(console).get("/console/gaps").status_code == 200
    assert "gaps are not sorted: the model is gone" in caplog.text


def test_transcripts_that_cannot_be_read_are_said_to_be(client, kept):
    with kept._engine.begin() as connection:
        connection.execute(text("ALTER TABLE transcripts RENAME TO away"))
    assert client.get("/console/gaps").status_code == 503


DANGER = Subject(id="immediate-danger", title="Phone about a child", area="england", topics=("child",))


def titles(page):
    return re.findall(r"<h2>([^<]+) <span", page.text)


def test_whom_to_ring_in_an_area_stands_under_its_contacts_and_is_closed_by_one(console, client, missed, monkeypatch):
    monkeypatch.setattr(routes, "_subjects", lambda _: lambda: [*SUBJECTS, DANGER])
    client = a_client(console)
    missed("who do i phone about a child", area="luton")
    missed("who do i phone about a child")
    missed("who do i phone about a child", area=None)
    page = client.get("/console/gaps")
    assert sorted(titles(page)) == ["Contacts of Bedford Borough", "Contacts of Luton", "Contacts, no area named"]
    path = gap_of(client.get("/console/gaps?area=luton"), "who do i phone about a child")
    shown = client.get(path).text
    assert "A contact of Luton: Out-of-hours team of social care. The directory has none." in shown
    assert "takes referrals" not in shown
    assert "document of Luton" not in shown
    assert "A guess from the words" not in shown
    assert 'href="/console/contacts?area=luton"' in shown
    assert "Luton desk (contact)" in shown
    assert "Bedford desk" not in shown
    nowhere = client.get(gap_of(client.get("/console/gaps?area=none"), "who do i phone about a child")).text
    assert "no area&#39;s contact is given to somebody who names none" in nowhere
    console.gate.now = ANNA
    assert "An editor adds it under Contacts." in client.get(path).text


def test_a_contact_that_is_there_already_may_be_called_something_else(console):
    directory = replace(console.web.directory, services={Role.FRONT_DOOR: ("front door",), Role.LADO: ("lado",)})
    [said] = wanted_contacts(directory, "what is the number of the front door", "luton")
    assert said.startswith("A contact of Luton that was meant and not found. 4 contacts can be given there")
    [said] = wanted_contacts(directory, "what is the number of the lado", "luton")
    assert said == "A contact of Luton: Allegations against staff (LADO). The directory has none."
    assert {each.id for each in contacts_of(directory, "")} >= {"luton-desk", "bedford-desk"}


def test_a_gap_that_a_contact_closes_names_it(console, client, missed):
    missed("who do i phone about a child", area="luton")
    path = gap_of(client.get("/console/gaps"), "who do i phone about a child")
    assert client.post(f"{path}/mark", data={"state": "closed", "document": "contact:no-such"}).status_code == 422
    assert client.post(f"{path}/mark", data={"state": "closed", "document": "contact:luton-desk"}).status_code == 303
    assert "Closed by Luton desk" in client.get("/console/gaps").text
    assert console.gate.noted[-1] == ("Ada Admin", "closed a gap", path.replace("/console/gaps/", "gap "))


def test_what_asks_whom_to_ring_joins_no_group_of_another_kind(console, client, missed, kept):
    missed("who do i phone at the hub about a child tonight", area="luton", ago=timedelta(hours=3))
    sorting_of(console, kept).sort()  # the next one reads the groups from the database
    missed("who did phone at the hub about a child tonight", area="luton", ago=timedelta(hours=2))
    missed("who do i phone at the hub about a child tonight please", area="luton")
    assert sorted(groups(client.get("/console/gaps")).values()) == [1, 2]


def test_only_what_is_of_danger_stands_under_immediate_danger(console, missed, monkeypatch):
    monkeypatch.setattr(routes, "_subjects", lambda _: lambda: [*SUBJECTS, DANGER])
    found = [SimpleNamespace(passage="found")]
    console.bootstrap.base = a_base(lambda query, scope, limit: found, document="immediate-danger")
    missed("what does a child on a boat pay")
    missed("when is 999 rung about a child")
    page = a_client(console).get("/console/gaps").text
    danger = page.partition("<h2>Phone about a child")[2].partition("</table>")[0]
    assert "999" in danger
    assert "what does a child on a boat pay" not in danger


def test_what_was_judged_not_to_be_for_signpost_is_counted_with_a_way_to_read_it(client, missed):
    for number in range(3):
        missed(f"what does the portal cost {number}", outcome=Outcome.OFF_TOPIC)
    missed("what does the portal cost", outcome=Outcome.OFF_TOPIC, area="luton")
    missed("what does the portal cost", outcome=Outcome.OFF_TOPIC, area="luton", ago=timedelta(days=20))
    page = client.get("/console/gaps?days=7").text
    assert "4 were judged not to be questions for Signpost" in page
    link = re.search(r'href="(/console/answers\?[^"]+)">read them', page)[1].replace("&amp;", "&")
    answers = client.get(link).text
    assert "4 answers" in answers
    assert "what does the portal cost 2" in answers
    only = client.get("/console/gaps?days=7&area=luton").text
    assert "1 was judged not to be a question for Signpost" in only
    assert "judged" not in client.get("/console/gaps?days=7&area=none").text
    board = client.get("/console/gaps/export?days=30").text
    assert "5 questions were judged not to be for Signpost" in board
    assert "fewer than 3 questions were judged" in client.get("/console/gaps/export?days=30&area=luton").text


def test_more_than_are_counted_are_said_to_be_more(client, missed, monkeypatch):
    monkeypatch.setattr("bot.adapters.transcripts_kept.MOST_COUNTED", 1)
    monkeypatch.setattr("bot.console.gaps.set_aside.MOST_COUNTED", 1)
    for _ in range(3):
        missed("what does the portal cost", outcome=Outcome.OFF_TOPIC)
    assert "More than 1 were judged not to be questions" in client.get("/console/gaps").text


def test_gaps_that_nobody_took_up_are_counted_for_the_start_page(console, client, missed):
    missed("lantern oil price")
    missed("lantern oil price today")
    missed("boat ferry", ago=timedelta(days=20))
    client.get("/console/gaps")
    gaps = Gaps(console.records)
    assert gaps.open_count(NOW - timedelta(days=30)) == 2
    assert gaps.open_count(NOW - timedelta(days=7)) == 1
    gaps.mark(1, a_mark())
    assert gaps.open_count(NOW - timedelta(days=30)) == 1


def test_small_counts_alone_are_told_as_a_few(client, missed):
    for _ in range(2):
        missed("lantern lamp")
        missed("boat ferry")
    client.get("/console/gaps")
    told = client.get("/console/gaps/export").text
    assert "A few questions were not answered" in told
    assert "4 questions" not in told
