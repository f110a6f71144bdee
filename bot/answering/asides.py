"""What people say by the way, and do not ask about: "dying to know", "my boss will kill me if I get it wrong"."""

from __future__ import annotations

import re

_WHO = (
    r"(?:my |the |our )?(?:boss|manager|head(?:teacher)?|dsl|lead|mum|dad|wife|husband|supervisor|governors?"
    r"|they|she|he)"
)
_MOMENT = (
    r"(?:today|tonight|tomorrow|tmrw|noon|midday|midnight|(?:mon|tues|wednes|thurs|fri)day"
    r"|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm))"
)
_ASIDES = re.compile(
    r"\b(?:(?:i'?m |im )?(?:dying|desperate|itching) to know|burning question|(?:this|that|these|it|all this)"
    r"(?: \w+)?(?:'s| is| are|s)? (?:killing|slaying|finishing) me|(?:i'?m |im )?(?:drowning|swimming"
    r"|up to my eyes|buried) in (?:\w+ ){0,3}?(?:e-?mails?|paperwork|reports?|forms?|audits?|admin|meetings?)"
    r"|it'?ll be the death of me|(?:will|would|would be|be) the death of me"
    rf"|{_WHO} (?:will|'ll|would|is going to|is gonna|gonna) (?:kill|murder|strangle|skin|crucify|shoot|have) me"
    r"(?: (?:if|when|unless) [^.,;!?]{1,40})?|(?:to save|losing) my (?:life|mind)"
    r"|(?:quick|daft|silly|stupid|simple) q(?:uestion)?|sorry (?:if|to) [^.,;!?]{1,30}|(?:hi|sorry|ok) long one"
    r"|(?:just tell me|no waffle|don'?t waffle|(?:quick|one line) answer)(?: please| pls)?|asap"
    # What the asker needs it for, and by when, is no time limit that is asked about.
    r"|(?:i |we )?need (?:it|this) (?:for|by|before) (?:an? |the |my |our )?[^.,;:!?]{1,30}"
    rf"|(?:my |our |the )?deadline(?:'?s| is)? (?:is )?{_MOMENT})\b[,:;.!]*",
    re.I,
)


def without_asides(text: str) -> str:
    """Leave out what is said by the way; all of it where nothing would be left."""
    kept = " ".join(_ASIDES.sub(" ", text).split())
    return kept if re.search(r"\w{3}", kept) else text
