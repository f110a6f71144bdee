"""The body or the will to live is failing: suicide and self-harm, babies, injury, poisoning."""

from __future__ import annotations

from bot.answering.danger import Danger, Rule, rules

TO_LIFE: tuple[Rule, ...] = (
    # Said of oneself: nobody says "I want to die" about a policy.
    *rules(
        Danger.SUICIDE,
        r"(?:i|am|i just|just|to|and|gonna|really|might|could|should) ~(?:going to|want to|wanted to|will"
        r"|need to|about to|ready to|plan to|planning to|thinking (?:of|about)|think about|might|try to"
        r"|trying to|gonna) ~(?:die(?! of| for| to know)|dead|kill(?:ing)? myself|hang(?:ing)? myself"
        r"|end(?:ing)? (?:it all|my life|it tonight|it now)|take my (?:own )?life|taking my (?:own )?life"
        r"|cut(?:ting)? myself|hurt(?:ing)? myself|harm(?:ing)? myself|drown(?:ing)? myself|jump (?:off|from"
        r"|in front))",
        r"(?:kill|killing|hang|hanging|drown|shoot) myself",
        r"do not (?:even )?(?:want to|wanna) (?:live|be alive|exist|wake up|be here|carry on living|go on living"
        r"|be on this earth|be around)(?! (?:at|for|in|on|if|when|until))",
        r"(?:no|not see (?:the|any|a)|what is the) (?:point|reason) (?:in |of |to )?(?:living|live|life"
        r"|being alive|me being|going on|carrying on|existing)(?! (?:with|story|skills))",
        r"better off (?:dead|without me|if i (?:was|were) (?:dead|gone))",
        r"(?:i|we) ~(?:have|got|took|taken|swallowed|necked|taken) ~(?:an overdose|overdosed?|(?:load|loads|lots"
        r"|packet|pack|box|bottle|bunch|handful|strip|whole|all|too many|\d\d+) ~{pills})",
        r"i (?:have |am |just )?overdosed",
        r"(?:got|have) (?:the|my|some|a) (?:rope|noose|tablets|pills|razor|blade|knife) (?:here|ready"
        r"|in my hand)|(?:rope|noose) (?:is )?(?:ready|tied|round|around)",
        r"(?:i cut|have cut|i have cut|cut) (?:too|really|so|very) deep|i (?:am cutting|cut|have cut"
        r"|have just cut|just cut|keep cutting|slit|have slit) (?:myself|my (?:wrists?|arms?))",
        r"(?:quickest|easiest|fastest|best|painless|how many ~{pills}) ~way ~to die|(?:painless"
        r"|least painful) (?:way|death)|how many ~{pills} ~(?:to die|to kill|will kill|would kill)",
        r"i (?:will|am going to|ill) (?:not be here|be dead|be gone) (?:tomorrow|soon|tonight|by|in the morning)"
        r"|by the time you (?:read|get|see) this",
        r"want (?:it|this|everything) (?:all )?to (?:be over|end|stop) ~(?:do it|tonight|now|forever)"
        r"|i am going to do it (?:now|tonight)|i am gonna do it",
        r"(?:i am|^feeling|[.!?,] feeling|i feel|i am having|i have|i am feeling|i been) (?:really |so |very "
        r"|quite |a bit |actively )?(?:suicidal|suicide)(?! (?:prevention|policy|training))",
        r"tonight is the night|(?:saved up|saving up|stockpil\w+|hidden|hoarded) ~{pills}|{pills} ~(?:saved up"
        r"|stockpiled)|(?:written|writing|left|wrote) (?:my|a|the) (?:suicide )?note(?! (?:for|to the|about|of"
        r"|on|home|in))|thinking (?:of|about) (?:jumping|dying|ending|doing it|suicide|overdosing)"
        r"|i (?:\w+ ){0,3}?(?:want|going|need|ready|have) to end (?:it|things|everything)",
        r"goodbye everyone|goodbye cruel world|this is goodbye|unalive myself|i am (?:on|at) (?:the|a) (?:roof"
        r"|bridge|ledge|edge|top of)",
        r"can not (?:go on|live like this|live anymore|do life|keep living)(?! (?:the|a|to|line|with|without"
        r"|site|holiday|leave|trip))",
        r"(?:top|off|end|unalive|harm|neck|shoot|murder|burn|cut) myself(?: off)?(?! (?:sometimes|a bit"
        r"|a lot of slack))|ending myself",
        r"(?:want|wanna|wish i could|ready|going) (?:to )?(?:just )?die(?! of| for| to| laughing)"
        r"|want out (?:tonight|now|of this life)|(?:wish|wishing) i (?:was|were) (?:dead|never born|not (?:here"
        r"|alive|born))",
        r"if i (?:was|were) (?:not here|gone|dead|not around|not alive)|(?:nobody|no one) would (?:care|miss"
        r"|notice|even notice) ~(?:gone|dead|here|died|die|me)",
        r"{pills} ~(?:in my hand|in front of me|lined up|ready|here with me|right here)|(?:can not"
        r"|will not) stop (?:cutting|hurting myself|bleeding)|i can not (?:keep|stay) safe"
        r"|do not feel safe with myself",
        firm=True,
    ),
    *rules(
        Danger.SUICIDE,
        r"(?:threatening|going|trying|wants?|says?|about|tried|keeps) ~(?:run|running|walk|walking|step|stepping"
        r"|lie|lying|jump|jumping|throw) ~(?:in front of|into (?:the )?(?:traffic|road|river|canal)|off the"
        r"|under a)",
        r"(?:railings?|parapet|flyover|ledge) ~(?:jump|other side|wrong side|edge|climbed|legs)|(?:wrong"
        r"|other) side of the (?:railings?|barrier|fence|bridge)",
        r"(?:is|are|am|got|{person}) (?:out |up |is |are )?on (?:the|a) (?:\w+ )?(?:ledge|roof|bridge|tracks"
        r"|railway|parapet"
        r"|flyover)(?! (?:play|project|club|cafe|school|road|street))",
        r"be dead (?:by|before|soon|tomorrow|tonight|in the)|(?:said|saying|says|waved|texted) (?:bye"
        r"|goodbye) (?:to|forever|for good|for ever)|(?:belt|rope|cord|wire|cable|sheet|tie) ~(?:round"
        r"|around) (?:{own}) (?:neck|throat)",
        r"(?:threatening|threatens|threatened|tried|trying|attempting|attempted) (?:to commit )?suicide"
        r"|(?:going to|gonna|about to|wants to|says \w+ will) (?:commit suicide|do something stupid|overdose"
        r"|take an overdose)",
    ),
    *rules(
        Danger.SUICIDE,
        r"{going} ~(?:kill|hang|drown|strangle|stab|hurt|shoot|burn|cut|harm) {self}",
        r"{person} ~(?:killing|hanging|strangling|drowning|suffocating|stabbing) {self}",
        r"(?:{going}|says?|said|saying|going) ~(?:end (?:it|{own} life|things|it all)"
        r"|take {own} (?:own )?li(?:fe|ves)|jump (?:off|from|in front)|die tonight|throw {self})",
        r"{going} jump(?! (?:the|up|about|rope|in with|to|on the bandwagon|ship))",
        r"{person} ~(?:on|onto|off|over|to) (?:the |a |top of |a top )*{high} ~(?:jump|jumping|threatening"
        r"|refusing|crying|drunk|will not come)|(?:jump|sat|sitting|stood|standing|climbed|perched|up) ~(?:on"
        r"|onto|at|over) (?:the |a |top of |\w+ ){0,4}?(?:railway|flyover|cliff|rooftop|multi storey|train line"
        r"|edge|ledge|bridge|train tracks|tracks|roof|balcony|wrong side|parapet)|(?:wrong"
        r"|other) side of the (?:railings?|barrier)",
        r"{person} ~(?:tonight is the night|has had enough of (?:life|living)|stockpil\w+ ~{pills})|(?:with"
        r"|holding|has|got|sat with|here with) a (?:razor|noose|rope)(?! (?:of|burn|making))",
        r"{person} ~(?:actively suicidal|is suicidal|are suicidal|feels? suicidal|feeling suicidal|am suicidal)"
        r"|suicidal (?:right now|and|with a plan|on the phone|at the moment)",
        r"(?:do|does) not want to (?:live|be alive|be here|exist|wake up)(?: anymore| any more| any longer)",
        r"want(?:s|ed)? to die|wish(?:es)? (?:i|he|she|they) (?:was|were) dead|(?:rather|better off) (?:be )?dead",
        r"suicide (?:note|letter)|(?:messaged|messages?|texted|said|saying|posted|sent|written|wrote"
        r"|left) ~(?:note ~(?:sorry|love|goodbye)|goodbyes?|final message)",
        r"(?:will|would|might|ill) (?:not be (?:here|alive|around) (?:tomorrow|tonight|much longer"
        r"|in the morning|by)|be (?:gone|dead) (?:by|soon|tomorrow))",
        r"(?:is|are|am|now|been|still|started) (?:cutting|slashing|slitting|harming|burning) (?:{self}|(?:her"
        r"|his|their) \w+)",
        r"ligature|noose|(?:rope|cord|belt|scarf|bag|wire|shoelace|tie) ~(?:round|around|over) {own} (?:neck"
        r"|head)|(?:found|boy|girl|lad|pupil|he|she|him|her|someone) ~hanging (?:in|from|by)|hanged (?:{self})"
        r"|cut (?:him|her|them) down",
    ),
    *rules(
        Danger.SUICIDE,
        r"self harm(?:ing|ed)?|selfharming|cutting|razors?|scissors|cuts? on {own}|her cuts|his cuts",
        r"end it",
        needs=r"carpet|barricaded|locked (?:herself|himself|themselves|in|the)|right now|bleeding|blood|in front of me"
        r"|as we speak|at the moment|deep|will not (?:stop|open|give)|not be here tomorrow"
        r"|in the toilets? (?:now|with)",
    ),
    # A baby who cannot say what happened.
    *rules(
        Danger.BABY,
        r"{infant} ~(?:not breathing|stopped breathing|is blue|blue|went blue|grey|floppy|limp|lifeless"
        r"|unresponsive|not responding|fitting|having a fit|a seizure|seizures?|unconscious|will not wake"
        r"|not waking|can not wake|went stiff|drowsy|cold and|barely breathing|struggling to breathe"
        r"|turning blue|gone quiet and)",
        r"(?:floppy|limp|unresponsive|lifeless|unconscious|blue) (?:baby|newborn|infant|{months})",
        r"(?:shaking|shook) (?:the|her|his) (?:pram|cot|buggy|moses basket)|(?:shook|shaken|shaking) (?:the|my"
        r"|her|his|our|a|this|their) (?:\w+ ){0,2}?{infant}|{infant} ~(?:was "
        r"|been |is being |got |being |just )?(?:shaken|shook)(?! baby)",
        r"(?:mum|dad|i|he|she|partner|boyfriend|childminder|babysitter|parent) (?:\w+ )?(?:shook|has shaken"
        r"|have shaken) (?:him|her|it|them)(?! up)",
        r"(?:dropped|threw|thrown|drop) (?:the |my |her |his )?{infant}|{infant} ~(?:dropped|thrown"
        r"|fell) ~(?:floppy|head|sleepy|vomiting|crying)",
        r"shaken baby , (?:what|help|please|now)",
        r"bulging (?:soft spot|fontanelle)",
    ),
    *rules(
        Danger.BABY,
        r"(?:going to|about to|want to|will|might|scared i|afraid i|feel like|could|nearly|going) ~(?:hurt|harm"
        r"|shake|shaking|hurting|drown|smother|smothering|throw|kill|hit|hitting) (?:my |the |our |this |him|her"
        r"|it)(?:baby|newborn|daughter|son|twins|against|bub|if)?",
        needs=r"i am|i will|scared|i think|can not cope|i want|i might|voices",
        unless=r"(?:dad|he|boyfriend|stepdad|husband|ex) ~(?:going|about|will|says)|i think (?:a|the|this) (?:colleague"
        r"|pupil|parent|social)|teacher",
    ),
    *rules(Danger.BABY, r"voices ~(?:telling|to|saying) ~(?:drown|hurt|harm|kill|smother|throw|shake)", firm=True),
    *rules(
        Danger.BABY,
        r"bruis(?:e|es|ed|ing)|{infant} ~(?:fell|burn|burns|marks|injur\w+)|rolled off",
        needs=r"(?:drowsy|floppy|limp|not feeding|vomiting|sleepy|being sick|unresponsive|will not wake|pale and"
        r"|fitting) ~|drowsy|floppy|limp|vomiting",
    ),
    *rules(
        Danger.BABY,
        r"{infant} ~(?:purple|making (?:funny|strange|weird|odd) noises|eyes (?:are |is )?roll\w*|fell|fallen"
        r"|rolled|dropped|twitching|shaking|jerking|pale|jaundiced and|will not (?:take|feed|wake|stop)|bleeding"
        r"|burned|burnt|scalded|blood|swallowed|choking|hit (?:his|her|its|the) head|a head injury|fractur\w+"
        r"|broken|swollen)(?! (?:out with|asleep|off to sleep|syndrome))",
        needs=r"purple|funny noises|strange noises|weird noises|eyes|limp|floppy|sleepy|drowsy|twitching|jerking"
        r"|vomit\w*|sick|bleeding|blood|swollen|not crying|will not stop crying|swallowed|choking|fractur\w+"
        r"|broken|unexplained|pale",
        unless=r"x ?ray|old fracture|advice on feeding|sleepless|morning sickness|heel prick",
    ),
    *rules(
        Danger.BABY,
        r"i (?:\w+ ){0,2}?(?:hurt|hit|shook|dropped|threw|smacked|slapped|squeezed|smothered) (?:my|the"
        r"|our) (?:\w+ )?{infant}|(?:lost it|snapped) with (?:my|the) {infant}",
        firm=True,
    ),
    # The body is failing.
    *rules(
        Danger.INJURY,
        r"(?:face|tongue|lips?|throat|mouth|eyes|neck) ~(?:puff\w*|swell\w*|swollen|swelled|purple|closing)"
        r"|{kid} ~(?:gone|turning|going|went|is) (?:purple|blue|grey)|eyes ~roll(?:ed|ing)?|foaming at"
        r"|convuls\w+|twitching on|jerking",
        r"(?:no|not|can not get (?:a|any)|without|not getting any) (?:response|responding"
        r"|respond)(?: (?:to (?:pain|me|us|voice|anything|his name|her name)|from (?:him|her|them|my \w+)"
        r"|when i shake))(?! (?:emails?|my email|referral|calls?))|(?:floor|bed|sofa|ground|found) ~(?:no|a"
        r"|not) (?:response|responding)",
        r"blood (?:on|coming|down|dripping|running|gushing|spraying|everywhere|loss)(?! (?:pressure|test))"
        r"|(?:deep|massive|huge|gaping|big|nasty|bad) (?:cuts?|wounds?|gash\w*) (?:to|on|in|and)|bled (?:through"
        r"|all|loads)",
        r"(?:hit|banged|smashed|cracked|bumped|head) (?:(?:his|her|their|my) head|injury) ~(?:throw\w*|sick"
        r"|vomit\w*|nonsense|confus\w*|drowsy|sleepy|not making|passed|blood|seeing|slurr\w*)|talking nonsense"
        r"|not making (?:any )?sense and",
        r"(?:pulled|dragged|fell|fallen|gone|jumped|slipped) ~(?:out of|from|in|into|under) (?:the "
        r"|a )?(?:\w+ )?(?:river|lake|canal|pool|sea|pond|ice|water|weir)",
        r"(?:bad|severe|serious|nasty) reaction|heart (?:is )?(?:racing|pounding|going) ~|(?:racing|pounding) heart",
        r"on the (?:\w+ )?(?:floor|ground|pavement) ~(?:not|can not|will not|in agony|shaking|twitching"
        r"|screaming|crying out|bleeding|blood)|(?:lying|laid|passed|slumped|found) ~on the (?:\w+ )?(?:floor"
        r"|ground|pavement)",
        r"acid (?:thrown|in (?:his|her|my)|attack(?:ed)?|on (?:his|her|my))|(?:thrown|threw|chucked"
        r"|sprayed) (?:acid|ammonia|bleach|boiling)",
        r"(?:took|taken|swallowed|eaten|had|ate|necked) (?:\w+ ){0,3}?(?:mums|dads|nans|grandmas|grandads"
        r"|brothers|sisters|step\w+|all (?:his|her|my|their|the)) (?:\w+ ){0,2}?{pills}",
        r"(?:fell|fallen|jumped|pushed|thrown) ~(?:out of|from|off|down) (?:a |the |an )?(?:\w+ ){0,2}?(?:window"
        r"|roof|balcony|wall|tree|stairs|bridge|scaffold\w*|height|floor window)|(?:crushed|trapped"
        r"|stuck) (?:under|beneath)|(?:smoke|gas) inhalation|carbon monoxide|electric shock",
        r"(?:can not|could not) (?:feel|move) (?:his|her|my|their) (?:legs?|arms?|feet|hands?|body|face)"
        r"|asthma attack|inhaler ~(?:empty|not work\w*|lost|run out|no)|blister\w*|face down (?:in|on)|(?:i can"
        r"|can) see (?:the )?bone|(?:sliced|slashed|slit|gashed|chopped|hacked) (?:his|her|my|their|open)"
        r"|lost (?:a lot|loads|lots|so much) of blood",
        r"(?:swallowed|drunk|drank|eaten|ate|licked|had|necked|sipped|downed) ~(?:clean(?:ing|er) \w+|cleaner"
        r"|under the sink|washing \w+|laundry|detergent|pods?|paint|berries|mushrooms?|nicotine|perfume"
        r"|chemicals?|white spirit|medicine|battery|magnets?|coins?|glass|pins?|nail)",
        r"(?:in labour|giving birth|waters (?:have )?broken?|baby is coming|baby coming|head is (?:out"
        r"|showing))(?! (?:ward|suite|unit|party|market|classes|if|when))",
        r"(?:miscarr\w+|in labour|waters ~broken?|contractions) ~(?:blood|now|here|school|bleeding|pain"
        r"|toilet\w*)|blood ~miscarr\w+",
        unless=r"first aid (?:course|training)|nosebleed|blood (?:test|borne|pressure)",
    ),
    *rules(
        Danger.INJURY,
        r"unconscious|unresponsive|not conscious|barely conscious|losing consciousness|lost consciousness"
        r"|out of consciousness|passed out|passing out|keeps fainting|blacked out",
        r"(?:think|looks like|might be|says) (?:he|she|they) (?:is|are) dead|(?:he|she|child|baby|boy"
        r"|girl) is dead(?! (?:good|tired|keen|set|to|nice|against|on))",
        r"(?:he|she|they|{kid}) (?:is |are )?not making (?:any )?sense|badly (?:burnt|burned|cut|injured|hurt"
        r"|beaten|bleeding|scalded)|(?:head|face) under (?:the )?water",
        r"(?:has|is|just|there|was) (?:been |was )?(?:a|an|another) (?:stabbing|shooting|explosion|knife attack"
        r"|acid attack|drowning) (?:at|in|on|outside|near|by)",
        r"not breathing|stopped breathing|barely breathing|hardly breathing|no pulse|breathing (?:is )?(?:funny"
        r"|weird|shallow)",
        r"(?:can|could|says? (?:he|she) can) not breathe(?! (?:for|because of|under|with) (?:\w+ )?(?:emails"
        r"|work|paperwork|caseload))|struggling to breathe|gasping|choking(?! on (?:the|my|all) (?:jargon"
        r"|paperwork|emails))",
        r"(?:hard|difficult|impossible) to (?:wake|rouse)|(?:not|will not|can not) (?:be |get |really "
        r"|properly )?(?:wake|waking|rouse|roused|woken)(?: (?:up|him|her|them|properly|my|for))?(?! up call)",
        r"(?:not|is not|not even) moving|isnt moving|gone (?:grey|blue|white|stiff|pale|limp|floppy)"
        r"|turning blue|(?:lips|face|skin) ~(?:blue|grey)|blue lips",
        r"collapsed(?! (?:the|in attendance|under))",
        r"bleeding (?:heavily|badly|out|loads|a lot|everywhere|from|to death|really|so much|profusely|and"
        r"|internally)|heavy bleeding|(?:is|still|am|are|she|he|and|and is) bleeding(?! edge)"
        r"|will not stop bleeding|can not stop the bleeding|blood (?:everywhere|all over|pouring|pumping"
        r"|coming out|spurting)|(?:covered in|pool of|losing|lots of|so much|loads of|coughing up"
        r"|vomiting) blood",
        r"(?:having|in|had|has) a (?:seizure|fit)(?: and| now| for|$| [.!?])|is fitting|fitting (?:and|now|on)"
        r"|(?:having a|in) (?:seizure|fit|diabetic|asthma attack|heart attack|cardiac|anaphyla\w+"
        r"|allergic reaction)|seizure ~(?:not stopp|no sign|minutes)",
        r"throat ~(?:swelling|closing|swollen)|allergic reaction|anaphyla(?:xis|ctic)|epipen ~(?:not work"
        r"|has not|did not)",
        r"(?:was|been|got|is|just|are|being|have|has|get|lad|boy|girl|kid|pupil|him|her"
        r"|someone) (?:\w+ )?(?:stabbed|shot|run over|knocked down|hit by a (?:car|bus|van|train)|slashed"
        r"|glassed|electrocuted|set on fire|impaled)(?! in the back by| down)",
        r"{person} (?:stabbed|shot|knifed)(?! (?:in the back by|down))|(?:screaming|crying|writhing"
        r"|doubled up) (?:in|with) (?:pain|agony)|(?:pillow|cushion|blanket|hand|bag|cloth) ~over ~(?:face|mouth"
        r"|head)",
        r"stabbed (?:in|outside|him|her|me|someone|on)(?! the back by)",
        r"(?:bone|skin|flesh) (?:is )?(?:showing|sticking|coming|peeling|hanging)",
        r"(?:swallowed|swallowing|drunk|drank|drinking|ate|eaten|eating|licked|inhaled|had|taken"
        r"|took) ~{poison}(?! storage)",
        r"(?:took|taken|taking|swallowed|ate|eaten|necked|had|downed|overdosed on|od on) ~(?:load|loads|lots"
        r"|packets?|packs?|box|boxes|bottle|bunch|handfuls?|strips?|whole|all|too many|too much|some of|unknown"
        r"|\d\d+|nans|grandmas|grandads|mums|dads) ~{pills}",
        r"(?:has|have|is|she|he|just|they|been|girl|boy|pupil|who|friend|sister|brother|son|daughter|lad|and"
        r"|up) (?:just |been |now |is )?(?:taken an overdose|took an overdose|overdosed(?! on (?:coffee|policy"
        r"|meetings))|overdosing|overdose|od d)",
        r"(?:taken|took|smoked|swallowed|given) (?:something|spice|pills|a pill|drugs|an unknown|ket) ~(?:sick"
        r"|collapsed|can not|stand|floor|not|shaking|fitting|blue|drowsy|heart|out of it|hallucinating|unwell"
        r"|confused)",
        r"(?:bottle|litre) of (?:vodka|gin|spirits|whisky|rum) ~(?:rouse|wake|sick|not|can not)|alcohol poisoning",
        r"(?:scalded|burned|burnt|burns|scald|boiling water|cut ~wrists?|slit ~wrists?|slashed ~wrists?"
        r"|head injury|broken|fractured) ~(?:badly|deep|blister\w*|drowsy|vomiting|passing|will not"
        r"|wants to take|wants to leave|came in|skin|screaming|agony)",
        r"(?:in labour|contractions|waters (?:have )?broken?|giving birth|given birth|miscarrying|having (?:a"
        r"|the) baby|crowning) ~(?:toilets?|now|at school|here|heavy|bleeding|\d+ weeks|hidden|bathroom|alone)",
        r"drowsy and (?:vomiting|confused|not)|is drowning|under the water|pulled ~(?:from|out of) the (?:water"
        r"|river|pool|bath|canal)",
        r"(?:he|she|they|i|baby|brother|sister|friend|boy|girl|lad|child|pupil|mum|dad)s? (?:is|am"
        r"|are) (?:\w+ )?dying(?! (?:in a hospice|on (?:their|my|his|her) feet|of (?:cancer|boredom"
        r"|embarrassment|curiosity|heat)))|(?:going to die|bleeding to death|freezing to death"
        r"|heart (?:has )?stopped|dead on the floor|drowned)(?! (?:to|for|light|art|of embarrassment|laughing"
        r"|breed))",
        r"(?:electrocuted|hypothermi[ac]|(?:has|got|think|looks like|might be|signs of) (?:meningitis|sepsis) ~"
        r"|rash ~(?:glass test|not fade))",
        unless=r"(?:dying to|was dying|dying for|phone|laptop|battery died)|end of life|dying (?:person|mum|dad|parent"
        r"|grand)",
    ),
    *rules(
        Danger.INJURY,
        r"head injury|(?:hit|banged|bumped|smashed|cracked) (?:his|her|their|its|the) head|(?:fell|fallen"
        r"|landed) ~(?:on|onto) (?:his|her|their) head",
        needs=r"vomit\w*|being sick|throwing up|drowsy|confused|nonsense|sleepy|passed out|slurr\w+|unconscious"
        r"|fitting",
    ),
    *rules(
        Danger.INJURY,
        r"(?:parent|mum|dad|mother|father|she|he|they|carer|family)s? ~(?:refus(?:es|ing|ed)|will not"
        r"|wants? to take (?:him|her|them|baby) home|not (?:taken?|letting|let|call)) ~(?:hospital|ambulance"
        r"|a and e|doctor|999|home|treatment|anyone|paramedics?)",
        needs=r"burn(?:s|t|ed)?|scald\w*|bleeding|drowsy|vomiting|fever|broken|seizure|fit|unwell|injur\w+|bruis\w+"
        r"|head|can not stop|fracture\w*|overdos\w+|insulin",
    ),
    *rules(
        Danger.INJURY,
        r"(?:vaped|vape|smoked|took|taken|snorted|sniffed|inhaled|drank|drunk|pills?|ket|spice|edibles?|gummies"
        r"|gummy|balloons?|been drinking|vodka|swallowed)",
        needs=r"(?:is|now|and|are|keeps|in|just|she|he|started) (?:\w+ )?(?:shaking|out of it|throwing up|being sick"
        r"|vomiting|collaps\w+|slurring|hallucinat\w+|fitting|passed out|twitching|unwell|asleep and|freezing)"
        r"|not (?:talking|moving|waking|responding|making sense)|can not (?:stand|walk|talk|wake|speak)"
        r"|in (?:his|her) sleep",
    ),
)
