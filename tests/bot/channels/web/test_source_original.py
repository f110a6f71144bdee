"""The file that a document was read from: offered where it is kept, as a file that no browser runs."""

from dataclasses import replace

from starlette.testclient import TestClient

from bot.channels.web.app import create_app
from knowledge.database import CatalogueUnusable
from knowledge.originals import Originals
from tests.bot.channels.web.made_library import a_catalogue, a_web


def test_the_file_is_offered_as_a_download_that_no_browser_runs(tmp_path):
    catalogue, originals = a_catalogue(tmp_path), Originals(tmp_path / "originals")
    file = tmp_path / "<script>.HTML"
    file.write_text("<script>alert(1)</script>")
    originals.keep("lantern-care", file)
    client = TestClient(create_app(replace(a_web(catalogue), originals=originals)))
    assert 'href="/source/lantern-care/original"' in client.get("/source/lantern-care").text
    answer = client.get("/source/lantern-care/original")
    assert answer.headers["content-disposition"] == 'attachment; filename="lantern-care.html"'
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.content == file.read_bytes()

    catalogue.remove("lantern-care")
    assert client.get("/source/lantern-care/original").status_code == 404  # withdrawn: not offered any more
    catalogue.close()


def test_a_file_that_is_not_kept_is_said_not_to_be(tmp_path):
    catalogue = a_catalogue(tmp_path)
    for originals in (None, Originals(tmp_path / "originals")):
        client = TestClient(create_app(replace(a_web(catalogue), originals=originals)))
        assert "not the original file" in client.get("/source/lantern-care").text
        answer = client.get("/source/lantern-care/original")
        assert answer.status_code == 404
        assert "not kept here" in answer.text
    catalogue.close()


def test_a_catalogue_that_is_away_is_said_to_be(tmp_path):
    def away():
        raise CatalogueUnusable("away")

    catalogue = a_catalogue(tmp_path)
    client = TestClient(create_app(replace(a_web(catalogue), catalogue=away)))
    assert client.get("/source/lantern-care/original").status_code == 503
    catalogue.close()
