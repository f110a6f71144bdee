"""Signs in what is written after an emergency: that it goes on, what makes it hard to ring, that it is over."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.told import partner

ASKS: Final = re.compile(
    r"\?|^(?:(?:and|but|so|ok|okay|also|please|then|hi|sorry) )*(?:what|who|whom|how|why|when|where|which|can|could"
    r"|should|shall|would|will|does|do|did|is|are|am|was|must|may|might|has|have i|if)\b"
    r"|\b(?:need to know|want to know|tell me (?:what|who|how|about|the)|(?:what|which|how) (?:is|are|do|does|should"
    r"|can|to))\b"
)
# Asked after something else was said: "no, just tired. which form for the escalation".
THEN_ASKS: Final = re.compile(
    r"[.!;,] (?:(?:and|but|so|ok|okay|also|please|then) )*(?:which (?!is|was|he|she|it|they|i|means)\w"
    r"|(?:what|how|why|when|where)(?: (?!he|she|it|they|i|we|you)\w+)?? (?:do|does|did|is|are|can|could|should|shall"
    r"|must|will|would|to)\b|how \w+ ha(?:ve|s)\b|whom? (?:do|does|can|could|should|shall|must|would)\b)"
)
# So asked of what is not happening now: "both live with mum. do i tell mum".
THEN_ASKS_WHETHER: Final = re.compile(
    r"[.!;,] (?:(?:and|but|so|ok|okay|also|please|then) )*(?:can|could|should|shall|must|may|do|does|is it)"
    r" (?:i|we|it|they|he|she|the|this|that|a|an|ok|okay|allowed)\b"
)
# Asked by who is in it: the answer is 999.
STILL_ASKS: Final = re.compile(
    r"\b(?:what (?:do|should|can|am|shall) (?:i|we) (?:do|meant|supposed)|what now|should i (?:just )?do it"
    r"|how do i (?:stop|help|wake|get (?:out|away|him|her|them))|why (?:is|will|wo) (?:he|she|it|they)|(?:is"
    r"|will) (?:he|she|it|they|i) (?:going to |be )?(?:die|dead|dying|ok|okay|wake|alright|all right|come back)"
    r"|(?:are|is) (?:you|anyone|someone|they|help) (?:there|coming)|can you (?:help|send|ring|call|find|come)"
    r"|can (?:i|you) text|(?:where|what) (?:is|are) (?:he"
    r"|she|they|his|her|their|the) ?(?:\w+ )?(?:address)?$|address|track (?:him|her|them|his|her)|do i (?:have|need) to"
    r" (?:ring|call)|should i (?:ring|call) (?:999|them|an ambulance|the police))\b"
)
# Asked by a child who was told to ring: no question for a guide.
HOW_TO_RING: Final = re.compile(
    r"\bhow (?:do|can|would|should) (?:i|you|we) (?:even |actually )?(?:ring|call|phone|dial|do (?:it|that|this)"
    r"|unlock|use (?:the|a|my|her|his|mums|mummys|dads) phone)\b|\bhow to (?:ring|call|phone|dial|do (?:it|that|this)"
    r"|use (?:it|the|a)|unlock)\b|\b(?:not know|idk|dunno|not sure) how\b|\bphone (?:is |has )(?:\w+ )?(?:locked|code"
    r"|password|pin)\b|\b(?:not know|forgot) (?:the|her|his|my|mums|mummys) (?:code|password|pin|passcode)\b"
    r"|\bwhat (?:do|should|shall|will) i (?:say|press|type|tell them)\b|\b(?:which|what) (?:button|buttons)\b"
)
TELLS: Final = re.compile(
    r"\b(?:i|me|my|we|us|our|he|him|his|she|her|they|them|their|it|its|there|mum|dad|someone|somebody|nobody|no one"
    r"|blood|bleeding|please|hurry|yes|no|idk|ok|okay|maybe|still|alone|dark|cold|upstairs|downstairs|outside|here"
    r"|now|last night|just)\b"
)
# What 999 asks for: a car, a door, clothes.
DESCRIBES: Final = re.compile(
    r"\breg(?:istration)?\b|\b(?:number|licen[cs]e) ?plates?\b|\b[a-z]{2}\d\d ?[a-z]{3}\b|\bwearing\b"
    r"|\b(?:flat|number|no|door) \d+\b|\b(?:silver|red|blue|black|white|gr[ae]y|green|gold|yellow|orange|brown)"
    r" [a-z]+\b"
)
# Cues, each with the wording that answers it.
CUES: Final = {
    "still.cannot-talk": re.compile(
        r"\b(?:hiding|hid|hide|(?:in|under|behind) (?:the |my |a )?(?:\w+ )?(?:wardrobe|cupboard|bed|bathroom|toilet"
        r"|loft|shed|stairs|closet)|(?:can not|must not|not able to|dare not|have to|scared to) (?:talk|speak|whisper"
        r"|make (?:a|any) (?:noise|sound)|be quiet|ring|call)|whisper\w*|(?:he|she|they) (?:will|might|can"
        r"|could) hear|locked in|(?:keep|keeping|be|being|stay|staying) (?:\w+ )?quiet)\b"
    ),
    "still.address": re.compile(
        r"\b(?:address|not know where|(?:where|not know where) (?:he|she) (?:is|lives?)|not know (?:the|his|her|their"
        r"|my) (?:name|house|number|road|street)|find (?:him|her|them)|not answering|not picking up|gone offline)\b"
    ),
    "still.unwilling": re.compile(
        r"\b(?:(?:will|do|can|am|would) not (?:want to |going to |gonna )?(?:ring|call|phone|tell|involve)"
        r"|not want (?:to )?(?:get|have)"
        r"|no (?:police|ambulance|feds|999)|not a (?:snitch|grass)|no i (?:will|can|do)(?! not (?:have|got))"
        r"|do not tell|promise|no way)\b|^no(?: (?:please|thanks|thank you))?[ .,!]*$"
    ),
    # Afraid of what becomes of somebody, or of the family.
    "still.outcome": re.compile(
        r"\b(?:not|never|without) want(?:ing)? (?:him|her|them|us|me|my \w+|the \w+|any ?(?:one|body)) (?:to |being )?"
        r"(?:(?:be|get|getting|go|going|end up|have|lose|all) )*(?:\w+ )?(?:arrest\w*|trouble|nicked|prison|jail"
        r"|charged|locked up|criminal|record|sacked|job|career|taken|removed|in(?:to)? care|foster\w*|deported)\b"
        r"|\bnot want to (?:get (?:him|her|them|anyone|my \w+) (?:in(?:to)? trouble|arrested|nicked|done)|ruin"
        r"|split up)\b|\b(?:they|social (?:services|workers?)) (?:will|would|might|could|are going to) take (?:him"
        r"|her|them|my|our|the)\b(?! to (?:hospital|a and|the (?:doctor|gp)))"
        r"|\b(?:he|she|they) (?:will|would|might|could) (?:get |be |go |lose |end up )+(?:\w+ ){0,2}?(?:arrested|prison"
        r"|jail|job|locked up|deported)\b"
    ),
    # Another council's child, who lives here.
    "still.placed": re.compile(
        r"\bplaced (?:here|with (?:us|me|them)|in|by|from|out)\b|\bplacing (?:authority|council|area)\b"
        r"|\bout of (?:area|county|borough)\b|\b(?:from|by|with|under) (?:another|a different|an ?other) (?:council"
        r"|authority|area|borough|county|la)\b"
    ),
    "still.how-to-ring": HOW_TO_RING,
    "still.no-phone": re.compile(
        r"\bnot (?:got|have) (?:got )?(?:a |any |my |the )?(?:phone|mobile)\b|\bno (?:phone|mobile|credit)\b"
    ),
    "still.battery": re.compile(r"\d ?%|\b(?:battery|charger|about to die|phone is dying)\b"),
    "still.seems-well": re.compile(
        r"\b(?:feel|feels|seems?|is|am|are) (?:\w+ )?(?:ok|okay|fine|alright|all right|better|well)\b"
        r"|\bonly (?:like |about )?(?:\d+|a few|a couple)\b|\bnot (?:that )?(?:bad|deep|many)\b|\bsleep(?:ing|y)?\b"
        r"|\basleep\b"
    ),
}
SAFE: Final = re.compile(
    r"\b(?:police|ambulance|paramedics?|they|help) (?:is|are|has|have|were|got) (?:(?!not|never|nt)\w+ )?(?:here|come"
    r"|arrived|came|coming|with us)(?! (?:for (?:me|us)|after|up|in (?:now|through)|through|to get|back|closer|with))"
    r"|\b(?:police|cops|ambulance|paramedics?|help|somebody|someone|officers?) (?:(?:is|are) )?(?:now "
    r"|already )?on (?:its|it is|their|the) way\b|\b(?:they|the (?:lady|man|woman|operator|person|police)|she|he|999"
    r"|it)(?: on (?:the|my) phone)? (?:(?:is|are|has|have|said (?:they|she|he) (?:is|are)) )?(?:sending"
    r"|sent) (?:\w+ )?(?:someone|somebody|help|police|ambulance"
    r"|paramedics?|officers?|them)\b"
    r"|\b(?:i|we|he|she|they|everyone) (?:am|are|is) (?:\w+ )?safe\b|\b(?:have|i) (?:rung|called|rang"
    r"|phoned) (?:them|999|the police|an ambulance)\b|\b(?:is|are) (?:\w+ ){0,3}?(?:at|in|on) (?:the )?(?:hospital"
    r"|a ?and ?e|ed|ward|nicu)\b"
)
# Help is on its way, and the danger is nearer.
STILL_NEAR: Final = re.compile(
    r"\bbut\b(?! (?:i|we) (?:am|are) (?:ok|okay|safe|scared|fine))|\b(?:he|she|dad|stepdad|mum|my \w+"
    r"|the man) (?:is )?(?:still (?:here|hitting|outside|going)|coming (?:up|in|back|for)|trying|at the door|got"
    r"|has got|banging|in the house)\b"
)
# A journey or a wedding that is months off, and nobody is held: what is asked is answered, with 999 above it.
NOT_NOW: Final = re.compile(
    r"\bnot (?:un)?till?\b|\b(?:weeks?|months?|ages) (?:away|off|yet)\b|\bnot (?:for|in) (?:\w+ )?(?:weeks|months"
    r"|ages)\b|\b(?:no one|nobody|no body) (?:has|have|is holding|took|has taken) (?:me|her|him|them|us)\b"
    r"|\bnot (?:being )?(?:held|taken|locked)(?: yet| anywhere)?\b|\bi am (?:safe )?at (?:home|school)\b"
)
# The child goes back to whom they told of: "uncle touches her", and then "the uncle picks her up at 3".
GOES_BACK: Final = re.compile(
    r"\b(?:home(?: ?time)?|pick\w*|collect\w*|fetch\w*|gets? (?:him|her|them)|outside|here|gates?|reception|back)\b"
)
# Whoever was told of is there: the whole message says no more than that, or says it first.
IS_NEAR: Final = re.compile(
    r"(?:(?:omg|oh (?:my god|no|god)|please|now|and|but|ok|help|quick|i think|i can hear|[.,!…]) )*"
    r"(?:(?:he|dad|stepdad|uncle|grandad|brother|boyfriend|partner|husband|my \w+|mums \w+|dads \w+|the man)"
    r"|(?P<her>she|mum|my (?:mum|nan|aunt\w*|sister|foster mum)|stepmum|nan|aunt\w*|dads girlfriend))s?"
    r" (?:is |are |has |have )?(?:just |now |nearly |already |really |sat |sitting |stood |standing |parked |waiting )*"
    r"(?:outside (?:my|our|the) (?:\w+ )?(?:house|flat|door|window|school|work|building)\b|(?:here|home|back|in|inside"
    r"|outside|downstairs|upstairs|angry|shouting|drunk|(?:at|by|behind) (?:the|my) door"
    r"|on the stairs|in the (?:house|flat|car|drive|next room|kitchen|hall))(?= (?:now|again|help|please|and|i|he|she"
    r"|omg|[.,!…])|$)|(?:got|come|came|coming|walked|walking) (?:in|home|back|up|upstairs|over|round|for me|to (?:my"
    r"|the))\b)"
)
# An order keeps him away, or they hide from him, or a partner was told of who hurts.
IS_FEARED: Final = re.compile(
    r"\bnon ?mol\w*|\b(?:restraining|no contact|protection|stalking) order|\binjunction|\bnot allowed (?:near|here)"
    r"|\bstalk(?:s|er|ed|ing)\b|\b(?:hiding|hid|fled|moved away|got away) from\b"
    rf"|{partner.TOLD}|{partner.TOLD_BY_A_MAN}"
)
A_WOMAN_HURTS: Final = re.compile(
    r"\b(?:she|mum|stepmum|nan|nana|gran|grandma|aunt\w*|sister|girlfriend|foster mum|carer) (?:\w+ ){0,3}?(?:hits?"
    r"|hitting|beats?|beating|hurts?|hurting|slaps?|slapping|punch\w*|kicks?|kicking|burns?|touch\w*|throws?|belts?"
    r"|batters?|shouts?|screams?|drunk|drinks?|drinking)\b"
)
# What was feared is for now, or whoever is feared is near.
AT_HAND: Final = re.compile(
    r"\b(?:tonight|right now|now|outside|here|coming (?:up|in|over|round|back|home)|on (?:his|her|their) way"
    r"|at (?:the|my|our) (?:\w+ )?(?:door|gate|window)|up the (?:path|stairs|drive))\b"
)
# A journey or a wedding that was told of has its day, and it is near.
LEAVES_SOON: Final = re.compile(
    r"\b(?:flights?|planes?|fly|flies|flying|leav\w+|go|goes|going|tickets?|booked|packed|wedding|nikah|it is|happen\w*"
    r"|tak\w+)\b.{0,120}?\b(?:today|tonight|tomorrow|this (?:week|weekend|morning|afternoon|evening)|next week"
    r"|in (?:\d+|an?|two|three|a few) (?:hours?|days?)|(?:on |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|\b(?:at|to) the airport\b|^(?:it is )?(?:tomorrow|tonight|today)\b"
)
# Whom to ring, and not a word of what else for.
WHOM_TO_RING: Final = re.compile(
    r"^(?:(?:ok|okay|so|but|and|then|right|please|who|whom|what|which|is|are|the|a|number|numbers|do|should|can|shall"
    r"|i|we|to|even|actually|now|first|ring|call|phone|tell|contact|need|for|this|that|it|give|me|or|police|999"
    r"|ambulance|solicitor|lawyer|[?.,!])(?: |$))+$"
)
