"""The database of records: its migrations make what the code uses, and can be undone; what fails is named."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from bot.adapters.records.all_tables import METADATA
from bot.adapters.records.database import SCHEMA, RecordsUnusable, changing, open_records, reading


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'console.sqlite'}"


def test_the_migrations_make_the_tables_that_the_code_uses(url):
    engine = open_records(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": SCHEMA.version_table})
        assert compare_metadata(context, METADATA) == []
        assert context.get_current_revision() == SCHEMA.head
    engine.dispose()


def test_the_migrations_can_be_undone(url):
    open_records(url).dispose()
    config = Config()
    config.set_main_option("script_location", SCHEMA.history)
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA.head
    engine = create_engine(url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        assert not connection.dialect.has_table(connection, "accounts")
    engine.dispose()


@pytest.mark.parametrize("using", [changing, reading])
def test_what_cannot_be_used_is_named_with_the_remedy(url, using):
    engine = open_records(url)
    with pytest.raises(RecordsUnusable, match=r"no such table.*restore a backup"), using(engine) as connection:
        connection.execute(text("SELECT 1 FROM nowhere"))
    engine.dispose()
