"""A list that is too long for one page: fifty at a time, with the way to the page before and the page after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

A_PAGE = 50
_Each = TypeVar("_Each")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Generic[_Each]):
    """One page of a list. `number` is the page's, from 1; `first` that of its first entry, from 1."""

    entries: Sequence[_Each]
    count: int
    number: int
    query: Mapping[str, str]  # what the list is filtered by, so that the next page is of the same

    @property
    def pages(self) -> int:
        """How many pages there are, one at least."""
        return max(1, -(-self.count // A_PAGE))

    @property
    def first(self) -> int:
        """The number of the first entry of this page."""
        return (self.number - 1) * A_PAGE + 1

    def link(self, number: int) -> str:
        """Give the query of another page of the same list."""
        return "?" + urlencode({**self.query, "page": str(number)})


def listed(entries: Sequence[_Each], page: int, query: Mapping[str, str]) -> Listed[_Each]:
    """Give one page of a list; the last one where there are not so many."""
    last = max(1, -(-len(entries) // A_PAGE))
    number = min(max(1, page), last)
    start = (number - 1) * A_PAGE
    set_ones = {name: value for name, value in query.items() if value}
    return Listed(entries=entries[start : start + A_PAGE], count=len(entries), number=number, query=set_ones)
