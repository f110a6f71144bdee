"""Cries for help, often from someone who cannot talk."""

from __future__ import annotations

from typing import Final

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, compiled, rule

_ASKS = (
    r"(?:do|should|when|can|must|would|could|shall|will|why|if) (?:i|we|they|staff|schools?|teachers?"
    r"|someone) ~(?:call|ring|need|get)|number|training|policy|poster|form|refer\w*|rather than|as well|clearance"
    r"|liaison|graffiti|check|rang|we rang|called"
)
# Whom a school, a council or the police send to a meeting or a visit, as it is asked; and no cry.
_AS_A_DELEGATE = (
    r"(?! (?:else|instead|in my place|on (?:my|our|their) behalf|(?:round |along |out |in |over |up )?(?:to (?:(?:the"
    r"|our|a|an|their|my|his|her|this|that|any|every|these|those) )?(?:\w+ ){0,2}?(?:school|college|nursery|meetings?"
    r"|conferences?|reviews?|hearing|tribunal|inquest|panel|court|training|strategy|core groups?|assembly|discussion"
    r"|appointment|contact)|to (?:see|visit|assess|speak|talk|attend|observe|represent|chair|take minutes|look))(?= "
    r"|$)(?!.*\b(?:quick\w*|hurry|asap|now|please send|straight away|immediately|fast)\b)))"
)

# A child who has no words, as staff and families say it; not whoever writes, or whispers, or may be heard.
_HAS_NO_WORDS = (
    r"^(?!.*\b(?:whisper\w*|listening|watching|(?:next|same) room|in the (?:\w+ )?(?:room|house|kitchen|car)"
    r"|(?:he|she|they|dad|mum) (?:will|can|might) hear|i (?:\w+ )?(?:can|could|must|dare) not|(?:he|dad|they|stepdad"
    r"|uncle) (?:is|are) (?:\w+ )?(?:here|there|with)|because (?:he|dad|stepdad|she) (?:is|will)|next to (?:me|us|her"
    r"|him)|text(?:ed|ing|s)?|on the (?:phone|line)|outside|downstairs|upstairs|coming|hiding|send|hurry|quick\w*"
    r"|right now|(?<=[.!?] )(?:please |sorry )*can not (?:talk|speak))\b).*\b(?:(?:she|he|who"
    r"|(?:child|pupil|student|toddler|boy|girl|lad|son|daughter|brother|sister|\d+ year old)s?) (?:(?:is|are|aged?"
    r"|only|just|also|really|and|so|year|old|\d+) )*"
    r"can not (?:really |even )?(?:talk|speak|say)|non ?verbal|pre ?verbal|non ?speaking)"
)

# The whole message is nothing but this: no more is needed, and no less.
BARE_CRY: Final = compiled(
    r"^(?:please |pls |someone |omg |oh my god |oh god |somebody |anyone |anybody |quick |can |[.!,] )*(?:help|sos"
    r"|help me|help us|i need help|need help|i need help now|save me|emergency|999|call 999|pomocy|pomoc|ajutor"
    r"|madad|bachao|ayuda|ajuda|aidez moi|ratunku)"
    r"(?: (?:me|us|now|please|quick|quickly|asap|urgent|right now|fast|help|sos|he is|[.!,]))*$"
)

QUIET: tuple[Rule, ...] = (
    rule(
        Danger.QUIET,
        r"no can (?:talk|speak|call)|(?:can|could|must|dare|allowed to) not (?:really |out )?(?:talk|speak|call|ring"
        r"|phone|make (?:any |a )?(?:noise|sound|call)|say (?:much|anything|why|it)|type (?:much|long))"
        r"|not able to (?:talk|speak|call)|have to be (?:quiet|quick)|be quiet|got to be quick|whispering|(?:to"
        r"|only) whisper|speak small|only text|typing (?:quietly|under|fast|this (?:under|in))|yes or no|no sound"
        r"|keep (?:this )?quiet",
        r"hear (?:me|us)|help|send|hurt\w*|danger|police|hitting|listening|whisper\w*|here|he is|she is|they are"
        r"|scared|watching|in the (?:next )?room|next to me|downstairs|upstairs|outside|door|will (?:see|know|find"
        r"|catch|hear)|checks? my phone|now|coming|back in|kill",
        unless=r"welsh|english|polish|urdu|language|email|form|policy|leaflet|portal|training|translat\w+"
        r"|interpreter|help me (?:find|understand|with)|speech|autis\w*|selective mut\w*|"
        + _HAS_NO_WORDS
        + r"|refus\w+|library|quiet (?:room|space|area|child)"
        r"|not (?:really )?talk to (?:me|us|my)|hearing|deaf|until|press",
        firm=True,
    ),
    rule(
        Danger.QUIET,
        r"(?:(?:he|she|they|dad|mum) (?:will|can|might|could|is going to|are going to) (?:hear(?: (?:me|us|this))?"
        r"|see (?:me"
        r"|us|this))(?! (?:his|her|the|their|a|an|all|that|why|how|if|your|records?|no)\b)"
        # "the notes he can see" are nothing that he must not see
        r"|(?<!notes )(?<!record )(?<!records )(?<!file )(?<!log )(?<!book )(?<!report )(?<!plan )(?<!app )(?:he|she"
        r"|they"
        r"|dad|mum) (?:will|can|might|could|is going to|are going to) see"
        r"(?! (?:his|her|the|their|a|an|all|that|why|how|if|your|records?|no)\b))|need (?:someone"
        r"|somebody) (?:here|now)|send (?:\w+ )?(?:(?:someone|somebody|anyone)"
        + _AS_A_DELEGATE
        + r"|help|the police|police|an ambulance|cops"
        r"|a car|officers|paramedics)(?! (?:a|an|the|my|your|me) (?:form|referral)| to (?:the )?(?:meeting|training"
        r"|court))|press(?:ed|ing)? 55|(?:order|want|get) (?:a )?pizza ~(?:please|police|quick|now|address|emergency)"
        r"|(?:get|come|come and get) (?:me|us) (?:out of here|quick|now|please|away from)"
        r"|please (?:just )?(?:come(?= (?:quick\w*|now|fast|help|get|here"
        r"|asap|soon|over|and (?:get|help|take)|he|she|they|i|my|mum|dad|to (?:my|our) (?:house|home|flat|room"
        r"|address)|to \d+|to the (?:house|flat)|[.,!])|$)|police|hurry|be quick)|do not (?:ring|call|phone"
        r"|text)(?: me)?(?: back)? (?:he|she|they|dad|because he)"
        r"|(?:he|she|they|dad|they are|someone) (?:is |are )?(?:listening"
        r"|watching me(?!(?: \w+){0,5} (?:through|on|via|over"
        r"|using) (?:my|the|a) (?:\w+ )?(?:web ?cam|laptop|computer|pc|ipad|tablet))|right here|standing here"
        r"|stood here|stood over me|looking at my phone|reading (?:this|my)|coming up the stairs|nearly here"
        r"|back in a (?:minute|sec))|help (?:me|us) (?:he is|she is|they are|he|she|they|please he|quick|now|right now"
        r"|someone|please)(?! (?:with|find|to|understand))|(?:someone|somebody|please|anyone) help (?:me|us|him|her"
        r"|them|my)(?! (?:with|find|to|understand|work out|fill))",
        unless=r"form|audit|quiz|training|invoice|survey|assessment|with (?:my|the|this|a) (?:form|referral|essay"
        r"|training|audit)",
        firm=True,
    ),
    rule(
        Danger.QUIET,
        r"help (?:he|she|they|dad|mum) (?:is|are) (?:here|back|coming|in|outside|home|drunk|at)|(?:need|call|calling"
        r"|get|want|ring|dial|sending) (?:an |the |a |for an |for the )?(?:ambulance|paramedics?|police|fire brigade"
        r"|fire engine|999)(?: (?:now|here|quick|quickly|asap|please|right now|urgently|to my|to the (?:house|school"
        r"|park)|for (?:my|him|her|a))|$| [.!])|is the ambulance (?:coming|here)|where is the (?:ambulance|police)",
        unless=_ASKS,
    ),
)
