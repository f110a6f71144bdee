"""Brings each question its one reply: has it answered, sends what was written down, looks after what was left."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Asked, Claimed, DeliveriesUnusable, Delivery, Outgoing, State, outgoing_of
from bot.channels.chat.desk import Desk
from bot.channels.chat.digest import WeeklyDigest
from bot.channels.chat.preparing import Preparing
from bot.channels.chat.recalling import Recalling
from bot.channels.chat.reviewing import Reviewing
from bot.channels.chat.surface import NeverSent, Shown, Surface, TryLater
from bot.channels.web.site import tell_the_log

POLL_S = 5.0
# A question that was just taken in is left to the process that took it in for so long.
GRACE = timedelta(seconds=20)
MOST_ATTEMPTS = 40  # with waits of up to five minutes: some three hours
LONGEST_WAIT = timedelta(minutes=5)
MOST_AT_ONCE = 16
MOST_ANSWERED_AT_ONCE = 2  # more would only make everybody wait, and events as well
SWEPT_EVERY = 720  # polls: about once an hour
_log = logging.getLogger("signpost.chat")


class Courier:
    """Brings questions their replies on one surface. Several of them, in several processes, share the work."""

    def __init__(self, *, deliveries: Deliveries, desk: Desk, surface: Surface, public_url: str = "") -> None:
        self._deliveries = deliveries
        self._desk = desk
        self._surface = surface
        self.recalling = Recalling(deliveries=deliveries, desk=desk, surface=surface)
        self.preparing = Preparing(deliveries=deliveries, desk=desk, surface=surface, recalling=self.recalling)
        self.reviewing = Reviewing(
            deliveries=deliveries, surface=surface, preparing=self.preparing, directory=lambda: desk.directory
        )
        self.digest = WeeklyDigest(deliveries=deliveries, desk=desk, surface=surface, public_url=public_url)
        self._at_once = asyncio.Semaphore(MOST_AT_ONCE)
        self._answering = asyncio.Semaphore(MOST_ANSWERED_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, message: str, text: str | None = None) -> None:
        """Answer a question in the background. `text`: what was typed, which is held in memory and nowhere else."""
        self.in_background(self._in_turn(self.deliver(message, text)))

    def start_urgent(self, message: str) -> None:
        """Send a reply that is known already: danger waits for nobody."""
        self.in_background(self.deliver(message))

    def in_background(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something without anybody waiting for it; an error is logged without anybody's words."""
        task = asyncio.create_task(_guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def idle(self) -> None:
        """Wait until all that was started has ended."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def run(self) -> None:
        """Look after what was left lying, by this process or another, until cancelled."""
        polls = 0
        while True:
            try:
                await self.catch_up()
                if polls % SWEPT_EVERY == 0:
                    await asyncio.to_thread(self._deliveries.forget_old)
            except DeliveriesUnusable as error:
                _log.error("%s", error)
            polls += 1
            await asyncio.sleep(POLL_S)

    async def catch_up(self, *, grace: timedelta = GRACE) -> None:
        """Answer what nobody answers, send what is due, end the reviews whose time is over."""
        name = self._surface.name
        for message in await asyncio.to_thread(self.reviewing.overdue):
            await asyncio.to_thread(self.reviewing.time_is_over, message)
        await asyncio.to_thread(self.digest.write_down)
        await asyncio.to_thread(self.recalling.write_down)
        unanswered = await asyncio.to_thread(self._deliveries.inbox.unanswered, name, older_than=grace)
        due = await asyncio.to_thread(self._deliveries.outbox.due, name)
        mine = [asyncio.create_task(_guarded(self._in_turn(self.deliver(message)))) for message in unanswered]
        mine += [asyncio.create_task(_guarded(self._in_turn(self.send(group)))) for group in due]
        if mine:
            await asyncio.wait(mine)

    async def deliver(self, message: str, text: str | None = None) -> None:
        """Answer a question, if that is still to be done, and send what is due for it."""
        delivery = await asyncio.to_thread(self._deliveries.inbox.claim, message)
        if delivery is None:
            return
        reply = delivery.reply
        if reply is None:
            async with self._answering:
                reply = await self._desk.answer(delivery, delivery.question if text is None else text)
        for group in await asyncio.to_thread(self.preparing.prepare, delivery, reply):
            await self.send(group)

    async def send(self, group: str) -> None:
        """Send what is due in a group, in order."""
        while claimed := await asyncio.to_thread(self._deliveries.outbox.claim, group):
            if not await self._send(claimed):
                return

    async def send_unremembered(self, asked: Asked) -> None:
        """Send a reply that is known without writing anything down: danger, while the database is out of order."""
        delivery = Delivery(
            message=asked.message, place=asked.place, asker=asked.asker, way=asked.way, question="", kinds=(),
            revision=asked.revision, state=State.ANSWERED, received_at=self._deliveries.now(), address=asked.address,
            reply=asked.reply,
        )  # fmt: skip
        parts = self._surface.show(Shown(delivery=delivery, reply=asked.reply or {}))
        for outgoing in outgoing_of(parts, key=asked.message, group=asked.message, surface=self._surface.name):
            await self._surface.send(outgoing)

    async def _in_turn(self, work: Coroutine[Any, Any, None]) -> None:
        async with self._at_once:
            await work

    async def _send(self, claimed: Claimed) -> bool:
        """Send one message; whether the next one may follow."""
        outgoing, outbox = claimed.outgoing, self._deliveries.outbox
        try:
            sent_as = await self._surface.find(outgoing) if claimed.is_unsure else None
            if sent_as is None:
                sent_as = await self._surface.send(self._repeated(outgoing) if claimed.is_unsure else outgoing)
        except TryLater as error:
            return await self._put_off(claimed, error)
        except NeverSent as error:
            await self._give_up(outgoing, error)
            return True
        await asyncio.to_thread(outbox.sent, outgoing.key, sent_as)
        return True

    async def _put_off(self, claimed: Claimed, error: TryLater) -> bool:
        key = claimed.outgoing.key
        if claimed.attempts >= MOST_ATTEMPTS:
            _log.error("a message to %s was given up: %s", self._surface.name, error)
            await asyncio.to_thread(self._deliveries.outbox.failed, key, str(error))
            return True
        delay = error.delay or min(timedelta(seconds=2 ** min(claimed.attempts, 8)), LONGEST_WAIT)
        put_off = self._deliveries.outbox.later
        await asyncio.to_thread(put_off, key, delay, why=str(error), is_unsure=error.is_unsure)
        return False

    async def _give_up(self, outgoing: Outgoing, error: NeverSent) -> None:
        _log.warning("a message to %s was refused: %s", self._surface.name, error)
        await asyncio.to_thread(self._deliveries.outbox.failed, outgoing.key, str(error))
        if error.instead is not None:
            how, content = error.instead
            other = dataclasses.replace(outgoing, key=f"{outgoing.key}/instead", how=how, content=content)
            await asyncio.to_thread(self._deliveries.outbox.add, [other])

    def _repeated(self, outgoing: Outgoing) -> Outgoing:
        part = self._surface.repeat(outgoing)
        return outgoing if part is None else dataclasses.replace(outgoing, how=part[0], content=part[1])


async def _guarded(work: Coroutine[Any, Any, None]) -> None:
    """One question must not end the others; `Courier.run` takes it up again."""
    try:
        await work
    except DeliveriesUnusable as error:
        _log.error("%s", error)
    except Exception as error:
        tell_the_log(error, "a question from chat was not answered")
