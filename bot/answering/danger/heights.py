"""At a height, on a railway line, about to step into traffic or water."""

from __future__ import annotations

from typing import Final

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule

HEIGHTS: Final[tuple[Rule, ...]] = (
    rule(
        Danger.HEIGHT,
        r"(?:hanging|hangs|dangling|dangles|climb(?:ing|ed|s)|half) (?:\w+ )?out(?: of)? (?:the |a |an |his |her "
        r"|their |our |my )(?:\w+ ){0,3}?windows?",
        r"he|she|they|him|her|{kid}s?|{kin}s?|someone|somebody|man|woman|i|pupils?",
        unless=r"smok\w+|vap(?:e|es|ing)|washing|banners?|flags?|signs?|coats?|curtains?|sneak\w*|snuck|to (?:meet"
        r"|see|go)"
        r"|at night|ground floor|car|bus|van|last (?:week|month|year|term)|risk assess\w*|restrictors?",
    ),
    rule(
        Danger.HEIGHT,
        r"(?:is|are|am|has|gone|walked|got|up|out|stood|sat|standing|sitting|climbed|walking|climbing|running"
        r"|someone|boy|girl|kid|lad|sons?|daughters?) (?:\w+ ){0,3}?(?:on|onto|along|over|up) (?:to )?(?:the |a "
        r"|our |his |her )(?:\w+ ){0,2}?(?:roof|rooftop|ledge|tracks|railway line|railway|train line|flyover|parapet"
        r"|multi ?storey|viaduct|window ledge)",
        unless=r"last (?:week|month|year)|repair|leak\w*|solar|works?|hanging around|hang out|lives?|ball"
        r"|kids (?:who )?(?:play|hang)|road safety|fence|sports|parked|car park (?:is|full|charges|permit)|trip"
        r"|model|assembly|lesson",
    ),
    rule(
        Danger.HEIGHT,
        r"(?:on|onto|off|over|at|from|up|along|near|by|walking|down|edge of|side of|top of|in front of"
        r"|under) (?:(?!and|or|but|so|because|he|she|they|who)\w+ ){0,5}?{high}(?! (?:me|my|us|him|her|them|the car"
        r"|where|every)\b)",
        r"jump(?:ing|ed)?|step(?:ping)? (?:off|out|over)|(?:wrong|other|far) side|threaten\w*|crying|in (?:a"
        r"|an) (?:\w+ )?(?:state|way)|will not (?:come|talk|get|move|climb)|refus\w+|legs (?:over|dangling)|dangling"
        r"|climb\w* (?:over|out|onto|up|on)|drunk|end (?:it|her|his|my)|kill|die|edge|ledge|sobbing|upset|shouting"
        r"|letting go|let go|alone|talk (?:him|her|them) down|trespass\w*"
        r"|hood(?:ie)? up|shoes (?:off|left)|staring|leaning|pacing|train (?:is )?(?:coming|due)|lying|laid|(?:sat"
        r"|sitting|stood|standing|walking) (?:\w+ ){0,3}?(?:on|over|along)",
        r"is|are|am|has|have|gone|now|just|sat|sitting|stood|standing|walking|someone|somebody|threatening|says"
        r"|climbed|there|he|she|they|pupil|girl|boy|lad|kid|i",
        unless=r"(?:car park|bridge|tower|railway|edge|platform|barrier|platforms?|line) (?:play|project|club|cafe"
        r"|school|road|street|academy|children|nursery|medical|surgery|house|centre|duty|permit|charges?|machine"
        r"|full|sign)|social media|online platforms?|cutting edge|on edge|over the (?:edge|line)|top of the (?:list"
        r"|agenda|page|form|email|report)|barriers? to|parking|parked|assessment|attainment"
        r"|bridge the|school trip|stand ?off|kids (?:who )?(?:play|hang)|hanging around|lives? (?:on|near|by)"
        r"|alone at home|fence|bike shed|last (?:week|month|year)|multi storey flat|housing|edge of (?:care"
        r"|the (?:area|county))|tower hamlets|top floor flat|permission|diving|coaster|zip",
    ),
    rule(
        Danger.HEIGHT,
        r"(?:threatening|going|trying|wants?|says?|about|tried|keeps|ready) (?:\w+ ){0,4}?(?:run|running|walk"
        r"|walking|step|stepping|lie|lying|jump|jumping|throw|throwing|get|go) (?:\w+ ){0,3}?(?:in front of"
        r"|into (?:the )?(?:traffic|road|river|canal|sea)|off the|under a|out of the window|out the window)"
        r"|{going} jump(?! (?:the|up|about|rope|in with|to|on the bandwagon|ship|ahead|in at|around))|(?:wrong"
        r"|other) side of the (?:railings?|barrier|fence|bridge|parapet)",
        unless=r"jump(?:ing)? (?:the|through|to)|jump off point",
    ),
)
