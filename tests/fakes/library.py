"""A library in memory: invented safeguarding documents, found by the words that they share with a question."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any

from bot.answering.extract import Quotation
from bot.ports import Finding, LibraryUnavailable
from knowledge.model import Audience, Document, Form, Kind, Passage, Standing
from knowledge.sentences import sentences
from knowledge.vocabulary import Expansion

_STOP_WORDS = (
    "a an and any are as at be been but by can could did do does for from had has have he her his how i if in is it me "
    "must my not of on or our she should so than that the their them then there they this to us was we were what when "
    "where which who will with would you your"
)
_STOP = frozenset(_STOP_WORDS.split())
_STEM = 5  # letters: "child" and "children", "referral" and "referred" are one word here


def document(identifier: str = "front-door", **given: Any) -> Document:
    """Make the record of an invented document; any field may be given."""
    fields: dict[str, Any] = {
        "id": identifier,
        "title": identifier.replace("-", " ").capitalize(),
        "publisher": "Greywell Safeguarding Partnership",
        "area": "bedford-borough",
        "kind": Kind.PROCEDURE,
        "audience": frozenset(Audience),
        "published": date(2024, 4, 2),
        "standing": Standing.CURRENT,
    }
    return Document(**(fields | given))


def passage(text: str, *, document: str = "front-door", order: int = 0, **given: Any) -> Passage:
    """Make a passage; its id is a hash of where it stands and what it says."""
    identifier = sha256(f"{document}|{order}|{given.get('heading')}|{text}".encode()).hexdigest()[:16]
    return Passage(id=identifier, document=document, order=order, text=text, **given)


def finding(
    text: str, *, of: Document | None = None, passage_is: Mapping[str, Any] | None = None, **given: Any
) -> Finding:
    """Make a finding of a passage with this text. Its scores say "near" unless others are given.

    `of` is the passage's document, `passage_is` the passage's other fields.
    """
    record = of or document()
    pieces = tuple(given.pop("sentences", None) or sentences(text))
    fields: dict[str, Any] = {"score": 0.9, "dense": 0.75, "lexical": 0.9, "cosines": (0.75,) * len(pieces)}
    found = passage(text, document=record.id, **(passage_is or {}))
    fields |= given
    fields.setdefault("nearness", fields["dense"] - 0.3 * fields.get("asked", 0.0))
    return Finding(passage=found, document=record, sentences=pieces, **fields)


class FakeLibrary:
    """Documents in memory behind the `Library` port. Scores are shares of the question's words, nothing cleverer.

    `broken` makes every search raise `LibraryUnavailable` with that message. Remembers what was searched for.
    """

    def __init__(
        self,
        documents: Sequence[Document] = (),
        passages: Sequence[Passage] = (),
        *,
        broken: str | None = None,
        degraded: bool = False,
    ) -> None:
        self._documents = {each.id: each for each in documents}
        self._passages = tuple(passages)
        self._broken = broken
        self._degraded = degraded
        self.searched: list[str] = []
        for each in self._passages:
            assert each.document in self._documents, f"{each.document}: a passage of it, but no such document"

    def search(
        self, text: str, *, expansions: Sequence[Expansion], documents: frozenset[str], limit: int
    ) -> list[Finding]:
        """Find passages of those documents that share a word with the question or with what stands for it."""
        self._check()
        self.searched.append(text)
        asked = _words(text)
        instead = [_words(each.phrase) for each in expansions]
        found = [self._found(each, asked, instead) for each in self._passages if each.document in documents]
        found = sorted((each for each in found if each.score > 0), key=lambda each: -each.score)[:limit]
        best = found[0].score if found else 1.0
        return [replace(each, score=each.score / best, lexical=each.score / best) for each in found]

    def documents(
        self, *, areas: frozenset[str] | None, audience: Audience, standings: frozenset[Standing]
    ) -> list[Document]:
        """List documents of those areas (None: all), for that audience, of those standings."""
        self._check()
        return [
            each
            for each in self._documents.values()
            if (areas is None or each.area in areas) and audience in each.audience and each.standing in standings
        ]

    def printed_in(self, document: str, value: str) -> Finding | None:
        """Find the passage of a document that prints this number or address, whatever its spaces."""
        self._check()
        wanted = "".join(value.split()).lower()
        for each in self._passages:
            if each.document == document and wanted in "".join(each.text.split()).lower():
                return self._found(each, _words(value), [])
        return None

    def cited(self, passages: Sequence[str]) -> list[Finding]:
        """Give the passages with these ids, unscored."""
        self._check()
        return [self._found(each, set(), []) for each in self._passages if each.id in passages]

    def superseded_by(self) -> dict[str, str]:
        """Give, for each superseded document's id, the id of what replaced it."""
        return {old: each.id for each in self._documents.values() for old in each.supersedes}

    def rarity(self, words: Sequence[str]) -> dict[str, float]:
        """Give each word's inverse document frequency: 0 for a stop word, highest for a word that is nowhere."""
        self._check()
        held = [_words(_everything(each)) for each in self._passages]
        return {
            word: math.log(1 + len(held) / (0.5 + sum(bool(_words(word) & each) for each in held)))
            if _words(word)
            else 0.0
            for word in words
        }

    @property
    def is_degraded(self) -> bool:
        """Whether the test said so."""
        return self._degraded

    @property
    def corpus_version(self) -> str:
        """A hash over everything held."""
        self._check()
        return sha256(repr((sorted(self._documents), self._passages)).encode()).hexdigest()[:12]

    def _check(self) -> None:
        if self._broken is not None:
            raise LibraryUnavailable(self._broken)

    def _found(self, each: Passage, asked: frozenset[str], instead: Sequence[frozenset[str]]) -> Finding:
        pieces = tuple(sentences(each.text))
        cosines = tuple(_share(asked, instead, _words(piece)) for piece in pieces)
        body = _share(asked, instead, _words(f"{' '.join(each.heading)} {each.text}"))
        like_this = max((_share(asked, [], _words(question)) for question in each.asked), default=0.0)
        best = max(cosines, default=0.0)
        score = body + best + like_this
        return Finding(
            passage=each,
            document=self._documents[each.document],
            score=score,
            dense=0.5 * body + 0.5 * best + 0.3 * like_this,
            nearness=0.5 * body + 0.5 * best,
            lexical=score,
            sentences=pieces,
            cosines=cosines,
            asked=like_this,
        )


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.findall(r"\w+", text.lower()) if word not in _STOP)


def _everything(each: Passage) -> str:
    return " ".join((*each.heading, each.text))


def _share(asked: frozenset[str], instead: Sequence[frozenset[str]], words: frozenset[str]) -> float:
    """Give the share of the question's words that stand in these; a phrase that stands in for one counts as one."""
    met = len(asked & words) + any(phrase and phrase <= words for phrase in instead)
    return min(1.0, met / max(len(asked), 1))


FRONT_DOOR = document("front-door", title="Asking for help for a child", supersedes=("front-door-2019",))
LEVELS = document(
    "levels-of-need", title="Levels of need", area="pan-bedfordshire", kind=Kind.THRESHOLD_GUIDE,
    published=date(2023, 9, 1),
)  # fmt: skip
ALLEGATIONS = document(
    "allegations", title="Allegations against adults who work with children", area="luton",
    audience=frozenset({Audience.PRACTITIONER}),
)  # fmt: skip
INSPECTION = document(
    "inspection-2023", title="Inspection of the front door", publisher="Harbour Inspectorate", kind=Kind.INSPECTION,
    published=date(2023, 3, 31), standing=Standing.HISTORICAL,
)  # fmt: skip
OLD_FRONT_DOOR = document(
    "front-door-2019", title="Asking for help for a child (2019)", published=date(2019, 5, 1),
    standing=Standing.SUPERSEDED,
)  # fmt: skip
DIGEST = document(
    "national-timescales", title="National time limits in our words", publisher="Signpost", area="england",
    kind=Kind.DIGEST, published=date(2023, 12, 15),
)  # fmt: skip

DOCUMENTS = (FRONT_DOOR, LEVELS, ALLEGATIONS, INSPECTION, OLD_FRONT_DOOR, DIGEST)
PASSAGES = (
    passage(
        "Anyone worried about a child telephones the Welcome Desk on 01632 960123. "
        "A written referral follows within two working days. "
        "The Welcome Desk tells the referrer what was decided within three working days.",
        heading=("Making a referral",), paragraph="2.1", asked=("How do I make a referral?",),
    ),
    passage(
        "Outside office hours the Night Team answers on 07700 900456.",
        order=1, heading=("Nights and weekends",), paragraph="2.2",
    ),
    passage(
        "Parents are asked for consent before a referral. "
        "However, consent is not sought where asking would put the child in danger.",
        order=2, heading=("Consent",), paragraph="3.1",
    ),
    passage(
        "Level one: needs met by universal services\nLevel two: early help from one agency\n"
        "Level three: a plan by several agencies\nLevel four: a social worker assesses",
        document="levels-of-need", heading=("The four levels",), page=4, form=Form.LIST,
    ),
    passage(
        "The social work team manager decides which level of need applies to a child, and writes down why.",
        document="levels-of-need", order=1, heading=("Who decides the level",), page=5,
    ),
    passage(
        "An allegation against a teacher or a volunteer is reported to the designated officer within one working day.",
        document="allegations", heading=("Telling the designated officer",), paragraph="1.4",
    ),
    passage(
        "DO: designated officer, who oversees allegations against adults who work with children",
        document="allegations", order=1, heading=("Abbreviations",), form=Form.GLOSSARY,
    ),
    passage(
        "In 2023 the front door answered 83 per cent of referrals within one working day. "
        "Inspectors found that strategy meetings were often late.",
        document="inspection-2023", heading=("Main findings",), paragraph="14", page=3,
    ),
    passage(
        "Fax every referral to the duty clerk at the Old Mill on 01632 960999.",
        document="front-door-2019", heading=("Making a referral",), paragraph="5",
    ),
    passage(
        "An assessment of a child in need ends no later than 45 working days after the referral.",
        document="national-timescales", heading=("Assessments",), asked=("How long does an assessment take?",),
    ),
)  # fmt: skip


def greywell(**given: Any) -> FakeLibrary:
    """Give the library of Greywell: a front door, levels, allegations, an inspection, what was replaced, a digest."""
    return FakeLibrary(DOCUMENTS, PASSAGES, **given)


def quotation(found, text=None):
    """Quote a piece of a finding's passage; its first sentence where no words are given."""
    words = text or found.sentences[0]
    start = found.passage.text.index(words)
    return Quotation(finding=found, place=start, start=start, end=start + len(words), text=words, score=1.0, share=1.0)
