"""Whether a message is no more than a team with its place or hour: "emergency duty team", "luton out of hours"."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.happenings import without_times
from bot.answering.privacy.name_lists import is_everyday
from bot.answering.words import listed

_OUT_OF_HOURS: Final = r"out[- ]of[- ](?:office[- ])?(?:hours|hrs)"
_NIGHT_TEAM: Final = rf"(?:edt|eds|emergency duty (?:team|service|social worker)|{_OUT_OF_HOURS})"
TEAM: Final = (
    rf"(?:{_NIGHT_TEAM}|(?:children'?s )?social (?:care|services|work)|children'?s (?:services|team)"
    r"|(?:duty )?social workers?|mash|ifd|lado|(?:integrated )?front door|(?:access and )?referral hub"
    r"|multi[- ]agency safeguarding hub|(?:women'?s )?refuges?)"
)
HOURS: Final = r"(?:(?:opening |working |office )?(?:hours|times))"
_TEAMS: Final = re.compile(rf"\b{TEAM}(?=\W|$)")
# By itself it is somebody to ring; any other team alone may be a word that is to be explained: "mash".
_SOMEBODY: Final = re.compile(rf"\b(?:{_NIGHT_TEAM}|duty social workers?)(?=\W|$)")
_WORD: Final = re.compile(r"[a-z'-]+")
_BESIDE: Final = listed(  # the last two places only end like everyday words
    "in for near at on the around round close to by here me area local nearest any an a is there are tonight"
    " today tomorrow now weekend weekends night nights evening please pls plz ta thanks hi hello asap urgent "
    "urgently ooh"
    " number numbers num phone contact duty emergency childrens central beds borough council city county town north"
    " south east west monday tuesday"
    " wednesday thursday friday saturday sunday bank holiday space spaces safe women's womens dv team dunstable "
    "stotfold"
)
_MOST_OF_A_PLACE: Final = 3  # words


def names_a_team_alone(plain: str) -> bool:
    """Whether only a team is named, with where or when at most. Takes small letters, straight quotes, single spaces."""
    if not _TEAMS.search(plain) or "?" in plain[:-1]:
        return False
    besides = _WORD.findall(_TEAMS.sub(" ", without_times(plain)))
    places = [word for word in besides if word not in _BESIDE and not word.endswith("shire")]
    is_place = len(places) <= _MOST_OF_A_PLACE and not any(map(is_everyday, places))
    return is_place and bool(besides or _SOMEBODY.search(plain))
