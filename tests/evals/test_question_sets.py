"""The gates of continuous integration: every question set that ships, over the sample documents and the library.

Each set is asked in parts, so that workers share it; whichever part ends last holds the whole set to its gates.
"""

import fcntl
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.bootstrap import Bootstrap
from bot.settings import BotSettings
from evals.asking import Signpost
from evals.cases import documents_not_held, load_cases
from evals.command import RECORDED
from evals.gates import broken_gates, read_recorded
from evals.in_force import read_in_force
from evals.measure import measured
from evals.record import QuestionSet, RunRecord
from evals.run import Questions
from evals.session import QUESTIONS
from evals.showing import WHAT_TO_DO
from knowledge.settings import KnowledgeSettings

SETS = sorted(QUESTIONS.glob("*.jsonl"))
PARTS = 3


@pytest.fixture(scope="module")
def held(full_home):
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SIGNPOST_HOME", str(full_home))
        return read_in_force(Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=full_home)))


@pytest.fixture(scope="module")
def run_folder(tmp_path_factory):
    """The folder of the run, which all workers share."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


def asked(questions, cases, held, assistant):
    signpost = Signpost(assistant)
    return RunRecord(
        name="tests",
        started=datetime.now(UTC),
        question_sets=(QuestionSet(path=questions.name, sha256=questions.sha256),),
        corpus_version=signpost.corpus_version(),
        settings={},
        commit="tests",
        items=measured([signpost.item(case, questions.name) for case in cases], held),
    )


def whole(record, part, folder):
    """Keep a part; give the whole run where the other parts are there already, else None."""
    name = Path(record.question_sets[0].path).stem
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        record.write(folder / f"{name}-{part}.asked.json")
        parts = sorted(folder.glob(f"{name}-*.asked.json"))
    if len(parts) < PARTS:
        return None
    items = [item for path in parts for item in RunRecord.read(path).items]
    return record.model_copy(update={"items": tuple(items)})


def said(broken):
    """Say what broke as a person reads it where a test fails."""
    lines = [f"{each.gate}: {each.found}\n  " + "\n  ".join(each.questions) for each in broken]
    return "\n".join([*lines, WHAT_TO_DO])


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("path", SETS, ids=[path.stem for path in SETS])
def test_every_gate_holds(path, part, held, full_assistant, run_folder):
    questions = Questions.of(path, load_cases(path, areas=tuple(held.areas.areas)))
    if missing := documents_not_held(questions.cases, held.documents):
        pytest.skip(f"{path.name} asks about {len(missing)} documents that the home of the tests does not hold")
    record = asked(questions, questions.cases[part::PARTS], held, full_assistant)
    together = whole(record, part, run_folder)
    recorded = read_recorded(RECORDED) if together and RECORDED.exists() else []
    if broken := broken_gates(together or record, recorded):
        pytest.fail(said(broken), pytrace=False)
