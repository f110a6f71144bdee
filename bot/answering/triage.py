"""Is somebody in danger now, and is it a child who writes? By rules alone: no network, model, index or database."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.answering.danger import BARE_CRY, Danger, Rule
from bot.answering.danger_from_others import FROM_OTHERS
from bot.answering.danger_to_life import TO_LIFE
from bot.answering.danger_told import TOLD
from bot.answering.normalise import plain
from bot.answering.writer import is_child

__all__ = ["Danger", "Triage", "triage"]

_LOOK_BACK: Final = 240  # characters: how far a guard reads before the words that matched; keeps the work linear
_LOOK_ROUND: Final = 70  # a date stands near the deed that it dates
_TRIES: Final = 8  # the same words guarded eight times over are talk about a topic

# Figures of speech are taken out before the rules look. Each stands here because the words in it are danger words elsewhere.
_FIGURES = re.compile(
    r"\b(?:murder mystery|dead link|shaken baby syndrome|fire (?:drill|alarm|door|risk|safety|extinguisher)"
    r"|(?:dying|die) (?:to know|of embarrassment|laughing|for a)|stab in the dark|stabbed in the back|shot in the arm"
    r"|kill(?:s|ed|ing)? (?:the mood|time|switch|two birds)|would kill for|(?:killed|killing) it|shoot (?:me|us|over) (?:an|a|your)"
    r"|bleeding edge|cut(?:ting)? (?:costs?|corners|the budget)|heart attack when|blood pressure|blood test|hit the ground"
    r"|punch(?:ing)? above|kicking off (?:the|our|a|my) (?:meeting|training|project|year|term)|hang(?:ing)? (?:on|up|out)"
    r"|jump(?:ed|ing)? (?:to|in|the gun|at the chance)|knife edge|under the gun|holding a gun to|bite the bullet"
    r"|struggling to breathe life|gun to my head|(?:drowning|suffocating|swamped) (?:in|under) \w+|choking on (?:the|my) (?:jargon|paperwork)"
    r"|mental breakdown of|acid reflux|walk(?:s|ing|ed)? home alone|left home alone at what age"
    r"|missing (?:out|from education|education|episodes?|school|lessons?|appointments?|from the register|from roll)"
    r"|(?:overdosed|od) on (?:coffee|caffeine|meetings|policies|chocolate)|(?:strategy|policy|report) (?:is )?dead"
    r"|(?:can not|could not) breathe (?:for|under) \w+|(?:phone|laptop|computer|battery|tablet|printer) (?:just |has )?died"
    r"|(?:kill|murder) me (?:if|when|for) (?:i (?:do not|forget|forgot|lose|lost|am late|miss|missed|fail|get (?:this|it) wrong|break|broke)|my (?:report|manager|boss)|not|losing|forgetting|being late|this)|killing me (?:in|on) \w+)\b"
)

# The whole message is make-believe, unless it says that it is not.
_FRAMED = re.compile(
    r"\b(?:quiz|scenarios?|hypothetical(?:ly)?|role ?play|essay|training (?:question|exercise|day|session|slide|scenario)"
    r"|case study|vignette|exam|homework|mock|fictional|fortnite|minecraft|roblox character|call of duty|eastenders"
    r"|(?:in|watching|reading|read) (?:a|the|my) (?:film|book|novel|story|play|episode|drama)|in (?:a|the) game|novel)\b"
)
_NOT_FRAMED = re.compile(r"\bnot (?:a |an |part of )*(?:drill|exercise|quiz|joke|scenario|training|game|test|hypothetical|prank)\b")

# Said to mean this very moment: it outweighs talk of policies and of "if".
_NOW = re.compile(
    r"\b(?:right now|at this (?:very )?moment|as we speak|happening now|in front of (?:me|us)|this minute|just now|with me now"
    r"|this is (?:real|happening|not)|please hurry|in the next room|i can hear|outside (?:now|right))\b"
)
# What the words before speak about: a text, a rule, a number, a course. Linked to what follows ("policy on", "signs of").
_TOPIC = re.compile(
    r"\b(?:(?:polic(?:y|ies)|procedures?|protocols?|pathways?|guidance|guidelines?|guide|flow ?chart|leaflets?|posters?|templates?"
    r"|thresholds?|training|courses?|webinars?|strategy|strategies|campaigns?|awareness|lessons?|statistics|stats|figures|data"
    r"|research|numbers?|rates?|process|steps|advice|information|info|support|page|section|chapter|checklist|toolkit|link"
    r"|book|allegations?|risk of|questions?|definitions?|meaning|law|rules?|duty|examples?|evidence|poster|helplines?)"
    r" (?:is |are |be )?(?:for|on|of|if|when|about|around|in|where|re|regarding|to|with|says?|after|that|like)"
    r"|(?:signs?|symptoms?|indicators?|definition|meaning|threats?|types?|forms?|history|victims|cases?|impact|effects?) of"
    r"|signs (?:a|that|someone|your|my|they|he|she|they are)|how (?:many|often|common|much|old|soon|long|quickly|fast|likely)|number of|percentage of|proportion of|what age|which age"
    r"|(?:what|which|whose) (?:level|threshold|category|section|form|policy|document|chapter|tier)"
    r"|what (?:counts|is (?:a|an|the|meant|it)|are (?:the|some)|was the|were the|does|did|happens|would happen|should happen|do we mean)"
    r"|explain|define|defined|summari[sz]e|describe|describes|tell me about|difference between|mean(?:s|t)? by|stand for"
    r"|(?:report|review|inspection|jtai|scr|cspr|guidance|policy|guide|document|chapter|paper|news|article|letter)s? (?:says?|said|states?|mentions?|describes?|found|into|about|where|of|on)"
    r"|(?:read|reading|watched|heard|wrote|writing|written|saw) (?:a |an |the |some )?(?:about|case|report|review|news|article)"
    r"|learn(?:ed|t|ing)?|lessons|in the (?:serious|report|review|case|threshold|news|policy)|do all|does every|always|usually|typically"
    r"|(?:is|are|was) (?:it|there|that|this) (?:an? )?(?:illegal|legal|against|ok|okay|allowed|normal|abuse|crime|offence|data|flow ?chart|policy|rule|law|any)"
    r"|does (?:a|an|the|it|this|that)|do (?:we|you|schools|staff|social|the police|teachers|gps)|can (?:a|an|any|schools?|staff|teachers?|police)"
    r"|^ *(?:are|is|was|were|do|does|did|can|could|should|must|may|would|will) (?:all|a|an|any|every|each|teachers|schools|staff|nurseries|carers|parents|social|foster|children|babies|most|pupils|\d+|we|you|people) "
    r"|historic(?:al)?|allegation that|alleged|consent for|supporting|helping|working with|talk(?:ing)? to|tool for|dealing with|responding to)\b"
)
_CONDITION = re.compile(r"\b(?:if|when|whenever|once|in case|where|after|before|should) (?!i (?!think|suspect|see|hear|know|find|believe|am worried|am concerned|notice|want|need)|we (?:are|have)\b)(?!my (?:mum|dad|step|uncle|brother|sister|friend|baby|son|daughter|boyfriend|ex|husband|partner))")  # fmt: skip
_ASKING = re.compile(r"\b(?:what|who|whom|how|which|where|should|do i|do we|does|can|could|must|is|are|would|supposed|need to|never)\b")  # fmt: skip
_GENERAL_IF = re.compile(r"^(?:[^a-z]*|.*[.!?;:,] )(?:if|when|whenever|suppose|imagine) (?:a|an|any|anyone|someone|somebody|you|we|staff|children|the|one|pupils?|parents?|another)\b")  # fmt: skip
# Here a new statement begins by itself, so what was asked before it no longer governs.
_FRESH = re.compile(
    r"(?<!if)(?<!when)(?<!that)(?<!where)(?<!says)(?<!said)(?<!told me)(?<!tells me)(?<!thinks)(?<!because)(?<!whether)(?<!who)(?<!signs)(?<!sign)"
    r"(?<!say)(?<!and)(?<!or)(?<!to)(?<!of)(?<!for)(?<!with)(?<!about)(?<!tell)(?<!does)(?<!do)(?<!is)(?<!on)(?<!should)(?<!can) "
    r"(?:(?:he|she|they) (?:is|are|has|have|just|will)|i (?:am|have|just|can)|there is|my \w+ (?:is|are|has|just|says|said)"
    r"|(?:a|the) (?:\w+ )?(?:child|pupil|boy|girl|baby|dad|mum|man|parent|student|lad|kid) (?:is|has|just|says) )"
)
_BREAK = re.compile(r"[.!?;]|(?:^| )(?:also|btw|anyway|ps|separately|2 things|secondly) |, (?:i|he|she|they|we|my|a|the|there|child|baby|pupil|one|dad|mum|kid|boy|girl|someone|our)\b|\b(?:and|but) (?:a|my|the|there is|he is|she is|i am|also) ")  # fmt: skip

_PAST = re.compile(
    r"\b(?:(?<!since )(?:last|previous) (?:week|month|year|term|summer|winter|spring|autumn|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas)"
    r"|(?:\d+|a few|several|some|two|three|four|five|many|couple of|a) (?:weeks?|months?|years?|days) (?:ago|earlier|back)|years (?:ago|back)"
    r"|(?:in|since|back in|around|during) (?:the )?(?:19|20)\d\d|in the (?:\d0s|past|eighties|nineties|seventies|sixties)"
    r"|(?:in|back in) (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|when (?:i|he|she|they|we|you) (?:was|were)|historic(?:al(?:ly)?)?|used to|previously|formerly|non recent|long ago|a while (?:ago|back)"
    r"|as an? (?:child|kid|teenager|teen|boy|girl|baby|infant|toddler)|(?:at|aged) \d+ (?:and|but|,) (?:now|is now|he is now|she is now)|(?:at|aged) \d+ (?:and )?now|in the news|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday ~and)\b".replace("~", "")
)
_HABIT = re.compile(r"\b(?:most (?:days|nights|weekends)|often|sometimes|regularly|usually|frequently|occasionally|from time to time|now and then|every so often|for (?:an hour|a bit) after school)\b")  # fmt: skip
_AGAIN = re.compile(r"\b(?:tonight|tomorrow|this weekend|right now|again|going to|in front of|still|in hospital|at the moment|just now)\b")  # fmt: skip
_SETTLED = re.compile(
    r"\b(?:no (?:immediate |present |current )?danger|not (?:in )?(?:any |immediate )*danger|not (?:an )?(?:emergency|urgent|immediate)"
    r"|(?:nobody|no one|noone) (?:is|was|has been|got) (?:hurt|injured)|(?:is|are) (?:now |all |both )*safe(?: now| at| with| in| and|$)"
    r"|police (?:took|have taken|dealt|attended|have it)|(?:handed|given) (?:it |in )?to (?:the )?police|everyone is (?:fine|ok|safe)"
    r"|was found safe|not suicidal|(?:is|are|still|pupil|child|baby|student|now) in hospital (?:after|following|with|and|being)|suicidal but not now|but not now|in the past)\b"
)
_TURNED = re.compile(r"\b(?:but|yet|however|though|except)\b")
_NEGATED = re.compile(r"\b(?:not|no|never|nobody|without|nor)\b(?: \w+)?(?: \w+)? $")


@dataclass(frozen=True, slots=True, kw_only=True)
class Triage:
    """What the rules found. `because` holds the words that decided: for the trace, after screening, never for a log."""

    danger: Danger | None
    child_writing: bool
    because: str


def triage(text: str) -> Triage:
    """Recognise present danger in a message of any length, in time linear in it. Never raises."""
    words = plain(text)
    child = is_child(words)
    danger, because = _danger_in(words)
    return Triage(danger=danger, child_writing=child, because=because)


def _danger_in(words: str) -> tuple[Danger | None, str]:
    if cry := BARE_CRY.search(words):
        return Danger.QUIET, cry[0].strip()
    literal = _FIGURES.sub("…", words)
    framed = bool(_FRAMED.search(literal)) and not _NOT_FRAMED.search(literal)
    for rule in (*TO_LIFE, *FROM_OTHERS, *TOLD):
        found = _present(rule, literal, framed=framed)
        if found:
            return rule.danger, found[0].strip()
    return None, ""


def _present(rule: Rule, words: str, *, framed: bool) -> re.Match[str] | None:
    """Find the rule's words where they tell of a danger that is present."""
    tries = 0
    for found in rule.pattern.finditer(words):
        if tries == 0 and not _applies(rule, words):
            return None
        if rule.firm or not (framed or _is_guarded(words, found)):
            return found
        tries += 1
        if tries == _TRIES:
            break
    return None


def _applies(rule: Rule, words: str) -> bool:
    if rule.needs and not rule.needs.search(words):
        return False
    return not (rule.unless and rule.unless.search(words))


_BARE_QUESTIONS = frozenset("is are does do can was why how".split()) | {"how to", "what is", "why is", "why do"}
_TRAILING = re.compile(r"\bis (?:it|that|this) (?:even |still |actually )?(?:legal|illegal|allowed|lawful|against|okay|ok|normal|mandatory|a (?:referral|safeguarding|crime|level|child protection|police)|child on child|peer on peer|an (?:allegation|exclusion|offence))\b")  # fmt: skip


def _is_guarded(words: str, found: re.Match[str]) -> bool:
    before = words[max(0, found.start() - _LOOK_BACK) : found.start()]
    sentence = re.split(r"[.!?;]", before)[-1]
    if _NEGATED.search(sentence):
        return True
    around = words[max(0, found.start() - _LOOK_ROUND) : found.end() + _LOOK_ROUND]
    if _PAST.search(around) and not _AGAIN.search(around):
        return True
    if _is_settled(words, found.start()) or (_HABIT.search(around) and not _NOW.search(words)):
        return True
    if _NOW.search(around):
        return False
    if _TRAILING.search(words, found.end()):
        return True
    return _is_supposed(sentence) or _is_topic(sentence, found[0])


def _is_settled(words: str, start: int) -> bool:
    settled = _SETTLED.search(words)
    if not settled:
        return False
    return not (_TURNED.search(words, settled.end(), max(start, settled.end() + 8)))


def _is_supposed(sentence: str) -> bool:
    """Tell "what do I do if a pupil ..." from "when I got home he ...": only a question supposes."""
    if _GENERAL_IF.match(sentence):
        return True
    condition = None
    for condition in _CONDITION.finditer(sentence):  # noqa: B007 - the last one governs
        pass
    return bool(condition and _ASKING.search(sentence, 0, condition.start()))


def _is_topic(sentence: str, said: str) -> bool:
    governed = sentence
    for fresh in _FRESH.finditer(f" {sentence}{said} "):
        governed = sentence[fresh.start() :]
    for cut in _BREAK.finditer(sentence):
        governed = sentence[cut.end() :] if len(sentence) - cut.end() < len(governed) else governed
    return governed.strip() in _BARE_QUESTIONS or bool(_TOPIC.search(governed))
