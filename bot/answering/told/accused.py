"""What is asked, in few words, of somebody who works with children and was said before to have harmed one."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.contact_wish import is_allegation
from bot.answering.danger.normalise import plain
from bot.answering.told.told_of import told_of

_ABOUT_STAFF: Final = re.compile(
    r"\b(?:lado|allegations? (?:against|about|of)|low level concerns?)\b"
    r"|\b(?:if )?it (?:is|was) (?:about |against )?(?:an?|another|the|our|my|one of (?:the|our|my)) (?:\w+ )?"
    r"(?:teachers?|ta|staff|member of staff|colleague|head|coach|volunteers?|worker|carer|childminder|manager)\b"
)
# What happens to the accused, and whom an employer tells; what a child needs is asked in other words.
_OF_THE_ACCUSED: Final = re.compile(
    r"\b(?:suspen\w+|sack\w*|dismiss\w*|resign\w*|quit|hand\w* in (?:his|her|their) notice|fired|disciplin\w*"
    r"|sent home|reference|dbs|barred|ofsted|hr|union|lado|volunteers?|supply|agency|apologis\w*|admit\w*|deny|denies"
    r"|denied|innocent|not true|malicious|made (?:it )?up|investigat\w*|interview\w*|statements?|cctv"
    r"|(?:come|comes|coming|came|go|goes|be|being) back|(?:keep|still|carry on|stay|go on)(?: \w+)? (?:work|teach"
    r"|coach|help)\w*|work (?:somewhere|elsewhere|with)"
    r"|(?:talk|talked|talking|spoke|speak|speaking|spoken) (?:to|with) (?:him|her|them|the parents|mum|dad)"
    r"|(?:tell|told|telling|inform\w*|warn\w*|confront\w*|ask\w*) (?:him|her|them|the (?:parents|family|police)"
    r"|parents|police|mum|dad|his|hers?)|(?:he|she|they) (?:get|gets|be|been|was) told|(?:he|she|they) know)\b"
)
_HIM_OR_HER: Final = re.compile(r"\b(?:he|she|him|her)\b(?! (?:parents?|mum|dad|family|class|pupils?|child\w*))", re.I)
_LEADING: Final = re.compile(r"^\W*(?:(?:and|so|but|ok|okay|also|then|or)\W+)+", re.I)
_MOST_WORDS: Final = 12
_ACCUSED: Final = "the accused member of staff"


def asked_of_the_accused(text: str, before: str) -> str | None:
    """Put what is asked into words that name the accused: "should he be suspended". None where nobody was accused."""
    words = plain(text)
    if len(words.split()) > _MOST_WORDS or not _OF_THE_ACCUSED.search(words) or told_of(text) is not None:
        return None
    told = told_of(before)
    is_of_staff = (told is not None and told.of_staff) or is_allegation(before) or _ABOUT_STAFF.search(plain(before))
    if not is_of_staff:
        return None
    asked = _LEADING.sub("", words).strip()
    named = _HIM_OR_HER.sub(_ACCUSED, asked, count=1)
    return f"{named} after an allegation" if named != asked else f"after an allegation against staff, {asked}"
