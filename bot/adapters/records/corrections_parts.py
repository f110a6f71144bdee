"""The rows of a correction: its wordings, its statements and the passages that each rests on, written and read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select

from bot.adapters.records.corrections_model import Author, Correction, Draft, Kind, Source, State, Statement
from bot.adapters.records.corrections_tables import sources, statements, wordings

AT_ONCE = 500  # ids in one question to the database


def columns(draft: Draft) -> dict[str, Any]:
    """Give what of a draft stands in its own row."""
    return {
        "kind": draft.kind.value, "area": draft.area, "reply": draft.reply, "contact": draft.contact,
        "note": draft.note,
    }  # fmt: skip


def inserted(connection: Connection, table: Any, row: Mapping[str, Any]) -> int:
    """Write a row and give its number."""
    key = connection.execute(insert(table).values(dict(row))).inserted_primary_key
    return int(key[0]) if key else 0


def write_parts(connection: Connection, identifier: int, draft: Draft) -> None:
    """Write the wordings, the statements and their passages."""
    for words in draft.wordings:
        connection.execute(insert(wordings).values(correction=identifier, words=words))
    for statement in draft.statements:
        row = {"correction": identifier, "words": statement.words}
        place = inserted(connection, statements, row)
        for source in statement.sources:
            kept = {
                "statement": place, "passage": source.passage, "document": source.document, "title": source.title,
                "heading": list(source.heading), "paragraph": source.paragraph, "page": source.page,
                "words": source.words, "marked": list(source.marked),
            }  # fmt: skip
            connection.execute(insert(sources).values(kept))


def with_parts(connection: Connection, rows: Sequence[RowMapping]) -> tuple[Correction, ...]:
    """Give the corrections of these rows whole, in the same order."""
    said, parts, cited = defaultdict(list), defaultdict(list), defaultdict(list)
    ids = [row["id"] for row in rows]
    for some in (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)):
        mine = statements.c.correction.in_(some)
        for each in connection.execute(select(wordings).where(wordings.c.correction.in_(some)).order_by(wordings.c.id)):
            said[each.correction].append(each.words)
        for each in connection.execute(select(statements).where(mine).order_by(statements.c.id)):
            parts[each.correction].append(each)
        for each in connection.execute(select(sources).join(statements).where(mine).order_by(sources.c.id)):
            cited[each.statement].append(_source(each))
    return tuple(
        _correction(
            row,
            tuple(said[row["id"]]),
            tuple(Statement(words=part.words, sources=tuple(cited[part.id])) for part in parts[row["id"]]),
        )
        for row in rows
    )


def _source(row: Any) -> Source:
    return Source(
        passage=row.passage, document=row.document, title=row.title, words=row.words, heading=tuple(row.heading),
        paragraph=row.paragraph, page=row.page, marked=tuple(row.marked),
    )  # fmt: skip


def _correction(row: RowMapping, said: tuple[str, ...], made: tuple[Statement, ...]) -> Correction:
    return Correction(
        id=row["id"], kind=Kind(row["kind"]), state=State(row["state"]), wordings=said, statements=made,
        made_by=Author(id=row["made_by"], name=row["made_by_name"]), made_at=row["made_at"],
        revision=row["revision"], area=row["area"], reply=row["reply"], contact=row["contact"], note=row["note"],
        decided_by=row["decided_by_name"], decided_at=row["decided_at"], why=row["why"],
    )  # fmt: skip
