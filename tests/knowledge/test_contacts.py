"""The contact directory: who answers for what, where and when."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import knowledge
from knowledge.areas import UnknownArea, load_areas
from knowledge.calendar import LONDON, NaiveMoment
from knowledge.contacts import Role, UnknownContact, load_contacts
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Audience

LIBRARY = Path(knowledge.__file__).parent / "library"
AREAS = load_areas(LIBRARY / "areas.yaml")
DIRECTORY = load_contacts(LIBRARY / "contacts.yaml", AREAS)
AUTHORITIES = ("bedford-borough", "central-bedfordshire", "luton")

TUESDAY_AFTERNOON = datetime(2026, 11, 24, 14, tzinfo=LONDON)
SATURDAY_NIGHT = datetime(2026, 11, 21, 23, tzinfo=LONDON)
CHRISTMAS_DAY = datetime(2026, 12, 25, 11, tzinfo=LONDON)  # a Friday
SUBSTITUTE_MONDAY = datetime(2026, 12, 28, 11, tzinfo=LONDON)
EARLY = datetime(2026, 11, 24, 8, 30, tzinfo=LONDON)
LATE = datetime(2026, 11, 24, 17, 30, tzinfo=LONDON)

INVENTED = """
contacts:
  - id: day-team
    name: Day Team
    purpose: referrals
    area: luton
    roles: [front-door]
    channels: [{kind: phone, value: 020 7946 0101}]
    hours: {opening: office-hours, opens: "09:00", closes: "17:30"}
    source: an invented page
    as_of: 2026-01-02
  - id: night-team
    name: Night Team
    purpose: referrals at night
    area: luton
    roles: [out-of-hours]
    channels: [{kind: phone, value: 020 7946 0102}]
    hours: {opening: out-of-hours, opens: "17:30", closes: "09:00"}
    source: an invented page
    as_of: 2026-01-02
    audience: [practitioner]
    review_by: 2026-06-30
services:
  lado: [LADO]
"""


@pytest.fixture
def load(tmp_path):
    def write_and_load(text=INVENTED):
        path = tmp_path / "contacts.yaml"
        path.write_text(text, encoding="utf-8")
        return load_contacts(path, AREAS)

    return write_and_load


def ids(contacts):
    return [contact.id for contact in contacts]


# --- who to ring now ---


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (TUESDAY_AFTERNOON, ["bedford-ifd"]),
        (SATURDAY_NIGHT, ["bedford-edt"]),
        (CHRISTMAS_DAY, ["bedford-edt"]),
        (SUBSTITUTE_MONDAY, ["bedford-edt"]),
        (EARLY, ["bedford-ifd", "bedford-edt"]),  # its source prints no clock times
        (LATE, ["bedford-ifd", "bedford-edt"]),
        (datetime(2026, 11, 24, 7, 59, tzinfo=LONDON), ["bedford-edt"]),
        (datetime(2026, 11, 24, 18, 0, tzinfo=LONDON), ["bedford-edt"]),
        (datetime(2026, 11, 24, 9, 0, tzinfo=LONDON), ["bedford-ifd"]),
        # The clocks go forward on Sunday 29 March 2026: 08:30 UTC is 09:30 on the Monday after, 08:30 on the Friday.
        (datetime(2026, 3, 30, 8, 30, tzinfo=UTC), ["bedford-ifd"]),
        (datetime(2026, 3, 27, 8, 30, tzinfo=UTC), ["bedford-ifd", "bedford-edt"]),
        (datetime(2026, 3, 29, 12, 0, tzinfo=LONDON), ["bedford-edt"]),
        # They go back on Sunday 25 October 2026: 16:30 UTC is 17:30 on the Friday before and 16:30 on the Monday after.
        (datetime(2026, 10, 23, 16, 30, tzinfo=UTC), ["bedford-ifd", "bedford-edt"]),
        (datetime(2026, 10, 26, 16, 30, tzinfo=UTC), ["bedford-ifd"]),
    ],
)
def test_the_front_door_answers_in_office_hours_and_the_duty_team_otherwise(when, expected):
    assert ids(DIRECTORY.first_for(Role.FRONT_DOOR, "bedford-borough", when)) == expected


@pytest.mark.parametrize("area", ["central-bedfordshire", "luton", "pan-bedfordshire", "england", None])
@pytest.mark.parametrize("when", [TUESDAY_AFTERNOON, SATURDAY_NIGHT])
@pytest.mark.parametrize("role", [Role.FRONT_DOOR, Role.OUT_OF_HOURS, Role.PARTNERSHIP, Role.LADO])
def test_an_area_without_a_contact_of_its_own_is_given_none_rather_than_a_neighbours(area, when, role):
    assert DIRECTORY.for_role(role, area) == ()
    assert DIRECTORY.first_for(role, area, when) == ()


@pytest.mark.parametrize("area", ["central-bedfordshire", "luton", None])
def test_outside_bedford_borough_no_number_of_bedford_borough_is_reachable(area):
    reachable = {
        *DIRECTORY.search("front door EDT Bedfordshire Police BBSCP IFD nspcc", area=area),
        *(contact for role in Role for contact in DIRECTORY.for_role(role, area)),
    }
    assert {contact.area for contact in reachable} == {"england"}


def test_national_contacts_are_reachable_everywhere_and_local_ones_stand_first():
    assert ids(DIRECTORY.for_role(Role.POLICE, "bedford-borough")) == ["bedfordshire-police", "police-101"]
    for area in AUTHORITIES:
        assert "emergency-999" in ids(DIRECTORY.for_role(Role.POLICE_EMERGENCY, area))


def test_the_most_fitting_contact_of_a_role_stands_first():
    assert ids(DIRECTORY.for_role(Role.FORCED_MARRIAGE, None))[0] in ("karma-nirvana", "forced-marriage-unit")
    assert ids(DIRECTORY.for_role(Role.MENTAL_HEALTH_CRISIS, None))[-2:] == ["nhs-111", "childline"]


def test_an_unknown_area_is_refused():
    with pytest.raises(UnknownArea, match="leeds"):
        DIRECTORY.for_role(Role.POLICE, "leeds")


def test_where_everybody_is_closed_they_are_given_all_the_same(load):
    directory = load(INVENTED.split("  - id: night-team", maxsplit=1)[0])
    assert ids(directory.first_for(Role.FRONT_DOOR, "luton", SATURDAY_NIGHT)) == ["day-team"]


@given(st.datetimes(min_value=datetime(2022, 1, 1), max_value=datetime(2030, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_at_every_moment_somebody_is_given_and_nobody_who_is_closed(when):
    given_contacts = DIRECTORY.first_for(Role.FRONT_DOOR, "bedford-borough", when)
    assert given_contacts
    assert all(DIRECTORY.is_open(contact, when) is not False for contact in given_contacts)


# --- hours ---


def test_clock_times_are_kept_where_the_source_prints_them(load):
    directory = load()
    day, night = directory.get("day-team"), directory.get("night-team")
    for moment, day_is_open in [
        (datetime(2026, 11, 24, 9, 0, tzinfo=LONDON), True),
        (datetime(2026, 11, 24, 17, 29, tzinfo=LONDON), True),
        (datetime(2026, 11, 24, 17, 30, tzinfo=LONDON), False),
        (datetime(2026, 11, 24, 8, 59, tzinfo=LONDON), False),
        (SATURDAY_NIGHT, False),
        (CHRISTMAS_DAY, False),
        (SUBSTITUTE_MONDAY, False),
    ]:
        assert directory.is_open(day, moment) is day_is_open
        assert directory.is_open(night, moment) is not day_is_open
    assert directory.hours_in_words(day) == "09:00 to 17:30, Monday to Friday, not on bank holidays"
    assert directory.hours_in_words(night) == "17:30 to 09:00, weekends and bank holidays"


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        ("bedford-ifd", "office hours (its source prints no times)"),
        ("bedford-edt", "out of office hours (its source prints no times)"),
        ("childline", "day and night, every day"),
        ("nspcc", "its source prints no hours"),
    ],
)
def test_hours_are_said_with_no_more_than_the_source_prints(contact, words):
    assert DIRECTORY.hours_in_words(DIRECTORY.get(contact)) == words


def test_hours_that_are_not_known_are_neither_open_nor_closed():
    nspcc = DIRECTORY.get("nspcc")
    assert DIRECTORY.is_open(nspcc, SATURDAY_NIGHT) is None
    assert DIRECTORY.next_opening(nspcc, SATURDAY_NIGHT) is None


@pytest.mark.parametrize(
    ("contact", "when", "opens"),
    [
        ("bedford-ifd", SATURDAY_NIGHT, datetime(2026, 11, 23, 9, tzinfo=LONDON)),
        ("bedford-ifd", CHRISTMAS_DAY, datetime(2026, 12, 29, 9, tzinfo=LONDON)),
        ("bedford-ifd", datetime(2026, 11, 24, 6, tzinfo=LONDON), datetime(2026, 11, 24, 9, tzinfo=LONDON)),
        ("bedford-ifd", datetime(2026, 11, 24, 20, tzinfo=LONDON), datetime(2026, 11, 25, 9, tzinfo=LONDON)),
        # Over both clock changes it is nine on a London clock.
        ("bedford-ifd", datetime(2026, 3, 28, 12, tzinfo=LONDON), datetime(2026, 3, 30, 9, tzinfo=LONDON)),
        ("bedford-ifd", datetime(2026, 10, 24, 12, tzinfo=LONDON), datetime(2026, 10, 26, 9, tzinfo=LONDON)),
        ("bedford-edt", TUESDAY_AFTERNOON, datetime(2026, 11, 24, 18, tzinfo=LONDON)),
        ("bedford-ifd", TUESDAY_AFTERNOON, None),
        ("childline", SATURDAY_NIGHT, None),
    ],
)
def test_a_closed_contact_says_when_it_is_sure_to_answer(contact, when, opens):
    assert DIRECTORY.next_opening(DIRECTORY.get(contact), when) == opens


def test_the_next_opening_uses_printed_times(load):
    directory = load()
    opens = directory.next_opening(directory.get("night-team"), TUESDAY_AFTERNOON)
    assert opens == datetime(2026, 11, 24, 17, 30, tzinfo=LONDON)


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(NaiveMoment):
        DIRECTORY.first_for(Role.FRONT_DOOR, "bedford-borough", datetime(2026, 11, 24, 14))  # noqa: DTZ001


# --- finding ---


@pytest.mark.parametrize(
    ("text", "area", "first"),
    [
        ("what's the childline number", None, "childline"),
        ("nspcc phone", "luton", "nspcc"),
        ("nspcc fgm line", "luton", "nspcc-fgm"),
        ("EDT", "bedford-borough", "bedford-edt"),
        ("the integrated front door's number", "bedford-borough", "bedford-ifd"),
        ("ifd", "bedford-borough", "bedford-ifd"),
        ("emergency-duty-team", "bedford-borough", "bedford-edt"),
        ("ring samaritans", None, "samaritans"),
        ("mens advice line", None, "mens-advice-line"),
    ],
)
def test_a_contact_is_found_by_what_people_call_it(text, area, first):
    assert ids(DIRECTORY.search(text, area=area))[0] == first


def test_a_word_within_another_finds_nothing():
    assert DIRECTORY.search("the credit was shouted about", area="bedford-borough") == ()


def test_a_service_is_recognised_though_nobody_is_listed_for_it():
    assert DIRECTORY.roles_named_in("have you got the LADO's number") == (Role.LADO,)
    assert DIRECTORY.search("have you got the LADO's number", area="bedford-borough") == ()
    assert DIRECTORY.roles_named_in("emergency duty team or police")[0] is Role.OUT_OF_HOURS
    assert DIRECTORY.roles_named_in("what is neglect") == ()


def test_a_contact_meant_for_staff_is_not_given_to_the_public(load):
    directory = load()
    assert ids(directory.for_role(Role.OUT_OF_HOURS, "luton", Audience.PRACTITIONER)) == ["night-team"]
    assert directory.for_role(Role.OUT_OF_HOURS, "luton", Audience.PUBLIC) == ()
    assert directory.search("night team", area="luton", audience=Audience.PUBLIC) == ()


def test_an_unknown_contact_is_refused():
    with pytest.raises(UnknownContact, match="no contact of the directory"):
        DIRECTORY.get("leeds-mash")


def test_every_number_is_known_in_both_forms():
    numbers = DIRECTORY.numbers()
    assert {"999", "08001111", "01234718700", "441234718700", "85258"} <= numbers
    assert all(number.isdigit() for number in numbers)


def test_a_contact_is_overdue_from_the_day_after_its_review(load):
    directory = load()
    assert not directory.is_overdue(directory.get("night-team"), date(2026, 6, 30))
    assert directory.is_overdue(directory.get("night-team"), date(2026, 7, 1))
    assert not directory.is_overdue(directory.get("day-team"), date(2036, 1, 1))  # nobody set a day


# --- the library's own file ---


def test_nothing_in_the_library_claims_to_have_been_checked():
    assert len(DIRECTORY) > 20
    assert all(contact.checked_on is None and contact.checked_by is None for contact in DIRECTORY)


def test_every_number_of_an_area_stands_in_the_document_it_names(seeds):
    records = {each["id"]: each["file"] for each in yaml.safe_load((seeds / "sources.yaml").read_text())["documents"]}
    checked = 0
    for contact in DIRECTORY:
        if contact.source not in records:
            assert contact.area == "england"
            continue
        printed = re.sub(r"\s", "", (seeds / records[contact.source]).read_text(encoding="utf-8"))
        for channel in contact.channels:
            assert re.sub(r"\s", "", channel.value) in printed
            checked += 1
    assert checked >= 7


@pytest.fixture
def seeds(request):
    import os

    shared = Path(os.environ.get("SIGNPOST_SHARED", request.config.rootpath.parent / "shared"))
    if not (shared / "seeds" / "sources.yaml").exists():
        pytest.skip(
            f"the sample documents are not at {shared}/seeds; set SIGNPOST_SHARED to the folder that holds them"
        )
    return shared / "seeds"


@pytest.mark.parametrize("contact", list(DIRECTORY), ids=lambda contact: contact.id)
def test_every_phone_that_can_be_rung_from_abroad_has_its_international_form(contact):
    for channel in contact.channels:
        digits = re.sub(r"\D", "", channel.value)
        if channel.kind == "phone" and digits.startswith("0"):
            assert channel.e164 == f"+44{digits[1:]}"
        else:
            assert channel.e164 is None


def test_the_duty_team_covers_exactly_the_hours_in_which_the_front_door_is_closed():
    front_door, duty_team = DIRECTORY.get("bedford-ifd"), DIRECTORY.get("bedford-edt")
    moment = datetime(2026, 12, 21, tzinfo=LONDON)
    for _ in range(24 * 14):
        open_states = {DIRECTORY.is_open(front_door, moment), DIRECTORY.is_open(duty_team, moment)}
        assert open_states in ({True, False}, {None})
        moment += timedelta(hours=1)


# --- faulty files ---


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            ("020 7946 0101", "01234 7187"),
            r"entry 1 \(day-team\): channels.0: '01234 7187' is not a number that can be",
        ),
        (("020 7946 0101", "ring me"), "'ring me' is no telephone number; write it as its source prints it"),
        (("area: luton", "area: leeds"), "contacts entry day-team: area: no area 'leeds'; use one of: england"),
        (
            ("[front-door]", "[back-door]"),
            "contacts entry day-team: roles: no role 'back-door'; use one of: front-door",
        ),
        (("lado: [LADO]", "laddo: [LADO]"), "services: no role 'laddo'"),
        (("    source: an invented page\n", ""), r"entry 1 \(day-team\): source: Field required"),
        (("id: night-team", "id: day-team"), "the id 'day-team' stands twice"),
        (('opens: "09:00", closes: "17:30"', 'opens: "09:00"'), "'opens' and 'closes' go together"),
        (('opens: "09:00", closes: "17:30"', "opens: 9:00, closes: 17:30"), "write a clock time in quotes"),
        (("opening: office-hours,", "opening: always,"), "clock times do not go with 'always'"),
        (
            ('closes: "17:30"', 'closes: "05:30"'),
            r"entry 1 \(day-team\): hours: an office that opens at 09:00 cannot close at 05:30; write the earlier time",
        ),
        (('closes: "17:30"', 'closes: "09:00"'), "opens at 09:00 cannot close at 09:00"),
        (('opens: "09:00", closes: "17:30"', 'opens: "09:00", closes: "00:00"'), 'midnight as "23:59"'),
        (("{kind: phone, value: 020 7946 0101}", "{kind: web, value: example.org}"), "begin it with https://"),
        (("{kind: phone, value: 020 7946 0101}", "{kind: email, value: example.org}"), "write name@organisation"),
        (("as_of: 2026-01-02", "as_of: 2026-01-02\n    checked_on: 2026-01-03"), "say on which day and who"),
        (("as_of: 2026-01-02", "as_of: 2026-01-02\n    fax: '1'"), r"entry 1 \(day-team\): fax"),
        (("name: Day Team", "name: ''"), r"entry 1 \(day-team\): name"),
    ],
)
def test_a_faulty_entry_is_refused_with_file_entry_field_and_remedy(load, change, message):
    with pytest.raises(UnusableLibraryFile, match=message) as refused:
        load(INVENTED.replace(*change, 1))
    assert str(refused.value).startswith("contacts.yaml: ")


def test_channels_that_are_in_order_are_taken(load):
    directory = load(
        INVENTED.replace(
            "[{kind: phone, value: 020 7946 0101}]",
            "[{kind: web, value: 'https://example.org'}, {kind: web, value: www.example.org}, "
            "{kind: email, value: team@example.org}, {kind: text, value: '85258'}]",
        )
        .replace(
            'opening: office-hours, opens: "09:00", closes: "17:30"', "opening: unknown, opens: null, closes: null"
        )
        .replace("as_of: 2026-01-02", "as_of: 2026-01-02\n    checked_on: 2026-01-03\n    checked_by: J. Editor", 1)
    )
    contact = directory.get("day-team")
    assert [channel.e164 for channel in contact.channels] == [None] * 4
    assert (contact.checked_on, contact.checked_by) == (date(2026, 1, 3), "J. Editor")
    assert directory.numbers() == {"85258", "02079460102", "442079460102"}


def test_contacts_are_given_by_id_in_the_order_asked_for_and_to_whom_they_are_for():
    everybody = DIRECTORY.held(["childline", "no-such-line", "nspcc"], Audience.PUBLIC)
    assert [each.id for each in everybody] == ["childline", "nspcc"]
    assert all(
        Audience.PUBLIC in each.audience for each in DIRECTORY.held([each.id for each in DIRECTORY], Audience.PUBLIC)
    )
