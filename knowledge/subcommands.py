"""Finds the subcommands of `signpost` by their entry points; a subcommand's module is imported only when it runs."""

from __future__ import annotations

import ast
import importlib.util
import tokenize
from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

GROUP = "signpost.commands"


class SubcommandUnavailable(Exception):
    """A subcommand is listed but its module cannot be imported; the message says which one and what to install."""


class ListedCommand(TyperCommand):
    """A subcommand as `--help` shows it: its name and one line, read from its source without running it."""

    def __init__(self, entry: EntryPoint) -> None:
        super().__init__(entry.name, help=summary_of(entry.value))
        self._entry = entry

    def loaded(self) -> Any:
        """Import the subcommand. Raises SubcommandUnavailable."""
        try:
            found = self._entry.load()
        except (ImportError, AttributeError) as error:
            raise SubcommandUnavailable(
                f"signpost {self._entry.name}: cannot be loaded ({error}); install Signpost again with all its parts"
            ) from error
        if isinstance(found, typer.Typer):
            group = typer.main.get_group(found)
            group.name = self._entry.name
            return group
        alone = typer.Typer(add_completion=False)
        alone.command(self._entry.name)(found)
        return typer.main.get_command(alone)


class Subcommands(TyperGroup):
    """A group whose commands are the entry points: listed from their source, imported to be run."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Name every subcommand, by alphabet."""
        return sorted(entry.name for entry in entry_points(group=GROUP))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Give a subcommand to be listed. Help and completion ask for all of them: nothing is imported."""
        found = next(iter(entry_points(group=GROUP, name=cmd_name)), None)
        return None if found is None else ListedCommand(found)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Give the subcommand that is to run, imported."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command.loaded() if isinstance(command, ListedCommand) else command, rest


def summary_of(value: str) -> str:
    """Read the one-line help of an entry point such as `bot.channels.doctor:doctor` from its source."""
    module, _, attribute = value.partition(":")
    try:
        spec = importlib.util.find_spec(module)  # imports the folders above, whose __init__ files are empty
        if spec is None or spec.origin is None:
            return "Not in this installation."
        with tokenize.open(spec.origin) as source:
            tree = ast.parse(source.read())
    except (ImportError, OSError, SyntaxError):
        return "Not in this installation."
    found = next(_descriptions(tree, attribute), None) or ast.get_docstring(tree) or ""
    return found.strip().partition("\n\n")[0].replace("\n", " ")


def _descriptions(tree: ast.Module, attribute: str) -> Iterator[str]:
    """What the source says about itself: a function's docstring, or the `help` that a Typer is made with."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) if name == attribute:
                yield ast.get_docstring(node) or ""
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(keywords=keywords)) if name == attribute:
                yield from (
                    keyword.value.value
                    for keyword in keywords
                    if keyword.arg == "help"
                    and isinstance(keyword.value, ast.Constant)
                    and isinstance(keyword.value.value, str)
                )
