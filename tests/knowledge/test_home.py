"""The home folder: its lock across processes, and what its errors say."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from knowledge.home import Home, HomeBusy, UnwritableHome

HOLD = """
import sys
from pathlib import Path
from knowledge.home import Home
home = Home(Path(sys.argv[1]))
with (home.writing(sys.argv[3], url=sys.argv[4] or None) if sys.argv[2] == "writing" else home.reading(sys.argv[3])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def hold(tmp_path):
    """Starts processes that use the home until the test ends or closes their input."""
    started = []

    def start(how, command, url=""):
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(tmp_path), how, command, url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        started.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def test_two_readers_use_a_home_at_once(tmp_path, hold):
    hold("reading", "signpost ask")
    with Home(tmp_path).reading("signpost ask", timeout_s=0):
        assert len(Home(tmp_path).holders()) == 2


def test_a_second_writer_is_told_who_writes_since_when_and_what_to_do(tmp_path, hold):
    process = hold("writing", "signpost ingest")
    with pytest.raises(HomeBusy) as caught, Home(tmp_path).writing("signpost ingest", timeout_s=0):
        pass
    said = str(caught.value)
    assert said.startswith(f"{tmp_path} is in use by 'signpost ingest' (pid {process.pid}) since ")
    assert said.endswith("; wait until it ends or stop it")
    assert caught.value.url is None


def test_a_reader_is_sent_to_the_server_that_holds_the_home(tmp_path, hold):
    hold("writing", "signpost serve", "http://127.0.0.1:8000")
    with pytest.raises(HomeBusy, match=r"ask through it at http://127.0.0.1:8000 or stop it") as caught:
        Home(tmp_path).reading("signpost ask", timeout_s=0).__enter__()
    assert caught.value.url == "http://127.0.0.1:8000"


def test_a_writer_waits_for_a_reader_to_end(tmp_path, hold, monkeypatch):
    process = hold("reading", "signpost ask")
    waits = []

    def end_the_reader(seconds):
        waits.append(seconds)
        process.stdin.close()
        process.wait()

    monkeypatch.setattr(time, "sleep", end_the_reader)
    with Home(tmp_path).writing("signpost ingest", timeout_s=30):
        assert [holder.command for holder in Home(tmp_path).holders()] == ["signpost ingest"]
    assert len(waits) == 1


def test_several_readers_are_counted_in_the_error(tmp_path):
    home = Home(tmp_path)
    said = r"'signpost ask' \(pid \d+\) since \d\d:\d\d and 1 more"
    both = home.reading("signpost ask"), home.reading("signpost doctor")
    with both[0], both[1], pytest.raises(HomeBusy, match=said):
        home.writing("signpost ingest", timeout_s=0).__enter__()


def test_the_lock_of_a_killed_process_is_free_and_its_note_is_swept(tmp_path, hold):
    process = hold("writing", "signpost ingest")
    process.kill()
    process.wait()
    home = Home(tmp_path)
    assert home.holders() == []
    assert len(list((tmp_path / "holders").iterdir())) == 1
    with home.writing("signpost ingest", timeout_s=0):
        assert [holder.pid for holder in home.holders()] == [os.getpid()]
    assert list((tmp_path / "holders").iterdir()) == []


def test_a_home_is_free_again_after_an_error(tmp_path):
    home = Home(tmp_path)
    with pytest.raises(ValueError, match="ours"), home.writing("signpost ingest"):
        raise ValueError("ours")
    with home.writing("signpost ingest", timeout_s=0):
        pass


def test_half_written_and_foreign_notes_are_passed_over(tmp_path):
    home = Home(tmp_path)
    home.prepare()
    (tmp_path / "holders" / "1-aa.json").write_text("{")
    (tmp_path / "holders" / "1-bb.json").write_text(json.dumps({"pid": 1}))
    (tmp_path / "holders" / "notes.json").write_text("[]")
    assert home.holders() == []
    with home.writing("signpost ingest", timeout_s=0):
        assert len(home.holders()) == 1


def test_a_lock_without_a_note_is_still_reported(tmp_path):
    home = Home(tmp_path)
    with home.writing("signpost ingest"):
        for note in (tmp_path / "holders").iterdir():
            note.unlink()
        with pytest.raises(HomeBusy, match="in use by another process"):
            home.reading("signpost ask", timeout_s=0).__enter__()


def test_a_process_of_another_user_counts_as_alive(tmp_path, monkeypatch):
    def refuse(pid, signal):
        raise PermissionError

    home = Home(tmp_path)
    with home.reading("signpost ask"):
        monkeypatch.setattr(os, "kill", refuse)
        assert len(home.holders()) == 1


def test_an_unwritable_home_is_named_with_cause_and_remedy(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(UnwritableHome) as caught:
        Home(tmp_path / "file" / "home").prepare()
    assert str(caught.value).startswith(f"{tmp_path}/file/home: the home folder cannot be written to (Not a directory)")
    assert "SIGNPOST_HOME" in str(caught.value)


def test_a_full_disk_leaves_no_probe_behind(tmp_path, monkeypatch):
    write = Path.write_bytes

    def half(path, data):
        write(path, data[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(UnwritableHome, match="No space left on device"):
        Home(tmp_path).prepare()
    assert [path.name for path in tmp_path.iterdir()] == ["holders"]


def test_everything_lies_in_the_home(tmp_path):
    home = Home(tmp_path)
    assert {home.catalogue_file.parent, home.index_folder.parent, home.models_folder.parent} == {tmp_path}
