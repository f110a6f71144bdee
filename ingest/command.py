"""`signpost ingest`: takes documents into the knowledge base, shows how far it is and says what went in."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from ingest.fetch import Fetcher
from ingest.gather import Gathered, Gatherer, Stated
from ingest.origins import Origins
from ingest.pipeline import Report, refuse, settle_gone
from ingest.pipeline import ingest as take_in
from ingest.records import UnusableRecords
from ingest.shown import Meter, as_json, print_report
from knowledge.areas import AreaTree, load_areas
from knowledge.base import KnowledgeBase
from knowledge.database import CatalogueUnusable
from knowledge.embed import embedder_for
from knowledge.home import Home, HomeBusy, UnwritableHome
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Kind, Standing
from knowledge.originals import Originals
from knowledge.own_library import UnusableLibrary, library_file
from knowledge.search import EmbedderUnavailable, IndexUnreadable
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings

FAILED, WRONG_USE = 1, 2
_TROUBLE = (
    CatalogueUnusable, EmbedderUnavailable, HomeBusy, IndexUnreadable, UnusableLibrary, UnusableLibraryFile,
    UnwritableHome,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the command line asks for."""

    paths: tuple[str, ...]
    sources: Path | None
    library: bool
    prune: bool
    rebuild: bool


def ingest(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files, folders and web addresses.", show_default=False),
    ] = None,
    sources: Annotated[
        Path | None, typer.Option(help="The records of the documents; else sources.yaml beside them.")
    ] = None,
    library: Annotated[bool, typer.Option("--library", help="Take in the starter library too.")] = False,  # noqa: FBT002
    area: Annotated[str | None, typer.Option(help="Area of files that have no record.")] = None,
    published: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Date of files that have no record.")
    ] = None,
    standing: Annotated[Standing | None, typer.Option(help="Standing of files that have no record.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Publisher of files that have no record.")] = None,
    title: Annotated[str | None, typer.Option(help="Title of the one file that has no record.")] = None,
    kind: Annotated[Kind, typer.Option(help="Kind of files that have no record.")] = Kind.GUIDANCE,
    prune: Annotated[bool, typer.Option("--prune", help="Remove documents whose file has gone.")] = False,  # noqa: FBT002
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make the index again.")] = False,  # noqa: FBT002
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")] = False,  # noqa: FBT002
) -> None:
    """Take documents into the knowledge base, or bring them up to date."""
    wanted = Wanted(paths=tuple(paths or ()), sources=sources, library=library, prune=prune, rebuild=rebuild)
    try:
        settings = KnowledgeSettings()
        areas = load_areas(library_file(Home(settings.home), "areas.yaml", folder=settings.library_folder))
        _check(wanted, areas, area)
        stated = None
        if area and published and standing:
            stated = Stated(area=area, published=published.date(), standing=standing, title=title, kind=kind)
            stated = stated if publisher is None else replace(stated, publisher=publisher)
        report = _run(wanted, areas, stated, quiet=json)
    except UnusableRecords as error:
        raise _ended(str(error), WRONG_USE, json=json) from None
    except ValidationError as error:
        fault = error.errors()[0]
        name = f"SIGNPOST_{str(fault['loc'][0]).upper()}"
        raise _ended(f"{name}: {fault['msg']}; correct it or unset it", WRONG_USE, json=json) from None
    except (*_TROUBLE, OSError) as error:
        raise _ended(str(error), FAILED, json=json) from None
    if json:
        typer.echo(as_json(report))
    else:
        print_report(report)
    if not report.is_complete:
        raise typer.Exit(FAILED)


def _check(wanted: Wanted, areas: AreaTree, area: str | None) -> None:
    if not (wanted.paths or wanted.sources or wanted.library or wanted.rebuild):
        raise typer.BadParameter("nothing to ingest; give a file, a folder or a web address, or --library")
    if area is not None and area not in areas:
        known = ", ".join(each.id for each in areas)
        raise typer.BadParameter(f"--area {area!r} is not known; use one of: {known}")


def _ended(reason: str, status: int, *, json: bool) -> typer.Exit:
    if json:
        typer.echo(as_json(reason))
    else:
        typer.echo(f"Error: {reason}", err=True)
    return typer.Exit(status)


def _run(wanted: Wanted, areas: AreaTree, stated: Stated | None, *, quiet: bool) -> Report:
    settings = KnowledgeSettings()
    home = Home(settings.home)
    with tempfile.TemporaryDirectory(prefix="signpost-") as folder:
        gatherer = Gatherer(areas=areas, fetch=Fetcher(folder=Path(folder)), stated=stated, sources=wanted.sources)
        gathered = _gathered(gatherer, wanted)
        has_index = home.index_folder.is_dir()
        with home.writing("signpost ingest", timeout_s=settings.lock_timeout_s), Meter(quiet=quiet) as meter:
            embedder = meter.counting(embedder_for(settings, models=home.models_folder))
            base = KnowledgeBase.open(home, settings, sentences=sentences, embedder=embedder)
            try:
                is_lost = wanted.rebuild or (not has_index and base.catalogue.count_passages() > 0)
                if is_lost:
                    base.rebuild()
                report = _ingested(gathered, base, Origins(home.path / "origins.json"), meter, prune=wanted.prune)
                report.was_rebuilt |= is_lost
                return report
            finally:
                base.close()


def _gathered(gatherer: Gatherer, wanted: Wanted) -> Gathered:
    if wanted.library:
        gatherer.add_library()
    for path in wanted.paths:
        gatherer.add(path)
    if not wanted.paths:
        gatherer.add_records()
    return gatherer.gathered


def _ingested(gathered: Gathered, base: KnowledgeBase, origins: Origins, meter: Meter, *, prune: bool) -> Report:
    meter.expect(len(gathered.items))
    originals = Originals(Home(KnowledgeSettings().home).originals_folder)
    report = take_in(gathered.items, base=base, origins=origins, originals=originals, on_item=meter.begin)
    for refusal in gathered.refusals:
        refuse(refusal, base, report)
    if not report.was_interrupted:
        settle_gone(gathered.places, gathered.ids, base=base, origins=origins, report=report, prune=prune)
    return report
