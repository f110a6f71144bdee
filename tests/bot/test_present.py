"""What a person reads: the source with its date, the contact with its trust, never too long."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering import present
from bot.answering.times import moment_asked_about
from bot.model import Claim, ShownContact
from knowledge.areas import AreaTree
from knowledge.model import Area, Channel, ChannelKind, Hours, Kind, Opening, Standing
from tests.bot.asking import AREAS, DIRECTORY, WEDNESDAY, WORDS
from tests.fakes.library import document, finding, quotation

NOW = moment_asked_about("who do I ring?", WEDNESDAY)
IFD, NSPCC = DIRECTORY.get("bedford-ifd"), DIRECTORY.get("nspcc")


def seen(contact=IFD, *, open_now=True, standing="unchecked", **changed):
    changed_contact = replace(contact, **changed)
    return ShownContact(contact=changed_contact, open_now=open_now, hours="", standing_words=standing)


def lines(*contacts, printed=None, sources=None):
    return present.contact_lines(contacts, moment=NOW, sources=sources or {}, words=WORDS, printed=printed or {})


def test_dates_are_said_as_people_say_them():
    assert present.month_of(date(2022, 11, 1)) == "November 2022"
    assert present.day_of(date(2023, 3, 31)) == "31 March 2023"


def test_a_source_is_introduced_with_its_date():
    assert present.introduction(document(title="The guide: part one")) == "The guide, April 2024"


def test_a_summary_of_ours_says_that_it_is_one():
    assert present.introduction(document(title="Time limits", kind=Kind.DIGEST)) == "Time limits (summary), April 2024"


def test_a_finding_of_the_past_says_so_in_its_introduction():
    found = document(title="Inspection", standing=Standing.HISTORICAL, published=date(2013, 5, 2))
    assert present.introduction(found) == "Inspection, 2 May 2013, a finding at that date"


def test_a_long_title_is_cut_and_loses_its_quotation_marks():
    assert present.short_title(document(title="The “front door” guide: for all")) == "The front door guide"
    assert present.short_title(document(title="word " * 40)) == "word " * 24 + "..."


def test_a_printed_number_is_cited_by_its_sentence_whatever_its_spaces_and_case():
    found = finding("Come in. Ring 01632 960 123 by day. Or write to DESK@x.example today.")
    assert present.cite_printed(found, "01632 960123", n=3).quotation == "Ring 01632 960 123 by day."
    assert present.cite_printed(found, "desk@x.example", n=3).quotation == "Or write to DESK@x.example today."
    assert present.cite_printed(found, "01632 960123", n=3).n == 3


def test_where_no_sentence_prints_it_alone_the_whole_passage_is_cited():
    found = finding("Ring 01632\n960123 by day.", sentences=("Ring 01632", "960123 by day."))
    assert present.cite_printed(found, "01632 960123", n=1).quotation == found.passage.text


def test_each_quotation_becomes_a_claim_with_its_own_number_and_place():
    found = finding(
        "Refer at once. Write within a day.", passage_is={"heading": ("How",), "paragraph": "2.1", "page": 4}
    )
    quotations = [quotation(found, text) for text in found.sentences]
    citations = present.cite(quotations)
    assert [(each.n, each.quotation) for each in citations] == [(1, "Refer at once."), (2, "Write within a day.")]
    assert (citations[0].heading, citations[0].paragraph, citations[0].page) == (("How",), "2.1", 4)
    assert citations[0].url == f"/source/front-door?passage={found.passage.id}#{found.passage.id}"
    claims = present.claims_of(citations, quotations)
    assert [claim.citations for claim in claims] == [(1,), (2,)]
    shown = present.statements(claims)
    assert shown == "Front door, April 2024: “Refer at once.” [1]\n“Write within a day.” [2]"


def test_what_verification_left_out_leaves_no_gap_in_the_numbers():
    found = finding("One. Two. Three.")
    quotations = [quotation(found, text) for text in found.sentences]
    citations = present.cite(quotations)
    claims, kept = present.renumbered(present.claims_of(citations, quotations)[1:], citations)
    assert [claim.citations for claim in claims] == [(1,), (2,)]
    assert [(each.n, each.quotation) for each in kept] == [(1, "Two."), (2, "Three.")]


def test_statements_of_two_sources_are_each_introduced():
    claims = [Claim(text="A, May 2024: “x”", citations=(1,)), Claim(text="B, May 2024: “y”", citations=(2,))]
    assert present.statements(claims) == "A, May 2024: “x” [1]\nB, May 2024: “y” [2]"
    assert present.statements([]) == ""


@pytest.mark.parametrize(
    ("opening", "open_now", "said"),
    [
        (Opening.ALWAYS, True, "It answers day and night."),
        (Opening.UNKNOWN, None, ""),
        (Opening.OFFICE_HOURS, True, "It should be open now."),
        (Opening.OFFICE_HOURS, False, "It is closed now."),
        (Opening.OFFICE_HOURS, None, "It may be closed now"),
    ],
)
def test_a_contact_says_whether_it_answers(opening, open_now, said):
    (line,), _ = lines(seen(open_now=open_now, hours=Hours(opening=opening)))
    assert line.startswith(f"Ring {IFD.name}: 01234 718700. {said}".strip())


def test_a_number_that_nobody_checked_says_where_it_was_printed():
    _, trust = lines(seen(), sources={IFD.source: "The annual report"})
    assert trust == "Number as printed in The annual report (November 2022); not yet checked by your partnership."
    assert IFD.source in lines(seen())[1]


def test_a_page_answers_nobody_and_is_no_number():
    page = Channel(kind=ChannelKind.WEB, value="https://council.example/report", note=None)
    (line,), trust = lines(seen(channels=(page,), hours=Hours(opening=Opening.ALWAYS)))
    assert line == f"See {IFD.name}: https://council.example/report."
    assert trust.startswith("Address as printed in")


def test_a_number_past_its_review_date_says_so():
    _, trust = lines(seen(standing="overdue", review_by=date(2026, 5, 1)))
    assert "was due for a check by 1 May 2026" in trust


def test_a_checked_number_needs_no_word_and_is_still_a_line():
    assert lines(seen(standing="checked")) == ([f"Ring {IFD.name}: 01234 718700. It should be open now."], "")


def test_numbers_that_are_not_trusted_alike_each_say_it():
    (first, second), trust = lines(seen(), seen(NSPCC, standing="overdue", review_by=date(2026, 5, 1)))
    assert trust == ""
    assert "not yet checked" in first
    assert "due for a check" in second
    (first, second), _ = lines(seen(standing="checked"), seen(NSPCC))
    assert "not yet checked" not in first
    assert "not yet checked" in second


def test_no_contacts_are_no_lines():
    assert lines() == ([], "")


@pytest.mark.parametrize(("kind", "verb"), [("phone", "Ring"), ("email", "E-mail"), ("web", "See"), ("text", "Text")])
def test_the_verb_fits_the_channel_and_two_ways_are_enough(kind, verb):
    ways = tuple(Channel(kind=ChannelKind(kind), value=f"way-{n}") for n in range(3))
    (line,), _ = lines(seen(channels=ways, hours=Hours(opening=Opening.UNKNOWN)))
    assert line == f"{verb} {IFD.name}: way-0 or way-1."


def test_where_a_contact_is_printed_its_citation_stands_beside_the_number():
    printed = present.cite_printed(finding("Ring 01234 718700."), "01234 718700", n=2)
    (line,), _ = lines(seen(), printed={IFD.id: printed})
    assert "01234 718700 [2]." in line


def test_the_authorities_are_listed_and_one_alone_is_just_named():
    assert present.area_names(AREAS) == "Bedford Borough, Central Bedfordshire or Luton"
    root = Area(id="england", name="England", parent=None)
    alone = AreaTree(
        areas={"england": root, "greywell": Area(id="greywell", name="Greywell", parent="england")}, names={}
    )
    assert present.area_names(alone) == "Greywell"


@given(st.lists(st.text(alphabet="ab \n", max_size=400), max_size=12))
def test_blocks_are_kept_whole_in_order_and_never_over_150_words(blocks):
    text = present.fit(blocks)
    assert len(text.split()) <= 150
    kept = [block for block in blocks if block.strip() and block in text]
    if blocks and 0 < len(blocks[0].split()) <= 150:
        assert kept[0] == blocks[0]


def test_a_block_too_long_is_left_out_and_a_later_short_one_kept():
    assert present.fit(["first", "word " * 149 + "word", "last", ""]) == "first\n\nlast"
    assert present.length(["one two", "three"]) == 3
