"""What people ask in vain is known: a question nearer to that than to what is held is not answered."""

import pytest

from bot.adapters.example_vectors import held_vectors, keep_vectors, vectors_of
from bot.adapters.unheld_likeness import VECTORS, NearestUnheld
from bot.answering.privacy import screen
from bot.model import Outcome
from bot.ports import Nets
from evals import unheld_likeness
from knowledge.library_file import UnusableLibraryFile
from knowledge.own_library import STARTER
from knowledge.settings import BUNDLED_MODEL
from knowledge.unheld import load_unheld
from tests.bot.asking import KNOWN, ask
from tests.fakes.angles import Angles
from tests.fakes.embedder import HashingEmbedder

QUESTIONS = ("how much is a kite", "what does the drum weigh")


@pytest.fixture
def path(tmp_path):
    keep_vectors(tmp_path / "kept.npz", "hashing", QUESTIONS, vectors_of(QUESTIONS, HashingEmbedder()))
    return tmp_path / "kept.npz"


def near(text, embedder, path, questions=QUESTIONS):
    found = NearestUnheld(embedder=embedder, questions=questions, shipped=QUESTIONS, path=path)
    return found.unheld(screen(text, known=KNOWN))


def test_the_nearest_question_counts(path):
    assert near("how much is a kite", HashingEmbedder(), path) == pytest.approx(1, abs=1e-3)
    assert near("is the kite torn", HashingEmbedder(), path) < 0.9


def test_lines_of_ones_own_count_beside_those_that_were_kept_and_only_they_are_embedded(path):
    embedder = HashingEmbedder()
    own = (QUESTIONS[1], "who paints the boats")
    assert near("who paints the boats", embedder, path, own) == pytest.approx(1, abs=1e-3)
    assert embedder.embedded == ["who paints the boats"] * 2
    assert near("how much is a kite", HashingEmbedder(), path, own) < 0.9
    assert near("what does the drum weigh", HashingEmbedder(), path, own) == pytest.approx(1, abs=1e-3)


def test_nothing_is_compared_without_questions_with_another_embedder_or_a_broken_one(path, tmp_path):
    assert near("how much is a kite", HashingEmbedder(), path, ()) == 0
    assert near("how much is a kite", HashingEmbedder(), tmp_path / "none.npz") == 0
    keep_vectors(path, "angles", QUESTIONS, vectors_of(QUESTIONS, Angles()))
    assert near("how much is a kite", Angles(broken=True), path) == 0


class Always:
    def __init__(self, cosine):
        self.cosine = cosine

    def unheld(self, text):
        return self.cosine


def test_a_question_nearer_to_what_is_asked_in_vain_is_not_answered():
    asked = "what is a strategy discussion"
    assert ask(asked, nets=Nets(unheld=Always(0.0))).outcome is Outcome.ANSWERED
    declined = ask(asked, nets=Nets(unheld=Always(1.6)))
    assert declined.outcome is Outcome.NO_EVIDENCE
    assert any("asked in vain" in line for line in declined.trace)


def test_the_vectors_that_ship_are_of_the_starter_librarys_questions():
    questions = load_unheld(STARTER / "unheld.yaml")
    held = held_vectors(VECTORS, BUNDLED_MODEL, questions)
    assert held is not None, "a question changed: run `python -m evals.unheld_likeness`"
    assert len(held) == len(questions) == len(set(questions))


def test_a_file_that_is_none_is_refused_with_the_remedy(tmp_path):
    path = tmp_path / "unheld.yaml"
    path.write_text("questions: 3\n")
    with pytest.raises(UnusableLibraryFile, match=r"unheld\.yaml: questions"):
        load_unheld(path)


def test_making_the_vectors_names_what_the_library_seems_to_answer_after_all(tmp_path, monkeypatch):
    monkeypatch.setattr(unheld_likeness, "VECTORS", tmp_path / "made.npz")
    doubtful = unheld_likeness.make(HashingEmbedder(), QUESTIONS, ["how much is a kite"])
    assert doubtful == ["how much is a kite"]
    assert held_vectors(tmp_path / "made.npz", "hashing", QUESTIONS) is not None
