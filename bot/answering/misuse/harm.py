"""Requests to hurt a child, to hide it, to silence or coach a child, to get past checks, to make up evidence."""

from __future__ import annotations

from bot.answering.misuse.frames import any_of

_KEEPS_QUIET = (
    r"(?:quiet|silent|a secret|our secret|it secret|from (?:telling|talking|speaking|reporting|disclosing|saying)"
    r"|telling|talking|not to tell|to not tell|not tell|to keep (?:it|quiet|our|a|this|the)"
    r"|(?:keeps?|kept) (?:it|quiet|our|a|this|secrets?)|to (?:retract|lie|drop|change (?:his|her|their)|take (?:it )?back"
    r"|forget|deny)|into (?:retracting|taking|dropping|changing|lying|saying)|retract|take back|say nothing|stays? quiet"
    r"|will not (?:tell|talk|say)|does not (?:tell|talk|say))"
)
_SEX = r"(?:pics?|pictures?|nudes?|photos?|images?|naked|sex\w*|undress\w*|clothes off|webcam|on cam)"
_REACH = (
    r"(?:chat\w*|talk\w*|messag\w+|dm\w*|text\w*|meet\w*|flirt\w*|dat(?:e|ing)|snap\w*|approach\w*|befriend\w*|contact\w*"
    r"|add\w*|follow\w*|game with|hang\w* out|get to know|get close)"
)
_CUTTING = r"(?:fgm|female circumcision|cutting|circumcis\w+|sunna|khitan|gudniin|cut)"
_CHECK = (
    r"(?:dbs|barred list|barred|barring|enhanced (?:check|disclosure)|criminal record(?: check)?|background checks?"
    r"|conviction\w*|caution\w*|sex offenders? register|safer recruitment|vetting|references?)"
)
_TEST = (
    r"(?:drugs? tests?|hair strand(?: test)?|alcohol test|parenting assessment|home visit|risk assessment|polygraph)"
)
_PAPER = (
    r"(?:records?|forms?|referrals?|evidence|allegations?|disclosures?|entry|entries|chronology|files?|reports?|minutes|notes"
    r"|dbs|log|logs|statements?|certificate|dates?|paperwork|texts|messages|register)"
)

HARM = any_of(
    # To hide an injury, or a way of life, from those who look after the child.
    r"{how} ~ {conceal} ~ {hurt}",
    r"{how} ~ {hurt} ~ {unseen}",
    r"{how} ~ {hurt} ~ look (?:like|as if|as though) ~ (?:accident|fell|fall|play\w*)",
    r"(?:how (?:long|fast|quick\w*)|what makes) ~ {hurt} ~~ {unseen}",
    r"{how} (?:hide|conceal|cover up|lie about) ~ {vice} (?:from|to) ~ {official}",
    r"{how} ~ (?:hide|conceal|cover up|keep) ~ (?:hit|hurt|abused?|slapped|touched|assaulted|injured) ~ from ~ {official}",
    r"(?:story|excuse|explanation|cover) ~ (?:for|to tell) ~ {official} ~~ {unseen}",
    # To hurt, and to leave no trace.
    r"(?:{how}|which|what) ~ (?:disciplin\w+|punish\w*|smack\w*|hit\w*|beat\w*|slap\w*|hurt\w*|restrain\w*) ~ {unseen}",
    r"{how} (?:\w+ ){0,2}?(?:hit|beat|hurt|harm|drug|sedate|kidnap|abduct|snatch|rape|molest|seduce|have sex with|blackmail"
    r"|shake|starve|lock up|threaten|kill|poison|strangle|smother) (?:\w+ ){0,2}?{child}(?! (?:less|lines?|policy|is|are|has|who|protection))",
    r"how (?:much|many) ~ (?:knock|keep|make|put|get) (?:\w+ ){0,2}?(?:{child}|him|her|them) (?:\w+ )?(?:out|asleep|sleep\w*|quiet|drowsy"
    r"|unconscious)",
    r"how (?:much|many) ~ (?:to knock|knocks?) (?:\w+ )?(?:out|{child} out)",
    # To groom: to reach a child unseen, for pictures, or alone.
    rf"(?:{{how}}|which|what) (?:\S+ ){{0,5}}?{_REACH} ~ {{young}} ~ {{unseen}}",
    rf"(?:{{how}}|grown ?up|adult|man|i) (?:\S+ ){{0,5}}?{_REACH} ~ {{young}} ~ (?:alone|private\w*|without (?:her|his|their|the) ~ (?:parents|mum|dad|police))",
    r"(?:chat up|pick up) lines? ~ {young}|(?:attract|pull|impress|groom|seduce|flirt with|date|sext) (?:an? )?{young}",
    r"{how} (?:meet\w*|approach\w*|find\w*|pick\w* up|attract\w*) (?:\w+ )?(?:under ?age\w*|young|little|under 1[0-8]s?) (?:girls?|boys?|teens?|kids)",
    r"{how} groom(?:ing)?(?! (?:a dog|my dog|horses?))",
    rf"(?:{{how}}|what ~ say|message) ~ {{young}} ~ (?:get|send\w*|trade|share|for|do) ~ {_SEX}(?! education)",
    rf"{{how}} (?:get|make|persuade|convince|trick|pay|blackmail) (?:\w+ ){{0,2}}?{{child}} (?:\w+ ){{0,2}}?(?:to (?:send|undress|meet|take|trust|like) ~|{_SEX})",
    rf"{{how}} ~ get ~ {_SEX} (?:from|off|of) (?:an? )?{{young}}",
    r"(?:write|send|draft|help) ~ (?:message|text|dm) ~ {young} ~ meet ~ alone",
    # To silence or to coach a child.
    rf"{{how}} ~ (?:keep|make|scare|frighten|threaten|persuade|convince|stop|prevent|get|bribe|warn|train|teach|win|tell|say) (?:\w+ ){{0,3}}?(?:{{child}}|him|her|them|kids trust|trust) (?:\w+ ){{0,4}}?{_KEEPS_QUIET}(?! up (?:for|to))",
    r"{how} (?:win|gain|get|earn) ~ trust so ~ secret",
    r"(?:what|how) (?:can|should|do|could|shall|would) i (?:get|tell|make|have|coach|prep\w*|teach|train) ~ (?:to say|what to say|say)(?! (?:goodbye|sorry|please|hello|no|if))",
    r"(?:get|make|coach|train|prep\w*|rehears\w+|practi[sc]\w+) ~ {child} (?:\w+ ){0,3}?(?:to )?(?:say|saying|tell|tells) (?!(?:me|us|you|someone|somebody|a|an|what happened|how|sorry)\b)",
    r"(?:rehears\w+|practi[sc]\w+|coach\w*|script) ~ (?:{child}|him|her|they|them) ~~ (?:say|tell|interview|answers?|court|{official}) ~~ (?:clos\w+|right thing|drop\w*|not (?:drop|get)|believ\w+|me in it|help me)",
    r"{how} (?:coach|rehearse|prep\w*) ~ (?:interview|court|evidence|abe|answers?)",
    r"(?:interview|abe|court) ~~ {how} (?:get|make) ~ (?:say|tell) ~ (?:right|not|nothing|drop)",
    r"{how} ~ turn ~ {child} against",
    # To get past checks and services.
    rf"{{how}} ~ (?:{{fool}}|pass|clean|hide|beat|use ~ name|lie|without) ~ {_CHECK}(?! (?:training|policy))",
    rf"{_CHECK} ~~ (?:{{fool}}|ways round|get (?:a job|in)|find (?:a )?work|without (?:them|anyone) (?:check\w*|know\w*)|does not show|do not show|will not show)",
    rf"{{how}} ~ (?:pass|beat|fool|cheat|fake|clean|get round) ~ {_TEST}",
    rf"{{how}} ~ {{fool}} (?:to |with |by )?(?:\w+ ){{0,2}}?(?:{{official}}|being reported|a referral|getting caught|child protection|detection|mandatory reporting|supervis\w+ contact)(?! (?:lead|policy|training|taking))",
    r"(?:what|which) (?:lies?|excuses?|stories|story) ~ (?:work|tell|use|give) ~ {official}",
    r"(?:what|how) (?:\w+ ){0,3}?(?:say|tell|do|act|answer|get|make|convince) ~ {official} (?:so )?(?:that )?(?:they )?(?:to )?"
    r"(?:thinks?|believes?|close) (?:\w+ ){0,4}?(?:changed|fine|not|stopped|safe|sober|clean|gone|left|innocent|case)",
    r"so ~ {official} (?:thinks?|believes?) ~ (?:i have|i am|he is|he has|she has|we are|we have)",
    r"{how} (?:stop|prevent|keep) (?:the )?{official} (?:from )?(?:ringing|reporting|referring|telling|contacting|calling|making a referral"
    r"|speaking to|passing)",
    r"(?:{how}|want to) ~ (?:abroad|country|disappear|run|leave|flee|hide) ~ (?:so|before|without) (?:\w+ ){0,2}?(?:{official}|being stopped)",
    # To have a girl cut, or a child married.
    rf"(?:where|who|how much|{{how}}) (?:\w+ ){{0,4}}?(?:do|does|take|takes|carry out|perform|arrange|get|book|pay for|have) (?:\w+ ){{0,5}}?{_CUTTING}"
    r"(?! (?:training|assessment|risk|referral|report\w*|awareness|course|unit|policy|happen|help|support|down|ties|off|themsel\w+|herself|himself))",
    r"{how} (?:get|make|force|arrange for|persuade) (?:my |our |the )?{child} (?:to marry|to be married|married)",
    # To make up, change or destroy what is on record.
    rf"(?:{{how}}|please|just) (?:\w+ ){{0,3}}?(?:fake|forge|fabricat\w+|make up|falsify|invent|backdate|destroy|shred|doctor) (?:\w+ ){{0,3}}?{_PAPER}",
    rf"{{how}} (?:\w+ ){{0,3}}?(?:delete|remove|change|alter|edit|amend|lose|rewrite|tweak) ~ {_PAPER} (?:\w+ ){{0,4}}?(?:so|before|to look|about (?:me|us)|without)",
    rf"^ ?(?:please )?(?:delete|destroy|falsify|forge|fake|fabricate|backdate) (?:\w+ ){{0,3}}?{_PAPER}",
    r"(?:{how}|we|i) ~~ (?:help me|can you|how do i|how can i|how do we) backdate",
    rf"(?:write|draft|make|create|compose|generate|invent) (?:me )?(?:a |an |some )?(?:\w+ )?(?:fake|false|made up|bogus|malicious|untrue) (?:\w+ )?(?:{_PAPER}|story|letter|referral)",
    r"(?:make|build|buy) (?:a )?(?:bomb|gun|poison)",
)
# Words of somebody who looks at it from outside: to see it, to stop it, to report it, to be protected from it.
OUTSIDE = any_of(
    r"(?:signs?|indicators?|spot|spotting|recognise|recognising|prevent\w*|protect\w*|report it|do i report|who do (?:i|we) tell|worried|concerned"
    r"|suspect(?:ed|s)?|how (?:do|can|might|would|could) (?:offenders?|groomers?|abusers?|parents?|people|predators?|perpetrators?|families|gangs|they|carers|adults)"
    r"|what (?:do|does|can|should|would) (?:we|i|staff|school|a school) do (?:if|when|about)|what if|what happens|we think|we fear"
    r"|being (?:groomed|hurt|abused|exploited|blackmailed|hit|bullied)|is it (?:legal|ok|allowed|normal|neglect|abuse)"
    r"|a (?:parent|mum|dad|mother|father|family|colleague|pupil|child|teacher|volunteer) (?:has|is|was|keeps|who|put|told|asked|tells))",
)
