"""An embedder whose vectors can be worked out by hand."""

from dataclasses import dataclass

import numpy as np

from bot.adapters.likeness_net import LikenessNet
from knowledge.search import EmbedderUnavailable

STEP = np.pi / 40  # a word more is so much further round


@dataclass
class Angles:
    """Its unit vectors say how many words a text has: ten and more than that again are at right angles to none."""

    name: str = "angles"
    dimensions: int = 2
    broken: bool = False

    def embed(self, texts):
        if self.broken:
            raise EmbedderUnavailable("no weights")
        turned = np.array([STEP * len(text.split()) for text in texts])
        return np.stack([np.cos(turned), np.sin(turned)], axis=1).astype(np.float32)


def net_of_two(path, floors):
    """Write a net whose first kind is told by no words at all and whose second by twenty; `floors` by kind."""
    made = LikenessNet(
        kinds=tuple(floors),
        exemplars=Angles().embed(["", "w " * 20]),
        weights=np.eye(2, dtype=np.float32),
        biases=np.zeros(2, dtype=np.float32),
        floors=floors,
    )
    made.keep("angles", path)
    return path
