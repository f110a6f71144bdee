"""Words that only a child writes: of home and school as they know them, and of what people do to a child."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.danger.own_trouble import FEELS, HANDS

_KIN: Final = (
    r"(?:mum|dad|stepdad|stepmum|step brother|stepbrother|uncle|aunt|auntie|brother|sister|nan|nana|grandad|grandma"
    r"|gran|grandpa|grampa|grandfather|stepbro|cousin|mums boyfriend|dads girlfriend|foster dad|foster mum"
    r"|foster carer|parents|coach|teacher|carer|family|big brother)s?"
)
_SIBLINGS: Final = (
    r"(?:(?:little|baby|younger|small) )?(?:brothers?|sisters?|bro|sis|siblings|twins)"
    r"(?: and (?:brothers?|sisters?|bro|sis))?"
)
_HURTS: Final = r"(?:hits|hit|beats|beat|touches|hurts|hurt|slaps|smacks|kicks|punches|burns|rapes|chokes)"
_TOUCHES: Final = rf"(?:{HANDS}|{FEELS})"
_THINGS: Final = r"(?:trainers|phone|iphone|vapes?|weed|money|cash|clothes|jacket|stuff|presents|£ ?\d+)"
_LEAVES: Final = (
    r"(?:leg(?:ging)? it|run(?:ning)? (?:away|off)|ran (?:away|off)|bounc(?:e|ing)|do one|get out of here)\b"
)
_HOME: Final = r"(?:\w+ )?(?:childrens|kids|care|residential) (?:home|unit)"
_AT_WORK: Final = (
    r"(?:young (?:person|people|lad|girl|boy|man|woman)|residents?|shifts?|works?|working|manager|nurse|placed|ofsted"
    r"|(?:a|the|one of the|our) (?:boys?|girls?|lads?|kids?|child\w*)|reg\w* 4\d|inspect\w*|visit\w*"
    r"|my (?:nan|gran\w*|mum|dad))"
)
_PARCELS: Final = r"(?:bags?|packages?|parcels?|box|stuff|something|envelopes?)"
_STAFF: Final = r"(?:ring|call|refer|report|contact|phone|email|tell|speak|ask|do)"

CHILD: Final = re.compile(
    "|".join(
        (
            # who they are
            r"\bi am in (?:year|yr|y) ?(?:\d+|\w+)\b|\bi am in y\d+\b",
            r"\bi am (?:a |the )?(?:kid|child|teen|teenager|girl in|boy in"
            r"|young carer(?! (?:worker|lead|champion|officer)))\b",
            r"\bi am (?:underage|under 1[68])\b|\bam i a young carer\b"
            r"|\bwhat age can i\b(?! leave (?:my|our|a|the|him|her|them|kids?)\b)",
            r"\bi hate (?:my|this) (?:\w+ )?(?:placement|foster \w+)\b",
            # what is done to them at home
            rf"\bmy (?:\w+ )?{_KIN} (?:\w+ ){{0,4}}?(?:hits|hit|hitting|beats|beat|touches|touched|touching|hurts|hurt"
            r"|hurting|rapes|raped|shouts at|slaps|slapped|kicks|punches|punched|whips|burns|locks|makes|made|chokes"
            r"|screams at|comes (?:in|into)|does (?:things|stuff)|keeps|is putting|wants me to|will not let me"
            r"|gets drunk|is drunk)(?: my| me| at me| down| in my| with me| to me| on me| mum| dad)?(?= |$)",
            rf"\bmy {_KIN} (?:\w+ ){{0,4}}?(?:touch\w*|hits?|hurts?|beats?|rapes?|makes|making|slaps|kicks|kill|marry"
            r"|smacks?|belts?|whacks?|straps?|grounds|grounded) (?:me|us)\b",
            rf"\bmy {_KIN}\b[^!?]{{0,80}}\b(?:he|she|they) (?:\w+ )?{_HURTS} me\b",
            rf"(?:^|[.,!?] |\b(?:and|but|because|when|so) ){_KIN} (?:\w+ )?(?:{_HURTS}|whips|belts|locks|batters"
            r"|leathers|thumps|keeps (?:hitting|touching|hurting|beating|rubbing|stroking|tickling|hugging)) (?:me"
            r"|my (?:shoulders?|back|legs?|knees?|hair|arms?|waist|face|bum|neck|thighs?))\b",
            rf"\b{_KIN} (?:\w+ ){{0,3}}?{_TOUCHES}\b",
            r"\b(?:if|when|because|unless) i (?:am|have been) (?:\w+ )?naughty\b",
            rf"\bscared of my {_KIN}\b",
            r"\b(?:comes?|coming|gets?) (?:in|into) my (?:room|bed)\b|\bsomeone at home is\b",
            r"\b(?:does|do|doing) (?:things|stuff) to me\b",
            r"\bmy (?:mum|dad|parents|stepdad|stepmum|brother|sister|mum and dad|foster carer|foster mum|foster dad"
            r"|uncle)s? (?:\w+ )?(?:find out|shouts?|argue|fight|fighting|drinks?|hate me|hates me|hitting|smashing"
            r"|is hitting|are fighting|always|never|do not|does not|will not|says? i|kicked me|took my phone"
            r"|gets?(?! (?:me|us|the|her|his|their|my)\b)|is putting|threw me)\b",
            r"\bmy (?:dad|stepdad|step dad)s? (?:\w+ ){0,4}?(?:got|has|holding|kicking|dragging|punching|strangling)"
            r" (?:my )?mum\b",
            rf"\bmy {_KIN} (?:\w+ ){{0,2}}?(?:calls?|calling) me\b",
            rf"\bmy {_KIN} (?:\w+ )?(?:watches|watched|looks at|stares at|follows|films|filmed) me\b",
            rf"\bmy {_KIN} (?:\w+ )?(?:checks?|reads?|looks? (?:at|through)|goes? through|tracks?"
            rf"|monitors?) my (?:\w+ )?"
            r"(?:phone|texts?|messages?|snap\w*|insta\w*|chats?|ipad|tablet|diary)\b",
            rf"\b{_KIN} (?:\w+ ){{0,2}}?(?:kicked|chucked|threw|thrown|locked|booted) (?:me|us) out\b",
            r"\bmy (?:mum|dad|nan|gran|carer)s (?:boyfriend|girlfriend|partner|new)\b",
            r"\b(?:mum|dad|nan)s (?:new )?(?:boyfriend|girlfriend|partner|bloke|fella|husband) (?:\w+ ){0,3}?(?:(?:hits"
            r"|hit|hurts|hurt|touch\w*|hugs|kiss\w*|watch\w*|follows|films|makes|made|gave|gives|wants|scares"
            r"|(?:shouts|screams|stares) at) (?:me|us(?! when we))"
            r"|(?:hitting|touching|hurting|watching|hugging) (?:me|us)"
            r"|(?:locks|kicks|throws) (?:me|us) out|comes? in when i am"
            r"|(?:is )?(?:always )?in my (?:room|bed))\b",
            # home, and away from it
            r"\bwill my (?:parents|mum|dad)\b|\bmum found my\b",
            r"\bcan my (?:mum|dad|parents|(?:foster )?carers?|foster (?:mum|dad)|teacher) (?:see|read|find|know|stop"
            r"|make|take|check|hit)\b",
            r"\bmy (?:mum|dad|parents) (?:has |have )?(?:found my|found out|caught me|took my|will kill me"
            r"|would kill me|grounded|says i (?:can|have|must|am))\b",
            r"\bi (?:do not want to|can not|am scared to|am too scared to) go (?:back )?home\b",
            r"\bi (?:ran|have run|want to run|am (?:\w+ )?(?:running|going to run)|might run|will run) away\b",
            rf"\bmy placement\b.{{0,120}}\b{_LEAVES}|\b{_LEAVES}.{{0,120}}\bmy placement\b",
            # in care; who works or calls there tells of a young person
            r"\bi am (?:being|getting|going to be) (?:adopted|fostered)\b",
            r"\bi am in care\b(?! (?:work\w*|home|sector|proceedings|planning|leaver\w*|team))",
            rf"\bi (?:live|am(?=.{{0,200}}\b(?:me|my)\b))(?: \w+)? in (?:a|this) {_HOME}\b(?!.{{0,200}}\b{_AT_WORK}\b)",
            r"\b(?:getting back to|get back to|so|without) my (?:parents|mum|dad)(?: (?:find|finding|know|knowing))?\b",
            r"\b(?:take|taking|put|send) me (?:off|away from) (?:her|him|them|my)\b",
            r"\b(?:take|put|send) me (?:in|into) care\b|\bputting me on a plane\b|\bmarry my cousin\b",
            rf"\b{_KIN} (?:says?|said|told me|tells me|reckons?) (?:that )?(?:i will|ill|i|we)(?: \w+){{0,3}}?"
            r" (?:deported|sent (?:back|away|home)|taken (?:away|into care|off)|put in (?:a )?(?:home|care)|locked up"
            r"|go to prison|arrested)\b",
            r"\b(?:said|says|told me) (?:that )?(?:if i (?:tell|say)|i will go to prison|(?:mum|dad) will (?:die|hate"
            r"|leave))",
            # "at dads" is where a child lives for a part of the week
            r"\bi (?:do not (?:feel|like|want)|hate|feel|am|get|have to|always|do i have to)(?: (?!leav|send|drop|tak"
            r"|let|work|her|him|them|it)\w+){0,4}? (?:at|to|round|seeing) (?:my )?(?:mum|dad|uncle|aunt|auntie|cousin"
            r"|stepdad|stepmum)s\b(?! (?:funeral|request|house move|wedding|shop|restaurant|garage|farm|office))"
            r"|\bdo i have to go (?:to|round) (?:my )?(?:mum|dad|uncle|aunt|auntie)s\b",
            r"\bmy (?:tummy|belly) (?:hurts?|aches?|feels|goes) .{0,20}\b(?:when|before|every|if|because) (?:i|it is|he"
            r"|she|they|mum|dad)\b",
            # foster care
            r"\bmy foster (?:carers?|mum|dad|parents|family|brother|sister)(?! (?:assessment|training|review|agency"
            r"|application|panel))(?! \w* ?(?:told|asked|asks|tells) me)\b"
            rf"[^.?!]{{0,60}}\b(?:me|my|ill?|i (?:will|would|can|am|get|have|il|moan|tell|say|go|feel|want))\b"
            rf"(?! (?:to |not )?{_STAFF})",
            r"\bcan i (?:change|leave|move|get a new|hate my) (?:my )?(?:foster|social worker)\b",
            rf"\bmy (?:older |big )?{_SIBLINGS} (?:\w+ ){{0,5}}?(?:in|to|at|with) (?:an? |the )?(?:different|another"
            rf"|other"
            r"|separate) (?:foster (?:home|carers?|famil\w+|house|placement)|placement|carers?)\b",
            r"\bmy (?:\w+ )?(?:uncle|step ?dad|step ?brother|grandad|grandpa|cousin|mums (?:\w+ )?(?:boyfriend|mate"
            r"|friend)|dads (?:mate|friend)|carers? (?:son|husband)|foster (?:dad|brother))s? (?:\w+ ){0,5}?"
            r"(?:sleep(?:s|ing)?|slept|lies|lay|lying|climb\w*) (?:in|into|on) my (?:room|bed)\b",
            # brothers and sisters whom they look after or hide with
            rf"\bme and my {_SIBLINGS}\b|\bme and my (?:\w+ )?(?:brother|sister|bro|sis|twin)s?\b",
            rf"\b(?:take|taking|took) my {_SIBLINGS} (?:off|away)\b",
            rf"\b(?:get|gets|getting|take|taking|drop|dropping|pick up|picking up|put|putting) my {_SIBLINGS} (?:up "
            rf"|back )?"
            r"(?:to|from|ready for|off to|in|into) (?:bed|school|nursery|preschool|playgroup)\b",
            rf"\b(?:i|have to|got to) (?:have to |always )?(?:feed|bath|dress|cook for"
            rf"|change) my {_SIBLINGS}\b(?! house)",
            # school
            r"\bmy (?:teacher|head of year|form tutor|school nurse|school counsellor) (?:said|says|told me|saw|knows"
            r"|asked|is|made|keeps|wants|can|will)\b",
            r"\b(?:tell|talk to|told|ask|speak to|trust|telling|show|email|see) my (?:teacher|head of year|school nurse"
            r"|form tutor|tutor|mum|dad|parents|social worker|foster carer)\b",
            r"\b(?:tell|told|telling|told my) (?:miss|sir)\b",
            r"(?:^|[.,!?] |\b(?:and|but|because|when|so|this) )(?:sir|miss) (?:who )?(?:\w+ )?(?:says|said|tells|told"
            r"|makes|made|keeps|kept|puts|put|touch\w*|rubs|asks|asked|hugs|texts|messages|messaging|follows|watches"
            r"|stares|gives|gave|calls|shouts|hates|likes|wants|saw|grabs|hits)(?: \w+){0,4}? (?:me|my|i)\b",
            r"\bi hate school\b|\b(?:in|at) school today i\b",
            r"\bat my school(?! (?:an?|one|the|we|our|some|two|another|this|there)\b)\b",
            r"\bat my school\b.{0,60}(?<!told)(?<!tells)(?<!to)(?<!asked)(?<!with) me\b",
            r"\b(?:at|to|from) (?:my )?school (?:today|tomorrow) (?:and )?i\b",
            r"\bmy (?:bf|boyfriend|gf|girlfriend|friends|mates?) (?:\w+ ){0,3}?(?:at school|in my year|in my class)",
            r"\bmy (?:maths|english|science|french|history|gcse|mock|spanish|geography) (?:exams?|tests?|teacher"
            r"|lesson)\b",
            r"\bmy (?:gcses|mocks|options)\b|\bi (?:have )?(?:got|get) (?:a |\w+ )?detentions?\b",
            # other children who hurt them; staff say where they work
            r"\b(?:kids|people|girls|boys|lads|everyone|everybody|someone|they|some (?:kids?|boys?|girls?)|(?:a|this"
            r"|another) (?:boy|girl|kid|lad))(?: \w+)? (?:at|in|from) (?:my |our )?(?:school|year|class|college|bus)"
            r" (?:\w+ ){0,3}?(?:call\w*|punch\w*|hit\w*|kick\w*|push\w*|laugh\w* at|pick\w* on|hates?|beat\w*|hurt\w*"
            r"|spread\w*|send\w*|threaten\w*|bully\w*|bullies) (?:\w+ ){0,3}?(?:me|my)\b",
            r"\bi am (?:getting |being )?bullied\b",
            r"\b(?:they|he|she|people|boys|lads|someone|everyone) (?:\w+ ){0,3}?(?:bully|bullies|bullying|bullied"
            r"|pick on|picks on|picking on) me\b",
            r"\bcalled me (?:fat|ugly|gay|a slag|a \w+) (?:on|in|at)\b|\bnobody (?:picks|likes|talks to"
            r"|sits with) me\b",
            r"\b(?:group chat|chat group|story) (?:all )?about me\b",
            r"\b(?:film\w*|video\w*|record\w*|(?:pics?|photos?|videos?) of) me (?:\w+ ){0,4}?(?:changing rooms?|pe"
            r"|lesson|school toilets?)\b.*\b(?:group chat|snap\w*|story|insta\w*|tik ?tok|everyone|whole (?:school"
            r"|year))\b",
            # people who use them
            r"\b(?:olders|elders) (?:\w+ ){0,3}?(?:want|wants|told|tell|asked|make|made|gave|give|got|said|say|keep"
            r"|are)\b.{0,20}\b(?:me|us)\b",
            r"\b(?:he|they|lad|guy|man|mate|someone|olders) (?:\w+ )?(?:buys?|gets?|gives?|got|bought|gave) (?:me|us)"
            rf" (?:\w+ ){{0,3}}?{_THINGS}\b.{{0,60}}\b(?:carry|drop|take|hold|deliver|run|hide|keep|look after|stash)"
            rf" (?:\w+ )?{_PARCELS}\b(?! (?:\w+ )?(?:files|shopping|charity))",
            r"\bi am (?:in|at|stuck in) (?:a|the|this) (?:trap|trap house|bando)\b",
            r"\b(?:want|wants|told|telling|asked|make|making) me to (?:\w+ )?(?:go (?:to )?(?:cunch|country|ot)"
            r"|do (?:a |the )?(?:line|run|drop|shot)|hold (?:something|it|stuff|a package|a bag)|shot|trap)\b",
            # what they feel, ask and have told
            r"\bi feel (?:so |really |very )?(?:sad|lonely|alone|unsafe at home|scared at home)\b",
            r"\bi am (?:\w+ ){0,2}(?:sad|lonely|unhappy|miserable) (?:all the time|every ?day|always|at (?:home"
            r"|school))\b",
            rf"\bi (?:have |just )*(?:took|taken|swallowed|drank|necked) (?:\w+ ){{0,4}}?my {_KIN} \w+",
            # of a friend who is no older; who tells of a friend's child is grown
            r"^(?!.*\b(?:sons?|daughters?|kids?|child\w*|bab(?:y|ies)|niece|nephew|grand\w+|girl|boy|pupil|student"
            r"|husband|wife|partner)\b).*\bmy (?:\w+ )?(?:friend|mate|m8|bestie|bff)\b.{0,120}\b(?:she"
            r"|he) is (?:only |just )?(?:[89]|1[0-6])"
            r"(?= |$)(?! (?:weeks|months|hours|minutes|days|stone))",
            r"\bmy (?:best )?(?:friend|mate|bestie|bff)\b.{0,120}\bmade me (?:promise|swear)\b",
            r"\bchildline\b.*\bmy (?:mum|dad)\b",
            r"\b(?:if|can|should|do) i (?:ring|call|phone|text|message|tell|talk to|speak to) childline\b",
            rf"\b(?:told|came out to|telling) (?:my |the )?{_KIN} (?:that )?i (?:am|was) (?:gay|bi|bisexual|trans"
            rf"|lesbian"
            r"|non ?binary|a lesbian|pregnant)\b",
            rf"\b(?:{_KIN}|family) (?:have |has )?(?:found out|know|knows|find out) (?:that )?i am\b",
        )
    )
)
# So may somebody grown who is kept at home: it is done to them, and no word says how old they are.
OF_ANY_AGE: Final = re.compile(
    r"\b(?:not|never|only|stopped|without) (?:\w+ )?(?:let(?:s|ting)? me (?:eat|have (?:\w+ )?(?:food|tea|dinner|lunch"
    r"|breakfast))|feed(?:s|ing)? me|giv(?:e|es|ing) me (?:\w+ )?(?:food|tea|dinner|lunch|breakfast|anything to eat))\b"
    r"|\b(?:locks?|locked|shuts?|shut) (?:me|us) (?:\w+ ){0,2}?(?:in|out)\b(?! of (?:my|the) account)"
    r"|\b(?:locks?|locked|hides) (?:up )?(?:all )?the (?:fridge|food|kitchen|cupboards?)\b"
    r"(?=.*\b(?:from me|i (?:only|never|can not|am not)|so i)\b)"
    r"|\bi (?:only )?get (?:\w+ )?(?:food|fed|to eat|tea|dinner) (?:only )?(?:if|when|unless)\b"
    r"|\b(?:to|will|gonna) cut my (?:\w+ ){0,2}?(?:sister|cousin)s?\b(?! (?:hair|nails|off|out|up))"
    r"|\b(?:spirits?|demons?|dj?inns?|devil|witch|evil) (?:is |is living |lives )?(?:in|inside|out) (?:of )?me\b"
    r"|\b(?:says?|said|saying|thinks?|thought|believes?|told me|tells? me|calls? me|because) (?:that )?(?:i am|i have"
    r"(?: got)?|there is)? ?(?:a |an |the )?(?:witch|possessed|dj?inn|bewitched|kindoki|demons?)\b"
)
# A grown brother or sister says it too, of one in their teens.
_LITTLE_ONE: Final = re.compile(r"\bmy (?:little|baby|big) (?:bro|brother|sis|sister)s?\b")
_IN_TEENS: Final = re.compile(r"\b(?:he|she|sis|sister|bro|brother|is) (?:is )?(?:only |just |now )?1[0-7]\b")
# "Mum's new fella has her on the floor, I am in the cupboard": who hides at home and says no more than "mum" or "dad".
_HIDES: Final = re.compile(
    r"\b(?:i am|we are|me and (?:\w+ ){1,3}(?:are|is)) (?:\w+ )?(?:hiding|hid|in|under|behind) (?:\w+ )?(?:cupboard"
    r"|wardrobe|bed|loft|shed|bathroom|toilet|bedroom|airing cupboard|stairs|sofa)\b"
)
_AT_HOME: Final = re.compile(r"\b(?:mum|dad|stepdad|stepmum|nan)s?\b")
# So does a young carer: a parent who is in bed, and the tea to get.
_KEEPS_HOUSE: Final = re.compile(
    r"\bi (?:have to |am |always |do all the |do the |make the )*(?:do|doing|cook\w*|clean\w*|make|making|get|getting)"
    r" (?:all )?(?:the )?(?:tea|dinner|dinners|cooking|cleaning|washing|shopping|packed lunch\w*|housework)\b"
    r"(?=.*\bmy (?:\w+ )?(?:brother|sister|bro|sis)s?\b)"
)
_OWN_FAMILY: Final = re.compile(
    r"\bmy (?:ex|husband|wife|partner|kids|children|baby|boys?|girls?|keys|car|visit)\b|\b(?:on a|home) visit\b"
)
# "Mummy" and "daddy" are a small child's own words, unless somebody else's are told.
_SMALL_CHILDS: Final = re.compile(r"\b(?:my )?(?:mummy|mommy|mumma|daddy)(?:['’]?s)?\b", re.I)
_OF_ANOTHER: Final = re.compile(
    r"\b(?:he|she|they|said|says|saying|told|asks?|her|his|their|him|grand\w+|child|girl|boy|toddler|baby|kid|kids"
    r"|class|pupil|\d+ ?(?:yr|yo|year))s?\b",
    re.I,
)


def sounds_like_a_child(said: str) -> bool:
    """Whether the writer's own words, in plain form, are such as a child writes."""
    has_little_one = bool(_LITTLE_ONE.search(said)) and not _IN_TEENS.search(said)
    is_at_home = bool(_AT_HOME.search(said)) and not _OWN_FAMILY.search(said)
    return (
        bool(CHILD.search(said))
        or has_little_one
        or (is_at_home and bool(_HIDES.search(said) or _KEEPS_HOUSE.search(said)))
    )


def says_mummy(text: str) -> bool:
    """Whether a small child's word for a parent is the writer's own. Takes the text as typed."""
    return bool(_SMALL_CHILDS.search(text)) and not _OF_ANOTHER.search(text)
