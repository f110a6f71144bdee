"""The package that an administrator uploads to Teams: the app's manifest and its icons in a zip."""

from __future__ import annotations

import json
import zipfile
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.channels.teams.access import TeamsUnusable
from prompts.words import words

MANIFEST_VERSION = "1.19"
ICONS = ("color.png", "outline.png")
_SCHEMA = f"https://developer.microsoft.com/json-schemas/teams/v{MANIFEST_VERSION}/MicrosoftTeams.schema.json"
_WORDS = words("teams.yaml")


def manifest(app: str, *, public_url: str, publisher: str) -> dict[str, Any]:
    """Make the manifest. Raises TeamsUnusable without an address that Teams may link to."""
    address = urlsplit(public_url)
    if address.scheme != "https" or not address.hostname:
        raise TeamsUnusable(
            "SIGNPOST_PUBLIC_URL is not an https:// address; set it to where users reach this server, since Teams "
            "takes no app without one"
        )
    url = public_url.rstrip("/")
    commands = [
        {"title": _WORDS(f"commands.{name}.title"), "description": _WORDS(f"commands.{name}.about")}
        for name in ("help", "settings")
    ]
    return {
        "$schema": _SCHEMA,
        "manifestVersion": MANIFEST_VERSION,
        "version": version("signpost"),
        "id": app,
        "developer": {"name": publisher, "websiteUrl": url, "privacyUrl": url, "termsOfUseUrl": url},
        "name": {"short": "Signpost", "full": _WORDS("manifest.name")},
        "description": {"short": _WORDS("manifest.short"), "full": _WORDS("manifest.full")},
        "icons": {"color": ICONS[0], "outline": ICONS[1]},
        "accentColor": "#1D4E79",
        "bots": [
            {
                "botId": app,
                "scopes": ["personal", "team", "groupChat"],
                "supportsFiles": False,
                "isNotificationOnly": False,
                "commandLists": [{"scopes": ["personal", "team", "groupChat"], "commands": commands}],
            }
        ],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [address.hostname],
    }


def write_package(path: Path, made: dict[str, Any]) -> None:
    """Write manifest and icons into a zip: at its root, as Teams wants them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("manifest.json", json.dumps(made, indent=2))
        for name in ICONS:
            package.writestr(name, resources.files("bot.channels.teams").joinpath("icons", name).read_bytes())
