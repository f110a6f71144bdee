"""A group of tables with a history of its own: opens its database, brings it up to date, and says what fails."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """What one group of tables is called, where its history is, and how SQLite is to treat it."""

    called: str  # "the tables of transcripts", in a message
    history: str  # the package of its migrations, as Alembic names it: "knowledge:migrations"
    head: str  # the newest revision in the history; a test of each schema keeps it so
    version_table: str  # of its own, so that several schemas can share one database
    pragmas: Mapping[str, int | str]  # for SQLite alone
    unusable: type[Exception]  # what is raised where the database cannot be used
    failure: str  # what does not work then: "transcripts cannot be kept"
    remedy: str

    def open(self, url: str) -> Engine:
        """Connect and bring the tables up to date. Raises `unusable`."""
        engine = self.connect(url)
        self.bring_up_to_date(engine)
        return engine

    def connect(self, url: str) -> Engine:
        """Make an engine for this URL, without touching the database yet. Raises `unusable`."""
        try:
            engine = create_engine(make_url(url))
        except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
            raise self.unusable(
                f"SIGNPOST_DATABASE_URL: {error}; give a SQLAlchemy URL such as "
                "sqlite:////srv/signpost/catalogue.sqlite, and install the driver that it names"
            ) from error
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", self._set_pragmas)
        return engine

    def bring_up_to_date(self, engine: Engine) -> None:
        """Take the steps of the history that are missing, and let the engine go where one fails. Raises `unusable`."""
        try:
            with self.named_failures(engine):
                revision = self._revision(engine)
                if revision != self.head:  # alembic takes a quarter of a second to import
                    self._upgrade(engine, revision)
        except BaseException:
            engine.dispose()
            raise

    def run_migrations(self, metadata: MetaData) -> None:
        """Run the history on the connection that was handed over: all that an `env.py` has to do."""
        from alembic import context

        context.configure(
            connection=context.config.attributes["connection"],
            target_metadata=metadata,
            version_table=self.version_table,
            render_as_batch=True,  # SQLite cannot alter a column in place
        )
        with context.begin_transaction():
            context.run_migrations()

    @contextlib.contextmanager
    def named_failures(self, engine: Engine) -> Iterator[None]:
        """Say what cannot be used, why and what to do, without the words that were to be kept. Raises `unusable`."""
        try:
            yield
        except SQLAlchemyError as error:
            cause = getattr(error, "orig", None) or type(error).__name__
            raise self.unusable(f"{shown(engine)}: {self.failure} ({cause}); {self.remedy}") from None

    def _set_pragmas(self, connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma, value in self.pragmas.items():
            cursor.execute(f"PRAGMA {pragma} = {value}")
        cursor.close()

    def _upgrade(self, engine: Engine, revision: str | None) -> None:
        from alembic import command
        from alembic.config import Config
        from alembic.util import CommandError

        config = Config()
        config.set_main_option("script_location", self.history)
        config.set_main_option("path_separator", "os")
        try:
            with writing(engine) as connection:
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
        except CommandError as error:
            raise self.unusable(
                f"{shown(engine)}: {self.called} are of revision {revision}, which this version of Signpost does not "
                "know; install the newer version that wrote them, or restore an older backup"
            ) from error

    def _revision(self, engine: Engine) -> str | None:
        with engine.connect() as connection:
            if not inspect(connection).has_table(self.version_table):
                return None
            asked = text(f"SELECT version_num FROM {self.version_table}")  # noqa: S608 - a name of our own
            found: str | None = connection.execute(asked).scalar()
            return found


def shown(engine: Engine) -> str:
    """The URL of this database as a message may show it: without its password."""
    return engine.url.render_as_string(hide_password=True)


@contextlib.contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all or nothing, also for tables themselves."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            # The driver would begin only at the first change of a row: too late for what was read before it, and
            # never for a new table. Begun at once, a second writer waits instead of failing half-way.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection
