"""Keeps Microsoft's library from logging: what it logs when it fails holds the words that people typed."""

from __future__ import annotations

import logging


def silence_library() -> None:
    """Let nothing of the library through. What goes wrong is logged by us, without anybody's words."""
    for name in ("microsoft_teams", "msal"):
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL + 1)
        logger.propagate = False
