"""Statutory time limits and the days on which they run out."""

from datetime import date
from pathlib import Path

import pytest

import knowledge
from knowledge.library_file import UnusableLibraryFile
from knowledge.time_limits import due, load_time_limits

LIMITS = load_time_limits(Path(knowledge.__file__).parent / "library" / "time_limits.yaml")


@pytest.mark.parametrize(
    ("limit", "start", "day"),
    [
        ("referral-decision", date(2026, 11, 24), date(2026, 11, 25)),
        ("referral-decision", date(2026, 12, 24), date(2026, 12, 29)),  # over Christmas and the substitute Monday
        ("assessment", date(2026, 11, 24), date(2027, 1, 29)),
        ("initial-conference", date(2026, 3, 20), date(2026, 4, 14)),  # over Easter
        ("core-group", date(2026, 11, 24), date(2026, 12, 8)),
        ("first-review-conference", date(2026, 11, 30), date(2027, 2, 28)),  # February has no 30th
        ("later-review-conference", date(2026, 8, 31), date(2027, 2, 28)),
        ("return-interview", date(2026, 11, 21), date(2026, 11, 24)),  # hours run over weekends
        ("police-protection", date(2026, 3, 28), date(2026, 3, 31)),
        ("care-proceedings", date(2026, 1, 1), date(2026, 7, 2)),
        ("private-fostering-notice", date(2026, 11, 24), date(2026, 10, 13)),  # beforehand
        ("emergency-protection-order", date(2026, 11, 24), date(2026, 12, 2)),
    ],
)
def test_a_limit_runs_out_on_its_day(limit, start, day):
    assert due(LIMITS.get(limit), start) == day


def test_limits_are_said_in_plain_words():
    assert LIMITS.get("referral-decision").in_words == "1 working day of the referral"
    assert LIMITS.get("assessment").in_words == "45 working days of the referral"
    assert LIMITS.get("private-fostering-notice").in_words == "6 weeks before the arrangement starts"


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("how long have they got to decide after i make a referral", "referral-decision"),
        ("when must the ICPC be held", "initial-conference"),
        ("first core group meeting when", "core-group"),
        ("when should the LADO be told", "lado-informed"),
        ("return-home interview deadline", "return-interview"),
    ],
)
def test_the_limit_that_is_asked_about_is_found(text, limit):
    assert LIMITS.asked_about(text)[0].id == limit


def test_the_most_exactly_named_limit_stands_first():
    assert LIMITS.asked_about("first review conference")[0].id == "first-review-conference"
    assert LIMITS.asked_about("what is neglect") == ()


def test_each_limit_stands_once_and_names_a_dated_source():
    assert len({limit.id for limit in LIMITS.limits}) == len(LIMITS.limits)
    assert all(limit.place for limit in LIMITS.limits)


def test_an_unknown_limit_is_refused_with_the_ids_there_are():
    with pytest.raises(KeyError, match="use one of: referral-decision"):
        LIMITS.get("lunch")


WHOLE = """
limits:
  - {id: lunch, what: lunch is eaten, who: the cook, amount: 48, unit: hours, counted_from: breakfast,
     source: A law (2020), place: section 1, called: [lunch]}
"""


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("amount: 48", "amount: 50"), "50 hours are no whole days"),
        (("amount: 48, unit: hours", "amount: 2, unit: working-days, is_before: true"), "counted forwards only"),
        (("(2020)", ""), r"entry 1 \(lunch\): source"),
        (("unit: hours", "unit: moons"), r"entry 1 \(lunch\): unit"),
        (("limits:\n", "limits:\n" + WHOLE.split("limits:\n")[1]), "'lunch' stands twice"),
    ],
)
def test_a_faulty_file_is_refused_with_the_entry_and_the_remedy(tmp_path, change, message):
    path = tmp_path / "time_limits.yaml"
    path.write_text(WHOLE)
    assert due(load_time_limits(path).get("lunch"), date(2026, 11, 24)) == date(2026, 11, 26)
    path.write_text(WHOLE.replace(*change))
    with pytest.raises(UnusableLibraryFile, match=message):
        load_time_limits(path)
