"""Signing in by e-mail and password: sessions, forms from elsewhere, too many attempts, and a text that is kept."""

import html
import re

import pytest
from argon2 import PasswordHasher
from fastapi import APIRouter, Request
from sqlalchemy import text
from starlette.datastructures import UploadFile
from starlette.testclient import TestClient

from bot.console import app as console_app
from bot.console.bounds import MOST_FORM_BYTES, MOST_UPLOAD_BYTES, Bounds
from bot.console.entrance.counts import Allowed, Counts
from bot.console.entrance.way_in import WayIn
from bot.console.people import Role
from tests.console.made_entrance import PASSWORD, a_way_in, send, sign_in, token_in

NOTE = "/console/documents/note"


def test_nobody_sees_a_page_before_signing_in_and_everybody_goes_on_to_the_page_they_wanted(way_in):
    way_in.account()
    browser = way_in.browser()
    asked = browser.get("/console/people?page=1")
    assert (asked.status_code, asked.headers["location"]) == (
        303,
        "/console/sign-in?onward=%2Fconsole%2Fpeople%3Fpage%3D1",
    )
    page = browser.get(asked.headers["location"])
    fields = {
        "token": token_in(page),
        "onward": "/console/people?page=1",
        "email": " ADA.admin@partnership.example ",
        "password": PASSWORD,
    }
    entered = browser.post("/console/sign-in", data=fields)
    assert (entered.status_code, entered.headers["location"]) == (303, "/console/people?page=1")
    assert "Ada Admin" in browser.get("/console/people?page=1").text


def test_a_wrong_password_and_an_unknown_e_mail_are_answered_alike(way_in):
    way_in.account()
    browser = way_in.browser()
    wrong = sign_in(browser, "ada.admin@partnership.example", "not the password")
    unknown = sign_in(browser, "nobody@partnership.example", "not the password")
    assert wrong.status_code == unknown.status_code == 422
    assert wrong.text == unknown.text.replace("nobody@", "ada.admin@")
    assert "The e-mail or the password is not right" in wrong.text
    assert "not the password" not in wrong.text


def test_an_unknown_e_mail_is_checked_against_a_hash_as_well(way_in, monkeypatch):
    checked = []
    monkeypatch.setattr("argon2.PasswordHasher.verify", lambda self, kept, password: checked.append(kept))
    assert not way_in.doors.passwords.is_right("anything", None)
    assert checked[0].startswith("$argon2id$")


def test_a_deactivated_account_does_not_sign_in_and_its_sessions_end(way_in):
    browser = way_in.signed_in("Tom Trainer", "trainer")
    admin = way_in.signed_in()
    account, _ = way_in.doors.accounts.by_login("tom.trainer@partnership.example")
    page = f"/console/people/{account.id}"
    assert send(admin, page, {"seen": account.revision, "name": "Tom Trainer"}).status_code == 303
    assert browser.get("/console").status_code == 303
    assert sign_in(way_in.browser(), account.email).status_code == 422


@pytest.mark.parametrize(
    ("wanted", "gone_to"),
    [
        ("/console/gaps?area=luton", "/console/gaps?area=luton"),
        ("https://elsewhere.example/console", "/console"),
        ("//elsewhere.example", "/console"),
        ("/console//elsewhere.example", "/console"),
        ("/console/../admin", "/console"),
        ("/consoles", "/console"),
        ("/console/\\elsewhere", "/console"),
        ("/console/sign-in?onward=/console", "/console"),
    ],
)
def test_signing_in_leads_to_a_page_of_the_console_alone(way_in, wanted, gone_to):
    way_in.account()
    assert sign_in(way_in.browser(), "ada.admin@partnership.example", onward=wanted).headers["location"] == gone_to


def test_the_cookie_is_for_the_console_for_no_script_and_over_tls_for_tls_alone(way_in):
    way_in.account()
    for address, name, secure in [
        ("http://signpost.example", "signpost-console=", False),
        ("https://signpost.example", "__Secure-signpost-console=", True),
    ]:
        browser = way_in.browser(address)
        cookie = next(
            each
            for each in sign_in(browser, "ada.admin@partnership.example").headers.get_list("set-cookie")
            if each.startswith(name)
        )
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        assert "Path=/console" in cookie
        assert ("Secure;" in cookie or cookie.endswith("Secure")) is secure
        assert "Max-Age" not in cookie


def test_a_proxy_that_ends_tls_and_does_not_say_so_is_known_by_the_public_name(web, bootstrap, tmp_path):
    entered = a_way_in(web, bootstrap, tmp_path, public_url="https://signpost.example")
    entered.account()
    answer = entered.browser().get("/console/sign-in")
    assert answer.headers["set-cookie"].startswith("__Secure-signpost-console-door=")
    other = entered.browser("http://127.0.0.1:8000").get("/console/sign-in")
    assert other.headers["set-cookie"].startswith("signpost-console-door=")


def test_the_database_holds_no_key_to_a_session(way_in, tmp_path):
    browser = way_in.signed_in()
    key = browser.cookies["signpost-console"]
    kept = b"".join(each.read_bytes() for each in tmp_path.glob("console.sqlite*"))
    assert key.encode() not in kept
    assert token_in(browser.get("/console")).encode() not in kept
    assert PASSWORD.encode() not in kept


@pytest.mark.parametrize(("after", "is_in"), [({"hours": 7}, True), ({"hours": 8, "seconds": 1}, False)])
def test_a_session_ends_after_eight_hours_without_a_page(way_in, after, is_in):
    browser = way_in.signed_in()
    way_in.clock.passes(**after)
    assert (browser.get("/console").status_code == 200) is is_in


def test_a_session_ends_after_a_day_however_busy(way_in):
    browser = way_in.signed_in()
    for _ in range(4):
        way_in.clock.passes(hours=6)
        assert browser.get("/console").status_code == 200
    way_in.clock.passes(seconds=1)
    assert browser.get("/console").status_code == 303


def test_signing_out_ends_the_session_for_good(way_in):
    browser = way_in.signed_in()
    key = browser.cookies["signpost-console"]
    out = send(browser, "/console/sign-out", page="/console")
    assert out.headers["location"] == "/console/sign-in?left=1"
    assert "You are signed out" in browser.get(out.headers["location"]).text
    other = way_in.browser()
    other.cookies.set("signpost-console", key)
    assert other.get("/console").status_code == 303
    assert browser.post("/console/sign-out").status_code == 303  # once more, from a page that was left open


def test_each_sign_in_has_a_session_of_its_own(way_in):
    browser = way_in.signed_in()
    first = browser.cookies["signpost-console"]
    sign_in(browser, "ada.admin@partnership.example")
    assert browser.cookies["signpost-console"] != first


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://elsewhere.example"},
    ],
)
def test_a_form_that_another_site_sends_is_refused_also_with_the_right_token(way_in, headers):
    browser = way_in.signed_in()
    answer = send(browser, "/console/account/name", {"name": "Mallory"}, page="/console/account", headers=headers)
    assert answer.status_code == 403
    assert "did not come from a page of the console" in answer.text
    assert sign_in_form(browser, headers).status_code == 403
    assert "Mallory" not in browser.get("/console/account").text


def sign_in_form(browser, headers):
    return send(browser, "/console/sign-in", {"email": "a@b.example", "password": "x"}, headers=headers)


@pytest.mark.parametrize("origin", ["null", "http://signpost.example"])
def test_a_form_of_ours_is_taken_whatever_the_browser_says_of_its_origin(way_in, origin):
    browser = way_in.signed_in()
    fields = {"name": "Ada Renamed"}
    assert (
        send(browser, "/console/account/name", fields, page="/console/account", headers={"origin": origin}).status_code
        == 303
    )


@pytest.mark.parametrize("token", ["", "x" * 64, "é"])
def test_a_form_without_its_token_is_refused(way_in, token):
    browser = way_in.signed_in()
    assert browser.post("/console/account/name", data={"token": token, "name": "X"}).status_code == 403
    assert browser.post("/console/people", data={"token": token, "name": "X"}).status_code == 403
    assert browser.post("/console/sign-in", data={"token": token}).status_code == 403


def test_a_browser_without_cookies_is_told_that_the_console_needs_them(way_in):
    assert "needs cookies" in way_in.browser().post("/console/sign-in", data={"token": "x"}).text


def test_somebody_without_a_role_is_told_who_gives_one_and_can_sign_out(way_in):
    way_in.account("Nora Newcomer", "none-that-is-known")
    browser = way_in.browser()
    sign_in(browser, "nora.newcomer@partnership.example")
    page = browser.get("/console")
    assert page.status_code == 403
    assert "no role yet" in page.text
    assert "Sign out" in page.text
    assert browser.get("/console/account").status_code == 200


def test_a_page_says_which_role_it_needs(way_in):
    page = way_in.signed_in("Tom Trainer", "trainer").get("/console/people")
    assert page.status_code == 403
    assert "needs the role Administrator" in page.text


def test_too_many_attempts_for_one_account_or_from_one_address_wait(web, bootstrap, tmp_path):
    allowed = Allowed(sign_ins_by_address="5/minute", sign_ins_by_account="2/minute", posts="8/minute")
    entered = a_way_in(web, bootstrap, tmp_path, allowed=allowed)
    browser = entered.browser()
    answers = [sign_in(browser, "a@b.example", "x").status_code for _ in range(3)]
    assert answers == [422, 422, 429]
    assert [sign_in(browser, f"{each}@b.example", "x").status_code for each in range(3)] == [422, 422, 429]
    assert [browser.post("/console/sign-in").status_code for _ in range(3)] == [403, 403, 429]
    assert "Wait a minute" in browser.post("/console/sign-in").text


def test_a_password_that_was_hashed_with_less_effort_is_hashed_anew(way_in):
    weak = PasswordHasher(time_cost=1, memory_cost=16, parallelism=1).hash(PASSWORD)
    account = way_in.account()
    way_in.doors.accounts.set_password(account.id, weak)
    assert sign_in(way_in.browser(), account.email).status_code == 303
    assert way_in.doors.accounts.by_login(account.email)[1] != weak
    assert sign_in(way_in.browser(), account.email).status_code == 303


def a_story(console):
    """A page that takes a text and a file, as stories have them."""
    routes = APIRouter()

    @routes.post(NOTE)
    async def note(request: Request):
        person, posted = await console.gate.posted(request, Role.TRAINER)
        file = posted.get("file")
        console.gate.note(person, "noted", "a page")
        return {
            "fields": [(name, value) for name, value in posted.multi_items() if isinstance(value, str)],
            "bytes": len(await file.read()) if isinstance(file, UploadFile) else 0,
        }

    @routes.get(NOTE)
    def failing():
        raise ValueError("a text that nobody may read in a log")

    return routes


@pytest.fixture
def noting(web, bootstrap, tmp_path, monkeypatch):
    monkeypatch.setattr(console_app, "STORIES", (a_story,))
    entered = a_way_in(web, bootstrap, tmp_path)
    yield entered
    entered.console.records.dispose()


TYPED = [("seen", "3"), ("text", "line one\r\nline <two>"), ("source", "a"), ("source", "b")]


def a_post(browser, token, **given):
    fields = {}
    for name, value in [("token", token), *TYPED]:
        fields.setdefault(name, []).append(value)
    return browser.post(NOTE, data=fields, **given)


def hidden_fields(page):

    return [
        (name, html.unescape(value))
        for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page.text)
    ]


def test_what_was_typed_when_the_session_had_ended_is_sent_again_after_signing_in(noting):
    browser = noting.signed_in()
    token = token_in(browser.get("/console"))
    noting.clock.passes(hours=9)
    answer = a_post(browser, token)
    assert answer.headers["location"] == "/console/sign-in?ended=1"
    page = browser.get(answer.headers["location"])
    assert "kept for an hour" in page.text
    entered = sign_in(browser, "ada.admin@partnership.example")
    assert entered.headers["location"] == "/console/kept"
    kept = browser.get("/console/kept")
    assert "Your text is kept" in kept.text
    assert "line &lt;two&gt;" in kept.text
    assert f'action="{NOTE}"' in kept.text
    again = hidden_fields(kept)[1:]  # the first is of the button to sign out
    fields = {}
    for name, value in again:
        fields.setdefault(name, []).append(value)
    sent = browser.post(NOTE, data=fields)
    typed = [[name, value] for name, value in sent.json()["fields"] if name != "token"]
    assert typed == [list(each) for each in TYPED]
    assert "Nothing is kept" in browser.get("/console/kept").text


def test_what_is_kept_cannot_be_read_in_the_database(noting, tmp_path):
    browser = noting.signed_in()
    token = token_in(browser.get("/console"))
    noting.clock.passes(hours=9)
    a_post(browser, token)
    kept = b"".join(each.read_bytes() for each in tmp_path.glob("console.sqlite*"))
    assert b"line one" not in kept
    assert b"kept_posts" in kept


def test_what_one_person_typed_is_not_shown_to_another_who_signs_in_at_the_same_browser(noting):
    browser = noting.signed_in()
    token = token_in(browser.get("/console"))
    noting.clock.passes(hours=9)
    a_post(browser, token)
    noting.account("Ben Trainer", "trainer")
    assert sign_in(browser, "ben.trainer@partnership.example").headers["location"] == "/console"
    assert "Nothing is kept" in browser.get("/console/kept").text


def test_what_is_kept_is_gone_after_an_hour(noting):
    browser = noting.signed_in()
    token = token_in(browser.get("/console"))
    noting.clock.passes(hours=9)
    a_post(browser, token)
    noting.clock.passes(hours=1)
    assert sign_in(browser, "ada.admin@partnership.example").headers["location"] == "/console"
    assert "Nothing is kept" in browser.get("/console/kept").text


def test_signing_out_in_another_window_loses_no_text_either(noting):
    browser = noting.signed_in()
    token = token_in(browser.get("/console"))
    send(browser, "/console/sign-out", page="/console")
    assert a_post(browser, token).headers["location"] == "/console/sign-in?ended=1"
    assert sign_in(browser, "ada.admin@partnership.example").headers["location"] == "/console/kept"


def test_a_file_has_to_be_chosen_again_and_the_page_says_so(noting):
    browser = noting.signed_in()
    token = token_in(browser.get("/console"))
    noting.clock.passes(hours=9)
    answer = a_post(browser, token, files={"file": ("guide.pdf", b"%PDF" * 100_000, "application/pdf")})
    assert answer.headers["location"] == "/console/sign-in?ended=1"
    sign_in(browser, "ada.admin@partnership.example")
    kept = browser.get("/console/kept").text
    assert "Files are not kept" in kept
    assert 'type="file" id="file-1" name="file"' in kept
    assert 'enctype="multipart/form-data"' in kept


def test_nothing_is_kept_of_somebody_whom_nobody_knows(noting):
    browser = noting.browser()
    assert a_post(browser, "no token of ours").headers["location"] == "/console/sign-in"
    large = {"file": ("guide.pdf", b"%PDF" * 100_000, "application/pdf")}
    assert a_post(browser, "no token of ours", files=large).headers["location"] == "/console/sign-in"
    assert not browser.cookies


def test_a_part_of_a_page_loads_the_whole_sign_in_page(noting):
    answer = noting.browser().get("/console/people", headers={"hx-request": "true"})
    assert answer.headers["hx-redirect"] == "/console/sign-in"


def test_a_form_is_small_and_an_upload_is_not(noting):
    browser = noting.signed_in()
    token = token_in(browser.get("/console"))
    file = {"file": ("guide.pdf", b"x" * (2 * MOST_FORM_BYTES), "application/pdf")}
    assert a_post(browser, token, files=file).json()["bytes"] == 2 * MOST_FORM_BYTES
    large = browser.post("/console/account/name", data={"token": token, "name": "x" * MOST_FORM_BYTES})
    assert large.status_code == 413
    assert "256 KB" in large.text


def test_an_upload_is_read_no_further_than_it_may_be_long(noting):
    browser = noting.signed_in()

    def endless():
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
        for _ in range(MOST_UPLOAD_BYTES // 1_000_000 + 2):
            yield b"x" * 1_000_000

    answer = browser.post(NOTE, content=endless(), headers={"content-type": "multipart/form-data; boundary=x"})
    assert answer.status_code == 413
    assert "64 MB" in answer.text


def test_a_page_that_fails_ends_without_its_words_in_the_log(noting, caplog):
    answer = noting.browser(raise_server_exceptions=True).get(NOTE)
    assert answer.status_code == 500
    assert "The fault is ours" in answer.text
    assert "nobody may read" not in caplog.text + answer.text
    assert "ValueError in failing" in caplog.text


@pytest.mark.parametrize("path", ["/console/sign-in", "/console", "/console/no-such-page", "/console/welcome/spent"])
def test_every_page_keeps_to_itself(way_in, path):
    headers = way_in.signed_in().get(path).headers
    assert headers["cache-control"] == "no-store"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "script-src 'self'" in headers["content-security-policy"]
    assert headers["x-robots-tag"] == "noindex"


def test_a_page_that_is_not_there_and_an_address_that_cannot_be_read_keep_the_navigation(way_in, monkeypatch):
    def a_numbered_story(console):
        routes = APIRouter()

        @routes.get("/console/numbered")
        def numbered(number: int):
            return number

        return routes

    monkeypatch.setattr(console_app, "STORIES", (a_numbered_story,))
    browser = way_in.signed_in()
    missing = browser.get("/console/no-such-page")
    assert missing.status_code == 404
    assert "There is no such page" in missing.text
    assert "Sign out" in missing.text
    app = console_app.create_console(way_in.console, WayIn(doors=way_in.doors, gate=way_in.console.gate))
    way_in.app = app
    unreadable = way_in.signed_in().get("/console/numbered?number=words-that-were-typed")
    assert unreadable.status_code == 422
    assert "cannot be read" in unreadable.text
    assert "words-that-were-typed" not in unreadable.text


def test_what_breaks_after_a_page_has_begun_cuts_it_off(noting):
    async def begun_and_broken(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ValueError("words")

    with pytest.raises(ConnectionError, match="cut off"):
        TestClient(Bounds(begun_and_broken, counts=Counts(), page=lambda *_: None)).get("/console")


def test_a_database_that_fails_later_says_so_on_the_page(way_in):
    browser = way_in.signed_in()
    with way_in.console.records.begin() as connection:
        connection.execute(text("DROP TABLE sessions"))
    answer = browser.get("/console")
    assert answer.status_code == 503
    assert "records cannot be kept" in answer.text
