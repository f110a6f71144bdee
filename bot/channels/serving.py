"""Opens what answering over a network needs, by the settings: the assistant, the catalogue, the transcripts."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache, partial

import typer

from bot.adapters.current_assistant import CurrentAssistant
from bot.adapters.records.database import connect_records
from bot.adapters.records.recalls import SqlRecalls
from bot.adapters.transcripts import NoTranscripts, SqlTranscripts
from bot.bootstrap import Bootstrap
from bot.channels.web.recalled import RecallNotices
from bot.channels.web.site import Web
from bot.ports import Transcripts, TranscriptsUnusable
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.originals import Originals
from knowledge.settings import KnowledgeSettings


def for_many_askers(settings: KnowledgeSettings) -> KnowledgeSettings:
    """Embed on one thread unless told otherwise: several askers use all processors, and threads waste time waiting."""
    told = "embedding_threads" in settings.model_fields_set
    return settings if told else settings.model_copy(update={"embedding_threads": 1})


@contextlib.contextmanager
def serving(bootstrap: Bootstrap, *, url: str | None = None) -> Iterator[Web]:
    """Open what the web channel needs, by the settings. Raises HomeBusy."""
    from bot.channels.web.answering_threads import THREADS, AnsweringThreads
    from bot.channels.web.limits import Limits
    from bot.channels.web.paused import PausedAssistant
    from prompts.words import words

    settings = bootstrap.bot
    with contextlib.ExitStack() as stack:
        assistant = stack.enter_context(bootstrap.assistant("signpost serve", url=url))
        unaided = partial(bootstrap.unaided, "paused by SIGNPOST_PAUSED")
        # A number that is mended in the console counts at once here too.
        paused = PausedAssistant(CurrentAssistant(unaided, made_of=lambda: bootstrap.directory), words=words())
        yield Web(
            assistant=paused if settings.paused else assistant,
            areas=bootstrap.areas,
            directory_in_force=lambda: bootstrap.directory,
            catalogue=stack.enter_context(_catalogue(bootstrap)),
            area=None if settings.area is None else bootstrap.areas.get(settings.area).id,
            originals=Originals(bootstrap.home.originals_folder) if settings.originals else None,
            audience=settings.audience,
            paused=settings.paused,
            sites=tuple(settings.sites.split()),
            timeout_s=settings.answer_timeout_s,
            known_in_force=lambda: assistant.known,
            roles=bootstrap.roles,
            limits=Limits(per_client=settings.limit_per_client, per_site=settings.limit_per_site),
            transcripts=stack.enter_context(_transcripts(bootstrap)),
            recalled=stack.enter_context(_recalled(bootstrap)),
            keeps_public=settings.transcripts_public,
            probed=paused if settings.paused else assistant.without_writer(),
            language_model=None if bootstrap.language_model is None else bootstrap.language_model.state,
            threads=AnsweringThreads(threads=THREADS + (settings.llm_at_once if settings.llm else 0)),
        )


@contextlib.contextmanager
def _catalogue(bootstrap: Bootstrap) -> Iterator[Callable[[], Catalogue]]:
    """Opens the catalogue when a page first needs it: a damaged one must not keep the server from naming contacts."""
    opened: list[Catalogue] = []

    @cache
    def catalogue() -> Catalogue:
        opened.append(Catalogue.open(bootstrap.knowledge.database_url or sqlite_url(bootstrap.home.catalogue_file)))
        return opened[-1]

    try:
        yield catalogue
    finally:
        for each in opened:
            each.close()


@contextlib.contextmanager
def _recalled(bootstrap: Bootstrap) -> Iterator[RecallNotices | None]:
    """Opens what tells of recalled answers, where there is a console to recall them in and transcripts to find them."""
    settings = bootstrap.bot
    if not (settings.console and settings.transcripts):
        yield None
        return
    engine = connect_records(bootstrap.records_url)
    recalls = SqlRecalls(engine, kept_days=settings.transcripts_days, now=lambda: datetime.now(UTC))
    try:
        yield RecallNotices(recalls)
    finally:
        engine.dispose()


@contextlib.contextmanager
def _transcripts(bootstrap: Bootstrap) -> Iterator[Transcripts]:
    """Opens the transcripts. Where they cannot be kept, that is said, and answering goes on without them."""
    if not bootstrap.bot.transcripts:
        yield NoTranscripts()
        return
    url = bootstrap.knowledge.database_url or sqlite_url(bootstrap.home.path / "transcripts.sqlite")
    try:
        opened = SqlTranscripts.open(url, kept_days=bootstrap.bot.transcripts_days)
    except TranscriptsUnusable as error:
        typer.echo(f"Nothing is kept: {error}", err=True)
        yield NoTranscripts()
        return
    try:
        yield opened
    finally:
        opened.close()
