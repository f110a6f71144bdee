"""The same questions through each channel: what must be the same is the ending, the contacts and the sources.

Conversations as well: what was told before counts everywhere.

A channel gives `asks`: a question's text in, what its user sees out. `seen_in` reads that; `expected` is the reply
contract. Each channel adds its reader to the tests that call `differences`.
"""

import re
from dataclasses import dataclass

from bot.channels.web.web_question import AskBody
from bot.contract import as_json

NUMBER = re.compile(r"(?<![\w/.])(?:\+44|0)[\d ]{8,13}\d|\b999\b")

# Each begins with danger that the rules see; then it goes on, is over, or gives way to something else.
CONVERSATIONS = (
    ("im 13 and i want to kill myself tonight", "no i wont ring them", "hes gone to bed now", "what is early help"),
    ("a dad is hitting his son in the street right now", "he has gone inside", "the police are here", "thanks"),
    ("pupil has just told me she's taken 30 paracetamol", "she feels fine", "who do i ring about a child in Kempston"),
    ("my partner is strangling me", "hello", "what is a strategy discussion", "and who leads it"),
    ("who do I ring about a child in Bedford", "and at the weekend?", "he is hitting her right now", "hiding in here"),
)


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


def by_the_assistant(assistant, conversation, question):
    """What the assistant says to each turn."""
    said, before = [], None
    for text in conversation:
        reply, before = assistant.reply(question(text), before)
        said.append(said_in(as_json(reply)))
    return said


async def on_the_web(web, conversation, question):
    """What the web says to each turn; to danger at once, to the rest in turn."""
    at, name = question("").at.isoformat(), f"{conversation[0]}"
    return [said_in(await web.reply(AskBody(question=text, conversation=name, at=at))) for text in conversation]


def said_in(reply):
    """What must be the same of a reply to a turn."""
    return reply["outcome"], reply["text"], [contact["id"] for contact in reply["contacts"]]
