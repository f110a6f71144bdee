"""What the words around a place's name say: whether the child lives there, goes to school there, has left it."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

from knowledge.areas import Mention, MentionKind


class Footing(StrEnum):
    """What a mention says about a place, the strongest first."""

    LIVES = "lives"  # the child, or the family, lives there
    NAMED = "named"  # nothing but the name
    SCHOOL = "school"  # the child's school or nursery is there
    WORK = "work"  # the asker, or somebody else, works or lives there
    VISITED = "visited"  # somebody was there, or was found there
    WEAK = "weak"  # an organisation's name, a relative's home, a place that was left, "near Bedford"
    NOT = "not"  # ruled out: "not Bedford"


_CHILD = (
    r"(?:child(?:ren)?|kids?|boys?|girls?|bab(?:y|ies)|newborn|toddler|infant|sons?|daughters?|teen(?:ager)?s?|family|"
    r"families|parents?|mum|mother|mums|siblings|twins|young (?:person|people|man|woman)|yp|lad|lass|"
    r"grand?(?:son|daughter|child|children|kid)s?|nieces?|nephews?|\d+[- ]?(?:year|yr)s?[- ]olds?|\d+ ?yo|"
    r"neighbours?|household|case|wom[ae]n|patients?)"
)
_MOVE = r"mov(?:ed|ing)|upped sticks|flit(?:ted|ting)|relocated"
_DWELLS = (
    r"(?:lives?|living|resid(?:es?|ing)|residents?|stay(?:s|ing)|placed|housed|rehoused|home|house|flat|hostel|refuge|"
    rf"address|postcode|placement|{_MOVE}|has lived|have lived|hotel|temporary accommodation)"
)
_RELATIVE = (
    r"(?:dad|father|step-?(?:dad|father)|grand?(?:dad|ma|pa|father|mother|mum|parent|ny)s?|grandpa|gran|nan|nana|uncle|"
    r"aunt(?:ie)?|(?:ex|boyfriend|girlfriend|partner|perpetrator|"
    r"abuser|suspect|offender|(?<!the )brother|(?<!the )sister|cousin|friend|man|gang)s?)"
)
_FILLER = r"(?:\s+(?:who|that|which|is|are|was|now|still|currently|both|here|all|back|over|up|down|address|just)){0,4}"
_END = r",?\s+(?:the\s+)?$"
_TO_PLACE = rf"\s*(?:\bin|\bat|\bto|\bis|\binto|\bfrom|\bwithin|:){_END}"

# Of several cues the one that begins last tells: of "I'm worried about a child in" it is "a child in". `key` is where a
# cue counts as beginning when it holds another one: "lives in" says less than "dad lives in".
_CUES = (
    (Footing.LIVES, rf"\b{_CHILD}(?:['’]s)?{_FILLER}{_TO_PLACE}"),
    (Footing.LIVES, rf"\b{_DWELLS}{_FILLER}(?:\s+(?:with|at)\s[^.;]{{1,40}}?)?{_TO_PLACE}"),
    (Footing.LIVES, rf"\b(?:over|across) the border{_TO_PLACE}"),
    (Footing.WORK, rf"\b(?:i|we)\s+(?:both\s+|all\s+|also\s+)?(?P<key>live){_TO_PLACE}"),
    (Footing.WORK, rf"\b(?:i['’]?m|i am|we['’]?re|we are|im)\b(?:(?!worr|concern)[^.;]){{0,50}}?{_TO_PLACE}"),
    (Footing.WORK, rf"\b(?:work|works|working|worker|teach|teaches|teacher|volunteer|employed|job|based|office|surgery|practice|gp|nurse|midwife|clinic|team)\b[^.;,]{{0,30}}?{_TO_PLACE}"),  # noqa: E501
    (Footing.WORK, rf"\b(?:work|works|working|volunteer\w*|employed|job|journalist|reporter|editor|researcher|councillor|trustee|governor|apprentice)\b[^.;,]{{0,20}}?\s(?:for|at){_END}"),  # noqa: E501
    (Footing.SCHOOL, rf"\b(?:school|college|nursery|pre-?school|academy|sixth form|playgroup|childminder|class|attends|pupils?|students?)\b[^.;,]{{0,30}}?{_TO_PLACE}"),  # noqa: E501
    (Footing.WEAK, rf"\b{_RELATIVE}(?:['’]s)?(?:\s+(?:who|now|also|still|has|have))*(?:\s*(?P<key>lives?|living|stays?|moved|house|home|flat)|\s+(?:is|are|based)|['’]s){_TO_PLACE}"),  # noqa: E501
    (Footing.WEAK, rf"\b(?:mov(?:ed|ing)|transferred|came|come|left|originally|brought|trafficked|travel\w*|went|goes|go)\b[^.;,]{{0,25}}?\s(?:from|out of){_END}"),  # noqa: E501
    (Footing.WEAK, rf"\b(?:used to (?P<key>live|be|stay)|(?:was|were) (?P<past>living|staying)|previously|formerly|until recently|before that|(?<!has )(?<!have )(?<!['’]s )(?<!['’]ve )lived){_TO_PLACE}"),  # noqa: E501
    (Footing.VISITED, rf"\b(?:was|were|(?<!have )(?<!has )been|found|seen|spotted|stopped|arrested|picked up|dropped off|turned up|went missing|day trip|trip|train|caught)(?:\s+(?:out|down|up|over|off|alone|again|at a party|on \w+ own))?\s+(?:in|at|to|around|near){_END}"),  # noqa: E501
    (Footing.WEAK, rf"\bleft{_END}"),
    (Footing.WEAK, rf"\b(?:near|outside|close to|next to|between|towards|far from|(?:border|edge) of){_END}"),
)  # fmt: skip
_BEFORE = tuple((footing, re.compile(rf"(?:.*)(?P<cue>{cue})", re.IGNORECASE | re.DOTALL)) for footing, cue in _CUES)
_NOT = re.compile(
    r"(?:(?:^|[\s,(])not\s+(?:(?:live|living|in|from|for|actually|based|resident)\s+){0,3}"
    r"|\b(?:it|this|that|he|she|they|child|family|who)\s+(?:is|are|does|do)n['’]?t\s+(?:(?:live|in|from|actually"
    r"|even)\s+){0,3}|\b(?:no longer|don['’]?t|doesn['’]?t)\s+(?:live|living|lives"
    r"|stay)\s+(?:with\s[^.;,]{1,30}?\s)?(?:in|at)\s+"
    r"|\b(?:rather than|instead of|other than|except|nor)\s+(?:in\s+|for\s+)?)$",
    re.IGNORECASE,
)
_AFTER_LIVES = re.compile(
    r"(?:[- ]based)?\s+(?:(?:home )?address|postcode|residents?|boy|girl|kids?|household|teenager|toddler|baby"
    r"|child\b(?!\s+(?:protection|death|sexual|criminal|safeguarding|and|in|abuse|exploitation|care|looked))"
    r"|children\b(?!['’]?s|\s+(?:social|services|and|safeguarding))"
    r"|family\b(?!\s+(?:hub|court|centre|center|support|group|information|service)))\b",
    re.IGNORECASE,
)
# "Luton Sexual Health here": who writes, and not who is written of.
_AFTER_ASKER = re.compile(
    r"(?:\s+(?!(?:he|she|they|it|i|we|is|was|are|were|who|and|but)\b)[\w&'’]+){0,4}?\s+here\b", re.IGNORECASE
)
_PLAIN_FROM = re.compile(rf"\bfrom{_END}", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(?:in|at|from|to|near)\s+$", re.IGNORECASE)  # "in Luton child ..." starts a new thought
_MOVED_TO = re.compile(rf"\b(?:{_MOVE})\b[^.;]{{0,30}}?\sfrom\s[^.;,]{{2,30}}?\sto\s+$", re.IGNORECASE)
_BODIES = (MentionKind.ORGANISATION, MentionKind.ELSEWHERE_ORGANISATION)
_LISTED = re.compile(
    r"\s*(?:(?:sometimes|some days|at weekends|part of the week|half the week)\s+)?"
    r"(?:,|/|&|\bor\b|\band\b|\bnor\b)\s*(?:in\s+|is\s+it\s+)?$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:or|than|vs|versus|compar\w+|differ\w*|shares?|sharing|swap\w*|to)\s", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"\b(?:or|and|nor)\b|[/&]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;!?\n](?:\s|$)|\bbut\b|\bthough\b", re.IGNORECASE)


def footings(text: str, mentions: list[Mention]) -> list[Footing]:
    """Tell the footing of each mention, in the same order."""
    found: list[Footing] = []
    for position, mention in enumerate(mentions):
        previous = mentions[position - 1] if position else None
        between = text[previous.end if previous else 0 : mention.start]
        if previous and _is_carried_on(between, found[-1], previous, mention):
            found.append(found[-1])
        elif previous and _MOVED_TO.search(text[: mention.start]):
            found.append(Footing.LIVES)
        else:
            found.append(_footing(between, text[mention.end :], mention))
    return found


def are_alternatives(text: str, mentions: list[Mention]) -> bool:
    """Whether two areas are named side by side, so that both are asked about: "Bedford or Luton", "than Luton"."""
    return any(
        first.areas != second.areas and (_LISTED.fullmatch(between) or _COMPARED.search(between))
        for first, second in pairwise(mentions)
        for between in (text[first.end : second.start],)
    )


def is_asked_about(text: str, mention: Mention) -> bool:
    """Whether a place is asked about as a place ("in Leeds", "Leeds MASH"), not only named ("works with Leeds")."""
    after = r"\s*(?:borough |city )?(?:council|social|children['’]?s|mash|front door|edt|lado|number|safeguarding)\b"
    before = re.search(r"\b(?:in|for|at|around|across|about)\s+$", text[: mention.start], re.IGNORECASE)
    return before is not None or re.match(after, text[mention.end :], re.IGNORECASE) is not None


def _is_carried_on(between: str, footing: Footing, previous: Mention, mention: Mention) -> bool:
    """Whether a list goes on: "Bedford or Luton" does, "not Bedford, Luton" not; "Kempston, Bedford" is one place."""
    if not _LISTED.fullmatch(between) or mention.kind in _BODIES:
        return False
    return _ALTERNATIVE.search(between) is not None or (footing is not Footing.NOT and previous.areas == mention.areas)


def _footing(before: str, after: str, mention: Mention) -> Footing:
    clause = _SENTENCE_END.split(before)[-1]
    if _NOT.search(clause):
        return Footing.NOT
    if mention.kind in _BODIES:
        return Footing.WEAK
    if _AFTER_LIVES.match(after) and not _PREPOSITION.search(clause):
        return Footing.LIVES
    found = [(_beginning(match), footing) for footing, cue in _BEFORE if (match := cue.match(clause))]
    if not found and _AFTER_ASKER.match(after) and not _PREPOSITION.search(clause):
        return Footing.WORK
    if not found:
        return Footing.WEAK if _PLAIN_FROM.search(clause) else Footing.NAMED
    latest = max(beginning for beginning, _ in found)
    # At the same beginning the cue that holds the other, so the weaker footing, tells more.
    return max((footing for beginning, footing in found if beginning == latest), key=list(Footing).index)


def _beginning(match: re.Match[str]) -> int:
    keys = [name for name in ("key", "past") if match.groupdict().get(name)]
    return match.start(keys[0] if keys else "cue")
