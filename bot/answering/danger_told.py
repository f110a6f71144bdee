"""The wide net: any word of grave harm, told as happening here and now, in words that no other rule foresaw."""

from __future__ import annotations

from bot.answering.danger import Danger, Rule, rules

# Who it happens to, in the present: "has cut", "is still here", "just walked".
_SCENE = (
    r"{at_hand}|still|nobody knows where|no one knows where|late at night|at night|right|due at|due in|because of my|"
    r"(?:he|she|they|it|who|i|we|{kin}|{kid}|man|men|someone|somebody|parent|stranger|driver|childminder|teacher)s?"
    r" (?:\w+ )?(?:is|has|are|am|have|just|will not|having|getting|keeps?|started|says|took|walked|got|going"
    r"|refus\w+|threatening|being|hit)"
)
_ORDINARY = (  # grave words in their everyday sense, or in the mouths of those who plan and record
    r"care plan|risk assessment|safety plan|support (?:plan|group|for)|discharge|was seen (?:at|by)"
    r"|hit (?:a wall|the|targets?|home|on)"
    r"|hit it off|beat (?:the|around)|kick (?:off|start)|killing time|to my head|old (?:scars?|fracture"
    r"|injur\w+)|x ?ray|x ray|bereave\w+"
    r"|in hospital|from hospital|hospital appointment|died (?:last|in|of|when|suddenly|and)|has died|is dead"
    r"|since (?:\w+ )?(?:\w+ )?died"
    r"|cancer|end of life|funeral|birth (?:family|mother|father|mum|parents|certificate)|play(?:ing|s)? (?:fight"
    r"|dead|out)|panic attacks?"
    r"|accident book|bump(?:ed)?|grazed|nosebleed|first aid|allergy|inhaler consent|period|scratch\w*|(?:hit"
    r"|kick|punch|slap|bit|push)\w* (?:out|another|other|a (?:teacher|ta|boy|girl|pupil|child|classmate|friend"
    r"|peer))"
    r"|in prison|released|convicted|charged|on bail|trial|sentenc\w+|probation|tag|gets? hit by the|mock|drama"
    r"|film|book|game|story|poem|essay|drew|drawing|drawings|draws"
    r"|historic\w*|survivor|used to|old enough|scars|flinches|scared of (?:starting|thunder|dogs|the dark|school"
    r"|exams|spiders|needles)"
    r"|burn ?out|burnt out|burned out|heart ?broken|broken (?:link|laptop|phone|window|website|home|homes|down|promise)"
)

TOLD: tuple[Rule, ...] = (
    *rules(
        Danger.SUICIDE,
        r"(?:hung|hanged|hanging|killed|killing|kill|drown(?:ed|ing)?|cut|cutting|stab(?:bed)?|hurt|strangl\w+"
        r"|suffocat\w+|starv\w+) {self}"
        r"|(?:cut|slit|slashed|sliced) (?:his|her|my|their) (?:own )?(?:throat|wrists?|neck|arms?|legs?)"
        r"|better off without (?:her|him|me)"
        r"|(?:onto|on to|on|by) the (?:railway|train|motorway|tracks?)(?: line| bridge)?|(?:chair|tree|banister"
        r"|beam) ~(?:rope|belt|cord|noose)"
        r"|done something (?:stupid|silly|bad)|(?:took|taken|swallowed|taking) (?:some |the |my |her |his |all "
        r"|loads of |lots of )*{pills}"
        r"|thinking about suicide|suicide attempt|attempted suicide(?! (?:figures|rates|among|numbers|stats"
        r"|statistics))|end (?:my|her|his|their) life",
        needs=_SCENE,
        unless=_ORDINARY,
    ),
    *rules(
        Danger.BABY,
        r"{infant} ~(?:bin bag|dumped|abandoned|thrown|throwing|shaking|shaken|hurt|hit|slapped|blue|burned"
        r"|burnt|bleeding|starv\w+|drown\w*|cold)"
        r"|(?:throwing|shaking|swinging|squeezing|slapping|hitting|dropping) (?:the |a |her |his |my |their )?{infant}",
        unless=_ORDINARY + "|blanket|bath|poster|leaflet|cold sore|a cold|has a cold|blue book",
    ),
    *rules(
        Danger.INJURY,
        r"(?:glass|knife|nail|metal|spike|stick|bottle|blade) ~in (?:his|her|my|their) (?:neck|eye|head|stomach"
        r"|chest|leg|throat|back|face)",
    ),
    *rules(
        Danger.INJURY,
        r"(?:trouble|difficulty|problems?|struggling|hard) (?:with )?(?:breathing|to breathe)(?! life)"
        r"|breathing (?:problems?|trouble|difficult\w*)"
        r"|(?:taken|took|had|dropped|done|swallowed|given) (?:some |an? |too much |loads of |two "
        r"|three )*(?:ecstasy|mdma|pills?|ketamine|spice|acid|cocaine|coke|heroin|lsd|mandy|m cat|a bomb"
        r"|fentanyl|valium)"
        r"|hit by (?:a |the )?(?:train|bus|car|lorry|van|motorbike|bike|truck|tram|something)|(?:bad|nasty"
        r"|serious|severe|awful|massive|deep) (?:burns?|cuts?|injur\w+|wounds?|gash)"
        r"|(?:boiling|scalding) (?:hot|water)|(?:heatstroke|heat stroke|overheating|hypothermia)|(?:burns?"
        r"|burned|burnt|scalded) (?:on|to|by|from|with|all)|(?:cpr|defib\w*|resuscitat\w+|mouth to mouth)"
        r"|bleed(?:s|ing)|blood|collaps\w+|fainted|choking|unconscious|convuls\w+|poison\w*|broke(?:n)? (?:his"
        r"|her|my|their) (?:neck|back|arm|leg|skull|jaw|nose|ribs?|wrist)|fractured|skull|concuss\w+|severed"
        r"|chopped off|crush\w+|trapped (?:under|in)",
        needs=_SCENE,
        unless=_ORDINARY,
    ),
    *rules(
        Danger.VIOLENCE,
        r"(?:will not|can not|refuses to|would not) stop (?:{hitting}|shouting at|screaming at|touching|hurting)"
        r"|(?:pour\w*|put|putting|throw\w*|spray\w*) (?:petrol|acid|fire\w*|paint stripper|lighter fluid)"
        r"|exposed himself|flash(?:ed|ing) (?:at )?(?:the )?(?:kids|children|girls|pupils|a child)|(?:is"
        r"|am) going to (?:go mad|explode|kick off|lose it|flip)"
        r"|threaten(?:ing|ed|s) (?:\w+ ){0,4}?(?:with|to|at)|(?:stab|shoot|strangl|throttl|smother|suffocat|rap"
        r"|stamp|head ?butt|pummel|bludgeon|tortur)(?:s|es|ed|ing|bed|bing|led|ling)?|murder(?:ed|ing)?",
        needs=_SCENE + r"|scissors",
        unless=_ORDINARY
        + r"|threaten\w* (?:legal|to (?:complain|sue|tell|go|report|leave|withdraw|resign|take|phone|contact"
        r"|call|run|move|quit|stop|exclude|cut))|(?:a|the|of|after) (?:stabbing|shooting|strangling)"
        r"|witness(?:ed)? to|with (?:legal|court|exclusion|detention|the sack|dismissal)|murder (?:mystery"
        r"|a cup)",
    ),
    *rules(
        Danger.VIOLENCE,
        r"(?:very|really|so|proper|fuming|absolutely|getting) (?:angry|violent|aggressive|mad)",
        needs=r"(?:i am|am|so|really) (?:scared|frightened|terrified)|coming (?:at|for|up|back)"
        r"|in (?:my )?(?:reception|face)|at the (?:door|gate)|right now|outside|and (?:has|drunk)",
        unless=_ORDINARY,
    ),
    *rules(
        Danger.ABDUCTION,
        r"(?:has|have|got|took|taken|grabbed|stolen) (?:got )?(?:my|our) (?:child|son|daughter|kid|kids|children"
        r"|baby|boy|girl|sister|brother|niece|nephew|grand\w+)(?: |$)(?:from|and|in|away|off|he|she|they|out"
        r"|with a|into)?"
        r"|(?:man|men|stranger|someone|gang) ~(?:has|have|got|took|taken|grabbed|dragged|followed"
        r"|following) (?:my|our|her|him|a|the) (?:\w+ )?(?:{kid})|tied (?:up|to)|blindfold\w*|gagged"
        r"|handcuffed to|dragged (?:off|away|out|into)",
        needs=r"man|men|stranger|gang|someone|garage|shed|found|ransom|tied",
        unless=_ORDINARY + r"|social (?:worker|services)|bail|tied up (?:with|in) (?:meetings|work|paperwork)|tied to",
    ),
    *rules(
        Danger.INTOXICATED_DRIVER,
        r"{drugged}",
        needs=r"(?:driver|school run|minibus|taxi|school bus|coach driver|behind the wheel)\b",
        unless=_ORDINARY + r"|dbs|last (?:week|month|year)|policy|licence",
    ),
    *rules(
        Danger.MISSING,
        r"(?:no ?one|nobody) (?:knows|has any idea) where (?:he|she|they|my|the)|{young} ~alone (?:at|in|on"
        r"|outside|by) (?:\w+ ){0,5}?(?:night|dark|street|road|station|bus stop|park|shop|town)"
        r"|{young} ~not (?:come|came) out of|(?:left|dumped|abandoned) (?:him|her|them|{young}) (?:at|in|on"
        r"|outside|by|alone)",
        needs=_SCENE,
        unless=_ORDINARY + r"|care at|left (?:care|school)",
    ),
    *rules(
        Danger.DISCLOSURE,
        r"(?:{adult}) (?:\w+ ){0,2}?(?:touches|hurts|hits|beats|licks|rapes|kisses|rubs|punches|kicks"
        r"|whips) (?:him|her|them|his|my)",
        needs=r"(?:told|tells|says|said|disclosed|disclosing|telling) (?:us|me|her|my|staff|the ta"
        r"|teacher)\b.{0,200}?\b(?:due|pick|collect|coming|home ?time|at \d|half|soon|minutes|today|now|waiting"
        r"|here|scared)",
        unless=_ORDINARY + r"|last (?:week|month|year)",
    ),
)
