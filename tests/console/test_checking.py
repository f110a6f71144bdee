"""Checking: two people score by themselves, agreement beside figures worked by hand, and settling what differs."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.adapters.records.accounts import Accounts, NewAccount
from bot.adapters.records.scores import Scores
from bot.adapters.records.scores_model import (
    AnswerFacts,
    CheckState,
    Found,
    MayNotScore,
    Rater,
    SettledMeanwhile,
    Verdict,
)
from bot.adapters.records.scores_samples import NewSample, Samples
from bot.console.answers.sentences import cut_for
from bot.console.checking.kappa import Agreement, agreement
from tests.bot.channels.web.made_library import a_catalogue, damaged, words
from tests.console.made_answers import FULL, STEPS, TODAY, a_transcript, an_answers_console
from tests.console.made_console import ADA, ANNA, BEN, ED, RUTH, a_client

CHECKING = "/console/checking"
RIGHT, PARTLY, WRONG = Verdict
A, B, C = Rater(id=1, name="Anna Trainer"), Rater(id=2, name="Ben Trainer"), Rater(id=3, name="Ruth Reviewer")


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    opened = a_catalogue(tmp_path_factory.mktemp("catalogue"))
    yield opened
    opened.close()


@pytest.fixture
def console(catalogue, tmp_path):
    made = an_answers_console(catalogue, tmp_path)
    for number in range(1, 7):
        made.web.transcripts.keep(a_transcript(number, question=f"lamp {number}", reply=FULL, steps=STEPS))
    yield made
    made.web.transcripts.close()
    made.records.dispose()


@pytest.fixture
def client(console):
    return a_client(console)


@pytest.fixture
def scores(console):
    return Scores(console.records)


@pytest.fixture
def samples(console):
    return Samples(console.records)


def reply(number):
    return f"{number:032d}"


def facts(number=1):
    return AnswerFacts(
        reply=reply(number), at=TODAY, channel="slack", area="luton", outcome="answered", corpus_version="v1",
        composed_by="extract",
    )  # fmt: skip


def page(client, address, **query):
    response = client.get(address, params=query or None)
    assert response.status_code == 200, response.text
    return LexborHTMLParser(response.text)


def told(tree):
    return words(tree.css_first("main"))


def score_as(console, client, person, number=1, **typed):
    console.gate.now = person
    return client.post(f"{CHECKING}/score/{reply(number)}", data={"verdict": "right"} | typed)


# ---- kappa, beside figures worked by hand


def pairs_of(table):
    """Answers with one pair of verdicts each, as often as a table of counts says."""
    verdicts = list(Verdict)
    cells = [
        (verdicts[row], verdicts[column], count) for row, line in enumerate(table) for column, count in enumerate(line)
    ]
    return [[(first, second)] for first, second, count in cells for _ in range(count)]


def test_kappa_is_what_is_worked_out_by_hand():
    # 25 answers twice: 20 both right, 5 and 10 differ, 15 both wrong. Observed 35/50 = 0.70; by chance
    # (25 * 30 + 25 * 20) / 50² = 0.50; kappa = (0.70 - 0.50) / (1 - 0.50) = 0.40.
    found = agreement(pairs_of([[20, 0, 5], [0, 0, 0], [10, 0, 15]]))
    assert found.kappa == 0.4
    assert (found.count, found.same, found.observed) == (50, 35, 0.7)
    assert found.table == ((20, 0, 5), (0, 0, 0), (10, 0, 15))
    assert found.low < 0.4 < found.high


def test_kappa_over_three_verdicts_is_what_is_worked_out_by_hand():
    # Rows 5, 3, 2 and columns 4, 4, 2 of 10; the same: 4 + 2 + 1 = 7. By chance (20 + 12 + 4) / 100 = 0.36;
    # kappa = (0.70 - 0.36) / 0.64 = 0.53125.
    found = agreement(pairs_of([[4, 1, 0], [0, 2, 1], [0, 1, 1]]))
    assert found.kappa == 0.5312
    many = agreement(pairs_of([[160, 40, 0], [0, 80, 40], [0, 40, 40]]))
    assert (many.kappa, many.words) == (0.5312, "moderate")


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0.61, 0.8, "substantial"), (0.41, 0.79, "substantial"), (0.4, 0.61, ""), (0.0, 1.0, ""),
        (0.7, 1.0, "substantial"), (-0.3, 0.2, "substantial"), (-0.3, 0.21, ""), (None, None, ""),
    ],
)  # fmt: skip
def test_an_interval_over_three_of_the_usual_words_says_none_of_them(low, high, words):
    found = Agreement(table=(), answers=10, count=10, same=8, kappa=0.77, low=low, high=high)
    assert found.words == words
    assert found.is_too_unsure is not bool(words)


def test_kappa_is_one_where_all_is_the_same_and_below_nothing_where_all_is_turned_round():
    assert agreement(pairs_of([[3, 0, 0], [0, 3, 0], [0, 0, 3]])).kappa == 1.0
    assert agreement(pairs_of([[30, 0, 0], [0, 30, 0], [0, 0, 30]])).words == "almost perfect"
    turned = agreement(pairs_of([[0, 0, 50], [0, 0, 0], [50, 0, 0]]))
    assert (turned.kappa, turned.words) == (-1.0, "poor")


def test_of_fewer_than_ten_answers_nothing_is_said_however_narrow_the_interval_looks():
    few = agreement(pairs_of([[2, 1, 0], [0, 0, 0], [0, 0, 0]]))  # one of the two gave one verdict alone
    assert (few.kappa, few.low, few.high) == (0.0, 0.0, 0.0)
    assert (few.is_too_unsure, few.words) == (True, "")
    assert agreement(pairs_of([[9, 0, 0], [0, 0, 0], [0, 0, 0]])).is_too_unsure is False, "there is no kappa to name"


def test_no_better_than_chance_is_called_slight():
    by_chance = agreement(pairs_of([[500, 0, 500], [0, 0, 0], [500, 0, 500]]))
    assert (by_chance.kappa, by_chance.words) == (0.0, "slight")


def test_kappa_of_one_verdict_alone_is_not_worked_out():
    only = agreement(pairs_of([[9, 0, 0], [0, 0, 0], [0, 0, 0]]))
    assert (only.kappa, only.low, only.high, only.words) == (None, None, None, "")
    assert only.observed == 1.0


def test_nothing_scored_has_no_agreement():
    nothing = agreement([])
    assert (nothing.kappa, nothing.observed, nothing.count) == (None, None, 0)


def test_the_interval_is_the_same_each_time_and_redraws_whole_answers():
    single = pairs_of([[20, 0, 5], [0, 0, 0], [10, 0, 15]])
    assert agreement(single) == agreement(single)
    # The same pairs in five answers say less than in fifty.
    together = [[pair for each in single[start::5] for pair in each] for start in range(5)]
    assert agreement(together).kappa == 0.4
    one = agreement([[pair for each in single for pair in each]])
    assert (one.kappa, one.low) == (0.4, None)


# ---- scores


def test_two_who_agree_have_a_verdict_that_stands(scores):
    assert scores.give(facts(), Found(verdict=RIGHT, sentences={0: RIGHT}), A) is CheckState.ONE
    assert scores.of(reply(1)).standing is None
    assert scores.give(facts(), Found(verdict=RIGHT, sentences={1: WRONG}), B) is CheckState.AGREED
    standing = scores.of(reply(1)).standing
    assert (standing.verdict, standing.by) == (RIGHT, "Anna Trainer and Ben Trainer")


@pytest.mark.parametrize(
    ("other", "stands"),
    [
        (Found(verdict=WRONG), None),
        (Found(verdict=RIGHT, sentences={0: PARTLY}), RIGHT),
        (Found(verdict=RIGHT, sources={1: WRONG}), RIGHT),
    ],
)
def test_two_who_differ_anywhere_are_to_be_settled(scores, other, stands):
    scores.give(facts(), Found(verdict=RIGHT, sentences={0: RIGHT}, sources={1: RIGHT}), A)
    assert scores.give(facts(), other, B) is CheckState.DIFFER
    standing = scores.of(reply(1)).standing
    assert (standing and standing.verdict) == stands
    listed, count = scores.to_settle()
    assert ([each.facts.reply for each in listed], count) == ([reply(1)], 1)


def test_a_score_can_be_changed_until_there_are_two_and_not_afterwards(scores):
    scores.give(facts(), Found(verdict=RIGHT), A)
    scores.give(facts(), Found(verdict=WRONG), A)
    assert len(scores.of(reply(1)).scores) == 1
    scores.give(facts(), Found(verdict=RIGHT), B)
    for rater in (A, C):
        with pytest.raises(MayNotScore, match="Anna Trainer and Ben Trainer"):
            scores.give(facts(), Found(verdict=PARTLY), rater)
        assert scores.refusal(reply(1), rater)
    assert scores.of(reply(1)).of(A.id).found.verdict is WRONG
    assert scores.of("unknown") is None


def test_what_is_settled_stands_and_the_second_to_settle_is_told(scores):
    scores.give(facts(), Found(verdict=RIGHT), A)
    with pytest.raises(MayNotScore, match="Two people"):
        scores.settle(reply(1), Found(verdict=PARTLY), C, seen=None)
    scores.give(facts(), Found(verdict=WRONG), B)
    scores.settle(reply(1), Found(verdict=PARTLY, note="the day"), C, seen=None)
    checked = scores.of(reply(1))
    assert checked.state is CheckState.SETTLED
    assert (checked.standing.verdict, checked.standing.by) == (PARTLY, "Ruth Reviewer")
    with pytest.raises(SettledMeanwhile, match="Ruth Reviewer has settled it meanwhile"):
        scores.settle(reply(1), Found(verdict=WRONG), A, seen=None)
    scores.settle(reply(1), Found(verdict=WRONG), A, seen=checked.settlement.at)
    assert scores.of(reply(1)).standing.verdict is WRONG
    assert scores.to_settle() == ([], 0)


def test_answers_on_which_a_verdict_stands_are_listed_oldest_first(scores):
    for number in (1, 2):
        for rater in (A, B):
            scores.give(facts(number), Found(verdict=RIGHT), rater)
    scores.give(facts(3), Found(verdict=RIGHT), A)
    assert scores.standing() == [reply(1), reply(2)]


# ---- samples


def a_sample(samples, *, raters=(), replies=(1, 2)):
    new = NewSample(name="November", drawn_from="all", seed=3, replies=[reply(each) for each in replies], raters=raters)
    return samples.make(new, by="Anna Trainer")


def test_the_first_two_who_score_a_sample_are_its_raters(scores, samples):
    number = a_sample(samples)
    assert samples.find(number).raters == ()
    scores.give(facts(1), Found(verdict=RIGHT), B)
    scores.give(facts(2), Found(verdict=RIGHT), A)
    assert samples.find(number).raters == (B, A)
    with pytest.raises(MayNotScore, match="“November”, which Ben Trainer and Anna Trainer score"):
        scores.give(facts(1), Found(verdict=RIGHT), C)
    assert "November" in scores.refusal(reply(1), C)
    assert scores.refusal(reply(1), A) == ""
    found = samples.of(reply(1))
    assert (found.done, found.size, found.done_by(A.id), found.done_by(C.id)) == ((1, 1), 2, 1, 0)
    assert samples.unscored(number, A.id) == [reply(1)]


def test_nobody_but_the_named_raters_scores_a_sample(scores, samples):
    number = a_sample(samples, raters=(A, B))
    with pytest.raises(MayNotScore):
        scores.give(facts(1), Found(verdict=RIGHT), C)
    assert scores.of(reply(1)) is None
    sample = samples.find(number)
    assert (sample.is_open_to(A.id), sample.is_open_to(C.id)) == (True, False)


def test_an_answer_is_in_one_sample_alone_and_not_once_it_was_scored(scores, samples):
    scores.give(facts(3), Found(verdict=RIGHT), A)
    a_sample(samples, replies=(1, 2))
    second = a_sample(samples, replies=(2, 3, 4))
    assert samples.replies(second) == [reply(4)]
    assert samples.taken() == {reply(each) for each in (1, 2, 3, 4)}
    assert samples.of(reply(9)) is None
    assert samples.find(99) is None
    assert samples.page()[1] == 2


# ---- the pages


def test_a_score_is_kept_and_the_other_does_not_see_it_before_giving_theirs(console, client):
    given = score_as(
        console, client, ANNA, verdict="wrong", **{"sentence-0": "right", "sentence-3": "wrong", "source-1": "wrong"},
        missing_document="luton-lights", missing="the street", note="not the day",
    )  # fmt: skip
    assert given.headers["location"] == f"/console/answers/{reply(1)}?said=scored"
    assert ("Anna Trainer", "scored", f"answer {reply(1)}") in console.gate.noted
    mine = told(page(client, given.headers["location"]))
    assert "Your score is kept." in mine
    assert "Anna Trainer: wrong" in mine
    console.gate.now = BEN
    for address in (f"/console/answers/{reply(1)}", f"{CHECKING}/score/{reply(1)}"):
        text = told(page(client, address))
        assert "not the day" not in text
        assert "Anna Trainer" not in text
    score_as(console, client, BEN)
    both = told(page(client, f"/console/answers/{reply(1)}"))
    for shown in ("Two people differ", "Anna Trainer: wrong", "Ben Trainer: right", "not the day", "Source 1: wrong",
                  "A source is missing: Street lights in the town", "What is missing: the street",
                  "Wrong: Ask the keeper."):  # fmt: skip
        assert shown in both
    assert "Two people differ" in told(page(client, "/console/answers", checking="differ"))


def test_a_score_that_is_kept_fills_its_form_again(console, client):
    score_as(console, client, ANNA, verdict="partly", note="half of it", **{"source-2": "right"})
    tree = page(client, f"{CHECKING}/score/{reply(1)}")
    assert tree.css_first('input[name="verdict"][value="partly"][checked]') is not None
    assert tree.css_first('input[name="source-2"][value="right"][checked]') is not None
    assert words(tree.css_first("#note")) == "half of it"


def test_a_score_without_a_verdict_is_refused_and_nothing_typed_is_lost(console, client, scores):
    response = score_as(
        console, client, ANNA, verdict="", note="n" * 2_001, missing_document="no-such", missing="street",
        **{"sentence-0": "partly"},
    )  # fmt: skip
    assert response.status_code == 422
    tree = LexborHTMLParser(response.text)
    links = [each.attributes["href"] for each in tree.css(".faults a")]
    assert links == ["#verdict", "#note", "#missing_document"]
    assert all(tree.css_first(each) is not None for each in links)
    assert words(tree.css_first("#missing")) == "street"
    assert tree.css_first('input[name="sentence-0"][value="partly"][checked]') is not None
    assert scores.of(reply(1)) is None


def test_personal_details_are_taken_out_of_a_note_and_that_is_said(console, client, scores):
    response = score_as(console, client, ANNA, note="ring me on 07700 900123", **{"sentence-0": "nonsense"})
    assert response.headers["location"].endswith("said=screened")
    found = scores.of(reply(1)).scores[0].found
    assert "900123" not in found.note
    assert found.sentences == {}
    assert "personal details was taken out" in told(page(client, response.headers["location"]))


def test_all_others_are_right_where_that_is_ticked(console, client, scores):
    score_as(console, client, ANNA, others="right", **{"sentence-1": "partly", "source-2": "wrong"})
    found = scores.of(reply(1)).scores[0].found
    assert found.sentences == {0: RIGHT, 1: PARTLY, 2: RIGHT, 3: RIGHT}
    assert found.sources == {1: RIGHT, 2: WRONG}
    score_as(console, client, ANNA, others="wrong")
    assert scores.of(reply(1)).scores[0].found.sentences == {}, "what is no choice of the form is let go"


CUT_OTHERWISE = {
    "text": "Lamps, 2024: “One. Two.” [1]\n“Three. Four.” [2]",
    "claims": [
        {"text": "Lamps, 2024: “One. Two.”", "citations": [1]},
        {"text": "Lamps, 2024: “Three. Four.”", "citations": [2]},
    ],
}


def test_a_score_from_before_replies_were_cut_in_one_way_keeps_its_sentences_and_is_compared_with_none(
    console, client, scores, samples
):
    console.web.transcripts.keep(a_transcript(7, question="lamp 7", reply=FULL | CUT_OTHERWISE, steps=STEPS))
    scores.give(facts(7), Found(verdict=RIGHT, sentences={1: RIGHT, 2: WRONG}), A)  # "Three." and "Four."
    text = told(page(client, f"/console/answers/{reply(7)}"))
    assert "Right: “Three." in text
    assert "Wrong: Four.” [2]" in text
    form = page(client, f"{CHECKING}/score/{reply(7)}")
    assert len(form.css('input[name^="sentence-"]')) == 6
    assert form.css("input[checked]")[0].attributes["name"] == "verdict", "their numbers mean other sentences now"
    console.gate.now = BEN
    score_as(console, client, BEN, 7, others="right")
    checked = scores.of(reply(7))
    assert checked.state is CheckState.AGREED
    assert checked.of(B.id).found.parts == 2
    new = NewSample(name="x", drawn_from="", seed=1, replies=[reply(7)], raters=(A, B), takes_scored=True)
    number = samples.make(new, by="Anna Trainer")
    text = told(page(client, f"{CHECKING}/samples/{number}/agreement"))
    assert "There is no sentence yet that both have scored." in text
    assert scores.of(reply(7)).of(A.id).found.is_cut_as(checked.of(A.id).found)


def test_a_reply_that_is_cut_otherwise_again_is_shown_without_its_sentences():
    assert cut_for(Found(verdict=RIGHT, sentences={0: WRONG}, parts=9), CUT_OTHERWISE) == ()


def test_a_third_person_is_told_who_scored_it(console, client):
    for person in (ANNA, BEN):
        score_as(console, client, person)
    console.gate.now = RUTH
    tree = page(client, f"{CHECKING}/score/{reply(1)}")
    assert "Anna Trainer and Ben Trainer have scored this answer" in told(tree)
    assert tree.css_first("textarea") is None
    refused = score_as(console, client, RUTH, note="mine")
    assert refused.status_code == 422
    assert "mine" in refused.text


def test_who_is_no_trainer_may_not_check(console, client):
    console.gate.now = ED
    for address in ("", f"/score/{reply(1)}", "/samples/new", "/settle", "/verdicts.jsonl"):
        assert client.get(CHECKING + address).status_code == 403
    console.gate.now = ANNA
    assert client.get(f"{CHECKING}/settle/{reply(1)}").status_code == 403


def with_accounts(console):
    accounts = Accounts(console.records, now=lambda: TODAY)
    for name, role in (("Anna Trainer", "trainer"), ("Ben Trainer", "trainer"), ("Ed Editor", "editor")):
        accounts.add(NewAccount(name=name, email=f"{name[:3]}@partnership.example".lower(), roles=[role]))


def test_a_sample_is_drawn_scored_one_after_the_other_and_its_progress_is_shown(console, client):
    with_accounts(console)
    form = page(client, f"{CHECKING}/samples/new")
    assert [words(each) for each in form.css("#first option")] == [
        "Whoever scores first",
        "Anna Trainer",
        "Ben Trainer",
    ]
    made = client.post(
        f"{CHECKING}/samples",
        data={"name": "November", "many": "3", "channel": "slack", "first": "1", "second": "2", "since": "2026-11-01"},
    )
    assert made.headers["location"] == f"{CHECKING}/samples/1?said=made"
    tree = page(client, made.headers["location"])
    assert "Anna Trainer: 0 of 3; Ben Trainer: 0 of 3" in told(tree)
    assert "drawn by chance from: slack; from 2026-11-01" in told(tree)
    address = f"{CHECKING}/samples/1/next"
    for done in range(3):
        onward = client.get(address).headers["location"]
        tree = page(client, onward)
        assert f"You have scored {done} of 3." in told(tree)
        scored = client.post(onward.partition("?")[0], data={"verdict": "right"})
        address = scored.headers["location"]
        assert address == f"{CHECKING}/samples/1/next?said=scored"
    end = client.get(address).headers["location"]
    text = told(page(client, end))
    assert "You have scored all of this sample." in text
    assert "Anna Trainer: 3 of 3; Ben Trainer: 0 of 3" in text
    assert "You are done" in told(page(client, CHECKING))
    console.gate.now = RUTH
    assert "Others score it" in told(page(client, CHECKING))
    assert client.get(f"{CHECKING}/samples/1/next").headers["location"] == f"{CHECKING}/samples/1?said=done"


def test_a_sample_of_fewer_answers_than_asked_for_says_so(client):
    made = client.post(f"{CHECKING}/samples", data={"name": "All", "many": "50"})
    assert made.headers["location"].endswith("said=fewer")
    again = client.post(f"{CHECKING}/samples", data={"name": "All", "many": "50"})
    assert again.status_code == 422
    fault = LexborHTMLParser(again.text).css_first("#scored-fault")
    assert "6 answers match, and nothing is left to draw" in words(fault)
    assert "Tick this" in words(fault)
    assert 'value="All"' in again.text
    assert "Nothing is left" in again.text
    nowhere = client.post(f"{CHECKING}/samples", data={"name": "All", "many": "5", "channel": "teams"})
    assert "No answer that is kept is like that" in nowhere.text


def test_answers_that_one_of_the_two_has_scored_are_drawn_where_that_is_ticked_and_their_score_counts(
    console, client, samples
):
    with_accounts(console)
    score_as(console, client, ANNA, 1)
    score_as(console, client, RUTH, 2)
    for person in (ANNA, BEN):
        score_as(console, client, person, 3)
    wanted = {"name": "All", "many": "6", "first": "1", "second": "2"}
    assert "3 answers are left" in told(page(client, f"{CHECKING}/samples/new"))
    console.gate.now = ANNA
    unnamed = client.post(f"{CHECKING}/samples", data=wanted | {"scored": "yes", "second": ""})
    assert LexborHTMLParser(unnamed.text).css_first("#scored-fault") is not None
    client.post(f"{CHECKING}/samples", data=wanted | {"scored": "yes"})
    drawn = set(samples.replies(1))
    assert drawn == {reply(number) for number in (1, 3, 4, 5, 6)}, "what Ruth scored is left out: she is not of the two"
    assert "Anna Trainer: 2 of 5; Ben Trainer: 1 of 5" in told(page(client, f"{CHECKING}/samples/1"))
    again = client.post(f"{CHECKING}/samples", data=wanted | {"scored": "yes"})
    assert words(LexborHTMLParser(again.text).css_first("#scored-fault")).endswith("in a sample or scored already")


def test_what_was_settled_is_in_no_later_sample(scores, samples):
    for rater in (A, B):
        scores.give(facts(), Found(verdict=RIGHT), rater)
    assert reply(1) not in samples.taken(scored_by=[A.id, B.id])
    scores.settle(reply(1), Found(verdict=RIGHT), C, seen=None)
    assert reply(1) in samples.taken(scored_by=[A.id, B.id])


@pytest.mark.parametrize(
    ("typed", "at_fault"),
    [
        ({"name": " "}, "name"),
        ({"many": "0"}, "many"),
        ({"many": "twenty"}, "many"),
        ({"many": "9" * 5_000}, "many"),
        ({"first": "99"}, "first"),
        ({"first": "1", "second": "1"}, "second"),
        ({"since": "soon"}, "since"),
    ],
)
def test_a_sample_that_cannot_be_made_says_why_beside_its_field(console, client, typed, at_fault):
    with_accounts(console)
    response = client.post(f"{CHECKING}/samples", data={"name": "x", "many": "2"} | typed)
    assert response.status_code == 422
    assert LexborHTMLParser(response.text).css_first(f"#{at_fault}-fault") is not None


def test_answers_of_a_sample_that_were_deleted_are_passed_over_and_said(console, client, samples):
    a_sample(samples, replies=(90, 1))
    assert client.get(f"{CHECKING}/samples/1/next").headers["location"] == f"{CHECKING}/score/{reply(1)}"
    text = told(page(client, f"{CHECKING}/samples/1"))
    assert "1 of them has been deleted" in text
    assert "Deleted after its days" in text
    assert client.get(f"{CHECKING}/samples/7").status_code == 404


def test_the_agreement_page_gives_kappa_the_table_and_what_the_words_are_worth(console, client, samples):
    a_sample(samples, replies=(1, 2, 3, 4))
    assert "Two people have to score this sample first" in told(page(client, f"{CHECKING}/samples/1/agreement"))
    for number, (first, second) in enumerate([("right", "right"), ("right", "wrong"), ("wrong", "wrong")], start=1):
        score_as(console, client, ANNA, number, verdict=first, **{"sentence-0": "right", "sentence-1": "right"})
        score_as(console, client, BEN, number, verdict=second, **{"sentence-0": "right"})
    score_as(console, client, ANNA, 4, verdict="partly")
    tree = page(client, f"{CHECKING}/samples/1/agreement")
    text = told(tree)
    # Observed 2/3; by chance (2 * 1 + 1 * 2) / 9 = 4/9; kappa = (2/3 - 4/9) / (5/9) = 0.40.
    assert "They say the same of 2 of 3 (67 %)." in text
    assert "Cohen's kappa: 0.40, with a 95 % interval from" in text
    assert "Too few answers to say" in text
    assert "fair agreement" not in text
    assert "Landis and Koch" in text
    assert "convention, not a test" in text
    assert "cannot be worked out: only one verdict was ever given" in text  # the sentences
    cells = [words(each) for each in tree.css_first("table").css("tbody td")]
    assert cells == ["1", "0", "1", "0", "0", "0", "0", "0", "1"]


def test_a_difference_is_settled_side_by_side_and_the_verdict_can_be_taken_away(console, client):
    score_as(
        console, client, ANNA, verdict="right", **{"sentence-0": "right", "sentence-1": "right", "source-1": "right"}
    )
    score_as(console, client, BEN, verdict="wrong", **{"sentence-0": "right", "sentence-1": "wrong"}, note="no")
    assert "A reviewer settles these." in told(page(client, f"{CHECKING}/settle"))
    console.gate.now = RUTH
    listed = page(client, f"{CHECKING}/settle")
    assert "Anna Trainer: rightBen Trainer: wrong" in told(listed)
    address = listed.css_first("td a").attributes["href"]
    tree = page(client, address)
    legends = [words(each) for each in tree.css("fieldset .hint")]
    assert legends[:2] == ["Anna Trainer: right; Ben Trainer: right", "Anna Trainer: right; Ben Trainer: wrong"]
    checked = [(each.attributes["name"], each.attributes["value"]) for each in tree.css("input[checked]")]
    assert checked == [("sentence-0", "right")]
    seen = tree.css_first('input[name="seen"]').attributes["value"]
    assert client.post(address, data={"seen": seen}).status_code == 422
    settled = client.post(address, data={"seen": seen, "verdict": "partly", "note": "it is half of it"})
    assert settled.headers["location"] == f"{CHECKING}/settle?said=settled"
    assert "Nothing is left to settle." in told(page(client, settled.headers["location"]))
    assert "Ruth Reviewer: partly right" in told(page(client, f"/console/answers/{reply(1)}"))
    assert ("Ruth Reviewer", "settled", f"answer {reply(1)}") in console.gate.noted


def test_the_second_to_settle_sees_what_the_first_settled_and_loses_nothing(console, client):
    for person, verdict in ((ANNA, "right"), (BEN, "wrong")):
        score_as(console, client, person, verdict=verdict, missing_document="luton-lights" if person is BEN else "")
    address = f"{CHECKING}/settle/{reply(1)}"
    console.gate.now = RUTH
    client.post(address, data={"seen": "", "verdict": "partly", "note": "first"})
    console.gate.now = ADA
    late = client.post(
        address, data={"seen": "", "verdict": "wrong", "note": "second", "missing_document": "luton-lights"}
    )
    assert late.status_code == 409
    tree = LexborHTMLParser(late.text)
    assert "Ruth Reviewer has settled it meanwhile" in told(tree)
    assert "first" in told(tree)
    assert words(tree.css_first("#note")) == "second"
    seen = tree.css_first('input[name="seen"]').attributes["value"]
    over = client.post(address, data={"seen": seen, "verdict": "wrong", "note": "second"})
    assert over.status_code == 303
    again = page(client, address)
    assert again.css_first('input[name="verdict"][value="wrong"][checked]') is not None


def test_an_answer_of_one_score_cannot_be_settled_yet(console, client):
    score_as(console, client, ANNA)
    console.gate.now = RUTH
    response = client.get(f"{CHECKING}/settle/{reply(1)}")
    assert response.status_code == 409
    assert "Two people have to score" in response.text


def test_scores_stay_when_the_answer_has_gone_and_hold_none_of_its_words(console, client, scores):
    for person, verdict in ((ANNA, "right"), (BEN, "wrong")):
        score_as(console, client, person, verdict=verdict)
    with console.web.transcripts._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM transcripts")
    assert scores.of(reply(1)).state is CheckState.DIFFER
    console.gate.now = RUTH
    assert "Deleted after its days" in told(page(client, f"{CHECKING}/settle"))
    assert client.get(f"{CHECKING}/settle/{reply(1)}").status_code == 404
    with console.records.connect() as connection:
        kept = "".join(connection.connection.driver_connection.iterdump())
    assert "lamp" not in kept


def test_long_lists_have_pages(console, client, samples, monkeypatch):
    monkeypatch.setattr("bot.console.checking.pages.A_PAGE", 1)
    for number in (1, 2, 3):
        a_sample(samples, replies=(number,))
    tree = page(client, CHECKING, page=2)
    assert "Page 2 of 3" in told(tree)
    assert tree.css_first('a[rel="next"]').attributes["href"] == f"{CHECKING}?page=3"
    assert len(tree.css("tbody tr")) == 1


def test_documents_are_done_without_where_the_catalogue_is_damaged(console, client):
    object.__setattr__(console.web, "catalogue", damaged)
    tree = page(client, f"{CHECKING}/score/{reply(1)}")
    assert [words(each) for each in tree.css("#missing_document option")] == ["No document named"]
