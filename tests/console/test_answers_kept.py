"""How an answer was made is kept with it, in screened words; older databases are brought up to date."""

import sqlite3

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcripts import SqlTranscripts
from bot.adapters.transcripts_kept import Sought
from bot.channels.web.web_question import AskBody
from bot.model import Outcome, Stage
from knowledge.database import sqlite_url
from tests.bot.channels.web.made_library import a_catalogue, a_web
from tests.bot.channels.web.made_site import Stub
from tests.console.made_answers import TODAY


@pytest.fixture
def url(tmp_path):
    return sqlite_url(tmp_path / "transcripts.sqlite")


@pytest.fixture
def kept(url):
    opened = SqlTranscripts(SCHEMA.open(url), kept_days=90)
    yield opened
    opened.close()


@pytest.fixture
def catalogue(tmp_path):
    opened = a_catalogue(tmp_path)
    yield opened
    opened.close()


def test_what_the_stages_told_is_kept_and_the_caller_is_told_as_well(catalogue, kept):
    stub = Stub(trace=("a statement was dropped: it does not say its date",))
    web = a_web(catalogue, assistant=stub, transcripts=kept)
    told = []
    reply = web.answer(AskBody(question="Tilly Oakwell, 07700 900123: when?"), channel="slack", watch=told.append)
    found = kept.kept.find(reply["id"])
    assert [step.stage for step in found.steps] == [step.stage for step in told] == [Stage.DANGER, Stage.SEARCH]
    assert found.reasons == ("a statement was dropped: it does not say its date",)
    assert found.line.channel == "slack"
    assert "900123" not in found.line.question


def test_each_question_has_its_own_steps(catalogue, kept):
    web = a_web(catalogue, assistant=Stub(), transcripts=kept)
    web.answer(AskBody(question="one"))
    web.assistant._given = {"id": "2" * 32}
    web.answer(AskBody(question="two"))
    assert [len(kept.kept.find(line.reply).steps) for line in kept.kept.page(Sought())] == [2, 2]


def test_steps_are_not_written_where_nothing_is_kept(catalogue):
    web = a_web(catalogue, assistant=Stub())
    assert web.answer(AskBody(question="one"))["outcome"] == Outcome.ANSWERED.value


def test_a_database_of_before_is_brought_up_to_date_and_its_answers_stay(url, tmp_path):
    config = Config()
    config.set_main_option("script_location", SCHEMA.history)
    config.set_main_option("path_separator", "os")
    engine = create_engine(url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    with sqlite3.connect(tmp_path / "transcripts.sqlite") as connection:
        row = ("1" * 32, TODAY.replace(tzinfo=None).isoformat(" ", "microseconds"), "slack", "practitioner", None)
        connection.execute(
            "INSERT INTO transcripts VALUES (?, ?, ?, ?, ?, 'when is a lamp cleaned', 'answered', '{}')", row
        )
    connection.close()
    opened = SqlTranscripts(SCHEMA.open(url), kept_days=90)
    found = opened.kept.find("1" * 32)
    assert (found.line.question, found.line.checking, found.steps, found.reasons) == (
        "when is a lamp cleaned", None, (), (),
    )  # fmt: skip
    assert opened.kept.page(Sought()) == [found.line]
    opened.close()


def test_a_list_reads_no_answer_to_narrow_it(kept):
    asked = (
        "EXPLAIN QUERY PLAN SELECT reply, at, channel, area, question, outcome, checking FROM transcripts "
        "WHERE lower(question) LIKE '%lamp%' AND channel = 'slack' ORDER BY at DESC, reply DESC LIMIT 51"
    )
    with kept._engine.connect() as connection:
        plan = [row[-1] for row in connection.exec_driver_sql(asked)]
    assert any("COVERING INDEX ix_transcripts_listed" in each for each in plan), plan
    assert not any("TEMP B-TREE" in each for each in plan), plan
