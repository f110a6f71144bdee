"""Words by which people speak about danger without being in it: rules, questions, "if", the past, make-believe."""

from __future__ import annotations

import re

# From here on the message is make-believe, unless it says that it is not, or only that it is like that.
FRAMED = re.compile(
    r"\b(?<!sounds like a )(?<!feels like a )(?<!looks like a )(?<!seems like a )(?<!is like a )"
    r"(?:in (?:a|the|our) (?:\w+ )?drill|quiz|scenarios?|hypothetical(?:ly)?|role ?play(?! (?:corner|area|room)\b)"
    r"|(?:my|an|for|for (?:my|an|our) (?:\w+ ){1,3}?) ?essay|training (?:question|exercise|slide|scenario|video)"
    r"|case stud(?:y|ies)|vignettes?|(?<![^,:] )(?:in|on|at|during) (?:our|the|a|my) training day"
    r"|mock (?:case|exercise|inspection)|exam question|fiction(?:al)?|in (?:fortnite|minecraft|roblox|call of duty"
    r"|eastenders|gta|hollyoaks|corrie|coronation street)|(?:in|watching|reading|read|studying|writing|wrote|directing"
    r"|rehears\w+|performing) (?:a|the|my|our|this|that) (?:\w+ ){0,2}?(?:film"
    r"|(?<!accident )(?<!incident )(?<!log )book|novel|story|(?<!soft )play|episode|drama|poem|show|series|soap"
    r"|game(?!.*\b(?:and now|red (?:dots|spots)|marks? (?:on|round|around)|passed out|blacked out|unconscious"
    r"|bleeding)\b)|panto\w*|musical)(?! (?:corner|area|room|ground|park|centre|studio|tent|house|bag|shop)\b)"
    r"|that (?:soap|film|show|drama|programme|series)|(?:documentary|soap|podcast|netflix|crimewatch"
    r"|panorama) (?:about|on|where|with)|plot (?:of|line)|dream(?:t|ed)? (?:that|about|i)|nightmare(?:s)? (?:that"
    r"|about|where)"
    # On placement for a dissertation one meets real children.
    r"|(?<!placement )(?<!research )(?<!interviews )(?<!interviewing )(?<!visits )(?<!volunteering )(?<!observing )"
    r"for (?:our|my|the|a) (?:\w+ )?(?:quiz|induction pack|induction|assembly|lesson|presentation|slides"
    r"|newsletter|handbook|dissertation|coursework|assignment)|interview question|job interview|mock up"
    r"|table ?top exercise)\b"
)
NOT_FRAMED = re.compile(
    r"\bnot (?:a |an |part of |the )*(?:drill|exercise|quiz|joke|scenario|training|game|test|hypothetical|prank|play"
    r"|film)\b|\bthis is real\b|\bfor real\b"
)
# It speaks of what was told before it: "this was only a scenario", "asking for my essay".
FRAMES_BACK = re.compile(
    r"^(?:(?:and|but|so|ok|sorry|btw|[,:…]) )*(?:(?:this|that|it|all|both)"
    r" (?:is|was|were|comes from|came from|happens|happened) (?!like)"
    r"|just |only |purely |for |from |asking |i am asking |part of |as part of )"
)
# Said to mean this very moment: it outweighs talk of policies and of "if".
NOW = re.compile(
    r"\b(?:right now|at this (?:very )?moment|as we speak|happening now|in front of (?:me|us)|this minute|just now"
    r"|with me now|this is (?:real|happening)|please hurry|in the next room|i can hear|outside (?:now|right)"
    r"|as i type|this second|outside (?:\w+ ){1,3}?now"
    r"|(?:is|are) (?:just )?(?:stood|standing|parked|banging|knocking|prowling|lurking) (?:\w+ ){0,4}?now)\b"
)
# What the words before speak about: a text, a rule, a number, a course, linked to what follows ("policy on").
TOPIC = re.compile(
    r"\b(?:(?:polic(?:y|ies)|procedures?|protocols?|pathways?|guidance|guidelines?|guides?|flow ?charts?|leaflets?"
    r"|posters?|templates?|scripts?|ideas|resources?|assembl(?:y|ies)|thresholds?|training|courses?|webinars?"
    # Not what somebody has it in mind to do: "a plan to end her life".
    r"|plans?(?! (?:to|of) (?:\w+ly |just |also )?(?:kill|end|stab|shoot|hurt|harm|hang|die|dying|jump|tak(?:e|ing)"
    r"|burn|attack|beat|murder|poison|drown|strangl|rap(?:e|ing)|snatch|abduct|run|meet|cut|hit|get|step|go)(?:ing"
    r"|\b))|strategy|strategies|campaigns?|awareness|lessons?|statistics|stats|figures|data|research"
    r"|numbers?|rates?|process|steps|advice|information|info|support|page|section|chapter|checklist|toolkit|link"
    r"|book|allegations?|risks? of|questions?|definitions?|meaning|law|rules?|duty|examples?|evidence|helplines?"
    r"|wording|model|exercise|refresher|module|talk|workshop|inset|leads?|responsib\w+|arrangements?|charit(?:y|ies)"
    r"|project|support group) (?:is |are |be |say |says )?(?:for|on|of|if|when|about|around|in|where|re|regarding|to"
    r"|with|after|that|like|covers?)|(?:signs?|symptoms?|indicators?|definition|meaning|threats?|types?|forms?"
    r"|history|victims|cases?|impact|effects?|survivors?|allegations?|reports?|incidents?|prevalence) of|signs (?:a"
    r"|that|someone|your|my|they|he|she|they are)|how (?:many|often|common|much|old|soon|long|quickly|fast|likely)"
    r"|number of|percentage of|proportion of|what age|which age|(?:staff|team|volunteers|drivers|porters"
    r"|receptionists?|cleaners|colleagues|starters|crew|trainees|parents|landlords) (?:\w+ ){0,2}?to (?:know|spot"
    r"|recogni[sz]e|notice|look out for|understand|learn)|(?:know|knows|learn|spot|recogni[sz]e) what (?:an?"
    r"|the) [^.?!;]{0,60}looks like|(?:what|which|whose) (?:level|threshold|category|section|form|policy|document"
    r"|chapter|tier)|what (?:counts|is (?:a|an|the|meant|it|classed)|are (?:the|some|we)|was the|were the|does|did"
    r"|happens|would happen|should happen|do we mean|would you do|should (?:we|staff|schools|teachers|a|you) do"
    r"|went wrong|to do (?:if|when|about))|explain|define|defined|summari[sz]e|describe|describes|tell me about"
    r"|difference between|mean(?:s|t)? by|stand for|(?:report|review|inspection|jtai|scr|cspr|guidance|policy|guide"
    r"|document|chapter|paper|news|article|letter|file|notes|chronology|form|plan|minutes)s? (?:says?|said|states?"
    r"|mentions?|describes?|found|into|about|where|of|on)|(?:read|reading|watched|heard|wrote|writing|written"
    r"|saw) (?:a |an |the |some |on the )?(?:about|case|report|review|news|article|radio"
    r"|that(?! (?:he|she|they) (?:is|are|will|wants?)\b))|learn(?:ed|t|ing)?"
    r"|lessons|in the (?:serious|report|review|case|threshold|news|policy)|do all|does every|always|usually|typically"
    r"|(?:scared|afraid|worried) of (?:being (?:accused|sued|reported)|getting it wrong)|(?:is|are|was|were) (?:it"
    r"|there|that|this) (?:an? )?(?:illegal|legal|against|ok|okay|allowed|normal|abuse|crime|offence|data|flow ?chart"
    r"|policy|rule|law|any|true|a)|historic(?:al)?|allegation that|alleged(?:ly)?|accus(?:ed|ing|ation)|consent for"
    r"|supporting|helping|working with|talk(?:ing)? to|tool for|dealing with|responding to|respond to|pretend\w*"
    r"|joking about|obsessed with|jokes? about|(?:arrested|charged|convicted|jailed|prison|jail|prosecuted|cautioned"
    r"|sentenced|bail|court) (?:\w+ ){0,2}?(?:for|of|over|after|because|away)|(?:died|killed|lost) (?:by|to|in|of"
    r"|from) (?:suicide|a|an|the|cancer|covid)|in case (?:a|an|any|of|someone|anyone)|worst case|what if|suppose"
    r"|imagine|drew (?:a )?(?:picture|pictures)?|drawings? (?:of|with)|pictures? (?:of|with)|(?:film|book|programme"
    r"|series|show|drama|play|song|rap|video game|game)s? (?:about|where|with|on|that|in which)|ever (?:hear|see|find"
    r"|suspect|came|got|need|happen\w*)|the next time|next time|by (?:law|statute))\b"
)
# A question begins and is not the cry of somebody who stands there ("what do i do he is ...").
QUESTION = re.compile(
    r"(?:^(?:hi|hello|please|sorry|also|anyway|hey|so|and|but|ok|quick question|just wondering|wondering|[, ]|…)*|, "
    r"|- | )(?:(?:^|(?<=, )|(?<=- )|(?<=^hi )|(?<=please ))(?:is|are|was|were|do|does|did|can|could|should|must|may"
    r"|would|will|has|have) (?:all|a|an|any|every|each|teachers|schools|staff|nurseries|carers|parents|social|foster"
    r"|children|babies|most|pupils|\d+|we|you|people|the|it|that|this|there|her|his|their|they|he|she|grandparents"
    r"|someone|police|childminders|governors)(?= )|(?!who (?:are|is) (?:only |just |about |nearly |aged )?\d)(?:who"
    r"|whom|where|which|how|why|when) (?:is|are|do|does|did|should|can|must"
    r"|would|might|ought|to|bad|was|were|will|counts|needs?|has|chairs|checks|leads|decides|many|much|long"
    r"|old)(?! i (?:stop|do|call|ring|get (?:her|him|them|help|out|away|safe)|help|wake|save|make (?:him|her|it|them)"
    r"|phone|tell))(?= )|what (?:is|are|was|were|does|did|would|number|age|level|happens|should (?!i\b)|can (?!i\b)"
    r"|do (?!i do\b)|the difference|counts|kind|sort|type)(?! (?:happening|going on))(?= )|(?<!not )(?<!to )(?:does"
    r"|do|did|can|could|should|must|would|are) (?:that|it|this|we|parents|schools|staff|they|you)(?= )"
    r"|^(?:is|are) \w+ing (?:a|an|children|kids|babies)(?= )|i (?:would|want|need) (?:like )?to (?:know|understand"
    r"|ask|find out|apply|complain|learn|check|see|read|book)(?= )|can you (?:give|explain|tell|find|show"
    r"|summari[sz]e|point|list|help me (?:find|with|understand|write))(?= )|(?:any|looking for) (?:guidance|advice"
    r"|training|ideas|resources|info\w*|policy|support|transition)(?= )"
    r")"
)
# Said by the way, so that what hangs on it is not told as happening.
GOVERNED = re.compile(
    r"\b(?:used to|in case|whether|for when|model script|(?:if|when|whenever|suppose|imagine|say) (?:a|an|any|anyone"
    r"|someone|somebody|you|one|another|staff|children|pupils?|parents?|kids|people) (?!are (?:here|outside"
    r"|fighting))|(?:children|kids|pupils|people|babies|teenagers|teens|students|adults|young people|women|girls"
    r"|boys|families|parents|those|anyone|someone) (?:who|that|whose) (?!are (?:only |just |aged )?[1-9]\b)|"
    r"(?:nearly|almost) (?:got|was|were|drowned|died|fell|had)|(?:worried|concerned|anxious|afraid|thinking|think"
    r"|wonder|wondering|suspect|suspects|suspicion|believe|feel|feels) (?:about |that |if )*(?:\w+ ){1,3}?(?:might"
    r"|may|could) (?:be|have)|(?:could|might|may) (?:one day|ever|in future)|one day|in future|at risk of|risk of"
    r"|vulnerable to|potential|possible risk|since (?:\w+ ){0,2}?died"
    r"|some ?times(?! (?:\w+ )?(?:think|thinks|thought|thinking|imagines?) )|from time to time|now and then"
    r"|every so often|occasionally|often|most (?:days|nights|weekends))\b"
)
CONDITION = re.compile(
    r"\b(?:if|when|whenever|once|(?<!found )(?<!knows )where|after|before(?! (?:and|but)\b)|should) (?!i (?!think"
    r"|suspect|see|hear|know|find|believe|am worried|am concerned|notice|want|need)|we (?:are|have)\b)(?!(?:my|our|her"
    r"|his|he|she) (?:mum|dad|step\w*|uncle|brother|sister|friend|baby|son|daughter|boyfriend|ex|husband|partner|gets?"
    r"|goes|comes|finds?|is|has|does|wakes?|sees|got|came|went|rang|opened))"
)
ASKING = re.compile(
    r"\b(?:what|who|whom|how|which|where|should|do i|do we|does|can|could|must|is|are|would|supposed"
    r"|need to|never|policy|procedure|happens|allowed|script)\b"
)
GENERAL_IF = re.compile(
    r"^(?:[^a-z]*|.*[.!?;:,] )(?:if|when|whenever|suppose|imagine) (?:a|an|any|anyone|someone|somebody|you|we|staff"
    r"|children|the|one|pupils?|parents?|another|i ever)\b"
)
# Here a new statement begins by itself, so what was asked before it no longer governs.
FRESH = re.compile(
    r"(?<!if)(?<!when)(?<!that)(?<!where)(?<!says)(?<!said)(?<!told me)(?<!tells me)(?<!thinks)(?<!because)"
    r"(?<!whether)(?<!who)(?<!whose)(?<!signs)(?<!sign)(?<!say)(?<!and)(?<!or)(?<!to)(?<!of)(?<!for)(?<!with)"
    r"(?<!about)(?<!tell)(?<!does)(?<!do)(?<!is)(?<!on)(?<!should)(?<!can)(?<!after)(?<!once)(?<!how)(?<!what)"
    r"(?<!are)(?<!did)(?<!was)(?<!long)(?<!ever)(?<!in)(?<!before)(?<! a)(?<!^a)(?<!the)(?<! an)(?<!any)(?<!every)"
    r"(?<!another)(?<!young)(?<!my)(?<!not)(?<!your)(?<!spot)(?<!if i think)(?<!know) "
    r"(?=(?:(?:he|she|they) (?:is|are|has|have|just|will|can not|did|looks?|keeps?|was|fell|took|told|says|said|went"
    r"|got|ran|came|will not|does not)|i (?:am|have|just|can(?! )|can (?:hear|see)|found|think|saw)|there is"
    r"|someone is|somebody is|we have|we are|my (?:\w+ ){1,2}(?:is|are|has|just|says|said|will|can not|took|fell|told"
    r"|got|keeps|did|got)|(?:a|the|our|one) (?:\w+ )?(?:child|pupil|boy|girl|baby|dad|mum|man|parent|student|lad|kid"
    r"|toddler|year \d+|woman|bloke|teenager) (?:is|has|just|says|collapsed|took|ran|came|told|said|fell|will not"
    r"|can not|pulled|pulls|grabbed|drank|swallowed|jumped|attacked|stabbed|punched|started|turned up)|(?:baby|child"
    r"|pupil|kid|toddler|boy|girl|lad) (?:is|has|just|not|will not|can not|turning|choking"
    r"|bleeding|collapsed|unconscious)|(?:\d+|two|three|four|five|six) (?:year|month|week)s? old (?:is|has|just"
    r"|will not|can not|took|drank|ate|swallowed|fell|collapsed)) )"
)
BREAK = re.compile(
    r"[.!?;]|(?<= )(?:stopped|stop|cut short|interrupted|cancelled|halted|evacuated) (?:because|as|when|after) "
    r"|(?: )(?:also|btw|anyway|ps|separately|2 things|secondly) |(?<=, )(?:i|he|she|they|we|my|a|the|there"
    r"|child|baby|pupil|one|dad|mum|kid|boy|girl|someone|our|toddler|student|lad|son|daughter|husband"
    r"|partner|boyfriend|somebody|two|kids|step\w+|\d+ (?:year|month|week|day)s? (?:old\b)?)\b(?! (?:should|do|can"
    r"|must|would|ought))|(?<= )(?:and|but) (?:a|my|there is|he is|she is|i am|now|right now|also|he has|she has|our"
    r"|this one) "
)
# A sentence that is only reported, whatever it says: how a story, a case or the law has it.
BEHIND = re.compile(
    r"\bin (?:the|a|that|this) (?:serious case|case|child|learning|safeguarding practice|practice)? ?(?:review|report"
    r"|news|film|book(?! corner)|documentary|paper|soap|novel|case study|article|transcript)\b"
    r"|\bwas that (?:realistic|normal|legal|right|handled|reported)\b|\bis (?:it|that|this) (?:\w+ )?(?:allowed|legal"
    r"|illegal|(?:ok|okay)(?! to (?:just |still )?(?:wait|leave|watch|keep|sit|let|sleep|go home|give (?:him|her)"
    r"|put))|normal|lawful|mandatory|child on child|peer on peer|realistic)\b|\b(?:is there|are there|what|any|which"
    r"|where) (?:\w+ ){0,3}?(?:project|course|support|services?|programmes?|charity|training|leaflet|counselling"
    r"|next steps)\b|\bin the (?:\w+ )?(?:mock|drill|film|scenario|story)\b|\b(?:went wrong|what was learned"
    r"|lessons (?:were )?learn)\b|\b(?:is|are|was|was it|does|do|did|should|can|could|must|would|has|have|who|how"
    r"|what|which)\b.{0,60}\b(?:on (?:his|her|the|their) (?:file|transfer file|record)|need telling"
    r"|need (?:to be )?recorded|count as|class(?:ed)? as|go on|get recorded|be recorded|retention|statutory"
    r"|threshold|risk factor|child on child|peer on peer|a referral|reportable|notifiable|data protection|gdpr"
    r"|insurance|retain|kept for|keep the notes|be logged|log (?:it|that|this))\b"
)
PAST = re.compile(
    r"\b(?:(?<!since )(?:last|previous|the other|at the) (?:week|month|year|term|half term|summer|winter|spring|autumn"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|christmas|easter|time|weekend(?! and))|(?:\d+|a few|several|some|two|three|four"
    r"|five|six|ten|many|couple of|a) (?:weeks?|months?|years?|days|terms?) (?:ago|earlier|back|now|on)|years (?:ago"
    r"|back)|(?:in|since|back in|around|during) (?:the )?(?:19|20)\d\d|in the (?:\d0s|past|eighties|nineties|seventies"
    r"|sixties|summer|autumn|spring)|(?:in|back in) (?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)|when (?:i|he|she|they|we|you|my \w+) (?:was|were)|i was (?:only |just "
    r"|about )?(?:\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen) when"
    r"|(?:last|old|former) (?:foster )?(?:carer|placement|foster (?:mum|dad|family|home))s?"
    r"|historic(?:al(?:ly)?)?|previously|previous|formerly|non recent|long ago|a while (?:ago|back)|as an? (?:child|kid"
    r"|teenager|teen|boy|girl|baby|infant|toddler)(?! (?:is|has|just|ran|came|pulled|grabbed|threw|told|fell|collapsed"
    r"|hit|stabbed|took|started|stopped|swallowed))|(?:at|aged) \d+ (?:and|but|,) (?:now|is now|he is now|she is now)"
    r"|(?:at|aged) \d+ (?:and )?now|as kids|in the news|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|on new years? (?:eve|day)|at christmas|yesterday and|(?:has|have) (?:since|now) (?:moved|been|left|died)"
    r"|moved (?:away|on) now|was dealt with|were dealt with|has been dealt with|she was \d+|he was \d+|used to"
    r"|back then|at the time|in those days|once upon"
    # Seen on a recording, or told of staff afterwards.
    r"|(?:was|were|been) (?:seen|filmed|recorded|caught|witnessed|spotted|observed) \w+ing|(?:caught|seen|recorded"
    r"|filmed|captured|shown|visible) (?:\w+ ){0,3}?on (?:the )?(?:cctv|camera|film|video|footage)|(?:cctv|footage"
    r"|recording) (?:of|from|has|that)|(?:reviewed|reviewing|checked|checking|watched|watching back|looked (?:at|back"
    r"|through)|viewed|viewing) (?:\w+ ){0,3}?(?:cctv|footage|camera|recording))\b"
)
# Days ago, and no longer: what was swallowed then may kill only now.
WITHIN_A_WEEK = re.compile(
    r"\b(?:(?:last|on|since) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|night)|at the weekend"
    r"|last weekend|(?:[2-7]|a few|a couple of|couple of|two|three|four|five|six|several) days (?:ago|back|earlier)"
    r"|yesterday and)\b"
)
HARMS_LATER = re.compile(
    r"\b(?:over ?dos\w+|paracetamol|tablets?|pills?|methadone|meds|medication|antidepressants?|iron|batter(?:y|ies)"
    r"|magnets?|antifreeze|weed ?killer)\b"
)
# After a squeezed neck a stroke may come days later: a doctor is asked whenever it was in the last days.
SINCE_LAST_WEEK = re.compile(rf"{WITHIN_A_WEEK.pattern}|\b(?:last|this) week\b")
SQUEEZED = re.compile(
    r"\b(?:strang\w+|throttled|choked|smothered|suffocated"
    r"|(?:hands?|arms?|fingers|fist|grip|squeez\w+|marks) (?:[^ .!?;]+ ){0,4}?neck"
    r"|(?:hands?|arms?|fingers|fist|grip|squeez\w+|marks|by) (?:[^ .!?;]+ ){0,4}?(?:throat|windpipe))\b"
)
# Doctors have seen to it.
TREATED = re.compile(
    r"\b(?:treated|treatment|discharged|(?:all|given the) clear|cleared|recovered|over it|survived|died|bloods?"
    r"|(?:is|are|was|were|been|went|taken|taking|admitted|kept|seen|checked|still|came|home) (?:\w+ ){0,2}?(?:to|in"
    r"|at|by|over|from) (?:the |a |an )?(?:\w+ )?(?:hospital|a and e|ward|doctors?|gp|paramedics?|ambulance|camhs"
    r"|crisis team|surgery|111|999)|(?:hospital|ambulance|paramedics?|a and e|doctors?|gp) (?:\w+ ){0,2}?(?:said|says"
    r"|checked|saw|came|kept|sent|looked))\b"
)
SINCE_THEN = re.compile(
    r"\b(?:now (?!in )|today|tonight|this time|just|right now|but (?:he|she|they|now|today"
    r"|this))\b"
)
STILL = re.compile(
    r"\b(?:tonight|tomorrow|this weekend|right now|again|going to|in front of"
    r"|(?<!can i )(?<!can we )(?<!can she )(?<!could i )(?<!do i )(?<!should i )still"
    r"|at the moment|just now|collecting|on (?:his|her|their) way|due home|home time|since yesterday|(?:leav(?:es?"
    r"|ing)|fl(?:y|ies|ying)|goes|go|travel(?:s|ling)?|booked|wedding) (?:\w+ ){0,5}?(?:on|for) \w+day"
    # Whoever did or said it before is there.
    r"|(?:he|she|they|dad|mum|stepdad|ex|husband|partner|boyfriend|uncle|brothers?|man|bloke) (?:is|are|has|have)"
    r" (?:\w+ )?(?:outside|at (?:the|my|our|her|their) (?:\w+ )?(?:door|gates?|window)|turned up|banging on"
    r"|knocking on|coming (?:over|round|up)|in (?:the|my|our|her) garden|looking in|(?:parked|stood|standing|sat"
    r"|sitting|waiting) (?:up |right )?(?:outside|in|at|over|across))"
    r"|flights? (?:\w+ ){0,8}?is on \w+day|(?:will|(?:plan\w*|wants?|about|threat\w*) to|be"
    r"|get) (?:\w+ ){1,6}?on \w+day)\b"
)
SETTLED = re.compile(
    r"\b(?:no (?:immediate |present |current )?danger|not (?:in )?(?:any |immediate )*danger|not (?:an )?(?:emergency"
    r"|urgent|immediate)|(?:is|are) (?:now |all |both )*safe(?: (?:at|with|in) \w+ now| now| at| with| in| and|$)"
    r"|police (?:are )?aware|police (?:took(?! (?:a |my |her |his )?(?:statements?|notes?|details))"
    r"|have taken|dealt|attended|have it|have been and)|(?:handed|given) (?:it |in )?to (?:the )?police"
    r"|settled (?:now|since|down)|things (?:have |has )?settled|was found safe|(?:back|home|found) safe(?:ly)?"
    r"|not suicidal|(?:is|are|still|pupil|child|baby"
    r"|student|now) in hospital (?:after|following|with|and|being)|suicidal but not now|but not now|in the past"
    r"|false alarm|turned out (?:to be|it was))\b"
)
# Nobody has come to harm, it seems, or it was meant in fun; with poison that says nothing.
SEEMS_WELL = re.compile(
    r"\b(?:as a joke|(?:only|just|was|were) (?:joking|messing (?:about|around)|mucking (?:about|around)|being silly)"
    r"|just kidding|jk|jokingly|(?:only|just) a joke|in a jok\w+ (?:way|tone|manner)"
    r"|(?:nobody|no one|noone) (?:is|was|has been|got) (?:hurt|injured)"
    # Seen about since, as on any day.
    r"|(?:i|we|neighbours?) (?:have |just |then |since )*(?:seen|saw) (?:him|her|them|both|the (?:\w+ )?(?:kids?"
    r"|child|children|girl|boy)) (?:\w+ ){0,2}?(?:walk|walking|go|going|off|play|playing|leave|leaving|set off"
    r"|heading|head|out) (?:\w+ ){0,2}?(?:school|nursery|play|playing|shops?|park|garden|bus|happy|happily|smiling"
    r"|laughing)|(?:everyone|everybody|all) (?:is |are |was |were )?(?:fine|ok|okay|safe)|(?:he|she|they|both) (?:is"
    r"|are|was|were)? ?(?:all )?(?:fine|ok|okay|absolutely fine|doing well|recovered|better|alright|well)(?: now"
    r"| again| after|$| and)|(?<=, )(?:all |absolutely )?fine now"
    r"|(?<=but )(?:(?:is|was|seems|looks|all|absolutely|totally|completely|now) )*(?:fine|ok|okay|alright|all right"
    r"|back to normal|breathing fine)(?: now| again| since| after|$|(?= [,.!?]| and| do| who| is| should)))\b"
)
# It says that no blow has fallen, not that none will: who has a gun still has it.
UNHURT = re.compile(r"^(?:nobody|no one|noone|everyone|everybody|all) (?:is|are|has been)\b")
TURNED = re.compile(
    r"\b(?:but|yet|however|though|except|now|(?:he|she|they) (?:has|is|have) got (?:a|the)|(?:is|are) (?:outside"
    r"|here(?! to)|back (?:again|outside|at the (?:door|gate|house)|in the house|hitting|kicking|shouting)))\b"
)
# What happened before the eyes of whoever was at a play, a film or a lesson is no part of it.
AT_A_SHOW = re.compile(
    r"^(?!.*\bin which\b)(?:.*[ ,])?(?:(?:i|we|he|she|they|kids?|children|class|pupils|(?:my|our|the|a"
    r"|one) (?:\w+ )?\w+) (?:was|were|had been|have been|are|is|am) (?:\w+ ){0,2}?(?=(?:watching|reading|studying"
    r"|writing|directing|rehears\w+|performing|in (?:a|the|our) (?:\w+ )?(?:play|panto\w*|show|musical|drama))\b)"
    r"|(?:we|they|kids?|children|class|pupils) were (?:\w+ )?(?:doing|having|acting|practising|on)\b"
    r"|there was (?:a|the|this) (?:\w+ )?(?:scenario|role ?play|quiz|drill)s? (?:in (?:class|school|lesson|my|our)|at"
    r"|today|this|going))"
)
# What it was, told after it: "that was two years ago".
DATES_IT = re.compile(
    r"^(?:and |but )?(?:it|this|that|all (?:of )?(?:this|that|it)) (?:all )?(?:was|were|happened|is all|is)\b"
)
# The rest of a sentence, where it says no more than what was said or is supposed.
REPORTED = re.compile(r"^(?:that|which|who|what|how|if|when|where|why|whether|so|because|do|does|should|can|is|are)\b")
CLAUSES = re.compile(r" , (?:and |but )?| and | but | so | because | while ")
PRESENT = re.compile(
    r"\b(?:is|are|am|being|now|today|tonight|tomorrow|this (?:weekend|week|morning|evening|afternoon)|just|says"
    r"|wants|keeps|(?:does|do) not want|(?:has|have) (?:gone|disappeared|vanished|run (?:off|away)|not come))\b"
)
# Told before a question as going on or only just over.
HAPPENING = re.compile(
    r"\b(?:is|are|am|has|have|being|now|just|will|says|wants|keeps|can (?:not|hear|see))\b"
    r"|^(?!.*\b(?:(?:was|were) \w+ing|broke out)\b).*\b(?:today|tonight|last night|this (?:morning|afternoon|evening)"
    r"|(?:minutes?|mins?|hours?|hrs?) ago|at (?:break|lunch|lunchtime|playtime))\b"
)
# Told before a question as supposed, a habit, long going on, known or no more than a smack.
NOT_NEW = re.compile(
    r"^(?:.* , )?(?:if|whenever|suppose|imagine|when (?!i\b))"
    r"|\b(?:(?:has|have) been \w+ing(?!.{0,60} (?:minutes?|mins?|hours?|hrs?|now|tonight|today)\b)"
    r"|(?:most|some|every|on|at) (?:\w+ )?(?:days|nights|weekends|mornings|afternoons|evenings|weeks?|weekend|day|night"
    r"|time)|sometimes|usually|often|always|twice|(?:\d+|three|four|several|many|few) times|this (?:term|year|month)"
    r"|before (?:(?:\w+ )?(?:half term|christmas|easter|summer)|[,…]|$)|smack\w*"
    r"|camhs (?:see|sees|know|knows|involved))"
)
