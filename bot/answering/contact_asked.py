"""Whether a question asks for a way to reach somebody: by small word lists, so that hurried wording is understood."""

from __future__ import annotations

import re

from bot.answering.only_for import A_GROUP
from bot.answering.team_alone import HOURS as _HOURS
from bot.answering.team_alone import NIGHT_TEAM as _NIGHT_TEAM
from bot.answering.team_alone import TEAM as _TEAM
from bot.answering.team_alone import names_a_team_alone

# What looks like a number, a line, a contact or a phone and is none.
_OTHER_MEANINGS = re.compile(
    r"\b(?:case|guidance|guideline|section|nhs|ni|national insurance|ref(?:erence)?|file|unique pupil|registration"
    r"|house|flat|version|large|small|high|low|exact|minimum|maximum|growing|average|total) (?:nos?\b\.?|numbers?\b)"
    r"|\b(?:actual|real|rough|ball ?park) numbers?\b(?! (?:to|for|i|we|that)\b)"
    r"|\bhow many\b[^.?!]*\b(?:number|figure|total)\b"
    r"|\b(?:write|draft|compose|pen) (?:[\w-]+ ){0,4}?lines?\b"
    r"|\bnumbers? of\b|\b(?:help|hot) ?lines? (?:say|said|do|does|did|have|has)\b"
    r"|\bcallers? to (?:the )?(?:\w+ )?(?:help|hot) ?line\b"
    r"|\bno\.? \d+\b"
    r"|\bline manag\w+|\b(?:what|which|firm|hard|right|same) line (?:should|do|must|to)(?: \w+)? take\b"
    r"|\b(?:take|takes|took|taking) (?:\w+ ){0,2}line\b|\bin ?line with\b|\blines? (?:of|between)\b"
    r"|\b(?:county|front|bottom|dead|time|base|hard|party|policy|official|first|second"
    r"|under|out)[- ]?lines?\b|\b(?:supervised|unsupervised|direct|indirect|family|sibling|parental|letterbox|eye"
    r"|physical|sexual|regular|initial|first) contacts?\b|(?<!in )(?<!make )\bcontact (?:with|between)\b"
    r"|\b(?:stop|cancel|miss|refus|end|reduc|suspend|supervis)\w* (?:the |his |her |their |all |any )?(?:next |first )?"
    r"contacts?\b|\bcontact (?:cent(?:re|er)s?|orders?|arrangements?|visits?|sessions?|time|log|sheet)\b"
    r"|\b(?:cross|draw|toe|hold|walk|tow)\w* (?:the|a|that) lines?\b|\b(?:up|down|along|off) the line\b"
    r"|\bhow many contacts?\b|\bcontacts? (?:were|was|became|become|received|handled)\b"
    r"|\b(?:mobile|smart|his|her|their|own|seized|a) phones?\b"
    r"(?! ?(?:nos?|num|line|serv|call |support|advice|help))|\bmobile phones\b"
    r"|\brefer(?:ring)? (?:\w+ ){1,4}to (?:the )?(?:channel|prevent|camhs|marac|mappa|nrm|dbs|early help|cafcass"
    r"|panel)\b|\bphone (?:policy|use|calls?|records?|ban|rules?|referrals?)\b"
    r"|\b(?:texts?|e-?mails?|chats?) (?:messages?|security|threads?|chains?|history|records?)\b"
    r"|\b(?:child(?:ren)?|parents?|pupils?|students?|staff|mums?|dads?|famil(?:y|ies)|carers?)'?s?'? "
    r"(?:phone|mobile|contact|e-?mail|home) (?:numbers?|nos?|address(?:es)?|details)\b"
)
_ABOUT_A_SOURCE = re.compile(
    r"\b(?:annual report|inspection|jtai|ofsted|cqc|inspectors?|review found|report (?:said|say|says)|police use)\b"
    # The council's youth group bears the name of a text line.
    rf"|^(?=.*\bshout\b).*(?:{A_GROUP})"
)

# The beginning of a postcode says which council, though it is none that a directory could look up: "LU3", "MK45".
POSTCODE = re.compile(
    r"\b(?:a[bl]|b[abdhlnrs]|c[abfhmortvw]|d[adehlnty]|e[cnx]|fy|g[lu]|h[adgprux]|i[gp]|kt|l[aelnsu]|m[ek]"
    r"|n[egnpr]|ol|ox|p[elor]|r[ghm]|s[egklmnoprstwy]|t[afnqrsw]|ub|w[acdfnrsv]|yo)[1-9]\d?[a-z]?\b(?! ?(?:\d|key"
    r"|level|year))",
    re.I,
)
_SINGLE = r"(?:number|num|nbr|nr|digits)"
_OF_A_PHONE = r"(?:phone|tel|telephone|contact|mobile|emergency|referral|duty|direct|free|both|text|night|day)"
_NO = (  # "no" for number, where nothing can be refused
    r"(?:nos?\b\.?(?= (?:for|pls|plz|please|ta)\b)|(?:phone|tel|telephone) no\."
    r"|(?:phone|tel|telephone|contact|mobile|door|services|care|team"
    r"|workers?|mash|ifd|edt|lado|nspcc|line|the|its"
    r"|their|right|helpline|unit|police|council) nos?\b\.?(?=\W*$| (?:for|of|pls|plz|please|ta|thanks)\b))"
)
_LINE = (
    r"(?:(?:help|hot|life|text) ?lines?|(?:phone|advice|crisis|support|tip|tip[- ]?off|chat|referral|duty|emergency"
    r"|adults?|child(?:ren)?'?s?|kids'?|parents?'?|(?:\d+ ?)?(?:hours?|hrs?)|24/7|confidential|free|anonymous|national"
    r"|special|whistle ?blowing|reporting|prevention|different|other|another|night|safeguarding|abuse|violence|suicide"
    r"|slavery|bereavement|fgm|care) lines?)"
)
_STRONG = (
    rf"(?:{_SINGLE}|{_OF_A_PHONE} (?:numbers?|nums?|nos?)|(?:direct|switchboard) dial|(?:text|texting|chat|phone|advice"
    rf"|listening|web) service|numbers(?= (?:for|pls|please|to ring))|{_NO}|{_LINE}"
    r"|tel(?:ephone)?(?! call)|contact (?:details|info\w*)|(?:e-?mail|web) address(?:es)?)"
)
_WEAK = r"(?:e-?mails?|web ?sites?|links?|contacts?|phone|line|web ?page)"
_WANTING = (
    r"\b(?:what'?s|what|wots?|which|need|needs|want|wants|give|gimme|send|got|have|has|is there|are there|any|where"
    r"|find|looking for|can i|could i|the|a|an|another|best|right|please|pls|hi|hello|remind)\b"
)
_COURTESY = (
    r"(?:,? (?:pls|asap|urgently|somewhere|anywhere|anybody|anyone|plz|please|ta|thanks|thank you|cheers|then|again|now"
    r"|tonight|today|there|here|both|quick|x))*"
)

_AUX = r"(?:do|does|should|shd|shud|can|could|would|must|shall|might|will|did|d'?you|am|are|is)"
_BODY = r"(?:school|council|local authority|police|hospital|gp|trust|board|partnership|lado|court|chair|coroner)"
_SOMEBODY = (
    rf"(?!(?:the|an?) (?:\w+ )?{_BODY}\b)(?:i|we|you|u|he|she|they|one|someone|somebody|anyone|anybody|people|staff"
    r"|parents?|mum|dad|kids|children|teachers?|families|family|pupils|volunteers|(?:my|our|the|an?|his|her|their"
    r"|your|any)(?: [\w'-]+){1,3}?)"
)
_REACH = (
    r"(?:ring|call|phone|telephone|contact|dial|tell|speak(?: to| with)?|talk(?: to| with)?|chat(?: to| with)?|report"
    r"|refer|e-?mail|message|text|wake|try|approach|get (?:hold of|through|on to|in touch)|reach|notify|inform|alert"
    r"|ask|turn to|go to|let know|ringing|calling|phoning|contacting|telling|raise|flag|pass)"
)
_DIAL = r"(?:ring|call|phone|telephone|text|e-?mail|message|contact|talk to|speak to|chat to|reach|dial)"
_SERVICE = (
    r"(?:(?:duty )?(?:social ?workers?|sw)|social (?:care|services)|child(?:ren)?'?s (?:services|social care)"
    r"|mash|edt|front door|ifd|lado|emergency duty team)"
)
_GET_TO = (  # "how do you talk to a child" asks for no number
    rf"(?:ring|call|phone|contact|dial|reach|report|refer (?:it|this|that|an?|the)\b|get (?:hold|through|in touch"
    rf"|on to)|get (?:an? |the )?{_SERVICE}|(?:talk|speak) to (?:someone|somebody|anyone|the police|(?:an?"
    rf"|the) (?:human|person|{_SERVICE})))"
)
_SOMEWHERE = (
    r"(?:(?:some|sum) ?where|any ?where|someone|some one|somebody|any ?one|anybody|people|place|charity|charities"
    r"|service|organisation|line|number|team|web ?site|site|group|person|body)"
)

# Whether somebody answers then: "is samaritans on all night", "does the front door shut early on a friday".
_ITS_HOURS = (
    rf"(?:childline|nspcc|samaritans|shout|papyrus|frank|crimestoppers|ceop|101|111|999|camhs|police"
    rf"|(?:\w+ )?help ?lines?|{_TEAM})(?: (?:numbers?|lines?|team|people|lot|phones?|desk|office))?(?: (?:still"
    rf"|always|even|ever|actually|only"
    r"|just|really|normally|usually|all|be))*"
)
_THE_ONE = r"(?:the |our |your )?(?:[\w'-]+ ){0,2}?"
_WHILE = (
    r"(?:(?:all|over|through|during|throughout|round) (?:the )?(?:night|day|weekend|week|hours|holidays?|christmas|xmas"
    r"|easter|bank)|24|at (?:night|weekends?|the weekend|\d|this)|nights?|weekends?|now|today|tonight"
    r"|on (?:an? |the )?(?:mon|tues?|wed|thu|fri|sat|sun|week|bank|christmas|boxing)|in the (?:morning|afternoon"
    r"|evening|night|day|week|holidays)|(?:after|past|till?|until|before) (?:\d|midnight|dark|hours|five|six|seven"
    r"|eight|nine|ten))"
)
_AT_THIS_HOUR = (
    r"(?:(?:at|during|in|over|through) (?:this (?:hour|time)|(?:the )?(?:night|weekend|early hours|middle of the night)"
    r"|\d{1,2} ?(?:am|pm)?|silly o'?clock)|overnight|tonight|now|right now|out of hours|today|this (?:late|early)"
    r"|on (?:an? )?(?:nights?|sundays?|saturdays?|weekends?|bank holidays?))"
)
_WHAT_OR_WHOM = r"(?:that|this|those|them|these|it|him|her|(?:the )?(?:kids?|child(?:ren)?|baby|siblings))"
_OBJECT = (
    r"(?! (?:the|an?|his|her|its|my|our|your|their|this|that|to|with|about|it|him|them|cases?|files?|referrals?|plans?"
    r"|investigations?|enquir\w+|assessments?)\b)"
)
_ASKS = [
    rf"\b(?:is|are|will|would|can) {_THE_ONE}{_ITS_HOURS} (?:(?:open|available|manned|staffed|about|there|on|up|running"
    rf"|awake|working|going|answer(?:ed|ing)?) {_WHILE}|(?:open|shut|closed|manned|staffed) (?:yet|still|in|for|near)"
    rf"|24 ?/ ?7|24 ?h(?:ou)?rs?|all night|day and night|round the clock"
    r"|daytimes?|nights|weekends)\b",
    rf"(?<!how )\b(?:does|do|will|would) {_THE_ONE}{_ITS_HOURS} (?:(?:open|shut|close|finish|knock off)(?: up| down)?"
    rf"(?: early| late)?|answer|pick up|work|run|stay open)(?: {_WHILE}|(?<=early)\b|(?<=late)\b|(?<=open)\W*$"
    r"|(?<=shut)\W*$)",
    rf"\b(?:what time|when|til(?:l)? when|until when|how late|how early) (?:does|do|is|are|will) {_THE_ONE}{_ITS_HOURS}"
    rf" (?:open|shut|close|finish|knock off|stop answering)\b{_OBJECT}",
    # "who helps with that", "who even helps blokes"
    r"\bwho (?:does|takes|sorts) (?:it|that|this|them) (?:down )?for (?:the )?(?:grown[- ]?ups|adults"
    r"|over[- ]?18s?|men|women|us)\b",
    r"\bwho (?:even |actually |ever |else |really |on earth )?helps? (?:with (?:that|this|it)|us|me"
    r"|(?:the )?(?:blokes|men|fellas|guys|lads|dads|fathers|husbands|mums|women|grans|grandparents|carers"
    r"|survivors))\W*$",
    # "whats the line", "number?", "tel and email", "social services no pls", "phone no for ..."
    rf"{_WANTING} (?:[\w'/&-]+ ){{0,5}}?{_STRONG}\b",
    rf"(?:^|\b\w+ |[)?!.,:/&-] ?){_STRONG}{_COURTESY}\W*$",
    rf"\b{_STRONG} (?:for|to (?:ring|call|phone|text|report|use|put|print|give)|4|of the|of|kids|i|we|that|thats"
    rf"|and)\b",
    rf"^(?!.*\b(?:who|how|when|why|is|are|do|does|should|must|has|have)\b)(?:[\w'/&-]+ ){{0,5}}(?:{_STRONG}|{_WEAK})"
    rf"{_COURTESY}(?:\W*$|,)",
    rf"\b(?:give|need|want|got|send) (?:[\w'/&-]+ ){{0,5}}?{_WEAK}{_COURTESY}\W*$",
    r"\b(?:police|nspcc|samaritans|lado|council|team|care|services|door|desk|unit|helpline|duty|referral|worker|night"
    r"|direct) (?:numbers?|num|nos?)\b",
    rf"(?:,|\b(?:which|what)) ?(?:{_WEAK}|{_STRONG}|tel|url)\W*$|^(?:any |a |the |which )?{_LINE}\b",
    r"^(?:children'?s )?(?:social (?:care|services|workers?)|front door)\W*$",
    # "night shift here, whos on", "need out of hrs social care"
    r"\bwho(?:'?s| is| are) (?:on(?: duty| call| shift)?|on-?call|working|about|available)"
    r"(?: (?:now|today|tonight))?(?: for [\w' ]{2,30})?\W*$",
    r"\b(?:which|what) (?:line|number|phone)(?:'?s| is) (?:manned|open|on|staffed|working|answered)\b",
    # "need the out of hours for kempston", "what's the lado for luton": a team and a place, whatever else is told
    rf"\b(?:need|want|get|after|got|give me|looking for|ring|call|phone) (?:the |an? )?{_NIGHT_TEAM} (?:social|team"
    r"|number|line|child|for|in|at|of|now|tonight|asap|pls|plz|please)",
    rf"\b(?:(?:what|who)(?:'?s| is)|tell me|(?:you|to|not|don'?t) know|remind me of|give me|have) the {_TEAM} (?:for"
    r"|in|at|of) (?!(?:an?|the|this|that|child\w*|kids|schools?|social"
    r"|safeguarding|england|law|if|when|what)\b)\w",
    rf"^{_OF_A_PHONE} (?:numbers?|nos?|details)\b|\b{_STRONG} (?:pls|plz|please)\b",
    rf"^{_SERVICE} (?:for|in) (?:the )?[\w' \[\]-]{{3,25}}\W*$",
    rf"\b{_HOURS} (?:of|for|at) (?:the )?(?:[\w'-]+ ){{0,3}}?{_TEAM}(?=\W|$)",
    rf"\b(?:what|which|when) (?:are|is) (?:the )?(?:[\w'-]+ ){{0,3}}?{_TEAM}(?:'?s)? (?:{_HOURS}|open)\b",
    rf"\b(?:what|which) (?:hours|times?) (?:is|are|does|do) (?:the )?(?:[\w'-]+ ){{0,3}}?{_TEAM}(?=\W|$)",
    rf"^(?:[\w'-]+ ){{0,3}}?{_TEAM} {_HOURS}\W*$",
    # what ringing costs: the entry says where it is free
    r"\b(?:does|do|will|would) (?:it cost|(?:(?:ringing|calling|phoning|texting) )?(?:the )?(?:childline|nspcc"
    r"|samaritans|shout|papyrus|frank|(?:help ?)?lines?|101|111|999)(?: (?:number|helpline))? (?:cost"
    r"|charge))\b(?!.{0,20}\b(?:train|course))",
    r"\bis (?:the )?(?:childline|nspcc|samaritans|shout|papyrus|(?:\w+ )?(?:help ?)?line|101|111"
    r"|999)(?: number)? free\b",
    r"\b(?:phone|telephone|text) (?:support|advice|help)\b|\bfree advice\b|\badvice (?:off|from) (?:someone|somebody)\b"
    r"|\b(?:not|don'?t|dont) want my name\b|\b(?:keep|leave|leaving) my name out\b",
    r"\b(?:advice|support|help) (?:over|by|on) (?:the )?(?:phone|telephone)\b|\bto who(?:m)?\W*$|\bsites? (?:that"
    r"|which|to) (?:takes?|gets?|removes?)\b",
    rf"(?:^|{_WANTING} )(?:\w+ )?(?:{_WEAK}|{_STRONG}) (?:just |only )?(?:for|of|to|4)\b",
    r"\bwhat(?:'?s| is) (?:the|their|its) (?:\w+ ){0,3}line\b",
    # "who do i tell", "where do i report", "who to ring", "ring who", "is there somewhere i can ring"
    rf"\b(?:who|whom|where)(?: else| online| exactly| (?:at|in|from|with|outside|inside) (?:the |our |my )?[\w']+"
    rf"(?: [\w']+)?)? {_AUX} {_SOMEBODY} (?:[\w'/-]+ ){{0,3}}?{_REACH}\b",
    rf"\bhow (?:{_AUX} {_SOMEBODY}|to) (?:\w+ )?{_GET_TO}\b",
    rf"\b(?:who|whom|where|someone|somebody|anyone|anybody|somewhere)(?: else)? (?:to|2) {_REACH}\b",
    rf"\bwho(?:'?s| is| are) (?:the )?(?:\w+ ){{1,2}}to {_REACH}\b|\bwhat do (?:i|we) {_DIAL}\b",
    r"\b(?:to|with) (?:who|whom) (?:and|should|do|can|shall|would|may|might)\b|\bwho (?:and )?on what (?:number"
    r"|line|no)?\W*$",
    r"\b(?:which|what) (?:desk|team|office|department|line) (?:takes?|handles?|covers?) (?:\w+ )?(?:it|this|that"
    r"|them|calls?|referrals?)\b",
    rf"\badvice from (?:an?|the|your) (?:\w+ )?{_SERVICE}\b|\bphone advice\b",
    r"\bwhose (?:front door|number|line|social care|council|team|mash|ifd|lado|edt|patch|job"
    r"|referral)\b(?=[^.?!]{0,12}\W*$)|\b(?:just|only) rings\b"
    r"|\balternative\W*$",
    r"\bwho (?:(?:should|must|needs to|ought to) (?:be told|know|hear)|(?:gets?|is|needs) (?:told|telling"
    r"|informed)(?= (?:at|in"
    rf"|on|now|tonight|over)\b))(?: (?:at|in|from) (?:\w+ )?{_TEAM})?(?: {_AT_THIS_HOUR})?\W*$",
    rf"(?:^|{_WANTING} |, )(?:\w+ ){{0,3}}charit(?:y|ies)(?= (?:for|to(?! (?:the|an?|our|my)\b)|that|we|i|can"
    rf"|which)|\W*$|,)",
    r"\bis there (?:someone|somebody|anyone|anybody)(?: \w+){0,2}\W*$"
    r"|\b(?:without|w/o) (?:giving|leaving) (?:(?:my|our|a|her|his|their) )?name\b",
    r"\b(?:ringing|calling|phoning|texting) \w+ (?:cost|free|show)\b",
    r"^(?:i )?(?:pass|passing) (?:on )?(?:info\w*|details|what)\b",
    rf"\bneed (?:the|an?) (?:on[- ]call|duty)\b|\bis there (?:an?|any) {_SERVICE}\b",
    r"\b(?:need|needs|want|wants|find|get|into|nearest|closest|is there|are there|any) (?:[\w']+ ){0,3}?refuges?\b"
    r"|\brefuge (?:place|space|bed)s?\b",
    r"\bwho(?:'?s| is) there (?:for|at|on|to|after|now|today|tonight)\b|\bwho (?:should|can) hear about\b",
    r"\b(?:will|would|does|is|can) (?:anyone|anybody|someone|somebody) (?:[\w']+ ){0,4}(?:pick(?:ing)? up"
    r"|answer(?:ing)?|be (?:there|in)|working)\b",
    rf"\b(?:place|person|number|line|team|people|(?<!no )one|office|department) to {_REACH}\b"
    rf"|\bwho\b.{{1,40}}\bhave on\b",
    r"^(?:the )?(?:nspcc|childline|samaritans|ceop|crimestoppers|papyrus)\W*$",
    rf"\bwho(?:'?s)?(?: (?:at|in|from) (?:\w+ )?{_TEAM})? (?:(?:would|will|can) )?(?:(?:takes?|wants?|handles?"
    rf"|deals? with|sorts?) {_WHAT_OR_WHOM}|picks? {_WHAT_OR_WHOM} up)(?: {_AT_THIS_HOUR})?\W*$"
    rf"|\bwho(?:'?s)? (?:is )?(?:at|in|on|from) (?:\w+ )?{_TEAM} {_AT_THIS_HOUR}"
    r"|\bwho(?:'?s| is| are)?(?: there)? (?:talks?|listens?|speaks?|to talk) to [\w ]{2,25} like"
    r" (?:me|us|him|her|them)\b|\bwho(?:'?s| is) on (?:the )?(?:parent'?s?'?|mum'?s|dad'?s|my|our|their"
    r"|family'?s) side\b",
    r"\b(?:wants?|needs?|after) an? (?:(?:wo)?men'?s?|dads?'?|blokes?'?|parents?'?|carers?'?|free|proper)"
    r" (?:help ?)?lines?\b|\bwho (?:outside|else)? ?can (?:i|we|she|he|they) get (?:some )?(?:advice|help"
    r"|support) (?:off|from)\b|\bwhich (?:charity|helpline|organisation|group|service) (?:supports?|helps?|can|could"
    r"|does|do|is|for)\b",
    # "is there anything for fellas", "who helps blokes like me", "where do i point him", "wants somebody independent"
    r"\b(?:is there|isn'?t there|got) (?:anything|something|owt|any ?help|support)(?: out there)? for (?:us |the )?"
    r"(?:fellas|blokes|men|dads|fathers|lads|mums|women|grand\w+|parents|carers|families|survivors|relatives|him|her"
    r"|them|me|people)\b|\bwho (?:helps?|supports?) [\w ]{2,25} like (?:me|us|him|her|them)\b",
    r"\bwhere (?:do|can|should|shd|could) (?:i|we) (?:point|send|direct|signpost) (?:him|her|them|mum|dad|people"
    r"|the (?:family|parents?))\b|\b(?:wants?|needs?|after) (?:somebody|someone|sum1) (?:independent|impartial"
    r"|outside|neutral|on (?:my|our|her|his|their|the parents'?) side)\b",
    r"\b(?:wants?|needs?|get|after) (?:some )?(?:outside |independent |confidential |free )?advice (?:b4|before|from"
    r" outside|off (?:an )?outsiders?)\b",
    r"^(?:whistle ?blow\w*|legal|confidential|anonymous) advice\b",
    r"\bwho (?:can|could|will) (?:sort|step in|do something|deal with (?:it|this|that))\b",
    r"\b(?!the )\w+ lines?(?= (?:for|to|if|when|with|about|run|open|that|which|i|we|he|she|they)\b|,|\?)",
    r"\baddress (?:to|for) report\w*|\b(?:tool|service|scheme|app)s? (?:for|to|that|which) .{0,40}\b(?:take|takes"
    r"|taken) down\b",
    rf"\bcover (?:for|at) (?:[\w']+ ){{0,2}}{_SERVICE}\b",
    rf"\bhow (?:(?:can|do|does|could) {_SOMEBODY}|to) get .{{1,30}} (?:off the|off of|removed|taken down|deleted)\b",
    rf"\b(?:who|whom|{_SOMEWHERE})(?: (?!would|should|must|will)[\w'&-]+){{0,3}}? (?:that )?{_SOMEBODY} (?:can"
    rf"|could|should|might|need to|ought to|have"
    rf" to|would|just)? ?(?:just )?(?<!on )(?<!about )(?<!over )(?<!of )(?:{_DIAL}|report|tell|notify|turn to"
    rf"|go to)\b",
    rf"\b(?:which|what|whose|same) (?:\w+ ){{0,2}}?(?:team|number|council|service|line|one|agency|people|care|door"
    rf"|mash) (?:online )?{_AUX} {_SOMEBODY} (?:[\w'/-]+ ){{0,3}}?{_REACH}\b",
    rf"^(?:so |ok |and )?{_DIAL} who(?:m)?\b",
    rf"\bwhere (?:online )?(?:can|could|do|should|does|would) {_SOMEBODY} (?:get|find|go for"
    rf"|turn for) (?:\w+ )?(?:help|support"
    r"|advice|.{1,20} (?:down|removed))\b",
    r"\b(?:who|which)(?: outside| else| there)? (?:can|could|will|would) (?:help|advise|support|give (?:me"
    r"|us) advice)\b",
    r"\bwho (?:gives|has|offers) (?:\w+ )?(?:advice|help|support) (?:by|over|on) (?:the )?(?:phone|tel)",
    # "want to talk to someone about it", "can he ring someone", "need a social worker"
    rf"\b(?:want|wants|need|needs|like|can|could|rather|hoping|trying|get|getting"
    rf"|got) (?:[\w'/-]+ ){{0,5}}?(?:{_DIAL}|tell)"
    rf" (?:to )?(?:someone|some one|somebody|anyone|anybody|a person|an? (?:advis[eo]r|counsell?or|expert"
    rf"|specialist|\w+ worker)|{_SERVICE}|the police|a human)\b",
    rf"(?:^|[.,!?;:] ?|\b(?:i|we|and|so|but) )(?:urgently |really |do )?need(?: to get(?: hold of)?"
    rf"| to find)?(?: an?| the)? (?:\w+ )?{_SERVICE}\b",
    r"\b(?:someone|somebody) (?:\w+ )?(?:to talk|to speak) to\b",
    # "need to ring bedford children's services"
    rf"\b(?:need|needs|want|wants|trying|got) to {_DIAL} (?:(?!(?:my|his|her|their|our|your|about"
    rf"|with)\b)\w+ ){{0,2}}?{_SERVICE}\b",
    # whether anybody answers, or nobody does
    rf"(?:^|\b(?:the|and|but) )(?:[\w'-]+ ){{0,2}}?{_TEAM}(?: [\w'-]+){{0,3}}? (?:no|not|isn'?t|doesn'?t|won'?t"
    rf"|never)(?: even)?"
    r" (?:answer\w*|pick\w* up)\b|\b(?:still )?no answer\W*$",
    # which council takes it
    r"\b(?:find out|work out|tell|know|check|sure|unsure|idea) (?:\w+ )?(?:which|whose|who'?s|what) (?:council"
    r"|patch|borough|local authority)\b|\b(?:which|whose|who'?s) (?:council|patch|borough) (?:is it|it is|is that"
    r"|covers?|does it|do i|am i)\b",
    rf"{POSTCODE.pattern}(?=.*\b(?:who|which|where|whose|what (?:council|number))\b)"
    rf"|\b(?:who|which|where|whose|what (?:council|number))\b.*{POSTCODE.pattern}",
    r"\bis there (?:one|a line|a number|something)(?: \w+)? (?:specially|specifically|especially|just|only)\b"
    r"|\bis there (?:one|something) (?:specially|specifically|especially|just)\b",
    # "can i talk to one", after it was said who there is
    r"^(?:so |and |ok )?(?:can|could|may) (?:i|we) (?:talk|speak|chat) to (?:one|them|him|her)(?: of (?:them"
    r"|you))?\W*$",
    r"\bwho(?:'?s| is| are| would| will)?(?: be)? (?:on duty|on call|available|open|out there|answering|covering)\b",
    r"\bwho (?:covers?|picks? up|answers?(?! to\b)|would answer|would pick up)\b",
    r"\bwho (?:takes?|would take|handles?) (?:(?:an?|the|my|our|this|safeguarding|child protection|new|urgent) )*"
    r"(?:calls?|referrals?)\b",
    r"\bwho else(?: can| do| should| is there|\W*$)",
    r"\b(?:is|are) (?:the )?(?!(?:\w+ ){0,3}(?:documents?|forms?|guides?|reports?|procedures?|tools?|polic\w+)\b)"
    r"(?:[\w'-]+ ){1,4}(?:open|shut|closed|available|manned|staffed|answering)\b"
    r"(?: (?:now|today|tonight|at|on|over)\b|\s*\?|$)",
    r"\bis there (?:someone|somebody|anyone|anybody) (?:at|on|there|working|available|about|in the)\b",
    r"\b(?:nobody|no one|no-one|noone)(?:'?s| is)? (?:answer\w*|pick\w* up)\b|\brings? out\b"
    r"|^(?=.*\b(?:who|ring|call|phone|reach|number|now what|what now)\b).*\bgone home\b"
    r"|\b(?:can'?t|cannot|couldn'?t) get (?:through|hold|anyone)\b|\bnot picking up\b",
    rf"\bwho(?:'?s| is| are) (?:the|our|my) (?:designated officer|{_SERVICE})(?: (?:in|for|at) [\w' -]{{3,30}})?\W*$",
    # somebody wants to report, or cannot by the form
    r"\b(?:want|wanna|need|like|have|how|where|got) (?:do i |do we |can i |should i |would i |you "
    r"|to )*(?:to )?(?:report|refer|flag|raise|pass on) (?:an?|my|the|this|that|it|some|something|concern|worr\w*"
    r"|abuse|neglect|someone|what i know)\b",
    r"\b(?:i|we) (?:want|need|have|wish) to (?:make|do|put in|send) a (?:referral|report)\b",
    r"\b(?:can'?t|cannot|unable to|won'?t|doesn'?t|not able to|couldn'?t)\b[^.?!]{0,40}\b(?:online|form|portal"
    r"|website)\b",
    r"\b(?:come|comes|show|shows|appear|appears|itemised|call|calls)\b[^.?!]{0,40}\bbill\b",
]
_RULES = [re.compile(pattern) for pattern in _ASKS]
# After what it is about: "non-urgent referral, kempston. who"
_WHO_ALONE = re.compile(r"^.{12,}[.,;:!?-] ?(?:so )?who(?: then| now| tho| do i| please| pls)?\W*$", re.S)
_SENTENCE = re.compile(r"(?<!\bno\.)(?<=[.?!;])\s+|\n+|\s+[-–—]+\s+")


# The designated officer of the police, who looks into a police protection, is nobody to ring: not the council's LADO.
_POLICE_PROTECTION = re.compile(
    r"\b(?:police protection|taken into pp|pp (?:last|end|order|run|expire|power)\w*|(?:under|in|into|on|of|the) pp"
    r"|s\.? ?46|sec(?:tion)? 46)\b"
)
_DESIGNATED = re.compile(r"\bdesignated (?:police )?officer\b")


def means_the_police_officer(text: str) -> bool:
    """Whether the designated officer that is spoken of is the one of a police protection."""
    plain = text.lower()
    return bool(_DESIGNATED.search(plain) and _POLICE_PROTECTION.search(plain))


def asks_for_contact(text: str) -> bool:
    """Whether a way to reach somebody is asked for, and not how reaching them went at an inspection."""
    plain = " ".join(text.lower().replace("’", "'").split())
    if means_the_police_officer(plain):
        plain = _DESIGNATED.sub("inspector", plain)
    if _ABOUT_A_SOURCE.search(plain):
        return False
    # The comma stops what was blanked from joining its neighbours: "who does [a phone call] go to".
    if names_a_team_alone(plain) or _WHO_ALONE.search(plain):
        return True
    sentences = [_OTHER_MEANINGS.sub(" , ", each) for each in _SENTENCE.split(plain)]
    return any(rule.search(" ".join(each.split())) for each in sentences for rule in _RULES)
