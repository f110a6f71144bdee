"""The parts that make up Signpost in Teams, put together once for a process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.adapters.deliveries import Deliveries
from bot.answering.present import day_of
from bot.channels.chat.connection import Connection
from bot.channels.chat.courier import Courier
from bot.channels.chat.desk import Desk
from bot.channels.chat.handing_over import HandingOver
from bot.channels.chat.intake import Intake
from bot.channels.teams.access import Registration
from bot.channels.teams.connector import Connector
from bot.channels.teams.controls import Controls
from bot.channels.teams.endpoint import Endpoint
from bot.channels.teams.incoming import SURFACE, of_message
from bot.channels.teams.library import PUBLIC, App, ClientOptions, CloudEnvironment
from bot.channels.teams.quiet import silence_library
from bot.channels.teams.surface import TeamsSurface
from bot.channels.teams.tokens import ConnectorTokens
from knowledge.calendar import in_london

TIMEOUT_S = 15.0


@dataclass(kw_only=True)
class TeamsParts:
    """What listeners need."""

    registration: Registration
    deliveries: Deliveries
    desk: Desk
    public_url: str = ""
    is_private: bool = True
    cloud: CloudEnvironment = PUBLIC
    token: Callable[..., str] | None = None  # gives the app's token in place of Microsoft's sign-in
    heard_at: datetime | None = None
    tokens: ConnectorTokens = field(init=False)
    bot: App = field(init=False)
    endpoint: Endpoint = field(init=False)
    connector: Connector = field(init=False)
    controls: Controls = field(init=False)
    surface: TeamsSurface = field(init=False)
    courier: Courier = field(init=False)
    intake: Intake = field(init=False)
    handing_over: HandingOver = field(init=False)
    connection: Connection = field(init=False)

    def __post_init__(self) -> None:
        desk, deliveries = self.desk, self.deliveries
        silence_library()
        self.tokens = ConnectorTokens(self.registration.app, cloud=self.cloud)
        self.endpoint = Endpoint(self.tokens, may_enter=self.may_enter, heard=self.heard)
        self.bot = self._bot()
        self.connector = Connector(self.bot)
        self.controls = Controls(areas=desk.areas, roles=desk.roles, permissions=desk.permissions)
        self.surface = TeamsSurface(
            self.connector, areas=desk.areas, controls=self.controls, public_url=self.public_url,
            is_private=self.is_private,
        )  # fmt: skip
        self.courier = Courier(deliveries=deliveries, desk=desk, surface=self.surface, public_url=self.public_url)
        self.intake = Intake(deliveries=deliveries, desk=desk, courier=self.courier)
        self.handing_over = HandingOver(
            deliveries=deliveries, desk=desk, surface=self.surface, preparing=self.courier.preparing
        )
        self.connection = Connection(SURFACE, heartbeats=deliveries.heartbeats, look=self.look)

    async def look(self) -> str:
        """Sign in at Microsoft; gives what to say of it. Raises TeamsUnusable or TeamsUnreachable."""
        await self.connector.sign_in()
        if self.heard_at is None:
            return "signed in; nothing heard from Teams since the start"
        heard = in_london(self.heard_at)
        return f"signed in; last heard from Teams on {day_of(heard.date())} at {heard:%H:%M}"

    def heard(self) -> None:
        """Note that Teams has sent something that it signed."""
        self.heard_at = datetime.now(UTC)

    async def may_enter(self, activity: Mapping[str, Any]) -> bool:
        """Whether something is looked at: what the partnership's tenants send, and danger, whoever is in it."""
        if self.registration.answers(activity):
            return True
        is_message = activity.get("type") == "message" and isinstance(activity.get("conversation"), dict)
        asked = of_message(activity) if is_message else None
        told = None if asked is None else await asyncio.to_thread(self.desk.at_once, asked)
        return told is not None and told.is_emergency

    def _bot(self) -> App:
        known = self.registration
        # A bot of several tenants signs in where Microsoft keeps those; one of a single tenant, at home.
        tenant = self.cloud.login_tenant if known.tenants else known.tenant
        # What is not said here, the library reads from variables of the machine, down to letting everybody in.
        return App(
            client_id=known.app, client_secret=None if self.token else known.secret, tenant_id=tenant, token=self.token,
            http_server_adapter=self.endpoint, cloud=self.cloud, state=False, fetch_user_token=False,
            dangerously_allow_unauthenticated_requests=False, client=ClientOptions(timeout=TIMEOUT_S),
            telemetry={"agent365": False},
        )  # fmt: skip
