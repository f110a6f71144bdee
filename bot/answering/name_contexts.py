"""What the words around a word say about it: that a person is presented, talked of, or described."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from bot.answering.name_lists import is_name
from bot.answering.words import Word, listed


class Presented(Enum):
    """How the words before a word present it, the surest first."""

    NAMED = auto()  # "a girl called", "her name is", "hi its"
    KIN = auto()  # "my daughter", "pupil", "Tom and"
    TALKED_OF = auto()  # "about", "discuss", "followed", "groomed by"
    BESIDE = auto()  # "with", "to", "from": said of people as of much else
    NOT = auto()


KIN = listed(
    "son sons daughter daughters child baby toddler boy girl lad lass brother brothers sister sisters stepson "
    "stepdaughter step-son "
    "step-daughter half-brother half-sister stepbrother stepsister sibling twin twins mum mam mom mummy mother dad "
    "daddy father stepdad "
    "stepmum stepfather stepmother step-dad step-mum uncle aunt auntie aunty cousin nephew niece nan nana nanny gran "
    "grandma granny grandad "
    "grandfather grandmother grandson granddaughter husband wife partner boyfriend girlfriend ex ex-partner "
    "ex-husband ex-wife fiance "
    "fiancee neighbour friend mate pupil student patient client teenager infant newborn foster-child colleague "
    "childminder babysitter "
    "husbands partners boyfriends man woman perpetrator suspect lodger carer carers yp bf gf"
)
_ROLES = listed("teacher nurse worker doctor midwife headteacher head manager coach tutor dsl gp hv ta")
_DETERMINERS = listed("my his her their our your the a this that another old year's friend's mum's dad's")
_TALK = listed(
    "about told asked meet reported discuss discussing re regarding concerning followed met named saw for told asked "
    "hit hurt hitting hurting slapped punched "
    "abusing abused groomed grooming touched raped assaulted kicked regards help protect support see seeing visit "
    "visited refer "
    "referred referring spoke spoken from of to with by know knows says said hi hello dear thanks"
)
_WEAK_TALK = listed("for from of to with by know knows says said help support see seeing visit protect")
_DONE_BY = re.compile(
    r"\b(?:groomed|hit|hurt|abused|raped|bullied|touched|slapped|beaten|assaulted|kicked|threatened|harmed|exploited|"
    r"followed|attacked|"
    r"punched) by $",
    re.I,
)
_SELF = re.compile(
    r"(?:^|[.!?,;:\n-] ?|\b(?:hi|hello|hiya|hey|morning|afternoon|evening)[ ,!.]{1,3}|\bthere[ ,]{1,2})(?:it's|its|"
    r"it is|this is|i'm|im|i am|my name's|my name is|name's)(?: only)? $",
    re.I,
)
_GREETING = re.compile(r"\b(?:hi|hello|hiya|hey|morning|afternoon|evening|there|i'm|im|i am|name is|name's)\b", re.I)
_SELF_BEHIND = re.compile(
    r" ?(?:[a-z]\w*[- ]?){0,2}? ?(?:from|here|at|,|\(|\.|-|and i'?m|calling|speaking|the (?:dsl|head|sw|"
    r"social worker|hv))",
    re.I,
)
_NAMED_BEFORE = re.compile(
    r"(?:\bnames? (?:is|are|was|=|:)|\bnames?(?: ?[:=-])|\bname's|\bnames|\bgoes by|\bknown as|\baka|\ba\.k\.a\.?|"
    r"\bnicknamed|\binitials|"
    r"\bsurname(?: is|:)?|\bnee|\bsigned|\bthe name of)(?: the name)? ?(?:is )?$",
    re.I,
)
_CALLED_BEFORE = re.compile(r"\b(?:called|named) ?[\"'(]?$", re.I)
_PEOPLE_NOUN = re.compile(
    r"\b(?:son|daughter|child|children|kids?|baby|toddler|boys?|girls?|lad|lass|brothers?|sisters?|siblings?|twins|"
    r"mum|dad|mother|father|"
    r"stepdad|stepmum|uncle|aunt|cousin|nephew|niece|nan|gran|grandad|husband|wife|partner|boyfriend|girlfriend|ex|"
    r"neighbour|friends?|"
    r"pupils?|students?|patients?|clients?|teenager|infant|newborn|man|men|guy|woman|women|teacher|nurse|worker|yp|"
    r"young person|someone|somebody|"
    r"person|bloke|coach|one|he's|she's|he is|she is|is|was|who's|year[- ]old|\dyo|y/o|perpetrator|suspect|lodger|"
    r"carer|colleague)"
    r"(?: \w+){0,4} (?:called|named) ?[\"'(]?$",
    re.I,
)
_NAMES_A_THING = re.compile(
    r"(?:service|team|form|organisation|charity|programme|tool|document|policy|company|app|school|file|brand|"
    r"site) names? (?:is|are|was)? ?$",
    re.I,
)

# Only of a person: an age, a date of birth, a family, a disclosure.
_RELATIVES = (
    r"(?:mum|mam|mom|dad|mother|father|parents?|nan|gran\w*|brothers?|sisters?|siblings?|step\w*|uncle|aunt\w*|"
    r"cousin|boyfriend|girlfriend|"
    r"partner|baby|son|daughter|child|family|twin|friends?|niece|nephew|pupil|neighbour|carers?)"
)
_BELONGINGS = (
    r"(?:social worker|teacher|behaviour|bruis\w+|arm|leg|face|body|phone|bedroom|birthday|disclosure|"
    r"attendance|school|house|home|case|safety)"
)
_AGE = (
    r"(?:d\.?o\.?b\b|born\b|aged?\b ?\d|yr? ?\d|year \d|reception\b|\d{1,2} ?(?:yo\b|y/o|yrs?\b|years?\b|months?\b|"
    r"mths?\b|weeks?\b|m\b|f\b)|"
    r"\d{1,2}(?= ?[,)]))"
)
_BEEN = (
    r"been (?:hit|hurt|missing|absent|coming|saying|self|very|crying|touched|groomed|seen|excluded|abused|living|"
    r"told|in school|at school|"
    r"to school|beaten|going|getting|sent|taken|out|back|acting|really|drinking|smoking|sleeping|eating)"
)
_HAS = (
    rf"(?:has|hasn't|hasnt|had|hadn't) (?:missed|{_BEEN}|disclosed|told|not been|turned up|come (?:in|to|into)|"
    rf"gone missing|run away|bruis\w+|"
    r"a (?:bruise|black eye|cut|mark|burn|boyfriend|baby)|run|moved|stopped|got|started|said|eaten|slept|attended)"
)
_IS = (
    r"is (?:\d{1,2}\b|my (?:\w{1,8} )?(?:son|daughter|pupil|child|neighbour|friend|mate|partner|boyfriend|"
    r"girlfriend)|a (?:pupil|year \d)|in (?:year|yr|y) ?\d|in reception|scared|"
    r"autistic|nonverbal|non-verbal|self[- ]harm\w*|being (?:hit|hurt|abused|groomed|bullied|beaten)|pregnant|"
    r"coming to school|terrified|"
    r"refusing|missing|crying|always)"
)
_ACTS = (
    r"(?:told|tells) (?:me|us|her|his|him|a|my|the|staff|school|teacher)|disclosed|discloses|(?:says|said) (?:his|"
    r"her|he|she|that his|that her|dad|mum)|"
    r"(?:from )?next door|(?:hits|hit|slaps|slapped|punched|kicks|kicked|beats|grabbed|touched|touches) (?:me|him|"
    r"her|his|my|the)|"
    r"(?:won't|wont) (?:talk|eat|go|come|speak|engage|tell|leave|stop|say)|lives? (?:with|at|in)|lived (?:with|at|"
    r"in)|(?:keeps|came|comes) (?:in(?:to)?|to|home|running|going|saying|crying|coming|getting|turning|asking|"
    r"telling|hitting|missing|self)|turned up|ran away|cries|refuses|self[- ]harms|(?:isn't|isnt) (?:eaten|coming|"
    r"in school|at school|attending|safe)|"
    r"was (?:hit|born|beaten|crying|found|seen|removed|abused|groomed|raped|hurt)|(?:wants|needs|went) (?:to (?:kill|"
    r"die|run|live|leave)|home|missing)"
)
_LIFE = re.compile(
    rf"(?:(?: ?[,(-]| )? ?\(?{_AGE}|(?: ?[,(]) ?(?:my|his|her|our) {_RELATIVES}\b|"
    rf"'?s (?:\w{{1,10}} )?(?:{_RELATIVES}|{_BELONGINGS})\b|"
    rf" and (?:his|her) (?:\w{{1,10}} )?{_RELATIVES}\b| (?:{_HAS}|{_IS}|{_ACTS})\b)",
    re.I,
)
_NUMBERED_TOO = listed("page april may june august art star major chance summer winter autumn")
_NUMBER_BEHIND = re.compile(r" ?\(?\d")
_TELLS = re.compile(r" (?:told|tells|says|said|disclosed|discloses|lives?|lived|keeps|came|comes)\b", re.I)
_FAMILY_BEHIND = re.compile(
    r" (?:mum|mam|dad|mother|father|parents|nan|gran|brother|sister|stepdad|uncle|aunt|boyfriend)\b", re.I
)
_AGE_BEHIND = re.compile(rf" ?[,(] ?{_AGE}", re.I)
_HOUSEHOLD = re.compile(r"(?:'s)? (?:family|siblings|kids|twins|household)\b", re.I)
_DOES = re.compile(
    r"(?:'s)? (?:has|hasn't|hasnt|had|is|isn't|isnt|was|wasn't|who|told|tells|says|said|lives|lived|keeps|came|comes|"
    r"attends|attended|wants|refuses|looks|seems|turned|"
    r"went|goes|ran|runs|needs|gets|got|feels|felt|started|stopped|missed|doesn't|doesnt|didn't|didnt|won't|never|"
    r"always|often|sometimes|hit|hits|cried|and (?:his|her|their|i|me)|"
    r"self[- ]harm\w*|asked|asks|thinks|thought|saw|talks|talked|stays|stayed|sleeps|slept|spends|eats|smokes|vapes|"
    r"with|to|at|in|on|about|into|because|when|if|as)\b",
    re.I,
)
_WORK = listed(
    "report reports review reviews inquiry enquiry foundation trust charity law rule guidelines guideline competence "
    "competent competency "
    "model scale act principle principles programme tool centre center hospital ward house clinic award guard hub "
    "fund institute "
    "university college test assessment's framework matrix triangle theory cycle study scheme protocol "
    "recommendations lecture bridge way"
)
_BARE_WORK = listed("report reports review reviews study case ward house way bridge hub test fund tool")
PARTICLES = listed("al el bin ibn bint de da dos do van der von mc mac o la le st san abu")


def presented(text: str, words: Sequence[Word], place: int, name_ends: set[int]) -> Presented:
    """Say how the words before word `place` present it. `name_ends` are places where names found so far end."""
    word = words[place]
    before = text[max(0, word.start - 70) : word.start]
    if _is_named(text, before, word):
        return Presented.NAMED
    if not place:
        return Presented.NOT
    previous = words[place - 1]
    gap = text[previous.end : word.start]
    if _is_kin(text, words, place, gap) or _is_joined_to_a_name(words, place, gap, name_ends):
        return Presented.KIN
    if gap not in (" ", ": ", "  ") or previous.lower not in _TALK:
        return Presented.NOT
    is_weak = previous.lower in _WEAK_TALK and not (word.is_capitalised and previous.lower == "for")
    return Presented.BESIDE if is_weak and not _DONE_BY.search(before) else Presented.TALKED_OF


def _is_named(text: str, before: str, word: Word) -> bool:
    if _NAMED_BEFORE.search(before) and not _NAMES_A_THING.search(before):
        return True
    if _CALLED_BEFORE.search(before):
        return bool(_PEOPLE_NOUN.search(before))
    greeted = _SELF.search(before)
    if not greeted or not _SELF_BEHIND.match(text, word.end):
        return False
    return word.is_capitalised or is_name(word.lower) or bool(_GREETING.search(before))  # not "It is evident from"


def _is_kin(text: str, words: Sequence[Word], place: int, gap: str) -> bool:
    previous, word = words[place - 1], words[place]
    if previous.lower not in KIN and not (previous.lower in _ROLES and word.is_capitalised):
        return False
    if previous.is_possessive:
        return False
    if word.is_capitalised:
        return gap in (" ", ", ", " (", ": ", " - ", "  ")
    is_presented = place == 1 or words[place - 2].lower in _DETERMINERS or _ends_clause(text, words[place - 2])
    return gap in (" ", "  ", " (") and is_presented


def _ends_clause(text: str, word: Word) -> bool:
    return text[word.end : word.end + 1] in (",", ".", ";", ":", "-", ")")


def _is_joined_to_a_name(words: Sequence[Word], place: int, gap: str, name_ends: set[int]) -> bool:
    """Whether a name stands before, joined by "and" or a comma: "Zayd and Wren"."""
    if gap in (", ", " & ", " + ", "/") and place - 1 in name_ends:
        return words[place].is_capitalised
    return place > 1 and words[place - 1].lower in ("and", "n", "plus") and place - 2 in name_ends and gap == " "


def is_followed_by_a_persons_life(text: str, word: Word) -> bool:
    """Whether what follows is told of a person alone: an age, a family, "told me", "has missed"."""
    if word.lower in _NUMBERED_TOO and _NUMBER_BEHIND.match(text, word.end):  # "(page 44)", "on May 12, he"
        return False
    if _LIFE.match(text, word.end) or (word.is_capitalised and _HOUSEHOLD.match(text, word.end)):
        return True
    return word.lower.endswith("s") and bool(_FAMILY_BEHIND.match(text, word.end))  # "zynahs mum"


def is_followed_by_an_age(text: str, word: Word) -> bool:
    """Whether an age or a date of birth follows a comma: ", dob 1.2.14"."""
    return bool(_AGE_BEHIND.match(text, word.end))


def is_followed_by_what_services_do_too(text: str, word: Word) -> bool:
    """Whether what follows may be told of a service as well: "bavex told us"."""
    return bool(_TELLS.match(text, word.end))


def is_followed_by_what_people_do(text: str, word: Word) -> bool:
    """Whether a verb follows as it would behind a person; behind a word in small letters this proves nothing."""
    return bool(_DOES.match(text, word.end))


def is_followed_by_a_title_of_work(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name is part of the title of something public: "the Jason review", "Connolly Foundation"."""
    if last + 1 >= len(words) or words[last].is_possessive or text[words[last].end : words[last + 1].start] != " ":
        return False
    noun = words[last + 1].lower
    if noun not in _WORK:
        return False
    if noun in _BARE_WORK:
        return words[last + 1].is_capitalised or (first > 0 and words[first - 1].lower in ("the", "in", "whole"))
    return True
