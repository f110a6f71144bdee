"""Documents, passages and an embedder that tests make."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date

import numpy as np

from knowledge.model import Audience, Document, Kind, Passage, Standing
from knowledge.search import Vectors


def a_document(identifier="early-help", **given):
    fields = {
        "id": identifier,
        "title": identifier.replace("-", " ").title(),
        "publisher": "A partnership",
        "area": "england",
        "kind": Kind.PROCEDURE,
        "audience": frozenset(Audience),
        "published": date(2023, 3, 31),
        "standing": Standing.CURRENT,
    }
    return Document(**(fields | given))


def a_passage(text, *, document="early-help", order=0, **given):
    identifier = hashlib.sha256(f"{document}|{given.get('heading')}|{text}".encode()).hexdigest()[:16]
    return Passage(id=identifier, document=document, order=order, text=text, **given)


def passages(*texts, document="early-help"):
    return [a_passage(text, document=document, order=order) for order, text in enumerate(texts)]


def by_line(text):
    """A stand-in for the splitter: one sentence a stop."""
    return [sentence.strip() for sentence in re.split(r"(?<=[.!?])\s", text) if sentence.strip()]


class WordEmbedder:
    """Texts are as near to each other as they share words. Remembers what it was given."""

    name = "words"
    dimensions = 64

    def __init__(self):
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded += texts
        vectors = np.full((len(texts), self.dimensions), 1e-3, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, int(hashlib.sha256(word.encode()).hexdigest(), 16) % self.dimensions] += 1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
