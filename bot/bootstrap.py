"""The only place where objects meet settings: builds the assistant from what is in a home."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Self

from bot.adapters.language_model import ChatLanguageModel
from bot.adapters.language_model_building import chat_model, writer_by
from bot.adapters.office_holders import office_holders
from bot.answering.assistant import Assistant
from bot.answering.privacy import KnownWords
from bot.answering.replies import Replies
from bot.ports import Finding, Library, LibraryUnavailable, Meaning, Nets
from bot.settings import BotSettings
from knowledge.areas import AreaTree, load_areas
from knowledge.checks import with_checks
from knowledge.contacts import ContactDirectory, load_contacts
from knowledge.home import Home, UnwritableHome
from knowledge.model import Audience, Document, Form, Passage, Standing
from knowledge.own_library import library_file
from knowledge.roles import AskerRoles, load_roles
from knowledge.settings import KnowledgeSettings
from knowledge.time_limits import TimeLimits, load_time_limits
from knowledge.vocabulary import Vocabulary, load_vocabulary
from prompts.words import words


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

    @classmethod
    def starter(cls) -> Self:
        """Use the starter library and no setting: for danger, while settings or the own library are broken."""
        nowhere = KnowledgeSettings.model_construct(home=Path(os.devnull) / "signpost")
        return cls(bot=BotSettings.model_construct(), knowledge=nowhere)

    @cached_property
    def areas(self) -> AreaTree:
        """The tree of areas."""
        return load_areas(self.bot.areas_file or self._part("areas.yaml"))

    @cached_property
    def directory(self) -> ContactDirectory:
        """The contact directory with the checks that were recorded in this home."""
        return with_checks(load_contacts(self.bot.contacts_file or self._part("contacts.yaml"), self.areas), self.home)

    @cached_property
    def roles(self) -> AskerRoles:
        """Whom each kind of asker goes to first."""
        return load_roles(self._part("roles.yaml"))

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
    def assistant(self, command: str, *, url: str | None = None) -> Iterator[Assistant]:
        """Open the home as a reader and build the assistant. Where the home or library is unusable, one without it.

        `url`: where the process answers meanwhile, so that others on this machine ask through it.

        Raises HomeBusy where a writer holds the home.
        """
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(self.home.reading(command, url=url, timeout_s=self.knowledge.lock_timeout_s))
                holdings = stack.enter_context(self._library())
            except (LibraryUnavailable, UnwritableHome) as error:
                holdings = Holdings(library=NoLibrary(str(error)))
            yield self._assistant(holdings)

    def unaided(self, reason: str) -> Assistant:
        """Build an assistant without a library, which needs nothing of the home: for danger, and for what is busy."""
        return self._assistant(Holdings(library=NoLibrary(reason)))

    @contextlib.contextmanager
    def _library(self) -> Iterator[Holdings]:
        from bot.adapters.contact_likeness import NearestContacts
        from bot.adapters.danger_likeness import DangerNet
        from bot.adapters.intent_likeness import IntentNet
        from bot.adapters.language_model_meaning import EmbeddedMeaning
        from bot.adapters.library import KnowledgeLibrary
        from knowledge.base import KnowledgeBase
        from knowledge.database import CatalogueUnusable
        from knowledge.embed import embedder_for
        from knowledge.recent_vectors import RecentVectors
        from knowledge.search import EmbedderUnavailable, IndexUnreadable
        from knowledge.sentences import sentences

        in_force = (self.vocabulary.fingerprint, *(repr(contact) for contact in self.directory))
        with contextlib.ExitStack() as stack:
            try:
                embedder = RecentVectors(embedder_for(self.knowledge, models=self.home.models_folder))
                base = KnowledgeBase.open(self.home, self.knowledge, embedder=embedder, sentences=sentences)
                stack.callback(base.close)
                base.check()
                documents = tuple(base.catalogue.documents())
                passages = tuple(each for texts in base.catalogue.all_passages().values() for each in texts)
            except (CatalogueUnusable, EmbedderUnavailable, IndexUnreadable) as error:
                raise LibraryUnavailable(str(error)) from error
            library = KnowledgeLibrary(base, also_in_force=in_force)
            yield Holdings(
                library=library,
                documents=documents,
                passages=passages,
                nets=Nets(
                    danger=DangerNet.of(embedder),
                    intents=IntentNet.for_embedder(embedder),
                    contacts=NearestContacts(embedder=embedder, asked=self.directory.asked),
                ),
                meaning=EmbeddedMeaning(embedder),
            )

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
            writer=writer_by(self.language_model, self.judge, self.bot, holdings.meaning),
        )


def known_words(directory: ContactDirectory, areas: AreaTree, holdings: Holdings) -> KnownWords:
    """What is public here, so that it is not screened out: numbers, services, places, publishers, titles, offices."""
    names = {contact.name.lower() for contact in directory}
    names |= {document.publisher.lower() for document in holdings.documents}
    for area in areas:
        names |= {area.name.lower(), *(place.lower() for place in area.places)}
    names |= {document.title.lower() for document in holdings.documents} | office_holders(holdings.passages)
    return KnownWords(phones=directory.numbers(), names=frozenset(names))
