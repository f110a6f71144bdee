"""What a statement of a model must not say, whatever it cites: contacts, levels, reassurance, mark-up, a child."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answering.verify import REACHABLE

MOST_WORDS: Final = 45
TOKEN = re.compile(r"\[\[contact-\d{1,2}\]\]")
# Plain letters, digits of ours and the punctuation of prose: no mark-up, no look-alikes, nothing invisible.
_PRINTED = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ0-9 .,;:!?'’‘“”\"()&%£/–—-]*")
_WHOLE = re.compile(r"[A-Z0-9“\"‘'\[].*[.!][”\"’']?\Z", re.S)  # an answer that was cut off ends in the middle
_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"|(?<!\w)[‘']([^‘’']+(?:[’']\w[^‘’']*)*)[’'](?!\w)")
_MARK = re.compile(r"[“”\"‘]|(?<!\w)'")
_LEVEL = re.compile(
    r"\b(?:level|tier|threshold|step|section|s|stage|band)s? ?(?:of need )?(?:\d|one|two|three|four|five)\b"
    r"|\bthresholds?\b|\bsignificant harm\b|\bchild in need\b|\bchild protection (?:plan|case)",
    re.I,
)
_PUT_ON_A_LEVEL = re.compile(
    r"\b(?:is|are|be|at|on|meets?|met|reach\w*|sounds?|looks?|seems?|appears?|suggests?|indicates?|counts?|falls?|sits?|fits?"
    r"|below|above|under|within|into)\b(?: \w+){0,4}? (?:level|tier) (?:of need )?(?:\d|one|two|three|four|five)\b"
    r"|\b(?:meets?|met|reach\w*|below|above|not (?:meet|reach))\b(?: \w+){0,4}? (?:thresholds?|criteria)\b",
    re.I,
)
_PARTICULAR = re.compile(
    r"\b(?:this|your|the described|that|my|our) (?:\w+ )?(?:child|pupil|student|boy|girl|baby|family|case|situation"
    r"|patient|young person|concern)\b|\b(?:he|she|him|his|her|hers|himself|herself)\b"
    r"|\b(?:you describe|you described|you mention|in this case|in your case|from what you)\w*",
    re.I,
)
_REASSURES = re.compile(
    r"\b(?:nothing|no (?:cause|reason|need|further action|action|concern|risk|referral|report|harm|danger)\w*)\b"
    r"|\b(?:not|n['’]t|never|without)\b[^.]{0,25}\b(?:refer|report|worry|worried|concern|tell|ring|call|telephone"
    r"|contact|share|record|urgent|serious|necessary|need|needed|required|safeguarding|abuse|significant|risk"
    r"|threshold)\w*|\b(?:safe to|is safe|are safe|is fine|are fine|is ok|okay|is normal|can wait|wait and see|is low"
    r"|low risk|unlikely|harmless|keep (?:it|this|that) (?:secret|private|quiet|confidential|to yourself|between)"
    r"|can be ignored|ignore|unnecessary|optional|unfounded|all is well|do nothing|leave it|informally"
    r"|(?:deal with|handle) (?:it|this) yourself)\b",
    re.I,
)


def fault_in_words(text: str, *, allows: Sequence[str], describes_child: bool) -> str | None:
    """Say why words may not be shown, whatever stands in a passage; None where they may.

    `allows`: the exact sentences that the statement rests on. What a source itself says of not sharing or not asking is
    no reassurance of ours where the words are the source's own, letter for letter.
    """
    bare = TOKEN.sub(" ", text)
    return _unreadable(text, bare) or _of_people(bare, allows, describes_child=describes_child)


def _unreadable(text: str, bare: str) -> str | None:
    if not 3 <= len(text.split()) <= MOST_WORDS or not _WHOLE.match(text):
        return "it is no sentence that can be read"
    if REACHABLE.search(bare):
        return "it gives a number or address that is not a contact's"
    if not _PRINTED.fullmatch(bare):
        return "it holds mark-up or characters that are not plain English"
    return None


def _of_people(bare: str, allows: Sequence[str], *, describes_child: bool) -> str | None:
    if _PUT_ON_A_LEVEL.search(bare) or (describes_child and _LEVEL.search(bare)):
        return "it could be read as a decision on a level"
    if _PARTICULAR.search(bare) and not _is_the_sources(bare, allows):
        return "it speaks of a particular child"
    if _REASSURES.search(bare) and not _is_the_sources(bare, allows):
        return "it could be read as reassurance"
    return None


def fault_in_quoting(text: str, passages: Sequence[str]) -> str | None:
    """Say what is wrong with what a statement puts in quotation marks: each must stand in a passage exactly."""
    quoted = [next(part for part in found if part) for found in _QUOTED.findall(text) if any(found)]
    if any(not any(each in passage for passage in passages) for each in quoted):
        return "a quotation does not stand in its passage"
    if _MARK.search(_QUOTED.sub(" ", text)):
        return "a quotation is not closed"
    return None


def _is_the_sources(text: str, sentences: Sequence[str]) -> bool:
    said = " ".join(text.split()).rstrip(".").lower()
    return any(said in " ".join(each.split()).lower() for each in sentences)
