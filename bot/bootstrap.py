"""The only place where objects meet settings: builds the assistant from what is in a home."""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from bot.adapters.current_assistant import CurrentAssistant
from bot.adapters.language_model import ChatLanguageModel
from bot.adapters.language_model_building import chat_model, writer_by
from bot.adapters.office_holders import office_holders
from bot.answering.assistant import Assistant
from bot.answering.privacy import KnownWords
from bot.answering.replies import Replies
from bot.ports import Corrections, Finding, Library, LibraryUnavailable, Meaning, Nets
from bot.settings import BotSettings
from knowledge.areas import AreaTree, load_areas
from knowledge.checks import checks_file, with_checks
from knowledge.contact_edits import edits_file, with_edits
from knowledge.contacts import ContactDirectory, load_contacts
from knowledge.contacts_in_force import ContactsInForce
from knowledge.database import sqlite_url
from knowledge.home import Home, UnwritableHome
from knowledge.model import Audience, Document, Form, Passage, Standing
from knowledge.own_library import STARTER, library_file
from knowledge.roles import AskerRoles, load_roles
from knowledge.settings import KnowledgeSettings
from knowledge.time_limits import TimeLimits, load_time_limits
from knowledge.unheld import load_unheld
from knowledge.vocabulary import Vocabulary, load_vocabulary
from prompts.words import words

if TYPE_CHECKING:
    from bot.adapters.danger_likeness import DangerNet
    from knowledge.base import KnowledgeBase
    from knowledge.search import Embedder


RECORDS = "console.sqlite"  # in the home: what people of the partnership record

_log = logging.getLogger("signpost.library")


@dataclass(frozen=True, slots=True)
class NoLibrary:
    """Stands in for a library that cannot be opened, so that danger and contacts are answered all the same."""

    reason: str

    def search(self, *_: object, **__: object) -> Sequence[Finding]:
        """Raise LibraryUnavailable with the reason."""
        raise LibraryUnavailable(self.reason)

    def documents(
        self, *, areas: frozenset[str] | None, audience: Audience, standings: frozenset[Standing]
    ) -> Sequence[Document]:
        """Raise LibraryUnavailable with the reason."""
        raise LibraryUnavailable(self.reason)

    def printed_in(self, document: str, value: str) -> Finding | None:
        """Raise LibraryUnavailable with the reason."""
        raise LibraryUnavailable(self.reason)

    def cited(self, passages: Sequence[str]) -> Sequence[Finding]:
        """Raise LibraryUnavailable with the reason."""
        raise LibraryUnavailable(self.reason)

    def superseded_by(self) -> Mapping[str, str]:
        """Raise LibraryUnavailable with the reason."""
        raise LibraryUnavailable(self.reason)

    def rarity(self, words: Sequence[str]) -> Mapping[str, float]:
        """Raise LibraryUnavailable with the reason."""
        raise LibraryUnavailable(self.reason)

    @property
    def is_degraded(self) -> bool:
        """It is."""
        return True

    @property
    def corpus_version(self) -> str:
        """Nothing is in force."""
        return "unavailable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """A library with what is read from it once, when it is opened."""

    library: Library
    documents: Sequence[Document] = ()
    passages: Sequence[Passage] = ()
    nets: Nets = field(default_factory=Nets)
    meaning: Meaning | None = None


class Bootstrap:
    """Reads the settings once and makes what a channel needs."""

    def __init__(self, *, bot: BotSettings | None = None, knowledge: KnowledgeSettings | None = None) -> None:
        self.bot = bot or BotSettings()
        self.knowledge = knowledge or KnowledgeSettings()
        self.home = Home(self.knowledge.home)
        self.base: KnowledgeBase | None = None  # what is known, while an assistant is open that could open it
        self.current: CurrentAssistant | None = None  # the assistant itself, while one is open
        self._embeds: Embedder | None = None
        self._corrections = Corrections()

    @classmethod
    def starter(cls) -> Self:
        """Use the starter library and no setting: for danger, while settings or the own library are broken."""
        nowhere = KnowledgeSettings.model_construct(home=Path(os.devnull) / "signpost")
        return cls(bot=BotSettings.model_construct(), knowledge=nowhere)

    @cached_property
    def areas(self) -> AreaTree:
        """The tree of areas."""
        return load_areas(self.bot.areas_file or self._part("areas.yaml"))

    @property
    def directory(self) -> ContactDirectory:
        """The contact directory of now, with the edits and checks that were recorded in this home."""
        return self._contacts()

    def written_contacts(self) -> ContactDirectory:
        """Read the contacts as the library has them, without what was changed or checked in this home."""
        return load_contacts(self.bot.contacts_file or self._part("contacts.yaml"), self.areas)

    @cached_property
    def _contacts(self) -> ContactsInForce:
        file = self.bot.contacts_file or self._part("contacts.yaml")
        return ContactsInForce(
            lambda: with_checks(with_edits(self.written_contacts(), self.home), self.home),
            files=(file, edits_file(self.home), checks_file(self.home)),
            without=lambda: with_checks(self.written_contacts(), self.home),
        )

    @cached_property
    def roles(self) -> AskerRoles:
        """Whom each kind of asker goes to first."""
        return load_roles(self._part("roles.yaml"))

    @cached_property
    def unheld(self) -> tuple[str, ...]:
        """What people ask that no document of the library answers."""
        return load_unheld(self._part("unheld.yaml"))

    @cached_property
    def _shipped_unheld(self) -> tuple[str, ...]:
        shipped = STARTER / "unheld.yaml"
        return self.unheld if self._part("unheld.yaml") == shipped else load_unheld(shipped)

    @cached_property
    def limits(self) -> TimeLimits:
        """The statutory time limits."""
        return load_time_limits(self._part("time_limits.yaml"))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the field, without those of documents' own glossaries."""
        return load_vocabulary(self.bot.vocabulary_file or self._part("vocabulary.yaml"))

    @cached_property
    def language_model(self) -> ChatLanguageModel | None:
        """The model that writes answers; None where the settings name none. Nothing is asked of it here."""
        return chat_model(self.bot.llm, self.bot, book=self.home.path / "language-model.sqlite")

    @cached_property
    def judge(self) -> ChatLanguageModel | None:
        """The second model, which may strike statements out; None where the settings name none."""
        return chat_model(self.bot.llm_judge, self.bot, book=self.home.path / "language-model.sqlite")

    def _part(self, name: str) -> Path:
        """Give a file of the library in force: the starter library's or the partnership's own."""
        return library_file(self.home, name, folder=self.knowledge.library_folder)

    @contextlib.contextmanager
    def assistant(self, command: str, *, url: str | None = None) -> Iterator[CurrentAssistant]:
        """Open the home as a reader and build the assistant. Where the home or library is unusable, one without it.

        `url`: where the process answers meanwhile, so that others on this machine ask through it.

        Raises HomeBusy where a writer holds the home.
        """
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(self.home.reading(command, url=url, timeout_s=self.knowledge.lock_timeout_s))
                self.base = stack.enter_context(self._opened())
                first = self._holdings(self.base)
            except (LibraryUnavailable, UnwritableHome) as error:
                self.base, first = None, Holdings(library=NoLibrary(str(error)), nets=Nets(danger=self._danger))
            self._corrections = stack.enter_context(self._corrected())
            self.current = CurrentAssistant(self._making(first), made_of=self._contacts)
            yield self.current

    def _making(self, first: Holdings) -> Callable[[], Assistant]:
        """Make the assistant of `first`, which was read already; from the second time on, of what is held then."""
        holdings, is_read = first, True

        def make() -> Assistant:
            nonlocal holdings, is_read
            if self.base is not None and not is_read:
                holdings = self._renewed(self.base, holdings)
            is_read = False
            return self._assistant(holdings)

        return make

    def unaided(self, reason: str, *, by_rules_alone: bool = False) -> Assistant:
        """Build an assistant without a library, which needs nothing of the home: for danger, and for what is busy."""
        nets = Nets() if by_rules_alone else Nets(danger=self._danger)
        return self._assistant(Holdings(library=NoLibrary(reason), nets=nets))

    @contextlib.contextmanager
    def _opened(self) -> Iterator[KnowledgeBase]:
        """Open what is known. Raises LibraryUnavailable."""
        from knowledge.base import KnowledgeBase
        from knowledge.database import CatalogueUnusable
        from knowledge.search import EmbedderUnavailable
        from knowledge.sentences import sentences

        try:
            base = KnowledgeBase.open(self.home, self.knowledge, embedder=self._embedder(), sentences=sentences)
        except (CatalogueUnusable, EmbedderUnavailable) as error:
            raise LibraryUnavailable(str(error)) from error
        with contextlib.closing(base):
            yield base

    @property
    def records_url(self) -> str:
        """Where what people record is kept: a file of its own in the home, or the database of the settings."""
        return self.knowledge.database_url or sqlite_url(self.home.path / RECORDS)

    @contextlib.contextmanager
    def _corrected(self) -> Iterator[Corrections]:
        """Give what people corrected. It is looked at when a question comes: nothing of it can keep a start waiting."""
        from bot.adapters.records.approved import ApprovedAnswers
        from bot.adapters.records.corrections import Corrections as Records
        from bot.adapters.records.database import connect_records
        from bot.adapters.records.taught import TaughtQuestions

        if self.base is None:
            yield Corrections()
            return
        engine = connect_records(self.records_url)
        records, file = Records(engine), self.home.path / RECORDS

        def in_force() -> Records | None:
            return records if self.knowledge.database_url or file.exists() else None

        embedder = self._embedder()
        try:
            yield Corrections(
                taught=TaughtQuestions(corrections=in_force, embedder=embedder),
                approved=ApprovedAnswers(corrections=in_force, embedder=embedder),
            )
        finally:
            engine.dispose()

    def embedder(self) -> Embedder:
        """The one embedder of this process. Raises EmbedderUnavailable."""
        return self._embedder()

    def _embedder(self) -> Embedder:
        """The one embedder of this process. Raises EmbedderUnavailable."""
        from knowledge.embed import embedder_for
        from knowledge.recent_vectors import RecentVectors

        if self._embeds is None:
            self._embeds = RecentVectors(embedder_for(self.knowledge, models=self.home.models_folder))
        return self._embeds

    def _renewed(self, base: KnowledgeBase, last: Holdings) -> Holdings:
        """Read what is held now. Where it cannot be read, what was read last stays, with the contacts of now."""
        try:
            return self._holdings(base)
        except LibraryUnavailable as error:
            # Nobody waits for a database with a number or in danger; a search says for itself that it fails.
            _log.error("titles and glossaries stay as they were read last: %s", error)
            return self._holdings_of(base, last.documents, last.passages)

    def _holdings(self, base: KnowledgeBase) -> Holdings:
        """Read what the knowledge base holds now. Raises LibraryUnavailable."""
        from knowledge.database import CatalogueUnusable
        from knowledge.search import EmbedderUnavailable, IndexUnreadable

        try:
            base.check()
            documents = tuple(base.catalogue.documents())
            passages = tuple(each for texts in base.catalogue.all_passages().values() for each in texts)
        except (CatalogueUnusable, EmbedderUnavailable, IndexUnreadable) as error:
            raise LibraryUnavailable(str(error)) from error
        return self._holdings_of(base, documents, passages)

    def _holdings_of(self, base: KnowledgeBase, documents: Sequence[Document], passages: Sequence[Passage]) -> Holdings:
        """Put these beside the library, and the nets beside the contacts of now. Asks nothing of the database."""
        from bot.adapters.case_likeness import CaseNet
        from bot.adapters.contact_likeness import NearestContacts
        from bot.adapters.intent_likeness import IntentNet
        from bot.adapters.language_model_meaning import EmbeddedMeaning
        from bot.adapters.library import KnowledgeLibrary
        from bot.adapters.misuse_likeness import MisuseNet
        from bot.adapters.unheld_likeness import NearestUnheld

        embedder, contacts = self._embedder(), self.directory
        in_force = (self.vocabulary.fingerprint, *(repr(contact) for contact in contacts))
        return Holdings(
            library=KnowledgeLibrary(base, also_in_force=in_force),
            documents=documents,
            passages=passages,
            nets=Nets(
                danger=self._danger,
                misuse=MisuseNet.of(embedder),
                intents=IntentNet.of(embedder),
                cases=CaseNet.of(embedder),
                contacts=NearestContacts(embedder=embedder, asked=contacts.asked),
                unheld=NearestUnheld(embedder=embedder, questions=self.unheld, shipped=self._shipped_unheld),
            ),
            meaning=EmbeddedMeaning(embedder),
        )

    @cached_property
    def _danger(self) -> DangerNet | None:
        """The second net for danger, one in this process, whatever is held; None where its head is unusable."""
        from bot.adapters.danger_likeness import DangerNet
        from bot.adapters.listener import Listener
        from knowledge.embed import LISTENER, OnnxEmbedder, bundled_model_folder

        folder = bundled_model_folder(self.home.models_folder, LISTENER)
        listener = Listener.of(OnnxEmbedder(folder, LISTENER, threads=self.knowledge.embedding_threads))
        return None if listener is None else DangerNet(listener=listener)

    def _assistant(self, holdings: Holdings) -> Assistant:
        from ingest.glossary import glossary

        terms = glossary([each for each in holdings.passages if each.form is Form.GLOSSARY])
        replies = Replies(
            areas=self.areas,
            directory=self.directory,
            roles=self.roles,
            words=words(),
            titles={**self.directory.sources, **{document.id: document.title for document in holdings.documents}},
        )
        return Assistant(
            library=holdings.library,
            replies=replies,
            vocabulary=self.vocabulary.with_glossary(terms),
            known=known_words(self.directory, self.areas, holdings),
            limits=self.limits,
            nets=holdings.nets,
            corrections=self._corrections,
            writer=writer_by(self.language_model, self.judge, self.bot, holdings.meaning),
        )


def known_words(directory: ContactDirectory, areas: AreaTree, holdings: Holdings) -> KnownWords:
    """What is public here, so that it is not screened out: numbers, services, places, publishers, titles, offices."""
    names = {contact.name.lower() for contact in directory}
    names |= {document.publisher.lower() for document in holdings.documents}
    names |= areas.public_names | office_holders(holdings.passages)
    names |= {document.title.lower() for document in holdings.documents}
    return KnownWords(phones=directory.numbers(), names=frozenset(names))
