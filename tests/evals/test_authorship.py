"""Who wrote the answers: every way in which a model's words are not shown has its reason."""

import pytest

from bot.adapters.language_model_spending import Caps
from evals.asking import Signpost
from evals.authorship import (
    LEFT_OPEN,
    NO_PLACE,
    NONE_HELD,
    authorship_of,
    composed_by,
    may_be_by_model,
    why_not_by_model,
)
from evals.measure import measured
from evals.tally import Tally
from tests.bot.asking import BEDFORD
from tests.bot.writing import a_model, a_writing_assistant
from tests.evals.made import HELD, a_case, a_reply, an_item
from tests.fakes.lying_server import SCRIPTS, lying_server

REFERRAL = a_case(question="what follows a referral and by when is a written referral due", area=BEDFORD)
TRUE = "[P1] A written referral follows within two working days."


def asked(liar, case=REFERRAL, **given):
    assistant = a_writing_assistant(a_model(liar.url, timeout_s=2.0, **given), timeout_s=2.0)
    return Signpost(assistant).item(case, "set.jsonl")


def traced(*trace, composed="extract"):
    return an_item(reply=a_reply(composed_by=composed)).model_copy(update={"trace": trace})


@pytest.mark.parametrize("script", SCRIPTS)
def test_whatever_the_server_does_it_is_known_why_the_model_did_not_write(script):
    with lying_server(script=script) as liar:
        item = asked(liar)
    assert may_be_by_model(item)
    assert (why_not_by_model(item) is None) is (item.reply["composed_by"] == "model")


def test_what_the_model_wrote_counts_as_its():
    with lying_server(says=TRUE) as liar:
        item = asked(liar)
    assert (why_not_by_model(item), item.reply["composed_by"]) == (None, "model")


def test_statements_that_do_not_hold_are_counted_by_their_reasons():
    with lying_server(says="[P1] A written referral follows within nine working days.\n[P9] It opens.") as liar:
        items = [asked(liar)]
    assert why_not_by_model(items[0]) == NONE_HELD
    found = authorship_of(items)
    assert found.fell_back == {NONE_HELD: 1}
    assert found.dropped["it cites a passage that was not given"] == 1
    assert sum(found.dropped.values()) == 2


def test_a_model_that_is_not_asked_is_said_not_to_be():
    with lying_server(says=TRUE) as liar:
        item = asked(liar, caps=Caps(tokens=1), book=None)
        assert why_not_by_model(item) is None  # the first goes through
        model = a_model(liar.url, caps=Caps(tokens=1))
        model.spending.add(5, 5)
        item = Signpost(a_writing_assistant(model)).item(REFERRAL, "set.jsonl")
    assert why_not_by_model(item).startswith("it was not asked: today's 1 tokens are used up")


@pytest.mark.parametrize("question", ["he is being stabbed right now", "who do I ring about a child", "thanks"])
def test_what_is_none_of_the_models_is_not_counted(question):
    with lying_server(says=TRUE) as liar:
        item = asked(liar, a_case(question=question, area=BEDFORD))
    assert not may_be_by_model(item)
    assert authorship_of([item]) is None
    assert composed_by([item]) == {"extract": 1}


def test_each_ending_of_verification_has_a_reason_of_its_own():
    assert why_not_by_model(traced("2 statements of a model hold", "what is left does not answer")) == LEFT_OPEN
    assert why_not_by_model(traced("2 statements of a model hold")) == NO_PLACE
    assert "too long" in why_not_by_model(traced("5 statements of a model hold", "too long to read in one go"))
    assert "fit to be given" in why_not_by_model(traced("no passage that a model may write from"))
    assert why_not_by_model(traced("dropped: nothing of a model's", "found 3")) is None


def test_shares_and_tokens_are_measured_of_the_replies_that_a_model_was_asked_for():
    wrote = traced("1 statements of a model hold", composed="model").model_copy(update={"tokens": 400, "cost": 0.25})
    fell_back = traced("the model: it did not answer in time").model_copy(update={"tokens": 0, "cost": 0.0})
    items = measured([wrote, fell_back, traced()], HELD)
    assert [each.measures.get("by_model") for each in items] == [1.0, 0.0, None]
    assert [each.measures.get("tokens") for each in items] == [400.0, None, None]
    found = authorship_of(items)
    assert (found.may_write, found.wrote, found.tokens, found.cost) == (2, 1, 400, 0.25)
    assert found.fell_back == {"it did not answer in time": 1}
    assert composed_by(items) == {"extract": 2, "model": 1}


def test_tokens_and_cost_of_a_reply_are_its_own_whoever_else_asks_the_model_of_this_home(tmp_path):
    book, prices = tmp_path / "book.sqlite", {"price_in": 1_000.0, "price_out": 10_000.0}
    with lying_server(says=TRUE) as liar:
        model, other = (a_model(liar.url, caps=Caps(tokens=5_000), book=book) for _ in range(2))
        tally = Tally(model, None, **prices)
        other.spending.add(100, 100)
        item = Signpost(a_writing_assistant(model), spent=tally.spent).item(REFERRAL, "set.jsonl")
    assert item.tokens == 980  # 900 sent and 80 received, as the server counts
    assert round(item.cost, 2) == 1.7
    assert (tally.spent().calls, model.spending.spent().tokens) == (1, 1_180)
    model.spending.add(5_000, 0)
    assert "used up" in other.spending.exhausted()
    assert model.spending.exhausted() == other.spending.exhausted()
