"""Takes the pictures of docs/trainers.md: `python docs/refresh_trainers.py`, over the home that SIGNPOST_HOME names.

The home is copied and only the copy is served, so nothing that anybody recorded is shown or changed. It holds the starter
library alone (`signpost ingest --library`), so that no sentence of anybody else's document stands in a picture; another is
refused. Everything is done through the pages themselves, as people do it; the people and what they ask are invented.
Chromium is the one that SIGNPOST_CHROMIUM names, else the one that is installed.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

PICTURES = Path(__file__).parent / "trainers"
MOST_BYTES = 120_000
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage")
PASSWORD = "lantern otter gravel"  # noqa: S105 - of invented people
PEOPLE = {
    "Tess Marlow": ("Trainer",),
    "Omar Finch": ("Trainer", "Reviewer"),
    "Edie Lock": ("Editor",),
}
# Typed as people type: short, with mistakes; one emergency, one from elsewhere, one that no document answers.
QUESTIONS = (
    "who do i ring about a child in kempston at the weekend",
    "whats a tac meeting",
    "how long do we hav to hold a strategy meeting after referal",
    "a dad is hitting his son in the street right now in kempston",
    "who do i phone about a child in luton",
    "how much does it cost to join the training portal",
    "what is the joining fee for the training portal",
    "price of the training portal per school?",
    "bruise on a 3 month old baby what do i do",
    "can i tell the parents before i make a referal",
    "whats private fostering",
    "difference between s17 and s47",
    "who looks into a concern about a teacher",
    "when is the first conference after a s47",
)
TAUGHT = "can i tell the parents before i make a referal"
DOCUMENT = """# Larkfield: a parent who does not open the door

## What to do

1. Ring the parent and leave a message that says who you are and when you come again.
2. Come again on the same day. Where nobody has seen the child for two days, tell the designated safeguarding lead.
3. The lead decides on the same day whether to ring the front door.

## What to write down

4. Write down each time you tried, and whom you saw.
"""


@dataclass(kw_only=True)
class Signpost:
    """A served copy of the home: its address, and a browser with one signed-in window for each person."""

    address: str
    welcome: str
    browser: Browser
    pages: dict[str, Page] = field(default_factory=dict)

    def window(self, name: str, *, width: int = 1280, height: int = 860) -> Page:
        """Give somebody's window; open it where it is not open yet."""
        if name not in self.pages:
            size = {"width": width, "height": height}
            context = self.browser.new_context(viewport=size, locale="en-GB", reduced_motion="reduce")  # type: ignore[arg-type]
            self.pages[name] = context.new_page()
        return self.pages[name]

    def go(self, name: str, path: str) -> Page:
        """Open a page of the console as somebody."""
        page = self.window(name)
        answer = page.goto(self.address + path)
        if answer is None or not answer.ok:
            raise SystemExit(f"{path}: {answer and answer.status}; this page does not open, so no picture was taken of it")
        return page


def main() -> None:
    """Do what the guide describes, and take a picture of each page on the way."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        chromium = os.environ.get("SIGNPOST_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        with served(copied_home(Path(folder)), browser) as signpost:
            for step in STEPS:
                print(step.__name__.replace("_", " "))
                step(signpost)
        browser.close()


def copied_home(folder: Path) -> Path:
    """Copy the home without what people recorded in it."""
    home = Path(os.environ.get("SIGNPOST_HOME") or Path.home() / ".signpost")
    records = ("holders", "evaluations", "question-sets", "console.sqlite*", "transcripts.sqlite*", "chat.sqlite*")
    copy = shutil.copytree(home, folder / "home", ignore=shutil.ignore_patterns(*records))
    listed = json.loads(_signpost("library", "list", "--json", home=copy))["documents"]
    others = [each["id"] for each in listed if each["publisher"] != "Signpost"]
    if others or not listed:
        raise SystemExit(
            f"{home} holds {', '.join(others) or 'no document'}. Pictures are taken of the starter library alone: "
            "set SIGNPOST_HOME to an empty folder and run `signpost ingest --library`"
        )
    return copy


@contextlib.contextmanager
def served(home: Path, browser: Browser) -> Iterator[Signpost]:
    """Serve a home until the end; the first administrator's link is what the terminal shows."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [_command(), "serve", "--port", str(port)]
    server = subprocess.Popen(command, env=_environment(home), stdout=subprocess.PIPE, text=True)  # noqa: S603
    try:
        assert server.stdout is not None  # noqa: S101 - it is a pipe
        link = next(found[0] for line in server.stdout if (found := re.search(r"http\S+/console/welcome/\S+", line)))
        yield Signpost(address=f"http://127.0.0.1:{port}", welcome=link, browser=browser)
    finally:
        server.terminate()
        server.wait()


def _signpost(*arguments: str, home: Path) -> str:
    return subprocess.run(  # noqa: S603 - our own command
        [_command(), *arguments], env=_environment(home), check=True, capture_output=True, text=True
    ).stdout


def _command() -> str:
    return str(Path(sys.executable).parent / "signpost")


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SIGNPOST_")}
    return {**kept, "SIGNPOST_HOME": str(home), "PYTHONUNBUFFERED": "1"}


def shoot(page: Page, name: str, *, height: int = 860, until: str | None = None) -> None:
    """Take a picture of the top of a page, or down to the end of a part of it."""
    if until is not None:
        box = page.locator(until).first.bounding_box()
        assert box is not None, f"{name}: {until} is not on the page"  # noqa: S101
        height = min(height, int(box["y"] + box["height"]) + 24)
    size = page.viewport_size
    assert size is not None  # noqa: S101 - each window has one
    picture = PICTURES / f"{name}.png"
    page.screenshot(path=picture, full_page=True, clip={"x": 0, "y": 0, "width": size["width"], "height": height})
    if picture.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{picture.name} has {picture.stat().st_size} bytes, more than {MOST_BYTES}: show less of the page")


def press(page: Page, name: str) -> None:
    """Press a button or follow a link by its words."""
    page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name)).first.click()
    page.wait_for_load_state()


def the_first_day(signpost: Signpost) -> None:
    """The administrator's account, and a link for each colleague."""
    ada = signpost.window("Ada Winter")
    ada.goto(signpost.welcome)
    ada.get_by_label("Your name").fill("Ada Winter")
    ada.get_by_label("Your e-mail").fill("ada.winter@partnership.example")
    ada.get_by_label("A password").fill(PASSWORD)
    press(ada, "Make the account and sign in")
    for name, roles in PEOPLE.items():
        signpost.go("Ada Winter", "/console/people")
        ada.get_by_label("Name", exact=True).fill(name)
        ada.get_by_label("E-mail", exact=True).fill(f"{name.lower().replace(' ', '.')}@partnership.example")
        for role in roles:
            ada.get_by_label(role, exact=True).check()
        press(ada, "Make the account and the link")
        link = ada.get_by_label("One-time link").input_value()
        page = signpost.window(name)
        page.goto(link)
        page.get_by_label("A password").fill(PASSWORD)
        press(page, "Set the password and sign in")
    shoot(signpost.go("Ada Winter", "/console/people"), "people")


def questions_are_asked(signpost: Signpost) -> None:
    """What a month brings, in a minute; three askers say whether the reply was right."""
    said = {1: "right", 4: "wrong", 9: "partly"}
    for number, question in enumerate(QUESTIONS):
        asked = {"question": question, "area": "bedford-borough", "audience": "practitioner"}
        reply = _post(f"{signpost.address}/api/v1/ask", asked)
        if number in said:
            _post(f"{signpost.address}/api/v1/feedback", {"reply": reply["id"], "verdict": said[number]})
    shoot(signpost.go("Ada Winter", "/console"), "start")
    shoot(signpost.go("Tess Marlow", "/console/answers"), "answers", height=900)


def _post(address: str, body: dict[str, str]) -> dict[str, str]:
    request = urllib.request.Request(  # noqa: S310 - our own server
        address, data=json.dumps(body).encode(), headers={"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        return dict(json.loads(answer.read() or "{}"))


STEPS = (the_first_day, questions_are_asked)


if __name__ == "__main__":
    main()
