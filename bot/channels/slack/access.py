"""Which tokens and permissions Slack needs, and where each is found; what is missing is said at start."""

from __future__ import annotations

from dataclasses import dataclass

import aiohttp
from pydantic import SecretStr
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import BotSettings

NEEDED_SCOPES = ("app_mentions:read", "chat:write", "commands", "im:history", "reactions:write")
_APPS = "api.slack.com/apps -> your app"
_WHERE = {
    "slack_bot_token": ("xoxb-", f"the Bot User OAuth Token, {_APPS} -> OAuth & Permissions"),
    "slack_signing_secret": ("", f"the Signing Secret, {_APPS} -> Basic Information -> App Credentials"),
    "slack_app_token": (
        "xapp-",
        f"an App-Level Token with the scope connections:write, {_APPS} -> Basic Information -> App-Level Tokens",
    ),
}
_REFUSED = frozenset(("invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive"))


class SlackUnusable(Exception):
    """Slack cannot be used as it is set up; the message names the setting or scope and where to find it."""


class SlackUnreachable(Exception):
    """Slack does not answer just now; the message says why. It is asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who we are in Slack."""

    workspace: str
    workspace_name: str
    bot_user: str
    bot: str


def is_set_up(settings: BotSettings) -> bool:
    """Whether anything of Slack's is set, so that what is missing is worth saying."""
    return any(getattr(settings, name) is not None for name in _WHERE)


def is_by_http(settings: BotSettings) -> bool:
    """Whether Slack sends its events to our server: else `signpost slack` fetches them."""
    return is_set_up(settings) and (settings.slack_signing_secret is not None or settings.slack_app_token is None)


def secret(settings: BotSettings, name: str) -> str:
    """Give a token or secret. Raises SlackUnusable where it is missing or of another kind."""
    prefix, where = _WHERE[name]
    setting = f"SIGNPOST_{name.upper()}"
    given: SecretStr | None = getattr(settings, name)
    if given is None or not given.get_secret_value().strip():
        raise SlackUnusable(f"{setting} is missing; copy {where}")
    value = given.get_secret_value().strip()
    if not value.startswith(prefix):
        raise SlackUnusable(f"{setting} does not begin with {prefix}, so it is another token; copy {where}")
    return value


async def identify(client: AsyncWebClient) -> Identity:
    """Ask Slack who we are and what we may do. Raises SlackUnusable or SlackUnreachable."""
    try:
        found = await client.auth_test()
    except SlackApiError as error:
        said = str(error.response.get("error", error.response.status_code))
        if said in _REFUSED:
            raise SlackUnusable(
                f"SIGNPOST_SLACK_BOT_TOKEN is refused ({said}); copy {_WHERE['slack_bot_token'][1]} again"
            ) from None
        raise SlackUnreachable(f"Slack answers {said}") from None
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise SlackUnreachable(f"Slack cannot be reached ({type(error).__name__})") from None
    scopes = next((value for name, value in found.headers.items() if name.lower() == "x-oauth-scopes"), None)
    if scopes is not None:
        _check_scopes({scope.strip() for scope in str(scopes).split(",")})
    return Identity(
        workspace=found["team_id"], workspace_name=found.get("team") or "", bot_user=found["user_id"],
        bot=found.get("bot_id") or "",
    )  # fmt: skip


def check_app_token(error: SlackApiError) -> None:
    """Raise SlackUnusable where Slack will never take the app-level token."""
    said = str(error.response.get("error", ""))
    if said in _REFUSED or said in ("missing_scope", "not_allowed_token_type"):
        raise SlackUnusable(
            f"SIGNPOST_SLACK_APP_TOKEN is refused ({said}); copy {_WHERE['slack_app_token'][1]} again"
        ) from None


def _check_scopes(held: set[str]) -> None:
    missing = [scope for scope in NEEDED_SCOPES if scope not in held]
    if missing:
        raise SlackUnusable(
            f"SIGNPOST_SLACK_BOT_TOKEN lacks the scope {', '.join(missing)}; add it at {_APPS} -> OAuth & Permissions "
            "-> Bot Token Scopes and press Reinstall to Workspace"
        )
