"""What people tell of their own trouble, at any age, and the words that only a grown-up has for it."""

from __future__ import annotations

import re
from typing import Final

_THEY: Final = (
    r"(?:he|she|they|it|someone|somebody|people|everyone|everybody|no ?body|no one|boys?|girls?|lads?"
    r"|(?:a|this) (?:man|boy|girl|lad|guy|woman|kid)"
    r"|my (?:\w+ )?(?:boyfriend|girlfriend|mate|friend|teacher|coach|tutor))"
)
_ON_ME: Final = (
    r"my (?:\w+ )?(?:trousers|pants|knickers|skirt|dress|shorts|bra|tops?|t ?shirt|shirt|jumper|pyjamas|pjs"
    r"|jeans|leggings|joggers|tights|clothes|underwear|boxers|nightie|uniform|blouse|bum|bottom|boobs?|breasts?|chest"
    r"|thighs?|privates?"
    r"|fanny|willy|bits|legs?|waist)"
)
# Who does it is said before: "grandad puts his hand down my trousers".
HANDS: Final = (
    r"(?:puts?|putting|stick(?:s|ing)?|stuck|slid(?:es?|ing)?|slips?|slipped|shoves?|shoved|pushes|pushed|runs?|ran"
    r"|moves?|gets?|got|has|had) (?:his|her|their) (?:\w+ )?(?:hands?|fingers?) (?:\w+ )?(?:in|into|inside|down|up"
    rf"|under|on|between|through) {_ON_ME}"
)
FEELS: Final = (
    rf"(?:(?:grab|rub|strok|squeez|fondl|grop|tickl|pinch)\w* (?:\w+ )?{_ON_ME}|(?:feel|touch)(?:s|es|ed|ing) (?:me up"
    rf"|(?:\w+ )?{_ON_ME})|felt me up)"
)
_A_MEAL: Final = (
    r"(?:food|tea|dinner|lunch|breakfast|meals?)(?! (?:vouchers?|banks?|parcels?|money|from|duty|break|club))"
)
HUNGRY: Final = (
    r"(?:\b(?:i|we) (?:(?:do not|never|hardly|only|am not|are not) (?:\w+ )?(?:get|getting|given) (?:any |enough )?"
    rf"|(?:\w+ )?(?:get|getting|given) no ){_A_MEAL}\b(?!.*\bfood ?bank)"
    r"|\b(?:no ?body|no one|no1|she never|he never|they never) (?:ever )?(?:feeds? (?:me|us)|cooks? for (?:me|us)"
    r"|(?:makes?|gives?) (?:me|us) (?:any )?(?:food|tea|dinner|lunch|breakfast))\b"
    r"|\b(?:nothing|never anything) to eat (?:at|in) (?:ours|mine|home|dads|mums|nans|my (?:mum|dad|nan)s)\b)"
)
# By these words they may be twelve or forty.
OWN_TROUBLE: Final = re.compile(
    # what was done to them
    r"\bi (?:was|got|get|been|have been|keep getting|am being|am getting|think i was|think i am being) (?:\w+ )?"
    r"(?:raped|abused|groomed|blackmailed|assaulted|touched|molested|bullied|kicked out|chucked out|thrown out|stabbed"
    r"|jumped|threatened|followed|sexually \w+|beat(?:en)? up|exploited|trafficked)\b"
    r"|\bam i being (?:groomed|abused|used|bullied|exploited)\b"
    r"|\b(?:did|does|will|would) not stop (?:when|even|after|though) (?:\w+ )?i (?:said|told|asked|say)\b"
    r"|\bi said (?:no|stop) (?:and|but|to) (?:he|she|they|him|her|them)\b"
    r"|\b(?:is|was) it rape\b"
    rf"|\b{_THEY} (?:\w+ )?(?:made|forced|makes|forces|making|forcing) me (?:to )?(?:do|have|touch|send|watch|sleep"
    r"|take|go)\b|\b(?:kicked|chucked|threw|thrown) me out\b"
    r"|\b(?:followed|following|chased|chasing) me (?:\w+ ){0,2}(?:home|from school|to school)\b"
    r"|\b(?:they|people|lads|boys) (?:are |is )?(?:after me|coming for me|looking for me)\b"
    r"|\b(?:they|he|lads|boys|people|parents) (?:\w+ )?wants? to send me\b"
    r"|\b(?:they|mum and dad|my (?:family|parents|uncle)) (?:are |is )?(?:taking|sending|flying) me (?:back )?(?:to"
    r"|abroad|home)\b(?! (?:court|a tribunal|hospital|prison))"
    r"|\b(?:they|he|lads|boys|people|parents) (?:\w+ )?(?:wants?|told|tells|telling|asked|asks|made|makes)"
    r" me (?:to )?(?:go|do|hold|carry|sell|send|meet|come|keep|bring|steal|stash|touch|show|drop|run|join|lie)\b"
    rf"|\b{_THEY} (?:\w+ )?keeps? \w+ing me\b"
    r"|\bi (?:keep getting|get|got|am getting|keep being) called\b"
    r"|\b(?:he|she|they|man|bloke|guy|lad|someone|somebody|boyfriend|girlfriend|neighbour|next door|instructor|priest"
    rf"|imam|vicar|pastor) (?:\w+ ){{0,2}}?(?:{HANDS}|{FEELS})\b"
    r"|\b(?:neighbour|next door|instructor|priest|imam|vicar|pastor) (?:\w+ )?(?:touch|kiss|molest)\w* me\b"
    rf"|{HUNGRY}"
    r"|\bi am not allowed (?:food|to eat|out|dinner|lunch|to leave)\b"
    r"|\b(?:in|into) my (?:bedroom|room|bed) (?:every|at|most|some) nights?\b"
    r"|\b(?:fake )?accounts? (?:\w+ )?of me\b"
    # what they do to themselves, and feel
    r"|\bi (?:\w+ )?(?:starve|cut|hurt|hate|burn|punish|scratch|harm) (?:my|me) ?self\b"
    r"|\bi (?:\w+ )?(?:cut|cutting|burn|burnt|scratched) my (?:arms?|legs?|wrists?|thighs?|tummy|skin)\b"
    r"|\bi (?:\w+ )?self harm\b|\bi (?:make|made|keep making) myself (?:sick|throw up)\b"
    r"|\bi (?:do not|can not|hardly|barely|never) eat\b"
    r"|\bi hate my (?:life|body)\b"
    r"|\bi do not want to (?:be here|live|be alive|wake up|exist)\b"
    r"|\b(?:feel like|thinking (?:of|about)|want to) (?:ending it|dying|killing myself|die|kill myself|disappear)\b"
    r"|\bi (?:have |just )*(?:took|taken|swallowed|necked) (?:\w+ ){0,3}(?:tablets?|pills?|paracetamol|ibuprofen)\b"
    r"|\b(?:telling|told|tell|tells|saying|says) (?:me )?(?:to )?(?:kill myself|kys|i should die)\b"
    r"|\bi am (?:\w+ ){0,2}(?:gay|trans|bi|bisexual|lesbian|non ?binary|pregnant|hungry|starving|lonely|low|scared)"
    r"(?= |$)(?! (?:for|about|of|that) )|\b(?:i|just|and|so|always|really) (?:feel|am feeling"
    r"|feeling) (?:\w+ ){0,2}(?:low|alone|lonely|sad|empty|numb"
    r"|worthless|unsafe|down|depressed)\b|^(?:i have )?(?:got )?(?:no ?body|no one|no1) to (?:talk|speak|turn) to\b"
    r"|\bi do not feel safe (?:at home|here|with)\b"
    r"|\bme being (?:gay|trans|bi)\b"
    r"|\b(?:no ?body|no one|no1) (?:ever )?(?:cares|listens|believes|likes|loves|wants|helps|(?:would|will) believe)\b"
    r"|\b(?:everyone|everybody|they all) hates? me\b"
    r"|\bi (?:\w+ ){0,2}?(?:wet|pee|peed|weed) (?:the bed|my bed|in (?:my|the) bed|myself|my pants)\b"
    r"|\bi (?:just |really )*(?:want|need) (?:someone|somebody) to (?:talk|listen)\b|^(?:someone|somebody) to talk to$"
    # pictures, and people met online
    r"|\b(?:my|sent|send|sending) (?:\w+ )?(?:nudes?|naked (?:pics?|photos?))\b"
    r"|\b(?:pics?|pictures?|photos?|videos?|nudes?|deep ?fakes?) of me\b"
    r"|\b(?:if i do not|unless i) send (?:(?:him|her|them|more|another|a|some) )*(?:pics?|pictures?|photos?|videos?"
    r"|nudes?|(?:more|another)(?= [.,!?]|$))|\b(?:film|video|record)(?:s|ed|ing) me\b"
    r"|\bmy private parts?\b|\bwants? to meet (?:me|up)\b"
    r"|\bi am (?:going to meet|meeting) (?:him|her|them)\b"
    r"|\bwe met (?:on|online|in) (?:a )?(?:game|online|snap\w*|insta\w*|discord|roblox|tik ?tok|fortnite)\b"
    r"|\b(?:met|talking to) (?:this|a) (?:girl|boy|lad|guy|man|person) (?:online|on)\b"
    rf"|\b{_THEY} (?:\w+ ){{0,3}}?(?:asks?|asking|asked|wants?) (?:me )?(?:for )?(?:a )?(?:\w+ )?(?:pics?|nudes?"
    r"|pictures?|photos?)\b|\b(?:man|guy|boy|girl|lad|person|someone|somebody|he|she|they) (?:\w+ )?on (?:roblox"
    r"|fortnite|minecraft|discord|snap\w*|insta\w*|tik ?tok|xbox|(?:a|my) game) (?:\w+ ){0,4}?(?:me|my)\b(?! (?:son"
    r"|daughter|kid|child))"
    r"|\b(?:watch|film|record)\w* me (?:\w+ )?(?:chang|undress|shower|dress)\w*\b"
    # telling somebody
    r"|\bi do not know how to (?:say|tell|start|explain|put) (?:it|this|anyone|someone|somebody)\b"
    r"(?! to (?:her|him|them|the|my (?:son|daughter|child|kid)))"
    r"|\bif i (?:tell|told) (?:anyone|someone|anybody|somebody|them|him|her|my teacher|a teacher)\b"
    r"|\b(?:how do|can|should|do) i (?:tell|talk to|text) (?:someone|anyone|somebody|a teacher|my teacher)\b"
    r"|\bi do not (?:trust|like) (?:teachers|school|my teacher)\b"
    r"|\bi told (?:a|my|the) teacher\b"
    r"|\b(?:he|she|they) made me (?:swear|promise)\b"
    r"|\bchildline\b(?! number)"
    r"|\bare (?:gay|trans) (?:people|kids) allowed\b"
    r"|\bi (?:did|done|have done) (?:a bad thing|something (?:bad|to|wrong)|bad things)\b"
    # a boyfriend of the age of a child, and whether it is time, or allowed
    r"|\bmy (?:boyfriend|girlfriend) (?:he |she |who )?(?:is|was) (?:\w+ )?1[1-9]\b"
    r"|\b(?:should i|am i (?:\w+ ){0,2}(?:to|for)|do i have to|when can i|can i) (?:\w+ )?(?:(?:have )?sex"
    r"|(?:sleep|do it) with (?:him|her|my (?:boyfriend|girlfriend)))\b"
    r"|\b(?:lose|losing|lost|keep) my virginity\b|\bam i (?:still )?a virgin\b"
    # pregnancy
    r"|\bi (?:missed|am late on) my period\b"
    r"|\b(?:can|could|how do) i get (?:the (?:morning after )?pill|contraception|an abortion)\b"
    # at school, and on the way there
    r"|\b(?:wait\w*|stood|standing) (?:\w+ ){0,2}?(?:for me (?:\w+ )?(?:outside|after|at|near) (?:my |the )?(?:school"
    r"|college)"
    r"|(?:outside|after|at|near) (?:my |the )?(?:school|college) for me)\b"
    r"|\b(?:toilets?|classroom|changing rooms?|playground|library) (?:at|in) (?:my )?school\b.*\b(?:me|my)\b"
    r"|\bmy (?:exams?|gcses?|a ?levels?|mocks?|coursework|homework)\b.*\b(?:can not (?:sleep|eat|cope|breathe|stop)"
    r"|cry\w*|panic\w*"
    r"|stress\w*|scared|hate)\b"
    # debts to gangs
    r"|\b(?:told|telling|want|wants|made|makes) me (?:to )?(?:take|bring|pick up|post|collect) (?:(?:a|the|some|this"
    r"|their) )?"
    r"(?:\w+ )?(?:package|parcel|bag|box|envelope)\b|\bbeef with\b"
    r"|\b(?:i|they|he) (?:owe|owes|say i owe|said i owe) (?:\w+ ){0,2}(?:money|£ ?\d+|\d+)\b.{0,40}\b(?:gang|weed"
    r"|dealer|drugs?|stab|hurt|older\w*|lads|plug|shot\w*)\b"
    r"|\bi owe (?:money )?(?:to )?(?:a |the |my )?(?:gang|dealer|plug|olders?)\b"
    # friends, and home as it is told by who lives there
    r"|\bmy (?:best |good )?(?:mate|m8|bestie|bff) (?:is|says|said|told|took|wants|has|keeps|will|cuts)\b"
    r"|\bmy (?:best |good )?friends? .{0,60}\b(?:cuts|cutting|self harms?"
    r"|(?:her|his) (?:step ?)?(?:mum|dad|uncle|brother|parents)|(?:after|at|in|from) (?:school|class|college)|(?:her"
    r"|his) story"
    r"|on snap\w*|made me (?:swear|promise))\b"
    r"|^(?:(?:hi|hello|hey|please|so|um|ok) )?(?:my |when )?(?:mum|dad|mum and dad|my parents|stepdad|stepmum|uncle"
    r"|grandad|nan) (?:\w+ ){0,12}?\b(?:me|i|us|we|died|shout|shouts|fight|argue|gone out|has gone|is gone)\b"
    r"|^(?:(?:hi|hello|hey|please|so|um|ok) )?(?:mum|dad|stepdad|my parents) (?:has )?found out\b"
    r"|\b(?:i|we) (?:\w+ )?(?:saw|heard|hear|watched|see|seen) (?:mum|dad|stepdad|stepmum"
    r"|mums boyfriend) (?:\w+ ){0,2}?(?:hit|hurt"
    r"|punch|kick|slap|push|beat|chok|strangl|throw|shout|scream|cry)\w*\b"
    r"(?! (?:the|a|her|his|this|that) (?:\w+ )?(?:boy|girl|child|kid|son|daughter|toddler|baby)\b)"
    r"|\b(?:mum|dad|stepdad|nan)(?: (?!s\b)\w+){0,4}? (?:will not|can not|does not|not) (?:wake|waking|get up|move"
    r"|moving)\b"
    r"(?! (?:out|house|home|in|back|to|away|on)\b)"
    r"|\b(?:got|has|with|getting|get) (?:a|the|his|her) (?:belt|slipper|cane|wooden spoon)\b.*\b(?:me|my)\b"
    r"|^(?:(?:hi|hello|hey|please|so|um|ok) )?mum and dad (?:\w+ ){0,4}?(?:fight|argu|shout|scream|split|divorc"
    r"|hat)\w*\b"
    r"(?!.*\b(?:gates?|pick ?up|drop ?off|handover|reception|meeting)\b)"
    r"|\bthey (?:\w+ ){0,2}?(?:shout|scream|argu|fight)\w* (?:at |with )?each other\b.*\bi (?:hate|cry|hide|can not"
    r"|am)\b"
    r"|\bmy (?:\w+ )?(?:cousin|brother|uncle|grandad|friend)s? (?:\w+ ){0,8}?(?:clothes off|no clothes|naked)\b"
    # in care, or afraid of it
    r"|\b(?<!does )(?<!did )not want to (?:go|be|be put|get put|end up) (?:back )?(?:in|into|in to) (?:foster )?care\b"
    r"(?! (?:homes?|work))|\b(?:will|would|am) i (?:\w+ ){0,3}?(?:in|into|in to) (?:foster )?care\b(?! (?:homes?|work))"
    r"|\b(?:do i have to (?:go to|do|have)|i hate (?:going to )?|make me (?:go to|do|have)|can i (?:say no to"
    r"|miss)) ?contact(?= [.,!?]|$| (?:with (?:my|him|her|them)|any ?more|again|this|on|today|tomorrow)\b)"
    r"|\b(?:there is|got|have) (?:no|never any) food (?:at home|in (?:my|our) house|at (?:my|our) house)\b"
    r"|\bmy (?:mum|dad|parents|step ?dad|step ?mum|teacher)s?\b"
    r"|\bmy (?:little |big |older |twin )?(?:sister|brother) (?:said|says|told me|wants|cuts|keeps)\b"
    r"|\bmy (?:nan|gran|grandad|grandma|dog|cat|cousin|friend|brother|sister) (?:\w+ ){0,2}?(?:died|passed away)\b"
    r"|\bi live with (?:my )?foster carers?\b|\bmy friends? .{0,40}\b(?:(?:herself|himself|themselves) (?:sick"
    r"|throw up)|not eat\w*|never eats)\b|\beveryone (?:at|in) (?:my )?(?:school|class|year) (?:knows|hates|laughs"
    r"|thinks)\b|\b(?:different|new) social worker,? mine\b"
    r"|\bmy social worker (?:\w+ )?(?:never|does not|will not|did not|has not|always|keeps)\b"
)
# "Cut my arms again": who writes in a hurry leaves the "i" out.
_LEFT_OUT: Final = re.compile(
    r"((?:^|(?<=[.!?,] ))(?:(?:just|also|really|so) )*)(?=(?:keep|have|do|did|am|cut|cutting|burnt?|scratched|hurt|hate"
    r"|want|feel|feeling|took|taken|swallowed|make|made|got|get|getting|was|been|starve|self) )"
)


def with_i(words: str) -> str:
    """Put an "i" where a sentence begins with what somebody does or feels."""
    return _LEFT_OUT.sub(r"\1i ", words)


_MEETINGS: Final = (
    r"(?:(?:child protection|cp|review|initial|case) conference|core group|pre ?proceedings|section (?:17|20|47)"
    r"|child protection plan)"
)
# Words of people who are grown, or who tell of a child that is not themselves.
GROWN: Final = re.compile(
    r"\b(?:husband|wife|hubby|missus|fianc\w+|(?:(?:i am|we are) (?:getting )?"
    r"|(?<!are )(?<!getting )(?<!parents )(?<!dad ))divorc\w+|(?:my|the|an?|her|his) ex|exs"
    r"|(?:the|our|my|these|those|two|three|\d|her|his|their) (?:\w+ )?(?:kids?|child|children|childrens|bab(?:y|ies)"
    r"|toddlers?|sons?|daughters?|grand\w+)(?! (?:bro|sis))"
    r"|my little ones?|a (?:child(?! protection)|kid|baby|toddler|pupil|teenager)|(?:neighbou?rs?"
    r"|next door)(?! (?:\w+ ){0,3}?"
    rf"(?:{HANDS}|{FEELS}|(?:touch|kiss|grab|molest)\w* me\b|do(?:es|ing)? (?:things|stuff) to me))|nieces?|nephews?"
    r"|survivors?|years ago|decades|(?:19[5-9]|200)\d ?s?|in the (?:[5-9]0|00)s|when i was|childhood"
    r"|as a (?:kid|child|boy|girl|teenager|parent|mum|dad|teen)"
    r"|(?:my|our) (?:landlord|mortgage|tenancy|rent|job|work|boss|manager|visa|sponsor|solicitor|colleagues?|employer"
    r"|flat|benefits)|universal credit|(?:months|weeks) pregnant"
    r"|pupils?|clients?|patients?|students?|safeguarding|referr?al|threshold|dsl|lado|supervis\w+|young people"
    r"|teenagers|parenting|special guardian\w*|assessments?|kinship|custody|contact order|family court|refuge"
    r"|my (?:\w+ )?(?:sister|brother|sis|bro|cousin) (?:is |who is |she is |he is )?(?:only )?\d+"
    r"|(?:he|she) is (?:only |just |about |nearly )?(?:[1-9]|1[0-7]) ?(?:year|now|and|but|$|[.,])"
    r"|i am (?:a |the )?(?:grown|adult|retired|single (?:mum|dad)|man|woman|mum|dad|mother|father|parent)"
    # Parents are asked to these, unless it is about the writer.
    rf"|{_MEETINGS}(?!.*\b(?:(?:about|on|for|take|taking) me|my foster|me and my)\b)"
    r"|parent (?:is|has|says|said|keeps|was|wants)|university|pension|stepchild\w*|stepdaughter|stepson)\b"
)
