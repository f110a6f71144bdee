"""Transcripts in SQL: screened words alone, deleted after their days, and errors that name the remedy."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, func, select, text

from bot.adapters import transcript_tables
from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcript_tables import judgements, transcripts
from bot.adapters.transcripts import NoTranscripts, SqlTranscripts
from bot.answering.privacy import KnownWords, UnscreenedText, screen
from bot.model import Question
from bot.ports import Judgement, Transcript, TranscriptsUnusable
from knowledge.database import open_database, sqlite_url
from knowledge.model import Audience

TODAY = datetime(2026, 11, 21, 12, tzinfo=UTC)


def a_transcript(number=1, *, at=TODAY, question="when is a lantern reported"):
    return Transcript(
        at=at,
        channel="api",
        audience=Audience.PRACTITIONER,
        area=None,
        question=screen(question, known=KnownWords()),
        reply={"id": f"{number:032d}", "outcome": "answered", "text": "Said."},
    )


def a_judgement(number=1, reason=None):
    return Judgement(at=TODAY, reply=f"{number:032d}", verdict="right", reason=reason)


@pytest.fixture
def url(tmp_path):
    return sqlite_url(tmp_path / "transcripts.sqlite")


class Clock:
    def __init__(self):
        self.at = TODAY

    def __call__(self):
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def kept(url, clock):
    opened = SqlTranscripts(SCHEMA.open(url), kept_days=90, now=clock)
    yield opened
    opened.close()


def how_many(kept, table):
    with kept._engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar()


def test_words_that_were_not_screened_are_refused(kept):
    unscreened = Question(text="Tilly Oakwell", at=TODAY)
    transcript = a_transcript()
    raw = Transcript(
        at=TODAY, channel="api", audience=transcript.audience, area=None, question=unscreened, reply=transcript.reply
    )
    with pytest.raises(UnscreenedText, match=r"privacy\.screen"):
        kept.keep(raw)
    with pytest.raises(UnscreenedText):
        kept.judge(a_judgement(reason=unscreened))
    assert how_many(kept, transcripts) == 0


def test_a_transcript_goes_after_its_days_and_its_verdict_with_it(kept, clock):
    kept.keep(a_transcript(1))
    assert kept.judge(a_judgement(1))
    clock.at = TODAY + timedelta(days=89)
    kept.keep(a_transcript(2, at=clock.at))
    assert how_many(kept, transcripts) == 2
    clock.at = TODAY + timedelta(days=91)
    kept.keep(a_transcript(3, at=clock.at))
    assert how_many(kept, transcripts) == 2
    assert how_many(kept, judgements) == 0


def test_old_transcripts_are_looked_for_once_an_hour_at_most(kept, clock):
    kept.forget_old()
    clock.at = TODAY + timedelta(minutes=59)
    kept.keep(a_transcript(at=TODAY - timedelta(days=100)))
    assert how_many(kept, transcripts) == 1
    clock.at = TODAY + timedelta(minutes=60)
    kept.forget_old()
    assert how_many(kept, transcripts) == 0


def test_what_is_past_its_days_is_deleted_when_the_server_starts(url):
    opened = SqlTranscripts.open(url, kept_days=90)
    opened.keep(a_transcript(at=TODAY - timedelta(days=4_000)))
    opened.close()
    again = SqlTranscripts.open(url, kept_days=90)
    assert how_many(again, transcripts) == 0
    assert again.kept_days == 90
    again.close()


def test_deleted_words_are_not_left_in_the_file(kept, clock, tmp_path):
    kept.keep(a_transcript(question="zebra lantern"))
    clock.at = TODAY + timedelta(days=91)
    kept.forget_old()
    with kept._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"zebra" not in (tmp_path / "transcripts.sqlite").read_bytes()


def test_a_verdict_on_an_unknown_reply_is_not_kept(kept):
    assert kept.judge(a_judgement(7)) is False
    assert how_many(kept, judgements) == 0


def test_nothing_is_kept_where_nothing_is_to_be_kept():
    nothing = NoTranscripts()
    nothing.keep(a_transcript())
    assert nothing.judge(a_judgement()) is False
    assert nothing.kept_days == 0


def test_transcripts_and_the_catalogue_share_a_database_where_the_settings_name_one(url):
    open_database(url).dispose()
    opened = SqlTranscripts.open(url, kept_days=1)
    opened.keep(a_transcript(at=datetime.now(UTC)))
    opened.close()
    open_database(url).dispose()
    SqlTranscripts.open(url, kept_days=1).close()


@pytest.mark.parametrize("url", ["nonsense", "nosuchdatabase://host/name"])
def test_a_url_that_cannot_be_used_names_the_setting(url):
    with pytest.raises(TranscriptsUnusable, match="SIGNPOST_DATABASE_URL"):
        SCHEMA.open(url)


def test_a_file_that_cannot_be_opened_is_named_with_the_remedy(tmp_path):
    with pytest.raises(TranscriptsUnusable, match=r"gone/transcripts\.sqlite.*SIGNPOST_TRANSCRIPTS=false"):
        SCHEMA.open(sqlite_url(tmp_path / "gone" / "transcripts.sqlite"))


def test_tables_of_a_newer_version_are_refused(url, tmp_path):
    SCHEMA.open(url).dispose()
    with sqlite3.connect(tmp_path / "transcripts.sqlite") as connection:
        connection.execute("UPDATE transcripts_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(TranscriptsUnusable, match="install the newer version"):
        SCHEMA.open(url)


def test_errors_while_it_is_used_name_the_file_and_not_the_words(kept):
    with kept._engine.begin() as connection:
        connection.execute(text("DROP TABLE judgements"))
        connection.execute(text("DROP TABLE transcripts"))
    for failing in (
        lambda: kept.keep(a_transcript(question="zebra lantern")),
        lambda: kept.judge(a_judgement()),
        kept.forget_old,
    ):
        with pytest.raises(TranscriptsUnusable, match="no such table") as raised:
            failing()
        assert "zebra" not in str(raised.value)


def test_the_migrations_make_the_tables_that_the_code_uses(url):
    engine = SCHEMA.open(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": SCHEMA.version_table})
        assert compare_metadata(context, transcript_tables.METADATA) == []
        assert context.get_current_revision() == SCHEMA.head
    engine.dispose()


def test_the_migrations_can_be_undone(url):
    from alembic import command
    from alembic.config import Config

    SCHEMA.open(url).dispose()
    config = Config()
    config.set_main_option("script_location", SCHEMA.history)
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA.head
    engine = create_engine(url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        assert not connection.dialect.has_table(connection, "transcripts")
    engine.dispose()
