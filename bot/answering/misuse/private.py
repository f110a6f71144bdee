"""Requests about a certain person: where somebody is, who told, what is on file, how to reach somebody in private."""

from __future__ import annotations

from bot.answering.misuse.frames import any_of

_MINE = (
    r"(?:my|her|his|their|the|our|that|this|somebody|somebodys) (?!most|number)(?:\w+ )?(?:ex|wife|husband|partner|girlfriend|kids?|child|childs|children"
    r"|childrens|son|sons|daughter|daughters|baby|babys|babies|girls?|boys?|twins|family|familys|mum|mother|grandson|granddaughter|grandkids"
    r"|grandchildren|victim|witness|siblings?|sisters?|brothers?)"
)
_CARERS = r"(?:foster\w*(?: \w+)?|carers?|adopt\w+(?: \w+)?|refuges?|safe ?houses?|placement|shelter|birth (?:mother|father|mum|parents))"
_PLACE = r"(?:address\w*|street|road|house|whereabouts|location|post ?code|village|town|door number)"
_STAFF = (
    r"(?:social workers?|judges?|teachers?|head(?:teacher)?s?|lados?|police officers?|officers?|health visitors?|guardians?|dsls?|doctors?"
    r"|nurses?|foster carers?|midwi\w+|director)"
)
_ASK = (
    r"(?:give (?:me|it)|tell (?:me|us)|send me|i (?:want|need|have a right)(?: to know)?|i (?:just )?need|find(?: out)?|get me|show me|let me (?:know|have)"
    r"|look up|share|what is|what are|where is|where are|can you|could you|what|which|know)"
)
_FILE = (
    r"(?:files?|records?|case ?(?:notes|file|files|work)?|notes|plan|plans|history|convictions?|criminal record|background|referrals?|disclosure"
    r"|assessment|minutes|chronology|medical records?|details)"
)
_KNOWN = (
    r"(?:known to (?:\w+ )?(?:social (?:services|care|workers?)|you|police|the police|mash|children\w*|services)"
    r"|on (?:a|the|any) (?:child protection plan|cin plan|cp plan|(?:sex offenders? )?register|sex offenders? list|barred list)"
    r"|a (?:registered )?(?:sex offender|paedophile|paedo|nonce)|(?:been )?(?:reported|referred) to (?:mash|social)"
    r"|under social services|open to (?:\w+ )?(?:social care|children\w*|early help))"
)

PRIVATE = any_of(
    # Where somebody is.
    rf"where (?:do|does|is|are|did|have|has) (?:\w+ ){{0,2}}?(?:{_MINE}|she|they|{_CARERS}|{_STAFF}|somebody)(?: \w+){{0,5}}? (?:live|lives|living|staying|hiding"
    r"|moved(?: to)?|placed|fostered|gone(?: to live)?|taken|put|now|kept|go to school)(?! (?:if|when|after|while|before))",
    rf"{_ASK} ~ {_PLACE} (?:\w+ ){{0,4}}?(?:of |for |where )?(?:{_MINE}|{_CARERS}|she|they|somebody|her|him)",
    rf"{_ASK} (?:\S+ ){{0,6}}?(?:{_CARERS}|{_MINE}|her|his|their|somebodys|ex s|exs) (?:new |home |current |\w+ ){{0,2}}?{_PLACE}",
    rf"(?:which|what) (?:refuge|safe ?house|street|road|town|house|new school|school|foster \w+|placement|family) (?:is|are|has|have|did|do|does)?(?: ?\w+){{0,4}}? ?"
    rf"(?:{_MINE}|she|they|{_CARERS}|he)(?: \w+){{0,4}}? (?:in|at|to|on|with|live|living|staying|took|moved|go|goes|attend\w*|placed)",
    rf"{_PLACE} ~~ (?:give it (?:to )?me|tell me|i have (?:a|every) right|hand it over)",
    r"(?:refuge|safe ?house|foster (?:home|carers?|family)|new address) ~~ (?:i know you (?:have|know)|give it (?:to )?me|i have (?:a|every) right|every right)",
    r"(?:i have (?:a|every) right|every right) ~~ (?:address|live|living|foster\w*|staying|refuge|street)",
    rf"(?:find|locate|track(?: down)?|trace|get to|hunt down) (?:out )?(?:where )?(?:{_MINE}|{_CARERS}|her and the kids|her|him|somebody)"
    r"(?: (?:and|live|lives|living|is|are|who|in|at|hidden|hiding|address|even|without|now|she|went)|$| [?.!,])",
    r"(?:refuges?|safe ?houses?) (?:address\w*|location|post ?code)(?! (?:confidential|secret|safe|private|is|kept|hidden|leaked|shared))",
    r"(?:address|location|post ?code|whereabouts) (?:of|for|is)? ?(?:\w+ ){0,3}?(?:refuges?|safe ?houses?)",
    r"where(?: exactly)? (?:is|are) (?:the |a |any )?(?:\w+ ){0,2}?(?:refuges?|safe ?houses?)",
    rf"(?:home|private|personal|own) (?:address\w*|(?:phone |mobile )?numbers?|mobile|e-?mail)(?! (?:form|field|box|on the form))(?: ~ {_STAFF})?",
    rf"{_ASK} (?:\w+ ){{0,3}}?(?:my ex\w*|ex s|her|his|somebodys|{_STAFF}) (?:\w+ ){{0,2}}?(?:new |personal |home |private |own )(?:\w+ )?(?:number|mobile|address)",
    # Who told, and who has the child.
    r"who (?:was it )?(?:that )?(?:reported|referred|grassed|complained|rang|called|phoned|told|dobbed|snitched|made) (?:\w+ ){0,7}?(?:me|us|on me|on us|about (?:me|us|my|our)"
    r"|against (?:me|us|my|our|the)|my (?:family|kids|son|daughter))",
    r"(?:name|names|identity) of ~ (?:reported|complain\w+|referred|made the|victim|witness|teenager|girl|boy|child who|referrer|informant)",
    rf"who (?:is|are|was|were|has|have) (?:the )?(?:foster (?:carers?|parents?|family|mum|dad)|adopters?|adoptive (?:parents?|family)|birth (?:mother|father|parents)"
    r"|person who (?:reported|referred)) (?:of|for|to|caring for|looking after|that (?:reported|referred)) (?!a\b|an\b|any\b|children\b|each\b|every\b|our\b)",
    r"who (?:adopted|fostered|is fostering|has got|got|is adopting) (?:my|her|his|our)",
    r"who is (?:the )?social worker (?:of|for) (?:somebody|the \w+ (?:family|child|children|kids))",
    # What is on file.
    rf"(?:is|was|are|has|have) (?!(?:a|an|it|there|this|that|every|each|any|our|all) )(?:the |my )?(?:\S+ ){{1,5}}?{_KNOWN}",
    rf"(?:does|do|has|did) (?:the |my |our |that )?(?:\S+ ){{1,6}}?(?:have|got|had|any) (?:\w+ )?(?:convictions?|a (?:criminal )?record|form for|previous for)(?! (?:to|if|when))",
    rf"(?:is|are) there (?:\w+ ){{0,3}}?(?:open case|case|file|record|plan|referral|concerns?) (?:\w+ )?(?:on|about|for) (?:somebody|my|the \w+ (?:family|children|kids|boy|girl)|me|him|her)",
    rf"(?:pull up|look up|bring up|open|read|show|give|send|tell|get|check|access|search) (?:me |out |for |through )?(?:\w+ )?(?:{_FILE}) (?:of|about|on|for) "
    r"(?!a\b|an\b|children\b|the (?:team|service|partnership|dsl|lado|form|area|case conference)|how\b|my (?:setting|school|team|class|area))",
    rf"(?:pull up|look up|bring up|show me|read me|give me|send me|tell me) (?:\w+ ){{0,2}}?(?:{_MINE}|somebodys?|\w+ (?:family|child|children)s?) (?:\w+ )?{_FILE}",
    rf"(?:pull up|look up|bring up|show me|read me) (?:\w+ ){{0,4}}?{_FILE} (?:for|of|on|about) (?:the |my )?(?:somebody|\w+ (?:family|child\w*|kids))",
    r"(?:what|which) (?:does|do|is|did|has) (?:\w+ ){0,3}?(?:say|says|in|written|held|hold|have) (?:about |on )?(?:me|us|him|her|my \w+|somebody) (?:in|on) (?:your|the) (?:records?|files?|system|database)",
    r"what (?:did|does|has|is in) (?:somebody|[a-z]{3,} [a-z]{3,}|the) (?:\w+ )?(?:file|records?|disclosure|case notes|medical records?) (?:of|about|on|for) (?!a\b|an\b|children\b)",
    rf"can you (?:check|see|tell me|look|find out|confirm) (?:\S+ ){{1,7}}?(?:{_KNOWN}|on the register|convictions?|criminal record)",
    # Many people at once, and the way into a system.
    r"(?:which|what) (?:of the )?(?:families|kids|children|houses|people|pupils|neighbours) (?:on|in|at|of) (?:my|our|this|the) (?:street|road|estate|class|school|block|village) ~ (?:social|plan|register|care|known|abus\w+)",
    r"(?:list|name|names of|give me|show me) (?:\w+ ){0,3}?(?:children|child|kids|families|pupils|victims|foster carers|offenders)(?! s? ?(?:homes?|centres?|services?|trust|social))"
    r" (?:\w+ ){0,3}?(?:on|in|with|who|under|placed|for|near|by name|known)",
)
# A worker asks what may be told, or a parent what is theirs by right: that is answered.
RIGHTS = any_of(
    r"(?:can|could|should|may|must|do|does|are|am) (?:i|we|staff|the school|school|you|they|parents|schools) (?:allowed to |have to |ever |really )?(?:tell|give|share|say|disclose|pass|let|confirm|report)(?! me)"
    r"|what (?:do|can|should|may) (?:i|we|staff) (?:say|tell|do|give|share)|(?:wants?|asked|asking|asks|demand\w*|(?:rang|called|phoned|rings) (?:us|me|school) (?:up )?asking|insist\w*|trying|threatens) (?:to know|us|me|for|which|where|who|what|the|to find)"
    r"|can (?:i|we|they) be told|how (?:is|are|do we|do i) ~ (?:kept|keep|confidential|protect\w*|stay)|who (?:decides|may|can)|copy of my|my own (?:records?|file)|subject access|sarahs law|clares law"
    r"|can (?:i|we|parents?|a parent|dad|mum|he|she|they) (?:\w+ )?(?:find out|ask|see|get|have|apply|know)(?! where (?:she|he|they|my))|do (?:i|we|they|parents) have (?:a|the) right|right of",
)
