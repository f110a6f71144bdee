"""Which sentences are quoted: exact, few, and never half of what a passage says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.asks import Ask
from bot.answering.extract import MOST_STATEMENTS, choose, weigh
from bot.answering.subject import Subject
from bot.answering.wanted import Wanted
from knowledge.model import Form, Kind, Standing
from tests.fakes.library import document, finding

NO_SUBJECT = Subject(weights={}, stand_ins=())
LIST = {"form": Form.LIST}


def ask(words="how do I make a referral", *, wanted=Wanted.ANYTHING, dates_the_past=False):
    return Ask(
        words=words,
        expansions=(),
        wanted=wanted,
        about_contact=False,
        about_threshold=False,
        describes_child=False,
        is_follow_up=False,
        dates_the_past=dates_the_past,
    )


def quoted(*findings, asked=None, most_words=100, times=()):
    of_times = [{document.id for document in time} for time in times]
    weighed = weigh(asked or ask(), NO_SUBJECT, findings, most_words=most_words, times=of_times)
    return [each.text for each in weighed.quotations]


def test_a_sentence_that_takes_back_the_one_before_is_quoted_with_it():
    text = "Parents are asked for consent. However, they are not asked where that puts a child in danger."
    assert quoted(finding(text, cosines=(0.9, 0.1))) == [text]


def test_a_sentence_that_leans_on_the_one_before_is_quoted_with_it():
    text = "The panel meets on Mondays in the hall. This means that papers are due on Friday."
    assert quoted(finding(text, cosines=(0.1, 0.9))) == [text]


def test_a_sentence_that_stands_on_its_own_is_quoted_alone():
    text = "The panel meets on Mondays in the hall. Nobody has to bring any papers along."
    assert quoted(finding(text, cosines=(0.9, 0.1), dense=0.2, score=0.1)) == [text.split(". ", maxsplit=1)[0] + "."]


def test_a_long_sentence_that_merely_leans_is_not_drawn_into_the_quotation():
    long = "The duty worker writes down " + "every single word that was spoken " * 6 + "at the table."
    text = f"{long} It is filed on the same day by the clerk."
    assert long in quoted(finding(text, cosines=(0.9, 0.1)))
    assert text not in quoted(finding(text, cosines=(0.9, 0.1)))


def test_neighbouring_short_lines_of_a_list_are_quoted_as_one():
    text = "Bruises that nobody explains\nBurns\nA child who flinches"
    assert quoted(finding(text, passage_is=LIST)) == [text]


def test_a_long_list_is_cut_into_stretches_that_can_be_read_in_a_corridor():
    signs = [
        "bruises",
        "burns",
        "hunger",
        "fear of adults",
        "missed lessons",
        "dirty clothes",
        "cuts",
        "falling asleep",
    ]
    lines = [f"{sign} that nobody at {sign} could explain to us at all" for sign in signs]
    pieces = quoted(finding("\n".join(lines), passage_is=LIST), most_words=200)
    assert len(pieces) > 1
    assert all(len(piece.split()) <= 45 for piece in pieces)


def test_lines_of_a_list_that_are_sentences_of_their_own_stay_apart():
    line = "The designated lead at the school writes the concern down, tells the head teacher and keeps a copy of it {}"
    text = f"{line.format('safe')}\n{line.format('locked')}"
    assert quoted(finding(text, passage_is=LIST)) == [text.split("\n", maxsplit=1)[0]]  # the second repeats the first


def test_a_line_that_repeats_words_from_higher_up_is_quoted_from_its_own_place():
    first = "Police officers and nurses take turns to lead the weekly meeting of every agency in the hall"
    text = f"{first}\nPolice\nNurses"
    pieces = quoted(finding(text, passage_is=LIST, cosines=(0.0, 0.9, 0.9)), most_words=100)
    assert "Police\nNurses" in pieces


def test_the_same_sentence_in_two_documents_is_quoted_once():
    text = "A written referral follows within two working days."
    assert quoted(finding(text), finding(text, of=document("another"))) == [text]


def test_a_limit_that_two_documents_put_differently_is_quoted_once():
    first = "A first meeting is held within 10 working days of the conference."
    other = "The lead worker calls a first meeting no later than 10 working days after the conference."
    also = "A later meeting is held within 6 weeks of the conference."
    assert quoted(finding(first), finding(other, of=document("another"))) == [first]
    assert sorted(quoted(finding(first), finding(also, of=document("another")))) == [first, also]


def test_a_sentence_that_would_burst_the_budget_is_left_out_for_a_shorter_one():
    long, short = "Every agency that knows the family sends its own account of the child.", "The desk answers today."
    assert quoted(finding(f"{long} {short}", cosines=(0.9, 0.8)), most_words=6) == [short]


def test_nothing_is_quoted_of_nothing():
    assert quoted() == []
    assert quoted(finding("")) == []


def test_never_more_than_a_handful_of_sentences():
    themes = ["desk", "panel", "nurse", "court", "budget", "holiday"]
    found = [finding(f"{each.capitalize()} {each}s {each}ing {each}ed.", of=document(each)) for each in themes]
    assert len(quoted(*found)) == MOST_STATEMENTS


def test_neighbours_in_a_passage_are_quoted_as_one_statement():
    text = "The desk rings back. A nurse calls round. The court sits on Fridays."
    assert quoted(finding(text, cosines=(0.9, 0.8, 0.1), dense=0.2, score=0.1), most_words=8) == [
        "The desk rings back. A nurse calls round."
    ]


def test_a_sentence_far_below_the_best_does_not_dilute_the_answer():
    good = finding("The Welcome Desk takes referrals by telephone.", asked=1.0)
    poor = finding("A car park lies behind the hall.", of=document("hall"), score=0.05, dense=0.0, cosines=(0.0,))
    assert quoted(good, poor) == [good.passage.text]


def test_the_partnerships_own_text_comes_before_our_summary_of_national_guidance():
    digest = finding("Assessments end within 45 working days.", of=document("ours", kind=Kind.DIGEST))
    local = finding("The duty team finishes its work in seven weeks.", of=document("theirs"))
    assert quoted(digest, local)[0] == local.passage.text


def test_a_sentence_with_a_figure_comes_first_where_a_figure_is_wanted():
    plain = finding("Some children were seen late.", of=document("plain"))
    figure = finding("Of 83 pupils, 12 waited.", of=document("figure"))
    assert quoted(plain, figure, asked=ask(wanted=Wanted.NUMBER))[0] == figure.passage.text


def test_a_glossary_answers_what_letters_stand_for_and_little_else():
    glossary = finding(
        "DO: designated officer for allegations", of=document("letters"), passage_is={"form": Form.GLOSSARY}
    )
    prose = finding("The officer hears of allegations about staff.", of=document("prose"))
    assert quoted(prose, glossary, asked=ask(wanted=Wanted.EXPANSION))[0] == glossary.passage.text
    assert quoted(glossary, prose)[0] == prose.passage.text


@pytest.mark.parametrize("scrap", ["See below.", "Consent given by parent [ ] carer [ ]", "Consent ......... page 4"])
def test_a_scrap_or_a_blank_of_a_form_gives_way_to_a_sentence(scrap):
    whole = finding("Parents give their agreement in writing first.", of=document("whole"))
    assert quoted(finding(scrap), whole)[0] == whole.passage.text


@pytest.mark.parametrize(
    "line",
    [
        "On the last day of the month;",
        "(Recommendation 4.2)",
        "Website: the harbour inspectorate and all its other offices",
        "This text may be reproduced in whole or in part by anybody.",
        "Further copies of this letter are held by the clerk of the desk.",
        "© the harbour inspectorate and all its offices",
    ],
)
def test_a_lead_in_or_a_line_of_a_title_page_says_nothing_and_gives_way_to_a_sentence(line):
    whole = finding("Twelve visits were made by the end of it.", of=document("whole"), cosines=(0.6,))
    assert quoted(finding(line), whole)[0] == whole.passage.text


@pytest.mark.parametrize("line", ["31 March 2023", "1st May, 2023", "April 2023."])
def test_a_date_that_stands_alone_does_not_answer_when_though_it_is_one(line):
    said = finding("The desk was visited from 6 to 10 February 2023.", of=document("said"), cosines=(0.6,))
    for wanted in (Wanted.DATE, Wanted.ANYTHING):
        assert (
            quoted(finding(line), said, asked=ask("when was the desk visited", wanted=wanted))[0] == said.passage.text
        )


def test_a_line_that_ends_a_longer_thought_is_no_lead_in():
    line = "Every visit is written down on the day it takes place, and a manager reads it within a week of that day;"
    other = finding("Nobody has to bring any papers along.", of=document("other"), cosines=(0.6,))
    assert quoted(finding(line), other)[0] == line


REVIEW_2013 = document("review-2013", kind=Kind.INSPECTION, published=date(2013, 2, 1))
REVIEW_2023 = document("review-2023", kind=Kind.INSPECTION, published=date(2023, 3, 31))
REPORT_2022 = document("report", title="Report 2021-22", kind=Kind.ANNUAL_REPORT, published=date(2022, 11, 1))


def test_each_time_that_is_compared_is_quoted_though_neither_sentence_has_a_year_in_it():
    near = finding("Visits are counted on Fridays by the clerk.", of=document("clerk", published=date(2018, 1, 1)))
    then = finding("Twelve visits were late.", of=REVIEW_2013, score=0.6, cosines=(0.5,))
    lately = finding("Hardly any visit was late.", of=REVIEW_2023, score=0.6, cosines=(0.5,))
    asked = ask("were visits late in 2013, and are they now", dates_the_past=True)
    texts = quoted(near, then, lately, asked=asked, times=[[REVIEW_2013], [REVIEW_2023]])
    assert set(texts) == {then.passage.text, lately.passage.text}


def test_each_time_has_its_best_passage_before_any_has_a_second():
    first = [finding(f"The {each} was late.", of=REVIEW_2013, score=0.9) for each in ("cart", "boat", "mule", "horse")]
    other = finding("The bus was late on five of the seven days.", of=REVIEW_2023, score=0.6, cosines=(0.5,))
    assert other.passage.text in quoted(*first, other, times=[[REVIEW_2013], [REVIEW_2023]])


def test_what_each_time_says_best_is_read_before_what_one_of_them_adds():
    then = [finding(f"The {each} was late again.", of=REVIEW_2013, score=0.9) for each in ("cart", "boat")]
    lately = finding("Hardly any bus was late on five days.", of=REVIEW_2023, score=0.6, cosines=(0.5,))
    texts = quoted(*then, lately, times=[[REVIEW_2013], [REVIEW_2023]])
    assert texts.index(lately.passage.text) == 1  # the last is left out first, where there is no room


@pytest.mark.parametrize(("most_words", "quotes"), [(45, 2), (55, 3)])
def test_where_times_are_compared_room_is_left_to_name_both_sources_if_each_still_has_its_say(most_words, quotes):
    cart, boat = "The cart was late again on days of rain.", "Two boats sank in the snow of that same winter."
    then = [finding(each, of=REVIEW_2013) for each in (cart, boat)]
    lately = finding("Hardly any bus was late on five days.", of=REVIEW_2023)
    assert len(quoted(*then, lately, most_words=most_words, times=[[REVIEW_2013], [REVIEW_2023]])) == quotes


def test_where_room_to_name_the_sources_would_silence_a_time_it_is_not_left():
    then = finding("The cart was late again on days of rain and of snow.", of=REVIEW_2013, score=0.9)
    lately = finding("Hardly any bus was late on five days out of seven.", of=REVIEW_2023, score=0.8)
    assert len(quoted(then, lately, most_words=25, times=[[REVIEW_2013], [REVIEW_2023]])) == 2


def test_where_one_time_says_nothing_near_something_else_is_asked_and_what_is_nearest_is_quoted():
    near = finding("Visits are counted on Fridays by the clerk.", of=document("clerk"))
    then = finding("Twelve visits were late.", of=REVIEW_2013, score=0.9, cosines=(0.8,))
    lately = finding("The hall is blue.", of=REVIEW_2023, score=0.0, cosines=(0.0,), asked=0.0)
    assert near.passage.text in quoted(near, then, lately, times=[[REVIEW_2013], [REVIEW_2023]])


def test_what_takes_back_a_long_sentence_is_quoted_only_below_it():
    long = "The duty worker writes down " + "every single word that was spoken " * 7 + "at the table."
    takes_back = "There is, however, no need " + "for any of it " * 5 + "in the holidays."
    text = f"{long} {takes_back}"
    assert quoted(finding(text, cosines=(0.1, 0.9)), most_words=40) == []
    assert quoted(finding(text, cosines=(0.9, 0.8))) == [long, takes_back]


def test_the_year_of_a_report_is_that_of_its_title_as_much_as_that_of_its_date():
    report = finding("Four visits were late by a day.", of=REPORT_2022, score=0.1, cosines=(0.3,))
    looks_back = finding("In 2021 visits were counted by hand.", of=document("clerk"))
    asked = ask("how many visits were late in 2021", dates_the_past=True)
    assert quoted(looks_back, report, asked=asked)[0] == report.passage.text


def test_history_gives_way_to_what_applies_today_unless_the_question_is_of_the_past():
    history = finding(
        "Visits were often late that year.", of=document("then", standing=Standing.HISTORICAL), score=0.92
    )
    today = finding("A visit takes place every ten days.", of=document("today"))
    assert quoted(history, today)[0] == today.passage.text
    assert quoted(history, today, asked=ask(dates_the_past=True))[0] == history.passage.text


def test_a_comparison_of_years_quotes_both_of_them_however_near_one_is():
    near = finding("In 2022 the desk took forty calls a day. Staff praised the 2022 training.", of=document("a"))
    other = finding("Calls rose to fifty in 2023.", of=document("b"), score=0.8, cosines=(0.5,))
    years = {"2022", "2023"}
    answer = " ".join(quoted(near, other, asked=ask("calls in 2022 compared with 2023", dates_the_past=True)))
    assert all(year in answer for year in years)


def test_a_comparison_with_a_year_that_no_passage_speaks_of_quotes_the_other_alone():
    found = finding("In 2022 the desk took forty calls a day.", of=document("a", published=date(2022, 9, 1)))
    assert quoted(found, asked=ask("calls in 2022 and in 2009", dates_the_past=True)) == [found.passage.text]


def test_sentences_of_one_passage_stay_in_the_order_of_the_page():
    text = "First the desk listens to the caller. Afterwards a worker rings every agency."
    assert " ".join(quoted(finding(text, cosines=(0.7, 0.9)))) == text


WORDS = ["However", "This", "child", "consent", "desk", "panel", "Police", "visit", "in", "2023", "£40", "—"]
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(lambda each: " ".join(each) + ".")
FINDINGS = st.lists(
    st.builds(
        lambda pieces, form, separator, score: finding(
            separator.join(pieces), sentences=tuple(pieces), passage_is={"form": form}, score=score
        ),
        st.lists(SENTENCE, min_size=1, max_size=8),
        st.sampled_from(list(Form)),
        st.sampled_from([" ", "\n", "\n- "]),
        st.floats(min_value=0, max_value=1),
    ),
    max_size=6,
    unique_by=lambda each: each.passage.id,  # a search brings a passage once
)


@given(found=FINDINGS, most_words=st.integers(min_value=0, max_value=120), wanted=st.sampled_from(list(Wanted)))
def test_quotations_are_exact_stretches_of_their_passage_and_together_within_the_budget(found, most_words, wanted):
    chosen = choose(ask("panel 2022 and 2023", wanted=wanted), NO_SUBJECT, found, most_words=most_words)
    assert all(each.text in each.finding.passage.text for each in chosen)
    assert all(each.finding.passage.text[each.start : each.end].strip('“”"') == each.text for each in chosen)
    assert sum(len(each.text.split()) for each in chosen) <= most_words
    assert len(chosen) <= MOST_STATEMENTS
    assert len({(each.finding.passage.id, each.start) for each in chosen}) == len(chosen)


@given(found=FINDINGS)
def test_wherever_words_are_taken_back_both_halves_are_quoted_or_neither(found):
    for each in choose(ask(), NO_SUBJECT, found, most_words=300):
        after = each.finding.passage.text[each.end :].strip()
        following = next((one for one in each.finding.sentences if one and after.startswith(one)), "")
        is_short = following and len(f"{each.text} {following}".split()) <= 45
        if is_short and each.finding.passage.form is not Form.LIST:
            assert not following.startswith("However")


def test_a_percentage_comes_first_where_a_share_is_asked_for():
    count = finding("Of 83 pupils, 12 waited.", of=document("count"))
    share = finding("Of the pupils 14% waited.", of=document("share"))
    wanting = ask(words="what percentage of pupils waited", wanted=Wanted.NUMBER)
    assert quoted(count, share, asked=wanting)[0] == share.passage.text
