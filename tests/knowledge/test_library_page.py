"""The page that lists the library, and that the one in docs/ is not stale."""

from pathlib import Path

from typer.testing import CliRunner

from knowledge import library_command
from knowledge.library_page import library_page
from knowledge.own_library import STARTER, LibraryInForce

PAGE = Path(__file__).resolve().parents[2] / "docs" / "library.md"


def test_the_page_in_docs_is_that_of_the_starter_library():
    said = "docs/library.md is stale; write it again: signpost library page > docs/library.md"
    assert PAGE.read_text(encoding="utf-8") == library_page(LibraryInForce()), said


def test_the_command_prints_the_page():
    assert CliRunner().invoke(library_command.app, ["page"]).stdout == library_page(LibraryInForce())


def test_every_digest_stands_on_the_page_with_a_review_date_and_a_source():
    rows = {row.split("`")[1]: row for row in library_page(LibraryInForce()).splitlines() if row.startswith("| `")}
    for path in (STARTER / "digests").glob("*.md"):
        assert rows[path.stem].count("| 20") == 2


def test_a_contact_that_nobody_checked_says_so_and_shows_no_number():
    page = library_page(LibraryInForce())
    row = next(line for line in page.splitlines() if line.startswith("| `bedford-ifd`"))
    assert "| not yet |" in row
    assert "bbscp-annual-report-2021-22" in row
    assert "718700" not in page


def test_a_bar_in_a_title_does_not_end_the_cell(tmp_path):
    (tmp_path / "digests").mkdir()
    text = (STARTER / "digests" / "neglect.md").read_text(encoding="utf-8")
    changed = text.replace('title: "Recognising neglect"', 'title: "Neglect | signs"')
    (tmp_path / "digests" / "neglect.md").write_text(changed, encoding="utf-8")
    kept = frozenset({"areas", "contacts", "roles", "time_limits", "vocabulary", "asked"})
    page = library_page(LibraryInForce(folder=tmp_path, kept=kept, taken_from="ours"))
    assert "| Neglect \\| signs |" in page
    assert "starter library that comes" not in page


def test_a_checked_contact_says_by_whom(tmp_path):
    text = (STARTER / "contacts.yaml").read_text(encoding="utf-8")
    checked = text.replace("    as_of: 2022-11-01\n", "    as_of: 2022-11-01\n    checked_on: 2026-11-01\n"
                           "    checked_by: A Person\n", 1)  # fmt: skip
    (tmp_path / "contacts.yaml").write_text(checked, encoding="utf-8")
    kept = frozenset({"areas", "digests", "roles", "time_limits", "vocabulary", "asked"})
    assert "| 2026-11-01 by A Person |" in library_page(LibraryInForce(folder=tmp_path, kept=kept, taken_from="ours"))
