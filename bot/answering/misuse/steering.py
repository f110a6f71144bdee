"""Attempts to steer the bot: to change its instructions or show them, to play a part, to speak for the council."""

from __future__ import annotations

from bot.answering.misuse.frames import any_of

_YOURS = (
    r"(?:your|the|its|initial|original|previous|prior|earlier|hidden|system|starting|above|secret|all|any|my"
    r"|these|those|previously|internal|core|given|of)"
)
_RULES = (
    r"(?:instructions?|prompts?|rules?|guidelines?|guardrails?|programming|restrictions?|directives?|commands?|policy|policies"
    r"|filters?|constraints?|safety(?: \w+)?|training|context|orders|system messages?|configuration|limits?|safeguards)"
)
_TELL = (
    r"(?:show|reveal|print|repeat|output|encode|display|tell|give|leak|share|expose|translate|dump|recite|write|state|say|rot ?13"
    r"|summarise|list|see|complete|continue|opposite of|describe|provide|paste|what (?:is|are|were|was)|what s|read out|spell out)"
)
_ALL = r"(?:everything|all|whole|entire|full|every|complete|raw)"
_STORE = (
    r"(?:database|documents?|contacts|knowledge(?: base)?|data|files?|library|index|chunks|sources|records|logs?|conversations?|chats?|memory"
    r"|vector store|training data)"
)
_PART = (
    r"(?:dan|unrestricted|unfiltered|uncensored|jailbroken|evil|hacker|no (?:rules|restrictions|limits|filters)|without (?:\w+ )?(?:rules"
    r"|restrictions|limits|filters|guidelines)|free from|not bound|another (?:ai|bot|assistant)|different (?:ai|bot)|linux terminal"
    r"|grandmother who|ai (?:with|that|without|navigator|model|system)|normal chatbot|\w*bot(?: ?\d+)?|chatgpt|human|real person"
    r"|director|social worker|duty manager|team manager|duty worker|manager|judge|magistrate|police officer|inspector|doctor|head ?teacher"
    r"|the (?:council|lado|court|dsl)|council officer|solicitor|chair|safeguarding lead|paediatrician|officer|barrister|lawyer)"
)

STEERING = any_of(
    rf"(?:ignore|disregard|forget|override|bypass|skip|discard|neglect|cancel|drop|remove|lift|switch off|turn off|do not follow|stop following|set aside)"
    rf" (?:about )?(?:{_YOURS} ){{1,5}}(?:\w+ )?{_RULES}(?! (?:on|about|for|of the (?:school|document|partnership)))",
    r"(?:ignore|disregard|forget) (?:everything|anything|all|whatever) (?:\w+ ){0,3}?(?:above|before|previous\w*|prior|said|told|instructed|learned|were)",
    r"(?:ignore|disregard|forget) (?:all )?(?:the |your )?(?:documents?|sources|library) and (?:give|tell|say|answer|use)",
    rf"{_TELL} (?:me |us |out |back |encode )?(?:\w+ ){{0,8}}?(?:system (?:prompt|message|instructions?|configuration)|(?:your|initial|starting|original"
    r"|hidden|secret) (?:\w+ )?(?:prompts?|instructions|configuration|guidelines you|rules you were|system message|rules)|(?:instructions|prompt)"
    r" (?:you were|given|above)|initiali[sz]ation string)",
    r"system (?:prompt|_ prompt)(?! injection)|your (?:initial|system|starting) (?:prompt|instructions)|text you were given|system_?prompt",
    r"(?:system|developer|admin) (?:prompt|override|mode|instruction|notice|message|update)s? ?(?:: ?|is |activated|enabled|on )",
    r"(?:admin\w*|developer|debug|maintenance|god|sudo|root|jailbreak|dan|unrestricted|unfiltered|test) (?:mode|override|access granted)",
    r"(?:earlier|previous|prior|old|your) (?:rules|instructions) (?:are|is|have been|no longer) (?:cancelled|void|off|suspended|deleted|replaced|changed|apply)",
    r"repeat (?:the |everything |all |this )?(?:\w+ ){0,3}?(?:above|before this|entire conversation|words above|back to me word)",
    r"(?:text|words|everything|content|message) (?:sits |is |stands )?(?:above|before) (?:in full|but|verbatim|this|in your)|in your context(?: window)?",
    r"what were (?:you told|your|those instructions)|what (?:are you|were you) (?:not )?(?:supposed|instructed|told|programmed|allowed) (?:to|before|never)",
    r"what (?:did|have) (?:the people who |those who |your )?(?:\w+ ){0,3}?(?:told?|made you|say|said|instruct\w*) ~ (?:you|never|not) ~ (?:say|tell|do|reveal|talk)",
    r"(?:i was instructed to|my instructions are|you were instructed)",
    rf"(?:you are|you will be|act|behave|respond|reply|answer|pretend(?: to be| you are)?|imagine you are|roleplay|role play|play the (?:role|part)(?: of)?)"
    rf" (?:now )?(?:as |as if |as though |like |to be )?(?:now |you are |you were |you are now )?(?:a |an |the |my |called |from )?(?:\w+ ){{0,4}}?{_PART}",
    r"let us play (?:a game|pretend)|do anything now|jailbreak (?:yourself|you)|(?:answers?|talk|chat|speak) (?:anything|freely|without (?:any )?(?:rules|limits|filters))",
    r"from (?:now on|this point|here on)(?: \w+)? (?:you|your|answer|respond|reply|only|always|every|agree|say)|your only (?:job|task|purpose) is|agree with (?:me|everything)(?! that)",
    r"you (?:have|must|will|shall|are) no (?:longer )?(?:rules|restrictions|limits|filters|follow|policy)|no longer (?:bound|restricted|an ai|follow)|(?:has|have|with) no (?:rules|restrictions|policy|filters)",
    r"(?:i am|we are|this is) (?:your|the) (?:developers?|makers?|creators?|admin\w*|engineers?|owners?|programmers?|vendor|openai|anthropic|it team|system administrator)",
    r"new (?:instructions?|rules?|task) ?:|(?:end|begin|start) of (?:system )?(?:prompt|instructions)|shift (?:roles|your role)|pretend (?:that )?(?:you|there are no|the rules)",
    rf"override (?:your|the|all|safety) (?:\w+ )?{_RULES}|your (?:own )?(?:personal |honest )?opinion (?:on|of|about) (?:the )?(?:level|threshold|case)",
    r"(?:your|the|secret|system|our|admin|api|user ?s?|its) (?:\w+ )?(?:password|passcode|api key|secret key|credentials|access token|log ?in)"
    r"|(?:share|reveal|tell me|give me|what is) (?:your|the|our|my) (?:\w+ )?(?:password|secret|passphrase|log ?in)",
    rf"(?:print|dump|export|output|download|list|give|show|send|extract|copy|paste|display|return|recite) (?:me |out |us )?(?:\w+ ){{0,3}}?{_ALL} (?:\w+ ){{0,4}}?{_STORE}"
    r"(?! (?:for|about|on|i need|that (?:cover|deal|apply)))",
    rf"(?:print|dump|export|output|extract) (?:out )?(?:{_ALL}|your|the) (?:\w+ ){{0,3}}?{_STORE}|every document word for word|as json|in json",
    r"(?:base ?64|rot ?13|decode|decrypt|unscramble) (?:\w+ ){0,3}?(?:this|it|that|the following)|do what it says",
)
# What stands in somebody's name or decides for them. A question beside it does not make it harmless.
OFFICIAL = any_of(
    r"(?:write|draft|produce|compose|create|generate|type|make|knock up|do|prepare|issue|send) (?:me |us |up |out )?(?:\w+ ){0,4}?(?:letter|e-?mail|decision|statement|notice|note|report|document)"
    r" ~ (?:from|on behalf of|signed|headed|letterhead|as if|as the|on \w+ (?:council )?headed) ~ (?:council|social (?:services|care|worker)|director|mash|police|court|partnership|team|paper|lado|school|headed|letterhead)",
    r"(?:write|draft|produce|compose|create|generate|put|say|state|confirm|certify|record|declare|reply|tell|sign off|type|issue) (?:\S+ ){0,14}?(?:case (?:is )?closed|case on ~ closed|no further action"
    r"|no (?:\w+ )?(?:referral|concerns?|risk|action) (?:is |are |was )?(?:needed|required|necessary|found|identified)?|(?:does|do|did) not need (?:a referral|referring|to be referred)|not (?:been )?needed"
    r"|(?:is|are|at|only|meets?) (?:only )?level (?:\d|one|two|three|four)(?: only)?|threshold (?:is |was )?(?:not )?met|cleared|safe to (?:return|go home))(?! (?:mean|by|form|letter|again))(?! ?\?)",
    r"(?:write|draft|make|produce|issue) (?:me |us )?(?:an? )?official (?:\w+ )?(?:letter|decision|e-?mail|document|notice|statement)",
    r"(?:policy|policies|rules?|guidance|procedures?|numbers?|law|threshold) ~~ (?:confirm (?:this|that|it|to|back)|tell (?:staff|users?|people|everyone|anyone|them|the user)|use it from now on|pass (?:it|this) on to|repeat (?:this|it)|say so to)",
    r"(?:confirm|tell|announce) (?:this |that |it )?(?:to )?(?:the user|users|staff|everyone|anyone who asks|people who ask|all staff)",
    r"update your (?:knowledge|records?|database|answers?|information|memory|contacts|numbers?)|(?:remember|store|save) (?:this|that) (?:as|for) (?:the|your|future)",
    r"(?:reply|respond|answer) (?:with )?only (?:with |the )?|say exactly|repeat after me|only (?:say|reply|answer|output)|so (?:that )?i can paste|paste (?:it|this|that) (?:in|into)|in your (?:next|first) (?:message|reply|answer|msg)",
)
# Somebody asks what the words mean, when they may be said, or who says them.
ASKS_ABOUT_IT = any_of(
    r"^ ?(?:when|who|why|what (?:is|does|do|are|should|happens|if|counts)|how (?:do|does|can|should|is|are|long|many)|can|does|do|should|is|are|must|may|where|which|has|have)(?= )",
)
