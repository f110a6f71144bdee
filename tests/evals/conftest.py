"""What the tests of both recipes for an encoder start from."""

import shutil

import pytest

from knowledge.embed import PLAIN, bundled_model_folder


@pytest.fixture
def small_model(tmp_path):
    """A model of one small layer, whose words mean nothing yet."""
    import torch
    from transformers import BertConfig, BertModel

    folder = tmp_path / "small"
    torch.manual_seed(1)
    config = BertConfig(hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32)
    BertModel(config).save_pretrained(str(folder))
    for name in ("tokenizer.json", "tokenizer_config.json", "vocab.txt", "special_tokens_map.json"):
        shutil.copy(bundled_model_folder(model=PLAIN) / name, folder)
    return folder
