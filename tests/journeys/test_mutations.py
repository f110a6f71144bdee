"""What a reply rests on is changed in a copy of the sample documents, and the reply changes with it.

No fact is listed here. Questions that are kept beside a passage are asked; where a reply quotes a sentence with a
figure in it, that is a fact. The figures of every other fact are changed by rule, the paragraphs of the rest taken out.
So are dates and standings in the records, and numbers, hours and entries of the contact directory.
"""

import re
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta

import pytest
import yaml

from bot.model import Behaviour
from evals.matching import contains
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.home import Home
from knowledge.model import Standing
from tests.journeys.changed_copies import (
    LIBRARY,
    Copies,
    ask,
    assistant_over,
    facts_of,
    folded,
    lines_of,
    other_figures,
    spaced,
)

REPORT = "bbscp-annual-report-2021-22"
DOCUMENTS = (
    REPORT,
    "cqc-bedford-2015",
    "jtai-bedford-2023",
    "jtai-central-bedfordshire-2016",
    "ofsted-bedford-2013",
)
FACTS, FEWEST_FACTS = 6, 2  # of a document
DATED = 2  # facts of a document that are asked for with another date and another standing
FEWEST_NUMBERS = 5
AT_THAT_DATE = "a finding at that date"
BEFORE = timedelta(days=500)
SATURDAY_NIGHT = "2026-11-21T22:30"


@pytest.fixture(scope="module")
def copies(samples, sample_home, tmp_path_factory):
    return Copies(samples, sample_home, tmp_path_factory.mktemp("copies"))


@pytest.fixture(scope="module")
def facts(copies, sample_home, sample_assistant):
    """The facts of each document, with the reply that rests on each."""
    found = {}
    for document in DOCUMENTS:
        some = facts_of(document, sample_home, copies.texts[document], sample_assistant, most=FACTS)
        assert len(some) >= FEWEST_FACTS, f"{document}: too few replies quote a figure of it to test with"
        found[document] = [(fact, ask(sample_assistant, fact.question)) for fact in some]
    return found


@pytest.fixture(scope="module")
def over(copies):
    """Open assistants that stay open until the module's tests are done."""
    with ExitStack() as stack:
        yield lambda home, **settings: stack.enter_context(assistant_over(home, **settings))


@pytest.fixture(scope="module")
def contacts():
    return yaml.safe_load((LIBRARY / "contacts.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def texts(copies, facts, contacts):
    """The documents: every other fact with other figures, the rest without their paragraphs, other numbers to ring."""
    texts = dict(copies.texts)
    for document, some in facts.items():
        for place, (fact, _) in enumerate(some):
            text = texts[document]
            begin, end = lines_of(text, fact.sentence)
            now = spaced(fact.sentence).sub(lambda found: other_figures(found[0]), text[begin:end])
            texts[document] = text[:begin] + (now if is_kept(place) else "") + text[end:]
    for value in numbers_of(contacts):
        texts[REPORT] = texts[REPORT].replace(value, another_number(value))
    return texts


@pytest.fixture(scope="module")
def changed(copies, facts, texts, over):
    """An assistant over those documents."""
    every = [fact for some in facts.values() for place, (fact, _) in enumerate(some) if is_kept(place)]
    return over(copies.copy(texts=texts, asked=every))


@pytest.fixture(scope="module")
def afterwards(changed, facts):
    """The replies of that assistant to the questions of the facts."""
    return {document: [ask(changed, fact.question) for fact, _ in some] for document, some in facts.items()}


@pytest.fixture(scope="module")
def published_before(copies, over):
    """An assistant over the same documents, each with a record that says it was published earlier."""
    records = {
        each: replace(copies.records[each], published=copies.records[each].published - BEFORE) for each in DOCUMENTS
    }
    return over(copies.copy(records=records))


@pytest.fixture(scope="module")
def restanding(copies, over):
    """Open an assistant and set a document's standing behind its back."""
    home = copies.copy()
    assistant = over(home)

    def restanding(document, standing):
        catalogue = Catalogue.open(sqlite_url(Home(home).catalogue_file))
        catalogue.set_standing(document, standing)
        catalogue.close()
        return assistant

    return restanding


@pytest.fixture
def with_contacts(sample_home, tmp_path):
    """Answer with another contact directory."""
    with ExitStack() as stack:

        def with_contacts(directory):
            path = tmp_path / "contacts.yaml"
            path.write_text(yaml.safe_dump(directory), "utf-8")
            return stack.enter_context(assistant_over(sample_home, contacts_file=path))

        yield with_contacts


def is_kept(place):
    """Whether the fact at this place keeps its sentence, with other figures."""
    return place % 2 == 0


def quoted(reply):
    return [folded(each.quotation) for each in reply.citations]


def leads(reply, document):
    """The words before each quotation of a document: its title and date."""
    mine = {each.n: each.quotation for each in reply.citations if each.document == document}
    return [
        claim.text.replace(mine[claim.citations[0]], "") for claim in reply.claims if set(claim.citations) & set(mine)
    ]


def numbers_of(contacts):
    """The telephone numbers of a directory; short ones, such as 999, stay what they are."""
    values = [channel["value"] for each in contacts["contacts"] for channel in each["channels"]]
    return [each for each in values if re.fullmatch(r"0[\d ]{9,}", each)]


def another_number(value):
    return value[:-1] + str((int(value[-1]) + 1) % 10)


def with_number(contacts, old, new):
    """The directory with another number; None takes out the contacts that have it."""
    kept = []
    for each in contacts["contacts"]:
        if any(channel["value"] == old for channel in each["channels"]):
            if new is None:
                continue
            channels = [
                channel | {"value": new if channel["value"] == old else channel["value"]}
                for channel in each["channels"]
            ]
            kept.append(each | {"channels": channels})
        else:
            kept.append(each)
    return contacts | {"contacts": kept}


def shown(reply):
    """What a reader sees of a reply, quotations of documents left out."""
    text = folded(reply.text)
    for each in quoted(reply):
        text = text.replace(each, "")
    return " ".join([text, *(channel.value for each in reply.contacts for channel in each.contact.channels)])


@pytest.mark.parametrize("document", DOCUMENTS)
def test_other_figures_in_the_document_are_other_figures_in_the_reply(document, facts, afterwards):
    for (fact, before), after in list(zip(facts[document], afterwards[document], strict=True))[::2]:
        assert folded(fact.sentence) in quoted(before)
        assert not any(folded(fact.changed) in each for each in quoted(before))
        # With its neighbour, where that is now quoted too: the two are one statement then.
        assert any(folded(fact.changed) in each for each in quoted(after)), fact.question
        assert folded(fact.sentence) not in folded(after.text)
        assert after.corpus_version != before.corpus_version


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_fact_that_is_taken_out_is_not_told(document, facts, afterwards, texts):
    left = "\n".join(texts.values())
    for (fact, before), after in list(zip(facts[document], afterwards[document], strict=True))[1::2]:
        gone = [figure for figure in re.findall(r"\d[\d,.]*\d", fact.sentence) if not contains(left, figure)]
        told = " ".join([after.text, *quoted(after)])
        assert folded(fact.sentence) in quoted(before)
        assert folded(fact.sentence) not in folded(told), fact.question
        assert [figure for figure in gone if contains(told, figure)] == [], fact.question


@pytest.mark.parametrize("document", DOCUMENTS)
def test_another_date_in_the_record_is_another_date_in_the_sentence(document, copies, facts, published_before):
    then = copies.records[document].published
    now = then - BEFORE
    for fact, before in facts[document][:DATED]:
        after = ask(published_before, fact.question)
        assert leads(before, document)
        assert all(f"{then:%B} {then.year}" in each for each in leads(before, document))
        assert all(f"{now:%B} {now.year}" in each for each in leads(after, document))
        assert {each.published for each in after.citations if each.document == document} <= {now}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_another_standing_in_the_record_is_another_standing_in_the_sentence(document, copies, facts, restanding):
    is_current = copies.records[document].standing is Standing.CURRENT
    assistant = restanding(document, Standing.HISTORICAL if is_current else Standing.CURRENT)
    for fact, before in facts[document][:DATED]:
        after = ask(assistant, fact.question)
        assert [AT_THAT_DATE in each for each in leads(before, document)] == [not is_current] * len(
            leads(before, document)
        )
        assert [AT_THAT_DATE in each for each in leads(after, document)] == [is_current] * len(leads(after, document))
    assert any(leads(ask(assistant, fact.question), document) for fact, _ in facts[document][:DATED])
    restanding(document, copies.records[document].standing)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_is_superseded_is_not_quoted_any_more(document, copies, facts, restanding):
    assistant = restanding(document, Standing.SUPERSEDED)
    for fact, _ in facts[document][:DATED]:
        after = ask(assistant, fact.question)
        assert document not in {each.document for each in after.citations}
        assert folded(fact.sentence) not in folded(after.text)
    assert folded(facts[document][0][0].sentence) in quoted(
        ask(restanding(document, copies.records[document].standing), facts[document][0][0].question)
    )


def test_with_every_document_superseded_every_question_is_left_unanswered(copies, facts, restanding):
    for document in DOCUMENTS:
        assistant = restanding(document, Standing.SUPERSEDED)
    for fact, _ in [some[0] for some in facts.values()]:
        after = ask(assistant, fact.question)
        assert (after.behaviour, after.citations) == (Behaviour.ABSTAIN, ())
        assert folded(fact.sentence) not in folded(after.text)
    for document in DOCUMENTS:
        restanding(document, copies.records[document].standing)


def asked_for(contacts, sample_assistant):
    """Give each contact's number that is shown to whoever asks for that contact by its name."""
    for contact in contacts["contacts"]:
        text = f"what is the phone number of {contact['name']}"
        for value in numbers_of({"contacts": [contact]})[:1]:
            if value in shown(ask(sample_assistant, text, area=contact["area"])):
                yield text, contact["area"], value


def test_another_number_in_the_directory_is_another_number_in_the_reply(contacts, sample_assistant, with_contacts):
    asked = list(asked_for(contacts, sample_assistant))
    assert len(asked) >= FEWEST_NUMBERS
    directory = contacts
    for value in {value for _, _, value in asked}:
        directory = with_number(directory, value, another_number(value))
    assistant = with_contacts(directory)
    for text, area, value in asked:
        reply = ask(assistant, text, area=area)
        assert another_number(value) in shown(reply), text
        assert value not in shown(reply), text


def test_a_contact_that_is_taken_out_is_not_given(contacts, sample_assistant, with_contacts):
    asked = list(asked_for(contacts, sample_assistant))
    directory = contacts
    for value in {value for _, _, value in asked}:
        directory = with_number(directory, value, None)
    assistant = with_contacts(directory)
    for text, area, _ in asked:
        reply = ask(assistant, text, area=area)
        assert [value for _, _, value in asked if value in shown(reply)] == [], text


def test_other_hours_in_the_directory_send_to_another_team(contacts, sample_assistant, with_contacts):
    swapped = {"office-hours": "out-of-hours", "out-of-hours": "office-hours"}
    directory = contacts | {
        "contacts": [
            each
            | {"hours": each["hours"] | {"opening": swapped.get(each["hours"]["opening"], each["hours"]["opening"])}}
            for each in contacts["contacts"]
        ]
    }
    assistant = with_contacts(directory)
    text = "who do i phone about a child in bedford borough"
    by_day, by_night = ask(sample_assistant, text), ask(sample_assistant, text, at=SATURDAY_NIGHT)
    assert by_day.contacts[0].contact.id != by_night.contacts[0].contact.id
    assert ask(assistant, text).contacts[0].contact.id == by_night.contacts[0].contact.id
    assert ask(assistant, text, at=SATURDAY_NIGHT).contacts[0].contact.id == by_day.contacts[0].contact.id


def test_another_number_printed_in_the_document_reaches_nobody(contacts, copies, sample_assistant, changed):
    text = "who do i phone about a child in bedford borough"
    before, after = ask(sample_assistant, text), ask(changed, text)
    value = before.contacts[0].contact.channels[0].value
    assert value in copies.texts[REPORT]
    assert REPORT in {each.document for each in before.citations}
    assert value in shown(after)
    assert another_number(value) not in shown(after)
    assert not any(value in each for each in quoted(after))  # it is not printed there any more
