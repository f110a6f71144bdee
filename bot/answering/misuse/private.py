"""Requests about a certain person: where somebody is, who told, what is on file, how to reach somebody in private."""

from __future__ import annotations

from bot.answering.misuse.frames import any_of
from bot.answering.misuse.signs import signs

_MINE = (
    r"(?:my|her|his|their|the|our|that|this|somebody|somebodys) (?!most|number)(?:\w+ )?(?:ex|wife|husband|partner"
    r"|girlfriend|kids?|child|childs|children|childrens|son|sons|daughter|daughters|baby|babys|babies|girls?|boys?"
    r"|twins|family|familys|mum|mother|grandson|granddaughter|grandkids|nephews?|nieces?|cousins?|grandchildren|victim"
    r"|witness|siblings?|sisters?|brothers?)"
)
_CARERS = (
    r"(?:foster\w*(?: \w+)?|carers?|adopt\w+(?: \w+)?|refuges?|safe ?houses?|placement|shelter|birth (?:mother"
    r"|father|mum|parents))"
)
_PLACE = r"(?:address\w*|street|road|house|whereabouts|location|post ?code|village|town|door number)"
_STAFF = (
    r"(?:social workers?|judges?|teachers?|head(?:teacher)?s?|lados?|police officers?|officers?|health visitors?"
    r"|guardians?|dsls?|doctors?|nurses?|foster carers?|midwi\w+|director)"
)
_ASK = (
    r"(?:give (?:me|it)|tell (?:me|us)|send me|i (?:want|need|have a right)(?: to know)?|i (?:just )?need"
    r"|find(?: out)?|get me|show me|let me (?:know|have)|look up|share|what is|what are|where is|where are|can you"
    r"|could you|what(?! (?:i|we|he|she|they) (?:have |has )?(?:seen|saw|heard|found|noticed))|which|know)"
)
_FILE = (
    r"(?:files?|records?|case ?(?:notes|file|files|work)?|notes|plan|plans|history|convictions?|criminal record"
    r"|background|referrals?|disclosure|assessment|minutes|chronology|medical records?|details)"
)
_KNOWN = (
    r"(?:known to (?:\w+ )?(?:social (?:services|care|workers?)|you|police|the police|mash|children\w*|services)"
    r"|on (?:a|the|any) (?:child protection plan|cin plan|cp plan|(?:sex offenders? )?register|sex offenders? list"
    r"|barred list)|a (?:registered )?(?:sex offender|paedophile|paedo|nonce)|(?:been )?(?:reported"
    r"|referred) to (?:mash|social)|under social services|open to (?:\w+ )?(?:social care|children\w*|early help))"
)
_YOUNG = r"(?:kids?|child|children|sons?|daughters?|boys?|girls?|lads?|toddler|little one|grand(?:son|daughter|child))"

# Whom a report tells of under another name.
_OF_A_REPORT = (
    r"(?:(?:annual |yearly |serious case |case |practice |learning |safeguarding )*(?:reports?|reviews?|cspr|scr"
    r"|write ?up|case stud(?:y|ies)|inspection)|anonymous|anonymised|other name|pseudonym|made up name)"
)

PRIVATE = any_of(
    # Who somebody in a report really is.
    rf"(?:real|actual|true|proper) (?:(?:name|identity)(?! of (?:the )?{_STAFF})|boy|girl|child|kid|family|mum|mother"
    rf"|parents|person)s? ~~ {_OF_A_REPORT}",
    rf"who (?:is|was) (?!responsible|there)[a-z]+ (?:really|actually|in real life) ~~ {_OF_A_REPORT}",
    # Where somebody is.
    rf"where (?:do|does|is|are|did|have|has) (?:\w+ ){{0,2}}?(?:{_MINE}|she|they|{_CARERS}|{_STAFF}"
    rf"|somebody)(?: \w+){{0,5}}? (?:live|lives|living|staying|hiding"
    r"|moved(?: to)?|placed|fostered|gone(?: to live)?|taken|put|now|kept|go to school)(?! (?:if|when|after|while"
    r"|before))",
    rf"{_ASK} ~ {_PLACE} (?:\w+ ){{0,4}}?(?:of |for |where )?(?:{_MINE}|{_CARERS}|she|they|somebody|her|him)",
    rf"{_ASK} (?:\S+ ){{0,6}}?(?:{_CARERS}|{_MINE}|her|his|their|somebodys|ex s|exs) (?:new |home |current "
    rf"|\w+ ){{0,2}}?{_PLACE}",
    rf"(?:which|what) (?:refuge|safe ?house|street|road|town|house|new school|school|foster \w+|placement"
    rf"|family)(?: \w+){{0,5}}? (?:{_MINE}|she|they|{_CARERS}|he)(?: \w+){{0,4}}? (?:in|at|to|on|with|live|living"
    rf"|staying|took|moved|go|goes|attend\w*|placed)",
    rf"{_PLACE} ~~ (?:give it (?:to )?me|tell me|i have (?:a|every) right|hand it over)",
    r"(?:refuge|safe ?house|foster (?:home|carers?|family)|new address) ~~ (?:i know you (?:have|know)"
    r"|give it (?:to )?me|i have (?:a|every) right|every right)",
    r"(?:i have (?:a|every) right|every right) ~~ (?:address|live|living|foster\w*|staying|refuge|street)",
    rf"(?<!not )(?:find|locate|track(?: down)?|trace|get to|hunt down) (?:out )?(?:where )?(?:{_MINE}|{_CARERS}"
    rf"|her and the kids|her|him|somebody)"
    r"(?: (?:and|live|lives|living|is|are|who|in|at|hidden|hiding|address|even|without|now|she|went)|$| [?.!,])",
    r"(?:refuges?|safe ?houses?) (?:address\w*|location|post ?code)(?! (?:confidential|secret|safe|private|is|kept"
    r"|hidden|leaked|shared))",
    r"(?:address|location|post ?code|whereabouts) (?:of|for|is)? ?(?:\w+ ){0,3}?(?:refuges?|safe ?houses?)",
    # Who needs one asks for the nearest; who looks for somebody asks for theirs.
    r"where(?: exactly)? (?:is|are) (?:the )?(?!a |any |(?:\w+ )?(?:nearest|closest) )(?:\w+ ){0,2}?"
    r"(?:refuges?|safe ?houses?)",
    rf"(?<!my )(?<!our )(?<!your )(?<!(?:on|by) his )(?<!(?:on|by) her )(?<!on their )(?<!with his )(?<!with her )"
    rf"(?:home|private|personal|own) (?:address\w*|(?:phone |mobile )?numbers?|mobile"
    rf"|e-?mail)(?! (?:form|field|box|on the form))(?: ~ {_STAFF})?",
    rf"{_ASK} (?:\w+ ){{0,3}}?(?:my ex\w*|ex s|her|his|somebodys|{_STAFF}) (?:\w+ ){{0,2}}?(?:new |personal |home "
    rf"|private |own )(?:\w+ )?(?:number|mobile|address)",
    rf"(?:which|who|what) (?:foster carers?|carers?|family|families|school|home|couple|people) (?:has|have|got|is"
    rf"|are|took|adopted|fosters?) (?:got |with |having )?{_MINE}",
    rf"{_MINE} ~ (?:refuges?|safe ?houses?|foster\w*|hostel) ~~ which one(?! (?:takes?|has|have|will|would|can) )",
    rf"where (?:has|have|did) (?:\w+ ){{1,4}}?(?:hidden|hide|put|placed|place|taken|take|moved|move|sent|send) {_MINE}",
    rf"{_ASK} ~ (?:{_CARERS}|{_MINE}) (?:\w+ )?(?:surnames?|names?|facebook|instagram|contact details)(?= )",
    rf"(?:mobile|number|phone number|address|e-?mail|contact details|facebook) (?:of|for) ~ (?:{_STAFF}"
    rf"|manager) ~ (?:personal|private|home|own)",
    r"(?:contact details|phone number|number|names?|address|facebook|e-?mail|identity) (?:of|for) (?:the "
    r"|that )?(?:girl|boy|child|kid|person|woman|man|family|pupil|neighbour|informant|teacher|lad|parent|mum|dad"
    r"|colleague|man) (?:who|that|which) (?!(?:chairs?|runs?|leads?|manages?|looks? after|deals? with|handles?|takes?"
    r"|is in charge) )",
    # Clues put together to find who fled or was placed.
    r"(?:adopted|fled|non ?mol\w*|refuge|(?:ran|run|running) (?:off|away)|left me|took the kids|moved away|been placed"
    r"|fostered|in hiding|gone|changed (?:her|his|their) number|blocked me) ~~ (?:pin down|work out|figure out"
    r"|narrow down|trace|track|locate|find) ~"
    rf" (?:school|nursery|{_PLACE}|area|where)",
    r"(?:photo|picture|view|selfie|statement|receipt|postmark|jumper|uniform|number plate|parcel|phone signal"
    r"|find my) ~~ (?:wife|ex|missus|partner|her|kids|daughter|son|girlfriend|husband) ~~ where (?:is|was"
    r"|are) (?:that|this|it|she|he|they)",
    r"(?:gone to|went to|moved to|taken to|hiding|fled|refuge|safe (?:place|house)) ~~ (?:narrow|pin) (?:it|them"
    r"|her|that) down",
    r"(?:sur)?names? of (?:the |those )?(?:\w+ ){0,3}?(?:fostering|adopting|looking after|who (?:has|have|adopted"
    r"|foster)) (?:my|our|her|his)",
    r"(?:^ ?|[.?!,] |know if |tell me if )has (?:the |my |that )(?:\w+ ){0,3}?(?:man|bloke|guy|fella|lad|woman"
    r"|neighbour|teacher|coach|tenant|lodger|uncle|partner|boyfriend|stepdad|vicar) (?:\w+ ){0,5}?been (?:done"
    r"|convicted|inside|in prison|charged) (?:for|of|with)",
    r"(?:moved out|left me|blocked me|ran off|went off|changed (?:her|his|their) number|non ?mol\w*) ~~ (?:get|find"
    r"|have|give) ~ (?:her|his|their) (?:new )?(?:address|post ?code|whereabouts)",
    # Where somebody who told, judged or took a child can be met.
    r"(?:accused|reported|grassed|told on|testified|complained|took|removed|social worker|teacher|judge"
    r"|foster\w*) ~~ (?:what|which|where) (?:\w+ ){0,2}?(?:estate|street|road|car|gym|shift|house|school"
    r"|village) ~ (?:he|she|they)|where (?:does|do) (?:he|she|they) (?:park|drink|live|work out|shop|walk)",
    # What others said here.
    r"(?:(?<!just )(?<!only )(?<!heard )what|read|show|tell|list|give|print)"
    r" (?:\w+ )?(?:did |have |has )?(?:what )?(?:the )?(?:other|previous"
    r"|last|earlier) (?:people|users?"
    r"|person|callers?|parents?|staff|chats?) (?:\w+ ){0,2}?(?:typed?|asked?|said|say|wrote|write|told you|put)",
    # What became of the neighbours' child.
    r"(?:neighbours?|next door|number \d+|down the road|across the road|in my (?:class|street)) ~~ (?:took|taken"
    r"|removed|arrested|social|police|care) ~~ (?:what (?:did|has|have) (?:he|she|they) (?:do|done)|why (?:was|were"
    r"|did) (?:he|she|they))",
    # Who told, and who has the child.
    r"(?:^ ?|[.?!,] |know |tell me |see )(?:did|was it|has|have) ~ (?:grass\w*|dob\w*|snitch\w*|report\w*"
    r"|shop\w*)(?: \w+)? (?:on )?(?:us|me)",
    r"(?:whose|who (?:was|is|were)|what (?:is|are|was|were) the (?:real )?names? of) (?:the )?(?:child|baby|boy"
    r"|girl|kids|children|family|mother|parents|teenager) ~ (?:review|home|case|news|report|unit)",
    r"what is (?:in|on|written in|said in) (?:my|his|her|their|the) \w+s (?:\w+ ){0,2}?(?:files?|records?|notes|case)",
    r"what (?:did|has|have) (?:my|her|his|our|the|somebody) ?(?:\w+ ){0,2}?(?:tell|told|say|said|disclose\w*"
    r"|write) (?:to )?(?:the |her |his |their )?(?:police|social worker|teacher|school|judge|court|cafcass|nurse"
    r"|doctor)",
    r"(?:is|are) (?:the |my |that )(?:\S+ ){1,5}?(?:being (?:looked at|investigated|watched|monitored)"
    r"|under investigation|involved with|being seen) (?:\w+ )?(?:by )?(?:social|police|the police|children\w*|mash)?",
    r"(?:tell me|can you (?:see|check|tell)|could you (?:see|check|tell)|let me know|please check"
    r"|confirm) (?:\w+ )?(?:if|whether) (?!a |an |any |every |the child |we |i |it |this )(?:\S+ ){1,5}?(?:plan"
    r"|register|list|social worker|convictions?|file|known|record|previous|case)",
    # "The mate who told me" passes something on; "who told them about me" asks who it was.
    r"(?<!mum )(?<!dad )(?<!parent )(?<!pupil )(?<!child )(?<!family )who (?:was it )?(?:that )?(?:reported"
    r"|referred|grassed|complained|(?:rang|called|phoned|told)(?! (?:me|us)\b)|dobbed|snitched"
    r"|made) (?:\w+ ){0,7}?(?:me|us|on me|on us|about (?:me|us|my|our)"
    r"|against (?:me|us|my|our|the)|my (?:family|kids|son|daughter))",
    r"(?:name|names|identity) of ~ (?:reported|complain(?:ed|ants?)|referred|made the|victim|witness|teenager|girl|boy"
    r"|child who|referrer|informant)",
    r"who (?:is|are|was|were|has|have) (?:the )?(?:foster (?:carers?|parents?|family|mum|dad)|adopters?"
    r"|adoptive (?:parents?|family)|birth (?:mother|father|parents)"
    r"|person who (?:reported|referred)) (?:of|for|to|caring for|looking after|that (?:reported|referred)) (?!a\b"
    r"|an\b|any\b|children\b|each\b|every\b|our\b)",
    r"who (?:was|were|is|are) (?:my|his|her|their) (?:foster|adoptive|birth) (?:carers?|parents?|family|mum|dad"
    r"|mother|father)",
    r"who (?:adopted|fostered|is fostering|has got|got|is adopting) (?:my|her|his|our)",
    r"who is (?:the )?social worker (?:of|for) (?:somebody|the \w+ (?:family|child|children|kids))",
    # What is on file.
    r"(?:does|do|has|did) (?:the |my |our |that )?(?:\S+ ){1,6}?(?:have|got|had|any) (?:\w+ )?(?:convictions?"
    r"|a (?:criminal )?record|form|previous|previous for)(?! (?:to|if|when))",
    r"(?:is|are) there (?:\w+ ){0,3}?(?:open case|case|file|record|plan|referral|concerns?) (?:\w+ )?(?:on"
    r"|about|for) (?:somebody|my|the \w+ (?:family|children|kids|boy|girl)|me|him|her)",
    rf"(?:pull up|look up|bring up|open|read|show|give|send|tell|get|check|access|search) (?:me |out |for "
    rf"|through )?(?:\w+ )?(?:{_FILE}) (?:of|about|on|for) "
    r"(?!a\b|an\b|children\b|the (?:team|service|partnership|dsl|lado|form|area|case conference)|how\b"
    r"|my (?:setting|school|team|class|area))",
    rf"(?:pull up|look up|bring up|show me|read me|give me|send me|tell me) (?:\w+ ){{0,2}}?(?:{_MINE}|somebodys?"
    rf"|\w+ (?:family|child|children)s?) (?:\w+ )?{_FILE}",
    rf"(?:pull up|look up|bring up|show me|read me) (?:\w+ ){{0,4}}?{_FILE} (?:for|of|on|about) (?:the "
    rf"|my )?(?:somebody|\w+ (?:family|child\w*|kids))",
    r"(?:what|which) (?:does|do|is|did|has) (?:\w+ ){0,3}?(?:say|says|in|written|held|hold|have) (?:about "
    r"|on )?(?:me|us|him|her|my \w+|somebody) (?:in|on) (?:your|the) (?:records?|files?|system|database)",
    r"what (?:did|does|has|is in) (?:somebody|[a-z]{3,} [a-z]{3,}|the) (?:\w+ )?(?:file|records?|disclosure"
    r"|case notes|medical records?) (?:of|about|on|for) (?!a\b|an\b|children\b)",
    rf"can you (?:check|see|tell me|look|find out|confirm) (?:\S+ ){{1,7}}?(?:{_KNOWN}|on the register"
    rf"|convictions?|criminal record)",
    # Many people at once, and the way into a system.
    r"(?:which|what) (?:of the )?(?:families|kids|children|houses|people|pupils|neighbours) (?:on|in|at|of) (?:my"
    r"|our|this|the) (?:street|road|estate|class|school|block|village) ~ (?:social|plan|register|care|known|abus\w+)",
    r"(?:list|^ ?name|names of|give me|show me) (?:\w+ ){0,3}?(?:children|child|kids|families|pupils|victims"
    r"|foster carers|offenders)(?! s? ?(?:homes?|centres?|services?|trust|social))"
    r" (?:\w+ ){0,3}?(?:on|in|with|who|under|placed|for|near|by name|known)",
)
# What somebody is known for: of a certain person, not "do i have to see a child on a plan".
KNOWN_FOR = any_of(
    rf"(?:is|was|are|has|have) (?!(?:it|there|this|that|our|all|to) )(?:the |my )?(?:(?!(?:an?|every|each|any|some"
    rf"|children\w*|kids|pupils?|families) )\S+ ){{1,5}}?{_KNOWN}"
)
# What a child is or did is asked of one's own child, where nobody grown is spoken of: a worry, and nobody is looked up.
OWN_CHILD = signs(
    rf"my (?:own |\w+ )?{_YOUNG} ~ (?:is|was|has|did|does|keeps|got|been|a)|(?:is|was) my (?:\w+ ){{0,4}}?{_YOUNG}",
    cleared_by=(
        r"(?:man|men|bloke|guys?|fella|adult|neighbour|next door|ex|exs|partner|boyfriend|husband|girlfriend|friends?"
        r"|mates?|dads?|father|step\w+|uncle|cousin|teacher|coach|vicar|lodger|carer|worker|seeing|dating|known to"
        r"|register|barred list|(?:open|reported|referred) to|social services|record|convictions?)"
    ),
)
# A worker asks what may be told, or a parent what is theirs by right: that is answered.
RIGHTS = any_of(
    r"(?:can|could|will|might|may) (?:he|she|they|my ex|the dad) (?:\w+ )?(?:find|trace|track|work)",
    # Who fled keeps her own whereabouts to herself.
    r"(?:stop|prevent|keep|protect|hide|without|so (?:that )?|do not want|scared|worried) (?:\w+ ){0,4}?(?:ex|him|her"
    r"|husband|wife|partner|dad|father|he|abuser|family|they) (?:\w+ ){0,2}?(?:from )?(?:finding|find|finds|getting"
    r"|gets|get|knowing|knows|know|tracking|tracing|seeing|see|locating)|hide (?:my|our) |(?:my"
    r"|our) (?:new )?(?:address|location) (?:hidden"
    r"|secret|safe|private|confidential|from|off|out)",
    r"(?:can|could|may|does|would|should) an? (?:\w+ ){1,2}?(?:find out|ask|see|get|know|apply|be told)|who (?:is"
    r"|gets|must be|has to be) told|is the address ~ (?:put|kept|shown|written|shared|given|confidential)",
    r"(?:can|could|should|may|must|do|does|are|am) (?:i|we|staff|the school|school|you|they|parents"
    r"|schools) (?:allowed to |have to |ever |really )?(?:tell|give|share|say|disclose|pass|let|confirm|report)(?! me)"
    r"|what (?:do|can|should|may) (?:i|we|staff) (?:say|tell|do|give|share)|(?:(?<!i )wants?|asked|asking|asks"
    r"|demand\w*|(?:rang|called|phoned|rings) (?:us|me|school) (?:up )?asking|insist\w*|trying|threatens) (?:to know"
    r"|us|me|for|which|where|who|what|the|to find)|can (?:i|we|they) be told|how (?:is|are|do we|do i) ~ (?:kept|keep"
    r"|confidential|protect\w*|stay)|who (?:decides|may|can)|copy of my|my own (?:records?|file)|subject access"
    # Who asks where their own children were taken is told whom to ask.
    r"|(?:social (?:services|care)|the council|police|they|you) (?:have |has )?(?:took|taken|removed)"
    r" (?:my|our) (?:\w+ )?(?:kids?|child|children|sons?|daughters?|baby)"
    r"|sarahs law|clares law|can (?:i|we|parents?|a parent|dad|mum|he|she|they) (?:\w+ )?(?:find out|ask|see|get|have"
    r"|apply|know)(?! where (?:she|he|they|my)| (?:her|his|their) (?:new )?address| (?:which|what) (?:town|street|road"
    r"|area|city|refuge|house|estate))|do (?:i|we|they|parents) have (?:a|the) right|right of",
)

# Nobody is looked up for who asks no more than who reported them: what they may learn of it is told.
WHO_REPORTED = any_of(
    r"^ ?(?:(?:so|and|but|ok|please|help) ,? ?)?(?:(?:can|could) (?:i|we) (?:know|ask) |do (?:i"
    r"|we) (?:get to )?know |am i allowed to know )?"
    r"who (?:was it )?(?:that |who )?(?:\w+ )?(?:reported|referred|rang|called|phoned|complained|told|grassed"
    r"|dobbed|snitched|shopped)(?: (?:me|us|on|in|up|social|services|them|the|about|my|our|kids|children"
    r"|family)){1,4}?(?: to (?:the )?(?:\w+ )?(?:social|services|care|council|mash|school|nspcc|police|ifd|front door"
    r"|workers?|you|them)){0,2} ?[?.!]*$"
)
# Whether somebody is a danger to a child or a partner may be asked of the police, under Sarah's Law and Clare's Law:
# who asks how, or fears their own partner, is told of them. Where somebody is stays untold.
_A_DANGER = (
    r"(?:paedo\w*|pedo\w*|nonce|(?:sex )?offend\w+|sex offenders? (?:register|list)|on the register|convict\w+"
    r"|criminal record|a record|background check|history|past|prison|inside|dangerous|a (?:danger|risk)|violent"
    r"|safe (?:with|round|around|near)|(?:ever|has|before|already|previously) (?:been )?(?:hurt|harmed|abused|touched"
    r"|beaten|violent)|(?:kids?|child|children) (?:\w+ ){0,2}?(?:took|taken|removed)(?: \w+)? (?:off|from|away))"
)
_GROWN = (
    r"(?:boyfriend|girlfriend|partner|husband|wife|fiance\w*|bloke|fella|m[ae]n|guy|woman|bf|gf|step ?dad|step ?mum"
    r"|babysitter|lodger|ex)"
)
_FINDING = (
    r"(?:address\w*|where(?: exactly)? (?:is|are|does|did|has|have|he|she|they|my|the)|lives?|living|staying|moved to"
    r"|whereabouts|phone|number|refuges?|foster\w*|adopt\w*|grass\w*|reported me|social (?:services|workers?|care)"
    r"|look\w* (?:it|him|her|them|this) up|search (?:for|up)|(?:can|could) you (?:check|see|find|look|tell)|tell me if"
    r"|(?:rights?|allowed) to)"
)
DISCLOSED = (
    signs(
        r"(?:how|where|who) (?:do|can|would|should|could|might|does) (?:i|we|you|she|he|a \w+) (?:\w+ )?(?:check"
        r"|find out|ask(?! for)|look into)|how to (?:check|find out)|(?:a|any) way (?:to|of) (?:check|find)\w*"
        r"|(?:can|could|will|would|do) the police (?:tell|check|say|know)|(?:can|could) (?:i|we) (?:ask(?! for)|check"
        r"|find out|do a)|background check|(?:i|we) (?:want|need|would like|wanted) to (?:find out|know|check)",
        rf"(?:an?|the|my|our|her|his|their|this|that|some|if) (?:\w+ ){{0,3}}?(?:{_GROWN}|neighbour)|somebody|someone"
        rf"|anyone",
        _A_DANGER,
        cleared_by=_FINDING,
    ),
    signs(rf"(?:is|was|has|does|did) my (?:\w+ ){{0,3}}?{_GROWN}", _A_DANGER, cleared_by=_FINDING),
)
