"""The reply as JSON keeps to its schema, and the schema knows every ending there is."""

from dataclasses import replace
from datetime import date

import jsonschema
import pytest

from bot.answering.present import cite
from bot.answering.teams import shown
from bot.answering.times import moment_asked_about
from bot.contract import as_json, schema
from bot.model import BEHAVIOURS, Behaviour, Claim, Notice, NoticeKind, Outcome, Reply
from knowledge.model import ChannelKind, Standing
from tests.bot.asking import DIRECTORY, VALIDATOR, WEDNESDAY
from tests.fakes.library import finding, quotation

CONTACT = shown(DIRECTORY.get("bedford-ifd"), moment_asked_about("", WEDNESDAY), DIRECTORY)
FOUND = finding("Refer at once.", passage_is={"heading": ("How",), "paragraph": "2", "page": 3})
FULL = Reply(
    id="1",
    outcome=Outcome.ANSWERED,
    text="Refer at once.",
    corpus_version="abc",
    took_ms=3,
    claims=(Claim(text="Refer at once.", citations=(1,)),),
    citations=cite([quotation(FOUND, "Refer at once.")]),
    contacts=(CONTACT,),
    notices=(Notice(kind=NoticeKind.DATED, text="Old."),),
    area="bedford-borough",
    trace=("nothing of this is part of the contract",),
)


def test_a_full_reply_keeps_to_the_schema_and_leaves_the_trace_out():
    given = as_json(FULL)
    VALIDATOR.validate(given)
    assert "trace" not in given
    assert "passage" not in given["citations"][0]
    assert given["citations"][0]["published"] == "2024-04-02"
    assert given["contacts"][0]["channels"][0]["e164"] == "+441234718700"
    assert given["contacts"][0]["checked_on"] is None


def test_the_dates_of_a_checked_contact_are_dates():
    checked = replace(CONTACT.contact, checked_on=date(2026, 1, 2), checked_by="A. Editor", review_by=date(2026, 7, 2))
    given = as_json(replace(FULL, contacts=(replace(CONTACT, contact=checked, open_now=None),)))
    VALIDATOR.validate(given)
    assert (given["contacts"][0]["checked_on"], given["contacts"][0]["review_by"]) == ("2026-01-02", "2026-07-02")


def test_a_reply_says_of_which_moment_its_contacts_hours_are_and_who_reads_it():
    given = as_json(FULL)
    assert given["moment"] == WEDNESDAY.isoformat()
    assert given["contacts"][0]["opens"] is None
    assert given["reader"] == "adult"
    assert as_json(replace(FULL, contacts=()))["moment"] is None


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_behaviour_and_both_are_in_the_schema(outcome):
    given = as_json(replace(FULL, outcome=outcome))
    VALIDATOR.validate(given)
    assert given["behaviour"] == BEHAVIOURS[outcome] == outcome.behaviour


def test_the_schema_lists_what_the_types_list_and_no_more():
    properties = schema()["properties"]
    assert properties["outcome"]["enum"] == [each.value for each in Outcome]
    assert properties["behaviour"]["enum"] == [each.value for each in Behaviour]
    assert set(properties) == set(schema()["required"]) == set(as_json(FULL))

    def kinds(name, *path):
        found = properties[name]["items"]["properties"]
        for step in path[:-1]:
            found = found[step]["items"]["properties"]
        return found[path[-1]]["enum"]

    assert kinds("notices", "kind") == [each.value for each in NoticeKind]
    assert kinds("citations", "standing") == [each.value for each in Standing]
    assert kinds("contacts", "channels", "kind") == [each.value for each in ChannelKind]


@pytest.mark.parametrize(
    "broken",
    [
        {"text": ""},
        {"outcome": "guessed"},
        {"took_ms": -1},
        {"claims": [{"text": "No citation.", "citations": []}]},
        {"citations": [as_json(FULL)["citations"][0] | {"published": "31 March 2023"}]},
        {"contacts": [as_json(FULL)["contacts"][0] | {"as_of": "2022-13-01"}]},
        {"extra": 1},
    ],
)
def test_what_breaks_the_contract_is_seen(broken):
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(as_json(FULL) | broken)


def test_a_question_does_not_show_its_words_when_it_is_printed():
    from bot.model import Question

    assert "Zebedee" not in repr(Question(text="Zebedee Quillfeather is late", at=WEDNESDAY))
