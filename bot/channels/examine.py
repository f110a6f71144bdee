"""What `signpost doctor` examines: each examination looks at one thing and says what it found and what to do."""

from __future__ import annotations

import contextlib
import hashlib
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.channels.verdict import State, Verdict
from knowledge.base import KnowledgeBase
from knowledge.catalogue import Catalogue
from knowledge.checks import idle_checks, library_contacts
from knowledge.contacts_command import is_due
from knowledge.database import HEAD, sqlite_url
from knowledge.embed import DEFAULT, LISTENER, OnnxEmbedder, bundled_model_folder
from knowledge.home import Home, HomeBusy
from knowledge.sentences import sentences
from knowledge.settings import BUNDLED_MODEL, KnowledgeSettings

OLDEST_PYTHON = (3, 11)
MOST_NAMED = 5  # ids in one line
LISTENS, NETS = "listener", "nets of the embedding model"


def examinations(settings: KnowledgeSettings) -> list[tuple[str, Callable[[], Verdict]]]:
    """Name every examination, in the order in which one can spoil the next."""
    home = Home(settings.home)
    return [
        ("python", _python),
        ("home", partial(_home, home)),
        ("holders", partial(_holders, home)),
        ("catalogue", partial(_catalogue, settings, home)),
        ("documents", partial(_documents, settings, home)),
        ("files not read", partial(_dead_letters, settings, home)),
        ("embedding model", partial(_weights, settings, home)),
        (LISTENS, partial(_listener, home)),
        (NETS, partial(_nets, settings)),
        ("index", partial(_index, settings, home)),
        ("contacts", partial(_contacts, home)),
        ("checks of contacts", partial(_checks, home)),
        ("language model", _language_model),
        ("slack", _slack),
        ("teams", _teams),
    ]


def _python() -> Verdict:
    running = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] < OLDEST_PYTHON:
        return Verdict(name="python", state=State.FAILED, found=running, remedy="install Python 3.11 or newer")
    return Verdict(name="python", state=State.FINE, found=running)


def _home(home: Home) -> Verdict:
    home.prepare()
    return Verdict(name="home", state=State.FINE, found=f"{home.path} can be written to")


def _holders(home: Home) -> Verdict:
    """Who uses the home is no trouble: it is the first thing to know when something waits."""
    holders = home.holders()
    told = [
        f"{one}{' writes' if one.writes else ' reads'}{f', serves {one.url}' if one.url else ''}" for one in holders
    ]
    return Verdict(name="holders", state=State.FINE, found="; ".join(told) or "nobody uses the home now")


def _catalogue(settings: KnowledgeSettings, home: Home) -> Verdict:
    with _opened(settings, home) as catalogue:
        unsettled = catalogue.unsettled()
    if unsettled:
        return Verdict(
            name="catalogue",
            state=State.ATTENTION,
            found=f"revision {HEAD}; a change did not end: {_named(unsettled)}",
            remedy="run `signpost ingest` again, which ends it",
        )
    return Verdict(name="catalogue", state=State.FINE, found=f"opens, revision {HEAD}, the newest")


def _documents(settings: KnowledgeSettings, home: Home) -> Verdict:
    with _opened(settings, home) as catalogue:
        documents, passages = len(catalogue.documents()), catalogue.count_passages()
    if not documents:
        remedy = "run `signpost ingest --library`, then ingest your partnership's documents"
        return Verdict(name="documents", state=State.FAILED, found="none", remedy=remedy)
    return Verdict(name="documents", state=State.FINE, found=f"{documents}, with {passages} passages")


def _dead_letters(settings: KnowledgeSettings, home: Home) -> Verdict:
    with _opened(settings, home) as catalogue:
        unread = catalogue.dead_letters()
    if not unread:
        return Verdict(name="files not read", state=State.FINE, found="none")
    told = "; ".join(f"{one.name}: {one.reason}" for one in unread[:MOST_NAMED])
    more = f"; and {len(unread) - MOST_NAMED} more" if len(unread) > MOST_NAMED else ""
    remedy = "put each right as its reason says and ingest it again; `signpost library gaps` lists them all"
    return Verdict(name="files not read", state=State.ATTENTION, found=told + more, remedy=remedy)


def _weights(settings: KnowledgeSettings, home: Home) -> Verdict:
    name = "embedding model"
    if settings.embedding_model != BUNDLED_MODEL:
        found = f"{settings.embedding_model}, set by hand: no published checksum to compare it with"
        return Verdict(name=name, state=State.FINE, found=found)
    path = (settings.embedding_folder or bundled_model_folder(home.models_folder)) / "model.safetensors"
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != DEFAULT.sha256:
        found = f"{path}: sha256 {digest[:8]}… instead of the published {DEFAULT.sha256[:8]}…"
        return Verdict(name=name, state=State.FAILED, found=found, remedy=DEFAULT.remedy)
    return Verdict(name=name, state=State.FINE, found=f"{BUNDLED_MODEL}, sha256 {digest[:8]}… as published")


def _listener(home: Home) -> Verdict:
    """Whether it is what ships, its head holds for it, and both hear. Without it the rules for danger stand alone."""
    from bot.adapters.arrays import ArraysUnusable
    from bot.adapters.listener import Head, Listener

    folder = bundled_model_folder(home.models_folder, LISTENER)
    try:
        heard = Listener(encoder=OnnxEmbedder(folder, LISTENER), head=Head.held()).score(["he is not breathing"])
    except ArraysUnusable as error:
        found, _, remedy = str(error).partition("; ")
        return Verdict(name=LISTENS, state=State.ATTENTION, found=f"off: {found}", remedy=remedy)
    if heard is None:
        found = f"off: the model in {folder} cannot be read"
        return Verdict(name=LISTENS, state=State.ATTENTION, found=found, remedy=LISTENER.remedy)
    return Verdict(name=LISTENS, state=State.FINE, found=f"{LISTENER.name}, sha256 {LISTENER.sha256[:8]}… as published")


def _nets(settings: KnowledgeSettings) -> Verdict:
    """Whether the nets that read the vector of search are for the model in force. Without them rules stand alone."""
    from bot.adapters.arrays import ArraysUnusable
    from bot.adapters.case_likeness import CaseNet
    from bot.adapters.intent_likeness import IntentNet
    from bot.adapters.likeness_net import LikenessNet
    from bot.adapters.misuse_likeness import MisuseNet

    try:
        for net in (CaseNet, IntentNet, MisuseNet):
            LikenessNet.held(Path(settings.embedding_model).name, net.SHIPPED)
    except ArraysUnusable as error:
        found, _, remedy = str(error).partition("; ")
        return Verdict(name=NETS, state=State.ATTENTION, found=f"off: {found}", remedy=remedy)
    return Verdict(name=NETS, state=State.FINE, found="for misuse, what is asked and cases: for the model in force")


def _index(settings: KnowledgeSettings, home: Home) -> Verdict:
    """Whether passages find themselves. Needs the home as a reader: not while somebody writes to it."""
    try:
        with home.reading("signpost doctor", timeout_s=0):
            lost = _lost(settings, home)
    except HomeBusy as error:
        return Verdict(name="index", state=State.ATTENTION, found=f"not examined: {error}", remedy="run it again then")
    if lost:
        found = f"{len(lost)} passages do not find themselves: {_named(lost)}"
        return Verdict(name="index", state=State.FAILED, found=found, remedy="run `signpost ingest --rebuild`")
    return Verdict(name="index", state=State.FINE, found="every passage is held, and a sample of them finds itself")


def _lost(settings: KnowledgeSettings, home: Home) -> list[str]:
    base = KnowledgeBase.open(home, settings, sentences=sentences)
    try:
        return base.lost()
    finally:
        base.close()


def _contacts(home: Home) -> Verdict:
    directory = library_contacts(home)
    today = datetime.now(ZoneInfo("Europe/London")).date()
    unchecked = [each.id for each in directory if each.checked_on is None]
    overdue = [each.id for each in directory if each.id not in unchecked and is_due(each, today)]
    if not (unchecked or overdue):
        return Verdict(name="contacts", state=State.FINE, found=f"all {len(directory)} are checked")
    told = [
        f"{len(ids)} {what}: {_named(ids)}" for what, ids in (("not checked", unchecked), ("overdue", overdue)) if ids
    ]
    return Verdict(
        name="contacts",
        state=State.ATTENTION,
        found=f"of {len(directory)}, {'; '.join(told)}",
        remedy="compare each with its service and record it with `signpost contacts check`",
    )


def _checks(home: Home) -> Verdict:
    name = "checks of contacts"
    idle = idle_checks(library_contacts(home), home)
    if idle:
        found = f"count for nothing, as the contact has changed or gone since: {_named(idle)}"
        remedy = (
            "check the changed ones again with `signpost contacts check`; delete the others from contact-checks.yaml"
        )
        return Verdict(name=name, state=State.ATTENTION, found=found, remedy=remedy)
    return Verdict(name=name, state=State.FINE, found="every recorded check counts")


def _language_model() -> Verdict:
    from bot.channels.language_model_examined import examine_language_model

    return examine_language_model()


def _slack() -> Verdict:
    from bot.channels.slack.examined import examine_slack

    return examine_slack()


def _teams() -> Verdict:
    from bot.channels.teams.examined import examine_teams

    return examine_teams()


@contextlib.contextmanager
def _opened(settings: KnowledgeSettings, home: Home) -> Iterator[Catalogue]:
    catalogue = Catalogue.open(settings.database_url or sqlite_url(home.catalogue_file))
    try:
        yield catalogue
    finally:
        catalogue.close()


def _named(ids: list[str] | tuple[str, ...]) -> str:
    more = f" and {len(ids) - MOST_NAMED} more" if len(ids) > MOST_NAMED else ""
    return ", ".join(ids[:MOST_NAMED]) + more
