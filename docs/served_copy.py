"""A served copy of a home, with a signed-in browser window for each invented person: for docs/refresh_trainers.py."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page

PICTURES = Path(__file__).parent / "trainers"
# What links and phones are given, as at a partnership; the browser is told that it is this machine.
PUBLIC = "http://signpost.example.org"
MOST_BYTES = 120_000
COLOURS = 32  # the console has few: fewer bytes, and nothing that a reader sees is lost
WIDTH = 1280


@dataclass(kw_only=True)
class Signpost:
    """A served home: its address for people and for programs, the first administrator's link, windows of people."""

    address: str
    server: str
    welcome: str
    browser: Browser
    pictures: Path
    windows: dict[str, Page] = field(default_factory=dict)

    def window(self, name: str, *, width: int = WIDTH) -> Page:
        """Give somebody's window; open it where it is not open yet."""
        if name not in self.windows:
            context = self.browser.new_context(
                viewport={"width": width, "height": 860}, locale="en-GB", reduced_motion="reduce"
            )
            self.windows[name] = context.new_page()
            self.windows[name].set_default_timeout(20_000)
        return self.windows[name]

    def go(self, name: str, path: str) -> Page:
        """Open a page as somebody."""
        page = self.window(name)
        answer = page.goto(self.address + path)
        if answer is None or not answer.ok:
            raise SystemExit(f"{path}: {answer.status if answer else 'no answer'}; no picture can be taken of it")
        return page

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Ask the API."""
        request = urllib.request.Request(  # noqa: S310 - our own server
            self.server + path, data=json.dumps(body).encode(), headers={"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            return dict(json.loads(answer.read() or "{}"))

    def shoot(self, page: Page, name: str, *, top: str = "", end: str = "", height: int = 860) -> None:
        """Take a picture of a page: from its top, or from a part of it, down to another part or `height` pixels on."""
        page.evaluate("window.scrollTo(0, 0)")
        begin = max(0, int(_box(page, name, top)["y"]) - 16) if top else 0
        if end:
            last = _box(page, name, end)
            height = int(last["y"] + last["height"]) + 24 - begin
        size = page.viewport_size or {"width": WIDTH}
        picture = self.pictures / f"{name}.png"
        page.screenshot(
            path=picture, full_page=True, clip={"x": 0, "y": begin, "width": size["width"], "height": min(height, 1400)}
        )
        with Image.open(picture) as whole:
            whole.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(picture, optimize=True)
        if picture.stat().st_size > MOST_BYTES:
            raise SystemExit(
                f"{picture.name}: {picture.stat().st_size} bytes are more than {MOST_BYTES}; show less of it"
            )


def copied_home(folder: Path) -> Path:
    """Copy the home without what people recorded in it; one that holds more than the starter library is refused."""
    home = Path(os.environ.get("SIGNPOST_HOME") or Path.home() / ".signpost")
    databases = ("console.sqlite*", "transcripts.sqlite*", "chat.sqlite*")
    records = ("holders", "evaluations", "question-sets", "uploads", "contact-*", *databases)
    copy = shutil.copytree(home, folder / "home", ignore=shutil.ignore_patterns(*records))
    listed = subprocess.run(  # noqa: S603 - our own command
        [_command(), "library", "list", "--json"], env=_environment(copy), check=True, capture_output=True, text=True
    )
    documents = json.loads(listed.stdout)["documents"]
    others = [each["id"] for each in documents if each["publisher"] != "Signpost"]
    if others or not documents:
        raise SystemExit(
            f"{home} holds {', '.join(others) or 'no document'}. Pictures are taken of the starter library alone: "
            "set SIGNPOST_HOME to an empty folder and run `signpost ingest --library`"
        )
    return copy


def free_port() -> int:
    """Find a port to serve at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def leading_to(port: int) -> str:
    """Give the flag with which Chromium finds the public address on this machine."""
    return f"--host-resolver-rules=MAP {PUBLIC.partition('://')[2]} 127.0.0.1:{port}"


@contextlib.contextmanager
def served(home: Path, browser: Browser, port: int) -> Iterator[Signpost]:
    """Serve a home until the end. The first administrator's link is read where a person reads it: in the terminal."""
    command = [_command(), "serve", "--port", str(port)]
    with subprocess.Popen(command, env=_environment(home), stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        try:
            told = server.stdout or ()
            pictures = home.parent / "pictures"
            pictures.mkdir()
            link = next(found[0] for line in told if (found := re.search(r"http\S+/console/welcome/\S+", line)))
            server_address = f"http://127.0.0.1:{port}"
            yield Signpost(address=PUBLIC, server=server_address, welcome=link, browser=browser, pictures=pictures)
        finally:
            server.terminate()


def _command() -> str:
    return str(Path(sys.executable).parent / "signpost")


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SIGNPOST_")}
    return {**kept, "SIGNPOST_HOME": str(home), "SIGNPOST_PUBLIC_URL": PUBLIC, "PYTHONUNBUFFERED": "1"}


def _box(page: Page, name: str, part: str) -> dict[str, float]:
    box = page.locator(part).first.bounding_box()
    if box is None:
        raise SystemExit(f"{name}: {part} is not on the page")
    return dict(box)


def press(page: Page, name: str) -> None:
    """Press a button or follow a link by its words."""
    page.locator("main").get_by_role("button", name=name).or_(
        page.locator("main").get_by_role("link", name=name)
    ).first.click()
    page.wait_for_load_state()
