"""An apprentice, helper or volunteer of fourteen to eighteen: the harmed are the children whom they help to look after.

Who says "i am 16" beside such work is no child in need, unless something is done to them; in doubt they are one.
"""

from __future__ import annotations

import re
from typing import Final

from bot.answering.danger.own_trouble import FEELS, HANDS

_PLACE: Final = (
    r"(?:nurser(?:y|ies)|pre ?schools?|play ?groups?|creche|play ?scheme|soft play|child ?minders?|reception class"
    r"|(?:baby|toddler|pre ?school) room|(?:holiday|breakfast|after ?school|after school|youth|kids|play|homework"
    r"|football|swimming|swim|gym\w*|dance|judo|karate|church) (?:club|camp|class|classes|school|lessons?|group)"
    r"|summer camp|brownies|rainbows|cubs|beavers|scouts|guides|cadets|sunday school|madrass?ah?s?|youth group"
    r"|(?:primary|infants?|junior|special|lower) (?:school|class)|infants|swimming pool)"
)
_CHILDREN: Final = (
    r"(?:bab(?:y|ies)|toddlers?|kids?|child|children|childrens|little ones?|pupils?|clients?|residents?|under \d+s?"
    r"|(?:year|y) ?[r1-6] (?:girl|boy|kid|child|class)s?|\d year olds?|boys?|girls?|lads?|twins)"
)
_MINDED: Final = rf"(?:(?:a|the|this|some|two|their|his|her|another) (?:\w+ )?(?:family|{_CHILDREN}|couple))"
# Whose work it is, where it is not the writer's: "my mum is a nursery nurse and she hits the baby".
_KIN: Final = (
    r"(?:mum|dad|step ?dad|step ?mum|parents|mum and dad|uncle|auntie?|brother|sister|grandad|nan|cousin|boyfriend"
    r"|girlfriend|ex|teacher|foster \w+|mums boyfriend)"
)
_OF_KIN: Final = re.compile(
    rf"\b{_KIN}(?: (?!and\b)\w+){{0,2}}? (?:is|was|works?|working|volunteers?|helps?|coaches|teaches|does|has|got)\b"
    r"[^.,!?;]*"
)
_ROLE: Final = r"(?:baby ?sitter|life ?guard|young leader|coach|instructor|volunteer|helper|leader|nanny|playworker)"
# What they do there. A child in care says "my placement" of where they live, and looks after a brother at home.
_WORK: Final = re.compile(
    # "The apprentice", "a trainee teacher" and "the work experience boy" are others.
    r"(?<!the )(?<!another )(?<!this )\bapprentic\w+|(?<!the )(?<!a )(?<!our )\bwork experience\b"
    r"|\b(?:i am|as) (?:(?:\d+|and|an?|,) )*(?:trainee|training (?:to be|as))\b"
    r"|\bi am (?:1[4-7] )?(?:and )?an? (?:life ?guard|baby ?sitter|young leader)(?= (?:[.,]|and|at|for|in|with)|$)"
    r"|\b(?:i am|as) (?:(?:\d+|and|an?|,) )*(?:(?!the|my|our)\w+ )?(?:nursery|teaching|classroom|care|playground)"
    r" (?:assistant|helper|nurse|worker)\b"
    r"|\b(?:saturday|weekend|sunday|summer|part time|after school|holiday|evening) (?:job|girl|boy|helper|assistant"
    r"|volunteer)\b"
    r"|\b(?:doing|do|on|study\w*|finish\w*|my) (?:\w+ )?(?:level [1-6]|nvq|btec|t ?levels?|cache|child ?care"
    r"|early years)\b|\blevel [1-6] (?:\w+ )?(?:child ?care|early years|nursery|student)"
    r"|(?<!student )(?<!teacher )(?<!nurse )(?<!is )\bon (?:my |a |first )?placement\b|\b(?:college|nursery|work"
    r"|school|uni) placement\b"
    rf"|\bplacement (?:at|in|with) (?:a|an|the|my) (?:\w+ )?{_PLACE}"
    r"|\bi (?:also |sometimes |just |now |do )*(?:volunteer|babysit|nanny|coach|teach|assist)\b"
    r"(?! (?:to|my|me|myself|for (?:my )?(?:mum|dad))\b)|\bbabysitting for (?!(?:my )?(?:mum|dad)\b)"
    rf"|\bi am an? (?:\w+ ){{0,2}}?(?:{_ROLE}|teacher)\b|\bi am 1[67] (?:and|,) (?:a|an) (?:\w+ )?(?:{_ROLE}|teacher)"
    r"(?= (?:[.,]|here|too)|$)"
    rf"|\b(?:i|i am|and|,) (?:(?!my|the|she|he|they)\w+ ){{0,2}}?(?:work|working|help|helping|volunteer\w*|babysit\w*"
    rf"|coach\w*|teach\w*|job) (?:out )?(?:\w+ )?(?:at|in|for|with) (?:(?:a|the|my|our|this|local) )*(?:\w+ )?"
    rf"(?:{_PLACE}|{_MINDED})\b|\b{_PLACE} (?:that |where )?i (?:work|volunteer|help)\b"
    r"|\bvolunteering\b|\b(?:room leader|nursery manager|line manager|my (?:supervisor|assessor|colleagues?))\b"
)
_OF_CHILDREN: Final = re.compile(rf"\b(?:{_PLACE}|{_CHILDREN})\b")
# What is asked of them that is no work.
_NO_WORK: Final = (
    r"(?:do (?:it|stuff|things|that)|touch|kiss|strip|undress|send|meet|sleep|sit on|have sex|carry|sell|deliver"
    r"|take (?:my|drugs|pills)|drink|eat|smoke|swallow|cry|bleed\w*|sex|alone in|in hospital|against|over|down|chang\w*"
    r"|undress\w*|a (?:bruise|black eye|drink|present)|drugs|vodka|weed|pills|presents|gifts|vapes?|get in"
    r"|come (?:home|to his|to her|back to)|go (?:home|to his|out)|for|feel|uncomfortable|watch him|pose"
    r"|keep (?:it |this |our )?(?:a )?secret|stay (?:late|behind)|porn|his)"
)
# "Me" as it stands in any account of work; whatever else is done to "me" is done to them.
_AT_WORK_TO_ME: Final = re.compile(
    r"\b(?:(?:said|says|saying|lied|lies|listens?|listened|talk\w*|spoke|explained|complained|admitted) to"
    r"|told|tells?|telling|warned|warns|show(?:s|ed)?|taught|teach(?:es)?|train(?:s|ed|ing)|helps?|helped|believes?"
    r"|believed|ignor(?:es?|ed|ing)|pays?|paid|sack(?:s|ed)?|fir(?:es?|ed)|fail(?:s|ed)?|worr(?:ies|ied)|upsets?"
    r"|bothers?|rang|emailed|sent|moved|put|puts|leaves|left|leaving|lets?|letting|gave|gives?|signed|report(?:s|ed)?"
    r"|blam(?:es?|ed)|for|to|with|from|told on|saw|seen|caught|sees|trusts?|asks?|asked|wants?|wanted|made|makes"
    rf"|making|expects?|getting|gets?|in front of) (?:me|us)\b(?! (?:to )?(?:{_NO_WORK}|naked"
    r"|nudes?|pics?|pictures|photos|videos|messages?)\b)"
)
_DOES_TO: Final = r"(?:do(?:es|ing|ne)?|did|happen\w*|weird|creepy|nasty|horrible|rude|flirt\w*|comes? on|came on|sex)"
# Words by which they are hurt themselves, at work or at home, and no "me" stands for it.
_OWN_HARM: Final = re.compile(
    rf"\b{_DOES_TO} (?:\w+ )?(?:to|with|on) (?:me|us)\b"
    # Not "behind my back", nor "the baby was on my lap".
    rf"|\b(?:{HANDS}|{FEELS})\b"
    r"|\b(?:touch|grab|hit|slap|smack|kiss|bit|cut|burn|pull|pinch|hold|held|about)\w* (?:\w+ )?my (?:\w+ )?(?:bum"
    r"|bottom|body|face|hair|neck|shoulders?|back|legs?|arms?|wrists?|waist)\b|\bhate my (?:life|body)\b"
    r"|\b(?:his|her|their|an?) (?:hands?|arms?|fingers?) (?:\w+ )?(?:up|down|on|under|in|inside|round|around) my\b"
    r"|\bnot let (?:me|us) (?:leave|go|out)\b|\b(?:took|taken|has|have|kept|keeps) my passport\b|\btried it on\b"
    r"|\bi (?:\w+ ){0,3}?(?:sleep|slept|sex) with (?:him|her|them)\b|\b(?:got|was|been) raped\b|\bback to his\b"
    r"|\bbeen cutting(?! (?:up|out|paper|card|fruit|shapes))\b|\bwatch\w* (?:\w+ )?(?:while|when) i\b"
    r"|\b(?:leader|coach|worker|teacher|manager|boss|instructor|vicar|pastor)s? (?:\w+ ){0,3}?is my (?:boy"
    r"|girl)friend\b"
    rf"|\b{_KIN}s? (?:\w+ ){{0,3}}?(?:burn|hit|beat|hurt|punch|kick|slap|feed|starv|touch|lock|rap)\w* my (?:\w+ )?"
    r"(?:brother|sister|bro|sis|mum|cousin)s?\b"
    r"|\bmyself\b|\b(?:nudes?|naked (?:pics?|photos?))\b|\b(?:pics?|pictures?|photos?|videos?) of me\b"
    rf"|\bmy {_KIN}s? (?:\w+ ){{0,5}}?(?:hits?|hit|hitting|beats?|hurts?|touch\w*|slaps?|kicks?|kicked|punch\w*|rap\w+"
    r"|locks?|takes|took|threw|throws|chucked|makes|drinks?|shouts?|screams?|keeps)\b"
    r"|\bi (?:am|was|got|get|have been|keep getting|am being|am getting) (?:\w+ )?(?:raped|touched|hit|beaten|groped"
    r"|abused|groomed|blackmailed|assaulted|followed|bullied|kicked out|chucked out|thrown out|pregnant|homeless"
    r"|starving|suicidal|depressed|trafficked)\b"
    r"|\bi (?:\w+ )?(?:self harm|want to die|do not want to (?:live|be here|be alive))\b|\bi owe\b"
)
_ME: Final = re.compile(r"\b(?:me|us)\b")
# They may be shouted at for speaking up, and the little ones are still whom it is about.
_SCOLDED: Final = re.compile(
    r"\b(?:(?:shout|scream|yell|swear|snap|laugh|have a go)\w* at|threat\w*|tell\w* off|told off|scares?) (?:me"
    r"|us)\b(?! with\b)"
)
_DONE_TO_CHILDREN: Final = re.compile(rf"\b{_CHILDREN}\b")


def is_a_young_worker(said: str) -> bool:
    """Whether the writer works, trains or helps with children, and nothing is done to them. Takes own words, plain."""
    return bool(_WORK.search(_OF_KIN.sub("…", said)) and _OF_CHILDREN.search(said)) and not _is_hurt(said)


def _is_hurt(said: str) -> bool:
    if _DONE_TO_CHILDREN.search(said):
        said = _SCOLDED.sub("…", said)
    return bool(_OWN_HARM.search(said) or _ME.search(_AT_WORK_TO_ME.sub("…", said)))
