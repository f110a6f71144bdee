"""How long a page of the record of who did what takes, with 100,000 entries: `python -m tests.load.console_record`."""

import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from bot.adapters.records.accounts_tables import deeds
from bot.adapters.records.database import changing, open_records
from bot.adapters.records.deeds import Deeds

ENTRIES = 100_000
BEGIN = datetime(2024, 1, 1, tzinfo=UTC)


def measured():
    """Give the time of each kind of page in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        records = open_records(f"sqlite:///{Path(folder) / 'console.sqlite'}")
        row = {"did": "marked wrong", "what": "an answer"}
        rows = [
            row | {"at": BEGIN + timedelta(minutes=5 * number), "person": number % 40, "name": f"Person {number % 40}"}
            for number in range(ENTRIES)
        ]
        with changing(records) as connection:
            connection.execute(insert(deeds), rows)
        record = Deeds(records, now=lambda: BEGIN)
        pages = {
            "first page": record.page,
            "last page": lambda: record.page(first=ENTRIES - 50),
            "one person": lambda: record.page(person=3),
            "one day": lambda: record.page(day=date(2024, 6, 1)),
            "everybody's names": record.people,
        }
        taken = {}
        for name, page in pages.items():
            begun = time.perf_counter()
            page()
            taken[name] = round(1000 * (time.perf_counter() - begun), 1)
        records.dispose()
    return taken


if __name__ == "__main__":
    print(measured())  # noqa: T201 - a script
