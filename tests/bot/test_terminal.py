"""`signpost ask`: one question, a conversation, a server that owns the home, and every way of using it wrongly."""

import io
import json
from contextlib import contextmanager

import httpx
import pytest
import typer
from typer.testing import CliRunner

from bot.bootstrap import Bootstrap, Holdings
from bot.channels import terminal
from bot.channels.terminal import ask
from knowledge.home import Home, HomeBusy

app = typer.Typer()
app.command()(ask)
QUESTION = "who do i phone about a child in bedford borough"


class Scripted:
    """Stands in for the assistant: answers with what it was asked."""

    def __init__(self, real):
        self.real, self.asked = real, []

    def now(self):
        return self

    def reply(self, question, previous=None):
        self.asked.append((question, previous))
        return self.real.reply(question, previous)


@pytest.fixture
def assistant(monkeypatch):
    """The real assistant without a library: contacts and danger need none."""
    made = Scripted(Bootstrap()._assistant(Holdings(library=terminal_library())))

    @contextmanager
    def opened(self, command, *, url=None):
        assert command == "signpost ask"
        yield made

    monkeypatch.setattr(Bootstrap, "assistant", opened)
    return made


def terminal_library():
    from bot.bootstrap import NoLibrary

    return NoLibrary("catalogue.sqlite: no library here;\n run `signpost ingest --library`")


def run(*arguments, typed=None):
    return CliRunner().invoke(app, arguments, input=typed)


def test_one_question_is_answered(assistant):
    done = run(QUESTION, "--at", "2026-11-18T11:00")
    assert done.exit_code == 0
    assert "01234 718700" in done.stdout
    assert "open now" in done.stdout


def test_words_need_no_quotation_marks(assistant):
    run(*QUESTION.split())
    assert assistant.asked[0][0].text == QUESTION


def test_json_is_one_object_on_one_line(assistant):
    done = run(QUESTION, "--json")
    assert done.exit_code == 0
    assert done.stdout.count("\n") == 1
    assert json.loads(done.stdout)["area"] == "bedford-borough"


def test_json_without_a_question_reads_it_from_standard_input(assistant):
    done = run("--json", typed=QUESTION)
    assert json.loads(done.stdout)["outcome"] == "answered"
    assert assistant.asked[0][0].text == QUESTION


def test_bytes_that_are_no_letters_are_no_traceback(assistant):
    assert run(f"{QUESTION} \udcff", "--json").exit_code == 0
    assert run("--json", typed=QUESTION.encode() + b" \xff").exit_code == 0
    assert run(typed=QUESTION.encode() + b" \xff\n\n").exit_code == 0
    assert [question.text.encode()[: len(QUESTION)] for question, _ in assistant.asked] == [QUESTION.encode()] * 3
    danger = run("--json", typed=b"a man is hitting a child right now \xff")
    assert json.loads(danger.stdout)["behaviour"] == "emergency"


@pytest.mark.parametrize(
    ("at", "london"),
    [
        ("2026-07-21T22:30", "2026-07-21T22:30:00+01:00"),
        ("2026-07-21T22:30+00:00", "2026-07-21T23:30:00+01:00"),
        ("2026-11-21T22:30Z", "2026-11-21T22:30:00+00:00"),
    ],
)
def test_a_moment_is_uk_time_unless_it_says_otherwise(assistant, at, london):
    run(QUESTION, "--at", at)
    assert assistant.asked[0][0].at.isoformat() == london


def test_without_a_moment_it_is_now_in_london(assistant):
    run(QUESTION)
    assert str(assistant.asked[0][0].at.tzinfo) == "Europe/London"


def test_options_outrank_settings(assistant, monkeypatch):
    monkeypatch.setenv("SIGNPOST_AREA", "luton")
    monkeypatch.setenv("SIGNPOST_AUDIENCE", "public")
    run("who do i ring")
    run("who do i ring", "--area", "bedford-borough", "--audience", "practitioner")
    (first, _), (second, _) = assistant.asked
    assert (first.area, first.audience.value) == ("luton", "public")
    assert (second.area, second.audience.value) == ("bedford-borough", "practitioner")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--at", "soon"), "--at 'soon' is not a moment; write it as 2026-11-21T22:30"),
        (("--area", "atlantis"), "atlantis"),
        (("--audience", "nobody"), "nobody"),
    ],
)
def test_wrong_use_exits_2_and_nothing_is_asked(assistant, arguments, said):
    done = run(QUESTION, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert assistant.asked == []


def test_what_cannot_be_looked_up_gives_contacts_and_fails_in_one_line(assistant):
    done = run("what does stepped up mean in bedford", "--at", "2026-11-18T11:00")
    assert done.exit_code == 1
    assert "01234 718700" in done.stdout
    assert done.stderr == "Error: catalogue.sqlite: no library here; run `signpost ingest --library`\n"


def test_danger_without_a_library_is_no_failure(assistant):
    done = run("he is stabbing her right now")
    assert done.exit_code == 0
    assert "Ring 999" in done.stdout
    assert done.stderr == ""


def test_a_conversation_goes_on_until_an_empty_line_and_keeps_its_context(assistant):
    done = run("--at", "2026-11-18T11:00", typed=f"{QUESTION}\nand at weekends?\n\nnever read\n")
    assert done.exit_code == 0
    assert "an empty line ends. In immediate danger ring 999." in done.stdout
    assert done.stdout.index("01234 718700") < done.stdout.index("0300 300 8123")
    assert [question.text for question, _ in assistant.asked] == [QUESTION, "and at weekends?"]
    assert assistant.asked[0][1] is None
    assert assistant.asked[1][1].area == "bedford-borough"


def test_a_conversation_ends_with_the_input(assistant):
    assert run(typed="").exit_code == 0
    assert assistant.asked == []


def test_control_c_ends_a_conversation_without_a_traceback(assistant, monkeypatch):
    def interrupted(prompt):
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)
    assert run().exit_code == 0


@pytest.fixture
def server(monkeypatch, assistant):
    """A home that a server holds; what it is sent is kept."""
    sent = []

    def post(url, *, json, timeout, trust_env):
        sent.append((url, json, trust_env))
        reply = {"behaviour": "answer", "text": f"Heard: {json['question']}", "contacts": [], "citations": []}
        return httpx.Response(200, json=reply, request=httpx.Request("POST", url))

    monkeypatch.setattr(Home, "served_at", lambda self: "http://127.0.0.1:8000")
    monkeypatch.setattr(httpx, "post", post)
    return sent


def test_the_server_that_holds_the_home_is_asked_instead(server):
    done = run(QUESTION, "--area", "luton", "--at", "2026-11-18T11:00", "--audience", "public")
    assert done.exit_code == 0
    assert f"Heard: {QUESTION}" in done.stdout
    (url, body, trust_env) = server[0]
    assert (url, trust_env) == ("http://127.0.0.1:8000/api/v1/ask", False)
    conversation = body.pop("conversation")
    assert body == {
        "question": QUESTION, "area": "luton", "audience": "public", "at": "2026-11-18T11:00:00+00:00",
    }  # fmt: skip
    assert len(conversation) >= 24


def test_a_conversation_through_the_server_goes_under_one_name_of_its_own(server):
    run(typed="who do i ring\nand at weekends?\n")
    run(typed="who do i ring\n")
    names = [body["conversation"] for _, body, _ in server]
    assert names[0] == names[1] != names[2]


def test_a_server_that_fails_is_one_line(server, monkeypatch):
    def refuse(*_, **__):
        raise httpx.ConnectError("refused")

    monkeypatch.setattr(httpx, "post", refuse)
    done = run("what does stepped up mean in bedford")
    assert done.exit_code == 1
    assert done.stdout.count("Bedford Borough") > 0
    assert done.stderr.startswith("Error: http://127.0.0.1:8000: the server that holds this home did not answer")
    assert done.stderr.endswith("(refused); stop it, or try again\n")
    assert run("what does stepped up mean in bedford", "--json").exit_code == 1


def test_who_to_ring_is_answered_while_the_server_fails(server, monkeypatch):
    monkeypatch.setattr(httpx, "post", _refused)
    done = run(QUESTION, "--at", "2026-11-18T11:00")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "01234 718700" in done.stdout


def _refused(*_, **__):
    raise httpx.ConnectError("refused")


def test_danger_asks_no_server_and_waits_for_no_lock(server):
    done = run("he is stabbing her right now", "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["outcome"] == "emergency"
    assert server == []


@pytest.fixture
def busy(assistant, monkeypatch):
    @contextmanager
    def busy(self, command, *, url=None):
        raise HomeBusy("in use by 'signpost ingest'; wait until it ends")
        yield

    monkeypatch.setattr(Bootstrap, "assistant", busy)


def test_while_somebody_writes_to_the_home_contacts_are_given_and_the_reason(busy):
    done = run("what does stepped up mean in bedford", "--at", "2026-11-18T11:00")
    assert done.exit_code == 1
    assert "01234 718700" in done.stdout
    assert done.stderr == "Error: in use by 'signpost ingest'; wait until it ends\n"


def test_while_somebody_writes_to_the_home_danger_is_answered(busy):
    done = run(typed="he is stabbing her right now\n\n")
    assert done.exit_code == 0
    assert "Ring 999" in done.stdout


def test_a_line_of_spaces_ends_too(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("   \n"))
    assert terminal._line() == ""


def test_danger_is_answered_while_settings_and_options_are_wrong(monkeypatch):
    monkeypatch.setenv("SIGNPOST_LIBRARY_FOLDER", "/nowhere/at/all")
    result = run("a toddler has stopped breathing", "--area", "atlantis", "--at", "soon")
    assert result.exit_code == 0
    assert "Ring 999" in result.output
