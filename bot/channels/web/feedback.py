"""Whether a reply was right: counted always, kept where the reply is kept, its reason without personal details."""

from __future__ import annotations

import logging
from datetime import datetime

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse

from bot.channels.web.problems import Problem
from bot.channels.web.site import Web
from bot.channels.web.web_question import FeedbackBody
from bot.ports import Judgement, TranscriptsUnusable
from knowledge.calendar import LONDON

_log = logging.getLogger("signpost.web")


def router(web: Web) -> APIRouter:
    """Make the route for feedback."""
    feedback = APIRouter(prefix="/api/v1", tags=["Feedback"], strict_content_type=False)

    @feedback.post("/feedback", operation_id="giveFeedback")
    def give_feedback(said: FeedbackBody) -> Response:
        """Say whether a reply was right. `kept` is false where the reply itself is not: then it is only counted."""
        reason = web.screened(said.reason) if said.reason and said.reason.strip() else None
        judgement = Judgement(at=datetime.now(LONDON), reply=said.reply, verdict=said.verdict.value, reason=reason)
        try:
            kept = web.transcripts.judge(judgement)
        except TranscriptsUnusable as error:
            web.metrics.not_kept.inc()
            _log.warning("a verdict was not kept: %s", error)
            detail = "Your answer helps, but it cannot be written down at the moment. Please try again later."
            raise Problem(503, "Not available just now", detail, headers={"Retry-After": "60"}) from None
        web.metrics.verdict(said.verdict.value)
        return JSONResponse({"kept": kept})

    return feedback
