"""What goes into an answer and what comes out: question, reply, outcome. The reply is the contract of every channel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from knowledge.model import Audience, Contact, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What somebody typed, with what the channel knows. Never logged, stored or sent: `privacy.screen` comes first.

    `area` is what the channel is set to, None where nothing is set. `at` is the moment of asking, time-zone aware.
    """

    text: str = field(repr=False)
    at: datetime
    area: str | None = None
    audience: Audience = Audience.PRACTITIONER

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", in_words_only(self.text))


def in_words_only(text: str) -> str:
    """Put a question mark for each half of a character: a shell or JSON gives such, and no encoder takes them."""
    return text.encode("utf-8", "replace").decode("utf-8")


class Behaviour(StrEnum):
    """How an outcome behaves, as question sets expect it."""

    ANSWER = "answer"
    EMERGENCY = "emergency"
    ABSTAIN = "abstain"
    CLARIFY = "clarify"
    REFUSE = "refuse"


class Outcome(StrEnum):
    """Every way in which an answer can end. Each has one wording in `prompts/replies.yaml`."""

    ANSWERED = "answered"
    CLOSEST = "answered-closest"  # no sure answer: the nearest passages, said to be that
    EMERGENCY = "emergency"
    NO_EVIDENCE = "abstained-no-evidence"
    SUPERSEDED_ONLY = "abstained-superseded-only"
    UNVERIFIED = "abstained-unverified"
    CLARIFY_AREA = "clarify-area"
    UNREADABLE = "clarify-unreadable"  # empty, far too long, or not in words that we can read
    MISUSE = "declined-misuse"
    OFF_TOPIC = "declined-off-topic"
    COURTESY = "courtesy"  # thanks, greetings, and questions about the bot itself
    DEGRADED = "degraded"  # the library cannot be searched: contacts only

    @property
    def behaviour(self) -> Behaviour:
        """What a question set calls this ending."""
        return BEHAVIOURS[self]


BEHAVIOURS = {
    Outcome.ANSWERED: Behaviour.ANSWER,
    Outcome.CLOSEST: Behaviour.ANSWER,
    Outcome.EMERGENCY: Behaviour.EMERGENCY,
    Outcome.NO_EVIDENCE: Behaviour.ABSTAIN,
    Outcome.SUPERSEDED_ONLY: Behaviour.ABSTAIN,
    Outcome.UNVERIFIED: Behaviour.ABSTAIN,
    Outcome.CLARIFY_AREA: Behaviour.CLARIFY,
    Outcome.UNREADABLE: Behaviour.CLARIFY,
    Outcome.MISUSE: Behaviour.REFUSE,
    Outcome.OFF_TOPIC: Behaviour.REFUSE,
    Outcome.COURTESY: Behaviour.REFUSE,
    Outcome.DEGRADED: Behaviour.ABSTAIN,
}


class NoticeKind(StrEnum):
    """What a notice warns of."""

    EMERGENCY = "emergency"
    DATED = "dated"
    AREA = "area"
    PERSONAL_DATA = "personal-data"
    NOT_A_DECISION = "not-a-decision"
    DEGRADED = "degraded"
    CORRECTED = "corrected"  # an earlier answer of this conversation was wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One thing the reader must know about the reply."""

    kind: NoticeKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A passage as shown: its document, its place, and the exact words that carry the claim."""

    n: int  # from 1
    passage: str
    document: str
    title: str
    publisher: str
    published: date
    standing: Standing
    heading: tuple[str, ...]
    paragraph: str | None
    page: int | None
    quotation: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement of an answer with the numbers of the citations that carry it."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownContact:
    """A contact with what is true of it at the moment asked about. `open_now` is None where its hours are not known."""

    contact: Contact
    open_now: bool | None
    hours: str
    standing_words: str  # "not yet checked by your partnership; as printed in ... (November 2022)"
    opens: str | None = None  # when it opens next, in words; None where it is open, and where that is not known
    at: datetime | None = None  # the moment that this is true of; None where it is true of any


class Reader(StrEnum):
    """For whom a reply is written."""

    CHILD = "child"
    ADULT = "adult"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The one reply of every channel."""

    id: str
    outcome: Outcome
    text: str
    corpus_version: str
    took_ms: int
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    contacts: tuple[ShownContact, ...] = ()
    notices: tuple[Notice, ...] = ()
    area: str | None = None
    composed_by: str = "extract"
    reader: Reader = Reader.ADULT
    trace: tuple[str, ...] = ()  # screened words only: what each stage found and why; not part of the contract

    @property
    def behaviour(self) -> Behaviour:
        """How this reply behaves, as question sets expect it."""
        return self.outcome.behaviour

    @property
    def moment(self) -> datetime | None:
        """The moment for which it was worked out which contacts are open; None where none depends on it."""
        return next((shown.at for shown in self.contacts if shown.at is not None), None)


class Stage(StrEnum):
    """The stages of answering, in the order in which a question goes through them."""

    DANGER = "danger"
    PRIVACY = "privacy"
    MISUSE = "misuse"
    UNDERSTANDING = "understanding"  # what is asked for, of which area and moment
    CONTACTS = "contacts"
    SEARCH = "search"
    CHOICE = "choice"  # the sentences that answer, and whether they do
    VERIFICATION = "verification"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPassage:
    """A passage that a search brought, and whether the answer quotes it."""

    passage: str
    document: str
    heading: tuple[str, ...]
    paragraph: str | None
    text: str
    score: float  # fused, relative to the other passages of its search
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """A passage that was found and is not quoted, by its id, and why, in one plain line."""

    passage: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one stage found, told as it ends. `found` is one plain line in screened words; `passages` best first."""

    stage: Stage
    found: str
    passages: tuple[SeenPassage, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()


Watch = Callable[[Step], None]


def unwatched(step: Step) -> None:
    """Look at no step: for a caller that wants the reply alone."""
