"""Who writes: a child, an adult, or somebody of whom the words do not say it. Read from the words alone.

Where anybody may ask, who tells of their own trouble without any sign of an adult is answered so that it is safe for
both; elsewhere workers ask, and in doubt an adult writes, who is shown more.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from bot.answering.danger.normalise import plain
from bot.answering.danger.own_age import own_words, says_a_childs_age, says_an_adults_age, signs_off_with_an_age
from bot.answering.danger.own_trouble import GROWN, OWN_TROUBLE


class Author(Enum):
    """Whose words they are."""

    ADULT = auto()
    CHILD = auto()
    UNSAID = auto()  # of themselves, and no word says how old they are


# Adults speak of "my pupil"; their own age and home are not the matter.
_ADULT = re.compile(
    r"\b(?:my (?:pupil|student|class|client|patient|caseload|staff|team|colleague|tutor group|form group|tutee"
    r"|daughter|son|child|children|kids|grandson|granddaughter|grandchild|grandchildren|foster (?:son|daughter|child"
    r"|placement)|wife|husband|ex (?:wife|husband|partner)|partner|\d+ year old|nephew|niece|setting"
    r"|baby(?! (?:bro|sis))|school policy|dsl|nursery|surgery|practice|twins)"
    r"|as (?:a|an) (?:\w+ )?(?:teacher|midwife|nurse|gp|doctor"
    r"|parent|carer|adult|social worker|governor|dsl|head|officer|ta)|i am (?:a|an|the|her|his"
    r"|their) (?!young carer)(?:\w+ ){0,2}(?:teacher|ta|midwife|nurse|gp|doctor|parent|mum|dad|carer|adult|worker"
    r"|governor|dsl|head|officer|coach|nan|nana|gran|grandma|grandad|grandparent|neighbour|childminder|volunteer|manager|lead|aunt|uncle"
    r"|counsellor|survivor|pcso|paramedic)|(?:is|are) the (?:child|girl|boy|baby|kid|children|pupil)s? (?:nan|gran"
    r"|grandma|mum|mother|grandmother|aunt|guardian|carer)|a (?:child|pupil|girl|boy|student|kid) in (?:my|our|year)"
    r"|in my class says|our (?:pupil|school|setting|resident|foster|surgery|service|nursery|clinic)|when i was (?:a "
    r"|\d+|young|little|at school|in (?:year|primary|school))|as a child|when we were (?:kids|children|young|little)"
    r"|adult survivor|my (?:brother|sister|cousin|uncle|aunt\w*)s? (?:\w+ ){0,5}?(?:his|her|their) (?:own )?(?:kids?"
    r"|children|baby|son|daughter|toddler)|(?:a|another|the) (?:colleague|pupil|student|member of staff)"
    r"|(?<!i am )(?:a |my |our |the )?\b\d{1,2} ?(?:yo|year olds?) (?:girl |boy |child )?(?:said|says|told|came|has|is"
    r"|was|in|keeps|who)|(?:little one|one of ours|a child|a pupil) (?:said|told)"
    r"|(?:a|the|this|another|one) (?:kid|child|pupil|student) (?:at|in|from) my (?:school|class|year group|nursery)"
    r"|(?<!\bhe is )(?<!\bshe is )(?<!\bis )(?<!\bare )(?<!\bwas )at work|my (?:manager|head teacher wants|dsl"
    r"|supervisor|boss)|safeguarding lead|i (?:work|teach|foster|manage|supervise|volunteer)|(?:says|said|told me"
    r"|told us|disclosed|wrote|quote|words) (?:: |, )?\" (?:my|i)|social worker here|midwife here|health visitor here"
    r"|i am new|i was (?:only |just |about )?(?:\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen) when|my (?:grand|step)(?:son|daughter|child)\w*"
    # The child of a relative, with or without the s: "my sister son", "my cousins girl".
    r"|my (?:\w+ )?(?:brother|sister|cousin|neighbour|friend)s? (?:\w+ )?(?:son|daughter|child|children|childrens|kids?"
    r"|toddler|boy|girl)s?"
    r"|(?:mum|dad|mother|father|nan|grandad|parent|auntie|aunt|uncle|gran) (?:here|of (?:\d|two|three|four|one)))\b"
)
_YOUNG = re.compile(
    r"\bi am in (?:year|yr|y) ?(?:\d+|\w+)\b|\bi am in y\d+\b|\bi am (?:a |the )?(?:kid|child|teen|teenager"
    r"|young carer|girl in|boy in)\b|\bi am (?:underage|under 1[68])\b"
)
# Home and school as a child tells of them.
_KIN = (
    r"(?:mum|dad|stepdad|stepmum|step brother|stepbrother|uncle|aunt|auntie|brother|sister|nan|nana|grandad"
    r"|grandma|gran|cousin|mums boyfriend|dads girlfriend|mums bf|foster dad|foster mum|foster carer"
    r"|foster carers|parents|coach|teacher|carer|family|big brother)s?"
)
_TOLD = re.compile(
    rf"\bmy (?:\w+ )?{_KIN} (?:\w+ ){{0,4}}?(?:hits|hit|hitting|beats|beat|touches|touched|touching|hurts|hurt"
    rf"|hurting|rapes|raped|shouts at|slaps|slapped|kicks|punches|punched|whips|burns|locks|makes|made|chokes"
    rf"|screams at|comes (?:in|into)|does (?:things|stuff)|keeps|is putting|wants me to|will not let me"
    rf"|gets drunk|is drunk)(?: my| me| at me| down| in my| with me| to me| on me| mum| dad)?(?= |$)"
    rf"|\bmy {_KIN} (?:\w+ ){{0,4}}?(?:touch\w*|hits?|hurts?|beats?|rapes?|makes|making|slaps|kicks|kill"
    rf"|marry) me\b|\bscared of my {_KIN}\b"
    r"|\b(?:comes?|coming|gets?) (?:in|into) my (?:room|bed)\b|\bsomeone at home is\b|\b(?:does|do"
    r"|doing) (?:things|stuff) to me\b"
    r"|\bmy (?:teacher|head of year|form tutor|school nurse|school counsellor) (?:said|says|told me|saw|knows"
    r"|asked|is|made|keeps|wants|can|will)\b"
    r"|\b(?:tell|talk to|told|ask|speak to|trust|telling|show|email|see) my (?:teacher|head of year|school nurse"
    r"|form tutor|tutor|mum|dad|parents|social worker|foster carer)\b"
    r"|\bmy (?:mum|dad|parents|stepdad|stepmum|brother|sister|mum and dad|stepmum|foster carer|foster mum"
    r"|foster dad|uncle)s? (?:\w+ )?(?:find out|shouts?|argue|fight|fighting|drinks?|hate me|hates me|hitting"
    r"|smashing|is hitting|are fighting|always|never|do not|does not|will not|says? i|kicked me|took my phone"
    r"|gets?|is putting|threw me)\b"
    r"|\bwill my (?:parents|mum|dad)\b|\bmy (?:mum|dad|nan|gran|carer)s (?:boyfriend|girlfriend|partner|new)\b"
    r"|\bi hate school\b|\bat my school\b|\b(?:in|at) school today i\b|\bwhat age can i\b"
    r"|\bi (?:do not want to|can not|am scared to|am too scared to) go (?:back )?home\b|\bi feel (?:so |really "
    r"|very )?(?:sad|lonely|alone|unsafe at home|scared at home)\b"
    r"|\bmy (?:bf|boyfriend|gf|girlfriend|friends|mates?) (?:\w+ ){0,3}?(?:at school|in my year|in my class)"
    r"|\bi am (?:getting |being )?bullied\b|\bchildline\b.*\bmy (?:mum|dad)\b"
    rf"|\bmy {_KIN} (?:\w+ ){{0,2}}?(?:calls?|calling) me\b|\b(?:tell|told|telling|told my) (?:miss|sir)\b"
    r"|\b(?:take|taking|took) my (?:\w+ )?(?:brothers?|sisters?)(?: and (?:brothers?|sisters?))? (?:off|away)\b"
    r"|\b(?:getting back to|get back to|so|without) my (?:parents|mum|dad)(?: (?:find|finding|know|knowing))?\b"
    rf"|(?:^|[.,!?] |\b(?:and|but|because|when|so) )(?:{_KIN}) (?:\w+ )?(?:hits|beats|touches|hurts|slaps|kicks|punches"
    r"|burns|whips|belts|rapes|chokes|locks|batters|leathers|smacks|thumps|keeps (?:hitting|touching|hurting"
    r"|beating)) me\b"
    r"|\bmy (?:dad|stepdad|step dad)s? (?:\w+ ){0,4}?(?:got|has|holding|kicking|dragging|punching"
    r"|strangling) (?:my )?mum\b"
    rf"|\bi (?:have |just )*(?:took|taken|swallowed|drank|necked) (?:\w+ ){{0,4}}?my {_KIN} \w+"
    r"|\b(?:take|taking|put|send) me (?:off|away from) (?:her|him|them|my)\b|\b(?:take|put|send) me (?:in|into) care\b"
    rf"|\bmy {_KIN}\b[^!?]{{0,80}}\b(?:he|she|they) (?:\w+ )?(?:hits|hurts|beats|touches|slaps|kicks|punches|burns"
    r"|chokes) me\b"
    rf"|\bmy {_KIN} (?:\w+ )?(?:checks?|reads?|looks? (?:at|through)|goes? through|tracks?|monitors?) my"
    r" (?:\w+ )?(?:phone|texts?|messages?|snap\w*|insta\w*|chats?|ipad|tablet)\b"
    r"|\bi am (?:\w+ ){0,2}(?:sad|lonely|unhappy|miserable) (?:all the time|every ?day|always|at (?:home|school))\b"
    r"|\bmy (?:best )?(?:friend|mate|bestie|bff)\b.{0,120}\bmade me (?:promise|swear)\b"
    r"|\bputting me on a plane\b|\bmarry my cousin\b|\bi (?:ran|have run|want to run) away\b"
)

# Other children who hurt the writer at school; staff say where they work.
_PUPILS_OWN_TROUBLE = (
    r"\b(?:kids|people|girls|boys|lads|everyone|everybody|someone|they|some (?:kids?|boys?|girls?)|(?:a|this|another)"
    r" (?:boy|girl|kid|lad))(?: \w+)? (?:at|in|from) (?:my |our )?(?:school|year|college|bus) (?:\w+ ){0,3}?(?:call\w*"
    r"|punch\w*|hit\w*|kick\w*|push\w*|laugh\w* at|pick\w* on|hates?|beat\w*|hurt\w*|spread\w*|send\w*|threaten\w*"
    r"|bully\w*|bullies) (?:\w+ ){0,3}?(?:me|my)\b"
)

# What is a pupil's own: lessons, detentions, Childline, a brother or sister to hide with.
_PUPILS_OWN = re.compile(
    rf"{_PUPILS_OWN_TROUBLE}"
    r"|\bme and my (?:\w+ )?(?:bro|brother|sis|sister|siblings|twin)s?\b|\bmy (?:maths|english|science|french|history"
    r"|gcse|mock|spanish|geography) (?:exams?|tests?|teacher|lesson)\b|\bmy (?:gcses|mocks|options)\b"
    r"|\bi (?:have )?(?:got|get) (?:a |\w+ )?detentions?\b|\b(?:if|can|should|do) i (?:ring|call|phone|text|message"
    r"|tell|"
    r"talk to|speak to) childline\b|\bam i a young carer\b|\bcan i (?:change|leave|move|get a new"
    r"|hate my) (?:my )?(?:foster"
    r"|social worker)\b|\bcan my (?:mum|dad|parents|carers?|teacher) (?:see|read|find|know|stop|make|take|check|hit)\b"
    r"|\bmy (?:mum|dad|parents) (?:has |have )?(?:found my|found out|caught me|took my|will kill me|would kill me"
    r"|grounded|says i (?:can|have|must|am))\b|\bmum found my\b|\bnobody (?:picks|likes|talks to|sits with) me\b"
    r"|\bcalled me (?:fat|ugly|gay|a slag|a \w+) (?:on|in|at)\b|\b(?:at|to|from) (?:my )?school (?:today"
    r"|tomorrow) (?:and )?i\b"
)
# "Mum's new fella has her on the floor, I am in the cupboard": who hides at home and says no more than "mum" or "dad".
_HIDES = re.compile(
    r"\b(?:i am|we are|me and (?:\w+ ){1,3}(?:are|is)) (?:\w+ )?(?:hiding|hid|in|under|behind) (?:\w+ )?(?:cupboard"
    r"|wardrobe|bed|loft|shed|bathroom|toilet|bedroom|airing cupboard|stairs|sofa)\b"
)
_AT_HOME = re.compile(r"\b(?:mum|dad|stepdad|stepmum|nan)s?\b")
_OWN_FAMILY = re.compile(
    r"\bmy (?:ex|husband|wife|partner|kids|children|baby|boys?|girls?|keys|car|visit)\b|\b(?:on a|home) visit\b"
)
# A grown brother or sister says it too, of one in their teens.
_LITTLE_ONE = re.compile(r"\bmy (?:little|baby|big) (?:bro|brother|sis|sister)s?\b")
_IN_TEENS = re.compile(r"\b(?:he|she|sis|sister|bro|brother|is) (?:is )?(?:only |just |now )?1[0-7]\b")
# Whom people use against a child, and what they say so that it tells nobody.
_OF_A_CHILDS_LIFE = re.compile(
    r"\b(?:olders|elders) (?:\w+ ){0,3}?(?:want|wants|told|tell|asked|make|made|gave|give|got|said|say|keep|are)\b"
    r".{0,20}\b(?:me|us)\b"
    r"|\b(?:they|he|she|people|boys|lads|someone|everyone) (?:\w+ ){0,3}?(?:bully|bullies|bullying|bullied|pick on"
    r"|picks on|picking on) me\b"
    r"|\b(?:group chat|chat group|story) (?:all )?about me\b"
    rf"|\b{_KIN} (?:says?|said|told me|tells me|reckons?) (?:that )?(?:i will|ill|i|we)(?: \w+){{0,3}}?"
    r" (?:deported|sent (?:back|away|home)|taken (?:away|into care|off)|put in (?:a )?(?:home|care)|locked up|go to"
    r" prison|arrested)\b"
    rf"|\b(?:told|came out to|telling) (?:my |the )?{_KIN} (?:that )?i (?:am|was) (?:gay|bi|bisexual|trans|lesbian"
    r"|non ?binary|a lesbian|pregnant)\b"
    rf"|\b{_KIN} (?:\w+ ){{0,2}}?(?:kicked|chucked|threw|thrown|locked|booted) (?:me|us) out\b"
    rf"|\bmy {_KIN} (?:\w+ ){{0,2}}?(?:smacks?|hits?|slaps?|belts?|whacks?|straps?|grounds|grounded) (?:me|us)\b"
    r"|\b(?:said|says|told me) (?:that )?(?:if i (?:tell|say)|i will go to prison|(?:mum|dad) will (?:die|hate|leave))"
    rf"|\b(?:{_KIN}|family) (?:have |has )?(?:found out|know|knows|find out) (?:that )?i am\b"
    rf"|\bmy {_KIN} (?:\w+ )?(?:watches|watched|looks at|stares at|follows|films|filmed) me\b"
    r"|\bi am (?:in|at|stuck in) (?:a|the|this) (?:trap|trap house|bando)\b"
    r"|\b(?:want|wants|told|telling|asked|make|making) me to (?:\w+ )?(?:go (?:to )?(?:cunch|country|ot)"
    r"|do (?:a |the )?(?:line|run|drop|shot)|hold (?:something|it|stuff|a package|a bag)|shot|trap)\b"
)
# "Mummy" and "daddy" are a small child's own words, unless somebody else's are told.
_SMALL_CHILDS = re.compile(r"\b(?:my )?(?:mummy|mommy|mumma|daddy)\b", re.I)
_OF_ANOTHER = re.compile(
    r"\b(?:he|she|they|said|says|saying|told|asks?|her|his|their|him|grand\w+|child|girl|boy|toddler|baby|kid|kids"
    r"|class|pupil|\d+ ?(?:yr|yo|year))s?\b",
    re.I,
)


_WAS_YOUNG = re.compile(r"\b(?:when )?i was (?:only |just |about )?(?:\d+|little|young|small)(?: when)?\b")


def author(text: str, *, may_be_anybody: bool, before: Author | None = None) -> Author:
    """Say whose words these are. `before`: whose the earlier ones of the conversation were.

    `may_be_anybody`: whether anybody may ask here, and not workers alone.
    """
    words = plain(text)
    if is_child(words) or (may_be_anybody and _says_mummy(text) and not _ADULT.search(words)):
        return Author.CHILD
    if before is not None:
        words = _WAS_YOUNG.sub("…", words)  # "I was 12 when it began" may be said at 13 too
    if before is Author.CHILD:
        return Author.ADULT if is_adult(words) else Author.CHILD
    if is_adult(words) or GROWN.search(words) or before is Author.ADULT:
        return Author.ADULT
    may_be_young = may_be_anybody and bool(OWN_TROUBLE.search(own_words(words)))
    return Author.UNSAID if may_be_young or before is Author.UNSAID else Author.ADULT


def has_sign_of_an_adult(text: str) -> bool:
    """Whether the words are plainly not a child's own."""
    words = plain(text)
    return is_adult(words) or bool(GROWN.search(words))


def _says_mummy(text: str) -> bool:
    return bool(_SMALL_CHILDS.search(text)) and not _OF_ANOTHER.search(text)


def is_adult(words: str) -> bool:
    """Say whether the author is plainly an adult. Takes text from `normalise.plain`."""
    return says_an_adults_age(own_words(words)) or bool(_ADULT.search(words))


def is_child(words: str) -> bool:
    """Say whether the author seems to be a child. Takes text from `normalise.plain`."""
    said = own_words(words)
    if says_an_adults_age(said):
        return False
    if says_a_childs_age(said):
        return True
    if _ADULT.search(words):
        return False
    shown = (_YOUNG, _TOLD, _PUPILS_OWN, _OF_A_CHILDS_LIFE)
    has_little_one = bool(_LITTLE_ONE.search(said)) and not _IN_TEENS.search(said)
    return (
        any(sign.search(said) for sign in shown)
        or has_little_one
        or signs_off_with_an_age(said)
        or _hides_at_home(said)
    )


def _hides_at_home(said: str) -> bool:
    return bool(_HIDES.search(said) and _AT_HOME.search(said)) and not _OWN_FAMILY.search(said)
