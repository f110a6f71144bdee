"""Signs in a question of which contact is meant: whose council, by day or night, who is not wanted."""

from __future__ import annotations

import re

from bot.answering.contact_asked import POSTCODE
from bot.answering.happenings import without_times
from bot.answering.privacy.name_lists import is_everyday

_CONCERN = re.compile(
    r"\[[a-z ]+\]"  # what was screened out: somebody in particular
    r"|\b(?:child|kid|baby|babies|toddler|infant|boy|girl|lad|lass|little one|yp|pupil|student|teen|young person|son"
    r"|daughter|nephew|niece|grand\w+|y(?:ea)?r ?\d|\d+ ?(?:yo|y(?:ea)?rs?[- ]old)|newborn|neonate|fractur|home alone"
    r"|left alone|nobody (?:was )?home|starv|dsl"
    r"|one of (?:ours|mine)|soc\w{1,4} ?(?:care|serv\w+|work\w*)"
    r"|sibling|worr|concern|abus|neglect|harm|hurt|bruis|hit|safeguard|referr|refer|report"
    r"|social (?:care|work|services)|disclos|unsafe|danger|unborn|pregnan|family|mum|dad|hungry|dirty|scared"
    r"|front door|ifd|mash|duty|out of (?:office )?hours|ooh|after hours|weekend|on call|online form|portal)",
    re.I,
)
# Nothing but whom to ring, and perhaps where: "who do i ring in kempston".
_BARE = re.compile(
    r"^\W*(?:(?:so|ok|hi|hello|please|quick question|urgent|and|then)\W+)*(?P<before>(?:[\w'’]+[^\w'’]+){0,12}?)(?:who"
    r"|whom|which number|what number)(?: \w+){1,4}?"
    r" (?:ring|call|phone|contact|tell|speak to|talk to|report to|go to|notify|let know|inform)"
    r"(?: (?:in|at|near|from|for|on|now|today|tonight|tonite|here|please|pls|this|then)\b[\w' ]*"
    r"|[ ,.-]+(?P<place>\w+(?: \w+)?))?\W*$",
    re.I,
)
# "Who covers Cranfield", "who's on duty for flitwick".
_COVERS = re.compile(r"\bwho(?:['’]?s| is)? (?:on (?:duty|call) |covers? |covering |looks after )", re.I)
# Said of somebody or something that is not named: "it's the worst for it".
_SAYS_NOTHING = re.compile(
    r"\b(?:it|this|that|he|she|they|him|her|them)(?:['’]?(?:s|re))?\b"
    r"|\b(?:is|are|was|been|be|gets?|getting|got|goes|going|happens|happening|kicks?|kicking|starts?|off|on|for|of|with"
    r"|the|a|always|again|still|just|really|so|very|even|much|too|now|worst|worse|bad|hard|hardest|awful|terrible|rough"
    r"|every|when|and|but|in|at|by|time|times|here|there)\b",
    re.I,
)
_MOST_OF_PLACES = 4  # words, before and after whom to ring
_NOTIFIES = re.compile(
    r"\b(?:notif(?:y|ies|ied)|inform(?:ed)?|report (?:it|this|that|to)|must be told|needs? telling)\b", re.I
)
_NOT_999 = re.compile(
    r"\b(?:not|isn'?t|no|never) (?:an? |really (?:an? )?|worth (?:an? )?)?999\b(?: (?:job|call|thing))?", re.I
)
_POLICE = r"(?:cops?|police|feds|old bill|coppers?)"
_NOT_POLICE = re.compile(
    rf"\b(?:not|without|no|instead of|rather than|other than|apart from|besides|before|avoid\w*|except) (?:to |going to"
    rf" |involving |ringing |calling )?(?:the |any )?{_POLICE}\b"
    rf"|\b(?:(?:who|that|thats|which) )?(?:isn'?t|aren'?t|is not|are not|ain'?t|wont be|won'?t be) (?:the |in the "
    rf"|from the )?{_POLICE}\b|\b(?:don'?t|do not|didn'?t|can'?t) (?:\w+ )?(?:want|trust|like|involve|ring|call|go to"
    rf"|tell) (?:to \w+ )?(?:to )?(?:the )?{_POLICE}\b",
    re.I,
)
_KNOWN_ALREADY = re.compile(
    r"\b(?:cp|cpp|cin|child protection|child in need|care|protection) plan\b|\bon (?:a|the|cp|cin) (?:cp |cin )?plan\b"
    r"|\b(?:child protection|cp) register\b|\bsubject to (?:a )?(?:cp|child protection|plan)\b"
    r"|\b(?:has|have|had|got|with|allocated) (?:an? |their own )?(?:allocated |lead |named )?(?:social worker|sw)\b"
    r"|\b(?:open|known) to (?:children'?s )?(?:social care|services|cs|csc)\b|\blooked[- ]after\b|\bon (?:cp|cin)\b",
    re.I,
)
_MOVES = re.compile(
    r"\b(?:moved|moves|moving|move|relocat\w+|transferr?(?:ed|ing)|gone to live|going to live|left (?:the )?(?:area"
    r"|county)|new (?:area|address|council|authority)|different (?:area|council|authority))\b",
    re.I,
)
_NIGHTS = r"(?:nights?|out of hours|after hours|evenings?|weekends?)"
_FAR_AWAY = re.compile(
    r"\b(?:(?:a|one|two|three|few|couple of|several|\d+) (?:different )?(?:counties|county|boroughs|councils"
    r"|hours?|hundred miles) (?:away|over|up|north|south|from here)|(?:in|to|into) (?:an?other|a different|a new"
    r"|the next|some other) (?:county|area|council|borough|authority|city"
    r"|town|part of the country)|out of (?:the )?(?:area|county|borough)|(?:other|far) (?:end|side) of the country"
    r"|(?:miles|long way) away|up north|down south)\b",
    re.I,
)
_HAS_MOVED = re.compile(
    r"\b(?:moved|flitted|upped sticks|relocated|gone to live|went to live|now lives?|living now|lives? now"
    r"|done a (?:flit|moonlight))\b",
    re.I,
)
_DAY_AND_NIGHT = re.compile(
    rf"\b(?:day ?time|(?:week)?days?|office hours|working hours|in hours)\b.{{0,60}}\b{_NIGHTS}\b"
    rf"|\b{_NIGHTS}\b.{{0,60}}\b(?:in the day|day ?time|by day|office hours|working hours|in hours|weekdays?)\b"
    r"|\bboth (?:numbers|teams|lines)\b",
    re.I,
)
_THE_SAME = re.compile(
    r"\b(?:giv\w+|gave|tell\w*|told|say\w*|said) (?:me |us )?the same (?:number|line|team|thing)\b", re.I
)
_NO_ANSWER = re.compile(
    r"\b(?:no answer|(?:not|isn'?t|doesn'?t|won'?t|never|nobody|no ?-?one|can'?t get)(?:'?s| is"
    r"| are)?(?: \w+)? (?:answer\w*|pick\w* up|through|anyone|an answer))\b|\b(?:rings? out(?! of\b)|engaged"
    r"|voicemail|answer ?phone|on hold)\b"
    rf"|{_THE_SAME.pattern}",
    re.I,
)
_WHICH_COUNCIL = re.compile(
    r"\b(?:edge|border|boundary|line) (?:of|between) (?:\w+ ){0,2}?(?:two|2|both|councils?|boroughs?|counties"
    r"|areas)\b|\b(?:right )?on the (?:edge|border|boundary)\b(?! of (?:care|exploitation|exclu\w+|gang\w*|crim\w*"
    r"|school))|\b(?:which|whose|who'?s|what) (?:council|patch|borough|local authority)\b(?=.{0,20}\b(?:it|this|that"
    r"|they|i|covers?)\b)",
    re.I,
)
_NOT_SURE = re.compile(r"\b(?:can'?t tell|not sure|unsure|no idea|don'?t know|which|whose)\b", re.I)
_FOR_COUNCIL = re.compile(
    rf"{_DAY_AND_NIGHT.pattern}|\b(?:out of hours|after hours|ooh|duty|on[- ]call"
    r"|referr?als?|refer|child(?:ren)?'?s (?:worker|team)"
    r"|soc\w{1,4} ?(?:care|serv\w+|work\w*))\b",
    re.I,
)
_AVOIDS_COUNCIL = re.compile(
    r"\b(?:not|without|avoid\w*|instead of|rather than|won'?t|wont|don'?t|dont|before)\b[^.?!]{0,30}\b(?:council"
    r"|social (?:services|care|workers?)|authorities)\b",
    re.I,
)


def is_of_a_child(text: str) -> bool:
    """Whether a child or a worry about one is spoken of, or somebody in particular."""
    return _CONCERN.search(text) is not None


def is_bare(text: str) -> bool:
    """Whether nothing is said but whom to ring, and perhaps where and when: "new years day who do i ring"."""
    found = _BARE.search(without_times(text))
    if found is None:
        return False
    besides = re.findall(r"[a-z]+", f"{_SAYS_NOTHING.sub(' ', found['before'])} {found['place'] or ''}".lower())
    return len(besides) <= _MOST_OF_PLACES and not any(map(is_everyday, besides))


def asks_who_covers(text: str) -> bool:
    """Whether it is asked which team has a place in its care: "who covers Cranfield"."""
    return _COVERS.search(text) is not None


def notifies(text: str) -> bool:
    """Whether somebody is to be told of it: that comes before who is there for the people it happened to."""
    return _NOTIFIES.search(text) is not None


def without_who_is_not_meant(text: str) -> str:
    """Leave out 999 and the police where they are said not to be wanted."""
    return _NOT_POLICE.sub(" ", _NOT_999.sub(" ", text))


def wants_no_police(text: str) -> bool:
    """Whether it is said that the police are not to be rung."""
    return _NOT_POLICE.search(text) is not None


def moves_with_a_plan(text: str) -> bool:
    """Whether a family moves whose child has a plan or a social worker.

    They stay theirs until the new authority has taken over: Working Together 2023.
    """
    return bool(_KNOWN_ALREADY.search(text) and _MOVES.search(text))


def moved_far_away(text: str) -> bool:
    """Whether a family has moved to another council's area that is not named: "two counties away now"."""
    return bool(_HAS_MOVED.search(text) and _FAR_AWAY.search(text))


def wants_day_and_night(text: str) -> bool:
    """Whether the numbers for office hours and for the night are both wanted: for a poster or a plan."""
    return _DAY_AND_NIGHT.search(text) is not None


def was_given_the_same(text: str) -> bool:
    """Whether the writer complains that the same number is given again."""
    return _THE_SAME.search(text) is not None


def nobody_answers(text: str) -> bool:
    """Whether nobody answers where the writer rang: the number itself is no help a second time."""
    return _NO_ANSWER.search(text) is not None


def asks_which_council(text: str, *, is_known: bool) -> bool:
    """Whether it is asked which council is responsible, or a postcode stands for one that is not known."""
    is_unknown = not is_known or _NOT_SURE.search(text)
    return bool(_WHICH_COUNCIL.search(text) or (is_unknown and POSTCODE.search(text)))


def is_for_council(text: str) -> bool:
    """Whether the words can only mean the council's own team."""
    return _FOR_COUNCIL.search(text) is not None


def avoids_council(text: str) -> bool:
    """Whether the council is said not to be wanted."""
    return _AVOIDS_COUNCIL.search(text) is not None
