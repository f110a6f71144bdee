"""Whether a question asks for a way to reach somebody."""

from __future__ import annotations

import re

_REACH = (
    r"(?:ring|call|phone|telephone|contact|tell|speak to|talk to|report(?: it| this| that)? to"
    r"|refer(?: it| this)? to|email|e-mail|message|text|get hold of|get in touch with|reach|notify|inform|alert"
    r"|ask|turn to|go to)"
)
_CONTACT = re.compile(
    rf"\b(?:who|whom|where|how)\b[^.?!]{{0,40}}\b(?:do|does|should|can|must|could|would|shall|to|will|we"
    rf"|i)\b[^.?!]{{0,25}}\b{_REACH}\b"
    r"|\b(?:phone|telephone|tel|contact|mobile|helpline|hotline|emergency|whats|what'?s|what is|right|correct|their"
    r"|its|the|a|any|give me|need|ooh|edt|ifd|mash|lado|police|childline|nspcc|samaritans|hub|team|desk"
    r"|door)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:numbers?|no\.?|num|tel|phone|details|email|e-mail|hotline"
    r"|helpline)\b(?!\s+of\b)"
    r"|\b(?:numbers?|num|contact details?|phone|email|e-mail|address)\s+(?:for|to (?:ring|call|phone|report)|4)\b"
    rf"|^\s*(?:who|whom)\s+(?:2|to|do i|do we|should i)\s+{_REACH}\b"
    rf"|\bwho (?:do|should|can|would) (?:i|we|you|they|he|she|staff|someone|parents?)\s+{_REACH}\b"
    r"|\bwho(?:'s| is| are| would)?\s+(?:on duty|on call|available|open|out there|answering)\b"
    r"|\b(?:is|are) (?:the )?(?:\w+ ){1,4}(?:open|shut|closed|available|manned"
    r"|answering)\b(?: (?:now|today|tonight|at|on|over)\b|\s*\?|$)"
    r"|\b(?:want|need|like|have|how|where|got) (?:do i |do we |can i |should i |would i |you |to )*(?:to )?(?:report"
    r"|refer|flag|raise) (?:a|an|my|the|this|that|it|some|something|concern|worr|abuse|neglect|someone)\b"
    r"|\b(?:what|which|whats|what'?s)\s+(?:\w+\s+){0,4}?(?:numbers?|num)\b(?!\s+of\b)"
    r"|^[\w' -]{2,40}\s(?:contact|contacts|number|phone|email|tel)\s*\?*$"
    r"|\b(?:can'?t|cannot|unable to|won'?t|doesn'?t|not able to|couldn'?t)\b[^.?!]{0,40}\b(?:online|form|portal"
    r"|website)\b"
    r"|\b(?:i|we) (?:want|need|have|wish) to (?:make|do|put in|send) a (?:referral|report)\b"
    r"|\bwho(?:'?s| is| are) (?:the|our|my) (?:lado|designated officer|front door|edt|emergency duty team|mash)\b",
    re.I,
)
_ABOUT_A_SOURCE = re.compile(
    r"\b(?:annual report|inspection|jtai|ofsted|cqc|inspectors?|review found|report (?:said|say|says)|police use)\b",
    re.I,
)


def asks_for_contact(text: str) -> bool:
    """Whether a way to reach somebody is asked for, and not how reaching them went at an inspection."""
    return bool(_CONTACT.search(text)) and not _ABOUT_A_SOURCE.search(text)
