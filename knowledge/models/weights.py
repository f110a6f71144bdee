"""Reads a model's weights from its safetensors file, whose checksum must match, for the graph that has none."""

from __future__ import annotations

import hashlib
import json
import mmap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.search import EmbedderUnavailable

_KINDS: dict[str, type[np.generic]] = {"F32": np.float32, "I8": np.int8}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The weights in a file, mapped and not yet read."""

    data: mmap.mmap
    start: int  # of the numbers, in bytes
    header: Mapping[str, Any]

    def tensors(self) -> Iterator[tuple[str, NDArray[np.generic]]]:
        """Each weight, by the graph's name for it."""
        for name, tensor in self.header.items():
            # The pooler is not part of a sentence's vector; the position ids are no weights.
            if name.startswith("pooler.") or tensor["dtype"] not in _KINDS:
                continue
            first, last = tensor["data_offsets"]
            kind = np.dtype(_KINDS[tensor["dtype"]])
            count = (last - first) // kind.itemsize
            flat = np.frombuffer(self.data, dtype=kind, count=count, offset=self.start + first)
            yield f"model.{name}", flat.reshape(tensor["shape"])

    def release(self) -> None:
        """Let the mapped pages go; they are read from the file again where they are needed again."""
        self.data.madvise(mmap.MADV_DONTNEED)


def verified_weights(path: Path, *, sha256: str, remedy: str) -> Weights:
    """Map the weights in a file. Raises EmbedderUnavailable where they are not those with this checksum."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
            if found != sha256:
                raise EmbedderUnavailable(
                    f"{path}: the weights are not those published (sha256 {found[:8]}… instead of "
                    f"{sha256[:8]}…), so the file is damaged or another model; {remedy}"
                )
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise EmbedderUnavailable(f"{path}: cannot be read ({error.strerror}); {remedy}") from error
    # safetensors: eight bytes with the header's length, the header as JSON, then the numbers.
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    return Weights(data=data, start=start, header=header)
