"""The sections of the console, in the order of its navigation, and who may see each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.console.people import ANYBODY, Person, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One entry of the navigation."""

    path: str
    title: str
    about: str  # one line for the start page
    roles: tuple[Role, ...] = ANYBODY


SECTIONS = (
    Section(path="/console/answers", title="Answers", about="What was asked and what was answered, with the reasons"),
    Section(
        path="/console/checking",
        title="Checking",
        about="Score answers, two trainers independently, and settle differences",
        roles=(Role.TRAINER, Role.REVIEWER),
    ),
    Section(
        path="/console/corrections",
        title="Corrections",
        about="Teach a passage, approve an answer, recall a wrong reply",
        roles=(Role.TRAINER, Role.REVIEWER),
    ),
    Section(
        path="/console/questions",
        title="Question sets",
        about="Keep questions, run an evaluation, compare two runs",
        roles=(Role.TRAINER, Role.REVIEWER, Role.EDITOR),
    ),
    Section(
        path="/console/drills",
        title="Drills",
        about="Questions for a training session, on a projector, a phone or paper",
        roles=(Role.TRAINER, Role.REVIEWER),
    ),
    Section(
        path="/console/documents",
        title="Documents",
        about="Upload, preview, supersede and withdraw; what is due for review",
        roles=(Role.EDITOR,),
    ),
    Section(
        path="/console/contacts",
        title="Contacts",
        about="Check numbers off, change them; what is unchecked or overdue first",
        roles=(Role.EDITOR,),
    ),
    Section(path="/console/gaps", title="Gaps", about="What could not be answered, and which documents would close it"),
    Section(
        path="/console/release",
        title="Release",
        about="Which channels' replies wait for a reviewer",
        roles=(Role.REVIEWER,),
    ),
    Section(path="/console/people", title="People", about="Accounts, roles, and who did what", roles=(Role.ADMIN,)),
)


def sections_of(person: Person) -> Sequence[Section]:
    """List what somebody may see."""
    return tuple(section for section in SECTIONS if person.may(section.roles))
