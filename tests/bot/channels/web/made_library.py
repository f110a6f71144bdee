"""An invented library for the pages that are read: no index and no embedder, only a catalogue and the directory."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from bot.channels.web.site import Web
from knowledge.areas import load_areas
from knowledge.catalogue import Catalogue
from knowledge.contacts import load_contacts
from knowledge.database import CatalogueUnusable, sqlite_url
from knowledge.model import Audience, Document, Kind, Passage, Standing
from knowledge.roles import AskerRoles, load_roles
from tests.bot.channels.web.made_site import Stub

LIBRARY = Path(__file__).resolve().parents[4] / "knowledge" / "library"
BEDFORD_DAY, BEDFORD_NIGHT = "01234 718700", "0300 300 8123"


@dataclass(frozen=True, kw_only=True)
class WebWithRoles(Web):
    """The web channel with whom each asker goes to first."""

    roles: AskerRoles = field(default_factory=lambda: load_roles(LIBRARY / "roles.yaml"))


def a_document(identifier, title, **given):
    fields = {
        "publisher": "Harbour Office", "area": "england", "kind": Kind.GUIDANCE, "audience": frozenset(Audience),
        "published": date(2024, 3, 1), "standing": Standing.CURRENT,
    }  # fmt: skip
    return Document(id=identifier, title=title, **fields | given)


def texts(document, *words, heading=("Lamps",), page=None):
    return [
        Passage(
            id=f"{document}-{order}", document=document, order=order, text=each, heading=heading,
            paragraph=str(order + 1), page=page,
        )
        for order, each in enumerate(words)
    ]  # fmt: skip


def a_long_text(document, passages=60):
    """About three pages: two chapters, each paragraph with a number of its own in it."""
    found = []
    for order in range(passages):
        words = f"Lamp {order} was looked at, and its oil was measured. " + "The keeper wrote it down with care. " * 14
        heading = ("What was found",) if order < 35 else ("What comes next", "At the harbour")
        found.append(
            Passage(id=f"{document}-{order}", document=document, order=order, text=words, heading=heading, page=order)
        )
    return found


LANTERNS = a_document(
    "lantern-care", "Lantern care, oil lamps and WICK",
    supersedes=("old-lantern-care", "lost-lantern-care"), review_by=date(2025, 6, 30),
    url="https://example.org/lantern-care", licence="Open Government Licence",
)  # fmt: skip
HELD = [
    (
        LANTERNS,
        texts(
            "lantern-care",
            "A lantern is cleaned each morning.\nIts WICK is cut, and the WICK is dried.",
            "A keeper who is sad may ring Samaritans. The WICK can wait.",
        ),
    ),
    (
        a_document("harbour-inspection", "Inspection of the harbour", kind=Kind.INSPECTION, area="bedford-borough",
                   published=date(2013, 1, 16), standing=Standing.HISTORICAL),
        a_long_text("harbour-inspection"),
    ),
    (a_document("old-lantern-care", "Old lantern care"), texts("old-lantern-care", "Lanterns are never cleaned.")),
    (a_document("luton-lights", "Street lights in the town", kind=Kind.PROCEDURE, area="luton"),
     texts("luton-lights", "A dark street is reported.")),
    (a_document("bedford-lights", "Bridge lights", kind=Kind.PROCEDURE, area="bedford-borough"),
     texts("bedford-lights", "A dark bridge is reported on 01632 960111.")),
    (a_document("keepers-only", "Keys of the tower", audience=frozenset({Audience.PRACTITIONER}), kind=Kind.BRIEFING),
     texts("keepers-only", "The keys hang behind the door.")),
    (a_document("complaints", "Recognising a bad keeper, and the LADO", kind=Kind.DIGEST, publisher="Signpost"),
     texts("complaints", "The LADO hears of it. The LADO decides who asks. The LADO is told in a day.")),
    (a_document("long-rules", "Rules of the pier", kind=Kind.PROCEDURE), a_long_text("long-rules")),
    (a_document("2024-tides", "2024 tides"), []),
]  # fmt: skip


def a_catalogue(folder, held=HELD):
    """A catalogue with these documents in it."""
    catalogue = Catalogue.open(sqlite_url(folder / "catalogue.sqlite"))
    for document, passages in held:
        catalogue.replace(document, passages, "made")
    return catalogue


def a_web(catalogue, /, **given):
    """A site over that catalogue, with the directory of the starter library and no assistant."""
    areas = load_areas(LIBRARY / "areas.yaml")
    directory = load_contacts(LIBRARY / "contacts.yaml", areas)
    fields = {
        "assistant": Stub(), "areas": areas, "directory_in_force": lambda: directory,
        "catalogue": lambda: catalogue,
    }  # fmt: skip
    return WebWithRoles(**fields | given)


def damaged():
    """A catalogue that cannot be read."""
    raise CatalogueUnusable("catalogue.sqlite: damaged; restore a backup")


def read(client, address, **query):
    """Open a page that has to be there."""
    response = client.get(address, params=query or None)
    assert response.status_code == 200, response.text
    return LexborHTMLParser(response.text)


def words(node):
    """What somebody reads of a part of a page."""
    return " ".join(node.text().split())
