"""How long the console's lists take over 100,000 answers: `python -m tests.load.console_lists HOME QUESTIONS.jsonl`.

Some questions are really asked of the library in HOME, so that replies and steps are as large as they are; the answers
to them are kept again and again over ninety days, 20,000 of them are scored, and each list is opened with each filter.
A third argument names a folder to leave the databases in; where they are there already, they are used again.
"""

from __future__ import annotations

import dataclasses
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice, product
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from bot.adapters.records.scores_model import Verdict
from bot.adapters.records.scores_tables import checked_answers, sample_items, samples, scores
from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcript_tables import judgements, transcripts
from bot.adapters.transcripts import SqlTranscripts
from bot.adapters.transcripts_kept import Sought
from bot.adapters.transcripts_steps import steps_as_json
from bot.bootstrap import Bootstrap
from bot.channels.web.site import Web
from bot.console.answers.words import CHANNELS
from bot.console.app import create_console
from bot.console.console import Console
from bot.contract import as_json
from bot.model import Question, Step
from evals.cases import DEFAULT_MOMENT
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.schema import writing
from knowledge.settings import KnowledgeSettings
from tests.console.made_console import ADA, a_console

ANSWERS, SCORED, ASKED, SAMPLE = 100_000, 20_000, 60, 100
TIMES = 15
DAYS = 90
VERDICTS = [each.value for each in Verdict]
FILTERS = {
    "answers: newest": "",
    "answers: words in many": "words=child",
    "answers: words in none": "words=zyzzyva",
    "answers: two words": "words=referral+bedford",
    "answers: channel": "channel=teams",
    "answers: area": "area=luton",
    "answers: rare ending": "outcome=declined-misuse",
    "answers: no such ending": "outcome=abstained-superseded-only",
    "answers: feedback wrong": "feedback=wrong",
    "answers: no feedback": "feedback=none",
    "answers: not scored": "checking=none",
    "answers: settled (none)": "checking=settled",
    "answers: differ": "checking=differ",
    "answers: one day, long ago": "since={early}&until={early}",
    "answers: all filters": "words=child&channel=slack&outcome=answered&feedback=wrong&checking=differ&since={early}",
    "answers: a page far down": "after={late}",
}
PAGES = {
    "one answer": "/console/answers/{reply}",
    "score an answer": "/console/checking/score/{reply}",
    "checking": "/console/checking",
    "a sample of 100": "/console/checking/samples/1",
    "its agreement": "/console/checking/samples/1/agreement",
    "its next answer": "/console/checking/samples/1/next",
    "differences to settle": "/console/checking/settle",
    "differences, page 50": "/console/checking/settle?page=50",
    "verdicts as a file": "/console/checking/verdicts.jsonl",
}

Row = dict[str, Any]


def real_answers(bootstrap: Bootstrap, questions: Path) -> list[Row]:
    """Ask some questions, and print how long that takes without and with collecting steps. Gives rows to keep."""
    lines = [json.loads(line) for line in questions.read_text("utf-8").splitlines()][:ASKED]
    rows, plain, watched = [], [], []
    with bootstrap.assistant("measuring") as assistant:
        for line in lines:
            question = Question(text=line["question"], at=DEFAULT_MOMENT, area=line["area"])
            assistant.reply(question)
            begun = time.perf_counter()
            assistant.reply(question)
            middle = time.perf_counter()
            steps: list[Step] = []
            reply, _ = assistant.reply(question, watch=steps.append)
            kept = steps_as_json(steps)
            ended = time.perf_counter()
            plain.append((middle - begun) * 1000)
            watched.append((ended - middle) * 1000)
            rows.append(
                {
                    "question": line["question"],
                    "outcome": reply.outcome.value,
                    "answer": as_json(reply),
                    "steps": kept,
                    "reasons": list(reply.trace),
                    "area": line["area"],
                }
            )
    usual, collected = statistics.median(plain), statistics.median(watched)
    print(f"an answer {usual:.1f} ms, with its steps collected and written as JSON {collected:.1f} ms")  # noqa: T201
    return rows


def made(rows: Sequence[Row], chance: random.Random, now: datetime) -> Iterator[Row]:
    """Give answers over ninety days, newest last; each real one many times."""
    channels = [*CHANNELS, "slack", "slack"]
    for number in range(ANSWERS):
        row = rows[number % len(rows)]
        reply = f"{chance.getrandbits(128):032x}"
        at = now - timedelta(days=DAYS) * (1 - number / ANSWERS)
        kept = {"reply": reply, "at": at, "channel": chance.choice(channels), "audience": "practitioner"}
        checking = chance.choices([None, "one", "agreed", "differ"], weights=[80, 10, 8, 2])[0]
        said = f"{row['question']} {number}"
        yield row | kept | {"answer": row["answer"] | {"id": reply}, "question": said, "checking": checking}


def fill(kept: SqlTranscripts, console: Console, rows: Sequence[Row]) -> None:
    """Write the answers, what their askers said of them, scores and a sample."""
    chance, now = random.Random(7), datetime.now(UTC)  # noqa: S311 - no secret
    scored: list[Row] = []
    answers = made(rows, chance, now)
    while batch := list(islice(answers, 1_000)):
        said = [{"reply": row["reply"], "at": row["at"], "verdict": chance.choice(VERDICTS), "reason": None}
                for row in batch if chance.random() < 0.1]  # fmt: skip
        scored += [row for row in batch if row["checking"]]
        with writing(kept._engine) as connection:
            connection.execute(transcripts.insert(), batch)
            connection.execute(judgements.insert(), said)
    scored = scored[:SCORED]
    with writing(console.records) as connection:
        connection.execute(checked_answers.insert(), [_checked(row) for row in scored])
        given = [
            _score(row, person, chance)
            for row, person in product(scored, (1, 2))
            if row["checking"] != "one" or person == 1
        ]
        connection.execute(scores.insert(), given)
        both = [row["reply"] for row in scored if row["checking"] != "one"][:SAMPLE]
        named = {"first": 1, "first_name": "Anna", "second": 2, "second_name": "Ben"}
        connection.execute(samples.insert().values(
            id=1, name="A sample", made_at=now, made_by="Ada", drawn_from="all", seed=1, **named))  # fmt: skip
        items = [{"sample": 1, "place": place, "reply": reply} for place, reply in enumerate(both)]
        connection.execute(sample_items.insert(), items)


def _checked(row: Row) -> Row:
    stands = row["checking"] == "agreed"
    facts = {name: row[name] for name in ("reply", "at", "channel", "area", "outcome")}
    return facts | {
        "corpus_version": "v",
        "composed_by": "extract",
        "state": row["checking"],
        "verdict": "right" if stands else None,
        "verdict_by": "Anna and Ben" if stands else None,
        "verdict_at": row["at"] if stands else None,
    }


def _score(row: Row, person: int, chance: random.Random) -> Row:
    verdict = chance.choice(VERDICTS) if row["checking"] == "differ" else "right"
    return {
        "reply": row["reply"], "person": person, "name": ("Anna", "Ben")[person - 1], "at": row["at"],
        "verdict": verdict, "sentences": {"0": "right", "1": verdict}, "sources": {"1": "right"},
        "missing_document": None, "missing": None, "note": None,
    }  # fmt: skip


def measure(client: TestClient, name: str, address: str) -> None:
    """Open a page several times and print how long it took."""
    times = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        response = client.get(address, follow_redirects=False)
        times.append((time.perf_counter() - begun) * 1000)
        if response.status_code not in (200, 303):
            raise SystemExit(f"{address}: {response.status_code}")
    times.sort()
    print(f"{name:32} {statistics.median(times):8.0f} {times[int(len(times) * 0.95)]:8.0f}")  # noqa: T201


def main() -> None:
    bootstrap = Bootstrap(knowledge=KnowledgeSettings(home=Path(sys.argv[1])))
    catalogue = Catalogue.open(sqlite_url(bootstrap.home.path / "catalogue.sqlite"))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(temporary)
        file = folder / "transcripts.sqlite"
        is_filled = file.exists()
        kept = SqlTranscripts(SCHEMA.open(sqlite_url(file)), kept_days=DAYS + 1)
        web = Web(
            assistant=None,  # type: ignore[arg-type] - nothing is asked
            areas=bootstrap.areas, directory_in_force=lambda: bootstrap.directory, catalogue=lambda: catalogue,
            transcripts=kept,
        )  # fmt: skip
        console = a_console(dataclasses.replace(web), bootstrap, folder, person=ADA)
        if not is_filled:
            begun = time.perf_counter()
            fill(kept, console, real_answers(bootstrap, Path(sys.argv[2])))
            size = file.stat().st_size / 1e6
            print(f"{ANSWERS:,} answers, {size:,.0f} MB, written in {time.perf_counter() - begun:.0f} s")  # noqa: T201
        lines = kept.kept.page(Sought(), most=2)
        early = (datetime.now(UTC) - timedelta(days=80)).date().isoformat()
        late = f"{(datetime.now(UTC) - timedelta(days=45)).isoformat()}~x".replace("+", "%2B")
        print(f"{'page':32} {'p50 ms':>8} {'p95 ms':>8}")  # noqa: T201
        with TestClient(create_console(console)) as client:
            for name, query in FILTERS.items():
                measure(client, name, f"/console/answers?{query.format(early=early, late=late)}")
            for name, address in PAGES.items():
                measure(client, name, address.format(reply=lines[0].reply))
        kept.close()


if __name__ == "__main__":
    main()
