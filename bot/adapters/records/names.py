"""Names of what the records hold, by id: for lists that speak of many things at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Engine, func, select

from bot.adapters.records.corrections_tables import wordings
from bot.adapters.records.database import reading
from bot.adapters.records.drills_tables import drills
from bot.adapters.records.gaps_tables import gap_groups
from bot.adapters.records.scores_tables import samples


class Names:
    """Names in the database of records. Every method raises RecordsUnusable; an id that is not there is left out."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def samples(self, ids: Iterable[str]) -> dict[str, str]:
        """Name samples."""
        return self._of(samples.c.id, samples.c.name, ids)

    def drills(self, ids: Iterable[str]) -> dict[str, str]:
        """Name drills."""
        return self._of(drills.c.id, drills.c.title, ids)

    def gaps(self, ids: Iterable[str]) -> dict[str, str]:
        """Name gaps by the question that stands for each."""
        return self._of(gap_groups.c.id, gap_groups.c.question, ids)

    def corrections(self, ids: Iterable[str]) -> dict[str, str]:
        """Name corrections by the first wording of each."""
        first = select(func.min(wordings.c.id)).group_by(wordings.c.correction)
        return self._of(wordings.c.correction, wordings.c.words, ids, wordings.c.id.in_(first))

    def _of(self, key: Column[Any], name: Column[Any], ids: Iterable[str], *conditions: Any) -> dict[str, str]:
        numbers = [int(each) for each in ids if each.isascii() and each.isdigit() and len(each) < 10]
        if not numbers:
            return {}
        with reading(self._engine) as connection:
            rows = connection.execute(select(key, name).where(key.in_(numbers), *conditions))
            return {str(row[0]): str(row[1]) for row in rows}
