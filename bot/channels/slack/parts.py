"""The parts that make up Signpost in Slack, put together once for a process."""

from __future__ import annotations

from dataclasses import dataclass, field

from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.adapters.deliveries import Deliveries
from bot.channels.chat.connection import Connection
from bot.channels.chat.courier import Courier
from bot.channels.chat.desk import Desk
from bot.channels.chat.handing_over import HandingOver
from bot.channels.chat.intake import Intake
from bot.channels.slack.access import Identity, identify
from bot.channels.slack.incoming import SURFACE
from bot.channels.slack.quiet import silent_logger
from bot.channels.slack.surface import SlackSurface


@dataclass(kw_only=True)
class SlackParts:
    """What listeners need. `identity` is known once Slack has answered for the first time."""

    client: AsyncWebClient
    deliveries: Deliveries
    desk: Desk
    public_url: str = ""
    deleting: AsyncWebClient | None = None  # acts for an administrator, who may delete messages
    identity: Identity | None = None
    surface: SlackSurface = field(init=False)
    courier: Courier = field(init=False)
    intake: Intake = field(init=False)
    handing_over: HandingOver = field(init=False)
    connection: Connection = field(init=False)

    def __post_init__(self) -> None:
        self.surface = SlackSurface(
            self.client, areas=self.desk.areas, public_url=self.public_url, may_delete=self.deleting is not None
        )
        self.courier = Courier(
            deliveries=self.deliveries, desk=self.desk, surface=self.surface, public_url=self.public_url
        )
        self.intake = Intake(deliveries=self.deliveries, desk=self.desk, courier=self.courier)
        self.handing_over = HandingOver(
            deliveries=self.deliveries, desk=self.desk, surface=self.surface, preparing=self.courier.preparing
        )
        self.connection = Connection(SURFACE, heartbeats=self.deliveries.heartbeats, look=self.look)

    async def look(self) -> str:
        """Ask Slack who we are; gives what to say of it. Raises SlackUnusable or SlackUnreachable."""
        self.identity = await identify(self.client)
        self.desk.permissions.at_home(SURFACE, self.identity.workspace)
        return f"connected to {self.identity.workspace_name or self.identity.workspace}"


def web_client(token: str, *, url: str) -> AsyncWebClient:
    """Make a client that waits where Slack asks for it, and logs nobody's words."""
    client = AsyncWebClient(token=token, base_url=url, logger=silent_logger(), timeout=15)
    client.retry_handlers.append(AsyncRateLimitErrorRetryHandler(max_retry_count=1))
    return client
