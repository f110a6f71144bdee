"""A reviewer releases or corrects a reply before its asker sees it; after a time it goes out as not reviewed."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Decided, Delivery, Review, outgoing_of
from bot.channels.chat.preparing import Preparing, reply_key, review_group
from bot.channels.chat.surface import Shown, Surface
from knowledge.contacts import ContactDirectory
from prompts.words import words

_NUMBER = re.compile(r"(?<![\w.])(?:\+\d|\d)[\d\s().-]{4,}\d(?!\w)|\b(?:999|112|101|111|116 ?\d{3})\b")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:https?://|www\.)\S+", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d\d\s?-\s?(?:19|20)?\d\d")


class NotHere(Exception):
    """Somebody wants to decide who may not, or too late; the message is for them."""


class Reviewing:
    """Decisions on replies that wait. The first one counts."""

    def __init__(
        self,
        *,
        deliveries: Deliveries,
        surface: Surface,
        preparing: Preparing,
        directory: Callable[[], ContactDirectory],
    ) -> None:
        self._deliveries = deliveries
        self._surface = surface
        self._preparing = preparing
        self._directory = directory
        self._words = words("chat.yaml")

    def waiting(self, message: str, *, room: str | None) -> tuple[Review, Delivery]:
        """Give a reply that waits for somebody in this room; None: in the console, for all. Raises NotHere."""
        review, delivery = self._deliveries.reviews.get(message), self._deliveries.inbox.find(message)
        if review is None or delivery is None or review.decided is not Decided.WAITING:
            raise NotHere(self._words("review.already"))
        if room is not None and review.reviewers != room:
            raise NotHere(self._words("review.not-here"))
        return review, delivery

    def approve(self, message: str, *, room: str | None, by: str) -> tuple[str, ...]:
        """Release a reply as it is; gives the groups to send. Raises NotHere."""
        review, delivery = self.waiting(message, room=room)
        shown = self._shown(delivery, lead=self._words("review.approved"))
        groups = self._decide(review, Decided.APPROVED, by=by, shown=shown)
        self._preparing.goes_to(delivery, delivery.reply or {})
        return groups

    def correct(self, message: str, text: str, *, room: str | None, by: str) -> tuple[str, ...]:
        """Send a reviewer's words in place of the reply; gives the groups to send. Raises NotHere."""
        review, delivery = self.waiting(message, room=room)
        shown = self._shown(delivery, lead=self._words("review.corrected"), correction=text)
        return self._decide(review, Decided.CORRECTED, by=by, shown=shown)

    def time_is_over(self, message: str) -> tuple[str, ...]:
        """Send contacts alone, said to be not reviewed; gives the groups to send."""
        review, delivery = self._deliveries.reviews.get(message), self._deliveries.inbox.find(message)
        if review is None or delivery is None:
            return ()
        told = self._shown(delivery, correction=self._words("review.not-reviewed"))
        shown = self._preparing.with_contacts(told)
        try:
            return self._decide(review, Decided.NOT_REVIEWED, by=None, shown=shown)
        except NotHere:
            return ()

    def overdue(self) -> list[str]:
        """List the messages whose replies have waited long enough on this surface."""
        mine = f"{self._surface.name}:"
        return [message for message in self._deliveries.reviews.overdue() if message.startswith(mine)]

    def unheld_numbers(self, text: str, delivery: Delivery) -> list[str]:
        """List the numbers and addresses of a correction that the contact directory does not hold.

        A number reaches an asker from the directory alone, a reviewer's slip of a digit included.
        """
        own = {re.sub(r"\D", "", number) for number in _NUMBER.findall(str((delivery.reply or {}).get("text", "")))}
        directory = self._directory()
        held = directory.numbers() | own
        addresses = {channel.value.lower() for contact in directory for channel in contact.channels}
        numbers = [each.strip() for each in _NUMBER.findall(_DATE.sub(" ", text))]
        wrong = [each for each in numbers if re.sub(r"\D", "", each) not in held]
        return wrong + [each for each in _ADDRESS.findall(text) if each.rstrip(".,;").lower() not in addresses]

    def _shown(self, delivery: Delivery, *, lead: str = "", correction: str | None = None) -> Shown:
        shown = self._preparing.shown(delivery, delivery.reply or {})
        return dataclasses.replace(shown, lead=lead, correction=correction)

    def _decide(self, review: Review, decided: Decided, *, by: str | None, shown: Shown) -> tuple[str, ...]:
        surface, delivery = self._surface, shown.delivery
        key, group = reply_key(delivery), review_group(delivery)
        messages = outgoing_of(surface.show(shown), key=f"{key}/released", group=delivery.message, surface=surface.name)
        card = dataclasses.replace(shown, replaces=self._deliveries.outbox.last_sent(group))
        ended = surface.review_ended(card, room=review.reviewers, decided=decided, by=by)
        if ended is not None:
            messages += outgoing_of([ended], key=f"{key}/decided", group=group, surface=surface.name)
        if not self._deliveries.reviews.decide(review, decided, by=by, messages=messages):
            raise NotHere(self._words("review.already"))
        return (delivery.message, group)
