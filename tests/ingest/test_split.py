"""Passages: along the structure of the text, whole, and nothing of it lost."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean import tidy
from ingest.outline import glossary, outline
from ingest.readers import read
from ingest.readers.text import blocks_of
from ingest.split import LONGEST, passages
from knowledge.model import Form
from tests.ingest.files import shared

SENTENCE = "The duty worker looks at every contact on the day it arrives, talks to the family and decides what happens."


def split(source):
    return passages("guide", blocks_of(source))


def texts(source):
    return [passage.text for passage in split(source)]


def test_a_heading_starts_a_new_passage():
    result = split("Early help\nShort one.\nThresholds\nShort two.")
    assert [(passage.heading, passage.text) for passage in result] == [
        (("Early help",), "Short one."),
        (("Thresholds",), "Short two."),
    ]


def test_neighbours_under_one_heading_are_put_together_up_to_a_comfortable_length():
    result = texts("\n".join([SENTENCE] * 9))
    assert [text.count(SENTENCE) for text in result] == [5, 4]


def test_numbered_paragraphs_stand_alone_however_short():
    result = split("1. It was unannounced.\n2. It took a week in spring.\n3. " + SENTENCE * 2)
    assert [passage.paragraph for passage in split(f"7. {SENTENCE}\n1. {SENTENCE * 3}\n2. {SENTENCE * 3}")] == [
        None,
        "1",
        "2",
    ]
    assert result[-1].paragraph == "3"


def test_a_long_paragraph_is_cut_at_the_ends_of_sentences_and_keeps_its_number():
    result = split("1. " + " ".join([SENTENCE] * 14))
    assert len(result) > 1
    assert all(passage.paragraph == "1" and len(passage.text) <= LONGEST for passage in result)
    assert " ".join(passage.text for passage in result) == " ".join([SENTENCE] * 14)


def test_a_sentence_that_is_itself_too_long_is_cut_between_words():
    names = "; ".join(f"Person Number{index}" for index in range(200))
    result = texts(names)
    assert all(len(text) <= LONGEST for text in result)
    assert " ".join(result).split() == names.split()


def test_a_short_list_stays_with_its_lead_in():
    (passage,) = split("You should:\n- ring the hub\n- write it down")
    assert passage.text == "You should:\n- ring the hub\n- write it down"
    assert passage.form is Form.LIST


def test_the_paragraph_before_a_lead_in_stands_on_its_own():
    assert texts(f"{SENTENCE}\nYou should:\n- ring the hub") == [SENTENCE, "You should:\n- ring the hub"]


def test_items_of_a_long_list_stand_alone_and_short_ones_go_together_each_with_the_lead_in():
    long_items = [f"{SENTENCE} {SENTENCE} {letter}" for letter in "abc"]
    result = texts("You should:\n" + "\n".join(f"- {item}" for item in [*long_items, *["ring the hub"] * 80]))
    assert result[:3] == [f"You should:\n- {item}" for item in long_items]
    assert all(text.startswith("You should:\n- ring the hub") for text in result[3:])


def test_a_long_lead_in_is_quoted_by_its_last_sentence():
    items = "\n".join(f"- {SENTENCE} {SENTENCE} {letter}" for letter in "abcd")
    result = texts(f"{SENTENCE} {SENTENCE} The steps are:\n{items}")
    assert result[0].endswith("The steps are:")
    assert all(text.startswith("The steps are:\n- ") for text in result[1:])


def test_an_endless_lead_in_is_left_out_of_the_items():
    items = "\n".join(f"- {SENTENCE} {SENTENCE} {letter}" for letter in "abcd")
    endless = "who need " * 40 + "help:"
    result = texts(f"Children {endless}\n{items}")
    assert result[1].startswith("The duty worker")


def test_an_item_longer_than_a_passage_is_cut_and_has_no_lead_in():
    result = texts("You should:\n- " + " ".join([SENTENCE] * 12) + "\n- ring")
    assert all(len(text) <= LONGEST for text in result)
    assert not any(text.startswith("You should:\n- The duty") for text in result)


def test_items_inside_items_stay_together():
    assert texts("We look at:\n- people\n  - staff\n  - families\n- places") == [
        "We look at:\n- people\n- staff\n- families\n- places"
    ]


def test_a_single_item_without_a_lead_in_has_no_mark():
    assert texts("Strengths\n- Children are safe.\nNext steps\nWrite to us.") == ["Children are safe.", "Write to us."]


def test_a_bare_label_takes_the_line_above_with_it():
    source = "".join(f"{name} gangs take over homes.\nSigns to spot\n- noise\n- visitors\n" for name in "ABC")
    assert texts(source)[0] == "A gangs take over homes.\nSigns to spot\n- noise\n- visitors"


def test_numbered_items_stand_alone_with_the_sentence_they_complete():
    result = split("Recommendations\n1. The board should ensure that:\n- 1.1 Plans are clear\n- 1.2 records are kept")
    assert [(passage.paragraph, passage.text) for passage in result] == [
        ("1.1", "The board should ensure that:\n- Plans are clear"),
        ("1.2", "The board should ensure that:\n- records are kept"),
    ]


def test_steps_keep_their_numbers():
    assert texts("Do this:\n1. Ring 999\n2. Tell the lead") == ["Do this:\n1. Ring 999\n2. Tell the lead"]


def test_table_rows_and_glossary_lines_stand_alone():
    rows = split(
        f"{SENTENCE}\nPolice\t£18,300\nCouncil\t£114,090\nLADO – Local Authority Designated Officer\n"
        f"CSE – Child Sexual Exploitation\nA&E – Accident and Emergency\n{SENTENCE}"
    )
    assert [passage.form for passage in rows] == [
        Form.PROSE,
        *[Form.TABLE_ROW] * 2,
        *[Form.GLOSSARY] * 3,
        Form.PROSE,
    ]
    assert rows[1].text == "Police: £18,300"


def test_an_overlong_table_row_is_cut_by_lines_under_its_label():
    cells = "<p>EARLY HELP</p>\t" + "".join(f"<li>• {SENTENCE} {index}</li>" for index in range(12))
    result = split(cells)
    assert len(result) > 1
    assert all(passage.text.startswith("EARLY HELP\n- ") and len(passage.text) <= LONGEST for passage in result)


def test_a_signature_belongs_to_what_it_signs():
    assert texts(f"{' '.join([SENTENCE] * 8)}\nA Nother, Chief Nurse")[-1].endswith("A Nother, Chief Nurse")


def test_ids_stay_the_same_and_differ_from_each_other():
    first, second = split(f"Early help\n{SENTENCE}\nContacts\n{SENTENCE}")
    again, _ = split(f"Early help\n{SENTENCE}\nContacts\n{SENTENCE}")
    assert first.id == again.id != second.id
    assert re.fullmatch(r"[0-9a-f]{16}", first.id)
    assert passages("other", blocks_of(SENTENCE))[0].id != split(SENTENCE)[0].id


def test_the_same_words_in_the_same_place_twice_have_two_ids():
    long = " ".join([SENTENCE] * 5)
    first, second = split(f"{long}\n{long}")
    assert first.text == second.text
    assert first.id != second.id


def test_an_outline_is_as_good_as_blocks():
    source = f"Early help\n{SENTENCE}"
    assert passages("guide", outline(blocks_of(source))) == split(source)
    assert passages("guide", []) == []


def test_pages_are_kept():
    assert [passage.page for passage in split(f"1. {SENTENCE * 2}\f2. {SENTENCE * 2}")] == [1, 2]


@given(st.lists(st.text(alphabet="ab C.:;,1-\t•–“”()", max_size=60), max_size=12))
def test_any_text_gives_passages_of_bounded_length_in_order(lines):
    result = split("\n".join(lines))
    assert [passage.order for passage in result] == list(range(len(result)))
    assert len({passage.id for passage in result}) == len(result)
    for passage in result:
        assert passage.text == passage.text.strip() != ""
        assert len(passage.text) <= LONGEST + 250


# The sample documents


def records():
    return yaml.safe_load((shared("seeds") / "sources.yaml").read_text())["documents"]


def sample(document):
    (record,) = [record for record in records() if record["id"] == document]
    path = shared("seeds") / record["file"]
    return passages(document, read(path), record["title"]), path.read_text()


DOCUMENTS = [
    "jtai-bedford-2023",
    "ofsted-bedford-2013",
    "bbscp-annual-report-2021-22",
    "jtai-central-bedfordshire-2016",
    "cqc-bedford-2015",
]


def tokens(text):
    return re.findall(r"[a-z0-9]+", text.lower())


def triples(words):
    return list(zip(words, words[1:], words[2:], strict=False))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_words_of_a_sample_document_are_kept(document):
    result, source = sample(document)
    printed = [line for line in source.split("\n") if not re.search(r"\t(?:page )?\d+$", line)]
    wanted = Counter(tokens(tidy("\n".join(printed))))
    kept = Counter(
        word
        for passage in result
        for word in tokens(" ".join([passage.text, *passage.heading, passage.paragraph or ""]))
    )
    assert sum(min(count, kept[word]) for word, count in wanted.items()) / wanted.total() >= 0.97


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_words_of_a_sample_document_stay_in_their_order(document):
    result, source = sample(document)
    lines = [tokens(tidy(line)) for line in source.split("\n") if not re.search(r"\t(?:page )?\d+$", line)]
    known = {
        triple
        for passage in result
        for text in (passage.text, f"{passage.paragraph} {passage.text}", *passage.heading)
        for triple in triples(tokens(text))
    }
    wanted = [triple for line in lines for triple in triples(line)]
    assert sum(triple in known for triple in wanted) / len(wanted) >= 0.97


@pytest.mark.parametrize("document", DOCUMENTS)
def test_passages_of_a_sample_document_are_clean(document):
    for passage in sample(document)[0]:
        assert len(passage.text) <= LONGEST
        assert not re.search(r"\*\*|\]\(#|<[a-z/]|\\|\t| {2}|\n\n|&nbsp;", passage.text), passage.text
        assert not re.fullmatch(r"[\W\d]+", passage.text), passage.text


def test_the_paragraph_numbers_of_the_sample_documents_are_whole():
    def numbers(document):
        return list(dict.fromkeys(passage.paragraph for passage in sample(document)[0] if passage.paragraph))

    assert numbers("jtai-bedford-2023") == [str(number) for number in range(1, 36)]
    assert numbers("ofsted-bedford-2013") == [str(number) for number in range(1, 39)]
    cqc = numbers("cqc-bedford-2015")
    assert cqc[:32] == [f"1.{number}" for number in range(1, 33)]
    assert [number for number in cqc if number.count(".") == 2] == (
        [f"5.1.{number}" for number in range(1, 10)]
        + [f"5.2.{number}" for number in range(1, 12)]
        + [f"5.3.{number}" for number in range(1, 9)]
    )


def test_paragraphs_broken_by_a_page_are_whole():
    result, _ = sample("jtai-bedford-2023")
    (thirteen,) = [passage for passage in result if passage.paragraph == "13"]
    assert "referrals about children and delays in them" in thirteen.text


def test_the_contact_page_gives_clean_passages():
    result, _ = sample("bbscp-annual-report-2021-22")
    (tell,) = [passage for passage in result if passage.heading == ("Who to tell?",)]
    first, second, third = tell.text.split("\n")
    assert "999" in first
    assert second.endswith("Report a concern about a child")
    assert third.endswith("(out of hours)")
    more = [passage for passage in result if passage.heading == ("Finding out more",)]
    assert any(re.search(r"telephone 0\d{4} \d{6}", passage.text) for passage in more)


def test_the_strengths_and_the_weaknesses_of_an_inspection_are_told_apart():
    result, _ = sample("jtai-central-bedfordshire-2016")
    tops = {passage.heading[0] for passage in result if passage.heading}
    assert tops == {"Key Strengths", "Areas for improvement", "Next steps"}


def test_the_glossary_of_a_sample_document_is_read():
    result, _ = sample("bbscp-annual-report-2021-22")
    found = glossary(result)
    assert found["LADO"] == "Local Authority Designated Officer"
    assert len(found) >= 45


def test_the_budget_survives_as_rows_and_the_contents_do_not():
    result, _ = sample("bbscp-annual-report-2021-22")
    rows = [passage.text for passage in result if passage.form is Form.TABLE_ROW]
    assert any("£196,653" in row for row in rows)
    assert not any("page 4" in row for row in rows)
