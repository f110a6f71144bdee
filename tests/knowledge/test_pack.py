"""Packing a model into 8-bit integers: a quarter of the size, the same vectors but for a hair."""

import numpy as np
import pytest
from safetensors.numpy import load_file

from knowledge.embed import PLAIN, BundledModel, OnnxEmbedder, bundled_model_folder
from knowledge.models.pack import pack

TEXTS = [
    "ok",
    "Who do I ring about a child at night?",
    "Café – “naïve” 😀 §47",
    "",
    "The conference is held in 15 days. " * 20,
]


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    target = tmp_path_factory.mktemp("packed") / "model"
    return target, pack(bundled_model_folder(model=PLAIN), target)


def test_packed_weights_give_nearly_the_vectors_of_the_full_ones(packed):
    folder, sha256 = packed
    model = BundledModel(name="packed", graph=folder / "model.onnx", sha256=sha256, remedy="")
    given = OnnxEmbedder(folder, model).embed(TEXTS)
    expected = OnnxEmbedder(bundled_model_folder(model=PLAIN), PLAIN).embed(TEXTS)
    assert (given * expected).sum(axis=1).min() >= 0.999


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("embeddings.word_embeddings.weight", (30522, 1)),
        ("encoder.layer.0.output.dense.weight", (384, 48, 1)),
    ],
)
def test_every_row_or_block_keeps_its_own_precision(packed, name, shape):
    held = load_file(packed[0] / "model.safetensors")
    full = load_file(bundled_model_folder(model=PLAIN) / "model.safetensors")[name]
    assert held[name].dtype == np.int8
    scale = held[f"{name}.scale"]
    assert scale.shape == shape
    assert (np.abs(held[name] * scale - full.reshape(held[name].shape)) <= scale * 0.501).all()


def test_packed_weights_take_a_quarter_of_the_room(packed):
    size = (packed[0] / "model.safetensors").stat().st_size
    assert size < 0.27 * (bundled_model_folder(model=PLAIN) / "model.safetensors").stat().st_size


def test_packing_again_gives_the_same_file(packed, tmp_path):
    assert pack(bundled_model_folder(model=PLAIN), tmp_path) == packed[1]
