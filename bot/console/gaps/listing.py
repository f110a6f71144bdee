"""The list of gaps: the groups of a period and an area, by subject, the subject most asked about first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.adapters.records.gaps import Gaps, Group
from bot.console.forms import Form

PERIODS = {"7": "7 days", "30": "30 days", "90": "90 days", "365": "a year"}
NOWHERE = "none"  # where no area was named
PER_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of the groups. `subjects`: title, how many questions in all, its groups on this page."""

    form: Form
    subjects: Sequence[tuple[str, int, Sequence[Group]]]
    groups: int
    questions: int
    rated: int
    by_area: Mapping[str, int]
    page: int
    pages: int


def listing(gaps: Gaps, asked: Mapping[str, str], title: Callable[[Group], str], per_page: int = PER_PAGE) -> Found:
    """Give the page that was asked for."""
    days = asked.get("days", "") if asked.get("days", "") in PERIODS else "30"
    area = asked.get("area", "")
    every = gaps.counted(gaps.now() - timedelta(days=int(days)))
    by_area: dict[str, int] = {}
    for each in every:
        by_area[each.area] = by_area.get(each.area, 0) + each.count
    wanted = [each for each in every if not area or each.area == ("" if area == NOWHERE else area)]
    titles = {each.id: title(each) for each in wanted}
    totals: dict[str, int] = {}
    for each in wanted:
        totals[titles[each.id]] = totals.get(titles[each.id], 0) + each.count
    ordered = sorted(wanted, key=lambda each: (-totals[titles[each.id]], titles[each.id], -each.count, each.id))
    pages = max(1, -(-len(ordered) // per_page))
    number = asked.get("page", "1")
    page = min(max(int(number), 1), pages) if number.isascii() and number.isdigit() and len(number) < 6 else 1
    shown = ordered[(page - 1) * per_page : page * per_page]
    subjects = list(dict.fromkeys(titles[each.id] for each in shown))
    return Found(
        form=Form(values={"days": days, "area": area}),
        subjects=[(one, totals[one], [each for each in shown if titles[each.id] == one]) for one in subjects],
        groups=len(wanted), questions=sum(totals.values()), rated=sum(each.rated for each in wanted),
        by_area=by_area, page=page, pages=pages,
    )  # fmt: skip
