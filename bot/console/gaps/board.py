"""One page for the partnership's board: what could not be answered and what would close it; stands alone, prints on A4.

Small counts are not told: with two questions somebody may know who asked.
"""

from __future__ import annotations

import base64
import hashlib
import re

from starlette.responses import HTMLResponse

from bot.adapters.records.gaps import Gaps
from bot.channels.web.security import CSP
from bot.console import pages
from bot.console.console import Console
from bot.console.gaps.listing import NOWHERE, PERIODS, listing
from bot.console.gaps.set_aside import set_aside
from bot.console.gaps.wanted import WantedDocuments
from knowledge.calendar import in_london

MOST = 8  # gaps that fit on the page
SMALL = 3
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def page(console: Console, gaps: Gaps, wanted: WantedDocuments, *, days: str, area: str) -> HTMLResponse:
    """Write the page. No question of fewer than three askings is quoted, and no number below three is given."""
    found = listing(gaps, {"days": days, "area": area}, wanted.title, per_page=1_000_000)
    groups = sorted((each for _, _, some in found.subjects for each in some), key=lambda each: -each.count)
    told = [each for each in groups if each.count >= SMALL][:MOST]
    areas = console.web.areas
    names = {each.id: each.name for each in areas} | {"": "no area named"}
    html = pages.page(
        "gaps/board.html",
        today=in_london(gaps.now()).date(),
        period=PERIODS[found.form.value("days")],
        where=names.get("" if area == NOWHERE else area, "") if area else "all areas",
        found=found,
        groups=[(each, wanted.for_group(each)) for each in told],
        set_aside=set_aside(console, gaps, found.form),
        left=len([each for each in groups if each.count]) - len(told),
        few=few,
        named=wanted.named(),
        names=names,
        every=_every([count for _, count, _ in found.subjects], found.questions),
        rows=[(title, count, _at_work(some)) for title, count, some in found.subjects[:MOST] if count],
    )
    style = _STYLE.search(html)
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode() if style else ""
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return HTMLResponse(html, headers={CSP: policy})


def few(count: int) -> str:
    """Give a count as the board may read it."""
    return str(count) if count >= SMALL else "fewer than 3"


def _every(counts: list[int], every: int) -> str:
    """Give the sum in words as the board may read it: from an exact one a small count could be worked out."""
    large = [count for count in counts if count >= SMALL]
    if every < SMALL:
        return f"{few(every)} questions were" if every else "no question was"
    if not large:
        return "A few questions were"
    rest = "" if sum(large) == every else ", and a few more on subjects that came up fewer than three times,"
    return f"{sum(large)} questions{rest} were"


def _at_work(groups: object) -> str:
    marks = [each.mark.state for each in groups if each.mark is not None]  # type: ignore[attr-defined]
    told = [f"{marks.count(state)} {words}" for state, words in _STATES.items() if marks.count(state)]
    return ", ".join(told) or "nothing yet"


_STATES = {"writing": "being written", "closed": "closed"}
