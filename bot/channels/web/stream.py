"""An answer as server-sent events: the name of each stage as it ends, then the one verified reply, or a problem."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent

from bot.channels.web.api import asked_here, channel_of
from bot.channels.web.problems import Problem
from bot.channels.web.site import Web
from bot.channels.web.web_question import AskBody
from bot.model import Step


def router(web: Web) -> APIRouter:
    """Make the route of the stream. A comment is sent every 15 seconds, so that no proxy takes it for dead."""
    stream = APIRouter(prefix="/api/v1", tags=["Asking"], strict_content_type=False)
    question = Depends(asked_here(web))

    @stream.post("/ask/stream", response_class=EventSourceResponse, operation_id="askAndWatch")
    async def ask_and_watch(request: Request, asked: AskBody = question) -> AsyncIterator[ServerSentEvent]:
        """Answer one question and tell how far it is: `stage` events, then one `reply` or one `problem`.

        No words of an answer are sent before it is verified.
        """
        async for event in events(web, asked, channel_of(request, web)):
            yield event

    return stream


async def events(web: Web, asked: AskBody, channel: str) -> AsyncIterator[ServerSentEvent]:
    """Give the stages as they end and then the reply. Ends with the client: what is being answered is let go."""
    loop = asyncio.get_running_loop()
    ended: asyncio.Queue[Step | None] = asyncio.Queue()

    def watch(step: Step) -> None:
        with contextlib.suppress(RuntimeError):  # the server has stopped meanwhile: nobody looks any more
            loop.call_soon_threadsafe(ended.put_nowait, step)

    replying = asyncio.create_task(web.reply(asked, channel=channel, watch=watch))
    replying.add_done_callback(lambda _: ended.put_nowait(None))
    try:
        while (step := await ended.get()) is not None:
            yield _event("stage", {"stage": step.stage.value})
        try:
            yield _event("reply", await replying)
        except Problem as problem:
            yield _event("problem", problem.as_json())
    finally:
        replying.cancel()


def _event(name: str, data: dict[str, Any]) -> ServerSentEvent:
    return ServerSentEvent(event=name, data=data)
