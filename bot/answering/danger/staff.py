"""The worker is the one in danger; a drunk is about to drive a child."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import TAME

STAFF: tuple[Rule, ...] = (
    # The worker is the one in danger
    rule(
        Danger.STAFF,
        r"(?:{person}|{grave_ing}|locked|blocking|blocked|trapped|cornered|barricaded|squaring up|kicking off"
        r"|threatening|shouting|screaming|fists|spat|spitting|swinging|chucking|throwing|lunging|in (?:his|her"
        r"|my) face|will not let|banging on|dog on|got hold|advancing|chasing|pushing|shoving|followed|following)",
        r"(?:at|to|with|against|on|hold of|let|threatening|blocking|cornered|trapped|attacking|spat at|grabbed"
        r"|punched|hit|hurt|chasing|followed|following|locked|pushed|shoving|let) (?:\w+ ){0,2}?(?:{staff}|the exit"
        r"|my exit|the (?:only )?door(?:way)?|my car|my way|my path|in the (?:office|building|room|house|flat"
        r"|kitchen|bathroom|head(?:s|teachers)? office)|himself in|herself in)",
        r"(?:home visit|visit|appointment|family home|family|client|lone working|on duty|office|reception"
        r"|service user|my colleague|social worker|health visitor|midwife|staff|our (?:admin|receptionist|worker)"
        r"|contact centre|surgery|house call|on site|the school|ta|parent)",
        r"squaring|fists|will not (?:leave|let|back|go|move|stop)|blocking|blocked|trapped|cornered|barricaded"
        r"|locked|dog on|knife|threatening (?:me|staff|us|my|the|our|to (?:hit|kill|hurt|smash|punch))|hurt|swinging"
        r"|throwing|chucking|kicking off|furniture|kill|in (?:his|her|my) face|can not get out|raised (?:his"
        r"|her) (?:fist|hand)|panic button|punch\w*|grabb\w*|spat|followed (?:me|her|us)|still (?:in|inside|there)"
        r"|screaming|lunging|shoving",
        unless=TAME + r"|how (?:do|can|should)|what (?:is|are|does)|policy|last (?:week|month|year|term)|password"
        r"|account|on (?:monday|tuesday|wednesday|thursday|friday)|risk assess\w*|locked out|blocked (?:my|our"
        r"|the) (?:number|email|referral)|training|refus\w+ to let|let (?:us |me |her |him |the (?:\w+ ){1,2}?)(?:do"
        r"|in|see|visit|through)|will not let us see|training|complain\w*",
    ),
    rule(
        Danger.STAFF,
        r"(?:locked in (?:the )?(?:office|room|toilet|kitchen|cupboard)|code ?word|panic (?:button|alarm)"
        r"|trapped in (?:his|her|the|their) (?:\w+ )?(?:house|flat|kitchen|bathroom|office)|(?:has|have|got"
        r"|is holding) (?:\w+ ){0,4}?(?:trapped|cornered|hostage|barricaded|backed into)|(?:he|she|they|dad|mum|client"
        r"|parent) (?:is |has )?block(?:ed|ing) (?:(?:me|us) (?:in|from (?:leaving|getting|going))|my car"
        r"|the door(?:way)?|(?:my|our|the) (?:way|path|exit))(?: in)?|followed (?:me|us|her) (?:home|to my|back|out)"
        r"|(?:worker|colleague|social worker|nurse|health visitor|midwife|officer|student|lone worker) (?:\w+ "
        r"){0,6}?(?:overdue|not (?:answering|picking up|checked in|come out|back|come back|replied)|missed (?:her"
        r"|his) check ?in|phone (?:is )?off)|(?:can not|could not) get hold of (?:\w+ ){0,3}?(?:colleague|worker"
        r"|student|social worker|nurse|health visitor|midwife)|set (?:the|his|her|their) dogs? on|locked (?:the|his"
        r"|her) (?:front )?door (?:behind|so|and))",
        r"visit|house|home|client|family|out|car|me|us|her|violent|hours?|since|now|threat\w*|office|still|overdue"
        r"|dog",
        unless=r"how (?:do|can|should)|what (?:is|are|does)|policy|procedure|last (?:week|month|year)|annual leave"
        r"|off sick|email|voicemail|which|where is the|training|phones back|not (?:replied|answering) (?:to )?(?:my"
        r"|our|any|emails|the phone to)|referral|for (?:days|weeks)|return my|all week",
    ),
    rule(  # found out, and waited for
        Danger.STAFF,
        r"(?:wait\w*|stood|standing|parked|sat|hanging about|turned up|coming|come|came|outside|at)"
        r" (?:\w+ ){0,4}?(?:for me|outside|(?:at|by|near|round) (?:my|our|the) (?:car|house|home|gates?|door|office"
        r"|school|desk|work)|in (?:the )?(?:car park|reception|foyer))",
        r"(?:found|find|finding|worked) out (?:\w+ ){0,3}?(?:who|that i|it was me|i)(?: \w+){0,3}? ?(?:report\w*|told"
        r"|rang|referred|grassed|shopped|phoned|called|made|me|him|her|them)|knows? (?:it was me|i (?:reported|rang"
        r"|told|referred))|(?:because|after) i (?:reported|referred|rang|told on)",
        r"now|tonight|today|waiting|outside|here|still|just",
        unless=r"how (?:do|can|would)|might|if (?:they|he|she)|last (?:week|month|year)|scared (?:they|he|she) will",
    ),
    # Drunk or drugged, with the keys
    rule(
        Danger.INTOXICATED_DRIVER,
        r"{drunk}",
        r"{drive}|{collect}|pick ?up|at the (?:gate|door)|school gate|taking (?:the|her|his|my) (?:\w+ )?(?:{kid}"
        r"|kids)|loading|to drive|in the back(?! (?:garden|room|yard|row|of (?:the )?(?:class\w*|room|shop|hall"
        r"|church))\b)",
        r"kids?|child|children|baby|toddler|son|daughter|twins?|niece|nephew|nieces|nephews|{kid}s?|pupils?|school"
        r"|nursery|me|us|gate|driv\w*|pick ?up|collect\w*|the car|brother|sister|behind the wheel|minibus|wheel"
        r"|in the back|(?:my|our|her|his|the) (?:two|three|2|3)",
        unless=r"taxi firm|drink driving (?:rates|course|awareness|stats|ban|conviction|charge)|convicted"
        r"|drinks a lot|conviction|banned|drove ~(?:last|ago)|last (?:week|month|year|night|term)|on (?:monday"
        r"|tuesday|wednesday|thursday|friday|saturday|sunday)|as kids|heavy drinker|never when|homeless"
        r"|high on (?:the|our|my) (?:list|agenda|priority)|dbs|policy|taking home|home visit|used to|at home every"
        r"|most (?:nights|days)"
        # the one who is drunk rides along with whoever writes
        r"|(?:on|off|onto|in) my (?:bus|coach|tram|train|cab|taxi|route)"
        r"|party|smell\w* of (?:weed|cannabis|alcohol) (?:every|on (?:his|her) (?:clothes|uniform|coat))|clothes"
        r"|merry christmas|smashed (?:it|the)|hammered home|under the influence of (?:his|her|older|peers)"
        r"|mashed potato|getting (?:the )?help|recover\w*|rehab",
    ),
)
