"""Somebody is beaten, raped or threatened."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.others import KILL, SMOTHERS, TAKES_OTHERS
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import AT_A_CHEMIST, TAME

_KILL = r"kill|murder|stab|shoot|drown|smother|suffocate|strangle|burn|poison|gas|behead"
_INTENDS = (
    r"will|would|going to|about to|threaten\w* to|threats to|wants? to|means to|plans? to|planning to|swears? (?:he"
    r"|she) will|says? (?:he|she) will|said (?:he|she) (?:will|would)"
)
_LITTLE_ONE = (
    r"(?:the |her |his |their |my |our |this |that )(?:\w+ )?(?:baby|newborn|child|children|kids?|twins|son|daughter"
    r"|toddler|boys|girls|bab(?:y|ies)|\d+ year old|little \w+|infant|bump)|baby"
)
# What one is "killed" for at home and at school, told next to it.
_TROUBLES = (
    r"(?:fail\w*|mocks?|gcses?|exams?|detention|homework|late|broke|broken|lost|smash\w*|report|grades?|results|bill"
    r"|scratch\w*|mess|tidy\w*|making|phone|trainers|shoes|forgot\w*|forget|not (?:doing|done)|eat(?:ing|en)|noise"
    r"|xbox|bedtime|dinner|on (?:the )?(?:fifa|xbox|court|pitch)|joking|jokes?|banter|laugh\w*|wifi)"
)
_TROUBLE = (
    rf"{KILL} (?:[^ .!?;]+ ){{0,9}}?{_TROUBLES}|{_TROUBLES} (?:[^ .!?;]+ ){{0,9}}?{KILL}|joking|banter|essay|policy"
    r"|training|webinar"
)
# A mother or a head who "will kill" a child over a coat or a mark, told as the child laughs; where more is told of them
# it is no joke.
_LAUGHED_OFF = (
    r"|^(?!.*\b(?:scared|afraid|fears?|fear\w+|terrified|frighten\w*|petrified|worried|nervous\w*|flinch\w*|cry\w*"
    r"|cried"
    r"|tears|shak\w+|kni(?:fe|ves)|guns?|belts?|weapon|blade|hits?|hitting|beat\w*|bruis\w*|marks?|hurts?|hurting"
    r"|punch\w*|strangl\w*|before|last (?:time|week|month|year)|again|tonight|black eye|injur\w*|burn\w*|cuts?|swollen"
    r"|limp\w*|histor\w+|child protection|cp|social"
    r" (?:worker|care|services)|police|plan|means? it|seriously|not (?:joking|laughing|a joke|funny)|real(?:ly)? will"
    r"|violen\w*|drunk|drinks|honou?r|shame\w*|marr\w+|boyfriend|girlfriend|gay|lesbian|trans|pregnan\w*|religio\w+"
    r"|brothers?|uncles?|cousins?|stepdad|home|ex|partner|husband|wife|leave[sd]?|leaving|messages?|texts?|secret"
    r"|ring|call|phone|tell (?:him|her|them)|not (?:to )?tell|will not|then|all of|scream\w*|door\w*)\b)"
    r"(?=.*\b(?:laugh\w*|giggl\w*|grinn\w*|joking\w*|jok(?:es|ed)|smil\w+|banter|chuckl\w*)\b)"
    r"(?=.*\b(?:mocks?|tests?|exams?|grades?|report|homework|coursework|detention|coat|jumper|shirt|tie|trainers|shoes"
    r"|blazer|uniform|pe kit|kit|car|xbox|bag|window|vase|mug|hair ?cut|room|late)\b)"
    r".*\b(?:mum|mother|dad|father|parents?|nan|nana|gran\w*|head ?teacher|teacher|coach)s? (?:is |are |was )?(?:\w+ )?"
    r"(?:will|would|going to) (?:\w+ )?(?:kill|murder) (?:him|her|them)\b.*"
)
# "Kicked out", and no blow.
_NOT_TURNED_OUT = (
    r"(?!(?:kick|thr[eo]w|boot|chuck)\w* (?:straight )?out\b"
    r"(?! (?:of )?(?:the|a|an|his|her|their|my) (?:\w+ ){0,2}?(?:car|van|window|bus|lorry|taxi|pram|buggy|cot"
    r"|door)s?\b))"
)
# Said of what is to be burnt with whoever lives in it.
_BURNS_A_HOME = (
    r"(?:set (?:fire|light) to|(?:set|burn|torch|fire ?bomb|petrol bomb|blow up)(?: \w+){0,2}?)"
    r" (?:the|our|my|her|his|their|this) (?:\w+ )?(?:house|home|flat|place|caravan|refuge|car)"
)
_A_YOUNG_CHILD_SAYS = (
    r"|(?:son|daughter|child|children|kids?|pupil|[3-9] year old) (?:is |who is |aged )?(?:[3-9] )?(?:\w+ ){0,4}?(?:say"
    r"|said|threaten|shout|tell)\w*"
)
_DEADLY = r"kill|murder|stab|shoot|strangle|drown|smother|suffocate|behead|torture"
# What else "cut him" and "get her" are said of; a killing is said of none of these.
_NO_HARM_MEANT = (
    r"(?! (?:like|not|want|an email|some|a favour|work|a call|a chance|to make|dressed|up for|to (?:school|bed|eat"
    r"|sleep"
    r"|talk|attend|engage|college|the)|the (?:help|support)|off to|into (?:school|college|a|bed|nursery)|ready|back"
    r"|out of"
    r"|a (?:place|job|drink|break|ring|bit|flat|house)|on|in to|help|in|and|away|from|with|at|this|new|more|home|there"
    r"|for|out(?! of)))"
)

# Attacks whose names are said for a new one.
_ATTACKS = (
    r"christchurch|columbine|southport|dunblane|sandy hook|parkland|uvalde|utoya|breivik|tarrant|bataclan"
    r"|(?:school|mass) shooting|massacre|terror(?:ist)? attack|suicide (?:bomb\w*|vest)"
)
_SOMEBODY = (
    r"(?:she|he|they|who|mum|mother|dad|father|parents?|partner|husband|wife|boyfriend|girlfriend|ex|sister|aunt\w*"
    r"|neighbour|client|patient|pt|service user|tenant|woman|lady|man|someone|voices?)"
)

# An allegation against a member of staff that somebody tells: "a parent just told me a TA grabbed her son".
_OF_STAFF = (
    r"|^(?!.*\b(?:right now|again|still|bleeding|ambulance|unconscious|tonight|outside|locked|choking|stabbed|knife"
    r"|coming|hiding|not breathing|minutes? ago|(?:is|are) \w+ing him|as we speak)\b).*\b(?:parent|mum|dad|mother"
    r"|father|child|pupil|kid|boy|girl|student|grandparent|nan|gran|colleague|ta|he|she|they|someone|i (?:have |was "
    r"|am |just )*) (?:\w+ ){0,2}?(?:told|tells|says?|said|saying|reports?|reported|alleg\w+|claims?|claimed"
    r"|complain\w*|disclosed|rang|emailed|messaged|being told|informed)\b(?: \w+){0,6}? (?:(?:one|two) of (?:our|my"
    r"|the|your)|our|my|the|an?|his|her|that) (?:\w+ )?(?:tas?|tutors?|teaching assistants?|teachers?"
    r"|staff(?: member)?|member of staff|coach(?:es)?"
    r"|volunteers?|key ?workers?|support workers?|escorts?|practitioners?|nursery nurses?|nursery worker|midday \w+"
    r"|lunchtime \w+|dinner lad\w+|head ?teacher|deputy|supervisors?|instructors?|drivers?|agency \w+|lsas?|hltas?)"
    r" (?:\w+ ){0,2}?(?:grabb|push|pull|shov|slapp|smack|hit|dragg|touch|restrain|pinch|threw|pinn|kick)\w*\b"
)

VIOLENCE: tuple[Rule, ...] = (
    # Threats to a life
    rule(  # others, and then himself
        Danger.VIOLENCE,
        TAKES_OTHERS,
        rf"{_INTENDS}|says?|said|saying|threat\w*|texted|messaged|told|tells|tonight|plan\w*|think\w*|thoughts?|wants?"
        r"|might|may|feels?|consider\w*|disclos\w*|talk\w*|better off|admitted|ideas?",
        r"he|she|they|{kin}s?|client|patient|pt|man|woman|lady|someone|neighbour|tenant|{kid}",
        unless=r"(?:i|am|we) (?:(?:am|just|really|have|feel|keep|think i) ){0,3}?(?:want to|going to|might|could"
        r"|feel like|will) (?:\w+ ){0,2}?(?:kill|hurt|top|hang)|last (?:year|month)|years? ago|in the (?:news|paper"
        r"|film|book)|training|policy|video game|placements?|marriage|contract|tenancy",
        certain=True,
    ),
    rule(  # a killing that is thought of: nobody thinks so of a rule or a record
        Danger.VIOLENCE,
        rf"{_SOMEBODY} (?:(?!i )[^ .!?;]+ ){{0,4}}?(?:think\w*|thoughts?|ideas?|urges?|dreams?|dreamt|fantas\w+"
        rf"|consider\w*|imagin\w+|images?|plan\w*|talk\w*|visions?|voices?) (?:\w+ )?(?:(?:about|of|to|on) )?"
        rf"(?:\w+ ){{0,2}}?(?:{SMOTHERS} (?:him|her|it|them|{_LITTLE_ONE})s?|{KILL} (?:{_LITTLE_ONE}|(?:her|his"
        rf"|their) (?:\w+ )?(?:husband|wife|partner|mum|dad|family|ex|girlfriend|boyfriend|{{kid}}s?|kids|children"
        rf"|boys|girls)))",
        unless=_TROUBLE + r"|last (?:year|month)|years? ago|used to|against|(?:with|in) (?:love|kindness|kisses"
        r"|cuddles|presents|toys)|confidence|(?:i|we) (?:also )?think (?:about|of)|by accident|accidentally",
        certain=True,
    ),
    rule(  # those who run a child's debts or dealing
        Danger.VIOLENCE,
        r"(?:they|he|men|gang|olders|elders|dealers?|lads|boys|someone|people) ~(?:will|would|going to|threaten\w* to"
        r"|gonna) (?:\w+ )?(?:shoot|stab|burn|petrol bomb|firebomb|smash|torch|kill|slash|hurt)"
        r" (?:\w+ )?(?:up )?(?:us|me|him|her|them|(?:our|my|his|her|the|their) (?:house|home|flat"
        r"|family(?! (?:centre|hub|court))|mums?|sister|brother|windows|door))"
        r"|(?:they|he) ~(?:will|going to|gonna) (?:do|put) (?:over )?(?:our|my|his|her|the|their) (?:house|home|flat"
        r"|windows|door|car|mums?)",
        r"if (?:he|she|i|they|we) (?:\w+ )?(?:stops?|leaves?|tells?|talks?|does not|do not|grass\w*|pays?|goes)"
        r"|debt|owes?|owing|selling|drugs|county lines|dealing|threat\w*|running",
        unless=_TROUBLE + r"|last (?:year|month)|years? ago|used to|film|game|fortnite|lyrics|song",
    ),
    rule(  # whoever leaves or tells
        Danger.VIOLENCE,
        r"(?:he|partner|husband|ex|boyfriend|fiance|wife|girlfriend|fella|hubby|bloke|stalker|family|brothers|in laws"
        r"|father|stepdad|dad|uncle) ~"
        rf"(?:{_INTENDS}) (?:\w+ )?(?:{_KILL}) (?:me|her|him|us|them|{_LITTLE_ONE}|my \w+|the mum|mum|everyone)",
        r"if (?:i|she|he|we|they|her|mum) (?:\w+ )?(?:leav\w+|left|goes?|tells?|told|speaks?|calls?|rings?|reports?"
        r"|ends?|tries|try|ever|takes?|gets? (?:out|away|the police)|does not|do not|divorc\w+)|dash|injunction"
        r"|non ?mol\w*|throat|strangl\w*|pregnan\w*|weeks|refuge|means? it|believe|terrified|scared|petrified|disown\w*"
        r"|shame|honou?r|leaving (?:him|her)|restraining",
        unless=_TROUBLE + r"|last (?:year|month)|years? ago|used to|no contact|left home|safe now",
        certain=True,
    ),
    rule(  # a mother, a father or a stranger, and a child
        Danger.VIOLENCE,
        rf"{_SOMEBODY} (?:(?!i )[^ .!?;]+ ){{0,4}}?"
        rf"(?:{_INTENDS}) (?:\w+ )?(?:{_KILL}) (?:{_LITTLE_ONE})",
        unless=_TROUBLE + r"|last (?:year|month)|years? ago|used to|after (?:she|he|mum|dad) (?:\w+ )?(?:said"
        r"|threaten\w*|told)|sectioned (?:after|because|when|last)|if (?:the|they) (?:kids )?(?:do|wake|spill|draw)"
        r"|i (?:am |was )?(?:\w+ )?(?:scared|afraid|worried|going|will|want)",
        certain=True,
    ),
    rule(  # an attack on many, by the name of one that was, or on where they gather
        Danger.VIOLENCE,
        r"(?:{going}|wants?|wanting|plan\w*|say(?:s|ing)?|said|post\w*|talks?|talking|threat\w*"
        r"|brag\w*) (?:[^ .!?;]+ ){0,5}?"
        rf"(?:(?:do|doing|be|pull|pulling|copy\w*) (?:(?:an?|another|the|like|next|his|her|own) ){{0,3}}(?:{_ATTACKS})"
        r"|(?:kill\w*|hurt\w*|shoot\w*|stab\w*|attack\w*|bomb\w*|burn\w*|blow\w*|ram\w*|torch\w*) (?:[^ .!?;]+ ){0,4}?"
        r"(?:mosques?|synagogues?|church|temple|gurdwara|school|college|assembly|asylum hotel|migrants?|refugees"
        r"|muslims|jews|pride|prom|concert))|list (?:of|with) (?:\w+ ){0,4}?(?:he|she|they) (?:\w+ )?(?:wants?|going"
        r"|plans?) to (?:kill|shoot|stab|hurt)|(?:hit|kill|death) list (?:of|with) (?:\w+ )?(?:kids|people|pupils"
        r"|teachers|names|children|students)",
        unless=_TROUBLE
        + r"|trip|tour|visit|holiday|project|lesson|documentary|exchange|marathon|rugby|cricket|earthquake"
        r"|balloons?|bouncy|barbecue|bbq|film|game|minecraft|fortnite|roblox|netflix|last (?:year|month)|years? ago"
        r"|hurt\w* (?:his|her|their) (?:chances|feelings)|fees|vat",
        certain=True,
    ),
    rule(  # a blade or a gun is meant, for whomever
        Danger.VIOLENCE,
        r"(?:he|she|they|who|{kid}s?|{kin}s?|lads?|gang) (?:\w+ ){0,4}?(?:{going}|plans? to|plan to) (?:\w+ )?(?:stab"
        r"|shank|shoot|knife|murder|behead) (?:{victim}|\w+ other|anyone|everyone)",
        unless=_TROUBLE
        + r"|game|fortnite|film|shoot (?:me|us|you|over) (?:an?|over|your)|(?:a |the )?(?:video|hoops|scene|penalty)"
        r"|last (?:year|month)|years? ago|used to",
    ),
    rule(  # asked for help so that somebody else does not hear it
        Danger.VIOLENCE,
        r"(?:whisper\w*|mouth(?:ed|s|ing)|scribbled|slipped (?:me|us) a note (?:that said|saying|with)) (?:\w+ ){0,3}?"
        r"help(?! (?:(?:me|us) )?(?:with|him|her|them)\b)",
        unless=r"last (?:week|month|year)|years? ago|lesson|exam|test|song|lyrics?|film|game|play",
    ),
    rule(  # heard through a wall: screams, a row, and then nothing
        Danger.VIOLENCE,
        r"scream\w*|crying|howling|yelling",
        r"(?:just|suddenly|then|and|all) (?:\w+ )?stopped|(?:gone|went|dead|deathly|total) (?:quiet|silent|silence)"
        r"|not a (?:sound|peep)",
        r"(?:man|dad|bloke|he|they|stepdad|boyfriend|mum) (?:\w+ )?(?:was |is |are )?(?:shout\w*|yell\w*|scream\w*"
        r"|swear\w*|going mad)|thud|smack|slap|bang|crash|thump",
        r"{infant}|{kid}s?|next door|neighbours?|upstairs|downstairs|through the wall|flat",
        unless=r"fireworks?|playing|playground|football|match|telly|tv|asleep|(?:all )?laughing|settled|happy|rocked"
        r"|fed|last (?:week|month|year)|most nights|every night|often|usually|not now",
    ),
    rule(  # the home is to burn, and whoever is in it
        Danger.VIOLENCE,
        rf"(?<!\bi )(?<!\bwe )(?:{_INTENDS}) (?:\w+ )?{_BURNS_A_HOME}",
        r"he|she|they|who|{kin}s?|{kid}s?|gang|lads?|men|someone|people",
        unless=r"games?|minecraft|fortnite|film|song|candles?|bbq|barbecue|toast|cooking|last (?:year|month)"
        r"|years? ago|used to" + _A_YOUNG_CHILD_SAYS,
        certain=True,
    ),
    # Blows
    rule(
        Danger.VIOLENCE,
        r"(?<!been )(?<!by )(?:{grave_ing}) (?:\w+ )?(?:into |on |up |at |out of |round |down |in |off )?(?:{victim}"
        r"|{own} (?:\w+ )?(?:head|face|ribs|stomach|back|hair|arm|legs?|belly|body)|(?:the )?(?:living daylights"
        r"|shit|crap|hell|life|daylights|fuck|stuffing) out of)(?! (?:in fortnite|in the game|with emails"
        r"|in minecraft|in roblox|with their|to (?:school|bed|eat|work|attend|do|go)|in|of|off to|about|reading"
        r"|up to|with questions)(?! (?:the|a|front|his|her|my|our)))",
        unless=TAME + r"|keeps (?:hitting|kicking|punching|slapping|pushing|attacking|biting) (?:other|the other)"
        r"|(?:deadline|paperwork|workload|caseload|form|this|it|these|referral|that|system|training|back|feet|knees"
        r"|head|job|heat|suspense|stress|admin|targets?|portal|website|marking|waiting|heels|shoes)s? (?:is"
        r"|are) (?:\w+ )?killing me|(?:worried|concerned|suspect|suspects|suspicion|wonder|wondering|might be|may be"
        r"|could be|possibly|believe) ~(?:is |are |be |been )?(?:{grave_ing}) |good at|knocking on|throwing (?:him"
        r"|her|them|us|me|my \w+) (?:a|out of (?:college|school|the house at))|jumping (?:him|her|us)"
        r"|dragging (?:\w+ )?(?:feet|heels)|dragging (?:him|her|them|my \w+) (?:to|out of bed|into school)"
        r"|pushing (?:\w+ )?(?:him|her|them|us|me|my \w+) (?:to|hard|too)"
        r"|shaking (?:hands|his head|her head|my head)|biting (?:his|her|their) (?:nails|tongue)|restraining order"
        r"|hurting (?:his|her|their|my) (?:feelings|chances)|starving (?:us|him|her) of|going for (?:a|the|my|his"
        r"|her|our) (?:job|walk|interview|run|review|appointment|assessment|qualification|meeting|birthday)"
        r"|swinging (?:on|from) (?:his|her|the) chair",
    ),
    rule(
        Danger.VIOLENCE,
        r"(?:{grave_ed}|kicking lumps out of|knocked|had (?:a|his|her) (?:go|pop) at|took a swing at|lost it with"
        r"|battering (?:on|at)) (?:\w+ )?(?:into |on |up |at |for |across |in |over |round |down |off )*(?:{victim}"
        r"|{own} (?:\w+ )?(?:head|face|ribs|stomach|back|hair|arm|legs?|belly|body|eye|mouth|jaw))",
        r"right now|now|tonight|today|just|(?:\d+|a few|a|ten|five|two|couple of|half an) (?:minutes?|seconds?"
        r"|hours?|sec) ago|outside|here|help|again|still|upstairs|downstairs|next door|on the (?:floor|ground)|(?:is"
        r"|are|am) (?:\w+ ){0,4}?(?:hiding|hurt|crying|screaming|terrified|scared|bleeding|shaking|running|outside"
        r"|coming|with (?:me|us)|here|in|on|looking|trying|threatening|watching)|this (?:morning|afternoon|evening)"
        r"|ambulance|police|can not|coming back|blood|an hour|waiting|he is in|not (?:answering|moving)|last night"
        r"|out of",
        unless=TAME + _OF_STAFF + r"|last (?:week|month|year|term)|years? ago|used to|referral|form|policy|which"
        r"|hit him with the news|over the phone|support for|how (?:do|can|should)|counselling|grabbed (?:a|the|his"
        r"|her|my) (?:coat|bag|phone|chance|coffee|drink)|threw (?:his|her|my|their|the) (?:toys|homework|book|pen"
        r"|dinner|bag|lunch|coat)|(?:touched|hit|shot) (?:by|on|a nerve|up)|pushed (?:back|on|for|through)"
        r"|pushed (?:him|her|them|me|us) (?:to|for|into (?:a job|the role))|turned on (?:the|its)|bump",
    ),
    rule(  # in as few words as fear leaves, or another language: "husband hit. please"
        Danger.VIOLENCE,
        r"(?:husband|wife|partner|boyfriend|hubby|ex|man|dad|stepdad|he) (?:is |was |just |again |have )?(?:hit|hits"
        r"|beat|beats|kick|kicks|hurt|hurts|punch|slap|choke)(?: (?:again|now|today|bad|hard|baby|child|kids"
        r"|children))?(?= [.,!?]|$)",
        r"please|help|no (?:can )?(?:talk|speak)|can not (?:talk|speak)|scared|afraid|police|now|come",
        unless=TAME + r"|not (?:get )?hurt|(?:got|get|was|been|is|feelings) hurt|he (?:is|was) hurt|funding|song|drum",
    ),
    rule(  # seen as it was done
        Danger.VIOLENCE,
        r"(?:saw|seen|see|watched|watching|witnessed|heard|hear) (?:[^ .!?;]+ ){1,5}?(?:hit|punch|kick|beat|drag|throw"
        r"|shake|strangle|choke|stamp on|batter|attack|headbutt|burn|swing|whip|bite|(?:smack|slap)(?="
        r" (?:[^ .!?;]+ ){1,5}?(?:head|face|ear))) (?:{victim}|{infant})",
        r"just(?! (?:want|wonder|check|ask))|now|tonight|today|minutes? ago|outside|still|screaming|crying|on the"
        r" (?:floor|ground)|by the (?:hair|neck|throat)",
        unless=TAME
        + r"|last (?:week|month|year|term)|years? ago|used to|cctv|film|footage|video|on (?:the )?(?:telly|tv)"
        r"|football|match|lesson|other (?:kids|children|pupils)",
    ),
    rule(
        Danger.VIOLENCE,
        rf"(?:being|getting|got|been|gets|just|is|are|were|was) (?:(?!never\b|not\b)\w+ )?{_NOT_TURNED_OUT}(?:attacked"
        r"|beaten up"
        r"|beaten|strangled|battered|gang raped|raped|jumped|kicked in|tortured|sexually assaulted|molested"
        r"|suffocated|mugged|robbed|set upon|stabbed|shanked|shot|slashed|glassed|knifed|chased|hunted|followed"
        r"|stalked|assaulted|hurt by|kicked to|stamped on|head butted|hit|abused|punched|drowned|dragged|{grave_ed}"
        r"|a (?:good )?(?:hiding|beating|kicking|hammering))"
        r"|(?:has been|there is been|there has been|just been|been|was) (?:\w+ )?(?:a|an) (?:stabbing|shooting"
        r"|acid attack|knife attack|attack|assault|rape)|{person} (?:stabbed|shot|knifed|slashed)",
        r"right now|now|tonight|today|just|(?:\d+|a few|a|ten|five|two|couple of|half an) (?:minutes?|seconds?"
        r"|hours?|sec) ago|outside|here|help|again|still|upstairs|downstairs|next door|on the|in the|at the|near"
        r"|by (?:a|the|his|her|some|lads|two|three|four|a gang|six|older)|being|getting|hiding|is|are|has|quick"
        r"|please",
        unless=TAME + r"|last (?:week|month|year|term|half term|summer)|years? ago|used to|in the (?:news|report"
        r"|review|paper|book|film|story|past)|historic\w*|got (?:hit|dragged|chased) (?:with|into|for|up)"
        r"|followed (?:up|by a|the|me on|us on)|being (?:hit|chased) (?:by|for) (?:cuts|the|paperwork|emails|payment"
        r"|a (?:fine|bill))|(?:hit|shot|dragged|beaten) (?:hard )?(?:by|in|to) (?:the|a|cuts|covid)|(?:hurt"
        r"|hit) by (?:the|cuts|words)|getting (?:hit|dragged) with|prove|witness\w* to"
        r"|figures|these days|jumped (?:up|ahead)|shot of (?:his|her|their|my|the|it|them)"
        r"|support|guidance|policy|advice|counselling|training|victims?|(?:what|how|which"
        r"|why) (?:\w+ ){0,6}(?:abused|assaulted|raped|attacked|beaten|hurt|bullied)|abused (?:adult|in childhood)"
        # by other children, and over: bullying
        r"|^(?!.*\b(?:now|tonight|today|just|minutes?|blood|bleeding|broken|knife|blade|following|chasing|waiting|help"
        r"|unconscious|hospital|stitches)\b).*\bby (?:the |some |a |these )?(?:\w+ )?(?:year \d+s?|kids|boys|girls|lads"
        r"|pupils|bull\w+|classmates)|being abused (?:his|her) position|was abused (?:as|by|when|at|in)"
        r"|child who (?:was|has been)|children (?:who|that)",
    ),
    rule(
        Danger.VIOLENCE,
        r"(?:{going}|want|say(?:s|ing)? (?:he|she|they) (?:will|is|are)|said (?:he|she|they) (?:will|would)|(?:he"
        r"|she|they|dad|mum) (?:will|would) (?:\w+ )?) (?:(?!never\b|not\b|i\b)\w+ ){0,2}?"
        rf"(?:(?:{_DEADLY}) {{victim}}|(?:{{kill}}) (?:{{victim}}|the (?:place|house|door) (?:up|down)|{{own}} (?:legs?"
        rf"|arms?|neck|face|head|throat|fingers|teeth))(?: in| up)?{_NO_HARM_MEANT})"
        r"(?! (?:against|homework|if i (?:do not|forget|lose|am late|miss)|when (?:he|she) (?:finds|sees) (?:my|out i"
        r" (?:lost|forgot|broke))|for (?:losing|being late|forgetting)|with (?:kindness|love|boredom|laughter|homework"
        r"|emails)|(?:at|in|on) (?:the )?(?:fifa|fortnite|minecraft|roblox|xbox|chess)))",
        unless=TAME + r"|sectioned (?:after|because|when|last)|(?:kill|murder) me (?:\w+ ){0,9}?(?:fail\w*|mocks?"
        r"|detention|homework|results|grades?|my (?:school )?report|lol|haha\w*|lmao)|(?:mum|dad|head|boss|manager"
        r"|teacher|wife|husband) (?:\w+ )?(?:will|is going to) (?:kill|murder) (?:me|us)(?! (?:tonight|when he|if he"
        r"|for (?:seeing|being)|and (?:my|the|her|him|us|them|then|bury|hide|take|nobody|no one|he|she|get away"
        r"|\w+self)|for real|really|this time|he"
        r"|please|i am scared))|break (?:it|the news)|get (?:him|her|them|us|me"
        r"|my \w+) (?:to|a|an|the|some|into|on|help|seen"
        r"|out|up|off|back|in|assessed|diagnosed|there|home|dressed|ready)|do (?:me|it|him|her) (?:for|a|good|in time)"
        r"|finish (?:it|the|my|this)|end (?:it|the|this|my)|cut (?:the|my|our|his|her) (?:hours|funding|budget|hair"
        r"|contact|benefits|support)|force (?:him|her|them|my \w+|us|me) to (?:attend|go|eat|come|see|do|take|engage"
        r"|share|have)|jump (?:the|ship)|do something" + _LAUGHED_OFF,
    ),
    rule(
        Danger.VIOLENCE,
        r"(?:got|has|have|had) (?:him|her|me|them|us|a \w+|my \w+|one \w+|the \w+) (?:\w+ )?(?:pinned|cornered"
        r"|on the (?:floor|ground)|up against|against (?:the|a)|by the|bent over|face down)"
        r"|holding (?:\w+ ){0,4}?(?:under (?:the )?water|over (?:the|a))|pinned (?:down|up|against)|expos(?:ed"
        r"|ing) himself|wanking|flash(?:ed|ing) (?:at )?(?:the )?(?:kids|children|girls|pupils)|(?:in|is in"
        r"|are in) (?:immediate |real |serious |grave |imminent |great |terrible )?danger(?! (?:money|of (?:losing"
        r"|missing|being late)))|(?:he|she|they|man|someone|lads|{kin})s? (?:is |are |am )?(?:\w+ )?(?:killing"
        r"|murdering) (?:{victim})|(?:has|have|got|taken|took|grabbed) (?:a )?hold of (?:{victim})|by (?:the|her|his"
        r"|my|their) (?:hair|ears?|collar|scruff)|(?:threat\w*) (?:to kill|me with|her with|him with|us with|to burn"
        r"|to shoot|to stab|to rape|on (?:my|her|his) life|to (?:my|her|his) life)|death threats?"
        r"|do (?:her|him|me|them|us) in|in for it (?:tonight|when)|honou?r killing|shamed the family|brought shame"
        r"|dishonou?r\w*|(?:will|would|going to) (?:be|get|end up) (?:killed|murdered|beaten|battered|beat up|shot"
        r"|stabbed|shanked|knifed|slashed|chinged|cheffed|wet up|glassed|dead|hurt|raped|jumped)(?! (?:at"
        r"|by) the end)|(?:after|looking for|hunting(?: for)?|waiting for"
        r"|come for|coming for|out to get|found out where) (?:me|him|her|us|them|my \w+)(?! (?:to (?:reply|finish"
        r"|ring|call|get back|do|come out of)|results|gcses?|exams?|mocks|birthday|at the (?:meeting|office)"
        r"|with (?:the|a) (?:form|letter|report)|school|appointment|a (?:reply|call|place)))",
        r"{at_hand}|child|kids|tonight|kill\w*|outside|car|dad|brothers?|family|he|they|men|lads|gang|dead|says|said",
        unless=TAME + AT_A_CHEMIST + r"|looking (?:for|after) (?:me|him|her|us|them|my) |looking after|cared for"
        r"|^(?=.*\b(?:hols?|holidays?|easter|summer|christmas|xmas|half term|next (?:month|year|term)|in (?:january"
        r"|february|march|april|june|july|august|september|october|november|december))\b)(?!.*\b(?:tonight|today"
        r"|tomorrow|this (?:week\w*|morning|afternoon|evening)|on \w+day|packed|airport|kill\w*|beat\w*|hurt\w*"
        r"|cut)\b).*\bwaiting for (?:him|her|them|my \w+) (?:over there|out there|abroad|back home|in \w+"
        r"|at the other end)|killing me\b(?! (?:now|please|help))|(?:look|looks|looked|looking|care|cared"
        r"|caring) (?:after|for)|\blooking for (?:a|help|support|advice|information|guidance)|training|policy"
        r"|guidance|webinar|lesson|waiting for (?:him|her|them|us|me|my \w+) (?:to|at|after|from)|coming for (?:tea|a"
        r"|the|christmas|dinner|contact|lunch)|come for (?:a|tea)|by the (?:ear|hair) of",
    ),
)
