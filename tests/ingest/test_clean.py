"""Words without mark-up, pages without furniture, paragraphs in one piece."""

from __future__ import annotations

import pytest

from ingest.clean import cleaned, is_gibberish, is_scrawl, tidy
from ingest.furniture import without_contents, without_furniture
from ingest.joins import joined
from ingest.readers.blocks import Block, BlockKind
from ingest.readers.text import blocks_of
from ingest.repeats import without_repeated_quotations, without_scrawl

LONG = (
    "The duty worker looks at every contact on the day it arrives and decides with the manager what should happen next"
)


def prose(*texts):
    return [Block(text=text) for text in texts]


def items(*texts):
    return [Block(text=text, kind=BlockKind.LIST_ITEM) for text in texts]


def words(blocks):
    return [block.text for block in blocks]


# Words


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("Ring **01632 960001** now", "Ring 01632 960001 now"),
        ("See [the form](#) here", "See the form here"),
        ("See [the form](https://example.org/a) here", "See the form here"),
        ("Write to <u>hub@example.org</u>", "Write to hub@example.org"),
        ("Write to <mailto:hub@example.org>", "Write to mailto:hub@example.org"),
        ("an *urgent* and _serious_ case of `code`", "an urgent and serious case of code"),
        ("snake_case and 2*3*4 stay", "snake_case and 2*3*4 stay"),
        ("Review \\(SAR\\) of **STANDARD 4", "Review (SAR) of STANDARD 4"),
        ("two  spaces\u00a0and\u200b hidden\ue000 signs ", "two spaces and hidden signs"),
        ("age < 5 and > 2", "age < 5 and > 2"),
        ("Hub \t 01632 960001", "Hub\t01632 960001"),
    ],
)
def test_mark_up_is_stripped_and_words_stay(printed, clean):
    assert tidy(printed) == clean


@pytest.mark.parametrize("noise", ["~~ |/ ..", "xkcdq zzzrt", "* * *", "]| a ;;"])
def test_noise_is_dropped(noise):
    assert cleaned(prose(noise, "", "Ring the hub.")) == prose("Ring the hub.")


@pytest.mark.parametrize("text", ["01632 960001", "Ring 999", "CAMHS", "£1,600", "Early help", "LADO BBSCP"[:4]])
def test_short_lines_with_meaning_are_no_noise(text):
    assert not is_gibberish(Block(text=text))


def test_a_table_row_is_never_noise():
    assert not is_gibberish(Block(text="|\t-", kind=BlockKind.TABLE_ROW))


# Contents


def test_announced_contents_are_dropped_and_their_headings_remembered():
    blocks = prose("Contents", "Early help ..... 3", "2. Thresholds page 12", "Early help", "Ring the hub.")
    kept, labels = without_contents(blocks)
    assert words(kept) == ["Early help", "Ring the hub."]
    assert labels == {"early help", "thresholds"}


def test_contents_without_a_heading_are_known_by_their_rising_pages():
    labels = ["Early help", "Thresholds", "Referrals", "Contacts"]
    rows = [Block(text=f"{label}\t{page}", kind=BlockKind.TABLE_ROW) for page, label in enumerate(labels, start=2)]
    kept, found = without_contents([*rows, *prose(*labels, "The end.")])
    assert words(kept) == [*labels, "The end."]
    assert len(found) == 4


@pytest.mark.parametrize(
    "rows",
    [
        ["Police\t£18,300", "Council\t£114,090", "Probation\t£1,600", "Total\t£133,990"],
        ["Neglect\t60", "Emotional harm\t28", "Physical harm\t8", "Sexual abuse\t4"],
        ["Bedford\t4", "Luton\t5"],
    ],
)
def test_a_table_of_money_or_figures_is_no_contents(rows):
    blocks = [Block(text=row, kind=BlockKind.TABLE_ROW) for row in rows]
    assert without_contents(blocks) == (blocks, frozenset())


# Furniture


def test_running_heads_feet_and_numbers_are_taken_off_pages_before_lines_are_joined():
    pages = [
        f"Guide 2023\n\nOne {name}\nTwo {name}\nThree {name}\nFour {name}\n{page}\nPage {page} of 4"
        for page, name in enumerate("abcd", start=1)
    ]
    kept = words(blocks_of("\f".join(pages)))
    assert kept == [f"{line} {name}" for name in "abcd" for line in ("One", "Two", "Three", "Four")]


def test_two_pages_prove_no_running_head_and_a_lone_page_no_number():
    assert words(blocks_of("Guide\fGuide")) == ["Guide", "Guide"]
    assert words(blocks_of("7\nGuide")) == ["7", "Guide"]


def test_a_page_number_between_blocks_is_dropped():
    assert words(without_furniture(prose("Ring the hub.", "Page 3 of 20", "- 4 -", "999 calls"))) == [
        "Ring the hub.",
        "999 calls",
    ]


def test_a_line_that_keeps_interrupting_sentences_is_furniture():
    half = ["It goes on for children who live", "Guide 1", "in the town and need help."]
    assert "Guide 1" not in words(without_furniture(prose(*half, *half, *half)))


def test_an_address_in_the_middle_of_a_sentence_is_dropped():
    blocks = prose(LONG, "Example House, Anytown AB1 2CD T 020 7946 0001", "for the child.")
    assert words(without_furniture(blocks)) == [LONG, "for the child."]


def test_an_address_between_sentences_stays():
    blocks = prose("Write to us.", "Example House, Anytown AB1 2CD", "Ring us.")
    assert without_furniture(blocks) == blocks


def test_a_repeated_bare_address_is_furniture():
    assert words(without_furniture(prose(*["example.org #Spot"] * 3, "Ring the hub."))) == ["Ring the hub."]


# Joins


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        (LONG, "for the child.", f"{LONG} for the child."),
        ("If you are worried, call", "Police - 999 or", "If you are worried, call Police - 999 or"),
        ("Copies are at", "www.example.org", "Copies are at www.example.org"),
        ("The form,", "Guidance and the rest", "The form, Guidance and the rest"),
        (f"{LONG} across Pan Bedfordshire", "Safeguarding Group which meets often.", None),
        (f"{LONG}.", "(Recommendation 1.1)", f"{LONG}. (Recommendation 1.1)"),
        (
            "The approach of the panel:",
            "continued to run monthly.",
            "The approach of the panel: continued to run monthly.",
        ),
        (f"{LONG} in co-", "operation with the police.", f"{LONG} in co-operation with the police."),
    ],
)
def test_a_broken_paragraph_is_mended(first, second, whole):
    assert words(joined(prose(first, second)).blocks) == [whole or f"{first} {second}"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The form is online.", "Guidance and the rest"),
        ("Early help", "advice for schools and families"),
        ("Services are provided by the Trust", "Other services are provided elsewhere"),
        ("Write to the team.", "hub@example.org"),
    ],
)
def test_a_whole_paragraph_is_left_alone(first, second):
    assert words(joined(prose(first, second)).blocks) == [first, second]


def test_a_list_item_goes_on_over_a_page_break():
    blocks = [*items("the journey is crucial and children said that"), *prose("information should suit their age.")]
    assert words(joined(blocks).blocks) == [
        "the journey is crucial and children said that information should suit their age."
    ]


def test_an_item_that_begins_with_and_belongs_to_the_one_before():
    assert words(joined(items("knowing the signs", "and other matters.")).blocks) == [
        "knowing the signs and other matters."
    ]


def test_a_box_in_the_middle_of_a_sentence_is_set_after_it():
    box = [*prose("Poverty in the town"), *items("rent", "food")]
    result = joined([*prose(LONG + " with the"), *box, *prose("wishes of the child in mind.", "Next.")])
    assert words(result.blocks) == [
        f"{LONG} with the wishes of the child in mind.",
        "Poverty in the town",
        "rent",
        "food",
        "Next.",
    ]
    assert result.resumes == {4: 0}


def test_bare_labels_of_a_picture_in_the_middle_of_a_sentence_are_dropped():
    result = joined(prose(LONG + " of women", "Our Strategy", "Our Delivery Plan", "and girls through the courts."))
    assert words(result.blocks) == [f"{LONG} of women and girls through the courts."]


def test_a_call_out_in_capitals_does_not_break_the_sentence():
    result = joined(prose(LONG + " with the", "ONE IN SIX CHILDREN IS POOR", "0-19 service in the town."))
    assert words(result.blocks) == [f"{LONG} with the 0-19 service in the town.", "ONE IN SIX CHILDREN IS POOR"]


def test_a_list_that_a_box_cut_in_two_goes_on_where_it_stopped():
    box = prose(
        "The reports are on children in care, on missing children and on the voice and lived experience of children"
    )
    before, after = items("the police hold regular meetings with many partners"), items("the hub is told at once")
    result = joined([*before, *box, *prose("to find what works well."), *after])
    assert result.blocks[0].text == "the police hold regular meetings with many partners to find what works well."


def test_a_page_of_boxes_does_not_keep_a_sentence_from_its_end():
    boxes = [
        block for name in "ABC" for block in [*prose(f"{name} gangs take over homes.", "Signs to spot"), *items("x y")]
    ]
    rest = (
        "Bedfordshire to raise awareness of every form of exploitation "
        + "and of what to do about it and whom to tell " * 5
    )
    result = joined([*prose(LONG + " across"), *boxes, *prose(rest.strip() + ".")])
    assert result.blocks[0].text.startswith(f"{LONG} across Bedfordshire to raise")


def test_lines_in_lower_case_after_a_colon_are_a_list_that_lost_its_marks():
    result = joined(prose("You should:", "ring the hub", "write it down", "Then wait."))
    assert [block.kind.value for block in result.blocks] == ["paragraph", "list-item", "list-item", "paragraph"]


def test_the_first_item_of_a_list_that_lost_its_mark_finds_it_again():
    result = joined([*prose("The work involves:", "Chairing the board;"), *items("Chairing the panel.")])
    assert [block.kind.value for block in result.blocks] == ["paragraph", "list-item", "list-item"]


# Repeats and signatures

QUOTE = "“Whoever asks for advice about a child gets an answer on the same day and is told what happens next.”"


def test_a_quotation_printed_twice_is_kept_once_with_its_source():
    blocks = prose(
        "Early help", QUOTE, "Ofsted Inspection November 2021", "Front door", QUOTE, "Ofsted 2021", "We agree."
    )
    assert words(without_repeated_quotations(blocks)) == [*words(blocks)[:4], "We agree."]


def test_a_short_line_may_repeat():
    blocks = prose("“Yes.”", "“Yes.”", "Adequate", "Adequate")
    assert without_repeated_quotations(blocks) == blocks


def test_handwriting_is_dropped_below_a_letter_and_names_stay():
    rows = ["Regulator\tCommission", "Care ook\tMichtelan.", "A Nother\tE Xample", "Dendy Wile\tTEDonies"]
    blocks = [*prose("Yours sincerely"), *[Block(text=row, kind=BlockKind.TABLE_ROW) for row in rows]]
    assert words(without_scrawl(blocks)) == ["Yours sincerely", "Regulator | Commission", "A Nother | E Xample"]
    assert not is_scrawl("Regional Director\tDeputy Chief Inspector")


def test_a_table_outside_a_letter_is_no_signature():
    rows = [Block(text="TEDonies\tx", kind=BlockKind.TABLE_ROW)]
    assert without_scrawl(rows) == rows
