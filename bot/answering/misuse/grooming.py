"""Requests to get a child to where nobody sees: another app, a meeting, a night, a grown-up's company."""

from __future__ import annotations

from bot.answering.misuse.signs import signs

_SEEKS = (
    r"(?:how (?:do|can|could|would|should|to|long)|(?:what|where|which|when)(?: else)? (?:\w+ ){0,2}?(?:do|can"
    r"|could|should|shall|would|will) (?:i|we)|can (?:i|we|you)|help me|i (?:want|need)|best|good|tips?|ways?|tricks?"
    r"|which apps?|what apps?|any apps?|(?:what|which) (?:is|are))"
)
# Somebody else's child: a parent may well move an own child to another app.
_MINOR = (
    r"(?:\d+ year (?:old\w*|girl|boy)|year \d+\w*|y(?:ear )?(?:[1-9]|1[01])s?|under ?1[0-7]s?|under ?age\w*|u1[0-7]s?"
    r"|(?:a|an|this|that|some|one|young|little|school) (?:\w+ )?(?:girls?|boys?|lads?|kids?|lass|child|pupil|student"
    r"|teen\w*|tween|minor)|my (?:pupil|student|step\w+|team|class)|(?:she|he) is (?:only )?(?:[89]|1[0-5])|lads"
    r"|schoolgirls?|schoolboys?|pupils?|teen\w*)"
)
_MINORS = rf"(?:{_MINOR}|(?:younger|young|little) (?:lads?|girls?|boys?|kids?|ones|players?))"
_APP = (
    r"(?:whats ?app|insta\w*|snap\w*|roblox|discord|telegram|tik ?tok|fortnite|minecraft|facebook|messenger|signal|kik"
    r"|apps?|chats?|platforms?|games?|sites?|something|somewhere|dms?|texts?|video)"
)
_OUT_OF_SIGHT = (
    r"(?:{unseen}|(?:keep|hide) (?:it|this|us|her|him) from|{watcher} (?:\w+ )?(?:can not|could not|will not"
    r"|would not|do not|does not|never) (?:\w+ ){0,2}?(?:{see}"
    r"|reads?|looks?|access\w*|monitor\w*)|(?:wipes?|deletes?|disappear\w*|vanish\w*|encrypted|untraceable|burner)"
    r"|no (?:trace|history|logs?)|raising (?:eyebrows|suspicion\w*|questions)|flag\w*(?: up)?|under the radar"
    r"|(?:do|does|will) not (?:keep|save|store|log|record|show)|without (?:mods|moderators|staff|parents|mums?|dads?)"
    r"|on the sly|hidden|secret\w*|private\w*|look\w* (?:weird|odd|dodgy|creepy))"
)
_OVERSEEN = (
    r"(?:(?:mum|dad|parents?|mother|father|school|family|they) (?:\w+ )?(?:reads?|checks?|monitors?|goes through"
    r"|go through|took|takes|taken|watch\w*|looks? (?:at|through)|controls?))"
)
_GROWN_UP = r"(?:i am|me) (?:a )?(?:1[89]|[2-9]\d)(?! (?:weeks?|months?|minutes?|days?|miles?))"
# Whoever tells of somebody else who does it, or asks how to keep a child safe.
_ONLOOKER = (
    r"(?:groomers?|offenders?|predators?|perpetrators?|abusers?|gangs?|an? (?:older|adult|man|stranger)|adults"
    r"|strangers?|safe\w*|protect\w*|spot|prevent\w*|stop (?!me|them finding|anyone)|worried|concerned|disclos\w+"
    r"|policy|allowed|dsl|my (?:own )?(?:son|daughter|child|kids?|girl|boy|teenager|grand\w+|\d+ year old)|(?:asked"
    r"|told|says|wants|messaged|messages|messaging|contacted) (?:me|her|him|them|us))"
)

GROOMING = (
    # From an app that is watched to one that is not.
    signs(
        rf"{_SEEKS} ~ (?:get|move|moving|shift|switch|bring|take|lure|persuade|invite|swap|coax"
        rf"|steer) ~ (?:{_MINOR}|him|her)",
        rf"(?:off|onto|on to|over to|to|from|into|on|over) ~ {_APP}",
        _MINOR,
        _OUT_OF_SIGHT,
        cleared_by=_ONLOOKER,
    ),
    # To write to a child so that nobody sees it.
    signs(
        rf"{_SEEKS} ~ (?:messag\w+|text\w*|dm|snap|chat\w*|contact\w*|add|follow|call|talk|speak) ~ (?:{_MINOR}|him"
        rf"|her)",
        _MINOR,
        r"(?:{unseen}|flag\w*(?: up)?|raising (?:eyebrows|suspicion\w*)|wipes?|deletes? itself|disappear\w*"
        r"|no (?:trace|history)|under the radar|on the sly|without (?:her|his|their|the|any\w*) (?:\w+ )?(?:knowing"
        r"|seeing|finding|noticing))",
        cleared_by=_ONLOOKER,
    ),
    signs(
        rf"{_SEEKS} ~ (?:keep (?:it|this|us)|hide|stay|talk|chat|meet|message|text|see each other|hang out|call"
        rf"|be together|hook up)",
        _GROWN_UP,
        _MINOR,
        rf"(?:{_OVERSEEN}|{_OUT_OF_SIGHT})",
        cleared_by=_ONLOOKER,
    ),
    signs(
        r"(?:in love|love (?:him|her|each other)|relationship|dating|boyfriend|girlfriend|together|kiss\w*"
        r"|sleep with|sex\w*|fancy|soulmates?)",
        _GROWN_UP,
        r"(?:(?:she|he|her|him|they)(?: is| are)? (?:only |just |nearly |almost )?(?:[89]|1[0-5])(?! (?:weeks?"
        r"|months?))|(?:a|with) (?:[89]|1[0-5]) year old)",
        r"(?:how|where|can (?:i|we)|what|ways?)",
        cleared_by=_ONLOOKER,
    ),
    signs(
        rf"{_SEEKS} ~ (?:get|take|bring|invite|lure|pull|messag\w+|meet\w*|reach\w*|talk\w*|chat\w*"
        rf"|find\w*) ~ {_MINORS}",
        r"(?:private (?:\w+ )?(?:call|chat|room|server|message|group|lobby)|without (?:mods|moderators|parents"
        r"|staff|mums?|dads?)|(?:do|does|will) not (?:keep|save|store|log|record)|wipes?|disappear\w*|on cam)",
        cleared_by=_ONLOOKER,
    ),
    # The same in a story's clothes.
    signs(
        r"(?:novel|story|script|film|screenplay|book|chapter|fiction\w*|role ?play|hypothetical\w*|imagine"
        r"|character|game) ",
        r"(?:step by step|how would|exactly how|in detail|what would (?:he|she|they|the man) (?:say|do|write)"
        r"|word for word)",
        rf"(?:{_MINOR}|(?:\d+ year|a child|children|kids?))",
        r"(?:trust|secret|alone|pictures|nudes|groom\w*|meet|bruis\w+|without|unseen|undetected)",
        cleared_by=r"(?:training|lesson|staff|protect\w*|safe\w*|spot|assembly|pupils|read\w*|is it|class)",
    ),
    # To be found where children are, to be a child's secret friend, to be gone off with.
    signs(
        r"(?:best|which|what|where|good|any) ~ (?:games?|apps?|sites?|servers?|places?|chat ?rooms?|lobby|lobbies"
        r"|clubs?|can i|do i) (?:is |are )?(?:\w+ )?(?:to |for |i )?(?:meet\w*|find\w*|chat\w*|talk\w*"
        r"|pick\w* up) (?:up )?(?:with |to )?(?:\w+ )?"
        r"(?:(?:[6-9]|1[0-5]) (?:to|-|or) (?:[7-9]|1[0-5])|(?:[6-9]|1[0-5]) year|year \d|under ?age|preteen|tween"
        r"|school ?girl|school ?boy)",
        cleared_by=_ONLOOKER,
    ),
    signs(
        rf"(?:how|help|write|word|send|what|best|can (?:i|you)) ~~ {_MINOR}",
        r"(?:special friend|come (?:round|over|to (?:mine|my))|round mine|see me as|trust me|like me|fall for me"
        r"|love me|sweet (?:\w+ )?(?:msg|message|text)|run away|runaway|move in|meet (?:me|up)|get in my car)",
        r"(?:me|mine|my)",
        r"(?:(?:not|never|without|before|so that) (?:\S+ ){0,4}?(?:tell\w*|told|know\w*|see\w*|notic\w*|cotton\w*"
        r"|twig\w*|ask\w*|find\w*|clock\w*)|(?:get|persuade|convince|make) (?:\w+ )?\d+ year old (?:\w+ )?to (?:run"
        r"|move|come|meet|stay|sleep))",
        cleared_by=rf"(?:{_ONLOOKER}|who (?:does|will|do) not|wants? to|he says|she says)",
    ),
    signs(
        rf"(?:message|text|dm|contact|talk to|chat to|call) (?:\w+ ){{0,2}}?(?:him|her|them|{_MINOR})",
        rf"(?:{_MINOR}|kids?|childs) ",
        r"(?:mum|mums|dad|dads|parents?|nan|carers?|school) ~ (?:(?:will|would|do|does|can|could) not (?:get "
        r"|be )?(?:told|alert\w*|notified|see|know|hear"
        r"|read|check)|not (?:get |be )?(?:told|notified))|(?:block|disable|bypass|get round|switch off"
        r"|turn off) ~ (?:school|filter\w*|monitor\w*|app)",
        r"(?:is there|which|what|how|can i|where|any|best)",
        cleared_by=_ONLOOKER,
    ),
    # To have a child to oneself: through its family, or unremarked.
    signs(
        r"(?:be(?:ing)? (?:nice|kind|friendly|good)|win\w* (?:over|round)|butter\w* up|get\w* (?:in with|round"
        r"|close to|friendly)|befriend\w*|make friends|mak\w+ friends|gain\w* ~ trust|trust me)",
        r"(?:family|mum|mums|dad|parents?|single mums?|carers?|home)",
        r"(?:let (?:me|you) (?:have|take|babysit|look after|mind|bath|drive)|leave (?:\w+ ){0,3}?with me|alone"
        r"|on my own|overnight|sleep ?overs?|babysit\w*|to myself)",
        cleared_by=_ONLOOKER,
    ),
    signs(
        rf"{_SEEKS} ~ (?:get|have|take|keep|be|spend|pick) ~ (?:to myself|alone|on (?:his|her|their) own|overnight)",
        rf"(?:{_MINOR}|coach|teach|tutor|volunteer|babysit)",
        r"(?:raising (?:eyebrows|suspicion\w*|questions)|look\w* (?:weird|odd|dodgy|creepy|suspicious|bad)|{unseen}"
        r"|excuse)",
        cleared_by=_ONLOOKER,
    ),
)
