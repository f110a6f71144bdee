"""Packs a tuned model into 8-bit integers: `python -m knowledge.models.pack TUNED_FOLDER`, needs the `test` extra.

Each block of a matrix has a scale of its own, so that one large number costs no other block its precision: with one
scale a row, the vectors of very short texts were off by 0.004. A matrix in which rows are looked up has one a row.
What is no matrix (biases, normalisation) stays as it is: it is small. The integers are multiplied out within the
graph, so that rows that no question looks up are never held in full.
"""

from __future__ import annotations

import hashlib
import math
import shutil
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file

from knowledge.settings import TUNED_MODEL

PLAIN_GRAPH = Path(__file__).with_name("all-minilm-l6-v2.onnx")
TARGET = Path(__file__).with_name(TUNED_MODEL)
LARGEST = 127
BLOCK = 32  # numbers of a row that share a scale
SCALE = ".scale"


def pack(source: Path, target: Path) -> str:
    """Write the weights of one folder, packed, into another, with tokenizer and graph. The new weights' sha256."""
    packed: dict[str, NDArray[np.generic]] = {}
    for name, values in sorted(load_file(source / "model.safetensors").items()):
        # The pooler is not part of a sentence's vector; the position ids are no weights.
        if name.startswith("pooler.") or values.dtype != np.float32:
            continue
        if values.ndim == 2:
            blocks = values if "embeddings" in name else values.reshape(len(values), -1, BLOCK)
            scale = np.maximum(np.abs(blocks).max(axis=-1, keepdims=True) / LARGEST, np.finfo(np.float32).tiny)
            packed[name] = np.rint(blocks / scale).astype(np.int8)
            packed[name + SCALE] = scale
        else:
            packed[name] = values
    target.mkdir(parents=True, exist_ok=True)
    weights = target / "model.safetensors"
    save_file(packed, weights)
    weights.chmod(0o644)
    shutil.copy(source / "tokenizer.json", target / "tokenizer.json")
    pack_graph(PLAIN_GRAPH, target / "model.onnx")
    return hashlib.sha256(weights.read_bytes()).hexdigest()


def unpacked(folder: Path) -> dict[str, NDArray[np.float32]]:
    """Read packed weights back as 32-bit numbers, by name."""
    packed = load_file(folder / "model.safetensors")
    whole = {}
    for name, values in packed.items():
        if name.endswith(SCALE):
            continue
        scale = packed.get(name + SCALE)
        whole[name] = values if scale is None else (values * scale).reshape(len(values), -1)
    return whole


def pack_graph(source: Path, target: Path) -> None:
    """Write the graph anew so that each matrix comes in as integers and scales."""
    import onnx

    model = onnx.load(str(source), load_external_data=False)
    graph = model.graph
    matrices = {weight.name: weight for weight in graph.initializer if len(weight.dims) == 2}
    nodes = []
    for node in graph.node:
        matrix = matrices.get(node.input[0]) if node.input else None
        if matrix is None:
            nodes.append(node)
        elif node.op_type == "Gather":
            nodes += _looked_up(node, matrix.name)
            _retype(graph, matrix, list(matrix.dims))
        else:
            nodes += _multiplied_out(graph, node, matrix)
            _retype(graph, matrix, [matrix.dims[0], matrix.dims[1] // BLOCK, BLOCK])
    del graph.node[:]
    graph.node.extend(nodes)
    target.write_bytes(model.SerializeToString())


def _looked_up(node: Any, matrix: str) -> list[Any]:
    """Look up the rows' integers and their scales, then multiply those few."""
    from onnx import TensorProto, helper

    ids, out = node.input[1], node.output[0]
    return [
        helper.make_node("Gather", [matrix, ids], [f"{out}/rows"]),
        helper.make_node("Gather", [matrix + SCALE, ids], [f"{out}/scales"]),
        helper.make_node("Cast", [f"{out}/rows"], [f"{out}/cast"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{out}/cast", f"{out}/scales"], [out]),
    ]


def _multiplied_out(graph: Any, node: Any, matrix: Any) -> list[Any]:
    """Multiply the blocks out before the node; ONNX Runtime does so once, when it loads the graph."""
    from onnx import TensorProto, helper

    name = matrix.name
    graph.initializer.append(helper.make_tensor(f"{name}/shape", TensorProto.INT64, [2], list(matrix.dims)))
    node.input[0] = f"{name}/full"
    return [
        helper.make_node("Cast", [name], [f"{name}/cast"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}/cast", name + SCALE], [f"{name}/blocks"]),
        helper.make_node("Reshape", [f"{name}/blocks", f"{name}/shape"], [f"{name}/full"]),
        node,
    ]


def _retype(graph: Any, matrix: Any, dims: list[int]) -> None:
    """Declare a matrix as integers of this shape, and its scales; both are brought from outside."""
    from onnx import TensorProto

    scales = TensorProto()
    scales.CopyFrom(matrix)
    scales.name = matrix.name + SCALE
    for tensor, kind, shape in ((matrix, TensorProto.INT8, dims), (scales, TensorProto.FLOAT, [*dims[:-1], 1])):
        tensor.data_type = kind
        del tensor.dims[:]
        tensor.dims.extend(shape)
        length = next(entry for entry in tensor.external_data if entry.key == "length")
        length.value = str(math.prod(shape) * (4 if kind == TensorProto.FLOAT else 1))
    graph.initializer.append(scales)


if __name__ == "__main__":
    print(pack(Path(sys.argv[1]), TARGET))  # noqa: T201 - the checksum for knowledge/embed.py
