"""What replies are held against is read from the home that the settings name."""

from bot.bootstrap import Bootstrap
from bot.settings import BotSettings
from evals.in_force import read_in_force
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.home import Home
from knowledge.settings import KnowledgeSettings
from tests.evals.made import FRONT_DOOR, HELD, PASSAGES


def test_documents_passages_contacts_and_public_words_are_those_of_the_home(tmp_path):
    home = Home(tmp_path)
    home.prepare()
    catalogue = Catalogue.open(sqlite_url(home.catalogue_file))
    catalogue.replace(FRONT_DOOR, list(PASSAGES[:2]), "hash")
    catalogue.close()
    held = read_in_force(Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=tmp_path)))
    assert list(held.documents) == ["front-door"]
    assert [each.text for each in held.by_document["front-door"]] == [each.text for each in PASSAGES[:2]]
    assert FRONT_DOOR.publisher.lower() in held.known.names
    assert len(held.directory) == len(HELD.directory)


def test_a_quotation_over_two_passages_is_found_in_the_whole_text_of_a_document():
    assert "of the call. Write down" in HELD.whole_texts["front-door"]
