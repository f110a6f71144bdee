"""What the words behind a word say about it: that a person is described, or something that bears a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.words import Word, listed

# Only of a person: an age, a date of birth, a family, a disclosure.
_RELATIVES = (
    r"(?:mum|mam|mom|dad|mother|father|parents?|nan|gran\w*|brothers?|sisters?|siblings?|step\w*|uncle|aunt\w*|"
    r"cousin|boyfriend|girlfriend|partner|baby|son|daughter|child|family|twin|friends?|niece|nephew|pupil|neighbour"
    r"|carers?)"
)
_BELONGINGS = (
    r"(?:social worker|teacher|behaviour|bruis\w+|arm|leg|face|body|phone|bedroom|birthday|disclosure|"
    r"attendance|school|house|home|case|safety)"
)
_AGE = (
    r"(?:d\.?o\.?b\b|born\b|aged?\b ?\d|yr? ?\d|year \d|reception\b|\d{1,2} ?(?:yo\b|y/o|yrs?\b|years?\b|months?\b|"
    r"mths?\b|weeks?\b|m\b|f\b)(?! (?:ago|here|before|later|back)\b)|"
    r"\d{1,2}(?= ?[,)]))"
)
_BEEN = (
    r"been (?:hit|hurt|missing|absent|coming|saying|self|very|crying|touched|groomed|seen|excluded|abused|living|"
    r"told|in school|at school|to school|beaten|going|getting|sent|taken|out|back|acting|really|drinking|smoking"
    r"|sleeping|eating)"
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
    r"coming to school|terrified|refusing|missing|crying|always)"
)
_ACTS = (
    r"(?:told|tells) (?:me|us|her|his|him|a|my|the|staff|school|teacher)|disclosed|discloses|(?:says|said) (?:his|"
    r"her|he|she|that his|that her|dad|mum)|(?:from )?next door|(?:hits|hit|slaps|slapped|punched|kicks|kicked|beats"
    r"|grabbed|touched|touches) (?:me|him|her|his|my|the)|"
    r"(?:won't|wont) (?:talk|eat|go|come|speak|engage|tell|leave|stop|say)|lives? (?:with|at|in)|lived (?:with|at|"
    r"in)|(?:keeps|came|comes) (?:in(?:to)?|to|home|running|going|saying|crying|coming|getting|turning|asking|"
    r"telling|hitting|missing|self)|turned up|ran away|cries|refuses|self[- ]harms|(?:isn't|isnt) (?:eaten|coming|"
    r"in school|at school|attending|safe)|was (?:hit|born|beaten|crying|found|seen|removed|abused|groomed|raped|hurt)"
    r"|(?:wants|needs|went) (?:to (?:kill|die|run|live|leave)|home|missing)"
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
_CAUSE = re.compile(
    r" (?:in|for|of|with|to) (?!Year|Yr|Reception|Nursery|Class|Form|Mr|Mrs|Ms|Dr|Miss)[A-Z][a-z]+(?:s|ice|dom|ity"
    r"|tion|ment|ty)\b"
)
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


def is_followed_by_a_persons_life(text: str, word: Word) -> bool:
    """Whether what follows is told of a person alone: an age, a family, "told me", "has missed"."""
    if word.lower in _NUMBERED_TOO and _NUMBER_BEHIND.match(text, word.end):  # "(page 44)", "on May 12, he"
        return False
    if _LIFE.match(text, word.end) or (word.is_capitalised and _HOUSEHOLD.match(text, word.end)):
        return True
    return word.lower.endswith("s") and bool(_FAMILY_BEHIND.match(text, word.end))  # "zynahs mum"


def is_followed_by_a_cause(text: str, word: Word) -> bool:
    """Whether it opens the name of an organisation: "Faith in Families", "Hope for Justice"."""
    return word.is_capitalised and bool(_CAUSE.match(text, word.end))


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
