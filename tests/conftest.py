"""What tests share: settings that no machine disturbs, and one home read in once for all of them."""

import contextlib
import os
from datetime import datetime
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("SIGNPOST_SHARED") or REPOSITORY.parent / "shared")
SEEDS = SHARED / "seeds" / "sources.yaml"
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
    if not SEEDS.is_file():
        pytest.skip(f"no sample documents at {SHARED}: set SIGNPOST_SHARED to the folder that holds seeds/sources.yaml")
    return SHARED


@pytest.fixture(scope="session")
def samples(shared):
    """The folder of the five sample documents with their records."""
    return shared / "seeds"


@pytest.fixture(scope="session")
def full_home(tmp_path_factory, request):
    """A home with the starter library and, where they are to be had, the sample documents.

    Tests read it; one that changes anything changes a copy.
    """
    from tests.made_home import home_for

    run = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent  # the workers' folders lie side by side in that of the run
    cache = getattr(request.config, "cache", None)  # none with -p no:cacheprovider
    kept = None if cache is None else cache.mkdir("homes")
    return home_for(run, samples=SEEDS.parent if SEEDS.is_file() else None, kept=kept)


@pytest.fixture(scope="session")
def sample_home(samples, full_home):
    """That home with the sample documents alone, for tests whose replies rest on them and on nothing else."""
    from ingest.origins import LIBRARY
    from tests.made_home import part_of

    return part_of(full_home, "sample-home", is_wanted=lambda origin: origin != LIBRARY)


@pytest.fixture(scope="session")
def full_assistant(full_home):
    """The assistant over the library and the sample documents."""
    with _assistant_over(full_home) as assistant:
        yield assistant


@pytest.fixture(scope="session")
def sample_assistant(sample_home):
    """The assistant over the sample documents alone."""
    with _assistant_over(sample_home) as assistant:
        yield assistant


@pytest.fixture
def question():
    """Make a question as at a quiet Wednesday morning, or at another ISO moment of UK time."""
    from bot.model import Question
    from knowledge.calendar import LONDON

    def make(text, *, at=WEDNESDAY_MORNING, **given):
        return Question(text=text, at=datetime.fromisoformat(at).replace(tzinfo=LONDON), **given)

    return make


@contextlib.contextmanager
def _assistant_over(home):
    """Answer from a home, as bootstrap builds the assistant."""
    from bot.bootstrap import Bootstrap
    from bot.settings import BotSettings
    from knowledge.settings import KnowledgeSettings

    with pytest.MonkeyPatch.context() as patched:
        for name in [each for each in os.environ if each.startswith("SIGNPOST_")]:
            patched.delenv(name)
        bootstrap = Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=home, embedding_threads=1))
    with bootstrap.assistant("tests") as assistant:
        yield assistant
