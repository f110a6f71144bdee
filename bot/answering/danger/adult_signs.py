"""Words that only a grown-up writes: of their own children and homes, of their work, or of a child who is not they."""

from __future__ import annotations

import re
from typing import Final

_ROLE: Final = (
    r"(?:teacher|ta|head|headteacher|dsl|midwife|nurse|gp|doctor|paramedic|social worker|health visitor|youth worker"
    r"|support worker|childminder|counsell?or|governor|coach|tutor|sencos?|parent|mum|dad|mother|father|stepdad|stepmum"
    r"|nan|nana|gran|grandma|grandad|grandparent|guardian|aunt|auntie|uncle|carer|foster carer|neighbour|adult|locum"
    r"|registrar|pharmacist|dentist|receptionist|chaperone|escort)"
)
_KIN: Final = r"(?:brother|sister|sis|bro|cousin|uncle|aunt\w*|mum|dad|neighbour|friend)s?"
_CHILD: Final = (
    r"(?:kids?|child|children|childrens|baby|babies|newborn|sons?|daughters?|toddlers?|boys?|girls?|little ones?)"
)
_ONE: Final = r"(?:child|pupil|student|kid|young person)"

ADULT: Final = re.compile(
    "|".join(
        (
            # whose family it is
            r"\bhubby\b|\bmy (?:daughter|son|child|children|kids|twins|wife|husband|missus|ex (?:wife|husband|partner)"
            r"|partner|nephew|niece|newborn|\d+ year old|baby(?! (?:bro|sis))|(?:foster|grand"
            r"|step) ?(?:son|daughter|child)\w*|(?<!hate my )foster placement)s?\b",
            rf"\bmy (?!foster (?:mum|dad|carer)s )(?:\w+ )?{_KIN} (?:\w+ )?{_CHILD}\b(?! (?:bro|sis))",
            rf"\bmy (?:\w+ )?{_KIN} (?:\w+ ){{0,8}}?(?:his|her|their) (?:(?:own|little|young|two|three|\d) )?{_CHILD}\b"
            r"(?! (?:bro|sis))",
            # "the kids at school hit me" are other children
            r"\bthe (?:kids|children|grandkids)\b(?! (?:at|in|from|on|who|that|next|down)\b)"
            r"(?! (?:\w+ ){0,3}(?!with|to|from|for|off)\w+ (?:me|my)\b)",
            # who somebody says to be
            rf"\b(?:as|being) (?:a|an|the|her|his|their) (?:\w+ ){{0,2}}?(?:{_ROLE}|officer)\b",
            rf"\bi am (?:a|an|the|her|his|their) (?!young carer)(?:\w+ ){{0,2}}(?:{_ROLE}|worker|volunteer|manager|lead"
            r"|survivor|pcso|officer|advis[eo]r)\b",
            rf"(?:^|[.,!?;] |\b(?:hi|hello|hey|now) )(?:(?!my|is|no|not|with|want)\w+ ){{0,2}}?{_ROLE}"
            r" (?:here|speaking|writing|typing|of (?:\d|two|three|four|one))\b",
            rf"\b(?:it|this) is (?:the|her|his|their|a) (?:\w+ )?{_ROLE} (?:now|here|speaking|writing|typing)\b",
            r"\b(?:is|are) the (?:child|girl|boy|baby|kid|children|pupil)s? (?:nan|gran|grandma|mum|mother|grandmother"
            r"|aunt|guardian|carer)\b",
            r"\badult survivor\b",
            r"\bi (?:work|teach|foster|manage|supervise|volunteer)\b",
            r"\bi am new\b",
            # their childhood is over
            r"\bwhen i was (?:a |\d+|young|little|at school|in (?:year|primary|school))\b",
            r"\bi was (?:only |just |about )?(?:\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
            r"|fifteen|sixteen|seventeen) when\b",
            r"\bas a child\b|\bwhen we were (?:kids|children|young|little)\b",
            r"\b(?:[2-9]\d|forty|fifty|thirty|twenty) years (?:ago|back|later|on)\b",
            # their work
            r"\bmy (?:pupil|student|client|patient|caseload|staff|team|colleague|tutor group|form group|tutee"
            r"|setting|school policy|dsl|nursery|surgery|practice|manager|head teacher wants|supervisor|boss)\b",
            r"\bour (?:pupil|school|setting|resident|foster|surgery|service|nursery|clinic)\b",
            r"(?<!\bhe is )(?<!\bshe is )(?<!\bis )(?<!\bare )(?<!\bwas )\bat work\b",
            r"\bsafeguarding lead\b",
            r"\b(?:do|should|can|must|how do) (?:i|we) (?:refer|make a referral)\b|\bi should (?:refer"
            r"|ring the lado)\b",
            r"\bmy class\b(?! (?:\w+ ){0,4}(?!told|tells|to|asked|gave|from)\w+ me\b)",
            # "at my school" is also said by those who work there
            r"^(?=.*\b(?:at|in) my school\b).*\b(?:taf|tac|early help assessment|core group|strategy (?:meeting"
            r"|discussion)|icpc|rcpc|conference|d?dsl|encompass|lado|police interview|the (?:child|parents)|pupils?)\b",
            r"\bat my school\b.*[,;] (?:(?:a|the|this) )?(?:boy|girl|child|kid|lad|pupil) (?:has|had|came in"
            r"|with)\b",
            # of whom they tell
            r"\b(?:a|another|the) (?:colleague|pupil|student|member of staff)\b",
            rf"\ba (?:{_ONE}|girl|boy) in (?:my|our) year\b|\bin my class says\b",
            rf"\b(?:a|the|this|another|one) {_ONE} (?:at|in|from) my (?:school|class|year group|nursery)\b",
            rf"\bat (?:my|our) school (?:a|an|one of the|another|this) (?:\w+ )?(?:{_ONE}|boy|girl|lad|parent|mum"
            rf"|dad)s?"
            r" (?:has |have |just )?(?:told|said|says|disclosed|came|confided)\b|\bat (?:my|our) school we\b",
            r"(?<!i am )(?:\b(?:a|my|our|the) )?\b\d{1,2} ?(?:yo|year olds?) (?:girl |boy |child )?(?:said|says|told"
            r"|came|has|is|was|in|keeps|who)\b",
            r"\b(?:little one|one of ours|a child|a pupil) (?:said|told)\b",
            r"\b(?:says|said|told me|told us|disclosed|wrote|quote|words) (?:: |, )?\" (?:my|i)\b",
        )
    )
)
