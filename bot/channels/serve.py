"""`signpost serve`: answers over HTTP until it is stopped; writers of the same home are told who holds it and where."""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated

import typer

from bot.bootstrap import Bootstrap
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url


class AddressUnusable(Exception):
    """The server cannot listen where it was told to; the message names the address, the cause and the remedy."""


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on; 127.0.0.1 is this machine alone.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0: any that is free.")] = 8000,
) -> None:
    """Answer over HTTP: the API and plain pages."""
    import uvicorn

    from bot.channels.web.api import Web, create_app

    bootstrap = Bootstrap()
    area = None if bootstrap.bot.area is None else bootstrap.areas.get(bootstrap.bot.area).id
    # Ended by a service manager as by Ctrl-C: the home is let go in both cases.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with _listening(host, port) as listener, contextlib.suppress(KeyboardInterrupt):
        url = _url(listener)
        with bootstrap.assistant("signpost serve", url=url) as assistant, _catalogue(bootstrap) as catalogue:
            web = Web(
                assistant=assistant, areas=bootstrap.areas, catalogue=catalogue, area=area,
                audience=bootstrap.bot.audience,
            )  # fmt: skip
            # No access log: it would tell who asked when. Warnings and errors go to stderr.
            config = uvicorn.Config(create_app(web), log_level="warning", access_log=False, server_header=False)
            typer.echo(f"Signpost answers at {url} (Ctrl-C ends it)")
            uvicorn.Server(config).run(sockets=[listener])
    typer.echo("Signpost has stopped.")


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
