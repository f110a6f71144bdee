"""Who is there for what people tell of themselves or of a child, by plain signs: read before what is only alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.answering.danger.normalise import plain

_PARTNER: Final = (
    r"(?:husband|hubby|partner|boyfriend|fella|bloke|ex|ex (?:husband|partner|boyfriend)|baby dad|babys dad|kids dad"
    r"|childrens dad|man)"
)
_WIFE: Final = (
    r"(?:wife|girlfriend|missus|mrs|ex (?:wife|girlfriend)|baby mum|babys mum|kids mum|childrens mum|bird|other half)"
)
_HURTS: Final = (
    r"(?:hits?|hitting|hit|beats?|beat|beating|slaps?|slapped|punch\w*|kick\w*|chok\w*|strangl\w*|throttl\w*|grab\w*"
    r"|push\w*"
    r"|shov\w*|batter\w*|hurts?|hurting|threaten\w*|controls?|controlling|rapes|raped|follow\w*|stalk\w*|spits|bites"
    r"|bit"
    r"|burns|burnt|abus\w+|attack\w*|assault\w*|pinned|threw|throws|terroris\w*|bull(?:y|ies|ied)|scares|frighten\w*)"
)
_HOW: Final = r"(?:\w+ ){0,4}?"
_CONTROLS: Final = (
    r"(?:my (?:money|phone|wages|bank|benefits|every move|life)|who i see|what i (?:wear|spend|do)|where i go|me\b)"
)


_THROWS: Final = (
    r"(?:chucks?|chucked|chucking|throws?|threw|throwing|lobs?|lobbed|lobbing|slings?|hurls?|hurled|launch\w*)"
)


def _victim_of(who: str) -> str:
    # "wife chucks stuff at me": at the start of what is said the "my" is often left out.
    whose = r"(?:\bmy|^(?:the )?|[.,;] (?:the )?|\band (?:the )?)"
    unsaid = r"(?!(?:man|bloke|bird|fella)\b)"  # those may be anybody's
    return (
        rf"\bmy {who} {_HOW}{_HURTS} (?:\w+ ){{0,2}}?me\b"
        rf"|{whose} ?\b{unsaid}{who} {_HOW}(?:{_THROWS} (?:\w+ ){{1,3}}?at|lays? into|laid into|goes for|went for"
        rf"|lashes out at"
        rf"|screams? at) me\b"
        rf"|^(?:the )?{unsaid}{who} (?:\w+ ){{0,2}}?(?:hits?|beats?|slaps?|punches|kicks?|batters?|bites"
        rf"|scratches) me\b"
        rf"|\bmy {who} {_HOW}(?:controls?|controlling|checks?|checking|tracks?|takes|keeps|will not let me"
        rf"|does not let me|stops me|locks me|locked me) {_HOW}{_CONTROLS}"
        rf"|\bmy {who} will not let me (?:leave|go|work|out|have (?:friends|money|a)|(?:see|speak to"
        rf"|talk to) (?:anyone|people"
        r"|anybody|my (?:\w+ )?(?:friends?|family|mum|dad|sister|brother|parents)))\b"
        rf"|\b(?:scared|frightened|afraid|terrified) of my {who}\b"
        rf"|\bmy {who} (?:is|was|has been|can be) (?:\w+ )?(?:abusive|violent|controlling)\b"
        rf"|\b(?:left|leave|leaving|flee|fled|run from|ran from|get away from|escape|escaped|hiding from) (?:my )?"
        rf"(?:\w+ )?(?:abusive |violent )?{who}\b(?=.*\b(?:violen\w*|abus\w*|hit|hits|scared|kill|find|found|safe)\b)"
    )


_THROAT: Final = (
    r"\b(?:he|she) (?:\w+ )?(?:grabbed|had|held|squeezed|took|gripped) me (?:by|round|around) (?:the|my) (?:throat"
    r"|neck)\b"
    r"|\b(?:he|she) (?:\w+ )?(?:strangled|choked|throttled) me\b"
)
_FOUND_US: Final = (
    r"\b(?:he|she|my ex|ex) (?:is |has )?(?:\w+ )?(?:found|knows|worked) (?:out )?where (?:we|i) (?:\w+ )?(?:live"
    r"|moved|are"
    r"|am)\b"
)
# Signs of control, of which two tell of it, though it is not said whose: "never hit me, just has my bank card".
_CONTROL: Final = (
    r"(?:never|not once|has not|have not|does not|did not) (?:\w+ )?(?:hit|hits|touched|hurt|laid (?:a |one )?(?:hand"
    r"|finger)"
    r" on) me\b",
    r"\b(?:has|have|holds?|keeps?|takes?|took|got|controls?|hides|hid) (?:all )?my (?:bank cards?|cards?|bank|money"
    r"|wages"
    r"|benefits|phone|passport|keys|car keys|pip|universal credit)\b",
    r"\b(?:tell|telling|say|saying|told) (?:\w+ ){1,3}?i am (?:a )?(?:mental|mad|crazy|insane|unstable|unfit|not right"
    r"|bad mum|bad mother|nuts|psycho|an addict|ill)\b",
    r"\b(?:get|take|have|keep|lose|got) (?:\w+ )?(?:the |my |our )?(?:kids|children|baby|babies|little ones)"
    r"(?: (?:off|away from|from) me| taken| away)?(?= \W|\W*$| if\b| who\b| when\b)",
    r"\b(?:will|does|would|has) not let me (?:leave|go|work|out|see|speak|talk|have)\b",
    r"\b(?:checks?|checking|tracks?|tracking|goes through|reads) my (?:phone|messages|location|texts|every move)\b",
    r"\b(?:how (?:do|can|could) i|(?:want|need|trying|planning|scared) to|thinking (?:of|about)) (?:safely )?"
    r"(?:leave|leaving|get (?:away|out)|getting (?:away|out)|escape)\b(?! (?:work|school|early|the house|my job))",
)
_NOT_A_PARTNER: Final = (
    r"\bmy (?:\w+ )?(?:mum|dad|mums|dads|parents?|mother|father|step\w+|school|teacher|boss|manager|son|daughter"
    r"|employer|landlord|social worker|carer|foster \w+|brother|sister|nan|gran\w*|uncle|aunt\w*)\b"
    r"|\b(?:council|social (?:services|care|workers?)|court|dwp|job ?cent(?:re|er)|solicitor"
    r"|police) (?:\w+ ){0,2}?(?:took|takes?"
    r"|taking|has|have|keeps?|got|holds?|stopped|will)\b"
)
_CONTROLLED: Final = "|".join(
    rf"^(?!.*(?:{_NOT_A_PARTNER}))(?=.*{first}).*{second}"
    for place, first in enumerate(_CONTROL)
    for second in _CONTROL[place + 1 :]
)
_AT_HOME: Final = (
    r"\bi am (?:\w+ )?(?:in|living with|suffering|experiencing|a victim of|being) (?:an? )?(?:\w+ )?(?:abusive"
    r"|domestic|dv"
    r"|violent|controlling|coercive|abused) ?(?:relationship|marriage|abuse|violence|partner|control|by my \w+)?\b"
    r"|\bi need (?:a |to find a |to get into a |to go to a )?(?:women s |womens )?refuge\b"
)
_I_AM_A_MAN: Final = (
    r"\bi am (?:a|the|her) (?:\w+ )?(?:man|bloke|dad|father|male|guy|husband|fella)\b|\bas a (?:man|bloke|male)\b"
)
_CHILDREN: Final = (
    r"(?:child(?:ren)?|kids?|minors?|little (?:girls?|boys?|ones?)|young (?:girls?|boys?)|underage \w+|under age \w+"
    r"|teen(?:s|agers?)|girls?|boys?|(?:step)?(?:daughter|son)s?|niece|nephew|bab(?:y|ies)|pupils?|grand\w+|brother"
    r"|sister"
    r"|toddlers?)"
)
_OWN_FEARS: Final = (
    rf"\bi (?:am|feel|might be|think i am|have (?:always )?(?:been|felt)) (?:\w+ )?(?:sexually )?(?:attracted|drawn"
    rf"|turned"
    rf" on|aroused) (?:to|by) (?!work|teach|help|support|car)(?:\w+ ){{0,2}}?{_CHILDREN}\b"
    rf"|\bi (?:have|get|am having|keep having|keep getting) (?:\w+ ){{0,2}}?(?:sexual|bad|wrong|dirty) (?:thoughts?"
    rf"|urges?"
    rf"|feelings?|fantasies) (?:about|towards?|for|of|around) (?:\w+ ){{0,3}}?{_CHILDREN}\b"
    rf"|\bi (?:\w+ ){{0,5}}?(?:might|may|could|will|am going to|want to"
    rf"|am scared i \w+) (?:\w+ )?(?:sexually (?:abuse|touch"
    rf"|hurt)|abuse|molest|touch|offend against) (?:\w+ ){{0,2}}?{_CHILDREN}\b.{{0,20}}"
    rf"|\b(?:scared|afraid|worried|frightened) (?:that )?i (?:might|may|could|will|am) (?:\w+ )?(?:sexually"
    rf"|a paedophile|a"
    rf" paedo|a pedo|a nonce)\b|\bi (?:think|fear) i (?:am|might be) (?:a )?(?:paedophile|paedo|pedophile|pedo|nonce)\b"
)
_OWN_IMAGES: Final = (
    r"\bi (?:have |keep |can not stop |cannot stop |used to |\w+ )?(?:been )?(?:look\w*|watch\w*|view\w*|search\w*"
    r"|download\w*|sav\w*|click\w*|seen) (?:at |for |on )?(?:\w+ ){0,3}?(?:illegal (?:images?|porn|pictures?|pics?"
    r"|videos?"
    r"|stuff|things)|indecent (?:images?|pictures?|photos?)|child porn\w*|csam|underage (?:porn|images?|pictures?"
    r"|girls|boys"
    r"|stuff)|(?:images?|pictures?|photos?|pics|porn|videos?) of (?:\w+ ){0,2}?(?:kids|children|minors|underage \w+"
    r"|young"
    r" (?:girls|boys)|little (?:girls|boys)))\b"
)
_SOMEBODYS_IMAGES: Final = (
    r"\b(?:husband|partner|boyfriend|ex|dad|father|brother|son|uncle|stepdad|he|fiance|grandad|patient|client"
    r"|man)\b.{0,60}?\b"
    r"(?:look\w*|watch\w*|view\w*|search\w*|download\w*|has|had|got|arrested (?:for|over)|found (?:with)?"
    r"|bail for) (?:at |for"
    r" |on )?(?:\w+ ){0,3}?(?:indecent (?:images?|pictures?|photos?)|illegal (?:images?|pictures?|photos?)"
    r"|child porn\w*|csam"
    r"|(?:images?|pictures?|photos?|pics|porn|videos?) of (?:\w+ ){0,2}?(?:kids|children|minors|little \w+"
    r"|young \w+))\b"
)
_THEN: Final = (
    r"(?:when i was (?:a |an |only |just |about |little|young|small|at |in |growing|\d+|six|seven|eight|nine|ten"
    r"|eleven|twelve"
    r"|thirteen|fourteen|fifteen)|as a (?:child|kid|boy|girl|little|young|teenager)|in (?:my )?childhood|growing up"
    r"|(?:\w+ )?years ago|decades ago|in (?:the )?(?:\d0s|19\d\d|sixties|seventies|eighties|nineties)|back in the"
    r"|a long time"
    r" ago|long ago)"
)
_ABUSED: Final = (
    r"(?:abused|molested|interfered with|touched|raped|beaten|groomed|assaulted|hurt me|did things to me|abuse)"
)
_CHILDHOOD: Final = (
    rf"\b(?:i was|i got|i have been|me|my)\b (?:\w+ ){{0,4}}?{_ABUSED}\b.{{0,60}}\b{_THEN}"
    rf"|\b{_THEN}\b.{{0,60}}\b(?:{_ABUSED} (?:me|by)|(?:i was|i got) (?:\w+ ){{0,2}}?{_ABUSED}|(?:touch\w*|abus\w*"
    rf"|rap\w*"
    rf"|beat\w*|hurt\w*|did things to|groom\w*|molest\w*) me)\b"
    rf"|\b(?:touched|abused|raped|beat|molested|groomed|hurt|did things to) me (?:\w+ ){{0,3}}?{_THEN}"
    # "He interfered with me, i was 8, i am 51 now"
    rf"|^(?=.*\b(?:i am (?:now )?(?:[2-9]\d)\b|\d\d years (?:ago|on|later)\b|now i am (?:grown|an adult|a (?:mum|dad"
    rf"|gran))"
    r"|all (?:these|those|this) (?:years|time)\b|(?:never|not) told (?:anyone|anybody|a soul)\b))"
    rf"(?=.*\bi was (?:only |just |about |maybe |around )?(?:\d|1[0-7]|five|six|seven|eight|nine|ten|eleven|twelve"
    rf"|thirteen"
    r"|fourteen|fifteen)\b(?! (?:\w+ )?(?:weeks?|months?|minutes?|days?|hours?|miles?)\b))"
    rf".*\b(?:(?:interfered with|messed with|touched|abused|molested|raped|fiddled with|groomed|did (?:things"
    rf"|stuff) to) me"
    r"|(?:i was|i got) (?:\w+ )?(?:abused|molested|raped|groomed|interfered with))\b"
    r"|\bi am (?:a |an |the )?(?:\w+ )?survivor\b|\bmy (?:own )?childhood abuse\b|\b(?:i was|i got) (?:sexually "
    r"|physically )?"
    r"abused by (?:a |my |the |our )?(?:priest|vicar|teacher|scout \w+|coach|choirmaster|nuns?|monks?|care home"
    r"|care ?worker)\b"
)
_RAPED: Final = (
    r"\bi (?:was|got|have been|had been|think i was|may have been|might have been) (?:\w+ )?(?:raped"
    r"|sexually (?:assaulted"
    r"|abused|attacked)|gang ?raped|spiked and \w+|date raped)\b"
    r"|\b(?:he|she|they|someone|somebody|a (?:man|guy|lad|bloke)|my \w+|this (?:man|guy|lad)) (?:\w+ )?(?:raped"
    r"|sexually"
    r" assaulted) me\b|\b(?:he|she) (?:\w+ )?(?:did not|would not|never) stop when i said (?:no|stop)\b"
    r"|\bi said (?:no|stop) (?:and|but) (?:he|she|they) (?:\w+ )?(?:did not|would not|carried on|kept|did it)\b"
    r"|\bforced (?:me to have sex|himself on me)\b"
)
_OWN_CHILDREN: Final = (
    r"(?:my|our|the) (?:\w+ ){0,2}?(?:kids?|children|child|sons?|daughters?|little (?:boy|girl|one)|boys?|girls?|baby"
    r"|lads?)"
)
_OTHER_PARENT: Final = (
    r"(?:(?:my |the |her |his )?(?:ex|exs|ex (?:wife|husband|partner|missus)|baby ?s? (?:mum|dad)|kids (?:mum|dad)"
    r"|childrens (?:mum|dad))|(?:his|her|their) (?:mum|dad|mother|father))"
)
_DISPUTE: Final = (
    rf"\b{_OTHER_PARENT} (?:\w+ ){{0,3}}?(?:will not let|does not let|wont let|stops?|stopped|stopping|refus\w*"
    rf"|denying|denies"
    rf"|blocks?|blocked|keeps?|keeping|withh\w*) (?:me |us )?(?:\w+ ){{0,3}}?(?:see\w*|hav\w*|from seeing|contact"
    rf"|access"
    rf"|{_OWN_CHILDREN})\b"
    rf"|\b{_OTHER_PARENT} (?:\w+ ){{0,3}}?(?:picks?|picking|collects?|collecting|takes?|taking|wants to (?:take|move"
    rf"|change))"
    rf" (?:\w+ )?(?:up )?(?:{_OWN_CHILDREN}|kids|children|him|her|them)\b"
    r"|\b(?:parental responsibility|child arrangements?(?: orders?)?|residence order|prohibited steps|custody (?:of"
    r"|battle|hearing|case|rights)|(?:shared?|joint|sole|full|gets?|got|for|lose|win) custody|mediation"
    r"|contact order|take (?:me|him|her|them) to (?:family )?court|c100|specific issue)\b"
    rf"|\bi (?:have not|am not allowed to|can not|never|do not get to) (?:seen?|have|had|speak to) {_OWN_CHILDREN}\b"
)
_ALSO_OF_HARM: Final = (
    r"\b(?:hits?|hit|hitting|hurt\w*|bruis\w*|beat\w*|kill\w*|knife|touch\w*|abus\w*|drunk|drugs|starv\w*|ran off"
    r"|run off"
    r"|abroad|airport|abduct\w*|snatch\w*|scared|afraid|social (?:worker|services|care))\b"
)
_PARENT_DRANK: Final = (
    r"\bmy (?:mum|dad|mother|father|parents?)\b|\b(?:mum|dad)s?\b(?: (?:is|was|has|been|have|had|always))*"
    r" (?:on the (?:wine|drink|booze|vodka|bottle)|drink\w*|drank|an? (?:alcoholic|drinker|drunk))\b"
)
_NO_ALCOHOL: Final = r"\bdrink\w* (?:\w+ ){0,3}?(?:tea|coffee|water|squash|coke)\b"
_DRINK: Final = r"\b(?:wine|vodka|booze|drink(?:s|ing|er)?|drank|drunk|alcohol\w*|bottle)\b"
_GROWN_UP_NOW: Final = (
    r"\bi am (?:now )?(?:[2-9]\d|an adult|grown up|all grown|not a (?:kid|child))\b|\bsince i was (?:\w+ )?(?:\d"
    r"|little"
    r"|small|a (?:kid|child|baby))|\bgrew up (?:with|in|around)\b"
)
_CARER: Final = (
    r"\bi am (?:a |an |the )?(?:\w+ )?young carer\b|\bam i a young carer\b|\bi (?:look after"
    r"|care for) my (?:\w+ )?(?:mum|dad"
    r"|brother|sister|nan|gran\w*|parents?)\b.{0,60}\b(?:school|year old|homework|lessons|college)\b"
)

# A child that somebody else than its own parents worries about.
_A_CHILD: Final = (
    r"(?:child(?:ren)?|kids?|bab(?:y|ies)|toddlers?|(?:little |wee |young )?(?:boys?|girls?|lads?|lass(?:es)?|ones?)"
    r"|son"
    r"|daughter|grand(?:son|daughter|child|children|kids?|baby)|nephews?|nieces?|step(?:son|daughter)|pupils?"
    r"|teenager|twins"
    r"|siblings?|little un\w*|bairn|cousins?)"
)
_NEXT_DOOR: Final = (
    r"(?:next door|neighbours?|upstairs|downstairs|across the (?:road|street)|over the road|opposite|flat (?:above"
    r"|below)"
    r"|down (?:the|our) (?:road|street)|(?:on|in|from) (?:my|our|the) (?:street|road|estate|block|stairs|close))"
)
_KEEPS_THEM: Final = (
    r"\b(?:grand ?(?:sons?|d?aughters?|child(?:ren)?|kids?|bab(?:y|ies)|bairn)|(?:my|our|the) (?:nephews?|nieces?"
    r"|step(?:son|daughter)s?"
    r"|sisters? (?:kids?|children|baby|boy|girl|little \w+|son|daughter)"
    r"|brothers? (?:kids?|children|baby|boy|girl|little \w+|son|daughter)"
    r"|sons? (?:kids?|children|girlfriend|ex|partner)|daughters? (?:kids?|children|boyfriend|partner|bloke)"
    r"|friends? (?:kids?|child|children|baby|son|daughter|little \w+)|god(?:son|daughter|child)))\b"
)
_TROUBLE: Final = (
    r"\b(?:bruis\w*|black eye|marks?|hit\w*|slap\w*|smack\w*|beat\w*|belt\w*|punch\w*|kick\w*|burn\w*|hurt\w*"
    r"|injur\w*|scream\w*"
    r"|shout\w*|cry(?:ing)?|cries|crie\w*|hungry|starv\w*|no food|food|biscuits|begg\w*|scav\w*|filthy"
    r"|dirty|smell\w*"
    r"|nappy|no coat|no shoes|barefoot|cold|freez\w*|outside|out (?:in|all|late|till|until)|garden|alone|on (?:his"
    r"|her|their)"
    r" own|by (?:himself|herself|themselves|itself)|locked|drunk|drinks?|drinking|drugs|weed|needle\w*|neglect\w*"
    r"|abus\w*"
    r"|touch\w*|sexual\w*|inappropriate\w*|scared|frightened|afraid|flinch\w*|worr\w+|concern\w*|not (?:right"
    r"|looked after|safe"
    r"|at school|eating|clean)|never at school|unsafe|fight\w*|row(?:s|ing)?|violen\w*|wander\w*|roam\w*|left|told me"
    r"|says|said"
    r"|secret|withdrawn|wetting|groom\w*|messag\w*|texts?|texting|snapchat\w*|gifts?|presents|trainers|sleep ?over"
    r"|sleeps? over"
    r"|lifts?|privately|alone with|shov\w*|grab\w*|drag\w*|kiss\w*)\b"
)
_STAFF: Final = (
    r"(?:coach\w*|teachers?|ta|teaching assistant|tutor|instructor|scout ?leader|guide leader|leader|youth worker"
    r"|volunteer"
    r"|childminder\w*|nanny|nursery (?:worker|nurse|staff)|care ?worker|foster (?:carer|mum|dad)|dinner lady|lunchtime"
    r" supervisor|caretaker|sensei|priest|vicar|imam|pastor|youth pastor|music teacher|bus driver|taxi driver|escort"
    r"|key"
    r" ?worker|head ?teacher|member of staff|staff member|colleague|supply teacher)"
)
_DID: Final = (
    r"(?:hit|hits|hitting|slap\w*|smack\w*|punch\w*|kick\w*|grab\w*|push\w*|shov\w*|drag\w*|shook|shak\w+|pinch\w*"
    r"|hurt\w*"
    r"|touch\w*|kiss\w*|strip\w*|groom\w*|abus\w*|assault\w*|inappropriate\w*|pinned|tickl\w*|cuddl\w*|hugs?|hugg\w*"
    r"|lap"
    r"|locked|scream\w*|humiliat\w*|swor\w*|swear\w*|messag(?:es|ed|ing)|text(?:s|ed|ing)|snap ?chat\w*|snapping|dms?"
    r"|dming"
    r"|gifts?|presents?|(?:bought|buys|buying|gave|gives|giving) (?:\w+ ){0,4}?(?:trainers|phones?|money|vapes?"
    r"|alcohol|beer"
    r"|drinks?|sweets|clothes|games?)|sleep(?:s|ing)? ?overs?|stay(?:s|ing)? over|alone with|lifts?|(?:drives?|drove"
    r"|driving)"
    r" (?:\w+ ){0,3}?home|weigh(?:s|ing)|photos|filming)"
)
# Whoever else is named between is the one who did it, or who says so: "the teacher says that mum hit him".
_ANOTHER_ADULT: Final = (
    r"(?:mums?|dads?|mother|father|parents?|step\w+|carer|uncle|aunt\w*|nan|gran\w*|partner|boyfriend|students?|whose"
    r"|says|said|told|tells|thinks|noticed|noticing|reported|saw|sees|asked|asks|by)"
)
_SOMEBODY_ELSE: Final = rf"(?:{_A_CHILD}|{_ANOTHER_ADULT}|brother|sister)"
_OF_STAFF: Final = (
    r"^(?!(?:can|may|should|is|are|do|does|how|what|when|which) )"
    rf"(?=.*\b(?:{_A_CHILD}|him|her|them|me|\d+ year old\w*|year \d+)\b)"
    rf".*(?:^|\b(?:a|the|my|our|his|her|their|football|swimming|swim|dance|gym|judo|karate|tennis|rugby"
    rf"|boxing) )(?:\w+ )?"
    rf"{_STAFF}\b(?!(?: \w+){{0,2}} (?:says|said|told|thinks|noticed|is worried|reported|saw|asked)\b)"
    rf"(?: s)?(?: (?!{_ANOTHER_ADULT}\b)\w+){{0,7}}? {_DID}\b"
)
# Told by anybody, so in stricter words than a parent's: who did it, what was done, and to a child, in this order.
_PLACES: Final = (
    r"(?:school|nursery|pre ?school|play ?group|club|church|chapel|mosque|masjid|madras+ah?|temple|gurdwara|gym"
    r"|academy"
    r"|college|camp|respite|scouts|guides|brownies|cubs|childrens home|residential|setting|staff|team)"
)
_WORKER: Final = (
    rf"(?:{_STAFF}s?|(?:our|the|my|his|her|their|that) (?:head|deputy|boss|manager)|staff|lsa|supply|agency \w+|rabbi"
    rf"|ustad\w*|nuns?|(?:m[ae]n|wom[ae]n|bloke|lady|guy|brother|sister|person|someone|somebody|one|adults?"
    rf"|grown ?ups?"
    rf"|helper"
    rf"|lad) (?:in charge|(?:(?:who|that) \w+ )?(?:at|in|from|of|running|on) (?:\w+ ){{0,3}}?{_PLACES}))"
)
_DID_TO: Final = (
    rf"(?:{_DID}|beats?|beat|beating|can(?:ed|es|ing)|yank\w*|thr[eo]w\w*|handsy|shout\w* (?:at|in)"
    r"|belittl\w*|mock\w*|starv\w*|restrain\w*|sent|sends|(?:sleeps?|slept|sleeping) with|sex\w*)"
)
_HIM_OR_HER: Final = rf"(?:{_A_CHILD}|him|her|them|me|year \d+s?|\w+ year olds?|sixth former|6th former)"
_WORD_BETWEEN: Final = rf"(?:\W+(?!{_SOMEBODY_ELSE}\b)\w+)"
_STAFF_DID: Final = (
    r"^(?!(?:can|could|may|should|is|are|do|does|how|when|which|if|what(?! (?:do|should|can|shall) (?:i|we)\b)) )"
    rf"(?!.*\b{_A_CHILD} (?:\w+ ){{0,2}}?{_DID} (?:(?!by\b)\w+ ){{0,3}}?{_WORKER}\b)"
    rf".*(?:\b(?<!told )(?<!told the )(?<!told my )(?<!told his )(?<!told her ){_WORKER}\b{_WORD_BETWEEN}{{0,7}}?"
    rf"\W+{_DID_TO}\b(?! by\b)(?:\W+\w+){{0,5}}?\W+{_HIM_OR_HER}\b"
    rf"|\b{_HIM_OR_HER}\b(?:\W+\w+){{0,3}}?\W+(?:was|were|been|got|gets?|being)(?:\W+\w+){{0,2}}?\W+{_DID_TO}"
    rf"(?:\W+\w+){{0,3}}? by (?:\w+ ){{0,3}}?{_WORKER}\b)"
)
# "Imam here", "I'm a TA and": who writes, and not who is told of.
_WHO_WRITES: Final = re.compile(
    rf"^\W*(?:(?:hi|hello|urgent)\W+)?(?:an? |the )?(?:\w+ )?{_STAFF}(?: here\b|(?=\s*[.,:;-]))"
    rf"|\b(?:i am|we are|as) (?:an? |the |one of the )?(?:\w+ ){{0,2}}?{_STAFF}s?\b"
)
# Who hurt the writer as a child, or somebody's child long ago, and has children about him now.
_ABOUT_CHILDREN_NOW: Final = (
    rf"\b(?:still|now|again|also) (?:\w+ ){{0,3}}?(?:runs?|running|teach\w*|coach\w*|works?|working|helps?"
    rf"|volunteers?"
    rf"|babysits?|minds?|sees?|drives|fosters?)\b(?=.*\b(?:{_A_CHILD}|youth|choir|school|club|scouts|church"
    rf"|nursery)\b)"
    rf"|\b(?:leav\w+|left|lets?|letting|sends?|sending|drops?) (?:\w+ ){{0,4}}?{_A_CHILD} (?:\w+ ){{0,3}}?(?:with"
    rf"|at|to)"
    r" (?:him|her|them|his|hers|theirs)\b"
    rf"|\b(?:he|she) (?:\w+ ){{0,2}}?(?:has|have|having|looks? after|lives? with|is around|is near|minds?|picks? up"
    rf"|babysits?) (?!a |been |had )(?:\w+ ){{0,4}}?{_A_CHILD}\b"
)
_TELLS_WHAT_HE_DID: Final = (
    rf"\b(?:he|she|who) (?:had |has |once |\w+ly )?(?:touched|abused|molested|raped|interfered with|fiddled with"
    rf"|groomed"
    rf"|did (?:things|stuff) to) (?:an? |his |her |their |two |some |other )(?:\w+ )?{_A_CHILD}\b"
)
_INJURED: Final = (
    r"\b(?:bruis\w*|black eye|(?:cigarette |finger |bite |belt |hand )?marks? on|burns?|burnt|burned|scald\w*"
    r"|bite marks?"
    r"|broken (?:arm|leg|rib|bone)s?)\b"
)
_AT_THE_OTHERS: Final = (
    r"\b(?:with|at|from|round) (?:\w+ )?(?:his|her|their|there|the|my|our) (?:other )?(?:dads?|mums?|fathers?"
    r"|mothers?|ex\w*"
    r"|stepdads?|nans?|uncles?|childminders?|respite|club)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who is there for what is told: contacts by their ids, the first of them first."""

    contacts: tuple[str, ...]
    of_child: bool = False  # a child is to be kept safe, so that children's social care comes first
    of_staff: bool = False  # somebody who works with children did it: the council's officer for that hears of it too
    is_for_the_public: bool = False  # who works with children asks about it as part of the job


_NEIGHBOUR_OR_KIN: Final = (
    rf"(?=.*\b{_NEXT_DOOR}\b)(?=.*\b{_A_CHILD}\b)(?=.*{_TROUBLE})|(?=.*{_KEEPS_THEM})(?=.*{_TROUBLE})"
)
# In the order in which they are tried. What somebody fears to do comes before what was done to them.
_SIGNS: Final[tuple[tuple[str, Told], ...]] = (
    (rf"{_OWN_FEARS}|{_OWN_IMAGES}", Told(contacts=("stop-it-now",))),
    (_SOMEBODYS_IMAGES, Told(contacts=("stop-it-now",), of_child=True)),
    (rf"^(?=.*{_THEN}).*{_TELLS_WHAT_HE_DID}", Told(contacts=("police-101",), of_child=True)),
    (rf"^(?=.*(?:{_CHILDHOOD}))(?=.*(?:{_ABOUT_CHILDREN_NOW}))", Told(contacts=("napac",), of_child=True)),
    (_CHILDHOOD, Told(contacts=("napac",))),
    (_RAPED, Told(contacts=("rape-crisis", "childline"))),
    (
        rf"{_victim_of(_WIFE)}|(?=.*(?:{_I_AM_A_MAN})).*(?:{_victim_of(_PARTNER)}|{_AT_HOME}|{_THROAT})",
        Told(contacts=("mens-advice-line",)),
    ),
    (
        f"{_victim_of(_PARTNER)}|{_THROAT}|{_FOUND_US}|{_AT_HOME}|{_CONTROLLED}",
        Told(contacts=("domestic-abuse-helpline",)),
    ),
    (rf"^(?!.*{_NO_ALCOHOL})(?=.*(?:{_PARENT_DRANK}))(?=.*(?:{_GROWN_UP_NOW})).*{_DRINK}", Told(contacts=("nacoa",))),
    (_STAFF_DID, Told(contacts=("nspcc",), of_child=True, of_staff=True)),
    (_CARER, Told(contacts=("childline",), of_child=True)),
    (rf"^(?!.*{_ALSO_OF_HARM}).*(?:{_DISPUTE})", Told(contacts=("child-law-advice",), is_for_the_public=True)),
    (_OF_STAFF, Told(contacts=("nspcc",), of_child=True, of_staff=True, is_for_the_public=True)),
    (
        rf"{_NEIGHBOUR_OR_KIN}|^(?=.*{_OWN_CHILDREN}|.*\b(?:the|our|my) (?:youngest|eldest|oldest"
        rf"|little one)\b)(?=.*{_AT_THE_OTHERS})"
        rf".*{_INJURED}",
        Told(contacts=("nspcc",), of_child=True, is_for_the_public=True),
    ),
)
_MOST_CHARACTERS: Final = 2_000  # what is told is told by then, and longer text would only cost time
_RULES: Final = tuple((re.compile(signs, re.S), told) for signs, told in _SIGNS)


def told_of(text: str) -> Told | None:
    """Say what is told of, the weightiest of it; None where the plain signs know nothing of it."""
    words = plain(text)[:_MOST_CHARACTERS]
    of_others = _WHO_WRITES.sub(" ", words).strip(" .,:;-")
    return next((told for rule, told in _RULES if rule.search(of_others if told.of_staff else words)), None)
