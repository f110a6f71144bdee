"""Signpost in Slack with everything real but Slack itself: Bolt, the Web API client, the database, the assistant."""

import contextlib
import dataclasses
import shutil
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import httpx
import pytest

from bot.adapters.deliveries import Deliveries
from bot.channels.chat.desk import Desk
from bot.channels.chat.mounting import with_chat
from bot.channels.chat.permissions import Permissions
from bot.channels.slack.mount import mounted_parts
from bot.channels.slack.parts import SlackParts, web_client
from bot.channels.web.site import Web
from knowledge.roles import load_roles
from tests.bot.asking import AREAS, DIRECTORY, KNOWN, LIBRARY, an_assistant
from tests.bot.channels.slack.slack_server import SECRET, SlackServer, signed
from tests.fakes.library import DOCUMENTS


@pytest.fixture
def anyio_backend():
    return "asyncio"


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self):
        self.now = datetime(2026, 11, 18, 11, 0, tzinfo=UTC)

    def __call__(self):
        return self.now

    def forward(self, **by):
        self.now += timedelta(**by)


def a_web(assistant=None, **given):
    held = {each.id: each for each in DOCUMENTS}
    catalogue = SimpleNamespace(document=held.get, count_passages=lambda: 3)
    fields = {
        "assistant": assistant or an_assistant(), "areas": AREAS, "directory_in_force": lambda: DIRECTORY,
        "known_in_force": lambda: KNOWN,
        "catalogue": lambda: catalogue,
    }  # fmt: skip
    return Web(**(fields | given))


class Workplace:
    """A Slack with Signpost in it."""

    def __init__(self, slack, url, clock, *, web, permissions, public_url, deleting):
        self.slack, self.clock = slack, clock
        self.deliveries = Deliveries.open(url, now=clock)
        self.desk = Desk(
            web=web, deliveries=self.deliveries, permissions=permissions, roles=load_roles(LIBRARY / "roles.yaml")
        )
        self.parts = SlackParts(
            client=web_client("xoxb-test", url=slack.url), deliveries=self.deliveries, desk=self.desk,
            public_url=public_url, deleting=web_client("xoxp-test", url=slack.url) if deleting else None,
        )  # fmt: skip
        mounted = mounted_parts(self.parts, signing_secret=SECRET)
        # What looks after the rest is called by the tests, not by the clock of the machine.
        mounted = dataclasses.replace(mounted, running=contextlib.nullcontext)
        self.app = with_chat(SimpleNamespace(), [mounted])
        self.http = httpx.AsyncClient(transport=httpx.ASGITransport(app=self.app), base_url="http://signpost")

    async def send(self, body, **how):
        """Let Slack send something, and wait until all that follows has ended."""
        response = await self.http.post("/slack/events", content=body, headers=signed(body, **how))
        await self.settled()
        return response

    async def settled(self):
        await self.parts.courier.idle()

    async def close(self):
        await self.settled()
        await self.http.aclose()
        self.deliveries.close()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
async def slack(anyio_backend):
    async with SlackServer() as server:
        yield server


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory):
    """A database with its tables and nothing in them, copied for each test."""
    path = tmp_path_factory.mktemp("chat") / "chat.sqlite"
    Deliveries.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture
async def workplace(slack, tmp_path, clock, empty_database):
    """Make a workplace; several in one test are several processes of one Signpost."""
    made = []
    shutil.copy(empty_database, tmp_path / "chat.sqlite")

    async def make(*, web=None, permissions=None, public_url="https://signpost.example.org", deleting=False):
        url = f"sqlite:///{tmp_path / 'chat.sqlite'}"
        place = Workplace(
            slack, url, clock, web=web or a_web(), permissions=permissions or Permissions(None, areas=AREAS),
            public_url=public_url, deleting=deleting,
        )  # fmt: skip
        await place.parts.connection.look()
        made.append(place)
        return place

    yield make
    for place in made:
        await place.close()
