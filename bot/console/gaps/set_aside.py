"""Questions that were judged not to be for Signpost: they are no gaps, and a misjudged one would be found nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.adapters.records.gaps import Gaps
from bot.adapters.transcripts_kept import MOST_COUNTED
from bot.console.answers.pages import kept_answers, usable
from bot.console.answers.sought import filters_of
from bot.console.console import Console
from bot.console.forms import Form
from bot.model import Outcome
from knowledge.calendar import in_london


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """How many there are, and where they are read: the list of answers, narrowed to them."""

    count: int
    link: str

    @property
    def in_words(self) -> str:
        """The count; what is above what is counted is said to be more."""
        return f"{self.count:,}" if self.count <= MOST_COUNTED else f"More than {MOST_COUNTED:,}"


def set_aside(console: Console, gaps: Gaps, form: Form) -> SetAside | None:
    """Count those of the period and area of a list of gaps; None where no answers are kept. Raises HTTPException."""
    kept = kept_answers(console.web)
    if kept is None:
        return None
    since = in_london(gaps.now() - timedelta(days=int(form.value("days")))).date()
    asked = {"outcome": Outcome.OFF_TOPIC.value, "area": form.value("area"), "since": since.isoformat()}
    filters = filters_of(asked, console.web.areas)
    with usable():
        return SetAside(count=kept.count(filters.sought), link=f"/console/answers?{filters.query()}")
