import json
from io import StringIO

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

import ingest.command
from ingest.digests import library_digests
from ingest.pipeline import Report
from ingest.shown import Meter, print_report
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.home import Home
from knowledge.model import Audience, Kind, Standing
from tests.fakes.embedder import HashingEmbedder
from tests.ingest.files import shared

APP = typer.Typer()
APP.command()(ingest.command.ingest)
TEXT = "# Early help in {0}\n\n1. Ring the hub of {0} when a family asks.\n"
RECORD = """  - file: {0}.md
    id: {0}
    title: "{0}"
    publisher: A partnership
    area: england
    kind: guidance
    audience: public
    published: {1}
    standing: current
"""
STATED = ("--area", "england", "--published", "2023-09-01", "--standing", "current")


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SIGNPOST_LOCK_TIMEOUT_S", "0")
    monkeypatch.setattr(ingest.command, "embedder_for", lambda settings, models: HashingEmbedder())
    return Home(tmp_path / "home")


def run(*arguments):
    return CliRunner().invoke(APP, [str(argument) for argument in arguments])


def told(*arguments):
    return json.loads(run(*arguments, "--json").stdout)


def documents(home):
    catalogue = Catalogue.open(sqlite_url(home.catalogue_file))
    try:
        return {document.id: document for document in catalogue.documents()}
    finally:
        catalogue.close()


def folder(tmp_path, *names, published="2023-09-01"):
    made = tmp_path / "documents"
    made.mkdir(exist_ok=True)
    for name in names:
        (made / f"{name}.md").write_text(TEXT.format(name), encoding="utf-8")
    records = "".join(RECORD.format(name, published) for name in names)
    (made / "sources.yaml").write_text(f"documents:\n{records}", encoding="utf-8")
    return made


def test_a_folder_with_records_goes_in(home, tmp_path):
    result = run(folder(tmp_path, "bedford", "luton"))
    assert result.exit_code == 0, result.output
    assert "added" in result.stdout
    assert sorted(documents(home)) == ["bedford", "luton"]


def test_the_second_run_finds_nothing_to_do(home, tmp_path):
    place = folder(tmp_path, "bedford")
    assert told(place)["added"] == ["bedford"]
    assert told(place)["unchanged"] == ["bedford"]


def test_a_file_without_a_record_is_refused_and_the_others_go_in(home, tmp_path):
    place = folder(tmp_path, "bedford")
    (place / "stray.md").write_text(TEXT, encoding="utf-8")
    (place / ".hidden.md").write_text(TEXT, encoding="utf-8")
    result = run(place)
    assert result.exit_code == 1
    assert "stray.md: no record says where it is from; add one to sources.yaml" in result.stdout
    assert ".hidden" not in result.stdout
    assert sorted(documents(home)) == ["bedford"]


def test_a_dead_letter_goes_when_the_record_comes(home, tmp_path):
    place = folder(tmp_path, "bedford")
    records = (place / "sources.yaml").read_text(encoding="utf-8")
    (place / "sources.yaml").unlink()
    assert run(place).exit_code == 1
    (place / "sources.yaml").write_text(records, encoding="utf-8")
    assert run(place).exit_code == 0
    catalogue = Catalogue.open(sqlite_url(home.catalogue_file))
    assert catalogue.dead_letters() == []
    catalogue.close()


def test_the_command_line_can_stand_in_for_a_record(home, tmp_path):
    path = tmp_path / "Early Help (v2).md"
    path.write_text(TEXT.format("Bedford"), encoding="utf-8")
    result = run(path, *STATED)
    assert result.exit_code == 0, result.output
    document = documents(home)["early-help-v2"]
    assert (document.title, document.publisher, document.kind) == ("Early help in Bedford", "not stated", Kind.GUIDANCE)
    assert (document.standing, document.audience) == (Standing.CURRENT, frozenset(Audience))


def test_what_the_command_line_says_of_a_title_and_publisher_counts(home, tmp_path):
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    run(path, *STATED, "--title", "A guide", "--publisher", "A board", "--kind", "briefing")
    document = documents(home)["a"]
    assert (document.title, document.publisher, document.kind) == ("A guide", "A board", Kind.BRIEFING)


def test_a_faulty_record_is_refused_once_and_the_others_go_in(home, tmp_path):
    place = folder(tmp_path, "bedford")
    with (place / "sources.yaml").open("a", encoding="utf-8") as file:
        file.write(RECORD.format("luton", "2023-13-01"))
    (place / "luton.md").write_text(TEXT, encoding="utf-8")
    report = told(place)
    assert report["added"] == ["bedford"]
    assert [fault["name"] for fault in report["failed"]] == ["luton"]
    assert "published '2023-13-01' is not a date" in report["failed"][0]["reason"]


def test_a_record_whose_file_is_missing_is_said(home, tmp_path):
    place = folder(tmp_path, "bedford", "luton")
    (place / "luton.md").unlink()
    assert told(place)["failed"] == [{"name": "luton", "reason": "luton.md: no such file; check the path"}]


def test_a_single_file_finds_the_record_beside_it(home, tmp_path):
    assert told(folder(tmp_path, "bedford", "luton") / "luton.md")["added"] == ["luton"]


def test_records_may_lie_elsewhere_and_be_all_that_is_given(home, tmp_path):
    place = folder(tmp_path, "bedford", "luton")
    assert sorted(told("--sources", place / "sources.yaml")["added"]) == ["bedford", "luton"]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (place / "luton.md").rename(elsewhere / "luton.md")
    report = told(elsewhere / "luton.md", "--sources", place / "sources.yaml")
    assert report["unchanged"] == ["luton"]


def test_a_document_whose_file_has_gone_is_removed_only_with_prune(home, tmp_path):
    place = folder(tmp_path, "bedford", "luton")
    run(place)
    (place / "luton.md").unlink()
    folder(tmp_path, "bedford")
    result = run(place)
    assert "Their file has gone, they are still answered from: luton. Remove them with --prune." in result.stdout
    assert sorted(documents(home)) == ["bedford", "luton"]
    assert told(place, "--prune")["removed"] == ["luton"]
    assert sorted(documents(home)) == ["bedford"]


def test_a_lost_index_is_made_again(home, tmp_path):
    place = folder(tmp_path, "bedford")
    run(place)
    for path in sorted(home.index_folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    home.index_folder.rmdir()
    assert told(place)["was_rebuilt"]
    assert "made again" in run("--rebuild").stdout


def test_a_missing_path_is_refused_with_the_remedy(home, tmp_path):
    result = run(tmp_path / "none.pdf", *STATED)
    assert (result.exit_code, "none.pdf: no such file; check the path" in result.stdout) == (1, True)
    assert "none.pdf: no such file" in run(tmp_path / "none.pdf").stdout


@pytest.mark.parametrize(
    "arguments",
    [(), ("a.md", "--area", "atlantis"), ("a.md", "--published", "2023-13-01"), ("a.md", "--standing", "old")],
)
def test_wrong_use_ends_with_2(home, arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert not home.path.exists()


def test_records_that_cannot_be_read_end_with_2_and_nothing_goes_in(home, tmp_path):
    place = folder(tmp_path, "bedford")
    (place / "sources.yaml").write_text("documents: [", encoding="utf-8")
    result = run(place)
    assert result.exit_code == 2
    assert "not valid YAML" in result.stderr
    assert not home.path.exists()
    assert "not valid YAML" in told(place)["error"]


def test_a_wrong_setting_is_named(home, tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_DENSE_WEIGHT", "seven")
    result = run(folder(tmp_path, "bedford"))
    assert (result.exit_code, "SIGNPOST_DENSE_WEIGHT: " in result.stderr) == (2, True)


def test_a_home_in_use_is_said_without_a_traceback(home, tmp_path):
    with home.writing("signpost serve", url="http://127.0.0.1:8000"):
        result = run(folder(tmp_path, "bedford"))
    assert result.exit_code == 1
    assert "is in use by 'signpost serve'" in result.stderr
    assert isinstance(result.exception, SystemExit)


def test_a_home_that_cannot_be_made_is_said(home, tmp_path):
    (tmp_path / "home").write_text("a file", encoding="utf-8")
    result = run(folder(tmp_path, "bedford"))
    assert (result.exit_code, "the home folder cannot be written to" in result.stderr) == (1, True)


def test_an_address_without_a_record_is_refused(home):
    assert told("https://example.org/guide.pdf")["failed"][0]["reason"].startswith("https://example.org/guide.pdf: no")


def test_an_address_inside_is_refused_with_the_remedy(home, tmp_path):
    assert "not on the public internet" in told("http://127.0.0.1/guide", *STATED)["failed"][0]["reason"]
    records = RECORD.format("guide", "2023-09-01").replace("file: guide.md", "url: http://127.0.0.1/guide")
    path = tmp_path / "sources.yaml"
    path.write_text(f"documents:\n{records}", encoding="utf-8")
    for arguments in (("--sources", path), ("http://127.0.0.1/guide", "--sources", path)):
        assert [fault["name"] for fault in told(*arguments)["failed"]] == ["guide"]


def test_the_starter_library_goes_in(home, monkeypatch):
    some = [path for path in library_digests() if path.stem in {"neglect", "early-help"}]
    monkeypatch.setattr("ingest.gather.library_digests", lambda: some)
    report = told("--library")
    assert (sorted(report["added"]), report["failed"]) == (["early-help", "neglect"], [])
    assert documents(home)["neglect"].kind is Kind.DIGEST


def test_a_digest_that_cannot_be_used_is_named(home, tmp_path, monkeypatch):
    path = tmp_path / "broken.md"
    path.write_text("no record", encoding="utf-8")
    monkeypatch.setattr("ingest.gather.library_digests", lambda: [path])
    assert "broken.md: no front matter" in told("--library")["failed"][0]["reason"]


def test_what_is_embedded_is_counted():
    with Meter(quiet=True) as meter:
        embedder = meter.counting(HashingEmbedder())
        embedder.embed(["one", "two"])
        assert (embedder.name, embedder.dimensions) == ("hashing", 128)
        assert meter._progress.tasks[0].fields["embedded"] == 2


def test_the_sample_documents_go_in_and_then_nothing_changes(home):
    report = told(shared("seeds"))
    assert len(report["added"]) == 5
    assert report["failed"] == []
    assert len(told(shared("seeds"))["unchanged"]) == 5


def test_an_interrupted_report_says_how_to_go_on():
    report = Report(added=["a"], was_interrupted=True, recovered=["b"], unmatched={"c": ("one", "two")})
    shown = Console(file=StringIO(), width=200)
    print_report(report, shown)
    said = shown.file.getvalue()
    assert "run the command again for the rest" in said
    assert "Put right after a run that was cut short: b." in said
    assert "c: 2 of the questions kept for it match no passage any more." in said


def test_a_run_that_does_nothing_says_so():
    shown = Console(file=StringIO(), width=200)
    print_report(Report(), shown)
    assert shown.file.getvalue() == "Nothing to do.\n"


def test_an_interrupt_removes_nothing_that_seems_to_have_gone(home, tmp_path, monkeypatch):
    place = folder(tmp_path, "bedford", "luton")
    run(place)
    folder(tmp_path, "bedford")
    (place / "luton.md").unlink()

    def interrupted(self, item):
        raise KeyboardInterrupt

    monkeypatch.setattr(Meter, "begin", interrupted)
    result = run(place, "--prune")
    assert (result.exit_code, sorted(documents(home))) == (1, ["bedford", "luton"])
