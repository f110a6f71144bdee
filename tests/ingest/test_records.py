from datetime import date
from importlib import resources
from pathlib import Path

import pytest

from ingest.records import FaultyRecord, UnusableRecords, missing_record, read_records
from knowledge.areas import load_areas
from knowledge.model import Audience, Kind, Standing
from tests.ingest.files import shared

AREAS = load_areas(Path(str(resources.files("knowledge"))) / "library" / "areas.yaml")
GOOD = {
    "file": "kcsie.pdf",
    "id": "kcsie",
    "title": "A guide",
    "publisher": "A department",
    "area": "england",
    "kind": "guidance",
    "audience": "[practitioner, public]",
    "published": "2023-09-01",
    "standing": "current",
}


def written(tmp_path, *records):
    lines = ["documents:"]
    for record in records:
        first, *rest = [f"{field}: {value}" for field, value in record.items()]
        lines += [f"  - {first}", *(f"    {line}" for line in rest)]
    path = tmp_path / "sources.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def fault(tmp_path, **given):
    record = {field: value for field, value in (GOOD | given).items() if value is not None}
    records = read_records(written(tmp_path, record), AREAS)
    assert records.usable == ()
    return records.faulty[0].reason


def test_a_whole_record_becomes_a_document(tmp_path):
    more = {"review_by": "2024-09-01", "supersedes": "kcsie-2022", "licence": "OGL", "url": "https://example.org/k"}
    record = read_records(written(tmp_path, GOOD | more), AREAS).usable[0]
    document = record.document
    assert record.file == tmp_path / "kcsie.pdf"
    assert (document.published, document.review_by) == (date(2023, 9, 1), date(2024, 9, 1))
    assert (document.kind, document.standing) == (Kind.GUIDANCE, Standing.CURRENT)
    assert document.audience == frozenset(Audience)
    assert (document.supersedes, document.url, document.licence) == (("kcsie-2022",), "https://example.org/k", "OGL")


def test_a_record_with_an_address_alone_has_no_file(tmp_path):
    record = {"url": "https://example.org/k", **{field: GOOD[field] for field in GOOD if field != "file"}}
    assert read_records(written(tmp_path, record), AREAS).usable[0].file is None


def test_one_audience_need_not_be_a_list(tmp_path):
    record = read_records(written(tmp_path, GOOD | {"audience": "public"}), AREAS).usable[0]
    assert record.document.audience == {Audience.PUBLIC}


def test_a_wrong_date_is_named_with_file_record_field_and_remedy(tmp_path):
    records = read_records(written(tmp_path, GOOD, GOOD | {"id": "second", "published": "2023-13-01"}), AREAS)
    assert [record.document.id for record in records.usable] == ["kcsie"]
    assert records.faulty == (
        FaultyRecord(
            name="second",
            reason="sources.yaml, record 2 (second): published '2023-13-01' is not a date; write it as 2023-09-01",
            file=tmp_path / "kcsie.pdf",
            url=None,
        ),
    )


@pytest.mark.parametrize("typed", ["2023", "01/09/2023", "September 2023", "20230901", "2023-09-01T10:00:00", "true"])
def test_a_date_is_never_guessed(tmp_path, typed):
    assert "is not a date; write it as 2023-09-01" in fault(tmp_path, published=typed)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"area": "atlantis"}, "area 'atlantis' is not known; use one of: england, "),
        ({"kind": "poem"}, "kind 'poem' is not known; use 'procedure', 'threshold-guide'"),
        ({"standing": "old"}, "standing 'old' is not known"),
        ({"audience": "[everyone]"}, "audience 'everyone' is not known"),
        ({"id": "../../etc"}, "id '../../etc' cannot be used; write small letters"),
        ({"url": "ftp://example.org"}, "is no web address; begin it with https://"),
        ({"publised": "2023-01-01"}, "publised is no field of a record; use file, url, id"),
        ({"title": '""'}, "title '' cannot be used: string should have at least 1 character; correct it"),
        ({"publisher": None, "area": None}, "publisher, area missing; add them to the record"),
        ({"publisher": None}, "publisher missing; add it to the record"),
        ({"file": None}, "names neither file nor url; add one of them"),
        ({"supersedes": "[kcsie]"}, "is the document itself"),
    ],
)
def test_a_fault_is_named_with_its_remedy(tmp_path, given, said):
    reason = fault(tmp_path, **given)
    assert reason.startswith("sources.yaml, record 1 (")
    assert said in reason


def test_an_id_is_used_once(tmp_path):
    records = read_records(written(tmp_path, GOOD, GOOD | {"file": "other.pdf"}), AREAS)
    assert len(records.usable) == 1
    assert "id 'kcsie' has the same id as record 1" in records.faulty[0].reason


def test_a_record_that_is_a_word_is_named_by_its_number(tmp_path):
    path = tmp_path / "sources.yaml"
    path.write_text("- kcsie.pdf", encoding="utf-8")
    records = read_records(path, AREAS)
    assert records.faulty[0].name == "sources.yaml, record 1"
    assert "is no record" in records.faulty[0].reason


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"documents: [", "not valid YAML"),
        (b"documents: {}", "holds no list of records"),
        (b"", "holds no list of records"),
        (b"\xff\xfe\x00", "not UTF-8 text"),
        (b"a: &a [*a, !!python/object:os.system x]", "not valid YAML"),
    ],
)
def test_a_file_that_is_no_records_file_is_refused_as_a_whole(tmp_path, content, said):
    path = tmp_path / "sources.yaml"
    path.write_bytes(content)
    with pytest.raises(UnusableRecords, match=said):
        read_records(path, AREAS)


def test_a_missing_records_file_is_named(tmp_path):
    with pytest.raises(UnusableRecords, match="No such file"):
        read_records(tmp_path / "sources.yaml", AREAS)


def test_what_a_record_needs_is_said_where_there_is_none():
    assert "id, title, publisher, area, kind, audience, published, standing" in missing_record("kcsie.pdf")


def test_the_sample_records_can_all_be_used():
    records = read_records(shared("seeds") / "sources.yaml", AREAS)
    assert len(records.usable) == 5
    assert records.faulty == ()
    assert all(record.file is not None and record.file.is_file() for record in records.usable)
