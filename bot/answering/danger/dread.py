"""What is dreaded, or goes on by habit, and needs no 999 call: it is answered, with 999 named before the answer.

Thoughts of harm that horrify whoever has them, a parent's anger at one's news, drink and then the wheel week by week.
"""

from __future__ import annotations

import re
from typing import Final

from bot.answering.countries import COUNTRY
from bot.answering.danger.kinds import Danger
from bot.answering.danger.others import FLASHES, KILL, SMOTHERS

# Thoughts of harming a child that horrify whoever has them: mostly anxiety, and a doctor is asked (NICE CG192).
_CAN_BE_DREADED: Final = frozenset({None, Danger.MAY_HURT, Danger.VIOLENCE, Danger.WEAPON})
_DREADED: Final = re.compile(FLASHES)
_OF_HARM: Final = re.compile(
    rf"\b(?:{KILL}|hurt\w*|harm\w*|drop\w*|throw\w*|chok\w*|shak\w*|squash\w*|push\w*|knife|knives|scissors|stairs"
    rf"|{SMOTHERS})\b"
)
# "My dad will kill me" is dread of what he will say, unless he said it or more is told of him.
_WILL_BE_CROSS: Final = re.compile(
    r"\b(?:mum|dad|parents?|nan|gran\w*|step\w+|mother|father|he|she|they) (?:is |are )?(?:\w+ )?(?:will|would"
    r"|going to) (?:\w+ )?(?:kill|murder) me\b"
)
_IS_MEANT: Final = re.compile(
    r"\b(?:says?|said|told me|threat\w*|swears?|swore|means? it|tonight|now|again|hits?|hit|hurts?|hurting|beats?|beat"
    r"\w*|belt|knife|gun|strangl\w*|shame\w*|honou?r\w*|brothers?|uncles?|cousins?|family|passport|abroad"
    rf"|{COUNTRY}|hiding|locked|(?:scared|afraid|terrified|frightened) (?:of (?:him|her|them|my)|to go)"
    r"|really will|actually will"
    r"|literally will|last time|for real|not joking|serious\w*|coming|outside|disown\w*)\b"
)
_OWN_NEWS: Final = re.compile(
    r"\bpregnan\w*|\b(?:am|being) (?:\w+ )?late\b|\bhad sex\b|\btwo lines\b|\bpositive test\b"
)
# Said over next to nothing: food, a lesson, a match, what a brother broke. Nothing stands between the words and what
# they are said over, and nothing beside them but who said it and where.
_IF_IT_IS: Final = (
    r"if (?:(?:it|is|there|are|we|i|he|she|they|have|has|had|got|get|gets|to|do|does|eat|go|sit|through|watch|hear"
    r"|listen|read"
    r"|serve|serves|give|us|me|any|more|another|one|a|an|the|this|that|double|stupid|bloody|boring|again|for|tea"
    r"|lunch|dinner|my|our|team) )+?"
)
_A_TRIFLE: Final = (
    r"(?:pasta|pizza|fish(?: (?:fingers|and chips|pie))?|chips|sprouts|peas|broccoli|beans|salad|soup|curry|stew"
    r"|tuna|sandwich\w*"
    r"|jacket potato\w*|sausages?|lasagne|cabbage|carrots|mash|veg\w*|rice|porridge|maths|science|french|german"
    r"|spanish|geography"
    r"|history|english|physics|chemistry|biology|assembly|homework|coursework|essays?|algebra|fractions|spellings"
    r"|shakespeare|revision|song|wifi|internet"
    r"|(?:arsenal|chelsea|spurs|liverpool|everton|leeds|luton(?: town)?|(?:man )?united|man u|(?:man )?city|villa"
    r"|newcastle"
    r"|west ham|england|scotland|wales|team) (?:(?:do|does|not|will|even|get|gets) ){0,2}?(?:lose|loses|lost|draw"
    r"|win|wins|go down|knocked out))"
)
_OVER_NOTHING: Final = re.compile(
    r"\b(?:kill(?:ing)?|hang(?:ing)?|shoot(?:ing)?|drown(?:ing)?) (?:my|him|her|them)sel(?:f|ves)"
    rf" (?:{_IF_IT_IS}{_A_TRIFLE}|if {_A_TRIFLE})(?= ?['\".,!?…]|$| (?:again|for|in the|in dinner|on penalties|today"
    rf"|tomorrow|next"
    r"|homework|lesson|and|lol|this|tonight)\b)"
)
_CROSS_WITH_A_CHILD: Final = re.compile(
    r"\bi (?:(?:want|wanna|am|going|will|would|could|might|feel|to|like|so|just|literally|actually|honestly"
    r"|swear) )+(?:kill(?:ing)?"
    r"|murder(?:ing)?|strangl(?:e|ing)|throttl(?:e|ing)) my (?:(?:little|big|older|younger|baby|annoying|stupid"
    r"|twin) )*(?:brother"
    r"|sister|bro|sis|cousin|friend|mate|bestie)s? (?:(?:because|for|after|as|,) )*(?:(?:he|she|they) )?(?:(?:has"
    r"|have|keeps?|just|went"
    r" and) )*(?:(?:broke|broken|breaking|took|taken|taking|stole|stealing|nicked|ate|eaten|eating|drank|lost"
    r"|deleted|ruined|wore"
    r"|wearing|borrowed|hid|unplugged|spilt|using|used|won|beat me at|cheated at) (?:(?:all|my|the|of|our|last|new"
    r"|favourite|easter"
    r"|little) )+(?!arms?\b|legs?\b|nose|jaw|ribs?\b|wrist|fingers?\b|hand|neck|heart|virgin\w*|knickers|pants|life"
    r"|pills|tablets|knife|insulin|inhaler)\w+|(?:will not|can not|does not) stop (?:singing|humming|talking|whistling"
    r"|copying me)|singing|humming|copying me|(?:told|grassed|snitched|telling) (?:(?:mum|dad|my mum"
    r"|my dad) )?on me)(?= ?[.,!?…]|$| (?:lol|haha\w*|and|again|so|today|last)\b)"
)
# What may stand beside it: who said it and where, and laughter. Any other word may tell of what is meant.
_LIGHT_WORDS: Final = re.compile(
    r"(?:(?:i|you|he|she|they|we|him|her|them|a|an|the|this|that|one|of|my|our|some|kids?|child|pupil|boys?|girls?"
    r"|lads?|student|class|everyone|all|year|y ?\d+|\d+|(?:is|was|am|are|will|would|has|have|going|to|want|wants|could"
    r"|might)|just|literally|actually|honestly|so|like|oh|god|ugh|omg|lol|lmao|haha\w*|jokes|joking|said|say|says"
    r"|saying|ill|keep"
    r"|shouted|moaned|goes|went|and|then|but|in|at|on|for|again|today|tomorrow|tonight|next|dinner|lunch|tea|breakfast"
    r"|queue|line|hall|lesson|lessons|homework|penalties|school|xd|laugh(?:ed|ing|s)?|were|it|over|swear|[.,!?;:'\"…-]"
    r"|week|monday|tuesday|wednesday|thursday|friday)(?: |$))*"
)

# Drink and then the wheel, as it goes week by week.
_DRIVES_SO: Final = re.compile(
    r"\b(?:gets? (?:\w+ )?(?:drunk|pissed|hammered|wasted|stoned|high)|drinks?|has (?:\w+ )?(?:had )?(?:a few|a drink)"
    r"|(?:is|has) been drinking)\b[^.?!;]*\bdrives\b"
    r"|\bdrives\b[^.?!;]*\b(?:when|after|whenever|while) (?:he|she|they) (?:is |has |have |had )*(?:\w+ )?(?:drunk"
    r"|drinking|had a (?:few|drink)|been drinking|pissed|hammered|stoned|high|wasted)\b"
)
_DRIVES_NOW: Final = re.compile(
    r"\b(?:now|tonight|today|tomorrow|this (?:afternoon|evening|morning|weekend)|about to|going to|(?:is|are) (?:\w+ )?"
    r"(?:drunk|here|outside|coming|driving|waiting|hammered|pissed|doing it)|on (?:his|her|their) way|keys"
    r"|making (?:me|us)|wants (?:me|us)|trying to|just|in an hour|in \d+|home ?time|pick\w* (?:\w+ )?up|outside"
    r"|collect\w*|crash\w*)\b"
)
# Worn out by a child's needs, and nothing tells of a death: respite is asked for. A baby is no part of it, for whoever
# cannot go on with one may be ill or may hurt it.
_WORN_OUT: Final = re.compile(
    r"(?:^|[.,!?;:] |\bi |\bwe |\b(?:mum|mother|dad|father|parents?|carers?|nan|gran\w*|aunt\w*) (?:\w+ ){0,8}?)"
    r"(?:(?:just|really|honestly|and) ){0,2}(?:can not|could not) (?:do (?:this|it) (?:any ?more|any longer|no more)"
    r"|take (?:this|it|any) (?:any ?more|no more|much more|more)|carry on|go on|live like this|keep (?:doing|going))\b"
)
# What decided is such weariness and nothing plainer.
_OF_WEARINESS: Final = re.compile(
    r"(?:can not|could not) (?:go on|carry on|live like this|do this any ?more|take (?:this|it) (?:any|no) ?more)"
)
_NEEDS: Final = re.compile(
    r"\b(?:autis\w*|asd|adhd|pda|non verbal|sen|send|disab\w*|special needs|complex needs|downs|ehcp|fasd|epilep\w*"
    r"|meltdowns?|challenging behaviou?r|behaviou?r|respite|short breaks?|foster\w*|placement|kinship|adopt\w*"
    r"|(?:punch|kick|bit|bite|attack|batter|hit|smash|trash|destroy)\w* (?:me|us|his|her|my|everything|the (?:house"
    r"|door|walls?|place|telly|tv))|out of control|never sleeps|school refus\w*)\b"
)
_A_CHILDS: Final = re.compile(
    r"\b(?:(?:my|our|her|his|their|the|a|an) (?:\w+ ){0,3}?(?:son|daughter|child|kids?|children|boy|girl|lad|twins"
    r"|grand\w+|teen\w*|\d{1,2} year old)|foster (?:child|carers?|placement)|placement|(?:he|she) is \d{1,2})\b"
)
# Of a death, of harm to oneself or to the child, of a partner who may do it, or of a child who writes.
_MAY_END_IT: Final = re.compile(
    r"\b(?:die|dying|died|dead|death|kill\w*|suicid\w*|hang(?:ing)?|hung|noose|gas\w*|trains?|tracks|railway|river"
    r"|canal|lake|sea|weir|reservoir|cliff|roof|ledge|drown\w*|shoot\w*|petrol|poison\w*|fire|burn(?:ing)? (?:us|it"
    r"|the|my)\w*|throw(?:ing)? (?:my|our|us)\w*|us (?:both|all)|both of us|all of us|paracetamol|bleach"
    r"|end (?:it|things|my)|ending (?:it|things|my)|overdos\w*|tablets"
    r"|pills|rope|bridge|jump\w*|razors?|blades?|knife|cut (?:my|her|him)\w*|self ?harm\w*|hurt(?:ing)? (?:my|her"
    r"|him)sel\w*|goodbye\w*|sorry for everything|better off|without me|not be (?:here|around)"
    r"|not (?:want to )?(?:wake|live|exist|be here)|no point|point (?:in|of)|disappear\w*|on the (?:edge|roof|tracks)"
    r"|tonight is|plan to|crash\w*|drive (?:off|into)|leave (?:him|her|them) (?:all )?(?:behind|alone)|(?:hurt|harm"
    r"|hit|shake|smother|drown|throw|strangle|leave)(?:ing)? (?:him|her|them)(?! (?:school|room))|baby|newborn"
    r"|weeks old|months old|my (?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|ex|fella)|my (?:mum|mummy|dad"
    r"|daddy|stepdad|parents|teacher)|i am (?:[6-9]|1[0-7])\b)"
)
# Breath that fails whoever writes from what they have found out, and not from what is done to a body.
_NO_BREATH: Final = re.compile(r"(?:can not|could not|hardly|barely) (?:\w+ )?(?:breathe|(?:catch|get) my breath)")
_SHOCKED: Final = re.compile(
    r"\b(?:panic attacks?|panicking|anxiety attacks?|found out|just (?:found|read|heard|been told|learn\w*|seen|saw)"
    r"|found (?:messages|photos?|pictures?|pics|videos?|texts|nudes)|i (?:have )?found (?:it|this|that|a)|turns out"
    r"|admitted|confessed|told me (?:that |about )?(?:he|she|her|his|my|what|it|everything|today|tonight|on|last|this)"
    r"|(?:has|have|had) been (?:touching|abusing|sending|messaging|talking|grooming|interfering|doing (?:things|stuff)"
    r"|sleeping|having|meeting|watching|raping|molest\w+)|was (?:touching|abusing|raped|abused)"
    r"|(?:social (?:services|workers?|care)|police|court|they) (?:\w+ ){0,3}?(?:tak\w+|took|remov\w+|arrested|coming)"
    r"|arrested|taking (?:my|our|the|him|her|them))\b"
)
_OF_A_BODY: Final = re.compile(
    r"\b(?:asthma\w*|inhaler|chest|pains?|throat|neck|chok\w*|strang\w*|smoke|fire|gas|allerg\w*|swell\w*|swollen|lips?"
    r"|wheez\w*|cough\w*|ambulance|999|hurry|faint\w*|collaps\w*|passing out|passed out|dizzy|numb|blue|bleed\w*|blood"
    r"|stung|stings?|stinging|bitten|bee|wasp|nuts?|peanuts?|ate|eaten|poison\w*|bleach|spiked|in my (?:\w+ )?"
    r"(?:drink|tea|coffee|food|cup)|weight|press\w*|crush\w*|knee\w*|knelt|(?:lying|lies|lay|laid) on"
    r"|(?<!cheating )(?<!cheated )on (?:top of )?me|stabb?\w*|shot|hit|hits|hitting"
    r"|kick\w*|punch\w*|beat\w*|ribs?|fell|squeez\w*|pinned|on top of me|sat on"
    r"|sitting on|holding|held|pillow|hands? (?:on|over|round|around)|water|drown\w*|swallow\w*|tablets|pills"
    r"|overdos\w*|pregnan\w*|labour|(?<!can )(?<!could )(?<!will )help me|he is (?:here|outside|coming|in the)|hiding"
    r"|under the bed|locked|cupboard|boot)\b"
)


def waits_for_a_child_too(danger: Danger, because: str, words: str) -> bool:
    """Whether it is dread of a parent's anger at one's news, a carer worn out, or drink-driving as a habit."""
    if danger in {Danger.SUICIDE, Danger.VIOLENCE} and is_over_nothing(words):
        return True
    if danger is Danger.VIOLENCE:
        is_dread = _WILL_BE_CROSS.search(words) and _OWN_NEWS.search(words)
        return bool(is_dread) and not _IS_MEANT.search(words)
    if danger is Danger.SUICIDE:
        return is_worn_out(because, words)
    is_habit = danger is Danger.INTOXICATED_DRIVER and _DRIVES_SO.search(words)
    return bool(is_habit) and not _DRIVES_NOW.search(words)


def is_over_nothing(words: str) -> bool:
    """Whether a death is spoken of over a trifle, and nothing else is told that may be meant."""
    beside = _CROSS_WITH_A_CHILD.sub(" ", _OVER_NOTHING.sub(" ", words))
    return beside != words and bool(_LIGHT_WORDS.fullmatch(" ".join(beside.split())))


def is_worn_out(because: str, words: str) -> bool:
    """Whether a parent or carer cannot go on with what a child needs, and no word tells of a death or of harm."""
    if not _OF_WEARINESS.fullmatch(because):
        return False
    has_needs = _NEEDS.search(words) and _A_CHILDS.search(words)
    return bool(_WORN_OUT.search(words) and has_needs) and not _MAY_END_IT.search(words)


def is_breathless(because: str, words: str) -> bool:
    """Whether it is the writer's own breath, and a shock that takes it."""
    is_own = _NO_BREATH.fullmatch(because) and re.search(rf"\bi (?:\w+ )?{re.escape(because)}", words)
    return bool(is_own and _SHOCKED.search(words)) and not _OF_A_BODY.search(words)


def is_horrified(words: str, *, told_as: Danger | None) -> bool:
    """Whether thoughts of harming a child horrify whoever has them."""
    return told_as in _CAN_BE_DREADED and bool(_DREADED.search(words) and _OF_HARM.search(words))
