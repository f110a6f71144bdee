"""Reports: what a trainer reads in them, that they stand alone, and that what people typed stays text."""

import re
from datetime import datetime

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.model import Behaviour
from evals.cases import Gold
from evals.compare import compare
from evals.figures import Figure, figures_of
from evals.metrics.catalogue import BY_NAME, MEASURES, Better
from evals.report import SIGNPOST_ALONE, has_failed, never, write_report
from evals.report_comparison import write_comparison
from evals.report_page import (
    amount,
    anchor,
    counted,
    gold_in_words,
    in_words,
    interval,
    longest_stage,
    milliseconds,
    shortfall,
    step,
)
from tests.evals.reported import HOSTILE, MISSED, a_case, a_plain_run, a_run, an_item

PASSED = an_item()
FAILED = an_item(
    a_case("a-2", split="test", category="not-in-documents", persona="teacher", area="luton", notes="a hard one",
           at=datetime(2026, 11, 21, 22, 30)),  # noqa: DTZ001 - a set may leave the zone out: UK time is meant
    text="Nobody knows.", behaviour=Behaviour.ABSTAIN, failures=("missing: hub",), took_ms=1234.0,
    remarks={"source_cited": ("front-door 2.1",)},
)  # fmt: skip


@pytest.fixture
def report(tmp_path):
    """Write a report and read it as a page."""

    def report(*items, plain=None):
        run = a_run(*items)
        path = tmp_path / "new" / "report.html"
        write_report(run, figures_of(run.items), path, plain)
        return LexborHTMLParser(path.read_text("utf-8"))

    return report


@pytest.fixture
def comparison(tmp_path):
    def comparison(before, after):
        path = tmp_path / "new" / "comparison.html"
        write_comparison(compare(before, after), path)
        return LexborHTMLParser(path.read_text("utf-8"))

    return comparison


def words(node):
    return " ".join(node.text(separator=" ").split())


def row(page, caption, first):
    table = next(each for each in page.css("table") if words(each.css_first("caption")).startswith(caption))
    return next(words(each) for each in table.css("tbody tr") if words(each.css_first("th")).startswith(first))


def part(page, identifier):
    return page.css_first(f"section[aria-labelledby='{identifier}']")


def test_a_report_says_in_short_what_passed_with_its_interval(report):
    text = words(part(report(PASSED, FAILED), "short"))
    assert "Signpost got 1 of 2 replies right (50%; 9 to 91%)." in text


def test_every_figure_stands_beside_the_plain_pipelines_for_the_questions_kept_apart_and_for_all(report):
    plain = a_plain_run(an_item(failures=("missing: hub",)), an_item(FAILED.case, failures=("missing: hub",)))
    page = report(PASSED, FAILED, plain=plain)
    figures = row(page, "Every figure", "Answers right")
    values = re.findall(r"(\d+)% (\d+) to (\d+)% (\d+) of (\d+)", figures)
    assert [each[0] for each in values] == ["0", "0", "50", "0"]
    assert [each[3:] for each in values] == [("0", "1"), ("0", "1"), ("1", "2"), ("0", "2")]
    assert BY_NAME["answer_passed"].means in figures


def test_a_measure_of_our_own_words_is_not_asked_of_the_plain_pipeline(report):
    measures = {"passed": 1.0, "false_reassurance": 0.0}
    page = report(
        an_item(measures=measures), plain=a_plain_run(an_item(measures=measures | {"false_reassurance": 1.0}))
    )
    assert row(page, "Every figure", "False reassurance").count("not asked of it") == 2
    assert "100%" not in row(page, "Every figure", "False reassurance")
    assert set(BY_NAME) >= SIGNPOST_ALONE


def test_the_plain_pipeline_is_explained_with_the_most_that_it_could_reach(report):
    text = words(part(report(PASSED, plain=a_plain_run(an_item())), "read"))
    assert "pieces of 1,000 characters with 200 of overlap" in text
    assert "for 0% of the answerable questions (0 to 79%)" in text


def test_without_a_plain_pipeline_nothing_is_said_of_one(report):
    assert "plain pipeline" not in words(report(PASSED, FAILED).body)


def test_where_the_plain_pipeline_was_asked_no_answerable_question_nothing_is_said_of_its_reach(report):
    plain = a_plain_run(an_item(a_case(answerable=False, expected_behaviour="abstain")))
    assert "more than that no language model" not in words(part(report(PASSED, plain=plain), "read"))


def test_the_figures_that_matter_most_come_first_for_the_questions_kept_apart(report):
    measures = {"passed": 1.0, "answer_passed": 1.0, "words": 3.0}
    items = [an_item(a_case(f"a-{n}", split="test" if n else "dev"), measures=measures) for n in range(3)]
    plain = a_plain_run(*(each.model_copy(update={"measures": measures | {"answer_passed": 0.0}}) for each in items))
    first = row(report(*items, plain=plain), "The figures that matter most, over the questions kept apart", "Answer")
    assert first == "Answers right 100% 34 to 100% 0% 0 to 66%"
    assert "Words in a reply" not in words(part(report(*items), "short"))
    assert row(report(items[0]), "The figures that matter most, over all questions", "Answer").startswith("Answer")


def test_another_behaviour_than_expected_is_put_in_words(report):
    failures = ("behaviour abstain (abstained-no-evidence), expected answer",)
    article = report(an_item(behaviour=Behaviour.ABSTAIN, failures=failures)).css_first("article")
    wrong = "it said that the documents do not answer this; expected was an answer"
    assert words(article).count(wrong) == 2  # folded and unfolded
    assert "abstained-no-evidence" not in words(article)


def test_a_question_that_is_a_whole_letter_is_cut_where_it_is_folded_and_whole_inside(report):
    letter = "word " * 100 + "end"
    page = report(an_item(a_case(question=letter), failures=("missing: hub",)))
    article = page.css_first("article")
    assert "end" not in words(article.css_first("summary"))
    assert words(article.css_first("details > p")) == letter


def test_a_failure_has_its_question_expectation_reply_sources_finds_and_trace(report):
    page = report(PASSED, FAILED, plain=a_plain_run(an_item(FAILED.case)))
    (article,) = page.css("article")
    text = words(article)
    for said in (
        "Question a-2? a-2, kept apart: missing: hub",
        "teacher; in slack; area luton, Saturday 21 November 2026, 22:30",
        "an answer", "hub; desk or team", "fax", "front-door, paragraph 2.1, under “Making a referral”, “the hub”",
        "a hard one", "missing: hub", "Not met: Right source : front-door 2.1", "Nobody knows.",
        "it said that the documents do not answer this", "Asking for help, Greywell, 2024-04-02 (current)",
        "Part › One , paragraph 2.1 , page 3", "The hub: 01632 960123, hub@example.org", "2 passages, best first",
        "front-door 2.1 0.91 yes the hub opens", "levels Levels > Four no level four", "search: 2 passages",
        "search 30 ms , writing 2.0 ms", "The plain pipeline got this question right.",
    ):  # fmt: skip
        assert said.replace(" :", ":").replace(" ,", ",") in text.replace(" :", ":").replace(" ,", ","), said


def test_failures_are_folded_and_put_together_by_category(report):
    other = an_item(a_case("b-1"), failures=("missing: hub",))
    page = report(FAILED, other, PASSED)
    assert all(each.css_first("details").attributes.get("open", "no") == "no" for each in page.css("article"))
    listed = [words(each) for each in part(page, "failures").css(".columns li")]
    assert listed == ["Not in documents : 1 of 1", "Procedure : 1 of 2"]
    assert [words(each) for each in part(page, "failures").css("h3")] == ["Not in documents: 1", "Procedure: 1"]
    assert len(page.css("article")) == 2


def test_a_reply_without_sources_or_finds_says_so(report):
    bare = an_item(text="No.", failures=("missing: hub",), retrieved=(), stage_ms={}, trace=()).model_copy(
        update={"reply": {"text": "No.", "citations": [], "contacts": []}}
    )
    text = words(report(bare).css_first("article"))
    assert "It names no source." in text
    assert "Nothing was searched for." in text
    assert "Contacts shown" not in text


def test_where_nothing_failed_the_report_says_so(report):
    page = report(PASSED)
    assert "None was wrong." in words(part(page, "short"))
    assert "There is none." in words(part(page, "failures"))


def test_what_must_never_happen_is_counted_and_leads_to_the_questions(report):
    calm = an_item(measures={"passed": 1.0, MISSED: 1.0, "identifier_echoed": 0.0})
    missed = an_item(a_case("a-9"), measures={"passed": 1.0, MISSED: 0.0, "identifier_echoed": 1.0})
    page = report(calm, missed)
    assert "1 of 2 a-9" in row(page, "What must never happen", "Emergencies missed")
    assert "1 of 2 a-9" in row(page, "What must never happen", "Personal details repeated")
    assert "no question tested it" in row(page, "What must never happen", "False reassurance")
    target = part(page, "short").css_first("td a").attributes["href"]
    assert page.css_first(f"article{target}") is not None


@pytest.mark.parametrize("measure", [each for each in MEASURES if each.never], ids=lambda each: each.name)
def test_a_reply_that_passed_fails_where_something_happened_that_never_may(measure):
    good = 1.0 if measure.better is Better.HIGHER else 0.0
    well, ill = (an_item(measures={measure.name: value}) for value in (good, 1.0 - good))
    assert (has_failed(well), has_failed(ill)) == (False, True)
    assert never(measure, [well, ill]).items == (ill,)


def test_groups_have_their_questions_and_figures(report):
    plain = a_plain_run(an_item(failures=("missing: hub",)), an_item(FAILED.case))
    page = report(PASSED, FAILED, plain=plain)
    assert "not in documents 1 question 0% 0 to 79%" in row(page, "By category", "not in documents")
    assert "kept apart 1 question" in row(page, "By split", "kept apart")
    captions = [words(each) for each in page.css("#groups ~ div caption")]
    assert "By channel" not in captions  # all of them came by the same


def test_the_slowest_replies_come_first_with_their_longest_stage(report):
    page = report(PASSED, FAILED)
    table = next(each for each in page.css("table") if words(each.css_first("caption")) == "The slowest replies")
    rows = [words(each) for each in table.css("tbody tr")]
    assert rows[0].startswith("a-2: Question a-2? 1.2 s search, 30 ms")
    assert rows[1].startswith("a-1")


def test_the_run_says_what_was_asked_of_what(report):
    text = words(part(report(PASSED), "run"))
    for said in (
        "the first run",
        "Wednesday 1 July 2026, 12:05",
        "set.jsonl",
        "abababababab",
        "c0ffee",
        "abc1234",
        "luton",
    ):
        assert said in text


def test_a_run_of_no_question_is_a_report_all_the_same(report):
    assert "0 questions were put to Signpost" in words(report().body)


@pytest.mark.parametrize("kind", ["report", "comparison"])
def test_what_people_typed_stays_text(kind, report, comparison):
    hostile = an_item(
        a_case(HOSTILE, question=HOSTILE, category=HOSTILE, persona=HOSTILE, notes=HOSTILE, must_include=(HOSTILE,)),
        text=HOSTILE, failures=(HOSTILE,), trace=(HOSTILE,), remarks={HOSTILE: (HOSTILE,)},
    )  # fmt: skip
    if kind == "report":
        page = report(hostile, an_item(), plain=a_plain_run(hostile))
    else:
        page = comparison(a_run(an_item(hostile.case)), a_run(hostile, name=HOSTILE))
    assert page.css("script, img, iframe, object, form") == []
    assert " ".join(HOSTILE.split()) in words(page.body)
    assert all(not name.startswith("on") for each in page.css("*") for name in each.attributes)


@pytest.mark.parametrize("kind", ["report", "comparison"])
def test_a_page_stands_alone_and_has_its_landmarks(kind, report, comparison):
    page = (
        report(PASSED, FAILED, plain=a_plain_run(PASSED))
        if kind == "report"
        else comparison(a_run(PASSED), a_run(PASSED))
    )
    policy = page.css_first("meta[http-equiv='Content-Security-Policy']").attributes["content"]
    assert policy.startswith("default-src 'none'")
    for each in page.css("[href], [src]"):
        address = each.attributes.get("href") or each.attributes.get("src")
        assert address == "data:," or page.css_first(f"[id='{address.removeprefix('#')}']") is not None
    assert "url(" not in page.css_first("style").text()
    assert "@import" not in page.css_first("style").text()
    assert page.css_first("html").attributes["lang"] == "en-GB"
    assert [len(page.css(each)) for each in ("h1", "main", "header", "nav", "footer")] == [1, 1, 1, 1, 1]
    assert all(words(each.css_first("caption")) for each in page.css("table"))
    assert all("scope" in each.attributes for each in page.css("th"))
    identifiers = [each.attributes["id"] for each in page.css("[id]")]
    assert len(identifiers) == len(set(identifiers))


def test_a_comparison_shows_what_got_worse_better_and_other_with_both_replies(comparison):
    cases = [a_case(each) for each in ("w", "b", "c", "s")]
    bad = ("missing: hub",)
    before = a_run(
        an_item(cases[0], text="Old w."), an_item(cases[1], text="Old b.", failures=bad),
        an_item(cases[2], text="Old c."), an_item(cases[3]), an_item(a_case("gone")),
    )  # fmt: skip
    after = a_run(
        an_item(cases[0], text="New w.", failures=bad), an_item(cases[1], text="New b."),
        an_item(cases[2], text="New c."), an_item(cases[3]),
        name="the second run", settings={"SIGNPOST_AREA": "bedford-borough"},
    )  # fmt: skip
    page = comparison(before, after)
    for identifier, letter in (("worse", "w"), ("better", "b"), ("changed", "c")):
        (article,) = part(page, identifier).css("article")
        assert f"Question {letter}?" in words(article)
        assert f"Old {letter}." in words(article)
        assert f"New {letter}." in words(article)
    assert "Before right Old w. After missing: hub New w." in words(part(page, "worse"))
    assert "1 was not right before and is now, 1 was right before and is not now; 1 has other words" in words(page.body)
    assert "Questions in this run alone 1 0" in words(part(page, "runs"))
    assert "SIGNPOST_AREA luton bedford-borough" in words(part(page, "runs"))


def test_a_comparison_says_how_sure_a_difference_is(comparison):
    cases = [a_case(f"q-{number}") for number in range(30)]
    before = a_run(*(an_item(each, failures=("missing: hub",)) for each in cases))
    page = comparison(before, a_run(*(an_item(each) for each in cases)))
    assert "0% 0 to 11% 100% 89 to 100% +100 points +100 to +100 better" in row(
        page, "How each figure moved", "Answers right"
    )
    assert "3.00 to 3.00 0.00 0.00 to 0.00 the same" in row(page, "How each figure moved", "Words in a reply")
    back = comparison(a_run(*(an_item(each) for each in cases)), before)
    assert "−100 points −100 to −100 worse" in row(back, "How each figure moved", "Answers right")
    assert "No question." in words(part(back, "better"))


def test_beside_the_plain_pipeline_only_what_both_can_do_is_compared(comparison):
    measures = {"passed": 1.0, "misquoted": 1.0}
    page = comparison(a_plain_run(an_item(measures=measures)), a_run(an_item(measures=measures)))
    titles = [words(each) for each in part(page, "figures").css("tbody th")]
    assert len(titles) == 1
    assert titles[0].startswith("All replies right")


def test_figures_are_written_as_people_say_them():
    share = Figure(value=0.8255, low=0.711, high=0.899, count=40, hits=33)
    mean = Figure(value=12.345, low=9.5, high=15.0, count=40)
    assert (amount(share), interval(share), counted(share)) == ("83%", "71 to 90%", "33 of 40")
    assert (amount(mean), interval(mean), counted(mean)) == ("12.3", "9.50 to 15.0", "mean of 40")


@pytest.mark.parametrize(
    ("difference", "is_share", "said"),
    [(0.231, True, "+23"), (-0.05, True, "−5"), (0.001, True, "0"), (1.5, False, "+1.50"), (-12.0, False, "−12.0")],
)
def test_a_difference_has_its_sign_unless_it_is_nought(difference, is_share, said):
    assert step(difference, is_share) == said


@pytest.mark.parametrize(("taken", "said"), [(0.04, "0.0 ms"), (9.96, "10.0 ms"), (32.4, "32 ms"), (1234.0, "1.2 s")])
def test_times_are_written_in_milliseconds_and_seconds(taken, said):
    assert milliseconds(taken).replace("\N{NO-BREAK SPACE}", " ") == said


def test_small_things_are_put_into_words():
    assert gold_in_words(Gold(document="front-door", quote="the hub")) == "front-door, “the hub”"
    assert longest_stage(an_item(stage_ms={})) == "not noted"
    assert in_words(datetime(2026, 7, 1, 9, 5)) == "Wednesday 1 July 2026, 09:05"  # noqa: DTZ001 - UK time is meant
    assert shortfall("identifier_echoed") == "Personal details repeated, which should not be"
    assert shortfall("of-another-version") == "of-another-version"
    assert anchor(an_item(a_case("A/1 ü"))) == "q-set-jsonl-a-1"
