"""A child got at a medicine, a cleaner, a battery or drink, however well the child seems: the harm comes later."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import ORDINARY

_CHILD = (
    r"he|she|him|his|her|they|we|it|{kid}s?|{infant}|one of (?:the|my|our) \w+|pre ?schoolers?|grandson|granddaughter"
    r"|grandchild|grandkids?|\d+ year old|little \w+"
)
_DRINK = (
    r"vodka|gin|rum|whisky|whiskey|brandy|wine|beer|cider|alcohol|spirits|edibles?|gumm(?:y|ies)|weed|cannabis|joint"
    r"|cocaine|ketamine|spice|vapes?"
)
# Cleaners and drops by a colour or a place, where nobody knows what it is.
_SOME = (
    r"(?:the |some |that )?(?:blue|green|pink|purple|white|yellow) (?:stuff|liquid|liquitab|bottle|pods?)"
    r"|stuff (?:from |in |for )?(?:under|the|cleaning)[a-z ]{0,12}"
)
_HARMFUL = rf"(?:{{pills}}|{{toxin}}|{_DRINK}|{_SOME})(?! (?:form|policy|cupboard key|consent|record|chart|round))"
_SINCE = (
    r"now|just|ago|thought|thinking|(?:but|only) (?:it|they) (?:was|were)|(?:has|is|have) (?:been |got )?(?:chewing"
    r"|sucking|licking|eating|drinking|gnawing)|off the (?:side|table|worktop|counter|shelf|floor|bedside)|dosette"
    r"|out (?:of )?(?:the|her|his|my) (?:box|packet|bottle|drawer|cupboard|bag|cabinet|handbag)|says it|tasted"
    r"|burn(?:s|t|ing)|and (?:ate|drank|had|took|swallowed|licked|sucked|chewed|necked)|jabbed|pen|needle|today"
    r"|tonight|this (?:morning|afternoon|evening)|at (?:lunch|break|tea ?time|bedtime|nursery|school)|earlier|minutes?"
    r"|(?:no|not got a?|without a) (?:idea|clue)|not (?:sure|certain|know)|how (?:many|much)|unsure|(?:seems?|looks?"
    r"|acting|is|been|feels?|appears|playing) (?:\w+ )?(?:fine|ok|okay|normal|normally|happy|happily|alright|all right"
    r"|well|himself|herself|chatty|quiet|sleepy|tired|perky|awake|wide awake|his normal self|her normal self)|(?:he"
    r"|she|is) (?:\w+ )?(?:chatty|playing|laughing|smiling|running (?:about|around|round))|wide awake|(?:both"
    r"|all) (?:\w+ )?(?:awake|fine|ok|okay|normal)|while i (?:was|am)|while my back|(?:just|do we|do i|should (?:i|we)"
    r"|ok to|okay to|can (?:i|we)) (?:\w+ )?(?:watch|wait|leave|keep|sit|make (?:him|her) sick|give)|(?:lid|cap|top"
    r"|packet|bottle|box|blister|strip|drawer|bag|cupboard|pack) (?:is |was )?(?:\w+ )?(?:off|open|empty|undone|loose"
    r"|missing|chewed)|there (?:is|are|was|were) (?:only )?\d+ left|\d+ (?:left|missing|gone|short)|wait for"
    r"|waiting for|regrets?|promised not to|does not want (?:me|us|his|her|mum)"
)
_LONG_AGO = (
    ORDINARY + r"|(?:last|previous) (?:week|month|year|term|summer|winter|spring|autumn|christmas)|years?(?: \w+)? ago"
    r"|months? (?:ago|back)|weeks? (?:ago|back)|years? back|years? old at the time|back in|in (?:january|february|march"
    r"|april|june|july|august|september|october|november|december|20\d\d|spring|summer|autumn|winter)"
    r"|when (?:he|she) was|prescri\w+|as usual|his own (?:meds|medication|tablets|inhaler)|her own (?:meds|medication"
    r"|tablets|inhaler)|care plan|medication (?:policy|form|error|log|record)|consent form|lock(?:ed|able) (?:\w+ )?"
    r"(?:cupboard|cabinet|away)|on the list|coshh|due (?:his|her) |repeat prescription|side effects|vaccin\w+"
    r"|weaned|withdraw\w*|chronology|notes|discharged|recovered|smell(?:s|ed|ing)? of"
)
_REACHED = (
    r"(?:got|get|gets|getting|gotten|been|went|gone|goes|climbed|broke|broken|managed to get|must have got|was)"
    r" (?:\w+ )?(?:in|into|in to|at|hold of|hands on|his hands on|her hands on|their hands on|through|inside)"
    r"|raid(?:ed|ing)|found (?:him|her|them|\w+) (?:\w+ ){0,5}?with|helped (?:him|her)sel(?:f|ves) to"
    r"|found (?:with|sucking|chewing|eating|drinking|holding)|opened|tasted|tried|chewed|chewing|nibbled|bitten|sucked"
    r"|licked|licking|suckled|squirted|gnaw\w+|mouthed|mouthful of|(?:swig|sip|gulp|taste|lick|bite) (?:of|from|out of)"
    r"|(?:got|had) the (?:lid|cap|top) off|(?:got|had|have|having|took|taken|eaten|ate|swallowed|drunk|drank"
    r"|necked) (?:some|a few|a fair few|a bit|a couple|several|half|most|one|two|three|four|five|\d+|a load|a handful"
    r"|a mouthful|(?:who|goodness) knows how (?:many|much))(?: or \w+)?(?: of)?"
)
_ATE = r"ate|drank|drunk|had|took|swallowed|licked|sucked|chewed|necked|tasted|bit"
# "Found mum's tablets and ate some."
_FOUND_AND_ATE = (
    rf"(?:{_HARMFUL}) (?:and|then) (?:\w+ ){{0,2}}?(?:{_ATE})"
    r" (?:some|it|them|one|a|the|half|most|loads|lots|two|three|\d+)"
)
_OTHER_WAYS = (
    rf"(?:{_ATE}|bitten|eaten) (?:\w+ ){{0,4}}?vapes?|(?:drunk|drank|licked|swallowed|ate|eaten|sucked|chewed|tasted"
    r"|swigged) (?:\w+ ){0,3}?(?:treatment|remover|killer|polish|fertiliser|feed|solution|thinner|varnish|paint|dye)"
    r"|(?:toddler|baby|twins?|little \w+|baby \w+|[1-9] year old"
    r"|kids?) (?:\w+ ){0,2}?got (?:\w+ ){0,3}?(?:{pills}) out|(?:{pills}|{toxin}) (?:\w+ ){0,4}?(?:thought|thinking"
    r"|look\w*) (?:\w+ ){0,3}?(?:sweets|juice|squash|pop|chocolate)|(?:sweets|juice|squash|pop|chocolate) (?:but|and"
    r"|only) (?:it|they) (?:was|were|is|are) (?:\w+ )?(?:{pills}|{toxin})|(?:jabbed|injected|pricked|stuck) (?:him"
    r"|her)self|(?:stuck|put) (?:a |the |nans |grandads )*(?:\w+ )?patch(?:es)? on (?:him|her|them)"
)
_FACE = r"mouth|lips?|tongue|chin|throat|face|teeth|gums?|cheeks?|eyes?"
_SORE = r"white|burnt|burning|blister\w*|swollen|raw|red|blue|stained|foam\w*|covered in"
# Somebody else took it, or nobody did: it was only found, and is kept or handed over.
_NOT_THE_CHILD = (
    r"(?:i|staff|volunteers?|mum|dad|parents?|carer|teacher|colleague) (?:have |has |just |says (?:she|he) )?"
    r"(?:had|took|taken|got|drank|takes|has)|(?:found|opened|tried) (?:\w+ ){0,4}?(?:weed|cannabis|vapes?|joint|spice"
    r"|cocaine|gumm\w+|edibles?|drugs|alcohol|glass|beer|wine|vodka|cider)(?! (?:and|he) (?:drank|ate|had|took))"
    r"|(?:been|was|is) (?:\w+ )?(?:on|in) (?:drugs|medication|meds)|locked|sniffer"
    r"|liable|liability|insurance|^(?:\w+ )?if (?:he|she|they|one|it) (?:ever )?(?:got|took|had|ate|drank|swallowed)"
    r"|(?:piece|talk|session|lesson|item|feature|post|course|leaflet) (?:on|about)|in (?:glass|adhd)|looking into"
    r"|got in (?:touch|trouble)"
)

GOT_AT: tuple[Rule, ...] = (
    rule(
        Danger.INJURY,
        rf"(?:{_REACHED}) (?:\w+ ){{0,5}}?(?:{_HARMFUL})|{_FOUND_AND_ATE}|{_OTHER_WAYS}",
        _SINCE,
        _CHILD + r"|^(?:drank|ate|swallowed|licked|chewed|sucked|been|got|had)",
        unless=f"{_LONG_AGO}|{_NOT_THE_CHILD}",
        however_well=True,
    ),
    rule(  # a small child and any medicine: no dose is safe that nobody gave
        Danger.OVERDOSE,
        r"(?:[1-7] year old|\d+ month old|(?:two|three|four|five|six|seven) year old|{infant}|little (?:one|lad|girl"
        r"|boy|brother|sister)) (?:\w+ ){0,2}?(?:drank|drunk|swallowed|ate|eaten|swigged|necked|been at|got (?:at"
        r"|into|hold of)) (?:\w+ ){0,4}?(?:{pills})",
        unless=f"{_LONG_AGO}|{_NOT_THE_CHILD}|doses?|syringe|spoon|gave|medication (?:form|policy)|calpol",
        however_well=True,
    ),
    rule(  # nobody knows what, out of a grown-up's bag
        Danger.INJURY,
        r"(?:drank|drunk|swallowed|ate|eaten|licked|chewed|sucked|sipped|swigged|tasted) (?:\w+ ){0,2}?(?:something"
        r"|summat|some stuff|stuff|some liquid|a liquid|a bottle of something)"
        r" (?:\w+ )?(?:from|out of|in|off|that was in|(?:he|she) found in|found in) (?:(?:his|her|my|the|their|our) )?"
        r"(?:(?:mum|mummy|dad|daddy|nan|nana|gran|grandad|grandma|aunty|auntie|childminder|visitor|cleaner|carer|staff"
        r"|teacher)s (?:\w+ )?(?:bag|handbag|purse|coat|pocket|drawer|case|rucksack|toolbox|bedside|car)|handbag|purse"
        r"|changing bag|under the sink|(?:cleaning|medicine|bathroom) (?:cupboard|cabinet)|shed|garage|recycling"
        r"|toolbox)",
        r"{infant}|[1-7] year old|(?:two|three|four|five|six) year old|little \w+|child|kid|son|daughter|boy|girl|he"
        r"|she",
        unless=f"{_LONG_AGO}|stole|stolen|nicked|money|cash|(?:1\\d|fif\\w+teen|thirteen|fourteen) year old|lunch ?box"
        "|lunch|snack|crisps?|chocolate|sweets|biscuits?|juice|water",
        however_well=True,
    ),
    rule(  # how many is set apart: "took a fair few of his sister's tablets at lunch"
        Danger.OVERDOSE,
        r"(?:took|taken|swallowed|necked|had|ate|eaten|popped|downed) ~(?:a fair few|a few|several|some|a bunch|half"
        r"|most|more than (?:a few|\w+)|quite a (?:few|lot)) (?:of|too many) (?:\w+ ){0,3}?(?:{pills})",
        _SINCE,
        unless=f"{_LONG_AGO}|{_NOT_THE_CHILD}",
        however_well=True,
    ),
    rule(  # its traces on the child
        Danger.INJURY,
        rf"(?:{_HARMFUL}) ~(?:round|around|all over|on|in|smeared (?:on|over)|over) (?:his|her|their|its|the)"
        rf" (?:{_FACE}|breath)|(?:{_FACE}) ~(?:{_SORE}) (?:[^ .!?;]+ ){{0,8}}?(?:{{toxin}})"
        rf"|(?:{{toxin}}|{{pills}}) (?:[^ .!?;]+ ){{0,10}}?(?:{_FACE}) (?:\w+ ){{0,2}}?(?:{_SORE})"
        rf"|(?:cap|lid|top) (?:off|from) (?:\w+ ){{0,4}}?(?:{_HARMFUL}) (?:[^ .!?;]+ ){{0,4}}?(?:{_FACE})",
        _CHILD,
        unless=_LONG_AGO + r"|glass|pins?|toothpaste|lipstick",
        however_well=True,
    ),
    rule(  # in a nose or an ear it burns as it does in a throat
        Danger.INJURY,
        r"(?:batter(?:y|ies)|magnets?|(?:coin|button) cells?) ~(?:up|in|down|inside) (?:his|her|their|the) (?:nose"
        r"|nostril|ear|throat)",
        unless=_LONG_AGO + r"|hearing aid|cochlear",
        however_well=True,
    ),
    rule(  # what it was in lies open beside the child
        Danger.INJURY,
        r"(?:{toxin}|{pills})s? (?:\w+ ){0,4}?(?:on (?:it is|their) side|burst|leaking|tipped (?:over|up|out)|spilt"
        r"|spilled|all over|wide open|with the (?:lid|cap) off)",
        r"(?:in|on|over|round|around) (?:his|her|their) (?:cot|hands?|clothes|bed|playpen|mouth|face|top|buggy)|hands?"
        r" (?:are |is )?(?:green|blue|white|sticky|wet|pink|red)|got into|coughing|spluttering|mouth",
        _CHILD,
        unless=_LONG_AGO + r"|glass|coins?",
        however_well=True,
    ),
    rule(  # a battery or magnet that is gone, and a child who had it
        Danger.INJURY,
        r"(?:batter(?:y|ies)|magnets?|magnetic balls?|(?:coin|button) cells?) ~(?:(?:is|are) not there|missing|gone"
        r"|not in|fallen out|come out|short|can not (?:find|see) (?:it|them)|nowhere)"
        r"|(?:missing|lost|can not find|gone) ~(?:button |round |little |watch |coin )+(?:batter(?:y|ies)|magnets?)",
        r"cough\w*|dribbl\w*|drool\w*|gag\w*|retch\w*|mouth|swallow\w*|not eating|off (?:his|her) food|sick|tummy"
        r"|last (?:one )?(?:with|had|playing)|playing with|chest|throat|ate|eaten",
        _CHILD,
        unless=_LONG_AGO + r"|smoke alarm|phone|laptop|car batter\w+|radio",
        however_well=True,
    ),
)
