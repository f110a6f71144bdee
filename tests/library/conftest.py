"""What the checks over the starter library share: its files as read, and the day of the newest release."""

import re
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ingest.digests import read_digest
from ingest.origins import LIBRARY
from knowledge.areas import load_areas
from knowledge.own_library import STARTER
from tests.made_home import part_of


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
def library_home(full_home):
    """The home of the tests with the starter library alone."""
    return part_of(full_home, "library-home", is_wanted=lambda origin: origin == LIBRARY)


@pytest.fixture(scope="session")
def released():
    """The day of the newest release in the change log; today, where nothing is released yet."""
    text = (Path(__file__).resolve().parents[2] / "CHANGELOG.md").read_text(encoding="utf-8")
    days = [date.fromisoformat(day) for day in re.findall(r"^## \[[\d.]+\] - (\d{4}-\d\d-\d\d)$", text, re.MULTILINE)]
    return max(days) if days else datetime.now(ZoneInfo("Europe/London")).date()
