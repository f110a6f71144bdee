"""`signpost contacts`: who can be reached, who answers now, and whose details somebody has checked."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from knowledge.areas import UnknownArea
from knowledge.checks import GOOD_FOR, Check, checks_file, library_contacts, record_check
from knowledge.contact_reviews import Due, due_of
from knowledge.contacts import ContactDirectory, UnknownContact
from knowledge.home import Home
from knowledge.model import Contact
from knowledge.printing import print_json, print_table, shown
from knowledge.settings import KnowledgeSettings

LONDON = ZoneInfo("Europe/London")
NOW = {True: "open", False: "closed", None: "not known"}

app = typer.Typer(help="List the contacts and who answers now; record that somebody checked them.")

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@app.command("list")
def list_contacts(
    *,
    area: Annotated[str | None, typer.Option(help="Those that serve this area, its own first.")] = None,
    at: Annotated[str | None, typer.Option(help="The moment to look at, as 2026-11-21T22:30; London time.")] = None,
    as_json: AsJson = False,
) -> None:
    """List contacts: whether they answer now, how to reach them, and who checked that."""
    moment = _moment(at)
    directory = library_contacts(_home())
    chosen = list(directory) if area is None else _serving(directory, area)
    if as_json:
        contacts = [_as_record(directory, each, moment) for each in chosen]
        print_json({"area": area, "at": moment.isoformat(), "contacts": contacts})
        return
    rows = [
        (each.id, each.name, each.area, NOW[directory.is_open(each, moment)], directory.hours_in_words(each),
         _reached_by(each), _checked(each, moment.date()))
        for each in chosen
    ]  # fmt: skip
    print_table(("id", "name", "area", f"at {moment:%d %b %Y %H:%M}", "hours", "reach", "checked"), rows)


@app.command("check")
def check_contacts(
    contact: Annotated[str | None, typer.Argument(help="The contact that was checked; none: list what is due.")] = None,
    *,
    by: Annotated[str | None, typer.Option(help="Who checked it.")] = None,
    on: Annotated[str | None, typer.Option(help="The day of the check, as 2026-11-21; today if not said.")] = None,
    review_by: Annotated[
        str | None, typer.Option(help="By when to check again; half a year after the check if not said.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List contacts that nobody has checked or whose check is overdue, or record that one was checked."""
    home = _home()
    directory = library_contacts(home)
    if contact is not None:
        recorded = _record(directory, contact, _check(by, on, review_by), home)
        if as_json:
            print_json({"recorded": _check_record(recorded), "file": checks_file(home)})
        else:
            typer.echo(f"Recorded: {recorded.id}, checked on {recorded.checked_on} by {recorded.checked_by}.")
        return
    if by or on or review_by:
        raise typer.BadParameter("say which contact was checked: signpost contacts check ID --by NAME")
    due = [each for each in directory if is_due(each, _today())]
    if as_json:
        print_json({"due": [_check_record(each) for each in due], "of": len(directory)})
    elif due and _is_at_terminal():
        _walk_through(directory, due, home)
    else:
        _print_due(due, len(directory))


def is_due(contact: Contact, today: date) -> bool:
    """Whether nobody has checked a contact, or the day by which somebody was to check it again has passed."""
    return due_of(contact, today) in (Due.OVERDUE, Due.UNCHECKED)


def _walk_through(directory: ContactDirectory, due: list[Contact], home: Home) -> None:
    typer.echo(f"{len(due)} of {len(directory)} contacts are to be checked. Compare each with its service.\n")
    by = typer.prompt("Your name, kept with each check")
    for contact in due:
        typer.echo(f"\n{contact.id}: {contact.name}\n  {contact.purpose}\n  {_reached_by(contact)}")
        typer.echo(f"  {directory.hours_in_words(contact)}; from {contact.source}, {contact.as_of}")
        answer = typer.prompt("Is all of it right? [y]es, [n]o, [s]kip, [q]uit", default="s").strip().lower()[:1]
        if answer == "q":
            return
        if answer == "y":
            _record(directory, contact.id, _check(by, None, None), home)
        elif answer == "n":
            typer.echo("  Not recorded. Correct it in the console or in contacts.yaml, then check it again.")


def _print_due(due: list[Contact], total: int) -> None:
    if not due:
        typer.echo(f"All {total} contacts are checked, and none is overdue.")
        return
    rows = [(each.id, each.name, _reached_by(each), each.source, each.as_of, _checked(each, _today())) for each in due]
    print_table(("id", "name", "reach", "read from", "as of", "checked"), rows)
    typer.echo(f"{len(due)} of {total} are to be checked. Record one with: signpost contacts check ID --by NAME")


def _check(by: str | None, on: str | None, review_by: str | None) -> Check:
    """What the options say. Raises BadParameter: wrong use."""
    name = (by or "").strip()
    if len(name) < 2:
        raise typer.BadParameter("say who checked it: --by NAME")
    day = _day(on, "--on") or _today()
    if day > _today():
        raise typer.BadParameter(f"--on {day} is in the future; give the day on which it was checked")
    again = _day(review_by, "--review-by") or day + GOOD_FOR
    if again <= day:
        raise typer.BadParameter(f"--review-by {again} is not after the check on {day}; give a later day")
    return Check(checked_on=day, checked_by=name, review_by=again)


def _record(directory: ContactDirectory, contact: str, check: Check, home: Home) -> Contact:
    try:
        known = directory.get(contact)
    except UnknownContact as error:
        raise typer.BadParameter(error.args[0]) from error
    record_check(known, check, home)
    return library_contacts(home).get(contact)


def _serving(directory: ContactDirectory, area: str) -> list[Contact]:
    try:
        lineage = directory.areas.lineage(area)
    except UnknownArea as error:
        raise typer.BadParameter(f"--area: {error}") from error
    serving = [each for each in directory if each.area in lineage]
    return sorted(serving, key=lambda each: lineage.index(each.area))


def _as_record(directory: ContactDirectory, contact: Contact, moment: datetime) -> dict[str, Any]:
    """The contact as the reply has it, with whether somebody is to check it."""
    return {
        "id": contact.id, "name": contact.name, "purpose": contact.purpose, "area": contact.area,
        "channels": [
            {"kind": each.kind, "value": each.value, "e164": each.e164, "note": each.note} for each in contact.channels
        ],
        "roles": contact.roles, "open_now": directory.is_open(contact, moment),
        "hours": directory.hours_in_words(contact), "as_of": contact.as_of, "source": contact.source,
        "checked_on": contact.checked_on, "checked_by": contact.checked_by, "review_by": contact.review_by,
        "check_due": is_due(contact, moment.date()),
    }  # fmt: skip


def _check_record(contact: Contact) -> dict[str, Any]:
    return {
        "id": contact.id, "name": contact.name, "area": contact.area, "source": contact.source,
        "as_of": contact.as_of, "checked_on": contact.checked_on, "checked_by": contact.checked_by,
        "review_by": contact.review_by,
    }  # fmt: skip


def _reached_by(contact: Contact) -> str:
    channels: Iterable[str] = (
        f"{each.value} ({each.note})" if each.note is not None else each.value for each in contact.channels
    )
    return "; ".join(map(shown, channels))


def _checked(contact: Contact, today: date) -> str:
    if contact.checked_on is None:
        return "NOT CHECKED"
    overdue = "OVERDUE, " if is_due(contact, today) else ""
    return f"{overdue}{contact.checked_on} by {contact.checked_by}"


def _moment(at: str | None) -> datetime:
    if at is None:
        return datetime.now(LONDON)
    try:
        moment = datetime.fromisoformat(at)
    except ValueError as error:
        raise typer.BadParameter(f"--at {at!r} is no moment; write it as 2026-11-21T22:30") from error
    return moment.replace(tzinfo=LONDON) if moment.tzinfo is None else moment.astimezone(LONDON)


def _day(value: str | None, option: str) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(f"{option} {value!r} is no day; write it as 2026-11-21") from error


def _is_at_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _today() -> date:
    return datetime.now(LONDON).date()


def _home() -> Home:
    return Home(KnowledgeSettings().home)
