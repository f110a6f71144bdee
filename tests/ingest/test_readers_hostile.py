"""Hostile and broken files: each gives clean blocks or a refusal, never another error, never hidden words."""

from __future__ import annotations

import pytest

from ingest.readers import UnreadableDocument, read
from tests.ingest.files import shared

HIDDEN = ("CANARY-7F3A", "020 7946 0999")


def is_handled(path):
    """Whether a file gives blocks without hidden words, or is refused by its name."""
    try:
        text = "\n".join(block.text for block in read(path))
    except UnreadableDocument as refusal:
        return path.name in str(refusal)
    return bool(text.strip()) and not any(words in text for words in HIDDEN)


def files(*parts):
    return sorted(path for path in shared("adversarial", *parts).rglob("*") if path.is_file())


def test_bombs_traps_and_hidden_text_in_word_files_are_handled():
    for path in files("docx"):
        if path.parent.name == "docx":
            assert is_handled(path), path.name


def test_bombs_and_hidden_text_in_pdf_files_are_handled():
    for path in files("pdf"):
        if path.parent.name == "pdf":
            assert is_handled(path), path.name


def test_mistyped_files_and_archives_are_handled():
    for path in files("upload"):
        assert is_handled(path), path.name


def test_a_sample_of_malformed_files_is_handled():
    for path in [*files("pdf", "qpdf")[::12], *files("docx", "python_docx")[::6]]:
        assert is_handled(path), path.name


@pytest.mark.slow
def test_every_malformed_file_is_handled():
    for path in [*files("pdf", "qpdf"), *files("docx", "python_docx")]:
        assert is_handled(path), path.name


def test_the_visible_words_beside_hidden_ones_survive():
    pdf = read(shared("adversarial", "pdf") / "hidden_render3_injection.pdf")
    word = read(shared("adversarial", "docx") / "hidden_vanish_injection.docx")
    assert "Referral" in pdf[0].text
    assert "Referral" in word[0].text


def test_text_that_libraries_lose_survives():
    text = "\n".join(block.text for block in read(shared("adversarial", "docx") / "lost_text_probe.docx"))
    for kept in (
        "PARA-OK",
        "SDT-BLOCK-TEXT",
        "SDT-RUN-TEXT",
        "INSERTED-TEXT",
        "SMARTTAG-TEXT",
        "LINK-TEXT",
        "TABLE-TEXT",
    ):
        assert kept in text
    assert "DELETED" not in text
