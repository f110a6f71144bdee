"""Question sets in the console: read, filtered, changed by two at once, taken in, given out, copied and deleted."""

import json
import re
from datetime import UTC, datetime

import pytest

from bot.adapters.question_set_files import FOLDER, NotKept, QuestionSetFiles, append_case, shipped_folder
from bot.adapters.records.question_changes import KEPT, Did, QuestionChange, QuestionChanges
from bot.console.forms import Form
from bot.console.listing import A_PAGE, listed
from bot.console.questions.form import filled_in, read
from bot.question_sets import Case, load_cases, read_lines, written
from tests.console.made_console import BEN, ED, a_client, a_console

PATH = "/console/questions"
LINE = {
    "id": "l-1", "question": "who counts the lanterns", "category": "facts", "expected_behaviour": "answer",
    "must_include": ["keeper", ["each morning", "every morning"]], "persona": "keeper", "colour": "kept as it is",
}  # fmt: skip
OTHER = LINE | {"id": "l-2", "question": "lantern is on fire", "category": "emergency", "split": "test",
                "expected_behaviour": "emergency", "persona": "visitor"}  # fmt: skip
TYPED = {
    "id": "l-3", "question": "when is oil bought", "category": "facts", "expected_behaviour": "answer",
    "answerable": "yes", "must_include": "spring", "split": "dev", "token": "the-token",
}  # fmt: skip


@pytest.fixture
def folder(home):
    """The folder of sets, with one set; emptied before each test, as the home is of the whole file."""
    folder = home / FOLDER
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.jsonl"):
        path.unlink()
    (folder / "lanterns.jsonl").write_text("".join(json.dumps(line) + "\n" for line in (LINE, OTHER)), "utf-8")
    return folder


@pytest.fixture
def console(web, bootstrap, folder, tmp_path):
    made = a_console(web, bootstrap, tmp_path)
    yield made
    made.records.dispose()


@pytest.fixture
def client(console):
    return a_client(console)


def lines_of(folder, name="lanterns"):
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]


def seen_on(page):
    return re.search(r'name="seen" value="([^"]*)"', page.text)[1]


def as_posted(case, **given):
    return filled_in(Case.model_validate(case)) | {"token": "the-token"} | given


def test_own_sets_and_those_that_ship_are_listed_and_only_the_shipped_are_read_only(client):
    page = client.get(PATH)
    assert page.status_code == 200
    assert "lanterns" in page.text
    assert "Comes with Signpost: read only" in page.text
    assert client.get(f"{PATH}/set/library/add").status_code == 409
    assert client.post(f"{PATH}/set/library/remove").status_code == 409
    assert client.post(f"{PATH}/set/library/add", data=TYPED).status_code == 422
    assert shipped_folder().joinpath("library.jsonl").is_file()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"l-1", "l-2"}),
        ("category=facts", {"l-1"}),
        ("persona=visitor", {"l-2"}),
        ("split=test", {"l-2"}),
        ("behaviour=answer", {"l-1"}),
        ("words=LANTERNS+who", {"l-1"}),
        ("words=oil", set()),
        ("category=facts&behaviour=emergency", set()),
    ],
)
def test_each_filter_lets_through_what_it_says(client, query, found):
    page = client.get(f"{PATH}/set/lanterns?{query}").text
    assert {each for each in ("l-1", "l-2") if f'<span class="muted">{each}</span>' in page} == found


def test_a_long_set_is_shown_fifty_at_a_time_and_the_filter_goes_along(client, folder):
    lines = [LINE | {"id": f"n-{number}"} for number in range(A_PAGE + 3)]
    (folder / "long.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    first = client.get(f"{PATH}/set/long?category=facts").text
    assert "Page 1 of 2" in first
    assert "?category=facts&amp;page=2" in first
    last = client.get(f"{PATH}/set/long?category=facts&page=99").text
    assert "Questions 51 to 53" in last


def test_a_list_without_entries_has_one_page():
    page = listed([], 4, {"words": "", "category": "facts"})
    assert (page.pages, page.number, page.link(1)) == (1, 1, "?category=facts&page=1")


def test_a_question_is_added_and_the_set_is_made_where_there_is_none(client, console, folder):
    assert client.get(f"{PATH}/new?name=spring").headers["location"] == f"{PATH}/set/spring/add"
    assert client.get(f"{PATH}/set/spring/add").status_code == 200
    done = client.post(f"{PATH}/set/spring/add", data=TYPED)
    assert done.headers["location"] == f"{PATH}/set/spring?page=1&said=saved&saved=l-3#question-1"
    assert lines_of(folder, "spring")[0]["must_include"] == ["spring"]
    assert console.gate.noted == [("Ada Admin", "added a question", "spring: l-3")]
    assert "Ada Admin added l-3" in client.get(f"{PATH}/set/spring?said=saved").text


@pytest.mark.parametrize("name", ["Spring!", "", "lanterns", "library"])
def test_a_new_set_needs_a_name_of_its_own_that_can_be_a_files(client, name):
    page = client.get(f"{PATH}/new", params={"name": name})
    assert page.status_code == 422
    assert 'id="name-fault"' in page.text


def test_the_pages_that_begin_a_set_are_there_without_a_name(client):
    assert "Start a question set" in client.get(f"{PATH}/new").text
    assert "Take a file of questions in" in client.get(f"{PATH}/import").text


def test_all_faults_of_a_question_are_shown_and_what_was_typed_is_kept(client, folder):
    typed = {
        "question": " ", "id": "", "category": "", "expected_behaviour": "sing", "gold": "no place", "at": "soon",
        "area": "nowhere", "notes": "kept <as> typed", "answerable": "yes", "split": "never",
    }  # fmt: skip
    page = client.post(f"{PATH}/set/lanterns/add", data=typed)
    assert page.status_code == 422
    for field in ("question", "id", "category", "expected_behaviour", "gold", "at", "area", "split"):
        assert f'href="#{field}"' in page.text, field
    assert "kept &lt;as&gt; typed" in page.text
    assert len(lines_of(folder)) == 2


def test_a_question_of_which_nothing_is_checked_is_refused(client):
    page = client.post(f"{PATH}/set/lanterns/add", data=TYPED | {"must_include": ""})
    assert page.status_code == 422
    assert "else nothing is checked" in page.text


def test_an_id_that_is_taken_is_refused_when_adding_and_when_changing(client, folder):
    assert 'id="id-fault"' in client.post(f"{PATH}/set/lanterns/add", data=TYPED | {"id": "l-1"}).text
    seen = seen_on(client.get(f"{PATH}/set/lanterns/change?id=l-2"))
    page = client.post(f"{PATH}/set/lanterns/change?id=l-2", data=as_posted(OTHER, id="l-1", seen=seen))
    assert page.status_code == 422
    assert [line["id"] for line in lines_of(folder)] == ["l-1", "l-2"]


def test_a_changed_question_keeps_its_place_and_the_fields_that_the_form_does_not_know(client, folder):
    page = client.get(f"{PATH}/set/lanterns/change?id=l-1")
    done = client.post(
        f"{PATH}/set/lanterns/change?id=l-1", data=as_posted(LINE, seen=seen_on(page), category="threshold")
    )
    assert done.status_code == 303
    first, second = lines_of(folder)
    assert (first["category"], first["colour"], second["id"]) == ("threshold", "kept as it is", "l-2")
    assert first["must_include"] == ["keeper", ["each morning", "every morning"]]


def test_the_second_of_two_editors_is_told_who_changed_what_and_may_save_on_top(client, console, folder):
    where = f"{PATH}/set/lanterns/change?id=l-1"
    seen = seen_on(client.get(where))
    console.gate.now = BEN
    client.post(where, data=as_posted(LINE, seen=seen, category="threshold"))
    console.gate.now = ED
    clash = client.post(where, data=as_posted(LINE, seen=seen, notes="mine", persona=""))
    assert clash.status_code == 409
    assert "Ben Trainer changed this question" in clash.text
    rows = re.findall(
        r'<tr><th scope="row">([^<]+)</th><td class="words">([^<]+)</td><td class="words">([^<]+)', clash.text
    )
    assert rows == [
        ("Category", "threshold", "facts"), ("Who asks", "keeper", "(empty)"), ("Notes", "(empty)", "mine"),
    ]  # fmt: skip
    done = client.post(where, data=as_posted(LINE, seen=seen_on(clash), notes="mine", persona=""))
    assert done.status_code == 303
    assert (lines_of(folder)[0]["notes"], lines_of(folder)[0]["category"]) == ("mine", "facts")


def test_a_question_that_somebody_deleted_meanwhile_can_be_saved_as_new(client, folder):
    where = f"{PATH}/set/lanterns/change?id=l-1"
    seen = seen_on(client.get(where))
    client.post(f"{PATH}/set/lanterns/delete?id=l-1", data={"seen": seen})
    clash = client.post(where, data=as_posted(LINE, seen=seen, notes="mine"))
    assert clash.status_code == 409
    assert "Saving adds it again" in clash.text
    assert client.post(where, data=as_posted(LINE, seen=seen_on(clash), notes="mine")).status_code == 303
    assert [line["id"] for line in lines_of(folder)] == ["l-2", "l-1"]


def test_after_saving_the_whole_set_shows_at_the_question_that_was_saved(client, folder):
    lines = [LINE | {"id": f"n-{number}"} for number in range(A_PAGE + 3)]
    (folder / "long.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    where = f"{PATH}/set/long/change?id=n-51"
    done = client.post(where, data=as_posted(lines[51], seen=seen_on(client.get(where)), notes="mine"))
    address, _, place = done.headers["location"].partition("#")
    page = client.get(address).text
    row = re.search(rf'<tr id="{place}">.*?</tr>', page, re.S)[0]
    assert "n-51" in row
    assert "Saved just now" in row
    assert page.count("Saved just now") == 1
    assert f"{A_PAGE + 3} questions<" in page, "none is filtered away"
    assert 'name="words" value=""' in page


def test_a_question_is_taken_out_in_a_second_step(client, folder):
    page = client.get(f"{PATH}/set/lanterns/change?id=l-1").text
    asked = re.search(r'href="([^"]*/delete\?[^"]*)"', page)[1].replace("&amp;", "&")
    assert "/delete" not in re.search(r"<form method=.post.>.*", page, re.S)[0].partition("</form>")[0]
    step = client.get(asked)
    assert LINE["question"] in step.text
    assert len(lines_of(folder)) == 2
    assert seen_on(step) == seen_on(client.get(f"{PATH}/set/lanterns/change?id=l-1"))
    assert client.get(f"{PATH}/set/lanterns/delete?id=l-1").status_code == 200
    assert client.get(f"{PATH}/set/lanterns/delete?id=none").status_code == 404
    assert client.get(f"{PATH}/set/library/delete?id=x").status_code == 409


def test_a_deleted_question_is_put_back_in_its_place(client, folder):
    seen = seen_on(client.get(f"{PATH}/set/lanterns/change?id=l-1"))
    done = client.post(f"{PATH}/set/lanterns/delete?id=l-1", data={"seen": seen})
    change = re.search(r"change=(\d+)", done.headers["location"])[1]
    assert [line["id"] for line in lines_of(folder)] == ["l-2"]
    assert "The question l-1 is deleted" in client.get(done.headers["location"]).text
    assert client.post(f"{PATH}/set/lanterns/put-back", data={"change": change}).status_code == 303
    assert lines_of(folder) == [LINE, OTHER]
    again = client.post(f"{PATH}/set/lanterns/put-back", data={"change": change})
    assert (again.status_code, "stands on line 1 already" in again.text) == (409, True)


@pytest.mark.parametrize("change", ["", "x", "999", "9" * 30])
def test_what_is_no_deletion_is_not_undone(client, change):
    assert client.post(f"{PATH}/set/lanterns/put-back", data={"change": change}).status_code == 404


def test_deleting_what_somebody_changed_or_deleted_asks_first(client, folder):
    where = f"{PATH}/set/lanterns/delete?id=l-1"
    clash = client.post(where, data={"seen": "older"})
    assert (clash.status_code, len(lines_of(folder))) == (409, 2)
    client.post(where, data={"seen": seen_on(clash)})
    assert client.post(where, data={"seen": "older"}).headers["location"].endswith("said=gone")


def test_personal_details_are_warned_of_and_stay(client, folder):
    typed = TYPED | {"question": "tom baker, born 3/4/2015, has a lantern. who do i tell"}
    done = client.post(f"{PATH}/set/lanterns/add", data=typed)
    assert "said=saved-personal" in done.headers["location"]
    assert lines_of(folder)[-1]["question"] == typed["question"]
    assert "date of birth" in client.get(f"{PATH}/set/lanterns/change?id=l-3").text


def test_a_file_is_taken_in_whole_and_given_out_as_it_was(client, folder):
    text = "\n".join(map(json.dumps, (LINE, OTHER)))
    done = client.post(f"{PATH}/import", data={}, files={"file": ("Autumn.jsonl", text.encode(), "text/plain")})
    assert done.headers["location"] == f"{PATH}/set/autumn?said=taken-in"
    given = client.get(f"{PATH}/set/autumn/file")
    assert [json.loads(line) for line in given.text.splitlines()] == [LINE, OTHER]
    assert 'filename="autumn.jsonl"' in given.headers["content-disposition"]


def test_every_fault_of_a_file_is_listed_with_its_line_and_nothing_is_taken_in(client, folder):
    text = "\n".join(
        [json.dumps(LINE | {"id": "n-1"}), "nonsense", json.dumps(LINE | {"id": "n-1", "area": "moon"}), "{}"]
    )
    page = client.post(f"{PATH}/import", data={"name": "odd", "text": text})
    assert page.status_code == 422
    for said in ("line 2: ", "line 3: area: no area", "line 3: id &#39;n-1&#39; stands on line 1", "line 4: "):
        assert said in page.text, said
    assert not (folder / "odd.jsonl").exists()
    assert "nonsense" in page.text


def test_questions_are_added_to_a_set_only_where_that_is_wanted_and_no_id_is_twice(client, folder):
    more = {"name": "lanterns", "text": json.dumps(LINE | {"id": "l-9"})}
    assert client.post(f"{PATH}/import", data=more | {"adds": "no"}).status_code == 422
    assert client.post(f"{PATH}/import", data=more | {"adds": "yes"}).status_code == 303
    assert [line["id"] for line in lines_of(folder)] == ["l-1", "l-2", "l-9"]
    again = client.post(f"{PATH}/import", data=more | {"adds": "yes"})
    assert "is in the set lanterns already" in again.text


def test_a_set_that_ships_is_copied_and_the_copy_can_be_changed_and_deleted(client, folder):
    assert 'value="our-library"' in client.get(f"{PATH}/set/library/copy").text
    assert client.post(f"{PATH}/set/library/copy", data={"name": "lanterns"}).status_code == 422
    # The areas of these tests are those of the starter library, so that the whole set is taken over.
    assert client.post(f"{PATH}/set/library/copy", data={"name": "ours"}).status_code == 303
    assert len(lines_of(folder, "ours")) == len(load_cases(shipped_folder() / "library.jsonl"))
    assert "cannot be undone" in client.get(f"{PATH}/set/ours/remove").text
    assert client.post(f"{PATH}/set/ours/remove").headers["location"] == f"{PATH}?said=removed"
    assert client.get(f"{PATH}/set/ours").status_code == 404


def test_a_set_that_was_spoiled_by_hand_says_so_and_is_not_changed(client, folder):
    (folder / "spoiled.jsonl").write_text("{}\n", "utf-8")
    (folder / "binary.jsonl").write_bytes(b"\xff\xfe\x00")
    assert "line 1: id" in client.get(f"{PATH}/set/spoiled").text
    assert "not UTF-8" in client.get(f"{PATH}/set/binary").text
    assert client.get(f"{PATH}/set/spoiled/add").status_code == 409
    assert client.post(f"{PATH}/set/spoiled/add", data=TYPED).status_code == 422
    assert client.post(f"{PATH}/set/spoiled/delete?id=x", data={"seen": "x"}).status_code == 409
    seen = {"seen": "x"}
    assert client.post(f"{PATH}/set/spoiled/change?id=l-3", data=TYPED | seen).status_code == 422


@pytest.mark.parametrize(
    "path", ["set/none", "set/..%2Flanterns", "set/lanterns/change?id=none", "set/NO/add", "set/none/file"]
)
def test_what_is_not_there_has_a_page_that_says_so(client, path):
    assert client.get(f"{PATH}/{path}").status_code == 404


def test_a_taught_question_is_appended_and_its_set_made(tmp_path):
    append_case(tmp_path, Case.model_validate(LINE))
    append_case(tmp_path, Case.model_validate(OTHER))
    with pytest.raises(NotKept, match="l-1"):
        append_case(tmp_path, Case.model_validate(LINE))
    found = QuestionSetFiles(tmp_path / FOLDER).read("taught")
    assert [line.case.id for line in found.lines] == ["l-1", "l-2"]


def test_a_question_is_read_from_the_form_as_it_was_written_into_it():
    case = Case.model_validate(
        LINE
        | {
            "area": "luton",
            "at": "2026-11-21T22:30",
            "gold": [{"document": "d", "paragraph": "3", "heading": "Oil"}, {"document": "d", "quote": "a | b"}],
        }
    )
    again, form = read(Form(values=filled_in(case)), ["luton"])
    assert (again, dict(form.faults)) == (case, {})
    assert read_lines(written(case)).lines[0].case == case


def test_a_place_without_a_kind_is_taken_for_words_of_the_passage():
    form = Form(values=filled_in(Case.model_validate(LINE)) | {"gold": "d | the keeper counts"})
    case, _ = read(form, [])
    assert case.gold[0].quote == "the keeper counts"


def test_changes_are_forgotten_after_thirty_days(console):
    changes = QuestionChanges(console.records)
    now = datetime(2026, 11, 21, tzinfo=UTC)
    old = changes.keep(QuestionChange(set_name="s", case_id="a", did=Did.DELETED, by="Anna", at=now, before="{}"))
    assert changes.last("s", "a").by == "Anna"
    changes.keep(QuestionChange(set_name="s", case_id="b", did=Did.ADDED, by="Anna", at=now + KEPT * 1.01))
    assert changes.get(old) is None
    assert changes.last("s", "a") is None
