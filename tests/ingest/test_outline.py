"""Headings, numbers, lists, tables and glossaries that no mark-up names."""

from __future__ import annotations

import pytest

from ingest.headings import looks_like_heading
from ingest.outline import ElementKind, glossary, outline
from ingest.readers.blocks import Block, BlockKind
from ingest.readers.text import blocks_of
from ingest.tables import row_texts

SENTENCE = "The duty worker looks at every contact on the day it arrives, talks to the family and decides what happens."
LONGER = f"{SENTENCE} {SENTENCE} {SENTENCE}"


def read(source, title=""):
    return outline(blocks_of(source), title)


def places(elements):
    return [" > ".join(element.heading) for element in elements]


def shape(elements):
    return [(element.kind.value, element.number, element.text) for element in elements]


# Headings


@pytest.mark.parametrize(
    "line",
    [
        "Early help",
        "What needs to improve?",
        "1. Early help",
        "5.1 Leadership & management",
        "Integrated Front Door.",
        "COVID",
    ],
)
def test_a_short_line_without_an_end_looks_like_a_heading(line):
    assert looks_like_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "We ring the hub.",
        "620 children were in need",
        "Services are provided elsewhere",
        "Hub 01632 960001",
        "A Nother, Chief Nurse",
        "Dr A Nother",
        "Dear partnership",
        "31 March 2023",
        "Inspection dates: 7 to 16 January",
        "Adequate",
        "Ring us or",
        "early help",
        "Annual reports;",
        "",
        "What should I do if my friend tells me something in the playground today?",
        "Team\tNumber",
    ],
)
def test_sentences_figures_names_dates_and_grades_do_not(line):
    assert not looks_like_heading(line)


def test_text_stands_under_its_heading():
    assert places(read(f"Early help\n{SENTENCE}\nThresholds\n{SENTENCE}")) == ["Early help", "Thresholds"]


def test_headings_of_the_contents_are_outermost_and_others_stand_below_them():
    source = f"Contents\nSupport\t2\nContacts\t9\nSupport\nEarly Help\n{SENTENCE}\nContacts\n{SENTENCE}"
    assert places(read(source)) == ["Support > Early Help", "Contacts"]


def test_a_heading_of_the_contents_may_be_long_or_differ_by_a_word():
    source = (
        "Contents\nThe effectiveness of the help and protection given to children and families and carers\t2\n"
        "Introduction and review of the year\t3\nLooking ahead and our challenges for 2023\t4\n"
        "The effectiveness of the help and protection given to children and families and carers\n" + SENTENCE + "\n"
        "Introduction\n" + SENTENCE + "\nReview of the year\n" + SENTENCE + "\n"
        "Looking ahead and some of our challenges for 2023\n" + SENTENCE
    )
    assert [place[:20] for place in places(read(source))] == [
        "The effectiveness of",
        "Introduction",
        "Review of the year",
        "Looking ahead and so",
    ]


def test_long_headings_that_the_contents_do_not_name_are_lines_of_a_picture():
    picture = "New leaflets for parents handed out after warrants in town"
    source = f"Contents\nSupport\t2\nSupport\n{SENTENCE}\n{picture}\n{SENTENCE}"
    assert set(places(read(source))) == {"Support"}


def test_a_heading_and_its_first_subheading_on_one_line_are_parted():
    source = f"Contents\nSafety in the home\t2\nSafety in the home Neglect:\n{SENTENCE}"
    assert places(read(source)) == ["Safety in the home > Neglect"]


def test_numbered_headings_nest():
    source = f"1. Early help\n1.1 {SENTENCE}\n2. Management\n2.1 Training and supervision\n2.1.1 {SENTENCE}"
    elements = read(source)
    assert places(elements) == ["Early help", "Management > Training and supervision"]
    assert [element.number for element in elements] == ["1.1", "2.1.1"]


def test_a_heading_that_directly_holds_another_holds_those_that_follow():
    source = (
        f"Key strengths\n- {SENTENCE}\nAreas for improvement\nMissing children\n{SENTENCE}\nLeadership\n{SENTENCE}\n"
        f"Next steps\n{SENTENCE}"
    )
    assert places(read(source)) == [
        "Key strengths",
        "Areas for improvement > Missing children",
        "Areas for improvement > Leadership",
        "Next steps",
    ]


def test_headings_marked_by_the_file_are_trusted_and_no_others_are_guessed():
    blocks = [
        Block(text="One", kind=BlockKind.HEADING, level=1),
        Block(text="Looks like a heading"),
        Block(text=SENTENCE),
        Block(text="Two", kind=BlockKind.HEADING, level=2),
        Block(text=SENTENCE),
    ]
    assert places(outline(blocks)) == ["One", "One", "One > Two"]


def test_the_title_on_the_first_page_is_no_heading():
    title = "Anytown Safeguarding Partnership: Annual Report 2023"
    source = f"Anytown Safeguarding Partnership\nAnnual Report 2023\nEarly help\n{SENTENCE}"
    assert places(read(source, title)) == ["Early help"]


def test_a_letter_has_no_headings_before_dear_and_after_yours_sincerely():
    source = f"Anytown Council\nTown Hall\nDear partnership\nFindings\n{SENTENCE}\nYours sincerely\nA Nother\nSome Body"
    elements = read(source)
    assert next(element.text for element in elements if element.heading == ("Findings",)) == SENTENCE
    assert {element.heading for element in elements} == {(), ("Findings",)}


def test_a_run_of_short_lines_has_one_heading_at_most():
    elements = read(f"{SENTENCE}\nForward plan\nPosters\nLeaflets\nVideo\n{SENTENCE}")
    assert places(elements) == ["", *["Forward plan"] * 4]


def test_headings_inside_a_picture_end_with_it():
    source = (
        f"Contents\nExploitation\t2\nContacts\t5\nExploitation\n{LONGER}\n"
        "Forward Plan\nPosters and leaflets for every school in the whole of the county this year\n"
        "Knife Campaign\nTalks and leaflets for every school in the whole of the county this year\n"
        f"{LONGER}\nContacts\n{SENTENCE}"
    )
    assert places(read(source)) == [
        "Exploitation",
        "Exploitation > Forward Plan",
        "Exploitation > Knife Campaign",
        "Exploitation",
        "Contacts",
    ]


def test_a_label_that_comes_back_before_lists_is_no_heading():
    source = "".join(f"{name} gangs take over homes of people.\nSigns to spot\n- noise\n- visitors\n" for name in "ABC")
    assert set(places(read(f"Cuckooing\n{source}"))) == {"Cuckooing"}


def test_the_source_of_a_quotation_is_no_heading():
    quotation = "“Children get help at the right time and it makes a difference.”"
    source = f"Early help\n{quotation}\nOfsted Inspection November 2021\n{SENTENCE}"
    assert set(places(read(source))) == {"Early help"}


def test_a_grade_is_told_with_what_it_grades():
    assert next(element.text for element in read("Quality of practice\nAdequate\n1. " + SENTENCE)) == (
        "Quality of practice: Adequate"
    )


# Boxes


def test_a_numbered_paragraph_after_a_case_study_goes_on_under_the_heading_before():
    source = f"Findings\n1. {SENTENCE}\nPractice study: good practice\n{SENTENCE}\n2. {SENTENCE}"
    elements = read(source)
    assert places(elements) == ["Findings", "Findings > Practice study: good practice", "Findings"]
    assert [element.number for element in elements] == ["1", None, "2"]


def test_a_case_study_lasts_while_it_is_about_the_same_person():
    source = (
        f"Support\n{SENTENCE}\nCase Study\nEddie was safe at last.\nThe work with Eddie included:\n- talks\n"
        f"Later Eddie went back to school.\nThe college has a nurse.\n{SENTENCE}"
    )
    elements = read(source)
    study = [element.text for element in elements if element.heading == ("Support", "Case Study")]
    assert study[0].startswith("Eddie")
    assert study[-1].startswith("Later Eddie")
    assert elements[-2].heading == ("Support",)


def test_a_case_study_ends_at_the_next_heading():
    blocks = [
        Block(text="Case study"),
        Block(text="Eddie was safe."),
        Block(text="Contacts", kind=BlockKind.HEADING, level=1),
        Block(text=SENTENCE),
    ]
    assert places(outline(blocks)) == ["Case study", "Contacts"]


def test_text_that_a_box_interrupted_goes_on_under_its_own_heading():
    first = "The packs that are ready in all wards support staff with"
    source = f"Care\n{first}\nCase Study\nLiam was helped.\nfact sheets and numbers.\n{SENTENCE}"
    elements = read(source)
    assert places(elements) == ["Care", "Care > Case Study", "Care"]
    assert elements[0].text.endswith("support staff with fact sheets and numbers.")


# Numbers


@pytest.mark.parametrize(
    "line",
    [
        "23.6% of the total population.",
        "1.8 million people live here.",
        "2023. Then it ended.",
        "620 children were seen.",
    ],
)
def test_a_figure_at_the_start_of_a_sentence_is_no_paragraph_number(line):
    (element,) = read(line)
    assert (element.number, element.text) == (None, line)


def test_what_stands_between_two_numbered_paragraphs_belongs_to_the_first():
    elements = read(f"1.1 {SENTENCE}\n{SENTENCE}\n1.2 {SENTENCE}\n{SENTENCE}")
    assert [element.number for element in elements] == ["1.1", "1.1", "1.2", None]


def test_the_lists_of_a_numbered_paragraph_carry_its_number():
    lists = "Immediately:\n- ring the hub\nWithin a week:\n- write it down"
    elements = read(f"1. {SENTENCE}\n{lists}\nOther matters\n2. {SENTENCE}")
    assert [element.number for element in elements] == ["1", "1", "1", "1", "1", "2"]


def test_numbered_items_carry_the_sentence_that_they_complete():
    elements = read(
        "Recommendations\n1. The board should ensure that:\n- 1.1 Plans are clear\n- 1.2 records are kept\n"
        "- 2. The trust should ensure\n- 2.1 that staff know"
    )
    assert [(element.number, element.lead_in, element.text) for element in elements] == [
        ("1.1", "The board should ensure that:", "Plans are clear"),
        ("1.2", "The board should ensure that:", "records are kept"),
        ("2.1", "The trust should ensure", "that staff know"),
    ]


def test_a_list_of_steps_keeps_its_numbers():
    elements = read(
        f"{SENTENCE}\n1. Ring 999\n2. Tell the lead\n3. Write it down\n{SENTENCE}\n1. Alone here is a number."
    )
    assert [element.text for element in elements if element.kind is ElementKind.LIST_ITEM] == [
        "1. Ring 999",
        "2. Tell the lead",
        "3. Write it down",
    ]


# Tables and glossaries


def test_table_rows_read_as_label_and_value():
    assert row_texts(["Good\ta service above the rest", "Region:\tEast"]) == [
        "Good: a service above the rest",
        "Region: East",
    ]


def test_the_headings_of_a_table_are_woven_into_its_rows():
    assert row_texts(["Agency\tShare", "Police\t£18,300", "Total\t£20,000"]) == [
        "Agency: Police; Share: £18,300",
        "Agency: Total; Share: £20,000",
    ]
    assert row_texts(["Team\tWho\tWhat", "Hub\tAnyone\tadvice on\nreferrals", "Nurse\tSchools\ttraining"]) == [
        "Team: Hub; Who: Anyone; What: advice on referrals",
        "Team: Nurse; Who: Schools; What: training",
    ]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("One\tTwo\tThree", "One | Two | Three"),
        ("Step one is done.\tStep two is done.", "Step one is done.\nStep two is done."),
        ("EARLY\nHelp\t- one\n- two", "EARLY\nHelp\n- one\n- two"),
        ("Alone\t", "Alone"),
    ],
)
def test_other_rows_keep_their_cells_apart(row, text):
    assert row_texts([row]) == [text]


def test_rows_of_unequal_length_have_no_header():
    assert row_texts(["A\tB", "1\t2\t3", "4\t5"]) == ["A: B", "1 | 2 | 3", "4: 5"]


GLOSSARY = (
    "LADO – Local Authority Designated Officer\nCSE – Child Sexual Exploitation\n"
    "BLMK ICB – Bedfordshire, Luton and Milton Keynes Integrated Care Board\nA&E – Accident and Emergency"
)


def test_a_glossary_is_read_line_by_line():
    assert glossary(blocks_of(GLOSSARY)) == {
        "LADO": "Local Authority Designated Officer",
        "CSE": "Child Sexual Exploitation",
        "BLMK ICB": "Bedfordshire, Luton and Milton Keynes Integrated Care Board",
        "A&E": "Accident and Emergency",
    }
    elements = read(f"Glossary\n{GLOSSARY}\nFinding out more\n{SENTENCE}")
    assert [element.kind for element in elements] == [ElementKind.GLOSSARY] * 4 + [ElementKind.PARAGRAPH]
    assert places(elements)[-1] == "Finding out more"


def test_a_glossary_in_a_table_is_one_too():
    elements = read(GLOSSARY.replace(" – ", "\t"))
    assert elements[0].text == "LADO – Local Authority Designated Officer"


def test_contacts_and_lone_lines_are_no_glossary():
    assert glossary(blocks_of("NSPCC – Ring 01632 960001\nEDT – Ring 01632 960002\nICB - Ring 01632 960003")) == {}
    assert glossary(blocks_of("LADO – Local Authority Designated Officer")) == {}
