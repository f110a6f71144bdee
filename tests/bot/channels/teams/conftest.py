"""Signpost in Teams with everything real but Microsoft itself: its library, signed tokens, the assistant."""

import contextlib
import dataclasses
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import httpx
import pytest

from bot.adapters.deliveries import Deliveries
from bot.channels.chat.desk import Desk
from bot.channels.chat.mounting import with_chat
from bot.channels.chat.permissions import Permissions
from bot.channels.teams.access import Registration
from bot.channels.teams.app import listen
from bot.channels.teams.library import PUBLIC
from bot.channels.teams.mount import mounted_parts
from bot.channels.teams.parts import TeamsParts
from bot.channels.web.site import Web
from knowledge.roles import load_roles
from tests.bot.asking import AREAS, DIRECTORY, KNOWN, LIBRARY, an_assistant
from tests.bot.channels.teams.teams_server import APP, PARTNER, TENANT, TeamsServer, token
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
    catalogue = SimpleNamespace(document=held.get, count_passages=lambda: len(held))
    fields = {
        "assistant": assistant or an_assistant(), "areas": AREAS, "directory_in_force": lambda: DIRECTORY,
        "known_in_force": lambda: KNOWN,
        "catalogue": lambda: catalogue,
    }  # fmt: skip
    return Web(**(fields | given))


class Workplace:
    """A Teams with Signpost in it."""

    def __init__(self, teams, url, clock, *, web, permissions, public_url, is_private):
        self.teams, self.clock = teams, clock
        self.deliveries = Deliveries.open(url, now=clock)
        self.desk = Desk(
            web=web, deliveries=self.deliveries, permissions=permissions, roles=load_roles(LIBRARY / "roles.yaml")
        )
        self.parts = TeamsParts(
            registration=Registration(app=APP, tenant=TENANT, secret=APP, tenants=frozenset((PARTNER,))),
            deliveries=self.deliveries, desk=self.desk, public_url=public_url, is_private=is_private,
            cloud=replace(PUBLIC, openid_metadata_url=f"{teams.url}/v1/.well-known/openidconfiguration"),
            token=lambda scope, tenant=None: token("outbound"),
        )  # fmt: skip
        mounted = mounted_parts(self.parts)
        # What looks after the rest is called by the tests, not by the clock of the machine.
        mounted = dataclasses.replace(mounted, running=contextlib.nullcontext)
        self.app = with_chat(SimpleNamespace(), [mounted])
        self.http = httpx.AsyncClient(transport=httpx.ASGITransport(app=self.app), base_url="http://signpost")

    async def send(self, activity, signed=None):
        """Let Teams send something, and wait until all that follows has ended."""
        response = await self.post(activity, signed)
        await self.settled()
        return response

    async def post(self, activity, signed=None):
        headers = {"authorization": f"Bearer {signed or token(self.teams.url)}"}
        return await self.http.post("/api/messages", json=activity, headers=headers)

    async def settled(self):
        await self.parts.courier.idle()

    async def close(self):
        await self.settled()
        await self.http.aclose()
        await self.parts.connector.close()
        self.deliveries.close()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
async def teams(anyio_backend):
    async with TeamsServer() as server:
        yield server


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory):
    """A database with its tables and nothing in them, copied for each test."""
    path = tmp_path_factory.mktemp("chat") / "chat.sqlite"
    Deliveries.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture
async def workplace(teams, tmp_path, clock, empty_database):
    """Make a workplace; several in one test are several processes of one Signpost."""
    made = []
    shutil.copy(empty_database, tmp_path / "chat.sqlite")

    async def make(*, web=None, permissions=None, public_url="https://signpost.example.org", is_private=True):
        url = f"sqlite:///{tmp_path / 'chat.sqlite'}"
        place = Workplace(
            teams, url, clock, web=web or a_web(), permissions=permissions or Permissions(None, areas=AREAS),
            public_url=public_url, is_private=is_private,
        )  # fmt: skip
        await listen(place.parts)
        made.append(place)
        return place

    yield make
    for place in made:
        await place.close()
