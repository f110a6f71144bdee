"""Checking: scores, samples that two people score each by themselves, how far they agree, and settling."""

from __future__ import annotations

from bot.console.checking.pages import router

__all__ = ["router"]
