"""Signing in through an identity provider: what is believed, who may come in, and with which roles."""

import pytest

from bot.console.entrance.openid import Provider, ProviderFailed
from bot.console.entrance.openid_spec import OpenIdSpec, OpenIdUnusable, Refused, openid_spec
from bot.console.people import Role
from bot.settings import BotSettings
from tests.console.made_entrance import a_way_in, send, sign_in, token_in
from tests.console.openid_server import CLIENT, FORGED, KEY, SECRET, jwk, provider_on_loopback


@pytest.fixture
def server():
    with provider_on_loopback() as running:
        yield running


def a_spec(server, **given):
    return OpenIdSpec(**{"url": server.url, "client": CLIENT, "secret": SECRET, "name": "Example Council"} | given)


@pytest.fixture
def entered(web, bootstrap, tmp_path, server):
    made = a_way_in(web, bootstrap, tmp_path, provider=Provider(a_spec(server, roles={"Trainers": Role.TRAINER})))
    made.account()  # somebody administers
    yield made
    made.console.records.dispose()


def go(browser, server, path="/console/sign-in/provider"):
    """Go to the provider and come back; give where one is then."""
    sent = browser.get(path)
    assert sent.headers["location"].startswith(f"{server.url}/authorize?"), sent.headers["location"]
    return browser.get(server.authorize(sent.headers["location"]))


def whose(entered, subject="subject-1", issuer=None):
    return entered.doors.accounts.by_identity(issuer or entered.doors.provider.spec.url, subject)


def test_the_button_leads_there_and_the_person_comes_back_to_the_page_they_wanted(entered, server):
    server.claims["roles"] = ["Trainers", "Others"]
    browser = entered.browser()
    page = browser.get("/console/sign-in?onward=%2Fconsole%2Faccount").text
    assert "Sign in with Example Council" in page
    assert 'href="/console/sign-in/provider?onward=/console/account"' in page
    back = go(browser, server, "/console/sign-in/provider?onward=/console/account")
    assert (back.status_code, back.headers["location"]) == (303, "/console/account")
    assert "Olu Oidc" in browser.get("/console/account").text
    assert whose(entered).mapped == {"trainer"}
    [asked] = server.tokens
    assert asked["redirect_uri"] == "http://signpost.example/console/sign-in/back"
    assert len(asked["code_verifier"]) >= 43


def test_somebody_new_may_do_nothing_until_an_administrator_gives_a_role(entered, server):
    browser = entered.browser()
    go(browser, server)
    assert browser.get("/console").status_code == 403
    admin = entered.signed_in()
    account = whose(entered)
    fields = {"seen": account.revision, "name": account.name, "roles": "editor", "is_active": "1"}
    assert send(admin, f"/console/people/{account.id}", fields).status_code == 303
    go(browser, server)
    assert browser.get("/console").status_code == 200
    assert whose(entered).all_roles == {"editor"}


def test_a_role_that_is_taken_away_there_is_gone_at_the_next_sign_in(entered, server):
    server.claims["groups"] = ["Trainers"]
    browser = entered.browser()
    go(browser, server)
    assert whose(entered).all_roles == {"trainer"}
    server.claims["groups"] = []
    go(browser, server)
    assert whose(entered).all_roles == set()
    assert browser.get("/console").status_code == 403


def test_the_e_mail_makes_nobody_somebody_else(entered, server):
    server.claims["email"] = "ada.admin@partnership.example"
    browser = entered.browser()
    go(browser, server)
    assert whose(entered).all_roles == set()
    assert browser.get("/console/people").status_code == 403
    assert len(entered.doors.accounts.page()[0]) == 2


def test_a_person_is_the_same_after_their_e_mail_has_changed(entered, server):
    go(entered.browser(), server)
    first = whose(entered)
    server.claims["email"] = "olu.married@partnership.example"
    go(entered.browser(), server)
    assert whose(entered).id == first.id


def test_an_invitation_is_taken_up_with_the_work_account(entered, server):
    admin = entered.signed_in()
    fields = {"name": "Olu Oidc", "email": "olu@partnership.example", "roles": ["editor"]}
    link = link_in(send(admin, "/console/people", fields))
    browser = entered.browser()
    assert "Use Example Council instead of a password" in browser.get(f"/console/welcome/{link}").text
    go(browser, server, f"/console/sign-in/provider?link={link}")
    assert whose(entered).roles == {"editor"}
    assert browser.get("/console").status_code == 200
    server.claims["sub"] = "subject-2"
    again = go(entered.browser(), server, f"/console/sign-in/provider?link={link}")
    assert again.headers["location"] == "/console/sign-in?failed=link"


def link_in(page):
    return page.text.partition("/console/welcome/")[2].partition('"')[0]


def test_a_deactivated_person_does_not_come_in(entered, server):
    go(entered.browser(), server)
    account = whose(entered)
    admin = entered.signed_in()
    send(admin, f"/console/people/{account.id}", {"seen": account.revision, "name": "Olu"})
    back = go(entered.browser(), server)
    assert back.headers["location"] == "/console/sign-in?failed=inactive"
    assert "deactivated" in entered.browser().get(back.headers["location"]).text


def test_a_text_is_kept_for_somebody_who_signs_in_through_the_provider(entered, server):
    server.claims["roles"] = ["Trainers"]
    browser = entered.browser()
    go(browser, server)
    token = token_in(browser.get("/console"))
    entered.clock.passes(hours=9)
    fields = {"token": token, "name": "Typed words"}
    assert browser.post("/console/people", data=fields).headers["location"] == "/console/sign-in?ended=1"
    back = go(browser, server)
    assert back.headers["location"] == "/console/kept"
    assert "Typed words" in browser.get("/console/kept").text


def test_a_way_back_is_gone_once_and_in_the_browser_that_began_it(entered, server):
    browser = entered.browser()
    sent = browser.get("/console/sign-in/provider").headers["location"]
    address = server.authorize(sent)
    again = "/console/sign-in?failed=again"
    assert entered.browser().get(address).headers["location"] == again  # another browser
    assert browser.get(address).headers["location"] == "/console"
    assert browser.get(address).headers["location"] == again
    assert browser.get("/console/sign-in/back?state=x&code=y").headers["location"] == again
    assert browser.get("/console/sign-in/back?error=access_denied").headers["location"] == again


def test_a_way_back_is_open_for_ten_minutes(entered, server):
    browser = entered.browser()
    address = server.authorize(browser.get("/console/sign-in/provider").headers["location"])
    entered.clock.passes(minutes=10)
    assert browser.get(address).headers["location"] == "/console/sign-in?failed=again"


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "another-client"},
        {"aud": [CLIENT, "another-client"]},
        {"aud": None},
        {"iss": "https://elsewhere.example"},
        {"nonce": "of another sign-in"},
        {"nonce": None},
        {"exp": 1_700_000_000},
        {"sub": None},
        {"azp": "another-client"},
    ],
)
def test_a_token_that_is_not_for_this_sign_in_is_not_believed(entered, server, claims, caplog):
    server.claims |= claims
    back = go(entered.browser(), server)
    assert back.headers["location"] == "/console/sign-in?failed=provider"
    assert "not to be believed" in caplog.text
    assert "olu@" not in caplog.text
    assert whose(entered) is None


@pytest.mark.parametrize(
    "signed",
    [
        {"key": FORGED, "kid": "k1", "algorithm": "RS256"},
        {"key": None, "kid": "k1", "algorithm": "none"},
        {"key": SECRET + "x" * 40, "kid": "k1", "algorithm": "HS256"},
    ],
)
def test_a_token_that_somebody_else_signed_is_not_believed(entered, server, signed):
    server.signed = signed
    assert go(entered.browser(), server).headers["location"] == "/console/sign-in?failed=provider"


def test_new_keys_are_fetched_when_they_are_needed_but_not_all_the_time(entered, server, monkeypatch):
    go(entered.browser(), server)
    server.keys, server.signed = [jwk(FORGED, "k2")], {"key": FORGED, "kid": "k2", "algorithm": "RS256"}
    assert go(entered.browser(), server).headers["location"] == "/console/sign-in?failed=provider"
    assert server.keys_fetched == 1
    monkeypatch.setattr("bot.console.entrance.openid._KEYS_AGAIN_AFTER_S", -1.0)
    assert go(entered.browser(), server).headers["location"] == "/console"
    assert server.keys_fetched == 2
    assert KEY is not FORGED


@pytest.mark.parametrize(
    "fail",
    [
        {"/.well-known/openid-configuration": (503, {})},
        {"/.well-known/openid-configuration": (200, b"no JSON")},
        {"/.well-known/openid-configuration": (200, ["no object"])},
        {"/.well-known/openid-configuration": (200, {"issuer": "https://elsewhere.example"})},
    ],
)
def test_a_provider_that_does_not_describe_itself_is_told_on_the_sign_in_page(entered, server, fail):
    server.fail = fail
    browser = entered.browser()
    answer = browser.get("/console/sign-in/provider")
    assert answer.headers["location"] == "/console/sign-in?failed=provider"
    assert "could not be reached" in browser.get(answer.headers["location"]).text
    assert sign_in(browser, "ada.admin@partnership.example").status_code == 303  # passwords work all the same


@pytest.mark.parametrize(
    "fail",
    [
        {"/token": (400, {"error": "invalid_grant"})},
        {"/token": (500, b"no JSON")},
        {"/token": (200, {"access_token": "x", "token_type": "Bearer"})},
        {"/keys": (500, {})},
        {"/keys": (200, {"keys": []})},
        {"/keys": (200, {"no": "keys"})},
    ],
)
def test_a_provider_that_fails_on_the_way_back_is_told_on_the_sign_in_page(entered, server, fail):
    browser = entered.browser()
    address = server.authorize(browser.get("/console/sign-in/provider").headers["location"])
    server.fail = fail
    assert browser.get(address).headers["location"] == "/console/sign-in?failed=provider"


def test_what_a_provider_does_not_name_is_named(server):
    server.described = {"token_endpoint": None}
    provider = Provider(a_spec(server))
    with pytest.raises(ProviderFailed, match="names no token_endpoint"):
        provider.identity(code="c", back="b", nonce="n", verifier="v")


TENANT = "aaaaaaaa-0000-0000-0000-000000000000"


def test_of_microsofts_address_for_anybody_the_named_directories_alone_are_let_in(web, bootstrap, tmp_path, server):
    server.issuer = server.url + "/{tenantid}/v2.0"
    provider = Provider(a_spec(server, tenants=frozenset({TENANT})))
    entered = a_way_in(web, bootstrap, tmp_path, provider=provider)
    good = {"iss": f"{server.url}/{TENANT}/v2.0", "tid": TENANT}
    other = TENANT.replace("a", "b")
    for claims, gone_to in [
        (good, "/console"),
        ({"iss": f"{server.url}/{other}/v2.0", "tid": other}, "/console/sign-in?failed=elsewhere"),
        ({"iss": f"{server.url}/{other}/v2.0", "tid": TENANT}, "/console/sign-in?failed=provider"),
        ({"iss": f"{server.url}/{TENANT}/v2.0", "tid": None}, "/console/sign-in?failed=provider"),
    ]:
        server.claims |= claims
        assert go(entered.browser(), server).headers["location"] == gone_to
    assert whose(entered, issuer=good["iss"]) is not None
    entered.console.records.dispose()


GOOGLE = OpenIdSpec(
    url="https://accounts.google.com", client="c", secret=SECRET, name="Google", domains=frozenset({"example.org"})
)
CLAIMS = {"iss": "https://accounts.google.com", "sub": "1", "email": "Sam@Example.org", "email_verified": True}


def test_a_verified_e_mail_of_a_named_domain_comes_in():
    assert GOOGLE.identity(CLAIMS).email == "sam@example.org"
    assert GOOGLE.identity(CLAIMS).name == "sam@example.org"


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        ({"email_verified": False}, "unverified"),
        ({"email_verified": None}, "unverified"),
        ({"email": "sam@gmail.com"}, "elsewhere"),
        ({"email": "sam@example.org.elsewhere.example"}, "elsewhere"),
        ({"email": None}, "elsewhere"),
    ],
)
def test_an_e_mail_of_elsewhere_or_an_unverified_one_does_not(claims, why):
    with pytest.raises(Refused) as refused:
        GOOGLE.identity(CLAIMS | claims)
    assert refused.value.why == why


GIVEN = {"oidc_url": "https://idp.example", "oidc_client": "c", "oidc_secret": "s"}


def test_nothing_set_is_no_provider():
    assert openid_spec(BotSettings()) is None


def test_the_settings_are_read():
    given = {"oidc_domains": "Example.org, example.com", "oidc_roles": "Safe.Trainers=trainer a=b=admin"}
    spec = openid_spec(BotSettings(**GIVEN, **given, oidc_name="Example Council"))
    assert spec.discovery == "https://idp.example/.well-known/openid-configuration"
    assert spec.issuer == "https://idp.example"
    assert spec.domains == {"example.org", "example.com"}
    assert spec.roles == {"Safe.Trainers": Role.TRAINER, "a=b": Role.ADMIN}
    assert "'s'" not in repr(spec)
    assert openid_spec(BotSettings(**GIVEN | {"oidc_url": spec.discovery})).issuer == "https://idp.example"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"oidc_client": "", "oidc_secret": " "}, "SIGNPOST_OIDC_CLIENT and SIGNPOST_OIDC_SECRET missing"),
        ({"oidc_url": "http://idp.example"}, "https://"),
        ({"oidc_url": "https://login.microsoftonline.com/common/v2.0"}, "SIGNPOST_OIDC_TENANTS"),
        ({"oidc_url": "https://accounts.google.com"}, "SIGNPOST_OIDC_DOMAINS is missing"),
        ({"oidc_roles": "Trainers"}, "write value=role"),
        ({"oidc_roles": "Trainers=boss"}, "trainer, reviewer, editor, admin"),
    ],
)
def test_what_is_set_up_wrongly_is_named_with_the_remedy(given, said):
    with pytest.raises(OpenIdUnusable, match=said):
        openid_spec(BotSettings(**GIVEN | given))
