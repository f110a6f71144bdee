"""The reply to danger: 999 first, to whoever writes; then whom to tell, how to leave no trace, what not to pay."""

from __future__ import annotations

from bot.answering.areas import resolve
from bot.answering.asks import Turn
from bot.answering.child_worries import Worry, worry
from bot.answering.danger import emergency
from bot.answering.danger.kinds import Danger
from bot.answering.danger.triage import Triage
from bot.answering.draft import Draft
from bot.answering.teams import first_team, shown
from bot.answering.times import Moment
from bot.answering.watched import is_watched
from bot.model import Outcome, Question, Reader, ShownContact
from knowledge.areas import AreaTree
from knowledge.calendar import in_london
from knowledge.contacts import ContactDirectory
from prompts.words import Words


def emergency_reply(
    question: Question,
    found: Triage,
    previous: Turn | None,
    *,
    areas: AreaTree,
    directory: ContactDirectory,
    words: Words,
) -> Draft:
    """Write it. The area's team is named if it can be; nothing here may fail for want of anything else."""
    danger = found.danger or Danger.UNNAMED
    area, team = _team_to_tell(question, previous, areas, directory)
    contacts = emergency.card(child_writing=found.child_writing, of_oneself=found.of_oneself)
    if found.child_writing:
        advice = emergency.to_a_child(danger, of_oneself=found.of_oneself, words=words)
        is_blackmail = worry(question.text) is Worry.IMAGES
        besides = [words("child.blackmail")] if is_blackmail else []
    else:
        tell = None if team is None else f"{team.contact.name} on {team.contact.channels[0].value}"
        advice = emergency.advice(danger, of_oneself=found.of_oneself, tell=tell, words=words)
        contacts = contacts if team is None or found.of_oneself else (*contacts, team)
        besides = []
    if is_watched(question.text):
        besides.append(words("notice.watched-phone"))
    return Draft(
        outcome=Outcome.EMERGENCY,
        text="\n\n".join([advice, *besides]),
        contacts=contacts,
        notices=(emergency.notice(words),),
        area=area,
        reader=Reader.CHILD if found.child_writing else Reader.ADULT,
        trace=(f"triage: {danger.value}",),
    )


def _team_to_tell(
    question: Question, previous: Turn | None, areas: AreaTree, directory: ContactDirectory
) -> tuple[str | None, ShownContact | None]:
    """Find the team that is there now: hours in a message of danger tell when it happened."""
    try:
        before = None if previous is None else previous.area
        area = resolve(question.text, tree=areas, set_to=question.area, previous=before)
        moment = Moment(when=in_london(question.at), words="now", stated=False)
    except ValueError:  # a channel set to an area that is not there, or a clock without its zone: 999 all the same
        return None, None
    team = first_team(area=area, moment=moment, directory=directory, audience=question.audience)
    return area.area, None if team is None else shown(team, moment, directory)
