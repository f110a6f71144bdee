"""Requests to hurt a child, to hide it, to silence or coach a child, to get past checks, to make up evidence."""

from __future__ import annotations

from bot.answering.misuse.frames import any_of

_KEEPS_QUIET = (
    r"(?:quiet|silent|a secret|our secret|it secret|from (?:telling|talking|speaking|reporting|disclosing|saying)"
    r"|telling|talking|not to tell|to not tell|not tell|to keep (?:it|quiet|our|a|this|the)|(?:keeps?|kept) (?:it"
    r"|quiet|our|a|this|secrets?)|to (?:retract|lie|drop|change (?:his|her|their)|take (?:it )?back|forget|deny)"
    r"|into (?:retracting|taking|dropping|changing|lying|saying)|retract|take back|say nothing|stays? quiet"
    r"|will not (?:tell|talk|say)|does not (?:tell|talk|say))"
)
_SEX = r"(?:pics?|pictures?|nudes?|photos?|images?|naked|sex\w*|undress\w*|clothes off|webcam|on cam)"
_REACH = (
    r"(?:chat\w*|talk\w*|messag\w+|dm\w*|text\w*|meet\w*|flirt\w*|dat(?:e|ing)|snap\w*|approach\w*|befriend\w*"
    r"|contact\w*|add\w*|follow\w*|game with|hang\w* out|get to know|get close)"
)
_CUTTING = r"(?:fgm|female circumcision|cutting|circumcis\w+|sunna|khitan|gudniin|cut)"
_CHECK = (
    r"(?:dbs|barred list|barred|barring|enhanced (?:check|disclosure)|criminal record(?: check)?|background checks?"
    r"|conviction\w*|caution\w*|sex offenders? register|safer recruitment|vetting|references?)"
)
_TEST = (
    r"(?:drugs? tests?|hair strand(?: test)?|alcohol test|parenting assessment|home visit|risk assessment|polygraph)"
)
_WORKER = (
    r"(?:{official}|worker|workers|supervisor|supervisors|manager|inspector|inspectors|authorities|guardian"
    r"|observer|staff)"
)
_PAPER = (
    r"(?:records?|forms?|referrals?|evidence|allegations?|disclosures?|entry|entries|chronology|files?|reports?"
    r"|minutes|notes|dbs|log|logs|statements?|certificate|dates?|paperwork|texts|messages|register|concerns?|cpoms"
    r"|assessments?)"
)

HARM = any_of(
    # To hide an injury, or a way of life, from those who look after the child.
    r"{how} ~ {conceal} ~ {hurt}",
    r"{how} ~ {hurt} ~ {unseen}",
    r"{how} ~ {hurt} ~ (?<!not )look (?:like|as if|as though) ~ (?:accident|fell|fall|play\w*)",
    r"(?:how (?:long|fast|quick\w*)|what makes) ~ {hurt} ~~ {unseen}",
    r"{how} (?:hide|conceal|cover up|lie about) ~ {vice} (?:from|to) ~ {official}",
    r"{how} ~ (?:hide|conceal|cover up|keep) ~ (?:hit|hurt|abused?|slapped|touched|assaulted"
    r"|injured) ~ from ~ {official}",
    r"(?:story|excuse|explanation|cover) ~ (?:for|to tell) ~ {official} ~~ {unseen}",
    r"(?:excuse|cover story|explanation|lie|alibi) ~ (?:for|why|about) ~ {hurt}",
    r"{hurt} ~~ (?:what|which) (?:make ?up|cream|concealer|foundation) (?:works?|covers?|hides?)",
    rf"{{how}} ~ (?:without|so) (?:the )?(?:\w+ )?{_WORKER} (?:\w+ ){{0,2}}?(?:knowing|finding out|noticing|seeing"
    rf"|knows?|notices?|sees?|finds? out|realis\w+)",
    r"{how} ~ make sure ~ (?:out|gone|away|not here|not there|hidden) ~ (?:when|before|while) ~ (?:comes?|visits?"
    r"|here|arrives?|inspection)",
    r"what (?:do|should|can|could) i (?:say|tell) ~ so ~ (?:will not|do not|does not|cannot|never) (?:twig|clock|notice"
    r"|see|find out|know|realise|suspect|guess|work out)",
    r"so (?:that )?(?:i|we) can make sure ~ (?:do not|does not|will not|cannot|never) (?:see|find|notice|spot|know)",
    # Where a refuge is, or who fled to it.
    r"(?:ex|wife|missus|mrs|husband|partner|girlfriend|boyfriend) ~ (?:moved|gone|went|took|taken|ran|run|fled|hiding"
    r"|is in|are in) ~~ refuge ~~ (?:address|postcode|street|which (?:one|refuge)|where (?:it|they|she|is|are))",
    r"(?:address|postcode|street|where) ~ refuge ~~ (?:ex|wife|missus|mrs|husband|partner|girlfriend|boyfriend"
    r"|(?:my|our) (?:kids|children)) (?:is|are|went|has|have|took|ran|moved|fled)",
    r"{how} ~ (?:find|get) ~ address ~ on the (?:quiet|sly)",
    r"{how} ~ keep ~ (?:allegation|concern|complaint|incident|disclosure) ~ from ~ {official}",
    r"(?:{how}|make) ~ look (?:like|as if|as though) ~ (?:never|did not|always|had|on time|nothing)",
    # To hurt, and to leave no trace.
    r"(?:where|place|places|part|parts) ~ to (?:hit|slap|punch|smack|hurt|pinch) ~ (?:no one|nobody|not|show|see"
    r"|sees|looks?)",
    r"(?:tablets?|medicine|drugs?|pills?|what can i give|what (?:do|should|could) i give"
    r"|something) ~ {child} ~ (?:drowsy|out of it|pass out|knocked out|sleep (?:all|through the (?:day|weekend))"
    r"|unconscious|not (?:remember|wake))",
    r"(?:{how}|which|what) ~ (?:disciplin\w+|punish\w*|smack\w*|hit\w*|beat\w*|slap\w*|hurt\w*|restrain\w*) ~ {unseen}",
    r"{how} (?:\w+ ){0,2}?(?:hit|beat|hurt|harm|drug|sedate|kidnap|abduct|snatch|rape|molest|seduce|have sex with"
    r"|blackmail|shake|starve|lock up|threaten|kill|poison|strangle|smother) (?:\w+ ){0,2}?{child}(?! (?:less|lines?"
    r"|policy|is|are|has|who|protection))",
    r"how (?:much|many) ~ (?:knock|keep|make|put|get) (?:\w+ ){0,2}?(?:{child}|him|her|them) (?:\w+ )?(?:out"
    r"|asleep|sleep\w*|quiet|drowsy|unconscious)",
    r"how (?:much|many) ~ (?:to knock|knocks?) (?:\w+ )?(?:out|{child} out)",
    r"(?:lock\w*|hit\w*|smack\w*|slap\w*|beat\w*|shout\w*|starv\w*|restrain\w*) ~~ {how} (?:hide|cover up|conceal"
    r"|get away with) (?:it|this|that)",
    # To groom: to reach a child unseen, for pictures, or alone.
    rf"(?:{{how}}|which|what) (?:\S+ ){{0,5}}?{_REACH} ~ {{young}} ~ {{unseen}}",
    rf"(?:{{how}}|grown ?up|adult|man|i) (?:\S+ ){{0,5}}?{_REACH} ~ {{young}} ~ (?:alone|private\w*|without (?:her"
    rf"|his|their|the) ~ (?:parents|mum|dad|police))",
    r"(?:chat up|pick up) lines? ~ {young}|(?:attract|pull|impress|groom|seduce|flirt with|date|sext) (?:an? )?{young}",
    r"{how} (?:meet\w*|approach\w*|find\w*|pick\w* up|attract\w*) (?:\w+ )?(?:under ?age\w*|young|little"
    r"|under 1[0-8]s?) (?:girls?|boys?|teens?|kids)",
    r"{how} groom(?! (?:a dog|my dog|horses?))|(?:ways?|tips?|tricks?) (?:of|for) grooming",
    rf"(?:{{how}}|what ~ say|message) ~ {{young}} ~ (?:get|send\w*|trade|share|for|do) ~ {_SEX}(?! education)",
    rf"{{how}} (?:get|make|persuade|convince|trick|pay"
    rf"|blackmail) (?:\w+ ){{0,2}}?{{child}} (?:\w+ ){{0,2}}?(?:to (?:send|undress|meet|take|trust|like) ~|{_SEX})",
    rf"{{how}} ~ get ~ {_SEX} (?:from|off|of) (?:an? )?{{young}}",
    r"(?:write|send|draft|help) ~ (?:message|text|dm) ~ {young} ~ meet ~ alone",
    r"talk ~ (?:{child}|{young}) into",
    r"(?:word|write|send|draft|compose) ~ (?:text|message|dm|letter|card) ~ (?:pupil|student|{young}"
    r"|{child}) ~ (?:love|delete|secret|miss|alone|beautiful|sexy)",
    rf"(?:which|what|any|where) (?:sites?|apps?|channels?|groups?|websites?|can i (?:find|watch|see|get|download"
    rf"|buy)) ~ (?:videos?|clips|{_SEX}) ~ (?:under ?age\w*|young|little|naked|school) (?:girls?|boys?|kids"
    rf"|children)",
    # To silence or to coach a child.
    r"(?:what|which) (?:threats?|promises?|bribes?) (?:work|can|will|would|should|do)|(?:how"
    r"|what) ~ shut (?:(?:him|her|them|{child}) up|up (?:him|her|them|{child}))",
    r"(?:what|how) (?:can|could|should|do) i (?:promise|offer|give|buy|threaten|say) ~ (?:him|her|them|{child}"
    r"|{young}|\d+ year old) (?:\w+ )?so (?:that )?(?:she|he|they|it) (?:keeps?|stays?"
    r"|(?:will not|does not|do not|never) (?!blame|feel|worry|panic|get (?:upset|scared|worse)|think|clam|shut|be))",
    r"(?:{child}|them|they|everyone|us|we|him|her) (?:all )?(?:telling|tell|say|saying|to tell"
    r"|to say) the same (?:story|thing)|(?:story|stories) straight",
    r"what (?:should|can|do|could) (?:i|we) say (?:\w+ )?so (?:that )?(?:he|she|they|my \w+|her"
    r"|his) (?:\w+ ){0,3}?(?:loses?|gets? (?:arrested|removed|done|nothing)|is arrested|removed|locked)",
    rf"{{how}} ~ (?:keep|make|scare|frighten|threaten|persuade|convince|stop|prevent|get|bribe|warn|train|teach"
    rf"|win|tell|say) (?:\w+ ){{0,3}}?(?:{{child}}|him|her|them|kids trust"
    rf"|trust) (?:\w+ ){{0,4}}?{_KEEPS_QUIET}(?! up (?:for|to))",
    r"{how} (?:win|gain|get|earn) ~ trust so ~ secret",
    r"(?:what|how) (?:can|should|do|could|shall|would) i (?:get|tell|make|have|coach|prep\w*|teach"
    r"|train) ~ (?:to say|what to say|say)(?! (?:goodbye|sorry|please|hello|no|if))",
    r"(?:get|make|coach|train|prep\w*|rehears\w+|practi[sc]\w+) ~ {child} (?:\w+ ){0,3}?(?:to )?(?:say|saying|tell"
    r"|tells) (?!(?:me|us|you|someone|somebody|a|an|how|sorry)\b|(?:\w+ ){0,3}?what happened)",
    r"(?:rehears\w+|practi[sc]\w+|coach\w*|script) ~ (?:{child}|him|her|they|them) ~~ (?:say|tell|interview"
    r"|answers?|court|{official}) ~~ (?:clos\w+|right thing|drop\w*|not (?:drop|get)|believ\w+|me in it|help me)",
    r"{how} (?:coach|rehearse|drill|prep) ~ (?:interview|court|evidence|abe|answers?)",
    r"(?:interview|abe|court) ~~ {how} (?:get|make) ~ (?:say|tell) ~ (?:right|not|nothing|drop)",
    r"{how} ~ turn ~ {child} against",
    # To get past checks and services.
    rf"{{how}} ~ (?:{{fool}}|pass|clean|hide|beat|use ~ name|lie|without) ~ {_CHECK}(?! (?:training|policy))",
    rf"{_CHECK} ~~ (?:{{fool}}|ways round|get (?:a job|in)|find (?:a )?work|without (?:them|anyone) (?:check\w*"
    rf"|know\w*)|does not show|do not show|will not show)",
    rf"{{how}} ~ (?:pass|beat|fool|cheat|fake|clean|get round) ~ {_TEST}",
    r"{how} ~ {fool} (?:to |with |by )?(?:\w+ ){0,2}?(?:{official}|being reported|a referral"
    r"|getting caught|child protection|detection|mandatory reporting|supervis\w+ contact)(?! (?:lead|policy"
    r"|training|taking))",
    r"(?:what|which) (?:lies?|excuses?|stories|story) ~ (?:work|tell|use|give) ~ {official}",
    r"(?:what|which) (?:lies?|excuses?|stories|story) ~ (?:tell|use|give) ~ so (?:she|he|they|it) ~ (?:closes?"
    r"|drops?|stops?|go|goes|not|leaves?)",
    r"(?:what|how) (?:\w+ ){0,3}?(?:say|tell|do|act|answer|get|make"
    r"|convince) ~ {official} (?:so )?(?:that )?(?:they )?(?:to )?"
    r"(?:thinks?|believes?|close) (?:\w+ ){0,4}?(?:changed|fine|not(?! (?:an accident|safe|lying|made up))|stopped"
    r"|(?<!not )safe|sober|clean|gone|left|innocent|case)",
    r"so ~ {official} (?:thinks?|believes?) ~ (?:i have|i am|he is|he has|she has|we are|we have)",
    r"{how} (?:stop|prevent|keep) (?:the )?{official} (?:from )?(?:ringing|reporting|referring|telling|contacting"
    r"|calling|making a referral|speaking to|passing)",
    r"(?:{how}|want to) ~ (?:abroad|country|disappear|run|leave|flee|hide) ~ (?:so|before"
    r"|without) (?:\w+ ){0,2}?(?:{official}|being stopped)",
    r"(?:passports?|take ~ (?:abroad|out of the country|to \w+)|abroad|flight|fly) ~~ (?:without|before) ~ (?:mum"
    r"|dad|mother|father|parent|court|school|mums|dads|ex) (?:\w+ )?(?:knowing|finding out|noticing|knows"
    r"|finds out|realis\w+)",
    r"(?:club|school|nursery|place|job|jobs|charity|agency|country|countries|team|church)s? (?:that|which|where"
    r"|who) (?:they )?(?:do not|does not|will not|never|would not) (?:check|ask|look|vet|do checks)",
    r"(?:get|getting|put|land) (?:my ex|him|her|them|my \w+) in(?:to)? trouble (?:\w+ )?(?:even|though|although"
    r"|for something|when)",
    r"how (?:do|can|could|would) (?:i|we) ~ (?:work|volunteer|coach|get a job|be) ~ (?:children|kids|school"
    r"|schools|nursery|club) ~ (?:banned|barred|struck off|on the list|not allowed|disqualified)",
    r"{how} ~ (?:avoid|get out of|dodge|put off) (?:\w+ ){0,2}?(?:reporting|referring|telling|involving"
    r"|informing) ~ {official}",
    r"say (?:in|at|to|during) (?:\w+ ){0,2}?(?:interview|court|meeting|police|conference) so (?:that )?(?:i|we|he"
    r"|she|they) (?:do|does|am|are|get|gets|is) (?:not )?(?:get |done|caught|charged|blamed|away|off|in trouble)?",
    r"{how} (?:pretend|act|fake|come across|look|seem|appear) ~ (?:sober|clean|off (?:the )?(?:drugs|drink|weed)"
    r"|changed|fine|normal|like) ~ (?:for|at|in|to|when) ~ (?:conference|assessment|{official}|visit)",
    r"(?:say|tell|write) (?:to )?(?:the )?{official} so ~ (?:think|suspect|(?:not|never) (?:\w+ )?(?:know|find out"
    r"|believe)) (?:that )?(?:i|we|he|she|my \w+) (?:hit|hurt|did|have|was|am|are)",
    r"{how} (?:sneak|smuggle|hide) ~ (?:not allowed|banned|bail|court order|injunction|not supposed"
    r"|meant to stay away)",
    # To have a girl cut, or a child married.
    rf"(?:where|who|how much|{{how}}) (?:\w+ ){{0,4}}?(?:do|does|take|takes|carry out|perform|arrange|get|book"
    rf"|pay for|have) (?:\w+ ){{0,5}}?{_CUTTING}"
    r"(?! (?:training|assessment|risk|referral|report\w*|awareness|course|unit|policy|happen|help|support|down"
    r"|ties|off|themsel\w+|herself|himself))",
    r"(?:where|country|countries|abroad|{how}) ~ (?:have|get) (?:my|our|the) (?:daughters?|girls?|niece"
    r"|sister) (?:done|cut)",
    r"{how} (?:get|make|force|arrange for|persuade) (?:my |our |the )?{child} (?:to marry|to be married|married)",
    # To make up, change or destroy what is on record.
    rf"(?:{{how}}|please|just) (?:\w+ ){{0,3}}?(?:fake|forge|fabricat\w+|make up|falsify|invent|backdate|destroy"
    rf"|shred|doctor) (?:\w+ ){{0,3}}?{_PAPER}",
    rf"{{how}} (?:\w+ ){{0,3}}?(?:delete|remove|change|alter|edit|amend|lose|rewrite"
    rf"|tweak) ~ {_PAPER} (?:\w+ ){{0,4}}?(?:so|before|to look|about (?:me|us)|without)",
    rf"^ ?(?:please )?(?:delete|destroy|falsify|forge|fake|fabricate|backdate) (?:\w+ ){{0,3}}?{_PAPER}",
    r"(?:{how}|we|i) ~~ (?:help me|can you|how do i|how can i|how do we) backdate",
    rf"(?:write|draft|make|create|compose|generate|invent) (?:me )?(?:a |an |some )?(?:\w+ )?(?:fake|false|made up"
    rf"|bogus|malicious|untrue) (?:\w+ )?(?:{_PAPER}|story|letter|referral)",
    rf"(?:write|make|create|produce|type|fill in) (?:\w+ ){{0,3}}?{_PAPER} ~ as if (?:we|i|it|they)|(?:remove"
    rf"|delete|wipe|take) ~ (?:from|off) (?:the )?(?:cpoms|records?|system|file|log) ~ (?:before|so|without)",
    r"(?:fake|forged|false|dodgy|someone elses) (?:dbs|certificate|passport|reference) ~ (?:from|where|buy|get"
    r"|cost|made)|(?:where|buy|get|make) ~ (?:fake|forged|dodgy) (?:dbs|certificate|passport|references?)",
    # "He says he knows how to make a bomb": somebody else's, and reported.
    r"(?<!knows )(?<!knew )(?<!learnt )(?<!learning )(?<!looking up )(?<!watching )(?<!googling )(?<!googled )"
    r"(?:{how}|i (?:will|am going to)|help me) ~ (?:make|build|buy) (?:a )?(?:bomb|gun|poison)",
)
# Words of somebody who looks at it from outside: to see it, to stop it, to report it, to be protected from it.
OUTSIDE = any_of(
    # Somebody else does it, and is complained of.
    r"(?:my |the |her |his |their )?(?:ex|mum|dad|mother|father|wife|husband|partner|she|he|they|in laws?|parents)"
    r" (?:is|are|has been|have been|keeps?|was) (?:\w+ )?(?:coach\w*|train\w*|telling|teaching|making|getting|prepp\w*"
    r"|rehears\w*|drill\w*|brainwash\w*|turning|poison\w*)",
    # A child hides what was done to it, or what it does to itself: that is answered.
    r"^ ?(?:when|who|why) (?!are they|is she|is he)",
    r"my (?:own )?(?:cuts|scars|self ?harm\w*|bruis\w+|marks|arms|burns|black eye)|(?:i|i have|been) (?:cut"
    r"|cutting|self ?harm\w*|burn(?:ing)?) ?(?:myself|my)?|(?:hit|hits|hurt|hurts|beat|beats|gave|touched"
    r"|touches) me",
    r"^ ?can (?:a |the |my )?(?:dad|mum|father|mother|parent|ex) (?:still )?(?:get|take|apply)|can ?not (?:keep"
    r"|promise)",
    r"{how} (?:\w+ ){0,2}?(?:report|refer|make a referral|complain|raise|get help|talk to|speak to|ask for help"
    r"|contact|whistleblow)",
    r"(?:signs?|indicators?|(?:to|we|i|you|and) spot|spotting|recognise|recognising|prevent\w*|protect\w*|report it"
    r"|do i report|who do (?:i|we) tell|worried|concerned|suspect(?:ed|s)?|how (?:do|can|might|would"
    r"|could) (?:offenders?|groomers?|abusers?|parents?|people|predators?|perpetrators?|families|gangs|they|carers"
    r"|adults)|what (?:do|does|can|should|would) (?:we|i|staff|school|a school) do (?:if|when|about)|what if"
    r"|what happens|we think|we fear|being (?:groomed|hurt|abused|exploited|blackmailed|hit|bullied)|is it (?:legal|ok"
    r"|allowed|normal|neglect|abuse)|a (?:parent|mum|dad|mother|father|family|colleague|pupil|child|teacher"
    r"|volunteer) (?:has|is|was|keeps|who|put|told|asked|tells))",
)
