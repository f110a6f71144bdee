"""How the console's pages are written: templates, days and moments in words, one stylesheet."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.console.people import roles_in_words
from knowledge.calendar import in_london


def page(template: str, **values: object) -> str:
    """Write a page from its template; what is put in is escaped."""
    return _templates().get_template(template).render(values)


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("bot.console"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["day"] = day
    templates.filters["moment"] = moment
    templates.filters["roles"] = roles_in_words
    return templates


def day(value: date) -> str:
    """A day as people write it: 3 March 2026."""
    return f"{value.day} {value:%B %Y}"


def moment(value: datetime) -> str:
    """A moment in London: 3 March 2026, 14:05."""
    local = in_london(value)
    return f"{day(local.date())}, {local:%H:%M}"
