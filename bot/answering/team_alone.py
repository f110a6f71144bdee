"""Whether a message is no more than a team with its place or hour: "emergency duty team", "luton out of hours"."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.happenings import without_times
from bot.answering.privacy.name_lists import is_everyday
from bot.answering.words import listed

_OUT_OF_HOURS: Final = r"(?:out[- ]of[- ](?:office[- ])?(?:hours|hrs)|after[- ]hours|ooh)"
NIGHT_TEAM: Final = rf"(?:edt|eds|emergency duty (?:team|service|social worker)|{_OUT_OF_HOURS})"
TEAM: Final = (
    rf"(?:{NIGHT_TEAM}|(?:children'?s )?social (?:care|services|work)|children'?s (?:services|team)"
    r"|(?:duty )?social workers?|mash|ifd|lado|(?:integrated )?front door|(?:access and )?referral hub"
    r"|multi[- ]agency safeguarding hub|(?:women'?s )?refuges?)"
)
HOURS: Final = r"(?:(?:opening |working |office )?(?:hours|times))"
_TEAMS: Final = re.compile(rf"\b{TEAM}(?=\W|$)")
# By itself it is somebody to ring; any other team alone may be a word that is to be explained: "mash".
_SOMEBODY: Final = re.compile(rf"\b(?:{NIGHT_TEAM}|duty social workers?)(?=\W|$)")
# "I need the out of hours for Kempston", "what's the edt in Sandy": what it is called and where, and nothing besides.
_WANTED: Final = re.compile(
    r"^(?:(?:hi|hello|ok|so|and|please|can you)\W+)*(?:(?:i|we)(?:'m| am|'re| are)? )?(?:need|want|after(?! hours)|got"
    r"|get"
    r"|looking for|have you got|do you have|can i (?:have|get)|give me|send me|tell me|remind me(?: of)?|any"
    r"|(?P<asks>(?:what|who)(?:'?s| is| are)))(?: what)?(?: the| an?| your| our)? "
)
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
    wanted = _WANTED.match(plain)
    plain = plain if wanted is None else plain[wanted.end() :]
    if not _TEAMS.search(plain) or "?" in plain[:-1]:
        return False
    besides = _WORD.findall(_TEAMS.sub(" ", without_times(plain)))
    places = [word for word in besides if word not in _BESIDE and not word.endswith("shire")]
    is_place = len(places) <= _MOST_OF_A_PLACE and not any(map(is_everyday, places))
    if wanted is not None and wanted["asks"]:  # "what is the mash" is to be explained
        return is_place and bool(places)
    return is_place and bool(besides or wanted or _SOMEBODY.search(plain))
