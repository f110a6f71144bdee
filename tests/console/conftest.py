"""The console of an invented home, with the real way in or with a gate that lets in whom a test names."""

import pytest

from bot.bootstrap import Bootstrap
from bot.channels.web.site import Web
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.web.made_site import a_home
from tests.console.made_entrance import a_way_in


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return a_home(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def bootstrap(home):
    return Bootstrap(knowledge=KnowledgeSettings(home=home))


@pytest.fixture(scope="module")
def web(home, bootstrap):
    catalogue = Catalogue.open(sqlite_url(home / "catalogue.sqlite"))
    with bootstrap.assistant("a test") as assistant:
        yield Web(
            assistant=assistant,
            areas=bootstrap.areas,
            directory_in_force=lambda: bootstrap.directory,
            catalogue=lambda: catalogue,
        )
    catalogue.close()


@pytest.fixture
def way_in(web, bootstrap, tmp_path):
    """The console with its real gate, on a clock that the test moves."""
    made = a_way_in(web, bootstrap, tmp_path)
    yield made
    made.console.records.dispose()
