"""What waits for somebody, for the start page: in each section that they may see, with where to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.adapters.deliveries_model import DeliveriesUnusable
from bot.adapters.records.gaps import Gaps
from bot.adapters.records.waiting_work import WaitingWork
from bot.console.console import Console
from bot.console.contacts.listing import today
from bot.console.contacts.reported import reported_wrong
from bot.console.documents.listing import is_overdue
from bot.console.people import Person, Role
from bot.console.release.office import OfficeClosed, is_chat_set_up, office
from bot.console.sections import sections_of
from knowledge.contact_reviews import reviews_of
from knowledge.database import CatalogueUnusable

GAPS_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """So many of something; `path` is where they are."""

    count: int
    words: str
    path: str


def reminders(console: Console, person: Person) -> Mapping[str, Sequence[Waiting]]:
    """Give what waits in each section that somebody may see, by the section's path; nothing where nothing waits."""
    seen = [each.path for each in sections_of(person) if each.path in REMINDERS]
    told = {path: [each for each in REMINDERS[path](console, person) if each.count] for path in seen}
    return {path: waiting for path, waiting in told.items() if waiting}


def of_checking(console: Console, person: Person) -> Iterator[Waiting]:
    """Answers to score, for whoever scores them; differences, for whoever settles them."""
    work, kept = WaitingWork(console.records), timedelta(days=console.web.transcripts.kept_days)
    mine = work.to_score(person.id, since=datetime.now(UTC) - kept)
    yield Waiting(count=mine, words=f"{_many(mine, 'answer')} to score in your samples", path="/console/checking")
    if person.may((Role.REVIEWER,)):
        differ = work.to_settle()
        yield Waiting(count=differ, words=f"{_many(differ, 'difference')} to settle", path="/console/checking/settle")


def of_corrections(console: Console, person: Person) -> Iterator[Waiting]:
    """Answers to approve, what was sent back to its author, and what rests on a passage that has changed."""
    work, path = WaitingWork(console.records), "/console/corrections?state="
    if person.may((Role.REVIEWER,)):
        count = work.to_approve(person.id)
        yield Waiting(count=count, words=f"{_many(count, 'written answer')} to approve", path=f"{path}waiting")
    count = work.sent_back(person.id)
    yield Waiting(count=count, words=f"{count} sent back to you", path=f"{path}open")
    count = work.expired()
    yield Waiting(count=count, words=f"{count} no longer used, as a passage has changed", path=f"{path}expired")


def of_documents(console: Console, person: Person) -> Iterator[Waiting]:
    """Files that wait or could not be read, and documents whose review is overdue. Of a broken library the rest."""
    del person
    path, files = "/console/documents", WaitingWork(console.records).files()
    yield Waiting(count=files, words=f"{files} waiting to be put in force", path=f"{path}/waiting")
    try:
        catalogue = console.web.catalogue()
        refused, overdue = len(catalogue.dead_letters()), [is_overdue(each, today()) for each in catalogue.documents()]
    except CatalogueUnusable:
        return  # the page says below what is out of order
    yield Waiting(count=refused, words=f"{refused} could not be read", path=f"{path}/refused")
    late = sum(overdue)
    yield Waiting(count=late, words=f"{late} overdue for review", path=f"{path}?standing=overdue")


def of_contacts(console: Console, person: Person) -> Iterator[Waiting]:
    """Contacts that somebody reported as wrong, and those that are to be checked."""
    del person
    path, wrong, reviews = "/console/contacts", reported_wrong(console), reviews_of(console.web.directory, today())
    yield Waiting(count=wrong, words=f"{wrong} reported as wrong", path=path)
    for found, words, state in (
        (reviews.overdue, "overdue", "overdue"),
        (reviews.unchecked, "not checked", "unchecked"),
        (reviews.soon, "due within 30 days", "soon"),
    ):
        yield Waiting(count=len(found), words=f"{len(found)} {words}", path=f"{path}?state={state}")


def of_gaps(console: Console, person: Person) -> Iterator[Waiting]:
    """Gaps that nobody has taken up."""
    del person
    gaps = Gaps(console.records)
    count = gaps.open_count(gaps.now() - timedelta(days=GAPS_DAYS))
    words = f"{count} in the last {GAPS_DAYS} days that nobody has taken up"
    yield Waiting(count=count, words=words, path="/console/gaps")


def of_release(console: Console, person: Person) -> Iterator[Waiting]:
    """Replies that wait for a reviewer."""
    del person
    if not is_chat_set_up(console):
        return
    try:
        with office(console) as opened:
            count = len(opened.deliveries.reviews.waiting())
    except (OfficeClosed, DeliveriesUnusable):
        return  # its own page says what is out of order
    words = f"{count} {'reply waits' if count == 1 else 'replies wait'} for a reviewer"
    yield Waiting(count=count, words=words, path="/console/release")


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


Reminder = Callable[[Console, Person], Iterator[Waiting]]
REMINDERS: Mapping[str, Reminder] = {
    "/console/checking": of_checking,
    "/console/corrections": of_corrections,
    "/console/documents": of_documents,
    "/console/contacts": of_contacts,
    "/console/gaps": of_gaps,
    "/console/release": of_release,
}
