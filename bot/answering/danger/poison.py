"""Poison, drugs, overdoses; births and diabetes."""

from __future__ import annotations

from typing import Final

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import ORDINARY

_AS_IT_SHOULD_BE = (
    r"off (?:a|an|him|her|them|the|my|one)|from (?:a|an|him|her|them|the|my|one)|back to|to (?:the|a) (?:chemist"
    r"|pharmacy|office|head|police|gp|nurse)|for (?:a |an |my |the |this )?(?:\w+ )?(?:headache|pains?|period"
    r"|hay ?fever|cold|migraine|back|cramps?|tooth\w*|knee|flu|cough|throat|fever|temperature|allerg\w+)|prescri\w+"
    r"|like (?:always|normal|usual|…)|as usual|every (?:day|morning|night)|home from|ipads?|laptops?|devices?|chargers?"
    r"|(?:took|taken) (?:\w+ ){0,4}?(?:away|out|home|in to school|into school)|when i was|at \d+ (?:and|but|when)"
    r"|as a (?:teen|child|kid|girl|boy)\w*|years? ago|last (?:week|month|year|term)|in (?:19|20)\d\d|months? ago"
    r"|weeks? ago|used to|in (?:january|february|march|april|may|june|july|august|september|october|november|december)"
)

# What settles a baby for good: a grown-up's opiates and sedatives, or drink and street drugs.
_SEDATIVE = (
    r"methadone|subutex|buprenorphine|espranor|physeptone|codeine|cocodamol|co codamol|dihydrocodeine|tramadol|morphine"
    r"|oramorph|oxycodone|fentanyl|heroin|diazepam|valium|vallies|xanax|xans?|benzos?|temazepam|lorazepam|zopiclone"
    r"|nitrazepam|sleepers|sleeping (?:pills?|tablets?|tabs)|pregabalin|gabapentin|quetiapine|olanzapine|amitriptyline"
    r"|mirtazapine|ketamine|ghb|(?:(?<!her )her own|(?<!him )his own|(?<!them )their own|my own|our own|mums|dads"
    r"|nans|grans|grandads|my|someone elses) (?:\w+ ){0,2}?(?:tablets?|tabs|pills?|meds|medication|sleepers)"
)
_DRINK_OR_DRUG = (
    r"vodka|whisk(?:e)?y|brandy|rum|gin|wine|beer|lager|cider|sherry(?! trifle)|baileys|spirits|alcohol|booze|weed"
    r"|cannabis|hash(?! browns?)|skunk|edibles?(?! (?:paints?|glitter|flowers))|cocaine|crack|mdma"
)
_HIS_FEED = r"(?:bottle|dummy|milk|formula|feeds?|beaker|sippy cup|juice|squash|weetabix|porridge|food|mouth)"
# Nothing but the dose may stand between: not "gives the baby a bottle after her methadone".
_A_DOSE_OF = (
    r"(?:(?:(?!(?:and|after|before|while|when|because|but|or|not|about|for|without|away|up|off|on|is|are|was|has|had"
    r"|who|mum|dad|she|he|they|i|says?|said)\b)\w+|(?:who|that) is) ){0,7}?"
)
_GIVES = (
    r"(?:gives?|giving|gave|given|slips?|slipp(?:ed|ing)|feeds?|feeding|fed|dos(?:es|ed|ing)|settles?|settling|drugs"
    r"|drugged|drugging|sedat(?:es|ed|ing))"
)
_INTO_HIS_FEED = rf"(?:\w+ )?(?:in|into|on|onto) (?:(?!water )\w+ ){{0,3}}?{_HIS_FEED}"
_DIPS = r"(?:dip|soak)\w* (?:\w+ ){0,2}?dummy in(?:to)? (?:\w+ )?"
_BABYS = r"dummy|formula|(?:his|its) bottle|(?:is|only|about|aged) (?:only |about )?\d+ (?:weeks?|months?)"
_BY_DOCTORS = (
    r"(?:hospital|doctors?|paramedics?|ward|consultant|midwi(?:fe|ves)|gp|nicu|scbu) (?:have |has |had |were |was"
    r" |are |is )?(?:give|gives|gave|given|giving|start\w*|put|weaning)|in (?:hospital|nicu|scbu|theatre)"
    r"|on the (?:\w+ )?(?:ward|unit)|prescribed (?:it )?(?:for|to) (?:him|her|the)|(?:baby|son|daughter|child"
    r"|toddler)s? (?:\w+ )?prescri\w+|palliative|end of life|hospice|withdrawal|seizures?|fits|epilep\w+|after (?:his"
    r"|her|the) (?:operation|surgery)|(?:school|nursery|staff|we)"
    r" (?:gives?|gave|giving) (?:the|a|our) [4-9] year old"
    r" (?:his|her|their) own (?:medication|medicine|meds)|(?:mum|mother|nan|she|nurse|school|staff)"
    r" (?:gives?|gave|giving)"
    r" (?:\w+ ){1,5}?his prescribed (?:morphine|oramorph)"
)
_NO_DOSE = (
    r"breast ?(?:fe|milk)\w*|expressing|pregnan\w+|in the womb|unborn|storage|stores?|stored|locked|lock box|safe box"
    r"|given up|gives up|giving up|gave up|gave birth|giving birth|(?:last|previous) (?:year|month)|years? ago"
    r"|used to|in my day|when i was|training|leaflet|policy|guidance|alcohol (?:free|gel|wipes?|team|service|worker)"
    r"|vinegar|ginger beer|root beer|wine gums?|rum and raisin|trolley|cake|christening|non alcoholic"
    r"|says? (?:to|put|give|rub|i should)|told (?:me|us|her|him) to|(?:should|can|could) (?:i|we|you)"
    r"|ok(?:ay)? to (?:give|put)"
)

# Taken some time ago and hidden, or told with what drove to it; of a few with no reason, all is well is no comfort.
_TIME_AGO: Final = (
    r"last night|yesterday|earlier|this morning|today|(?:on |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|at the weekend|(?:\d+|a few|two|three) (?:hours|days) ago"
)
_NO_TALK_OF_IT: Final = (
    r"(?:not|never|too scared to) (?:(?:even|want|wants|to|has|have|going) )*(?:tell|told|telling) (?:(?:her|his|my"
    r"|their|the"
    r"|any) )?(?:mum|dad|mother|father|parents?|nan|family|teachers?|school|staff|any ?one|any ?body|a (?:grown ?up"
    r"|adult)|(?:her|him|them)(?= ?[.,!?]|$))"
    r"|will not (?:say|tell (?:me|us))"
    r"|(?:tell|tells|told|telling) (?:no one|nobody)|(?:no one|nobody) (?:else )?(?:\w+ )?know\w*|keep it (?:a )?secret"
    r"|sw(?:ore|orn|ear\w*) (?:me|us) to"
)
_IN_SORROW: Final = (
    r"(?:was|is|am|are|were|felt|feels?|feeling|being|got|been) (?:(?:so|really|very|just|feeling) )*(?:sad|upset"
    r"|low|down|depressed|angry|lonely|dumped|bullied|fed up|stressed|unhappy|heart ?broken|scared)|(?:broke|split) up"
    r"|hates? (?:\w+sel\w+|(?:her|his|my) life)"
)
_SAYS_ALL_IS_WELL: Final = (
    r"(?:she|he|they|i|is|am|are|says?|said|seems?|feels?|reckons|but) (?:(?:that|she|he|they|i|is|am|are|all|feels?"
    r"|seems?) )*(?:ok|okay|fine|alright|all right)(?! (?:to|for|with)\b)"
)
_FOR_A_PAIN: Final = (
    r"for (?:(?:a|an|my|her|his|the|their|this|some|period|bad) ){1,3}(?:\w*aches?|pains?|periods?|cramps?"
    r"|migraines?|cold|flu|cough|fever|temperature|tooth|teeth|back|knee|throat|heart|allerg\w+|adhd|asthma|epilepsy)"
)
# Not where it was more than that, or sorrow is told beside it.
_AS_TOLD: Final = (
    r"^(?!.*\b(?:whole|all of|rest of|packet|box|bottle|loads?|lots|too many|extra|living|life|sad|upset|cry\w*"
    r"|dumped)\b).*"
    rf"\b{{pills}} (?:[^ .!?;]+ ){{0,4}}?(?:as (?:normal|usual|directed|told|prescribed)|{_FOR_A_PAIN})"
)

# More of a medicine than the packet says, by accident or against a pain: it harms within a day or two.
_A_MEDICINE: Final = (
    r"(?:paracetamols?|calpol|nurofens?|ibuprofens?|panadol|anadins?|aspirins?|cocodamol|co codamol|codeine"
    r"|painkillers?"
    r"|pain killers?|insulin|methadone|ritalin|concerta|sertraline|keppra|warfarin|feminax|solpadeine|tablets?|pills?"
    r"|medicines?|medication|meds|piriton|antihistamines?)"
)
_OF_IT: Final = (
    r"(?:(?:of|my|her|his|the|these|those|their|mums|dads|doses?|lots|strong|adult|childrens|kids|infant|baby|normal"
    r"|usual|right|amount|extra|more) ){0,5}?"
)
_HAD: Final = r"(?:took|taken|taking|had|swallowed|given|gave|giving)"
_UP_TO_HERE: Final = r"(?: (?!(?:and|but|so|then|to)\b)\w+){0,4}? "
_NINE_OR_MORE: Final = r"(?:9|[1-9]\d|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty)"
_FIVE_TO_EIGHT: Final = r"(?:[5-8]|five|six|seven|eight)"
_TOO_MUCH: Final = r"(?:too (?:much|many)|double|twice|(?:two|2|three|3|extra)(?= (?:doses?|lots)))"
_THAN_THE_PACKET: Final = (
    r"(?:than|over) (?:(?:it|i|we|he|she|you|the|what|is|was|are|am|on|to|a|meant|supposed|allowed|should"
    r"|says?) )*(?:packet|pack|label|box|bottle|dose|limit|says?|should|meant|supposed|allowed)"
)
_NO_HABIT: Final = (
    r"(?! (?:a|each|every|per) (?:day|week)| daily| to (?:the|a|my|his|her|our) \w+| into school| back\b"
    r"| in (?:the|a|my|his|her|our) (?:\w+ )?(?:bag|pocket|drawer|cupboard|locker|room))"
)
_IN_A_DAY: Final = (
    r"by (?:accident|mistake)|accident\w*|mistaken\w*|not (?:realis|realiz|know|think|mean)\w*|without (?:realising"
    r"|thinking)"
    r"|lost count|because of|today|tonight|since|over|within|in (?:one go|the|a|an|half|\d+|one|two|three|four|five"
    r"|six)|at once"
    rf"|hours?|last night|yesterday|just|{_FOR_A_PAIN}|{_THAN_THE_PACKET}"
)

POISON: tuple[Rule, ...] = (
    rule(  # "I have done it, I took them all"; not "I took them all to school"
        Danger.OVERDOSE,
        r"i (?:(?:have|just|already) ){0,3}(?:took|taken|swallowed|necked|downed) (?:(?:them|it) all|all of (?:them|it)"
        r"|the (?:whole )?(?:lot|packet|pack|box|bottle))(?= ?[.,!?]|$| (?:and|but|now|at once|in one go|because"
        r"|so)\b)",
        r"(?:done|did) it|do not tell|pills?|tablets?|goodbye|bye|sleepy|dizzy|sick|love you|die|dying|dead|end it"
        r"|want it (?:over|to stop)|sorry (?:mum|dad|nan|everyone|all)",
        unless=r"photos?|pictures?|books?|sweets|biscuits|toys|cookies|chocolates?|stickers|coats|bags|vitamins?",
        of_oneself=True,
        certain=True,
    ),
    rule(  # a small child that has got at somebody's tablets
        Danger.OVERDOSE,
        r"(?:eaten|ate|swallowed|drunk|drank|munched|got (?:hold of|into|at)) (?:[^ .!?;]+ ){0,4}?{pills}",
        r"toddlers?|{infant}|bab(?:y|ies)|little (?:one|un|girl|boy)|[1-5] years? old|nursery|grand(?:ad|ma|dad)s|nans",
        r"do not know|not sure|no idea|how many|just|now|minutes?|empty",
        unless=r"(?:last|in) (?:week|month|year|january|february|march|april|may|june|july|august|september|october"
        r"|november|december)|years? ago|vitamins?|sweets|if|policy|training|should (?:we|i) (?:store|keep|lock)",
        certain=True,
        however_well=True,
    ),
    rule(  # in few words, of another or of oneself: "took pills last night and will not tell her mum"
        Danger.OVERDOSE,
        r"(?:took|taken|swallowed|necked|downed|popped) (?!the pill\b)(?:(?:some|a|few|loads?|lots?|bunch|too|many"
        r"|several|of|her"
        r"|his|my|the|these|mums|dads|nans) ){0,4}{pills}(?! (?:off|from|to|away|out|home|back|into)\b)",
        _TIME_AGO,
        rf"{_NO_TALK_OF_IT}|{_IN_SORROW}",
        unless=_AS_TOLD,
        certain=True,
        however_well=True,
    ),
    rule(  # the same, where nothing but "fine now" is told; not of one's own tablets, which are taken each day
        Danger.OVERDOSE,
        r"(?:took|taken|swallowed|necked|downed|popped) (?:(?:some|a|few|loads?|lots?|bunch|too|many|several"
        r"|of) ){0,4}(?:pills"
        r"|tablets|tabs)(?! (?:off|from|to|away|out|home|back|into)\b)",
        _TIME_AGO,
        _SAYS_ALL_IS_WELL,
        unless=_AS_TOLD,
        however_well=True,
    ),
    rule(  # by accident or against a pain
        Danger.OVERDOSE,
        rf"{_HAD}{_UP_TO_HERE}(?:{_NINE_OR_MORE}|{_TOO_MUCH}) {_OF_IT}{_A_MEDICINE}{_NO_HABIT}"
        rf"|{_HAD}{_UP_TO_HERE}{_A_MEDICINE} (?:twice|too (?:much|many))|{_HAD}{_UP_TO_HERE}more {_OF_IT}{_A_MEDICINE}"
        rf" {_THAN_THE_PACKET}",
        _IN_A_DAY,
        certain=True,
        however_well=True,
    ),
    rule(  # of a child, or at once, what is a grown-up's for a day
        Danger.OVERDOSE,
        rf"{_HAD}{_UP_TO_HERE}{_FIVE_TO_EIGHT} {_OF_IT}{_A_MEDICINE}{_NO_HABIT}",
        _IN_A_DAY,
        r"{kid}s?|(?:i am|she is|he is) (?:\d|1[0-7])(?! (?:weeks?|months?) (?:pregnant|gone))|by (?:accident"
        r"|mistake)|accident\w*"
        r"|mistaken\w*|at once|in (?:one go|(?:an|half an|one|two|three|four|[1-4]) hours?)",
        certain=True,
        however_well=True,
    ),
    rule(  # given to a child to keep it quiet: nobody may look unwell yet
        Danger.INJURY,
        rf"(?:{_GIVES}|{{infant}} (?:has |have )?(?:\w+ )?had) {_A_DOSE_OF}(?:{_SEDATIVE})"
        rf"|(?:{_SEDATIVE}) {_INTO_HIS_FEED}|{_DIPS}(?:{_SEDATIVE})"
        r"|(?:drugs|drugging|drugged|sedates|sedating|sedated) (?:\w+ )?(?:{infant}|kids|children)"
        r"|(?:gives?|giving|gave|given|slips?) (?:\w+ ){0,3}?something to knock (?:him|her|it|them) out",
        r"{infant}|[1-9] year old|(?:two|three|four|five|six|seven|eight|nine) year old|(?:the|her|his|their|my|our"
        r") (?:\w+ )?(?:kids|children|little (?:one|boy|girl|lad)s?)|(?:he|she) is (?:only |just )?[1-9](?= ?[.,!?]"
        r"| and|$)"
        r"|" + _BABYS,
        unless=ORDINARY + rf"|{_BY_DOCTORS}|{_NO_DOSE}|dealer|dealing|gang|teenage\w*|1\d year old",
        certain=True,
        however_well=True,
    ),
    rule(  # drink and street drugs: an older child's sip is for no ambulance
        Danger.INJURY,
        rf"(?:{_GIVES}|{{infant}} (?:has |have )?(?:\w+ )?had) {_A_DOSE_OF}(?:{_DRINK_OR_DRUG})"
        rf"|(?:{_DRINK_OR_DRUG}) {_INTO_HIS_FEED}|{_DIPS}(?:{_DRINK_OR_DRUG})",
        r"{infant}|(?:he|she) is (?:only |just )?[1-4](?= ?[.,!?]| and|$)|[1-6] year old|(?:two|three|four|five"
        r"|six) year old|little (?:one|boy|girl|lad)s?|" + _BABYS,
        unless=ORDINARY + rf"|{_BY_DOCTORS}|{_NO_DOSE}|smell\w*|stink\w*|reek\w*",
        certain=True,
        however_well=True,
    ),
    # Poison and drugs
    rule(
        Danger.INJURY,
        r"{took} (?:\w+ ){0,5}?{toxin}|{toxin} ~(?:in (?:his|her|their|its) mouth|gone down|swallowed|down (?:his"
        r"|her) throat)",
        unless=ORDINARY + r"|glass of|glasses|pin number|berries for|coins for|had (?:\w+ ){0,3}(?:glass|cleaner"
        r"|pods?|pins?|coins?)$"
        r"|given (?:\w+ ){0,3}(?:glass|glasses|cleaner|coins?|pins?)|mushroom (?:soup|pizza)|strawberries"
        r"|cleaner (?:had|has|is)|(?:piece|talk|session|lesson|item|feature|post|course|leaflet) (?:on|about)",
        however_well=True,
    ),
    rule(
        Danger.INJURY,
        r"(?:took|taken|taking|had|smoked|vaped|snorted|sniffed|inhaled|swallowed|given|drank|drunk|dropped|done"
        r"|popped|necked|bombed|eaten|ate|spiked) (?:\w+ ){0,6}?{drug}|spiked|(?:put|slipped) something in (?:her|his"
        r"|my|their) (?:drink|cup|coke)|bad batch|alcohol poisoning|on a bad trip|whitey|(?:drunk|drank) (?:a "
        r"|the )?(?:whole|load|loads|bottle|litre)"
        r"|so drunk|too much to drink|(?:drank|drunk|had) (?:way |far )?too much|smoked (?:something|summat|sumthing)",
        r"{unwell}",
        unless=ORDINARY + r"|sick of|medication (?:form|policy|consent)",
    ),
    rule(  # said of oneself, however few
        Danger.OVERDOSE,
        r"i (?:have |just |think i |may have |might have |already )*(?:overdosed|(?:took|taken) (?:an overdose"
        r"|too (?:much|many)))(?! on)|i (?:have |just |only |think i |already |went and |might have )*(?:took|taken"
        r"|swallowed|necked|popped|downed|ate|eaten|had) (?:some|a few|a couple|a bunch|a handful|loads|lots|a load"
        r"|too many|all|most|half|the rest|a lot|so many|several) (?:of )?(?:my |the |mums |dads |nans |her |his "
        r"|these |those |some )*(?:\w+ )?(?:{pills})(?= (?:[.,!?]|and|but|now|so|because|i|an|about|earlier|today"
        r"|a (?:bit|little|while|few)|do not tell|tonight|last|at|before|just|ago|this|do not know|dunno|idk|not sure"
        r"|no idea|to (?:die|sleep|end|make|stop|go))(?= |$)|$)",
        unless=ORDINARY + r"|" + _AS_IT_SHOULD_BE,
        firm=True,
        of_oneself=True,
        however_well=True,
    ),
    rule(
        Danger.OVERDOSE,
        r"over ?dos(?:e|ed|ing)(?! (?:on|of) (?:coffee|policy|polic\w+|meetings|caffeine|chocolate|sugar|admin"
        r"|training))|{took} (?:\w+ ){0,4}?(?:load|loads|lots?|packets?|pack|box|boxes|bottle|bunch|handfuls?|strips?"
        r"|whole|all|too many|too much|too big|unknown|double|about|twenty|thirty|forty|fifty|sixty|a dozen|ten"
        r"|fifteen|\d\d+|every|the rest|a couple of packs)"
        r" (?:\w+ ){0,5}?(?:{pills}|something|of them)|{took} (?:\w+ ){0,3}?(?:mums|dads|nans|grans|grandmas|grandads"
        r"|brothers|sisters|step\w+|someone elses|my) (?:\w+ ){0,2}?{pills}|(?:empty|empties) (?:\w+ ){0,2}?(?:strips?"
        r"|packets?|bottles?|packs?|blister|boxes|box)|(?:packets?|strips?|bottles?|boxes) ~(?:empty|are all gone"
        r"|all gone)|{pills} ~(?:are |is )?(?:all )?(?:gone|missing) (?:and|from)|(?:taken|took|swallowed"
        r"|necked) the lot|(?:took|taken|swallowed|necked) (?:\w+ ){0,2}?(?:\d\d+|\d|some|a few|twenty|thirty|forty"
        r"|loads|lots) (?:of (?:my|her|his|the|them|mums|dads) )?(?:\w+ )?(?:{pills})?"
        r" ?(?:and|now|at (?:break|lunch)|in the|an hour|just|before|to (?:die|end|kill|sleep forever))"
        r"|swallowing (?:them|it|all)|stomach pump\w*",
        unless=ORDINARY + r"|empty (?:lunch|crisp|sweet)|(?:course|courses|lessons|training|photos?|steps"
        r"|minutes) (?:and|now|in the|just|before)|(?:taken|took|had|given|drank|drunk|eaten|ate"
        r"|dropped) (?:\w+ ){0,3}(?:(?:minutes|hours|weeks|days)(?! (?:ago|back|earlier|since))|steps|photos|children"
        r"|pupils|books|people|sandwich\w*|sweets)|covid|flu|who is liable|to the (?:pharmacy|chemist)|took (?:some "
        r"|my |the |all )*(?:ipads|laptops|devices)|took my (?:{pills}) (?:\w+ ){0,4}?(?:like (?:always|normal|usual|…)"
        r"|as usual|every|as normal|with my)|^if (?:he|she|they) (?:got|took|had)",
        however_well=True,
    ),
    rule(
        Danger.INJURY,
        r"(?:in labour|giving birth|waters (?:have |has |just )?(?:broken?|gone)|baby is coming|there is baby coming"
        r"|baby coming|head is (?:out|showing)|crowning|contractions"
        r"|having (?:a|the|her) baby|just (?:had|given birth|delivered)|miscarr\w+|gave birth"
        r"|given birth) ~(?:toilets?|loos|now|at school|here|heavy|bleeding|blood|hidden|bathroom"
        r"|alone|class|minutes apart|please|pain|in the|and|quick|on her own|every)?",
        r"now|toilets?|loos|here|help|just|blood|bleeding|bathroom|minutes apart|alone|she is|hiding|nobody knows"
        r"|in the|am|has|waters|baby (?:is )?coming",
        unless=ORDINARY + r"|labour (?:ward|party|market|suite|government)|after giving birth|before giving birth"
        r"|due to give|when (?:she|i) gave birth|last (?:week|month|year)"
        r"|plan\w*|antenatal|postnatal",
    ),
    rule(
        Danger.INJURY,
        r"(?:diabetic|diabetes|insulin|type one|type 1|sugar|hypo|epilep\w+|asthmatic|sickle cell|haemophil\w+)",
        r"hypo|coma|on the floor|will not (?:talk|wake|answer|eat|respond)|no insulin|not (?:given|had|giving)"
        r"|refus\w+|confused|shaking|sweating|floppy|drowsy|low|unconscious|will not (?:give|take)|fruity|vomit\w*"
        r"|passed out|collapsed|crisis",
        r"is|are|has|have|now|just|today|gone|since",
        unless=ORDINARY + r"|care plan|training|packed lunch|coma scale|low (?:income|attendance|mood)|policy"
        r"|school nurse"
        r"|refus\w+ to (?:attend|let|engage|come)",
    ),
)
