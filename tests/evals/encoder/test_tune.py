"""The recipe runs: from a home's passages to a model that stands nearer to how people ask."""

import shutil

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from evals.encoder import measure, tune
from evals.encoder.pairs import Kind, Pair
from evals.encoder.tune import Recipe, gathered_pairs
from knowledge.base import KnowledgeBase
from knowledge.embed import PLAIN, bundled_model_folder
from knowledge.home import Home
from knowledge.settings import KnowledgeSettings
from tests.knowledge.made import WordEmbedder, a_document, a_passage, by_line

ASKED = ["who do i ring at night", "when is the meeting held", "what goes on the form", "where do i send it"]
TOLD = ["The duty desk covers evenings.", "Conferences convene monthly.", "Record facts.", "Post to the hub."]


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "home"))
    home = Home(tmp_path / "home")
    home.prepare()
    base = KnowledgeBase.open(home, KnowledgeSettings(home=home.path), sentences=by_line, embedder=WordEmbedder())
    for document in ("early-help", "kept"):
        texts = [a_passage("Ring the hub. Write later.", document=document, asked=("who do i ring", "hub number"))]
        base.replace(a_document(document), texts, "hash")
    base.close()
    return home


def likeness(folder):
    """How near each question is to each passage."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    model, tokenizer = AutoModel.from_pretrained(str(folder)).eval(), AutoTokenizer.from_pretrained(str(folder))

    def embedded(texts):
        rows = [model(**tokenizer(text, return_tensors="pt")).last_hidden_state.mean(1) for text in texts]
        return torch.nn.functional.normalize(torch.cat(rows), dim=-1)

    with torch.no_grad():
        return (embedded(ASKED) @ embedded(TOLD).T).numpy()


@pytest.mark.torch
@pytest.mark.filterwarnings("default")
def test_a_question_is_nearer_to_its_own_passage_after_tuning(small_model, tmp_path):
    pairs = [
        Pair(kind=Kind.PASSAGE, left=asked, right=told, group=told) for asked, told in zip(ASKED, TOLD, strict=True)
    ]
    before = likeness(small_model)
    recipe = Recipe(batch=4, learning_rate=5e-3, rounds=12, threads=1)
    tune.tune(pairs, tmp_path / "tuned", recipe, start=small_model)
    after = likeness(tmp_path / "tuned")
    own = np.eye(4, dtype=bool)
    assert after[own].mean() - after[~own].mean() > before[own].mean() - before[~own].mean() + 0.3
    assert (tmp_path / "tuned" / "tokenizer.json").is_file()

    tune.tune(pairs, tmp_path / "again", recipe, start=small_model)
    assert np.allclose(likeness(tmp_path / "again"), after)


@pytest.mark.torch
@pytest.mark.filterwarnings("default")
def test_what_nothing_answers_is_pushed_away_from_a_question(small_model, tmp_path):
    pairs = [
        Pair(kind=Kind.QUESTION, left=asked, right=told, group=told, wrong=wrong)
        for asked, told, wrong in zip(ASKED, TOLD, [*TOLD[1:], TOLD[0]], strict=True)
    ]
    recipe = Recipe(batch=4, learning_rate=5e-3, rounds=12, threads=1)
    tune.tune(pairs, tmp_path / "tuned", recipe, start=small_model)
    after = likeness(tmp_path / "tuned")
    assert after.diagonal().mean() > np.roll(after, -1, axis=1).diagonal().mean() + 0.3


def test_the_mean_of_two_models_lies_between_them(small_model, tmp_path):
    tuned, other = tmp_path / "tuned", tmp_path / "other"
    shutil.copytree(small_model, tuned)
    save_file({"a": np.zeros((2, 32), np.float32), "b": np.ones(3, np.float32)}, tuned / "model.safetensors")
    other.mkdir()
    packed = {"a": np.full((2, 1, 32), 4, np.int8), "a.scale": np.full((2, 1, 1), 0.5, np.float32)}
    save_file(packed, other / "model.safetensors")
    tune.take_mean(tuned, other)
    mean = load_file(tuned / "model.safetensors")
    assert mean["a"].tolist() == np.ones((2, 32)).tolist()
    assert mean["b"].tolist() == [1, 1, 1]  # only one of them has it


def test_documents_that_are_kept_to_measure_with_give_no_pairs(home):
    pairs = gathered_pairs(KnowledgeSettings(home=home.path), ["kept"], seed=1)
    assert {pair.group for pair in pairs if pair.kind is Kind.PASSAGE} == {a_passage("Ring the hub. Write later.").id}
    assert any(pair.kind is Kind.WORDS for pair in pairs)


def test_the_command_tunes_on_the_pairs_of_the_home(home, tmp_path, monkeypatch):
    given = []
    monkeypatch.setattr(tune, "tune", lambda *some: given.extend(some))
    monkeypatch.setattr(tune, "take_mean", lambda *some: given.extend(some))
    tune.main(tmp_path / "out", without=["early-help"], rounds=2, mean_with=tmp_path / "before")
    pairs, target, recipe, *both = given
    assert both == [target, tmp_path / "before"]
    assert target == tmp_path / "out"
    assert recipe == Recipe(rounds=2)
    assert sum(pair.kind is Kind.PASSAGE for pair in pairs) == 2


def test_models_are_compared_over_a_home_on_a_question_set(home, tmp_path, capsys):
    questions = tmp_path / "questions.jsonl"
    line = '{{"id": "{0}", "question": "who do i ring", "category": "contact", "expected_behaviour": "answer", '
    line += '"gold": [{{"document": "{0}", "quote": "the hub"}}]}}\n'
    questions.write_text(line.format("early-help") + line.format("kept"))
    measure.main(questions, [bundled_model_folder(model=PLAIN)], document=["kept"])
    with_asked, without = capsys.readouterr().out.splitlines()
    assert with_asked.startswith('model\twith asked-like-this\t{"questions": 1, "searched, any": 1.0')
    assert "\twithout\t" in without
