"""What takes words of danger back: figures of speech, make-believe, a topic, an "if", the past, a "not"."""

from __future__ import annotations

import re
from typing import Final

_LOOK_BACK: Final = 240  # characters: how far a guard reads before the words that matched; keeps the work linear
_LOOK_ROUND: Final = 70  # a date stands near the deed that it dates

# Figures of speech are taken out before the rules look: the words in them are danger words elsewhere.
_FIGURES = re.compile(
    r"\b(?:murder mystery|dead link|shaken baby syndrome|fire (?:drill|alarm|door|risk|safety|extinguisher)"
    r"|(?:dying|die) (?:to know|of embarrassment|laughing|for a)|stab in the dark|stabbed in the back|shot in the arm"
    r"|kill(?:s|ed|ing)? (?:the mood|time|switch|two birds)|would kill for|(?:killed|killing) it|shoot (?:me|us"
    r"|over) (?:an|a|your)"
    r"|bleeding edge|cut(?:ting)? (?:costs?|corners|the budget)|heart attack when|blood pressure|blood test"
    r"|hit the ground"
    r"|punch(?:ing)? above|kicking off (?:the|our|a|my) (?:meeting|training|project|year|term)"
    r"|hang(?:ing)? (?:on|up|out)"
    r"|jump(?:ed|ing)? (?:to|in|the gun|at the chance)|knife edge|under the gun|holding a gun to|bite the bullet"
    r"|struggling to breathe life|gun to my head|(?:drowning|suffocating|swamped) (?:in|under) \w+"
    r"|choking on (?:the|my) (?:jargon|paperwork)"
    r"|mental breakdown of|acid reflux|walk(?:s|ing|ed)? home alone|left home alone at what age"
    r"|missing (?:out|from education|education|episodes?|school|lessons?|appointments?|from the register|from roll)"
    r"|(?:overdosed|od) on (?:coffee|caffeine|meetings|policies|chocolate)|(?:strategy|policy|report) (?:is )?dead"
    r"|(?:can not|could not) breathe (?:for|under) \w+|(?:phone|laptop|computer|battery|tablet|printer) (?:just "
    r"|has )?died"
    r"|(?:kill|murder) me (?:if|when|for) (?:i (?:do not|forget|forgot|lose|lost|am late|miss|missed|fail"
    r"|get (?:this|it) wrong|break|broke)|my (?:report|manager|boss)|not|losing|forgetting|being late|this)"
    r"|killing me (?:in|on) \w+)\b"
)

# The whole message is make-believe, unless it says that it is not.
_FRAMED = re.compile(
    r"\b(?:in (?:a|the|our) (?:\w+ )?drill|quiz|scenarios?|hypothetical(?:ly)?|role ?play|(?:my|an|for) essay"
    r"|training (?:question|exercise|slide|scenario)|case study|vignette|mock (?:case|exercise)|exam question|fictional"
    r"|in (?:fortnite|minecraft|roblox|call of duty|eastenders|gta)"
    r"|(?:in|watching|reading|read) (?:a|the|my) (?:film|book|novel|story|play|episode|drama)|in (?:a|the) game)\b"
)
_NOT_FRAMED = re.compile(
    r"\bnot (?:a |an |part of )*(?:drill|exercise|quiz|joke|scenario|training|game|test|hypothetical|prank)\b"
)

# Said to mean this very moment: it outweighs talk of policies and of "if".
_NOW = re.compile(
    r"\b(?:right now|at this (?:very )?moment|as we speak|happening now|in front of (?:me|us)|this minute"
    r"|just now|with me now"
    r"|this is (?:real|happening)|please hurry|in the next room|i can hear|outside (?:now|right))\b"
)
# What the words before speak about: a text, a rule, a number, a course, linked to what follows ("policy on").
_TOPIC = re.compile(
    r"\b(?:(?:polic(?:y|ies)|procedures?|protocols?|pathways?|guidance|guidelines?|guide|flow ?chart|leaflets?"
    r"|posters?|templates?"
    r"|thresholds?|training|courses?|webinars?|strategy|strategies|campaigns?|awareness|lessons?|statistics"
    r"|stats|figures|data"
    r"|research|numbers?|rates?|process|steps|advice|information|info|support|page|section|chapter|checklist"
    r"|toolkit|link"
    r"|book|allegations?|risk of|questions?|definitions?|meaning|law|rules?|duty|examples?|evidence|poster|helplines?)"
    r" (?:is |are |be )?(?:for|on|of|if|when|about|around|in|where|re|regarding|to|with|says?|after|that|like)"
    r"|(?:signs?|symptoms?|indicators?|definition|meaning|threats?|types?|forms?|history|victims|cases?|impact"
    r"|effects?) of"
    r"|signs (?:a|that|someone|your|my|they|he|she|they are)|how (?:many|often|common|much|old|soon|long|quickly"
    r"|fast|likely)|number of|percentage of|proportion of|what age|which age"
    r"|(?:what|which|whose) (?:level|threshold|category|section|form|policy|document|chapter|tier)"
    r"|what (?:counts|is (?:a|an|the|meant|it)|are (?:the|some)|was the|were the|does|did|happens|would happen"
    r"|should happen|do we mean)"
    r"|explain|define|defined|summari[sz]e|describe|describes|tell me about|difference between|mean(?:s|t)? by"
    r"|stand for"
    r"|(?:report|review|inspection|jtai|scr|cspr|guidance|policy|guide|document|chapter|paper|news|article"
    r"|letter)s? (?:says?|said|states?|mentions?|describes?|found|into|about|where|of|on)"
    r"|(?:read|reading|watched|heard|wrote|writing|written|saw) (?:a |an |the |some )?(?:about|case|report"
    r"|review|news|article)"
    r"|learn(?:ed|t|ing)?|lessons|in the (?:serious|report|review|case|threshold|news|policy)|do all|does every"
    r"|always|usually|typically"
    r"|(?:is|are|was) (?:it|there|that|this) (?:an? )?(?:illegal|legal|against|ok|okay|allowed|normal|abuse"
    r"|crime|offence|data|flow ?chart|policy|rule|law|any)"
    r"|does (?:a|an|the|it|this|that)|do (?:we|you|schools|staff|social|the police|teachers|gps)|can (?:a|an|any"
    r"|schools?|staff|teachers?|police)"
    r"|^ *(?:when|how|where|why|who|which) (?:should|does|can|must|would|might|ought) (?!i\b|my\b)"
    r"|^ *(?:are|is|was|were|do|does|did|can|could|should|must|may|would|will) (?:all|a|an|any|every|each"
    r"|teachers|schools|staff|nurseries|carers|parents|social|foster|children|babies|most|pupils|\d+|we|you"
    r"|people) "
    r"|historic(?:al)?|allegation that|alleged|consent for|supporting|helping|working with|talk(?:ing)? to"
    r"|tool for|dealing with|responding to)\b"
)
_CONDITION = re.compile(
    r"\b(?:if|when|whenever|once|in case|where|after|before|should) (?!i (?!think|suspect|see|hear|know|find|believe"
    r"|am worried|am concerned|notice|want|need)|we (?:are|have)\b)(?!my (?:mum|dad|step|uncle|brother|sister|friend"
    r"|baby|son|daughter|boyfriend|ex|husband|partner))"
)
_ASKING = re.compile(
    r"\b(?:what|who|whom|how|which|where|should|do i|do we|does|can|could|must|is|are|would|supposed|need to"
    r"|never)\b"
)
_GENERAL_IF = re.compile(
    r"^(?:[^a-z]*|.*[.!?;:,] )(?:if|when|whenever|suppose|imagine) (?:a|an|any|anyone|someone|somebody|you|we|staff"
    r"|children|the|one|pupils?|parents?|another)\b"
)
# Here a new statement begins by itself, so what was asked before it no longer governs.
_FRESH = re.compile(
    r"(?<!if)(?<!when)(?<!that)(?<!where)(?<!says)(?<!said)(?<!told me)(?<!tells me)(?<!thinks)(?<!because)(?<!whether)"
    r"(?<!who)(?<!signs)(?<!sign)"
    r"(?<!say)(?<!and)(?<!or)(?<!to)(?<!of)(?<!for)(?<!with)(?<!about)(?<!tell)"
    r"(?<!does)(?<!do)(?<!is)(?<!on)(?<!should)(?<!can) "
    r"(?:(?:he|she|they) (?:is|are|has|have|just|will)|i (?:am|have|just|can)|there is|my \w+ (?:is|are|has|just"
    r"|says|said)"
    r"|(?:a|the) (?:\w+ )?(?:child|pupil|boy|girl|baby|dad|mum|man|parent|student|lad|kid) (?:is|has|just|says) )"
)
_BREAK = re.compile(
    r"[.!?;]|(?:^| )(?:also|btw|anyway|ps|separately|2 things|secondly) |, (?:i|he|she|they|we|my|a|the|there|child"
    r"|baby|pupil|one|dad|mum|kid|boy|girl|someone|our)\b|\b(?:and|but) (?:a|my|the|there is|he is|she is|i am"
    r"|also) "
)

_PAST = re.compile(
    r"\b(?:(?<!since )(?:last|previous) (?:week|month|year|term|summer|winter|spring|autumn|january|february"
    r"|march|april|may|june"
    r"|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|christmas)"
    r"|(?:\d+|a few|several|some|two|three|four|five|many|couple of|a) (?:weeks?|months?|years?|days) (?:ago"
    r"|earlier|back)|years (?:ago|back)"
    r"|(?:in|since|back in|around|during) (?:the )?(?:19|20)\d\d|in the (?:\d0s|past|eighties|nineties|seventies"
    r"|sixties)"
    r"|(?:in|back in) (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|when (?:i|he|she|they|we|you) (?:was|were)|historic(?:al(?:ly)?)?|used to|previously|formerly|non recent"
    r"|long ago|a while (?:ago|back)"
    r"|as an? (?:child|kid|teenager|teen|boy|girl|baby|infant|toddler)|(?:at|aged) \d+ (?:and|but|,) (?:now"
    r"|is now|he is now|she is now)|(?:at|aged) \d+ (?:and )?now|in the news|on (?:monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday)|yesterday and)\b"
)
_SINCE_THEN = re.compile(r"\b(?:now|today|tonight|this time|just)\b")  # "last week he hit me, now he has a knife"
_HABIT = re.compile(
    r"\b(?:most (?:days|nights|weekends)|often|sometimes|regularly|usually|frequently|occasionally|from time to time"
    r"|now and then|every so often|for (?:an hour|a bit) after school)\b"
)
_AGAIN = re.compile(
    r"\b(?:tonight|tomorrow|this weekend|right now|again|going to|in front of|still|in hospital|at the moment"
    r"|just now)\b"
)
_SETTLED = re.compile(
    r"\b(?:no (?:immediate |present |current )?danger|not (?:in )?(?:any |immediate )*danger"
    r"|not (?:an )?(?:emergency|urgent|immediate)"
    r"|(?:nobody|no one|noone) (?:is|was|has been|got) (?:hurt|injured)|(?:is|are) (?:now |all "
    r"|both )*safe(?: now| at| with| in| and|$)"
    r"|police (?:took|have taken|dealt|attended|have it)|(?:handed|given) (?:it |in )?to (?:the )?police"
    r"|everyone is (?:fine|ok|safe)"
    r"|was found safe|not suicidal|(?:is|are|still|pupil|child|baby|student|now) in hospital (?:after|following"
    r"|with|and|being)|suicidal but not now|but not now|in the past)\b"
)
_TURNED = re.compile(r"\b(?:but|yet|however|though|except)\b")
_NEGATED = re.compile(r"\b(?:not|no|never|nobody|without|nor)\b(?: \w+)?(?: \w+)? $")

# Straight after the danger word stands what it only describes: "overdose figures", "bomb hoax".
_NOUN_AFTER = re.compile(
    r"^ (?:wounds?|victims?|figures?|rates?|stat(?:s|istics)|numbers|data|polic(?:y|ies)|procedures?|guidance"
    r"|prevention|awareness|training|hoax|drill|leaflets?|templates?|risk assessments?|strategy|protocol|team|service"
    r"|lead|group|forum|pathway|toolkit|lessons?|referral form)\b"
)
_BARE_QUESTIONS = frozenset(
    {"is", "are", "does", "do", "can", "was", "why", "how", "how to", "what is", "why is", "why do"}
)
_TRAILING = re.compile(
    r"\bis (?:it|that|this) (?:even |still |actually )?(?:legal|illegal|allowed|lawful|against|okay|ok|normal"
    r"|mandatory|a (?:referral|safeguarding|crime|level|child protection|police)|child on child|peer on peer"
    r"|an (?:allegation|exclusion|offence))\b"
)


def literal(words: str) -> str:
    """Take the figures of speech out."""
    return _FIGURES.sub("…", words)


def is_make_believe(words: str) -> bool:
    """Say whether the whole message is a quiz, a scenario or a story, and does not say that it is none."""
    return bool(_FRAMED.search(words)) and not _NOT_FRAMED.search(words)


def is_taken_back(words: str, found: re.Match[str]) -> bool:
    """Say whether the words around the match show that no danger is present."""
    sentence = re.split(r"[.!?;]", words[max(0, found.start() - _LOOK_BACK) : found.start()])[-1]
    after = words[found.end() : found.end() + _LOOK_ROUND]
    around = f"{sentence[-_LOOK_ROUND:]}{found[0]}{re.split(r'[.!?;]', after)[0]}"
    if _NEGATED.search(sentence) or _NOUN_AFTER.match(after) or _is_past(sentence[-_LOOK_ROUND:], around):
        return True
    if (_is_settled(words, found.start()) or _HABIT.search(around)) and not _NOW.search(words):
        return True
    if _NOW.search(around):
        return False
    asks_after = bool(_TRAILING.search(words, found.end()))
    return asks_after or _is_supposed(sentence) or _is_topic(sentence, found[0])


def _is_past(before: str, around: str) -> bool:
    past = _PAST.search(around)
    if not past or _AGAIN.search(around):
        return False
    return not _SINCE_THEN.search(before, min(past.end(), len(before)))


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
