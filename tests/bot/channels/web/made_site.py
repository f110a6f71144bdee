"""What tests of the web channel share: an invented document, a site over it, and an assistant that is none."""

from datetime import datetime
from types import SimpleNamespace

from starlette.testclient import TestClient

from bot.answering.asks import Turn
from bot.channels.web.app import create_app
from bot.channels.web.site import Web
from bot.model import Outcome, Reply, Stage, Step, unwatched
from knowledge.base import KnowledgeBase
from knowledge.home import Home
from knowledge.model import Audience, Document, Kind, Passage, Standing
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings

SATURDAY_NIGHT = "2026-11-21T22:30"
INVENTED = Document(
    id="larkfield-guide",
    title="Larkfield <b>guide</b>",
    publisher="Larkfield partnership",
    area="england",
    kind=Kind.PROCEDURE,
    audience=frozenset(Audience),
    published=datetime(2024, 3, 1).date(),  # noqa: DTZ001 - a day has no zone
    standing=Standing.HISTORICAL,
    review_by=datetime(2025, 3, 1).date(),  # noqa: DTZ001
    url="https://example.org/guide",
    licence="OGL",
)
PASSAGES = [
    Passage(
        id=f"passage-{order}", document="larkfield-guide", order=order, text=text, heading=heading,
        paragraph=str(order + 1), page=page, asked=("how folk ask for it",),
    )
    for order, (text, heading, page) in enumerate([
        ("The lighthouse keeper counts the lanterns <script>alert(1)</script> each morning.", ("Lanterns",), 1),
        ("A lantern that is broken is reported within two working days.", ("Lanterns", "Broken ones"), 2),
        ("Oil is bought in spring.", ("Oil",), None),
    ])
]  # fmt: skip


def a_home(path):
    """A home with one invented document in it."""
    settings = KnowledgeSettings(home=path)
    base = KnowledgeBase.open(Home(path), settings, sentences=sentences)
    Home(path).prepare()
    base.replace(INVENTED, PASSAGES, "made")
    base.close()
    return path


class Stub:
    """Answers the same to everything, or fails; tells each stage, and waits where it is told to."""

    def __init__(self, outcome=Outcome.ANSWERED, error=None, wait=None, **given):
        self._outcome, self._error, self._wait, self._given = outcome, error, wait, given
        self.previous = []
        self.watched = []

    def reply(self, question, previous=None, *, watch=unwatched):
        self.previous.append(previous)
        for stage in (Stage.DANGER, Stage.SEARCH):
            watch(Step(stage=stage, found="something"))
        if self._wait:
            self._wait.wait(10)
        if self._error:
            raise self._error
        turn = Turn(question=SimpleNamespace(text="screened"), area=None, about_contact=False)
        given = {"id": "1" * 32, "text": "Said.", "corpus_version": "v", "took_ms": 0} | self._given
        return Reply(outcome=self._outcome, **given), turn


def a_site(web, **given):
    """The site of the tests with other parts in it."""
    fields = {
        "assistant": Stub(),
        "areas": web.areas,
        "directory_in_force": web.directory_in_force,
        "catalogue": web.catalogue,
    }
    return Web(**fields | given)


def a_client(web, **given):
    """A client of the site of the tests with other parts in it."""
    return TestClient(create_app(a_site(web, **given)))
