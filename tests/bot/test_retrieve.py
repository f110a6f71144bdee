"""Which documents may speak, and what is found in them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import knowledge
from bot.answering.areas import AreaFinding, resolve
from bot.answering.asks import understand
from bot.answering.privacy import KnownWords, screen
from bot.answering.retrieve import (
    FAMILIES_FIRST,
    FOUND_LAST,
    LOCAL_FIRST,
    PASSAGES,
    PASSAGES_OF_A_TIME,
    WORKERS_LAST,
    gather,
    scope,
    weight,
)
from bot.ports import LibraryUnavailable
from knowledge.areas import load_areas
from knowledge.model import Audience, Kind, Standing
from knowledge.spelling import Spelling
from knowledge.vocabulary import Vocabulary
from tests.fakes.library import DOCUMENTS, FakeLibrary, document, finding, greywell, passage
from tests.fakes.library import PASSAGES as GREYWELL

TREE = load_areas(Path(knowledge.__file__).parent / "library" / "areas.yaml")
VOCABULARY = Vocabulary(links=(), renamed=(), spelling=Spelling(table={}, terms=(), known=frozenset()))


def may_speak(text, set_to=None):
    return scope(resolve(text, tree=TREE, set_to=set_to, previous=None), TREE)


def evidence(text, *, within=None, audience=Audience.PRACTITIONER, library=None):
    ask = understand(screen(text, known=KnownWords()), vocabulary=VOCABULARY, previous=None)
    return gather(ask, within=within, audience=audience, library=library or greywell())


def found_in(text, **given):
    return {each.document.id for each in evidence(text, **given).findings}


def test_an_area_hears_its_own_documents_and_those_of_all_that_it_lies_in():
    assert may_speak("how do I refer", "luton") == {"luton", "pan-bedfordshire", "england"}


def test_each_area_that_the_question_names_may_speak_but_where_the_child_lives_decides():
    assert may_speak("thresholds in Luton and in Bedford") is None
    speaking = may_speak("child lives in Luton, school in Bedford")
    assert "luton" in speaking
    assert "bedford-borough" not in speaking


def test_with_no_area_every_document_may_speak_and_each_names_its_own():
    assert may_speak("how do I refer") is None


def test_somebody_elsewhere_is_told_what_holds_for_all_england_and_nothing_local():
    assert may_speak("the child lives in Leeds, how do I refer") == {"england"}


def test_a_place_elsewhere_beside_one_of_ours_does_not_silence_our_documents():
    both = AreaFinding(area=None, because="two places", outside="Leeds", mentioned=("luton",))
    assert scope(both, TREE) is None


def test_what_applies_in_one_area_is_not_found_for_another():
    question = "an allegation against a teacher, designated officer"
    assert "allegations" in found_in(question, within=frozenset({"luton", "england"}))
    assert "allegations" not in found_in(question, within=frozenset({"bedford-borough", "england"}))


def test_a_document_for_practitioners_is_not_found_for_the_public():
    question = "an allegation against a teacher, designated officer"
    assert "allegations" in found_in(question)
    assert "allegations" not in found_in(question, audience=Audience.PUBLIC)


def test_a_superseded_passage_is_kept_apart_and_leads_to_what_replaced_it():
    found = evidence("fax the referral to the duty clerk at the old mill")
    assert all(each.document.standing is not Standing.SUPERSEDED for each in found.findings)
    assert [each.document.id for each in found.superseded] == ["front-door-2019"]
    assert found.superseded_by.id == "front-door"


def test_what_replaced_a_document_is_not_named_where_the_asker_may_not_see_it():
    hidden = [
        replace(each, audience=frozenset({Audience.PRACTITIONER})) if each.id == "front-door" else each
        for each in DOCUMENTS
    ]
    found = evidence("fax the duty clerk", audience=Audience.PUBLIC, library=FakeLibrary(hidden, GREYWELL))
    assert found.superseded
    assert found.superseded_by is None


def test_history_may_be_found_for_it_says_its_own_date():
    assert "inspection-2023" in found_in("what did inspectors find about strategy meetings")


def test_where_no_document_may_speak_nothing_is_searched():
    library = greywell()
    found = evidence("how do I refer", within=frozenset({"central-bedfordshire"}), library=library)
    assert (found.findings, found.superseded, found.superseded_by) == ((), (), None)
    assert library.searched == []


def test_only_screened_words_reach_the_search():
    library = greywell()
    evidence("referral for Jayden Smith born 3/4/2015", library=library)
    assert library.searched
    assert not any("Jayden" in text or "2015" in text for text in library.searched)


def test_a_library_that_cannot_be_searched_says_so():
    with pytest.raises(LibraryUnavailable, match="index is gone"):
        evidence("how do I refer", library=greywell(broken="the index is gone; run doctor"))


NATIONAL = document("summary", kind=Kind.DIGEST, area="england")
LOCAL = document("local")


def test_a_partnerships_own_text_weighs_more_than_our_summary_where_both_are_as_near():
    same = "A visit takes place every ten days."
    assert weight(finding(same, of=LOCAL)) == pytest.approx(weight(finding(same, of=NATIONAL)) + LOCAL_FIRST)
    near = finding(same, of=NATIONAL, score=0.9)
    assert weight(near) > weight(finding(same, of=LOCAL, score=0.9 - 2 * LOCAL_FIRST))


def test_a_partnerships_own_text_is_not_crowded_out_by_summaries_that_are_a_little_nearer():
    summaries = [passage(f"A visit, day {n}.", document="summary", order=n) for n in range(PASSAGES)]
    own = passage("The visit every ten days is made by a worker, day by day, of the desk.", document="local")
    found = evidence("visit day", library=FakeLibrary([NATIONAL, LOCAL], [*summaries, own])).findings
    assert len(found) == PASSAGES
    assert found[0].passage == own


def test_no_more_is_found_than_can_be_read_however_much_is_considered():
    many = [passage(f"A visit, day {n}.", order=n) for n in range(5 * PASSAGES)]
    assert len(evidence("visit", library=FakeLibrary([document()], many)).findings) == PASSAGES


THEN = document("review-2013", kind=Kind.INSPECTION, published=date(2013, 2, 1))
LATELY = document("review-2023", kind=Kind.INSPECTION, published=date(2023, 3, 31))
BETWEEN = document("procedure", published=date(2018, 6, 1))


def compared_over(*held):
    return FakeLibrary([THEN, LATELY, BETWEEN], held)


def test_where_times_are_compared_each_of_them_speaks_first_in_turn():
    between = [passage(f"Health visits, of 2013 and now: {n}.", document="procedure", order=n) for n in range(6)]
    old = [passage(f"Health visits were late, round {n}.", document="review-2013", order=n) for n in range(5)]
    new = passage("Health visits are on time.", document="review-2023")
    library = compared_over(*between, *old, new)
    found = [each.document.id for each in evidence("health visits in 2013 and now", library=library).findings]
    assert found[:2] == ["review-2013", "review-2023"]
    assert found[2 : 1 + PASSAGES_OF_A_TIME] == ["review-2013"] * (PASSAGES_OF_A_TIME - 1)
    assert found[1 + PASSAGES_OF_A_TIME] == "procedure"  # then what was found for the question as it stands
    assert len(set(found)) == 3


def test_each_time_is_asked_for_the_thing_itself_not_for_the_years():
    library = compared_over(
        passage("Nothing of note was said in 2013.", document="review-2013", order=1),
        passage("Health visits were late.", document="review-2013"),
        passage("Health visits are on time.", document="review-2023"),
    )
    found = evidence("health visits in 2013 compared with 2023", library=library).findings
    assert found[0].passage.text == "Health visits were late."
    assert any("2013" not in text and "health visits" in text for text in library.searched)


def test_a_passage_that_speaks_for_its_time_is_found_once():
    library = compared_over(
        passage("Health visits were late.", document="review-2013"),
        passage("Health visits are on time.", document="review-2023"),
    )
    found = [each.passage.id for each in evidence("health visits in 2013 and now", library=library).findings]
    assert len(found) == len(set(found)) == 2


def test_a_time_of_which_nothing_is_found_takes_nothing_from_the_other():
    library = compared_over(
        passage("Health visits were late.", document="review-2013"),
        passage("The desk opens early.", document="review-2023"),
    )
    found = [each.document.id for each in evidence("health visits in 2013 and now", library=library).findings]
    assert found == ["review-2013"]


def test_a_question_of_one_time_is_searched_for_as_it_stands():
    library = compared_over(passage("Health visits were late in 2013.", document="review-2013"))
    evidence("health visits in march", library=library)
    assert set(library.searched) == {"health visits in march"}


def test_a_review_of_what_is_done_for_children_is_not_written_to_them():
    held = [document("review", title="Review of health services for children looked after"), document("desk")]
    same = [passage("Who comes to the welcome meeting is up to you.", document=each.id) for each in held]
    found = evidence("who comes to the welcome meeting", library=FakeLibrary(documents=held, passages=same)).findings
    assert len(found) == len(held)
    assert len({each.score for each in found}) == 1


@pytest.mark.parametrize("title", ["If you are told to come to a meeting", "Your baby and us", "Meetings: for parents"])
@pytest.mark.parametrize(
    ("words", "audience", "more"),
    [
        ("who comes to the welcome meeting", Audience.PRACTITIONER, -WORKERS_LAST),
        ("who comes to the welcome meeting", Audience.PUBLIC, FAMILIES_FIRST),
        ("my son has a welcome meeting, who comes", Audience.PRACTITIONER, FAMILIES_FIRST),
    ],
)
def test_what_is_written_to_families_answers_them_before_it_answers_workers(title, words, audience, more):
    everybody = frozenset(Audience)
    held = [document("desk", audience=everybody), document("leaflet", title=title, audience=everybody)]
    same = [passage("Who comes to the welcome meeting is up to you.", document=each.id) for each in held]
    found = evidence(words, audience=audience, library=FakeLibrary(documents=held, passages=same)).findings
    scores = {each.document.id: each.score for each in found}
    assert scores["leaflet"] - scores["desk"] == pytest.approx(more)
    assert found[0].document.id == ("leaflet" if more > 0 else "desk")


@pytest.mark.parametrize(
    "words", ["If your own baby has a mark, see the desk.", "To move your child with a mark, ask the desk."]
)
@pytest.mark.parametrize(
    ("audience", "more"), [(Audience.PRACTITIONER, -WORKERS_LAST), (Audience.PUBLIC, FAMILIES_FIRST)]
)
def test_a_paragraph_to_families_is_theirs_wherever_it_stands(words, audience, more):
    held = [document("desk", audience=frozenset(Audience))]
    said = [
        passage(words, document="desk"),
        passage("If a baby has a mark, your manager asks the desk.", document="desk"),
    ]
    found = evidence("a mark, desk", audience=audience, library=FakeLibrary(documents=held, passages=said)).findings
    scores = {each.passage.text: each.score for each in found}
    assert len(scores) == len(said)
    assert scores[words] - scores[said[1].text] == pytest.approx(more)


@pytest.mark.parametrize("kind", [Kind.INSPECTION, Kind.ANNUAL_REPORT])
@pytest.mark.parametrize(
    ("words", "less"),
    [
        ("a girl of 7 has bruises, who comes to the welcome meeting", FOUND_LAST),
        ("who comes to the welcome meeting", 0),
        ("a girl of 7 had bruises in 2015, who came to the welcome meeting", 0),
    ],
)
def test_who_tells_of_a_child_wants_what_is_to_be_done_before_what_was_found(kind, words, less):
    held = [document("guide", kind=Kind.PROCEDURE), document("found", kind=kind)]
    same = [passage("Who comes to the welcome meeting is up to you.", document=each.id) for each in held]
    findings = evidence(words, library=FakeLibrary(documents=held, passages=same)).findings
    scores = {each.document.id: each.score for each in findings}
    assert scores["guide"] - scores["found"] == pytest.approx(less)


DARK = document("dark", title="If you are afraid of what you may do to a child")


@pytest.mark.parametrize("words", ["she sleeps at her uncle's, do I ask her more", "help for me and the children"])
def test_what_is_written_to_who_fears_to_do_harm_is_no_answer_to_anybody_else(words):
    said = passage("If you have such thoughts, do not be alone with children.", document="dark")
    assert not evidence(words, library=FakeLibrary(documents=[DARK], passages=[said])).findings


@pytest.mark.parametrize("words", ["I keep having thoughts about children", "scared of what I may do to the children"])
def test_who_speaks_of_such_thoughts_hears_it(words):
    said = passage("If you have such thoughts, do not be alone with children.", document="dark")
    assert evidence(words, library=FakeLibrary(documents=[DARK], passages=[said])).findings


def test_who_asks_nearly_as_people_do_who_mean_it_hears_it_too():
    words = "the red mist comes, where do I put myself with the children"
    said = passage("If you have such thoughts, do not be alone with children.", document="dark", asked=(words,))
    assert evidence(words, library=FakeLibrary(documents=[DARK], passages=[said])).findings
