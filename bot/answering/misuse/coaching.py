"""Requests to have a child say what is not so, leave out what is, or not be believed; and tales for those who ask."""

from __future__ import annotations

from bot.answering.misuse.signs import signs
from bot.answering.misuse.watchers import OFFICE, OPENLY, SPEAKS_UP, VISITOR, WOUND

_CHILD = r"(?:{child}|{young}|him|her|them|\d+ year old)"
_SAID_UNTRUE = (
    r"(?:(?:makes?|making|made) (?:it|it all|things|stuff|stories) up|liar|lying|fantasist|attention ?seek\w*|mental)"
)

COACHING = (
    # What a child is told to say, to leave out, or what is to be thought of it.
    signs(
        rf"(?:what|how|ways?|help me|need|want|can (?:i|we)) ~ (?:drill\w*|coach\w*|school|prime|train|brief|teach|tell"
        rf"|get|make|warn|prep\w*|practi[sc]e|rehearse|bribe|give) ~ {_CHILD}",
        r"(?:(?:do|does|will|to|can) not|never|not to|stops?|leaves? out|forgets?|keeps? off"
        r"|without) (?:\w+ )?(?:mention\w*|bring\w* up|let\w* (?:on|slip)|talk\w* about|say\w*|spill\w*|blab\w*"
        r"|grass\w*|drop\w* (?:me|us) in it)",
        rf"(?:{VISITOR}|cafcass|teacher|class|nursery|disclosure|court|us|me|dad|mum|grandad|uncle|boyfriend)",
        cleared_by=rf"(?:strangers?|online|hurtful|swear\w*|rude|sorry|blame|pupils?|safe(?:ly)?|{OPENLY})",
    ),
    signs(
        rf"(?:get\w*|make|making|teach\w*|train\w*|coach\w*|drill\w*) (?:\w+ )?{_CHILD} (?:\w+ )?(?:to )?(?:tell"
        rf"|say to|convince|persuade) (?:the |her |his |my )?{VISITOR} ",
        r"(?:how|best|ways?|what|help me|need|tips?)",
        cleared_by=(
            r"(?:what happened|the truth|how (?:she|he|they) feels?|honest\w*|safe\w*|worries|in (?:her|his"
            r"|their) own)"
        ),
    ),
    signs(
        rf"(?:get\w*|make|making|persuad\w+|convinc\w+|teach\w*|bribe) (?:\w+ )?{_CHILD} (?:\w+ ){{0,3}}?(?:say\w*"
        rf"|tell|claim|pretend|swear|admit)",
        r"(?:joking|a joke|made (?:it )?(?:all )?up|lied|lying|dreamt|dreamed|a mistake|(?:did not|never) happen"
        r"|nothing happened|fell|tripped|an accident|someone else|somebody else)",
        r"(?:how|best|ways?|what|help me|need|tips?|can you)",
        cleared_by=(
            rf"(?:(?:has|have|is|was|were|are|keeps) (?:\w+ )?(?:got|getting|made|making|told)|{SPEAKS_UP}|{OPENLY})"
        ),
    ),
    signs(
        rf"(?:stop|keep|prevent) (?:\w+ )?{_CHILD} (?:from )?(?:\w+ )?(?:show\w*|lift\w*|undress\w*|let\w*|flash\w*)",
        r"(?:back|arms?|legs?|tummy|marks?|bruis\w+|burns?|bottom|neck|belly)",
        rf"(?:{OFFICE}|gran|nan|nana|grandma|auntie?|her|him|them)",
        cleared_by=rf"(?:online|webcam|private parts|strangers?|{SPEAKS_UP})",
    ),
    signs(
        r"(?:believable|convincing|good|innocent|decent|water ?tight) (?:\w+ )?(?:reasons?|excuses?|explanations?"
        r"|story|cover|causes?) (?:for|why|about)",
        rf"(?:{WOUND}|breaks?|broken|fractur\w*|ribs?|\w+ arm|\w+ leg|skull|shak\w+)",
        cleared_by=rf"(?:is it|was it|gave|gives|given|does it|{OPENLY})",
    ),
    signs(
        rf"(?:what|which|how (?:big|much)) (?:\w+ ){{0,2}}?(?:rewards?|presents?|treats?|threats?|bribes?"
        rf"|punishments?|sweets|money) ~~ {_CHILD}|{_CHILD} ~~ (?:rewards?|presents?|treats?|threats?|bribes?)",
        r"(?:(?:stops?|keeps?|prevents?) ~ (?:blab\w*|grass\w*|tell\w*|talk\w*|quiet|secret|mouth|mum|say\w*|shtum"
        r"|snitch\w*)|shut up)",
        cleared_by=rf"(?:groomers?|abusers?|offenders?|has been|was|were|{SPEAKS_UP})",
    ),
    signs(
        rf"(?:how|help me|ways?|i want) ~ (?:make|get|turn|teach|set) ~ {_CHILD} ~ (?:hate|scared|frightened|afraid"
        rf"|terrified|against"
        r"|refuse) ~ (?:dad|mum|father|mother|her|him|them)",
        r"(?:custody|contact|court|residence|cafcass|want|judge|him|her|dad|mum)",
        cleared_by=r"(?:stop|not (?:hate|be|to be)|less|ex (?:is|has|keeps)|without)",
    ),
    signs(
        rf"(?:how|ways?|help me|can (?:i|we|you)) ~ (?:make (?:out|it (?:look|seem|sound))|convince|persuade|get"
        rf"|prove|show|tell) ~ {_SAID_UNTRUE}",
        r"(?:keeps? (?:on )?(?:saying|telling)|said|says|told|telling|nursery|school|{official}|accus\w+|disclos\w+)",
        cleared_by=(
            r"(?:not (?:a )?(?:lying|making|liar)|false(?:ly)?|(?:about|of|accused) me|stop ~ calling"
            r"|calls? (?:me|him|her))"
        ),
    ),
    # A tale for those who ask.
    signs(
        r"(?:word|reword|phrase|write|put|describe|spin|make|making|say|explain|what (?:do|can|could|should) (?:i|we))",
        rf"(?:{WOUND}|(?:belt|strap|slap|stick|cane|buckle|whip) marks?|black eye|broken \w+|fractur\w*)",
        r"(?:so|make|making) (?:[^ .!?;]+ ){0,6}?(?<!not )(?:looks?|sounds?|seems?|reads?|come across|comes across"
        r"|passes) (?:like|as if|as though|as) ~ (?:accident\w*|fell|fall|falling|came off|play\w*|trampoline|bump\w*"
        r"|trip\w*|slip\w*|football|rugby|rough|door|stairs|bike|swing|birth ?mark|eczema|rash|nothing)",
        # Who tells what others say it looks like hides nothing.
        cleared_by=(
            rf"(?:{OPENLY}|{SPEAKS_UP}|(?:asked|told|wants?|wanted|tried|trying|tries) (?:me|us|him|her|them|staff|to)"
            r"|(?:does|did|do) (?:it|that|this|they)"
            r"|(?:said|says|reckons?|claims?|thinks?) (?:it|that|they|this|he|she))"
        ),
    ),
    signs(
        r"(?:how|what|help me|best|need|can you) ~ (?:explain\w*|say|tell\w*|word|justify|play down)",
        rf"(?:{WOUND}|fractur\w*|broken|what happened|slap\w*|smack\w*)",
        rf"(?:so|that|and) (?:that )?(?:they|he|she|{OFFICE}) (?:will |would )?(?:do not|does not|not|never|can not)"
        r" (?:call|ring|phone|refer|report|involve|get|take|send|write|contact)",
        cleared_by=rf"(?:hurts? me|hit me|our|pupils?|protect\w*|safe(?:ly)?|{OPENLY})",
    ),
    signs(
        rf"(?:what|good|best|need|any|help me|how) ~ (?:tell|say|story|excuse|line|explanation|reason|lie) ~ {VISITOR}",
        r"(?:that|so|and|one|which) (?:they|he|she|it)? ?(?:will )?(?:swallow\w*|buys?(?: it)?|falls? for|laps? up"
        r"|not question)",
        cleared_by=OPENLY,
    ),
)  # fmt: skip
