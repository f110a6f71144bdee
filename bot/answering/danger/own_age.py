"""The age that somebody gives as their own, wherever it stands; an age in reported speech is not theirs."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = "six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
_CHILDS: Final = rf"(?:[6-9]|1[0-7]|{_WORDS})"
# What is counted here is no age: a time, a way, a shift, a pregnancy, a place in a queue.
_COUNTS: Final = (
    r"(?! (?:(?:to|in|on|over|under|off|out)(?: of)? (?:\d+|the (?:queue|list|rota|waiting|phone)|a row)"
    r"|(?:and|&) a half|or so (?:min|hour|mile)\w*|til|till|until|weeks?|months?|days?|minutes?|hours?|nights?|shifts?"
    r"|miles?|m (?:away|from)|km|years? (?!old\b|and\b|of age\b|my\b|he\b|she\b|i\b|but\b|so\b|now\b)\w+"
    r"|plus|stone|kilos?|kids|children|pupils|of (?!age)|cases|staff|down|short|behind|percent|%|o clock|oclock|pm|am"
    r"|th|st|foot|feet|ft|metres|doors|houses|floors|stops|steps|pages|lessons|sessions|terms?)\b| ?[%/:£-])"
)
_SAID_BY_ANOTHER: Final = (
    r"(?<!said )(?<!says )(?<!saying )(?<!told me )(?<!tells me )(?<!told us )(?<!told her )(?<!told him )(?<!goes )"
    r"(?<!texted )(?<!wrote )(?<!typed )(?<!put )(?<!reads )(?<!that )(?<!said to me )(?<!claims )(?<!like )"
    r"(?<!when )(?<!once )(?<!until )(?<!till )(?<!pretending )(?<!if )(?<!said , )(?<!says , )(?<!goes , )"
    r"(?<!: )(?<!me , )"
)
_I_AM: Final = (
    rf"\b{_SAID_BY_ANOTHER}(?:i am|(?<![^ .,!?] )am|my age is|i (?:have )?(?:just )?turned"
    r"|(?<![^ .,!?] )(?:we are|were) (?:both|all))"
)
_A_CHILDS_AGE: Final = re.compile(
    rf"{_I_AM} (?:only |just |nearly |almost |about |still |like |aged? |a |actually |now )*{_CHILDS}(?![^ ]){_COUNTS}"
)
_AN_ADULTS_AGE: Final = re.compile(
    rf"{_I_AM} (?:only |just |nearly |almost |about |over |aged? |now )*(?:19|[2-9]\d)(?![^ ]){_COUNTS}"
)
# "14f" or "year 7" under a message, where nobody else is spoken of whose age it could be.
_SIGNED: Final = re.compile(
    rf"[.,!?] (?:{_CHILDS} ?(?:f|m|girl|boy|female|male)|(?:girl|boy) ,? ?{_CHILDS}"
    rf"|year (?:[3-9]|1[01]))(?: [.!?])*$"
)
_OTHERS: Final = re.compile(r"\b(?:she|her|pupil|child|student|son|daughter|patient|client|boy|girl|lad|lass)\b")
_MY: Final = re.compile(r"\b(?:i|my|me|can not (?:do|take|cope|go on)|(?:do not )?want to)\b")
_MOST: Final = 400  # characters of a quotation that is not closed
# What stands between quotation marks; a single one closes with its word and so leaves no mark: it runs to a comma.
_QUOTED: Final = re.compile(rf'" [^"]{{0,{_MOST}}}(?:"|$)|(?<![^ ])\' [^.,!?;\']{{0,{_MOST}}}')


def own_words(words: str) -> str:
    """Leave out what is quoted of somebody else."""
    return _QUOTED.sub("…", words)


def says_a_childs_age(said: str) -> bool:
    """Whether the writer says to be six to seventeen."""
    return bool(_A_CHILDS_AGE.search(said))


def says_an_adults_age(said: str) -> bool:
    """Whether the writer says to be nineteen or older; at eighteen the words decide."""
    return bool(_AN_ADULTS_AGE.search(said))


def signs_off_with_an_age(said: str) -> bool:
    """Whether an age or a school year stands under the message like a name."""
    signed = _SIGNED.search(said)
    return bool(signed and _MY.search(said) and not _OTHERS.search(said[: signed.start() + 1]))
