"""A logger for Slack's libraries that says nothing: what they log holds the words that people typed."""

from __future__ import annotations

import logging


def silent_logger() -> logging.Logger:
    """Give a logger that lets nothing through. What goes wrong is logged by us, without anybody's words."""
    logger = logging.getLogger("signpost.slack.library")
    logger.setLevel(logging.CRITICAL + 1)
    logger.propagate = False
    return logger
