"""Trains the second net for danger: `python -m evals.danger_likeness` with the embedder in force writes it.

It is tried on each file of messages with the others as its teachers. The floors are those at which so many look-alikes,
unseen, would raise a false alarm, and so many emergencies would be talked away.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import typer

from bot.adapters.danger_likeness import DANGER, NET, pieces
from bot.adapters.likeness_net import LikenessNet
from bot.answering.danger.triage import triage
from evals.likeness_training import embedded, labelled, net, unseen_scores
from ingest.digests import read_digest
from knowledge.areas import load_areas
from knowledge.embed import embedder_for
from knowledge.own_library import STARTER
from knowledge.search import Embedder
from knowledge.settings import KnowledgeSettings

MESSAGES = Path(__file__).parents[1] / "tests" / "bot"
SURE = 0.008  # of look-alikes, unseen, may raise an alarm: most are twins of a danger, nearer to it than questions
PERHAPS = 0.05  # and this share may be given a notice in front of its answer
UNLIKE = 0.05  # of emergencies, unseen, that the rules found may be taken for talk, and given the notice alone
IN_DANGER = ("immediate-danger", "self-harm-and-suicide", "crying-babies", "police-protection-and-emergency-orders")
EVERY = 9  # of the ways of asking: more would outweigh the messages


def messages(folder: Path) -> list[tuple[str, bool, str]]:
    """Read (batch, is an emergency, words) from the files of messages."""
    found: list[tuple[str, bool, str]] = []
    for path in (folder / "triage_messages.txt", *sorted((folder / "danger_messages").glob("*.txt"))):
        if path.name.startswith(("09", "10")):
            continue  # held out, to measure by
        found += [(path.stem, kind != "none", words) for kind, words in labelled(path)]
    return found


def ways_of_asking() -> list[str]:
    """Give how people ask for the library's passages: they ask about a danger, and stand in none."""
    areas = load_areas(STARTER / "areas.yaml")
    asked = [
        way
        for path in sorted((STARTER / "digests").glob("*.md"))
        if path.stem not in IN_DANGER
        for passage in read_digest(path, areas).passages
        for way in passage.asked
    ]
    return asked[::EVERY]


def train(embedder: Embedder, folder: Path) -> LikenessNet:
    """Fit the net and choose the floors by what the rules let through."""
    rows, asked = messages(folder), ways_of_asking()
    vectors = embedded(embedder, [*(pieces(words)[0] for _, _, words in rows), *asked])
    danger = np.array([*(each[1] for each in rows), *(False for _ in asked)])
    batches = np.array([*(each[0] for each in rows), *("" for _ in asked)])
    scores = unseen_scores(vectors, danger, batches)[: len(rows)]
    emergency = danger[: len(rows)]
    found = [triage(words) for _, _, words in rows]
    by_rules = np.array([each.danger is not None for each in found])
    doubted = by_rules & emergency & ~np.array([each.is_certain for each in found])
    floors = {
        "sure": float(np.quantile(scores[~emergency], 1 - SURE)),
        "perhaps": float(np.quantile(scores[~emergency], 1 - PERHAPS)),
        "unlike": float(np.quantile(scores[doubted], UNLIKE)),
    }
    missed = emergency & ~by_rules
    caught, suspected = (int((scores[missed] > floors[floor]).sum()) for floor in ("sure", "perhaps"))
    typer.echo(f"{len(rows)} messages. Of {int(missed.sum())} emergencies that the rules miss, unseen by the net,")
    typer.echo(f"it is sure of {caught} and suspects {suspected}. Floors: {floors}")
    return net(vectors, {DANGER: danger}, floors)


def main() -> None:
    """Train for the embedder in force and write the net where the adapter reads it."""
    embedder = embedder_for(KnowledgeSettings())
    found = train(embedder, MESSAGES)
    found.keep(embedder.name, NET)
    typer.echo(f"written: {NET.name} for {embedder.name}, {len(found.exemplars)} exemplars")


if __name__ == "__main__":
    main()
