"""Begins streams and vanishes, thousands of times, then says what the server still holds.

`python tests/load/vanish.py --home HOME --times 10000`
"""

import argparse
import asyncio
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from evals.bench_questions import QUESTIONS
from tests.load.clients import Client, a_server, gauges, until_ready

HELD = (
    "signpost_requests_in_progress",
    "signpost_tasks",
    "signpost_threads",
    "process_open_fds",
    "process_resident_memory_bytes",
)


async def vanish(url, *, times, at_once=20):
    """Begin and break off so many streams; gives what the server held before, half-way and after."""
    await until_ready(url)
    await _break_off(url, min(times, 500), at_once)  # what is loaded once is no leak
    told = [await settled(url)]
    for _ in range(2):
        await _break_off(url, times // 2, at_once)
        told.append(await settled(url))
    return dict(zip(("before", "half-way", "after"), told, strict=True))


async def settled(url):
    """Read what the server holds when it has ended what it was doing: it alone, its task and its connection."""
    tasks = None
    while True:
        held = await gauges(url, *HELD)
        # A connection that broke off is tidied up a moment after its request has ended; what leaks stays.
        if held["signpost_requests_in_progress"] <= 1 and held["signpost_tasks"] == tasks:
            return held
        tasks = held["signpost_tasks"]
        await asyncio.sleep(0.1)


async def _break_off(url, times, at_once):
    numbers = iter(range(times))

    async def one_after_another():
        for number in numbers:
            body = {"question": QUESTIONS[number % len(QUESTIONS)], "area": "bedford-borough"}
            # Some go before anything came, some after the first stage.
            await Client(url).begin_and_vanish("/api/v1/ask/stream", body, after_bytes=1 if number % 2 else 0)

    await asyncio.gather(*(one_after_another() for _ in range(at_once)))


def main():
    """Try it on a server that runs, or on one that is started for it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url")
    parser.add_argument("--home")
    parser.add_argument("--times", type=int, default=10_000)
    given = parser.parse_args()
    if given.url:
        told = asyncio.run(vanish(given.url, times=given.times))
    else:
        with a_server(given.home) as (url, _):
            told = asyncio.run(vanish(url, times=given.times))
    sys.stdout.write(json.dumps(told, indent=1) + "\n")


if __name__ == "__main__":
    main()
