"""Answers: what was asked, how it ended, and how each answer was made."""

from __future__ import annotations

from bot.console.answers.pages import router

__all__ = ["router"]
