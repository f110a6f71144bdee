"""Harm at home: told by a child, or by whoever the child is with, while home is where the child goes next."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule

_WHEN_YOUNG = (
    r"i was (?:only |just |about |maybe )?(?:\d+|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen) (?:years? old )?(?:when|and he|and my)"
)
_TOPIC = (
    r"policy|last (?:year|month|term)|training|webinar|podcast|how (?:long|many|often)|service (?:open|closed)"
    r"|adult survivor|survivor|historic\w*|non recent|nudes shared|which training|(?:open|closed|on call"
    r"|available) (?:tonight|today|this morning)|(?:me|us|him|her|staff) at work"
    # not those who are told of it
    r"|(?<!told )(?<!tell )(?<!tells )(?<!to )(?<!with )(?<!asked )my (?:manager|boss|head teacher|line manager"
    r"|colleague"
    r"|employer|supervisor)"
    r"|" + _WHEN_YOUNG
)
# What a small child tells of, in a small child's words.
_BODY = (
    r"(?:bum|bottom|front (?:bottom|bit)|willy|winky|private(?:s| \w+)?|fanny|vagina|noo ?noo|foof|minnie|tuppence"
    r"|fairy"
    r"|pants|knickers|bits|boobs|chest|penis|skirt|pyjamas)"
)
_PUTS = r"(?:puts?|putting|rubs?|rubbing|rubbed|sticks?|stuck|push(?:es|ed)?|shoves?|shoved)"
_SEXUAL = (
    rf"{_PUTS} (?:his|her|their|a) (?:\w+ )?(?:thing|willy|winky|private\w*|penis|dick|cock|tongue) (?:in|into|on|up"
    rf"|inside|against|near|between) (?:my|her|his|their|me|him|them)|{_PUTS} (?:(?:his|her|their|a|some) (?:hands?"
    rf"|fingers?|toys?|pens?)|it|things?|something|stuff) (?:in|into|on|up|down|inside|between|under) (?:my|her|his"
    rf"|their) (?:\w+ )?{_BODY}|(?:makes?|making|made|gets?|forces?|forced) (?:me|her|him|them|us) (?:to )?(?:\w+ )?"
    rf"(?:suck|lick|touch|rub|kiss|hold) (?:(?:his|her|their) (?:\w+ )?(?:thing|{_BODY})|it)"
)
_HARM = (
    rf"{_SEXUAL}|"
    r"rap(?:es|ed|ing)|abus(?:ed|ing|es|e)|sexual\w*|touch(?:es|ed|ing)|hits|beats|beaten|beating|battered"
    r"|belts? (?:marks?|him|her|them|me)|belt|hurts|hurting|hurt|whips|whipped|punches|punched|kicks|kicked|slaps"
    r"|slapped|smacks|thumps|strangles|burns|burned|burnt|sex with|(?:does|did|doing|done|do) (?:\w+ )?(?:things|stuff"
    r"|it|that|this|bad things|bad stuff) to|what (?:he|she|they|dad|mum) (?:does|did|do|is doing)|(?:kin )?did (?:it"
    r"|this|that)|willy|penis|vagina|fanny|private parts?|privates|down there|fingers? (?:in|inside)|knickers|pants"
    r"|(?:makes?|making|made|forces?|forced|forcing) (?:her|him|them|me) (?:to )?(?:\w+ )?(?:touch|have sex|watch"
    r"|sleep|drink|eat|kneel|stand|strip|undress)|(?:comes?|came|gets?|got|climbs?) (?:in|into) (?:her|his"
    r"|their) (?:room|bed|bath|shower)|loop (?:shaped )?marks?|(?:cigarette|belt|hand|bite|strap|grip|fist|flex|whip"
    r"|finger|iron) (?:shaped )?(?:burns?|marks?|prints?)|marks? (?:all )?(?:up|down|over|on|across)|welts?|black eye"
    r"|split lip|bruis\w+ (?:\w+ ){0,3}?(?:all|on|up|over|from|where|and)|the (?:flex|belt|slipper|cane|stick|cable"
    r"|spoon)|starv\w+|locks (?:her|him|them)|photos of (?:her|him)|in (?:her|his) mouth|bath ?time|cold water"
    r"|secret game|snake|tickle game|special game|hurt(?:s)? (?:her|him|them|me)|kill (?:her|him|them|me)|batter(?:s"
    r"|ed)?|get (?:it|a beating|hit|battered|belted|leathered|a hiding)|hiding|smack\w*"
)
_TELLS = (
    r"(?:just |has |have )?(?:told|tell|tells|telling|keeps saying|says?|said|saying|disclos\w+|whisper\w*|wrote"
    r"|written|showed|shown|showing|shows|drew|confided|revealed|admitted|blurted|begged|begging|come to me"
    r"|came to me|came in|come in|opened up|sobbing|crying|in tears|hysterical|shaking|terrified|petrified"
    r"|wet (?:herself|himself)|pleading|texted|messaged|asked (?:me )?not to|reckons|let slip|let it slip|mentioned"
    r"|clinging|hanging on|refusing|would rather|rather sleep)"
)

# What a pupil wants kept from their parents, where nothing says that they would be hurt for it.
_NO_FEAR_OF_HOME = (
    r"|^(?!.*\b(?:hit|hits|beat|beats|hurt|hurts|kill|kills|batter|belt|scared|terrified|afraid|frightened|petrified"
    r"|throw|abroad|marry|honou?r|abus\w*|touch\w*|go(?:ing)? home|send)\b).*\b(?:self ?harm\w*|cutting|vap(?:e|es|ing)"
    r"|smok\w+|weed|cannabis|pregnan\w*|gay|lesbian|bi|trans|exams?|grades?|marks?|detention|period|relationship"
    r"|boyfriend|girlfriend|contracepti\w+|the pill|eating|making (?:her|him)self sick|sick|stole|suicidal|sad|low"
    r"|depress\w*|anxi\w*)\b"
)
_CARER = (
    r"dad|stepdad|mum|stepmum|father|mother|uncle|aunt\w*|grandad|grandpa|nan|gran|brother|stepbrother|cousin|boyfriend"
    r"|partner|carer|parents?|(?:mums|dads) \w+|foster \w+|lodger|family friend"
)
# "Dad never hits us" and no more: not "hard", "any more", "except", "but he hits my brother".
_NO_BLOW = (
    r"(?!(?:never|not)(?: (?:ever|even|once|really|actually))* \w+ (?:me|us|my \w+)(?: at all)?(?= ?[.,!?;…]|$"
    r"| (?:but|and|or)\b)(?! ?,? ?(?:only|unless|except|apart|just with|until|(?:but|and|or) (?:\w+ ){0,3}?(?:{grave_s}"
    r"|{grave_ing}|{grave_ed}|does|belt|touch\w*)\b)))"
)
# A guest who is given a child's bed; nothing tells of fear of who sleeps there, or that he is in it with the child.
_GIVES_UP_A_BED = (
    r"|^(?!.*\b(?:scared of (?:him|her|my|it)|(?:not|never) (?:\w+ )?(?:want|like|fun|allowed|let|safe)|feel\w* safe"
    r"|hate"
    r"|hurts?|touch\w*|rub\w*|pull\w*|hands?|with me|next to|beside|on me|into bed|stop|secret|please|cry\w*|afraid"
    r"|terrified|frightened|under the)\b).*\b(?:excited|can not wait|yay|so i (?:(?:am|will|be|have|got|to|go|sleep|get"
    r"|must) )+(?:on|in) (?:(?:the|a|an|our) )?(?:sofa|couch|settee|air ?bed|camp ?bed|blow up \w+|lounge"
    r"|living room))\b.*"
)
# Told of a child by whoever looks after them, and nothing says that the child may come to harm by it.
_PICTURES_OF_ANOTHER = (
    r"^(?!.*\b(?:kill\w*|die|dying|suicid\w*|hurt(?:ing)? (?:him|her)self|harm\w*|can not go on|cutting|cut|overdos\w*"
    r"|tablets|pills|meet\w*|coming to|outside|crying for hours|locked (?:him|her)self|knows where|our house"
    r"|kms|end (?:it|things)|goodbye\w*|not (?:want to live|safe))\b)(?!.*\b(?:i sent|i met|i send|pics? of me"
    r"|photos? of me|pictures? of me|videos? of me|nudes of me|my (?:\w+ )?(?:pics?|nudes?|pictures?|photos?|videos?)"
    r"|i am (?:only )?1\d|(?:blackmail\w*|threaten\w*) me|sent (?:them|him|her) (?:a )?(?:pics?"
    r"|nudes?) of my)\b).*\b(?:(?:my|our|the|an?|her|his|their) (?:\w+ ){0,2}?(?:son|daughter|pupil|student|lad|girl"
    r"|boy|nephew|niece|grand\w+|foster \w+|child|kid|teen\w*|young person|service user|client|yp)|(?:boy|girl|lad"
    r"|son|daughter|niece|nephew|male|female|pupil"
    r"|student|yp|y(?:ear)? ?\d+) ?,?"
    r" (?:aged |is )?1\d|1\d (?:year old|yr old|yo)|(?:his|her|their) (?:\w+ )?(?:pics?|nudes?|pictures?|photos?"
    r"|videos?))"
)

# Asked for a lesson, or of any child.
_NOT_A_CASE = (
    r"training|webinar|lesson|scenario|quiz|role ?play|survivor|policy|(?:if|when|suppose|imagine|where) (?:a|an|any"
    r"|one"
    r" of|your) (?:\w+ )?(?:{kid}|parent)s?"
)
# The child goes from here to them.
_HANDED_BACK = (
    r"(?:due|about|going|meant|supposed|has|have|got|needs?|time|wants?) (?:\w+ )?(?:to )?(?:go|be|get"
    r"|going)? ?(?:back )?(?:home|picked up|collected|fetched|there)|home ?time|(?:pick(?:s|ed|ing)?|fetch(?:es"
    r"|ing)?|collect(?:s|ed|ing)?|get(?:s|ting)?|tak(?:es|ing)) (?:\w+ ){0,2}?(?:up|home|back|from school)"
    r"|(?:collects?|fetch(?:es|ing)|collecting) (?:me|him|her|them)|goes (?:back )?home|pick ?up|playground|(?:is"
    r"|are) (?:\w+ )?(?:at|in|by) (?:the|our) (?:\w+ )?(?:gates?"
    r"|reception|foyer|car park|door)"
    r"|(?:here|outside|coming|waiting) (?:to|for) (?:\w+ )?(?:collect|pick|fetch|take|get|him|her|them)"
)
_WITHIN_THE_DAY = (
    r"in (?:\d+|a few|ten|five|fifteen|twenty|thirty|half an|an|an?) (?:minutes?|mins?|hours?|hour)|(?:it is|at"
    r"|now) (?:[1-6]|half|quarter|ten|twenty)(?: ?(?:pm|past|to|\d\d|[.:] ?\d\d))?|now|any minute|soon|(?:is"
    r"|are) here|outside|waiting|minutes|at the gate|in reception|home ?time|today|this afternoon|tonight|bell"
)

HOME: tuple[Rule, ...] = (
    rule(  # told to keep it, or else
        Danger.DISCLOSURE,
        r"(?:do not|did not|never|better not|dare not|not to|not) (?:\w+ ){0,2}?(?:tell|say|speak|grass|snitch"
        r"|talk) (?:\w+ ){0,4}?or (?:else )?(?:he|she|they|i|you|we|it|my \w+|his \w+|her \w+|mum"
        r"|dad) (?:\w+ ){0,3}?(?:dead|killed|kill|hurt|stab\w*|die|battered|beat\w*|get it)",
        r"he|she|they|dad|mum|uncle|stepdad|brother|coach|man|said|says|told|{kid}",
        unless=_TOPIC + r"|surprise|party|secret santa|game|film|joke|spoiler",
        certain=True,
    ),
    # A child's own words
    rule(
        Danger.DISCLOSURE,
        r"(?:^|my |our |the |mums |dads |his |her )(?:\w+ ){0,2}?(?:{kin}|coach|teacher|tutor|carer|babysitter|boss"
        rf"|neighbour|imam|priest|foster \w+|boyfriend|partner|friend|lodger|instructor|driver)s? (?:{_NO_BLOW}\w+ "
        r"){0,4}?(?:{grave_s}|does (?:things|stuff|it)|is mean and hits|keeps (?:hitting|touching|hurting"
        r"|beating)) (?:me|on me|us|my (?:\w+ )?(?:head|back|legs?|arms?|face|brother|sister|bum|hands?"
        r"|little \w+))(?! (?:that|as|how|about|with (?:questions|emails)|by surprise|off the|out of (?:school"
        r"|the house)|out at|up about|down emotionally))|(?:he|she|they|someone|someone at home"
        rf"|somebody) (?:{_NO_BLOW}\w+ ){{0,3}}?"
        r"(?:{grave_s}|touched|raped|burnt|burned) (?:me|us|my (?:private|privates|bum|bits"
        r"|boobs|chest|body|fanny|willy))|(?:{adult}) (?:\w+ ){0,3}?(?:keeps|is|are|always|been|was|started|starts"
        r"|keep) (?:\w+ )?(?:{grave_ing}|touching|abusing) (?:me|us)(?! (?:to|for|about|with|into (?:going|it)))"
        r"|(?:comes?|coming|gets?|climbs?|came|got|sneaks?) (?:in|into|in to) my (?:room|bed|bedroom|shower"
        r"|bath)(?! (?:without knocking|to (?:tidy|clean|wake|check|nag)|and (?:tidies|nags|shouts at)))|(?:makes"
        r"|making|made|forces|forcing|forced|wants|asks|asked|gets|told|tells|trying to get) (?:me"
        r"|us) (?:to )?(?:\w+ )?(?:do (?:sex|stuff|bad|dirty|things (?:to|with) (?:him|her|them))|have sex|touch"
        r"|watch (?:porn|dirty)|sleep (?:in his|with)|suck|kiss (?:him|his)|undress|strip|take (?:my clothes|pics|nudes"
        r"|pictures|my top)|sell|shot|carry (?:drugs|for)|send (?:nudes|pics|him)|meet him|sit on (?:his|him))(?! base)"
        r"|(?:does|doing|did|done|do) (?:bad |sex |dirty |horrible |weird |sexual |nasty )?(?:things|stuff|sex|it"
        r"|that) to me(?! (?:again|at work))|(?:kill|hurt|beat|batter|get|do) (?:me|my \w+|mum"
        r"|us) (?:\w+ ){0,3}?if (?:i|we) (?:ever )?(?:tell|say|told|speak)(?! (?:him|her|them|mum|dad) (?:that "
        r"|about )?(?:i |my |the )(?:\w+ )?(?:fail\w*|mocks?|lost|broke\w*|detention|exam\w*|got|grades?|results|school"
        r"|report))|if (?:i|we) (?:ever )?tell (?:anyone|any1|anybody|no ?one|nobody|someone|about)(?: \w+){0,8}? "
        r"(?:hurt|kill|hit|batter|beat)|(?:gets?|got|climbs?|comes?) in(?:to)? (?:the )?(?:bed|bath|shower) (?:with me"
        r"|when i|while i)|(?:comes?|coming|walks?|keeps coming) in (?:\w+ ){0,2}?when i am in the (?:bath|shower)"
        r"|(?:his|her) (?:hands?|fingers?) (?:\w+ ){0,2}?(?:in|down|up|on|inside) my|(?:gets?|climbs?|comes?"
        r"|creeps?) in with me|black eye off (?:my|him|her|mum|dad)|(?:get|got|getting|given) no food(?!"
        r" (?:left )?(?:till|until|in|for|at home|to feed|vouchers?|money))|do not (?:get"
        r"|give us) (?:no|any) food|(?:puts?|locks?|shuts?) (?:us|me) (?:out )?(?:in|out)(?! (?:care|foster|a|touch"
        r"|isolation|detention|hospital|charge|the (?:system|team|top|bottom|register|group|class|middle)|therapy|for"
        r"|an)) ?(?:the )?(?:shed|garage|cupboard|cellar|garden|dark|room|bedroom|loft)?|(?:touches|touching|touched"
        r"|touch|grabs|grabbed|rubs|rubbed|puts? (?:his|her) (?:hand|fingers)) (?:\w+ ){0,3}?my (?:private|privates|bum"
        r"|bits|boobs|chest|thigh|leg|fanny|willy|body|breasts?|knickers|pants|down there)|touch(?:es|ed"
        r"|ing)? me(?: (?:down there|at night|in bed|when|and|there|wrong|in)|$| [.,!])|(?:i|am|been"
        r"|i just|i keep|we) (?:keep |just |always )?(?:got|get|getting|been|being|be) (?:\w+ )?(?:hit|beat|beaten"
        r"|battered|smacked|belted|punched|kicked|raped|abused|whipped|burned|touched|strangled|starved)(?! (?:out|off"
        r"|back|by (?:a pupil|a child|the|this|news|emails|a)|with|up (?:about|over)))",
        unless=_TOPIC + r"|(?:pupil|student|toddler|resident|parent|service user|client|numbers|it|year \d+"
        r"|my (?:class|pupil|student|toddler|\d+ year old|son|daughter|autistic \w+)) (?:\w+ ){0,3}?(?:hits|hit"
        r"|kicks|bites|scratches|punches|slaps|hurts) me|it (?:hits|hurts|kicks)|another (?:kid|boy|girl)|when i was"
        r"|as a child|pupil (?:was|is|has been) (?:sharing|blackmail\w+)|a (?:pupil|student|young person) (?:was|is"
        r"|has been) (?:sharing|blackmail\w+)|my (?:back|head|knee|tooth|tummy|shoulder|feet)s? (?:\w+ )?(?:hurts"
        r"|kills|hurting)",
        firm=True,
    ),
    rule(  # who comes into a child's room or bed at night, and has before or is feared
        Danger.DISCLOSURE,
        r"sleep(?:s|ing)? (?:\w+ )?(?:in(?:to)?|with|next to|beside|on) (?:my (?:\w+ )?(?:room|bedroom|bed)|me)"
        r"|(?:shar(?:e|es|ing)|getting into|get into) (?:my|a) bed|(?:in|into) bed with me",
        r"(?:uncle|cousin|grandad|grandpa|stepdad|step ?brother|lodger|boyfriend|(?:dads|mums|family) friend|man"
        r"|friend of (?:my|mums?|dads?)(?: \w+)?)s?",
        r"(?:uncle|grandad|grandpa|stepdad|lodger|boyfriend|(?:dads|mums|family) friend|man)s? (?:[^ .!?;]+ ){0,8}?"
        r"(?:again|keeps)|keeps|scared|afraid|frightened|terrified|not (?:want|like)|hate it|hurts?|touch\w*"
        r"|make him stop|crying|please|secret|not (?:let|leave) me",
        unless=_TOPIC + _GIVES_UP_A_BED + r"|my (?:son|daughter|child|kids?|husband|wife)",
        firm=True,
    ),
    rule(  # pictures that somebody threatens to show: told by the child, who may harm himself
        Danger.DISCLOSURE,
        r"(?:blackmail\w*|sextort\w*|threat\w*|going to (?:post|share|send|leak)|will (?:post|share|send|leak)|saying"
        r" (?:he|they) will|demanding|wants? (?:£|money|more|\d+ (?:quid|pounds))) (?:\w+ ){0,8}?(?:nudes?|pics?"
        r"|pictures?|photos?|videos?|screenshots?)",
        unless=_TOPIC + r"|when i was|as a child|a (?:pupil|student|young person) (?:was|is|has been) (?:sharing"
        r"|blackmail\w+)|pupil (?:was|is|has been) (?:sharing|blackmail\w+)|" + _PICTURES_OF_ANOTHER,
        firm=True,
    ),
    rule(  # what is not named, when nobody looks, by whom a child lives with
        Danger.DISCLOSURE,
        r"(?:he|she|they) (?:\w+ )?(?:does|do|did|doing) (?:it|that|stuff|things)(?: (?:again|to me|to us|with me))?"
        r" (?:\w+ ){0,2}?(?:every|each|most|at|on|in|when|whenever|after|before|while|again)(?: \w+){0,3}? (?:night"
        r"|nights|bed|bedtime|room|time|mum|dad|mums|dads|asleep|sleeping|work|out|alone|no one|nobody|everyone|dark)",
        r"(?:he|she) is my (?:\w+ )?(?:{kin}|coach|teacher|tutor)|my (?:step\w+|uncle|grandad|brother|cousin|mums \w+"
        r"|dads \w+|foster \w+|coach|teacher)",
        r"i am (?:only )?(?:[6-9]|1[0-7]|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)"
        r"|do not tell|no one knows|not told|my room|my bed|scared|to me|secret",
        unless=_TOPIC + r"|homework|snor\w+|gaming|xbox|plays? (?:it|that)|dish\w*|hoover\w*|when i was"
        r"|shift|used to",
        firm=True,
    ),
    rule(
        Danger.DISCLOSURE,
        r"(?:my|our|mums|dads) (?:\w+ ){0,2}?(?:{kin}|coach|teacher|carer|boyfriend"
        rf"|partner)s? (?:{_NO_BLOW}\w+ ){{0,4}}?"
        r"(?:{grave_ed}|locked|starved) (?:me|us|my (?:\w+ )?(?:brother|sister|head|face"
        r"|arm|back|legs?))|(?:he|she|they|someone) (?:\w+ )?(?:beat|punched|kicked|slapped|battered|strangled|raped"
        r"|burned|burnt|whipped|choked|molested|touched|groped|belted|punched|smacked) me|(?:scared|afraid|terrified"
        r"|frightened|petrified) (?:of|to go) (?:my |back |going )*(?:mums |dads )?(?:mum|dad|stepdad|stepmum"
        r"|brother|uncle|boyfriend|parents|grandad|foster dad|foster carer|him|them|her|home) (?:\w+ ){0,5}?(?:mad"
        r"|coming|gets|tonight|hurt|home|hit|drunk|back|kill|beat|angry|because|he|there)",
        unless=_TOPIC + r"|(?:hit|beat|hurt) me before|in other city|(?:pupil|student|toddler|resident|parent"
        r"|service user|client|numbers|it) (?:\w+ )?(?:hit|kicked|punched|slapped|touched) me|last week|when i was"
        r"|as a child|on the hand|a parent|his mum (?:hit|slapped)|by accident|(?:hit|touched"
        r"|grabbed) me with (?:the|a) (?:news|bill|question|fine|invoice|bombshell)|ex (?:husband|wife|partner"
        r"|boyfriend|girlfriend) (?:\w+ )?(?:hit|beat)|how (?:do|can) i|years",
    ),
    # Harm told, and home is next
    rule(
        Danger.DISCLOSURE,
        _HARM,
        _TELLS,
        r"(?:due|has|have|supposed|meant|got|needs?|about|time|bell|waiting|on (?:his|her|their|the) way|coming"
        r"|not (?:to )?send|(?:scared|afraid|terrified|frightened|petrified|refus\w+|does not want|do not want"
        r"|too scared|would rather|rather sleep|begging|begged|will not|can not|not going) ~(?:go|going|be|leave"
        r"|here)?) ~{collect}|{collect} ~(?:in \d+|in a|in ten|soon|today|tonight|now|at \d|at half|minutes"
        r"|any minute|him|her)|(?:dad|mum|stepdad|he|she|they|father|mother|carer|uncle|grandpa|grandad|partner"
        r"|fella|boyfriend)s? (?:is |are |am )?(?:\w+ ){0,3}?{collect}"
        r"|due (?:at|in|soon|back|any|here)|home ?time|(?:giving|gives) (?:him|her|them|me) a lift|(?:he|she|dad|mum"
        r"|uncle|grandad|granddad|stepdad|stepmum|\w+)s? is (?:downstairs|upstairs|outside|in the (?:car|house"
        r"|next room))|stepmums? outside|bell (?:goes|rings)|just (?:now )?(?:told|disclosed|said"
        r"|showed|shown|confided|revealed|messaged|texted|rang|come|came)|(?:sat|sitting|standing|stood|crying|here"
        r"|is) (?:here )?(?:with me|next to me|in front of me|in my (?:office|room|classroom))|with me now"
        r"|in my (?:office|room|classroom|class)|right now|as we speak|tonight|this morning|last night|again today"
        r"|today if|if (?:he|she|they|we|i) (?:goes?|go|sends?|send|get|gets) (?:\w+ )?(?:home|back)"
        r"|it is (?:now )?\d+ ?(?:pm|\d\d)?|outside",
        unless=_TOPIC + r"|(?:when|while) (?:she|he|i|they|we) (?:was|were)|just (?:read|watched|done|finished"
        r"|completed)|how (?:do|should|can) (?:i|we)|last (?:week)|two years ago|years? ago|was investigated"
        r"|another (?:child|pupil|boy|girl|student)|(?:a|the) (?:boy|girl|pupil|child|classmate) in (?:(?:his|her|my"
        r"|the) (?:class|year|form)|year)|on the playground|football|home educat\w+|accident|fell off|hurts? (?:his"
        r"|her) (?:feelings|knee)|hurt (?:his|her) (?:knee|feelings|arm|ankle|foot|finger)|tummy hurts|bullied"
        r"|bullies|bullying",
    ),
    rule(  # sexual abuse is told, however long ago, and the child goes back today to whoever did it
        Danger.DISCLOSURE,
        rf"(?:{_CARER})s? (?:\w+ ){{0,3}}?(?:{_SEXUAL}|(?:touche[sd]|touching|rape[sd]|raping|molest\w+|abuse[sd]"
        rf"|abusing"
        r"|fingers|fingered|interfere[sd]|did (?:things|stuff|it)|does (?:things|stuff|it)|had sex)"
        r" (?:with |to )?(?:me|him|her|them|the \w+|this \w+))",
        _HANDED_BACK,
        _WITHIN_THE_DAY,
        r"told|tells|telling|says?|said|disclos\w+|whisper\w*|wrote|written|show\w*|drew|{kid}s?"
        r"|(?:collect|fetch|pick|tak|gett)ing me|(?:collects|fetches|picks|takes|gets) me",
        unless=_NOT_A_CASE
        + r"|supervised|in prison|social (?:worker|care|services) (?:is|are|will) (?:\w+ )?collect\w*"
        r"|^(?!.*\b(?:at the (?:\w+ )?gates?|in reception|outside|(?:is|are) here)\b).*\bfoster (?:carer|mum"
        r"|dad)s? (?:is|are"
        r"|will be) (?:collecting|coming)",
        firm=True,
    ),
    rule(  # who does it is named, and the child goes back to them within the hour
        Danger.DISCLOSURE,
        rf"(?:{_CARER})s? (?:\w+ ){{0,3}}?(?:hits|punches|kicks|beats|belts|batters|hurts|touches|rapes|abuses|burns"
        rf"|whips"
        r"|slaps|strangles|chokes|bites|leathers|thumps|molests|interferes with|does things to|has been (?:hitting"
        r"|beating|touching|hurting|raping|abusing|punching)|is (?:hitting|beating|touching|hurting|raping|abusing"
        r"|punching)) (?:him|her|them|the (?:kids|children|boys|girls|twins|\w+)|this (?:child|boy|girl|lad))",
        _HANDED_BACK,
        _WITHIN_THE_DAY,
        unless=_TOPIC
        + r"|(?:when|while) (?:she|he|i|they|we) (?:was|were)|another (?:child|pupil|boy|girl|student)|last"
        r" (?:week|month|year|term)|years? ago|used to|supervised|every (?:day|week)|most days|in prison|on bail|social"
        r" (?:worker|care|services) (?:is|are|will|says|said|knows?|have|has) (?:\w+ ){0,2}?(?:collect\w*|coming|here"
        r"|safe|agreed|on (?:the|their) way)|foster (?:carer|mum|dad)s? (?:is|are) (?:collecting|coming)",
    ),
    rule(
        Danger.DISCLOSURE,
        r"(?:scared|afraid|terrified|frightened|petrified|dreading) (?:to go|of going|about going"
        r"|to be sent) (?:back )?(?:home|there|to (?:his|her|my|the))|not safe (?:to go home|at home|there|if i go)"
        r"|(?:does|do|did|will) not feel safe (?:at home|going home|to go home|there)|(?:i can not"
        r"|i am too scared to|i am scared to|we can not|do not make me|please do not make me) go (?:back )?home"
        r"|(?:will|can|would) not go home (?:\w+ ){0,6}?(?:because|says?|hurt\w*|kill\w*|hit\w*|beat\w*|scared|he"
        r"|dad|mum)|(?:rather sleep|sleep) (?:here|in the school|on the street|rough|in a park) (?:\w+ ){0,3}?than"
        r"|(?:begg\w+|plead\w+) (?:\w+ ){0,3}?not to (?:send|let|ring|call|tell|go|make) ~(?:home|mum|dad|parents"
        r"|back)|hiding (?:\w+ ){0,4}?(?:at|in) school (?:\w+ ){0,4}?(?:home|dad|mum)",
        unless=_TOPIC + _NO_FEAR_OF_HOME + r"|after (?:school|club) because (?:his|her) mum works|homesick"
        r"|scared to go home in the dark|the dark|thunder|last (?:week|month|year)",
    ),
    rule(  # another child still there with the abuser, or the abuser on the way
        Danger.DISCLOSURE,
        r"(?:still|now|alone|home|there|here|upstairs|tonight|moved back|moved in|come back"
        r"|back in) (?:\w+ ){0,4}?(?:with|at|in) (?:him|her|them|(?:the|his|her|their) (?:abuser|house|home|uncle"
        r"|stepdad|dad|grandad|brother|mum))|(?:abuser|he|she|uncle|stepdad|grandad|dad|man) (?:\w+ ){0,2}?(?:is "
        r"|has )?(?:\w+ )?(?:there|upstairs|in the house|with (?:her|his|the) (?:\w+ )?(?:sister|brother|siblings)"
        r"|living (?:there|with)|alone with|sleeping there|staying (?:over|there)|babysitting)",
        r"abus\w+|rap(?:ed|es|ing)|touch(?:ed|es|ing)|molest\w*|sexual\w*|does (?:things|stuff|it)|did (?:things"
        r"|stuff|it|that)|hurt(?:s|ing)?|down there",
        r"told|tells|says?|said|disclosed|just|now|tonight|today|showed|whispered|right now|sister|brother|i|my",
        unless=_TOPIC + r"|alleged|was convicted|in prison|supervised|released|licence|register\w*|assessment"
        r"|order (?:says|means)|contact (?:is|was) supervised",
    ),
)
