"""What has changed since the card of an emergency: the police wait, nobody meant it, the child is apart or back."""

from __future__ import annotations

import re
from typing import Final

# The police know of the child and see no danger: the same words a second time help nobody.
POLICE_KNOW: Final = re.compile(
    r"\b(?:police|cops?|officers?|101|999|operator) (?:(?:have|has|just|only|now|already) )*(?:say|says|said|told"
    r"|reckons?|thinks?|knows?|aware|logged|recorded|classed|graded|put|took|rang|will not|are not|do not|did not"
    r"|not)\b|\babsent\b"
    # As well where nobody is named who said it.
    r"|\bthey (?:(?:have|just|only|all) )*(?:say|said|told)\b.{0,20}\bwait\b"
    r"|(?:^|\b(?:been|was|were|got|just|am) )told (?:me |us )?(?:to )?wait\b"
)
# It was not meant so: no wish to die, and nobody is to be hurt. Not where it is put off, or goes on after a "but".
_IN_EARNEST: Final = r"(?:(?:actually|really|ever|literally|seriously|just|going|trying|to|gonna) )*"
_STANDS: Final = (
    r"^(?!.*\bbut (?:i )?(?:\w+ )?(?:want|wish|think|feel|can not|will|might|am going)\b)"
    r"(?!.*\b(?:goodbye|good ?bye|bye|farewell|done|took|taken|swallow\w*|cut|cuts|cutting|deep|bleed\w*|that is why"
    r"|why i|have to|need to|must|no choice|(?<!not )want to (?:die|end|be dead|disappear)"
    r"|not want to (?:live|be (?:here|alive)))\b)"
)
_NOT_PUT_OFF: Final = (
    r"(?! (?:here|yet|tonight|now|today|until|till?|in front|at home|alone|before|with|right|any ?more))"
)
NOT_MEANT: Final = re.compile(
    rf"{_STANDS}.*(?:"
    rf"\b(?<!can )(?<!could )(?:not|never) {_IN_EARNEST}(?:(?:do|doing|try|trying) (?:anything|it|that)"
    rf"|(?:want(?:ing)? )?{_IN_EARNEST}(?:hurt|kill|harm)(?:ing)? (?:myself|him|her|them|it|any ?(?:one|body)))\b"
    rf"{_NOT_PUT_OFF}"
    r"|\bnot (?:\w+ )?(?:mean|meant) (?:it|that|like|literally|i|id|to)\b"
    r"|^(?:no|nah|nope|sorry|i am (?:ok|okay|fine|alright|all right))\b.*\b(?:just|only) (?:\w+ )?(?:tired|upset"
    r"|embarr?ass\w*|angry|cross|stressed|fed up|overwhelmed|exhausted|knackered)\b(?! (?:of|with|and want))"
    r"|\b(?:am|was|just|only) (?:\w+ )?(?:joking|kidding|exaggerating|venting|being dramatic)\b"
    r"|\bnot (?:\w+ )?suicidal\b|\bfigure of speech\b)"
)
# More than that: whoever wanted to die says that they will not do it, in so many words.
_OF_MYSELF: Final = (
    r"(?:^|(?<=[.,!?] )|\bi |\b(?:no|nah|nope|sorry|honestly) )(?:(?:am|was|do|will|would|just|really|honestly|,) )*"
)
NO_WISH_TO_DIE: Final = re.compile(
    rf"{_STANDS}.*(?:"
    rf"{_OF_MYSELF}(?:(?<=will )(?:not|never)|(?<=would )(?:not|never)"
    rf"|(?:not|never)(?= (?:\w+ ){{0,2}}?(?:going|doing|trying)\b))"
    rf" {_IN_EARNEST}(?:do|doing|try|trying) (?:anything|it|that)\b{_NOT_PUT_OFF}"
    rf"|{_OF_MYSELF}(?:not|never) (?:(?:want|wanting) to )?{_IN_EARNEST}(?:(?:hurt|kill|harm)(?:ing)? myself|die)\b"
    r"(?! (?:here|yet|tonight|now|today|until|till?|in front|at home|alone|before|with|right|like|in))"
    r"|\bi (?:did|do) not (?:\w+ )?mean (?:it|that)(?= [.,!?]|$| (?:like|literally|really|honest\w*|i was|i am)\b)"
    r"|\b(?:did|do) not (?:\w+ )?mean (?:that )?(?:i|id) (?:(?:would|will|want|wanted|am|was|going|to|really"
    r"|actually) )*"
    r"(?:kill|hurt|harm|end|die)\w*\b"
    r"|\bi (?:am|was) (?:just|only) (?:\w+ )?(?:joking|kidding|exaggerating|venting|being dramatic)\b"
    r"|\bi am not (?:\w+ )?suicidal\b|\bfigure of speech\b)"
)
# What would help, once that is said: it is answered.
NEEDS: Final = re.compile(
    r"\brespite\b|\b(?:need|want|could do with|looking for|get) (?:\w+ ){0,2}?(?:breaks?|sleep|rest|support|childcare"
    r"|help with|some ?(?:one|body) to (?:have|take|mind|watch|sit))\b"
)
# Who was about to hurt a child has gone apart from them, or somebody else has them; and nothing was done.
APART: Final = re.compile(
    r"^(?!.*\b(?:hit|hurt|shook|shaken|threw|thrown|dropped|smack\w*|slapp\w*|squeez\w*|floppy|limp|blue|not breathing"
    r"|bleed\w*|blood)\b).*(?:\b(?:put|laid|left|popped) (?:him|her|it|them|the \w+|baby) (?:\w+ ){0,2}?(?:in|into)"
    r" (?:(?:the|his|her|their|a|my) )?(?:\w+ )?(?:cot|crib|basket|pram|playpen|room|bedroom|bed)\b"
    r"|\b(?:he|she|baby|they) (?:is|are) (?:\w+ )?in (?:(?:the|his|her|their) )?(?:\w+ )?(?:cot|crib|basket|pram"
    r"|playpen)\b|\bi (?:am|(?:have )?(?:gone|come|went|came|walked|stepped))"
    r" (?:(?:just|now|stood|sat|standing|sitting|out|back) )*(?:outside|away|downstairs|out of the room"
    r"|in the (?:garden|kitchen|bathroom|other room|next room|hall|car|yard)|on the (?:step|doorstep|stairs|landing"
    r"|balcony))\b|\b(?:mum|dad|nan|partner|husband|wife|boyfriend|girlfriend|sister|neighbour|friend|mate) (?:is"
    r"|has) (?:(?:now|just|here|and|got|taken) )*(?:him|her|them|the baby|over|with (?:him|her|them))\b)"
)
# The writer is out of the home that was told of.
LEFT: Final = re.compile(
    r"^(?:(?:ok|okay|right|so|well|sorry|yes|no|and|but|update|[.,!]) )*(?:i|we) (?:(?:am|are|have|had|just|now|managed"
    r"|to) )*(?:(?:left|leaving|out of|got out(?: of)?|c[oa]me out(?: of)?|come away from)"
    r" (?:the|their|her|his|that|my) (?:\w+ )?(?:house|flat|home|property|address|place|building|visit)"
    r"|(?:driven|drove) (?:off|away)|back (?:in|at) (?:the|my) (?:office|base|car|surgery)"
    r"(?! with (?:him|her|them|it|the|my)\b)|left(?= (?:now|and)\b| ?[.,!]|$))"
)
# A baby whom somebody was about to hurt, and who cries no more: that may be sleep, or not.
GONE_QUIET: Final = re.compile(
    r"\b(?:gone|went|is|all|so|very|too|just) (?:\w+ )?(?:quiet|silent|still|limp)\b|\bstopped (?:crying|screaming)\b"
    r"|\bnot (?:crying|screaming|making (?:a|any) (?:sound|noise))\b|\basleep\b|\bcalmed down\b"
)
# Nobody is missing any more.
IS_BACK: Final = re.compile(
    r"\b(?:he|she|they|both|all) (?:is|are|has|have) (?:(?!not|never)\w+ )?(?:back|home|found|returned|turned up"
    r"|walked (?:back )?in)\b|\b(?:came|has come|just got) (?:back|home)\b|\b(?:we|police|i) (?:have )?found (?:him"
    r"|her|them)\b"
)
