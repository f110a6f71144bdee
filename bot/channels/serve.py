"""`signpost serve`: answers over HTTP until it is stopped; writers of the same home are told who holds it and where."""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated

import typer

from bot.adapters.language_model import ChatLanguageModel
from bot.adapters.transcripts import NoTranscripts, SqlTranscripts
from bot.bootstrap import Bootstrap
from bot.channels.web.site import Web, tell_the_log
from bot.ports import Transcripts, TranscriptsUnusable
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.settings import KnowledgeSettings

# A request that is not sent within this time is somebody holding the door open.
IDLE_S = 10
MOST_CONNECTIONS = 1_000
FIRST_SEARCHES = 3  # after them the vectors are in memory


class AddressUnusable(Exception):
    """The server cannot listen where it was told to; the message names the address, the cause and the remedy."""


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on; 127.0.0.1 is this machine alone.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0: any that is free.")] = 8000,
) -> None:
    """Answer over HTTP: the API, the widget and the pages."""
    import uvicorn

    from bot.channels.chat.mounting import chat_services, with_chat
    from bot.channels.web.app import create_app

    bootstrap = Bootstrap(knowledge=for_many_askers(KnowledgeSettings()))
    # Ended by a service manager as by Ctrl-C: the home is let go in both cases.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with _listening(host, port) as listener, contextlib.suppress(KeyboardInterrupt):
        url = _url(listener)
        with serving(bootstrap, url=url) as web, chat_services(bootstrap, web) as services:
            proxies = bootstrap.bot.trusted_proxies
            # No access log: it would tell who asked when. Warnings and errors go to stderr.
            config = uvicorn.Config(
                with_chat(create_app(web), services),
                log_level="warning",
                access_log=False,
                server_header=False,
                proxy_headers=bool(proxies),
                forwarded_allow_ips=proxies or None,
                timeout_keep_alive=IDLE_S,
                limit_concurrency=MOST_CONNECTIONS,
            )
            typer.echo(f"Signpost answers at {url} (Ctrl-C ends it)")
            with _warming(web, bootstrap.language_model):
                uvicorn.Server(config).run(sockets=[listener])
    typer.echo("Signpost has stopped.")


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
        paused = PausedAssistant(bootstrap.unaided("paused by SIGNPOST_PAUSED"), words=words())
        yield Web(
            assistant=paused if settings.paused else assistant,
            areas=bootstrap.areas,
            directory=bootstrap.directory,
            catalogue=stack.enter_context(_catalogue(bootstrap)),
            area=None if settings.area is None else bootstrap.areas.get(settings.area).id,
            audience=settings.audience,
            paused=settings.paused,
            sites=tuple(settings.sites.split()),
            timeout_s=settings.answer_timeout_s,
            known=assistant.known,
            roles=bootstrap.roles,
            limits=Limits(per_client=settings.limit_per_client, per_site=settings.limit_per_site),
            transcripts=stack.enter_context(_transcripts(bootstrap)),
            keeps_public=settings.transcripts_public,
            probed=paused if settings.paused else assistant.without_writer(),
            language_model=None if bootstrap.language_model is None else bootstrap.language_model.state,
            threads=AnsweringThreads(threads=THREADS + (settings.llm_at_once if settings.llm else 0)),
        )


@contextlib.contextmanager
def _warming(web: Web, model: ChatLanguageModel | None = None) -> Iterator[None]:
    """Make the first searches, which are slow, before anybody waits for them. It ends before its library is closed."""

    def search() -> None:
        try:
            for _ in range(FIRST_SEARCHES):
                web.readiness()
        except Exception as error:  # it will be told where it is asked for: starting must not fail by it
            tell_the_log(error, "the first search failed")

    searching = threading.Thread(target=search, name="warming")
    searching.start()
    if model is not None:
        threading.Thread(target=_try_model, args=(model,), name="warming-model", daemon=True).start()
    try:
        yield
    finally:
        searching.join()


def _try_model(model: ChatLanguageModel) -> None:
    """Ask the language model something small, so that it is known from the start whether it answers."""
    state = model.check()
    if not state.works:
        typer.echo(f"The language model {state.name} does not answer: {state.told}", err=True)


@contextlib.contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    """Take the port before anything is loaded. Raises AddressUnusable."""
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listener = socket.create_server(address[:2], family=family)
    except OSError as error:
        raise AddressUnusable(
            f"{host}:{port}: cannot listen there ({error.strerror}); choose another with --host or --port, "
            "or stop the program that uses it"
        ) from error
    with listener:
        yield listener


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


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
