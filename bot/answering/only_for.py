"""Lines that are for some people only: they are named where the words tell of that, however near an example is."""

from __future__ import annotations

import re
from typing import Final

_HER: Final = r"wife\w*|girlfriend\w*|gf|missus|mrs|bird|she|shes|her|mum\w*|mother|woman|women|female|partner|ex"
_HIM: Final = (
    r"m[ae]n'?s?|males?|blokes?|fellas?|chaps?|lads?|guys?|dads?|fathers?|husbands?|hubby|he|hes|him|his|brother\w*"
    r"|sons?|uncles?|grandad|gentleman|mates?|vic(?:tim)?|\d\dm|me|i"
)
_DEATH: Final = (
    r"die[ds]?|death\w*|dead|dying|pass(?:ed|es|ing)|los[st]|losing|bereav\w*|grie[fv]\w*|funerals?|widow\w*|orphan\w*"
    r"|terminal\w*|cancer|hospice|killed|murder\w*|suicide|drowned|stab\w*|own life|crash|anniversary|heaven|stillb\w*"
    r"|miscarr\w*|late m\w+|goodbye|weeks left|given weeks|twin|cot|sids|chair|chapel|mourn\w*|memor\w+|buried"
    r"|cremat\w*|ashes|grave|born asleep|scan|no heartbeat|terminat\w*"
)
_WORKS_WITH_CHILDREN: Final = (
    r"staff\w*|teachers?|tas?|assistants?|heads?|head ?teachers?|coach\w*|tutors?|instructors?|volunteers?|carers?"
    r"|child ?minders?|nann(?:y|ies)|workers?|workplace|nurses?|doctors?|gps?|porter|therapists?|drivers?|escorts?"
    r"|caretakers?|supervisors?|leaders?|colleagues?|governors?|managers?|owners?|imams?|priests?|vicars?|pastors?"
    r"|officers?|employ\w+|job|club|professionals?|allegations?|accus\w+|lado|position of trust|positions of trust"
    r"|low level|suspend\w*|people who work|work with (?:kids|children)|adults who|whistle\w*|designated"
    r"|someone who works"
)
# By the id of the contact, or the name of a local role: words of which one must be said.
_SAID: Final[dict[str, str]] = {
    "lado": _WORKS_WITH_CHILDREN,
    "mens-advice-line": rf"(?=.*\b(?:{_HIM})\b).*\b(?:{_HER}|domestic|dv|violence|abused at home)",
    "stop-it-now": (
        r"sex\w*|images?|pictures?|pics?|photos?|porn|videos?|attract\w*|thoughts?|think|feelings?|urges?|arous\w*"
        r"|indecent|illegal|underage|under age|(?:too|them|em) young|younger|teens|minors|offen[dc]\w*|abusers?"
        r"|paedo\w*|nonce|behaviour|lap|bath\w*|undress\w*|devices?|computers?|laptop|tablet|phone|folder|search\w*"
        r"|knock|touch\w*|tickl\w*|register|drawn to|downloads?|prison|stuff i|that stuff|looked at|eyes go"
        r"|little stepbrother|getting the small|gifts|showing his|chats up|harm a child|hurt a child|what (?:i"
        r"|they) might do|conviction|did something|urge|lucy|stop it"
    ),
    "iwf": (
        r"images?|pics?|pictures?|photos?|videos?|vids?|porn\w*|clips?|films?|footage|(?:web)?(?:sites?|pages?)"
        r"|links?|urls?|online|internet|web|posts?|forum|channel|group|sexual|naked|nudes?|csam|content|material"
        r"|screens?|search\w*|download\w*|app|stuff|drawings?|cartoons?|ai|iwf"
    ),
    "napac": (
        r"abus\w*|molest\w*|survivors?|childhood|when (?:i|she|he|we|they|it) (?:was|were|came|started)"
        r"|as (?:a )?(?:kid|child|boy|girl|little|children)\w*|ago|\d0s|19\d\d|past|histor\w*|recent|growing up"
        r"|grew up|brought up|flash\w*|never told|memor\w+|long|was (?:\d|six|nine|ten|seven|eight|little|small"
        r"|young)\w*|incest|priest|home|boarding|beat\w*|starved|priests?|nuns?|altar|years"
    ),
    "rape-crisis": (
        r"rap(?:e[ds]?|ing|ist)|assault\w*|sex\w*|forc\w+|touch\w*|grop\w*|spik\w*|consent\w*|attack\w*|on top|said no"
        r"|stop|hands? (?:up|on)|pinned|drunk|woke|isva|sarc|sti|stealthing|went too far|hurt her|his car|stock"
        r"|made her|did it to her|trial|party|body|blacked out"
    ),
    "respect-phoneline": (
        r"chang\w+|stop\w*|quit|anger|angry|temper|rage|perpetrators?|dvpp|course|behaviour|own|asham\w*|i (?:hit"
        r"|shove\w*|shout|push|smash\w*|thr[eo]w\w*|slap|grab\w*|punch\w*|go|check|track|make|lock\w*|scared)|of me"
        r"|admit\w*|abusive|abusers?|violent|it'?s me|problem|turning into|respect|better man|be him|that (?:man|guy)"
        r"|i frighten"
    ),
    "forced-marriage-unit": (
        r"marr\w*|wed\w*|brid\w+|groom|nikah|rishta|fianc\w*|engag\w*|husband|wife|spouse|matches?|matched|fcdo|fmu"
        r"|foreign office|suitors?|dowry|passport|flown|fly|flight|tickets?|abroad|visa|back home|proposal\w*|mehndi"
    ),
    "karma-nirvana": (
        r"hono\w*|dis?hon\w*|sham\w*|izzat|disgrac\w*|famil\w*|cousins?|brothers?|uncles?|aunt\w*|communit\w*|in ?laws?"
        r"|relatives?|clan|elders?|mosque|dad\w*|father\w*|parents?|hb[av]|sister\w*|log kya|culture"
    ),
    "modern-slavery-helpline": (
        r"work\w*|slav\w*|traffick\w*|debts?|owes?|pay\w*|paid|unpaid|wages?|money|passports?|farms?|factory|car ?wash"
        r"|nail\w*|labour\w*|boss\w*|forced|exploit\w*|cannabis|lorry|visa|servitude|servant|domestic|kitchen|cleans?"
        r"|cleaning|maid|nanny|au pair|gangmaster|picking|building|brothel|begging|sold|cuckoo\w*|sell\w*|unseen"
    ),
    "frank": (
        r"drugs?|weed|cannabis|ket\w*|k2|coke|cocaine|mdma|pills?|thc|vap\w*|spice|xanax|lean|ecstasy|acid|lsd|nos"
        r"|nitrous|laughing gas|balloons?|edibles?|gummies|poppers|steroids?|spliff|joint|skunk|smok\w*|pregabalin"
        r"|valium|blues|codeine|mushrooms?|hash|snus|nitazenes?|aerosols?|powder|frank|high|took|taken|a line|foil"
        r"|rehab|sniff\w*|blue|(?:eyes|pupils)"
    ),
    "child-law-advice": (
        r"legal\w*|law\w*|courts?|solicitors?|lawyers?|rights?|contact|custody|orders?|judge|hearing|cafcass|mediat\w*"
        r"|allowed|refus\w*|sign\w*|consent|dispute|parental|responsibility|pr|guardian\w*|adopt\w*|appeal\w*|tribunal"
        r"|exclu\w*|see (?:my|our|his|her|the)|surname|passport|holiday|move|school|ehcp|care proceedings|police|crime"
        r"|arrest\w*|access|ex|section \d+|s\d+|s?go|benefits|maintenance|terms"
    ),
    "winstons-wish": _DEATH,
    "child-bereavement-uk": _DEATH,
    "lullaby-trust": _DEATH + r"|slee?p\w*|slept|bed\w*|lullaby|mattress|baby",
    "runaway-helpline": (
        r"run\w*|ran|missing|left|leav\w*|gone|go|away|sofa\w*|streets?|walk\w*|thrown|kicked out|disappear\w*"
        r"|vanish\w*|abscon\w*|legg\w*|kip\w*|dossing|slept|sleeping|awol|off|bunk|bolt\w*|took off|back|hopping|out"
    ),
}
_RULES: Final = {key: re.compile(rf"\b(?:{said})\b", re.I) for key, said in _SAID.items()}
_GROWN_UP: Final = r"(?:dad|father|mum|mother|partner|husband|wife|boyfriend|girlfriend|ex|stepdad|parents?)"
_VIEWS: Final = (
    r"(?:extrem|radical|terror|\bprevent\b|far[- ](?:right|left)|nazi|isis\b|caliphate|jihad|islamist|holy war|martyr"
    r"|behead|incel|swastika|race war|bomb|massacre|ideolog|syria|brainwash|proscribed|recruit)"
)
# A knife, a gang or drugs are no extremism.
_GANG: Final = (
    r"^(?=.*\b(?:gangs?|county lines|kni(?:fe|ves)|blades?|zombie|machete|olders|deal(?:s|ing|er)|trap|drugs?"
    r"|postcode)\b)"
    rf"(?!.*(?:{_VIEWS}|target|symbols|\bhate\b|hatred|politic))"
)
# Whose faith it is, or where they pray, says nothing of extremism: views or violence have to be told of besides.
_NO_EXTREMISM: Final = re.compile(
    r"^(?=.*\b(?:imams?|mosques?|masjids?|madras+ah?s?|muslims?|islam|islamic|qur'?an|koran|hafiz|sheikh|ustad\w*"
    r"|pray\w*|hijabs?|niqab|ramadan|fasts?|fasting|faith|religio\w*|sikh\w*|hindu\w*|jewish|christians?|church\w*"
    r"|convert\w*|arabic|asian|pakistani\w*|somali\w*|bengali)\b)"
    rf"(?!.*(?:{_VIEWS}|kuff?ar|kafir|infidel|believers|apostate|\bhat(?:e|es|ed|red|ing|eful)\b|\benem|traitor|shooter"
    r"|\bfight(?:ing|er|ers)?\b|\bkill|\battack|banned|plot|haram|views|preacher|other religion|cut\w* (?:off"
    r"|ties)|target"
    rf"|recon\b|taking notes|crowd|democracy))|{_GANG}",
    re.I | re.S,
)
# A child among adults who use or deal is in danger: that is for the police and children's social care.
_NOT: Final = {
    "act-early": _NO_EXTREMISM,
    "anti-terrorist-hotline": _NO_EXTREMISM,
    "dfe-extremism-helpline": _NO_EXTREMISM,
    # A county, and no service for the mind that is written like it.
    "camhs": re.compile(
        r"^(?=.*\bcambs\b)(?!.*\b(?:camhs|mental|mood|anxi\w*|depress\w*|self[- ]?harm\w*|suicid\w*)\b)", re.I
    ),
    # It is for pictures of somebody's own body, and not for what else is watched.
    "revenge-porn-helpline": re.compile(
        rf"{_VIEWS}|\b(?:gore|violent|fights?|fighting) (?:\w+ )?(?:vid\w*|clips?|films?)\b", re.I
    ),
    # Who hurts a partner is no victim, whoever rings for him.
    "mens-advice-line": re.compile(
        r"(?<!say )(?<!says )(?<!said )\bi (?:\w+ ){0,2}?(?:shov|push|slap|hit|punch|kick|grab|chok|threw"
        r"|throw)\w* (?:my|her|the)\b|\b(?:stop|quit) (?:being like|doing) (?:it|this|that)\b|(?<!ones )\b(?:who"
        r"|that) (?:do|does|did) it\b",
        re.I,
    ),
    # Who tells what a partner does to them or to the children is hurt: this line is for who does it and would change.
    "respect-phoneline": re.compile(
        r"^(?!.*\b(?:chang\w+|perpetrators?|dvpp|asham\w*|admit\w*|stop (?:being|hitting|hurting|doing)"
        r"|wants? (?:help|to (?:stop|mend|get help))|asks? for help|respect|says? he wants)\b)"
        r".*\b(?:my (?:husband|hubby|partner|boyfriend|bf|fella|bloke|man|ex|wife|girlfriend|dad|stepdad|step dad"
        r"|mums? \w+)|he|she) (?:\w+ ){0,4}?(?:hits?|hitting|beats?|beating|slaps?|slapped|punch\w*|kick\w*|chok\w*"
        r"|strangl\w*|hurts?|hurting|batter\w*|threaten\w*|throws?|threw|burns?) (?:(?:me|us) and )?(?:me|us|kids?"
        r"|child\w*|(?:the|my|our) (?:\w+ )?(?:kids?|child\w*|sons?|daughters?|boys?|girls?|bab\w+))\b"
        # Who would stop drinking or using, and hurts nobody.
        r"|^(?=.*\b(?:drink\w*|drank|drunk|alcohol\w*|booz\w*|wine|vodka|weed|coke|cocaine|drugs?|gambl\w*|smok\w*)\b)"
        r"(?!.*\b(?:hit\w*|hurt\w*|violen\w*|abus\w*|temper|anger|angry|rage|shout\w*|push\w*|shov\w*|slap\w*"
        r"|control\w*|frighten\w*|scare\w*|smash\w*|thr[eo]w\w*|grab\w*|punch\w*|beat\w*|kick\w*|wife|husband|partner"
        r"|girlfriend|boyfriend|gf"
        r"|bf|missus|her)\b)",
        re.I | re.S,
    ),
    # A lesson is missed, or it is a grown-up who went.
    "runaway-helpline": re.compile(
        r"\bmiss(?:ing|ed|es)? (?:from )?(?:(?:out on|most|all|lots|some|a lot|of|his|her|their|too much) ){0,3}"
        r"(?:education|school|lessons?|appointments?|class(?:es)?|meetings?|nursery|jabs|meals)\b"
        r"|\bnot in (?:school|education|nursery)\b"
        rf"|\b{_GROWN_UP}(?:['’]?s| has| have| had| is)? (?:just |now |already )?(?:left|gone|walked out|moved out)\b"
        r"(?! (?:him|her|them|the kids|the children))",
        re.I,
    ),
    # A baby who does not grow is for the health visitor; who is "fed up" may eat well.
    "beat": re.compile(
        r"\b(?:bab(?:y|ies)|newborns?|toddlers?|infants?|(?:[1-4]|one|two|three) (?:yrs?|years?)[- ]old"
        r"|(?:months?|mths?|weeks?|wks?) old|weigh[- ]?ins?|fed up)\b",
        re.I,
    ),
    # It is for whoever has a parent who drinks, and not for the parent.
    "nacoa": re.compile(
        r"\bi (?:was |am |still |have been |keep |kept ){0,2}(?:drink|drank|drinking)\b"
        r"(?!.*\bmy (?:mum|dad|mother|father|parents?)\b)|\bmy (?:own )?drinking\b",
        re.I | re.S,
    ),
    "frank": re.compile(
        r"\b(?:mis ?pers?|missing|adult (?:fe)?males?|(?:older|grown|adult|unknown) (?:men|man|lads?|males?|blokes?)"
        r"|exploit\w*|county lines|traphouse|trap house|groom\w*|cuckoo\w*|toddler|baby swallowed|found (?:in"
        r"|at) (?:an? )?(?:addr\w*|flat|hotel|house))\b",
        re.I,
    ),
}


# What is said of a group that children go to, and of no line.
A_GROUP: Final = (
    r"\b(?:every week|weekly|fortnightly|meets? (?:up|every)|youth (?:group|club|voice|forum)|participation"
    r"|children in care|(?:what|wot) do they (?:do|get up to) there|sessions?|join (?:in|it)|go along)\b"
)
# What is named and will not do: a tool for under 18s for an adult's pictures, a group that has a helpline's name.
_NAMED_IN_VAIN: Final = {
    "report-remove": re.compile(
        r"\b(?:i'?m|i am|im|she'?s|he'?s|aged?) (?:1[89]|[2-9]\d)\b|\bfor (?:an? )?(?:grown[- ]?ups?|adults?)\b"
        r"|\b(?:over|above) (?:18|eighteen)|\b(?:only|just|says?|its?|is) (?:it'?s )?(?:for )?"
        r"under[- ]?(?:18|eighteen)",
        re.I,
    ),
    "shout": re.compile(A_GROUP, re.I),
}


def is_named_in_vain(contact: str, text: str) -> bool:
    """Whether the words name this service and say that it is not what is wanted, or mean something of its name."""
    rule = _NAMED_IN_VAIN.get(contact)
    return rule is not None and rule.search(text) is not None


def may_be_for(contact: str, text: str) -> bool:
    """Whether the words allow that this line, or local role, is meant. One that is for anybody always may be."""
    rule, ruled_out = _RULES.get(contact), _NOT.get(contact)
    return (rule is None or rule.search(text) is not None) and (ruled_out is None or not ruled_out.search(text))
