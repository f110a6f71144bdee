"""Packs a tuned model into 8-bit integers: `python -m knowledge.models.pack TUNED_FOLDER`, needs the `test` extra.

Each row of a matrix has a scale of its own, so that one large number costs no other row its precision. What is no
matrix (biases, normalisation) stays as it is: it is small. The integers are multiplied out within the graph, so that
the numbers that a question does not touch are never held in full.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file

PLAIN_GRAPH = Path(__file__).with_name("all-minilm-l6-v2.onnx")
TARGET = Path(__file__).with_name("signpost-minilm")
LARGEST = 127
SCALE = ".scale"


def pack(source: Path, target: Path) -> str:
    """Write the weights of one folder, packed, into another, with tokenizer and graph. The new weights' sha256."""
    packed: dict[str, NDArray[np.generic]] = {}
    for name, values in sorted(load_file(source / "model.safetensors").items()):
        # The pooler is not part of a sentence's vector; the position ids are no weights.
        if name.startswith("pooler.") or values.dtype != np.float32:
            continue
        if values.ndim == 2:
            scale = np.maximum(np.abs(values).max(axis=1, keepdims=True) / LARGEST, np.finfo(np.float32).tiny)
            packed[name] = np.rint(values / scale).astype(np.int8)
            packed[name + SCALE] = scale.astype(np.float32)
        else:
            packed[name] = values
    target.mkdir(parents=True, exist_ok=True)
    weights = target / "model.safetensors"
    save_file(packed, weights)
    weights.chmod(0o644)
    shutil.copy(source / "tokenizer.json", target / "tokenizer.json")
    pack_graph(PLAIN_GRAPH, target / "model.onnx")
    return hashlib.sha256(weights.read_bytes()).hexdigest()


def pack_graph(source: Path, target: Path) -> None:
    """Write the graph anew so that each matrix comes in as integers and scales."""
    import onnx

    model = onnx.load(str(source), load_external_data=False)
    matrices = {weight.name: weight for weight in model.graph.initializer if len(weight.dims) == 2}
    for weight in matrices.values():
        model.graph.initializer.append(_scale_of(weight))
        _retype(weight, onnx.TensorProto.INT8)
    nodes = [new for node in model.graph.node for new in _unpacking(node, matrices)]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    target.write_bytes(model.SerializeToString())


def _unpacking(node: Any, matrices: dict[str, Any]) -> list[Any]:
    """The node, with what multiplies its matrix out before it; rows that are looked up are multiplied out after."""
    from onnx import TensorProto, helper

    matrix = node.input[0] if node.input else ""
    if matrix not in matrices:
        return [node]
    if node.op_type == "Gather":
        rows, ids, out = node.output[0] + "/rows", node.input[1], node.output[0]
        return [
            helper.make_node("Gather", [matrix, ids], [rows]),
            helper.make_node("Gather", [matrix + SCALE, ids], [rows + SCALE]),
            helper.make_node("Cast", [rows], [rows + "/cast"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [rows + "/cast", rows + SCALE], [out]),
        ]
    node.input[0] = matrix + "/full"
    return [
        helper.make_node("Cast", [matrix], [matrix + "/cast"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [matrix + "/cast", matrix + SCALE], [matrix + "/full"]),
        node,
    ]


def _scale_of(weight: Any) -> Any:
    from onnx import TensorProto

    scale = TensorProto()
    scale.CopyFrom(weight)
    scale.name = weight.name + SCALE
    del scale.dims[:]
    scale.dims.extend([weight.dims[0], 1])
    _retype(scale, TensorProto.FLOAT)
    return scale


def _retype(weight: Any, kind: int) -> None:
    from onnx import TensorProto

    weight.data_type = kind
    size = int(np.prod(weight.dims)) * (4 if kind == TensorProto.FLOAT else 1)
    for entry in weight.external_data:
        if entry.key == "length":
            entry.value = str(size)


if __name__ == "__main__":
    print(pack(Path(sys.argv[1]), TARGET))  # noqa: T201 - the checksum for knowledge/embed.py
