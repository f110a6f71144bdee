"""A child is taken, held, shut in, or off to meet a groomer."""

from __future__ import annotations

from bot.answering.countries import COUNTRY
from bot.answering.danger.kinds import Danger
from bot.answering.danger.lured import LURED
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import AT_A_CHEMIST, LAW_OF_LOCKS, TAUGHT

_CHILD = (
    r"(?:(?:my|our|the|his|her|a|their|your|both) )?(?:\w+ )?(?:{kid}s?|kids|children|twins|siblings|him|her|them|me"
    r"|it|grand\w+)"
)

_PICTURES = (
    r"(?:a |some |any |lots of )?(?:photos?|photographs?|pictures?|pics?|videos?|selfies?|films?|footage|screenshots?)"
)
_BABY = (
    r"(?:the |her |his |their |my |that |our )?(?:\w+ )?(?:baby|babies|newborn|infant|child|children|kids?|twins"
    r"|toddler|bab)"
)

# Broken bones and bleeds of a baby, and what nobody explains at any age.
_INJURED = (
    r"(?:(?:spiral|rib|skull|femur|femoral|humer\w+|metaphyseal|healing|multiple|non mobile|corner|leg|arm)"
    r" (?:fractures?|#)|[^ .!?;]+ # (?:of |to )?(?:the )?(?:left |right )?(?:femur|tibia|humerus|ribs?|skull)"
    r"|fractures? (?:of|in|to|and|at|,)|(?:broken|broke) (?:\w+ )?(?:ribs?|arm|leg|femur|skull|collar ?bone)"
    r"|unexplained (?:\w+ )?(?:injur\w+|bruis\w+|burns?|fractures?|marks?)"
    r"|(?:subdural|bleed (?:on|in) (?:the|his|her) brain|brain bleed"
    r"|retinal)|non accidental|nai|(?:bruis\w+|burns?|injur\w+|bleed|marks?"
    r"|fracture) (?:[^ .!?;]+ ){0,8}?(?:no explanation"
    r"|not (?:fit|match|add up|explain|explained|consistent)|unexplained|safeguarding|social care|section 47"
    r"|keeps changing|story)|(?:no explanation|story (?:does not|keeps|changed?)|unexplained|does not (?:fit|match"
    r"|add up)) (?:[^ .!?;]+ ){0,8}?(?:bruis\w+|burns?|injur\w+|fractures?|bleed|broken)"
    r"|(?:{infant}) (?:[^ .!?;]+ ){0,6}?(?:bruis\w+"
    r"|fractures?|broken|burns?|bleed\w*|injur\w+)|(?:bruis\w+|fractures?|broken \w+|burns?|head injury) (?:[^ .!?;]+"
    r" ){0,4}?(?:{infant})"
    # a scald whose pattern tells of a child held in water
    r"|(?:immersion|pattern(?:ed)?|glove|stocking|circumferential|dip(?:ped)?) (?:\w+ ){0,2}?(?:scald|burn)s?"
    r"|(?:scald|burn)s? (?:[^ .!?;]+ ){0,4}?(?:both (?:feet|hands|legs)|immersion|tide ?mark|clear line|glove"
    r"|stocking))"
)

# An invitation that is not for now.
_ONLY_ASKED = (
    r"|^(?!.*\b(?:tonight|now|outside|on (?:my|his|her|the|their) way|already|got in|picked|waiting|in \d+|gone|went"
    r"|today|not answering)\b).*\b(?:wants?|asked|asks|asking|invit\w+) (?:me|her|him|us|my \w+) (?:to )?(?:\w+ )?(?:go"
    r"|come|a party|meet)\b"
)

_OFF_TO_MEET = (
    r"(?:going|went|gone|goes|off|meant|supposed|wanted|about|planning) (?:off |out )?(?:to )?(?:(?:go|be) )?(?:and )?"
    r"(?:meet|meeting|see|seeing)(?: up with)?"
)
# Whom a child goes to meet who should not.
_A_STRANGER = (
    r"one of them|(?:one of )?(?:these|those|the|some|a|an|this|that) (?:\w+ ){0,2}?(?:man|men|guys?|blokes?|mans"
    r"|olders?|elders|dealers?|stranger)|older \w+|(?:him|them) (?:tonight|today|after school|later|(?:at|in"
    r"|near) (?:\w+ )?(?:house|flat|hotel|place|park|station|car))"
)
# Not by whoever writes: "I took her passport so that he can not fly with her".
_BY_ANOTHER = r"(?<!\bi )(?<!\bwe )(?<!\bi have )(?<!\bwe have )(?<!\bi just )(?<!\bwe just )"
# Not brought back from contact.
_KEPT = (
    r"(?:will not|refus\w+ to|not going to|is not|never going to|not) (?:\w+ ){0,2}?(?:bring|give|hand|return|bringing"
    r"|giving|returning|brought|returned) (?:him|her|them|the (?:kids|children|baby|boys|girls|twins)|my (?:kids"
    r"|children|son|daughter|baby)) (?:back|over|home)|(?:kept|keeping) (?:him|her|them|the (?:kids|children|baby|boys"
    r"|girls)|my (?:kids|children|son|daughter|baby)) (?:after|past|since|from|over)(?! (?:school )?for"
    r" (?:a |his |her )?detention)"
)

TAKEN: tuple[Rule, ...] = (
    *LURED,
    rule(  # went to meet somebody, and does not answer any more
        Danger.ABDUCTION,
        rf"{_OFF_TO_MEET} (?:{_A_STRANGER})|(?:met|meets|meeting)(?: up with)? (?:{_A_STRANGER})"
        r"|meet(?:ing)?(?: up with)? (?:someone|somebody)(?= (?:from|off|on|she|he|new|older|tonight|today|after"
        r"|later|and)|$)",
        r"not (?:answer\w*|picking up|pick up|reply\w*|replied|answered|opened|reading|been online)|phone (?:is "
        r"|has )?(?:off|dead|died|switched)|(?:goes|going|straight) to voicemail|can not (?:get hold of|reach|find)"
        r"|(?:no|without) (?:answer|reply)|location (?:is |has )?(?:off|gone)|ghosted|blocked|not (?:come|back|home)",
        r"she|her|he|him|{kid}s?|sister|brother|cousin",
        unless=TAUGHT
        + r"|(?:social|support|key|youth|case) workers?|solicitors?|doctors?|tutors?|teachers?|landlord|estate agent"
        r"|interview|dentist|counsellor|contact (?:centre|worker)|handover|cinema|vinted|i met|gumtree|marketplace|ebay"
        r"|i (?:am|was) (?:\w+ )?to meet|my (?:mum|dad|ex|husband|wife)|colleague|manager|last (?:week|month"
        r"|year)|used to",
    ),
    rule(  # a baby or child carried off from those who should keep them
        Danger.ABDUCTION,
        rf"(?:walk\w*|leav\w*|left|got|go|goes|going|gone|went|run\w*|ran|storm\w*|march\w*|head\w*|discharg\w*|driv\w*"
        rf"|mak\w+|out|off|away|exit|doors?) (?:[^ .!?;]+ ){{0,6}}?with {_BABY}|(?:tak\w*|took|remov\w*|carry\w*"
        rf"|carried|grabb\w*|pick\w*|put\w*) {_BABY} (?:\w+ ){{0,5}}?(?:out|off|away|from|home|leav\w*|and (?:is "
        rf"|are )?(?:leav\w*|go\w+|walk\w*|off))",
        r"(?:can|could|will) not (?:\w+ )?(?:stop|hold|keep|prevent) (?:her|him|them|mum|dad|it|the parents)|(?:no"
        r"|without) power to stop|(?:nobody|no one) (?:\w+ )?stop\w* (?:her|him|them)|(?:can|could) (?:not )?(?:any of "
        r"us )?(?:legally )?(?:stop|hold) (?:her|him|them) now|trying to stop (?:her|him|them|mum|dad)|(?:pushed|barged"
        r"|got|gone|went|ran) (?:past|through) (?:us|me|security|staff|the \w+)|security|alarm (?:is )?(?:going"
        r"|has gone)",
        unless=TAUGHT + r"|smil\w+|cry(?:ing|s)|laugh\w*|proud|home birth|chair|last (?:week|month|year)|contact order"
        r"|works? in|security (?:tag|pass|guard job|deposit|blanket|risk|check)|(?:can|do|could|may|are|is) (?:we|i"
        r"|school|the school|staff|\w+ security|security) (?:\w+ ){0,2}?stop|allowed to stop|under what order",
        certain=True,
    ),
    rule(  # a child with an injury that nobody explains is taken out of hospital: the police can stop it
        Danger.ABDUCTION,
        r"self ?discharg\w*|discharg\w* (?:him|her|them|the baby|the child|against)|against (?:medical )?advice"
        r"|(?:want|wants|wanting|trying|tries|threaten\w*|insist\w*|demand\w*|about|going|is|are|will"
        r"|just) (?:\w+ ){0,3}?(?:leave|leaving|walk out|walking out|take (?:him|her|them|the \w+|baby) (?:home|out"
        r"|off|away)|taking (?:him|her|them|the \w+|baby)"
        r" (?:home|out|off|away)|discharg\w+|go home|pack\w*)|will not (?:stay|wait)|refus\w+ to (?:stay|wait"
        r"|be admitted)|(?:walked|left|gone|stormed) (?:out|off)|packing (?:up|their)|(?:says?|saying) (?:she|he"
        r"|they) (?:is|are) (?:\w+ )?(?:off|leaving|going)|coats? on",
        rf"{_INJURED}",
        r"a and e|\bed\b|ward|nurse|doctor|dr|registrar|consultant|paed\w*|hospital|x ?rays?|skeletal survey|ct|scan"
        r"|sister|paramedics?|minor injuries|urgent (?:care|treatment)|emergency department|radiolog\w+|admission"
        r"|bed|self ?discharg\w*",
        r"mum|dad|mother|father|parents?|stepdad|boyfriend|partner|family|they|he|she|gran\w*|nan|carers?",
        unless=TAUGHT + r"|(?:medically|safe|fit|ready|cleared) (?:fit|to go|for discharge|for home|to be discharged)"
        r"|(?:social (?:care|worker|services)|police|paed\w*|consultant|doctors?|we) (?:\w+ ){0,2}?(?:agreed|happy"
        r"|cleared)|explain(?:ed|s) by|witnessed|last (?:week|month|year)|yesterday|years? ago|discharge (?:letter"
        r"|summary|planning|meeting)|(?:can|may|could|are|do) (?:parents|a parent|they|mum"
        r"|dad) (?:\w+ )?(?:legally )?(?:self|discharge|take|leave|refuse)|trampolin\w*|football|rugby|scooter|bike"
        r"|sledg\w*|skat\w*",
        certain=True,
    ),
    rule(  # in a dealers' house
        Danger.ABDUCTION,
        r"(?:i am|am|we are|stuck|he is|she is|is|son|daughter|brother|sister|mate|friend|been|got"
        r"|gone) (?:\w+ ){0,4}?(?:in|at|to) (?:a|the|this|some|their|his|one of (?:the|their)) (?:\w+ ){0,2}?(?:trap "
        r"?house|trap|bando|crack ?house|crack den|cuckooed (?:flat|house)|drugs? (?:house|den)|dealers? (?:house|flat"
        r"|place|gaff))",
        r"wants? (?:to )?(?:go|come|get|be)? ?(?:home|out|leave|away|help)|(?:want|wants|need|needs) to (?:leave"
        r"|get out|go|come)|scared|frightened|help|stuck|can not (?:leave|get|go|come)|will not let|on my own|no money"
        r"|battery|hurt|tonight|now|texted|rang|beat\w*|owe\w*|knife|gun|come and get|pick (?:me|him|her) up|missing",
        unless=TAUGHT + r"|last (?:week|month|year|term)|used to|door|speech|mouse|bear|task (?:group|force)"
        r"|closed (?:down|order)",
        certain=True,
    ),
    rule(
        Danger.ABDUCTION,
        r"(?:snatch\w*|abduct\w*|kidnap\w*|bundl\w*|lured|luring|enticed|coax\w*|dragged (?:\w+ ){0,3}?into"
        r"|dragging (?:\w+ ){0,3}?into|pulled (?:\w+ ){0,3}?into|forced (?:\w+ ){0,3}?into|shoved (?:\w+ ){0,3}?into"
        r"|(?:tried|trying|attempt\w*) to (?:grab|snatch|take|drag|pull|lure|get) (?:\w+ ){0,4}?(?:{kid}s?|him|her|me"
        r"|kids|one)|grabbed (?:\w+ ){0,3}?(?:and|off|out|from|in))",
        r"{kid}s?|him|her|me|us|someone|kids?|schoolgirl|twins|brother|sister",
        r"car|van|man|men|stranger|fella|bloke|gang|street|gone|now|just|from|dad|ex|he|they|someone|outside|away"
        r"|driven",
        unless=TAUGHT + r"|child abduction (?:act|offence|warning|unit)|abduction notice|snatch(?:ed|es)? (?:a|the"
        r"|his|her|my) (?:toy|phone|pen|ball|bag)|trying to get (?:\w+ ){0,4}(?:place|care|nursery|bed|education"
        r"|lessons|class|school|seen|assess\w*|out of bed|to|help|dressed|in touch|ready|support|referred"
        r"|appointment)|take (?:\w+ )?to court|school refus\w+|grabbed (?:a|his|her) (?:coffee|chance|coat)"
        r"|in the news",
    ),
    rule(  # into a car, by whoever it is
        Danger.ABDUCTION,
        r"(?:drag|pull|push|shov|forc|bundl|throw|threw|chuck|haul|manhandl)\w* (?:[^ .!?;]+ ){0,6}?(?:into|in|in to)"
        r" (?:an?|his|their|this|some) (?:\w+ ){0,2}?(?:car|van|taxi|boot|lorry|truck|transit|vehicle|minibus"
        r"|people carrier)",
        r"man|men|bloke|guy|fella|lads?|stranger|someone|somebody|gang|driver|youths?|he|they|two \w+",
        r"{kid}s?|kids|schoolgirl|woman",
        unless=TAUGHT + r"|seat ?belt|car seat|tantrum|(?:his|her|my|their) own|supermarket|last (?:week|month|year)",
    ),
    rule(  # driven away by those who are no family
        Danger.ABDUCTION,
        r"(?:m[ae]n|blokes?|guys?|fellas?|lads|strangers?|someone|somebody|gang|drivers?|youths?"
        r"|dealers?) (?:\w+ ){0,4}?(?:put|got|taken|made|coaxed|told|talked) (?:her|him|them|(?:a|my|our"
        r"|the) (?:\w+ )?{kid}s?) (?:\w+ ){0,2}?(?:in"
        r"|into|in to) (?:a|an|his|their|the|this) (?:\w+ )?(?:car|van|taxi|motor|truck|minibus|bmw|audi)",
        r"(?:driv\w+|drove|sped|gone|went|taken) (?:off|away)|just|now|gone",
        unless=TAUGHT
        + r"|social worker|transport|escort|taxi firm|school run|last (?:week|month|year)|used to|seat ?belt",
    ),
    rule(  # walked off with
        Danger.ABDUCTION,
        rf"{{kid}}s? (?:\w+ )?(?:being |been |is |was )(?:\w+ )?(?:taken|removed|carried|led|driven)|(?:about to"
        rf"|going to|trying to|wants? to|threatening to) (?:take|remove|leave with|run off with|walk out with) {_CHILD}"
        rf"|(?:led|lured|took|taken|walked) (?:a |my |the |our )?(?:\w+ )?{{kid}}s? (?:away|off)|(?:broke|broken|burst"
        rf"|forced (?:his|her) way) in and (?:took|taken|grabbed)|(?:man|men|van) (?:\w+ )?took {{kid}}|got (?:her|him"
        rf"|them) in the car|(?:has|have) (?:got )?(?:my|our) (?:\w+ )?{{kid}}s?|(?:(?:driven|run|gone|walked|ran|made"
        rf"|drove|marched|cleared|done a runner|took|left|disappeared|heading|legged it|did one"
        rf"|fled) (?:\w+ ){{0,2}}?(?:off |away |out )?(?:\w+ ){{0,3}}?with {_CHILD}|(?:taken|took|takes|taking|removed"
        rf"|whisked|stolen|carried|grabbed|pinched|collected|picked up|lifted) (?!{_PICTURES}|(?:her"
        rf"|his) (?:\w+ )?(?:{{pills}}))(?:\w+ ){{0,1}}?{_CHILD}(?: \w+)?)",
        r"(?:court|care|no contact|protection|prohibited steps|contact|restraining|interim|non ?mol\w*) order|epo|ico"
        r"|police protection|not allowed|bail conditions|without (?:permission|asking|telling|consent)|abroad"
        r"|out of the country|(?:from|off) (?:the )?(?:ward|nursery|school|pram|contact|playground|park|garden|street"
        r"|hospital|foster)|away|van|car|gang|a man|men|broke|broken|burst|epo|trip|park|pram|(?:do not|no idea|not"
        r"|nobody) know(?:s)? where|estranged|not on the|stranger|nobody knows who|do not know (?:him|her|who)|(?:to"
        rf"|for|heading (?:to|for)) (?:the )?(?:airport|boat|ferry|port|spain|france|ireland|cyprus|greece|{COUNTRY})"
        r"|never see (?:them|him|her|my kids)|(?:will|is|refus\w+) (?:not|to) (?:bring|give|return|tell)|passports?"
        r"|contact (?:supervisor|worker|session|visit)|(?:mid|during) (?:session|contact|visit)|fire (?:exit|door)"
        r"|(?:his |her |the )?(?:car|van)s? (?:is |has )?gone|ward|discharge|should not have|supervised"
        r"|contact centre|screaming|against|ran off|in a (?:car|van|taxi)"
        r"|(?:grabbed|snatched) (?:\w+ ){1,3}?and (?:has |have |is )?(?:run|ran|legged|gone|drove|driven|off)",
        unless=TAUGHT
        + r"|(?:broke|broken) (?:his|her|their|an?|the) (?:\w+ )?(?:arm|leg|wrist|ankle|finger|nose|collar ?bone|foot"
        r"|toe|hand)"
        r"|what is|if a|order (?:says|expire\w*|mean)|holiday form|school holiday"
        r"|removed from (?:roll|the register|register|class)|social (?:worker|services)|took (?:him|her"
        r"|them) to (?:the )?(?:gp|doctors?|dentist|hospital)|picked up (?:on|by|that)|taken (?:into care|off roll)"
        r"|run with|taken it|permission slip|school trip|taken (?:him|her|them) off the (?:plan|register)"
        r"|left with (?:no|a)",
    ),
    rule(  # a stranger at the gates
        Danger.ABDUCTION,
        r"(?:man|woman|someone|somebody|stranger|fella|bloke|guy|lady|uncle|dad|father|mum|adult|parent|person"
        r"|couple|men|car|driver|he|she|ex|geezer|grandad|chap|aunt)s?",
        r"(?:gates?|reception|front desk|front office|outside (?:the |our )?(?:school|nursery|setting)|at (?:the "
        r"|our )?(?:school|nursery|setting|door|pre ?school|fence|railings)|foyer|lobby|playground|in the office"
        r"|at pick ?up|here|hanging about|hall)",
        r"(?:collect|pick\w* (?:\w+ ){0,2}?up|fetch|take|get|taking|collecting|fetching|hand over|come for|here for"
        r"|wants?|talking to|offering|calling|sent to|asking for|demanding) (?!" + _PICTURES + r")~(?:{kid}s?|him|her"
        r"|them|[a-z]+|the (?:kids|children|girls|boys)|a (?:boy|girl|child))",
        r"(?:not know|none of us know|no idea who|do not recogni[sz]e|never seen|not on (?:the|our|his|her)"
        r"|not (?:on|in) (?:\w+ )?(?:list|file|authori[sz]ed)|has not sent|did not send|not sent anyone|nobody sent"
        r"|stranger|not allowed|court order|no contact|password|without|can not reach mum|mum says (?:no|she|do not"
        r"|not)|sweets?|lift|puppy|getting (?:angry|agitated|aggressive)|kicking off|insist\w*|refus\w+ to leave"
        r"|barred|injunction|says (?:he|she) is (?:the|her|his|an?) (?:uncle|dad|cousin|social worker)|bail"
        r"|prohibited|not supposed)",
        unless=TAUGHT + r"|who checks|how do (?:we|i)|what (?:do|should) (?:we|i) do if|can (?:the school|we"
        r"|they) stop|what if|last (?:week|month|term|year)",
    ),
    # Marriage, cutting, taken abroad
    rule(
        Danger.ABDUCTION,
        r"(?:taking|taken|take|took|driving|drove|dragging|going|heading|sent|sending|booked|put|putting|fly|flying"
        r"|on (?:the|her|his|their) way|at|leaving|leave|left) (?:\w+ ){0,5}?(?:ferry|airport|heathrow|gatwick"
        r"|stansted|port|dover|eurostar|one way|border|abroad|out of the country|a plane|the boat|holyhead)",
        r"does not want|not want to|against|tonight|tomorrow|today|now|crying|scared|husband|forced|forcing"
        r"|taken her|taken him|ran? off|not coming back|never (?:see|coming)|without|order|not allowed"
        r"|passport hidden|hidden her passport|ex|in an hour|boot camp|beaten|one way|in \d+|screaming",
        r"(?:my|her|his|the|our) (?:\w+ )?(?:{kid}s?|parents|dad|mum|uncle|family|kids|children|ex|twins|girls|boys)"
        r"|her|him|me|pupil|student|she|i",
        unless=TAUGHT + r"|school trip|holiday (?:club|request|form|absence|fine|in)|authorised|term time|ski"
        r"|looking forward|family holiday|sports day|airport (?:workers|staff)|works at",
    ),
    # Held
    rule(
        Danger.ABDUCTION,
        r"(?:held|holding|kept|keeping|being held|being kept|keeps|keep|got) (?:\w+ ){0,4}?(?:hostage|against|captive"
        r"|prisoner|locked (?:up|in)|in (?:a|the|his|her|their|some) (?:\w+ )?(?:flat|house|room|hotel|trap ?house"
        r"|cellar|basement|garage|shed|hotel room|car|van|bando|caravan|cage|loft|lock ?up|container|attic|cupboard))"
        r"|(?:locked|lock|locking|trapped|shut|tied|padlocked|bolted|chained|handcuffed|nailed|close|closed|lock) (?:me"
        r"|him|her|them|us|my \w+|the \w+|up|inside|in|a|{kid}s?) ?(?:\w+ ){0,3}?(?:in|up|inside|to|room|house|flat"
        r"|bedroom|cellar|cupboard|shed|garage|car|bathroom|toilet|boot|bed|radiator)|(?:locked|trapped|tied up|chained"
        r"|stuck|padlocked|shut) (?:up )?(?:in|inside|to) (?:a|my|the|his|her|their|this|an) (?:\w+ )?(?:room|house"
        r"|flat|bedroom|cellar|cupboard|shed|garage|bathroom|toilet|bed|van|hotel|attic|loft|basement|radiator|cage"
        r"|crate|boot|outhouse|caravan|kennel|box room)|(?:has|have|had) locked the (?:\w+ )?doors?|tied (?:up|to (?:a"
        r"|the))|blindfold\w*|gagged|handcuffed|in (?:a|the) (?:dog )?(?:cage|crate)|trafficked|(?:will|would|do|does"
        r"|are|is) not (?:let|letting) (?:me|her|him|them|us|my \w+|the (?:kids|children|girl|boy)) (?:go(?! (?:on|to"
        r"|into|home early))|out(?! (?:early|to play|at (?:break|lunch)))|leave(?! (?:early|for))|home|come home)"
        r"|sold (?:me|her|him) to|passing (?:me|her) (?:round|around)|ransom|(?:padlocked|locked"
        r"|bolted) from (?:the )?outside|being (?:held|kept) (?:by|in)",
        unless=TAUGHT + r"|(?:closed|shut) (?:down )?(?:the|a|that) \w+ house|on trial|(?:shut|locked) in (?:a"
        r"|the) (?:meeting|system)|locked (?:out|filing|cabinet|account)|social media|tied up (?:with|in) (?:meetings"
        r"|work|paperwork)|data|records?|held in (?:the|a) (?:file|meeting|school|hall|library|office|system)|meeting"
        r"|kept (?:in|at) (?:the )?(?:office|school|hospital|file|after school|detention)|(?:kept|keep) in (?:touch"
        r"|mind|the loop|detention|at|over)|medicines?|keep (?:the|a|his|her) (?:car|garage|shed)|(?:keep|got"
        r"|kept) (?:\w+ ){0,3}(?:car|van|flat|house|garage|caravan)(?! with| by| with men)|mock (?:inspection|case)"
        r"|let (?:me|us) (?:out )?(?:know|see)|(?:let|letting) (?:him|her|them|my \w+|me|us) (?:out|home|go"
        r"|leave) (?:on|for|with|at|alone|without|by|after|until|before|from hospital)|go out alone|storage|tied to"
        r"|{secluded}" + LAW_OF_LOCKS,
    ),
    rule(  # "locks him in", where it is now, long or cruel
        Danger.ABDUCTION,
        r"(?:locks|padlocks|chains|bolts|ties) (?:me|him|her|them|us|my \w+|the \w+|a \w+|{kid}s?) ?(?:\w+ ){0,3}?(?:in"
        r"|up|inside|to|room|out)",
        r"now|tonight|right now|today|all (?:day|night|weekend)|for (?:days|hours)|overnight|no (?:food|water|toilet"
        r"|light|heating)|without (?:food|water|a toilet)|padlock\w*|chain\w*|ties|tied|scared|screaming|crying|bucket"
        r"|dark|cupboard|cellar|shed|cage|crate|boot|garage|loft|attic|kennel|radiator|when (?:he|she"
        r"|they) goes? (?:out|to work)|starv\w*|naked|potty",
        unless=TAUGHT + r"|(?:her|his|their) (?:phone|ipad|car|bike|bag)|time out|medicines?|the (?:gate|school|office"
        r"|door at)|last (?:week|month|year)|used to|when i was",
    ),
    rule(  # shut in where she should not be, and she can still write
        Danger.ABDUCTION,
        r"(?:will|would|is|are|do|does) not (?:\w+ )?(?:unlock|undo|unbolt) (?:the|his|her|their|it)|(?:will|would|is"
        r"|are|do|does) not open (?:the|his) (?:\w+ )?door (?:to let|so (?:she|he|i))|(?:has |have )?(?:locked"
        r"|bolted) (?:the|his|her in|him in|me in)",
        r"(?:blokes?|mans|men|mens|guys?|lads?|fellas?|strangers?|boyfriends?|dealers?|older \w+) (?:\w+ )?(?:flat"
        r"|house|place|room|car|van|gaff|caravan|bedsit|hotel)|(?:flat|house|room|car|van|hotel) with (?:a|an|some"
        r"|two|three|this|older) (?:\w+ )?(?:man|men|bloke\w*|guy\w*|lads?)",
        r"texted|text|texting|messag\w+|rang|ringing|phoned|called|snap\w*|now|just|tonight|help|me",
        unless=TAUGHT + r"|social worker|housing|landlord|locksmith|last (?:week|month|year)|used to",
    ),
    # Off to meet a groomer
    rule(
        Danger.ABDUCTION,
        r"online|snapchat|snap|instagram|insta|tiktok|roblox|discord|internet|app|groom\w*|stranger|older (?:man"
        r"|bloke|guy|boyfriend|lads?|men)|man (?:who|in (?:his|a))|\d\d year old (?:man|bloke|guy|boyfriend)"
        r"|grown man|a man|some man|(?:man|bloke|guy|lad) (?:of|aged) \d\d|must be (?:\d\d|thirty|forty|fifty)"
        r"|twice (?:her|his|my) age|omegle|fortnite"
        r"|gaming|dating|sugar daddy|met (?:him|her) on|a man she|men (?:she|he) (?:has |is )?(?:met|meets?|meeting"
        r"|games?|plays?|knows?|talk\w*|chat\w*|found|see\w*|text\w*)|chat ?room|whatsapp|telegram|xbox"
        r"|playstation|ps\d|county lines|elders",
        r"(?:meet|meeting|met up|picking|collecting|pick|picked|getting in|got in|gets in|gone|going off"
        r"|going to see|gone off|went off|off to|on (?:his|her|their) way|on (?:a|the) train|travelling"
        r"|coming to (?:get|meet|my|the|her)|waiting (?:for|outside|in)|outside|in his car|at his (?:house|flat"
        r"|place)|hotel|travelodge|premier inn|party|in (?:a|the|his) (?:\w+ )?(?:car|van|flat|taxi|hotel|bmw|audi)"
        r"|sent (?:her|him|me) (?:a )?(?:train )?tickets?|sneak\w* out|climbed out|packed (?:a|her|his) bag"
        r"|snuck out)",
        r"now|tonight|just|today|right now|on (?:his|her|their) way|already|outside|this (?:evening|afternoon"
        r"|morning)|at lunch|waiting|gone|got in|getting in|in \d+|has not come|not answering|phone off|hotel|left"
        r"|lunchtime|ten minutes|about to|any minute|later|after school|last seen|scared|does not know"
        r"|can not get out|train|\d+ ?pm|snuck|sneak\w*|climbed|picked (?:her|him|me) up",
        unless=TAUGHT
        + _ONLY_ASKED
        + AT_A_CHEMIST
        + r"|google meet|meeting (?:about|with|on|room|minutes)|strategy meeting"
        r"|parents evening|dating back|online (?:meeting|training|course|form|portal|safety|lesson|learning)|app (?:for"
        r"|is|does)|used to|what (?:age|are)|gaming (?:addiction|all)|is (?:she|he) being groomed|signs|blocked|dog",
    ),
    rule(
        Danger.ABDUCTION,
        r"(?:hotel|flat|house|car|room|travelodge|party|taxi|caravan|trap ?house|bando) ~(?:with|full of|by|and"
        r"|of) ~(?:men|man|older (?:boys|lads|blokes)|strangers|adults|blokes|dealers)|(?:men|man|older (?:boys|lads"
        r"|men)|gang|dealers) ~(?:hotel|flat|travelodge|trap ?house|caravan)|(?:picked up|taken|driven|collected|met"
        r"|groomed|taken off|driven off|driven away|plied) by (?:a|an|some|two|three|an older|older"
        r"|the) (?:\w+ )?(?:man|men|bloke|guy|blokes|lads|strangers?|boys|gang)|(?:stepped|got|getting|jumped"
        r"|climbed) in(?:to)? (?:a|his|this|some) (?:\w+ )?(?:car|van|motor|bmw|audi|taxi) with (?:a|an|some|two"
        r"|three|older|lads|men|strange)",
        r"{kid}s?|she|he|i|me|us|her|him",
        r"now|tonight|texting|messag\w+|ringing|rang|is|are|am|just|stuck|scared|help|can not|will not|today"
        r"|this (?:morning|afternoon|evening)|at lunch|not answering|gone|minutes",
        unless=TAUGHT + r"|report|review|used to|lives? (?:in|with)|dad|grandad|uncle|rents?|housing|housed|moved"
        r"|regs|registrations|number ?plates|nick ?names"
        r"|has moved|foster|asylum|refugee|home office|unaccompanied|uasc|age (?:disput\w*|assess\w*)|(?:been |was "
        r"|is )?(?:placed|put up|accommodated|dispersed) (?:in|by|at)|share[sd]? (?:a |the )?(?:room|house|hotel)"
        r"|sharing|(?:on|over) (?:an?|the|his|her) (?:\w+ )?(?:server|discord|headset|game|xbox|call|chat)|online",
    ),
    rule(  # drugged or frightened, and with men: as a driver, a porter or a passer-by sees it
        Danger.ABDUCTION,
        r"(?:different|older|grown|grown up|two|three|four|several|various|strange|random|loads of|(?:a )?groups? of)"
        r" (?:\w+ )?(?:men|blokes|guys|mans|fellas)",
        r"out of it|drunk|drugged|stoned|off (?:her|his) (?:face|head)|can not (?:stand|walk|keep)|dazed|spaced|glazed"
        r"|bruis\w+|crying|scared|frightened|terrified",
        r"(?:looks?|looked|about|only|maybe|aged|around|seems?) (?:\w+ )?(?:9|1[0-6])(?= |$)|(?:young"
        r"|little) (?:lass|girl|lad|boy|teen\w*)|school ?girl|school uniform|1[0-6] year old",
        unless=TAUGHT + r"|football|match|under \d+s|coach(?:es|ing)|wedding|band|fight\w*|last (?:month|year)"
        r"|used to|years? ago|film|dad and",
    ),
    rule(
        Danger.ABDUCTION,
        _KEPT,
        # kept is not taken: a threat, a journey, drink, or nobody knows where they are
        r"kill\w*|(?<!i )(?<!i have )(?:hurt|harm|beat)\w*|violen\w*|threat\w*|strangl\w*|knife|gun|weapon|abroad"
        r"|passports?|airport|ferry|flights?|fly\w*|plane|country|one way|drunk|drinking|drugs|high|scared|crying"
        r"|screaming|never see|not (?:answer\w*|picking up|at (?:his|her|home))|phones? (?:is |are )?(?:off|dead)"
        r"|switched (?:his|her) phone|blocked (?:me|my)|(?:no idea|not know|will not (?:say|tell)) (?:\w+ ){0,2}?where"
        r"|moved|disappeared|vanished|gone|run off|injunction|non ?mol\w*|restraining|supervised|no contact"
        r"|not (?:allowed|meant|supposed) to|bail|sectioned|psychos\w*|voices"
        r"|suicid\w*|registered sex|sex offender|(?:he|she|ex|dad|mum|partner) (?:hits|hit|beats)|locked|stranger|order"
        r"|(?:nobody|no one|neither) (?:of us )?will|regret|goodbye|will be sorry",
        unless=TAUGHT + r"|book|reading|contact (?:order|arrangement)|court orders?|at school|in class",
    ),
    rule(
        Danger.ABDUCTION,
        r"never see (?:them|him|her|the kids|my kids"
        r"|the children|me) again|marrying (?:me|her|him) off|"
        # keys taken from somebody else keep a drunk from the wheel, but for what is taken with them
        rf"{_BY_ANOTHER}(?:taken|took|take|takes|hidden|has|have|confiscated|got|hid) (?:(?:my|her|his|their) (?:papers"
        r"|passport)|my keys|(?:her|his|their) keys and (?:\w+ )?(?:phone|passport|papers|money|cards?"
        r"|shoes))(?: (?:and"
        rf"|away|so|off|will)|$| [.,!])|{_BY_ANOTHER}(?:taken|took|take|takes|hidden|has|have|confiscated|got|hid)"
        r" (?:her|his|their) (?:\w+ )?keys (?:[^ .!?;]+ ){0,8}?(?:leave|leaving|get out|go (?:out|anywhere)"
        r"|let (?:her|him"
        r"|them|us) (?:go|out)|lock\w*|trapped|stuck)|(?:husband|wife|partner"
        r"|ex|boyfriend|gang|men|employer|boss|madam|he|they) (?:\w+ )?(?:taken|took|take|takes|hidden|has|hid) (?:my"
        r"|her) phone (?:\w+ ){0,3}?(?:and|so) (?:\w+ ){0,4}?(?:locked|will not let|can not|keys|passport"
        r"|not (?:allowed|let))",
        r"now|tonight|today|should have|scared|help|not answering|phone off|i|my|me|her|she",
        unless=TAUGHT + r"|book|reading|contact (?:order|arrangement)|court orders?"
        r"|at school|in class|detention|for a week"
        r"|grounded|phone (?:as a punishment|at night|away at bedtime)|my phone$|took my phone (?:away )?$|got (?:my"
        r"|her|his|their) phone|has (?:her|his|my|their) phone|can (?:he|she|they)",
    ),
)
