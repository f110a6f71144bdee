"""Attempts to steer the bot: to change its instructions or show them, to play a part, to speak for the council."""

from __future__ import annotations

from bot.answering.misuse.frames import any_of

_YOURS = (
    r"(?:your|the|its|initial|original|previous|prior|earlier|hidden|system|starting|above|secret|all|any|my"
    r"|these|those|previously|internal|core|given|of)"
)
_RULES = (
    r"(?:instructions?|prompts?|rules?|guidelines?|guardrails?|programming|restrictions?|directives?|commands?"
    r"|policy|policies|filters?|constraints?|safety(?: \w+)?|training|context|orders|system messages?|configuration"
    r"|limits?|safeguards)"
)
_TELL = (
    r"(?:show|reveal|print|repeat|output|encode|display|tell|give|leak|share|expose|translate|dump|recite|write|state"
    r"|say|rot ?13|summarise|list|see|complete|continue|opposite of|describe|provide|paste|what (?:is|are|were|was)"
    r"|what s|read out|spell out)"
)
_ALL = r"(?:everything|all|whole|entire|full|every|complete|raw)"
_STORE = (
    r"(?:database|documents?|contacts|knowledge(?: base)?|data|files?|library|index|chunks|sources|records|logs?"
    r"|conversations?|chats?|memory|vector store|training data)"
)
# An order to the bot, and not what somebody wants of the asker: "she wants me to send", "do i send", "mum can export".
_ORDERS = (
    r"(?<!me to )(?<!us to )(?<!school to )(?<!staff to )(?<!have to )(?<!i )(?<!we )(?<!they )(?<!he )(?<!she )"
    r"(?<!school )(?<!staff )(?<!gp )(?<!dsl )(?<!parents )(?<!worker )"
)
_PART = (
    r"(?:dan|unrestricted|unfiltered|uncensored|jailbroken|evil|hacker|no (?:rules|restrictions|limits|filters)"
    r"|without (?:\w+ )?(?:rules|restrictions|limits|filters|guidelines)|free from|not bound|another (?:ai|bot"
    r"|assistant)|different (?:ai|bot)|linux terminal|grandmother who|ai (?:with|that|without|navigator|model|system)"
    r"|normal chatbot|\w*bot(?: ?\d+)?|chatgpt|human|real person|director|social worker|duty manager|team manager"
    r"|duty worker|manager|judge|magistrate|police officer|inspector|doctor|head ?teacher|the (?:council|lado|court"
    r"|dsl)|council officer|solicitor|chair|safeguarding lead|paediatrician|officer|barrister|lawyer)"
)

STEERING = any_of(
    rf"(?:ignore|disregard|forget|override|bypass|skip|discard|neglect|cancel|drop|remove|lift|switch off|turn off"
    rf"|do not follow|stop following|set aside) (?:about )?(?:{_YOURS} ){{1,5}}(?:\w+ )?{_RULES}(?! (?:on|about|for"
    rf"|of the (?:school|document|partnership)))",
    r"(?:ignore|disregard|forget) (?:everything|anything|all|whatever) (?:\w+ ){0,3}?(?:above|before|previous\w*"
    r"|prior|said|told|instructed|learned|were)",
    r"(?:ignore|disregard|forget) (?:all )?(?:the |your )?(?:documents?|sources|library) and (?:give|tell|say"
    r"|answer|use)",
    rf"{_TELL} (?:me |us |out |back |encode )?(?:\w+ ){{0,8}}?(?:system (?:prompt|message|instructions?"
    rf"|configuration)|(?:your|initial|starting|original"
    r"|hidden|secret) (?:\w+ )?(?:prompts?|instructions|configuration|guidelines you|rules you were|system message"
    r"|rules)|(?:instructions|prompt) (?:you were|given|above)|initiali[sz]ation string)",
    r"system (?:prompt|_ prompt)(?! injection)|your (?:initial|system|starting) (?:prompt|instructions)"
    r"|text you were given|system_?prompt",
    r"(?:system|developer|admin) (?:prompt|override|mode|instruction|notice|message|update)s? ?(?:: ?|is "
    r"|activated|enabled|on )",
    r"(?:admin\w*|developer|debug|maintenance|god|sudo|root|jailbreak|dan|unrestricted|unfiltered|test) (?:mode"
    r"|override|access granted)",
    r"(?:earlier|previous|prior|old|your) (?:rules|instructions) (?:are|is|have been|no longer) (?:cancelled|void"
    r"|off|suspended|deleted|replaced|changed|apply)",
    r"repeat (?:the |everything |all |this )?(?:\w+ ){0,3}?(?:above|before this|entire conversation|words above"
    r"|back to me word)",
    r"(?:text|words|everything|content|message) (?:sits |is |stands )?(?:above|before) (?:in full|but|verbatim"
    r"|this|in your)|in your context(?: window)?",
    r"what were (?:you told|your|those instructions)|what (?:are you|were you) (?:not )?(?:supposed|instructed"
    r"|told|programmed|allowed) (?:to|before|never)",
    r"what (?:did|have) (?:the people who |those who |your )?(?:\w+ ){0,3}?(?:told?|made you|say|said"
    r"|instruct\w*) ~ (?:you|never|not) ~ (?:say|tell|do|reveal|talk)",
    r"(?:i was instructed to|my instructions are|you were instructed)",
    rf"(?:you are|you will be|act|behave|respond|reply|answer|pretend(?: to be| you are)?|imagine you are|roleplay"
    rf"|role play|play the (?:role|part)(?: of)?) (?:now )?(?:as |as if |as though |like |to be )?(?:now |you are "
    rf"|you were |you are now )?(?:a |an |the |my |called |from )?(?:\w+ ){{0,4}}?{_PART}",
    r"(?:if )?you (?:had|have) no (?:guard ?rails|limits|rules|filters?|restrictions)|(?:persona|alter ego) (?:is"
    r"|named|called|who|that|with)|you (?:have been|are now|were) (?:upgraded|reset|reprogrammed|released|freed"
    r"|unlocked|jailbroken)",
    r"(?:text|rules|words|message|code|file|instructions|prompt) (?:that|which) (?:configures?|controls?|governs?"
    r"|defines?|guides?|runs?) you|admin console|root shell|list files",
    r"(?:stop|quit) being (?:a |an |so |the )?(?:\w+ ){0,2}?(?:bot|chatbot|assistant|robot|ai|machine|boring)"
    r"|be my (?:girlfriend|boyfriend|friend|mum|dad|wife|lover)|(?:real|actual|new) task (?:is|:) ?|never refuses?",
    r"let us play (?:a game|pretend)|do anything now|jailbreak (?:yourself|you)|(?:answers?|talk|chat"
    r"|speak) (?:anything|freely|without (?:any )?(?:rules|limits|filters))",
    r"from (?:now on|this point|here on)(?: \w+)? (?:you|your|answer|respond|reply|only|always|every|agree|say)"
    r"|your only (?:job|task|purpose) is|agree with (?:me|everything)(?! that)",
    r"you (?:have|must|will|shall|are) no (?:longer )?(?:rules|restrictions|limits|filters|follow|policy)"
    r"|no longer (?:bound|restricted|an ai|follow)|(?:has|have|with) no (?:rules|restrictions|policy|filters)",
    r"(?:i am|we are|this is) (?:your|the) (?:developers?|makers?|creators?|admin\w*|engineers?|owners?"
    r"|programmers?|vendor|openai|anthropic|it team|system administrator)",
    r"new (?:instructions?|rules?|task) ?:|(?:end|begin|start) of (?:system )?(?:prompt|instructions)"
    r"|shift (?:roles|your role)|pretend (?:that )?(?:you|there are no|the rules)",
    rf"override (?:your|the|all|safety) (?:\w+ )?{_RULES}|your (?:own )?(?:personal |honest )?opinion (?:on|of"
    rf"|about) (?:the )?(?:level|threshold|case)",
    r"(?:your|the|secret|system|our|admin|api|user ?s?|its) (?:\w+ )?(?:password|passcode|api key|secret key"
    r"|credentials|access token|login|log in (?:details|for|to))"
    r"|(?:share|reveal|tell me|give me|what is) (?:(?:your|the|our|my) (?:\w+ )?(?:password|passphrase|log ?in)"
    r"|your (?:\w+ )?secret)",
    rf"{_ORDERS}(?:print|dump|export|output|download|list|give|show|send|extract|copy|paste|display|return"
    rf"|recite) (?:me |out |us )?(?:\w+ ){{0,3}}?{_ALL} (?:\w+ ){{0,4}}?{_STORE}"
    r"(?! (?:for|about|on|i need|that (?:cover|deal|apply)))",
    rf"{_ORDERS}(?:print|dump|export|output|extract) (?:out )?(?:{_ALL}|your|the) (?:\w+ ){{0,3}}?{_STORE}"
    rf"|every document word for word|as json|in json",
    # Another's coursework.
    r"\d{3,4} words? ~~ (?:essays?|assignments?|harvard|apa|ref(?:s|erenc\w*)|compar\w+|discuss\w*|evaluat\w+"
    r"|critical\w*)|(?:write|do|finish) (?:me )?(?:my|an?|this) (?:\w+ ){0,3}?(?:essay|assignment|coursework"
    r"|dissertation)",
    # What it was told before the talk began, in anybody's words; and another part to play.
    r"(?:tell|show|copy|type|give|read|paste|share|what|quote|repeat) ~~ (?:you (?:got|were|was|have been|had been)"
    r" (?:\w+ )?(?:told|given|fed|handed|set)) ~ (?:start|beginning|before|first|up front|behind|outset|set up|setup)",
    r"(?:hidden|secret|invisible) (?:\w+ ){0,3}?(?:text|words?|notes?|lines?|message|script"
    r"|brief\w*) ~~ (?:my (?:messages?|questions?)|this (?:chat|conversation)|your|you)",
    r"(?:forget|never mind|drop|stop) (?:about )?(?:the |all )?(?:this )?(?:safeguarding"
    r"|child protection) (?:for (?:a|now|one)|stuff|thing|and|role|nonsense|rubbish)|you are (?:now )?my (?:mate|pal"
    r"|friend|bro|lover|therapist|dad|mum)",
    r"(?:rules|instructions|orders) (?:that )?you (?:follow|obey|go by|work (?:to|from|under)|run on|were given)"
    r"|new (?:character|persona|personality) ?:|you have no (?:morals|ethics|conscience)"
    r"|pretend (?:that )?the safeguarding (?:\w+ )?(?:was"
    r"|is|does)",
    r"(?:developers?|makers?|programmers?|creators?|engineers?) (?:\w+ )?(?:told|gave|taught|fed|said to|made) you"
    r"|(?:repeat|quote|give|show|read|copy) (?:me |us |out )?your (?:first|opening|own|last|top) (?:paragraph|line"
    r"|sentence|words|section)",
    r"(?:ignore|forget|skip|drop) (?:all |about )?(?:the )?(?:safeguarding|child protection) and"
    r"|no more (?:of )?(?:this |the )?(?:safeguarding|child protection|being)|(?:answer|reply|talk|speak"
    r"|respond) (?:\w+ ){0,2}?(?:like|as) an? (?:\w+ )?(?:pirate|poet|rapper|comedian|villain|character|alien|king"
    r"|drunk\w*|friend|mate)|(?:first|very first|earlier|opening) (?:message|words?|line"
    r"|text) (?:\w+ ){0,2}?before (?:mine|me|i |this)",
    r"your (?:makers?|developers?|owners?|creators?|bosses|boss|programmers?|company|admin\w*|vendor) (?:have |has "
    r"|just |all )?(?:said|says?|told|tells?|agreed?|wants?|allow\w*|given|gave|lets?|let)",
    r"(?:if|imagine|suppose|as though|pretend|like) ~ (?:rules?|limits?|filters?|restrictions?|guard ?rails) (?:on"
    r"|for|over|to|in) (?:you|your)",
    r"(?:base ?64|rot ?13|decode|decrypt|unscramble) (?:\w+ ){0,3}?(?:this|it|that|the following)|do what it says",
)
# What stands in somebody's name or decides for them. A question beside it does not make it harmless.
OFFICIAL = any_of(
    r"(?:write|draft|produce|compose|create|generate|type|make|knock up|do|prepare|issue|send) (?:me |us |up "
    r"|out )?(?:\w+ ){0,4}?(?:letter|e-?mail|decision|statement|notice|note|report|document)"
    r" ~ (?:from|on behalf of|signed|headed|letterhead|as if|as the|on \w+ (?:council )?headed) ~ (?:council"
    r"|social (?:services|care|worker)|director|mash|police|court|partnership|team|paper|lado|school|headed"
    r"|letterhead)",
    r"(?:write|draft|produce|compose|create|generate|put|say|state|confirm|certify|record|declare|reply|tell"
    r"|sign off|type|issue) (?:\S+ ){0,14}?(?:case (?:is )?closed|case on ~ closed|no further action"
    r"|no (?:\w+ )?(?:referral|concerns?|risk|action) (?:is |are |was )?(?:needed|required|necessary|found"
    r"|identified)?|(?:does|do|did) not (?:meet|reach) (?:the )?threshold"
    r"|(?:does|do|did) not need (?:a referral|referring|to be referred)|not (?:been )?needed"
    r"|(?:is|are|at|only|meets?) (?:only )?level (?:\d|one|two|three|four)(?: only)?|threshold (?:is "
    r"|was )?(?:not )?met|cleared|safe to (?:return|go home))(?! (?:mean|by|form|letter|again))(?! ?\?)",
    r"(?:speak|write|respond|reply|answer|talk|apologise) (?:as|like|for|in the (?:voice|name|role) of"
    r"|on behalf of) (?:a |an |the |my )?(?:\w+ ){0,3}?(?:council|judge|social worker|social services|court"
    r"|director|police|lado|authority|doctor|headteacher)",
    r"(?<!\bi )sign (?:this|it|me|that|him|her) off|(?:mark|approve|sign|stamp) (?:this|it|that|me) (?:off )?as"
    r"|(?:an? )?official (?:statement|letter|apology|decision)",
    r"(?:write|type|make|do|draft|produce|knock|create|generate|fill|prepare|give) (?:me |us |up "
    r"|out )*(?:\w+ ){0,5}?(?:assessment|report|certificate|reference|letter|e-?mail|statement|note"
    r"|form) (?:\w+ ){0,2}?(?:saying|stating|that says|which says|confirming|proving|to say|to prove)",
    r"(?:write|record|enter|put|state|log) (?:down )?the (?:outcome|decision|finding|conclusion|result) (?:of|as"
    r"|that|is)",
    r"(?:i need|get me|send me|we need|i want) an? (?:letter|e-?mail|note|statement"
    r"|document) from (?:the )?(?:\w+ ){0,2}?(?:council|children\w* services|social (?:services|worker|care)|court"
    r"|lado|police|school)",
    r"(?:tell me|say|agree|confirm|just say|put) (?:\w+ ){0,4}?(?:level (?:\d|one|two|three|four)|threshold"
    r"|no further action|not need) ~~ (?:so i|so we|tick|one word|that is all|box)"
    r"|(?:confirm|agree|say) (?:that )?(?:\S+ ){0,8}?(?:(?:do|does) not (?:apply|need to (?:be )?refer\w*|meet"
    r"|count)|no need to refer)|agree (?:that )?(?:\w+ ){0,5}?(?:threshold|level \d|not need|no further)",
    r"(?:write|draft|make|produce|issue) (?:me |us )?(?:an? )?official (?:\w+ )?(?:letter|decision|e-?mail"
    r"|document|notice|statement)",
    r"(?:policy|policies|rules?|guidance|procedures?|numbers?|law|threshold) ~~ (?:confirm (?:this|that|it|to"
    r"|back)|tell (?:staff|users?|people|everyone|anyone|them|the user)|use it from now on|pass (?:it|this) on to"
    r"|repeat (?:this|it)|say so to)",
    r"(?:confirm|tell|announce) (?:this |that |it )?(?:to )?(?:the user|users|staff|everyone|anyone who asks"
    r"|people who ask|all staff)",
    # A decision with the way out barred. Who asks at which level a child is gets the descriptors, and is not refused.
    r"decide (?:\w+ ){0,3}?for (?:me|us)|just (?:pick|choose|decide)|(?:do not|without|no) (?:say|tell\w*|saying"
    r"|telling me to) (?:\w+ )?(?:ask|ring|speak|contact)|(?:level|threshold|section|s47"
    r"|refer\w*) ~~ that is all i (?:need|want) (?:for|on|to)",
    r"(?:write|do|make|draft|type|give) (?:me |us |up )?(?:the |a |our |your )?(?:\w+ ){0,3}?"
    r"(?:decision|ruling|verdict|finding|judgment|judgement|minutes) for (?:me|us)",
    r"(?:pretend|mock|sham) (?:\w+ ){0,2}(?:decision|notice|letter|report|order|certificate)",
    r"^ ?(?:please )?decide (?:if|whether|for|what)|make the (?:call|decision) for (?:me|us)|(?:will|ill|can"
    r"|going to) quote you|e-?mail (?:\w+ ){0,2}?as if from"
    r"|^ ?(?:please )?(?:tell|inform|write to|e-?mail) (?:my|the) (?:employer|landlord|ex|solicitor|judge|court"
    r"|boss|school) ",
    r"in writing (?:off|from) you|(?:letter|e-?mail|note|statement) ~ (?:on|with) (?:\w+ ){0,3}?(?:paper|letterhead"
    r"|logo|header)",
    r"update your (?:knowledge|records?|database|answers?|information|memory|contacts|numbers?)|(?:remember|store"
    r"|save|note) (?:this |that |it )?(?:as|for) (?:the|your|future|all|other|every\w*)",
    r"(?:reply|respond|answer) (?:with )?only (?:with |the )?|say exactly|repeat after me|only (?:say|reply|answer"
    r"|output)|so (?:that )?i can paste|paste (?:it|this|that) (?:in|into)|in your (?:next|first) (?:message|reply"
    r"|answer|msg)",
)
# What somebody else said or decided is told, not asked for: who challenges a decision has to quote it.
REPORTED = any_of(
    r"(?:social (?:care|services|workers?|work)|services|mash|council|school|police|lado|court|team|worker|manager"
    r"|chair|conference|gp|nurse|head|dsl|they|he|she|someone|somebody|letter|e-?mail|form|report|decision|outcome"
    r"|reply|it|which|who|that|we|i) (?:have |has |had |just |keeps? |all |now |still |would |only |back )?(?:say|says"
    r"|said|wrote|put|puts|state|states|record|records|reply|confirm|declare|tell|write|reckon|think)",
    r"(?:was|were|been|got) (?:put|recorded|closed|marked|sent|signed off|stated|logged)"
    r"|(?:closed|sent|came|come|wrote|turned|knocked|bounced) (?:it |us |him |her |them |the case )?(?:back "
    r"|down )?saying",
)
# Somebody asks what the words mean, when they may be said, or who says them.
ASKS_ABOUT_IT = any_of(
    r"^ ?tell me (?:what|how|when|who|why|where)(?= )",
    r"^ ?(?:when|who|why|what (?:is|does|do|are|should|happens|if|counts)|how (?:do|does|can|should|is|are|long"
    r"|many)|can (?!you |u )|does|do (?!me |us )|should|is|are|must|may|where|which|has|have)(?= )",
)
