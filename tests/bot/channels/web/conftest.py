"""The site of an invented home, made once for the tests of one file."""

import pytest
from starlette.testclient import TestClient

from bot.bootstrap import Bootstrap
from bot.channels.web.app import create_app
from bot.channels.web.site import Web
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.web.made_library import a_catalogue
from tests.bot.channels.web.made_site import a_home


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return a_home(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def web(home):
    bootstrap = Bootstrap(knowledge=KnowledgeSettings(home=home))
    catalogue = Catalogue.open(sqlite_url(home / "catalogue.sqlite"))
    with bootstrap.assistant("a test") as assistant:
        yield Web(
            assistant=assistant,
            areas=bootstrap.areas,
            directory_in_force=lambda: bootstrap.directory,
            catalogue=lambda: catalogue,
        )
    catalogue.close()


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    """An invented library, without a home around it."""
    opened = a_catalogue(tmp_path_factory.mktemp("catalogue"))
    yield opened
    opened.close()


@pytest.fixture
def client(web):
    return TestClient(create_app(web), raise_server_exceptions=True)
