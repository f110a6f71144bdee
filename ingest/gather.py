"""Finds out what a user means to ingest: walks folders, matches files with records, refuses what has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ingest.digests import UnusableDigest, library_digests, read_digest
from ingest.origins import LIBRARY
from ingest.pipeline import Refusal
from ingest.records import SOURCES_FILE, FaultyRecord, Records, SourceRecord, missing_record, read_records
from ingest.sources import DigestFile, FileSource, Item, WebSource
from knowledge.areas import AreaTree
from knowledge.model import Audience, Document, Kind, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What the command line says of files that have no record."""

    area: str
    published: date
    standing: Standing
    publisher: str = "not stated"
    title: str | None = None
    kind: Kind = Kind.GUIDANCE


@dataclass(slots=True, kw_only=True)
class Gathered:
    """What is to be ingested, what is refused already, and the folders that were walked."""

    items: list[Item] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)  # named by items and by faulty records: not gone, even where refused


class Gatherer:
    """Collects items. `fetch` is used for web addresses, `stated` for files that have no record."""

    def __init__(
        self,
        *,
        areas: AreaTree,
        fetch: Callable[[str], Path],
        stated: Stated | None = None,
        sources: Path | None = None,
    ) -> None:
        self._areas = areas
        self._fetch = fetch
        self._stated = stated
        self._given = None if sources is None else read_records(sources, areas)
        self._read: dict[Path, Records | None] = {}
        self.gathered = Gathered()

    def add(self, place: str) -> None:
        """Add a file, a folder or a web address. Raises UnusableRecords."""
        if re.match(r"^https?://", place, re.IGNORECASE):
            self._add_url(place)
        elif Path(place).is_dir():
            self._add_folder(Path(place).absolute())
        else:
            self._add_file(Path(place).absolute())

    def add_records(self) -> None:
        """Add everything that the given records file names."""
        if self._given is not None:
            self._add_all_of(self._given)

    def add_library(self) -> None:
        """Add the starter library's digests."""
        self.gathered.places.append(LIBRARY)
        for path in library_digests():
            self.gathered.ids.add(path.stem)
            try:
                document = read_digest(path, self._areas).document
            except UnusableDigest as error:
                self.gathered.refusals.append(Refusal(name=path.stem, reason=str(error)))
                continue
            self._take(
                Item(
                    name=document.id,
                    origin=LIBRARY,
                    document=document,
                    source=DigestFile(path=path, areas=self._areas),
                )
            )

    def _add_folder(self, folder: Path) -> None:
        self.gathered.places.append(str(folder))
        files = sorted(path for path in folder.rglob("*") if _is_wanted(path.relative_to(folder)) and path.is_file())
        for path in files:
            if path.name == SOURCES_FILE and (records := self._records(path)) is not None:
                self._add_all_of(records)
        for path in files:
            if path.name != SOURCES_FILE:
                self._add_file(path)

    def _add_all_of(self, records: Records) -> None:
        for record in records.usable:
            self._add_record(record)
        for fault in records.faulty:
            self._refuse(fault)

    def _add_file(self, path: Path) -> None:
        if any(item.origin == str(path) for item in self.gathered.items):
            return
        record = self._record_of(path)
        if isinstance(record, SourceRecord):
            self._add_record(SourceRecord(document=record.document, file=path))
        elif record is not None:
            self._refuse(record)
        elif self._stated is not None:
            document = _stated_document(path.stem, self._stated)
            is_titled = self._stated.title is not None
            source = FileSource(path=path)
            self._take(Item(name=path.name, origin=str(path), document=document, source=source, is_titled=is_titled))
        else:
            reason = missing_record(path.name) if path.exists() else f"{path.name}: no such file; check the path"
            self._refuse_once(Refusal(name=str(path), reason=reason))

    def _add_url(self, url: str) -> None:
        records = () if self._given is None else self._given.usable
        record = next((one for one in records if one.document.url == url), None)
        if record is not None:
            self._add_record(SourceRecord(document=record.document, file=None))
        elif self._stated is not None:
            document = _stated_document(re.sub(r"^https?://(?:www\.)?|[?#].*$", "", url), self._stated, url=url)
            source = WebSource(url=url, fetch=self._fetch)
            is_titled = self._stated.title is not None
            self._take(Item(name=url, origin=url, document=document, source=source, is_titled=is_titled))
        else:
            self._refuse_once(Refusal(name=url, reason=missing_record(url)))

    def _add_record(self, record: SourceRecord) -> None:
        if record.file is not None:
            source: FileSource | WebSource = FileSource(path=record.file)
            name, origin = record.file.name, str(record.file)
        else:
            name = origin = record.document.url or ""
            source = WebSource(url=origin, fetch=self._fetch)
        self._take(Item(name=name, origin=origin, document=record.document, source=source))

    def _take(self, item: Item) -> None:
        if all((one.document.id, one.origin) != (item.document.id, item.origin) for one in self.gathered.items):
            self.gathered.items.append(item)
            self.gathered.ids.add(item.document.id)

    def _refuse(self, fault: FaultyRecord) -> None:
        self.gathered.ids.add(fault.name)
        self._refuse_once(Refusal(name=fault.name, reason=fault.reason))

    def _refuse_once(self, refusal: Refusal) -> None:
        if refusal not in self.gathered.refusals:
            self.gathered.refusals.append(refusal)

    def _record_of(self, path: Path) -> SourceRecord | FaultyRecord | None:
        """The record of a file: in the file that was given, by path or else by name; else in the one beside it."""
        for records, by_name in ((self._given, True), (self._records(path.parent / SOURCES_FILE), False)):
            if records is None:
                continue
            all_of: Iterable[SourceRecord | FaultyRecord] = (*records.usable, *records.faulty)
            named = [one for one in all_of if one.file is not None and one.file.name == path.name]
            exact = [one for one in named if one.file is not None and one.file.resolve() == path.resolve()]
            if exact or (by_name and len(named) == 1):
                return (exact or named)[0]
        return None

    def _records(self, path: Path) -> Records | None:
        if path not in self._read:
            self._read[path] = read_records(path, self._areas) if path.is_file() else None
        return self._read[path]


def _is_wanted(path: Path) -> bool:
    return not any(part.startswith((".", "~$")) for part in path.parts)


def _stated_document(name: str, stated: Stated, *, url: str | None = None) -> Document:
    words = re.sub(r"[\W_]+", " ", name).strip()
    return Document(
        id=re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:100] or "document",
        title=stated.title or words or "Untitled",
        publisher=stated.publisher,
        area=stated.area,
        kind=stated.kind,
        audience=frozenset(Audience),
        published=stated.published,
        standing=stated.standing,
        url=url,
    )
