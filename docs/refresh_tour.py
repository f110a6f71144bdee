"""Runs the commands of the README's picture and tour and writes their real output beneath them.

`python docs/refresh_tour.py` after `signpost ingest --library` and `signpost ingest PATH-OF-THE-SAMPLE-DOCUMENTS`; the
home is the one that SIGNPOST_HOME names. Quotations and titles are cut short: the sample documents' own
words stay out of here.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console

from bot.channels.terminal_view import show

README = Path(__file__).parent.parent / "README.md"
WORDS_SHOWN = 7
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_QUOTATION = re.compile(r"“(.*?)”(?= \[\d)", re.DOTALL)


def main() -> None:
    """Refresh every block that is marked `console`. A line that begins with `$ ` is a command; the rest is output."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter).parse_args()
    text = README.read_text("utf-8")
    README.write_text(_BLOCK.sub(lambda block: f"```console\n{_transcript(block[1])}```", text), "utf-8")


def _transcript(block: str) -> str:
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "\n".join(f"$ {command}\n{_output(command)}" for command in commands)


def _output(command: str) -> str:
    if not command.startswith("signpost ask"):
        return _run(command)
    reply = json.loads(_run(f"{command} --json"))
    reply["text"] = _QUOTATION.sub(_cut, reply["text"])
    for citation in reply["citations"]:
        citation["title"] = citation["title"].split(":")[0]
    shown = Console(file=io.StringIO(), width=100, color_system=None)
    show(reply, shown)
    return "".join(f"{line.rstrip()}\n" for line in shown.file.getvalue().splitlines())  # type: ignore[attr-defined]


def _cut(quotation: re.Match[str]) -> str:
    words = quotation[1].split()
    return f"“{' '.join(words[:WORDS_SHOWN])} …”" if len(words) > WORDS_SHOWN else quotation[0]


def _run(command: str) -> str:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(  # noqa: S602 - our own README's commands
        command, shell=True, capture_output=True, text=True, env=environment, check=False
    )
    return done.stdout


if __name__ == "__main__":
    main()
