"""Makes the vectors of the contacts' examples: `python -m evals.contact_likeness`, after any of them changes.

It also says how often an example that is held out is led to its own contact by the others.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import typer

from bot.adapters.contact_likeness import VECTORS, Asked, by_best, lengths_of_middles, lines_of, rows_of
from bot.adapters.example_vectors import keep_vectors, vectors_of
from knowledge.areas import load_areas
from knowledge.contacts import load_contacts
from knowledge.embed import embedder_for
from knowledge.search import Vectors
from knowledge.settings import KnowledgeSettings


def led_home(asked: Asked, vectors: Vectors, within: int) -> float:
    """Give the share of examples whose own contact is among the `within` nearest, the example itself left out."""
    rows = rows_of(asked)
    lengths = lengths_of_middles(rows, vectors)
    hits = 0
    for owner, mine in rows.items():
        for row in mine:
            left = {owner: mine[mine != row]} if len(mine) > 1 else {}
            others = {**{key: theirs for key, theirs in rows.items() if key != owner}, **left}
            nearest = by_best(others, vectors @ vectors[row], {**lengths, **lengths_of_middles(left, vectors)})[:within]
            hits += owner in {key for key, _ in nearest}
    return hits / len(vectors)


def main() -> None:
    """Embed the starter library's examples and write their vectors."""
    library = Path(str(resources.files("knowledge").joinpath("library")))
    asked = load_contacts(library / "contacts.yaml", load_areas(library / "areas.yaml")).asked
    embedder = embedder_for(KnowledgeSettings())
    vectors = vectors_of(lines_of(asked), embedder)
    keep_vectors(VECTORS, embedder.name, lines_of(asked), vectors)
    shares = ", ".join(f"{led_home(asked, vectors, within):.3f} within {within}" for within in (1, 2))
    typer.echo(f"{VECTORS.name}: {len(vectors)} examples of {len(asked)}; held out, led home: {shares}")


if __name__ == "__main__":  # pragma: no cover
    main()
