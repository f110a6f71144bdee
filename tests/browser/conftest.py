"""A browser and a running server for the tests of what people see: the real application on loopback."""

import contextlib
import http.server
import os
import shutil
import threading
import time
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import sync_playwright

from bot.bootstrap import Bootstrap
from bot.channels.serving import serving
from bot.channels.web.app import create_app
from bot.settings import BotSettings
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.web.made_site import a_home
from tests.browser import made_console_site
from tests.browser.made_site import reading_site

# Read here: the fixture that takes away the settings of this machine runs before each test.
CHROMIUM = os.environ.get("SIGNPOST_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:  # Playwright's own, where `make chromium` had to install that
    CHROMIUM = next(
        (str(path) for path in Path.home().glob(".cache/ms-playwright/chromium-*/chrome-linux*/chrome")), None
    )
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Nothing but the widget's script and its server: no inline style, no inline script, no eval, no strings made into code.
STRICT = (
    "default-src 'none'; script-src {signpost}; connect-src {signpost}; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)


@pytest.fixture(scope="session")
def chromium():
    """Chromium, started once. In CI a missing one is a failure."""
    if not CHROMIUM:
        missing = "no Chromium here: install Debian's chromium, or set SIGNPOST_CHROMIUM to the path of one"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The address of a server of the invented documents."""
    with reading_site(tmp_path_factory.mktemp("site")) as address:
        yield address


class HostPages(http.server.BaseHTTPRequestHandler):
    """The site of a partnership: whatever pages a test gives it, each with a strict policy."""

    def do_GET(self):
        page = self.server.pages.get(self.path)
        body = (page or "").encode()
        self.send_response(200 if page is not None else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", STRICT.format(signpost=self.server.signpost))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture(scope="session")
def host():
    """A site of another origin, which may embed the widget. `pages` holds its pages by path."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), HostPages)
    server.pages, server.signpost = {}, ""
    server.origin = f"http://127.0.0.1:{server.server_port}"
    with _running(server.serve_forever):
        yield server
        server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def signpost(sample_home, host):
    """The address of the real application over the sample documents."""
    settings = BotSettings.model_construct(sites=host.origin, transcripts=False, limit_per_client="100000/minute")
    bootstrap = Bootstrap(bot=settings, knowledge=KnowledgeSettings.model_construct(home=sample_home))
    with serving(bootstrap) as web:
        server = uvicorn.Server(uvicorn.Config(create_app(web), port=0, log_level="error"))
        with _running(server.run):
            while not server.started:
                time.sleep(0.02)
            host.signpost = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
            yield host.signpost
            server.should_exit = True


@contextlib.contextmanager
def _running(work):
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    yield
    thread.join(timeout=10)


@pytest.fixture(scope="module")
def console_site(tmp_path_factory):
    """The console as it is served, over a small home; see `made_console_site`."""
    with made_console_site.console_site(a_home(tmp_path_factory.mktemp("console-home"))) as served:
        yield served


@pytest.fixture
def console_as(console_site, open_page):
    """Open a page of the console as somebody with these roles (none: an administrator)."""

    def console_as(*roles, name=None, path="/console", **settings):
        account = console_site.account(name or " ".join(["Sam", *(each.title() for each in roles)]), *roles)
        return open_page(console_site.address + path, cookies=[console_site.cookie(account)], **settings)

    return console_as


@pytest.fixture
def console_page(console_as):
    """The console's start page, signed in as an administrator by a real session."""
    return console_as(name="Ada Admin")


@pytest.fixture
def open_page(chromium):
    """Open an address in a browser of its own, with what a device or a person has set."""
    contexts = []

    def open_page(address, cookies=(), **settings):
        context = chromium.new_context(**{"viewport": {"width": 1024, "height": 800}, "locale": "en-GB"} | settings)
        contexts.append(context)
        context.add_cookies(list(cookies))
        page = context.new_page()
        page.set_default_timeout(30_000)  # a busy machine is no failure
        page.complaints = []
        page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def violations():
    """Look for what axe finds against WCAG 2.2 A and AA, in a page and in the widget's shadow."""
    return _violations


def _violations(page):
    page.wait_for_load_state()  # a page just gone to may stand there before its style sheet does
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE + "\n;undefined")
    found = page.evaluate("(tags) => axe.run(document, { runOnly: tags })", WCAG)
    assert found["passes"], "axe looked at nothing"
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]
