"""How long the start page, gaps and marked answers take over 100,000 kept answers: python -m tests.load.measure_gaps.

A tenth of them was missed. The questions' vectors are made up (as many groups as there are subjects of work, and then
some), so that the embedder, which sorts beside the pages, is not what is measured.
"""

import random
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from bot.adapters.records.gaps import Gaps
from bot.adapters.records.gaps_tables import gap_groups, gap_members
from bot.adapters.records.release import Mode, Releases
from bot.adapters.records.scores_tables import checked_answers, sample_items, samples, scores
from bot.adapters.transcript_tables import transcripts
from bot.adapters.transcripts import SqlTranscripts
from tests.console.made_console import ADA, a_client
from tests.console.made_contacts import a_bootstrap, a_contacts_console

ANSWERS, MISSED, GROUPS, SCORED = 100_000, 10_000, 3_000, 20_000
NOW = datetime.now(UTC)
PATHS = (
    "/console", "/console/gaps", "/console/gaps?days=90", "/console/gaps?days=90&page=20", "/console/gaps/1",
    "/console/gaps/export?days=90", "/console/release", "/console/release/marked?channel=page&page=20",
    "/console/contacts",
)  # fmt: skip


def _fill_scores(records, ids):
    """Samples of a hundred of the administrator, who has scored each second answer of them; a tenth differ."""
    about = {"at": NOW, "channel": "page", "outcome": "answered", "corpus_version": "v", "composed_by": "extract"}
    found = {"verdict": "right", "sentences": {}, "sources": {}, "at": NOW}
    drawn = {"made_at": NOW, "made_by": "Ada", "drawn_from": "all", "seed": 1, "first": ADA.id, "second": 1}
    with records.begin() as connection:
        connection.execute(samples.insert(), [{"name": f"{n}", **drawn} for n in range(len(ids) // 100)])
        connection.execute(checked_answers.insert(), [
            {"reply": each, "state": "one" if n % 10 else "differ", **about} for n, each in enumerate(ids)
        ])  # fmt: skip
        connection.execute(sample_items.insert(), [
            {"sample": n // 100 + 1, "place": n % 100, "reply": each} for n, each in enumerate(ids)
        ])  # fmt: skip
        connection.execute(scores.insert(), [
            {"reply": each, "person": ADA.id, "name": ADA.name, **found} for each in ids[::2]
        ])  # fmt: skip


def _fill(kept, records):
    chance = random.Random(7)  # noqa: S311 - a measurement
    ids = [f"{chance.getrandbits(128):032x}" for _ in range(ANSWERS)]
    at = [NOW - timedelta(seconds=77 * number + 60) for number in range(ANSWERS)]
    answer = {"id": "x", "text": "word " * 150, "citations": [], "contacts": []}
    rows = [
        {"reply": ids[n], "at": at[n], "channel": "page", "audience": "practitioner", "area": "luton",
         "question": f"question {n} about lanterns and boats", "answer": answer,
         "outcome": {0: "abstained-no-evidence", 5: "declined-off-topic"}.get(n % 10, "answered")}
        for n in range(ANSWERS)
    ]  # fmt: skip
    with kept._engine.begin() as connection:
        for start in range(0, ANSWERS, 5_000):
            connection.execute(transcripts.insert(), rows[start : start + 5_000])
    vector = np.ones(384, np.float32).tobytes()
    with records.begin() as connection:
        connection.execute(gap_groups.insert(), [
            {"id": n + 1, "area": chance.choice(["luton", "", "bedford-borough"]), "subject": f"s{n % 55}",
             "question": f"question {n}", "asked_at": NOW, "model": "m", "vector": vector}
            for n in range(GROUPS)
        ])  # fmt: skip
        connection.execute(gap_members.insert(), [
            {"reply": ids[n * 10], "gap": int(GROUPS * chance.random() ** 3) + 1, "at": at[n * 10],
             "kind": "unanswered"}
            for n in range(MISSED)
        ])  # fmt: skip
    _fill_scores(records, ids[:SCORED])
    from bot.adapters.transcript_gaps import Place

    Gaps(records).reached("unanswered", Place(at=NOW, reply=""))
    Releases(records).set(("page", "", ""), mode=Mode.SAMPLE, percent=20, minutes=30, by="A", seen="")
    from bot.adapters.records.release_tables import release_modes

    with records.begin() as connection:
        connection.execute(release_modes.update().values(since=NOW - timedelta(days=90)))


def main():
    """Print how long the first of ten requests of each page took, the median and the longest, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        kept = SqlTranscripts.open(f"sqlite:///{home / 'transcripts.sqlite'}", kept_days=90)
        bootstrap = a_bootstrap(home)
        empty = SimpleNamespace(documents=list, all_passages=dict, dead_letters=list, count_passages=lambda: 1)
        console = a_contacts_console(home, bootstrap=bootstrap, transcripts=kept, catalogue=lambda: empty)
        _fill(kept, console.records)
        client = a_client(console)
        for path in PATHS:
            took = []
            for _ in range(10):
                started = time.perf_counter()
                assert client.get(path).status_code == 200, path
                took.append(1000 * (time.perf_counter() - started))
            figures = f"first {took[0]:6.0f} ms, median {statistics.median(took):6.0f} ms, longest {max(took):6.0f} ms"
            print(f"{path:48} {figures}")  # noqa: T201
        kept.close()
        console.records.dispose()


if __name__ == "__main__":
    main()
