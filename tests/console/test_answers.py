"""Answers: what was asked and how it ended, narrowed and paged; one answer whole, with how it was made and why."""

import re
from datetime import timedelta

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.adapters.transcripts import NoTranscripts
from bot.adapters.transcripts_kept import Place, Sought
from bot.adapters.transcripts_steps import MOST_CHARACTERS, steps_as_json, steps_of
from bot.console.answers.sought import filters_of
from bot.model import Stage, Step
from tests.bot.channels.web.made_library import a_catalogue, damaged, words
from tests.console.made_answers import (
    FULL,
    STEPS,
    TODAY,
    a_transcript,
    an_answers_console,
    said,
    seen,
)
from tests.console.made_console import ED, a_client

LIST = "/console/answers"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    opened = a_catalogue(tmp_path_factory.mktemp("catalogue"))
    yield opened
    opened.close()


@pytest.fixture
def console(catalogue, tmp_path):
    made = an_answers_console(catalogue, tmp_path)
    yield made
    made.web.transcripts.close()
    made.records.dispose()


@pytest.fixture
def client(console):
    return a_client(console)


@pytest.fixture
def kept(console):
    return console.web.transcripts


def page(client, address=LIST, **query):
    response = client.get(address, params=query or None)
    assert response.status_code == 200, response.text
    return LexborHTMLParser(response.text)


def rows(tree):
    return [[words(cell) for cell in row.css("td")] for row in tree.css("tbody tr")]


def questions(tree):
    return [row[0] for row in rows(tree)]


def told(tree):
    return words(tree.css_first("main"))


def test_a_list_without_answers_says_so(client):
    assert "0 answers" in told(page(client))


def test_the_newest_answer_is_first_in_words_for_people(client, kept):
    kept.keep(
        a_transcript(2, question="Who keeps the oil?", outcome="abstained-no-evidence", area=None, channel="page")
    )
    kept.keep(a_transcript(1))
    kept.judge(said(1, "wrong"))
    assert rows(page(client)) == [
        ["When is a lamp cleaned?", "Answered", "Wrong", "not scored", "Luton", "Slack", "21 November 2026, 11:00"],
        [
            "Who keeps the oil?", "Not in the documents", "nothing", "not scored", "No area", "Web page",
            "21 November 2026, 10:00",
        ],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"words": "LAMP cleaned"}, ["lamp cleaned 1"]),
        ({"words": "100%"}, ["oil 100% 2"]),
        ({"channel": "teams"}, ["oil 100% 2"]),
        ({"area": "none"}, ["nowhere 3"]),
        ({"area": "bedford-borough"}, ["oil 100% 2"]),
        ({"outcome": "emergency"}, ["nowhere 3"]),
        ({"feedback": "wrong"}, ["oil 100% 2"]),
        ({"feedback": "any"}, ["lamp cleaned 1", "oil 100% 2"]),
        ({"feedback": "none"}, ["nowhere 3"]),
        ({"checking": "none"}, ["lamp cleaned 1", "oil 100% 2"]),
        ({"checking": "any"}, ["nowhere 3"]),
        ({"checking": "differ"}, ["nowhere 3"]),
        ({"checking": "settled"}, []),
        ({"since": "2026-11-20", "until": "2026-11-20"}, ["nowhere 3"]),
        ({"since": "2026-11-21"}, ["lamp cleaned 1", "oil 100% 2"]),
        ({"channel": "pigeon"}, ["lamp cleaned 1", "oil 100% 2", "nowhere 3"]),
    ],
)
def test_each_filter_narrows_the_list(client, kept, query, found):
    kept.keep(a_transcript(1, question="lamp cleaned 1"))
    kept.keep(a_transcript(2, question="oil 100% 2", channel="teams", area="bedford-borough"))
    kept.keep(a_transcript(3, question="nowhere 3", area=None, outcome="emergency", at=TODAY - timedelta(days=1)))
    kept.judge(said(1, "right"))
    kept.judge(said(2, "wrong"))
    kept.kept.mark([f"{3:032d}"], "differ")
    assert questions(page(client, **query)) == found


def test_an_answer_that_is_older_than_a_page_is_on_the_next_one_with_the_same_filters(client, kept):
    for number in range(1, 121):
        kept.keep(a_transcript(number, question=f"lamp {number}", channel="slack" if number % 2 else "teams"))
    first = page(client, channel="slack", words="lamp")
    assert "60 answers" in told(first)
    following = first.css_first('a[rel="next"]').attributes["href"]
    second = page(client, following)
    assert questions(first)[0] == "lamp 1"
    assert questions(first)[-1] == "lamp 99"
    assert questions(second) == [f"lamp {number}" for number in range(101, 120, 2)]
    assert second.css_first('a[rel="next"]') is None
    assert "these are older ones" in told(second)
    newest = next(each for each in second.css(".pages a") if words(each) == "Newest")
    assert questions(page(client, newest.attributes["href"])) == questions(first)


def test_answers_of_one_moment_are_all_listed_once(kept):
    for number in range(1, 8):
        kept.keep(a_transcript(number, at=TODAY))
    found, after = [], None
    while lines := kept.kept.page(Sought(), after=after, most=3):
        found += [line.reply for line in lines]
        after = lines[-1].place
    assert found == sorted((f"{number:032d}" for number in range(1, 8)), reverse=True)


@pytest.mark.parametrize("after", ["nonsense", "2026-11-21T10:00:00~x", "~"])
def test_a_place_that_is_none_is_the_beginning_of_the_list(client, kept, after):
    kept.keep(a_transcript(1))
    assert len(rows(page(client, after=after))) == 1


def test_a_day_that_is_none_is_said_beside_its_field_and_kept(client):
    tree = page(client, since="soon", until="9999-12-31")
    assert tree.css_first("#since").attributes["value"] == "soon"
    assert "Give a day such as 2026-11-21" in words(tree.css_first("#since-fault"))
    assert tree.css_first("#until-fault") is not None
    backwards = page(client, since="2026-11-21", until="2026-11-20")
    assert "before the first" in words(backwards.css_first("#until-fault"))


def test_filters_are_said_in_words(console):
    areas = console.web.areas
    given = {"words": "oil", "channel": "slack", "area": "luton", "since": "2026-11-01", "outcome": "emergency"}
    assert filters_of(given, areas).in_words(areas) == (
        "with “oil”; slack; Luton; emergency: 999 first; from 2026-11-01"
    )
    assert filters_of({}, areas).in_words(areas) == "all answers"


def test_above_a_thousand_answers_are_not_counted(client, kept, monkeypatch):
    monkeypatch.setattr("bot.adapters.transcripts_kept.MOST_COUNTED", 2)
    monkeypatch.setattr("bot.console.answers.pages.MOST_COUNTED", 2)
    for number in range(1, 5):
        kept.keep(a_transcript(number))
    assert "More than 2 answers" in told(page(client))


def test_where_nothing_is_kept_the_page_says_why(catalogue, tmp_path):
    console = an_answers_console(catalogue, tmp_path, transcripts=NoTranscripts())
    client = a_client(console)
    assert "SIGNPOST_TRANSCRIPTS" in told(page(client))
    assert client.get(f"{LIST}/{1:032d}").status_code == 404
    console.records.dispose()


def test_a_database_that_cannot_be_read_is_told_with_the_remedy(client, kept):
    with kept._engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE judgements")
        connection.exec_driver_sql("DROP TABLE transcripts")
    response = client.get(LIST)
    assert response.status_code == 503
    assert "restore a backup" in response.text


def test_an_answer_that_is_no_longer_kept_says_after_how_many_days_it_went(client):
    response = client.get(f"{LIST}/{7:032d}")
    assert response.status_code == 404
    assert "after 90 days" in response.text


@pytest.fixture
def one(kept):
    """The address of one answer with all that can be kept of it."""
    kept.keep(a_transcript(1, reply=FULL, steps=STEPS, reasons=("a statement was dropped: it cites nothing",)))
    kept.judge(said(1, "partly", "the day is wrong"))
    return f"{LIST}/{1:032d}"


def test_one_answer_is_shown_as_it_was_with_its_sources_contacts_and_notices(client, one):
    tree = page(client, one)
    text = told(tree)
    assert "“Oil is kept dry.” [2] In danger, ring 999." in text
    assert "One source is old." in text
    assert "Harbour desk; 01632 960123 (days). open now" in text
    assert "Partly right: “the day is wrong”" in text
    assert "It took 41 ms. Version of the library: v1" in text
    assert "What was noted on the way: a statement was dropped: it cites nothing" in text
    assert "Harbour Office, 1 March 2024; Lamps, paragraph 4" in text
    sources = [each.attributes["href"] for each in tree.css(".sources a")]
    assert sources == ["/source/lantern-care#lantern-care-1", "/source/lantern-care#lantern-care-2"]


def test_every_stage_tells_what_it_looked_at_and_what_it_found_in_order(client, one):
    stages = [words(each) for each in page(client, one).css(".stages > li")]
    assert [re.split(r"(?<=\?) ", each, maxsplit=1)[0] for each in stages] == [
        "Is anybody in danger now?", "Are there personal details?", "May it be answered?", "What is asked for?",
        "Is a contact asked for?", "Which passages speak of it?", "Do they answer it, and which words are quoted?",
        "Is each statement borne out?",
    ]  # fmt: skip
    assert all("It looked at: " in each for each in stages)
    assert "No: the rules saw none." in stages[0]
    assert "Screened out: name" in stages[1]
    assert "Asks for duration; area: Bedford Borough (the channel is set to it)" in stages[3]
    assert "Yes: Harbour desk, gone-desk." in stages[4]
    assert "Answered: nearness 0.63" in stages[6]
    assert "What the figures mean" in stages[6]
    assert "it does not say its date" in stages[7]


def test_what_was_found_is_shown_with_what_was_rejected_and_why(client, one):
    tree = page(client, one)
    found = rows(tree)
    assert [row[3] for row in found] == [
        "Quoted", "Not quoted: another passage said it better", "Not quoted: why is not known",
    ]  # fmt: skip
    assert [row[2] for row in found] == ["100", "50", "33"]
    assert "Lantern care, oil lamps and WICK; Lamps, paragraph 0" in found[0][0]
    assert found[2][0].startswith("lost")  # a document that is no longer held keeps its id
    links = [each.attributes["href"] for each in tree.css("tbody a")]
    assert links[0] == "/source/lantern-care#lantern-care-0"


@pytest.mark.parametrize(
    ("found", "given", "told_as"),
    [
        ("danger: overdose", {"outcome": "emergency"}, "Yes: the rules saw danger: overdose. 999 came first."),
        (
            "no present danger",
            {"outcome": "emergency"},
            "Yes: the rules saw none; the likeness to known emergencies decided. 999 came first.",
        ),
        (
            "danger: fire",
            {"reply": {"notices": [{"kind": "emergency", "text": "Ring 999 if so."}]}},
            "Perhaps: the rules saw danger: fire, and the likeness to known emergencies was not sure.",
        ),
    ],
)
def test_what_decided_on_danger_is_told(client, kept, found, given, told_as):
    kept.keep(a_transcript(1, steps=(Step(stage=Stage.DANGER, found=found),), **given))
    assert told_as in told(page(client, f"{LIST}/{1:032d}"))


def test_stages_that_were_not_reached_are_named(client, kept):
    kept.keep(a_transcript(1, outcome="emergency", steps=STEPS[:1]))
    assert "It did not come to these, because it had ended before: Are there personal details?" in told(
        page(client, f"{LIST}/{1:032d}")
    )


def test_an_area_that_nobody_set_is_not_named(client, kept):
    step = Step(stage=Stage.UNDERSTANDING, found="asks for anything; area: none (nothing says which)")
    kept.keep(a_transcript(1, steps=(step,), area="a-former-area"))
    text = told(page(client, f"{LIST}/{1:032d}"))
    plain = (
        "Asks about a subject, not for one kind of thing such as a date or a number; area: none (nothing says which)."
    )
    assert plain in text
    assert "a-former-area" in text


@pytest.mark.parametrize(
    ("found", "told_as"),
    [
        ("1 passages", "1 passage was found."),
        ("14 passages; by keywords alone", "14 passages were found; by keywords alone."),
        ("no library", "No library."),
    ],
)
def test_what_a_search_brought_is_told_in_a_sentence(client, kept, found, told_as):
    kept.keep(a_transcript(1, steps=(Step(stage=Stage.SEARCH, found=found),)))
    assert told_as in told(page(client, f"{LIST}/{1:032d}"))


def test_what_the_vocabulary_added_is_said_to_be_besides_the_own_words(client, kept):
    step = Step(stage=Stage.UNDERSTANDING, found="asks for age; area: luton (x); also searched for: family, carers")
    kept.keep(a_transcript(1, steps=(step,)))
    assert "besides its own words, these were searched for: family, carers." in told(page(client, f"{LIST}/{1:032d}"))


def test_an_answer_of_before_steps_were_kept_says_so(client, kept):
    kept.keep(a_transcript(1))
    with kept._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE transcripts SET steps = NULL, reasons = NULL")
    assert "Nothing was kept of how it was made" in told(page(client, f"{LIST}/{1:032d}"))


def test_who_may_score_is_offered_to_score_and_correct(client, console, one):
    links = {each.attributes["href"] for each in page(client, one).css("a.button")}
    assert links == {f"/console/checking/score/{1:032d}", f"/console/corrections/new?reply={1:032d}"}
    console.gate.now = ED
    assert page(client, one).css("a.button") == []


def test_words_of_a_question_are_never_read_as_a_page(client, kept):
    kept.keep(a_transcript(1, question="<script>alert(1)</script> lamp"))
    for address in (LIST, f"{LIST}/{1:032d}"):
        assert "<script>alert" not in client.get(address).text


def test_titles_are_done_without_where_the_catalogue_is_damaged(catalogue, tmp_path):
    console = an_answers_console(catalogue, tmp_path)
    console.web.transcripts.keep(a_transcript(1, reply=FULL, steps=STEPS))
    object.__setattr__(console.web, "catalogue", damaged)
    assert "lantern-care; Lamps, paragraph 0" in told(page(a_client(console), f"{LIST}/{1:032d}"))
    console.web.transcripts.close()
    console.records.dispose()


def test_a_passage_is_kept_once_and_only_its_beginning():
    kept = steps_as_json(STEPS)
    assert "text" not in kept[6]["passages"][0]
    short = kept[5]["passages"][1]["text"]
    assert len(short) <= MOST_CHARACTERS + 2
    assert short.endswith(" …")
    again = steps_of(kept)
    assert [each.passages for each in again[:5]] == [each.passages for each in STEPS[:5]]
    assert again[6] == STEPS[6]
    assert steps_of(None) == ()


def test_a_long_word_is_cut_as_well():
    (step,) = steps_of(steps_as_json([Step(stage=Stage.SEARCH, found="1", passages=(seen(0, text="a" * 999),))]))
    assert 0 < len(step.passages[0].text) <= MOST_CHARACTERS + 2


def test_a_sample_is_drawn_by_its_seed_from_what_matches(kept):
    for number in range(1, 41):
        kept.keep(a_transcript(number, channel="slack" if number % 2 else "teams"))
    sought = Sought(channel="slack")
    drawn = kept.kept.draw(sought, many=5, seed=7)
    assert drawn == kept.kept.draw(sought, many=5, seed=7)
    assert drawn != kept.kept.draw(sought, many=5, seed=8)
    assert all(int(each) % 2 for each in drawn)
    rest = kept.kept.draw(sought, many=50, seed=7, leave_out=drawn)
    assert len(rest) == 15
    assert not set(rest) & set(drawn)


def test_the_lines_of_answers_that_are_gone_are_left_out(kept):
    kept.keep(a_transcript(1))
    assert list(kept.kept.lines([f"{1:032d}", "gone"])) == [f"{1:032d}"]
    assert kept.kept.page(Sought(), after=Place(at=TODAY - timedelta(days=9), reply="x")) == []
