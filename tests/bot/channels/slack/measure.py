"""Measures Signpost in Slack with the real server: how soon it acknowledges, and that restarts lose and double nothing.

    python -m tests.bot.channels.slack.measure acknowledge --home HOME [--seconds 60]
    python -m tests.bot.channels.slack.measure deliver --home HOME [--events 10000] [--restarts 6]

HOME is a home with documents in it; it is read only, but for the file chat.sqlite, which is deleted first.
"""

import argparse
import asyncio
import contextlib
import itertools
import os
import random
import signal
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

import httpx

from tests.bot.channels.slack.slack_server import SECRET, SlackServer, direct, event, signed

QUESTIONS = (
    "who do I ring about a child in Bedford",
    "what is private fostering",
    "how long does children's social care have to decide after a referral",
    "who decides which level of need applies to a child",
    "what do I do if I disagree with a decision",
)
RATE = 50  # events a second
QUIET_S = 100  # longer than every lease and grace


class Timed(SlackServer):
    """Remembers when each question was seen and answered."""

    def __init__(self):
        super().__init__()
        self.seen, self.answered = {}, {}

    def _done(self, method, body):
        now = time.perf_counter()
        if method == "reactions.add":
            self.seen.setdefault(body["timestamp"], now)
        if method == "chat.postMessage":
            self.answered.setdefault(body["thread_ts"], now)
        return super()._done(method, body)


class Server:
    """`signpost serve` in a process of its own."""

    def __init__(self, home, slack_url, port):
        self.url = f"http://127.0.0.1:{port}"
        self._port = port
        self._environment = {
            **os.environ, "SIGNPOST_HOME": str(home), "SIGNPOST_SLACK_BOT_TOKEN": "xoxb-measure",
            "SIGNPOST_SLACK_SIGNING_SECRET": SECRET, "SIGNPOST_SLACK_API_URL": slack_url,
        }  # fmt: skip

    async def start(self):
        program = str(Path(sys.executable).parent / "signpost")
        self._process = await asyncio.create_subprocess_exec(
            program, "serve", "--port", str(self._port), env=self._environment, stdout=asyncio.subprocess.DEVNULL
        )
        async with httpx.AsyncClient() as client:
            for _ in range(600):
                with contextlib.suppress(httpx.HTTPError):
                    if (await client.get(f"{self.url}/healthz")).status_code == 200:
                        return
                await asyncio.sleep(0.1)
        raise SystemExit("the server did not start")

    async def kill(self):
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()

    async def stop(self):
        self._process.terminate()
        await self._process.wait()


async def acknowledge(home, seconds):
    async with Timed() as slack, httpx.AsyncClient(timeout=30) as client:
        server = Server(home, slack.url, 8765)
        await server.start()
        await post(client, server, 0)
        await asyncio.sleep(3)
        sent, took = {}, []

        async def one(number):
            sent[ts_of(number)] = started = time.perf_counter()
            await post(client, server, number)
            took.append(time.perf_counter() - started)

        tasks = []
        begun = time.perf_counter()
        for number in range(1, RATE * seconds + 1):
            await asyncio.sleep(max(0.0, begun + number / RATE - time.perf_counter()))
            tasks.append(asyncio.create_task(one(number)))
        await asyncio.gather(*tasks)
        for _ in range(600):
            if len(slack.answered) > len(sent):
                break
            await asyncio.sleep(0.5)
        await server.stop()
    say("HTTP 200", took)
    say("eyes", [slack.seen[ts] - at for ts, at in sent.items() if ts in slack.seen])
    say("answer", [slack.answered[ts] - at for ts, at in sent.items() if ts in slack.answered])
    print(f"{len(sent)} questions, {len(slack.answered) - 1} answered")  # noqa: T201


async def deliver(home, events, restarts):
    chance = random.Random(6)  # noqa: S311
    questions = events // 3
    order = [*range(questions), *(chance.randrange(questions) for _ in range(events - questions))]
    chance.shuffle(order)
    kills = set(range(events // (restarts + 1), events, events // (restarts + 1)))
    async with Timed() as slack, httpx.AsyncClient(timeout=30) as client:
        server = Server(home, slack.url, 8766)
        await server.start()
        gate = asyncio.Semaphore(RATE)
        killed = 0

        async def one(number):
            async with gate:
                for wait_s in itertools.chain((0.2, 1, 2, 5), itertools.repeat(10)):  # as Slack does, sooner
                    with contextlib.suppress(httpx.HTTPError):
                        if (await post(client, server, number)).status_code == 200:
                            return
                    await asyncio.sleep(wait_s)

        tasks = []
        begun = time.perf_counter()
        for place, number in enumerate(order):
            await asyncio.sleep(max(0.0, begun + place / RATE - time.perf_counter()))
            tasks.append(asyncio.create_task(one(number)))
            if place in kills and killed < restarts:
                killed += 1
                await server.kill()
                await server.start()
        await asyncio.gather(*tasks)
        last, quiet_since = -1, time.perf_counter()
        while time.perf_counter() - quiet_since < QUIET_S:
            if len(slack.messages) != last:
                last, quiet_since = len(slack.messages), time.perf_counter()
            await asyncio.sleep(1)
        await server.stop()
    replies = Counter(message["thread_ts"] for message in slack.messages)
    asked = {ts_of(number) for number in order}
    doubled = sum(1 for count in replies.values() if count > 1)
    print(f"{events} events of {len(asked)} questions, {killed} kills: {len(replies)} answered, ", end="")  # noqa: T201
    print(f"{doubled} doubled, {len(asked - set(replies))} lost")  # noqa: T201


def ts_of(number):
    return f"{1_000_000 + number}.000100"


async def post(client, server, number):
    inner = direct(QUESTIONS[number % len(QUESTIONS)], ts=ts_of(number), user=f"U{number % 200:04}")
    body = event(inner, f"Ev{number}")
    return await client.post(f"{server.url}/slack/events", content=body, headers=signed(body))


def say(name, seconds):
    cut = statistics.quantiles(seconds, n=100)
    shown = (f"p50 {cut[49] * 1000:.0f} ms", f"p99 {cut[98] * 1000:.0f} ms", f"most {max(seconds) * 1000:.0f} ms")
    print(f"{name}: {', '.join(shown)}")  # noqa: T201


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["acknowledge", "deliver"])
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--restarts", type=int, default=6)
    given = parser.parse_args()
    for left in given.home.glob("chat.sqlite*"):
        left.unlink()
    if given.what == "acknowledge":
        asyncio.run(acknowledge(given.home, given.seconds))
    else:
        asyncio.run(deliver(given.home, given.events, given.restarts))
