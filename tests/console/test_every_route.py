"""Every route of the console as it is mounted: nobody gets past its gate, whichever story it belongs to."""

import hashlib
import re

import pytest
from fastapi.routing import APIRoute
from sqlalchemy import inspect, text

from bot.console.people import Role
from bot.console.sections import SECTIONS
from tests.console.made_entrance import token_in

# What somebody may see and send without an account: the way in, and the phones of a drill, let in by its code.
WAY_IN = {"/console/sign-in", "/console/welcome/{key}", "/console/sign-in/provider", "/console/sign-in/back"}
PHONES = {"/drill", "/drill/{code}", "/drill/{code}/now"}
# What somebody may who holds no role yet.
OWN = {"/console/account", "/console/account/name", "/console/account/password", "/console/sign-out"}
# Where a section is open to one role more than its own entry in the navigation says.
ALSO = {"/console/release/marked": {Role.TRAINER}}
WHICH = "?id=x&question=1&name=x&message=x"  # what addresses of some pages have to say
TOKENS = ({}, {"token": ""}, {"token": "0" * 64})


def routes_of(app, method):
    """Every path of the application as it is mounted, also of routers within routers."""
    found, left = set(), list(app.routes)
    while left:
        route = left.pop()
        left += getattr(getattr(route, "original_router", None), "routes", ())
        if isinstance(route, APIRoute) and method in route.methods:
            found.add(route.path)
    return sorted(found)


def filled(path):
    """The path with something in each of its places."""
    return re.sub(r"\{(\w+)(:\w+)?\}", lambda place: "x" if place[1] in WORDS else "1", path)


WORDS = {"name", "reply", "contact", "key", "code", "identifier", "content", "other", "run"}


def section_of(path):
    return next((each for each in SECTIONS if path == each.path or path.startswith(f"{each.path}/")), None)


def everything(way_in):
    """All that is kept, but for who was seen when: the records, and the files of the home."""
    kept = []
    with way_in.console.records.connect() as connection:
        for table in inspect(connection).get_table_names():
            if table != "sessions":
                kept += sorted(map(str, connection.execute(text(f'SELECT * FROM "{table}"')).all()))  # noqa: S608
    home = way_in.console.bootstrap.home.path
    files = [path for path in sorted(home.rglob("*")) if path.is_file() and "sqlite" not in path.name]
    return kept, [(str(path), hashlib.sha256(path.read_bytes()).hexdigest()) for path in files]


def paths(way_in, method, *but):
    found = [path for path in routes_of(way_in.app, method) if not any(path in each for each in but)]
    assert len(found) > 30, f"the walk found too few routes: {found}"
    return found


def test_every_section_has_routes_and_every_route_belongs_to_one(way_in):
    every = {*routes_of(way_in.app, "GET"), *routes_of(way_in.app, "POST")}
    assert {section_of(path) for path in every} >= set(SECTIONS)
    elsewhere = {path for path in every if section_of(path) is None}
    assert elsewhere <= {*WAY_IN, *PHONES, *OWN, "/console", "/console/", "/console/kept"}


def test_no_page_is_shown_to_somebody_who_is_not_signed_in(way_in):
    browser = way_in.browser()
    for path in paths(way_in, "GET", WAY_IN, PHONES):
        answer = browser.get(filled(path) + WHICH)
        assert (answer.status_code, answer.headers.get("location", "")[:16]) == (303, "/console/sign-in"), path
        assert not answer.text, path


def test_nothing_is_changed_by_somebody_who_is_not_signed_in(way_in):
    before = everything(way_in)
    for path in paths(way_in, "POST", PHONES):
        answer = way_in.browser().post(filled(path) + WHICH, data={"token": "0" * 64, "name": "x"})
        if path in WAY_IN:
            assert answer.status_code == 403, path
        else:
            assert (answer.status_code, answer.headers["location"][:16]) == (303, "/console/sign-in"), path
    assert everything(way_in) == before


@pytest.mark.parametrize("fields", TOKENS, ids=["no token", "an empty token", "a wrong token"])
def test_nothing_is_changed_by_a_form_without_the_token_of_its_session(way_in, fields):
    browser = way_in.signed_in()
    before = everything(way_in)
    for path in paths(way_in, "POST", PHONES, WAY_IN):
        answer = browser.post(filled(path) + WHICH, data={**fields, "name": "x"})
        assert answer.status_code == 403, f"{path}: {answer.status_code}"
        assert "did not come from a page of the console" in answer.text, path
    assert everything(way_in) == before


def test_the_token_of_another_session_is_no_token(way_in):
    theirs = token_in(way_in.signed_in("Eve Editor", "editor").get("/console"))
    browser = way_in.signed_in()
    before = everything(way_in)
    for path in paths(way_in, "POST", PHONES, WAY_IN):
        assert browser.post(filled(path) + WHICH, data={"token": theirs}).status_code == 403, path
    assert everything(way_in) == before


@pytest.mark.parametrize("role", [Role.TRAINER, Role.REVIEWER, Role.EDITOR, None], ids=str)
def test_each_section_refuses_those_without_its_roles(way_in, role):
    browser = way_in.signed_in("Rob Role", role.value if role else "no-role-that-is-known")
    token = token_in(browser.get("/console/account"))
    before, refused = everything(way_in), 0
    for method in ("GET", "POST"):
        for path in routes_of(way_in.app, method):
            section = section_of(path)
            if section is None or role in {*section.roles, *ALSO.get(path, ())}:
                continue
            given = {"data": {"token": token, "name": "x"}} if method == "POST" else {}
            answer = browser.request(method, filled(path) + WHICH, **given)
            assert answer.status_code == 403, f"{method} {path}: {answer.status_code}"
            refused += 1
    assert refused > 20
    assert everything(way_in) == before


def test_what_only_an_administrator_may_is_refused_to_everybody_else(way_in):
    browser = way_in.signed_in("Rae All", "trainer", "reviewer", "editor")
    token = token_in(browser.get("/console"))
    only = [path for path in routes_of(way_in.app, "POST") if path.startswith("/console/people")]
    for path in [*only, "/console/release/set", "/console/release/unset"]:
        assert browser.post(filled(path), data={"token": token}).status_code == 403, path
    assert browser.get("/console/release/set?place=slack||").status_code == 403


def test_no_page_but_those_of_accounts_names_anybodys_e_mail(way_in):
    way_in.account("Tess Trainer", "trainer")
    way_in.account("Rui Reviewer", "reviewer")
    browser = way_in.signed_in("Rae All", "trainer", "reviewer", "editor")
    for path in paths(way_in, "GET", WAY_IN, PHONES, OWN):
        answer = browser.get(filled(path) + WHICH)
        assert "@partnership.example" not in answer.text, path


def test_what_anybody_can_open_says_nothing_of_what_is_inside(way_in):
    way_in.account("Tess Trainer", "trainer")
    for path in ("/console", "/console/answers", "/console/sign-in", "/console/none", "/drill", "/drill/AAAAAA",
                 "/console/gaps/none", "/console/welcome/x"):  # fmt: skip
        answer = way_in.browser().get(path, follow_redirects=True)
        for inside in ("Tess", "@partnership", "Larkfield", "corpus", "lighthouse", "Ada Admin"):
            assert inside not in answer.text, path
