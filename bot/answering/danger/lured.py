"""A child is asked into a stranger's car, taken off by somebody older, or told with whom to have sex tonight."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import TAUGHT

# Whoever is named as family, a friend or a driver that was booked is none of these.
_STRANGER = (
    r"(?:(?:(?:a|an|some|this|that|the|two|another) )?(?:\w+ )?(?:man|men|blokes?|guys?|fellas?|strangers?|woman|women"
    r"|lady|couple|geezer|someone|somebody)(?! (?:(?:\w+ )?from (?:school|church|work|our|my|social|childrens|next door"
    r"|the (?:school|council|club|team|nursery|transport|taxi))|(?:i|we|she|he|they) (?:all )?knows?)\b)"
    r"|(?:car|van|motor|truck)s? (?:just )?(?:pulled|stopped|slowed))"
)
_ASKS = r"(?:ask|tell|told|try|tri|want|shout|call|said|say|offer|beg|made|mak|order|invit|kept|keep|had|ha[sd] got)\w*"
_INTO_A_CAR = (
    r"(?:(?:get|hop|jump|climb) in(?:to)?(?! (?:touch|contact|trouble|lane|line|the way|to (?:school|college|nursery)))"
    r"|kids in|come (?:with (?:him|them|me)|and see|for a (?:ride|drive|spin))|(?:lifts?|rides?)(?! to the (?:airport"
    r"|meeting))|sweets?|sweeties|chocolates?|pupp(?:y|ies)|kittens?)"
)
_LONG_AGO = (
    r"last (?:week|month|year|term|summer)|yesterday|the other day|(?:days?|weeks?|months?|years?) ago|when i was"
)
# Who was sent for the child, unless nobody knows of it.
_BOOKED = (
    r"^(?!.*\b(?:not (?:\w+ )?(?:order|book|know)\w*|is not (?:our|my|the|a|her|his)|never (?:\w+ )?(?:seen|met)"
    r"|wrong way|pretend\w*|claim\w*|sa(?:ys|id|ying) (?:\w+ )?(?:he|she|they) (?:is|was|are|were))\b).*\b(?:booked"
    r"|taxi (?:firm|driver)|uber|minibus|coach|school (?:run|transport|bus)|transport (?:team|driver|firm)|car seat"
    r"|police officer)"
)
# An evening out, with no word of a night or of leaving.
_AN_OUTING = (
    r"^(?!.*\b(?:away|hotels?|stay\w*|flat|run|running|leav\w+|moving|abroad)\b).*\b(?:cinema|bowling|nandos|mcdonalds"
    r"|football|match|concert|prom|(?:dads|mums|family) friends?)"
)

_OLDER = (
    r"(?:(?:boyfriend|girlfriend|man|guy|bloke|lad|fella|mate|friend|someone|somebody)s? (?:[^ .!?;]+ ){0,4}?"
    r"(?:1[89]|[2-6]\d)(?= |$)(?! (?:minutes?|hours?|days?|weeks?|miles?|quid|pounds?|%|pm|am|per|of))"
    r"|(?:1[89]|[2-6]\d) year old (?:\w+ )?(?:m[ae]n|guy|bloke|boyfriend|lad|woman)|older (?:boyfriend|man|guy|bloke))"
)
_UNDER_SIXTEEN = (
    r"i am (?:only )?(?:[89]|1[0-5])(?= |$)|(?:[89]|1[0-5]) year old|year (?:[5-9]|10)(?= |$)"
    r"|(?:{kid}|sister|cousin|she|he|brother)s? (?:\w+ )?(?:is |aged |, )?(?:only )?(?:[89]|1[0-5])(?= |$)"
)
_AT_HAND = (
    r"tonight|right now|now|today|this (?:afternoon|evening|morning)|later|after school|in (?:an|half an|\d+) hours?"
    r"|on (?:his|her|their|the) way|outside|waiting"
)

_OTHERS = (
    r"(?:(?:(?:his|her|their|the|some|these|all|other|two|three|four|older|a|an|another"
    r"|random|different) )+(?:\w+ )?(?:mates?|friends?|boys|m[ae]n|lads?|guys?|blokes?|cousins?|brothers?|people|olders"
    r"|elders|dealers?|clients?|punters?|customers?|landlord|boss)|m[ae]n|blokes|strangers|punters)"
)
_WITH_OTHERS = rf"(?:with|for|to|on) (?:\w+ ){{0,2}}?{_OTHERS}"
_TOLD_TO = (
    # "he says i have to": by whoever says it, not by whoever writes
    r"(?:(?:says?|said|saying) (?:that )?(?:i|we|she|he) (?:have|has|must|need|needs|got|better)|(?:want|tell|ask|mak"
    r"|forc|expect|try|tri)\w*|told|made|(?:have|has|need|needs|got|supposed|meant) to|must"
    r"|better|making|forcing) (?:[^ .!?;]+ ){0,4}?"
)
_SEX = r"(?:have|having) sex|sleep(?:ing)?|shag(?:ging)?|get(?:ting)? with|fuck(?:ing)?|suck(?:ing)?|give (?:\w+ )?head"
_NO_SEX = (
    r"homework|(?:one|the same) room|overcrowd\w*|school trip|residential|dorms?|bunks?|tents?|camp\w*|sleepover|sofa"
    r"|rough|lesson|consent is"
    r"|what (?:should|would) (?:she|he|they)|when i was"
)
_NOT_FOR_NOW = (
    r"^(?!.*\b(?:tonight|later|right now|this evening|after school|on (?:his|the) way)\b)"
    rf".*\b(?:{_LONG_AGO}|used to)"
)

LURED: tuple[Rule, ...] = (
    rule(  # asked into a car by a stranger
        Danger.ABDUCTION,
        rf"{_STRANGER} (?:[^ .!?;]+ ){{0,10}}?{_ASKS} (?:[^ .!?;]+ ){{0,7}}?{_INTO_A_CAR}"
        rf"|{_STRANGER} (?:[^ .!?;]+ ){{0,10}}?tri(?:ed|es) to (?:take|grab|snatch|pull|drag) (?:me|us|him|her|them"
        r"|(?:my|our|a|the) (?:\w+ ){0,2}?(?:brother|sister|son|daughter|mate|friend|child|kid|girl|boy))s?",
        r"cars?|vans?|motor|truck|lorry|transit|bmw|audi|lifts?|rides?|pulled (?:up|over)|drove|driving",
        r"{kid}s?|brothers?|sisters?|kids|pupils|girls|boys|year \d+s?|me|us|her|him|them"
        r"|i am (?:only )?(?:[4-9]|1[0-7])",
        r"just|now|today|tonight|this (?:morning|afternoon|evening)|(?:minutes?|hours?) ago|walking (?:home|to|back)"
        r"|on (?:the|my|his|her|their|our) way|home from|i (?:\w+ )?ran|ran (?:away|off|home|in|back)|hiding"
        r"|still (?:there|here|outside|parked)|outside|at (?:lunch|break)|i am (?:only )?(?:[4-9]|1[0-7])(?= |$)",
        unless=TAUGHT
        + rf"|^(?!.*\b(?:again|back|now|outside|today)\b).*\b(?:{_LONG_AGO})|{_BOOKED}|what if|(?:in|from) (?:a"
        rf"|the) (?:\w+ )?(?:film|game|story|book)",
        certain=True,
    ),
    rule(  # an older one takes a child off with him
        Danger.ABDUCTION,
        _OLDER,
        r"(?:go|goes|going|come|coming|run|running|leave|leaving|stay|staying|mov\w+|travel\w*|tak(?:e|ing)"
        r"|pick\w*) (?:[^ .!?;]+ ){0,5}?(?:with (?:him|her|them|me)|at (?:his|a)|away|abroad|off|together|over to his"
        r"|to (?:his|a hotel|london|\w+ham|\w+ton|manchester|leeds|liverpool))",
        _AT_HAND + r"|tomorrow|this weekend",
        _UNDER_SIXTEEN,
        unless=TAUGHT + rf"|{_LONG_AGO}|{_AN_OUTING}|with (?:his|her|my) (?:mum|dad|parents|family)|in the (?:summer"
        rf"|holidays)"
        r"|next (?:month|year)",
        certain=True,
    ),
    rule(  # carried off by who drives
        Danger.ABDUCTION,
        r"(?:taxi|cab|uber|minicab|lift|driver|he)",
        r"(?:going|driving|drove|taking (?:me|us|her|him|them)) (?:\w+ ){0,3}?(?:wrong way(?! about)|different way"
        r"|past (?:my|our|her|the) (?:house|stop|road|turn\w*|school)|middle of no ?where)",
        r"will not (?:stop|let (?:me|us|her|him|them) out|answer|say|turn)|(?:doors?|he) (?:\w+ ){0,2}?locked",
        unless=TAUGHT + rf"|{_LONG_AGO}|yesterday|complain\w*",
    ),
    rule(  # told with whom to have sex, and it is for today
        Danger.VIOLENCE,
        rf"{_TOLD_TO}(?:{_SEX}) (?:\w+ ){{0,2}}?(?:{_WITH_OTHERS}|{_OTHERS})",
        _AT_HAND,
        unless=TAUGHT + rf"|{_NOT_FOR_NOW}|{_NO_SEX}",
        certain=True,
    ),
    rule(  # the same in a child's words, for what is owed or feared
        Danger.VIOLENCE,
        rf"{_TOLD_TO}(?:do (?:\w+ )?(?:things|stuff|it|sexual \w+)|be nice|party|entertain) (?:\w+ ){{0,2}}?"
        rf"{_WITH_OTHERS}",
        _AT_HAND,
        r"ow(?:e|es|ing)|bought|pays?|paid|or else|scared|threat\w*|does not want|not want to|forc\w*|making|made"
        r"|expects?|leak|post (?:my|the)|nudes|hit|older|men|drugs",
        unless=TAUGHT + rf"|{_NOT_FOR_NOW}|{_NO_SEX}|bowling|football|cinema|gym|mow\w*|games?|help (?:out|with)"
        rf"|shopping",
    ),
)
