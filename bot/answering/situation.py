"""What is known of a question before the library is asked: screened words, what is asked, area and moment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.answering.areas import AreaFinding
from bot.answering.asks import Ask, Turn
from bot.answering.privacy import ScreenedText
from bot.answering.times import Moment
from knowledge.model import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A question as understood. Holds screened words only."""

    screened: ScreenedText
    ask: Ask
    area: AreaFinding
    moment: Moment
    audience: Audience
    child_writing: bool
    subject: ScreenedText | None = None  # the earlier question that a follow-up takes its subject from
    before: Turn | None = None

    def searching(self, words: str) -> Situation:
        """Have the documents asked in other words than the writer's: what is asked in vain was told by the writer's."""
        return replace(self, ask=replace(self.ask, words=words, expansions=(), like_unheld=0.0))

    def turn(self) -> Turn:
        """What the conversation remembers of it."""
        return Turn(
            question=self.subject or self.screened,
            area=self.area.area,
            about_contact=self.ask.about_contact,
            moment=self.moment if self.moment.stated else None,
            of_a_case=self.ask.tells_of_a_case,
            child_writing=self.child_writing,
        )
