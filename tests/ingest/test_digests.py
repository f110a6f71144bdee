from importlib import resources
from pathlib import Path

import pytest

from ingest.asked import AskedLibrary
from ingest.digests import UnusableDigest, library_digests, read_digest
from knowledge.areas import load_areas
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Form, Kind
from tests.knowledge.made import a_passage

AREAS = load_areas(Path(str(resources.files("knowledge"))) / "library" / "areas.yaml")
DIGEST = """---
id: neglect
title: "Neglect"
publisher: Signpost
area: england
audience: [public]
kind: digest
published: 2026-01-02
review_by: 2026-07-02
standing: current
topics: [neglect]
sources:
  - title: "A guide"
    publisher: "A department"
    date: 2023-12-15
asked:
  "2": ["what are the signs"]
---
This is a summary by Signpost; the sources prevail.

Another word about the digest.

## What it is

1. Neglect is lasting.

## Signs

2. Look for:

- hunger
- **dirt**

### In babies

3. A baby is small.

A closing word.
"""


def digest(tmp_path, text=DIGEST):
    path = tmp_path / "neglect.md"
    path.write_text(text, encoding="utf-8")
    return read_digest(path, AREAS)


def test_each_numbered_paragraph_is_a_passage_in_its_place(tmp_path):
    passages = digest(tmp_path).passages
    assert [(one.paragraph, one.text, one.heading) for one in passages] == [
        ("1", "Neglect is lasting.", ("What it is",)),
        ("2", "Look for:\n- hunger\n- dirt", ("Signs",)),
        ("3", "A baby is small.\nA closing word.", ("Signs", "In babies")),
    ]
    assert [one.order for one in passages] == [0, 1, 2]
    assert passages[1].form is Form.LIST
    assert passages[1].asked == ("what are the signs",)


def test_what_a_digest_says_of_itself_is_no_passage(tmp_path):
    assert not any("Signpost" in one.text or "Another word" in one.text for one in digest(tmp_path).passages)


def test_an_unnumbered_paragraph_under_a_heading_is_a_passage(tmp_path):
    text = DIGEST.replace("## Signs\n", "## Signs\n\nSigns differ.\n")
    found = [one for one in digest(tmp_path, text).passages if one.paragraph is None]
    assert [one.text for one in found] == ["Signs differ."]


def test_the_same_words_in_the_same_place_keep_their_id(tmp_path):
    before = {one.text: one.id for one in digest(tmp_path).passages}
    after = {one.text: one.id for one in digest(tmp_path, DIGEST.replace("lasting", "long")).passages}
    assert before["A baby is small.\nA closing word."] == after["A baby is small.\nA closing word."]
    assert len(set(before.values()) | set(after.values())) == 4


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("---\nid", "id", "no front matter"),
        ("area: england", "area: atlantis", "area 'atlantis' is not in areas.yaml"),
        ("kind: digest", "kind: guidance", "kind: "),
        ("published: 2026-01-02", "published: 2026-13-02", "published: "),
        ('title: "Neglect"', "title: '\"Neglect\"'", "title: is quoted twice"),
        ("topics: [neglect]", "topics: [", "front matter is not valid YAML"),
        ("2026-07-02\n", "2026-07-02\nmood: calm\n", "mood: "),
        ('"2": [', '"9": [', "asked 9: no paragraph has that number"),
        ("3. A baby", "2. A baby", "paragraph 2 comes twice"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path, old, new, said):
    assert old in DIGEST
    with pytest.raises(UnusableDigest, match=r"neglect\.md: ") as caught:
        digest(tmp_path, DIGEST.replace(old, new))
    assert said in str(caught.value)


def test_a_missing_digest_is_named(tmp_path):
    with pytest.raises(UnusableDigest, match="cannot be read"):
        read_digest(tmp_path / "none.md", AREAS)


def test_every_packaged_digest_can_be_used():
    digests = [read_digest(path, AREAS) for path in library_digests()]
    assert len(digests) >= 8
    assert all(one.document.kind is Kind.DIGEST and one.sources and one.passages for one in digests)
    assert all(one.document.id == path.stem for one, path in zip(digests, library_digests(), strict=True))
    assert all(passage.paragraph for one in digests for passage in one.passages)
    assert not any("**" in passage.text or "](" in passage.text for one in digests for passage in one.passages)


def asked(tmp_path, *entries):
    lines = ["document: report", "entries:"]
    for anchor, question in entries:
        lines += [f"  - anchor: {anchor!r}", f"    questions: [{question!r}]"]
    (tmp_path / "report.yaml").write_text("\n".join(lines), encoding="utf-8")
    return AskedLibrary(folder=tmp_path)


def test_an_anchor_is_found_whatever_its_quotes_dashes_case_and_mark_up(tmp_path):
    library = asked(tmp_path, ("You're WORRIED - ring [the hub](#)", "who do i ring"), ("nowhere", "lost"))
    passages = [a_passage("If you’re worried – ring the\nhub today.", document="report"), a_passage("Other words.")]
    attached = library.attach("report", passages)
    assert [one.asked for one in attached.passages] == [("who do i ring",), ()]
    assert attached.unmatched == ("nowhere",)
    assert attached.passages[0].id == passages[0].id


def test_an_anchor_may_begin_with_the_paragraph_number_that_is_kept_apart(tmp_path):
    library = asked(tmp_path, ("1.7 The team", "which team"))
    held = [a_passage("The team acts.", paragraph=number) for number in ("1.7", "1.8", None)]
    assert [one.asked for one in library.attach("report", held).passages] == [("which team",), (), ()]


def test_an_anchor_in_two_passages_belongs_to_both_and_a_question_counts_once(tmp_path):
    library = asked(tmp_path, ("hub", "where"), ("the hub", "where"))
    attached = library.attach("report", [a_passage("Ring the hub."), a_passage("At the hub.")])
    assert [one.asked for one in attached.passages] == [("where",), ("where",)]


def test_a_document_without_a_file_keeps_its_passages(tmp_path):
    passages = [a_passage("Words.")]
    assert AskedLibrary(folder=tmp_path).attach("report", passages).passages == tuple(passages)
    assert AskedLibrary(folder=tmp_path).fingerprint("report") == b""


def test_a_faulty_file_is_named(tmp_path):
    (tmp_path / "report.yaml").write_text("document: report", encoding="utf-8")
    with pytest.raises(UnusableLibraryFile, match=r"report\.yaml"):
        AskedLibrary(folder=tmp_path).attach("report", [])
