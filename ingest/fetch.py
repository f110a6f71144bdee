"""Fetches a document from the web: bounded in size and time, of a kind that can be read, and never from inside."""

from __future__ import annotations

import ipaddress
import socket
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import httpx

MEBIBYTE = 1024 * 1024
SUFFIXES = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/xhtml+xml": ".html",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
}
BY_HAND = "download it with a browser and ingest the file"
NAT64 = ipaddress.ip_network("64:ff9b::/96")
IPV4_COMPATIBLE = ipaddress.ip_network("::/96")  # ::127.0.0.1, deprecated by RFC 4291 and still parsed


class FetchFailed(Exception):
    """A document could not be fetched; the message names the address, the cause and the remedy."""


def addresses_of(host: str) -> list[str]:
    """The network addresses of a host. Raises OSError."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, kw_only=True)
class Fetcher:
    """Fetches documents into a folder. `transport` and `resolve` are for tests."""

    folder: Path
    largest_bytes: int = 50 * MEBIBYTE
    timeout_s: float = 60.0
    most_redirects: int = 5
    transport: httpx.BaseTransport | None = None
    resolve: Callable[[str], list[str]] = field(default=addresses_of)
    clock: Callable[[], float] = field(default=time.monotonic)

    def __call__(self, url: str) -> Path:
        """Fetch what an address answers. Raises FetchFailed."""
        deadline = self.clock() + self.timeout_s
        try:
            # A proxy of the environment would look names up by itself, behind the check of addresses.
            with httpx.Client(transport=self.transport, timeout=20.0, trust_env=False) as client:
                return self._follow(client, url, deadline)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:  # a name too long is no Unicode
            raise FetchFailed(
                f"{url}: not fetched ({str(error) or type(error).__name__}); try later, or {BY_HAND}"
            ) from error

    def _follow(self, client: httpx.Client, url: str, deadline: float) -> Path:
        at = httpx.URL(url)
        for _ in range(self.most_redirects + 1):
            response = client.send(self._request(client, url, at), stream=True)
            try:
                if not response.has_redirect_location:
                    return self._saved(url, response, deadline)
                at = at.join(response.headers["location"])
            finally:
                response.close()
        raise FetchFailed(f"{url}: more than {self.most_redirects} redirects; give the address it ends at")

    def _request(self, client: httpx.Client, url: str, at: httpx.URL) -> httpx.Request:
        """A request to the very address that was checked: the name is not looked up a second time."""
        if at.scheme not in {"http", "https"} or not at.host:
            raise FetchFailed(f"{url}: leads to {str(at)[:200]!r}, which is no web address; give one with https://")
        if at.userinfo:
            raise FetchFailed(f"{url}: a password in an address is not used; {BY_HAND}")
        found = self.resolve(at.host)
        inside = [address for address in found if not is_public(address)]
        if inside or not found:
            raise FetchFailed(
                f"{url}: {at.host} is not on the public internet ({', '.join(inside) or 'no address'}); {BY_HAND}"
            )
        headers = {"Host": at.netloc.decode("ascii"), "User-Agent": "signpost", "Accept": ", ".join(SUFFIXES)}
        return client.build_request(
            "GET",
            at.copy_with(host=found[0]),
            headers=headers,
            extensions={"sni_hostname": at.raw_host.decode("ascii")},
        )

    def _saved(self, url: str, response: httpx.Response, deadline: float) -> Path:
        if response.status_code != httpx.codes.OK:
            raise FetchFailed(f"{url}: the site answers {response.status_code}; check the address, or {BY_HAND}")
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in SUFFIXES:
            raise FetchFailed(
                f"{url}: is {kind or 'of no stated kind'}; give a PDF, Word, HTML, Markdown or text address"
            )
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=SUFFIXES[kind])
        size = 0
        with open(handle, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            for part in response.iter_bytes():
                size += len(part)
                if size > self.largest_bytes:
                    raise FetchFailed(f"{url}: more than {self.largest_bytes // MEBIBYTE} MiB; split it, or {BY_HAND}")
                if self.clock() > deadline:
                    raise FetchFailed(f"{url}: not here within {self.timeout_s:g} s; try later, or {BY_HAND}")
                file.write(part)
        return Path(name)


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet, also behind the ways to write IPv4 in IPv6."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        if found in NAT64 or found in IPV4_COMPATIBLE:
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
        for hidden in (found.ipv4_mapped, found.sixtofour, found.teredo and found.teredo[1]):
            if hidden:
                return is_public(str(hidden))
    return found.is_global and not found.is_multicast
