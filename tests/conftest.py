"""What tests share: settings that no machine disturbs, and the sample documents read in once for all of them."""

import fcntl
import os
from datetime import datetime
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
# A Wednesday morning in term, so that no reply depends on the day the tests run.
WEDNESDAY_MORNING = "2026-11-18T11:00"


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch, tmp_path_factory):
    """Take away the settings of whoever runs the tests: a home or an area of theirs would change what is tested."""
    for name in [each for each in os.environ if each.startswith("SIGNPOST_") and each != "SIGNPOST_SHARED"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path_factory.getbasetemp() / "default-home"))


@pytest.fixture(scope="session")
def shared():
    """The folder of shared test input, which is read in place and never copied into the project."""
    folder = Path(os.environ.get("SIGNPOST_SHARED") or REPOSITORY.parent / "shared")
    if not (folder / "seeds" / "sources.yaml").is_file():
        pytest.skip(f"no sample documents at {folder}: set SIGNPOST_SHARED to the folder that holds seeds/sources.yaml")
    return folder


@pytest.fixture(scope="session")
def samples(shared):
    """The folder of the five sample documents with their records."""
    return shared / "seeds"


@pytest.fixture(scope="session")
def sample_home(samples, tmp_path_factory):
    """A home with the sample documents, read in once with the real embedder, whatever the number of workers.

    Tests read it; one that changes anything changes a copy.
    """
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # the workers' folders lie side by side in that of the run
    home = folder / "sample-home"
    with (folder / "sample-home.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "sample-home.done").exists():
            _take_in(samples, home)
            (folder / "sample-home.done").touch()
    return home


@pytest.fixture(scope="session")
def sample_assistant(sample_home):
    """The assistant over the sample documents, as bootstrap builds it."""
    from bot.bootstrap import Bootstrap
    from bot.settings import BotSettings
    from knowledge.settings import KnowledgeSettings

    with pytest.MonkeyPatch.context() as patched:
        for name in [each for each in os.environ if each.startswith("SIGNPOST_")]:
            patched.delenv(name)
        bootstrap = Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=sample_home))
    with bootstrap.assistant("tests") as assistant:
        yield assistant


@pytest.fixture
def question():
    """Make a question as at a quiet Wednesday morning, or at another ISO moment of UK time."""
    from bot.model import Question
    from knowledge.calendar import LONDON

    def make(text, *, at=WEDNESDAY_MORNING, **given):
        return Question(text=text, at=datetime.fromisoformat(at).replace(tzinfo=LONDON), **given)

    return make


def _take_in(samples, path):
    from ingest.gather import Gatherer
    from ingest.origins import Origins
    from ingest.pipeline import ingest
    from knowledge.areas import load_areas
    from knowledge.base import KnowledgeBase
    from knowledge.home import Home
    from knowledge.sentences import sentences
    from knowledge.settings import KnowledgeSettings

    home = Home(path)
    gatherer = Gatherer(areas=load_areas(REPOSITORY / "knowledge" / "library" / "areas.yaml"), fetch=Path)
    gatherer.add(str(samples))
    with home.writing("tests"):
        base = KnowledgeBase.open(home, KnowledgeSettings(home=path), sentences=sentences)
        try:
            report = ingest(gatherer.gathered.items, base=base, origins=Origins(path / "origins.json"))
        finally:
            base.close()
    assert report.is_complete, report.failed
    assert len(report.added) == 5
