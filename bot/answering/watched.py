"""Whether somebody looks at what the asker writes: then a reply says how to leave no trace of it."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.danger.normalise import plain

_LOOKS: Final = (
    r"(?:checks?|checking|reads?|reading|looks? (?:at|through)|looking (?:at|through)|goes? through|going through"
    r"|tracks?|tracking|monitors?|monitoring|watch(?:es|ing)?|sp(?:y|ies|ying) on|search(?:es|ing)?|controls?|sees?)"
)
_MINE: Final = (
    r"(?:my|our) (?:\w+ )?(?:phone|mobile|texts?|messages?|chats?|calls?|ipad|tablet|laptop|computer|internet|history"
    r"|snap\w*|insta\w*|whatsapp|e ?-?mails?)"
)
_WATCHED: Final = re.compile(
    rf"\b{_LOOKS} (?:all |everything (?:on|in) |what is on )?{_MINE}\b"
    r"|\b(?:he|she|they) (?:\w+ ){0,4}?(?:check|checks|checking|look at|look through|go through|going through|read"
    r"|take) (?:this|the) (?:phone|mobile|ipad|tablet|laptop|computer)\b"
    r"|\b(?:can|could|will|would|might) (?:he|she|they|anyone|anybody|someone|my \w+) (?:\w+ )?(?:see|read|find"
    r"|know about) (?:this|these|that i|what i|me (?:on|writing|typing|asking))\b"
    r"|\b(?:he|she|they|mum|dad) (?:will|can|might) (?:see|read|find) (?:this|it|the message|my messages)\b"
    r"|\b(?:help|safe|get (?:out|away)|leave|refuge)\b.{0,30}\b(?:me|us) and (?:the|my|our) (?:kids|children|baby"
    r"|little ones)\b.{0,40}\b(?:he|she) (?:can ?not|must not|mustnt) (?:ever )?"
    r"(?:know|find out|see)\b"
    # Who asks how to leave no trace here is afraid that somebody looks.
    r"|\b(?:delete|clear|hide|erase|wipe|get rid of|close) (?:\w+ ){0,2}?(?:this|my (?:\w+ )?(?:history|searches)"
    r"|(?:the|this|our) (?:\w+ )?(?:chat|page|website|site|conversation|history|search|app))\b"
    r"|\bdo not (?:text|ring|call|phone|message|email|send)\b.{0,30}\b(?:back|me)\b.{0,30}\b(?:he|she|they|dad|mum)\b"
)


def is_watched(text: str) -> bool:
    """Whether the asker's phone, or what is written here, may be seen by somebody they are afraid of."""
    return bool(_WATCHED.search(plain(text)))
