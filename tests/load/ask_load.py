"""Asks at a steady rate and says how long answers took: `python tests/load/ask_load.py --home HOME`.

The clients do not wait for each other: a question is asked when its time has come, whether or not earlier ones are
answered, so that a slow server is seen as slow. What is measured includes the wait for a free connection.
"""

import argparse
import asyncio
import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from evals.bench_questions import QUESTIONS
from tests.load.clients import Client, a_server, gauges, until_ready

CPU = "process_cpu_seconds_total"  # of the server alone, so that other work on the machine does not count


async def measure(url, *, rate, seconds, clients):
    """Ask `rate` questions a second for so many seconds. Gives the times in milliseconds and the statuses."""
    await until_ready(url)
    free = asyncio.Queue()
    for _ in range(clients):
        free.put_nowait(Client(url))
    took, statuses = [], []

    async def ask(number, due):
        client = await free.get()
        try:
            question = QUESTIONS[number % len(QUESTIONS)]
            status, _ = await client.request("POST", "/api/v1/ask", {"question": question, "area": "bedford-borough"})
        finally:
            free.put_nowait(client)
        took.append((time.perf_counter() - due) * 1000)
        statuses.append(status)

    for number in range(len(QUESTIONS)):  # what is read once, when a server is new, is not what is sustained
        await ask(number, time.perf_counter())
    took.clear()
    statuses.clear()
    used = await gauges(url, CPU)
    begun = time.perf_counter()
    async with asyncio.TaskGroup() as asking:
        for number in range(rate * seconds):
            due = begun + number / rate
            await asyncio.sleep(max(0, due - time.perf_counter()))
            asking.create_task(ask(number, due))
    lasted = time.perf_counter() - begun
    while not free.empty():
        free.get_nowait().close()
    used_s = (await gauges(url, CPU))[CPU] - used[CPU]
    return figures(took, statuses, lasted) | {"cpu_ms_a_question": round(used_s * 1000 / len(took), 1)}


def figures(took, statuses, lasted):
    """Put the figures together; times in milliseconds."""
    cuts = statistics.quantiles(took, n=100)
    return {
        "asked": len(took),
        "answered": statuses.count(200),
        "per_second": round(len(took) / lasted, 1),
        "p50_ms": round(cuts[49], 1),
        "p95_ms": round(cuts[94], 1),
        "p99_ms": round(cuts[98], 1),
        "slowest_ms": round(max(took), 1),
    }


def main():
    """Measure a server that runs, or one that is started for it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url", help="a server that runs; raise its limits, or it will refuse")
    parser.add_argument("--home", help="a home to serve for this measurement")
    parser.add_argument("--rate", type=int, default=30, help="questions a second")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--clients", type=int, default=50, help="connections at most")
    given = parser.parse_args()
    how = {"rate": given.rate, "seconds": given.seconds, "clients": given.clients}
    if given.url:
        told = asyncio.run(measure(given.url, **how))
    else:
        with a_server(given.home) as (url, _):
            told = asyncio.run(measure(url, **how))
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
