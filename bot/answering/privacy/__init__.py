"""What people type about people stays with them: personal details are screened out before anything is kept."""

from bot.answering.privacy.details import Identifier, Span
from bot.answering.privacy.known_words import KnownWords
from bot.answering.privacy.screening import (
    ScreenedText,
    UnscreenedText,
    echoes,
    screen,
    spans,
    without_placeholders,
)

__all__ = [
    "Identifier",
    "KnownWords",
    "ScreenedText",
    "Span",
    "UnscreenedText",
    "echoes",
    "screen",
    "spans",
    "without_placeholders",
]
