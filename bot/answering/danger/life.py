"""The body is failing: fire and smoke, breathing, waking, fits, allergy."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import ORDINARY

_CAN_NOT = r"(?:can not|could not|unable to|not able to|struggling to|fighting to|will not|stopped|hardly|barely|not)"

# Fits that a parent tells of and nobody has seen, with none that is seen as it is written.
_ONLY_CLAIMED = (
    r"^(?!.*\b(?:(?:is|are|was|found|now|still|started|begun) (?:\w+ )?(?:fitting|seizing)|(?:in|having"
    r"|had) (?:\w+ )?(?:long"
    r" |bad |big )?one(?= ?[.,!?]|$| (?:now|here|today|at|in|on|lasting)\b)|\d+ minutes?(?! ago)|blue|will not wake"
    r"|not waking|(?:having|had|in) (?:a|an|one"
    r"|another)(?: \w+)?(?: seizure| fit"
    r"| now)(?! (?:every|each|most|at (?:home|night)|once|twice))|one now|seizures? (?:right )?now|unresponsive"
    r"|unconscious|not breathing)\b).*\b(?:(?:invent\w*|making|makes|made|fak\w+|fabricat\w+|exaggerat\w+|reports?"
    r"|claims?)"
    r" (?:\w+ ){0,2}?(?:seizures|fits)|fii|fabricated illness|(?:(?<!i have )never|no one|nobody|not) (?:[^ .!?;]+ )"
    r"{0,4}?(?:see|sees|seen|saw|witness\w*) (?:one|any|a (?:seizure|fit)|seizures|fits)(?! (?:before|like|so|this|…))"
    r"|none (?:\w+ )?(?:seen|witnessed))"
)

_GROWN_UP = (
    r"(?:mum|mummy|mammy|dad|daddy|nan|nana|nanny|gran|granny|grandma|grandad|grandpa|stepdad|stepmum|aunty?|auntie"
    r"|uncle|my foster (?:mum|dad|carer)|my carer)"
)

LIFE: tuple[Rule, ...] = (
    # Fire, gas
    rule(
        Danger.FIRE,
        r"(?:house|flat|building|room|school|car|kitchen|bedroom|block|caravan|shed|bin|bed|curtain|sofa|chip pan|it"
        r"|place|lab|nursery|next door|above)s? ~(?:on fire|alight|up in flames|gone up|burning down|ablaze|in flames"
        r"|gone up|caught fire|full of (?:smoke|gas))|(?:smoke|flames) ~(?:coming|pouring|under|out of|everywhere"
        r"|inside|billowing|filling|black)|trapped ~(?:fire|smoke)|(?:mattress|duvet|bed|sofa|curtains?|house|flat"
        r"|kitchen|room|carpet) (?:is|are) (?:\w+ )?burn(?:ing|t)?|(?:smell|stinks?|reeks) ~of (?:gas|petrol|smoke"
        r"|burning)|smell (?:of )?(?:gas|smoke|burning)|(?:gas|smoke) smell|(?:house|flat) fire(?! (?:safety|drill|fund"
        r"|last|risk|alarm|service|support|victims))|(?:make|made|start\w*) (?:a )?fire (?:in|at|with)|gas (?:leak"
        r"|is (?:on|leaking))|carbon monoxide|(?:set|setting|sets) (?:\w+ ){0,3}?(?:fire to|alight|on fire)"
        r"|(?:explosion|exploded|blown up)|there is a fire|set(?:ting)? light to|burn (?:the|our|my) (?:house|flat"
        r"|place)|fire (?:in|at) (?:the|our|my|her|his|number)|burn(?:ing)? (?:the|our|my|her|his|their) (?:house|flat"
        r"|place) down|(?:pour\w*|splash\w*|douse\w*|spray\w*) ~(?:petrol|lighter fluid|paraffin)|(?:petrol"
        r"|lighter fluid) ~(?:lighter|match|poured|through (?:\w+ )?letter ?box)",
        unless=r"fire (?:drill|alarm test|practice|safety|risk)|bonfire|bonfires|meeting|inbox|phone blown up|world"
        r"|group chat|insta\w*|twitter",
    ),
    # Breathing
    rule(
        Danger.INJURY,
        rf"{_CAN_NOT} (?:\w+ ){{0,2}}?(?:breathe|breathing|breath|get (?:any |a |his |her |my )?(?:air|breath)"
        r"|catch (?:his|her|my|their) breath|get (?:any |some )?air (?:in|into)|swallow)|trouble breathing"
        r"|(?:difficulty|problems?|hard|struggle|labou?red|fast|shallow) breathing|breathing ~(?:funny|weird|shallow"
        r"|fast|noisy|noisily|rattl\w+|hard|difficult\w*|trouble|problems?|odd|wrong|slow|stopping|raspy)|no (?:pulse"
        r"|breath|heartbeat)|can not get (?:him|her|them) to (?:look|talk|wake|respond|open|drink)"
        r"|(?:chest )?compressions|gasping|wheezing|choking|choke|chok(?:ed|es) on|stuck in (?:his|her|their|my"
        r"|its) (?:throat|neck|windpipe)|back (?:slaps|blows)|heimlich|asthma attack|(?:can|could) not say words"
        r"|(?:inhaler|blue pump|pump|puffer) ~(?:finish\w*|empty|not|lost|run out|no(?! (?:idea|one|clue))|does|is"
        r"|gone)|(?:lips?|mouth|face|skin|fingers?|fingertips|toes|he|she|it|they|him|her|gone|going|went|turning"
        r"|turned|all|body) (?:\w+ ){0,2}?(?:blue|grey|purple|mottled|dusky|bluish|greyish|navy"
        r"|(?<!pitch )(?<!it is )(?<!it is so )(?<!it is getting )dark|funny colour|awful colour"
        r"|white as a sheet)|(?:funny|awful|horrible|strange|bad) colou?r|cpr|defib\w*|resuscitat\w+|mouth to mouth"
        r"|rescue breaths",
        unless=ORDINARY + r"|hair|eyes|paint\w*|dress|uniform|jumper|under (?:\w+ )?(?:emails|work|paperwork"
        r"|caseload)"
        r"|blue (?:book|badge|room|class|card)|(?:grey|blue) area|exercise|exercises|course"
        r"|purple (?:and|with) (?:roaring|yelling|rage)",
    ),
    rule(  # choking, told without the word
        Danger.INJURY,
        r"(?:grape|sweet|toffee|toy|food|meat|sausage|hot dog|bone|coin|lego|marble|bead|popcorn|carrot|apple|crust"
        r"|bread|lolly|bottle top|balloon|nut|biscuit|something)s? (?:is |has |got |gone |been )?(?:\w+ )?(?:stuck"
        r"|lodged|jammed|wedged|down the wrong way)",
        r"no (?:noise|sound)|silent|not (?:making|make) (?:a|any)|without a sound|can not (?:talk|speak|cry|cough"
        r"|swallow|get it)|(?:gone|going|turning) (?:blue|red|purple)|clutching|cough\w*|gagging|drool\w*|panick\w*"
        r"|heav\w+",
        r"he|she|him|her|they|{kid}s?|{infant}|\w+ in reception",
        unless=ORDINARY + r"|(?:in|up) (?:his|her|their|the) (?:nose|ear|machine|printer|drawer|door)",
    ),
    # Waking
    rule(
        Danger.INJURY,
        r"unconscious|unresponsive|(?:not|barely|hardly|semi) conscious|(?:losing|lost|in and out of) consciousness"
        r"|drifting in and out|passed out|passing out|out cold|knocked (?:spark )?out|spark out|(?:keeps?|has|just"
        r"|she|he) (?:fainting|fainted)|blacked out|(?:hard|difficult|impossible|can not|will not|not"
        r"|unable) ~(?:wake|waking|rouse|roused|rousing|woken|come round|coming round|wake up|open (?:his|her|their"
        r"|the) eyes|stay awake)|nobody(?: is|s)? home(?! (?:when|at|so|to|after|until|from))|(?:not|is not"
        r"|stopped) (?:moving|responding|reacting|responsive)|(?:no|not getting (?:a|any)|can not get (?:a|any)"
        r"|without) (?:response|reaction|sign of life)(?! (?:to (?:my|the|our)|from (?:the|social|mash)))"
        r"|can not get (?:a word|any sense|an answer"
        r"|anything) out of|(?:slumped|collapsed|keeled over|crumpled|dropped like a stone|face down|face first|sparko)"
        r"|(?<!told )(?<!asked )(?<!working )(?<!going )(?<!running )(?<!busy )(?<!we are )(?<!i am )flat"
        r" out(?= (?:on|in the|and (?:not|will|can|does)|unconscious|cold|drunk|asleep"
        r"|with (?:\w+ )?(?:wine|drink|vodka|gin|beer)|[.,!])|$)|gone down|went (?:limp|floppy|stiff|rigid)|(?:gone"
        r"|all|is|are|lying|looks?|been) (?:\w+ )?(?:limp|floppy|lifeless|stiff|rigid)|eyes (?:\w+ ){0,3}?(?:roll\w*"
        r"|glazed|open but|back in|wide open and|fixed|gone)|fading|drifting off|slipping away|(?:think|looks"
        r"|might be|is|are) (?:\w+ )?(?:dead|dying)|found (?:him|her|them) dead|heart (?:has )?stopped"
        r"|on the (?:\w+ )?(?:floor|ground|pavement|grass) (?:and )?(?:\w+ ){0,3}?(?:not|can not|will not|no|in agony"
        r"|shaking|twitching|screaming|bleeding)|(?:lying|laid|found) ~(?:in|on) the (?:\w+ )?(?:road"
        r"|floor|ground|pavement|street|gutter|middle of the road)",
        unless=ORDINARY
        + r"|dead (?:good|tired|keen|set|to|nice|against|easy|on|line|funny|sensible|kind|quiet|clever|worried|bored"
        r"|shy|polite|sweet|proud|jealous|strict|calm|serious|sure|right|wrong|helpful|reliable|sorry|lovely|upset)"
        r"|dying (?:to|for|of)|unconscious bias|collapsed (?:the|in attendance|under)|system|website|server"
        r"|roof (?:has )?collapsed|scheme|has died|project|provider|trust|gone down (?:well|the|in|by|from|to|hill|as)"
        r"|interest|attendance|response from|wake up (?:in time|early|for (?:school|work|me to)|before|until|till"
        r"|in the mornings?|to take)|moving (?:house|home|in|out|away|on|schools?|to)|(?:or|and) (?:he|she|they|i|you"
        r"|we|mum|dad|my \w+|(?:the|this|that) (?:\w+ )?\w+) (?:is|are|am|will be) dead|(?:you|he|she|i) (?:are|is"
        r"|am) dead (?:if|when)|(?:dog|cat|rabbit|hamster|fish|pet) is dead|wifi|portal|phone|battery",
    ),
    rule(  # as a child tells of the grown-up who looks after them
        Danger.INJURY,
        rf"{_GROWN_UP} (?:is|has|was|has been|just|keeps|fell|fallen|gone)(?: \w+){{0,2}}? (?:(?:lying|laid|laying"
        rf"|stuck|fallen|down"
        r"|flat|collapsed) )?on the (?:\w+ )?(?:floor|ground|carpet|stairs|landing)(?! (?:below|above|at (?:work|b&q)))"
        rf"|{_GROWN_UP} (?:\w+ )?(?:fell|fallen|falls|dropped|went|gone) (?:\w+ ){{0,3}}?(?:down|over"
        rf"|stairs)?(?: \w+){{0,4}}?"
        r" (?:not (?:talking|moving|waking|speaking|answering|getting up|opening)|will not (?:get up|wake|move|talk"
        r"|answer|open|speak))"
        rf"|{_GROWN_UP} (?:\w+ )?(?:fell|fallen|dropped|collapsed)(?: \w+){{0,5}}? (?:not (?:talking|moving|waking"
        rf"|speaking|answering|getting up)|will not (?:get up|wake|move|talk|answer|open))"
        rf"|{_GROWN_UP} (?:will not|can not) get up(?! (?:for|early|before|till|until|in time|in the morning\w*"
        rf"|to (?:take"
        r"|go)|with|off|out of bed (?:for|in|to|till)|at|when|most|any))"
        rf"|{_GROWN_UP} is asleep and (?:\w+ ){{0,2}}?(?:will|can) not (?:\w+ )?(?:wake|get up)",
        unless=ORDINARY + r"|play\w*|puzzles?|lego|games?|yoga|exercis\w+|stretch\w*|tummy time|clean\w+|sleep(?:s"
        r"|ing)?|bed|mattress|in tears|crawl\w+|wrestl\w+|painting|mopping|sitting|sat|looking for|doing|sort\w+"
        r"|pack\w+|dancing|laugh\w*|last (?:week|month|year)|used to|when i was|factory|shop|sales",
        certain=True,
    ),
    rule(  # shut out in the cold, as who is out there tells it
        Danger.UNNAMED,
        r"(?:locked|shut|chucked|kicked|thrown|threw|turned|put) (?:me|us) out|i (?:have been|got|am|was|have just"
        r" been) (?:locked|shut|chucked|kicked|thrown|turned) out|(?:i|we) (?:have|got|have got) (?:nowhere|no where"
        r"|no place) to (?:go|sleep|stay)|(?:i|we) (?:have )?(?:ran|run) away",
        r"freezing|minus \d+|snow(?:s|ing|y)?|(?:it is|i am|so|really|getting|getting really) cold|ice cold"
        r"|no (?:coat|shoes|jacket)|soaked|raining|\d{1,2} ?%"
        r"|no (?:battery|charge)|(?:phone|battery) (?:\w+ ){0,2}?(?:dying|dead|die|gone|low)|[0-3] degrees|degrees",
        unless=r"last (?:year|month|winter|week)|years? ago|when i was|of (?:school|class|the group|the team|my email"
        r"|my account|the system|cpoms)|heating|policy|letter",
    ),
    # Fits, head, meningitis, allergy
    rule(
        Danger.INJURY,
        r"(?:having|had|has|in|into|another|a|third|second|after|his|her) (?:\w+ )?(?:seizures?|fit|fits|convulsions?)"
        r"(?! (?:of (?:giggles|laughter)|in|with|the|for|to|into|out|out of|about|neatly|well|better))|is fitting"
        r"|are fitting|started fitting|fitting (?:and|now|on|again|for)|seizures?(?! (?:care|plan|policy|protocol"
        r"|training|record|log))|seizing|convuls\w+|jerking|foaming at|frothing|shaking all over|thrashing about"
        r"|(?:neck|rash) ~(?:stiff|glass|not fade|does not (?:go|fade)|stays)|meningitis|sepsis|septic|(?:heat ?stroke"
        r"|hypothermi\w*)|(?:ever so|stone|freezing|ice)"
        r" cold(?: to touch| and)?",
        unless=ORDINARY + r"|epilepsy (?:plan|training)|on holiday|care plan|a fit of|fit for|keep fit"
        r"|" + _ONLY_CLAIMED + r"|fit and (?:well|proper)|(?:good|bad|perfect|better) fit|fit in(?! a row)|fit with"
        r"|meningitis (?:vaccin\w+|jab|b|awareness|leaflet)|vaccin\w+|freezing cold"
        r" (?:house|classroom|room|building|mobile|hall)|heating",
    ),
    rule(
        Danger.INJURY,
        r"(?:hit|banged|bumped|smashed|cracked|bashed|whacked|landed on|split|(?:blow|knock|kick) (?:to|on)"
        r"|knocked) (?:\w+ ){0,3}?(?:head|skull)|head injury|concuss\w*",
        r"vomit\w*|sick|throwing up|drowsy|confus\w*|nonsense|gibberish|sleepy|passed out|slurr\w+|unconscious|fitting"
        r"|rambling|knows? where|seeing double|blood|bleeding|not (?:right|himself|herself|with it|making)|wobbly"
        r"|funny|asleep|dazed|blank|forgot\w*|repeating|same question|fluid|clear (?:stuff|liquid)"
        r"|pupils? (?:are )?(?:different|uneven|big)",
        unless=ORDINARY + r"|sick of|off sick|sick (?:note|day|leave)",
    ),
    rule(
        Danger.INJURY,
        r"(?:face|tongue|lips?|throat|mouth|eyes|neck|he|she|airway) (?:\w+ ){0,3}?(?:balloon\w*|swell\w*|(?:have "
        r"|has )?come up|like (?:sausages|balloons?|a balloon)|swollen|swelled|puff\w*|closing|tight\w*|closed up"
        r"|blowing up)|swelling up|anaphyl\w+|allergic reaction|(?:no|forgot|without|used|need|find"
        r"|got) (?:\w+ ){0,3}?epi ?pen|epi ?pen ~(?:not|did|has|used|out of date|no|does)|(?:bad|severe|serious|nasty)"
        r" reaction",
        unless=ORDINARY + r"|training|care plan|consent|storage|swollen (?:glands|ankles)",
    ),
)
