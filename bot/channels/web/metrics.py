"""What is counted for Prometheus: requests, their time, endings and verdicts. No words, no addresses."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
_BUCKETS_S = (0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10)


class Metrics:
    """The counters of one application, in a registry of their own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._requests = Counter(
            "signpost_requests", "Requests answered", ("route", "method", "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "signpost_request_seconds", "Time to the end of a response", ("route",),
            buckets=_BUCKETS_S, registry=self._registry,
        )  # fmt: skip
        self._replies = Counter(
            "signpost_replies", "Replies by how they ended", ("outcome", "channel"), registry=self._registry
        )
        self._verdicts = Counter("signpost_feedback", "Verdicts on replies", ("verdict",), registry=self._registry)
        self.in_progress = Gauge("signpost_requests_in_progress", "Requests not ended yet", registry=self._registry)
        self._tasks = Gauge("signpost_tasks", "Tasks of the event loop", registry=self._registry)
        self._threads = Gauge("signpost_threads", "Threads of the process", registry=self._registry)
        self.not_kept = Counter(
            "signpost_transcripts_failed", "Transcripts that could not be written", registry=self._registry
        )

    def request(self, *, route: str, method: str, status: int, seconds: float) -> None:
        """Count a request that has ended."""
        self._requests.labels(route, method if method in _METHODS else "other", str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def reply(self, *, outcome: str, channel: str) -> None:
        """Count a reply by its ending."""
        self._replies.labels(outcome, channel).inc()

    def verdict(self, verdict: str) -> None:
        """Count a verdict."""
        self._verdicts.labels(verdict).inc()

    def written(self) -> bytes:
        """Give all counters as Prometheus reads them. Called in the event loop, whose tasks it counts."""
        self._tasks.set(len(asyncio.all_tasks()))
        self._threads.set(threading.active_count())
        return generate_latest(self._registry)


class Measured:
    """Counts and times every request, under the route that served it, never under the address that was typed."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics, clock: Callable[[], float] = time.perf_counter) -> None:
        self._app = app
        self._metrics = metrics
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status = 499  # the client went before anything was sent

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        started = self._clock()
        with self._metrics.in_progress.track_inprogress():
            try:
                await self._app(scope, receive, noting)
            finally:
                route = getattr(scope.get("route"), "path", "none")
                self._metrics.request(
                    route=route, method=scope["method"], status=status, seconds=self._clock() - started
                )
