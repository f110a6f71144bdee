"""Somebody does it, or is about to: violence, weapons, abduction, disclosure, drunk driving, staff, missing."""

from __future__ import annotations

from bot.answering.danger import Danger, Rule, rules

FROM_OTHERS: tuple[Rule, ...] = (
    # Hitting, now.
    *rules(
        Danger.VIOLENCE,
        r"(?<!been )(?<!by )(?:{hitting}) (?:into |on |up )?(?:{someone})(?! (?:in fortnite|in the game"
        r"|with emails|in minecraft|in roblox|with their))",
        unless=r"keeps (?:hitting|kicking|punching|slapping|pushing|attacking) (?:other|the other)|(?:deadline"
        r"|paperwork|workload|caseload|form|this|it|these|referral|that|system|training|back|feet|head|job|heat"
        r"|suspense|stress|admin|targets?|portal|website)s? (?:is|are) (?:absolutely |literally "
        r"|actually )?killing me"
        r"|(?:worried|concerned|suspect|suspects|suspicion|wonder|wondering|might be|may be|could be|possibly"
        r"|think|thinks|believe) ~(?:is |are |be |been )?{hitting} (?:him|her|them|the|his|their|a)",
    ),
    *rules(
        Danger.VIOLENCE,
        r"(?:{hitting}) (?:into |on |up )?(?:{someone})(?! (?:in fortnite|in the game))",
        needs=r"right now|now|at the moment|in front of me|outside|as we speak|hear (?:it|him|her|them)|next door"
        r"|please help|downstairs|upstairs|help",
        unless=r"killing me",
    ),
    *rules(
        Danger.VIOLENCE,
        r"(?:going to|gonna|will|ill|says (?:he|she) (?:will|is)|wants to|threatening to|threatened to"
        r"|threatens to|about to|said (?:he|she|they) (?:will|would|is|are)|planning to|(?:coming|come|came"
        r"|comes|back|here|round|trying|tried|tries|trys|waiting|threatened|try) to|said if \w+ ~(?:he"
        r"|she) (?:will|would)|on (?:his"
        r"|her) way to) (?:\w+ ){0,2}?(?:{kill}) (?:{someone})(?: in)?(?! (?:homework|like|not|want|an email"
        r"|some|a favour|work|if i (?:do not|forget|lose|am late|miss)|when (?:he|she) (?:finds|sees) (?:my"
        r"|out i (?:lost|forgot|broke))|to make|for (?:losing|being late|forgetting)))",
        r"(?:he|she|they|man|someone|lads|{kin})s? (?:is |are |am )?(?:going to |gonna )?(?:killing"
        r"|murdering) (?:{someone})|(?:has|have|got|taken) hold of (?:{someone})|by the (?:hair|throat)",
        r"(?:threatening|threatened|threat) (?:to kill|me with|her with|him with|us with|to burn|to shoot|to stab)",
        r"(?:be|get|getting) (?:killed|murdered|beaten|battered|beat up|shot|stabbed) (?:if|when|by|tonight|for)",
        r"by the throat|(?:hands?|arm) ~(?:round|around|on) (?:her|his|my|their|mums?) (?:throat|neck)"
        r"|squeez\w+ ~(?:neck|throat)|(?:strangled|choked|throttled) (?:her|him|me|them|mum|my)",
        r"(?:can|could|i|we) (?:\w+ )?hear ~(?:screaming|screams|begging|beating|hitting|hit|smashing|smacking"
        r"|crying for help|thuds|being hit|shouting for help)|hear ~next door ~(?:scream\w*|crying|beat\w*)"
        r"|crying for help|screaming for help|(?:massive|big|huge) domestic",
        r"sounds like ~(?:beating|hitting|killing|hurting|strangling|attacking)",
        r"(?:breaking|kicking|smashing) (?:the|our|my|her|his) (?:\w+ )?(?:door|window)|(?:trying to (?:get"
        r"|break|kick|force) (?:in|into|it|down|the|his)|breaking (?:in|into|down)|broken (?:in|into|down)"
        r"|broke in|kicking (?:off|the|down|my|our)|smashing (?:up|the|things|everything|up the|plates|stuff|our"
        r"|my)|punching walls?|banging on (?:the|my|our) (?:door|window))",
        r"(?:i am|we are|im|am|and|kids are|me and \w+ are|mum is) (?:all )?(?:hiding|hid"
        r"|locked ourselves) ~(?:in|under|from|behind|upstairs|wardrobe)",
        r"(?:he|she|they|dad|stepdad|ex|mum)s? (?:is |are |am )?(?:coming|coming back|on (?:his|her"
        r"|their) way) ~(?:stairs|for me|for us|to get (?:me|us|her)|to hurt|round (?:and|to)|at me|in my room"
        r"|after me)",
        r"(?:being|getting|been|is|are|got) (?:\w+ )?(?:attacked|beaten up|beaten|strangled|battered|gang raped"
        r"|jumped|kicked in|tortured|raped|sexually assaulted|molested|suffocated|drowned"
        r"|gang banged)(?: (?:right now|now|by|at|in|outside|upstairs|downstairs|next|and|this|today|tonight)|$"
        r"| [.!?,])",
        r"(?:i am|im|am) being (?:hit|hurt|abused|beaten|attacked|followed|chased|stalked|threatened|touched|raped)",
        r"(?:fight|fighting|riot|brawl) ~(?:broken out|broke out|kicking off|outside|in the (?:car park|street"
        r"|playground|corridor)|now)|pinned (?:down|against|to|up|(?:her|him|me|them))|(?:set"
        r"|setting) (?:\w+ )?fire to|(?:house|flat|building|room|school|car) (?:is )?on fire|burn (?:the|our|my"
        r"|her) (?:house|flat) down",
        r"(?:is|are|am|has been|keeps?) (?:\w+ )?(?:touching|raping|molesting|fingering|groping"
        r"|fondling) (?:{someone})",
        r"(?:restraining|holding down|sitting on|kneeling on) (?:{someone})",
        r"(?:live ?stream\w*|filming|streaming|on camera|webcam) ~(?:abused|abuse|raped|naked)|being (?:abused"
        r"|hurt|hit|sexually abused) (?:right now|now|at the moment|as we speak|in front of|live)",
        r"(?:child|kid|baby|children|kids|person|girl|boy|family|woman|mum|i|we|she|he|they|someone|brother"
        r"|sister|friend)s? (?:is |are |am |was |in )?(?:a )?in ~(?:immediate |real |serious |grave |imminent "
        r"|great )?danger(?! money)",
        r"(?:he|she|they|man|dad|ex|bloke|husband|someone|people|men|lads|gang)s? ~(?:outside|at) (?:my|our|her"
        r"|the|their) (?:front |back )?(?:door|house|window|flat|gate)(?: and)? ~(?:trying|get|banging|kicking"
        r"|threat\w+|shouting|with|screaming)",
        r"(?:waiting|looking) (?:outside )?for (?:her|him|me|us|them|one of) ~(?:outside|with|says?|do|threat\w*"
        r"|acid|refuge|gate)",
        r"throwing (?:chairs|things|plates|stuff|bottles|furniture|him|her|me|the baby)",
        r"(?:threatening|attacking|hitting|intimidating) (?:staff|us|me|people|everyone|kids|children|the|him"
        r"|her|them|other)",
    ),
    *rules(
        Danger.VIOLENCE,
        r"(?:fight(?:s|ing)?|going at it|mob|brawl|scrap|leather(?:ed|ing)|batter(?:ed|ing|s)?|hammering"
        r"|pummel\w*|lamp(?:ed|ing)|kick(?:ed|ing|s)|punch(?:ed|ing|es)|hit(?:ting|s)?|beat(?:ing|s|en)?|begging"
        r"|slap(?:ped|ping|s)|attack(?:ed|ing)|strangl\w+|chok(?:ed|es)|smash(?:ed|ing|es)|scream(?:ing"
        r"|s) (?:for|at (?:her|him|me|them|the)|and|next|inside)|bricks|by the (?:hair|neck|throat|ears?)|(?:has"
        r"|got|taken) hold of|grabb(?:ed|ing)|dragg(?:ed|ing)|rap(?:ed|ing|ist)|assault(?:ed|ing)|threaten(?:ed"
        r"|ing|s)|go mad|gone mad|going mad|by force|going mental|going crazy|flipping out|kill(?:ing)?"
        r"|murder(?:ed|ing)?|stab(?:bing|bed)?|on top of (?:her|him|me)|pinning|stamping|stamped|torturing"
        r"|abusing|molesting|spitting|swinging|lashing out|attacker|intruder|violent|kicking off)",
        needs=r"{at_hand}",
        unless=r"(?:kill|killing|murder) (?:me|us|for|a cup|time|it|two|the)\b(?! .*(?:knife|he|dad|scared))"
        r"|threaten(?:ed|ing|s)? (?:legal|to (?:complain|sue|tell|go to|report|leave|withdraw|resign|take (?:us"
        r"|it|the school) to|phone ofsted|contact))"
        r"|(?:pupil|boy|child|toddler|year old|student|kid|girl|children|pupils)s? (?:\w+ ){0,2}?(?:kick\w*"
        r"|hit\w*|bit\w*|punch\w*|slap\w*|attack\w*|push\w*|grabb\w*) (?:another|a|other|some|staff|our|their"
        r"|his friend|her friend|the ta|each)"
        r"|beat the|fight(?:ing)? (?:fires|for|the (?:system|cuts|corner))|hit (?:the (?:ground|target|news"
        r"|deadline|nail|wall|roof|headlines)|a (?:wall|nerve|barrier)|on|our|by|me when)|kick(?:ed|ing) (?:out"
        r"|myself)|heart beat|food fight|play fight\w*|fight or flight|yesterday|attack\w* (?:on the|the report"
        r"|of)|hitting (?:targets|the)"
        r"|(?:what|which|who|how|when|where|is|are|do|does|can|should|could|any|need|please|link"
        r"|any) (?:\w+ ){0,8}(?:form|training|policy|service|support|course|webinar|group|number|open|duty"
        r"|available|report|referral|refer|help for|work)|(?:after|following) (?:a|the) (?:fight|assault|attack"
        r"|stabbing|murder|rape)",
    ),
    # A blade, a gun, something to burn with.
    *rules(
        Danger.WEAPON,
        r"(?:has|have|with|waving|holding|pulled|pulling|pulls|pointing|brought|brings|bringing|taking|got"
        r"|swinging|grabbed|that looks like|showing|showed|showed (?:me|him|her|us)|showing (?:me|him|her|us)"
        r"|hiding|is carrying|found|has got|armed with"
        r"|group ~with|armed ~with|threatening ~with|there is|saw|seen|produced|with him|out) (?:a |an |the "
        r"|his |her |out |some |what looks like |and |big |huge |large |kitchen |real |loaded |in "
        r"|massive )*{weapon}(?! (?:crime|policy|bins?|arch|campaign|amnesty|awareness|lessons?|skills|search"
        r"|guidance|carrying|training|hoax|ban|law|strategy|education|and fork|offence|offences|attacks?"
        r"|in the strategy))",
        r"(?:man|men|lads?|boys?|gang|dads?|someone|kids?|group|them|him|pupils?|people"
        r"|they) ~with (?:\w+ ){0,2}?(?:{weapon}|bricks|bottles|poles|bars?|chains?)|(?:{weapon}) ~(?:fall|fell"
        r"|found|hidden|hiding|out of|down (?:his|her)) ~(?:coat|bag|locker|trousers|blazer|sock|jacket|pocket"
        r"|bushes)",
        r"{weapon} (?:to|at|against|on|in|and|out) (?:his|her|my|the|their|a|me|him|school) (?:\w+ )?(?:throat"
        r"|neck|head|bag|bags|face|hand|pocket|locker|back|stomach|rucksack|coat|lighter|waistband|sock|trousers"
        r"|school|playground|class|classroom)",
        r"armed (?:man|men|gang|person|intruder|police outside)|(?:gunman|knifeman|active shooter)",
        r"(?:shoot|blow) up (?:the|my|our|a|his|her) (?:school|college|mosque|church|class|place)"
        r"|bomb (?:in|at|under|on|is going|going off)|shoot(?:ing)? (?:everyone|people|them|him|her|me|kids)",
        r"(?:petrol|acid|ammonia|lighter fuel) (?:and|on|in|over|with) (?:a |her|him|me|the|his|lighter|face|matches)",
        unless=r"toy|water (?:pistol|gun)s?|plastic|nerf|pretend|drew|drawing|drawn|lego|picture|butter knife|palette"
        r"|craft|cookery|cooking|cutlery|reflux|cricket|baseball team|play fight|stick gun|nail gun|glue gun"
        r"|staple gun|kirpan",
    ),
    # Held, taken, or about to be taken away.
    *rules(
        Danger.ABDUCTION,
        r"(?:held|holding|kept|keeping|being held|being kept) (?:\w+ ){0,3}?(?:hostage|against|captive|prisoner"
        r"|in (?:a|the) (?:flat|house|room|hotel|trap house|cellar|basement|garage|shed|hotel room|car|van"
        r"|place)|in her room|in his room)",
        r"(?:locked|lock|locking|locks|trapped|shut|tied|padlocked|bolted) (?:me|him|her|them|us|my \w+|the \w+"
        r"|up|inside|in) ?(?:\w+ )?(?:in|up|inside|out of|room|house|flat|bedroom|cellar|cupboard|shed|garage"
        r"|car|bathroom|toilet)|(?:locked|trapped|tied up|chained|stuck) (?:up )?(?:in|inside|to) (?:a|my|the"
        r"|his|her|their|this) (?:\w+ )?(?:room|house|flat|bedroom|cellar|cupboard|shed|garage|bathroom|toilet"
        r"|car|bed|van|hotel|attic|loft|basement|radiator)(?! (?:at night in the (?:policy|care)))",
        r"(?:men|he|they|dad|she|mum|gang|someone)(?: there| inside)? (?:has|have) locked the (?:\w+ )?doors?",
        r"(?:will|would|does|do) not let (?:me|her|him|them|us|my \w+|the \w+) (?:go(?! (?:on|to|into))"
        r"|out(?! early)|leave(?! (?:early|for))|home)|not letting (?:me|her|him|them|us) (?:go(?! (?:on|to))"
        r"|out|leave)",
        r"(?:snatched|abducted|kidnapped|kidnapping|grabbed|bundled|dragged|dragging|drag|forced|pulled"
        r"|trying to take|snatching|taken) (?:\w+ ){0,4}?(?:off the street|into (?:a|the|his|their) (?:car|van"
        r"|house|bushes|woods)|from (?:nursery|school|the (?:nursery|school|contact|playground|park|garden|lobby"
        r"|ward|house|pram|street))|from our \w+|from outside)",
        r"(?:just|been|was|got|has|have|being|is) (?:snatched|abducted|kidnapped|trafficked)|(?:snatched"
        r"|kidnapped|abducted) (?:my|him|her|the|a|his|me|our)|put in a (?:car|van)|(?:driven|run|gone|walked"
        r"|ran|made|drove) off with (?:my|the|her|his|him|them|a) (?:kids?|child|children|baby|son|daughter|boy"
        r"|girl|him|her)?",
        r"(?:taken|took|takes|hidden|has|confiscated|got) (?:my|her|his|their) (?:passport|keys|phone)(?: (?:and"
        r"|away|so)|$| [.,!])",
    ),
    *rules(
        Danger.ABDUCTION,
        r"(?:taken|took|takes|driven off|run off|left with|walked out|grabbed|gone off|removed"
        r"|refus\w+ to (?:return|give)|not returned|taking|leaving with|remove|removing|taking"
        r"|discharge) ~(?:kids?|child|children|baby|newborn|him|her|them|son|daughter|boy|girl|ward|twins)",
        needs=r"(?:court|care|no contact|protection|prohibited steps|contact|restraining|interim) order|epo|ico"
        r"|police protection|not allowed (?:contact|near|to)|bail conditions|without permission|abroad"
        r"|from (?:the )?ward|from (?:the )?(?:nursery|school)|off the ward",
        unless=r"what is|if a|court order (?:says|expire\w*|mean)|last (?:week|month|year)|school holiday",
    ),
    *rules(
        Danger.ABDUCTION,
        r"(?:flying|fly|taking|taken|take|sending|sent|send|plane|flight|airport|heathrow|gatwick|stansted"
        r"|passport|abroad|putting|going|pakistan|somalia|gambia|bangladesh|india|sudan|kurdistan|nigeria|egypt"
        r"|holiday|leaving)",
        needs=r"(?:marry|married|marriage|wed|cut|fgm|ceremony|circumcised|circumcision|cutter|engagement"
        r"|husband chosen|mutilat\w+)\b.{0,400}?\b(?:{soon})|(?:{soon})\b.{0,400}?\b(?:marry|married|marriage"
        r"|be cut|fgm|ceremony|circumcised|circumcision|cutter|mutilat\w+)",
    ),
    *rules(
        Danger.ABDUCTION,
        r"(?:meet|meeting|met|picking|collecting|pick|getting in|gone|got in|going off) ~(?:man|men|someone"
        r"|stranger|bloke|guy|his car|a car|him)",
        needs=r"(?:online|snapchat|instagram|tiktok|roblox|discord|internet|app|groom\w*|stranger"
        r"|older)\b.{0,300}?\b(?:now|tonight|on (?:his|her|their) way|car|today|outside|hotel)",
        unless=r"training|policy|leaflet|last (?:week|month|year)|lesson",
    ),
    *rules(
        Danger.ABDUCTION,
        r"(?:will not|refus\w+ to|not going to|is not|never going to) (?:\w+ ){0,2}?(?:bring|give|hand|return"
        r"|bringing|giving|returning) (?:him|her|them|the (?:kids|children|baby|boys|girls)|my (?:kids|children"
        r"|son|daughter|baby)) (?:back|over)|never see (?:them|him|her|the kids|my kids|the children) again",
        r"marrying (?:me|her|him) off|(?:in|into) a (?:cage|dog crate|crate|kennel)|chained|(?:led|lured|enticed"
        r"|walked off with|taken|took) (?:\w+ ){0,3}?{kid} (?:away|off)(?! (?:the|on holiday|timetable))",
        r"(?:picked up|taken|driven|collected|met|groomed|taken off|driven off|driven away) by (?:a|an|some|two"
        r"|three|an older|older) (?:\w+ )?(?:man|men|bloke|guy|blokes|lads|strangers?|boys)|(?:man|men|lads"
        r"|stranger|bloke|he|they)s? ~(?:taking|took|driving|dragging) (?:her|him|them) to (?:a|his|their"
        r"|another) (?:hotel|flat|house|party|room)",
        r"(?:being|be|been|getting|is|are) (?:held|trafficked|kept prisoner|kept in|kidnapped|abducted)(?! (?:on"
        r"|in mind|accountable|at the|a meeting|after|back|tomorrow|by (?:the )?(?:school|council|mash)|up))",
    ),
    *rules(
        Danger.ABDUCTION,
        r"(?:forced to|forcing (?:me|her|him) to|made to|making (?:me|her|him)|have to|has to|got to|will be"
        r"|to be|be|to|going to|getting|is being|being|into|a) (?:get )?(?:married|marry|marriage|cut"
        r"|circumcised|mutilated)|cut (?:my|her|the|our|his) (?:little |younger |baby )?(?:cousin|sister|niece"
        r"|daughter|friend|girl|granddaughter)",
        needs=r"(?:{soon}|on (?:friday|saturday|sunday|monday)|flight|flying)",
        unless=r"i am getting married|cut (?:costs|the|a|short|down|off|out|back|up|and)|i have to cut|future|divorce",
    ),
    *rules(
        Danger.ABDUCTION,
        r"(?:driving|drove|taking|taken|took|dragging|on (?:the|her|his|their) way|going|heading|sent|sending"
        r"|booked) ~(?:ferry|airport|heathrow|gatwick|stansted|ferry|port|dover|eurostar|one way ticket|border"
        r"|abroad|out of the country)",
        needs=r"does not want|not want to|against|tonight|tomorrow|today|now|crying|scared|husband|forced|taken her"
        r"|taken him|my (?:parents|dad|mum|uncle|family|ex|son|daughter|kids)|ran? off",
        unless=r"school trip|holiday (?:club|request|form|absence)|authorised|term time",
    ),
    *rules(
        Danger.ABDUCTION,
        r"(?:took|taken|got|has|have|stolen|snatched|run off with|hidden) (?:my|our|the) (?:baby|child|kids"
        r"|children|son|daughter|little \w+|twins|grandchildren|newborn)",
        needs=r"not know where|do not know where|can not find|gone|(?:to|take them to) (?:turkey|spain|france|poland"
        r"|romania|pakistan|india|ireland|dubai)|disappeared|phone (?:is )?off|not answering|will not (?:say"
        r"|tell|give)|vanished|passports?",
        unless=r"social (?:worker|services) (?:has |have )?(?:took|taken)",
    ),
    *rules(
        Danger.ABDUCTION,
        r"(?:hotel|flat|house|car|room|travelodge|party) ~(?:with|full of|by|and) ~(?:men|man|older (?:boys|lads"
        r"|blokes)|strangers|adults|blokes)|(?:men|man|older (?:boys|lads)) ~(?:hotel|flat|travelodge)",
        needs=r"{at_hand}|texting|messag\w+|ringing|rang|she is|he is|is in|are in",
        unless=r"training|report|review|used to|lives? (?:in|with)",
    ),
    *rules(
        Danger.ABDUCTION,
        r"cutter|{adult} ~(?:tr(?:y|ied|ying) to (?:grab|snatch|take|drag|pull|lure|get)) (?:\w+ )?(?:my|her|him"
        r"|a|the|our|me) ?(?:\w+ )?(?:{kid})?(?: into| in| from| out|$| [.,!?]| and| off| away| at| on)",
        needs=r"{at_hand}|daughter|son|me|my|girl|boy|into|tonight|coming",
        unless=r"paper cutter|cookie cutter|help (?:me|him|her)",
    ),
    # Told by a child, or by whoever the child is with.
    *rules(
        Danger.DISCLOSURE,
        r"{adult} (?:\w+ ){0,4}?(?:{hits}) (?:me|on me|us)(?! (?:that|as|how|about|with (?:questions|emails)"
        r"|by surprise))",
        r"{adult} (?:\w+ ){0,3}?(?:keeps|is|are|always|been|was|started|starts) (?:\w+ )?(?:{hitting}|touching"
        r"|abusing|burning) (?:me|us)",
        r"{adult} (?:\w+ ){0,4}?(?:makes|making|made|forces|forcing|forced) me (?:\w+ )?(?:do (?:sex|stuff"
        r"|things|it|bad|dirty)|have sex|touch|watch (?:porn|dirty)|sleep (?:in his|with)|suck|undress|strip"
        r"|take (?:my clothes|pics|nudes|pictures)|sell|carry|send (?:nudes|pics))",
        r"(?:comes?|coming|gets?|climbs?|came|got) (?:in|into|in to) my (?:room|bed|bedroom)(?: (?:at|and|every"
        r"|when|while|in the|to)|$| [.,!?])",
        r"{adult} (?:\w+ ){0,4}?(?:does|doing|did|done) (?:bad |sex |dirty |horrible |weird |sexual )?(?:things"
        r"|stuff|sex|it) to me",
        r"(?:wants|asks|asked|gets|told|tells|trying to get|forces|makes) me to (?:touch|suck|kiss|undress|strip"
        r"|take (?:my|off)|get in(?:to)? (?:his|bed)|sleep with|have sex|do (?:things|stuff|sex)|show (?:him"
        r"|them) my|meet him)(?! base)|(?:kill|hurt|beat) me if i (?:tell|say|told|speak)|what (?:he"
        r"|she) (?:does|did|is doing) to me",
        r"(?:touches|touching|touched) my (?:private|privates|bum|bits|boobs|chest|thigh|leg|fanny|willy|body"
        r"|breasts?)",
        r"(?:blackmail\w*|sextort\w*|threatening|going to post|going to share|will post|will share|theyll post"
        r"|post|share|leak) ~(?:nudes?|pics|pictures|photos|videos?)",
        r"(?:gets?|got|comes?|came|climbs?|puts?|putting|put|hands?|sticks?|getting|coming"
        r"|slides?) (?:\w+ ){0,4}?(?:in|into|down|up|inside|under) (?:my (?:bed|pants|knickers|trousers|top"
        r"|skirt|shower|nightie|pyjamas|duvet|clothes|mouth)|bed with me|the (?:bath|shower) with me"
        r"|me)(?! (?:trouble|the))",
        r"(?:i|am|i am|i been|i just) (?:keep |just )?(?:got|get|getting|been|being) (?:\w+ )?(?:hit|beat|beaten"
        r"|battered|smacked|belted|punched|kicked|raped|abused|whipped|burned|touched)(?! (?:out|off|back|by (?:a pupil"
        r"|a child|the|this|news|emails)|with))",
        r"(?:scared|afraid|terrified|frightened) of (?:my )?(?:mums |dads )?(?:mum|dad|stepdad|stepmum|brother"
        r"|uncle|boyfriend|him|them|her|parents|grandad|foster dad|foster carer) ~(?:mad|coming|gets|tonight"
        r"|hurt|home|hit|drunk|back|kill|beat|angry)",
        needs=r"i|me|my|us|we",
        unless=r"a (?:pupil|student|young person) (?:was|is|has been) (?:sharing|blackmail\w+)|policy|last (?:year"
        r"|month)|nudes shared|toddler",
        firm=True,
    ),
    *rules(
        Danger.DISCLOSURE,
        r"(?:my|a|the|our) ~{adult} (?:\w+ ){0,3}?(?:{hit}) (?:me|us)",
        r"(?:he|she|they|someone) (?:\w+ )?(?:{hit}) me",
        unless=r"(?:pupil|student|toddler|resident|parent|service user|client|numbers|it) (?:\w+ )?(?:{hit}) me|at work"
        r"|colleague|manager|supervis\w+",
    ),
    *rules(
        Danger.DISCLOSURE,
        r"(?:rap(?:es|ed|ing)|abus(?:ed|ing|es|e)|sexually|touch(?:es|ed|ing) (?:her|him|them)|hits|beats|beaten"
        r"|beating|belt marks?|belt|hurts (?:her|him|them)|whips|punches|kicks|strangles|burns (?:her|him|them)"
        r"|sex with (?:her|him))",
        r"(?:{kin}|he|she) did (?:it|this|that)(?: to (?:him|her|me|them))?|(?:hurts|hurting|hit|hits|smacks"
        r"|touches|beats) (?:her|his|their|my) \w+|(?:forces?|forcing|makes?"
        r"|making) (?:her|him|them) (?:to )?(?:have sex|touch|do|watch|sleep)|(?:willy|penis|vagina"
        r"|private parts?|privates|down there|knickers|sex with|sexual)|batter(?:s|ed)? (?:her|him|them)"
        r"|(?:scared|frightened|terrified) of (?:her|his|their|going|dad|mum|stepdad|him)",
        needs=r"{just_told}|{unsafe_home}",
        unless=r"(?:adult|survivor|historic\w*|years ago|non recent|when (?:she|he|i|they|we) (?:was|were)|just (?:read"
        r"|watched|done|finished|completed|told my (?:head|manager|dsl|boss))|which training|webinar|training"
        r"|service|podcast|(?:open|closed|number|duty|on call|available) (?:tonight|today|this morning)"
        r"|how (?:long|many|often)|last (?:week|month|term|year))",
    ),
    *rules(
        Danger.DISCLOSURE,
        r"(?:scared|afraid|terrified|frightened|petrified) (?:to go|of going) (?:back )?home"
        r"|not safe (?:to go home|at home)|(?:does|do|did) not feel safe (?:at home|going home|to go home)",
        r"(?:will|can) not go home ~(?:because|says?|hurt\w*|kill\w*|hit\w*|beat\w*|scared)|(?:i can not"
        r"|i am too scared to|i am scared to) go (?:back )?home",
    ),
    # Drunk or drugged, with the keys.
    *rules(
        Danger.INTOXICATED_DRIVER,
        r"{drugged}",
        needs=r"(?:about to|wants? to|going to|trying to|is|are|now|and|his|her|from|insists? on|she|he|the|has"
        r"|put ~in|into|in) (?:\w+ )?{driving}|{driving} (?:off|home|away|with|the kids|drunk|my|her|his|them"
        r"|a child|and)|turned up drunk|driving",
        unless=r"taxi firm|drink driving (?:rates|course|awareness|stats|ban)|convicted|drinks a lot|conviction"
        r"|drove ~(?:last|ago)",
    ),
    *rules(
        Danger.INTOXICATED_DRIVER,
        r"(?:turned up|arrived|come|came|coming|picking|picked|pick|collecting|collect|at the gate|is here"
        r"|at pickup|at reception|outside) ~(?:drunk|{drugged})|(?:drunk|{drugged}) ~(?:at the gate|at pickup"
        r"|picking|collect\w*|at the door|at reception|here to|at the school)",
    ),
    # The worker is the one in danger.
    *rules(
        Danger.STAFF,
        r"(?:home visit|visit|appointment|family home|client|lone working|on duty|office|reception|building"
        r"|kitchen|service user)s?\b",
        needs=r"(?:locked|blocking|blocked|trapped|cornered|barricaded|threatening (?:me|staff|us|my|the)"
        r"|will not let (?:me|us|her|him) (?:go|out|leave)|banging on|set the dog|the dog on"
        r"|followed (?:me )?to my car|will not back off|code ?word|panic button|punched by|assaulted by"
        r"|attacked by|throwing|kicking the door|has not (?:come back|come out|returned|checked in|answered)"
        r"|hiding in|hurt me|swinging|still in the building|got (?:the )?staff|spat|has got hold)",
        unless=r"how (?:do|can|should)|what (?:is|are|does)|policy|last (?:week|month|year)"
        r"|health visitor has not come back|\d{4}|password|account",
    ),
    *rules(
        Danger.STAFF,
        r"(?:i am|we are|colleague is|worker is|staff are|she is|got the staff|got my colleague"
        r"|he has got) (?:\w+ )?(?:trapped|cornered|barricaded|surrounded|being followed|locked in)",
        r"(?:has|have|got) (?:\w+ ){0,4}?(?:trapped|cornered|hostage|barricaded)|followed (?:me|us|her) (?:home"
        r"|to my|back)|(?:parent|dad|father|client|service user) ~(?:outside my (?:house|home|car))",
        r"has (?:me|us) (?:cornered|trapped|backed)|(?:worker|colleague|social worker|nurse|visitor|officer|she"
        r"|he) ~(?:overdue|not (?:answering|picking up|checked in|come out|back)) ~(?:visit|violent|house"
        r"|overdue)|(?:overdue|not answering ~) ~visit",
        r"block(?:ed|ing) (?:me|us|my car)(?: in)?|shouting (?:threats|that (?:he|she) will)",
        r"followed (?:me )?to my car|(?:parent|dad|father|mum|client|man)s? ~(?:blocking|blocked|barring) (?:the"
        r"|my) (?:door|doorway|exit|way|car|path)",
    ),
    # A young child gone, or alone.
    *rules(
        Danger.MISSING,
        r"{young} ~(?:is missing|gone missing|been missing|missing (?:since|for|\d+|now|from (?:home|placement"
        r"|the (?:park|home|school trip|trip|playground|house)|our)|right now|on)|missing$|ran off|run off"
        r"|(?:has|have|just|is|been|,) run away|ran away|ran out|absconded|disappeared|vanished|wandered off"
        r"|not come home(?! with)|walked out of|wandered out|nobody has seen|no one has seen|not came home"
        r"|did not come home|not home yet|never came home|not arrived home|got out of|escaped from"
        r"|climbed ~fence|not been seen|is lost|not turned up|slipped out)",
        r"(?:(?:my|our|the|a|one of) (?:\w+ ){0,2}?{young}|{young}) (?:has |is |have |are )?(?:gone|vanished"
        r"|disappeared)(?: (?:and|he was|she was|from|since|now)|$| [.,!?])|(?:one|a child|a pupil|a kid|two"
        r"|a boy|a girl) (?:short|missing|unaccounted|too few)|(?:head ?count) ~(?:short|wrong|missing|out)",
        r"{young} ~(?:got|gets|has got|getting) out (?:of )?(?:the |our |his |her )?(?:house|building|nursery"
        r"|gate|garden|door|window|home|car|setting)",
        r"(?:can not|could not|unable to|cannot) (?:find|see|locate) (?:my|him|her|the|them|our"
        r"|a) ?(?:\w+ )?(?:child|son|daughter|kid|kids|boy|girl|year old|anywhere|old|little|toddler"
        r"|granddaughter|grandson|brother|sister)?(?: anywhere|$| [.,!?]| and| in| at)",
        r"(?:lost|missing) (?:my|our|a|the|one of our) (?:\w+ ){0,2}?(?:child|son|daughter|toddler|year old"
        r"|little girl|little boy|granddaughter|grandson|brother|sister|pupil|boy|girl)(?! (?:benefit|record"
        r"|file|card|place))",
        r"(?:can not|could not|unable to) (?:find|locate|see|account for) (?:\w+ ){0,4}?(?:children|child"
        r"|pupils?|kids?|toddlers?|class|boys?|girls?)(?! (?:form|policy|benefit|services?|section|page"
        r"|protection|in need|record|number|care|mental))|(?:left|baby|toddler|pram|buggy) ~(?:no sign of"
        r"|no parents?|outside (?:a |the )?(?:pub|shop|bookies|betting))|nobody (?:has |has even )?seen (?:him"
        r"|her|them)",
        r"^(?:a )?(?:lost|missing) (?:child|kid|toddler|boy|girl)$",
        r"missing (?:child|boy|girl|\d+ year old|toddler|pupil) (?:now|right now|last seen|not|since)",
        r"found ~{young} ~(?:walking|wandering|alone|outside|on)|{young} ~(?:found )?(?:walking|wandering) alone",
        r"(?:snatched|wandering|walking|running|playing) ~(?:on|in|along|down|near|by|into) (?:the |a )?(?:main "
        r"|busy )?(?:road|motorway|street|dual carriageway|traffic|river|canal|tracks)",
        unless=r"education|register|roll|episodes?|return (?:home )?interview|figures|statistics|was found"
        r"|returned safe|came back|is back|been found|mock|goes missing|go missing|often goes|appointments?"
        r"|previously|registers|(?:file|record|form|document|card|notes|coat|book)s? (?:went|has gone|is"
        r"|gone) missing|missing (?:meds|book|coat|shoes|homework|a page|my login|login)",
    ),
    *rules(
        Danger.MISSING,
        r"{young} ~not (?:home|back|come back|returned|arrived|turned up|reached)",
        needs=r"should have (?:been|got)|\d+ (?:hours|pm)|it is (?:now )?\d+|now \d+|dark|phone (?:is )?off"
        r"|not answering|hours",
        unless=r"reading|book|form|letter|weeks?|reply|email|referral",
    ),
    *rules(
        Danger.MISSING,
        r"(?:home|left|all) alone|alone in|by (?:him|her|them)sel(?:f|ves)|by themselves|on (?:his|her"
        r"|their) own|unattended|abandoned|no adults?|in a (?:locked|hot|parked) car|locked in (?:a|the) car"
        r"|wandering",
        needs=r"(?:(?:{young})\b.{0,300}?\b(?:has|have|been|is|are|found|left|now|crying|alone|wandering|next door"
        r"|at the|in the)|(?:found|there is|has|have|been) ~(?:{young}))",
        unless=r"old enough|what age|allowed|walks? (?:home|to school)|legal|law|with a coach|can (?:a|i|we)"
        r"|on his own merits|lives|living|leaves|often|sometimes|works? on|play (?:alone|therapy)|tutor|lesson"
        r"|sits?|sitting|plays?|eats?|lunch|(?:feels?|feeling) alone|travel\w*|bus|one to one",
    ),
    # A bare cry for help.
    *rules(
        Danger.QUIET,
        r"(?:can|could) not (?:talk|speak|call|ring|phone)(?: (?:out loud|right now|now|on the phone|or))?",
        needs=r"hear (?:me|us)|help|send|hurt\w*|danger|police|hitting|listening|quiet|whisper\w*|here|he is|scared",
        unless=r"welsh|english|polish|urdu|language|email|form|policy|leaflet|portal|training|translat\w+"
        r"|help me (?:find|understand|with)",
        firm=True,
    ),
    *rules(
        Danger.QUIET,
        r"(?:(?:he|she|they|dad) (?:will|can|might|could|is going to|are going to) hear (?:me|us))"
        r"|send (?:someone|help|the police|police|an ambulance|cops)(?! (?:a|an|the|my|your|me) (?:form"
        r"|referral))|press 55",
        r"do not (?:ring|call|phone|text)(?: me)?(?: back)? (?:he|she|they|dad|because he)|(?:he is|she is"
        r"|they are|dad is|hes) (?:listening|in the next room|watching me|right here|standing here|stood here)",
        r"help (?:me|us) (?:he is|she is|they are|he|she|they|please he|quick|now|right now)(?! (?:with|find|to))",
        unless=r"form|audit|quiz|training",
        firm=True,
    ),
    *rules(
        Danger.QUIET,
        r"help (?:he|she|they|dad|mum) (?:is|are) (?:here|back|coming|in|outside|home|drunk|at)",
        r"(?:need|call|calling|get|want|ring) (?:an |the |a )?(?:ambulance|paramedics?|police|fire brigade"
        r"|999)(?: (?:now|here|quick|asap|please|right now|urgently|to)|$| [.!])",
        unless=r"(?:do|should|when|can|must|would|could|shall|will|why|if) (?:i|we|you|they|staff|schools?|teachers?"
        r"|someone)|who|number|training|policy|poster|form|refer\w*|rather than|as well|check|clearance|liaison"
        r"|graffiti",
    ),
    *rules(
        Danger.VIOLENCE,
        r"(?:burned|burnt|scalded|branded) (?:him|her|me|them|my \w+|the (?:child|baby|boy|girl)) (?:\w+ ){0,4}?"
        r"(?:today|tonight|just now|this morning|again)",
    ),
    *rules(
        Danger.MISSING,
        r"(?:(?:\d|one|two|three|four|five|six|seven) ?(?:year|yr|month)s? olds?|baby|toddler|little ones?) "
        r"(?:\w+ ){0,4}?(?:left|home|all) (?:\w+ )?(?:alone|on (?:his|her|their) own)(?: \w+){0,6}? "
        r"(?:crying|screaming|hours|now)",
    ),
    *rules(
        Danger.ABDUCTION,
        r"(?:trying|tried) to (?:get|lure|entice|coax|pull) (?:\w+ ){0,2}?"
        r"(?:kids?|child|children|girls?|boys?|pupils?) (?:in|into)"
        r"(?: (?:his|the|a) (?:car|van))?(?: (?:near|outside|by|at) (?:the )?(?:school|park|gates?))?",
        unless=r"care|nursery|bed|education|lessons|class",
    ),
)
