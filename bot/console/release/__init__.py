"""Review before release: which replies wait, and the queue of those that do."""

from bot.console.release.routes import router

__all__ = ["router"]
