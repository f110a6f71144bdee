"""The command `signpost`: finds its subcommands by their entry points and says what goes wrong in one line."""

from __future__ import annotations

import contextlib
import io
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from knowledge.expected_errors import line_for
from knowledge.subcommands import Subcommands

app = typer.Typer(
    cls=Subcommands,
    help="Sourced, dated, verified answers from child-safeguarding procedures.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    # A pretty traceback shows local variables, and one of them may be somebody's question.
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Run `signpost`. Exit status: 0 done, 1 failed, 2 wrong use."""
    _print_any_letter()
    try:
        app(prog_name="signpost")
    except Exception as error:
        line = line_for(error)
        if line is None:
            raise
        typer.echo(f"Error: {line}", err=True)
        raise SystemExit(1) from None


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it with the option's value
    if not wanted:
        return
    try:
        typer.echo(f"signpost {version('signpost')}")
    except PackageNotFoundError:
        typer.echo("signpost (run from its source, not installed)")
    raise typer.Exit


@app.callback()
def _root(
    *,
    show_version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Sourced, dated, verified answers from child-safeguarding procedures."""


def _print_any_letter() -> None:
    """A terminal that knows no dash shows its code instead: better than no answer."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError, OSError):
                stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    main()
