"""A run is kept and read again, and what is no run says so."""

import pytest

from evals.record import RunRecord, UnusableRecord
from tests.evals.made import a_run, judged


def test_a_run_reads_as_it_was_written_from_its_file_or_its_folder(tmp_path):
    record = a_run(judged(area="luton"), judged("a-2", passed=False))
    path = tmp_path / "new" / "record.json"
    record.write(path)
    assert RunRecord.read(path) == RunRecord.read(path.parent) == record


@pytest.mark.parametrize(("content", "said"), [("{}", "no run of this version"), ("[", "no run of this version")])
def test_what_is_no_run_says_so(tmp_path, content, said):
    path = tmp_path / "record.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnusableRecord, match=said):
        RunRecord.read(path)


def test_a_missing_run_names_the_remedy(tmp_path):
    with pytest.raises(UnusableRecord, match=r"give a record\.json of `signpost eval run`"):
        RunRecord.read(tmp_path / "missing.json")
    (tmp_path / "latin.json").write_bytes(b"\xff")
    with pytest.raises(UnusableRecord, match="cannot be read"):
        RunRecord.read(tmp_path / "latin.json")
