"""What a question is like asking for: examples lead to a contact, and their vectors are made anew when they must be."""

import numpy as np
import pytest

from bot.adapters.contact_likeness import VECTORS, NearestContacts, lines_of
from bot.adapters.example_vectors import held_vectors, keep_vectors, vectors_of
from bot.answering.privacy import screen
from evals import contact_likeness
from evals.contact_likeness import led_home
from knowledge.search import EmbedderUnavailable
from knowledge.settings import BUNDLED_MODEL
from tests.bot.asking import DIRECTORY, KNOWN
from tests.fakes.embedder import HashingEmbedder

ASKED = {
    "kite-line": ("who mends a torn kite", "kite repair line"),
    "drum-line": ("drum lessons number", "who teaches the drum"),
}


LINES = lines_of(ASKED)


class Broken(HashingEmbedder):
    """An embedder that is out of order."""

    def embed(self, texts):
        raise EmbedderUnavailable("broken")


def nearest(text, embedder, **given):
    return NearestContacts(embedder=embedder, asked=ASKED, **given).nearest(screen(text, known=KNOWN))


def kept(path):
    keep_vectors(path, "hashing", LINES, vectors_of(LINES, HashingEmbedder()))


def test_the_contact_whose_examples_are_nearest_comes_first(tmp_path):
    found = nearest("my kite is torn, is there a repair line", HashingEmbedder(), path=tmp_path / "none.npz")
    assert [key for key, _ in found] == ["kite-line", "drum-line"]
    assert found[0][1] > found[1][1]


def test_nothing_is_near_where_there_are_no_examples():
    embedder = HashingEmbedder()
    assert NearestContacts(embedder=embedder, asked={}).nearest(screen("a kite", known=KNOWN)) == ()
    assert embedder.embedded == []


def test_a_broken_embedder_says_nothing_so_that_the_rules_stand():
    assert nearest("a torn kite", Broken()) == ()


def test_examples_are_embedded_once_and_only_when_they_are_needed(tmp_path):
    embedder = HashingEmbedder()
    contacts = NearestContacts(embedder=embedder, asked=ASKED, path=tmp_path / "none.npz")
    assert embedder.embedded == []
    contacts.nearest(screen("a torn kite", known=KNOWN))
    contacts.nearest(screen("a new drum", known=KNOWN))
    assert len(embedder.embedded) == 4 + 2


def test_kept_vectors_are_used_for_the_same_examples_and_embedder(tmp_path):
    path = tmp_path / "kept.npz"
    kept(path)
    embedder = HashingEmbedder()
    found = nearest("a torn kite", embedder, path=path)
    assert len(embedder.embedded) == 1
    assert found[0][0] == "kite-line"


def test_vectors_of_other_examples_of_another_embedder_or_unreadable_are_not_used(tmp_path):
    path = tmp_path / "kept.npz"
    kept(path)
    assert held_vectors(path, "another", LINES) is None
    assert held_vectors(path, "hashing", ["kites", *LINES[1:]]) is None
    path.write_bytes(b"no vectors")
    assert held_vectors(path, "hashing", LINES) is None


def test_the_vectors_that_ship_are_of_the_starter_librarys_examples():
    held = held_vectors(VECTORS, BUNDLED_MODEL, lines_of(DIRECTORY.asked))
    assert held is not None, "an example changed: run `python -m evals.contact_likeness`"
    assert len(held) == sum(map(len, DIRECTORY.asked.values()))


def test_every_national_contact_has_ways_of_asking_for_it():
    assert {each.id for each in DIRECTORY if each.area == "england"} <= set(DIRECTORY.asked)


def test_an_example_held_out_is_led_home_by_the_others():
    vectors = HashingEmbedder().embed([line for lines in ASKED.values() for line in lines])
    assert led_home(ASKED, vectors, within=2) == 1.0
    apart = np.eye(4, dtype=np.float32)
    assert led_home({"first": ("a", "b"), "second": ("c", "d")}, apart, within=1) < 1.0


def test_making_the_vectors_says_how_good_the_examples_are(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(contact_likeness, "VECTORS", tmp_path / "made.npz")
    monkeypatch.setattr(contact_likeness, "embedder_for", lambda settings: HashingEmbedder())
    contact_likeness.main()
    assert held_vectors(tmp_path / "made.npz", "hashing", lines_of(DIRECTORY.asked)) is not None
    assert "led home" in capsys.readouterr().out


@pytest.mark.parametrize("key", ["front-door", "lado", "early-help", "partnership"])
def test_what_each_council_has_of_its_own_is_asked_for_by_role(key):
    assert len(DIRECTORY.asked[key]) >= 6
