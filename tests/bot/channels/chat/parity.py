"""The same questions through each channel: what must be the same is the ending, the contacts and the sources.

A channel gives `asks`: a question's text in, what its user sees out. `seen_in` reads that; `expected` is the reply
contract. Each channel adds its reader to the tests that call `differences`.
"""

import re
from dataclasses import dataclass

NUMBER = re.compile(r"(?<![\w/.])(?:\+44|0)[\d ]{8,13}\d|\b999\b")


@dataclass(frozen=True)
class Seen:
    """What can be seen of a reply whatever the channel: its words, the targets of its links, whether 999 leads."""

    words: str
    links: frozenset[str]
    is_emergency: bool


def differences(reply, seen):
    """List in what a channel's rendering differs from the reply contract; nothing where it says the same."""
    wrong = []
    if seen.is_emergency != (reply["outcome"] == "emergency"):
        wrong.append("emergency")
    if squeezed(reply["text"]) not in squeezed(seen.words):
        wrong.append("text")
    values = [channel["value"] for contact in reply["contacts"] for channel in contact["channels"]]
    wrong += [f"contact: {value}" for value in values if value not in seen.words]
    wrong += [
        f"citation {citation['n']}"
        for citation in reply["citations"]
        if not any(link.endswith(citation["url"]) for link in seen.links)
    ]
    held = {re.sub(r"\D", "", number) for number in NUMBER.findall(str(reply))}
    shown = {re.sub(r"\D", "", number) for number in NUMBER.findall(seen.words)}
    return wrong + [f"a number of its own: {number}" for number in shown - held]


def squeezed(text):
    """Compare words alone: channels break lines and make links of marks in their own ways."""
    return "".join(re.sub(r"\[\d+\]", "", text).split())
