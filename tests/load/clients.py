"""A client of its own for load: one connection, kept open, and no library whose time would count as the server's."""

import asyncio
import contextlib
import json
import os
import re
import subprocess
import sys
from urllib.parse import urlsplit


class Client:
    """One connection to the server, made anew where the server closed it."""

    def __init__(self, url):
        self._host, self._port = urlsplit(url).hostname, urlsplit(url).port
        self._reader = self._writer = None

    async def request(self, method, path, body=None):
        """Send one request and read its whole response. Gives the status and the body."""
        if self._writer is None or self._writer.is_closing():
            self._reader, self._writer = await asyncio.open_connection(self._host, self._port)
        await self.send(method, path, body)
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status = int(head.split(" ", 2)[1])
        length = int(re.search(r"content-length: (\d+)", head, re.IGNORECASE)[1])
        return status, await self._reader.readexactly(length)

    async def send(self, method, path, body=None):
        """Send a request without waiting for its response."""
        content = b"" if body is None else json.dumps(body).encode()
        head = f"{method} {path} HTTP/1.1\r\nHost: {self._host}\r\nContent-Type: application/json\r\n"
        self._writer.write(f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content)
        await self._writer.drain()

    async def begin_and_vanish(self, path, body, *, after_bytes):
        """Ask for a stream and break the connection: at once, or when its first bytes have come."""
        self._reader, self._writer = await asyncio.open_connection(self._host, self._port)
        await self.send("POST", path, body)
        if after_bytes:
            await self._reader.read(after_bytes)
        self._writer.transport.abort()
        self._writer = None

    def close(self):
        """Close the connection."""
        if self._writer is not None:
            self._writer.close()


@contextlib.contextmanager
def a_server(home):
    """Serve a home in a process of its own, without limits; gives its address and its process id."""
    command = [sys.executable, "-m", "knowledge.command", "serve", "--port", "0"]
    without_limits = {"SIGNPOST_LIMIT_PER_CLIENT": "1000000/minute", "SIGNPOST_LIMIT_PER_SITE": "1000000/minute"}
    settings = os.environ | {"SIGNPOST_HOME": str(home), "PYTHONUNBUFFERED": "1"} | without_limits
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield server.stdout.readline().split()[3], server.pid
        finally:
            server.terminate()


async def until_ready(url):
    """Wait until the library can be searched."""
    while True:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            client = Client(url)
            status, _ = await client.request("GET", "/readyz")
            client.close()
            if status == 200:
                return
        await asyncio.sleep(0.2)


async def gauges(url, *names):
    """Read numbers from /metrics."""
    client = Client(url)
    _, body = await client.request("GET", "/metrics")
    client.close()
    told = dict(line.rsplit(" ", 1) for line in body.decode().splitlines() if not line.startswith("#"))
    return {name: float(told[name]) for name in names}
