"""The writer's own words, and the age given as their own, wherever it stands; reported speech is not theirs."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = "six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
_CHILDS: Final = rf"(?:[6-9]|1[0-7]|{_WORDS})"
# What may follow an age. Anything else is counted and no age: "16 weeks", "15 referrals behind", "12 to 8 today".
_THEN: Final = "|".join(
    (
        r"i|me|my|mine|we|us|he|she|they|it|you|him|her|his|them|this|that|there",
        r"mums?|dads?|stepdad|stepmum|nan|nana|gran|grandad|uncle|auntie?|(?:big |little )?(?:brother|sister|bro|sis)",
        r"and(?! a half)|but|so|because|if|when|while|or (?!so)|not|no|nobody|everyone|someone|somebody|some|people",
        r"a|an|the|boys|girls|friends?|mates?|best|lads|olders|kids (?:at|in|say|said|call|keep|laugh|hit|push|pick"
        r"|hate)|sir|miss|coach|teacher",
        r"foster|family|parents|boyfriend|girlfriend|cousin|social|always|never|keeps?|really|all|every|since",
        r"is|are|was|am|do|does|did|can|could|will|would|should|have|has|had|been|get|got|need|want",
        r"feel|hate|live|wet|cut|ran|saw|said|told|went|took|hurt|felt|sent|made|think|know|love|like|miss|who|what"
        r"|how|why|where|which",
        r"now|today|tomorrow|next|soon|too|also|though|tho|still|just|right now|at the moment|by the way|btw|only",
        r"please|help|lol|tbh|honest(?:ly)?|ok|sorry|idk|hi|hello|x+|from"
        r"|at (?:home|school|my|work|college|a|the|scouts|guides|cubs|brownies|cadets|church|mosque|nursery)"
        r"|with (?:my|no)|on (?:my birthday|\w+day|(?:a )?placement)|(?:on )?work experience",
        r"(?:\w+ )?(?:apprentice|trainee|volunteer|placement)(?! \w+(?:s|men|women)\b)",
        r"in (?:year|yr|y ?\d|my|bed|foster|care|a (?:week|month)|\d+ (?:days|weeks|months)|january|february|march"
        r"|april|may|june|july|august|september|october|november|december|the (?:house|bathroom|toilet|cupboard))",
        r"year old(?! (?:mum|dad|mother|father|parent|carer|nan))|years? of age",
        r"years?(?= (?:old|and|my|he|she|they|i|but|so|now)\b| ?[.,!?]|$)",
        r"f|m|girl|boy|female|male|kid|teen|teenager|gay|trans|pregnant|alone|hungry|homeless|no ?where",
        r"(?!missing|waiting|outstanding|remaining|including|booked|unread)\w{2,}(?:ing|ed)",
    )
)
_ENDS: Final = rf"(?= (?:{_THEN})(?![^ ])| (?:[-:](?! \d)|[^\w\s%/:£+-])|$)"
_SAID_BY_ANOTHER: Final = (
    r"(?<!said )(?<!says )(?<!saying )(?<!told me )(?<!tells me )(?<!told us )(?<!told her )(?<!told him )(?<!goes )"
    r"(?<!texted )(?<!wrote )(?<!typed )(?<!put )(?<!reads )(?<!that )(?<!said to me )(?<!claims )(?<!like )"
    r"(?<!when )(?<!once )(?<!until )(?<!till )(?<!pretending )(?<!if )(?<!said , )(?<!says , )(?<!goes , )"
    r"(?<!: )(?<! me , )"
)
_I_AM: Final = (
    rf"\b{_SAID_BY_ANOTHER}(?:i am|(?<![^ .,!?] )am|my age is|i (?:have )?(?:just )?turned"
    r"|(?<![^ .,!?] )(?:we are|were) (?:both|all))"
)
_A_CHILDS_AGE: Final = re.compile(
    rf"{_I_AM} (?:only |just |nearly |almost |about |still |like |aged? |actually |now |a (?=[^ ]+ year old))*"
    rf"{_CHILDS}(?: and (?:a half|3 quarters))?{_ENDS}"
)
_AN_ADULTS_AGE: Final = re.compile(
    rf"{_I_AM} (?:only |just |nearly |almost |about |over |aged? |now )*(?:19|[2-9]\d){_ENDS}"
)
# "We are 9 and 11", "me and my sister are 8 and 10".
_AGES_TOGETHER: Final = re.compile(
    rf"(?:\b{_SAID_BY_ANOTHER}we are|(?<![^ .,!?] )were|\bme and my (?:\w+ ){{1,3}}are) (?:only |just |like )?"
    rf"(?:{_CHILDS} (?:, )?){{1,3}}and {_CHILDS}{_ENDS}"
)
# "14f" or "year 7" under a message, where nobody else is spoken of whose age it could be.
_SIGNED: Final = re.compile(
    rf"[.,!?] (?:{_CHILDS} ?(?:f|m|girl|boy|female|male)|(?:girl|boy) ,? ?{_CHILDS}"
    rf"|year (?:[3-9]|1[01]))(?: [.!?])*$|[.!] {_CHILDS}(?: [.!])*$"
)
# The same in front of it; workers write so of others, and then nothing is done to "me".
_HEADED: Final = re.compile(
    rf"^(?:(?:hi|hello|hey|help|ok) (?:, )?)?{_CHILDS} ?(?:f|m)\b(?=.*(?:\bmy (?:mum|dad|step\w+|nan|brother|uncle)"
    r"|(?<!told )(?<!tells )(?<!to )\bme\b|\bi (?:feel|hate|cut|want|am (?:so |really )?(?:scared|sad|pregnant))\b))"
)
_OTHERS: Final = re.compile(r"\b(?:she|her|pupil|child|student|son|daughter|patient|client|boy|girl|lad|lass)\b")
_MY: Final = re.compile(r"\b(?:i|my|me|can not (?:do|take|cope|go on)|(?:do not )?want to)\b")
_MOST: Final = 400  # characters of a quotation that is not closed
# What stands between quotation marks; a single one closes with its word and so leaves no mark: it runs to a comma.
_QUOTED: Final = re.compile(rf'" [^"]{{0,{_MOST}}}(?:"|$)|(?<![^ ])\' [^.,!?;\']{{0,{_MOST}}}')
# Of whom a worker tells: "17 year old", "a girl", "patient"; a child who writes calls another "a girl at my school".
_OF_A_CASE: Final = re.compile(
    r"\b(?:patients?|pt|pupils?|clients?|students?|young (?:person|people|girl|boy|lad|woman|man|lady)|service users?"
    r"|residents?|tutees?|callers?|pregnancy|(?:year|y) ?(?:\d+|\w+) (?:girl|boy|lad|lass|kid|child|pupil|student)"
    r"|(?:my|our|the|another) (?:apprentice|trainee|young leader)s?|one of (?:my|our|the) (?:\w+ )?(?:apprentices"
    r"|trainees"
    r"|volunteers|students|girls|boys|lads|kids|children|year|tutor|\d+)"
    r"|(?<!i am )(?<!i am a )(?<!am only )(?:1\d|[4-9]) ?(?:year old|f|m)"
    r"|(?:^|(?<=[.,!?:] )|(?<!i am )\b(?:a|an|the|this|my|our) )(?:little )?(?:girl|boy|lad|lass|child|little one"
    r"|teen\w*|mother)(?: ,? ?(?:aged )?\d+)?)\b(?! (?:at|in|from|on|next|who|that|i) (?:my|our|the|me|is|am)\b)"
)
# ... and what they say, without a quotation mark, up to the end of the sentence. "Told me to send one" and "says he
# will tell my mum" are what a child tells of another: me is the writer there.
_REPORTED: Final = re.compile(
    r"\b(?:(?:(?:say|stat|claim|disclos|reckon|plead|begg?|whisper|shout|scream|text|messag|ask|tell|repeat|insist)"
    r"(?:e?s|e?d|ing)|said|told|goes|wrote|writes)(?: (?:me|us|her|him|staff|mum|the \w+|to \w+))?+(?: [,:])?+"
    r"|(?:cry|sobb|shak)ing [,:]) (?!(?:to|for|if|not|about|out|that|he|she|they|it|how|what)\b)[^.!?]+"
)
# Who is known for a worker tells of a case without naming it: "she says if i tell anyone she will not come back".
_TOLD_TO_A_WORKER: Final = re.compile(
    r"(?:^|(?<=[.,!?;] )|\b(?:and|but|then) )(?:she|he|they|mum|dad|pt|(?:the|this|my) \w+) (?:\w+ )?(?:says?|said"
    r"|saying"
    r"|tells|told|texted|wrote)(?: (?:to )?(?:me|us))?+ (?!(?:to|not|he|she|they)\b)[^.!?]+"
)


def as_told_to_a_worker(words: str) -> str:
    """Leave out what those of whom a worker tells say. Takes text from `plain`."""
    return _TOLD_TO_A_WORKER.sub("…", words)


def own_words(words: str) -> str:
    """Leave out what somebody else says: between quotation marks, or told of a case."""
    said = _QUOTED.sub("…", words)
    case = _OF_A_CASE.search(said)
    return said if case is None else said[: case.end()] + _REPORTED.sub("…", said[case.end() :])


def says_a_childs_age(said: str) -> bool:
    """Whether the writer says to be six to seventeen."""
    return bool(_A_CHILDS_AGE.search(said) or _AGES_TOGETHER.search(said))


def says_an_adults_age(said: str) -> bool:
    """Whether the writer says to be nineteen or older; at eighteen the words decide."""
    return bool(_AN_ADULTS_AGE.search(said))


def is_signed_with_an_age(said: str) -> bool:
    """Whether an age or a school year stands under the message like a name, or in front of it."""
    if _HEADED.search(said):
        return not _OTHERS.search(said)
    signed = _SIGNED.search(said)
    return bool(signed and _MY.search(said) and not _OTHERS.search(said[: signed.start() + 1]))
