"""A journey to be married, cut or left abroad, and what a family plans for it: forced marriage, FGM, honour, war."""

from __future__ import annotations

from bot.answering.countries import COUNTRY
from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import TAUGHT

_OVERSEAS = rf"{COUNTRY}|back home|abroad|overseas"
# What else is cut.
_NO_CUTTING = (
    r"(?:hair|fringe|nails?|grass|hedge|cake|cord|umbilical|budget|funding|benefits?|hours|respite|services?|costs?"
    r"|contact (?:time|with|sessions?)|team|squad|glass|paper|stitches|a deal|the ribbon|haircut|barbers?|arms?"
    r"|wrists?|legs?|self ?harm\w*)"
)
_DAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|sat|sun|tomorrow|tonight"
    r"|today|this (?:weekend|week|morning|afternoon|evening|friday|saturday|sunday)|the weekend|(?:in )?(?:\d+|a few"
    r"|two|three|four|five|six) (?:hours|days)(?: time)?)"
)
_HOME_A_WOMAN = r"(?:come|comes|coming|be|returns?) (?:back |home ){1,2}(?:as )?(?:a )?wom[ae]n"
_SOON_GONE = (
    rf"(?:leav\w+|leaves|flies|fly|flying|goes|going|go|off|travel\w*|departs?|depart\w*|flights?|plane|booked"
    rf"|ticket\w*|packed|happen\w*|it is|booked for) (?:\w+ ){{0,3}}?{_DAY}|flights? (?:\w+ ){{0,8}}?is (?:on )?{_DAY}"
    rf"|{_DAY}(?: \w+){{0,3}}? (?:flight|plane)|(?:flight|plane) (?:is )?(?:at|in) \d|at the airport"
    r"|boarding|bags? (?:are |is )?packed|passport|(?:already|has|have) (?:left|gone|flown)"
)

JOURNEYS: tuple[Rule, ...] = (
    rule(  # off to fight
        Danger.ABDUCTION,
        r"join\w* (?:\w+ ){0,4}?(?:isis|isil|daesh|islamic state|al qaeda|al shabaab|boko haram|militia|armed group"
        r"|group to fight|fighters|fighting|the war|jihad\w*|caliphate|rebels?|mercenar\w+|wagner)|(?:to|going to"
        r"|wants to|off to) (?:go"
        rf" and |go |be a )?fight(?:er)? (?:\w+ ){{0,3}}?(?:{_OVERSEAS}|jihad|isis|(?:a|the|their) war)|(?:go\w*"
        rf"|travel\w*|fl(?:y|ies|ying)|off|leav\w+) (?:\w+ ){0, 3}?(?:{_OVERSEAS}) ~to fight"
        r"|(?:for|to) (?:the )?jihad|become a (?:martyr|fighter)",
        rf"{_OVERSEAS}|fl(?:y|ies|ying|ight)|plane|airport|passport|tickets?|travel\w*|leav\w*|isis|one way",
        _SOON_GONE,
        unless=TAUGHT + r"|boxing|mma|karate|judo|taekwondo|wrestling|tournament|competition|cadets?|british army|royal"
        r"|raf|navy|regiment|essay|history|game|last (?:year|month)|years? ago|came back|returned",
        certain=True,
    ),
    rule(  # to be cut, and the journey has its day
        Danger.ABDUCTION,
        r"fgm|cutt?(?:ing|er)?|circumcis\w+|khitan|khatna|sunna|the ceremony|(?:made|mak(?:e|es|ing) (?:her|me"
        r"|them)) (?:clean|pure|a (?:real |proper )?woman)|becom(?:e|ing) a woman|mutilat\w+",
        rf"{_OVERSEAS}|flight|plane|fly\w*|flies|airport|holiday|trip|travel\w*",
        _SOON_GONE,
        r"{kid}s?|she|her|sister|niece|cousin|me|i",
        unless=TAUGHT + r"|cut (?:costs|the|a|short|down|off|out|back|up|my hours|his hair)|haircut|hair cut|graduation"
        r"|award\w*|webinar|course|conference|(?:no|not any) (?:sign|risk)|passport (?:form|photo|application)|ribbon"
        r"|paper",
        certain=True,
    ),
    rule(  # girls from where it is done, flown there for a feast of their own
        Danger.ABDUCTION,
        rf"daughters?|girls?|sisters?|nieces?|{_HOME_A_WOMAN}",
        r"somal\w+|gambia\w*|sudan\w*|sierra leone\w*|egypt\w*|eritrea\w*|guinea\w*|mali(?:an)?|djibouti\w*",
        rf"part(?:y|ies)|celebrat\w+|ceremon\w+|special day|big day|becom\w+ (?:a )?wom[ae]n|{_HOME_A_WOMAN}",
        r"home|abroad|holidays?|trip|summer|fl(?:y|ying|ights?)|taking",
        _SOON_GONE,
        unless=TAUGHT
        + r"|birthday|wedding|married|christmas|eid|christening|graduation|anniversary|funeral|guinea pigs?",
        firm=True,  # the day of the flight takes nothing back
    ),
    rule(  # a journey from which the child fears not to come back
        Danger.ABDUCTION,
        rf"(?:going|goes|go|off|taken|taking|sent|sending|flies|flying|fly|travelling|trip|holiday)"
        rf" (?:[^ .!?;]+ ){{0,4}}?(?:{_OVERSEAS})",
        r"{fears} (?:that )?(?:she|he|they) (?:\w+ )?{no_return}|will not (?:let|bring) (?:her|him|them) (?:come )?"
        r"(?:back|home)",
        unless=TAUGHT + r"|last (?:year|summer|month)|years? ago|came back|is back",
    ),
    rule(  # sent abroad for what the family has found out
        Danger.ABDUCTION,
        rf"(?:say|says|said|saying|sending|send|sent|taking|take|taken|putting|flying|packing|make|making"
        rf"|moving) (?:\w+ ){{0,4}}?(?:to|back to|on a plane to|in|for) (?:\w+ )?(?:{_OVERSEAS})",
        r"found (?:out|my|her|his)|gay|lesbian|trans|boyfriend|girlfriend|shame\w*|honou?r|dishonou?r\w*"
        r"|took my (?:phone|passport)|taken my (?:phone|passport)|got my passport|one way|not coming back|for good"
        r"|beat\w*|to be (?:fixed|cured|straightened)|against (?:my|her|his)|boot camp",
        r"me|i|i am|my|her|she|he|him|pupil|student",
        unless=TAUGHT + r"|holiday (?:form|request|fine)|term time|last (?:year|month|summer)|years? ago|when i was"
        r"|package|parcel|money|refugee|asylum",
    ),
    rule(  # a girl to be cut by her family, wherever
        Danger.ABDUCTION,
        r"(?:be|get|gets|getting|being|(?:have|has|having|want|wants) (?:her|them|me|(?:my|his|the) (?:\w+ )?\w+))"
        r" (?:' )?(?:cut(?! (?:out|off|from|down|up|short|price|by))|circumcised|mutilated|sewn)"
        r"|to (?:cut|circumcise) (?:her|them|me|(?:my|his|the) (?:\w+ )?(?:sisters?|daughters?|nieces?|cousins?"
        r"|girls?))"
        rf"(?! {_NO_CUTTING})",
        r"sisters?|daughters?|nieces?|cousins?|girls?|granddaughters?|step\w+|she|her|them|me",
        rf"aunt\w*|nan|nana|gran\w*|mum|dad|uncles?|family|parents?|they|woman|in laws?|cutter|{_OVERSEAS}|flight"
        r"|taking|sending|sent",
        r"{soon}|next week|(?:on|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:\d+|a few|two|three) days"
        r"|(?:flies|flying|booked|already)|(?:after|before) (?:her |their |the )?(?:gcses?|exams|a levels|wedding)",
        unless=TAUGHT + rf"|{_NO_CUTTING}",
        certain=True,
    ),
    rule(
        Danger.ABDUCTION,
        r"not want to (?:be |get )?marr(?:y|ied)|marry|married|marrying|marriage|wed|weddings?|groom|bride|nikah|fiance"
        r"|wedding dress|husband|engaged|engagement|fgm|cut|cutter|cutting|circumcis\w+|ceremony|made clean|made pure"
        r"|purified|mutilat\w+|become a woman|sunna|khitan|promised to|betrothed|suitor|in laws|bridal|khatna",
        r"flights?|flying|fly|plane|airport|heathrow|gatwick|stansted|luton airport|passports?|abroad|tickets?|one way"
        rf"|{COUNTRY}|back home|other end|leaving|sent away"
        r"|(?:taking|taken|take|sending|send|put|putting|dragging|sent) (?:me|her|him|them|us)|coming to the house"
        r"|is (?:here|coming)|pulling (?:\w+ )?out|holiday|driving (?:me|her)|packed|suitcase|boarding|force\w*"
        r"|make me|making (?:me|her)|have to|this (?:weekend|week|friday|saturday|sunday|afternoon|evening)"
        r"|like (?:her|my|their) (?:sisters?|cousins?)|sewn|against (?:her|my)|refuse\w*|no choice|cousin|my sister"
        r"|happen|over there|left this morning|aunt\w*"
        r"|will kill|got to",
        r"{soon}|(?:on|for|by|this) (?:friday|saturday|sunday|monday|thursday|tuesday|wednesday)|flight|flying|airport"
        r"|this (?:half term|holiday|holidays)|on (?:sat|sun|fri|mon)|not coming back|already|over there|booked"
        r"|heathrow|gatwick|stansted|when (?:we|they|she|i) lands?"
        r"|today|noon|packed|please|help|scared|the moment|end of term|last day|morning|weekend",
        unless=TAUGHT + r"|i am getting married|cut (?:costs|the|a|short|down|off|out|back|up|and|my hours|his hair)"
        r"|future|divorce\w*|haircut|hair cut|same sex|married (?:couple|name|parents|staff|for)|(?:her|his"
        r"|my) (?:late )?husband (?:is|was|has|left|works)|my husband and|wedding (?:photos|anniversary)|honeymoon"
        r"|holiday (?:form|request|pay)|(?:cutting|clear cut|cut) (?:edge|across)|paper cut|graduation"
        r"|school ceremony|award\w*|bullet|cut and|pet|(?:he|she) (?:was|got) married|husband (?:and|or) (?:i|wife)",
    ),
)
