"""Signs of what somebody is made to do, or drawn into: to marry, to be cut, to work for nothing, to go and fight."""

from __future__ import annotations

from typing import Final

from bot.answering.countries import COUNTRY

_YOUNG: Final = (
    r"(?:child|kid|girls?|boy|lad|lass|pupil|student|teenager|daughters?|sons?|sisters?|brother|niece|nephew|cousin"
    r"|friend|(?:\d|1\d) (?:year|yr)s? old|\d+ ?yo|year \d+|she|he|her|him|they)"
)
_ABROAD: Final = (
    rf"(?:{COUNTRY}|abroad|overseas|back home|(?:their|his|her|our) (?:home )?country|out of the country"
    r"|flown|flying|flights?|tickets?|airport)"
)
# A wedding that is told of as planned or forced; what the law says of one is looked up.
FORCED_MARRIAGE: Final = (
    r"^(?!(?:what|how|is|are|can|does|do|when|which|explain) )(?!.*\b(?:happily|newly|recently|got) married\b)"
    r"(?!.*\b(?:daughter|sister|son|friend|she|he) wants? to (?:get )?(?:marry|married)\b(?! off))"
    rf"(?=.*\b{_YOUNG}\b)(?:(?=.*\b{_ABROAD}\b).*\b(?:(?:to )?(?:be|get|getting|being) (?:\w+ )?(?:married|wed|engaged)"
    r"|to (?:marry|wed)|(?:her|his|a|the|for) (?:\w+ )?(?:wedding|nikah|marriage|groom|bride|rishta)|marrying)\b"
    r"|.*\b(?:forc\w+|must|ha(?:s|ve) to|made|make|making|pressur\w+|promised|sold|against (?:her|his|their|my) will"
    r"|married off"
    r"|marry (?:her|him|them) off|does not want to|do not want to|did not agree|refus\w*)\b(?: \w+){0,5}? ?"
    r"(?:married|marry|marrying|marriage|nikah|wed|wedding)\b|.*\b(?:marry|marrying) (?:her|him|them|my \w+) off\b"
    r"|.*\bmarried off\b)"
)
_NOT_FLESH: Final = (
    r"(?! (?:(?:her|his|my|the|our|their|a) )?(?:\w+ ){0,2}?(?:hairs?|nails?|fringe|contact|ties|off|down|cord|food"
    r"|hours|money|benefits?|out|grass|corners?|costs?|short|up|back|class(?:es)?|school|funding|cake|himself|herself"
    r"|arms?|wrists?|legs?|thighs?|finger|knee|with)\b)"
)
# A girl who is to be cut: "they want to make cut on baby girl".
FGM_PLANNED: Final = (
    r"^(?!(?:what|how|is|are|does|when|which|explain) )"
    r"(?!.*\b(?:self ?harm\w*|hair ?\w*|barber|cut(?:s|ting)? (?:herself|himself|themselves|my ?self))\b)"
    r"(?=.*\b(?:girls?|daughters?|niece|grand ?daughters?|sister|cousin|baby|babies|pupil|her|she|me)\b)"
    r"(?=.*\b(?:family|famil\w+|mother|mum|grand\w*|nan|aunt\w*|in ?laws?|wife|husband|elders?|community|tribe|village"
    rf"|country|they|culture|tradition\w*|women|woman|cutter|{_ABROAD})\b)"
    r".*\b(?:wants?|wanting|wanted|going|planning?|plans?|will|insist\w*|mak(?:e|es|ing)|have|having|get|getting|be"
    r"|tak(?:e|es|ing|en)|forc\w*|threaten\w*)\b(?: \w+){0,6}? (?:cut|cutting|circumcis\w+|fgm|sunna"
    rf"|gudniin)\b{_NOT_FLESH}"
)
_PAPERS_TAKEN: Final = (
    r"\b(?:tak(?:e|es|en|ing)|took|has|have|got|keeps?|kept|holds?|holding|hid\w*|locks?|locked|not give (?:me )?back"
    r"|wont give (?:me )?back) (?:away )?(?:all )?(?:my|our|her|his|their) (?:passports?|papers|documents|visa|id)\b"
)
_IN_WORK: Final = (
    r"\b(?:au ?pairs?|nann(?:y|ies)|house ?keepers?|maids?|domestic workers?|cleaners?|live in|i work|we work|workers?"
    r"|employer\w*|boss\w*|gangmaster|farm|factory|car ?wash|nail bar|restaurant|not pay|never paid|no wages|unpaid"
    r"|for no money)\b"
)
PAPERS_TAKEN: Final = rf"^(?=.*{_IN_WORK}).*{_PAPERS_TAKEN}"
A_CHILD_HURT_THERE: Final = (
    r"\b(?:touch\w*|hits?|hit|hitting|hurts?|slap\w*|beat\w*|smack\w*|lock\w*|abus\w*)\b.{0,40}\b(?:girls?|boys?|kids?"
    r"|child(?:ren)?|baby|toddler|daughters?|sons?)\b"
)
_HATES: Final = (
    r"\b(?:infidels?|kuff?ars?|kafirs?|isis|daesh|islamic state|jihad\w*|martyr\w*|caliphate|race war|nazis?"
    r"|white power|great replacement|terroris[tm]\w*|extremis[tm]\w*|incels?|unbelievers|apostates?)\b"
)
# Who would have them die and means to go, or to act: the police hear of it now.
GOES_TO_FIGHT: Final = (
    rf"^(?!(?:what|how|is|are|does|when|which|explain) )(?=.*{_HATES})(?=.*\b(?:he|she|his|her|brother|son|mate|friend"
    r"|husband|cousin|lad|pupil|student|neighbour|bloke|man)\b).*\b(?:(?:is )?(?:leaving(?! (?:school|home|work"
    r"|college|his job))|flying|travelling|off to|going"
    r" (?:to (?!school|mosque|church|bed|college)|out there|away|on \w+day))|join(?:ing|ed)? (?:isis|them|the fight|up)"
    r"|booked|bought (?:a |the )?(?:ticket|knife|chemicals?|fertili[sz]er)|attack(?!ed)\w*|bomb\w*|planning"
    r"|plans (?:an?|to)|manifesto"
    r"|goodbye|said (?:his|her) goodbyes)\b"
)
