"""Requests that are refused: to steer the bot, to harm or to hide harm, to find a person."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.answering.danger.normalise import plain


class Misuse(StrEnum):
    """What is refused. Each has its wording in `prompts/replies.yaml`."""

    INSTRUCTION = "instruction"  # to change how the bot answers, or to show its instructions
    HARM = "harm"  # to hurt a child, to hide it, or to make up evidence
    PRIVATE = "private"  # about a named person, or a hidden address


_CHILD = (
    r"(?:child|children|kid|kids|boy|girl|boys|girls|pupil|minor|teenager|teen|young person|toddler|baby|daughter|son"
    r"|stepdaughter|stepson|niece|nephew|\d+ year old|underage \w+|young girls?|young boys?)s?"
)
_OFFICIAL = (
    r"(?:school|schools|teachers?|social (?:worker|workers|services)|police|doctors?|health visitor|nursery"
    r"|midwife|court|judge|gp|authorities|mash|hospital|safeguarding|them|anyone)"
)

# "How do I" and "help me" ask to do it; "how do groomers" or "signs of" ask to see it.
_WISH = (
    r"(?:how (?:do|can|could|would|should) (?:i|we|you|one)|how to|help me(?: to)?|best way to|ways? to"
    r"|easiest way to|tips (?:on|for)|tell me how to|teach me (?:how )?to|show me how to|i want to|i need to"
    r"|can (?:i|you help me)|what(?: is| are)? the best way to|what (?:can|should|do) i (?:say|tell|do|use) to"
    r"|trick to|where can i)"
)
_FIND = (
    r"(?:find(?: out)?|locate|track(?: down)?|trace|give me|tell me|get|look up|what is|where is|know|share"
    r"|send me|i need|i want|show me)"
)

_HARM = re.compile(
    rf"\b{_WISH} (?:\w+ ){{0,3}}?(?:(?:hide|cover(?: up)?|conceal|disguise|explain away|make ?up"
    rf"|mask) (?:\w+ ){{0,4}}?(?:bruis\w+|marks?|injur\w+|burns?|scars?|abuse|it from|beating|what i did"
    rf"|drinking|drug\w*)"
    rf"|groom(?:ing)?(?! (?:a dog|my dog|horses?))|(?:lie|lying) to (?:\w+ )?{_OFFICIAL}|(?:avoid|dodge|trick"
    rf"|fool|deceive|mislead|get round|evade) (?:\w+ ){{0,3}}?(?:social (?:worker|workers|services)"
    rf"|being reported|a referral|getting caught|child protection|detection)"
    rf"|(?:hit|beat|hurt|harm|punish|smack|drug|sedate|kidnap|abduct|snatch|rape|molest|seduce|touch"
    rf"|have sex with|get nudes? from|blackmail|shake|starve|lock up|threaten|kill|poison"
    rf"|get .* to send nudes) (?:\w+ ){{0,3}}?{_CHILD}(?: without| so| and not|$| [?.!,])"
    rf"|get (?:a |an |the |my )?(?:\w+ )?{_CHILD} to (?:send|keep (?:it|a|our|quiet|secrets?)|meet me|trust me"
    rf"|undress|take (?:his|her|their) clothes|stop telling|not tell|retract|lie)"
    rf"|(?:stop|prevent|keep|make|scare|frighten|persuade"
    rf"|convince) (?:\w+ ){{0,3}}?{_CHILD} (?:from )?(?:telling|tell|talking to|reporting|disclosing|talk"
    rf"|speaking|not tell|retract|silent|quiet about)"
    r"|(?:fake|forge|fabricate|make up|falsify|invent|backdate|delete|destroy|shred) (?:\w+ ){0,3}?(?:referral"
    r"|evidence|allegation|disclosure|record|records|entry|entries|chronology|file|report|minutes|notes|dbs"
    r"|concern|injur\w+)"
    r"|(?:carry out|perform|arrange|do|get|book) (?:an )?(?:fgm|female circumcision|the cutting)(?! (?:training"
    r"|assessment|risk|referral|report|awareness|course|unit|policy))"
    r"|get (?:round|around|out of|past) (?:the )?(?:dbs|mandatory|supervis\w+ contact|reporting|a dbs|safeguarding)"
    rf"|(?:meet|meeting|meet up with|chat(?:ting)? (?:to|up)|message|messaging"
    rf"|approach(?:ing)?) (?:\w+ )?(?:underage|young|little|under age|\d+ year old) (?:girls?|boys?|kids"
    rf"|children|teens?)|get (?:my|her|a|our) (?:\w+ )?{_CHILD} (?:circumcised|cut|mutilated|drunk|high)"
    r"|(?:make|build|buy) (?:a )?(?:bomb|gun|poison))\b"
    rf"|\b(?:what|how) (?:\w+ ){{1,4}}?(?:tell|say to|threaten|make) (?:\w+ )?{_CHILD} (?:so"
    rf"|to make) (?:\w+ ){{0,2}}?(?:keeps?|stays?|will not|does not|not) (?:quiet|tell|talk|say|silent|it)"
    rf"|^(?:please )?(?:delete|destroy|falsify|forge|fake|fabricate|backdate) (?:\w+ ){{0,3}}?(?:records?"
    rf"|referral|evidence|disclosure|notes|minutes|dbs)"
    rf"|\b(?:write|draft|make|create|compose|generate|invent) (?:me )?(?:a |an |some )?(?:\w+ )?(?:fake|false"
    rf"|made up|bogus|malicious|untrue) (?:\w+ )?(?:referral|allegation|disclosure|report|story|evidence"
    rf"|statement|letter|dbs)"
    r"|\b(?:so|without) (?:the |my |that )?(?:school|teachers?|social (?:worker|services|workers)|police|anyone"
    r"|nobody|no one|parents|mum) (?:will not |does not |not |can not |do not )?(?:know|notice|see|find out"
    r"|noticing|knowing|finding out|suspect\w*)(?: (?:the|about|his|her|it).*)?\b.*\b(?:bruis\w+|marks|hit|touch"
    r"|hurt|meet|nudes?|sex)"
    rf"|\b(?:what|how) (?:\w+ ){{0,3}}?(?:say|tell|do|act|answer|get|make|convince) "
    rf"(?:\w+ ){{0,2}}?(?:the |my )?{_OFFICIAL}"
    r" (?:so )?(?:that )?(?:they )?(?:to )?(?:thinks?|believes?) (?:\w+ ){0,4}?(?:changed|fine|not|stopped|safe|sober"
    r"|clean"
    r"|gone|left|innocent)"
    r"|\b(?:bruises?|marks?) (?:\w+ ){0,4}?(?:so|before) (?:\w+ ){0,3}?(?:school|social worker|teacher"
    r"|nursery)s? (?:will not|does not|do not|can not|visits?) ?(?:see|notice|spot)?"
)
# Look-ups of people. "Who is the designated doctor" asks for a role, and roles are in the directory.
_PRIVATE = re.compile(
    rf"\b{_FIND} (?:\w+ ){{0,6}}?(?:address|whereabouts|location|live|lives|living|staying|moved to|new school"
    rf"|phone number|mobile number|home number) (?:of |for )(?:my |the |a |this |that )?(?:ex|wife|husband"
    rf"|refuge|foster|victim|child|kids|children|son|daughter|girl|boy|adopt\w+|birth|mother|witness|informant"
    rf"|reporter|referrer|neighbour|teachers?)\w*"
    r"|\bwhere (?:do|does|is|are|did|have|has) (?:\w+ ){0,3}?(?:my (?:ex|wife|husband|son|daughter|kids|children"
    r"|ex (?:wife|partner|girlfriend)|child|birth (?:mum|mother|son|daughter))|she|he|they|the (?:foster"
    r"|adopt\w+|victim|witness|kids|children|child|mother|mum)s?|that (?:girl|boy|family"
    r"|child)) (?:\w+ ){0,4}?(?:live|lives|living|staying|hiding|moved|placed|gone to live|go to school)"
    r"|(?<!not )\b(?:find|locate|track(?: down)?|trace|get to|look up) (?:out )?(?:where )?(?:my (?:ex|wife"
    r"|husband|girlfriend|ex (?:wife|partner|girlfriend)|kids|children|son|daughter)|the (?:foster (?:family"
    r"|carers?|parents)|adopters|victim|refuge)|her and the kids|her(?: address)?|him)(?: (?:and|live|lives"
    r"|living|is|are|who|in|at|hidden|hiding|address|even|without|now|she|$)|$| [?.!,])"
    r"|\b(?:address|location|postcode|where(?:abouts)?)(?: is| of| are| for)? (?:\w+ ){0,3}?(?:refuges?"
    r"|safe houses?|women ?s? (?:refuge|shelter))\b"
    r"|\bhome address(?:es)?\b(?! (?:form|field|box|on the form))|\b(?:find(?: out)?|know|tell me) (?:which"
    r"|what) (?:new )?school (?:\w+ ){0,3}?(?:my ex|the kids|my kids|she|they|he) (?:\w+ )?(?:moved|go|goes|went"
    r"|attend|is at|are at)"
    r"|\bwhere(?: exactly)? (?:is|are) (?:the |a |any )?(?:\w+ ){0,2}?(?:refuges?|safe houses?)\b"
    r"|\brefuges? (?:address|addresses|location|postcode)(?! (?:confidential|secret|safe|private|is confidential"
    r"|kept|hidden|leaked|shared))"
    r"|\bwho (?:is|are|was|were) (?:the )?(?:foster (?:carers?|parents?|family|mum|dad)|adopters?"
    r"|adoptive (?:parents?|family)|social worker|birth (?:mother|father|parents)|person who (?:reported"
    r"|referred)|parents?) (?:of|for|to|caring for|looking after|that (?:reported|referred)) (?!a\b|an\b|any\b"
    r"|children\b|each\b|every\b|the (?:area|team|case|school|partnership)|our\b|this area)"
    r"|\bwho (?:reported|referred|grassed|complained about|made (?:the|a|that) (?:referral|allegation|report"
    r"|complaint) (?:about|on|against)|rang social (?:services|workers) (?:on|about)|dobbed) (?:\w+ )?(?:me|us"
    r"|my|our|him|her|them|on)\b"
    r"|\b(?:is|was|are|has) (?!a\b|an\b|my\b|the\b|it\b|there\b|this\b|that\b|every\b|each\b|any\b|our\b|he\b"
    r"|she\b|all\b)(?:[a-z]{3,} [a-z]{3,}|[a-z]{3,}) (?:known to (?:social (?:services|care)|you|police|mash"
    r"|children)|on (?:a|the) (?:child protection plan|cin plan|register|sex offenders? register)"
    r"|a (?:sex offender|registered sex offender|paedophile)|(?:been )?(?:reported|referred) to (?:mash"
    r"|social))\b"
    r"|\bwhat (?:did|does|has|is in) (?:[a-z]{3,} [a-z]{3,}|the) (?:\w+ )?(?:file|records?|disclosure|case notes"
    r"|medical records?) (?:of|about|on|for) (?!a\b|an\b|children\b)"
    r"|\b(?:show|give|send|tell|read) me (?:the )?(?:case|social care|medical|police|school)? ?(?:files?"
    r"|records?|notes|criminal record|history|personal (?:data|details|information)|names?) (?:of|about|on"
    r"|for) (?!a\b|an\b|children\b|the (?:team|service|partnership|dsl|lado))"
    r"|\b(?:list|name|names of|give me) (?:\w+ ){0,3}?(?:children|kids|families|pupils|victims"
    r"|foster carers) (?:on|in|with|who|under|placed) (?:\w+ ){0,3}?(?:plans?|care|register|refuge|the area who"
    r"|live)"
)
_YOURS = (
    r"(?:your|the|its|initial|original|previous|prior|earlier|hidden|system|starting|above|secret|all|any|my"
    r"|these|those|previously|internal|core|given|of)"
)
_RULES = (
    r"(?:instructions?|prompts?|rules?|guidelines?|guardrails?|programming|restrictions?|directives?|commands?"
    r"|filters?|constraints?|safety|training|context|orders|system messages?|configuration)"
)
_INSTRUCTION = re.compile(
    rf"\b(?:ignore|disregard|forget|override|bypass|skip|discard|neglect|cancel|drop|do not follow"
    rf"|stop following|set aside) (?:about )?(?:{_YOURS} ){{1,5}}(?:\w+ )?{_RULES}\b(?! (?:on|about|for"
    rf"|of the (?:school|document|partnership)))"
    rf"|\b(?:ignore|disregard|forget) (?:everything|anything|all|whatever) (?:\w+ ){{0,3}}?(?:above|before"
    rf"|previous\w*|prior|said|told|instructed|learned|were)\b"
    rf"|\b(?:show|reveal|print|repeat|output|encode|then show|display|tell|give|leak|share|expose|encode"
    rf"|translate|dump|recite|write|state|say|rot ?13|summarise|list|see|complete|continue|opposite of|describe"
    rf"|provide|paste|what (?:is|are|were|was)|what s)(?: me| us| out| back"
    rf"| encode)? (?:\w+ ){{0,8}}?(?:system (?:prompt|message|instructions?|configuration)|(?:your|initial"
    rf"|starting|original|hidden|secret) (?:\w+ )?(?:prompts?|instructions|configuration|guidelines you"
    rf"|rules you were|system message)|(?:instructions|prompt) (?:you were|given|above)"
    rf"|initiali[sz]ation string)\b"
    r"|\bsystem (?:prompt|_ prompt)\b(?! injection)|\byour (?:initial|system|starting) (?:prompt|instructions)\b"
    r"|\btext you were given\b|\bsystem_?prompt\b|\bsystemprompt\b|\bsystem (?:prompt|override|mode"
    r"|instruction)s? ?(?::|is\b|activated|enabled)|\b(?:admin\w*|developer|debug|maintenance|god|sudo|root"
    r"|jailbreak|dan|unrestricted|unfiltered) (?:mode|override|access granted)\b"
    r"|\brepeat (?:the |everything |all |this )?(?:\w+ ){0,3}?(?:above|before this|entire conversation"
    r"|words above|back to me word)|\b(?:text|words|everything|content) above (?:in full|but|verbatim)"
    r"|\bwhat were (?:you told|your|those instructions)|\bwhat (?:are you|were you) (?:not )?(?:supposed"
    r"|instructed|told|programmed|allowed) (?:to|before)"
    r"|\b(?:i was instructed to|my instructions are|you were instructed)\b"
    r"|\b(?:you are|you will be|act|behave|respond|pretend(?: to be| you are)?|imagine you are|roleplay"
    r"|role play|play the (?:role|part)) (?:now |as |as if |like |to be )?(?:now |you are |you were )?(?:a |an "
    r"|the |my )?(?:\w+ ){0,3}?(?:dan|unrestricted|unfiltered|uncensored|jailbroken|evil|hacker|no (?:rules"
    r"|restrictions|limits|filters)|without (?:\w+ )?(?:rules|restrictions|limits|filters|guidelines)|free from"
    r"|not bound|another (?:ai|bot|assistant)|different (?:ai|bot)|linux terminal|grandmother who|ai (?:with"
    r"|that|without|navigator|model|system))\b"
    r"|\bdo anything now\b|\bjailbreak (?:yourself|you)\b|\bfrom now on (?:you|your|answer|respond|reply|only"
    r"|always|every)|\byou (?:have|must|will|shall) no (?:longer )?(?:rules|restrictions|limits|filters|follow)"
    r"|\bno longer (?:bound|restricted|an ai|follow)"
    rf"|\bnew (?:instructions?|rules?|task) ?:|\b(?:end|begin|start) of (?:system )?(?:prompt|instructions)\b"
    rf"|\bshift (?:roles|your role)|\bpretend (?:that )?(?:you|there are no|the rules)|\boverride (?:your|the"
    rf"|all|safety) (?:\w+ )?{_RULES}"
    r"|\b(?:your|the|secret|system|our|admin|api|user ?s?|its) (?:\w+ )?(?:password|passcode|api key|secret key"
    r"|credentials|access token)\b|\b(?:share|reveal|tell me|give me|what is) (?:your|the|our"
    r"|my) (?:\w+ )?(?:password|secret|passphrase)\b"
)
# An instruction in an answer's clothes: the question around it is about children or their services, and is answered.
_ASKED = re.compile(
    r"\b(?:child|children|kid|pupil|baby|teenager|student|young person|parent|mum|dad|family|referr?al|refer"
    r"|threshold|safeguarding|mash|lado"
    r"|social (?:care|worker|services)|section \d+|s47|s17|early help|abuse|neglect|exploitation|bruis\w+|foster"
    r"|dsl|fgm|self harm|conference|strategy)\b"
)

_SCREENED = re.compile(r"\[ [a-z ]{1,30} \]")  # what privacy leaves in the place of a name


def misuse(text: str) -> Misuse | None:
    """Say whether the message asks for what is refused. Words of attack beside a real question are data: no misuse."""
    words = _SCREENED.sub("somebody", plain(text))
    if _HARM.search(words):
        return Misuse.HARM
    if _PRIVATE.search(words):
        return Misuse.PRIVATE
    attack = _INSTRUCTION.search(words)
    if attack and not _asks_something_else(words):
        return Misuse.INSTRUCTION
    return None


def _asks_something_else(words: str) -> bool:
    """Look for a question of ours in the sentences that hold no attack."""
    rest = [part for part in re.split(r"[.!?;\n]| and then ", words) if not _INSTRUCTION.search(part)]
    return any(len(part.split()) >= 4 and _ASKED.search(part) for part in rest)
