"""The chat channels as the console needs them: what waits there, and what a decision writes down for them to send."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import DeliveriesUnusable, Delivery, Review
from bot.channels.chat.desk import Desk
from bot.channels.chat.opening import opened_deliveries
from bot.channels.chat.permissions import Permissions
from bot.channels.chat.permissions_file import UnusablePermissions
from bot.channels.chat.reviewing import Reviewing
from bot.channels.slack.access import SlackUnusable
from bot.channels.teams.access import TeamsUnusable, is_set_up
from bot.console.console import Console

SERVICES = {"slack": "Slack", "teams": "Teams"}


class OfficeClosed(Exception):
    """Nothing can be decided on; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True)
class Office:
    """The chat channels' memory and rules, open for one request."""

    console: Console
    deliveries: Deliveries
    desk: Desk

    def waiting(self) -> list[tuple[Review, Delivery]]:
        """List the replies that wait for a reviewer, the soonest due first."""
        found = [(each, self.deliveries.inbox.find(each.message)) for each in self.deliveries.reviews.waiting()]
        return [(review, delivery) for review, delivery in found if delivery is not None]

    def reviewing(self, surface: str) -> Reviewing:
        """Give who decides on a service, by the same rules as in its reviewers' room. Raises OfficeClosed."""
        bootstrap, shared = self.console.bootstrap, {"deliveries": self.deliveries, "desk": self.desk}
        try:
            if surface == "slack":
                from bot.channels.slack import mount as slack

                return slack.parts_of(bootstrap, **shared).courier.reviewing  # type: ignore[arg-type]
            from bot.channels.teams import mount as teams

            return teams.parts_of(bootstrap, **shared).courier.reviewing  # type: ignore[arg-type]
        except (SlackUnusable, TeamsUnusable) as error:
            raise OfficeClosed(
                f"{SERVICES.get(surface, surface)} is not set up where the console runs: {error}"
            ) from error


@contextlib.contextmanager
def office(console: Console) -> Iterator[Office]:
    """Open the chat channels' memory. Raises OfficeClosed."""
    bootstrap = console.bootstrap
    if not is_chat_set_up(console):
        raise OfficeClosed("Neither Slack nor Teams is set up, so that no reply can wait.")
    try:
        permissions = Permissions.of_file(bootstrap.bot.chat_file, bootstrap.areas)
        with opened_deliveries(bootstrap) as deliveries:
            desk = Desk(web=console.web, deliveries=deliveries, permissions=permissions, roles=bootstrap.roles)
            yield Office(console=console, deliveries=deliveries, desk=desk)
    except (DeliveriesUnusable, UnusablePermissions) as error:
        raise OfficeClosed(str(error)) from error


def is_chat_set_up(console: Console) -> bool:
    """Whether Slack or Teams is set up here."""
    settings = console.bootstrap.bot
    return settings.slack_bot_token is not None or is_set_up(settings)
