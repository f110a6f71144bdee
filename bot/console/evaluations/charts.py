"""Lines over time, drawn by the server as SVG: a share of questions at each evaluation, beside a table of the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.adapters.evaluation_runs import Run
from bot.console.pages import moment

# The shares that are drawn: name, title, what it counts.
MEASURES = (
    (
        "answer_passed",
        "Answers right",
        "Of the questions that the documents answer: the reply holds all that it must, and nothing that it must not.",
    ),
    (
        "refusal_recall",
        "Rightly left unanswered",
        "Of the questions that are to be left unanswered, declined or asked back: the reply did so.",
    ),
    (
        "emergency_recall",
        "Emergencies caught",
        "Of the questions that tell of immediate danger: the reply puts 999 first.",
    ),
    ("source_cited", "Right source", "Of the questions whose source is known: the reply cites it at the right place."),
)
EVERY = "All questions"
# The room round the lines, for the figures at the left and the days below.
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 24, 16, 32
_GRID = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A share at one evaluation: `hits` of `count` questions."""

    run: str
    at: datetime
    value: float
    hits: int
    count: int

    @property
    def percent(self) -> str:
        """The share in per cent."""
        return f"{self.value * 100:.0f} %"

    @property
    def in_words(self) -> str:
        """The share and what it was counted from."""
        return f"{self.percent} ({self.hits} of {self.count})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """Where a share is drawn."""

    x: float
    y: float
    share: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One line. `path` joins the dots; it is broken where an evaluation has no such question."""

    title: str
    described: str
    width: int
    height: int
    dots: tuple[Dot, ...]
    path: str
    grid: tuple[tuple[str, float], ...]  # per cent, and how far down
    left: int = _LEFT
    right: int = 0  # where the lines of the grid end


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table: a group of questions with its share at each evaluation; None where it has none."""

    title: str
    shares: tuple[Share | None, ...]


def rows(runs: Sequence[Run], measure: str) -> tuple[Row, ...]:
    """Give the shares of a measure, of all questions and of each category that has them. `runs`: oldest first."""
    names = sorted({name for run in runs for name, figures in run.categories.items() if measure in figures})
    every = Row(title=EVERY, shares=tuple(_share(run, run.overall.get(measure)) for run in runs))
    return (
        every,
        *(
            Row(title=name, shares=tuple(_share(run, run.categories.get(name, {}).get(measure)) for run in runs))
            for name in names
        ),
    )


def drawn(row: Row, *, width: int = 640, height: int = 208) -> Chart:
    """Draw a row. Evaluations stand at equal distances, in their order."""
    across, down = width - _LEFT - _RIGHT, height - _TOP - _BOTTOM
    last = len(row.shares) - 1
    dots: list[Dot] = []
    path: list[str] = []
    is_joined = False
    for number, share in enumerate(row.shares):
        if share is None:
            is_joined = False
            continue
        x = round(_LEFT + (across * number / last if last else across / 2), 1)
        y = round(_TOP + down * (1 - share.value), 1)
        dots.append(Dot(x=x, y=y, share=share))
        path.append(f"{'L' if is_joined else 'M'}{x:g} {y:g}")
        is_joined = True
    return Chart(
        title=row.title,
        described=_described([dot.share for dot in dots]),
        width=width,
        height=height,
        dots=tuple(dots),
        path=" ".join(path),
        grid=tuple((f"{level * 100:.0f} %", _TOP + down * (1 - level)) for level in _GRID),
        right=width - _RIGHT,
    )


def _share(run: Run, figure: Mapping[str, float] | None) -> Share | None:
    if figure is None or "hits" not in figure:
        return None
    return Share(
        run=run.id, at=run.started, value=figure["hits"] / figure["count"], hits=int(figure["hits"]),
        count=int(figure["count"]),
    )  # fmt: skip


def _described(shares: Sequence[Share]) -> str:
    if not shares:
        return "No evaluation has such a question."
    first, last = shares[0], shares[-1]
    if len(shares) == 1:
        return f"{first.in_words} on {moment(first.at)}."
    low, high = min(shares, key=lambda each: each.value), max(shares, key=lambda each: each.value)
    return (
        f"{len(shares)} evaluations: {first.in_words} on {moment(first.at)}, {last.in_words} on {moment(last.at)}; "
        f"lowest {low.percent}, highest {high.percent}."
    )
