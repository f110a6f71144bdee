"""How long lists of corrections take, and a question beside them: `python -m tests.load.correction_lists FOLDER`."""

import statistics
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.adapters.records.corrections import Author, Corrections, Draft, Kind, Source, State, Statement
from bot.adapters.records.database import open_records
from bot.adapters.records.taught import TaughtQuestions
from bot.answering.privacy import KnownWords, screen
from bot.bootstrap import Bootstrap
from knowledge.settings import KnowledgeSettings
from tests.console.made_console import a_client
from tests.console.made_corrections import GUIDE, a_corrections_console, a_harbour_home

MANY = 5_000
ROUNDS = 20


def fill(records):
    source = Source(passage=f"{GUIDE.id}-0", document=GUIDE.id, title=GUIDE.title, words="Oil is bought in spring.")
    for number in range(MANY):
        draft = Draft(
            kind=Kind.TAUGHT, wordings=(f"question {number} on lamp {number % 97}",),
            statements=(Statement(words="", sources=(source,)),),
        )  # fmt: skip
        state = State.ENDED if number % 5 == 0 else State.IN_FORCE
        records.make(draft, state, by=Author(id=1, name="Anna"), at=datetime.now(UTC))


def timed(what, work):
    took = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        took.append((time.perf_counter() - started) * 1000)
    print(  # noqa: T201 - the measurement is for whoever runs it
        f"{what}: first {took[0]:.0f} ms, then median {statistics.median(took[1:]):.1f} ms, most {max(took[1:]):.1f} ms"
    )


def main(folder):
    with a_corrections_console(a_harbour_home(folder)) as console:
        fill(Corrections(console.records))
        client = a_client(console)
        for path in ("", "?page=80", "?state=in-force&kind=taught&page=40", "?state=recalled"):
            timed(f"/console/corrections{path}", lambda path=path: client.get(f"/console/corrections{path}"))
        bootstrap = Bootstrap(knowledge=KnowledgeSettings(home=folder))
        records = open_records(bootstrap.records_url)
        taught = TaughtQuestions(corrections=lambda: Corrections(records), embedder=bootstrap._embedder())
        asked = screen("when is lamp 12 looked at", known=KnownWords())
        timed(f"a question beside {MANY} taught ones", lambda: taught.lessons(asked))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
