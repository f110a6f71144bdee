"""Reads a PDF or Word file in a process of its own, with bounded time and memory: the file may be hostile.

Results come back as JSON, never as pickles. Run as `python -m ingest.sandbox FILE MEMORY_BYTES CPU_SECONDS`.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path

from ingest.readers.blocks import Block, BlockKind, UnreadableDocument

_REFUSED = 3  # exit status of a child that can say why
# Each may take a gigabyte and a whole core for a minute, whoever sent the file.
AT_ONCE = threading.BoundedSemaphore(2)
WAIT_S = 60.0


class TooManyAtOnce(Exception):
    """As many files as may be are being read, and none of them ended while this one waited."""


def read_limited(path: Path, timeout_s: float, memory_bytes: int) -> list[Block]:
    """The blocks of a PDF or Word file. Raises UnreadableDocument where the file, or its appetite, is at fault."""
    command = [sys.executable, "-m", "ingest.sandbox", str(path.resolve()), str(memory_bytes), str(int(timeout_s) + 1)]
    try:
        done = run_in_turn(command, timeout_s)
    except TooManyAtOnce as cause:
        raise UnreadableDocument(f"{path.name}: other files are being read just now; try again in a minute") from cause
    except subprocess.TimeoutExpired as cause:
        raise UnreadableDocument(
            f"{path.name}: not read within {timeout_s:g} s; print it to a new PDF or split it"
        ) from cause
    if done.returncode == _REFUSED:
        raise UnreadableDocument(json.loads(done.stdout)["refused"])
    if done.returncode != 0:
        raise UnreadableDocument(
            f"{path.name}: its parser failed or needed more than {memory_bytes // 2**20} MiB; print it to a new PDF"
        )
    return [Block(**{**block, "kind": BlockKind(block["kind"])}) for block in json.loads(done.stdout)["blocks"]]


def run_in_turn(command: list[str], timeout_s: float) -> subprocess.CompletedProcess[bytes]:
    """Run a process of ours, few at once; the next waits. Raises TooManyAtOnce, TimeoutExpired."""
    if not AT_ONCE.acquire(timeout=WAIT_S):
        raise TooManyAtOnce
    try:
        return subprocess.run(  # noqa: S603 - our own module, arguments as a list, no shell
            command, capture_output=True, timeout=timeout_s, check=False, env=bare_environment(),
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    finally:
        AT_ONCE.release()


def bare_environment() -> dict[str, str]:
    """Give nothing of the parent's environment but what Python needs: settings and secrets stay outside."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    here = str(Path(__file__).resolve().parents[1])
    return {**kept, "PYTHONPATH": here, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}


def limit_this_process(memory_bytes: int, cpu_seconds: int) -> None:
    """Bounds what this process may use. It cannot be undone."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # writes no file
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def parsed(path: Path) -> dict[str, object]:
    """What the child says of a file: its blocks, or why it is refused."""
    try:
        if path.suffix.lower() == ".docx" or _is_zip(path):
            from ingest.readers import docx

            blocks = docx.blocks_of(path)
        else:
            from ingest.readers import pdf

            blocks = pdf.blocks_of(path)
    except UnreadableDocument as refusal:
        return {"refused": str(refusal)}
    except (MemoryError, RecursionError):
        return {"refused": f"{path.name}: too large or too deeply nested to read; print it to a new PDF or split it"}
    return {"blocks": [asdict(block) for block in blocks]}


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def main(arguments: list[str]) -> int:
    """Reads one file within limits and prints JSON."""
    path, memory_bytes, cpu_seconds = arguments
    limit_this_process(int(memory_bytes), int(cpu_seconds))
    result = parsed(Path(path))
    sys.stdout.write(json.dumps(result))
    return _REFUSED if "refused" in result else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
