"""What a browser may do with our responses, and what never reaches anybody: cookies, stacks, questions."""

import pytest
from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from starlette.testclient import TestClient

from bot.channels.web import security
from bot.channels.web.app import create_app
from tests.bot.channels.web.made_site import Stub, a_client, a_site

SITE = "https://www.example.org"


@pytest.mark.parametrize(
    "path", ["/", "/healthz", "/readyz", "/metrics", "/openapi.json", "/source/larkfield-guide", "/nowhere", "/api/v1"]
)
def test_every_response_has_the_strict_headers_and_no_cookie(client, path):
    headers = client.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers
    assert "set-cookie" not in headers


def test_a_reply_is_kept_by_no_cache_and_may_do_nothing_in_a_browser(web):
    headers = a_client(web).post("/api/v1/ask", json={"question": "q"}).headers
    assert headers["cache-control"] == "no-store"
    assert headers["content-security-policy"] == f"{security.NOTHING}; frame-ancestors 'none'"


def test_pages_may_be_framed_by_the_sites_of_the_setting_alone(web):
    client = a_client(web, sites=(SITE, "https://intranet.example.org"))
    page = client.get("/nowhere", headers={"accept": "text/html"}).headers
    assert page["content-security-policy"].endswith(f"frame-ancestors {SITE} https://intranet.example.org")
    assert "x-frame-options" not in page
    assert client.get("/healthz").headers["x-frame-options"] == "DENY"


def test_a_router_may_ask_for_another_policy_and_not_for_other_frames(web):
    app = create_app(a_site(web))
    other = APIRouter()

    @other.get("/other")
    async def page() -> HTMLResponse:
        return HTMLResponse("page", headers={security.CSP: security.PAGE_WITH_SCRIPT} | security.LOADABLE_ELSEWHERE)

    app.include_router(other)
    headers = TestClient(app).get("/other").headers
    assert headers["content-security-policy"] == f"{security.PAGE_WITH_SCRIPT}; frame-ancestors 'none'"
    assert headers["cross-origin-resource-policy"] == "cross-origin"


def test_a_site_of_the_setting_may_ask_and_another_may_not(web):
    client = a_client(web, sites=(SITE,))
    asked = {"Origin": SITE, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    allowed = client.options("/api/v1/ask", headers=asked)
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == SITE
    assert "access-control-allow-credentials" not in allowed.headers
    refused = client.options("/api/v1/ask", headers=asked | {"Origin": "https://elsewhere.example.org"})
    assert refused.status_code == 400
    assert "access-control-allow-origin" not in refused.headers


def test_a_mistake_of_ours_shows_and_logs_neither_a_stack_nor_the_question(web, caplog):
    class Broken(Stub):
        def reply(self, question, previous=None, *, watch=None):
            raise SystemError(f"cannot handle {question.text}")

    client = a_client(web, assistant=Broken())
    for path in ("/api/v1/ask", "/api/v1/ask/stream"):
        response = client.post(path, json={"question": "Tilly Oakwell"})
        assert "999" in response.text
        assert "Oakwell" not in response.text
        assert "Traceback" not in response.text
    assert "SystemError in reply" in caplog.text
    assert "Oakwell" not in caplog.text


def broken_page(web, told):
    app = create_app(a_site(web))

    @app.get("/broken")
    async def broken() -> HTMLResponse:
        raise ValueError(told)

    return TestClient(app).get("/broken", headers={"accept": "text/html"})


def test_a_page_that_fails_is_a_page_with_the_headers_of_all(web, caplog):
    response = broken_page(web, "Tilly Oakwell")
    assert response.status_code == 500
    assert "The fault is ours" in response.text
    assert "content-security-policy" in response.headers
    assert "Oakwell" not in response.text + caplog.text


def test_a_body_is_read_no_further_than_a_question_needs(client):
    body = (b"x" * 10_000 for _ in range(10))  # no length is said beforehand
    response = client.post("/api/v1/ask", content=body, headers={"content-type": "application/json"})
    assert response.status_code == 413
    assert response.headers["content-type"] == "application/problem+json"


def test_a_reply_that_breaks_off_ends_its_connection_and_tells_nobody_why(web, caplog):
    from fastapi.responses import StreamingResponse

    app = create_app(a_site(web))

    @app.get("/broken-off")
    async def broken_off() -> StreamingResponse:
        async def lines():
            yield b"first"
            raise ValueError("Tilly Oakwell")

        return StreamingResponse(lines())

    with pytest.raises(ConnectionError, match="that the log names"):
        TestClient(app).get("/broken-off")
    assert "ValueError in lines" in caplog.text
    assert "Oakwell" not in caplog.text
