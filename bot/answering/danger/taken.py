"""A child is taken, held, about to be married or cut, or off to meet a groomer."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule

_TALK = r"training|policy|leaflet|lesson|webinar|guidance|assembly|awareness|poster|what (?:is|does) a"
_CHILD = (
    r"(?:(?:my|our|the|his|her|a|their|your|both) )?(?:\w+ )?(?:{kid}s?|kids|children|twins|siblings|him|her|them|me"
    r"|it|grand\w+)"
)

TAKEN: tuple[Rule, ...] = (
    rule(
        Danger.ABDUCTION,
        r"(?:snatch\w*|abduct\w*|kidnap\w*|bundl\w*|lured|luring|enticed|coax\w*|dragged (?:\w+ ){0,3}?into"
        r"|dragging (?:\w+ ){0,3}?into|pulled (?:\w+ ){0,3}?into|forced (?:\w+ ){0,3}?into|shoved (?:\w+ ){0,3}?into"
        r"|(?:tried|trying|attempt\w*) to (?:grab|snatch|take|drag|pull|lure|get) (?:\w+ ){0,4}?(?:{kid}s?|him|her"
        r"|me|kids)|grabbed (?:\w+ ){0,3}?(?:and|off|out|from|in))",
        r"{kid}s?|him|her|me|us|someone|kids?|schoolgirl|twins|brother|sister",
        r"car|van|man|men|stranger|fella|bloke|gang|street|gone|now|just|from|dad|ex|he|they|someone|outside|away"
        r"|driven",
        unless=_TALK + r"|child abduction (?:act|offence|warning|unit)|abduction notice|snatch(?:ed|es)? (?:a|the"
        r"|his|her|my) (?:toy|phone|pen|ball|bag)|trying to get (?:\w+ ){0,4}(?:place|care|nursery|bed|education"
        r"|lessons|class|school|seen|assess\w*|out of bed|to|help|dressed|in touch|ready|support|referred"
        r"|appointment)|take (?:\w+ )?to court|school refus\w+|grabbed (?:a|his|her) (?:coffee|chance|coat)"
        r"|in the news",
    ),
    rule(  # walked off with
        Danger.ABDUCTION,
        rf"{{kid}}s? (?:\w+ )?(?:being |been |is |was )(?:\w+ )?(?:taken|removed|carried|led|driven)|(?:about to"
        rf"|going to|trying to|wants? to|threatening to) (?:take|remove|leave with|run off with"
        rf"|walk out with) {_CHILD}|(?:led|lured|took|taken|walked) (?:a |my |the |our )?(?:\w+ )?{{kid}}s? (?:away"
        rf"|off)|(?:broke|broken|burst|forced (?:his|her) way) in and (?:took|taken|grabbed)|(?:man|men"
        rf"|van) (?:\w+ )?took {{kid}}|got (?:her|him|them) in the car|(?:has|have) (?:got )?(?:my"
        rf"|our) (?:\w+ )?{{kid}}s?|(?:(?:driven|run|gone|walked|ran|made|drove|marched|cleared|done a runner|took"
        rf"|left|disappeared|heading|legged it|did one|fled) (?:\w+ ){{0,2}}?(?:off |away "
        rf"|out )?(?:\w+ ){{0,3}}?with {_CHILD}|(?:taken|took|takes|taking|removed|whisked|stolen|carried|grabbed"
        rf"|pinched|collected|picked up|lifted) (?:\w+ ){{0,1}}?{_CHILD}(?: \w+)?)",
        r"(?:court|care|no contact|protection|prohibited steps|contact|restraining|interim|non ?mol\w*) order|epo|ico"
        r"|police protection|not allowed|bail conditions|without (?:permission|asking|telling|consent)|abroad"
        r"|out of the country|(?:from|off) (?:the )?(?:ward|nursery|school|pram|contact|playground|park|garden|street"
        r"|hospital|foster)|away|van|car|gang|a man|men|broke|broken|burst|epo|trip|park|pram|(?:do not|no idea|not"
        r"|nobody) know(?:s)? where|estranged|not on the|stranger|nobody knows who|do not know (?:him|her|who)|(?:to"
        r"|for|heading (?:to|for)) (?:the )?(?:airport|boat|ferry|port|turkey|spain|france|poland|romania|pakistan"
        r"|india|ireland|dubai|somalia|nigeria|morocco|iran|iraq|egypt|bangladesh|cyprus|greece|albania)"
        r"|never see (?:them|him|her|my kids)|(?:will|is|refus\w+) (?:not|to) (?:bring|give|return|tell)|passports?"
        r"|contact (?:supervisor|worker|session|visit)|(?:mid|during) (?:session|contact|visit)|fire (?:exit|door)"
        r"|(?:his |her |the )?(?:car|van)s? (?:is |has )?gone|ward|discharge|should not have|supervised"
        r"|contact centre|screaming|against|ran off|in a (?:car|van|taxi)",
        unless=_TALK + r"|what is|if a|order (?:says|expire\w*|mean)|holiday form|school holiday"
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
        r"|wants?|talking to|offering|calling|sent to|asking for|demanding) ~(?:{kid}s?|him|her|them|[a-z]+"
        r"|the (?:kids|children|girls|boys)|a (?:boy|girl|child))",
        r"(?:not know|none of us know|no idea who|do not recogni[sz]e|never seen|not on (?:the|our|his|her)"
        r"|not (?:on|in) (?:\w+ )?(?:list|file|authori[sz]ed)|has not sent|did not send|not sent anyone|nobody sent"
        r"|stranger|not allowed|court order|no contact|password|without|can not reach mum|mum says (?:no|she|do not"
        r"|not)|sweets?|lift|puppy|getting (?:angry|agitated|aggressive)|kicking off|insist\w*|refus\w+ to leave"
        r"|barred|injunction|says (?:he|she) is (?:the|her|his|an?) (?:uncle|dad|cousin|social worker)|bail"
        r"|prohibited|not supposed)",
        unless=_TALK + r"|who checks|how do (?:we|i)|what (?:do|should) (?:we|i) do if|can (?:the school|we"
        r"|they) stop|what if|last (?:week|month|term|year)",
    ),
    # Marriage, cutting, taken abroad
    rule(
        Danger.ABDUCTION,
        r"not want to (?:be |get )?marr(?:y|ied)|marry|married|marrying|marriage|wed|weddings?|groom|bride|nikah|fiance"
        r"|wedding dress|husband|engaged"
        r"|engagement|fgm|cut|cutter|cutting|circumcis\w+|ceremony|made clean|made pure|purified|mutilat\w+"
        r"|become a woman|sunna|khitan|promised to|betrothed|suitor|in laws|bridal|khatna",
        r"flights?|flying|fly|plane|airport|heathrow|gatwick|stansted|luton airport|passports?|abroad|tickets?|one way"
        r"|morocco|algeria|tunisia|lebanon|syria|jordan|saudi|dubai|ethiopia|eritrea|ghana|guinea|senegal|sierra leone"
        r"|albania|sri lanka|uganda|tanzania|indonesia|malaysia|pakistan|somalia|gambia|bangladesh|india|sudan"
        r"|kurdistan|nigeria|egypt|turkey|iraq|iran|afghanistan|kenya|mali|yemen|back home|other end|leaving|sent away"
        r"|(?:taking|taken|take|sending|send|put|putting|dragging|sent) (?:me|her|him|them|us)|coming to the house"
        r"|is (?:here|coming)|pulling (?:\w+ )?out|holiday|driving (?:me|her)|packed|suitcase|boarding|force\w*"
        r"|make me|making (?:me|her)|have to|this (?:weekend|week|friday|saturday|sunday|afternoon|evening)"
        r"|like (?:her|my|their) (?:sisters?|cousins?)|sewn|against (?:her|my)|refuse\w*|no choice|cousin|my sister"
        r"|happen|over there|left this morning|aunt\w*"
        r"|will kill|got to",
        r"{soon}|(?:on|for|by|this) (?:friday|saturday|sunday|monday|thursday|tuesday|wednesday)|flight|flying|airport"
        r"|this (?:half term|holiday|holidays)|on (?:sat|sun|fri|mon)|not coming back|already|over there|booked"
        r"|today|noon|packed|please|help|scared|the moment|end of term|last day|morning|weekend",
        unless=_TALK + r"|i am getting married|cut (?:costs|the|a|short|down|off|out|back|up|and|my hours|his hair)"
        r"|future|divorce\w*|haircut|hair cut|same sex|married (?:couple|name|parents|staff|for)|(?:her|his"
        r"|my) (?:late )?husband (?:is|was|has|left|works)|my husband and|wedding (?:photos|anniversary)|honeymoon"
        r"|holiday (?:form|request|pay)|(?:cutting|clear cut|cut) (?:edge|across)|paper cut|graduation"
        r"|school ceremony|award\w*|bullet|cut and|pet|(?:he|she) (?:was|got) married|husband (?:and|or) (?:i|wife)",
    ),
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
        unless=_TALK + r"|school trip|holiday (?:club|request|form|absence|fine|in)|authorised|term time|ski"
        r"|looking forward|family holiday|sports day|airport (?:workers|staff)|works at",
    ),
    # Held
    rule(
        Danger.ABDUCTION,
        r"(?:held|holding|kept|keeping|being held|being kept|keeps|keep|got) (?:\w+ ){0,4}?(?:hostage|against|captive"
        r"|prisoner|locked (?:up|in)|in (?:a|the|his|her|their|some) (?:\w+ )?(?:flat|house|room|hotel|trap ?house"
        r"|cellar|basement|garage|shed|hotel room|car|van|bando|caravan|cage|loft|lock ?up|container|attic|cupboard))"
        r"|(?:locked|lock|locking|locks|trapped|shut|tied|padlocked|bolted|chained|handcuffed|nailed|close|closed"
        r"|lock) (?:me|him|her|them|us|my \w+|the \w+|up|inside|in|a|{kid}s?) ?(?:\w+ ){0,3}?(?:in|up|inside|to|room"
        r"|house|flat|bedroom|cellar|cupboard|shed|garage|car|bathroom|toilet|boot|bed|radiator)|(?:locked|trapped"
        r"|tied up|chained|stuck|padlocked|shut) (?:up )?(?:in|inside|to) (?:a|my|the|his|her|their|this"
        r"|an) (?:\w+ )?(?:room|house|flat|bedroom|cellar|cupboard|shed|garage|bathroom|toilet|bed|van|hotel|attic"
        r"|loft|basement|radiator|cage|crate|boot|outhouse|caravan|kennel|box room)|(?:has|have"
        r"|had) locked the (?:\w+ )?doors?|tied (?:up|to (?:a|the))|blindfold\w*|gagged|handcuffed|in (?:a"
        r"|the) (?:dog )?(?:cage|crate)|trafficked|(?:will|would|do|does|are|is) not (?:let|letting) (?:me|her|him"
        r"|them|us|my \w+|the (?:kids|children|girl|boy)) (?:go(?! (?:on|to|into|home early))|out(?! (?:early|to play"
        r"|at (?:break|lunch)))|leave(?! (?:early|for))|home|come home)|sold (?:me|her|him) to|passing (?:me"
        r"|her) (?:round|around)|ransom|(?:padlocked|locked"
        r"|bolted) from (?:the )?outside|being (?:held|kept) (?:by|in)",
        unless=_TALK + r"|on trial|(?:shut|locked) in (?:a|the) (?:meeting|system)|locked (?:out|filing|cabinet"
        r"|account)|social media|tied up (?:with|in) (?:meetings|work|paperwork)|data|records?|held in (?:the"
        r"|a) (?:file|meeting|school|hall|library|office|system)|meeting|kept (?:in|at) (?:the )?(?:office|school"
        r"|hospital|file|after school|detention)|(?:kept|keep) in (?:touch|mind|the loop|detention|at|over)"
        r"|medicines?|keep (?:the|a|his|her) (?:car|garage|shed)|(?:keep|got|kept) (?:\w+ ){0,3}(?:car|van|flat"
        r"|house|garage|caravan)(?! with| by| with men)"
        r"|mock (?:inspection|case)|let (?:me|us) (?:out )?(?:know|see)|(?:let|letting) (?:him|her|them|my \w+|me"
        r"|us) (?:out|home|go|leave) (?:on|for|with|at|alone|without|by|after|until|before|from hospital)"
        r"|go out alone|storage|tied to",
    ),
    # Off to meet a groomer
    rule(
        Danger.ABDUCTION,
        r"online|snapchat|snap|instagram|insta|tiktok|roblox|discord|internet|app|groom\w*|stranger|older (?:man"
        r"|bloke|guy|boyfriend|lads?|men)|man (?:who|in (?:his|a))|\d\d year old (?:man|bloke|guy|boyfriend)"
        r"|grown man|a man|some man|must be (?:\d\d|thirty|forty|fifty)|twice (?:her|his|my) age|omegle|fortnite"
        r"|gaming|dating|sugar daddy|met (?:him|her) on|a man she|men (?:she|he)|chat ?room|whatsapp|telegram|xbox"
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
        unless=_TALK + r"|google meet|meeting (?:about|with|on|room|minutes)|strategy meeting|parents evening"
        r"|dating back|online (?:meeting|training|course|form|portal|safety|lesson|learning)|app (?:for|is|does)"
        r"|used to|what (?:age|are)|gaming (?:addiction|all)|is (?:she|he) being groomed|signs|blocked|dog",
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
        unless=_TALK + r"|report|review|used to|lives? (?:in|with)|dad|grandad|uncle|rents?|housing|moved|has moved"
        r"|foster",
    ),
    rule(
        Danger.ABDUCTION,
        r"(?:will not|refus\w+ to|not going to|is not|never going to|not) (?:\w+ ){0,2}?(?:bring|give|hand|return"
        r"|bringing|giving|returning|brought|returned) (?:him|her|them|the (?:kids|children|baby|boys|girls|twins)"
        r"|my (?:kids|children|son|daughter|baby)) (?:back|over|home)|never see (?:them|him|her|the kids|my kids"
        r"|the children|me) again|marrying (?:me|her|him) off|(?:taken|took|take|takes|hidden|has|have|confiscated"
        r"|got|hid) (?:my|her|his|their) (?:papers|passport|keys|phone)(?: (?:and|away|so|off)|$| [.,!])",
        r"now|tonight|today|should have|scared|help|not answering|phone off|i|my|me|her|she",
        unless=_TALK + r"|book|reading|contact (?:order|arrangement)|at school|in class|detention|for a week"
        r"|grounded|phone (?:as a punishment|at night|away at bedtime)|my phone$|took my phone (?:away )?$|got (?:my"
        r"|her|his|their) phone|has (?:her|his|my|their) phone|can (?:he|she|they)",
    ),
)
