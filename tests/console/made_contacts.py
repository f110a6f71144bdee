"""A small contact directory for tests of the console, and a console over it that is cheap to make."""

from types import SimpleNamespace

from bot.answering.privacy import KnownWords
from bot.bootstrap import Bootstrap
from bot.channels.web.site import Web
from bot.settings import BotSettings
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.web.made_site import Stub
from tests.console.made_console import ADA, a_console

CONTACTS = """
contacts:
  - id: bedford-desk
    name: Bedford desk
    purpose: "refer a child"
    area: bedford-borough
    roles: [front-door]
    channels: [{kind: phone, value: "020 7946 0101", note: "weekdays"}]
    hours: {opening: office-hours, opens: "08:45", closes: "17:20"}
    source: "A report"
    as_of: 2022-11-01
    also_called: ["the hub"]
  - id: luton-desk
    name: Luton desk
    purpose: "refer a child"
    area: luton
    roles: [front-door]
    channels: [{kind: email, value: "desk@luton.example"}]
    hours: {opening: unknown}
    source: "A report"
    as_of: 2022-11-01
    checked_on: 2026-01-10
    checked_by: An editor
    review_by: 2026-07-10
  - id: soon-line
    name: A line that is due
    purpose: "talk to somebody"
    area: england
    roles: [helpline-adult]
    channels: [{kind: web, value: "https://line.example/talk"}]
    hours: {opening: always}
    source: "A page"
    as_of: 2026-06-01
    checked_on: 2026-06-10
    checked_by: An editor
    review_by: 2026-12-10
  - id: england-line
    name: A line for England
    purpose: "talk to somebody"
    area: england
    roles: [helpline-child]
    channels: [{kind: phone, value: "020 7946 0102"}]
    hours: {opening: always}
    source: "A page"
    as_of: 2026-11-01
    checked_on: 2026-11-01
    checked_by: An editor
    review_by: 2027-05-01
  - id: emergency
    name: Emergency services
    purpose: "immediate danger"
    area: england
    roles: [police-emergency]
    channels: [{kind: phone, value: "999"}]
    hours: {opening: always}
    source: "A page"
    as_of: 2026-11-01
    checked_on: 2026-11-01
    checked_by: An editor
    review_by: 2027-05-01
"""


def a_bootstrap(folder):
    """The settings of a home whose library has these contacts."""
    file = folder / "contacts.yaml"
    if not file.exists():
        file.write_text(CONTACTS, encoding="utf-8")
    return Bootstrap(bot=BotSettings(contacts_file=file), knowledge=KnowledgeSettings(home=folder / "home"))


def a_contacts_console(folder, *, person=ADA, bootstrap=None, **given):
    """A console over these contacts, with no library of documents."""
    bootstrap = bootstrap or a_bootstrap(folder)
    fields = {
        "assistant": Stub(), "areas": bootstrap.areas, "directory_in_force": lambda: bootstrap.directory,
        "catalogue": lambda: SimpleNamespace(documents=list, dead_letters=list),
        "known_in_force": lambda: KnownWords(phones=bootstrap.directory.numbers(), names=frozenset()),
    }  # fmt: skip
    return a_console(Web(**fields | given), bootstrap, folder, person=person)
