"""`signpost serve`: answers over HTTP until it is stopped; writers of the same home are told who holds it and where."""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from typing import Annotated

import typer

from bot.adapters.language_model import ChatLanguageModel
from bot.bootstrap import Bootstrap
from bot.channels.serving import for_many_askers, serving
from bot.channels.web.site import Web, tell_the_log
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
    from bot.console.entrance.first_link import where_to_enter
    from bot.console.opening import with_console

    bootstrap = Bootstrap(knowledge=for_many_askers(KnowledgeSettings()))
    # Ended by a service manager as by Ctrl-C: the home is let go in both cases.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with _listening(host, port) as listener, contextlib.suppress(KeyboardInterrupt):
        url = _url(listener)
        with (
            serving(bootstrap, url=url) as web,
            chat_services(bootstrap, web) as services,
            with_console(create_app(web), bootstrap, web) as opened,
        ):
            proxies = bootstrap.bot.trusted_proxies
            # No access log: it would tell who asked when. Warnings and errors go to stderr.
            config = uvicorn.Config(
                with_chat(opened.app, services),
                log_level="warning",
                access_log=False,
                server_header=False,
                proxy_headers=bool(proxies),
                forwarded_allow_ips=proxies or None,
                timeout_keep_alive=IDLE_S,
                limit_concurrency=MOST_CONNECTIONS,
            )
            typer.echo(f"Signpost answers at {url} (Ctrl-C ends it)")
            if opened.doors is not None:
                typer.echo(where_to_enter(opened.doors, url))
            with _warming(web, bootstrap.language_model):
                uvicorn.Server(config).run(sockets=[listener])
    typer.echo("Signpost has stopped.")


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
