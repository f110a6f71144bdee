"""Requests for an allegation that the asker says is not true, and for evidence that is to be planted."""

from __future__ import annotations

from bot.answering.misuse.signs import signs

_MAKES = (
    r"(?:write|word|draft|compose|put together|knock up|cook up|make|do|give me|create|come up with|need|want"
    r"|report|help|say|tell|ring|accuse|get|how)"
)
_ACCUSATION = (
    r"(?:reports?|statements?|referrals?|letters?|complaints?|story|stories|account|allegations?|evidence|logs?|diary"
    r"|e-?mail|message|concerns?|disclosure|accus\w+|social services|social|police|school|mash|lado|nspcc|abus\w+"
    r"|bruis\w+|hits?|hurts?|touch\w*)"
)
_THEY = r"(?:he|she|they|my ex|his mum|her mum|his dad|her dad|the dad|the mum)"
_UNTRUE = (
    r"(?:(?:it|that|this|none of it|all of it) (?:is|was) (?:all lies|a lie|made up"
    r"|(?:not|never) (?:but|(?:\w+ )?(?:true|real|happen\w*)))"
    rf"|(?:is|was) not (?:\w+ )?true|(?:it|none of it|nothing) (?:\w+ )?(?:did not|never) (?:\w+ )?happen\w*"
    rf"|{_THEY} (?:\w+ )?(?:(?:does|did|has|have|do|is|are|was|were|would) (?:not|never)|never)(?: did| has"
    rf"| done it)? ?,? but|(?:does not matter|do not care|never mind|whether|regardless) ~ true|true or not"
    rf"|nothing (?:is )?(?:\w+ )?wrong|{_THEY} (?:is|are) (?:\w+ )?(?:fine|innocent|a good (?:dad|mum))"
    r"|(?:even )?(?:though|although|tho) ~ (?:not|never|nothing|innocent))"
)
_GAIN = (
    r"(?:(?:lose|loses|stop|stops|cut|end|ends|keep|off|gets?|got|win|take|have|away|want|need|out of) ~ (?:contact"
    r"|custody|access|the kids|kids|children|twins|baby|job|arrested|evicted|nicked|sacked|removed|banned|barred"
    r"|locked up|in trouble|done|moved|house|flat|home)|judge|court|hearing|revenge|money|compensation|payout"
    r"|teach (?:him|her|them) a lesson|get (?:back at|rid of|my own back)|wind\w* me up|annoy\w*|fed up|deserves?|hate"
    r"|sounds? like|look like|nasty|bad as possible|believable|believe (?:me|it)|convincing|stick|out of the (?:house"
    r"|picture|way))"
)
# Who is accused, who hears it from somebody else, who is not certain.
_HONEST = (
    r"(?:(?:about|against|of|accus\w+|blam\w+|report\w*) (?:me|us)|(?:says?|said|claims?|claimed|denie[sd]|insists?"
    r"|reckons?|swears|told (?:me|us)) (?:that )?(?:he|she|they|it|this|nothing)|i (?:did|have|do|am|was) (?:not"
    r"|never)|i never|not (?:sure|certain)|(?:he|she|they|ex|keeps?|kept|been|being) (?:\w+ )?(?:making|makes"
    r"|made) (?:\w+ )?(?:false|malicious|\w+ up|up)|colleague|pupil|what (?:happens|should|can|do) (?:to |if "
    r"|when )?(?:someone|somebody|we|a|the))"
)

_RECORD = (
    r"(?:(?:contact|case|visit|file|supervision|phone) (?:notes?|records?|logs?)|notes?|records?|entry|entries"
    r"|logs?|minutes|write ?ups?|chronolog\w+|visits?|statements?|cpoms|forms?|body ?maps?|reports?|assessments?"
    r"|checks?)"
)
_SAYS_DONE = (
    r"(?:(?:saying|says|say|showing|shows|to show|like|as if|that) (?:that )?(?:i|we) (?:\w+ )?(?:phoned|rang"
    r"|called|saw|seen|visited|went|did|spoke|met|checked|told|asked|had|was|were|sent|made|held|gave|got|completed"
    r"|discussed|attended|referred)|backdat\w+|dated (?:the |last |for )?\w+)"
)

FALSEHOOD = (
    # A record of what was not done: a visit, a call, a check.
    signs(
        r"(?:word|write|draft|compose|knock up|do|type|make(?: up)?|put|fill|give|need|create|help|backdat\w+"
        rf"|redo) ~ {_RECORD}",
        _SAYS_DONE,
        r"(?:(?:i|we|nobody) (?:\w+ )?(?:did not|never|have not|had not|was not|were not)(?: (?:but|actually"
        r"|really|get|got|went|made|saw|have|even|though|see|go"
        r"|ring|call|do|manage|visit|speak)| ?[,.]|$)|(?:it|that|this|they) (?:\w+ )?(?:did not"
        r"|never) (?:\w+ )?happen\w*|(?:forgot|missed|skipped) (?:it|to|the|that|them))",
        cleared_by=(
            r"(?:(?:manager|boss|head|colleague|supervisor|they|he|she|someone|somebody) (?:\w+ )?(?:has|wants?"
            r"|wanted|asked|asks|told|tells|is|was|keeps?|wrote|put|says?|said|made)|(?:should|must|do|can|may|am) i"
            r"|is it (?:ok|okay|right|allowed|wrong)|late entry|(?:that|saying) i (?:did not|never|have not))"
        ),
    ),
    signs(rf"{_MAKES} ~~ {_ACCUSATION}", _UNTRUE, _GAIN, cleared_by=_HONEST),
    signs(
        rf"{_THEY} (?:\w+ )?(?:did not|has not|have not|does not|never) (?:\w+ )?(?:hit|hurt|touch\w*|laid|harm\w*"
        rf"|abus\w*|threaten\w*|do"
        r"|done|did)",
        r"(?:(?:say|tell|swear|claim|report) ~ (?:he|she|they|it) (?:did|has|does|happened)|make it (?:believable"
        r"|stick|sound|look)|convincing(?:ly)?|get them to believe|be believed anyway)",
        cleared_by=_HONEST,
    ),
    # A child's words, a mark or a paper made up, and what is to be got by it.
    signs(
        r"(?:make up|making up|invent\w*|fabricat\w*|fak(?:e|ing)|cook up|with make ?up|forg(?:e|ing)|exaggerat\w*)",
        rf"(?:{_ACCUSATION}|bruis\w+|marks?|photos?|photograph\w*|injur\w+|recordings?|screenshots?|texts)",
        rf"(?:{_GAIN}|full custody|sole custody|(?:i|we) (?:want|need))",
        r"(?:how|can|help|make|write|need|what|best|invent|fabricate|fake|i can|could)",
        cleared_by=rf"(?:{_HONEST}|(?:he|she|they|ex|mum|dad) (?:is|has|keeps|might|may))",
    ),
    signs(
        r"(?:how|can|could|help|i want|i need|best|ways?|where|what)",
        r"(?:plant (?:\w+ ){0,3}?(?:at|on|in)|frame (?:my|him|her|them|the|a)|(?:stitch|fit) (?:\w+ ){1,3}?up"
        r"|set (?:him|her|them|my ex) up(?! (?:with|for|a|in)))",
        cleared_by=_HONEST,
    ),
)
