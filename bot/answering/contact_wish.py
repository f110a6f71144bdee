"""What kind of contact is wished for: advice or a referral, which channels, and whether staff are complained of."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.workers import WITH_CHILDREN
from knowledge.model import ChannelKind, Contact

# Somebody to talk to, as against the team that takes a referral.
_ADVICE = re.compile(
    r"\b(?:help ?lines?|hot ?lines?|life ?lines?|(?:advice|crisis|support|text|phone|tip|tip[- ]?off|chat|free"
    r"|parents?'?|kids'?|adults?'?|confidential|anonymous|national|24 ?(?:hr|hour)s?|\d\d ?(?:hr|hour)s?|abuse"
    r"|violence|prevention|special) lines?|lines? (?:for|that|thats|which)|(?<!our )(?<!my )charit(?:y|ies)"
    r"|confidential\w*|anonym\w*|counsell?\w*|advice|support|organisations?|themselves|without (?:giving|leaving)"
    r"|not (?:giv|leav)\w+ (?:my|a|our) name|text (?:instead|rather)|some(?:where|one|body) (?:else )?outside"
    r"|national)\b",
    re.I,
)
# Somebody to talk to may be the council's team too.
_TALK = re.compile(
    r"\b(?:(?:talk|speak|chat) to (?:someone|somebody|anyone|anybody|about)|(?:some(?:one|body|where)|any(?:one"
    r"|body|where)) (?:to|(?:i|we|he|she|they|you) (?:can|could))"
    r" (?:talk|speak|ring|call|phone|text)|(?:can|could|do) (?:i|we|he|she|they|you|u) (?:talk|chat|text)\b|(?:i"
    r"|we|he|she|they|you|u) can (?:talk|chat|text)\b|(?:can|could) (?:my|our|he|she|they|the"
    r"|an?)\b[^.?!]{0,25}\b(?:ring|call|phone|text|contact|turn))\b",
    re.I,
)
_CHANNELS = (
    (
        ChannelKind.TEXT,
        re.compile(r"\b(?:text(?:s|ed|ing)?|sms)\b|\b(?:not|can'?t|rather than) (?:ring|call|phone|speak|talk)", re.I),
    ),
    (ChannelKind.EMAIL, re.compile(r"\be-?mail\w*\b", re.I)),
    (ChannelKind.WEB, re.compile(r"\b(?:web ?sites?|web ?(?:page|address)|links?|on ?line|url|site|chat)\b", re.I)),
    (ChannelKind.PHONE, re.compile(r"\b(?:tel|phone|telephone|ring|call|number|num)\b", re.I)),
)
# Worries about a person who works with children go to the designated officer: Working Together 2023, chapter 5.
_STAFF = (
    rf"(?:{WITH_CHILDREN}|staff|head(?! (?:ache|injur|lice|wound|bump|lump|trauma|size|shape|hurt)\w*)|manager|driver)"
)
_WHO = r"(?:an? |my |our |the |another |one of (?:my|our|the) |his |her )?(?:\w+ ){0,2}?"
# "The head is the one I'm worried about", "it's the coach I have concerns about".
_THE_ONE = (
    r"(?:(?:(?:is|'?s|was) (?:the (?:one|person)|who|what) (?:that )?)?(?:i|we)(?:'?m|'?re| am| are| have)?"
    r" (?:\w+ ){0,2}?(?:worr\w+|concern\w*|complain\w*)(?: about)?|(?:is|'?s|was) (?:the (?:problem|worry|concern)"
    r"|what worries (?:me|us)))(?=\W*(?:$|[,.;:?!]|(?:who|so|but|and|what|where|how)\b))"
)
_ALLEGATION = re.compile(
    r"\b(?:allegations?|complain\w*|concern\w*|worr\w+|accus\w+|disclosures?) (?:is |are |was )?"
    rf"(?:about|against|re|of|made about|made against) {_WHO}{_STAFF}\b"
    rf"|\b(?:the|my|our|his|her|their) {_STAFF} {_THE_ONE}|\bif it'?s {_WHO}{_STAFF}\W*$"
    rf"|\b{_STAFF} (?:has |have |had |who |was |is |keeps )*(?:hit|hits|hitting|slapped|grabbed|pushed|touched"
    rf"|touching|smacked|kissed|groom\w+"
    r"|messag\w+|texting|inappropriate\w*|hurt|assault\w*|shook|restrain\w+|accused)\b",
    re.I,
)


def wants_advice(text: str) -> bool:
    """Whether advice, a helpline or somebody to talk to is wanted, and not the team that takes referrals."""
    return _ADVICE.search(text) is not None


def wants_to_talk(text: str) -> bool:
    """Whether somebody to talk to is wanted, who may be a helpline's or the council's."""
    return _TALK.search(text) is not None


def asks_whom_first(text: str) -> bool:
    """Whether it is asked to whom one goes first, which the asker's own role decides."""
    return re.search(r"\bwho(?:m)?\b[^.?!]{0,40}\bfirst\b", text, re.I) is not None


def is_allegation(text: str) -> bool:
    """Whether a worry about somebody who works with children is told."""
    return _ALLEGATION.search(text) is not None


def channels_asked(text: str) -> tuple[ChannelKind, ...]:
    """List the kinds of channel that a question asks for, telephone last: it is what everybody means anyway."""
    return tuple(kind for kind, pattern in _CHANNELS if pattern.search(text))


def asked_first(contact: Contact, kinds: tuple[ChannelKind, ...]) -> Contact:
    """Put the channels that were asked for first, so that they are among those that are shown."""
    if not kinds or kinds == (ChannelKind.PHONE,):
        return contact
    order = {kind: place for place, kind in enumerate(kinds)}
    return replace(contact, channels=tuple(sorted(contact.channels, key=lambda each: order.get(each.kind, len(order)))))
