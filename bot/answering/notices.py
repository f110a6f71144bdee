"""What the reader must know about a reply besides its answer: who decides, what was left out, what is of the past."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.present import day_of, short_title
from bot.answering.privacy import ScreenedText
from bot.answering.situation import Situation
from bot.answering.teams import first_team
from bot.answering.watched import is_watched
from bot.model import Notice, NoticeKind
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Audience, Document, Standing
from prompts.words import Words


def of_the_question(situation: Situation, directory: ContactDirectory, words: Words) -> tuple[Notice, ...]:
    """Say who decides where a level was asked about, and what was left out of the question."""
    decides = (_not_a_decision(situation, directory, words),) if situation.ask.about_threshold else ()
    return (
        *decides,
        *_worried(situation, directory, words),
        *watched(situation.screened, words),
        *personal_data(situation.screened, words),
    )


def _worried(situation: Situation, directory: ContactDirectory, words: Words) -> tuple[Notice, ...]:
    """Say whom to tell where somebody in particular is told of, whatever it was that was asked."""
    if not situation.ask.tells_of_a_case or situation.ask.about_contact or situation.child_writing:
        return ()
    team = first_team(area=situation.area, moment=situation.moment, directory=directory, audience=situation.audience)
    if team is None:
        is_public = situation.audience is Audience.PUBLIC  # a grandparent has no safeguarding lead
        anyone = words("contact.worried-anyone-public") if is_public else words("contact.worried-anyone")
        pages = directory.for_role(Role.FIND_COUNCIL, None, situation.audience)[:1]
        finds = (words("contact.finds-council", where=each.channels[0].value) for each in pages)
        return (Notice(kind=NoticeKind.NOT_A_DECISION, text=" ".join((anyone, *finds))),)
    who = f"{team.name} ({team.channels[0].value})"
    return (Notice(kind=NoticeKind.NOT_A_DECISION, text=words("contact.worried", who=who)),)


def watched(screened: ScreenedText, words: Words) -> tuple[Notice, ...]:
    """Say how to leave no trace, where somebody looks at what the asker writes."""
    found = is_watched(screened.text)
    return (Notice(kind=NoticeKind.PERSONAL_DATA, text=words("notice.watched-phone")),) if found else ()


def personal_data(screened: ScreenedText, words: Words) -> tuple[Notice, ...]:
    """Tell the user which kinds of personal detail were screened out; never the details."""
    if not screened.kinds:
        return ()
    kinds = ", ".join(kind.value for kind in screened.kinds)
    return (Notice(kind=NoticeKind.PERSONAL_DATA, text=words("notice.personal-data", kinds=kinds)),)


def every_area(words: Words) -> Notice:
    """Say that no area was given, so that local documents of several areas may speak."""
    return Notice(kind=NoticeKind.AREA, text=words("notice.area-all"))


def of_the_past(documents: Sequence[Document], words: Words) -> tuple[Notice, ...]:
    """Warn that a finding of the past may not hold today, once for each such document."""
    old = {document.id: document for document in documents if document.standing is Standing.HISTORICAL}
    return tuple(
        Notice(
            kind=NoticeKind.DATED,
            text=words("notice.historical", title=short_title(document), published=day_of(document.published)),
        )
        for document in old.values()
    )


def out_of_order(wording: str, words: Words) -> Notice:
    """Say that the library, or a part of its search, is out of order."""
    return Notice(kind=NoticeKind.DEGRADED, text=words(wording))


def _not_a_decision(situation: Situation, directory: ContactDirectory, words: Words) -> Notice:
    team = first_team(area=situation.area, moment=situation.moment, directory=directory, audience=situation.audience)
    if team is None:
        return Notice(kind=NoticeKind.NOT_A_DECISION, text=words("notice.not-a-decision-anyone"))
    who = f"{team.name} ({team.channels[0].value})"
    return Notice(kind=NoticeKind.NOT_A_DECISION, text=words("notice.not-a-decision", who=who))
