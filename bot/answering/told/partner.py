"""Signs that somebody tells of a partner who hurts or controls them."""

from __future__ import annotations

from typing import Final

_PARTNER: Final = (
    r"(?:husband|hubby|partner|boyfriend|fella|bloke|ex|ex (?:husband|partner|boyfriend)|baby dad|babys dad|kids dad"
    r"|childrens dad|man)"
)
_WIFE: Final = (
    r"(?:wife|girlfriend|missus|mrs|ex (?:wife|girlfriend)|baby mum|babys mum|kids mum|childrens mum|bird|other half)"
)
_HURTS: Final = (
    r"(?:hits?|hitting|hit|beats?|beat|beating|slaps?|slapped|punch\w*|kick\w*|chok\w*|strangl\w*|throttl\w*|grab\w*"
    r"|push\w*|shov\w*|batter\w*|hurts?|hurting|threaten\w*|controls?|controlling|rapes|raped|follow\w*|stalk\w*"
    r"|spits|bites|bit|burns|burnt|abus\w+|attack\w*|assault\w*|pinned|threw|throws|terroris\w*|bull(?:y|ies|ied)"
    r"|scares|frighten\w*)"
)
_HOW: Final = r"(?:\w+ ){0,4}?"
_CONTROLS: Final = (
    r"(?:my (?:money|phone|wages|bank|benefits|every move|life)|who i see|what i (?:wear|spend|do)|where i go|me\b)"
)


# Their children, by a partner: a game that is won hurts nobody.
_CHILDREN: Final = (
    r"(?:(?:me|us|him|her) (?:and|or) )?(?:(?:the|my|our|his|her|both|all|own|of|two|three|\d|little|older|eldest"
    r"|youngest|oldest|step) ){0,4}(?:kids?|child(?:ren|rens)?|sons?|daughters?|boys?|girls?|bab(?:y|ies)|toddlers?"
    r"|lads?|little (?:one|boy|girl)|eldest|youngest|twins|step(?:son|daughter)s?)"
    r"\b(?! (?:ball|toys?|feelings|team|record|club|off)\b)(?! at (?!home|night|the weekend))"
    r"(?! (?:saw|sees?|watch\w*|heard|hear|knows?|knew) )"
)
_HURTS_THEM: Final = (
    r"(?:hits?|hitting|beats?|beating|beaten|slaps?|slapped|slapping|punch\w*|kick\w*|chok\w*|strangl\w*|belts?|belted"
    r"|batter\w*|hurts?|hurting|burns|burnt|whips?|thrash\w*|throws?|threw|shakes?|terroris\w*|lays? into|laid into)"
)


# "My ex says I hit my son", "my husband saw our son hit the baby".
_NOBODY_ELSE: Final = (
    r"(?:(?!i\b|me\b|about\b|accus|says?\b|said\b|saying\b|claims?\b|thinks?\b|told\b|saw\b|heard\b|caught\b|when\b"
    r"|if\b|kids?\b|child|sons?\b|daughters?\b|boys?\b|girls?\b)\w+ ){0,4}?"
)


def _hurts_children(who: str) -> str:
    return rf"(?:(?<!if )(?<!whether )\bmy|^|[.,;!?] (?:the )?|\band) ?\b{who} {_NOBODY_ELSE}{_HURTS_THEM} {_CHILDREN}"


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
        rf"|lashes out at|screams? at) me\b|^(?:the )?{unsaid}{who} (?:\w+ ){{0,2}}?(?:hits?|beats?|slaps?|punches"
        rf"|kicks?|batters?|bites|scratches) me\b|\bmy {who} {_HOW}(?:controls?|controlling|checks?|checking|tracks?"
        rf"|takes|keeps|will not let me|does not let me|stops me|locks me|locked me) {_HOW}{_CONTROLS}"
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
    r"|neck)\b|\b(?:he|she) (?:\w+ )?(?:strangled|choked|throttled) me\b"
)
_FOUND_US: Final = (
    r"\b(?:he|she|my ex|ex) (?:is |has )?(?:\w+ )?(?:found|knows|worked) (?:out )?where (?:we|i) (?:\w+ )?(?:live"
    r"|moved|are|am)\b"
)
# "Without him knowing", but not a party or a present for him.
_NOT_TO_KNOW: Final = (
    r"^(?!.*\b(?:surprise|party|present|gift|birthday|anniversary|christmas|proposal)\b).*\b(?:(?:he|she|him"
    r"|her) (?:\w+ )?(?:can ?not|mustnt|must not|must never|should not|better not|is not (?:to|allowed to)|does not"
    r"|will kill me if he) (?:\w+ )?(?:know|knows|find\w* out|see|hear|notice)|(?:without|before|do not want"
    r"|scared of|not let) (?:him|her) (?:know\w*|find\w* out|see\w*|notic\w*)|behind (?:his|her) back)\b"
)
_CHILDREN_OF_ONES_OWN: Final = r"(?:kids?|child(?:ren)?|bab(?:y|ies)|little ones?|sons?|daughters?|boys?|girls?)"
_AWAY_WITH_THEM: Final = (
    r"(?:\b(?:help|safe|get (?:away|out)|go|leave|run|somewhere|refuge) (?:\w+ ){0,2}?(?:for |with )?(?:me|myself)"
    rf"(?:,| and| with) (?:the |my |our |all |both )?(?:\w+ )?{_CHILDREN_OF_ONES_OWN}\b"
    rf"|\b(?:get|go with|leave with|get out with|get away with) (?:me and )?(?:the|my|our) {_CHILDREN_OF_ONES_OWN}\b"
    r"(?! (?:to|in|from|home|ready|up|for|into|a|an|some) ))"
)
_GET_AWAY: Final = (
    r"\b(?:how (?:do|can|could) i|(?:want|need|trying|planning|scared) to|thinking (?:of|about)) (?:safely )?"
    r"(?:leave|leaving|get (?:away|out)|getting (?:away|out)|escape)\b(?! (?:work|school|early|the house|my job))"
)
# Signs of control, of which two tell of it, though it is not said whose: "never hit me, just has my bank card".
_CONTROL: Final = (
    r"(?:never|not once|has not|have not|does not|did not) (?:\w+ )?(?:hit|hits|touched|hurt|laid (?:a |one )?(?:hand"
    r"|finger) on) me\b",
    r"\b(?:has|have|holds?|keeps?|takes?|took|got|controls?|hides|hid) (?:all )?my (?:bank cards?|cards?|bank|money"
    r"|wages|benefits|phone|passport|keys|car keys|pip|universal credit)\b",
    r"\b(?:tell|telling|say|saying|told) (?:\w+ ){1,3}?i am (?:a )?(?:mental|mad|crazy|insane|unstable|unfit|not right"
    r"|bad mum|bad mother|nuts|psycho|an addict|ill)\b",
    r"\b(?:get|take|have|keep|lose|got) (?:\w+ )?(?:the |my |our )?(?:kids|children|baby|babies|little ones)"
    r"(?: (?:off|away from|from) me| taken| away)?(?= \W|\W*$| if\b| who\b| when\b)",
    r"\b(?:will|does|would|has) not let me (?:leave|go|work|out|see|speak|talk|have)\b",
    r"\b(?:checks?|checking|check|tracks?|tracking|goes through|go through|going through|looks? at|reads?|reading)"
    r" (?:all )?(?:my|this|the) (?:phone|mobile|messages|location|texts|every move)\b",
    _NOT_TO_KNOW,
    _AWAY_WITH_THEM,
    _GET_AWAY,
)
_NOT_A_PARTNER: Final = (
    r"\bmy (?:\w+ )?(?:mum|dad|mums|dads|parents?|mother|father|step\w+|school|teacher|boss|manager|son|daughter"
    r"|employer|landlord|social worker|carer|foster \w+|brother|sister|nan|gran\w*|uncle|aunt\w*)\b"
    r"|\b(?:council|social (?:services|care|workers?)|court|dwp|job ?cent(?:re|er)|solicitor"
    r"|police) (?:\w+ ){0,2}?(?:took|takes?|taking|has|have|keeps?|got|holds?|stopped|will)\b"
)
_CONTROLLED: Final = "|".join(
    rf"^(?!.*(?:{_NOT_A_PARTNER}))(?=.*{first}).*{second}"
    for place, first in enumerate(_CONTROL)
    for second in _CONTROL[place + 1 :]
)
# Who plans to leave, or asks for help for them all, and must not be noticed.
IN_SECRET: Final = rf"^(?!.*(?:{_NOT_A_PARTNER}))(?=.*(?:{_AWAY_WITH_THEM}|{_GET_AWAY})).*(?:{_NOT_TO_KNOW})"
_AT_HOME: Final = (
    r"\bi am (?:\w+ )?(?:in|living with|suffering|experiencing|a victim of|being) (?:an? )?(?:\w+ )?(?:abusive"
    r"|domestic|dv|violent|controlling|coercive|abused) ?(?:relationship|marriage|abuse|violence|partner|control"
    r"|by my \w+)?\b|\bi need (?:a |to find a |to get into a |to go to a )?(?:women s |womens )?refuge\b"
)
_I_AM_A_MAN: Final = (
    r"\bi am (?:a|the|her) (?:\w+ )?(?:man|bloke|dad|father|male|guy|husband|fella)\b|\bas a (?:man|bloke|male)\b"
)
TOLD_BY_A_MAN: Final = rf"{_victim_of(_WIFE)}|(?=.*(?:{_I_AM_A_MAN})).*(?:{_victim_of(_PARTNER)}|{_AT_HOME}|{_THROAT})"
TOLD: Final = f"{_victim_of(_PARTNER)}|{_THROAT}|{_FOUND_US}|{_AT_HOME}|{_CONTROLLED}"
# Of a patient or client who is hurt again and again and never seen alone.
_NEVER_ALONE: Final = (
    r"(?:glued to (?:her|him)|(?:will not|does not|never|not) (?:\w+ )?(?:leave|leaves|left|leaving) (?:her|his"
    r"|the) (?:side|room|bed|bedside|alone)|(?:answers?|answering|speaks?|speaking|talks?"
    r"|talking) (?:\w+ )?for (?:her|him)\b|does all the talking"
    r"|(?:stuck|by) (?:to |at )?(?:her|his) side|(?:insists?|demands?) (?:on )?(?:\w+ )?(?:staying|coming in|being)"
    r"|can not get (?:her|him) (?:alone|on (?:her|his) own))"
)
_HURT_AGAIN: Final = (
    r"(?:keeps? (?:\w+ )?(?:coming|falling|turning up|getting)|another|again|repeat\w*|third|fourth|second"
    r"|frequent|bruis\w*|falls?|fell|black eye|fractur\w*|injur\w*|doors?|stairs)"
)
A_PATIENT: Final = (
    r"^(?!.*\b(?:child|kid|toddler|son|daughter|baby|pupil"
    rf"|mum and dad)\b)(?=.*\b{_NEVER_ALONE})(?=.*\b{_HURT_AGAIN}\b)"
    rf".*\b(?:{_PARTNER}|{_WIFE})\b"
)
# Who lives with them: an ex has the children by agreement or order, and is no partner to get away from.
HE_HURTS_CHILDREN: Final = _hurts_children(r"(?:husband|hubby|partner|boyfriend|fella|bloke|fianc\w+)")
SHE_HURTS_CHILDREN: Final = _hurts_children(r"(?:wife|girlfriend|missus|mrs|ex|ex (?:husband|partner|wife|boyfriend))")
