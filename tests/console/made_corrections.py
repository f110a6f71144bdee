"""A console over an invented home that answers, for tests of corrections: what is taught is found by the assistant."""

import contextlib
import dataclasses
from datetime import UTC, date, datetime

from bot.adapters.records.database import open_records
from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcripts import SqlTranscripts
from bot.answering.privacy import KnownWords, screen
from bot.bootstrap import Bootstrap
from bot.channels.web.recalled import RecallNotices
from bot.channels.web.site import Web
from bot.contract import as_json
from bot.model import Question
from bot.ports import Transcript
from knowledge.base import KnowledgeBase
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.home import Home
from knowledge.model import Audience, Document, Kind, Passage, Standing
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings
from tests.console.made_console import ANNA, a_console

GUIDE = Document(
    id="harbour-guide", title="Harbour guide", publisher="Harbour partnership", area="bedford-borough",
    kind=Kind.PROCEDURE, audience=frozenset(Audience), published=date(2024, 3, 1), standing=Standing.CURRENT,
)  # fmt: skip
REPORT = dataclasses.replace(
    GUIDE, id="harbour-report", title="Harbour report", standing=Standing.HISTORICAL, kind=Kind.INSPECTION
)
TEXTS = {
    GUIDE.id: (
        "A worried neighbour telephones the harbour office. The harbour office answers within two working days. "
        "A neighbour is told what was decided.",
        "Oil is bought in spring, and the lamps are filled each evening by the keeper.",
        "Children are asked what they want before a meeting. However, nobody asks a child in danger.",
    ),
    REPORT.id: ("Inspectors found that lamps were filled late in 2013.",),
}
ASKED = "zebra paperwork, when do they come back to me"


def passages(document, texts=TEXTS):
    return [
        Passage(
            id=f"{document}-{order}", document=document, order=order, text=text, heading=("Lamps",),
            paragraph=str(order + 1),
        )
        for order, text in enumerate(texts[document])
    ]  # fmt: skip


def a_harbour_home(path):
    """A home with two invented documents in it."""
    base = KnowledgeBase.open(Home(path), KnowledgeSettings(home=path), sentences=sentences)
    Home(path).prepare()
    for document in (GUIDE, REPORT):
        base.replace(document, passages(document.id), "made")
    base.close()
    return path


@contextlib.contextmanager
def a_corrections_console(home, *, person=ANNA):
    """The console of a home that answers, with transcripts, and recalls as `signpost serve` has them."""
    bootstrap = Bootstrap(knowledge=KnowledgeSettings(home=home))
    transcripts = SqlTranscripts(SCHEMA.open(sqlite_url(home / "transcripts.sqlite")), kept_days=90)
    catalogue = Catalogue.open(sqlite_url(home / "catalogue.sqlite"))
    with bootstrap.assistant("a test") as assistant:
        web = Web(
            assistant=assistant, areas=bootstrap.areas, directory_in_force=lambda: bootstrap.directory,
            catalogue=lambda: catalogue, transcripts=transcripts,
        )  # fmt: skip
        console = a_console(web, bootstrap, home, person=person)
        console.records.dispose()
        records = open_records(bootstrap.records_url)
        console = dataclasses.replace(console, records=records)
        yield console
        records.dispose()
    catalogue.close()
    transcripts.close()


def an_answer(console, text=ASKED, *, area="bedford-borough"):
    """Ask, keep the answer as the web channel does, and give its id."""
    reply, _ = console.assistant.reply(Question(text=text, at=datetime.now(UTC), area=area))
    console.web.transcripts.keep(
        Transcript(
            at=datetime.now(UTC), channel="page", audience=Audience.PRACTITIONER, area=area,
            question=screen(text, known=KnownWords()), reply=as_json(reply),
        )
    )  # fmt: skip
    return reply.id


def notices_of(recalls):
    return RecallNotices(recalls)
