"""Documents change while people ask: who else reads is named, a killed change is put right, nothing is half-done."""

import os
import signal
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest

from bot.model import Outcome, Question
from knowledge.calendar import LONDON
from knowledge.search import IndexUnreadable
from tests.console.made_documents import PATH, RECORD, a_desk, held_after, put_in_force, upload, write_record

READ = """
import sys
from pathlib import Path
from knowledge.home import Home
with Home(Path(sys.argv[1])).reading("signpost slack"):
    print("held", flush=True)
    sys.stdin.read()
"""
KILLED = """
import os, sys
from pathlib import Path
from knowledge.catalogue import Catalogue
from tests.console.made_documents import a_desk, upload, write_record, put_in_force
replace = Catalogue.replace
def killed(self, *given):
    if given[0].id == "harbour-guide-2025":
        os.kill(os.getpid(), 9)
    return replace(self, *given)
Catalogue.replace = killed
with a_desk(Path(sys.argv[1])) as client:
    waiting = upload(client)
    write_record(client, waiting)
    put_in_force(client, waiting)
"""


@pytest.fixture
def client(tmp_path):
    with a_desk(tmp_path) as client:
        yield client


def test_questions_are_answered_while_a_document_goes_in(client):
    outcomes, is_over = [], threading.Event()

    def ask():
        while not is_over.is_set():
            question = Question(text="who counts the lanterns", at=datetime(2026, 11, 18, 11, tzinfo=LONDON))
            reply, _ = client.console.assistant.reply(question)
            outcomes.append((reply.outcome, bool(reply.notices and "degraded" in str(reply.notices))))

    thread = threading.Thread(target=ask)
    thread.start()
    held_after(client)
    is_over.set()
    thread.join()
    assert outcomes
    assert Outcome.DEGRADED not in {outcome for outcome, _ in outcomes}
    assert not any(is_degraded for _, is_degraded in outcomes)


def test_who_else_reads_the_home_is_named_and_the_file_keeps_waiting(client):
    waiting = upload(client)
    write_record(client, waiting)
    home = client.console.bootstrap.home.path
    reader = subprocess.Popen(
        [sys.executable, "-c", READ, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    try:
        assert reader.stdout.readline() == b"held\n"
        page = put_in_force(client, waiting)
        assert "It is not in force" in page
        assert "also read by &#39;signpost slack&#39;" in page
        refused = client.post(f"{PATH}/held/early-help/withdraw", data={"why": "old", "sure": "yes"})
        assert refused.status_code == 409
        assert "Nothing was changed" in refused.text
    finally:
        reader.stdin.close()
        reader.wait()
        reader.stdout.close()
    assert "It is in force" in put_in_force(client, waiting)


def test_a_change_that_was_killed_is_told_of_and_put_right(tmp_path):
    here = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path)], cwd=here, env={**os.environ, "PYTHONPATH": str(here)},
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()[-500:]
    with a_desk(tmp_path, is_new=False) as client:
        base = client.console.bootstrap.base
        assert base.catalogue.document(RECORD["id"]) is None
        page = client.get(PATH).text
        assert "A change was cut short: harbour-guide-2025" in page
        waiting = f"{PATH}/waiting/{client.get(f'{PATH}/waiting').text.partition(f'{PATH}/waiting/')[2][:32]}"
        assert client.post(f"{PATH}/recover").headers["location"].endswith("said=recovered")
        assert "cut short" not in client.get(PATH).text
        assert base.lost(sample=None) == []
        assert "It is in force" in put_in_force(client, waiting)
        assert base.lost(sample=None) == []


def test_a_library_that_could_not_be_opened_is_read_but_not_changed(client):
    waiting = upload(client)
    write_record(client, waiting)
    client.console.bootstrap.base = None
    assert "nothing can be changed" in client.get(PATH).text
    assert "could not be opened when the server was started" in put_in_force(client, waiting)


def test_a_fault_of_ours_is_told_without_its_words_and_keeps_the_file(client, monkeypatch):
    from bot.console.documents import into_force

    def fail(*_, **__):
        raise RuntimeError("secret words")

    waiting = upload(client)
    write_record(client, waiting)
    monkeypatch.setattr(into_force, "ingest", fail)
    page = put_in_force(client, waiting)
    assert "Something failed that should not have" in page
    assert "secret words" not in page
    assert client.get(waiting).status_code == 200


def test_an_index_that_fails_while_a_new_text_goes_in_keeps_no_version(client, monkeypatch):
    from bot.console.documents import into_force

    address = held_after(client)
    waiting = upload(client, "# Harbour\n\nThe bell of the harbour rings at noon.", replaces=RECORD["id"])
    write_record(client, waiting)

    def fail(*_, **__):
        raise IndexUnreadable("the index of meanings cannot be used; run `signpost ingest --rebuild`")

    monkeypatch.setattr(into_force, "ingest", fail)
    assert "ingest --rebuild" in put_in_force(client, waiting)
    assert "No earlier text is kept" in client.get(address).text


def test_an_id_of_the_librarys_own_digest_is_refused_when_it_goes_in(client):
    from ingest.origins import LIBRARY

    waiting = upload(client)
    write_record(client, waiting)
    client.console.bootstrap.home.path.joinpath("origins.json").write_text(f'{{"{RECORD["id"]}": "{LIBRARY}"}}')
    page = put_in_force(client, waiting)
    assert "belongs to a digest of the starter library" in page


def test_a_file_is_not_begun_twice_nor_discarded_on_its_way(client, monkeypatch):
    from bot.console.documents import into_force

    waiting = upload(client)
    write_record(client, waiting)
    goes_on, begun, ingest = threading.Event(), [], into_force.ingest

    def wait(*given, **named):
        begun.append(1)
        goes_on.wait(10)
        return ingest(*given, **named)

    monkeypatch.setattr(into_force, "ingest", wait)
    client.post(f"{waiting}/into-force", data={"looked": "yes"})
    client.post(f"{waiting}/into-force", data={"looked": "yes"})
    assert client.post(f"{waiting}/discard").status_code == 409
    assert "On its way" in client.get(f"{waiting}/progress").text
    goes_on.set()
    assert "It is in force" in put_in_force_ended(client, waiting)
    assert begun == [1]


def put_in_force_ended(client, waiting):
    import time

    for _ in range(600):
        page = client.get(f"{waiting}/progress").text
        if "On its way" not in page:
            return page
        time.sleep(0.05)
    raise AssertionError("it is still on its way")


def test_a_catalogue_that_fails_is_told_with_its_remedy(client, monkeypatch):
    from knowledge.database import CatalogueUnusable

    def fail(*_):
        raise CatalogueUnusable("catalogue.sqlite: the disk is full; free some space")

    monkeypatch.setattr(client.console.web.catalogue(), "documents", fail)
    answer = client.get(PATH)
    assert answer.status_code == 503
    assert "free some space" in answer.text


def test_the_version_of_a_withdrawal_that_fails_is_not_kept(client, monkeypatch):
    def fail(*_):
        raise IndexUnreadable("the index cannot be used; run `signpost ingest --rebuild`")

    monkeypatch.setattr(client.console.bootstrap.base, "remove", fail)
    assert client.post(f"{PATH}/held/early-help/withdraw", data={"why": "old", "sure": "yes"}).status_code == 503
    assert "No earlier text is kept" in client.get(f"{PATH}/held/early-help").text


def test_a_document_withdrawn_meanwhile_is_not_brought_back_by_its_record(client):
    from bot.console.documents.changing import CannotChange, Shelf
    from tests.console.made_console import ED

    document = client.console.web.catalogue().document("early-help")
    client.console.bootstrap.base.remove("early-help")
    with pytest.raises(CannotChange, match="withdrawn meanwhile"):
        Shelf(console=client.console).edit(document, seen="x", person=ED)


def test_a_review_that_meets_another_change_is_asked_for_again(client, monkeypatch):
    from bot.console.documents import changing

    monkeypatch.setattr(changing, "revision_of", lambda document: object())
    answer = client.post(f"{PATH}/held/early-help/reviewed", data={"review_by": "2031-05-01"})
    assert answer.status_code == 422
    assert "Somebody changed the record just now" in answer.text


def test_a_file_that_became_unreadable_or_empty_of_sentences_is_not_put_in_force(client, monkeypatch):
    from bot.console.documents.desk import Desk
    from bot.console.documents.preview import Preview
    from ingest.readers import UnreadableDocument

    waiting = upload(client)
    write_record(client, waiting)

    def fail(*_):
        raise UnreadableDocument("harbour.md: damaged; fetch it again")

    monkeypatch.setattr(Desk, "preview", fail)
    assert "It was not put in force" in client.post(f"{waiting}/into-force", data={"looked": "yes"}).text
    nothing = Preview(leaves=(), left_out=(), warnings=(), has_pages=False)
    monkeypatch.setattr(Desk, "preview", lambda *_: nothing)
    assert "no sentence is left" in client.post(f"{waiting}/into-force", data={"looked": "yes"}).text


def test_a_withdrawn_document_whose_file_cannot_be_read_any_more_says_so(client):
    address = held_after(client)
    client.post(f"{address}/withdraw", data={"why": "old", "sure": "yes"})
    folder = client.console.bootstrap.home.originals_folder / RECORD["id"]
    (file,) = folder.iterdir()
    file.write_bytes(b"MZ" + bytes(300))
    answer = client.post(f"{address}/again")
    assert answer.status_code == 409
    assert "is a program" in answer.text


def test_what_rests_on_a_passage_is_named_before_it_goes(client):
    from bot.adapters.records.corrections import Author, Corrections, Draft, Kind, Source, State, Statement

    address = held_after(client)
    passage = client.console.web.catalogue().passages_of(RECORD["id"])[1]
    source = Source(passage=passage.id, document=RECORD["id"], title="Harbour", words=passage.text)
    Corrections(client.console.records).make(
        Draft(
            kind=Kind.TAUGHT, wordings=("when is a bad lamp moved",),
            statements=(Statement(words="", sources=(source,)),),
        ),
        State.IN_FORCE, by=Author(id=1, name="Anna"), at=datetime(2026, 11, 21, tzinfo=LONDON),
    )  # fmt: skip
    page = client.get(f"{address}/withdraw").text
    assert "Taught question" in page
    assert "when is a bad lamp moved" in page
