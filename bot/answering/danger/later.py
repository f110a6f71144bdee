"""Danger that is told and needs no 999 call: the police or social care have it in hand, or it is weeks ahead.

What is asked then is how to go on or whom to ring. It is answered, with 999 named before the answer, should it change.
So is a police officer at the scene who asks about powers, and whoever saw a stranger take pictures. So is what is told
of a child whom doctors look after or whom nobody fetched from the staff; and what the police come to ask about.
"""

from __future__ import annotations

import re
from typing import Final

from bot.answering.countries import COUNTRY
from bot.answering.danger.figures import A_TALE
from bot.answering.danger.kinds import OF_THE_BODY, Danger
from bot.answering.danger.rule import compiled

# Not a body that fails, a life that may end or a child who is gone: help is sent for at once whoever else knows.
_CAN_BE_IN_HAND: Final = frozenset({Danger.VIOLENCE, Danger.DISCLOSURE, Danger.WEAPON, Danger.STAFF})
# But for these, where whoever did it is held or kept away.
_IN_HAND_IF_HELD: Final = frozenset({Danger.STRANGLED, Danger.ABDUCTION})
_HELD: Final = re.compile(
    r"\b(?:arrested|charged|remanded|in custody|in prison|in jail|locked up|convicted|sentenced|awaiting trial"
    r"|suspended|dismissed|under investigation|separated|gone (?:in)?to (?:respite|(?:foster )?care))\b"
)
_WHO: Final = (
    r"(?:the )?(?:police|cops?|feds|old bill|cps|court|detectives?|dc|officers?|lado|mash|social (?:care|services"
    r"|worker)s?|sw|childrens (?:services|social care)|cid)"
)
_IN_HAND: Final = re.compile(
    rf"\b(?:{_WHO} (?:\w+ )?(?:know|knows|aware|involved|informed|told|notified|investigating|investigate|deciding"
    rf"|decide"
    r"|interviewed|interviewing|interview|have (?:it|her|his|a|the|been|taken|charged|arrested|interviewed|spoken|said)"
    r"|has (?:it|her|his|a|the|been|taken|charged|arrested|interviewed|spoken|said)|took (?:her|his|a|the|it)|took over"
    r"|(?:have |has )?(?:already |now )(?:took|taken|got|removed|seized)|(?:took|taken|seized|removed)"
    r" (?:\w+ ){1,3}?off (?:him|her|them)|got (?:it|her|his)|finish\w*|investigation|case|trial|date|bail"
    r"|are (?:dealing|on it|looking|involved|aware)"
    r"|is (?:dealing|on it|looking|involved|aware)|dealt|visited|came(?= ?[,.]|$| (?:last|on|yesterday|out"
    r"|round)\b)|closed|decided|dropped)"
    rf"|(?:til|till|until|while|whilst|once|after|when|pending) {_WHO}|(?:reported|referred|told|gone|went|handed"
    rf"|passed) (?:it |this |him |her |them )?(?:over )?(?:to|in to|on to) {_WHO}|(?:been|was|is|got|he|she|dad|mum"
    rf"|they|were|are)"
    r" (?:\w+ )?(?:arrested|charged|bailed|on bail|remanded|convicted|sentenced|cautioned|suspended|excluded)"
    r"|arrested and|on bail|bail conditions|crime (?:number|ref\w*)|under investigation|(?:strategy|core group"
    r"|conference|cp|lado|safeguarding|position of trust) (?:meeting|discussion|conference)|awaiting (?:trial"
    r"|sentenc\w+|charge|cps)|(?:child protection|cp) (?:plan|conference|enquir\w+)|section 47 (?:is|has|open\w*"
    r"|started|under)|s47 (?:is|has|open\w*|started|under)|referral (?:is |has )?(?:been |gone |already )*(?:made|in"
    r"|sent|accepted)|(?:made|sent|put in) (?:a|the) referral|op(?:eration)? encompass)\b"
)
_ASKED: Final = re.compile(
    r"(?:\?|\b(?:do (?:both|we|i|they|the|parents?|staff|other|his|her)|does (?:he|she|it|the|that|a|mum|dad|school)"
    r"|can (?!not|hear|see|\w+ hear)\w+|should|who (?:\w+)|what (?:do|does|happens|is|are|now|next|else|about|can"
    r"|support)|how (?:do|does|can|should|long|soon)|when (?:do|does|can|should|will)|where (?:do|does|can)|which"
    r"|is (?:it|he|she|there|that) (?:\w+)|are (?:we|they|there)|need to|whether|any (?:guidance|advice)|allowed)\b)"
)
_AT_SCHOOL: Final = re.compile(r"\b(?:in|at) (?:school|nursery|college|class)(?: today| now| fine| as normal)*\b")
# It goes on, or comes back, whoever knows of it.
_AT_HAND: Final = re.compile(
    r"\b(?:right now|now(?! (?:what|that|the police|police|been|known|suspended|closed|excluded))|tonight|tomorrow"
    r"|today|this (?:minute|second|evening|afternoon|morning)|just (?:now|hit|been|had|told|said|came|come|got|turned"
    r"|heard|seen|saw|rang|texted|pulled|started|gone|left|strangled|choked|throttled|taken|took)|minutes?|ago"
    r"|outside|at the (?:door|gate|gates|window)|here|(?:on|in) (?:his|her|their|its) way|coming|still (?:hitting"
    r"|in the house|here|there|bleeding|got)|again"
    r"|bleeding|hurry|help (?:me|us|him|her)|urgent\w*|scared|terrified|petrified|begging|screaming|hiding|locked"
    r"|refus\w+ to leave|not breathing|unconscious|threaten\w*|(?:will|going to|gonna|says he will"
    r"|about to) (?:\w+ )?(?:kill|hurt|beat|hit|batter|stab|murder|get|attack|take)|turned up|(?:has|have|got) (?:a"
    r"|the) (?:\w+ )?(?:knife|gun|blade|machete)|in (?:my|the) (?:office|reception|kitchen|car park|corridor|classroom"
    r"|toilets?)|(?:collect\w*|pick\w*|fetch\w*) (?:\w+ )?(?:at|in|soon|up)|home ?time|not (?:come|turned up|arrived"
    r"|answer\w*)|will not (?:come|attend|answer)|any (?:minute|moment|second))\b"
)
_MARRIAGE: Final = re.compile(
    r"\b(?:marry|marries|marrying|married|marriage|wed|wedding|engaged|engagement|nikah|fgm|cutting|cut|circumcis\w+"
    rf"|abroad|back home|{COUNTRY})\b"
)
_WEEKS_AHEAD: Final = re.compile(
    r"\b(?:(?:in|over|during|at|for|come|this|next|before|after|until) (?:the |her |his |their )?(?:coming |next "
    r"|long )?(?:xmas|christmas|easter|summer|winter|spring|autumn|eid|diwali|school|new year)(?: \w+)?"
    r"(?= (?:hols?|holidays?|break|term|time)| [.,!?]|$| and| so| who| what| how| is| do| can)|(?:summer|xmas|christmas"
    r"|easter|winter|school) (?:hols?|holidays?|break)|next (?:month|year|term|summer|spring|autumn)|in (?:\d+|a few|a"
    r" couple of|two|three|four|five|six|several) (?:weeks?|months?)|(?:after|once|when) (?:\w+ ){0,3}?(?:gcses?"
    r"|a levels|exams|mocks|finished school|leaves school|turns? (?:1\d|sixteen|seventeen|eighteen)|is (?:16|17|18"
    r"|sixteen|seventeen|eighteen))|(?:in|for|until|till) (?:january|february|march|april|june|july|august|september"
    r"|october|november|december)|weeks? away|months? away|not (?:until|till)|later (?:this|in the) year|some ?(?:day"
    r"|time) (?:next|in the))\b"
)
_SOON: Final = re.compile(
    r"\b(?:tonight|today|tomorrow|right now|after school(?! (?:ends|finishes|breaks))|this (?:weekend|week|morning"
    r"|afternoon|evening|minute)|in (?:\d+|a few|a couple"
    r" of|two|three|an?|half an) (?:days?|hours?|minutes?)|(?:on|for|by|this) (?:monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday|sat|sun|mon|tue|tues|wed|thu|thurs|fri)|at the (?:airport|station)|on (?:a|the) (?:plane"
    r"|way)|packed|boarding|leaving now|flight (?:is )?(?:at|in|on|\d)|locked|not (?:been )?(?:seen|at school) since"
    r"|already (?:gone|left|there|taken|flown)|already abroad|gone missing|has (?:gone|left|disappeared)|held|beaten"
    r"|beating|kill\w*|hiding|help me)\b"
)
_BOOKED: Final = re.compile(r"\b(?:tickets?|flights?|booked)\b")
_HARMS_A_BODY: Final = re.compile(
    r"\b(?:fgm|cut|cutting|cutter|circumcis\w+|made (?:clean|pure)|hurt\w*|hit|threat\w*|scared|terrified"
    r"|not coming back|one way|passport (?:\w+ )?(?:taken|hidden|gone))\b"
)
# A child who fears not to come back from it: where no day is near, what to do is answered.
_FEARED_JOURNEY: Final = compiled(r"{fears} (?:that )?(?:she|he|they) (?:\w+ )?{no_return}")
_OF_ONESELF: Final = re.compile(
    r"\b(?:i am|(?<!told )(?<!tells )me|my (?:mum|dad|parents|family|uncle|aunt\w*)"
    r"|i do not want)\b"
)

_IS_THE_POLICE: Final = re.compile(
    r"^(?:(?:hi|hello|sorry|urgent|quick one|question|from|[,.!:-]) )*(?:i am |we are |this is )?(?:a |an "
    r"|the )?(?:police(?! (?:have|has|are|is|were|was|said|say|told|will|not|did|do|came|come|do|can|took|wait|never"
    r"|took|on the phone|on (?:their|the) way|coming|here and|called|need))|pc\b|ps\b|dc\b|ds\b|pcso\b|police officer"
    r"|(?:response|neighbourhood|custody|duty) (?:officer|sergeant|inspector|pc|team|crew)|response (?:cop|here)"
    r"|sergeant|constable)|\b(?:i am|we are) (?:a |the |both |an )?(?:\w+ )?(?:police|pcs?|pcso|constable|cops|bobby"
    r"|bobbies|police officers?)\b|\bpolice (?:officer )?here\b(?! (?:and|already|but|now))"
)
_ASKS_OF_POWERS: Final = re.compile(
    r"\bpowers?\b|\b(?:can|could|may|do|should|am|are) (?:i|we) (?:\w+ ){0,3}?(?:force|enter|entry|go in|break in"
    r"|remove|take|seize|search|detain|use|arrest|need|allowed|put)\b|\b(?:s|section|sect?) ?(?:46|17|47|44)\b|\bpace\b"
    r"|\bppo?\b|\bpolice protection\b|\bforc\w+ entry\b|\b(?:what|which) (?:\w+ )?(?:offence|law|form|crime)\b"
    r"|\bdesignated officer\b"
)
# The officer calls for help for themselves.
_CALLS_FOR_HELP: Final = re.compile(
    r"\b(?:help (?:me|us)|officer down|not breathing|backup|radio (?:is )?(?:dead|down|off)"
    r"|we are (?:being )?attacked|stabbed)\b"
    # It is of their own family that they write, or an officer's family that writes.
    r"|\b(?:my|our) (?:own )?(?:\w+ )?(?:mum|dad|mother|father|parents|husband|wife|ex|boyfriend|girlfriend|sister"
    r"|brother|son|daughter|child|children|kids?|boy|girl|baby|toddler|twins|little one)s?\b(?! (?:protection|abuse"
    r"|sexual|criminal|exploitation))|\b(?:police|cops?|pcs?|pcso|officers?|constables?|sergeants?"
    r"|bobbys?)(?: officers?)? (?:(?:ex|soon to be) )?(?:wife|husband|partner|girlfriend|boyfriend|ex|widow|son"
    r"|daughter|child|kids?|mum|dad|mother|father|sister|brother|family)\b|\bmarried to\b"
)
_AT_A_SCENE: Final = re.compile(
    r"\b(?:address|at (?:a|an|the) \w+|scene|inside|alone|now|tonight|doors?|flat|house|unattended|on their own"
    r"|attending|called to)\b"
)
_CAN_BE_PICTURES: Final = frozenset({None, Danger.ABDUCTION, Danger.MISSING, Danger.VIOLENCE})
_WATCHER: Final = (
    r"(?:someone|somebody|some ?one|strangers?|he|she|they|(?:man|woman|bloke|guy|fella|person|lad|driver|adult|youths?"
    r"|couple|neighbour|chap|lady)s?)"
)
_TAKES_PICTURES: Final = (
    r"(?:(?:tak\w+|took|snapp?\w*) (?:\w+ ){0,3}?(?:photos?|photographs?|pictures?|pics?|videos?|footage)|filming"
    r"|filmed|photographing|photographed|videoing|videoed|recording)"
)
_OF_CHILDREN: Final = (
    r"(?:kids?|children|child|pupils?|girls?|boys?|toddlers?|babies|schoolgirls|playground|nursery|school"
    r"|my (?:son|daughter|\w+ year old))"
)
_PICTURES: Final = re.compile(
    rf"\b{_WATCHER} (?:\w+ ){{0,5}}?{_TAKES_PICTURES}\b(?:[^.!?;]{{0,40}})\b{_OF_CHILDREN}\b"
    rf"|\b{_WATCHER} (?:[^ .!?;]+ ){{0,4}}?(?:outside|at|by|near|across from) (?:\w+ ){{0,3}}?{_OF_CHILDREN}"
    rf" (?:\w+ ){{0,3}}?{_TAKES_PICTURES}\b"
)
_MORE_THAN_PICTURES: Final = re.compile(
    r"\b(?:grab\w*|follow\w*|touch\w*|naked|undress\w*|changing|toilets?|shower\w*|skirts?|knickers|bath|bed(?:room)?"
    r"|abus\w*|rap(?:e|ed|ing)|hit\w*|beat\w*|punch\w*|fight\w*|attack\w*|hurt\w*|knife|gun|car|van|sweets|lift"
    r"|offer\w*|took (?:him|her|them)|walked off|missing|gone|stream\w*|choking|burn\w*|drown\w*|bleeding|stabb\w*"
    r"|jump\w*|roof|bridge|sex\w*|tied|locked|inside|come with|get in|refus\w+|angry|kicking off|himself|exposed"
    r"|wanking|crying|scream\w*|dead|die|drunk|polic(?:y|ies)|consent\w*|permission|sports day|nativity|school play"
    r"|concert|website|allowed|trip)\b"
)

# Doctors have the child, so that nobody sends an ambulance.
_CAN_BE_WITH_DOCTORS: Final = frozenset({Danger.OVERDOSE, Danger.INJURY, Danger.BABY, Danger.STRANGLED})
_WITH_DOCTORS: Final = re.compile(
    r"\b(?<!was )(?<!were )(?<!been )(?<!not )(?:in|on|at) "
    r"(?:(?:the|a|our|my|paeds?|paediatric|childrens|adults?|grown ups?|local|here) )*"
    r"(?:ed|a and e|ward|nicu|scbu|picu|hdu|icu|itu|resus|hospital)\b(?! (?:last|before|when|in|\d|two|car|toilets?"
    r"|roof|grounds|transport|appointment))|\b(?:comes?|came|presents?|presented|brought|attends?|attended)(?: in)?"
    r" (?:to|at|through) (?:the )?(?:ed|a and e)\b"
    r"|\bon (?:nac|parvolex|a drip)\b|\bmedically (?:fit|ok|okay|well|cleared|stable|optimi[sz]ed)\b"
    r"|\b(?:being|been) (?:treated(?! like| as)|admitted|stitched)\b"
    # It is those who treat a child that write, of no child of their own and of no body that fails as they write.
    # What such staff have said or done is told by somebody else.
    r"|^(?:(?:hi|hello|sorry|i am|we are|this is|an?|the|senior|junior|staff|duty) )*(?:ed|a and e|emergency department"
    r"|paeds?|paediatric|childrens ward|picu|nicu|scbu) (?:\w+ )?(?:nurse|sister|matron|doctor|dr|reg|registrar|sho"
    r"|consultant|charge nurse)s?(?= ?[,.:;!-]|$| (?:here|at|in|on|from|with|asking|writing)\b)"
    r"(?!.*\b(?:(?:my|our) (?:own )?(?:\w+ )?(?:son|daughter|child|kids?|boy|girl|baby"
    r"|toddler|twins|niece|nephew|husband|wife|partner|mum|dad|sister|brother)|off (?:duty|shift|work)|at home"
    r"|day off|told (?:me|us)|said (?:to|ring|wait|go|he|she|it|we)|sent (?:\w+ ){0,2}?(?:home|away)"
    r"|not (?:breathing|responding|waking|conscious)|(?:can not|could not|stopped|hardly|barely) (?:\w+ )?breath\w*"
    r"|will not wake|unconscious|unresponsive|fitting|seizing|collapsed|floppy|blue|neighbours?|next door|pub"
    r"|street|park|bus|train|supermarket|holiday)\b)"
)
_NOT_WITH_DOCTORS: Final = re.compile(
    r"\b(?:refus\w+(?! to (?:have|collect|take|accept|pick) (?:him|her|them)\b)|will not (?:go|come|attend|stay"
    r"|let)(?! (?:back )?home)|not (?:going|gone|been|yet|taken|want)"
    r"|should"
    r" (?:i|we|he|she)|need(?:s|ed)? to (?:go|be)|(?:go|going|take|taking|get|drive|driving|way|went) to (?:the )?(?:ed"
    r"|a and e|hospital)|left|leaving|walked out|herself out|himself out|missing|absconded|legged"
    r"|waiting(?! (?:for|on) (?:\w+ ){0,2}?(?:bed|camhs|placement|social|assess\w*|transport|crisis|psych\w*))|again"
    r"|more|(?:is|are|back|now|been) (?:at )?home)\b"
)
# Nobody came for a child who is with staff.
_LEFT_WITH_STAFF: Final = re.compile(
    r"^(?=.*\b(?:in|at) (?:(?:our|the|my) )?(?:waiting (?:room|area)|reception|surgery|clinic|library|office|nursery"
    r"|school|(?:after ?school |breakfast |holiday )?club|foyer|front desk)\b"
    # or those who would lock up
    r"|.*\b(?:caretaker|cleaner|lock(?:ing)? up|(?:a|the|our) ta|we (?:close|shut)|closing|headteacher"
    r"|key ?worker)\b)(?=.*\b(?:hours?|since|ages|still|nobody|no"
    r" one)\b)"
    r".*\b(?:on (?:his|her|their) own|by (?:him|her|them)sel\w+|alone|left|(?:nobody|no one) (?:\w+ )?(?:came|come"
    r"|collected|fetched|picked)|not (?:been )?(?:collected|fetched|picked up))\b"
)
_NOT_WELL: Final = re.compile(
    r"\b(?:wander\w*|road|street|found (?:him|her|a|in|on)|lost|barefoot|nappy|car|van|locked|man|men|stranger|hurt"
    r"|blood|bleed\w*|rap(?:e|ed)|assault\w*|drugg?\w*|spiked|scared|terrified|overdos\w+|knife|gun|collaps\w*|drunk"
    r"|dark|screaming|unconscious|hiding|shut)\b"
)
# Help has come to whoever collapsed, and what is asked is about somebody or something else.
_HELP_IS_THERE: Final = re.compile(
    r"\b(?:ambulance|paramedics?|ambulance crew|first responders?|air ambulance)(?: (?:crew|staff))? (?:(?:is|are|has"
    r"|have|just|now|already) )*(?:here|arrived|come|came|with (?:him|her|them|us|mum|dad|the \w+)|on (?:scene|site)"
    r"|taking|took|taken|treating|working on|got (?:him|her|them))\b"
)
_STILL_FAILS: Final = re.compile(
    r"\b(?:but|not breathing|still (?:not|un\w+|fitting|bleeding)|hurry|another|second one|again|refus\w+)\b"
)
# The rule is asked for, and no child is told of: "missing child, when do we call police".
_WHEN_TO_RING: Final = re.compile(
    r"^(?:(?:a|if a|for a) )?(?:missing|lost) (?:child|children|kid|pupil|student|young person|person|toddler)s?\b"
    r"(?=.*\b(?:when|what|who|how|procedures?|policy|protocol)\b)(?!.*\b(?:he|she|him|her|they|them|my|one of|found"
    r"|find|gone|seen|since|now|tonight|today|just|\d)\b)"
)
# Found, and now with whoever writes, who asks which team to ring.
_SAFE_WITH_THEM: Final = re.compile(
    r"\b(?:safe|warm|fed|fine|happy|ok|okay) (?:(?:and|well|inside|in|here|now|warm|dry|fed) )*with (?:me|us)\b"
)
_COMES_TO_HARM: Final = re.compile(
    r"\b(?:hurt|blood|bleed\w*|bruis\w*|injur\w*|rap(?:e|ed)|drugg?\w*|still (?:missing|out|gone)|other one"
    r"|one of them is|knife|following|outside|banging|demanding|limp|blue|sick|unwell|soaked|freezing|mum is"
    r"|alone in the)\b"
)
# A lock on the wrong side of a bedroom door, as it was found: a sign for social care; with a child behind it now, 999.
_LOCK_OUTSIDE: Final = re.compile(
    r"\b(?:bolts?|locks?|latch(?:es)?|padlocks?|hooks?|chains?|handles?) (?:\w+ ){0,4}?(?:on|from|to"
    r"|at) (?:the )?(?:outside|wrong side|landing side|hall side)\b"
)
_BEHIND_IT: Final = re.compile(
    r"\b(?:now|tonight|still|crying|cries|scream\w*|bang(?:s|ing)|knock\w*|shout\w*|scared|help|hear|heard|let (?:me"
    r"|him|her|them) out|inside|in there|(?:for|all|every|each) (?:\w+ )?(?:days?|nights?|hours?|weekend)|overnight"
    r"|no (?:food|water|toilet|light|heating)|bucket|starv\w*|tied|naked|soiled|can not get (?:out|in)|gone out"
    r"|nobody (?:in|home)|alone|just (?:found|seen|saw)|me|my)\b"
)
_CAN_BE_A_SIGN: Final = frozenset({Danger.ABDUCTION, Danger.MISSING, Danger.DISCLOSURE})
# An adult whom a partner hurts, as it has gone on: whoever writes wants somebody for them to ring.
_BY_A_PARTNER: Final = re.compile(
    r"\b(?:mrs|missus|wife|husband|partner|ex|girlfriend|boyfriend|hubby|fella|domestic)\b"
)
_LINE_FOR_ANOTHER: Final = re.compile(
    r"\b(?:is|are|any|know of|need|got|looking for|what|which)\b(?: \w+){0,4}? (?:somewhere|anywhere|someone|anyone"
    r"|helplines?|lines?|numbers?|services?|charit(?:y|ies)|organisations?|support)\b(?: \w+){0,6}? (?:for (?:men"
    r"|male\w*|blokes|lads|dads|women|mums|him|her|victims|adults)|(?:he|she|they) (?:can|could|might|would))\b"
    r"|\b(?:who|where) (?:can|could|should|would) (?:he|she) (?:ring|phone|call|talk|turn|go|speak|contact)\b"
)
# Who cannot go on, as it is told of another, and is not about to do anything: a line for them is asked for.
_NOT_ABOUT_TO: Final = re.compile(
    r"\bnot (?:about|going|planning|looking) to (?:actually )?(?:do|act on|harm) (?:anything|it|that|\w+sel\w+)\b"
    r"|\b(?:no|denies (?:any|having a)) (?:\w+ )?(?:plans?|intent\w*|means|thoughts of (?:suicide|harm\w*))\b"
    r"|\bnot (?:actively |currently )?suicidal\b|\bnot (?:in )?(?:any )?(?:immediate|imminent) (?:danger|risk)\b"
    r"|\b(?:no|low) (?:immediate |imminent )?risk\b"
)
_ASKS_FOR_A_LINE: Final = re.compile(
    r"\b(?:who|where|which|what)\b(?: \w+){0,3}? (?:instead|else|(?:he|she|they) (?:can|could|should|might) (?:ring"
    r"|call|text|phone|talk)|helplines?|lines?|numbers?|services?|charit(?:y|ies))\b|\b(?:who|where) (?:can|could"
    r"|should|do|would) (?:i|we|he|she|they|you) (?:\w+ )?(?:ring|call|phone|text|point|send|signpost|refer|suggest"
    r"|give|turn)\b|\b(?:helplines?|lines?|numbers?|somewhere|someone|anyone) (?:\w+ )?(?:for (?:him|her|them|men|dads"
    r"|mums|adults)|(?:he|she|they) (?:can|could))\b|\bsignpost\w*\b"
)
_MEANS_IT: Final = re.compile(
    r"\b(?:die|dying|dead|kill\w*|suicid\w*(?<!not suicidal)|overdos\w*|tablets|pills|rope|noose|knife|blades?|razors?"
    r"|bridge|roof|jump\w*|cut|cutting|cuts|goodbye\w*|letters?|notes?|tonight|again|crying|sobbing|alone|drunk"
    r"|will not (?:answer|talk|open)|not answering|hung up|missing)\b"
)
# A police officer who has found a child, and has it.
_HAS_THE_CHILD: Final = re.compile(
    r"\b(?:(?:got|have|with) (?:got )?(?:an?|him|her|them|this|one|two|three|\d)|found|picked up|come across|(?:sat"
    r"|here) with|with (?:me|us))\b(?!.*\b(?:not found|no trace|last seen|looking for|search\w*|missing|has gone"
    r"|high risk|behind|locked|inside)\b)"
)
# The police are there and ask about what has been.
_CAN_BE_ASKED_ABOUT: Final = frozenset({Danger.FIRE, Danger.VIOLENCE, Danger.WEAPON, Danger.DISCLOSURE})
_POLICE_ASK: Final = re.compile(
    r"\b(?:police|pcs?|officers?|cops|detectives?|cid|dc)\b[^.?!;]{0,40}\b(?:want|wants|wanted|asking|asked|ask|need"
    r"|come|came|coming|invit\w+)\b[^.?!;]{0,30}\b(?:word|talk|speak|chat|interview\w*|question\w*|statements?)\b"
)


def is_no_call_for_help(words: str, *, told_as: Danger | None) -> bool:
    """Whether it is the police who ask of their powers, a tale is to be written, or pictures were taken and no more."""
    if told_as not in OF_THE_BODY and A_TALE.search(words) and not _AT_HAND.search(words.replace(" today", "")):
        return told_as is not None
    is_police = told_as not in OF_THE_BODY and _IS_THE_POLICE.search(words) and not _CALLS_FOR_HELP.search(words)
    if is_police and _ASKS_OF_POWERS.search(words):
        return told_as is not None or bool(_AT_A_SCENE.search(words))
    if is_police and told_as is Danger.MISSING and _HAS_THE_CHILD.search(words):
        return True
    return told_as in _CAN_BE_PICTURES and bool(_PICTURES.search(words)) and not _MORE_THAN_PICTURES.search(words)


def can_wait_for_an_answer(danger: Danger, words: str) -> bool:
    """Whether what is told as a danger is in somebody's hands, or weeks ahead and asked about."""
    if _is_looked_after(danger, words) or _is_asked_about(danger, words) or _wants_a_line(danger, words):
        return True
    if danger in _CAN_BE_A_SIGN and _LOCK_OUTSIDE.search(words) and not _BEHIND_IT.search(words):
        return True
    if danger is Danger.ABDUCTION and _is_weeks_ahead(words):
        return True
    if danger not in _CAN_BE_IN_HAND:
        return danger in _IN_HAND_IF_HELD and bool(_HELD.search(words)) and _is_in_hand(words)
    return _is_in_hand(words)


def _wants_a_line(danger: Danger, words: str) -> bool:
    """Whether a line is asked for another: whom a partner hurts, or who cannot go on and is about to do nothing."""
    if danger is Danger.SUICIDE:
        return bool(_NOT_ABOUT_TO.search(words) and _ASKS_FOR_A_LINE.search(words)) and not _MEANS_IT.search(words)
    is_hurt = danger in _CAN_BE_IN_HAND and _BY_A_PARTNER.search(words) and not _AT_HAND.search(words)
    return bool(is_hurt and _LINE_FOR_ANOTHER.search(words))


def _is_in_hand(words: str) -> bool:
    at_hand = _AT_HAND.search(_AT_SCHOOL.sub(" ", words))
    return bool(_IN_HAND.search(words) and _ASKED.search(words)) and not at_hand


def _is_weeks_ahead(words: str) -> bool:
    """Whether somebody else's marriage, cutting or feared journey is weeks ahead."""
    if _SOON.search(words) or _OF_ONESELF.search(words):
        return False
    is_of_a_journey = _MARRIAGE.search(words) or (_BOOKED.search(words) and not _HARMS_A_BODY.search(words))
    return bool(_FEARED_JOURNEY.search(words) or (is_of_a_journey and _WEEKS_AHEAD.search(words)))


def _is_looked_after(danger: Danger, words: str) -> bool:
    """Whether doctors have the child, or staff."""
    if danger in _CAN_BE_WITH_DOCTORS:
        if _HELP_IS_THERE.search(words) and _ASKED.search(words):
            return not _STILL_FAILS.search(words)
        return bool(_WITH_DOCTORS.search(words)) and not _NOT_WITH_DOCTORS.search(words)
    if danger is Danger.MISSING and _WHEN_TO_RING.search(words):
        return True
    if danger is Danger.MISSING and _SAFE_WITH_THEM.search(words) and _ASKED.search(words):
        return not _COMES_TO_HARM.search(words)
    return danger is Danger.MISSING and bool(_LEFT_WITH_STAFF.search(words)) and not _NOT_WELL.search(words)


def _is_asked_about(danger: Danger, words: str) -> bool:
    """Whether the police come to ask, and whoever writes wants to know what holds then."""
    if danger not in _CAN_BE_ASKED_ABOUT or _AT_HAND.search(words):
        return False
    return bool(_POLICE_ASK.search(words) and _ASKED.search(words))
