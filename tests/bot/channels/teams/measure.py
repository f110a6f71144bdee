"""Measures Signpost in Teams with the real server: how soon it acknowledges, and that restarts lose and double nothing.

    python -m tests.bot.channels.teams.measure acknowledge --home HOME [--seconds 60]
    python -m tests.bot.channels.teams.measure deliver --home HOME [--events 10000] [--restarts 6]

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
from dataclasses import replace
from pathlib import Path

import httpx

from tests.bot.channels.teams.teams_server import APP, TENANT, TeamsServer, activity, token

QUESTIONS = (
    "who do I ring about a child in Bedford",
    "what is private fostering",
    "how long does children's social care have to decide after a referral",
    "who decides which level of need applies to a child",
    "what do I do if I disagree with a decision",
)
RATE = 50  # events a second
QUIET_S = 100  # longer than every lease and grace
OFFER = "press the button"  # in place of an answer that may have been seen


class Timed(TeamsServer):
    """Remembers when each question was seen and answered."""

    def __init__(self):
        super().__init__()
        self.seen, self.answered = {}, {}

    def _done(self, request, body, signed):
        conversation = request.path.split("/")[3] if request.path.count("/") > 2 else ""
        kept = self.seen if body.get("type") == "typing" else self.answered
        kept.setdefault(conversation, time.perf_counter())
        return super()._done(request, body, signed)


class Server:
    """Signpost in a process of its own."""

    def __init__(self, home, teams_url, port):
        self.url = f"http://127.0.0.1:{port}"
        self._given = ("--home", str(home), "--teams", teams_url, "--port", str(port))

    async def start(self):
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bot.channels.teams.measure", "serve", *self._given, env=os.environ
        )
        async with httpx.AsyncClient() as client:
            for _ in range(900):
                with contextlib.suppress(httpx.HTTPError):
                    if (await client.get(f"{self.url}/healthz")).status_code == 200:
                        return
                await asyncio.sleep(0.1)
        raise SystemExit("the server did not start")

    async def kill(self):
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()


def serve(home, teams_url, port):
    """Serve as `signpost serve` does, with Microsoft's addresses and sign-in replaced by the stand-in's."""
    import uvicorn

    from bot.bootstrap import Bootstrap
    from bot.channels.chat.mounting import with_chat
    from bot.channels.chat.opening import chat_desk
    from bot.channels.serving import for_many_askers, serving
    from bot.channels.teams.access import Registration
    from bot.channels.teams.library import PUBLIC
    from bot.channels.teams.mount import mounted_parts
    from bot.channels.teams.parts import TeamsParts
    from bot.channels.web.app import create_app
    from knowledge.settings import KnowledgeSettings

    bootstrap = Bootstrap(knowledge=for_many_askers(KnowledgeSettings(home=home)))
    with serving(bootstrap) as web, chat_desk(bootstrap, web) as (deliveries, desk):
        parts = TeamsParts(
            registration=Registration(app=APP, tenant=TENANT, secret=APP), deliveries=deliveries, desk=desk,
            cloud=replace(PUBLIC, openid_metadata_url=f"{teams_url}/v1/.well-known/openidconfiguration"),
            token=lambda scope, tenant=None: OUTBOUND,
        )  # fmt: skip
        app = with_chat(create_app(web), [mounted_parts(parts)])
        uvicorn.run(app, port=port, log_level="error", access_log=False)


OUTBOUND = token("outbound")


async def acknowledge(home, seconds):
    async with Timed() as teams, httpx.AsyncClient(timeout=30) as client:
        server = Server(home, teams.url, 8775)
        await server.start()
        await post(client, server, teams, 0)
        await asyncio.sleep(3)
        sent, took = {}, []

        async def one(number):
            sent[chat_of(number)] = started = time.perf_counter()
            await post(client, server, teams, number)
            took.append(time.perf_counter() - started)

        tasks = []
        begun = time.perf_counter()
        for number in range(1, RATE * seconds + 1):
            await asyncio.sleep(max(0.0, begun + number / RATE - time.perf_counter()))
            tasks.append(asyncio.create_task(one(number)))
        await asyncio.gather(*tasks)
        for _ in range(600):
            if len(teams.answered) > len(sent):
                break
            await asyncio.sleep(0.5)
        await server.kill()
    say("HTTP 200", took)
    say("typing", [teams.seen[chat] - at for chat, at in sent.items() if chat in teams.seen])
    say("answer", [teams.answered[chat] - at for chat, at in sent.items() if chat in teams.answered])
    print(f"{len(sent)} questions, {len(teams.answered) - 1} answered")  # noqa: T201


async def deliver(home, events, restarts):
    chance = random.Random(6)  # noqa: S311
    questions = events // 3
    order = [*range(questions), *(chance.randrange(questions) for _ in range(events - questions))]
    chance.shuffle(order)
    kills = set(range(events // (restarts + 1), events, events // (restarts + 1)))
    async with Timed() as teams, httpx.AsyncClient(timeout=30) as client:
        server = Server(home, teams.url, 8776)
        await server.start()
        gate = asyncio.Semaphore(RATE)
        killed = 0

        async def one(number):
            async with gate:
                for wait_s in itertools.chain((0.2, 1, 2, 5), itertools.repeat(10)):
                    with contextlib.suppress(httpx.HTTPError):
                        if (await post(client, server, teams, number)).status_code == 200:
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
            if len(teams.messages) != last:
                last, quiet_since = len(teams.messages), time.perf_counter()
            await asyncio.sleep(1)
        await server.kill()
    tell(teams, {chat_of(number) for number in order}, events, killed)


def tell(teams, asked, events, killed):
    offers = {message["in"] for message in teams.messages if OFFER in message["text"]}
    answers = Counter(message["in"] for message in teams.messages if OFFER not in message["text"])
    doubled = sum(1 for count in answers.values() if count > 1)
    lost = asked - set(answers) - offers
    print(  # noqa: T201
        f"{events} events of {len(asked)} questions, {killed} kills: {len(answers)} answered, {doubled} doubled, "
        f"{len(offers)} offered again by a button ({len(offers - set(answers))} not seen before), {len(lost)} lost"
    )


def chat_of(number):
    return f"a:{number}"


async def post(client, server, teams, number):
    body = activity(teams.url, QUESTIONS[number % len(QUESTIONS)], where=chat_of(number), by=f"29:{number % 200}")
    body["id"] = str(1_000_000 + number)
    headers = {"authorization": f"Bearer {inbound(teams.url)}"}
    return await client.post(f"{server.url}/api/messages", json=body, headers=headers)


def inbound(url, made={}):  # noqa: B006 - signed once
    return made.setdefault(url, token(url))


def say(name, seconds):
    cut = statistics.quantiles(seconds, n=100)
    shown = (f"p50 {cut[49] * 1000:.0f} ms", f"p99 {cut[98] * 1000:.0f} ms", f"most {max(seconds) * 1000:.0f} ms")
    print(f"{name}: {', '.join(shown)}")  # noqa: T201


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["acknowledge", "deliver", "serve"])
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--restarts", type=int, default=6)
    parser.add_argument("--teams", help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.what == "serve":
        serve(given.home, given.teams, given.port)
        sys.exit(0)
    for left in given.home.glob("chat.sqlite*"):
        left.unlink()
    if given.what == "acknowledge":
        asyncio.run(acknowledge(given.home, given.seconds))
    else:
        asyncio.run(deliver(given.home, given.events, given.restarts))
