"""The database of deliveries: its migrations, its errors, and words that were not screened."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_database import SCHEMA, open_deliveries
from bot.adapters.deliveries_model import Asked, DeliveriesUnusable, Place, Way
from bot.adapters.deliveries_tables import METADATA
from bot.answering.privacy import UnscreenedText


def url(tmp_path):
    return f"sqlite:///{tmp_path / 'chat.sqlite'}"


def test_the_migrations_make_the_tables_that_the_code_uses(tmp_path):
    engine = open_deliveries(url(tmp_path))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": SCHEMA.version_table})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_the_newest_revision_is_known():
    from importlib import resources

    folder = resources.files("bot.adapters").joinpath("deliveries_migrations")
    assert ScriptDirectory(str(folder)).get_current_head() == SCHEMA.head


def test_tables_of_a_newer_version_are_refused_with_the_remedy(tmp_path):
    engine = open_deliveries(url(tmp_path))
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE {SCHEMA.version_table} SET version_num = '9999'"))  # noqa: S608
    engine.dispose()
    with pytest.raises(DeliveriesUnusable, match="install the newer version"):
        Deliveries.open(url(tmp_path))


@pytest.mark.parametrize("broken", ["nonsense", "sqlite:////no/such/folder/chat.sqlite"])
def test_a_database_that_cannot_be_opened_is_named(broken):
    with pytest.raises(DeliveriesUnusable):
        Deliveries.open(broken)


def test_words_that_were_not_screened_are_refused(tmp_path):
    class Plain:
        text, kinds = "Tilly Oakwell", ()

    deliveries = Deliveries.open(url(tmp_path))
    asked = Asked(
        event="e", message="m", place=Place(surface="slack", workspace="T", room="C"), asker="U", way=Way.DIRECT,
        words=Plain(),
    )  # fmt: skip
    with pytest.raises(UnscreenedText, match="not screened"):
        deliveries.inbox.receive(asked)
    deliveries.close()
