"""What `signpost doctor` says of Teams: whether it is set up, when it was last heard from, what is wrong."""

from __future__ import annotations

from bot.bootstrap import Bootstrap
from bot.channels.chat.opening import opened_deliveries
from bot.channels.chat.permissions import Permissions
from bot.channels.teams import access
from bot.channels.verdict import State, Verdict
from bot.settings import BotSettings

SURFACE = "teams"


def examine_teams() -> Verdict:
    """Look whether Teams is set up and whether a process of Signpost listens to it."""
    bootstrap = Bootstrap()
    settings = bootstrap.bot
    if not access.is_set_up(settings):
        return Verdict(name=SURFACE, state=State.FINE, found="not set up")
    access.registration(settings)  # an error names the setting
    Permissions.of_file(settings.chat_file, bootstrap.areas)  # an error names the line
    with opened_deliveries(bootstrap) as deliveries:
        beats = [beat for beat in deliveries.heartbeats.all() if beat.surface == SURFACE]
    told = "; ".join(dict.fromkeys(beat.told for beat in beats))
    if any(beat.lives for beat in beats):
        return _warned(settings, told) or Verdict(name=SURFACE, state=State.FINE, found=told)
    if not beats:
        found = "set up, but no process listens to Teams"
        return Verdict(name=SURFACE, state=State.ATTENTION, found=found, remedy="start it with `signpost serve`")
    remedy = "see that `signpost serve` runs, and its log"
    return Verdict(name=SURFACE, state=State.FAILED, found=told, remedy=remedy)


def _warned(settings: BotSettings, told: str) -> Verdict | None:
    if settings.public_url:
        return None
    remedy = "set SIGNPOST_PUBLIC_URL to the address at which users reach this server"
    found = f"{told}; sources are named without a link"
    return Verdict(name=SURFACE, state=State.ATTENTION, found=found, remedy=remedy)
