"""A home whose documents a test may change, with a console over it."""

import contextlib
import time

from bot.bootstrap import Bootstrap
from bot.channels.web.site import Web
from bot.settings import BotSettings
from ingest.origins import Origins
from knowledge.base import KnowledgeBase
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.home import Home
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.web.made_site import INVENTED, PASSAGES
from tests.console.made_console import ED, a_client, a_console
from tests.fakes.embedder import HashingEmbedder
from tests.knowledge.made import a_document, a_passage

PATH = "/console/documents"
GUIDE = """# Harbour guide to lantern safety

Published 3 March 2025

## Lanterns

1.1 A lantern that smokes is taken down within five working days of the first report by the harbour office.

1.2 The duty keeper writes each broken lantern into the blue book before the evening boat leaves.

## Oil

2.1 Oil is kept in the stone house, never beside the stairs or below the bunks of the crew.
"""
NEW_GUIDE = GUIDE.replace("five working days", "two working days").replace(
    "2.1 Oil", "2.2 Matches are kept dry.\n\n2.1 Oil"
)
RECORD = {
    "id": "harbour-guide-2025", "title": "Harbour guide to lantern safety", "publisher": "Larkfield partnership",
    "area": "england", "kind": "guidance", "audience": "practitioner", "published": "2025-03-03", "review_by": "",
    "standing": "current", "licence": "", "url": "",
}  # fmt: skip


@contextlib.contextmanager
def a_desk(folder, *, embedder=None, is_new=True):
    """Give a client of the console over a home of two invented documents, with the console as `client.console`."""
    home, settings = Home(folder / "home"), KnowledgeSettings(home=folder / "home", lock_timeout_s=0.2)
    home.prepare()
    embedder = embedder or HashingEmbedder()
    if is_new:
        _fill(home, settings, embedder)
    bootstrap = Bootstrap(bot=BotSettings(), knowledge=settings)
    bootstrap._embeds = embedder
    catalogue = Catalogue.open(sqlite_url(home.catalogue_file))
    with bootstrap.assistant("signpost serve") as assistant:
        web = Web(
            assistant=assistant, areas=bootstrap.areas, directory_in_force=lambda: bootstrap.directory,
            catalogue=lambda: catalogue,
        )  # fmt: skip
        console = a_console(web, bootstrap, folder, person=ED)
        client = a_client(console)
        client.console = console
        yield client
    console.records.dispose()
    catalogue.close()


def _fill(home, settings, embedder):
    base = KnowledgeBase.open(home, settings, sentences=sentences, embedder=embedder)
    base.replace(INVENTED, PASSAGES, "made")
    early = a_document("early-help", title="Early help guide", area="england")
    base.replace(early, [a_passage("Early help is offered to a family when the school asks the team for it.")], "made")
    base.close()
    Origins(home.path / "origins.json").note("early-help", "/srv/early-help.txt")


def upload(client, text=GUIDE, name="harbour.md", **fields):
    """Send a file as the form does; gives the waiting file's address."""
    content = text if isinstance(text, bytes) else text.encode()
    sent = client.post(f"{PATH}/new", data=fields, files={"file": (name, content)})
    assert sent.status_code == 303, sent.text
    return sent.headers["location"]


def write_record(client, waiting, **changed):
    """Fill in the record of a waiting file."""
    seen = client.get(f"{waiting}/record").text.partition('name="seen" value="')[2].partition('"')[0]
    return client.post(f"{waiting}/record", data=RECORD | {"seen": seen} | changed)


def put_in_force(client, waiting):
    """Put a waiting file in force and wait for the end; gives the last page of its progress."""
    begun = client.post(f"{waiting}/into-force", data={"looked": "yes"})
    assert begun.headers["location"].endswith("/progress"), begun.headers["location"]
    for _ in range(600):
        page = client.get(f"{waiting}/progress").text
        if "On its way" not in page:
            return page
        time.sleep(0.05)
    raise AssertionError("it is still on its way")


def held_after(client, text=GUIDE, **changed):
    """Upload, record and put in force; gives the document's address."""
    waiting = upload(client, text)
    assert write_record(client, waiting, **changed).status_code == 303
    assert "It is in force" in put_in_force(client, waiting)
    return f"{PATH}/held/{changed.get('id', RECORD['id'])}"
