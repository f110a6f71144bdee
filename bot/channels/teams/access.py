"""Which settings Teams needs and where each is found; what is missing is said at start."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.settings import BotSettings

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_REGISTRATION = "portal.azure.com -> Microsoft Entra ID -> App registrations -> your app"
_WHERE = {
    "teams_app_id": f"the Application (client) ID, {_REGISTRATION} -> Overview",
    "teams_app_secret": f"the Value of a client secret (not its ID), {_REGISTRATION} -> Certificates & secrets",
    "teams_tenant": f"the Directory (tenant) ID, {_REGISTRATION} -> Overview",
    "teams_tenants": "each partner's Directory (tenant) ID, portal.azure.com -> Microsoft Entra ID -> Overview",
}


class TeamsUnusable(Exception):
    """Teams cannot be used as it is set up; the message names the setting and where to find it."""


class TeamsUnreachable(Exception):
    """Microsoft does not answer just now; the message says why. It is asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """Who we are at Microsoft, and whose staff are answered."""

    app: str
    tenant: str
    secret: str = field(repr=False)
    tenants: frozenset[str] = frozenset()  # besides `tenant`

    def answers(self, activity: Mapping[str, Any]) -> bool:
        """Whether something comes from the partnership: every tenant that it names is one of ours."""
        named = tenants_of(activity)
        return bool(named) and named <= {self.tenant, *self.tenants}


def tenants_of(activity: Mapping[str, Any]) -> set[str]:
    """List the tenants that a message names: of its conversation, its team and its author.

    The connector's own token names no tenant. It proves that Microsoft wrote the activity, which names them.
    """
    data, conversation = activity.get("channelData"), activity.get("conversation")
    author = activity.get("from")
    named = [
        each.get(key)
        for each, key in (
            (conversation, "tenantId"), (author, "tenantId"), (isinstance(data, dict) and data.get("tenant"), "id"),
        )
        if isinstance(each, dict)
    ]  # fmt: skip
    return {str(tenant).lower() for tenant in named if tenant}


def is_set_up(settings: BotSettings) -> bool:
    """Whether anything of Teams' is set, so that what is missing is worth saying."""
    return any(getattr(settings, name) for name in _WHERE)


def registration(settings: BotSettings) -> Registration:
    """Read who we are. Raises TeamsUnusable where something is missing or is no id."""
    secret = settings.teams_app_secret
    given = secret.get_secret_value().strip() if secret is not None else ""
    app, tenant = _identifier(settings, "teams_app_id"), _identifier(settings, "teams_tenant")
    if not given:
        raise TeamsUnusable(f"SIGNPOST_TEAMS_APP_SECRET is missing; copy {_WHERE['teams_app_secret']}")
    if _ID.fullmatch(given):
        raise TeamsUnusable(f"SIGNPOST_TEAMS_APP_SECRET looks like the secret's ID; copy {_WHERE['teams_app_secret']}")
    more = settings.teams_tenants.replace(",", " ").split()
    for each in more:
        if not _ID.fullmatch(each):
            raise TeamsUnusable(f"SIGNPOST_TEAMS_TENANTS: {each} is no tenant ID; copy {_WHERE['teams_tenants']}")
    return Registration(app=app, tenant=tenant, secret=given, tenants=frozenset(each.lower() for each in more))


def refused(said: str) -> TeamsUnusable:
    """Say what is wrong where Microsoft takes neither app nor secret."""
    if "authority" in said or "invalid_tenant" in said:
        return TeamsUnusable(f"SIGNPOST_TEAMS_TENANT is not known to Microsoft; copy {_WHERE['teams_tenant']}")
    if "unauthorized_client" in said:
        return TeamsUnusable(
            f"SIGNPOST_TEAMS_APP_ID is no app of the tenant SIGNPOST_TEAMS_TENANT; copy {_WHERE['teams_app_id']}"
        )
    return TeamsUnusable(
        f"SIGNPOST_TEAMS_APP_SECRET is refused ({said}), or has expired; make a new one and copy "
        f"{_WHERE['teams_app_secret']}"
    )


def _identifier(settings: BotSettings, name: str) -> str:
    setting = f"SIGNPOST_{name.upper()}"
    given = str(getattr(settings, name) or "").strip()
    if not given:
        raise TeamsUnusable(f"{setting} is missing; copy {_WHERE[name]}")
    if not _ID.fullmatch(given):
        raise TeamsUnusable(f"{setting} is not an ID such as 00000000-1111-2222-3333-444444444444; copy {_WHERE[name]}")
    return given.lower()
