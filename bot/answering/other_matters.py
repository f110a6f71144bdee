"""What is none of ours, by plain signs: a card for a colleague, one's own leave and pay, a ball over the fence.

Asked of the words alone, after danger and misuse. Whatever tells of harm, or of a worry about a child, is ours.
"""

from __future__ import annotations

import re
from typing import Final

from bot.answering.danger.normalise import plain

_A_WORRY: Final = re.compile(
    r"\b(?:bruis\w*|hits?|hurt\w*|hungry|starv\w*|crying|cries|scream\w*|scared|afraid|frightened|drunk|drugs?"
    r"|weed|alone|neglect\w*|dirty|filthy|naked|no coat|locked|left|abus\w*|touch\w*|worr\w*|concern\w*|safeguard\w*"
    r"|unsafe|allegation\w*|accus\w*|suspen\w*|disclos\w*|referr?\w*|self harm\w*|suicid\w*|harm\w*|violen\w*|hate"
    r"|racis\w*|threat\w*|knife|knives|weapon|gang|groom\w*|vape\w*|whistle ?blow\w*|girls?|boys?|aged?|years? old"
    r"|m[ae]n|strangers?|film\w*|photo\w*|pictures?|sweets|eat\w*|pupils?|teachers?|bodies|body|chest|sex\w*)\b"
)
_OCCASION: Final = (
    r"(?:leaving|birthday|retirement|farewell|get well|thank you|christmas|xmas|wedding|baby shower|leavers?)"
)
_OTHERS: Final = re.compile(
    # A rhyme or a card for somebody.
    rf"\b(?:write|do|make|compose|give|need|want|knock up|word|help) (?:\w+ ){{0,6}}?(?:{_OCCASION} (?:card|do"
    r"|speech|poem|rhyme|message|e ?mail|party|quiz)|(?:rhyme|poem|limerick|haiku|toast|song|joke|quiz) (?:for|about"
    r"|to) )"
    # One's own leave and pay.
    r"|^(?!.*\b(?:child\w*|kids?|pupils?|foster\w*|section|care order)\b).*\b(?:annual leave|days? (?:of )?leave"
    r"|(?:my|our) leave|holidays? (?:days|entitlement|allowance)|leave (?:entitlement|days|year|allowance)|sick pay"
    r"|pay ?slips?|pay ?day|pay rise|pensions?|mileage|overtime|time ?sheets?)\b"
    # Children who play, a car that is parked, next door.
    r"|^(?=.*\b(?:next door\w*|neighbours?|over (?:the|my|our) (?:fence|wall|hedge)|(?:my|our) (?:street|road"
    r"|garden|car|windows?))\b).*\b(?:foot ?balls?|balls?|frisbee|parking|parked|hedges?|barking|trampoline|scooters?"
    r"|knock (?:down|and run)|doorbells?|bins|loud music|bonfires?|kicking (?:a|the) ball)\b"
)


def is_another_matter(text: str) -> bool:
    """Whether a message is about something that Signpost is not for, and tells of no worry besides."""
    words = plain(text)
    return _OTHERS.search(words) is not None and not _A_WORRY.search(words)
