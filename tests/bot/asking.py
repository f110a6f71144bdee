"""An assistant with the real areas, contacts, roles and vocabulary, and what every reply must keep."""

import re
from datetime import datetime
from importlib import resources
from pathlib import Path

from jsonschema import Draft202012Validator

from bot.answering.assistant import RULES_ALONE, Assistant
from bot.answering.danger.emergency import CHILDLINE, POLICE
from bot.answering.privacy import KnownWords
from bot.answering.replies import Replies
from bot.contract import as_json, schema
from bot.model import Question
from bot.ports import LibraryUnavailable
from knowledge.areas import load_areas
from knowledge.calendar import LONDON
from knowledge.contacts import load_contacts
from knowledge.roles import load_roles
from knowledge.time_limits import load_time_limits
from knowledge.vocabulary import load_vocabulary
from prompts.words import words
from tests.fakes.library import DOCUMENTS, greywell

LIBRARY = Path(str(resources.files("knowledge").joinpath("library")))
AREAS = load_areas(LIBRARY / "areas.yaml")
DIRECTORY = load_contacts(LIBRARY / "contacts.yaml", AREAS)
LIMITS = load_time_limits(LIBRARY / "time_limits.yaml")
VOCABULARY = load_vocabulary(LIBRARY / "vocabulary.yaml")
WORDS = words()
REPLIES = Replies(
    areas=AREAS,
    directory=DIRECTORY,
    roles=load_roles(LIBRARY / "roles.yaml"),
    words=WORDS,
    titles={each.id: each.title for each in DOCUMENTS},
)
KNOWN = KnownWords(phones=DIRECTORY.numbers(), names=frozenset(each.name.lower() for each in DIRECTORY))
VALIDATOR = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)

WEDNESDAY = datetime(2026, 11, 18, 11, tzinfo=LONDON)  # in office hours, whoever's
SATURDAY_NIGHT = datetime(2026, 11, 21, 22, 30, tzinfo=LONDON)
BEDFORD, CENTRAL, LUTON = "bedford-borough", "central-bedfordshire", "luton"
_DIALLED = re.compile(r"(?:\+44|\b0)[\d\s()-]{6,}\d|\b(?:116 \d{3}|85258|999|101|111)\b")


def an_assistant(library=None, replies=REPLIES, nets=RULES_ALONE):
    return Assistant(
        library=library or greywell(),
        replies=replies,
        vocabulary=VOCABULARY,
        known=KNOWN,
        limits=LIMITS,
        nets=nets,
    )


def ask(text, *, library=None, replies=REPLIES, previous=None, nets=RULES_ALONE, **given):
    """Ask, and check what every reply must keep."""
    question = Question(**({"text": text, "at": WEDNESDAY} | given))
    reply, _ = an_assistant(library, replies, nets).reply(question, previous)
    check(reply, replies.directory)
    return reply


def check(reply, directory=DIRECTORY):
    """Hold a reply to the contract, to 150 words, and to numbers that somebody printed."""
    VALIDATOR.validate(as_json(reply))
    assert len(reply.text.split()) <= 150
    marks = {int(n) for n in re.findall(r" \[(\d+)\]", reply.text)}
    assert marks <= {citation.n for citation in reply.citations}
    assert {n for claim in reply.claims for n in claim.citations} <= {citation.n for citation in reply.citations}
    assert [number for number in numbers_in(reply.text) if number not in known_numbers(reply, directory)] == []


def numbers_in(text):
    return [re.sub(r"\D", "", number) for number in _DIALLED.findall(re.sub(r" \[\d+\]", "", text))]


def known_numbers(reply, directory):
    fixed = [channel.value for contact in (POLICE, CHILDLINE) for channel in contact.channels]
    quoted = [number for citation in reply.citations for number in numbers_in(citation.quotation)]
    return directory.numbers() | {re.sub(r"\D", "", number) for number in fixed} | set(quoted)


def ids(reply):
    return [shown.contact.id for shown in reply.contacts]


class Ruins:
    """A library of which nothing is left: whatever is asked of it raises."""

    def __init__(self, error=LibraryUnavailable):
        self._error = error

    def __getattr__(self, name):
        raise self._error(f"{name}: the disk is gone; restore it from the backup")
