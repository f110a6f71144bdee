"""The library in force: the starter library, or a partnership's own that was checked and taken into the home."""

from __future__ import annotations

import json
import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from knowledge.home import Home, UnwritableHome
from knowledge.own_library_faults import faults_of

STARTER = Path(__file__).parent / "library"
FILES = ("areas.yaml", "contacts.yaml", "roles.yaml", "time_limits.yaml", "unheld.yaml", "vocabulary.yaml")
FOLDERS = ("digests", "asked")
PARTS = (*FOLDERS, *(Path(name).stem for name in FILES))
OPTIONAL = frozenset({"asked", "unheld"})  # how people ask, and for what in vain: a library without them is whole
_RECORD = "library.json"
_TAKEN = "own-library-"


class UnusableLibrary(ValueError):
    """A folder that cannot be the library, with every fault, or a record that names none; each with its remedy."""

    def __init__(self, place: object, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__(f"{place}: not used, nothing was changed. " + " | ".join(faults))


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryInForce:
    """Where each part of the library comes from. `taken_from` is the partnership's folder; None: all is the starter's.

    `folder` holds the partnership's parts; `kept` names the parts that come from the starter library all the same.
    """

    folder: Path | None = None
    kept: frozenset[str] = frozenset()
    taken_from: str | None = None

    def part(self, name: str) -> Path:
        """Give the path of a file such as `areas.yaml` or of a folder such as `digests`."""
        if self.folder is None or Path(name).stem in self.kept:
            return STARTER / name
        return self.folder / name


def library_in_force(home: Home, *, folder: Path | None = None) -> LibraryInForce:
    """Read which library this home uses. `folder`: the one a setting names, before what the home records.

    Parts that the setting's folder does not hold are the starter library's. Raises UnusableLibrary.
    """
    if folder is not None:
        own = folder.expanduser().absolute()
        if not own.is_dir():
            raise UnusableLibrary(own, ("SIGNPOST_LIBRARY_FOLDER names no folder; correct or unset it",))
        return LibraryInForce(folder=own, kept=_absent(own), taken_from=str(own))
    record = home.path / _RECORD
    try:
        told = json.loads(record.read_text(encoding="utf-8"))
        taken = home.path / str(told["folder"])
        found = LibraryInForce(folder=taken, kept=frozenset(told["kept"]), taken_from=str(told["taken_from"]))
    except (FileNotFoundError, NotADirectoryError):
        return LibraryInForce()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnusableLibrary(record, (f"cannot be read ({error}); run {_AGAIN}",)) from error
    if not taken.is_dir():
        raise UnusableLibrary(record, (f"the library that it names, {taken.name}, is gone; run {_AGAIN}",))
    return found


_AGAIN = "`signpost library use FOLDER` again, or `signpost library use --starter`"


def library_file(home: Home, name: str, *, folder: Path | None = None) -> Path:
    """Give the path of a file of the library in force, such as `contacts.yaml`. Raises UnusableLibrary."""
    return library_in_force(home, folder=folder).part(name)


def digest_files(home: Home, *, folder: Path | None = None) -> list[Path]:
    """Give the digests in force, by name. Raises UnusableLibrary."""
    return sorted(library_in_force(home, folder=folder).part("digests").glob("*.md"))


def copy_starter(target: Path) -> int:
    """Write the starter library's files out to be edited; how many. Raises UnusableLibrary where something is there."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UnusableLibrary(target, ("is there already and not empty; give a new folder",))
    target.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copyfile(STARTER / name, target / name)
    for name in FOLDERS:
        shutil.copytree(STARTER / name, target / name)
    return sum(1 for path in target.rglob("*") if path.is_file())


def use_library(folder: Path, home: Home, *, keep: frozenset[str] = frozenset()) -> LibraryInForce:
    """Check a folder whole and take a copy of it as the library of this home. Raises UnusableLibrary, UnwritableHome.

    What is edited in the folder later counts only once it is taken again: a half-edited file never reaches an answer.
    """
    own = folder.expanduser().absolute()
    if not own.is_dir():
        raise UnusableLibrary(own, ("no such folder; `signpost library copy FOLDER` makes one to begin with",))
    unknown = sorted(keep - set(PARTS))
    if unknown:
        raise UnusableLibrary(own, (f"--keep {unknown[0]}: no such part; use one of: {', '.join(PARTS)}",))
    home.prepare()
    taken = home.path / f"{_TAKEN}{secrets.token_hex(6)}"
    kept = keep | (_absent(own) & OPTIONAL)
    try:
        _take(own, taken, kept)
        _check(own, LibraryInForce(folder=taken, kept=kept))
        _record(home, {"folder": taken.name, "kept": sorted(kept), "taken_from": str(own)})
    except OSError as error:
        shutil.rmtree(taken, ignore_errors=True)
        raise UnwritableHome(f"{taken}: the library could not be copied ({error}); free the space or the permission"
                             ) from error  # fmt: skip
    except UnusableLibrary:
        shutil.rmtree(taken, ignore_errors=True)
        raise
    _sweep(home, except_for=taken.name)
    return LibraryInForce(folder=taken, kept=kept, taken_from=str(own))


def use_starter(home: Home) -> None:
    """Go back to the starter library."""
    (home.path / _RECORD).unlink(missing_ok=True)
    _sweep(home, except_for=None)


def _check(own: Path, library: LibraryInForce) -> None:
    faults = faults_of(library.part, _expected(library.kept))
    if faults:
        raise UnusableLibrary(own, faults)


def _expected(kept: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in (*FILES, *FOLDERS) if Path(name).stem not in kept)


def _absent(folder: Path) -> frozenset[str]:
    return frozenset(Path(name).stem for name in (*FILES, *FOLDERS) if not (folder / name).exists())


def _take(own: Path, taken: Path, kept: frozenset[str]) -> None:
    taken.mkdir()
    for name in _expected(kept):
        source = own / name
        if source.is_dir():
            shutil.copytree(source, taken / name, ignore=shutil.ignore_patterns(".*", "*~"))
        elif source.exists():
            shutil.copyfile(source, taken / name)


def _record(home: Home, told: dict[str, object]) -> None:
    """Change the library in one step: whoever reads sees the old record or the new one."""
    waiting = home.path / f".{_RECORD}-{secrets.token_hex(4)}"
    waiting.write_text(json.dumps(told, indent=2), encoding="utf-8")
    os.replace(waiting, home.path / _RECORD)  # noqa: PTH105 - in one step, over what is there


def _sweep(home: Home, *, except_for: str | None) -> None:
    for path in home.path.glob(f"{_TAKEN}*"):
        if path.name != except_for:
            shutil.rmtree(path, ignore_errors=True)
