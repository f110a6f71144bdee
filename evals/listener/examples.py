"""What the listener is taught: messages in danger and their look-alikes, and what people ask of the library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from evals.likeness_training import labelled, ways_of_asking
from ingest.asked import AskedLibrary
from knowledge.own_library import STARTER
from knowledge.unheld import load_unheld

MESSAGES: Final = Path(__file__).parents[2] / "tests" / "bot"
HELD_OUT: Final = ("09", "10")  # batches to measure by
IN_DANGER: Final = (
    "immediate-danger",
    "self-harm-and-suicide",
    "crying-babies",
    "police-protection-and-emergency-orders",
)
# Of what people ask of the library, one in so many: more would outweigh the messages.
EVERY_WAY, EVERY_SAMPLE, EVERY_IN_VAIN = 5, 8, 4
LIBRARY, LIBRARY_BATCHES = "library", 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Words, the batch that they were written in, and whether somebody is in danger now."""

    batch: str
    words: str
    is_danger: bool

    @property
    def is_message(self) -> bool:
        """Whether it was written to part danger from talk about it; what is asked of the library is easier."""
        return not self.batch.startswith(LIBRARY)


def examples() -> list[Example]:
    """Give all that the listener is taught; words that stand in several batches are taught once, by the first."""
    first: dict[str, Example] = {}
    for each in (*messages(), *of_the_library()):
        first.setdefault(each.words, each)
    return list(first.values())


def messages(folder: Path = MESSAGES) -> Iterator[Example]:
    """Read the messages of danger and their look-alikes: "kind | words" a line, "none" for a look-alike."""
    for path in (folder / "triage_messages.txt", *sorted((folder / "danger_messages").glob("*.txt"))):
        if not path.name.startswith(HELD_OUT):
            for kind, words in labelled(path):
                yield Example(batch=path.stem, words=words, is_danger=kind != "none")


def of_the_library() -> Iterator[Example]:
    """Give how people ask for its passages, and in vain: they ask about a danger, and stand in none."""
    digests = (words for digest, ways in ways_of_asking() if digest not in IN_DANGER for words in ways)
    asked = (
        ("digests", digests, EVERY_WAY),
        ("samples", AskedLibrary(folder=STARTER / "asked").questions(), EVERY_SAMPLE),
        ("in vain", load_unheld(STARTER / "unheld.yaml"), EVERY_IN_VAIN),
    )
    for name, lines, every in asked:
        for place, words in enumerate(islice(lines, 0, None, every)):
            yield Example(batch=f"{LIBRARY} {name} {place % LIBRARY_BATCHES}", words=words, is_danger=False)
