"""The words of a reply as others than its asker may see them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.model import NoticeKind


def without_personal(reply: Mapping[str, Any]) -> str:
    """Give a reply's text without the notice that its question held personal details: that is for its asker."""
    text = str(reply["text"])
    for notice in reply["notices"]:
        if notice["kind"] == NoticeKind.PERSONAL_DATA:
            text = text.replace(notice["text"], "")
    return text.strip()
