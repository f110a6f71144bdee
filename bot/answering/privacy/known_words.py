"""Names and numbers that are public, so that a question which holds them is not mistaken for one about a person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from bot.answering.words import listed, phrases_by_first_word


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownWords:
    """What is public in an area: its directory's numbers; its places, services, publishers, office holders, programmes.

    `phones` are digits only, as dialled in the United Kingdom ("01234718700"). `names` are words or phrases in lower
    case; an e-mail address in `names` survives as well.
    """

    phones: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


NATIONAL_PHONES = listed(
    "999 112 101 111 105 119 18000 18001 116123 116000 116006 116111 123 118118 85258 88247 60163 61016 18001101 "
    "18001999 "
    "08001111 08088005000 08082000247 08000121700 08000283550 08081000900 08001357264 08000789321 08081689111 "
    "08005555111 "
    "03332210606 08001696016 08088010331 08088010327 08008020802 08000684141 08088004444 08088022020 08451206046 "
    "08001070099 "
    "08007720792 02070085000 02070080151 08081684700 08003234400 08088010302 08001384444 03001231110 03000261000 "
    "03001231231 "
    "03001235000 03450037000 03451228666 08454647 08000480999 08454040 08453000000"
)


@lru_cache(maxsize=1)
def national_names() -> frozenset[str]:
    """Read the names that are public all over England."""
    lines = resources.files("bot.answering.privacy").joinpath("public_names.txt").read_text("utf-8").splitlines()
    return frozenset(
        name.strip() for line in lines if not line.startswith("#") for name in line.split(",") if name.strip()
    )


@lru_cache(maxsize=8)
def public_phrases(names: frozenset[str]) -> dict[str, list[tuple[str, ...]]]:
    """Index the national names and the given ones by their first word."""
    return phrases_by_first_word(national_names() | names)
