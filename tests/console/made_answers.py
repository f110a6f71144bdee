"""Answers for tests of the console's lists: invented questions with replies, as the web channel keeps them."""

from datetime import UTC, datetime, timedelta

from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcripts import SqlTranscripts
from bot.answering.privacy import KnownWords, screen
from bot.bootstrap import Bootstrap
from bot.model import PassedOver, SeenPassage, Stage, Step
from bot.ports import Judgement, Transcript
from bot.settings import BotSettings
from knowledge.database import sqlite_url
from knowledge.model import Audience
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.web.made_library import a_web
from tests.console.made_console import ANNA, a_console

TODAY = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEXT = (
    "Lantern care, 2024: “A lamp is cleaned within two days.” [1]\n"
    "“Oil is kept dry.” [2] In danger, ring 999. Ask the keeper."
)
CLAIMS = [
    {"text": "Lantern care, 2024: “A lamp is cleaned within two days.”", "citations": [1]},
    {"text": "Lantern care, 2024: “Oil is kept dry.”", "citations": [2]},
]


def citation(number, document="lantern-care"):
    return {
        "n": number, "document": document, "title": "Lantern care", "publisher": "Harbour Office",
        "published": "2024-03-01", "standing": "current",
        "heading": ["Lamps"], "paragraph": "4", "page": None, "quotation": "Oil is kept dry.",
        "url": f"/source/{document}#{document}-{number}",
    }  # fmt: skip


CONTACT = {
    "id": "harbour", "name": "Harbour desk", "purpose": "ask", "area": "luton", "hours": "open now", "open_now": True,
    "channels": [{"kind": "phone", "value": "01632 960123", "e164": "+441632960123", "note": "days"}],
}  # fmt: skip


def seen(number, *, chosen=False, document="lantern-care", text="A lamp is cleaned within two days."):
    return SeenPassage(
        passage=f"{document}-{number}", document=document, heading=("Lamps",), paragraph=str(number), text=text,
        score=1.0 / (number + 1), chosen=chosen,
    )  # fmt: skip


STEPS = (
    Step(stage=Stage.DANGER, found="no present danger"),
    Step(stage=Stage.PRIVACY, found="screened out: name"),
    Step(stage=Stage.MISUSE, found="no misuse"),
    Step(stage=Stage.UNDERSTANDING, found="asks for duration; area: bedford-borough (the channel is set to it)"),
    Step(stage=Stage.CONTACTS, found="contacts: harbour, gone-desk"),
    Step(
        stage=Stage.SEARCH,
        found="3 passages",
        passages=(seen(0), seen(1, text="Oil is kept. " * 60), seen(2, document="lost")),
    ),
    Step(
        stage=Stage.CHOICE,
        found="answered: nearness 0.63, asked-like-this 0.80, subject named 0.92",
        passages=(seen(0, chosen=True),),
        passed_over=(PassedOver(passage="lantern-care-1", why="another passage said it better"),),
    ),
    Step(stage=Stage.VERIFICATION, found="2 statements hold; it does not say its date"),
)


def a_transcript(
    number=1, *, at=None, question="When is a lamp cleaned?", outcome="answered", channel="slack", **given
):
    """A question with its reply; number 1 is the newest, each further one an hour older."""
    plain = {"claims": [], "citations": [], "contacts": [], "notices": []}
    reply = {
        "id": f"{number:032d}", "outcome": outcome, "behaviour": "answer", "text": "Said.", "area": "luton",
        "composed_by": "extract", "corpus_version": "v1", "took_ms": 41,
    } | plain | given.pop("reply", {})  # fmt: skip
    fields = {"area": "luton", "audience": Audience.PRACTITIONER} | given
    return Transcript(
        at=at or TODAY - timedelta(hours=number), channel=channel, question=screen(question, known=KnownWords()),
        reply=reply, **fields,
    )  # fmt: skip


FULL = {
    "text": TEXT, "claims": CLAIMS, "citations": [citation(1), citation(2)], "contacts": [CONTACT],
    "notices": [{"kind": "dated", "text": "One source is old."}],
}  # fmt: skip


def said(number, verdict, reason=None):
    words = screen(reason, known=KnownWords()) if reason else None
    return Judgement(at=TODAY, reply=f"{number:032d}", verdict=verdict, reason=words)


def an_answers_console(catalogue, tmp_path, *, person=ANNA, transcripts=None):
    """A console over an invented library with an empty database of transcripts."""
    kept = transcripts or SqlTranscripts(
        SCHEMA.open(sqlite_url(tmp_path / "transcripts.sqlite")), kept_days=90, now=lambda: TODAY
    )
    web = a_web(catalogue, transcripts=kept)
    bootstrap = Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=tmp_path / "home"))
    return a_console(web, bootstrap, tmp_path, person=person)
