"""The home that tests answer from: the starter library and the sample documents, read in once for all of them.

Reading in takes a minute of processor time, nearly all of it the embedder's. So the home is kept between runs, by a
hash of everything that it is made from; each run works on a copy.
"""

import fcntl
import hashlib
import os
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest

from ingest.gather import Gatherer
from ingest.origins import Origins
from ingest.pipeline import ingest
from knowledge.areas import load_areas
from knowledge.base import KnowledgeBase
from knowledge.home import Home
from knowledge.own_library import STARTER
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings

REPOSITORY = Path(__file__).resolve().parent.parent
MADE_FROM = (REPOSITORY / "ingest", REPOSITORY / "knowledge", REPOSITORY / "constraints.txt")
_DERIVED = frozenset({".pyc", ".lock"})


def home_for(run, *, samples, kept):
    """Give the home of a run, made by whichever worker comes first.

    `run`: the folder of the run, `samples`: that of the sample documents or None, `kept`: where homes outlive a run, or
    None.
    """
    with _alone(run / "home.lock"):
        if not (run / "home.done").exists():
            _copy_kept(kept, samples, run / "home") if kept else _read_in(run / "home", samples)
            (run / "home.done").touch()
    return run / "home"


def part_of(home, name, *, is_wanted):
    """Give a copy of a home with those documents alone whose origin is wanted. Nothing is embedded for it."""
    part = home.parent / name
    with _alone(home.parent / f"{name}.lock"):
        if not (home.parent / f"{name}.done").exists():
            shutil.copytree(home, part)
            origins = Origins(part / "origins.json")
            with _writing(part) as base:
                for document in [each.id for each in base.catalogue.documents()]:
                    if not is_wanted(origins.of(document)):
                        base.remove(document)
                        origins.forget(document)
            (home.parent / f"{name}.done").touch()
    return part


def _copy_kept(folder, samples, target):
    home = folder / made_from(*MADE_FROM, *((samples,) if samples else ()))
    with _alone(folder / "homes.lock"):
        if not home.exists():
            shutil.rmtree(unfinished := folder / "unfinished", ignore_errors=True)
            _read_in(unfinished, samples)
            for outdated in [each for each in folder.iterdir() if each.is_dir() and each != unfinished]:
                shutil.rmtree(outdated)
            unfinished.rename(home)
        shutil.copytree(home, target)  # while nobody can take it away


def made_from(*places):
    """Hash files, and every file of folders."""
    digest = hashlib.sha256()
    for place in places:
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and path.suffix not in _DERIVED:
                digest.update(str(path.relative_to(place)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _read_in(path, samples):
    with pytest.MonkeyPatch.context() as patched:
        for name in [each for each in os.environ if each.startswith("SIGNPOST_")]:
            patched.delenv(name)
        patched.setenv("SIGNPOST_HOME", str(path))
        gatherer = Gatherer(areas=load_areas(STARTER / "areas.yaml"), fetch=Path)
        gatherer.add_library()
        if samples:
            gatherer.add(str(samples))
        with _writing(path) as base:
            report = ingest(gatherer.gathered.items, base=base, origins=Origins(path / "origins.json"))
    assert gatherer.gathered.refusals == []
    assert report.is_complete, report.failed
    assert len(report.added) == len(gatherer.gathered.items)


@contextmanager
def _writing(path):
    # One thread: where several workers share few processors, more of them wait for each other at full speed.
    settings = KnowledgeSettings(home=path, embedding_threads=1)
    with Home(path).writing("tests"):
        base = KnowledgeBase.open(Home(path), settings, sentences=sentences)
        try:
            yield base
        finally:
            base.close()


@contextmanager
def _alone(path):
    """Hold a lock file; workers and other runs wait."""
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
