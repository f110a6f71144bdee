"""The words that tell of any other trouble of a child who writes: body and mind, home, care, school, feelings."""

from __future__ import annotations

from bot.answering.child_harm_signs import EXPECTS, LITTLE, PARENT, PARENT_USES, USES_ONESELF
from bot.answering.child_worry_kinds import Worry
from bot.answering.countries import COUNTRY
from bot.answering.danger.own_trouble import HUNGRY

_CARER = r"foster (?:carers?|mum|dad|parents?|family|home|brother|sister|placement)"
# Out of the home now; what a parent might do if they knew is a fear.
_PUTS_OUT = r"(?:kick|chuck|boot|thr[eo]w)\w* (?:me |us )?out"
_MAY = ("will", "would", "might", "may", "could", "to")
PUT_OUT = (
    "".join(f"(?<!{each} )" for each in _MAY) + rf"{_PUTS_OUT}|locked (?:me |us )?out"
    rf"|{_PUTS_OUT} (?:\w+ )?(?:tonight|today|tomorrow)"
)
_PARTNER = r"(?:boyfriend|girlfriend)"
_A_PARTNERS_AGE = rf"my {_PARTNER} (?:he |she |who )?(?:is|was) (?:only |nearly |just |like |about )?[12]\d\b"
# For who is much older: how old a partner is, and how old the child who writes.
A_PARTNER_IS = (
    rf"\bmy {_PARTNER}s? (?:[.,] )?(?:(?:he|she|who|and|is|was|turned|just|only|nearly|like|about|almost) )*(\d\d)\b"
    r"|\b(?:going out with|go out with|dating|date|seeing) (?:(?:a|an|someone|somebody|who|is|man|guy|boy|girl"
    r"|of) )*(\d\d)\b"
)
THE_CHILD_IS = (
    r"\bi (?:am|was|turned|turn|just turned) (?:(?:only|just|nearly|almost|like|about|a) )*(\d\d?)\b"
    r"(?! (?:weeks?|months?|days?|minutes?|hours?))"
)
GOES_WITH_THEM = (
    r"\b(?:wants?|asked|asks|asking|told|tells|says|said|begg\w+|going|coming) (?:me |i (?:should|can"
    r"|have) )?(?:to )?(?:go"
    r"|come|travel|stay|move|meet|pick|get|take)\b|\b(?:tak|pick|fetch|collect)\w* me\b|\bi am (?:going|meeting"
    r"|staying)\b"
)
TROUBLE: dict[Worry, str] = {
    Worry.SELF_HARM: r"\b(?:cut(?:s|ting)? (?:my|myself|again)|been cutting|i cut|self ?harm\w*|(?:burn|hurt"
    r"|scratch)(?:ing)?"
    r" myself|suicid\w*|want to die|not want to (?:be here|live|be alive|wake up)|hate my life|disappear|kill (?:my"
    r"|your)self|kys|overdos\w+|like dead|end it|ending it|(?:can not|not) live (?:with this|like this|anymore)"
    r"|better off (?:dead|without me)|i (?:have |just )*(?:took|taken|swallowed) (?:\w+ ){0,3}(?:tablets?|pills?"
    r"|paracetamol))\b",
    Worry.EATING: r"\bstarv\w+ myself\b|\b(?:making|make|made) myself (?:sick|throw up)\b|\banorexi\w+|\bbulimi\w+"
    r"|\bi (?:do not|can not|hardly|barely|never|stopped|have stopped|am not) (?:eat|eating)\b|\bbing(?:e|ing)\b"
    r"|\b(?:lose|losing) weight\b|\btoo fat to eat\b",
    Worry.DRUGS: USES_ONESELF,
    # Of a mother or a sister who expects one it is no worry about oneself.
    Worry.PREGNANT: r"^(?!.*\b(?:mum|stepmum|sister|aunt\w*|teacher|miss|dads \w+|brothers \w+)s? (?:(?:is|was|has|have"
    rf"|just|got|being|now|also) )*pregnan).*\b(?:{EXPECTS}|(?:the|morning after) pill|contracepti\w+|condoms?|abortion"
    r"|(?:and|now) (?:now )?i am late(?! (?:for|to|home|back|with)))\b",
    # Whether, when and with whom: asked, or told of a boyfriend and his age and of nothing else.
    Worry.SEX: rf"\b(?:should i|shall i|can i|am i (?:\w+ ){{0,2}}?(?:to|for)|ready (?:to|for)"
    rf"|(?:i|{_PARTNER}) (?:\w+ ){{0,3}}?(?:to|about)) (?:\w+ )?(?:(?:have |having )?sex(?! ed)"
    rf"|(?:do|doing|did) it(?: with (?:him|her|my {_PARTNER}))?(?= [.,!?]|$| (?:and|but|or|with|yet|now)\b)"
    rf"|sleep(?:ing)? with (?:him|her|my {_PARTNER}))\b"
    r"|\b(?:ask|want|pressur|beg|push|pester)\w* (?:me )?(?:to|for|into) (?:\w+ )?(?:have |having )?sex\b"
    rf"|\b(?:sex with my {_PARTNER}|my {_PARTNER}\b.{{0,40}}\b(?:had|have|having) sex"
    r"|we (?:(?:have|are|already|just|only) )*(?:had|have|having) sex)\b|\bvirgin\w*|\bage of consent\b"
    r"|\bwhat (?:is|does|counts as) consent\b|\b(?:what age|how old|old enough|illegal|legal|law|allowed)\b"
    r".{0,40}\bsex\b(?! (?:ed|offen\w+|abus\w+))|\bsex\b.{0,30}\b(?:illegal|legal|allowed|the law|at 1\d)\b"
    rf"|^(?=.*\b(?:(?:il)?legal|law|allowed|ok|okay|wrong|bad|weird|normal|too (?:old|young)|crime|age)\b).*\b(?:"
    rf"{_A_PARTNERS_AGE}|(?:go(?:ing)? out with|dat(?:e|ing)|seeing) (?:a |an |someone |somebody )?(?:\w+ )?[12]\d\b)"
    r"|^(?!.*\b(?:hit|hurt|beat|slap|punch|kick|chok|drunk|drugs?|weed|threat|scared|cry|sad|dump|broke|split|left)"
    rf"\w*\b).*\b{_A_PARTNERS_AGE}",
    Worry.RUN_AWAY: r"\b(?:run(?:ning)? away|ran away|leave home|left home|leav(?:e|ing) home|moving? out"
    rf"|{PUT_OUT}|{_PUTS_OUT} (?:when|once|as soon as|the day) i (?:turn|am)"
    r"|nowhere to (?:go|sleep|stay)|(?:got|have|had|with) no ?where|where can i (?:sleep|go|stay)|homeless"
    r"|sleep(?:ing)? (?:rough|outside|on the street)"
    r"|sofa surf\w*|leg(?:ging)? it|not go home"
    r"|(?:scared|do not want|afraid|frightened) to go home|not want to go (?:back )?home"
    r"|packed my bag|(?:some ?where|a place|a bed|any ?where) to (?:sleep|stay|crash)|chang(?:ed|es|ing) the locks?"
    r"|(?:stuff|things|clothes) (?:\w+ ){0,3}?(?:bin ?bags?|black bags?|outside|on the (?:street|step|doorstep)))\b",
    Worry.SENT_AWAY: r"\b(?:send|sending|sent|take|taking|taken|going|put) (?:me )?(?:away |back )?(?:to"
    r"|on) (?:a plane|another"
    rf" country|{COUNTRY}"
    r"|back home|a place to fix|a camp)\b|\bconversion\b|\bfix me\b|\bmake me straight\b",
    Worry.ONLINE: r"\b(?:online|snapchat|snap|insta\w*|tik ?tok|discord|roblox|xbox|playstation|fortnite|whatsapp|dms"
    r"|(?:on|in) (?:a|the|my) game|(?:messages?|msgs?|texts?|dms?) me|met (?:him|her) on|in love|love each ?other)\b",
    Worry.BULLIED: r"\b(?:bull(?:y|ied|ying|ies)|pick(?:s|ing|ed)? on|left out|no friends"
    r"|names at school"
    r"|group chat|slurs?|lunch money|(?:took|take|stole|nicked) my (?:bag|lunch|money|stuff|trainers)"
    r"|(?:at|from|in) (?:my )?(?:school|class|year) (?:hates?|laugh\w*|call\w*|push\w*|kick\w*|hit\w*|punch\w*)"
    r"|(?:beat(?:en)? up|jumped|kicked|punched|battered) (?:\w+ )?by (?:\w+ ){0,3}?(?:year \d+s?|kids|girls|boys|lads)"
    r"(?: \w+){0,2} (?:(?:at|from|outside|in) (?:my )?(?:school|class|year)))\b"
    # Of a grown-up at home it is unkind, or worse.
    rf"|^(?!.*\b(?:{PARENT}(?: \w+){{0,6}}? calls|(?:parents|staff|carers) (?:\w+ )?call) me names)"
    r".*\bcall\w* me names\b",
    Worry.BELIEF: r"^(?!.*\b(?:school|class|halloween|games?|films?|costume|plays?|played|playing|drama|books?)\b)"
    r".*(?:\b(?:witch(?:craft)?|possessed|exorcis\w+|kindoki|djinns?|jinns?|juju|bewitched|evil eye)\b"
    r"|\bi (?:have|am) (?:got )?(?:a |an |the )?(?:evil |bad )?(?:demons?|spirits?)\b"
    r"|\b(?:spirits?|demons?|devil|evil) (?:\w+ ){0,2}?(?:in|inside|out of|from) (?:of )?(?:me|us)\b)",
    Worry.HIT: r"\b(?:(?<!never )(?<!not )hit\w*|slap\w*|beat\w*|punch\w*|kick(?!\w* (?:me |us )?(?:out|off))\w*|belt"
    r"|smack\w*|hurt(?:s|ing)? (?:me|us)"
    r"|bruis\w*|thr[eo]ws?(?! (?:me |us )?out)|chok\w*|push\w*|burn\w*|strangl\w*|whip\w*|leathers?|batter\w*|hurt me"
    r"|(?<!tummy )(?<!belly )(?<!stomach )(?<!head )hurts)\b",
    Worry.GRIEF: r"\b(?:(?<!phone )(?<!battery )(?<!laptop )(?<!if i )(?<!when i )died|(?:is|are) dead"
    r"|(?:mum|dad|nan|gran|grandad|brother|sister|friend|dog|cat)s dead"
    r"|passed away|funeral|is (?:dying|going to die)|lost my (?:mum|dad|nan"
    r"|grandad"
    r"|brother|sister|friend|dog|cat))\b",
    Worry.CARER: rf"\b(?:look(?:ing)? after|car(?:e|ing) for) (?:my |our )?(?:\w+ )?(?:mum|dad|nan|grandad|brothers?"
    rf"|sisters?"
    rf"|siblings|family|her|him|them|twins)\b|\byoung carer\b|\bdo everything\b|\bnapp(?:y|ies)\b"
    rf"|\b(?:get\w*|tak(?:e|ing)|drop\w*|put\w*|feed\w*|bath\w*|dress\w*) my {LITTLE}"
    r" (?:(?:up |ready |off )?(?:to|from|for|in) (?:bed|school|nursery|preschool)|and (?:put|get|make|do))\b"
    r"|\bi (?:am |have to |always )?(?:do|doing|make|making|cook|cooking) (?:all )?(?:the )?(?:tea|dinners?|cooking"
    r"|cleaning|washing|shopping|housework)\b"
    rf"|\b{PARENT} (?:\w+ ){{0,3}}?(?:in bed|will not get (?:up|out of bed))\b(?! with)"
    rf"|\b{PARENT} (?:has |is |got |have )(?:\w+ )?(?:ms|bipolar|cancer|depress\w*|schizo\w*|ill|poorly|sick|disabled"
    r"|dementia|stopped taking)\b|\bthinks the (?:tv|telly|neighbours)\b|\bhears? voices\b",
    Worry.DRINKING: rf"\b{PARENT} (?:\w+ ){{0,3}}?(?:drinks?|drinking|is drunk|gets drunk|drunk)\b"
    r"(?! (?:tea|coffee|water|milk|squash|juice))"
    r"|\bdrinks (?:a ?lot|too much|all (?:day|the time))\b",
    Worry.DRUGS_AT_HOME: PARENT_USES,
    Worry.PRISON: rf"\b{PARENT} (?:\w+ ){{0,3}}?(?:in|to|from|out of) (?:prison|jail)\b|\b{PARENT} (?:is |got |has"
    r" been )?(?:locked up|inside|banged up|sent down)\b",
    Worry.IN_CARE: rf"\b(?:my|our|the) {_CARER}\b|\bfoster (?:carers?|mum|dad|parents?)\b"
    r"|\bi (?:am|live) (?:\w+ ){0,2}?in (?:foster )?care\b|\bi (?:am|live) (?:\w+ )?(?:with foster \w+"
    r"|in a (?:childrens|kids|care) home)\b|\b(?:my|this|the|a new|another) placement\b"
    r"|\bmov\w+ me (?:\w+ )?(?:again|placement|to (?:a |another |new |different )*(?:home|carers?|famil\w+))\b"
    r"|\b(?:different|new|change|another) (?:my )?social worker\b|\bmy (?:social worker|sw) (?:never|does|do|will|is"
    r"|keeps|has|not)\b|\b(?:adopted|adoption|adopters|adoptive)\b|\bcontact (?:with|centre|time|visits?|sessions?)\b"
    r"|\b(?:go to|going to|to|hate|stop\w*|miss\w*) contact(?= [.,!?]|$| (?:and|but|because|again|any ?more|this|on"
    r"|today"
    r"|tomorrow)\b)|\b(?:different|another|other|separate) (?:foster )?(?:carers?|placements?)\b"
    r"|\b(?:different|another|other|separate) foster (?:home|famil\w+|house)s?\b",
    Worry.FIGHTS_AT_HOME: r"\b(?:fight\w*|argu\w*|scream\w*|shout\w*|smash\w*|hurts? (?:my )?mum"
    r"|scared of (?:my )?(?:dad|mum|stepdad)|drunk|drink\w*)\b",
    Worry.NEGLECT: HUNGRY + r"|\b(?:hungry|no food|any food|not allowed (?:food|to eat)|never (?:buys|any|cooks|home"
    r"|there)|nothing to eat"
    r"|(?:not|never|stopped) (?:\w+ )?(?:let(?:s|ting)? (?:me|us) (?:eat|have (?:\w+ )?(?:food|tea|dinner|lunch"
    r"|breakfast))|feed(?:s|ing)? (?:me|us)|giv(?:e|es|ing) (?:me|us) (?:\w+ )?(?:food|tea|dinner|lunch|breakfast))"
    r"|only (?:feeds? (?:me|us)|(?:gives?|lets?) (?:me|us) (?:have )?(?:\w+ )?(?:food|tea|dinner|lunch|eat))"
    r"|get (?:\w+ )?(?:food|fed|to eat|tea|dinner) (?:only )?(?:if|when|unless)"
    r"|dirty|(?:house|room|home|always|so|it is|its|it is) (?:so |really |always )?(?:cold|freezing)"
    r"|on (?:my|our) own|home alone|left (?:me|us)|smell\w*|no (?:heating|electric|clothes|bed|money)|gas is off"
    r"|(?:locks?|locked|hides) (?:up )?(?:all )?the (?:fridge|food|cupboards?)|sleeps all day)\b",
    # A partner who watches and orders about.
    Worry.CONTROLLED: rf"\bmy {_PARTNER}\b.{{0,60}}?\b(?:my (?:location|phone|messages|texts|password|snap\w*"
    rf"|insta\w*|clothes"
    rf"|friends)|track\w*|controll?\w*|jealous|(?:gets?|goes?|going) (?:\w+ )?(?:mad|angry|mental|cross)|where i am"
    rf"|who i (?:see"
    rf"|talk|speak|am)|(?:not|never) (?:let|allow)\w* me|tells? me what)\b",
    Worry.SEXUALITY: r"\b(?:gay|lesbian|bi|bisexual|trans|transgender|non ?binary|non binary|queer|like girls"
    r"|like boys)\b",
    Worry.UNKIND: r"\b(?:fat|thick|stupid|ugly|useless|worthless"
    r"|(?<!everyone )(?<!everybody )(?<!they all )(?<!people )hates? me|nobody wants|no one wants|wish\w* i"
    r"|calls? me"
    r"|feel like (?:nothing|rubbish|dirt)|horrible to me|ignor\w* me|my fault|never good)\b",
    Worry.PARTING: rf"\b{PARENT} (?:\w+ ){{0,4}}?(?:divorc\w*|split(?:ting|s)? up|separat\w+|br(?:eaking|oke|oken) up"
    rf"|get back"
    r" together)\b|\bdivorce\b|\b(?:choose|pick) between (?:my )?(?:mum|dad|them)\b|\btake sides\b",
    Worry.TAKEN_AWAY: r"\b(?:take\w* (?:me|us|my \w+|him|her|them) (?:away|off)|(?:in|into) care|foster\w*"
    r"|social (?:worker|services)|split (?:us )?up)\b",
    Worry.THREATENED: r"\b(?:says?|said|told me|threatens?) (?:\w+ ){0,8}?if (?:i|we) (?:tell|say|told|snitch)\b"
    r"|\bif (?:i|we) (?:tell|say no|say|told|snitch) (?:\w+ )?(?:he|she|they|dad|mum) (?:\w+ )?(?:will|would|said"
    r"|gets?)\b|\bdeport\w*|\b(?:go|goes|going) to prison\b"
    r"|\b(?:he|she|they|dad|mum) (?:said|says|told me) (?:\w+ ){0,6}?(?:take me away|kill me|hurt (?:my|me)"
    r"|not to tell)\b",
    Worry.UNSAFE: rf"\b(?:{'|'.join(_MAY)}) {_PUTS_OUT}\b|" r"\bnot (?:feel )?safe\b|\b(?:feel|am|is) (?:\w+ )?unsafe\b"
    r"|\b(?:tummy|belly|stomach) (?:hurts?|aches?) (?:\w+ )?(?:when|before|every)\b"
    rf"|\b(?:scared|frightened|afraid) (?:at|when|in|to be|of (?:him|her|them|when|what|(?:my )?(?:{PARENT}|uncle"
    rf"|brother)))\b"
    r"|\b(?:hate|not like|not want to|have to) (?:go|going|being|be|staying|stay) (?:to|at|round|with) (?:my )?(?:mum"
    r"|dad|nan|gran|grandad|uncle|aunt|auntie|cousin|stepdad|stepmum)s?\b",
    Worry.SAD: r"\b(?:sad|lonely|unhappy|miserable|depress\w+|worthless|cry|crying|low|tired|numb|no ?(?:body"
    r"|one) (?:cares?|listens?|likes me|wants me|loves me|to (?:talk|speak|turn) to)|(?:someone|somebody) to talk to"
    r"|(?:everyone|everybody|they all|people) hates? me|hate myself|gutted|anxi\w+|panic\w*|stress\w*|overwhelmed"
    r"|worr(?:y|ied) all the time)\b",
    # Broken off: who it is, and no more.
    Worry.CRY: rf"^(?:(?:please|help|someone|somebody|anyone|anybody|quick|quickly|omg|it is|its|hello|hi|just|because"
    rf"|me|i|need|and|so|no) |[.,!?] )*(?:my |the )?(?:{PARENT}|uncle|brother|mums boyfriend)"
    rf"(?: (?:please|help|again|now|he|she|is|just|and|hurry|[.,!?…]))*$",
}  # fmt: skip
