"""How many bad statements of a lying model reach a reader: `python -m tests.load.lying_replies HOME [REPLIES]`.

Each reply is written from passages of a real home, chosen by chance. Whether what is left answers is not asked, so that
the verification stands alone: in use a reply has to pass that as well.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from pathlib import Path

from bot.adapters.language_model_meaning import NoMeaning
from bot.answering.generate import ModelWriter
from bot.answering.privacy import KnownWords, screen
from bot.ports import Finding, ModelUnavailable, Prompt, ToWrite
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.model import Form, Standing
from knowledge.sentences import sentences
from tests.fakes.lying_server import Told, lies_about, passages_in

QUESTION = screen("what happens after a referral and by when?", known=KnownWords())


class Liar:
    """Lies as the server does, without a network between."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a script, no secret
        self.told = Told()

    def complete(self, prompt: Prompt, *, corpus_version: str, timeout_s: float) -> str:
        self.told = lies_about(passages_in(prompt.data), self.chance)
        if self.chance.random() < 0.02:
            raise ModelUnavailable("hang")
        lines = [f"{''.join(f'[{each}]' for each in ids)} {text}" for text, ids in self.told.mixed(self.chance)]
        text = "\n".join(lines)
        return text[: self.chance.randrange(len(text))] if text and self.chance.random() < 0.05 else text


def held(home: Path) -> list[Finding]:
    catalogue = Catalogue.open(sqlite_url(home / "catalogue.sqlite"))
    documents = {each.id: each for each in catalogue.documents() if each.standing is not Standing.SUPERSEDED}
    passages = [each for texts in catalogue.all_passages().values() for each in texts if each.form is Form.PROSE]
    catalogue.close()
    return [
        Finding(
            passage=each, document=documents[each.document], score=1.0, dense=0.8, lexical=1.0,
            sentences=(pieces := tuple(sentences(each.text))), cosines=(0.8,) * len(pieces),
        )
        for each in passages
        if each.document in documents
    ]  # fmt: skip


def measure(home: Path, replies: int, seed: int = 8) -> tuple[Counter[str], list[str], list[float]]:
    """Count what was told and shown; give the bad statements that were shown, and the milliseconds of each reply."""
    findings, liar = held(home), Liar(seed)
    writer = ModelWriter(model=liar, meaning=NoMeaning(), timeout_s=8)
    count: Counter[str] = Counter()
    leaked, took = [], []
    for _ in range(replies):
        task = ToWrite(
            question=QUESTION, earlier=None, findings=tuple(liar.chance.sample(findings, 6)), contacts=(),
            describes_child=liar.chance.random() < 0.5, corpus_version="c", answers=lambda text: True,
        )  # fmt: skip
        started = time.perf_counter()
        written = writer.write(task)
        took.append((time.perf_counter() - started) * 1000)
        shown = " | ".join(each.text for each in written.claims)
        count["good told"] += len(liar.told.good)
        count["bad told"] += len(liar.told.bad)
        count["good shown"] += sum(text in shown for text, _ in liar.told.good)
        count["replies with a statement"] += bool(written.claims)
        leaked += [text for text, _ in liar.told.bad if text in shown]
    return count, leaked, took


def main() -> None:
    home, replies = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    count, leaked, took = measure(home, replies)
    took.sort()
    for name, number in sorted(count.items()):
        print(f"{name}: {number}")  # noqa: T201 - a script's output
    print(f"bad statements shown: {len(leaked)} in {replies} replies")  # noqa: T201
    print(f"added ms: p50 {took[len(took) // 2]:.1f}, p95 {took[int(len(took) * 0.95)]:.1f}")  # noqa: T201
    for each in leaked[:40]:
        print(f"  {each}")  # noqa: T201


if __name__ == "__main__":
    main()
