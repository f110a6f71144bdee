"""A child is missing, or a young one is alone."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import LAW_OF_LOCKS, TAUGHT

_LITTLE = (
    r"(?:bab(?:y|ies)|toddlers?|infants?|tots?|tiny tot|little (?:girl|boy|kid|one|lad|un|brother|sister|kids|ones"
    r"|child|children)s?|kids?|kiddies|children|child|[1-9] year old|1[0-7] year old|aged (?:\d|1[0-7])|pupils?|son"
    r"|daughter|grandson|granddaughter|grandchild|foster (?:child|son|daughter|lad|girl)|f[ds] \d+|(?:my|our) f[ds]"
    r"|autistic|twins?|reception|year \d+s?|y\d+s?|r?y\d+|nephew|niece|boy|girl|students?|young person|lac|brother"
    r"|sister|placement|lad|lass|bairn|he is (?:only )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)"
    r"|she is (?:only )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)|he|she|they|one of (?:the|our|my) \w+"
    r"|two of (?:the|our|my) \w+|one (?:short|missing)|\d+ (?:month|week)s? old|resident|them|him|her|my \d+|fostered"
    r"|looked after|1[0-7] (?=,)|little \w+|(?:one|two|three|four|five|six|seven|eight|nine|ten) year old)"
)
_SEEN_AGAIN = (
    # seen again, and not gone again
    r"^(?!.*\b(?:(?:missing|gone|off|away) again|again (?:tonight|now|today)|not (?:been )?back|still (?:missing"
    r"|gone))\b).*\b(?:was found|returned safe|(?<!never )came (?:back|home)|now (?:back|home|safe)|back (?:now"
    r"|in (?:school|class|placement)|at school)|come back safe|is back|been found|turned up (?:safe|at his|at her)"
    r"|found safe)"
    r"|education|register s|(?<!not )(?<!been )(?<!be )(?<!come )(?<!came )(?<!get )(?<!got )(?<!was )(?<!due )(?<!is"
    r" not )(?<!until )back (?:from|with|at (?:home|the house|placement))|(?:got|has|have) (?:an|the"
    r"|their) address off the \w+|attendance register|roll|episodes?|return (?:home )?interview|figures|statistics"
    r"|mock|(?:goes|go|going) missing(?!.*\b(?:missing again"
    r"|again tonight|missing now|not (?:home|back|come|returned))\b)|often goes|appointments?|previously|(?:file|record"
    r"|form|document|card|notes|coat|book|laptop|shoe|jumper|bag|key|pe kit|homework|email|letter|minutes|page|link"
    r"|login|meds|money|register)s? (?:\w+ )?(?:went|has gone|is|gone|are|have gone)? ?missing|missing (?:meds|book"
    r"|coat|shoes|homework|a page|my login|login|from the|out|data|information|fields?|you|his mum|her mum|my|their"
    r"|school|lessons|some|a (?:form|field|link))|difference between|policy|procedure|what age|how old|legal|law"
    r"|allowed|old enough|threaten\w* to run away|absent"
    r"|lost (?:without|my job|the|(?:his|her|my) temper|it with|(?:\w+ ){0,4}weight"
    r"|interest|contact|their|touch)|last (?:week|month|year|term)|dog|cat|funding|lost (?:him|her|them) to"
    r"|lost (?:\w+ ){1,4}(?:on|from) (?:my|our|the) (?:case ?load|ward|unit|team)"
    r"|lost (?:\w+ )?(?:baby|child) (?:at|in) (?:\d|birth|pregnancy)|jumper|tooth|teeth|lives alone|book bag"
    r"|home with (?:a|his|her) (?:reading|book|letter|form)|stop (?:my|him|her|them|a) (?:\w+ )?running"
)

_LATE = (
    r"(?:gone|past|after|nearly|now|it is) (?:midnight|ten|eleven|twelve|one|two|three|1[012]|[123])(?: ?(?:pm|am)| at"
    r" night| in the morning| (?:oclock|o clock))?(?= [.,!?]| and| now|$)|pitch (?:black|dark)|dark (?:now|out"
    r"|outside)|(?:hours|hour) (?:ago|late|now)|since (?:\w+ ){0,2}?(?:break|lunch|school|tea ?time|this morning|last"
    r" night|yesterday|\d+|friday|saturday|sunday|monday|tuesday|wednesday|thursday)|still (?:not|out|no)"
    r"|no (?:answer|reply|coat|money|shoes)|snow(?:s|ing)|raining|freezing|minus \d+|in (?:slippers|pyjamas|pjs"
    r"|socks)|should have been|(?:meant|supposed) to be"
)

# Counted or recalled: then the child is here, unless something says that they are gone again.
_TIMES = (
    r"|^(?!.*\b(?:again|is missing|still|tonight|right now|(?:not|no) (?:\w+ ){0,2}?(?:back|home|returned|come"
    r"|answer\w*|answer)|last seen)\b).*\bmissing (?:\w+ ){0,3}?(?:once|twice|(?:\d+|two|three|four|five|six|ten"
    r"|several|many|few|multiple|couple of|lots of) times|on (?:\d+|two|three|several|a few|multiple|many"
    r"|other) occasions|before|every|regularly|repeatedly|a lot|in the past)\b"
)

# "Can not see her until Friday": an appointment, or contact.
_SEE_LATER = (
    r"see (?:\w+ ){1,3}?(?:un)?til|see (?:\w+ ){1,3}?(?:till|before|for (?:\w+ )?(?:days|weeks|months|hours)|at \d|on"
    r" (?:mon|tues|wednes|thurs|fri|satur|sun)day|this week|next week|today|tomorrow|because (?:they|he|she|it"
    r"|there))\b"
)

# "On her own facebook", "at his own table": what is somebody's, and nobody who is alone.
_OWN_THING = (
    r"(?:\w+ )?(?:facebook|insta\w*|tiktok|snap\w*|socials?|social media|whatsapp|youtube|phones?|mobile|page|account"
    r"|profile|story|status|website|blog|channel|laptop|computer|pc|ipad|tablet|device|xbox|wifi|table|desk|chair|mat"
    r"|peg|bed|room|merits?|two feet|feet|behalf|terms|initiative|accord|birthday|risk|work|level|targets?|time|money"
    r"|kids|children|child|son|daughter|family|record|file|form)\b"
)
# What somebody says they will do if they are reported: they are here, and no child is gone.
_STAYS_AWAY = (
    r"if (?:i|we|you|they|anyone|school|staff|the \w+) [^.!?;]{0,60}?(?:he|she|they|mum|dad|we) (?:will|would)"
    r" (?:never|not) (?:\w+ )?come back|(?:he|she|they|mum|dad) (?:will|would) (?:never"
    r"|not) (?:\w+ )?come back [^.!?;]{0,40}?(?:…|if (?:i|we|you|they|school|staff))"
)

# Kept by a partner from those whom she would see: nobody is gone.
_KEPT_FROM_FAMILY = (
    r"|^(?!.*\b(?:lost|park|shops?|beach|sea|river|lake|pool|woods|ran|gone|anywhere|where|find|missing|took|taken"
    r"|lock\w*"
    r"|ago|little|(?:is|aged) (?:only )?[1-9]|[1-9] year old)\b)(?=.*\b(?:controls?|controlling|jealous"
    r"|allow(?:s|ed)?|lets? me|letting me)\b).*\bsee my (?:\w+ )?(?:sisters?|brothers?|mum|dad|parents|family|friends?"
    r"|nan)"
    r"\b.*"
)

# Too small to be left; what is told is how it goes each time, so that the child may be alone at this moment.
_SMALL = (
    r"(?:bab(?:y|ies)|newborn|infants?|toddlers?|tots?|twins|bairn|little (?:ones?|girls?|boys?|lads?|kids?|children)"
    r"|(?:[1-7]|one|two|three|four|five|six|seven) year old|\d+ (?:month|week)s? old|children under (?:five|5)"
    r"|(?:[1-7]|two|three|four|five|six|seven) and (?:[1-7]|one|two|three|four|five|six|seven)"
    r"|(?:is|are|about|only|just|aged) (?:only |about |just )?(?:[1-7]|two|three|four|five|six|seven)(?= [.,!?]| and"
    r"|$))"
)
_ALONE = (
    r"(?:alone|(?:on|by) (?:his|her|their|it is) own|by (?:him|her|them|it)sel(?:f|ves)|unattended|unsupervised|asleep"
    r"|sleeping|upstairs|home alone|with (?:nobody|no one|no adult|no grown up)"
    r"|in (?:bed|(?:the|his|her|it is|their) (?:\w+ )?(?:bed|cot|flat|house|room|bedroom|caravan|home)))"
)
_ERRAND = (
    r"work|works|working|(?:night )?shifts?|nights?|lates|evenings?|overnight|goes out|going out|out (?:drinking"
    r"|clubbing|partying|to)|pub|club(?:bing)?|party|parties|bingo|gym|shops?|(?:the )?school run|from school"
    r"|(?:pops|nips|goes|popped|nipped|gone|went) (?:\w+ )?(?:out|to|over|round|next door)|bookies|boyfriends?|fags"
    r"|hours|every \w+"
)
_AN_AGE = r"(?:[1-7]|one|two|three|four|five|six|seven)(?: year old)?"
# Left, and no word says with whom: "leaves the kids who are 3 and 5", "leaves the baby while she does nights".
_LEFT = (
    r"(?:leaves|leaving) (?:[^ ,.!?;]+ ){0,3}?(?:kids|children|ones|boys|girls|babies|two|both)"
    rf" (?:(?:who|that|is|are|aged|ages|only|just|about|,) )*{_AN_AGE}(?: (?:and|,) {_AN_AGE})+"
    r"(?= (?:alone|and (?:goes|works|does|pops|nips)|while|when|whilst|so|to (?:go|work|do|pop)|at night|every"
    r"|all (?:night|day|evening)|[.!?,](?! with))|$)"
    rf"|(?:leaves|leaving) (?:[^ .!?;]+ ){{0,8}}?{_SMALL} (?:while|whilst|when) (?:she|he|they|mum|dad)"
    r" (?:\w+ )?(?:works|goes|does|is (?:at work|out|working)|pops|nips|drinks)"
)
_NOT_ALONE = (
    r"with (?:(?:my|her|his|their|the|a|an|our|me|another) )?(?:\w+ )?(?:mums?|dads?|mother|father|nan|nana"
    r"|gran\w*|parents?|sitters?|babysitters?|partner|husband|wife|boyfriend|assistant|sister|brother|aunt\w*"
    r"|uncle|cousin|friends?|mate|neighbours?|me|us|staff|childminder|carers?|family|nanny)"
    r"|(?:at|in) (?:nursery|school|pre ?school|club|the care)|in the care of|nursery till|monitor"
    r"|how old|what age|old enough|(?:is|are) (?:it|there) (?:\w+ )?(?:law|legal|illegal|allowed|ok|okay)"
    r"|(?:is|was) that (?:allowed|legal)|can (?:i|we|you)|shower|washing|bins|bath|(?:left|leaves|leaving) (?:me"
    r"|him|us|them|it all|home|school|care)(?! (?:\w+ ){0,4}?(?:alone|own|bed|cot|flat|house|room|asleep"
    r"|sleeping|upstairs|unattended|themselves))|years? ago|used to|last (?:year|month)"
    r"|cat|dog|dogs|naps?|works? (?:downstairs|upstairs|from home)"
)

MISSING: tuple[Rule, ...] = (
    rule(  # left at night or for an errand, as it is told of somebody else
        Danger.MISSING,
        r"(?:leaves|leaving|(?<!i )leave|(?:is|are|gets?|get|being) (?:\w+ )?left)(?= (?:[^.!?;]+ )?"
        rf"{_ALONE}(?: |$))",
        _SMALL,
        _ERRAND,
        unless=_NOT_ALONE,
        certain=True,
    ),
    rule(Danger.MISSING, _LEFT, unless=_NOT_ALONE, certain=True),
    rule(  # left for an errand, and they are alone as it is told
        Danger.MISSING,
        rf"(?<!\bi )(?<!\bi have )(?<!\bi just )left(?= (?:[^.!?;]+ )?{_ALONE}(?: |$))",
        _SMALL,
        _ERRAND,
        r"now|tonight|just (?:face ?timed|rang|rung|called|phoned|texted|messaged|video\w*|gone|left|popped)|crying"
        r"|cries"
        r"|scared|not (?:back|home|answering)|still|on (?:the phone|face ?time)|screaming",
        unless=_NOT_ALONE + r"|last (?:week|night|term)|the other day|yesterday",
        certain=True,
    ),
    rule(  # a small child who was put out of the house
        Danger.MISSING,
        r"(?:kick|thr[eo]w|chuck|lock|shut|put|boot)\w* (?:(?:me|us|him|her|them|my (?:\w+ ){0,4}?\w+) )?out(?:side)?"
        r"(?= ?[.,!?]|$| (?:of (?:the|our|his|her|my) (?:house|home|flat)|by|in the (?:snow|rain|cold|dark|street"
        r"|garden)|into"
        r"|on the street|at \d|tonight|and|because|with no|without|now|it|he|she|i|again|again)\b)",
        r"(?:i am|(?:he|she|who|son|daughter|brother|sister|kid|child|boy|girl)s? (?:is |are )?,?) ?(?:aged "
        r"|only )?(?:[2-9]"
        r"|10)(?= ?[.,!?]|$| (?:and|years?|it|outside|in|on|so))|(?:[2-9]|10) year old|toddler",
        r"tonight|right now|street|outside|snow\w*|dark|freezing|so cold|rain\w*|[1-4] ?am",
        unless=TAUGHT + r"|last (?:week|month|year|night)|used to|neighbours?|nursery|class|football|club|game",
    ),
    rule(  # it is dark, and a child is out in it or was left
        Danger.MISSING,
        r"(?:it is|its|is|gone|getting|pitch|now) (?:so |really |pitch |getting |all )?(?:black|dark)(?! (?:skin|hair"
        r"|eyes|blue|place|comedy|web|thoughts))",
        r"(?:not|never) (?:\w+ ){0,2}?(?:come|came|in (?:his|her|their) (?:bed|room)|back|home|returned|turned up"
        r"|been seen)|(?:mum|mummy|dad|daddy|nan|nanny|gran|they|she|he) (?:\w+ )?(?:went|gone|left"
        r"|popped)(?: \w+){0,3}? (?:out|shops?|pub|work|away|when)|on (?:my|his|her|their|our) own|alone"
        r"|nobody (?:is )?(?:here|home|in)",
        _LITTLE + r"|i am (?:only )?(?:\d|five|six|seven|eight|nine|ten|eleven|twelve)|mummy|daddy|cubs|brownies"
        r"|scouts",
        unless=_SEEN_AGAIN + r"|scared of|night ?light|curtains|school run|walks? home|winter evenings|lights? out",
    ),
    rule(  # went out, cannot be reached, and it is late
        Danger.MISSING,
        r"(?:went|gone|popped|nipped|stormed|walked|ran|snuck|slipped|headed|set off|left|goes"
        r"|stayed) (?:\w+ ){0,2}?(?:out|off|home|to the (?:shops?|park|corner)|for school|school|the house"
        r"|at (?:tea ?time|lunch|\d+))|(?:still )?not"
        r" (?:in|back)(?! (?:trouble|school|class|the|his|her|their|my|care|contact|touch|any|a|my|to|at)\b)",
        r"(?:phone|mobile|snap map|location|tracker)s? (?:is |has |been |are |goes |going )?(?:\w+ )?(?:off|dead|died"
        r"|straight to|to voicemail|ringing out|switched)|not (?:answering|picking up|replying|been seen|online)"
        r"|(?:none|no one|nobody) (?:of \w+ )?can (?:reach|raise|get hold of)|will not (?:answer|pick up)",
        _LATE,
        _LITTLE,
        unless=_SEEN_AGAIN + r"|staff|teacher|social worker|works? phone|last (?:night|week) and is|colleague",
    ),
    rule(  # handed over to nobody knows whom
        Danger.MISSING,
        r"(?:not|never) (?:\w+ )?(?:come|came) out (?:of|with)|(?:went|gone|left|goes|walked) (?:off |home |away "
        r"|out )*with (?:[^ .!?;]+ )?(?:an? |some )(?:aunt\w*|uncle|man|woman|lady|bloke|cousin|family friend"
        r"|neighbour|stranger)",
        r"nobody knows|no idea|not know|teacher says|staff say|school says?|says (?:he|she) (?:went|left|was)"
        r"|no one (?:here )?(?:knows|sent)|did not send|who (?:is|was) (?:she|he|it|that)|not answering"
        r"|with the others",
        _LITTLE,
        unless=_SEEN_AGAIN + r"|closet|coming out|gay|policy|password|collection (?:form|list)",
    ),
    rule(  # never arrived where somebody had to hand the child over
        Danger.MISSING,
        r"(?:not|never|was not|were not) (?:\w+ )?(?:got |get |getting |come |came |been )?(?:on|off|in) (?:the|his|her"
        r"|their) (?:\w+ )?(?:bus|minibus|coach|taxi|train|tram)|never (?:got|made it) (?:on|off|here|there|in|home"
        r"|to (?:school|nursery|club))|(?:bus|taxi|minibus|coach|driver) (?:\w+ ){0,4}?(?:without (?:him|her|them)"
        r"|empty|says (?:\w+ ){0,3}?never)",
        r"other end|driver|stop|escort|mum (?:is|says)|waiting|shut|closed|should|supposed|nobody|where|just|now|signed"
        r" out|today|this (?:morning|afternoon)|not (?:here|at home|home|there|answering)|an? hour|minutes",
        r"reception(?: \w+)?|year \d+|child|pupil|son|daughter|boy|girl|lad|kid|grandson|granddaughter|toddler|\d+ year"
        r" old|nephew|niece|little \w+|he|she",
        unless=_SEEN_AGAIN
        + r"|bus pass|pass (?:has|is)|refus\w+|ban(?:ned)?|not allowed|transport (?:policy|form|panel"
        r"|team)|seat ?belts?|eligib\w+|behav\w+|staff (?:member)?|every (?:day|morning)|most (?:days|mornings)|often",
    ),
    rule(
        Danger.MISSING,
        r"(?:is|gone|been|has been|still|reported|got|are|have|now|,) missing|missing (?:since|for|\d+|now|right now"
        r"|last seen|child|kid|boy|girl|toddler)|^missing|missing$|missing (?:[.!?,])|(?:missing|lost) (?:child|kid"
        r"|boy|girl|toddler)|not been seen|absconded|(?:boy|girl|son|daughter|toddler|child|kid|baby|brother|sister"
        r"|lad|grandson|granddaughter)s? gone(?! (?:to|up|down|on|into|home|through|quiet|off to|well|back|very|all"
        r"|blue|grey|limp))|(?:has|is|have|are|just|all|he has|she has) (?:gone|vanished|disappeared|bolted|legged it"
        r"|done one|scarpered|absconded|awol)(?: (?:and|he|she|they|from|since|now|in|out|off|over|awol|again"
        r"|walkabout)|$| [.,!?])|(?:ran|run|running|wandered|wander|walked|slipped|sneaked|snuck|climbed|crawled"
        r"|escaped|bolted|run|got|taken|let|legged it|jumped) (?:\w+ ){0,2}?(?:off|away|out|past (?:us|me|him|her|them"
        r"|the)|over the (?:fence|wall|gate)|through the (?:gate|fence|window|door))(?! (?:with|of (?:line|step"
        r"|patience|care|school for)|from a question|to join|the (?:door|back) for))|(?:not|never|did not|has not"
        r"|have not|still not) (?:\w+ )?(?:come|came|got|get|arrive|arrived|turn|turned|make|made|return|returned"
        r"|got off|reach|reached) (?:\w+ ){0,2}?(?:home|back|off|up|to school|it home)|no sign of|(?:no one|nobody"
        r"|none of us) (?:(?!would|will|should|could|can|to|must|may|might|ever|needs?)\w+ )?(?:has|have|is|knows?)?"
        r" ?(?:seen|know|knows|found|heard)"
        r"|(?:(?<!gp )(?<!gps )(?<!doctor )(?<!doctors )(?<!dr )(?<!dentist )(?<!camhs )(?<!surgery )(?<!nurse "
        r")(?<!clinic )(?<!midwife )(?<!consultant )can not|could not|unable to) (?!"
        + _SEE_LATER
        + r")(?:find|see|locate"
        r"|account for) (?:him|her"
        r"|them|my|the|our|a|one|two|{kid}s?|anywhere)|(?:lost|losing) (?:him|her|them|my|our|two|one|a|sight|the"
        r"|track of) ?(?:\w+ ){0,4}?(?:{kid}s?|of (?:him|her|them)|year \d+s?|y\d+s?|in the|at the|here|somewhere|him"
        r"|her|of)?|(?:one|two|a child|a pupil|a kid) (?:short|missing|unaccounted|too few|down)|(?:head ?count"
        r"|register|count) ~(?:short|wrong|missing|out|down)|unaccounted|she was gone|he was gone|they were gone"
        r"|gone when (?:i|we)|(?:bed|cot|room|pram|buggy) (?:is |was )?empty|disappeared|vanished|slipped past|(?:is"
        r"|are|got|been|gone) lost|whereabouts unknown|never (?:got|made it) to school|not in the \w+"
        r"|looked everywhere|missing from (?:the )?(?:nursery|home|placement|our|school trip|trip|park|playground"
        r"|house|garden|class)|not home|run from|lost (?:my|our) {kid}",
        _LITTLE,
        unless=_SEEN_AGAIN
        + _TIMES
        + _KEPT_FROM_FAMILY
        + r"|{fears} (?:that )?(?:she|he|they|i) (?:\w+ )?{no_return}|"
        + _STAYS_AWAY
        + r"|not get up|(?:ex|she|he|mum|dad|mother"
        r"|father) (?:\w+ ){0,4}?(?:blocked"
        r"|stopp\w+|refus\w+) (?:me|us|contact|my)|(?:got|took|taken|nicked|robbed|stolen) (?:\w+ )?off (?:me|him|her"
        r"|us|them)|(?:book|letter|email|reply|form|referral|minutes|social worker|worker|portal|link) (?:has|have|is"
        r"|did|still) ?(?:\w+ )?not|not (?:come|got|get|heard) back (?:to (?:me|us)|from)|get in touch|(?:staff"
        r"|volunteer|teacher|worker|coach|employee|colleague|governor|head) (?:has |had |just )?(?:walked|stormed) out"
        r"|not (?:\w+ )?(?:turned|turn) up (?:to|for) (?:his|her|their|the|a|contact|appointment|meeting)|got away with"
        r"|walked (?:him|her|out of the meeting)|let (?:him|her|them) off|ran (?:off the (?:copies|forms|leaflets"
        r"|slides)|(?:off|out) of (?:time|paper|ink|money|space))|run (?:off|out) (?:of|copies)|got (?:off"
        r"|away) (?:lightly|with)|break up|nobody knows (?:how|what|who|why)|no ?one knows (?:how|what|who|why)|weekly"
        r"|gone (?:up|down|to (?:bed|college|work|the (?:gp|doctor)))|taken (?:off|away|out)|taken (?:\w+ ){0,3}(?:out"
        r"|off|away)|let down|on (?:holiday|leave)|cannot find (?:the|a) (?:form|policy|link|page)|can not (?:find|see"
        r"|locate) (?:a |the |my |our |any |where |out )?(?:\w+ ){0,2}?(?:form|policy|link|page|number|section|document"
        r"|procedure|protocol|template|toolkit|app|file|record|guidance|login|school place|place|childminder|nanny"
        r"|nursery|tutor|solicitor|referral|email|information|info|details|contact|benefit|point|reason)",
    ),
    rule(
        Danger.MISSING,
        r"(?:home|left|all|been|alone) alone|alone (?:in|at|on|by|outside|near|next|upstairs)|on (?:his|her|their"
        rf"|it is) own(?! {_OWN_THING})"
        r"|by (?:him|her|them|it)sel(?:f|ves)|by themselves|unattended|abandoned|(?:no|without (?:a|any)) (?:adults?"
        r"|grown ?ups?|parents?|one with|mum or dad)|nobody (?:with|in|looking|there|home|watching|else)|no one (?:with"
        r"|in|looking|there|home|watching)|in a (?:locked|hot|parked|boiling|roasting|baking) (?:car|van)|locked in"
        r"|(?:left|dumped|shut|asleep|crying) (?:\w+ ){0,3}?in (?:a|the|her|his|their) (?:\w+ )?(?:car(?! seats?)|van)"
        r"|wandering|mum has not (?:been|come)|parents (?:are )?(?:away|gone|out|abroad|not)|fend\w*|left (?:him|her"
        r"|them|us|me)|gone out (?:and|for)|mum has gone|in the road|no sign of (?:mum|dad|a parent|an adult)"
        r"|not come back|just a nappy|in (?:his|her"
        r"|their) (?:pyjamas|nappy|pjs|nightie|socks|bare feet)|barefoot|no shoes|nobody has come|dumped"
        r"|lock (?:\w+ )?children|locks? (?:\w+ ){0,3}?in the flat|no parents",
        _LITTLE,
        r"crying|screaming|hours?|since|yesterday|overnight|days?|all (?:night|day)|now|tonight|dark|found|wandering"
        r"|next door|window|locked|in the cot|been here an hour|in (?:a|the|his|her) (?:\w+ )?(?:car(?! seats?)|flat"
        r"|house|road|street|park|van|shop|bath)|at the (?:pub|shops?|bingo|bookies|bus station)|late at night|cold"
        r"|hot|road|street|scared|no (?:food|heating|coat)|hungry|still|hammering|knocking|hot car|sun|windows? up"
        r"|gone red|pub|bookies|letter ?box|(?:is|are) (?:only )?(?:\d|two|three|four|five|six|seven|eight|nine)"
        r"|\d+ (?:month|week)s? old|toddler|baby|main road|outside|in the (?:car(?! seats?)|van|park|flat|house"
        r"|street)|morning|just|distressed|boiling|sweating|limp|a tot|tot|nappy|barefoot|pyjamas|station|river"
        r"|canal",
        unless=_SEEN_AGAIN
        + r"|^(?=.*\bi (?:have |had |only |just )*left\b).*(?:not|never) (?:(?:going|ever|gonna|even|to) ){0,3}?(?:…"
        r"|do(?:ing)? (?:it|this|that) (?:ever )?again)"
        r"|walks? (?:home|to school)|with a coach|can (?:a|i|we) |living (?:alone|on)|lives|leaves|often|sometimes"
        r"|works? on|play (?:alone|therapy|out|outside|in)|playing out|tutor|lesson|sits?|plays?|eats?|lunch ?time"
        r"|(?:feels?|feeling) (?:so |really |very )?alone|travel\w*|one to one|bus pass|work\w* alone|lone|copes?"
        r"|do it (?:by|on)|single parent|left (?:school|him a|care|her job|us a|him with a|us with|me with|me a"
        r"|him out)|homework|pay for petrol|quickly|overnight (?:stay|respite)|respite|(?:bring|brought|bringing"
        r"|raising|rais\w+) (?:\w+ ){0,3}(?:on|by)|is (?:it|leaving)|sleep(?:s|ing)? (?:on|in|by)|settl\w+"
        r"|each (?:morning|day)|every (?:day|night|week|weekend|evening)|most (?:nights|days)|{secluded}"
        + LAW_OF_LOCKS,
    ),
    rule(
        Danger.MISSING,
        r"(?:found|spotted|seen|there is|come across|just picked up|outside|can see) (?:\w+ ){0,3}?(?:little|small"
        r"|tiny|lost|young|\d+ year old|toddler|tot|baby|kid|child|boy|girl) (?:\w+ ){0,6}?(?:wandering|alone"
        r"|on (?:his|her|their) own|by (?:him|her)self|in the (?:road|street|middle)|barefoot|lost|no (?:adult"
        r"|parent|grown)|crying|walking)|(?:snatched|wandering|walking|running|playing|crawling|toddling"
        r"|cycling) (?:\w+ ){0,5}?(?:on|in|along|down|near|by|into|across) (?:the |a )?(?:main |busy |fast )?(?:road"
        r"|motorway|dual carriageway|traffic|river|canal|tracks|a\d+|m\d+)|(?:baby|newborn|pram|buggy) ~(?:left"
        r"|dumped|abandoned|outside|in a (?:bin|bag|box)|on the doorstep|doorstep)",
        r"now|is|just|there|found|i|we|here|no|left|alone",
        unless=_SEEN_AGAIN + r"|road safety|crossing|lollipop|school run|blanket|buggy (?:store|park|left in)"
        r"|cycling (?:proficiency|lessons)|bikeability",
    ),
)
