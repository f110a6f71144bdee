"""Both modes side by side: what a scripted model changes, and why its words were not shown elsewhere."""

import json
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from selectolax.lexbor import LexborHTMLParser
from typer.testing import CliRunner

from bot.settings import BotSettings
from evals import command, modes_command, session
from evals.compare import compare
from evals.evaluation import Evaluation
from evals.given import Given
from evals.judge_measurement import keep, measurement_of
from evals.modes import Modes, write_modes
from evals.record import SIGNPOST, Judged, RunRecord, with_model
from evals.verdicts import Opinion, Review, Reviewed
from knowledge.home import Home
from tests.bot.asking import AREAS, BEDFORD
from tests.bot.writing import a_model, a_writing_assistant
from tests.evals.made import HELD, a_run, judged
from tests.evals.reported import HOSTILE
from tests.fakes.lying_server import lying_server

TRUE = "[P1] A written referral follows within two working days."
LINES = (
    {"id": "a-1", "question": "what follows a referral and by when is a written referral due", "category": "procedure",
     "area": BEDFORD, "expected_behaviour": "answer", "must_include": ["two working days"]},
    {"id": "a-2", "question": "who do I ring about a child", "category": "contact", "area": BEDFORD,
     "expected_behaviour": "answer", "must_include": ["01234"]},
)  # fmt: skip


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(map(json.dumps, LINES)), "utf-8")
    return path


@pytest.fixture
def run(monkeypatch, home, questions):
    """Run `signpost eval` with a model on a scripted server, or with none."""

    def run(liar, *arguments, judge=None, **given):
        class Bootstrap:
            areas, knowledge, bot = AREAS, None, BotSettings()
            language_model = liar and a_model(liar.url, **given)

            def __init__(self):
                self.home = home
                self.judge = judge

            @contextmanager
            def assistant(self, name):
                assistant = a_writing_assistant(self.language_model)
                yield SimpleNamespace(now=lambda: assistant)

        monkeypatch.setattr(modes_command, "Bootstrap", Bootstrap)
        monkeypatch.setattr(session, "Bootstrap", Bootstrap)
        monkeypatch.setattr(session, "read_in_force", lambda bootstrap: HELD)
        given = [str(each) for each in arguments]
        return CliRunner().invoke(command.app, [given[0], "--questions", str(questions), *given[1:]])

    return run


def words(path):
    return " ".join(LexborHTMLParser(path.read_text("utf-8")).body.text(separator=" ").split())


def test_both_modes_are_asked_and_the_page_says_who_wrote_and_what_changed(run, tmp_path):
    with lying_server(says=TRUE) as liar:
        done = run(liar, "modes", "--out", tmp_path / "out", "--json", tmp_path / "modes.json")
    assert done.exit_code == 0, done.output
    exact, written = (RunRecord.read(tmp_path / "out" / each) for each in ("exact", "."))
    assert (exact.system, written.system) == ("signpost", "signpost + openai:liar")
    assert [each.reply["composed_by"] for each in exact.items] == ["extract", "extract"]
    assert [each.reply["composed_by"] for each in written.items] == ["model", "extract"]
    text = words(tmp_path / "out" / "modes.html")
    assert "The model wrote 1 of the 1 answers that it may write (100%; 21 to 100%)." in text
    assert "980 tokens" in text
    assert "Exact sentences With the model" in text
    assert "The model wrote it." in text
    assert "Read otherwise: 1" in text
    found = json.loads((tmp_path / "modes.json").read_text("utf-8"))
    assert found == json.loads((tmp_path / "out" / "modes.json").read_text("utf-8"))
    assert found["written"]["composed_by"] == {"model": 1, "extract": 1}
    assert found["written"]["language_model"]["wrote"] == 1
    assert "language_model" not in found["exact"]
    assert "Written by the model: 1 of 1" in done.stdout


def test_why_it_fell_back_is_counted_by_reason(run, tmp_path):
    with lying_server(says="[P1] A written referral follows within nine working days.") as liar:
        done = run(liar, "modes", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    text = words(tmp_path / "out" / "modes.html")
    assert "The model wrote 0 of the 1 answers" in text
    assert "None of its statements held 1" in text
    assert "No sentence of its passages carries it 1" in text
    assert "0 read otherwise" in text
    assert "How long it took" in text


def test_an_ordinary_run_with_a_model_names_it_and_says_who_wrote(run, tmp_path):
    with lying_server(says=TRUE) as liar:
        done = run(liar, "run", "--no-baseline", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    summary = json.loads((tmp_path / "out" / "result.json").read_text("utf-8"))["summary"]
    assert summary["system"] == "signpost + openai:liar"
    assert summary["composed_by"] == {"model": 1, "extract": 1}
    assert summary["overall"]["by_model"]["hits"] == 1
    text = words(tmp_path / "out" / "report.html")
    assert "The model wrote 1 of the 1 answers" in text
    assert "Written by the language model (neither way is better) 100%" in text


def test_without_a_model_there_is_nothing_to_compare(run, home):
    done = run(None, "modes")
    assert done.exit_code == 2
    assert "no language model is set; name one in SIGNPOST_LLM" in done.stderr
    assert not home.path.exists()


def test_a_model_that_does_not_answer_is_said_before_anything_is_asked(run, home):
    with lying_server(script="401") as liar:
        done = run(liar, "modes")
    assert done.exit_code == 1
    assert "nothing was asked, because the model does not answer: the key was refused" in done.stderr
    assert not home.path.exists()


def test_without_a_folder_both_runs_are_kept_in_the_home(run, home):
    with lying_server(says=TRUE) as liar:
        assert run(liar, "modes").exit_code == 0
    (folder,) = (home.path / "evaluations").iterdir()
    assert sorted(each.name for each in folder.iterdir()) == ["exact", "modes.html", "modes.json", "record.json"]


def test_a_judge_that_is_wanted_and_not_set_is_wrong_use(run):
    with lying_server(says=TRUE) as liar:
        done = run(liar, "modes", "--judge")
    assert done.exit_code == 2
    assert "name one in SIGNPOST_LLM_JUDGE" in done.stderr


def test_a_judge_that_was_not_measured_is_not_asked_and_the_page_says_so(run, tmp_path):
    with lying_server(says=TRUE) as liar, lying_server(says="RIGHT") as server:
        model = a_model(server.url, name="openai:judge")
        done = run(liar, "modes", "--judge", "--out", tmp_path / "out", judge=model)
    assert done.exit_code == 0, done.output
    assert "Note: the judge model is not asked." in done.stderr
    assert server.received == []
    assert "opinion is not shown" in words(tmp_path / "out" / "modes.html")


def test_what_people_typed_stays_text_on_the_page(tmp_path):
    exact = a_run(judged("a", text="One.", question=HOSTILE))
    written = a_run(judged("a", text=HOSTILE, question=HOSTILE)).model_copy(update={"system": with_model(HOSTILE)})
    write_modes(Modes.of(exact, written), tmp_path / "modes.html")
    page = LexborHTMLParser((tmp_path / "modes.html").read_text("utf-8"))
    assert page.css("script, img") == []
    assert "None of the questions was one for the model to answer." in words(tmp_path / "modes.html")


def test_times_stand_side_by_side_also_where_one_mode_never_came_to_a_stage(tmp_path):
    exact = a_run(judged("a").model_copy(update={"stage_ms": {"search": 4.0}, "took_ms": 4.0}))
    written = a_run(judged("a").model_copy(update={"stage_ms": {"search": 4.0, "writing": 900.0}, "took_ms": 904.0}))
    times = Modes.of(exact, written).times()
    assert [each.stage for each in times] == ["search", "writing", "in all"]
    assert (times[1].exact, times[1].written.p50) == (None, 900.0)
    write_modes(Modes.of(exact, written), tmp_path / "modes.html")
    assert "writing – – 900 ms 900 ms" in words(tmp_path / "modes.html").replace("\N{NO-BREAK SPACE}", " ")


def test_verdicts_of_two_judges_are_not_compared():
    one = Judged(model="openai:a", prompt="grade-1", is_shown=True, told="measured")
    measures = {"judged_right": 1.0}
    runs = [a_run(judged("a", measures=measures)).model_copy(update={"judge": each}) for each in (one, one, None)]
    assert "judged_right" in [each.measure for each in compare(runs[0], runs[1]).differences]
    assert "judged_right" not in [each.measure for each in compare(runs[0], runs[2]).differences]


def test_a_system_without_a_model_has_none_in_its_settings(monkeypatch, tmp_path):
    monkeypatch.setenv("SIGNPOST_LLM", "openai:liar")
    evaluation = Evaluation(sets=(), held=HELD, corpus_version="v1")
    found = [
        evaluation.run(None, tmp_path / str(n), system=each, on_case=lambda case: None).settings["SIGNPOST_LLM"]
        for n, each in enumerate((SIGNPOST, with_model("openai:liar")))
    ]
    assert found == ["unset", "openai:liar"]


def test_a_judge_that_was_measured_well_is_asked_about_each_reply_of_both_modes(run, home, tmp_path):
    people = [
        Reviewed(given=Given.of(judged(str(n))), opinion=Opinion(each))
        for n, each in enumerate(["right", "wrong"] * 30)
    ]
    found = measurement_of(
        [[each.opinion.value] * 2 for each in people], Review(replies=tuple(people), people=1), model="openai:judge",
        run="run", verdicts_sha256="0", measured=datetime(2026, 12, 3, 12, tzinfo=UTC), failed=Counter(),
    )  # fmt: skip
    keep(found, home.path / "evaluations" / "judges")
    with lying_server(says=TRUE) as liar, lying_server(says="RIGHT") as server:
        model = a_model(server.url, name="openai:judge")
        done = run(liar, "modes", "--judge", "--out", tmp_path / "out", judge=model)
    assert done.exit_code == 0, done.output
    assert len(server.received) == 3  # the contact reads the same in both modes, and is not judged twice
    text = words(tmp_path / "out" / "modes.html")
    assert "Right, as the judge model says" in text
    assert "measured on 3 December 2026 on 60 replies that 1 person had judged: kappa with them 1.00" in text
