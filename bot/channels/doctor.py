"""`signpost doctor`: lists every setting, then checks what Signpost needs and says what to do about each trouble."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated, NoReturn

import typer

from bot.channels.examine import examinations
from bot.channels.settings_list import Setting, settings_listed, wrong_settings
from bot.channels.verdict import State, Verdict
from knowledge.expected_errors import line_for
from knowledge.printing import print_json, print_table
from knowledge.settings import KnowledgeSettings

MARK = {State.FINE: "ok", State.ATTENTION: "attention", State.FAILED: "FAILED"}


def doctor(
    *,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on what needs attention, too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """List every setting and check what Signpost needs, with a remedy for each trouble."""
    settings = settings_listed()
    verdicts = list(_verdicts())
    grave = {State.FAILED, State.ATTENTION} if strict else {State.FAILED}
    is_well = not any(verdict.state in grave for verdict in verdicts)
    if as_json:
        _print_as_json(settings, verdicts, is_well=is_well)
    else:
        _print(settings, verdicts)
    if not is_well:
        raise typer.Exit(1)


def _verdicts() -> Iterator[Verdict]:
    wrong = wrong_settings()
    for error in wrong:
        yield Verdict(name="settings", state=State.FAILED, found=line_for(error) or str(error))
    if wrong:
        return  # what the settings say is not known, so nothing else can be looked at
    for name, examine in examinations(KnowledgeSettings()):
        yield _examined(name, examine)


def _examined(name: str, examine: Callable[[], Verdict]) -> Verdict:
    """One examination that fails does not end the others."""
    try:
        return examine()
    except Exception as error:
        line = line_for(error)
        if line is None:
            _raise(error)
        found, _, remedy = line.partition("; ")
        return Verdict(name=name, state=State.FAILED, found=found, remedy=remedy)


def _raise(error: Exception) -> NoReturn:
    raise error


def _print(settings: list[Setting], verdicts: list[Verdict]) -> None:
    rows = [(one.name, one.value, one.default, one.description) for one in settings]
    print_table(("setting", "value", "default", "what it is"), rows)
    print_table(("check", "state", "found", "remedy"), [(v.name, MARK[v.state], v.found, v.remedy) for v in verdicts])


def _print_as_json(settings: list[Setting], verdicts: list[Verdict], *, is_well: bool) -> None:
    print_json({
        "ok": is_well,
        "settings": [
            {"name": one.name, "value": one.value, "default": one.default, "description": one.description}
            for one in settings
        ],
        "checks": [{"name": v.name, "state": v.state, "found": v.found, "remedy": v.remedy} for v in verdicts],
    })  # fmt: skip
