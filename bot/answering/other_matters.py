"""What is none of ours, by plain signs: a card for a colleague, one's own leave and pay, a ball over the fence.

Asked of the words alone, after danger and misuse. Whatever tells of harm, or of a worry about a child, is ours.
"""

from __future__ import annotations

import re
from typing import Final

from bot.answering.danger.normalise import plain

_A_WORRY: Final = re.compile(
    r"\b(?:bruis\w*|hits?|hurt\w*|hungry|starv\w*|crying|cries|scream\w*|scared|afraid|frightened|drunk|drugs?"
    r"|weed|alone|neglect\w*|dirty|filthy|naked|no coat|lock\w*|left|abus\w*|touch\w*|worr\w*|concern\w*|safeguard\w*"
    r"|unsafe|allegation\w*|accus\w*|suspen\w*|disclos\w*|referr?\w*|self harm\w*|suicid\w*|harm\w*|violen\w*|hate"
    r"|racis\w*|threat\w*|knife|knives|weapon|gang|groom\w*|vape\w*|whistle ?blow\w*|girls?|boys?|aged?|years? old"
    r"|m[ae]n|strangers?|film\w*|photo\w*|pictures?|sweets|eat\w*|pupils?|teachers?|bodies|body|chest|sex\w*|bab(?:y"
    r"|ies)"
    r"|toddlers?|nothing else|no food|floor|sleep\w*|cope|coping|die|dying|dead|end it|give up|kill)\b"
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


# What is said of shoes, of work and of whoever stands in front of the class, and hurts nobody.
_IDIOM: Final = re.compile(
    r"\b(?:this|these|those|that|the|my|our) (?:\w+ ){0,2}?(?:shoes?|boots|trainers|heels|feet|coursework|homework"
    r"|essays?"
    r"|marking|job|shifts?|commute|traffic|meetings?|inset|training|course|paperwork|admin|heat|weather|wifi|printer"
    r"|diet"
    r"|gym|hangover|hay ?fever|suspense|queue|supply(?: teacher)?|teacher|tutor|lessons?|class) (?:is|are) (?:\w+ )?"
    r"(?:killing|murdering|doing) (?:me|us)(?: in| off)?\b"
)
_LAUGHS: Final = re.compile(r"\b(?:lol\w*|lmao|lmfao|rofl|ha ?ha\w*|jk|just kidding|only joking|joke)\b")
_ONLY_SAID: Final = re.compile(
    r"\b(?:neglect\w*|child (?:abuse|cruelty|labour)|abuse|cruelty|safeguarding)\b|^(?:are )?you alone ?\?"
)
_TRIFLE: Final = re.compile(
    r"\b(?:ate|eats|eaten|scoff\w*|nicked|stole|finished|hid|not (?:buy\w*|let\w*|giv\w*|get\w*|shar\w*)|beat me"
    r"|killing it|addicted|obsessed|(?:made|makes|making) me|turned off|banned)\b(?: \w+){0,4}? (?:ice ?cream|choc\w*"
    r"|biscuits?|crisps|pizza|nuggets|mcdonalds?|cake|easter eggs?|xbox|ps ?\d|playstation|switch|fortnite|minecraft"
    r"|roblox|fifa|wi ?fi|remote|homework|veg\w*|broccoli|sprouts|peas|dishes|hoover\w*|washing up|tidy\w*)\b"
)


def is_another_matter(text: str) -> bool:
    """Whether a message is about something that Signpost is not for, and tells of no worry besides."""
    words = plain(text)
    if _IDIOM.search(words):
        return not _A_WORRY.search(_IDIOM.sub(" ", words))
    if _LAUGHS.search(words) and _TRIFLE.search(words):
        return not _A_WORRY.search(_ONLY_SAID.sub(" ", words))
    return _OTHERS.search(words) is not None and not _A_WORRY.search(words)
