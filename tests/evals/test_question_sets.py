"""The gates of continuous integration: every question set that ships, over the sample documents and the library."""

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
from knowledge.settings import KnowledgeSettings

SETS = sorted((Path(__file__).resolve().parents[2] / "evals" / "questions").glob("*.jsonl"))


@pytest.fixture(scope="module")
def held(sample_home):
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SIGNPOST_HOME", str(sample_home))
        return read_in_force(Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=sample_home)))


@pytest.mark.parametrize("path", SETS, ids=[path.stem for path in SETS])
def test_every_gate_holds(path, held, sample_assistant):
    questions = Questions.of(path, load_cases(path, areas=tuple(held.areas.areas)))
    if missing := documents_not_held(questions.cases, held.documents):
        pytest.skip(f"{path.name} asks about {len(missing)} documents that the home of the tests does not hold")
    signpost = Signpost(sample_assistant)
    record = RunRecord(
        name="tests",
        started=datetime.now(UTC),
        question_sets=(QuestionSet(path=questions.name, sha256=questions.sha256),),
        corpus_version=signpost.corpus_version(),
        settings={},
        commit="tests",
        items=measured([signpost.item(case, questions.name) for case in questions.cases], held),
    )
    broken = broken_gates(record, read_recorded(RECORDED) if RECORDED.exists() else [])
    assert [f"{each.gate}: {each.found} {'; '.join(each.questions)}" for each in broken] == []
