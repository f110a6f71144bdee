"""Facts that replies rest on, found by asking, and copies of the sample documents in which they are changed by rule."""

import re
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import yaml

from bot.bootstrap import Bootstrap
from bot.model import Question
from bot.settings import BotSettings
from ingest.asked import AskedLibrary
from ingest.origins import Origins
from ingest.pipeline import ingest
from ingest.records import read_records
from ingest.sources import FileSource, Item
from knowledge.base import KnowledgeBase
from knowledge.calendar import LONDON
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.home import Home
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings

WEDNESDAY_MORNING = "2026-11-18T11:00"
LIBRARY = Path(__file__).resolve().parents[2] / "knowledge" / "library"
FEWEST_WORDS = 5  # of a sentence that says something: a year beside a copyright sign does not
# A number to ring is the directory's matter, and an address has figures that are none.
_ADDRESS = re.compile(r"@|www\.|https?:|\b0\d{2,4}[ \d]{6,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A sentence with a figure, and a question to which it is quoted."""

    document: str
    question: str
    sentence: str

    @property
    def changed(self) -> str:
        """The sentence with other figures."""
        return other_figures(self.sentence)


@contextmanager
def assistant_over(home, **settings):
    """Answer from a home."""
    knowledge = KnowledgeSettings(home=home, embedding_threads=1)
    with Bootstrap(bot=BotSettings(**settings), knowledge=knowledge).assistant("test") as assistant:
        yield assistant


def ask(assistant, text, *, at=WEDNESDAY_MORNING, **given):
    """Ask an assistant; the reply."""
    return assistant.reply(Question(text=text, at=datetime.fromisoformat(at).replace(tzinfo=LONDON), **given))[0]


def other_figures(text):
    """Put another figure of the same sort in place of each: a day stays a day, a year a year, 1,234 has four digits."""
    return re.sub(r"\d+", _other, text)


def _other(found):
    figure = found[0]
    if re.fullmatch(r"(?:19|20)\d\d", figure):
        return str(int(figure) - 3)
    if len(figure) <= 2:
        return f"{int(figure) % 28 + 1:0{len(figure)}d}"
    first = str(int(figure[0]) % 9 + 1)
    return first + "".join(str((int(digit) + 1) % 10) for digit in figure[1:])


def spaced(words):
    """Match words whatever white space and mark-up stand between them."""
    return re.compile(r"[\s*]+".join(map(re.escape, words.split())))


def folded(text):
    return " ".join(text.replace("*", "").split())


def lines_of(text, sentence):
    """Give where the lines of a text that a sentence stands in begin and end; None where it is not there just once."""
    found = list(spaced(sentence).finditer(text))
    if len(found) != 1:
        return None
    end = text.find("\n", found[0].end())
    return text.rfind("\n", 0, found[0].start()) + 1, len(text) if end < 0 else end


def facts_of(document, home, text, assistant, *, most):
    """Find sentences with a figure that replies quote from a document, spread over it, no two of them in one line."""
    catalogue = Catalogue.open(sqlite_url(Home(home).catalogue_file))
    passages = [each for each in catalogue.passages_of(document) if each.asked and re.search(r"\d", each.text)]
    catalogue.close()
    found = {}
    for passage in passages[:: max(1, len(passages) // (2 * most))]:
        for citation in ask(assistant, passage.asked[0]).citations:
            sentence = citation.quotation
            is_said = len(sentence.split()) >= FEWEST_WORDS
            is_fact = is_said and re.search(r"\d", sentence) and not _ADDRESS.search(sentence)
            is_fact = is_fact and not _names_a_figure_of(passage.asked[0], sentence)
            if citation.document == document and is_fact and (lines := lines_of(text, sentence)):
                if not any(begin < lines[1] and lines[0] < end for begin, end in found):
                    found[lines] = Fact(document=document, question=passage.asked[0], sentence=sentence)
                break
        if len(found) == most:
            break
    return list(found.values())


def _names_a_figure_of(question, sentence):
    """Whether a question asks by a figure of the sentence: with another figure it is not what is asked for."""
    return not set(re.findall(r"\d+", question)).isdisjoint(re.findall(r"\d+", sentence))


class Copies:
    """Makes changed copies of the sample documents, each in a home that is a copy of the one they are in."""

    def __init__(self, samples, home, folder):
        self._home, self._folder = home, folder
        records = read_records(samples / "sources.yaml", Bootstrap().areas)
        self.records = {each.document.id: each.document for each in records.usable}
        self.files = {each.document.id: each.file for each in records.usable}
        self.texts = {document: file.read_text("utf-8") for document, file in self.files.items()}

    def copy(self, *, texts=None, records=None, asked=()):
        """Make a home with these texts and records, by document, in place of what was there; give its folder.

        `asked`: the facts that the texts have changed, so that the questions kept beside them stay there.
        """
        home = Path(shutil.copytree(self._home, self._folder / f"home-{len(list(self._folder.iterdir()))}"))
        changed = sorted((texts or {}).keys() | (records or {}).keys())
        items = [self._item(each, home, (texts or {}).get(each), (records or {}).get(each), asked) for each in changed]
        if items:
            self._take_in(items, home)
        return home

    def _item(self, document, home, text, record, facts):
        path = self.files[document]
        if text is not None:
            path = home / path.name
            path.write_text(text, "utf-8")
        source = FileSource(path=path, asked=self._asked(document, home, facts)) if facts else FileSource(path=path)
        return Item(name=path.name, origin=str(path), document=record or self.records[document], source=source)

    @staticmethod
    def _asked(document, home, facts):
        """Keep questions beside changed sentences too: their anchors are changed as the sentences are."""
        folder = home / "asked"
        folder.mkdir(exist_ok=True)
        kept = yaml.safe_load((LIBRARY / "asked" / f"{document}.yaml").read_text("utf-8"))
        for entry in kept["entries"]:
            if any(spaced(entry["anchor"]).search(each.sentence) for each in facts):
                entry["anchor"] = other_figures(entry["anchor"])
        (folder / f"{document}.yaml").write_text(yaml.safe_dump(kept), "utf-8")
        return AskedLibrary(folder=folder)

    @staticmethod
    def _take_in(items, path):
        home = Home(path)
        with home.writing("test"):
            settings = KnowledgeSettings(home=path, embedding_threads=1)
            base = KnowledgeBase.open(home, settings, sentences=sentences)
            try:
                report = ingest(items, base=base, origins=Origins(path / "origins.json"))
            finally:
                base.close()
        assert report.is_complete, report.failed
        assert sorted(report.changed) == sorted(each.document.id for each in items)
