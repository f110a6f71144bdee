"""The verdicts that stand as a file, and the whole way: people score, and a judge model is measured against them."""

import json
import re

import pytest
from typer.testing import CliRunner

from bot.adapters.records.scores import Scores
from bot.adapters.records.scores_model import Found, Rater, Verdict
from bot.adapters.transcripts import NoTranscripts
from bot.console.answers.pages import needed
from bot.console.checking import verdict_lines
from bot.console.checking.scoring import facts_of
from evals import command, judge_command
from evals.judge import ReplyJudge
from evals.judge_measurement import FEWEST, Measurement, keep, standing_of
from knowledge.home import Home
from tests.bot.channels.web.made_library import a_catalogue
from tests.bot.writing import a_model
from tests.console.made_answers import a_transcript, an_answers_console, citation
from tests.console.made_console import a_client
from tests.evals.made import HELD
from tests.fakes.lying_server import lying_server

ANNA, BEN, RUTH = Rater(id=1, name="Anna"), Rater(id=2, name="Ben"), Rater(id=3, name="Ruth")
FILE = "/console/checking/verdicts.jsonl"
SAID = tuple(Verdict)
COUNT = FEWEST + 10


def reply(number):
    return f"{number:032d}"


@pytest.fixture
def console(tmp_path):
    catalogue = a_catalogue(tmp_path)
    made = an_answers_console(catalogue, tmp_path)
    for number in range(COUNT):
        said = {"text": f"It is {SAID[number % 3]}.", "citations": [citation(1)]}
        made.web.transcripts.keep(a_transcript(number, question=f"Tilly Oakwell, lamp {number}?", reply=said))
    transcripts = made.web.transcripts
    yield made
    transcripts.close()
    made.records.dispose()
    catalogue.close()


def scored(console, number, verdict, *raters):
    for rater in raters:
        Scores(console.records).give(facts_of(needed(console, reply(number))), Found(verdict=verdict), rater)


def lines(console):
    return [json.loads(line) for line in a_client(console).get(FILE).text.splitlines()]


def test_a_verdict_comes_with_its_answer_and_who_gave_it(console):
    scored(console, 1, Verdict.PARTLY, ANNA, BEN)
    scored(console, 2, Verdict.RIGHT, ANNA)
    (line,) = lines(console)
    assert line == {
        "id": reply(1), "verdict": "partly", "by": "Anna and Ben", "people": ["Anna", "Ben"],
        "question": line["question"], "reply": "It is partly.",
        "passages": [{"title": "Lantern care", "published": "2024-03-01", "quotation": "Oil is kept dry."}],
    }  # fmt: skip
    assert "lamp 1?" in line["question"]
    assert "Oakwell" not in line["question"]
    assert "verdicts.jsonl" in a_client(console).get(FILE).headers["content-disposition"]


def test_of_a_settled_difference_the_file_has_who_settled_it(console):
    scored(console, 1, Verdict.RIGHT, ANNA)
    scored(console, 1, Verdict.WRONG, BEN)
    assert lines(console) == []
    Scores(console.records).settle(reply(1), Found(verdict=Verdict.WRONG), RUTH, seen=None)
    (line,) = lines(console)
    assert (line["verdict"], line["by"], line["people"]) == ("wrong", "Ruth", ["Ruth"])


def test_a_verdict_whose_answer_is_no_longer_kept_holds_none_of_its_words(console):
    scored(console, 1, Verdict.RIGHT, ANNA, BEN)
    object.__setattr__(console.web, "transcripts", NoTranscripts())
    assert lines(console) == [{"id": reply(1), "verdict": "right", "by": "Anna and Ben", "people": ["Anna", "Ben"]}]


def test_many_verdicts_are_read_a_few_at_a_time_and_oldest_first(console, monkeypatch):
    monkeypatch.setattr(verdict_lines, "AT_ONCE", 2)
    for number in range(5):
        scored(console, number, Verdict.RIGHT, ANNA, BEN)
    assert [each["id"] for each in lines(console)] == [reply(number) for number in (4, 3, 2, 1, 0)]


# ---- the whole way


def agrees(body):
    """Say of a reply what it says of itself, as the people here do."""
    return re.search(r"It is (\w+)\.\n</reply>", body["messages"][-1]["content"])[1].upper()


@pytest.fixture
def judged(console, tmp_path, monkeypatch):
    """Take the verdicts from the console, and run `signpost eval judge` on them against a server."""

    def judged(server, *arguments):
        class Bootstrap:
            judge = server and a_model(server.url, name="openai:judge", timeout_s=5.0)
            home = Home(tmp_path / "home")

        monkeypatch.setattr(judge_command, "Bootstrap", Bootstrap)
        monkeypatch.setattr(judge_command, "read_in_force", lambda bootstrap: HELD)
        file = tmp_path / "verdicts.jsonl"
        file.write_text(a_client(console).get(FILE).text, "utf-8")
        given = ["judge", "--verdicts", file, "--times", "2", "--json", tmp_path / "m.json", *arguments]
        return CliRunner().invoke(command.app, [str(each) for each in given], env={"COLUMNS": "300"})

    return judged


def standing(tmp_path):
    return standing_of("openai:judge", ReplyJudge.prompt_version(), tmp_path / "home" / "evaluations" / "judges")


def test_a_judge_is_measured_on_the_very_answers_that_people_of_the_console_scored(console, judged, tmp_path):
    for number in range(COUNT):
        scored(console, number, SAID[number % 3], ANNA, BEN)
    with lying_server() as server:
        server.answer = agrees
        done = judged(server)
    assert done.exit_code == 0, done.output
    found = Measurement.model_validate_json((tmp_path / "m.json").read_text("utf-8"))
    assert (found.kappa, found.replies, found.people, found.of, found.run) == (1.0, COUNT, 2, "answers", "")
    assert len(server.received) == 2 * COUNT
    sent = server.received[0]["messages"][-1]["content"]
    for part in ("lamp 59?", "Lantern care, 2024-03-01\nOil is kept dry.", "Nobody has written down what a good reply"):
        assert part in sent
    assert not any("Oakwell" in json.dumps(each) for each in server.received)
    assert "Reports may show it." in done.stdout
    assert "answers of the console, without being told what a good reply is" in standing(tmp_path).told


def test_one_that_disagrees_with_the_people_of_the_console_may_not_be_shown(console, judged, tmp_path):
    for number in range(COUNT):
        scored(console, number, SAID[(number + 1) % 3], ANNA, BEN)
    with lying_server() as server:
        server.answer = agrees
        done = judged(server)
    assert "Reports will not show it." in done.stdout
    assert not standing(tmp_path).is_shown


def test_answers_that_are_gone_are_left_out_and_said(console, judged, tmp_path):
    for number in (1, 2):
        scored(console, number, Verdict.RIGHT, ANNA, BEN)
    with console.web.transcripts.kept.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM transcripts WHERE reply = ?", (reply(2),))
    with lying_server(says="RIGHT") as server:
        done = judged(server)
    assert f"1 left out, without the answer, which is no longer kept: {reply(2)}" in done.stderr
    assert Measurement.model_validate_json((tmp_path / "m.json").read_text("utf-8")).replies == 1


def test_verdicts_without_any_answer_say_what_to_do(console, judged):
    scored(console, 1, Verdict.RIGHT, ANNA, BEN)
    object.__setattr__(console.web, "transcripts", NoTranscripts())
    done = judged(None)
    assert done.exit_code == 2
    assert "take the file from the console while its answers are kept" in done.stderr


def test_where_it_was_measured_on_runs_too_both_have_to_allow_it(console, judged, tmp_path):
    for number in range(COUNT):
        scored(console, number, SAID[number % 3], ANNA, BEN)
    with lying_server() as server:
        server.answer = agrees
        judged(server)
    found = Measurement.model_validate_json((tmp_path / "m.json").read_text("utf-8"))
    on_a_run = found.model_copy(update={"of": "run", "run": "one"})
    folder = tmp_path / "home" / "evaluations" / "judges"
    later = found.measured.replace(year=found.measured.year + 1)
    keep(on_a_run.model_copy(update={"measured": later, "replies": 9}), folder)
    told = standing(tmp_path)
    assert not told.is_shown
    assert " Also measured on " in told.told
    assert "it was measured on 9 replies" in told.told
    keep(on_a_run.model_copy(update={"measured": later.replace(year=later.year + 1)}), folder)
    assert standing(tmp_path).is_shown
