"""Blood, burns, falls, traffic, water."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import ORDINARY

INJURIES: tuple[Rule, ...] = (
    # Blood and broken bodies
    rule(
        Danger.INJURY,
        r"bleeding(?! (?:edge|obvious|heart|the|us|heck|hell|typical|useless|annoying|staff|money"
        r"|workers|people|cash))|(?:lots?|loads|pool|puddle"
        r"|pints|so much"
        r"|too much|covered|trail|losing|lost|coughing|vomiting|spitting|throwing|drenched|soaked|bathroom full"
        r"|there is|sick) (?:\w+ )?(?:of |in |up |with )?(?:blood|claret)|blood (?:\w+ ){0,2}?(?:everywhere|all over"
        r"|coming|pouring|pumping|on the|down|dripping|running|gushing|pumping out|spurting|spraying|round|out of"
        r"|in (?:his|her|the)|through)|gushing|bled (?:through|all"
        r"|loads)|haemorrhag\w+|(?:red|blood) dripping|something red|claret|(?:sliced|slashed|slit|gashed|chopped"
        r"|hacked|cut|split|ripped|torn) (?:\w+ ){0,2}?(?:open|off|to the bone|artery|deep\w*)|(?:deep|massive|huge"
        r"|gaping|big|nasty|bad|horrible|serious|severe) (?:\w+ )?(?:cuts?|wounds?|gash\w*|burns?|injur\w+|scalds?)"
        r"|(?:bone|skin|flesh) (?:is |are )?(?:\w+ )?"
        r"(?:showing|sticking|coming|peeling|hanging|poking|melted|off|blister\w*)|see (?:the |his |her )?bone|severed"
        r"|impaled|crushed|(?:trapped|stuck|pinned|caught) (?:under|beneath|in the (?:machine|lift|door|gate))"
        r"|(?:can not|could not) (?:feel|move) (?:anything )?(?:(?:below|in|from) )?(?:his|her|my|their"
        r"|the) (?:waist|legs?|leg|arms?|feet|hands?|body|neck|toes)"
        r"|(?:glass|knife|nail|metal|spike|stick|bottle|blade|railing|pole|needle|scissors) ~in (?:his|her|my|their"
        r"|the) (?:neck|eye|head|stomach|chest|leg|throat|back|face|side|belly|guts)|electric shock|electrocuted"
        r"|(?:broke|broken|snapped|fractured|bent) (?:\w+ )?(?:neck|back"
        r"|skull)|(?:screaming|crying|writhing|doubled up|agony) (?:\w+ )?(?:in|with) (?:pain|agony)|badly (?:hurt"
        r"|injured|burnt|burned|cut|beaten|scalded)|seriously (?:hurt|injured|ill|burned|burnt)"
        r"|will not stop bleeding",
        unless=ORDINARY + r"|period|heavy periods|red tape|broken (?:home|homes|down|link|promise)|scratch|budget"
        r"|cut(?:ting)? (?:costs|corners)|cut (?:me|him|her|us|them|all (?:ties|contact)) off"
        r"|(?:hidden|secret|covert) (?:cam\w*|record\w*|video\w*)"
        r"|x ?rays?|last (?:week|month|year)|heart ?broken|broken heart|off school",
    ),
    rule(
        Danger.INJURY,
        r"(?:burn(?:s|t|ed)|scald(?:ed|s|ing)?|kettle|boiling water|hot (?:oil|water|fat|chip pan|tea|coffee|drink)"
        r"|pan of|firework|acid|iron|radiator|ammonia|bleach|sparkler)",
        r"(?:pulled|tipped|poured|spilt|spilled|threw|thrown|chucked|splashed|knocked|went|fell"
        r"|sprayed) (?:\w+ ){0,5}?(?:over|on|onto|at"
        r"|in|down|himself|herself|him|her|me)|(?:pulled|knocked|tipped) (?:(?:down|over|the|a|his|her|my|mums"
        r"|hot) ){0,4}(?:kettle"
        r"|pan|saucepan|cup|mug|tea|coffee|iron)|(?:chest|face|skin|arms?|legs?|hands?|back|tummy|body"
        r"|eyes) (?:\w+ ){0,4}?(?:burn\w*|scald\w*|blister\w*|peel\w*|raw)|(?:burn\w*"
        r"|scald\w*) (?:\w+ ){0,4}?(?:chest|face|skin|arms?|legs?|hands?"
        r"|back|tummy|body"
        r"|himself|herself|eyes)|blister\w*|just|now|screaming|badly|all (?:over|up|down)|acid attack",
        unless=ORDINARY + r"|toast|dinner|out|burnt out|old (?:scars?|burns?)|calories|reflux",
    ),
    rule(  # tea and coffee scald a small child
        Danger.INJURY,
        r"(?:cup|mug|pot|jug|bowl|pan) of (?:\w+ )?(?:tea|coffee|soup|noodles|porridge|gravy"
        r"|water) (?:\w+ ){0,3}?(?:over|on|onto|down) (?:(?:him|her|them|himself|herself|itself)(?= |$)|(?:his|her"
        r"|the babys) (?:chest|face|arms?|legs?|tummy|neck|head|front|shoulder|hands?))",
        r"{infant}|[1-9] year old|(?:two|three|four|five|six) year old|little \w+|grand\w+",
        unless=ORDINARY + r"|cold|cool|lukewarm|empty|toy|pretend|last (?:week|month|year|term)|months? ago|years? ago"
        r"|scars?|discharged|healed",
    ),
    rule(  # a wound by a blade or a bullet, whatever is said of it
        Danger.INJURY,
        r"(?:stab|knife|gun ?shot|bullet|slash|machete|puncture) wounds?(?! (?:are|rates?|figures|data|train|care"
        r"|clinic|dress))",
        r"he|she|his|her|him|they|showed|showing|shown|has|got|my \w+|bleeding|leaking",
        unless=ORDINARY
        + r"|old|healed|scars?|stitch(?:ed|es)|last (?:week|month|year|term)|months? ago|years? ago|training"
        r"|policy|in the (?:report|review|news)|tattoo",
        certain=True,
    ),
    rule(  # starved or without drink for days
        Danger.INJURY,
        r"(?:not|nothing|no) (?:\w+ )?(?:eaten|ate|fed|eating|drunk|drank|drinking|to eat|to drink|food"
        r"|water)(?: \w+){0,4}? (?:[2-9]|1\d|two|three|four|five|six|several|a few) days|(?:[2-9]|two|three|four|five"
        r"|six|several|a few) days (?:\w+ ){0,2}?(?:without|with no) (?:food|water|eating|drinking|anything to (?:eat"
        r"|drink))",
        r"he|she|{kid}s?|{infant}|\d year old|they",
        unless=ORDINARY
        + r"|proper\w*|much|well|hardly|barely|breakfast|lunch|dinner|school (?:meals|food)|fast(?:ing|ed)?"
        r"|ramadan|vegetables|fruit|meat|(?:mum|mother|parent|woman|lady|adult|dad|nan) (?:\w+ ){0,2}?not|hamster|dog"
        r"|cat|rabbit|pet|alcohol|electric\w*|last (?:week|month|year|term)",
    ),
    rule(  # a body that eating disorder has worn out: a doctor is needed today (MEED, Royal College of Psychiatrists)
        Danger.INJURY,
        r"(?:faint\w*|collaps\w*|pass(?:es|ed|ing) out|black(?:s|ed|ing) out|chest pains?|palpitations|too weak to"
        r"|heart rate|(?:slow|low) (?:pulse|heart ?beat)|can not (?:stand|climb|get up)|blue (?:hands|lips|fingers))",
        r"not (?:\w+ )?eat(?:en|ing)?(?! (?:his|her|their|any)? ?(?:breakfast|lunch|dinner|tea|meat|veg\w*|much today))"
        r"|stopped eating|refus\w+ (?:to eat|food|all food)|(?:hardly|barely) eat\w*|eats? nothing|anorexi\w+|bulimi\w+"
        r"|eating disorder|bmi|starving (?:himself|herself|themselves)|purging|makes? (?:himself|herself) sick"
        r"|laxatives|weighs (?:only |just |about )?(?:\d|four|five|six)|lost (?:\d+|two|three|four) (?:stone|kilos?"
        r"|kg)|(?:skin and bone|skeletal|emaciated)",
        r"{kid}s?|1\d|he|she|they",
        unless=ORDINARY
        + r"|fast(?:ed|ing)?|ramadan|lent|assembly|blood test|heat|hot day|period|breakfast|last (?:week|month|year"
        r"|term)"
        r"|years? ago|used to|recovered|discharged|in recovery|policy|signs of|train\w+|who supports|camhs bed",
    ),
    # Falls, traffic, water
    rule(
        Danger.INJURY,
        r"(?:fell|fall|fallen|falling|falls|jumped|pushed|thrown|threw|dropped|come|came|tumbled|slipped|chucked"
        r"|rolled|gone) (?:\w+ ){0,4}?(?:out of|from|off|down|through|over) (?:a |the |an |his |her "
        r"|our )?(?:\w+ ){0,3}?(?:windows?|roof|balcony|wall|tree|stairs"
        r"|stairwell|steps|bridge|scaffold\w*|height|floor|climbing frame|banister|cliff|bunk|horse|ladder|loft"
        r"|skylight|trampoline|slide)|bottom of the (?:stairs|stairwell|steps|cliff)|(?:hit|struck|run over"
        r"|knocked (?:down|over|off)|mown down|flattened|clipped)"
        r" (?:\w+ )?by (?:a |the |an |my )?(?:\w+ )?(?:train|bus|car|lorry|van|motorbike|bike|truck|tram|something"
        r"|taxi|tractor|driver|e ?scooter)|(?:run over|knocked down|knocked over|knocked off (?:his|her|their) bike)"
        r"|(?:car|van|lorry|bus|bike|driver|truck|taxi)s? (?:has |have |is |just )?(?:just )?(?:hit|knocked|run|ran"
        r"|mown|ploughed) (?:into |over |down )?(?:him|her|them|me|a|one|my|our|the (?:kid|child|boy|girl|kids"
        r"|children|pram))|car crash|crashed the car|hit and run",
        unless=ORDINARY + r"|fallen (?:out|off (?:his|her|my) (?:scooter|bike|chair))|fell (?:out with|off (?:his"
        r"|her) (?:bike|scooter|chair))"
        r"|(?:numbers|figures|referrals|rates) (?:\w+ )?(?:fell|fallen)|training|nearly",
    ),
    rule(
        Danger.INJURY,
        r"(?:is|are|was|was just|been|started|nearly|has|have|might have|he|she|kids?|child|children|boys?|girls?"
        r"|lads?|man|woman|someone) (?:drowning|drowned)(?! (?:in|under) (?:\w+ )?(?:paperwork|emails|work|admin"
        r"|cases|caseload|marking))|(?:face down|went under|gone under|under the water|under water|underwater"
        r"|not come up|not coming up|not come back up|head under|pulled|dragged|fished|got"
        r"|fell|fallen|gone|jumped|slipped|swept|found|in) (?:\w+ ){0,5}?(?:in|into|out of|from|under|off) (?:the "
        r"|a |our )?(?:\w+ )?(?:river|lake|canal|pool|sea"
        r"|pond|ice|water|weir|bath|quarry|reservoir|hot tub|paddling pool|ditch)"
        r"|through the ice|swept (?:out|away)|tide",
        r"not|can not|will not|just|now|(?:got|pulled|fished|dragged) (?:her|him|them|it) out|face down|went under"
        r"|gone under|under|blue|limp|drown\w*|cough\w*|help"
        r"|breath\w*|out of|swept|ice|can only see|still",
        unless=ORDINARY + r"|lessons?|swimming (?:gala|lesson|certificate)|holiday|(?:not|never) (?:learn|learnt)"
        r"|policy|supervis\w+|consent",
    ),
    rule(  # cold and running water, where nobody swims
        Danger.INJURY,
        r"(?:he|she|they|who|me|him|her|{kid}s?|{kin}s?|someone|somebody|man|woman"
        r"|one of \w+) (?:\w+ ){0,3}?(?:jumped|fell|fallen"
        r"|slipped|gone|been pushed|been thrown|threw {self}|thrown {self}) (?:\w+ )?(?:in|into"
        r"|off (?:\w+ ){1,3}?into) (?:the |a |our )?(?:\w+ )?(?:river|canal|lake|sea|weir|reservoir|quarry|docks?"
        r"|lock|harbour)(?! (?:\w+ ){0,2}?(?:for charity"
        r"|on (?:his|her|their) bike))",
        unless=ORDINARY
        + r"|swim(?:ming|s)?|lessons?|holidays?|charity|camp|kayak\w*|paddl\w+|div(?:e|ing|er)|phone|ball|bike|dog"
        r"|shoes?|last (?:week|month|year|summer)|policy|risk assessment|trip|fine|supervis\w+|climbed out|got out"
        r"|jumped out",
    ),
)
