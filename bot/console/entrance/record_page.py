"""The record of who did what, for administrators: by person, by day."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter, Request, Response

from bot.console.entrance.entrance import Entrance
from bot.console.entrance.named_deeds import named
from bot.console.entrance.people_pages import PAGE_OF, page_asked
from bot.console.forms import Form
from bot.console.people import Role


def router(entrance: Entrance) -> APIRouter:
    """Make the route."""
    routes = APIRouter()

    @routes.get("/console/people/record")
    def record(request: Request, by: str = "", day: str = "") -> Response:
        person = entrance.gate.person(request, Role.ADMIN)
        form, page = Form(values={"by": by, "day": day}), page_asked(request)
        wanted = _day(day)
        if day and wanted is None:
            form = form.with_faults({"day": "Enter a day such as 2026-11-21"})
        deeds, total = entrance.doors.deeds.page(
            person=_number(by), day=wanted, first=(page - 1) * PAGE_OF, most=PAGE_OF
        )
        people = [("", "Everybody"), *((str(number), name) for number, name in entrance.doors.deeds.people())]
        return entrance.show(
            request, "record.html", person, form=form, people=people, deeds=named(entrance.console, deeds),
            total=total, page=page, last=max(1, -(-total // PAGE_OF)),
        )  # fmt: skip

    return routes


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _number(typed: str) -> int | None:
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else None
