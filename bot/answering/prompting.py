"""Makes what a language model is sent: our instructions, and as data the screened question and numbered passages.

Only screened words and published passages go in. Contacts stand in it as tokens, other numbers not at all.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Final

from bot.answering.claims import SCHEMA
from bot.answering.misuse import Misuse, misuse
from bot.answering.privacy import ScreenedText
from bot.answering.privacy.screening import UnscreenedText
from bot.answering.verify import REACHABLE
from bot.model import ShownContact
from bot.ports import Finding, Prompt, Screened, ToWrite
from knowledge.model import Form
from prompts.instructions import instructions

MOST_PASSAGES: Final = 6
MOST_CHARACTERS: Final = 2_000  # of one passage
WITHHELD: Final = "[[withheld]]"
_SPEAKS_TO_A_MACHINE = re.compile(
    r"\b(?:ignor|disregard|forget|overrid|bypass|prompt|instruct|rules?\b|pretend|role.?play|act as|you (?:are|were)"
    r"|you (?:will|have|must)|respond|reply|answer|repeat|reveal|print|output|show|tell|say|write|confirm|decode"
    r"|base ?64|rot ?13|jailbreak|system|mode\b|from now|override|password|credential|key\b|opinion|persona|assistant"
    r"|chatbot|ai\b|json)",
    re.I,
)
_MARKS = re.compile(r"<[^>]{0,80}>|\[\[|\]\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A passage as the model sees it: its id in the prompt, and its text with tokens for contacts."""

    id: str
    finding: Finding
    text: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Tokens for the contacts that may be named, each with the number or address that code puts in its place."""

    values: Mapping[str, str] = field(default_factory=dict)  # "[[contact-1]]" -> "01632 960123"

    @classmethod
    def of(cls, contacts: Sequence[ShownContact]) -> Tokens:
        """Number the ways to reach these contacts."""
        ways = dict.fromkeys(channel.value for each in contacts for channel in each.contact.channels)
        return cls(values={f"[[contact-{n}]]": value for n, value in enumerate(ways, start=1)})

    def mask(self, text: str) -> str:
        """Put tokens in the place of contacts, and take every other number and address away."""
        known = {_squeezed(value): token for token, value in self.values.items()}
        return REACHABLE.sub(lambda found: known.get(_squeezed(found[0]), WITHHELD), _MARKS.sub(" ", text))

    def render(self, text: str) -> str:
        """Put the contacts back. A token that was not given stays, and is no contact."""
        for token, value in self.values.items():
            text = text.replace(token, value)
        return text


def given(task: ToWrite, contacts: Tokens) -> tuple[Given, ...]:
    """Choose what the model may write from: prose, whole, and nothing that tries to give it orders."""
    prose = (each for each in task.findings if each.passage.form is Form.PROSE)
    shown = islice((each for each in prose if not _gives_orders(each.sentences)), MOST_PASSAGES)
    return tuple(
        Given(
            id=f"P{n}",
            finding=each,
            text=contacts.mask(each.passage.text)[:MOST_CHARACTERS],
            sentences=tuple(contacts.mask(sentence) for sentence in each.sentences),
        )
        for n, each in enumerate(shown, start=1)
    )


@lru_cache(maxsize=4_096)
def _gives_orders(sentences: tuple[str, ...]) -> bool:
    """Whether a passage speaks to a machine rather than to a reader: then none of it is passed on."""
    spoken_to = (each for each in sentences if _SPEAKS_TO_A_MACHINE.search(each))  # a cheap look before the dear one
    return any(misuse(sentence) is Misuse.INSTRUCTION for sentence in spoken_to)


def prompt_for(task: ToWrite, passages: Sequence[Given]) -> Prompt:
    """Write the prompt of an answer. Raises UnscreenedText where a question was not screened."""
    told = instructions("answer")
    asked = [f"<question>\n{_MARKS.sub(' ', screened(task.question))}\n</question>"]
    if task.earlier is not None:
        asked.insert(0, f"<earlier-question>\n{_MARKS.sub(' ', screened(task.earlier))}\n</earlier-question>")
    body = [
        (each.id, " > ".join((each.finding.document.title, *each.finding.passage.heading)), each) for each in passages
    ]
    seal = _seal([*asked, *(each.text for each in passages)])
    data = [
        f'<passage id="{n}" seal="{seal}">\n{_MARKS.sub(" ", about)}\n{each.text}\n</passage>'
        for n, about, each in body
    ]
    return Prompt(
        version=told.version,
        instructions=told.text,
        data="\n\n".join([*data, *asked]),
        schema=SCHEMA,
        as_json=instructions("answer-form-json").text,
        as_lines=instructions("answer-form-text").text,
    )


def screened(question: Screened) -> str:
    """Give the words of a screened question. Raises UnscreenedText for anything else: only these may leave."""
    if not isinstance(question, ScreenedText):
        raise UnscreenedText("a prompt: these words were not screened; call privacy.screen(question, known=...)")
    return question.text


def _seal(parts: Sequence[str]) -> str:
    """A mark that no document can know beforehand, the same for the same prompt so that it can be kept."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def _squeezed(text: str) -> str:
    return re.sub(r"[\s()-]", "", text).lower()
