"""When a contact answers: open, closed or not known, worked out in Europe/London and never guessed."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from knowledge.calendar import in_london, is_working_day, next_working_day
from knowledge.model import Contact, Hours, Opening

# Sources print "office hours" without clock times. These four decide between the day team and the out-of-hours team
# alone and are shown to nobody: English councils' offices keep at least nine to five on working days, and none is known
# to open before eight or to close after six. In the hours between, both teams are given. A partnership that knows its
# hours writes them into contacts.yaml (`opens`, `closes`), and these no longer matter for it.
SURELY_OPEN_FROM = time(9)
SURELY_OPEN_UNTIL = time(17)
MAY_BE_OPEN_FROM = time(8)
MAY_BE_OPEN_UNTIL = time(18)


def is_open(contact: Contact, when: datetime) -> bool | None:
    """Whether a contact answers at that moment; None where its source does not say. Raises NaiveMoment."""
    moment = in_london(when)
    match contact.hours.opening:
        case Opening.ALWAYS:
            return True
        case Opening.UNKNOWN:
            return None
        case Opening.OFFICE_HOURS:
            return _is_office_open(contact.hours, moment)
        case Opening.OUT_OF_HOURS:
            return _is_out_of_hours(contact.hours, moment)


def is_council_open(when: datetime) -> bool:
    """Whether a council's office is surely open; when it is not, its emergency duty team is. Raises NaiveMoment."""
    moment = in_london(when)
    return is_working_day(moment.date()) and SURELY_OPEN_FROM <= moment.time() < SURELY_OPEN_UNTIL


def next_opening(contact: Contact, when: datetime) -> datetime | None:
    """Give the moment from which a closed contact is sure to answer; None where it is open or its hours are not known.

    Where the source prints no clock times, it is when the office is sure to be open: say the day, not the hour.
    """
    if is_open(contact, when) is not False:
        return None
    moment = in_london(when)
    hours = contact.hours
    if hours.opening is Opening.OUT_OF_HOURS:
        # Closed means that the office is open: the team takes over when it shuts, later on the same day.
        return _at(moment, hours.opens or MAY_BE_OPEN_UNTIL)
    opens = hours.opens or SURELY_OPEN_FROM
    if is_working_day(moment.date()) and moment.time() < opens:
        return _at(moment, opens)
    days = next_working_day(moment.date()) - moment.date()
    return _at(moment + timedelta(days=days.days), opens)


def hours_in_words(contact: Contact) -> str:
    """Say when a contact answers, in plain words and with no more than its source says."""
    hours = contact.hours
    times = "" if hours.opens is None or hours.closes is None else f"{hours.opens:%H:%M} to {hours.closes:%H:%M}"
    match hours.opening:
        case Opening.ALWAYS:
            return "day and night, every day"
        case Opening.UNKNOWN:
            return "its source prints no hours"
        case Opening.OFFICE_HOURS:
            return (
                f"{times}, Monday to Friday, not on bank holidays"
                if times
                else "office hours (its source prints no times)"
            )
        case Opening.OUT_OF_HOURS:
            return (
                f"{times}, weekends and bank holidays" if times else "out of office hours (its source prints no times)"
            )


def _is_office_open(hours: Hours, moment: datetime) -> bool | None:
    if not is_working_day(moment.date()):
        return False
    if hours.opens is not None and hours.closes is not None:
        return hours.opens <= moment.time() < hours.closes
    if is_council_open(moment):
        return True
    return None if MAY_BE_OPEN_FROM <= moment.time() < MAY_BE_OPEN_UNTIL else False


def _is_out_of_hours(hours: Hours, moment: datetime) -> bool | None:
    if hours.opens is not None and hours.closes is not None:
        # It opens in the evening and closes in the morning; weekends and bank holidays it answers all day.
        return not is_working_day(moment.date()) or moment.time() >= hours.opens or moment.time() < hours.closes
    office = _is_office_open(hours, moment)
    return None if office is None else not office


def _at(moment: datetime, clock: time) -> datetime:
    return moment.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)
