"""The will to live is failing: suicide and self-harm, said of oneself or seen in another."""

from __future__ import annotations

from typing import Final

from bot.answering.danger.heights import HEIGHTS
from bot.answering.danger.kinds import Danger
from bot.answering.danger.others import TAKES_OTHERS
from bot.answering.danger.rule import Rule, compiled, rule

_DIE = (
    r"die(?! of| for| to know| laughing)|be dead|kill(?:ing)? {self}|hang(?:ing)? {self}|drown(?:ing)? {self}"
    r"|shoot(?:ing)? {self}|end(?:ing)? (?:it|it all|{own} life|things|everything|{self})(?! (?:between (?:us|them|me"
    r"|him|her|my)|with (?:him|her|them|us)(?= (?:but|and|because|so|[.,!?])|$)|with (?:my|his|her) (?:husband|wife"
    r"|partner|boyfriend|girlfriend|ex)\b))|take (?:{own} )(?:own )?li(?:fe|ves)|taking (?:{own} )(?:own )?life"
    r"|top(?:ping)? {self}|off {self}|going off head first|coming off head first|unalive {self}|do (?:it|{self} in"
    r"|something (?:stupid|silly|bad))|step (?:off|out|in front)|jump(?:ing)?(?: (?:off|from|in front|under|out))"
    r"|walk (?:into|in front|onto)|throw(?:ing)? {self}|not (?:be|wake up) (?:here|alive|around|tomorrow)"
    r"|go to sleep (?:and|forever)|disappear (?:for good|forever)|be with (?:my|her|his) (?:dead |late )?(?:mum|dad"
    r"|nan|brother|sister|grandad|baby)(?: in heaven)"
)

# Tablets that are taken as they should be, or not by whoever has them.
_AS_MEANT = (
    r"adhd|prescri\w+|hay ?fever|asthma\w*|allerg\w+|antibiotics?|vitamins?|contracepti\w+|malaria|antimalarial\w*"
    r"|with (?:his|her|my|their) (?:tea|dinner|lunch|breakfast|food|water|milk)|remind\w*|remember\w*|regularly"
    r"|as (?:usual|normal|told|directed)|inhaler|dose|(?:doctor|gp|nurse|pharmacist|dentist) (?:said|says|told|gave)"
    r"|every (?:day|night|morning)|daily|for (?:his|her|my|the|a|their|an) \w+|for \w+ache|at \d+|iron (?:pills"
    r"|tablets)|with \w+ juice|as the \w+ (?:said|told)|with (?:me|us|him|her)|on holiday|back to|to (?:the"
    r"|a) (?:chemist|pharmacy|gp|surgery|office|tip)|out of|away|off (?:him|her|them|me)|from (?:him|her|them|me)|camp"
    r"|sleepover|residential|ipads?|laptops?|devices?|charg\w+"
)

_MEDICINE = r"(?:pills|tablets|tabs|paracetamol|ibuprofen|aspirin|codeine|meds|medication|antidepressants|painkillers)"
_PUT_BY = (
    r"(?:sav(?:ed|ing) up|sav(?:ed|ing)|stash(?:ed|ing)|stockpil(?:ed|ing)|hoard(?:ed|ing)|squirrell?(?:ed|ing)"
    r"|stored up)"
)

# "I will not do it again": said of leaving or of shouting at a child, where no word tells of a death or a wound.
_REMORSE = (
    r"^(?!.*\b(?:cut|cuts|cutting|overdos\w*|tablets|pills|paracetamol|die|dead|kill\w*|suicid\w*|harm\w*|razors?"
    r"|blades?|rope|jump\w*|hang\w*|live|alive|life)\b).*(?:not|never) (?:(?:going|ever|gonna|even|to) ){0,3}?do (?:it"
    r"|this|that|anything like (?:it|that)) (?:ever )?again"
)

# "I am scared I might do it", where "it" is what the thoughts before it are of.
_DONE_TO_A_CHILD = (
    r"^(?!.*\b(?:myself|die|dead|suicid\w*|my (?:own )?life|us all|all of us)\b).*\b(?:thoughts?|thinking|images?"
    r"|pictures?) (?:of|about) (?:\w+ )?(?:hurt|harm|kill|shak|dropp|throw|smother|drown|stabb|chok|hitt)\w* (?:my|the"
    r"|her|him|them)\b"
)

# Said of a child or of anybody as wanted or meant: a waiting list beside it makes it no talk about suicide.
MEANT: Final = compiled(
    r"(?:wants?|wanting|going|will|threaten(?:s|ed|ing)?|plans?|planning|intends?|(?:talk|think)(?:s|ing) (?:of|about)"
    r"|(?:does|do) not want) (?:to )?(?:\w+ ){0,2}?(?:die|dying|be dead|live|be (?:alive|here)"
    r"|(?:kill|hang|drown|shoot|unalive|top)(?:ing|ping)? {self}|end(?:ing)? (?:it all|{own} (?:own )?life)"
    r"|tak(?:e|ing) {own} (?:own )?life)|suicidal"
)
# What one cannot go on with, where it is life itself: not "this form", "the lesson" or "this job".
_A_LIFE: Final = (
    r"(?:(?:(?:this|{own}) )?(?:life|living|pain|misery|hell|nightmare|existence|hurt)\b"
    r"|(?:the )?(?:voices|way things are)\b|any of (?:it|this)(?= ?[.,!?;]|$| any ?more)"
    r"|(?:this|it all|all (?:of )?this|everything)(?= ?[.,!?;]|$| (?:any ?more|any longer|much longer|now|and i"
    r"|but i|i)\b| because (?:i|he|she|they|nobody|no one|everyone)\b))"
)
# "I used to cut myself in year 8 and don't any more": only where the past is said, and nothing of late beside it.
_LONG_SINCE: Final = (
    r"(?!used to(?=.*\b(?:any ?more|years? ago|when i was|stopped|in year \d+)\b)(?!.*\b(?:again|now|today|tonight"
    r"|this morning|last night|still|start\w*|relaps\w*|(?:hours?|minutes?|days?) ago|want|wanna|did it|properly)\b))"
)
# Who is to die, as hatred has it: "infidels should die".
_OTHERS_SHOULD: Final = (
    r"(?:\w\w+s|kuffar|kaffir|everyone|women|men|children|people) (?:all )?(?:should|must|deserves?|ought)"
)
# A game that was lost, laughter, and what is over: then the second net is asked.
LIGHTLY: Final = compiled(
    r"lol|lmao|haha\w*|(?:laughing|giggl\w*)(?! at)|(?:is|was|only|just|as a) jok\w+|slang|sulk\w*|rather (?:die"
    r"|be dead) than|(?:was|were) going to|fifa|fortnite|xbox|roblox"
)

# Whoever shut others in, or is outside their door, is armed: that is for the police. Nobody in it has shut only
# themselves in, and it is not those who are shut in that hold the weapon.
_SHUTS: Final = r"(?:locked|locks|locking|shut|shutting|barricaded|bolted|trapped|cornered|keeping|holding)"
_NOT_ALONE: Final = rf"(?:(?!(?:i|myself|himself|herself|themselves|{_SHUTS})\b)[^ ]+ ){{0,10}}?"
_ARM: Final = r"(?:knife|knives|blade|machete|axe|hammer|gun|scissors)"
_IS_ARMED: Final = rf"(?:has|have|got|with|holding|waving|carrying) (?:(?!no\b)\w+ ){{0,3}}?{_ARM}"
_ARMED_BESIDE_THEM: Final = (
    rf"{_SHUTS} (?:me|us|them|him|(?:the |my |our |his |her |their )?(?:\w+ )?(?:{{kid}}|kids|mum|sister"
    rf"|brother)s?) (?:up )?(?:in|inside|behind) {_NOT_ALONE}{_IS_ARMED}"
    rf"|{_SHUTS} (?:her|mum|my sister) (?:up )?(?:in|inside|behind) {_NOT_ALONE}(?:he|dad|stepdad|uncle"
    rf"|boyfriend) (?:\w+ )?{_IS_ARMED}"
    rf"|(?:(?:i|we) (?:(?:am|are|have|had|been|just|all|both) )*|(?:me|us|myself|ourselves) (?:and (?:\w+ ){{1,3}}?)?"
    r"(?:(?:are|is|have|up) )*)(?:locked|shut|barricaded|bolted|trapped|hiding) (?:ourselves |myself )?(?:in|inside"
    r"|behind"
    rf"|under) {_NOT_ALONE}(?:he|she|they|who|{{kin}}s?) (?:\w+ ){{0,3}}?{_IS_ARMED}"
    # with children, who may be hurt with it
    rf"|{_SHUTS} {{self}} (?:up )?(?:in|inside) (?:\w+ ){{0,3}}?with (?:\w+ ){{0,2}}?(?:{{infant}}|kids|children|son"
    rf"|daughter|twins|him|her|them) {_NOT_ALONE}{_IS_ARMED}"
)

SUICIDE: tuple[Rule, ...] = (
    rule(  # told to die by others
        Danger.SUICIDE,
        r"(?:kill|hang|drown|shoot|unalive|neck|cut|hurt|harm|top|end) yourself|end your(?: own)? life|(?:telling|told"
        r"|tells?|saying|says?|said) (?:me |i )(?:to |should )(?:just |go |and )*(?:die|be dead)",
        r"(?:tell|telling|told|tells|messag\w+|text\w*|sends?|sending|sent|dm\w*|snap\w*|comment\w*|post\w*|writ\w+"
        r"|wrote|write|say|says|saying|said|put|puts|spam\w*|shout\w*|call\w*|chat|getting|got"
        r"|get) (?:[^ .!?;]+ ){0,8}?(?:me|us|my \w+)|(?:me|my \w+) ~(?:kill|hang) yourself|(?:kill"
        r"|hang) yourself (?:\w+ ){0,6}?(?:to|at|about) me|i (?:keep |just |have |am |been |always )*(?:getting|get|got"
        r"|gets)",
        unless=r"(?:him|her|them|each other|one another|pupils?|students?|my (?:\w+ )?(?:son|daughter|class|friend|mate"
        r"|pupil|student|niece|nephew|grand\w+|child|kid|lad|girl|brother|sister)s?) (?:\w+ ){0,3}?(?:kill|hang|to kill"
        r"|kys|to kys|kill yourself)|(?:tell|telling|told|tells|text\w*|messag\w+|sends?|sending|sent) (?:him|her|them"
        r"|my \w+|a \w+|the \w+|each other|one another)|yourself (?:to|at) (?:my|our|his|her|their) (?!face)\w+|class"
        r"|pupils?|(?:what does|mean\w*|definition)"
        r"|do not kill yourself",
        firm=True,
        of_oneself=True,
        from_others=True,
    ),
    rule(  # somebody who is told to die, and may do it
        Danger.SUICIDE,
        r"kill (?:yourself|{self})",
        r"(?:he|she|they|who) (?:\w+ ){0,3}?(?:should|might|may|will|going to|agrees?|is right|are right|wants? to"
        r"|deserves?)(?: \w+){0,2}?(?: to| do it| kill| now| then| as well|$| [.,!?])",
        r"tell|telling|told|tells|messag\w+|comment\w*|text\w*|chat|post\w*|snap\w*|online|bull\w+",
        unless=r"what (?:should|might)|(?:should|might) (?:i|we)|policy|training|lesson",
    ),
    rule(  # tablets at hand and the plan to take them
        Danger.SUICIDE,
        r"(?:{pills}) (?:[^ .!?;]+ ){0,9}?(?:{going}) (?:\w+ ){0,2}?(?:take|swallow|neck|down|drink|use|have|eat"
        r"|overdose) (?:on )?(?:them|it|some|the lot)",
        r"says?|said|saying|told|tells?|texted|messaged|threat\w+|wrote|admitted|disclosed|confided|plan\w*|swears?"
        r"|begging|goodbye|tonight|when (?:he|she|they) (?:gets?|goes|is|are)|later|hidden|hid|stash\w*|saved|saving",
        r"he|she|they|him|her|{kid}s?|{kin}s?|client|patient",
        unless=_AS_MEANT,
        certain=True,
    ),
    rule(
        Danger.SUICIDE,
        r"(?:he|she|they|who|{kid}|{kin}) (?:\w+ ){0,4}?(?:{going}) (?:\w+ ){0,2}?(?:take|swallow|neck|down"
        r"|drink) (?:them all|all of them|the lot|every (?:last )?(?:one|pill|tablet)\w*|the whole (?:\w+ )?(?:packet"
        r"|bottle|box|lot|strip)|all (?:of )?(?:his|her|my|the|mums|dads|nans|their) (?:\w+ ){0,2}?(?:{pills}))",
        unless=_AS_MEANT + r"|photos?|books?|toys|money|kids|children|cake|biscuits?|sweets|chocolate|water|juice|milk",
        certain=True,
    ),
    rule(
        Danger.SUICIDE,
        r"(?:{pills}) ~i (?:\w+ ){0,3}?(?:going to|will|want to|about to|might|could) (?:\w+ ){0,2}?(?:take|swallow"
        r"|neck|down|drink) (?:them|it|the lot)|i (?:\w+ ){0,3}?(?:going to|will|want to|about to|might"
        r"|could) (?:\w+ ){0,2}?(?:take|swallow|neck|down|drink) (?:them all|all of them|the lot|all (?:of )?(?:my|the"
        r"|mums|dads|nans|these|his|her) (?:\w+ ){0,2}?(?:{pills})|(?:loads|a load|a bottle|a box|a packet"
        r"|handfuls?) of (?:\w+ ){0,2}?(?:{pills}))",
        unless=_AS_MEANT,
        firm=True,
        of_oneself=True,
    ),
    rule(  # pills put by, of whoever has them
        Danger.SUICIDE,
        rf"{_MEDICINE} (?:\w+ ){{0,3}}?{_PUT_BY}|{_PUT_BY} (?:\w+ ){{0,4}}?{_MEDICINE}",
        r"he|she|they|{kid}s?|{kin}s?|client|patient|pt",
        unless=_AS_MEANT
        + r"|handed|gave (?:me|us|them)|locked|sell\w*|sold|deal\w*|street|suppl\w+|pharmacy|surgery|clinic|pandemic"
        r"|brexit|shortage"
        r"|foodbank|food bank|expired|out of date|lockdown",
    ),
    rule(  # shown instead of said
        Danger.SUICIDE,
        r"(?:sent|sending|texted|messaged|posted|put up|shared|snapped) ~(?:photos?|pics?|video|snap|selfie"
        r"|story) (?:of|with) (?:\w+ ){0,3}?(?:rope|noose|ligature|pills|tablets|blades?|razors?|cuts|wrists?|bridge"
        r"|ledge|train tracks?|railway|edge)",
        unless=r"tattoo\w*|bracelet|henna|watch|last (?:week|month|year|term)|art|lesson|holiday|old scars?|healed",
    ),
    rule(  # thought of, by whoever writes
        Danger.SUICIDE,
        r"i (?:have |had |do |did |just |even |really |keep |sometimes |some times |often |always |been |am |can not"
        r" stop |was |was just )*(?:thought|thinking|think|thoughts?) (?:\w+ ){0,2}?(?:of"
        r"|about) (?:just )?(?:ending (?:it(?! (?:with|between|by|as|for|early|now that|on))|it all|things(?! with"
        r"| between)|everything|my (?:own )?life)|taking my (?:own )?life|killing myself|suicide(?! (?:prevention"
        r"|policy|training))|not being here)",
        unless=r"when i was|years? ago|last year|as a (?:kid|child|teen\w*)|in the past|used to|not any ?more"
        r"|ask(?:ed|s|ing) (?:\w+ )?(?:if|whether)|ending (?:it|things) with|relationship|engagement|tenancy|placement"
        r"|contract|job|essay|song|lyrics?",
        firm=True,
        of_oneself=True,
    ),
    # Said of oneself: nobody says "I want to die" about a policy.
    rule(
        Danger.SUICIDE,
        rf"(?:i|am|i just|just|and|really|might|could|should|gonna|feel like|feel|want"
        rf"|been) (?:\w+ ){{0,4}}?(?:going to|want to|wanted to|will|need to|about to|ready to|plan to|planning to"
        rf"|thinking (?:of|about)|think about|might|try to|trying to|wanna|decided to|time to|ready"
        rf"|tonight) (?:\w+ ){{0,3}}?(?:{_DIE}|cut(?:ting)? myself|hurt(?:ing)? myself|harm(?:ing)? myself)",
        r"i|me|myself|my|am|life|gonna|wanna|it",
        unless=r"(?:he|she|they|pupil|child|student|client|friend|son|daughter|boy|girl|lad|man|dad"
        r"|mum) (?:\w+ ){0,4}?(?:wants?|going|says?|said|threatens?|threatening|told|will|tried|trying|thinking|talks?"
        r"|talking|texted|plans?|planned)|"
        + _REMORSE
        + "|"
        + _DONE_TO_A_CHILD
        + r"|do it (?:for|by|in time|again next|justice|on the|online|this way|properly"
        r"|right|with (?:the|them|my|a))|i (?:\w+ ){0,5}?(?:hit|smacked|slapped|hurt|shook|kicked|punched|lashed out at"
        r"|shouted at) (?:my|the|him|her|them)\b|(?:said|says|saying|shouted|goes) (?:\w+ ){0,12}?(?:as a joke"
        r"|jokingly|joking|in a jok\w+ (?:way|tone)|for a (?:joke|laugh))(?! but)|(?:thinking of|going to|want to"
        r"|trying to|need to|plan to|about to|will) (?:\w+ ){0,2}end (?:the|this|my) (?:placement|contract|job"
        r"|meeting|career|lease)|off myself a",
        firm=True,
        of_oneself=True,
    ),
    rule(
        Danger.SUICIDE,
        r"(?:kill|killing|hang|hanging|drown|drowning|shoot|unalive|top|neck|end|ending|murder) myself(?! (?:laughing"
        r"|trying|getting|over|with work|for forgetting))|(?:i|am|we) (?:\w+ ){0,3}?do not (?:even )?(?:want to"
        r"|wanna) (?:live|be alive|exist|wake up|be here|carry on|go on|be on this earth|be around)(?! (?:at|for|in|on"
        r"|if|when|until|with|near|the|about)\b)|^do not (?:even )?(?:want to|wanna) (?:live|be alive|exist|wake up"
        r"|be here|carry on|go on)(?! (?:at|for|in|on|if|when|until|with|near|the|about)\b)|(?:no|not see (?:the|any|a)"
        r"|what is the|what) (?:point|reason) (?:in |of |to |in me )?(?:living|live|life|being alive|me being|going on"
        r"|carrying on|existing|being here|anymore|any more)(?! (?:with|story|skills|in)\b)"
        r"|better off (?:dead|without me|if i)|everyone (?:will|would) be (?:happier|better|fine) (?:when|once"
        r"|without|if)|i (?:\w+ )?(?:will|am going to|will not) (?:not )?(?:be (?:here|around|dead|gone"
        r"|alive)) (?:tomorrow|soon|tonight|by|in the morning|after|much longer)|by the time (?:you|anyone|they"
        r"|u) (?:read|get|see|find)|(?:can not|could not) (?:go on|live like this|live anymore|do life|keep living"
        r"|do this anymore|do this any more|take (?:this|it) (?:any|no) ?more|carry on|face (?:another"
        r"|one more) day(?! (?:of|at|in|with) (?:\w+ ){0,2}?(?:training|work|office|meetings?|court|emails?|reports?"
        r"|marking"
        r"|paperwork|traffic|rain|class|lessons?|year|y ?\d+|job|conference|inset|supply|cover)\b)"
        r"|cope with being alive|keep (?:on )?going(?= (?:like this|any ?more|any longer|much longer|on like this)|"
        r" ?[.,!?]|$)|see (?:a|any) way out(?=(?: of this| any ?more| for me)?(?: ?[.,!?]|$| (?:and|but|i|except"
        r"|only|other than|without (?:dying|ending))\b)))"
        rf"(?! (?:(?:the|a|to|line|with(?! {_A_LIFE})|site"
        r"|holiday|leave|trip|if|like this at work)\b|without (?!him\b|her\b|them\b|you\b|my\b)))"
        r"|want (?:it|this|everything|the pain) (?:all )?to (?:be over|end"
        r"|stop)|(?:want|wanna|wish i could|ready|going) (?:to )?(?:just )?(?:die|disappear|be gone"
        r"|never wake up)(?! (?:of|for|to|laughing|when|from))|(?:wish|wishing|wished) i (?:was|were|had) (?:dead"
        r"|never (?:been )?born|not (?:here|alive|born|woken))|want out (?:tonight|now|of this life)|this is (?:goodbye"
        r"|my goodbye|my last)|goodbye (?:everyone|cruel world|world)|tonight is the night|(?:if|when) i (?:was|were"
        r"|am) (?:not here|gone|dead|not around|not alive)|(?:nobody|no one|nobody even|who) would (?:\w+ )?(?:care"
        r"|miss|notice) (?:\w+ ){0,4}?(?:gone|dead|here|died|die|me|disappeared)|i am (?:\w+ )?(?:suicidal)"
        r"|feel(?:ing)? (?:\w+ ){0,2}?suicidal(?! (?:prevention|policy))|(?:am|been|feeling|feel"
        r"|having) (?:\w+ ){0,2}?suicid\w+(?! (?:prevention|policy|training|strategy))|i can not (?:keep"
        r"|stay) (?:myself )?safe|do not (?:feel|trust myself to be) safe with myself"
        r"|do not trust myself(?! (?:\w+ )?(?:round|around|near|with|alone|not|to (?:drive|speak|say|write"
        r"|be alone with)))|i am done with (?:life|living|everything|it all)|i "
        rf"{_LONG_SINCE}(?:\w+ ){{0,3}}?(?:cut|cutting|slit"
        r"|slitting|burnt|burning|sliced) (?:myself|my (?:wrists?|arms?|legs?|thighs?))|(?:i cut|have cut|cut"
        r"|went) (?:too|really|so|very) deep|(?:can not|will not) stop (?:cutting|hurting myself)|(?:quickest|easiest"
        r"|fastest|best|painless|least painful) (?:\w+ ){0,3}?(?:way|method)s? (?:\w+ ){0,4}?(?:die|kill|end it|go"
        r"|end my)|how (?:many|much) (?:\w+ ){0,3}?(?:{pills}) (?:\w+ ){0,6}?(?:to die|to kill|kill (?:me|you|someone"
        r"|u)|fatal|lethal"
        r"|enough|finish)|(?<!took her )(?<!took his )(?<!takes her )(?<!takes his )(?<!taken her )(?<!taken his )"
        r"(?:rope|noose|tablets|pills|razor|blade|knife|{pills}) (?:(?:is|are|all|just|right"
        r"|out|up|sat|already|and|laid) ){0,4}(?:here|ready|in my hand|in front of me|lined up|tied|next to me)|(?:got"
        r"|have|holding) (?:the|my|some|a|enough|all my) (?:\w+ )?(?:rope|noose|tablets|pills|razor|blade"
        r"|knife) (?:here|ready|in my hand)|(?:i (?:\w+ ){0,3}?|been |am )(?:saved up|saving up"
        r"|stockpil\w+|hoard\w*|hidden) (?:\w+ ){0,4}?{pills}|(?:written|writing|left|wrote) (?:my|a|the"
        r"|all my) (?:\w+ )?(?:goodbye|suicide) ?(?:notes?|letters?)?|i am (?:on|at|stood on|standing on|sat on"
        r"|sitting on) (?:the|a|top of) (?:\w+ ){0,3}?{high}(?! (?:now waiting|waiting for|for my train))"
        r"|want to go to sleep and (?:not|never)|not waking up (?:sounds|would)|(?:last|final) (?:message|text"
        r"|time) (?:i|you|u|from me)|sorry for (?:everything|being|what i am about)|(?:i|ive|have) (?:\w+ "
        r"){0,2}?(?:had enough of (?:life|living|being alive)|given up on life|got a plan|got it planned|picked (?:the"
        r"|a) (?:day|date|place))|(?:wrote|written|write) (?:letters?|notes?) (?:for|to) (?:everyone|everybody|you all)"
        r"|hate being alive|(?:written|wrote|writing) (?:my|a|the|letters|notes) ?(?:note|letters?|notes)(?: to"
        r"| for)? ?(?:everyone|everybody|my (?:mum|dad|family|friends)|you all)?(?! (?:home|to the|to (?:school"
        r"|complain)))|thinking (?:of|about) (?:jumping|dying|ending(?! (?:(?:the|this|our|a|an"
        r"|my) (?:\w+ )?(?:placement|contract|tenancy|lease|job|relationship|marriage|engagement|friendship|session"
        r"|group|course|arrangement)|(?:it|things) (?:between|with (?:him|her|them|us|my (?:husband|wife|partner"
        r"|boyfriend|girlfriend))\b)))|suicide|overdosing|doing it)|(?:feel|feeling"
        r"|felt) like (?:just )?(?:ending|finishing) (?:it|it all|things|everything|myself|my life)(?! (?:with|between"
        r"|by (?:text|phone)|off))|(?:ending|finishing) it all (?:tonight|now|today|soon|tomorrow)"
        r"|done something (?:stupid|bad|silly)|i keep doing my (?:arms?|legs?|wrists?)|i should(?: just)? (?:die"
        r"|be dead|go and die)",
        unless=r"(?:he|she|they|pupil|child|student|client|friend|son|daughter|boy|girl|lad|patient"
        r"|kid) (?:\w+ ){0,3}?(?:says?|said|told (?:me|us)) (?:last|in)|ask(?:ing)? (?:\w+ )?(?:if|whether)"
        r"|used to feel|not now|they feel|(?:child|pupil|student|kid|someone|young person|teenager"
        r"|client) (?:\w+ ){0,2}?(?:says?|said|tells? \w+|wants?|feels?|talks?) (?:that )?(?:they|he|she|to)|essay"
        r"|quote from|lyrics?|song|(?:said|says|saying|shouted|goes) (?:\w+ ){0,12}?(?:as a joke|jokingly|joking"
        r"|in a jok\w+ (?:way|tone)|for a (?:joke|laugh))(?! but)|sorry for (?:everything|being) (?:late|a pain|vague"
        r"|slow|thick)|(?:point|reason) (?:in |of )?(?:going on|carrying on) (?:the|a|this|with)",
        firm=True,
        of_oneself=True,
    ),
    # Seen or heard of another.
    rule(
        Danger.SUICIDE,
        rf"(?:{{going}}|says?|said|saying|going|wants?|talking (?:of|about)|talks (?:of|about)|think(?:s|ing) (?:of"
        rf"|about)|(?<!had )thoughts? (?:of|about)|texted|messaged|planning|plans?|plan|intent on|attempt\w*|tonight"
        rf"|swearing|mentioned|on about) (?:(?!not\b|never\b|{_OTHERS_SHOULD}\b)\w+ ){{0,5}}?(?:{_DIE}|(?:cut|hurt"
        rf"|harm|stab|strangle"
        rf"|burn|suffocate|starve) {{self}})",
        unless=TAKES_OTHERS + r"|if i die|(?:just|always|only) (?:\w+ )?attention|do it (?:for|by|in time|again|justice"
        r"|online|with|on the|at)|(?:going to|wants? to|will|about to|of|about) (?:\w+ ){0,2}(?:end|ending|do) (?:it"
        r"|things|everything) (?:on|in|by|with (?:his|her|a|the)(?! (?:\w+ )?(?:kids|children|baby|boys|girls|twins"
        r"|son|daughter))|early|at|for|well|properly|alone|together|herself|himself"
        r"|all again)|contract|placement|lease|marriage|friendship",
    ),
    rule(
        Danger.SUICIDE,
        r"{person} (?:\w+ ){0,3}?(?:killing|hanging|strangling|drowning|suffocating|stabbing|cutting|slashing|slitting"
        r"|harming|burning|headbutting|starving) (?:{self}|(?:her|his|their) (?:wrists?|arms?|legs?|thighs?|neck"
        r"|throat|own))|(?:hung|hanged|stabbed|slashed|slit|shot|killed|drowned|cut|tried to (?:kill|hang"
        r"|drown)) {self}|(?:cut|slit|slashed|sliced|carved) (?:his|her|my|their) (?:own )?(?:throat|wrists?|neck"
        r"|arms?|legs?|thighs?|stomach)|(?:do|does|did) not want to (?:live|be alive|be here|exist|wake up|carry on"
        r"|be around|go on)(?! (?:at|for|in|on|if|when|until|with|near|the|about|because of))|want(?:s|ed)? to die"
        r"|wish(?:es|ed)? (?:he|she|they) (?:was|were|had) (?:dead|never)|(?:rather|better off) (?:be )?dead"
        r"|better off without (?:her|him|them)|(?:actively|very|really|so|is|are|feels?|feeling|she|he|currently|now"
        r"|acutely|gone) suicidal|suicidal (?:right now|and|with a plan|on the phone|at the moment|tonight|thoughts)"
        r"|suicide (?:attempt|note|letter|plan|threat|pact)(?! (?:figures|rates|aged|\d|in|history|prevention))"
        r"|(?:attempt\w*|tried|commit\w*|threaten\w*) (?:to commit )?suicide|ligature|noose|(?:rope|cord|belt|scarf"
        r"|bag|wire|shoelace|tie|cable|sheet|lead|dressing gown|flex) (?:\w+ ){0,3}?(?:round|around|over|on"
        r"|to) (?:\w+ ){0,2}?(?:neck|head|throat|banister|bannister|beam|tree|door|hook|light fitting|rail)|(?:found"
        r"|boy|girl|lad|pupil|he|she|him|her|someone|is|was) ~hanging (?:in|from|by|off|there)(?! (?:basket|out|around"
        r"|about))|cut (?:him|her|them) down|(?:will|would|might) (?:not be (?:here|alive|around) (?:tomorrow|tonight"
        r"|much longer|in the morning|by|after|for long)|be (?:gone|dead) (?:by|soon|tomorrow|before))|(?:razors?"
        r"|blades?|pills|tablets|knife|knives) (?:are |is )?(?:all )?(?:gone|missing)|(?:with|got|holding|has) (?:a"
        r"|the) (?:rope|noose)(?! (?:ladder|swing|of|bridge))|or i will use it|nothing (?:left )?to live for"
        r"|no reason to live|had enough of (?:life|living)|tonight is the night|given up on life",
        unless=TAKES_OTHERS + r"|(?:self ?harm|suicide|suicidal|suicide prevention) (?:figures|rates|policy|prevention"
        r"|training|pathway|support|strategy|numbers|lead|group|statistics)|(?:hanging|killed) (?:out|around|it)"
        r"|cut (?:himself|herself) (?:on|with paper|by accident|while|shaving|some slack)|(?:killed|cut) (?:himself"
        r"|herself) (?:last|in)|old scars|care plan|dolphin|hair ?cut|hanging (?:from|by) a thread|bereave\w+"
        r"|(?:killing|pissing|wetting) (?:themselves|himself|herself|ourselves) (?:laughing|with laughter|trying|over)"
        r"|hospital after|dad (?:killed|hanged)|father (?:killed|hanged)|mum (?:killed|hanged)|previous|history of",
    ),
    rule(  # saying farewell, and gone or out of sight
        Danger.SUICIDE,
        r"(?:said|saying|says|waved|texted|messaged|sent|posted|left|written|wrote|put|message|note|text|snap"
        r"|voicemail|emailed|email|story) (?:\w+ ){0,6}?(?:goodbyes?|bye|farewell|ta ra|tara|forgive me|forgive"
        r"|im done|i am done|forgive|sorry mum|so sorry|love you|love u|love to|look after|take care of|do not blame"
        r"|not your fault|remember me|sorry for everything|see you on the other side|been nice knowing)|left (?:a|her"
        r"|his|me a|us a) (?:letter|note)|goodbye (?:note|letter|message|text|video)s?|final (?:goodbye|message|post)"
        r"|(?:gave|giving|given|gives) (?:\w+ ){0,3}?(?:away|his (?:phone|dog|things|stuff|trainers)|her (?:phone|dog"
        r"|things|stuff|jewellery))(?: \w+){0,4}?|(?:written|wrote|writing|made|making) (?:\w+ ){0,3}?(?:will|funeral)"
        r"|planned (?:\w+ ){0,2}?(?:funeral|for tonight)|all planned|planned it all|got it all planned",
        r"phone (?:is |has )?(?:off|dead|going|straight|switched)|not (?:answer\w*|picking up|replying|come"
        r"|been seen|responding)|gone|left|ran|off|will not (?:answer|open|reply)|tonight|locked|can not (?:get hold"
        r"|find|reach)|disappeared|nobody|no one|missing|blame|walked out|mates|everyone|everybody|friends|forever"
        r"|for good|sorry|online|railway|bridge|pills|tablets|blocked|quiet|calm|goodbye",
        unless=r"last day|leaving (?:do|card|school in)|bye (?:to|at) (?:the|his|her) (?:dad|mum|childminder|teacher"
        r"|gate|nursery)|upset (?:when|at)|drop ?off|settl\w+|transition|end of term|hand ?over|school email|thank"
        r"|retire\w*|wrote back|where there is a will|charity shop|parent left",
    ),
    rule(  # shut in with the means
        Danger.SUICIDE,
        r"(?:locked|barricaded|shut|bolted) {self} (?:in|inside|away)|(?:locked|barricaded|shut|bolted|hiding|sat"
        r"|sitting|behind|gone|alone|upstairs"
        r"|in) (?:\w+ ){0,5}?(?:bathroom|toilets?|loos?|cubicle|bedroom|room|garage|shed|woods|door|car(?! seats?)"
        r"|cupboard|attic|loft)",
        r"razors?|blades?|scissors|rope|noose"
        r"|(?<!me with the )(?<!me with a )(?<!me with his )(?<!us with the )(?<!him with the )(?<!her with the )belt"
        r"|compass|pencil sharpener|blood|red|cut(?:ting)?|self ?harm\w*|engine|car running|hosepipe|pills|tablets"
        r"|knife|gone (?:quiet|silent)|not answering|glass|lighter"
        r"|stopped (?:answering|talking)|will not (?:answer|speak)|hurt(?:ing)? (?:herself|himself)",
        unless=_ARMED_BESIDE_THEM
        + r"|(?:knife|knives|machete|sword|gun) (?:hidden |kept |stashed )?(?:in|under|on top of"
        r"|behind|inside) (?:his|her|their|my|the|our) (?:\w+ )?(?:room|bedroom|bed|bag"
        r"|drawers?|wardrobe|car|shed|garage|mattress|pillow|door)|risk assessment|policy|plan|sharps|which|last"
        r" (?:week|month|year)|toilet roll|storage|red (?:card"
        r"|book|class)|nosebleed|period|lesson",
    ),
    rule(
        Danger.SUICIDE,
        r"self ?harm(?:ing|ed|s)?|cutting|razors?|blades?|cuts? (?:on|to|all over|down) (?:her|his|their|my)|(?:her"
        r"|his|fresh) cuts|cut up|carving",
        r"carpet|barricaded|locked (?:herself|himself|themselves)|right now|bleeding|blood|in front of (?:me|us)"
        r"|as we speak|at the moment|deep(?:ly)?|will not (?:stop|open|give)|not be here tomorrow|just (?:now|done)"
        r"|live(?:stream\w*)?|on camera|on facetime|fresh|soaked|stitches|tonight|still at it|with (?:a|the) \w+ now",
        unless=r"care plan|how (?:do|should|can) (?:we|i|staff)|policy|lesson|old|scars|last (?:week|month|year)",
    ),
    *HEIGHTS,
)
