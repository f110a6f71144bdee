"""Replacing the starter library with a partnership's own in one step, and going back."""

import json
import shutil

import pytest
from typer.testing import CliRunner

from knowledge import library_command
from knowledge.home import Home, UnwritableHome
from knowledge.own_library import (
    FILES,
    STARTER,
    UnusableLibrary,
    copy_starter,
    digest_files,
    library_file,
    library_in_force,
    use_library,
    use_starter,
)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "home"))
    return Home(tmp_path / "home")


@pytest.fixture
def ours(tmp_path):
    """A partnership's folder: the starter library with one digest."""
    folder = tmp_path / "ours"
    copy_starter(folder)
    for path in (folder / "digests").glob("*.md"):
        if path.stem != "neglect":
            path.unlink()
    return folder


def library(*arguments):
    return CliRunner().invoke(library_command.app, [str(one) for one in arguments])


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(folder, home, **given):
    with pytest.raises(UnusableLibrary) as told:
        use_library(folder, home, **given)
    return told.value.faults


def test_a_fresh_home_uses_the_starter_library(home):
    assert library_file(home, "contacts.yaml") == STARTER / "contacts.yaml"
    assert digest_files(home) == sorted((STARTER / "digests").glob("*.md"))


def test_the_starter_library_is_written_out_whole_and_can_be_used_as_it_is(home, tmp_path):
    told = library("copy", tmp_path / "new")
    assert "files written" in told.stdout
    assert {path.name for path in (tmp_path / "new").iterdir()} >= {*FILES, "digests", "asked"}
    assert library("use", tmp_path / "new").exit_code == 0
    assert [path.read_bytes() for path in digest_files(home)] == [
        path.read_bytes() for path in sorted((STARTER / "digests").glob("*.md"))
    ]


def test_nothing_is_written_over(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UnusableLibrary, match="not empty; give a new folder"):
        copy_starter(tmp_path)


def test_a_library_of_ones_own_is_in_force_at_once_and_says_what_to_do_next(home, ours):
    told = library("use", ours)
    assert "signpost ingest --library --prune" in told.stdout
    assert [path.name for path in digest_files(home)] == ["neglect.md"]
    assert library_file(home, "areas.yaml").parent != STARTER


def test_what_is_edited_later_counts_only_once_it_is_taken_again(home, ours):
    use_library(ours, home)
    (ours / "contacts.yaml").write_text("half an ed", encoding="utf-8")
    assert library_file(home, "contacts.yaml").read_bytes() == (STARTER / "contacts.yaml").read_bytes()
    shutil.rmtree(ours)
    assert digest_files(home)[0].is_file()


def test_kept_parts_come_from_the_starter_library(home, ours):
    (ours / "vocabulary.yaml").unlink()
    shutil.rmtree(ours / "digests")
    told = library("use", ours, "--keep", "digests", "--keep", "vocabulary")
    assert "kept from the starter library: digests, vocabulary" in told.stdout
    assert library_file(home, "vocabulary.yaml") == STARTER / "vocabulary.yaml"
    assert digest_files(home) == sorted((STARTER / "digests").glob("*.md"))
    assert library_file(home, "roles.yaml").parent != STARTER


def test_a_library_without_ways_of_asking_and_without_what_is_asked_in_vain_is_whole(home, ours):
    shutil.rmtree(ours / "asked")
    (ours / "unheld.yaml").unlink()
    assert use_library(ours, home).kept == {"asked", "unheld"}


def test_all_faults_are_told_with_file_entry_and_remedy_and_nothing_is_changed(home, ours):
    use_library(ours, home)
    before = library_in_force(home)
    edit(ours / "digests" / "neglect.md", "area: england", "area: atlantis")
    edit(ours / "contacts.yaml", '"01234 718700"', '"12"')
    edit(ours / "vocabulary.yaml", "kind: abbreviation", "kind: shorthand")
    edit(ours / "time_limits.yaml", "amount: 1", "amount: 0")
    (ours / "roles.yaml").unlink()
    told = library("use", ours)
    assert told.exit_code == 1
    for part in (
        "neglect.md: area: 'atlantis' is not in areas.yaml; use an area's id",
        "contacts.yaml: contacts entry 1",
        "vocabulary.yaml: entry 1",
        "time_limits.yaml: limits entry 1",
        "roles.yaml: not in the folder",
        "5 faults; nothing was changed.",
    ):
        assert part in told.stderr
    assert library_in_force(home) == before
    assert len(list(home.path.glob("own-library-*"))) == 1


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("id: neglect", "id: other", "id: 'other' is not the file's name"),
        ("kind: digest", "kind: briefing", "kind: "),
        ("\n2. ", "\n1. ", "paragraph 1 comes twice"),
        ('\n  "1":', '\n  "99":', "asked 99: no paragraph has that number"),
        ("---\nid", "id", "no front matter"),
        ("topics: [", "topics: [[", "front matter is not valid YAML"),
    ],
)
def test_a_faulty_digest_is_told_with_the_remedy(home, ours, old, new, fault):
    edit(ours / "digests" / "neglect.md", old, new)
    (told,) = [one for one in faults(ours, home) if fault in one]
    assert told.startswith("neglect.md: ")
    assert not (home.path / "library.json").exists()


def test_a_digest_without_headings_or_in_another_encoding_is_told(home, ours):
    path = ours / "digests" / "neglect.md"
    path.write_text(path.read_text(encoding="utf-8").replace("\n## ", "\n"), encoding="utf-8")
    (ours / "digests" / "other.md").write_bytes(b"\xff\xfe\x00")
    told = faults(ours, home)
    assert any("no heading" in one for one in told)
    assert any(one.startswith("other.md: cannot be read") for one in told)


def test_faulty_areas_and_ways_of_asking_are_told(home, ours):
    edit(ours / "areas.yaml", "parent: null", "parent: mars")
    some = sorted((ours / "asked").glob("*.yaml"))
    edit(some[0], "document: ", "document: another-")
    some[1].write_text("nothing", encoding="utf-8")
    told = faults(ours, home)
    assert any(one.startswith("areas.yaml: ") for one in told)
    assert any("is not the file's name" in one for one in told)
    assert any(one.startswith(some[1].name) for one in told)


def test_a_kept_contact_in_an_area_that_ones_own_areas_lack_is_told(home, ours):
    (ours / "areas.yaml").write_text("areas:\n  - {id: england, name: England, parent: null}\n", encoding="utf-8")
    assert any("contacts.yaml" in one for one in faults(ours, home, keep=frozenset({"contacts"})))


def test_a_folder_without_digests_a_missing_folder_and_an_unknown_part_are_told(home, ours, tmp_path):
    (ours / "digests" / "neglect.md").unlink()
    assert "holds no .md file" in faults(ours, home)[0]
    assert "no such folder" in faults(tmp_path / "none", home)[0]
    assert "no such part" in faults(ours, home, keep=frozenset({"poems"}))[0]


def test_the_starter_library_comes_back(home, ours):
    use_library(ours, home)
    assert "starter library is in force" in library("use", "--starter").stdout
    assert library_file(home, "roles.yaml") == STARTER / "roles.yaml"
    assert list(home.path.glob("own-library-*")) == []
    use_starter(home)


def test_a_folder_and_the_starter_library_at_once_are_wrong_use(home, ours):
    assert library("use", ours, "--starter").exit_code == 2
    assert library("use").exit_code == 2
    assert library("use", "--starter", "--keep", "digests").exit_code == 2


def test_a_setting_goes_before_what_the_home_records(home, ours, tmp_path, monkeypatch):
    (ours / "roles.yaml").unlink()
    monkeypatch.setenv("SIGNPOST_LIBRARY_FOLDER", str(ours))
    assert library_file(home, "roles.yaml", folder=ours) == STARTER / "roles.yaml"
    assert digest_files(home, folder=ours) == [ours / "digests" / "neglect.md"]
    assert "unset it" in library("use", "--starter").stderr
    with pytest.raises(UnusableLibrary, match="SIGNPOST_LIBRARY_FOLDER names no folder"):
        library_in_force(home, folder=tmp_path / "none")


def test_a_damaged_record_or_a_library_that_is_gone_says_how_to_go_on(home, ours):
    found = use_library(ours, home)
    shutil.rmtree(found.folder)
    with pytest.raises(UnusableLibrary, match="is gone; run `signpost library use"):
        library_in_force(home)
    for damaged in ("{", json.dumps([1]), json.dumps({"folder": "x"})):
        (home.path / "library.json").write_text(damaged, encoding="utf-8")
        with pytest.raises(UnusableLibrary, match="cannot be read"):
            library_in_force(home)


def test_a_full_disk_changes_nothing(home, ours, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("knowledge.own_library.os.replace", full)
    with pytest.raises(UnwritableHome, match="free the space"):
        use_library(ours, home)
    assert list(home.path.glob("own-library-*")) == []
    assert library_file(home, "areas.yaml") == STARTER / "areas.yaml"


def test_what_is_ingested_and_answered_from_is_the_library_in_force(home, ours):
    from bot.bootstrap import Bootstrap
    from ingest.digests import library_digests

    edit(ours / "areas.yaml", "name: Luton", "name: Luton Town")
    use_library(ours, home)
    assert [path.name for path in library_digests()] == ["neglect.md"]
    assert "Luton Town" in {area.name for area in Bootstrap().areas}
