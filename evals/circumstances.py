"""What a run depends on besides the questions: the settings in force, and which code it was."""

from __future__ import annotations

import hashlib
import subprocess
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bot.channels.settings_list import settings_listed

FOLDERS = ("bot", "evals", "ingest", "knowledge", "prompts")
_ROOT = Path(__file__).resolve().parent.parent
_NOT_CODE = frozenset({".pyc", ".onnx", ".jsonl", ".json"})


def settings_in_force() -> dict[str, str]:
    """Give every SIGNPOST_* setting with its value; of a secret only that it is set."""
    return {one.name: one.value for one in settings_listed()}


def commit() -> str:
    """Name the code: the commit, with "+" where files were changed since; the package's version where git is not."""
    inside = _git("rev-parse", "--short=12", "HEAD")
    if inside is None:
        return _version()
    changed = _git("status", "--porcelain", "--untracked-files=no")
    return f"{inside}+" if changed else inside


@lru_cache(maxsize=1)
def code_sha256() -> str:
    """Hash the code and the library as they lie on the disk, so that a run resumes only on the code it began with."""
    digest = hashlib.sha256()
    files = sorted(path for folder in FOLDERS for path in (_ROOT / folder).rglob("*") if path.is_file())
    for path in files:
        if path.suffix not in _NOT_CODE and "__pycache__" not in path.parts:
            digest.update(str(path.relative_to(_ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def sha256_of(path: Path) -> str:
    """Hash a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _git(*arguments: str) -> str | None:
    """Ask git about this folder; None where it is not its repository, or there is no git."""
    if not (_ROOT / ".git").exists():
        return None
    try:
        done = subprocess.run(["git", *arguments], cwd=_ROOT, capture_output=True, text=True, check=False)  # noqa: S603, S607 - fixed arguments
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def _version() -> str:
    try:
        return f"version {version('signpost')}"
    except PackageNotFoundError:
        return "unknown"
