"""A baby who cannot say what happened."""

from __future__ import annotations

from typing import Final

from bot.answering.danger.kinds import Danger
from bot.answering.danger.others import FLASHES, SMOTHERS, THOUGHT_OF
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import ORDINARY, TAUGHT

_HER_CHILD = (
    r"(?:(?:my|our|her|his|the|their|this) (?:\w+ )?)?(?:{infant}|son|daughter|child|children|kids|twins|boy|girl"
    r"|him|her|them|his|it)"
)
_FEVER = r"heel prick|advice on feeding|sleepless|morning sickness|cold sore|has a cold"

# It has not happened: whoever writes fears that they, or that somebody, may do it.
_FEARS_TO = (
    r"^(?!.*\b(?:shook|shaken|again|already|threw|dropped|limp|floppy|breathing)\b).*\b(?:i|am|parents?|carers?|people"
    r"|somebody|someone) (?:\w+ ){0,3}?(?:might|may|could|feel like|want to|going to|scared i|afraid i|urge to"
    r"|worried i) (?:\w+ ){0,3}?(?:shak|hurt|hit|throw|squeez|smother|slap|swing|drop)\w*\b"
)

_OWN_CHILD = (
    r"(?:(?:my|the|our|both|both my|all my|one of my|my own) (?:\w+ )?(?:kids?|children|child|son|daughter|twins"
    r"|toddler|boys?|girls?|lad|stepson|stepdaughter|step ?kids|foster \w+|\d+ year old|little (?:one|boy|girl))s?"
    r"(?! (?:feelings|chances|confidence|future|education|teacher|dad|mum|school|friends?|by)\b))"
)
_HURT = (
    r"(?:hurt(?:ing)?|harm(?:ing)?|hit(?:ting)?|smack(?:ing)?|slap(?:ping)?|shak(?:e|ing)|kick(?:ing)?|punch(?:ing)?"
    r"|batter(?:ing)?|beat(?:ing)?|strangl(?:e|ing)|throttl(?:e|ing)|chok(?:e|ing)|drown(?:ing)?|smother(?:ing)?"
    r"|stab(?:bing)?|kill(?:ing)?|burn(?:ing)?)"
)
_MAY = (
    r"(?:going to|about to|want to|might|may|could|scared i|afraid i|worried i|terrified i|frightened i|feel like"
    r"|nearly|thought (?:about|of)|(?:keep|have|having|get|getting) (?:\w+ ){0,3}?thoughts (?:about|of)|urges? to"
    r"|close to|think(?:ing)? (?:about|of)|will|end up)"
)
_ALL_BUT = r"(?:nearly|almost|very nearly|(?:came|come|was|been|got) (?:\w+ )?close to|about to)"
# Whoever else is feared or spoken of, and what is said in fun.
_NOT_ONESELF = (
    r"(?:he|she|they|mum|dad|ex|social (?:services|worker|workers)|school|police|everyone|people|partner|husband|wife)"
    r" (?:\w+ )?(?:thinks?|says?|said|claims?|told|reckons?|believes?|worried|accus\w+)(?: \w+){0,2}? i|lol|haha"
    r"|jok\w+|fortnite|tidy\w*|lego|if i (?:leave|move|go|report|tell|split|divorce|take)"
    r"|accident\w*|without meaning"
)

# Within days or weeks of a birth.
_A_FEW: Final = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|couple of)"
_JUST_BORN: Final = (
    r"(?:(?:had|has|have|having) (?:(?:a|the|her|my|our|their|twin) )*(?:baby|twins|boys?|girls?|son|daughter)|birth"
    r"|born"
    r"|deliver\w*|post ?natal|post ?partum|c section|(?:my|her|our|the) baby(?= (?:is|was|now|day|\d)))"
    rf" (?:[^ .!?;]+ ){{0,6}}?(?:{_A_FEW} (?:days?|weeks?)|days? \d+|last (?:week|night|\w+day)|this week|yesterday"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    rf"|{_A_FEW} (?:days?|weeks?) (?:old|(?:after|since|post) (?:\w+ )?(?:birth|baby|labour|delivery|having|giving"
    r"|section|natal|partum|\w+ was born))|newborn|new (?:baby|mum)|just (?:given birth|had (?:a|her|my|our) baby)"
    rf"|baby {_A_FEW} (?:days?|weeks?)"
)
_SLEEPLESS: Final = (
    r"(?:(?:not|never|hardly|barely) (?:(?:been|really|even|to|need|needs|any) ){0,3}?(?:slept|sleep|sleeping)"
    r"|no (?:need (?:for|of|to) )?sleep|awake (?:all|for|every)|up all (?:night|hours))"
)
# Of a mood, and not of a child: "I feel amazing" is said by any mother who has slept.
_EXALTED: Final = (
    r"(?:(?:(?:so|too|endless|amazing|loads of|full of|boundless|much|crazy|incredible) )+energy|elated|manic"
    r"|euphoric|(?:ideas"
    r"|thoughts|mind|head) (?:\w+ )?(?:are |is )?racing|racing (?:thoughts|mind|ideas)|talk\w* (?:\w+ )?(?:fast"
    r"|non ?stop)"
    r"|(?:feel|feels|feeling|felt) (?:\w+ )?(?:amazing|invincible|on top of the world|high|unstoppable|incredible)"
    r"|never felt (?:so |better)|can (?:do|achieve) anything|special (?:powers?|mission|purpose|gifts?))"
)
_SPOKEN_TO: Final = (
    r"(?:god|jesus|allah|angels?|the (?:tv|telly|television|radio|lord|devil|universe|internet)|spirits?|the voices)"
    r" (?:(?:is|are|was|has|have|keeps?|been|just|really|himself) ){0,3}?(?:speak\w*|spoke\w*|talk\w*|telling|tells"
    r"|sends?|sending|messag\w*|chose\w*|calling|whisper\w*)(?! (?:about|of|show)\b)"
    r"|(?:speak|spok|talk|messag|whisper|signal)\w* (?:[^ .!?;]+ ){0,4}?(?:through|from|via) (?:(?:my|the|our"
    r"|her) )?(?:tv|telly|television|radio|god|angels?|plug sockets?|sockets|light ?bulbs?)"
    r"|chosen (?:one|by (?:god|jesus|allah|angels?|the \w+))|(?:i|she|he) (?:(?:am|is|was|have|has|been"
    r"|really) )+chosen(?! (?:for|to|by|as|in)\b)"
    r"|(?:am|is|was|like) (?:a|the|god s|gods) (?:prophet|messiah|saviour|chosen one|second coming)|special powers?"
    r"|mission from (?:god|above|allah)|hear(?:s|ing)? voices"
)

BABIES: tuple[Rule, ...] = (
    # Babies
    rule(
        Danger.BABY,
        r"{infant}",
        r"floppy|limp|lifeless|not breathing|(?:blue|grey|mottled)(?! (?:\w+ )?(?:patch\w*|marks?|spots?|bruis\w+))"
        r"|(?:not|will not|can not|hard to|difficult to) (?:be "
        r"|get )?(?:wake|waking|rouse|roused|woken)|unresponsive|(?:not|stopped) (?:breathing|feeding|responding"
        r"|moving|crying)|fitting|seizures?|jerking|twitching|rolling eyes|eyes (?:are )?roll\w+|unconscious|bulging"
        r"|soft spot|drowsy|(?:sleepy|odd|funny|quiet|sick|vomiting) (?:\w+ ){0,2}?(?:since|after|and|ever)"
        r"|like (?:a )?(?:rag )?doll|soft|twitchy|glassy|will not suck|not suck\w*|no cry|gone (?:stiff|quiet|funny"
        r"|pale|white|cold)|very (?:sleepy|pale|still|quiet)|barely (?:breathing|awake)|grunt\w*|(?:tummy|chest|ribs"
        r"|belly) (?:\w+ )?(?:suck\w*|sink\w*|pulling|caving)|nostrils|head bobbing|arching|high pitched|shrill",
        unless=ORDINARY + "|" + _FEVER + r"|not feeding well|birth ?marks?|blue (?:spot|book|eyes)|mongolian"
        r"|boy or girl|blanket|not crying when|(?:bruis\w+) (?:protocol|policy|pathway|guidance)",
    ),
    rule(
        Danger.BABY,
        r"(?<!nearly )(?<!almost )(?:shook|shake|shaken|shaking|shakes|rattled|rattling|swung|swinging|swings|threw"
        r"|thrown|throwing|chucked|slammed|dropped|dropping|squeezed|squeezing|smothered|smothering|slapped|slapping"
        r"|slaps|hit|hits|hitting|hurt|punched|pinched|bit|kicked|force fed|dangled|dangling|burnt|burned"
        r"|scalded) (?:\w+ ){0,3}?(?:{infant}|him about|her about|it about|(?:him|her|it) by(?! (?:accident"
        r"|mistake)))|(?:shaking|shook|rattling|kicking) (?:the|her|his"
        r"|my) (?:pram|cot|buggy|moses basket|pushchair)|{infant} (?:\w+ ){0,3}?(?:was|been|being|got|is"
        r"|gets) (?:\w+ )?(?:shaken|shook|thrown|dropped|swung|hit|slapped|squeezed|burnt|burned|scalded|dangled)"
        r"|(?:mum|dad|i|he|she|partner|boyfriend|husband|hubby|wife|ex|nan|gran|grandad|stepdad|stepmum|nanny"
        r"|childminder|babysitter|parent|fella) (?:(?!nearly\b|almost\b)\w+ ){0,2}?(?:shook|shaken"
        r"|rattled) (?:him|her|it|them|the)(?! (?:up|off|hand|hands|until it))"
        r"|{infant} (?:[^ .!?;]+ ){0,6}?(?:threw|slammed|chucked|flung|hurled) (?:him|her|it)"
        r"|(?:and|then) (?:(?!nearly\b|almost\b)\w+ )?shook (?:him|her|it)(?! (?:up|off|hand|hands|head|until it"
        r"|awake))",
        unless=_FEARS_TO
        + "|"
        + THOUGHT_OF
        + "|"
        + FLASHES
        + r".*|shaken baby syndrome|by (?:the )?news|x ?ray|old fracture|blanket"
        r"|bottle|(?:old"
        r"|young) enough|thrown out|nappy|dropped off|dropping (?:\w+ ){0,3}off|dropped (?:\w+ ){0,3}off|shaken up"
        r"|another toddler|another baby|toddlers? (?:hitting|biting|who hit)|(?:bit|hit|hits|pinched|kicked"
        r"|slapped) (?:another|a|other) (?:toddler|child)|fed|awareness",
        however_well=True,
    ),
    rule(  # the same, told without the act
        Danger.MAY_HURT,
        r"do not (?:\w+ )?trust myself (?:to be )?(?:left )?(?:alone )?(?:with|around|round"
        r"|near) (?:\w+ ){0,3}?(?:{infant}|newborn)",
        unless=r"driv\w+|hold(?:ing)?|first time",
        firm=True,
    ),
    rule(  # with an older child, where the time for it is near
        Danger.MAY_HURT,
        r"do not (?:\w+ )?trust myself (?:to be )?(?:left )?(?:alone )?(?:with|around|round"
        r"|near) (?:[^ .!?;]+ ){0,3}?(?:{kid}s?|kids|children|them"
        r"|her|him|step\w+)",
        r"tonight|right now|now|alone (?:with|in)|on my own|here|about to|going to|before i|stop me|babysit\w*"
        r"|in the (?:bath|shower)|staying|might (?:hurt|touch|hit|do)|urges?|till late|(?:mum|mums|wife|girlfriend"
        r"|partner|she) (?:is )?(?:at work|out|away|on nights)|today|this (?:weekend|afternoon|evening)",
        unless=r"(?:is|are) there (?:anyone|someone|anybody|somewhere) (?:here|now)",
        firm=True,
    ),
    rule(  # it has all but happened
        Danger.MAY_HURT,
        rf"i (?:\w+ ){{0,3}}?{_ALL_BUT} (?:\w+ )?(?:shook|shaken|shaking|shake|hit|hitting|hurt|hurting|threw|throwing"
        r"|slapped|slapping|smothered|smothering|squeezed) (?:him|her|it|them|my|the|our)\b",
        r"{infant}|cot|pram|moses basket|scream\w*|cry(?:ing)?|will not (?:stop|settle|sleep)",
        unless=_NOT_ONESELF + r"|shook (?:his|her|their|my|the) (?:hand|head)|car|driv\w+|door|ball|my back out",
        firm=True,
    ),
    rule(  # whoever writes fears to do it
        Danger.MAY_HURT,
        r"(?:going to|about to|want to|might|scared i|afraid i|feel like|could|nearly|thought (?:about|of)|(?:keep"
        r"|have|having|get|getting) (?:\w+ ){0,3}?thoughts (?:about|of)|urge to|close to"
        r"|keep thinking (?:about|of)|i will|think i) (?:\w+ ){0,3}?(?:hurt|harm|shake|shaking|hurting|drown|drowning"
        rf"|smother|smothering|{SMOTHERS}|throw(?! up)|throwing(?! up)|kill|killing|hit|hitting|snap|lose it"
        r"|do something(?! (?:nice|kind|fun|special|about|for|with|together)\b))",
        r"(?:my |the |this |our )(?:\w+ )?{infant}|{infant}|cot|screaming (?:and|all|for)|him if he does not stop"
        r"|stop crying|(?:when|whenever|if) (?:he|she|it) (?:screams|cries|wakes)",
        r"i|i am|am|me",
        unless=r"(?:dad|he|boyfriend|stepdad|husband|ex) ~(?:going|about|will(?! not)|says)|(?:mum|mother|she|wife"
        r"|girlfriend|partner|parent|client|patient|woman|sister) (?:\w+ ){0,2}?(?:(?:says?|said|told (?:me|us|him)"
        r"|texted|messaged|threat\w+) (?:that )?(?:she|he|mum|to)|is (?:going|about|threatening) to (?:hurt|harm|shake"
        r"|drown|smother|throw|kill|hit)|wants to (?:hurt|harm|shake|drown|smother|throw|kill|hit))|i think (?:a|the"
        r"|this) (?:colleague|pupil|parent|social)|teacher|how (?:do|can) (?:i|we) (?:help|stop)|toddler (?:who|that)"
        r"|hit (?:the|a|another) (?:\w+ )?(?:car|van|lorry|bus|wall|kerb|cyclist|post|tree|gate|roof)",
        firm=True,
    ),
    rule(  # the same of a child of any age: "scared i will hurt my son", "i hit her and may do it again"
        Danger.MAY_HURT,
        rf"(?:i|ill) (?:\w+ ){{0,4}}?{_MAY} (?:\w+ ){{0,3}}?{_HURT} {_OWN_CHILD}|(?:scared|afraid|frightened|terrified"
        rf"|worried) (?:that )?i (?:\w+ ){{0,3}}?(?:{_HURT} (?:him|her|them)|do it again|lose it|snap)"
        rf"|i (?:\w+ )?want(?:ed)? to do it again|i (?:\w+ ){{0,2}}?(?:might|will"
        r"|am going to|am about to) (?:\w+ )?(?:lose it|snap) with (?:him|her|them)"
        r"|i (?:\w+ )?(?:going to|about to|might) do something (?:\w+ )?to (?:him|her|it|them)"
        r"(?! (?:hair|nails|room|bed|cot|phone|bike|homework)\b)",
        rf"{_OWN_CHILD}|foster \w+|scream\w*|cry(?:ing)?|will not stop"
        r"|(?:hit|smacked|slapped|hurt|shook|kicked|punched) (?:my|him|her|them)",
        unless=_NOT_ONESELF,
        firm=True,
    ),
    rule(
        Danger.BABY,
        r"voices? ~(?:telling|tells?|told|to|saying|says?|that) ~(?:drown|hurt|harm|kill|smother|throw"
        r"|shake|do|stab|baby|him|her|child)|(?:told|commanded|instructed) by (?:a|the|her|god|satan"
        r"|voices?)(?: \w+){0,4}? voices?",
        firm=True,
    ),
    # Postpartum psychosis: strange beliefs about a new baby are a medical emergency (NHS). What is believed is no talk.
    rule(
        Danger.BABY,
        r"says?|said|saying|whisper\w*|mutter\w*|thinks?|thought|believes?|convinced|sure|told|states?|insists?|keeps"
        r"|reckons",
        r"(?:{infant}|it|its|he|hes|she|shes|him|her) (?:has |was |is )?(?:been )?swapped(?! (?:to|for|onto|from|over"
        r"|the|her|his|my|it))|swapped (?:\w+ )?{infant} (?:at|for|with) \w+|changeling"
        r"|(?:is|its|hes|shes) not (?:hers|her (?:own |real )?{infant}|a (?:real )?{infant}|human|real)"
        r"|the real (?:one|{infant})|{infant} (?:is|was|has been) (?:\w+ )?(?:possessed|evil|the devil|satan|a demon"
        r"|replaced|cursed)",
        r"{infant}|birth|born|delivered|post ?natal|post ?partum|had (?:a|her|our) (?:\w+ ){0,2}?(?:girl|boy|son"
        r"|daughter)",
        unless=r"signs|symptoms|training|leaflet|essay|film|telly|drama|book|doll|dna|paternity|surrogate|adopt\w*"
        r"|foster\w*|(?:months?|years?) ago|used to|if|policy|pathway|guidance|protocol"
        r"|swapped (?:\w+ ){0,2}?(?:shifts?|appointments?|clinics?|nurser\w+|formula|milk|bottles?|cots?)"
        r"|not (?:a|her) {infant} (?:any more|now|sitter|anymore|group|seat|monitor|clinic)",
        firm=True,
    ),
    rule(  # the same before anything is said of the baby: exalted, spoken to by God or a radio, in need of no sleep
        Danger.BABY,
        rf"{_SPOKEN_TO}|{_SLEEPLESS} (?:[^ .!?;]+ ){{0,12}}?{_EXALTED}"
        rf"|{_EXALTED} (?:[^ .!?;]+ ){{0,12}}?{_SLEEPLESS}",
        _JUST_BORN,
        # as it is taught, or of an earlier birth
        unless=r"^(?!.*\b(?:my|i|she|he|her)\b).*\b(?:signs?|symptoms?|training|leaflets?|guidance|policy|webinar"
        r"|lesson"
        r"|pathway) (?:of|on|about|for|says?)"
        r"|^(?!.*\b(?:(?:days?|weeks?) (?:old|ago)|born (?:last|on|yesterday)|(?:last|this) week|yesterday|newborn)\b)"
        r".*\b(?:(?:in|back in) (?:19|20)\d\d|(?:birth|born|baby) (?:[^ .!?;]+ ){0,4}?years? ago)",
        firm=True,
    ),
    rule(  # watched through the television, and a child to be saved from it
        Danger.BABY,
        r"(?:watch|spy|listen|talk|speak|whisper|control|send|messag)\w* (?:[^ .!?;]+ ){0,8}?(?:through|from|via|in"
        r"|behind) (?:(?:my|the|our|her|his) )?(?:tv|telly|television|radio|plug sockets?|sockets|light ?bulbs?|lights"
        r"|teeth)",
        rf"(?:take|taking|steal|swap|get|hurt|kill|save|protect|hide|free) (?:\w+ )?{_HER_CHILD}",
        r"{infant}|(?:my|our|her|his) (?:\w+ )?(?:son|daughter|child|children|kids|twins|boy|girl)s?",
        unless=TAUGHT + r"|watch\w* (?:tv|telly|television|cartoons|films?)|ex|husband|partner|boyfriend|cameras?|app"
        r"|hacked|baby monitor|remote|dentist about (?:the |some )?(?:decay|holes?) in (?:her|his) teeth",
        certain=True,
    ),
    rule(  # the same, of a soul, of demons, or of whom only whoever writes can save
        Danger.BABY,
        rf"(?:tak\w+|took|steal\w*|stole|after|want\w*|got|eat\w*|sav(?:e|ing)|free\w*|releas\w+|cleans\w+|purify\w*"
        rf"|lost|sold|harvest\w*) (?:\w+ ){{0,2}}?(?:{_HER_CHILD}s? (?:\w+ )?(?:soul|(?<!lost his )(?<!lost her )"
        rf"(?<!lost their )spirit(?! levels?))|(?:soul|spirit)s? of"
        rf" {_HER_CHILD})|(?:devil|demons?|satan|jinns?|evil spirits?|the dark side|entit(?:y|ies)"
        rf"|spirits?) (?:\w+ ){{0,2}}?(?:in|inside|into|got|has|have|taken|took|wants?|coming for|after|entered"
        r"|possess\w*) (?:my|our|her|the|this) (?:\w+ )?(?:{infant}|son|daughter|child|children|kids|twins|boy|girl)"
        rf"|(?:god|angels?|jesus|allah|spirits?|the (?:tv|telly|radio|voices?|devil|moon)) (?:\w+ ){{0,3}}?(?:told"
        rf"|tells|telling|said|says|wants?|commands?|asking) (?:\w+ ){{0,4}}?(?:sacrific\w+|offer up|give up|send"
        rf"|drown|save|free|release|cleanse|purify|kill|hurt) (?:\w+ )?{_HER_CHILD}"
        rf"|(?:sacrific\w+|send(?:ing)?) {_HER_CHILD} (?:\w+ ){{0,2}}?(?:to|up to|for) (?:god|heaven|jesus|allah|the"
        r" (?:lord|angels|devil))",
        unless=TAUGHT + r"|church|mosque|temple|pastor|imam|priest|vicar|healer|exorcis\w*|deliverance|faith|witch\w*"
        r"|christen\w*|bapti[sz]\w*|died|death|stillb\w+|miscarr\w+|funeral|grave"
        r"|lovely|sweet|gentle|old soul|soul ?(?:mate|music|food)|spirited|school spirit"
        r"|(?:telly|tv|radio) (?:said|says) (?:to )?give (?:money )?to save the children|halloween|costume|film|book"
        r"|game|story|song|play|when (?:she is |he is |i am )?(?:ill|unwell)|last (?:ill|unwell)|little devils?"
        r"|(?:months?|years?) ago|used to|if",
        certain=True,
    ),
)
