"""Originals: files that documents were read from, kept by content under a name of our own."""

import os

from knowledge.originals import Originals, hash_of


def test_a_file_is_kept_once_by_its_content_and_the_newest_comes_first(tmp_path):
    originals, file = Originals(tmp_path / "originals"), tmp_path / "A Guide.PDF"
    file.write_bytes(b"first")
    first = originals.keep("guide", file)
    os.utime(first.path, (1, 1))
    file.write_bytes(b"second")
    second = originals.keep("guide", file)
    assert [each.hash for each in originals.of("guide")] == [second.hash, first.hash]
    assert (second.name, second.size) == ("guide.pdf", 6)
    file.write_bytes(b"first")
    again = originals.keep("guide", file)
    assert again.path == first.path
    assert originals.of("guide")[0].hash == first.hash  # it is what the document is made of now
    assert len(list((tmp_path / "originals" / "guide").iterdir())) == 2


def test_one_is_found_by_document_and_content_and_documents_by_content(tmp_path):
    originals, file = Originals(tmp_path / "originals"), tmp_path / "a.txt"
    file.write_bytes(b"words")
    originals.keep("guide", file)
    originals.keep("another", file)
    assert originals.one("guide", hash_of(file)).path.read_bytes() == b"words"
    assert originals.one("guide", "0" * 32) is None
    assert originals.holding(hash_of(file)) == ["another", "guide"]


def test_an_id_that_is_no_folder_name_reaches_nothing(tmp_path):
    originals, file = Originals(tmp_path / "originals"), tmp_path / "a.txt"
    file.write_bytes(b"words")
    assert originals.keep("../outside", file) is None
    assert originals.of("..") == []
    assert originals.of("nothing") == []
    assert not (tmp_path / "outside").exists()


def test_a_copy_that_fails_leaves_nothing_behind(tmp_path, monkeypatch):
    import shutil

    import pytest

    def half(source, target):
        target.write_bytes(b"w")
        raise OSError(28, "No space left on device")

    originals, file = Originals(tmp_path / "originals"), tmp_path / "a.txt"
    file.write_bytes(b"words")
    monkeypatch.setattr(shutil, "copyfile", half)
    with pytest.raises(OSError, match="No space"):
        originals.keep("guide", file)
    assert originals.of("guide") == []
    assert list((tmp_path / "originals" / "guide").iterdir()) == []
