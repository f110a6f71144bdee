"""The starter library's digests: their size, opening line, words and the law that they state."""

import re
from datetime import date

import pytest

from evals.metrics.reading import reading_age
from knowledge.own_library import STARTER
from knowledge.time_limits import Unit, load_time_limits
from knowledge.vocabulary_file import read_vocabulary_file

# Ages at which a text is read with ease. The digests of the area hold many long names of boards, teams and inspections.
OLDEST = {"england": 12.5, "elsewhere": 13.5}
SHARED_WORDS = 12  # so many in a row are a copy
MONTHS = [date(2026, month, 1).strftime("%B") for month in range(1, 13)]
OPENING = re.compile(
    r"^This is a summary by Signpost, written on (\d{1,2} [A-Z][a-z]+ 20\d\d); "
    r"the sources listed here prevail where they differ\.$"
)
_NAME = r"(?:[A-Z][\w'’]*(?: (?:and|of|in|for|to|with|\([^)]*\)|[A-Z][\w'’]*))* )?"
LAW = re.compile(rf"{_NAME}(?:Act|Regulations) (?:19|20)\d\d")
GUIDANCE = re.compile(r"Working Together|Keeping Children Safe in Education|NICE guideline [A-Z]+\d+")
REACHABLE = re.compile(r"\S+@\S+\.\w|\bwww\.|https?://|\b[\w-]+\.(?:org|gov|com|co|nhs)\.?\w*\b|\b0\d[\d ]{7,}")
SECTION = re.compile(r"\b[Ss]ection (\d+[A-Z]*)")
NUMBERS = dict(
    zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], range(1, 11), strict=True)
)
UNITS = r"working days?|hours|weeks|months"
AMOUNT = re.compile(rf"\b(\d+|{'|'.join(NUMBERS)}) ({UNITS})\b")
# Where a digest states a limit, the words that tell which: the figure beside them must be that of time_limits.yaml.
STATED = {
    "referral-decision": r"decides? what (?:to do|happens next) within (\w+ working days?)",
    "assessment": r"assessment must be finished within (\w+ working days?)",
    "initial-conference": r"conference must be held within (\w+ working days?)",
    "core-group": r"core group first meets within (\w+ working days?)",
    "first-review-conference": r"first review conference is held within (\w+ months?)",
    "later-review-conference": r"reviews are held at least every (\w+ months?)",
}


def words_of(text):
    return re.findall(r"\w+", text.lower())


def plain(body):
    return re.sub(r"^(?:#+|\d+\.|[-*]) ", "", body, flags=re.MULTILINE)


def sources_of(digest):
    return [f"{one.title} {one.date or ''} {one.section or ''}" for one in digest.sources]


def is_a_source(named, digest):
    """Whether one source of the digest has each word of a name, as "Care Planning Regulations 2010" says it short."""
    wanted = set(words_of(named)) - {"the", "nice", "guideline", "under", "of", "and", "in"}
    return any(wanted <= set(words_of(source)) for source in sources_of(digest))


def test_there_are_at_least_forty_digests(digests):
    assert len(digests) >= 40


def test_every_digest_has_its_file_s_name_and_is_current(digests):
    assert [name for name, each in digests.items() if each.document.id != name] == []
    assert {each.document.standing for each in digests.values()} == {"current"}


def test_every_digest_has_300_to_900_words(bodies):
    # The time limits are a list to look things up in, not a text to read.
    lengths = {name: len(body.split()) for name, body in bodies.items() if name != "time-limits"}
    assert {name: length for name, length in lengths.items() if not 300 <= length <= 900} == {}


def test_every_paragraph_is_numbered_through_and_stands_under_a_heading(digests):
    for name, each in digests.items():
        assert all(passage.heading for passage in each.passages), name
        numbers = [passage.paragraph for passage in each.passages]
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)], name


def test_every_digest_opens_with_what_it_is_its_date_and_that_the_source_prevails(digests, bodies):
    for name, body in bodies.items():
        opening = OPENING.match(body.splitlines()[0])
        assert opening, f"{name}: {body.splitlines()[0]}"
        day, month, year = opening[1].split()
        assert date(int(year), MONTHS.index(month) + 1, int(day)) == digests[name].document.published, name


def test_no_digest_is_past_its_review_date_at_release(digests, released):
    assert [name for name, each in digests.items() if each.document.review_by <= released] == []


def test_no_body_prints_a_number_or_an_address(bodies):
    found = {name: hit[0] for name, body in bodies.items() if (hit := REACHABLE.search(body))}
    assert found == {}


def test_an_address_and_a_number_would_be_seen():
    told = ("ask a@b.example", "see www.b.example", "ring 01632 960123", "ring 020 7946 0101", "childline.org.uk")
    assert all(REACHABLE.search(one) for one in told)
    assert not REACHABLE.search("Ring 999 or 101 by 21 November 2026, within 45 working days.")


def test_every_act_and_guidance_that_a_paragraph_names_is_a_source_of_its_digest(digests):
    missing = [
        (name, passage.paragraph, named)
        for name, each in digests.items()
        for passage in each.passages
        for named in (*LAW.findall(passage.text), *GUIDANCE.findall(passage.text))
        if not is_a_source(named, each)
    ]
    assert missing == []


def test_a_digest_that_names_a_section_of_the_law_has_an_act_among_its_sources(digests):
    missing = [
        (name, passage.paragraph)
        for name, each in digests.items()
        for passage in each.passages
        if SECTION.search(passage.text) and not any(LAW.search(source) for source in sources_of(each))
    ]
    assert missing == []


def test_every_paragraph_with_a_time_limit_stands_in_a_digest_with_law_or_guidance_among_its_sources(digests):
    """A limit in days, weeks or months binds somebody only where the law or its guidance says so."""
    binding = re.compile(r"\bAct\b|Regulations|Working Together|guidance|guideline|advice|Keeping Children Safe")
    unbacked = [
        (name, passage.paragraph)
        for name, each in digests.items()
        for passage in each.passages
        if AMOUNT.search(passage.text) and not any(map(binding.search, sources_of(each)))
        and not re.search(r"annual report|inspection", " ".join(sources_of(each)), re.IGNORECASE)
    ]  # fmt: skip
    assert unbacked == []


def test_every_limit_stands_once():
    limits = load_time_limits(STARTER / "time_limits.yaml").limits
    assert len({each.id for each in limits}) == len(limits)
    said = [(each.what, each.counted_from) for each in limits]
    assert len(set(said)) == len(said)
    assert all(re.search(r"(?:19|20)\d\d", each.source) and each.place for each in limits)


@pytest.mark.parametrize("limit", STATED)
def test_the_digests_state_a_limit_with_the_figure_of_the_time_limits(limit, bodies):
    expected = load_time_limits(STARTER / "time_limits.yaml").get(limit)
    found = [said for body in bodies.values() for said in re.findall(STATED[limit], body)]
    assert found, f"no digest states {limit} in the words looked for; bring the two together"
    for said in found:
        amount, unit = said.split(maxsplit=1)
        assert NUMBERS.get(amount, amount) in (expected.amount, str(expected.amount)), said
        assert Unit(unit.replace(" ", "-").removesuffix("s") + "s") is expected.unit, said


def test_the_working_day_limits_that_digests_print_are_all_in_the_time_limits(bodies):
    known = {each.amount for each in load_time_limits(STARTER / "time_limits.yaml").limits
             if each.unit is Unit.WORKING_DAYS}  # fmt: skip
    printed = {}
    for name, body in bodies.items():
        for amount in re.findall(r"\b(\w+) working days?\b", body):
            value = NUMBERS.get(amount) or (int(amount) if amount.isdigit() else None)
            if value is not None:
                printed.setdefault(value, []).append(name)
    assert {value: names for value, names in printed.items() if value not in known} == {}


def test_every_digest_is_plain_to_read(digests, bodies):
    for name, body in bodies.items():
        kind = "england" if digests[name].document.area == "england" else "elsewhere"
        assert reading_age(plain(body)) <= OLDEST[kind], name


def test_long_words_and_sentences_raise_the_reading_age():
    easy = "Ring us now. We will help the child."
    hard = (
        "Notwithstanding organisational considerations, practitioners are responsible for multidisciplinary escalation."
    )
    assert reading_age(easy) < 8
    assert reading_age(hard) > 16


def test_no_twelve_words_in_a_row_are_those_of_a_sample_document(bodies, samples):
    printed = set()
    for path in samples.glob("*.txt"):
        words = words_of(path.read_text(encoding="utf-8"))
        printed |= {tuple(words[at : at + SHARED_WORDS]) for at in range(len(words) - SHARED_WORDS + 1)}
    assert printed
    for name, body in bodies.items():
        words = words_of(body)
        copied = [" ".join(run) for at in range(len(words)) if (run := tuple(words[at : at + SHARED_WORDS])) in printed]
        assert copied == [], name


def test_the_vocabulary_has_at_least_400_entries_of_every_kind():
    entries = read_vocabulary_file(STARTER / "vocabulary.yaml").entries
    assert len(entries) >= 400
    assert {each.kind for each in entries} == {"abbreviation", "synonyms", "everyday", "former-name", "misspelling"}
    assert any(each.kind == "abbreviation" and each.never_expanded for each in entries)


def test_the_check_for_sources_sees_a_missing_one(digests):
    digest = digests["neglect"]
    assert not is_a_source("Space Industry Act 2018", digest)
    assert is_a_source(digest.sources[0].title, digest)
    assert LAW.findall("Under the Children Act 1989 and so on") == ["Children Act 1989"]
