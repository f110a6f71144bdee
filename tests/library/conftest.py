"""What the checks over the starter library share: its files as read, and one home with all of it ingested."""

import fcntl
import os
import re
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ingest.digests import read_digest
from knowledge.areas import load_areas
from knowledge.own_library import STARTER


@pytest.fixture(scope="session")
def digests():
    """Every digest of the starter library, read and checked, by id."""
    areas = load_areas(STARTER / "areas.yaml")
    return {path.stem: read_digest(path, areas) for path in sorted((STARTER / "digests").glob("*.md"))}


@pytest.fixture(scope="session")
def bodies():
    """What stands below each digest's front matter, by id."""
    return {
        path.stem: path.read_text(encoding="utf-8").split("\n---\n", maxsplit=1)[1].strip()
        for path in sorted((STARTER / "digests").glob("*.md"))
    }


@pytest.fixture(scope="session")
def library_home(tmp_path_factory):
    """A home with the starter library, read in once with the real embedder, whatever the number of workers."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # the workers' folders lie side by side in that of the run
    home = folder / "library-home"
    with (folder / "library-home.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "library-home.done").exists():
            _take_in(home)
            (folder / "library-home.done").touch()
    return home


def _take_in(path):
    from ingest.gather import Gatherer
    from ingest.origins import Origins
    from ingest.pipeline import ingest
    from knowledge.base import KnowledgeBase
    from knowledge.home import Home
    from knowledge.sentences import sentences
    from knowledge.settings import KnowledgeSettings

    home = Home(path)
    gatherer = Gatherer(areas=load_areas(STARTER / "areas.yaml"), fetch=Path)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SIGNPOST_HOME", str(path))
        patched.delenv("SIGNPOST_LIBRARY_FOLDER", raising=False)
        gatherer.add_library()
        with home.writing("tests"):
            base = KnowledgeBase.open(home, KnowledgeSettings(home=path), sentences=sentences)
            try:
                report = ingest(gatherer.gathered.items, base=base, origins=Origins(path / "origins.json"))
            finally:
                base.close()
    assert report.is_complete, report.failed


@pytest.fixture(scope="session")
def released():
    """The day of the newest release in the change log; today, where nothing is released yet."""
    text = (Path(__file__).resolve().parents[2] / "CHANGELOG.md").read_text(encoding="utf-8")
    days = [date.fromisoformat(day) for day in re.findall(r"^## \[[\d.]+\] - (\d{4}-\d\d-\d\d)$", text, re.MULTILINE)]
    return max(days) if days else datetime.now(ZoneInfo("Europe/London")).date()
