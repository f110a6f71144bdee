"""How a reply looks in a terminal: danger first, then the answer, then sources to look up."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.text import Text

_STYLES = {"emergency": "bold white on red", "abstain": "yellow", "clarify": "cyan", "refuse": "yellow"}


def show(reply: dict[str, Any], console: Console | None = None) -> None:
    """Print one reply."""
    console = console or Console()
    style = _STYLES.get(reply["behaviour"], "green")
    title = {"emergency": "999", "answer": "Answer"}.get(reply["behaviour"], "Signpost")
    console.print(
        Panel(Text(reply["text"]), title=title, border_style=style.replace(" on red", ""), width=min(console.width, 92))
    )
    for contact in reply["contacts"]:
        console.print(_contact(contact), soft_wrap=True)
    for citation in reply["citations"]:
        console.print(_citation(citation), soft_wrap=True)


def _contact(contact: dict[str, Any]) -> str:
    state = {True: "[green]open[/]", False: "[yellow]closed[/]", None: "[yellow]hours not known[/]"}[
        contact["open_now"]
    ]
    ways = ", ".join(channel["value"] for channel in contact["channels"])
    checked = f"checked {contact['checked_on']}" if contact["checked_on"] else "not yet checked"
    trust = "" if contact.get("id") == "emergency-999" else f" · {state} · {checked}"  # nobody is to doubt 999
    return f"  [bold]{escape(ways)}[/]  {escape(contact['name'])}{trust}"


def _citation(citation: dict[str, Any]) -> str:
    place = [citation["heading"][-1]] if citation["heading"] else []
    place += [f"paragraph {citation['paragraph']}"] if citation["paragraph"] else []
    place += [f"page {citation['page']}"] if citation["page"] else []
    where = escape(", ".join(place))
    return (
        f"  [dim]\\[{citation['n']}] {escape(citation['title'])}. {escape(citation['publisher'])}, "
        f"{citation['published']} ({citation['standing']}){'. ' + where if where else ''}[/]"
    )
