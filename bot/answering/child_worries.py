"""What a child who writes is worried about, so that the reply can name it and the helpline that knows it best."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.answering.danger.normalise import plain


class Worry(StrEnum):
    """A worry, by the name of its wording in `prompts/replies.yaml`. The first that is found is taken."""

    MARRIAGE = "marriage"
    CUTTING = "cutting"
    IMAGES_PAST = "images-past"
    IMAGES = "images"
    ONLINE = "online"
    TOUCHED = "touched"
    GANGS = "gangs"
    SELF_HARM = "self-harm"
    HIT = "hit"
    RUN_AWAY = "run-away"
    CARER = "carer"
    FIGHTS_AT_HOME = "fights-at-home"
    NEGLECT = "neglect"
    UNKIND = "unkind"
    BULLIED = "bullied"
    TAKEN_AWAY = "taken-away"
    SAD = "sad"
    SOMETHING = "something"


_IMAGES = r"\b(?:nudes?|naked|pics?|pictures?|photos?|vids?|videos?|images?|sexting|webcam)\b"
_LONG_AGO = r"\b(?:used to|when i was (?:\d+|little|small|younger)|years? ago|last year|years? back)\b"
_SIGNS: dict[Worry, str] = {
    Worry.MARRIAGE: r"marr(?:y|ied|iage)|wedding|engaged to",
    Worry.CUTTING: r"\bfgm\b|circumcis\w+|sunna|the cutting|cut me down there|cut (?:us|girls)",
    Worry.IMAGES_PAST: rf"(?=.*{_IMAGES})(?=.*{_LONG_AGO})",
    Worry.IMAGES: _IMAGES,
    Worry.ONLINE: r"\b(?:online|snapchat|snap|insta\w*|tik ?tok|discord|roblox|xbox|playstation|game|whatsapp|dms?"
    r"|messages? me|msgs? me|texts? me|met (?:him|her) on)\b",
    Worry.TOUCHED: r"\b(?:touch\w*|rap(?:e|ed|es|ing)|sex\w*|feel\w* me up|grop\w*|kiss\w*|my bed"
    r"|in (?:the )?(?:shower|bath|bed)|undress\w*|walk\w* in (?:on|when)|private parts?|down there|(?:does|do|did"
    r"|doing|done) (?:\w+ )?(?:it|stuff|things|that) to me|perv\w*|creepy"
    r"|special)\b",
    Worry.GANGS: r"\b(?:gang|olders?|shot\w*|trap\w*|county lines?|cunch|drugs?|weed|bag\w*|hold (?:something|it"
    r"|stuff|a package)|deliver\w*|plug|debt|owe|knife|deal(?:s|ing|er)?)\b",
    Worry.SELF_HARM: r"\b(?:cut(?:s|ting)? (?:my|myself|again)|been cutting|self ?harm\w*|burn(?:ing)? myself"
    r"|suicid\w*|want to die|not want to be here|hate my life|disappear|starv\w+ myself|making myself sick"
    r"|overdos\w+)\b",
    Worry.HIT: r"\b(?:hit\w*|slap\w*|beat\w*|punch\w*|kick\w*|belt|smack\w*|hurt\w*|bruis\w*|throws?|threw|chok\w*"
    r"|push\w*|burn\w*|strangl\w*|whip\w*)\b",
    Worry.RUN_AWAY: r"\b(?:run(?:ning)? away|ran away|leave home|left home|kicked (?:me )?out|chucked out"
    r"|nowhere to (?:go|sleep)|homeless|sofa surf\w*|not go home|scared to go home)\b",
    Worry.CARER: r"\b(?:look after|looking after|care for|caring for|carer|do everything for)\b",
    Worry.FIGHTS_AT_HOME: r"\b(?:fight\w*|argu\w*|scream\w*|shout\w*|smash\w*|hurts? (?:my )?mum"
    r"|scared of (?:my )?(?:dad|mum|stepdad)|drunk|drink\w*)\b",
    Worry.NEGLECT: r"\b(?:hungry|no food|never (?:buys|any|cooks|home|there)|nothing to eat|dirty|cold|on (?:my"
    r"|our) own|home alone|left (?:me|us)|smell\w*|no (?:heating|electric|clothes|bed))\b",
    Worry.UNKIND: r"\b(?:fat|thick|stupid|ugly|useless|worthless|hates? me|nobody wants|wish\w* i|calls? me"
    r"|horrible to me|ignor\w* me|my fault|never good)\b",
    Worry.BULLIED: r"\b(?:bull(?:y|ied|ying|ies)|pick(?:s|ing|ed)? on|left out|no friends|names? at school"
    r"|group chat)\b",
    Worry.TAKEN_AWAY: r"\b(?:take\w* (?:me|us|my \w+|him|her|them) (?:away|off)|into care|foster\w*"
    r"|social (?:worker|services)|split (?:us )?up)\b",
    Worry.SAD: r"\b(?:sad|lonely|unhappy|miserable|depress\w+|worthless|cry|crying|no ?(?:body|one) (?:cares?"
    r"|listens?|likes me|wants me|loves me))\b",
}  # fmt: skip
_PATTERNS = {worry: re.compile(signs) for worry, signs in _SIGNS.items()}

# Whom the directory may hold for it besides Childline, the best first.
HELPLINES: dict[Worry, tuple[str, ...]] = {
    Worry.MARRIAGE: ("forced-marriage-unit", "karma-nirvana"),
    Worry.CUTTING: ("nspcc-fgm",),
    Worry.IMAGES: ("report-remove", "ceop"),
    Worry.IMAGES_PAST: ("report-remove", "ceop"),
    Worry.ONLINE: ("ceop",),
    Worry.RUN_AWAY: ("runaway-helpline",),
    Worry.SELF_HARM: ("papyrus", "shout"),
    Worry.SAD: ("shout",),
    Worry.GANGS: ("fearless", "crimestoppers"),
}


def worry(text: str) -> Worry:
    """Name the worry that a child's words tell of."""
    words = plain(text)
    return next((each for each, signs in _PATTERNS.items() if signs.search(words)), Worry.SOMETHING)


_ASKS = re.compile(
    r"\?|\b(?:what|who|how|why|(?:when|where) (?:do|does|did|is|are|will|would|can|should)|can|could"
    r"|will|would|should|am i|is it|is this|does|do i|do they|are they)\b"
)


def asks_something(text: str) -> bool:
    """Whether a child asks something, and does not only tell."""
    return bool(_ASKS.search(plain(text)))


# A child is not told what a worker has to do: "you" in a guide is the worker.
_FOR_WORKERS = re.compile(
    r"“(?:never|do|tell|ask|record|keep|make|use|give|see|ring|check|note|write|take|speak|listen|consider|share|report"
    r"|find)\b|\b(?:you|your|we|our|safeguarding lead|dsl|lado|practitioners?|professionals?|refer\w*|front door"
    r"|mash|agenc(?:y|ies)|section \d+"
    r"|multi-agency|threshold|assessments?|staff|strategy|designated|statutory|partnership|procedure)\b",
    re.I,
)
# What is said of services is not said to a child.
_REPORTS = re.compile(r"^[^“]*\b(?:annual report|inspection|finding at that date)\b", re.I)
_SENTENCE = re.compile(r"“[A-Z][^”]*[.!?]”")
_FEWEST_WORDS, _MOST_WORDS = 6, 35

_ASKS_WHO_IS_TOLD = re.compile(
    r"\b(?:tell|telling|told|find out|know|ring|call|contact|inform|speak to|involve)\b.{0,20}\bmy"
    r" (?:mum|dad|parents|mother|father|family|nan|carers?|foster \w+)\b"
)


def is_for_a_child(statement: str) -> bool:
    """Whether a statement is a short whole sentence that speaks to a child, or at least not to a worker alone."""
    said = statement.partition("“")[2].split()
    is_short = len(said) >= _FEWEST_WORDS and len(statement.split()) <= _MOST_WORDS
    is_whole = bool(_SENTENCE.search(statement)) and not _REPORTS.search(statement)
    return is_short and is_whole and not _FOR_WORKERS.search(statement)


def asks_whether_parents_are_told(text: str) -> bool:
    """Whether a child asks if the parents will hear of it, but not from a helpline."""
    words = plain(text)
    return asks_something(text) and bool(_ASKS_WHO_IS_TOLD.search(words)) and "childline" not in words
