"""An attacker is heard, at the door, in the house; a fight; abuse that is happening."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import TAME

# "Having sex with her foster brother": no victim is named by "her", and how old both are decides what it is.
_NOT_A_PARTNER = (
    r"(?! (?:his|her|their) (?:\w+ ){0,2}?(?:boyfriend|girlfriend|partner|husband|wife|fiance|ex|friend|mate"
    r"|(?:foster|step|half|adopted) ?(?:brother|sister|sibling)|stepbrother|stepsister)s?\b(?! (?:of|who is) [2-9]\d))"
)

# By others of their age, over and over: for the school, and the police on 101.
_FILMED_AT_SCHOOL = (
    r"|^(?!.*\b(?:right now|now|tonight|help|naked|nude|live ?stream\w*|m[ae]n|adults?|teacher|coach|stepdad|dad|uncle"
    r"|locked|hurt\w*|touch\w*|grabb\w*|rap(?:e|es|ed|ing)|forc\w*|strip\w*|clothes|beat\w*|kick\w*|stab\w*"
    r"|strangl\w*|blood\w*|bleed\w*|pinned|holding)\b).*\b(?:boys|girls|lads|kids|pupils|classmates|students"
    r"|year \d+s?)"
    r" (?:\w+ ){0,6}?(?:keeps?|always|have been|has been) (?:\w+ )?filming\b.*"
)
# A leg or an arm, again and again, by a driver, an escort or staff, as a colleague tells it: for their employer and the
# LADO. Not where they are alone with the child, or about to be.
_BY_WHO_IS_EMPLOYED = (
    r"|^(?!.*\b(?:right now|now|tonight|just|crying|scream\w*|help|rap\w+|naked|i am|me|alone|(?:is|are|was|will"
    r" be) (?:\w+ )?with|in there|(?:on|in) (?:the|his|her) (?:bus|car|van|taxi|minibus)|today|this (?:morning"
    r"|afternoon|evening)"
    r"|home|driv(?:en|ing|es)|gone|upstairs|under|up (?:her|his)|toilets?|showers?|cupboard|knickers|pants|skirt"
    r"|private\w*"
    r"|between)\b).*\b(?:driver"
    r"|escort|chaperone|passenger assistant|teacher|ta|tutor|coach|instructor|technician"
    r"|caretaker)s? (?:\w+ ){0,3}?keeps"
    r" (?:\w+ )?touching (?:\w+ ){0,2}?(?:legs?|knees?|arms?|hands?|shoulders?|hair|back|face)\b.*"
)
# What falls on a child who is called for.
_TO_HIT_WITH = r"(?:belt|slipper|cane|wooden spoon|cable|flex|whip|strap|coat ?hanger|hanger|stick|sandal)"

# Whose turn it is at a game or a chore, and nothing tells of a blow.
_AT_PLAY = (
    r"|^(?!.*\b(?:hit(?:s|ting)|beat(?:s|ing)(?! (?:me|him|her|us) (?:at|on))|belts?|batter\w*|hurt\w*|punch\w*|kick\w*"
    r"|kill\w*|drunk|rap(?:e|es|ed|ing)|strangl\w*|(?:done|finish\w*) with (?:mum|her|him|my))\b).*\b(?:games?|xbox"
    r"|ps ?\d|playstation|switch|minecraft|fortnite|homework|dish\w*|wash\w*|hoover\w*|film|telly|tv|remote|karaoke"
    r"|pool"
    r"|darts|bowling|bike|trampoline|swing|slide|shower|cook\w*|drive|bar|round|pick|choose|presentation|interview|lol"
    r"|haha\w*)"
)
_OWED_AMONG_FRIENDS = (
    r"|^(?!.*\b(?:weed|drugs?|dealers?|gang|olders|elders|kni(?:fe|ves)|stab\w*|line|package|kill\w*|beat\w*"
    r"|batter\w*)\b)"
    r".*\b(?:mates? (?:is|are)|friends? (?:is|are)|(?:mum|dad|nan|parents?|teacher|taxi|bus) (?:is|are) (?:\w+ )?"
    r"(?:wait|stood|parked|sat|outside)\w*|(?:dinner|lunch|trip|ticket|pocket) money|fiver|lol|haha\w*|rent|council tax"
    r"|refund|money back|last (?:week|month|year)|used to)"
)

ATTACKERS: tuple[Rule, ...] = (
    rule(  # who holds it calls for a child or comes
        Danger.VIOLENCE,
        rf"(?:got|has|have|with|holding|fetch\w*|for|gone to get|got out|pick\w* up|took|taken|taking) (?:(?:a|the|his"
        rf"|her|my"
        rf"|dads|mums|off) ){{1,3}}(?:\w+ )?{_TO_HIT_WITH}(?: off| out)?",
        r"(?:shout|call|yell|scream|com|look|wait|ask)\w* (?:\w+ )?(?:for|after|at|up|in|upstairs|down) ?(?:me|us|my"
        r" (?:brother|sister))?|call(?:ing|s) me|after me|going to (?:hit|get|beat|batter)|hiding",
        r"me|us|i am|my (?:brother|sister|room|mum)|upstairs|up|down|door",
        r"he|she|dad|mum|stepdad|stepmum|uncle|grandad|nan|mums boyfriend|brother|foster \w+",
        unless=TAME
        + r"|(?:yellow|black|white|green|brown|orange|blue|seat|conveyor) belts?|karate|judo|for (?:\w+ )?(?:birthday"
        r"|christmas)"
        r"|presents?|seat ?belt|crutch\w*|(?:for|at|throw\w*) (?:the |a |our )?(?:\w+ )?dog|toddler|glue stick"
        r"|drum ?sticks?|hockey|when i was|used to"
        r"|last (?:week|month|year)|years? ago|training|lesson",
        certain=True,
    ),
    rule(  # it falls on one after another
        Danger.VIOLENCE,
        r"(?:(?:it is|is|be) (?:\w+ )?)?(?:my|our|her|his) (?:turn|go)(?: next| after| now| then)?(?= [.,!?]|$"
        r"| (?:when|if|and"
        r"|after|he|she|next|please))|(?:i am|i will be|we are|we will be|(?:she|he|my (?:brother|sister)) is)"
        r" next(?= [.,!?]|$| (?:when|if|and|after|he|she|please|i am|help))",
        r"when (?:he|she|dad|mum|they|stepdad|mums \w+) (?:\w+ ){0,3}?(?:finish\w*|done|had|comes?|gets?|wakes?|back"
        r"|stops?)"
        r"|after|said|says|then",
        r"beer|drink(?:s|ing)?|drunk|cans?|wine|vodka|whisky|hit\w*|beat\w*|belt|batter\w*|shout\w*|scream\w*"
        r"|hurt\w*|punch\w*|touch\w*|kill\w*|smash\w*|rap(?:e|ed|ing)|finish\w* with (?:mum|her|him|my \w+)|hiding",
        r"he|she|dad|mum|stepdad|stepmum|uncle|brother|boyfriend|they",
        unless=TAME + _AT_PLAY + r"|pi[nñ]ata|last (?:week|month|year)|years? ago",
        firm=True,
    ),
    rule(  # somebody is waited for over a debt
        Danger.VIOLENCE,
        r"(?:wait\w*|stood|standing|parked|sat|hanging (?:about|around|round)|lined up|outside)"
        r" (?:[^ .!?;]+ ){0,5}?for (?:me|us|him|her|them|my \w+|our \w+)(?! (?:to (?:finish|come out of|get ready)))",
        r"owe[sd]?|owing|debts?|lost (?:the|his|their|a) (?:\w+ )?(?:package|pack|bag|food|drugs|weed|stash|line)"
        r"|dealers?"
        r"|want (?:their|his|the) money|robbed",
        r"they|he|lads?|olders?|elders|gang|boys|m[ae]n|dealers?|someone|people|youths|blokes?|car|there is",
        unless=TAME + _OWED_AMONG_FRIENDS,
    ),
    rule(  # heard, or at the door
        Danger.VIOLENCE,
        r"(?:hear|hearing|heard|sounds? (?:like|of)|listening to|through the (?:wall|ceiling|floor)|next door"
        r"|upstairs|downstairs|over the (?:road|street)|across the (?:road|street)|flat (?:above|below)"
        r"|in the (?:street|next room|background)|on the phone|at number \d+|line|call|rang|texted|room \d+"
        r"|reception)",
        r"(?:scream\w*|screams|begging|pleading|beating|hitting|smashing|smacking|thuds?|thudding|thumping|thumps"
        r"|banging|crying for help|shouting (?:for help|get|no|stop|he|the police)|wailing|being hit|get off(?: me"
        r"| her)?|stop it|please stop|he is (?:got|killing|going)|breaking|crashes|furniture|yelling for help"
        r"|howling|shrieking|bloody murder|gone (?:dead|quiet|silent)|sobbing)",
        r"{at_hand}|stopped|stop|quiet|dead|kid|child|little|baby|woman|mum|her|she",
        unless=TAME + r"|building works?|band|music|drums|party|noise complaint|screaming at (?:her|his"
        r"|their) kids something|tantrum\w*|colic\w*|teething|toothache|bedtime|last (?:week|month|year)|new years"
        r"|playground|playing|laugh\w*|fireworks|sleep|mornings|every (?:morning|day)|potty",
    ),
    rule(  # a cry for help from where somebody else stands
        Danger.VIOLENCE,
        r"(?:{kid}s?|kids|woman|lady|man|someone|somebody|voice|she|he|they) (?:\w+ ){0,2}?(?:shout\w*|scream\w*"
        r"|yell\w*|call\w*|cry|crying|cried|mouth\w*|beg\w*|plead\w*|bang\w*|wav\w*|knock\w*|writ\w+"
        r"|held up) (?:[^ .!?;]+ ){0,7}?(?:help me|help us|for help"
        r"|let (?:me|us|her|him) out|get me out|save me|call the police)(?! with)",
        r"window|door|letter ?box|flat|house|through|inside|upstairs|downstairs|next door|over the (?:road|way|fence)"
        r"|car|van|garden|stairs|balcony|wall|ceiling",
        unless=TAME
        + r"|homework|maths|lesson|class(?:room)?|game|hide and seek|laugh\w*|last (?:week|month|year|term)|years? ago"
        r"|stuck on|wi ?fi|toilet paper|loo roll|shoes?|every (?:night|time)|cry for help",
    ),
    rule(
        Danger.VIOLENCE,
        r"(?:break(?:ing)?|kick(?:ed|ing)?|smash(?:ed|ing)?|boot(?:ed|ing)?|bash(?:ed|ing)?|bang(?:ing)?"
        r"|hammer(?:ing)?|pound(?:ing)?|batter(?:ing)?|forc(?:ed|ing)|put (?:his|her) (?:foot|fist|boot)"
        r"|trying to (?:get|break|kick|force|come)|climb(?:ed|ing)) (?:\w+ ){0,4}?(?:the |our |my |her |his |a |front "
        r"|back |bedroom |bathroom |letter )*(?:doors?|windows?|letter ?box|down the|in through|house|flat|into (?:the"
        r"|our|my|her) (?:house|flat|room|home))|(?:breaking|broken|broke|break) (?:in|into|down) (?:the|our|my|her"
        r"|his)? ?(?:house|flat|door|refuge|home|bedroom)?|smashing (?:\w+ )?(?:up|things|everything|plates|stuff"
        r"|the (?:place|house|kitchen|flat))|punching (?:walls?|holes|doors)|(?:throwing|chucking|hurling"
        r"|lobbing) (?:\w+ )?(?:chairs?|things|everything|plates"
        r"|stuff|bottles|furniture|bricks|tables?|desks?|knives|pans)",
        r"{at_hand}|kids|stairs|he is|scared|in here|refuge|dad|ex|he|they|she",
        unless=TAME + r"|break(?:ing)? (?:down )?(?:the )?(?:silence|cycle|barriers|news|link)|trying to get (?:into"
        r"|him|her|them|in touch|a|my|through|hold)|last (?:week|month|year)|window (?:cleaner|broken by)|football"
        r"|open the door|doors? (?:to|of opportunity)|revolving|insurance|landlord|council house"
        r"|get (?:\w+ )?(?:house|flat)|housing|repair|window of|yesterday|break(?:ing)? (?:in|into) (?:a "
        r"|the )?(?:school|teaching|job|field|portal)|break in",
    ),
    rule(
        Danger.VIOLENCE,
        r"(?:i am|we are|im|am|kids are|me and (?:\w+ ){1,3}are|mum is|she is|he is|hiding|hid|locked ourselves"
        r"|locked myself|shut ourselves|barricaded)(?: \w+){0,2}? ?(?:hiding|hid|barricaded|locked|crouched|trapped"
        r"|under|in|behind)? (?:\w+ ){0,3}?(?:wardrobe|under (?:the|my) (?:bed|stairs|desk|table)|bathroom|toilet"
        r"|cupboard|bedroom|loft|shed|attic|closet|garden|box room|store ?room|behind the sofa|from (?:him|her|them"
        r"|my dad|dad|mum|my stepdad))",
        r"hiding|hid|barricaded|from (?:him|her|them|my)|outside|coming|angry|looking|trying|kicking|shouting"
        r"|going (?:mad|mental|crazy)|drunk|door|can hear|scared|hurt|knife|help|whisper\w*",
        unless=r"hide and seek|(?:hid|hiding|hidden) (?:it|this|that|the (?:bump|pregnancy))|den|toilet training"
        r"|refus\w+ to|poster|hiding (?:food|things|bruises|from (?:lessons"
        r"|maths|the dog|work|me at drop))|bullies?|lunch|every (?:lesson|break)|sulk\w*|maths",
    ),
    rule(
        Danger.VIOLENCE,
        r"(?:fight|fighting|riot|brawl|scrap|ruck|punch ?up|kick ?off|bundle|mass (?:fight|brawl)"
        r"|at each others throats|domestic|going at it|at it again|row|barney|ding ?dong)",
        r"broken out|broke out|kicking off|outside (?:the|our|my)|in the (?:car park|street|park|bus station|road"
        r"|alley)|on the (?:field|floor|ground|street|estate)|right now|massive|huge|serious|blood|knives?|weapons?"
        r"|begging|screaming|wailing|on the ground|bottles?|bricks?|car park|gates?|twenty|thirty|hundreds?|dozens"
        r"|bottles|six of them|get the police|someone is going to get|hurt",
        unless=TAME + r"|about (?:bedtime|homework|her phone|his phone|screen)|custody|over (?:a (?:football|toy|boy"
        r"|girl|pencil)|money|bedtime|homework)|fight for|support|hurt feelings|last (?:week|month|night)|custody"
        r"|every (?:weekend|night)|new years|food|snowball|in a row|front row|death row|separated|sorted|both fine"
        r"|hate|argue",
    ),
    rule(
        Danger.VIOLENCE,
        r"(?:he|she|they|dad|stepdad|ex|mum|husband|boyfriend|man|uncle|brothers?|partner|father)s? (?:is |are |am "
        r"|has |have )?(?:\w+ )?(?:coming|coming back|come back|on (?:his|her|their) way|in the house|turned up|here"
        r"|outside|downstairs|upstairs|at the (?:door|gate|window|house|refuge|school)|back|found (?:us|me|her)"
        r"|on the stairs|round here|home)|(?:is|are) (?:coming|walking|marching|running|storming|driving|heading"
        r"|pulling)"
        r" (?:up|down|into|onto) (?:the |my |our )(?:\w+ )?(?:path|drive(?:way)?|stairs|steps|garden|landing)|(?:is"
        r"|are)"
        r" (?:sat|sitting|parked|stood|standing|waiting) (?:\w+ )?(?:outside|across|over|in (?:his|a|the) (?:car|van))"
        r"|(?:in|on) (?:the|my|our) (?:drive(?:way)?|garden|porch|hallway)",
        r"kill\w*|hurt\w*|scared|terrified|frightened|angry|raging|fuming|violent|threat\w*|smash\w*|shouting"
        r"|screaming|drunk|kicking|banging|abusive|injunction|non ?mol\w*|restraining order|not (?:meant|allowed"
        r"|supposed) to|bail|refuge|beat\w*|attack\w*|murder|going (?:mad|mental|crazy|ballistic|berserk)|off (?:his"
        r"|her) head|(?:hit|hits|strangled|raped|stalk\w*|assaulted|chok\w+|follow(?:s|ed|ing)?) (?:me|us|her|him|my"
        r" \w+|the (?:kids|children|girls?|boys?))|stalk\w+|track(?:er|ed|ing)|spyware"
        r"|watch(?:es|ing) (?:me|us) (?:through|on|via)"
        r"|(?<!mum )(?<!dad )(?<!parents )(?<!mum has )(?<!dad has )"
        r"(?<!mum just )(?<!dad just )(?:found (?:the|my|our|her) (?:\w+ )?(?:texts?|messages?|phone|emails?|chats?"
        r"|letter|note|diary"
        r"|bag|passports?)|found out)|got (?:my|her) phone|knows? (?:that )?i (?:spoke|told|rang|called|reported"
        r"|am leaving|have|was)|hiding|fists?|aggress\w+|refus\w+ to (?:leave|go)|will not (?:leave|go away)"
        r"|^he is back(?! (?:after|from|home|at|in (?:placement|school|class|care|his|her)|safe|with|on|to|now from))"
        r"|he is in the house|knows where (?:i|we|she) (?:am|are|is|lives?)",
        r"i|i am|me|us|we|my|she|her|kids|children|staff|reception|now|help|help me|pupil|refuge",
        unless=TAME + r"|back (?:from|to|in) (?:work|school|prison|holiday)|what (?:is|does) a|how (?:do|does|can"
        r"|long)|coming (?:to|for) (?:the )?(?:meeting|parents evening|contact|review)|complaint"
        r"|threatening to (?:complain|go|report|take)|last (?:week|month|year|term)|here (?:is|are)"
        r"|scared of (?:dogs|the dark|school|spiders|thunder|exams|needles|starting)|can (?:he|she)|advice"
        r"|home ?work|nightmares?|home (?:school|office|educat\w+|visit)|may be|might be|policy|order (?:cover|run"
        r"|expire|mean|last)|scared to tell",
    ),
    rule(  # found by whoever was fled from
        Danger.VIOLENCE,
        r"(?:he|ex|husband|partner|boyfriend|stepdad|dad|family|brothers|they) (?:is |has |have "
        r"|are )?(?:\w+ )?(?:found|tracked|worked|finds|find|knows|know|got) (?:\w+ ){0,2}?(?:where (?:i|we"
        r"|she) (?:\w+ )?(?:moved|am|are|is|lives?|live|staying|living|been)|(?:our|my|the|her) (?:new )?(?:address"
        r"|refuge))",
        r"throat|strangl\w*|hit|beat\w*|abus\w*|violen\w*|non ?mol\w*|injunction|order|refuge|fled|left him"
        r"|ran away from|scared|terrified|moved|hiding|now|kill\w*|threat\w*|outside|coming",
        unless=TAME + r"|estate agent|school|letter|parcel|delivery|post|teacher|friends?|support worker|health visitor"
        r"|solicitor|want(?:s|ed)? to know|nobody|does not|do not|not know|parking|bus",
    ),
    rule(
        Danger.VIOLENCE,
        r"(?:is|are|am|has been|keeps?|still|was) (?:\w+ )?(?:touching|raping|molesting|fingering|groping|fondling"
        rf"|having sex with{_NOT_A_PARTNER}|forcing (?:himself|herself)|on top of|interfering with|doing things to"
        rf"|sexually (?:abusing"
        r"|assaulting)|wanking|feeling up|undressing|filming) (?:{victim}|(?:my|the|his|her|our) (?:\w+ )?{kid})"
        r"|(?:live ?stream\w*|filming|streaming|on camera|webcam|facetime) (?:\w+ ){0,4}?(?:abused|abuse|raped|naked"
        r"|stripping|undress\w*|sex)|(?:raped|sexually assaulted|forced (?:himself|me|her) (?:on|to have)|gang raped"
        r"|spiked and|had sex with her while) ~(?:just|tonight|today|now|this morning|ago|still|outside|an hour"
        r"|last night|minutes|in the (?:toilets?|park|woods|alley)|at the party|same clothes|here)?",
        r"now|tonight|today|just|this (?:morning|afternoon|evening)|ago|still|outside|last night|an hour"
        r"|in the (?:toilets?|park|woods|alley|bathroom|loos)|here|with me|right|is|are|upstairs|bedroom|streaming"
        r"|filming|same clothes|bleeding|party",
        unless=TAME + _FILMED_AT_SCHOOL + _BY_WHO_IS_EMPLOYED + r"|years? ago|last (?:week|month|year|summer|term)"
        r"|historic\w*|when (?:she|he|i|they) (?:was"
        r"|were)|as a child|survivor|allegation against|training|course|policy|lesson|film about|filming (?:lessons"
        r"|the|a|her own|his own|tiktok)|consent to film\w*|permission|school play|may have been|was raped (?:by|in"
        r"|at|as|when)|abused in",
    ),
)
