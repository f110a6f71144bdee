"""Runs the commands of the README's picture and tour and writes their real output beneath them.

`python docs/refresh_tour.py` after `signpost ingest --library` and `signpost ingest PATH-OF-THE-SAMPLE-DOCUMENTS`; the
home is the one that SIGNPOST_HOME names.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
_BLOCK = re.compile(r"```console\n(.*?)```", re.S)


def main() -> None:
    """Refresh every block that is marked `console`. A line that begins with `$ ` is a command; the rest is output."""
    text = README.read_text("utf-8")
    README.write_text(_BLOCK.sub(lambda block: f"```console\n{_transcript(block[1])}```", text), "utf-8")


def _transcript(block: str) -> str:
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "\n".join(f"$ {command}\n{_output(command)}" for command in commands)


def _output(command: str) -> str:
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(  # noqa: S602 - our own README's commands
        command, shell=True, capture_output=True, text=True, env=environment, check=False
    )
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
