"""`signpost library`: what is in the catalogue, what of it is out of date, what differs and what is missing."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from knowledge.catalogue import Catalogue, UnknownDocument
from knowledge.checks import library_contacts
from knowledge.conflicts import conflicts
from knowledge.database import sqlite_url
from knowledge.gaps import gaps, subjects_of
from knowledge.home import Home
from knowledge.library_page import library_page
from knowledge.model import Document, Passage, Standing
from knowledge.own_library import (
    PARTS,
    LibraryInForce,
    UnusableLibrary,
    copy_starter,
    library_in_force,
    use_library,
    use_starter,
)
from knowledge.printing import print_json, print_table, shown
from knowledge.settings import KnowledgeSettings
from knowledge.time_limits import load_time_limits
from knowledge.time_limits_digest import time_limits_digest

HALF_A_YEAR = timedelta(days=181)  # after which a digest of the library is due for review
app = typer.Typer(help="Show the documents: list, show one, what is stale, what conflicts, what is missing.")

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@app.command("list")
def list_documents(*, as_json: AsJson = False) -> None:
    """List every document with its area, dates and standing."""
    with _catalogue() as catalogue:
        documents = catalogue.documents()
    if as_json:
        print_json({"documents": [_record(one) for one in documents]})
        return
    rows = [(one.id, one.title, one.area, one.published, one.standing, one.review_by) for one in documents]
    print_table(("id", "title", "area", "published", "standing", "review by"), rows)
    typer.echo(f"{len(documents)} documents." if documents else "Nothing is ingested yet: signpost ingest --library")


@app.command("show")
def show(identifier: Annotated[str, typer.Argument(metavar="ID")], *, as_json: AsJson = False) -> None:
    """Show a document's record and its passages."""
    with _catalogue() as catalogue:
        document = catalogue.document(identifier)
        if document is None:
            raise UnknownDocument(f"{identifier}: not in the catalogue; `signpost library list` shows what is")
        passages = catalogue.passages_of(identifier)
        ingested = catalogue.ingested_at(identifier)
        successor = catalogue.superseded_by().get(identifier)
    record = _record(document) | {"superseded_by": successor, "ingested_at": ingested}
    if as_json:
        print_json({"document": record, "passages": [_passage_record(one) for one in passages]})
        return
    for name, value in record.items():
        typer.echo(f"{name.replace('_', ' ')}: {shown(_listed(value))}")
    for passage in passages:
        typer.echo(f"\n{_place(passage)}\n{shown(passage.text)}")


@app.command("stale")
def stale(
    *,
    on: Annotated[str | None, typer.Option(help="The day to look at, as 2026-11-21; today if not said.")] = None,
    as_json: AsJson = False,
) -> None:
    """List what is not to be taken for today's word: superseded, historical, or past its review date."""
    day = _day(on)
    with _catalogue() as catalogue:
        successors = catalogue.superseded_by()
        found = [(one, why) for one in catalogue.documents() if (why := why_stale(one, day, successors.get(one.id)))]
    if as_json:
        print_json({"on": day, "stale": [_record(one) | {"why": why} for one, why in found]})
        return
    if not found:
        typer.echo(f"Nothing is stale on {day}.")
        return
    rows = [(one.id, one.title, one.area, one.published, "; ".join(why)) for one, why in found]
    print_table(("id", "title", "area", "published", "why"), rows)


@app.command("conflicts")
def show_conflicts(*, as_json: AsJson = False) -> None:
    """List services printed with differing numbers, abbreviations with two meanings, statements with other figures."""
    with _catalogue() as catalogue:
        documents, passages = catalogue.documents(), catalogue.all_passages()
    found = conflicts(documents, passages, library_contacts(_home()))
    if as_json:
        print_json({"conflicts": [
            {"kind": one.kind, "subject": one.subject, "area": one.area, "printed": one.printed} for one in found
        ]})  # fmt: skip
        return
    rows = [
        (one.kind, one.subject, one.area, "\n".join(f"{value}: {', '.join(ids)}" for value, ids in one.printed.items()))
        for one in found
    ]
    if rows:
        print_table(("kind", "what", "area", "printed in"), rows)
    typer.echo(
        f"{len(found)} found. Only differences in print are looked for: numbers and addresses that stand beside a "
        "service's name, abbreviations spelt out, and statements that are alike but for a figure or a date. "
        "Differences of meaning are not."
    )


@app.command("gaps")
def show_gaps(*, as_json: AsJson = False) -> None:
    """List what is missing for each area: documents, contacts, subjects; and files that could not be read."""
    with _catalogue() as catalogue:
        found = gaps(
            catalogue.documents(),
            catalogue.all_passages(),
            directory=library_contacts(_home()),
            subjects=subjects_of(_in_force().part("digests")),
            dead_letters=catalogue.dead_letters(),
        )
    if as_json:
        print_json({"gaps": [
            {"kind": one.kind, "area": one.area, "what": one.what, "remedy": one.remedy} for one in found
        ]})  # fmt: skip
    elif found:
        print_table(("kind", "area", "what", "remedy"), [(one.kind, one.area, one.what, one.remedy) for one in found])
    else:
        typer.echo("Nothing that is looked for is missing.")


def why_stale(document: Document, day: date, successor: str | None) -> list[str]:
    """Say in words why a document is not today's word; nothing where it is."""
    why = []
    if document.standing is Standing.SUPERSEDED:
        why.append(f"superseded by {successor}" if successor is not None else "superseded")
    if document.standing is Standing.HISTORICAL:
        why.append(f"historical: true when it was published, {document.published}")
    if document.review_by is not None and day > document.review_by:
        why.append(f"to be reviewed by {document.review_by}")
    return why


@contextlib.contextmanager
def _catalogue() -> Iterator[Catalogue]:
    """The catalogue alone needs no hold on the home: it can be read while a server runs."""
    settings = KnowledgeSettings()
    home = Home(settings.home)
    if settings.database_url is None:
        home.prepare()
    catalogue = Catalogue.open(settings.database_url or sqlite_url(home.catalogue_file))
    try:
        yield catalogue
    finally:
        catalogue.close()


def _record(document: Document) -> dict[str, Any]:
    return {
        "id": document.id, "title": document.title, "publisher": document.publisher, "area": document.area,
        "kind": document.kind, "audience": sorted(document.audience), "published": document.published,
        "review_by": document.review_by, "standing": document.standing, "supersedes": document.supersedes,
        "licence": document.licence, "url": document.url,
    }  # fmt: skip


def _passage_record(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id, "heading": passage.heading, "paragraph": passage.paragraph, "page": passage.page,
        "form": passage.form, "text": passage.text, "asked": passage.asked,
    }  # fmt: skip


def _place(passage: Passage) -> str:
    """Where a passage stands, as a reader would say it."""
    heading = " > ".join(passage.heading) or "(no heading)"
    paragraph = f", paragraph {passage.paragraph}" if passage.paragraph is not None else ""
    page = f", page {passage.page}" if passage.page is not None else ""
    return shown(f"[{passage.id}] {heading}{paragraph}{page}")


def _listed(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else value


def _day(value: str | None) -> date:
    try:
        return datetime.now(ZoneInfo("Europe/London")).date() if value is None else date.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(f"--on {value!r} is no day; write it as 2026-11-21") from error


def _home() -> Home:
    return Home(KnowledgeSettings().home)


def _in_force() -> LibraryInForce:
    return library_in_force(_home(), folder=KnowledgeSettings().library_folder)


@app.command("page")
def print_page() -> None:
    """Print the library in force as a Markdown page: digests, contacts, areas, words."""
    typer.echo(library_page(_in_force()), nl=False)


@app.command("time-limits")
def print_time_limits() -> None:
    """Print the time limits of the library in force as a digest, for its digests folder."""
    limits = load_time_limits(_in_force().part("time_limits.yaml"))
    today = datetime.now(ZoneInfo("Europe/London")).date()
    typer.echo(time_limits_digest(limits, written=today, review_by=today + HALF_A_YEAR), nl=False)


@app.command("copy")
def copy(folder: Annotated[Path, typer.Argument(metavar="FOLDER")]) -> None:
    """Write the starter library's files into a new folder, to be edited."""
    count = copy_starter(folder)
    typer.echo(f"{count} files written. Edit them, then: signpost library use {folder}")


@app.command("use")
def use(
    folder: Annotated[Path | None, typer.Argument(metavar="FOLDER", show_default=False)] = None,
    *,
    keep: Annotated[
        list[str] | None, typer.Option(help=f"A part to keep from the starter library: {', '.join(PARTS)}.")
    ] = None,
    starter: Annotated[bool, typer.Option("--starter", help="Go back to the starter library.")] = False,
) -> None:
    """Check a folder whole and make it this home's library, in place of the starter library."""
    if starter == (folder is not None) or (starter and keep):
        raise typer.BadParameter("give a FOLDER (with --keep for parts of the starter library), or --starter alone")
    try:
        _switch(folder, frozenset(keep or ()))
    except UnusableLibrary as error:
        for fault in error.faults:
            typer.echo(fault, err=True)
        typer.echo(f"{len(error.faults)} faults; nothing was changed.", err=True)
        raise typer.Exit(1) from None
    if KnowledgeSettings().library_folder is not None:
        typer.echo("SIGNPOST_LIBRARY_FOLDER is set and goes before this; unset it.", err=True)
    typer.echo("Now: signpost ingest --library --prune  (digests no longer in force leave the catalogue with --prune)")
    typer.echo("A server that runs reads the library when it starts: start it again.")


def _switch(folder: Path | None, keep: frozenset[str]) -> None:
    home = _home()
    with home.writing("signpost library use", timeout_s=KnowledgeSettings().lock_timeout_s):
        if folder is None:
            use_starter(home)
            typer.echo("The starter library is in force.")
            return
        found = use_library(folder, home, keep=keep)
        kept = f"; kept from the starter library: {', '.join(sorted(found.kept))}" if found.kept else ""
        typer.echo(f"The library from {found.taken_from} is in force{kept}.")
