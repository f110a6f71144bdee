"""The words that tell of harm: what is done to a child who writes, by them, or to a friend of theirs."""

from __future__ import annotations

from bot.answering.child_worry_kinds import Worry
from bot.answering.danger.own_trouble import FEELS, HANDS

_IMAGES = r"\b(?:nudes?|naked|pics?|pictures?|photos?|vids?|videos?|images?|sexting|webcam)\b"
_LONG_AGO = r"\b(?:used to|when i was (?:\d+|little|small|younger)|years? ago|last year|years? back)\b"
PARENT = r"(?:mum|dad|mum and dad|parents?|step ?dad|step ?mum|nan|grandad|carers?|foster \w+)s?"
LITTLE = r"(?:(?:little|baby|younger|small|twin) )?(?:brothers?|sisters?|bro|sis|siblings?|twins?)"
_YOUNGER = (
    r"(?:(?:the |some |other |these )?(?:little|young|younger|small) (?:kids?|child(?:ren)?|girls?|boys?|ones)|kids"
    r"|children|toddlers|babies)\b(?! (?:at|in|from|who|laugh\w*|bully\w*|being|and my))"
)
ANOTHER = r"(?:friend|mate|bestie|bff|m8|cousin|brother|sister|bro|sis|girlfriend|boyfriend)s?"
# Who is cut, and where or when: hair, hours and a team are cut too.
_A_GIRL = (
    r"(?:(?:my |our )(?:\w+ ){0,2}?(?:sister|cousin|niece|friend|mate|sis)s?|her|me|us"
    r"|i (?:am|will|have to|must)|(?:the |all the |other |my )?girls?)"
)
_CUT = r"(?:' )?cut(?: ')?\b(?! (?:off|out|from|up|open|hair|her hair|and|my hair|on|her hand|short|down on))"
_FOR_CUTTING = (
    r"(?=.*\b(?:holidays?|summer|easter|christmas|abroad|back home|(?:over)?seas|country|africa|flight|flying|plane"
    r"|airport|somali\w*|sudan|egypt|gambia|nigeria|kenya|eritrea|ethiopia|sierra leone|mali|guinea|kurdistan|iraq"
    r"|indonesia|tradition\w*|culture|religion|clean|pure|ceremony|become a woman|like (?:mum|nan|my (?:mum|nan)"
    r"|(?:they|she) did)|aunt\w*|nan|gran\w*|elders?|woman who)\b)"
)
_HARD_DRUGS = r"(?:drugs|weed|coke|cocaine|crack|heroin|ket|ketamine|spice|mdma|meth|cannabis|xanax)"
_USES = (
    r"(?:takes?|taking|took|does|do|doing|uses?|using|smokes?|smoking|sniffs?|sniffing|snorts?|snorting|injects?|on"
    r"|addicted to|hooked on|tried|vape)"
)
PARENT_USES = (
    rf"\b{PARENT} (?:\w+ ){{0,5}}?{_USES} (?:\w+ ){{0,2}}?{_HARD_DRUGS}\b"
    rf"|\b{PARENT} (?:is |was )?(?:a |an )?(?:\w+ )?(?:junkie|crackhead|smackhead|drug addict|addict)\b"
)
_DENIED = r"(?:not\b(?! stop)|never\b|no\b)"
USES_ONESELF = rf"\bi (?:(?!{_DENIED})\w+ ){{0,3}}?{_USES} (?:(?!{_DENIED})\w+ ){{0,2}}?{_HARD_DRUGS}\b"
EXPECTS = r"(?:preg\w*|up the duff|missed my period|period is (?:\w+ )?late)"
# Who may not be the father: of the family, or in charge of the child.
_FATHER = (
    r"(?:dad|stepdad|brother|stepbrother|uncle|grandad|grandpa|cousin|mums (?:boyfriend|partner|bloke|fella|ex|mate)"
    r"|foster (?:dad|brother|carer)|coach|teacher|tutor|sir|priest|imam|vicar|pastor|social worker)"
)
_BABY = r"(?: (?:baby|kid|child|one))?"
IS_THEIRS = (
    rf"\b(?:(?:it|baby|kid) (?:is|was|could be|might be|must be) (?:my |the )?(?:\w+ )?{_FATHER}s{_BABY}"
    rf"|(?:he|dad|father) (?:of it )?(?:is|was) (?:my |the )?(?:\w+ )?{_FATHER}"
    # What is hidden from a dad, or had from a cousin, is another matter.
    rf"|(?:(?:it|baby|kid) (?:is|was)|^(?:(?:yes|yeah|it|is|was|,) )*) ?(?:by|off|from) (?:my )?(?:\w+ )?{_FATHER})"
    r"(?= [.,!?]|$| (?:and|but|he|i|because)\b)"
)
HARM: dict[Worry, str] = {
    # No grown-up is there: gone for a night or longer, or with a little one to look after.
    Worry.ALONE: rf"\b{PARENT} (?:\w+ ){{0,4}}?(?:gone|out|left|away|not (?:\w+ )?(?:back|home|been home))\b.{{0,40}}"
    r"\b(?:since|all (?:day|night|weekend)|for (?:\d+|two|three|a few|days?)|yesterday|last night|days)\b"
    rf"|\b{PARENT} (?:has |have )?(?:not (?:been|come)) (?:back|home)\b"
    r"|\b(?:there is )?(?:no ?body|no one|no grown ?ups?|no adults?) (?:is )?(?:here|at home|in|with (?:me|us))\b"
    r"(?! (?:talks?|cares?|listens?|knows?|understands?|believes?|likes?|loves?|wants?|asks?|notices?|will|can|does))"
    rf"|\b(?:just|only) me and my {LITTLE}\b|\bleft (?:me|us) (?:\w+ )?(?:alone|on (?:my|our) own)\b"
    rf"|\bi am \w+ and my {LITTLE} (?:is )?(?:\d|one|two|three|four|five|six)\b"
    rf"|\b(?<!when )we are (?:\w+ )?(?:home )?alone\b"
    r"|^(?=.*\b(?:home alone|alone at home|alone in the house|(?:at home|in|here) on my own)\b).*\b(?:knock\w*|scared"
    r"|frightened"
    r"|noises?|outside|i am (?:[4-9]|10)\b(?! (?:minutes?|hours?|days?)))\b",
    Worry.MARRIAGE: r"\bmarr(?:y|ied|iage)\b|\bwedding\b|\bengaged to\b",
    Worry.CUTTING: r"\bfgm\b|circumcis\w+|\bsunna\b|\bthe cutting\b|\bcut (?:me|her) down there\b|\bcut (?:us|girls)\b"
    rf"|\b(?:tak|send|sent|took|fly|flown|br[io]ng)\w*\b(?:\W+\w+){{0,8}}?\W+(?:be|get|gets|being|getting) {_CUT}"
    rf"|^{_FOR_CUTTING}.*(?:\b{_A_GIRL}\W+(?:\w+ ){{0,5}}?(?:be|get|gets|being|getting) {_CUT}"
    rf"|\b(?:will|to|gonna|going to|wants? to) cut {_A_GIRL}\b(?! (?:hair|nails|off|out|up|some|hours|with|face|arms?"
    rf"|hand)))",
    Worry.DID_HARM: rf"\bi (?:have |think i |might have )?(?:touched|touch|hurt|hit|abused|did (?:something|stuff"
    rf"|things|it)"
    rf"|done (?:something|stuff|things|it)|made|kissed|raped) (?:\w+ ){{0,2}}?(?:my |a |another |this |the )(?:\w+ )?"
    rf"(?:{LITTLE}|cousin|kid|child|girl|boy|neighbour)\b"
    r"|\bi (?:feel like|want to|am scared i will|think about) (?:hurt|hurting|hit|hitting) (?:my|a|other|little)\b",
    # Nothing was done: they think of younger children, and mostly hate it.
    Worry.MAY_HARM: rf"\b(?:i|and|i am) (?:\w+ )?(?:have|having|get|getting|had) (?:\w+ ){{0,2}}?(?:thoughts?|feelings?"
    rf"|urges?|fantas\w+|dreams?) (?:about|of|for|towards?|around) {_YOUNGER}"
    rf"|\bi (?:keep )?(?:think|thinking|fantasi\w+) about (?:{_YOUNGER}|touching)"
    rf"|\bi (?:am |feel |get |might be |think i am )?(?:attracted to|turned on by|aroused by|fancy"
    rf"|(?:like|look at)(?= (?:little|young))) {_YOUNGER}"
    r"|\bi (?:feel like|want to|am scared i will|might) (?:touch|touching) (?:my|a|other|little)\b"
    r"|\b(?:am i|i am|i might be|think i am) (?:\w+ )?a (?:paedo\w*|pedo\w*|nonce)\b",
    Worry.PREGNANT_BY_ABUSE: rf"\b{EXPECTS} (?:(?:again|now|it|is|was) ){{0,3}}(?:by|from|off|with|because of)"
    rf" (?:my |his |the )?"
    rf"(?:\w+ )?{_FATHER}\b|\b{_FATHER}s? (?:\w+ ){{0,2}}?(?:(?:got|made) me {EXPECTS}|knocked me up)"
    rf"|^(?=.*\b{EXPECTS}).*(?:{IS_THEIRS}|\b(?:raped?|abus\w*|forced me|made me (?:do it|have sex)|touch\w* me)\b"
    rf"|\b{_FATHER}s? (?:\w+ ){{0,3}}?(?:(?:has|had|having) sex with me|sleeps with me|comes? in(?:to)? my (?:room|bed)"
    r"|do(?:es|ing)? (?:it|things|stuff)))",
    Worry.RAPED: r"\brap(?:e|ed|es|ing)\b|\b(?:not|never) stop when i\b|\bi said (?:no|stop)\b|\bsexually assault\w*"
    r"|\b(?:forced|made) me (?:to )?(?:have sex|do (?:stuff|things|it)|sleep with)\b|\b(?:if i love|make me"
    r"|making me|want me to|wants me to|have to) (?:\w+ ){0,3}?(?:have )?sex\b|\bi will have sex\b"
    r"|^(?=.*\b(?:sex|slept with|did it|virginity)\b).*\b(?:i (?:did not|never) (?:\w+ )?want(?:ed)? (?:to|it)"
    r"|not (?:know|sure) (?:if |whether )?i (?:\w+ )?want\w*|too drunk|was (?:asleep|passed out))\b",
    Worry.IMAGES_PAST: rf"^(?=.*{_IMAGES})(?=.*{_LONG_AGO})",
    Worry.IMAGES: rf"{_IMAGES}|\b(?:get|take|taken) (?:them|it) (?:taken )?(?:down|off)\b|\bblackmail\w*|\bsextort\w+"
    r"|\b(?:send|show|post|share|leak) (?:it|them) (?:to|on|round|around)\b"
    r"|\b(?:sent|posted|shared|leaked) (?:it|them) (?:to (?:my (?!room|bed)|every|all|people|loads|the)|on|round|around"
    r"|in the (?:\w+ )?chat)\b|\bwants money\b"
    r"|\b(?:if i do not|unless i) (?:\w+ ){0,2}?(?:pay|send)\b"
    r"|\b(?:film|video|record)\w* (?:me|us)\b.{0,80}\b(?:chat|snap\w*|insta\w*|tik ?tok|story|online|post\w*|shar\w*"
    r"|send\w*|sent|show\w*|every(?:one|body))\b",
    Worry.MEETING: r"\b(?:wants?|asked|asks|going|supposed|arranged"
    r"|said) (?:me )?to (?:come )?meet(?: up)?\b(?! (?:my|a|the)"
    r" (?:social|teacher))|\b(?:i am|we are) (?:going to meet|meeting)(?: up)?\b"
    r"|\b(?:told|gave|sent) (?:him|her|them|someone|somebody) my address\b"
    r"|\basked (?:me )?(?:for )?my address\b"
    r"|\bmeet (?:him|her|them|up) (?:\w+ ){0,3}?(?:tomorrow|tonight|today|after school|at the|in the|in real life"
    r"|irl)\b",
    Worry.GANGS: r"\b(?:older (?:lads?|boys?|guys?|men|man) (?:\w+ )?(?:bought|buys?|gave|gives?|got)|stabbed|gangs?"
    r"|olders|elders|trap|trapping|traphouse|bando|county lines?|cunch|shotting|shott?er"
    r"|plug|(?:a |the )?deal(?:er|ers|ing)|in debt|owe (?:\w+ )?(?:money|£ ?\d+|\d+|them|him)|do a line"
    rf"|(?:sell|sold|selling|carry\w*|hold\w*|mov\w+|drop\w*|deliver\w*|stash\w*|hid\w*) (?:\w+ ){{0,3}}?"
    rf"{_HARD_DRUGS}|{_HARD_DRUGS} (?:\w+ ){{0,2}}?to (?:sell|hold|carry|drop|deliver|hide|look after)"
    r"|a gun|(?:a|my|the|got) (?:knife|blade|shank)|(?:hold|carry|stash|hide|drop|deliver|look after) (?:something"
    r"|a (?:package|parcel|bag)|bags?|packages?|parcels?|drugs|(?:it|stuff|things) (?:for|off|to|in my))"
    r"|\d+ (?:bags|wraps)|a snitch|snitch)\b"
    # Who takes them is another worry, at home or their own.
    rf"|^(?!.*(?:{PARENT_USES}|{USES_ONESELF})).*\b(?:weed|coke|crack|drugs)\b",
    Worry.OLDER_PARTNER: r"\b(?:am i|is (?:he|she|this|it|that)|i am|might be) (?:\w+ ){0,2}?groom(?:ed|ing)\b"
    r"|\bgrooming me\b",
    Worry.TOUCHED: r"\b(?:touch(?:es|ed|ing|y)? (?:\w+ ){0,2}?(?:me|us|my)|used to touch|molest\w*|(?:sexual|sexually)"
    r"|groom(?:ed|ing)|groped?|groping|kiss\w* me|(?:comes?|came|gets?|got|coming) (?:in|into|in to)"
    r" (?:my|with me)|in my (?:bed|bedroom|room)|undress\w*|(?:watch|look|star|film)\w* (?:at )?(?:me|us)"
    # Not where a face is rubbed in a wet bed.
    r"|(?:rub|strok|massag)\w* (?:my(?! (?:face|nose) in)|me)|keeps? (?:hugging|tickling|kissing|cuddling) me"
    r"|in the (?:shower|bath)|private parts?|down there"
    r"|tickl(?:es?|ing) (?:game|me)"
    r"|(?:clothes|pants|trousers|knickers|top|bra|pyjamas|pjs) (?:\w+ )?(?:off|down)|no clothes on|with nothing on"
    r"|(?:show(?:s|ed|ing)?|see|saw|hold|look at|kiss) (?:me |us )?(?:his|her|my|their) (?:\w+ )?(?:willy|willie"
    r"|thing|bits"
    r"|fanny|bum|privates?|penis|dick|boobs)|on top of (?:me|us)|play(?:s|ing|ed)? (?:doctors|mums and dads"
    r"|mummies and daddies)|(?:sit|sits|sitting) on his (?:lap|knee)"
    # What two of an age may want is another matter.
    r"|(?<!i )(?<!we )(?<!already )(?<!how to )(?<!wants to )(?<!want to )(?:does|do|did|doing|done) (?:\w+ )?(?:it"
    r"|stuff|things|that)|(?:do|did) (?:\w+ )?(?:it|stuff|things|that) (?:to|with) me"
    r"|perv\w*|creepy|feel (?:weird|funny|uncomfortable)|special secret|keep (?:it |this )?a secret|our secret)\b"
    r"|\bmy teacher\b.{0,40}\b(?:insta|snap|pretty|likes me|messag\w*|texts?)\b"
    r"|\bmy (?:teacher|coach|tutor|youth worker|instructor)\b.{0,40}\b(?:in love|kiss\w*|loves me|love (?:him|her)"
    r"|together)\b|\b(?:abus(?:ed|es|ing)) me\b"
    rf"|\bi (?:was|am being|got) (?:abused|touched)\b|\b(?:{HANDS}|{FEELS})\b",
    # Somebody else of their age is in trouble.
    Worry.FRIEND: rf"\bmy (?:\w+ ){{0,2}}?{ANOTHER} (?:\w+ ){{0,4}}?(?:cuts|cutting|self harms?|told me|said (?:she"
    rf"|he)"
    r"|says (?:she|he)|is being (?:hurt|hit|bullied|abused|groomed)|wants to (?:die|kill)|took|drank|is (?:sad"
    r"|depressed|starving|not eating|pregnant|missing|selling|carrying)|(?:has|got) (?:bruises|a (?:knife|older"
    r"|\d+)))\b|\bmy (?:\w+ )?(?:friend|mate|bestie)s (?:\w+ )?(?:mum|dad|step ?dad|step ?mum|uncle|brother"
    r"|boyfriend)\b"
    rf"|\bmy (?:\w+ ){{0,2}}?{ANOTHER} (?:\w+ ){{0,4}}?(?:(?:makes|making) (?:her|him|them)sel(?:f|ves) (?:sick"
    rf"|throw up)|(?:is not|never|hardly) eat(?:s|ing)?|gets hit)\b"
    r"|^(?:hi |hey |so |and |but )*(?:it is |this is )?(?:about|for) (?:a|my) (?:\w+ )?(?:friend|mate)\b",
}
