"""A reader of the home that becomes its writer for a moment, and a reader again after it."""

import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from knowledge.home import Home, HomeBusy

HOLD = """
import sys
from pathlib import Path
from knowledge.home import Home, HomeBusy
try:
    with getattr(Home(Path(sys.argv[1])), sys.argv[2])(sys.argv[3], timeout_s=float(sys.argv[4])):
        print("held", flush=True)
        sys.stdin.read()
except HomeBusy as error:
    print(error, flush=True)
"""


@pytest.fixture
def other(tmp_path):
    """Starts another process that uses the home, and gives what it says first."""
    started = []

    def start(how, command, timeout_s=0.0):
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(tmp_path), how, command, str(timeout_s)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        started.append(process)
        return process, process.stdout.readline().strip()

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def test_a_reader_writes_for_a_moment_and_reads_on(tmp_path, other):
    home = Home(tmp_path)
    with home.reading("signpost serve", url="http://127.0.0.1:8000"):
        with home.changing(timeout_s=0):
            assert [holder.writes for holder in home.holders()] == [True]
            _, said = other("reading", "signpost ask")
            assert "in use by 'signpost serve'" in said
            assert "ask through it at http://127.0.0.1:8000" in said
        assert [holder.writes for holder in home.holders()] == [False]
        assert other("reading", "signpost ask")[1] == "held"


def test_who_reads_too_is_named_with_what_to_do_and_the_hold_stays(tmp_path, other):
    home = Home(tmp_path)
    with home.reading("signpost serve"):
        process, _ = other("reading", "signpost slack")
        with pytest.raises(HomeBusy) as caught, home.changing(timeout_s=0):
            pass
        assert f"also read by 'signpost slack' (pid {process.pid})" in str(caught.value)
        assert "run within 'signpost serve'" in str(caught.value)
        assert "in use" in other("writing", "signpost ingest")[1]  # what was shared before still is


def test_a_reader_without_a_note_is_still_told_of(tmp_path, other):
    home = Home(tmp_path)
    with home.reading("signpost serve"):
        other("reading", "signpost ask")
        for note in (tmp_path / "holders").glob("*.json"):
            if "ask" in json.loads(note.read_text())["command"]:
                note.unlink()
        with pytest.raises(HomeBusy, match="also read by another process"), home.changing(timeout_s=0):
            pass


def test_it_waits_for_the_other_reader_to_end(tmp_path, other, monkeypatch):
    home = Home(tmp_path)
    with home.reading("signpost serve"):
        process, _ = other("reading", "signpost ask")

        def end_the_reader(seconds):
            process.stdin.close()
            process.wait()

        monkeypatch.setattr(time, "sleep", end_the_reader)
        with home.changing(timeout_s=30):
            assert len(home.holders()) == 1


def test_one_change_at_a_time(tmp_path):
    home = Home(tmp_path)
    found = []

    def second():
        try:
            with home.changing(timeout_s=0):
                found.append("in")
        except HomeBusy as error:
            found.append(str(error))

    with home.reading("signpost serve"):
        with home.changing(timeout_s=0):
            thread = threading.Thread(target=second)
            thread.start()
            thread.join()
        second()
    assert "another change is being made" in found[0]
    assert found[1] == "in"


def test_a_home_that_is_not_open_is_not_changed(tmp_path):
    with pytest.raises(HomeBusy, match="not open here"), Home(tmp_path).changing(timeout_s=0):
        pass


def test_an_error_within_leaves_a_reader(tmp_path, other):
    home = Home(tmp_path)
    with home.reading("signpost serve"):
        with pytest.raises(ValueError, match="ours"), home.changing(timeout_s=0):
            raise ValueError("ours")
        assert [holder.writes for holder in home.holders()] == [False]
        assert other("reading", "signpost ask")[1] == "held"


def test_nobody_takes_a_lock_while_the_door_is_shut(tmp_path, other):
    import fcntl

    home = Home(tmp_path)
    home.prepare()
    with (tmp_path / "door").open("a+b") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        with pytest.raises(HomeBusy):
            home.reading("signpost ask", timeout_s=0).__enter__()
    with home.reading("signpost serve"):
        with (tmp_path / "door").open("a+b") as door:
            fcntl.flock(door, fcntl.LOCK_EX)
            with pytest.raises(HomeBusy), home.changing(timeout_s=0):
                pass
        assert "in use" in other("writing", "signpost ingest")[1]
