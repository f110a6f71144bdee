"""Gaps: what could not be answered, grouped, with the documents that would close it."""

from bot.console.gaps.routes import router

__all__ = ["router"]
