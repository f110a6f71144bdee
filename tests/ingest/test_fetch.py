import httpx
import pytest

from ingest.fetch import Fetcher, FetchFailed, is_public

PUBLIC = "93.184.215.14"
HTML = {"content-type": "text/html; charset=utf-8"}


def fetcher(folder, answer, *, hosts=None, **given):
    known = {"example.org": [PUBLIC]} | (hosts or {})

    def resolve(host):
        if host not in known:
            raise OSError("Name or service not known")
        return known[host]

    return Fetcher(folder=folder, transport=httpx.MockTransport(answer), resolve=resolve, **given)


def refused(folder, answer, url="https://example.org/guide", **given):
    with pytest.raises(FetchFailed) as caught:
        fetcher(folder, answer, **given)(url)
    assert list(folder.glob("*.html")) == [] or "MiB" in str(caught.value) or "within" in str(caught.value)
    return str(caught.value)


def never(request):
    raise AssertionError(f"asked {request.url}")


def test_a_page_is_saved_under_its_kind(tmp_path):
    seen = []

    def answer(request):
        seen.append(request)
        return httpx.Response(200, headers=HTML, content=b"<p>Guide</p>")

    path = fetcher(tmp_path, answer)("https://example.org/guide?a=1")
    assert (path.suffix, path.read_bytes()) == (".html", b"<p>Guide</p>")
    assert str(seen[0].url) == f"https://{PUBLIC}/guide?a=1"  # the address that was checked, not looked up again
    assert seen[0].headers["host"] == "example.org"
    assert seen[0].extensions["sni_hostname"] == "example.org"


def test_a_pdf_keeps_its_kind(tmp_path):
    answer = httpx.Response(200, headers={"content-type": "application/pdf"}, content=b"%PDF-1.4")
    assert fetcher(tmp_path, lambda request: answer)("http://example.org/a").suffix == ".pdf"


INSIDE = """
127.0.0.1 10.1.2.3 192.168.0.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 ::1 fe80::1%eth0 fc00::1
::ffff:127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001:0:7f00:1::80ff:fffe
"""


@pytest.mark.parametrize("address", INSIDE.split())
def test_an_address_inside_is_never_asked(tmp_path, address):
    reason = refused(tmp_path, never, hosts={"example.org": [PUBLIC, address]})
    assert "example.org is not on the public internet" in reason
    assert "download it with a browser" in reason


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_a_public_address_is_one(address):
    assert is_public(address)


def test_a_redirect_to_the_inside_is_not_followed(tmp_path):
    def answer(request):
        assert request.url.host == PUBLIC
        return httpx.Response(302, headers={"location": "http://inside.example/admin"})

    assert "inside.example is not on the public" in refused(tmp_path, answer, hosts={"inside.example": ["10.0.0.1"]})


def test_a_redirect_to_another_scheme_is_not_followed(tmp_path):
    answer = httpx.Response(302, headers={"location": "file:///etc/passwd"})
    assert "is no web address" in refused(tmp_path, lambda request: answer)


def test_a_redirect_within_the_web_is_followed(tmp_path):
    def answer(request):
        if request.url.path == "/guide":
            return httpx.Response(301, headers={"location": "/new"})
        return httpx.Response(200, headers=HTML, content=b"new")

    assert fetcher(tmp_path, answer)("https://example.org/guide").read_bytes() == b"new"


def test_endless_redirects_end(tmp_path):
    answer = lambda request: httpx.Response(302, headers={"location": "/guide"})  # noqa: E731
    assert "more than 5 redirects" in refused(tmp_path, answer)


def test_a_page_that_is_too_large_is_refused_while_it_comes(tmp_path):
    answer = httpx.Response(200, headers=HTML, content=b"x" * 2_000_000)
    assert "more than 1 MiB" in refused(tmp_path, lambda request: answer, largest_bytes=1024 * 1024)


def test_a_page_that_takes_too_long_is_refused(tmp_path):
    ticks = iter([0.0, 61.0])
    answer = httpx.Response(200, headers=HTML, content=b"slow")
    assert "not here within 60 s" in refused(tmp_path, lambda request: answer, clock=lambda: next(ticks))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (httpx.Response(404, headers=HTML), "the site answers 404"),
        (httpx.Response(200, headers={"content-type": "image/png"}, content=b"x"), "is image/png"),
        (httpx.Response(200, content=b"x"), "is of no stated kind"),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path, answer, said):
    assert said in refused(tmp_path, lambda request: answer)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://unknown.example/", "Name or service not known"),
        ("https://user:secret@example.org/", "a password in an address is not used"),
        ("https://", "is no web address"),
        ("https://example.org:notaport/", "not fetched"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused(tmp_path, url, said):
    assert said in refused(tmp_path, never, url)


def test_a_site_that_does_not_answer_is_named(tmp_path):
    def answer(request):
        raise httpx.ConnectTimeout("timed out")

    assert "not fetched (timed out); try later, or download it" in refused(tmp_path, answer)


def test_a_host_without_addresses_is_refused(tmp_path):
    assert "(no address)" in refused(tmp_path, never, hosts={"example.org": []})
