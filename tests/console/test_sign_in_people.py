"""Accounts: the first one, invitations, roles, lost passwords, and the record of who did what."""

from datetime import date

import pytest

from bot.adapters.records.accounts import NewAccount
from bot.adapters.records.sign_in_links import LinkSpent, Purpose
from bot.console.entrance.first_link import where_to_enter
from bot.console.entrance.passwords import fault_of
from tests.console.made_entrance import PASSWORD, a_way_in, send, sign_in, token_in

URL = "http://127.0.0.1:8000"
FIRST = {"name": "Ada Admin", "email": "Ada@Partnership.example", "password": PASSWORD}


def path_in(text):
    """The path of the one-time link in a page or in what the terminal says."""
    return "/console/welcome/" + text.partition("/console/welcome/")[2].partition('"')[0].strip()


def invited(admin, name="Tom Trainer", email="tom@partnership.example", **fields):
    return send(admin, "/console/people", {"name": name, "email": email, "roles": ["trainer"]} | fields)


def account_of(way_in, email="tom@partnership.example"):
    return way_in.doors.accounts.by_login(email)[0]


def test_the_first_link_makes_an_administrator_once(way_in):
    said = where_to_enter(way_in.doors, URL)
    assert f"The console is at {URL}/console\n" in said
    assert f"{URL}/console/welcome/" in said
    browser = way_in.browser()
    assert "Make the first account" in browser.get(path_in(said)).text
    assert send(browser, path_in(said), FIRST).headers["location"] == "/console"
    assert browser.get("/console/people").status_code == 200
    assert where_to_enter(way_in.doors, URL) == f"The console is at {URL}/console"
    assert browser.get(path_in(said)).status_code == 410
    other = way_in.browser()
    token = token_in(other.get("/console/sign-in"))
    again = other.post(path_in(said), data={"token": token, **FIRST, "email": "b@partnership.example"})
    assert again.status_code == 410
    assert sign_in(way_in.browser(), "ada@partnership.example").status_code == 303


def test_a_first_link_ends_after_a_day_and_with_the_next_start(way_in):
    first = path_in(where_to_enter(way_in.doors, URL))
    second = path_in(where_to_enter(way_in.doors, URL))
    browser = way_in.browser()
    assert browser.get(first).status_code == 410
    way_in.clock.passes(hours=23, minutes=59)
    assert browser.get(second).status_code == 200
    way_in.clock.passes(minutes=1)
    gone = browser.get(second)
    assert gone.status_code == 410
    assert "signpost console link" in gone.text


def test_a_link_is_shown_at_the_public_address(web, bootstrap, tmp_path):
    entered = a_way_in(web, bootstrap, tmp_path, public_url="https://signpost.example/")
    assert "https://signpost.example/console/welcome/" in where_to_enter(entered.doors, URL)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": " "}, "Enter a name"),
        ({"name": "x" * 101}, "Enter a name"),
        ({"email": "ada"}, "Enter an e-mail address"),
        ({"email": "a da@partnership.example"}, "Enter an e-mail address"),
        ({"email": "@partnership.example"}, "Enter an e-mail address"),
        ({"password": "too short"}, "at least 12 characters"),
        ({"password": "x" * 201}, "at most 200 characters"),
        ({"password": "password123456"}, "easily guessed"),
        ({"password": "partnership-1-2"}, "easily guessed"),
    ],
)
def test_a_first_account_shows_what_is_wrong_and_keeps_what_was_typed(way_in, fields, said):
    path = path_in(where_to_enter(way_in.doors, URL))
    browser = way_in.browser()
    answer = send(browser, path, FIRST | fields)
    assert answer.status_code == 422
    assert said in answer.text
    assert (FIRST | fields)["password"] not in answer.text
    assert (FIRST | fields)["email"].strip() in answer.text
    assert send(browser, path, FIRST).status_code == 303  # the link is not spent


@pytest.mark.parametrize("password", ["coffeetrainfish", "a quiet river at noon", "Xk9#qLw2!vTz"])
def test_three_random_words_or_any_long_password_will_do_without_rules_on_characters(password):
    assert fault_of(password, name="Ada Admin", email="ada@partnership.example") == ""


@pytest.mark.parametrize(
    "password", ["qwertyuiop12", "letmeinletmein", "aaaaaaaaaaaa", "signpost signpost", "ada.partnership"]
)
def test_what_is_guessed_at_once_is_refused(password):
    assert "easily guessed" in fault_of(password, name="Ada Admin", email="ada@partnership.example")


def test_somebody_is_invited_by_a_link_that_is_shown_once(way_in):
    admin = way_in.signed_in()
    page = invited(admin)
    assert page.status_code == 200
    assert "http://signpost.example/console/welcome/" in page.text
    assert "invited" in admin.get("/console/people").text
    assert "/console/welcome/" not in admin.get("/console/people").text
    browser = way_in.browser()
    welcome = browser.get(path_in(page.text))
    assert "Welcome, Tom Trainer" in welcome.text
    weak = send(browser, path_in(page.text), {"password": "tom tom tom tom"})
    assert weak.status_code == 422
    assert send(browser, path_in(page.text), {"password": "otter gravel moon"}).status_code == 303
    assert browser.get("/console").status_code == 200
    assert "People" not in browser.get("/console").text
    assert browser.get(path_in(page.text)).status_code == 410


def test_an_invitation_lasts_three_days(way_in):
    page = invited(way_in.signed_in())
    way_in.clock.passes(hours=71, minutes=59)
    assert way_in.browser().get(path_in(page.text)).status_code == 200
    way_in.clock.passes(minutes=1)
    assert way_in.browser().get(path_in(page.text)).status_code == 410


def test_an_e_mail_that_somebody_has_is_not_invited_again_and_what_was_typed_stays(way_in):
    admin = way_in.signed_in()
    invited(admin)
    again = invited(admin, name="Tomas", email="TOM@partnership.example")
    assert again.status_code == 422
    assert "There is an account with this e-mail" in again.text
    assert 'value="Tomas"' in again.text
    assert 'value="trainer" checked' in again.text
    assert invited(admin, name="").status_code == 422


def test_a_first_account_cannot_take_the_e_mail_of_another(way_in):
    way_in.account("Tom Trainer", "trainer")
    fields = FIRST | {"email": "tom.trainer@partnership.example"}
    answer = send(way_in.browser(), path_in(where_to_enter(way_in.doors, URL)), fields)
    assert answer.status_code == 422
    assert "There is an account with this e-mail" in answer.text


def test_a_new_link_lets_somebody_set_a_new_password_and_ends_their_sessions(way_in):
    admin, browser = way_in.signed_in(), way_in.signed_in("Tom Trainer", "trainer")
    account = account_of(way_in, "tom.trainer@partnership.example")
    page = send(admin, f"/console/people/{account.id}/link", page=f"/console/people/{account.id}")
    other = way_in.browser()
    assert "Set a new password" in other.get(path_in(page.text)).text
    assert browser.get("/console").status_code == 200  # until it is set
    assert send(other, path_in(page.text), {"password": "meadow button quartz"}).status_code == 303
    assert browser.get("/console").status_code == 303
    assert sign_in(way_in.browser(), account.email).status_code == 422
    assert sign_in(way_in.browser(), account.email, "meadow button quartz").status_code == 303


def test_a_link_of_a_deactivated_account_does_not_work(way_in):
    admin = way_in.signed_in()
    page = invited(admin)
    account = account_of(way_in)
    send(admin, f"/console/people/{account.id}", {"seen": account.revision, "name": account.name})
    assert way_in.browser().get(path_in(page.text)).status_code == 410


def test_roles_are_given_and_whoever_got_others_signs_in_again(way_in):
    admin, browser = way_in.signed_in(), way_in.signed_in("Tom Trainer", "trainer")
    account = account_of(way_in, "tom.trainer@partnership.example")
    page = f"/console/people/{account.id}"
    fields = {"seen": account.revision, "name": "Tom Editor", "roles": ["editor", "made-up"], "is_active": "1"}
    assert send(admin, page, fields).headers["location"] == f"{page}?said=changed"
    assert "The account is changed" in admin.get(f"{page}?said=changed").text
    after = way_in.doors.accounts.of(account.id)
    assert (after.roles, after.name) == ({"editor"}, "Tom Editor")
    assert browser.get("/console").status_code == 303
    assert admin.get("/console").status_code == 200


def test_a_name_alone_ends_no_session(way_in):
    admin, browser = way_in.signed_in(), way_in.signed_in("Tom Trainer", "trainer")
    account = account_of(way_in, "tom.trainer@partnership.example")
    fields = {"seen": account.revision, "name": "Thomas", "roles": ["trainer"], "is_active": "1"}
    send(admin, f"/console/people/{account.id}", fields)
    assert "Thomas" in browser.get("/console").text
    fields |= {"seen": account.revision + 1, "name": " "}
    wrong = send(admin, f"/console/people/{account.id}", fields)
    assert wrong.status_code == 422
    assert "Enter a name" in wrong.text


@pytest.mark.parametrize("fields", [{"roles": ["trainer"], "is_active": "1"}, {"roles": ["admin"]}])
def test_the_last_administrator_stays_one(way_in, fields):
    admin = way_in.signed_in()
    account = account_of(way_in, "ada.admin@partnership.example")
    invited(admin, roles=["admin"])  # who has set no password yet is nobody who could help
    answer = send(admin, f"/console/people/{account.id}", {"seen": account.revision, "name": "Ada"} | fields)
    assert answer.status_code == 422
    assert "Nobody else administers the console" in answer.text
    assert way_in.doors.accounts.of(account.id) == account
    way_in.account("Bea Admin", "admin")
    again = send(admin, f"/console/people/{account.id}", {"seen": account.revision, "name": "Ada"} | fields)
    assert again.status_code == 303


def test_the_second_of_two_who_change_an_account_is_told_what_stands_now(way_in):
    admin, other = way_in.signed_in(), way_in.signed_in("Bea Admin", "admin")
    account = way_in.account("Tom Trainer", "trainer")
    page = f"/console/people/{account.id}"
    fields = {"seen": account.revision, "name": "Tom Trainer", "is_active": "1"}
    send(other, page, fields | {"roles": ["editor"]})
    answer = send(admin, page, fields | {"roles": ["reviewer"]})
    assert answer.status_code == 409
    assert "Bea Admin has changed this account meanwhile" in answer.text
    assert "<td>Editor</td><td>Reviewer</td>" in answer.text
    assert 'value="reviewer" checked' in answer.text
    assert way_in.doors.accounts.of(account.id).roles == {"editor"}
    on_top = fields | {"roles": ["reviewer"], "seen": account.revision + 1}
    assert send(admin, page, on_top).status_code == 303
    assert way_in.doors.accounts.of(account.id).roles == {"reviewer"}
    assert send(admin, page, fields | {"seen": "x"}).status_code == 409


def test_the_sessions_of_a_lost_device_are_ended(way_in):
    admin, browser = way_in.signed_in(), way_in.signed_in("Tom Trainer", "trainer")
    page = f"/console/people/{account_of(way_in, 'tom.trainer@partnership.example').id}"
    assert send(admin, f"{page}/sign-out", page=page).headers["location"] == f"{page}?said=ended"
    assert "sessions are ended" in admin.get(f"{page}?said=ended").text
    assert browser.get("/console").status_code == 303


def test_nobody_but_an_administrator_sees_accounts(way_in):
    browser = way_in.signed_in("Tom Trainer", "trainer")
    token = token_in(browser.get("/console"))
    for path in ("/console/people", "/console/people/record", "/console/people/1"):
        assert browser.get(path).status_code == 403
    for path in ("/console/people", "/console/people/1", "/console/people/1/link", "/console/people/1/sign-out"):
        assert browser.post(path, data={"token": token, "name": "X"}).status_code == 403


def test_an_account_that_is_not_there_is_no_page(way_in):
    admin = way_in.signed_in()
    assert admin.get("/console/people/99").status_code == 404
    assert admin.post("/console/people/99", data={"token": token_in(admin.get("/console"))}).status_code == 404


def test_people_are_listed_fifty_a_page(way_in):
    admin = way_in.signed_in()
    for number in range(55):
        way_in.account(f"Person {number:02}", "trainer", password=None)
    first, second = admin.get("/console/people").text, admin.get("/console/people?page=2").text
    assert "56 accounts" in first
    assert "Person 48" in first
    assert "Person 49" not in first
    assert "Person 49" in second
    assert "Page 2 of 2" in second
    assert admin.get("/console/people?page=nonsense").status_code == 200


def test_somebody_changes_their_name_and_password(way_in):
    browser, elsewhere = way_in.signed_in("Tom Trainer", "trainer"), way_in.signed_in("Tom Trainer", "trainer")
    page = "/console/account"
    assert send(browser, f"{page}/name", {"name": "Tom T"}, page=page).headers["location"] == f"{page}?said=name"
    assert "Tom T" in browser.get(f"{page}?said=name").text
    assert send(browser, f"{page}/name", {"name": ""}, page=page).status_code == 422
    wrong = {"current": "not mine at all", "password": "meadow button quartz"}
    assert "not your password of now" in send(browser, f"{page}/password", wrong, page=page).text
    weak = {"current": PASSWORD, "password": "short"}
    assert "at least 12" in send(browser, f"{page}/password", weak, page=page).text
    right = {"current": PASSWORD, "password": "meadow button quartz"}
    assert send(browser, f"{page}/password", right, page=page).headers["location"] == f"{page}?said=password"
    assert browser.get("/console").status_code == 200
    assert elsewhere.get("/console").status_code == 303
    assert sign_in(way_in.browser(), "tom.trainer@partnership.example", "meadow button quartz").status_code == 303


def test_the_own_account_needs_a_session(way_in):
    assert way_in.browser().get("/console/account").status_code == 303
    assert way_in.browser().post("/console/account/name").status_code == 303


def test_the_record_says_who_did_what_by_person_and_by_day(way_in):
    admin = way_in.signed_in()
    invited(admin)
    way_in.clock.passes(days=1)
    other = way_in.signed_in("Bea Admin", "admin")
    everything = other.get("/console/people/record").text
    assert "<td>Ada Admin</td><td>invited</td><td>Tom Trainer (Trainer)</td>" in everything
    assert "18 November 2026, 11:00" in everything
    ada = account_of(way_in, "ada.admin@partnership.example").id
    by_ada = other.get(f"/console/people/record?by={ada}").text
    assert "<td>Bea Admin</td>" not in by_ada
    that_day = other.get("/console/people/record?day=2026-11-19").text
    assert "<td>Ada Admin</td>" not in that_day
    assert "<td>Bea Admin</td>" in that_day
    assert "Nothing was done" in other.get("/console/people/record?day=2020-01-01").text
    assert "Enter a day" in other.get("/console/people/record?day=yesterday").text
    assert other.get("/console/people/record?by=x").status_code == 200


def test_a_day_of_the_record_is_a_day_in_london(way_in):
    way_in.doors.deeds.keep(1, "Ada", "did", "before midnight")
    way_in.clock.now = way_in.clock.now.replace(month=7, hour=23, minute=30)  # half past midnight in summer time
    way_in.doors.deeds.keep(1, "Ada", "did", "after midnight")
    deeds, total = way_in.doors.deeds.page(day=date(2026, 7, 19))
    assert ([deed.what for deed in deeds], total) == (["after midnight"], 1)


def test_the_record_is_paged(way_in):
    for number in range(51):
        way_in.doors.deeds.keep(7, "Ed", "did", f"thing {number}")
    admin = way_in.signed_in()
    assert "Page 1 of 2" in admin.get("/console/people/record").text
    last = admin.get("/console/people/record?page=2&by=7").text
    assert "thing 0<" in last
    assert "51 entries" in last


def test_a_link_for_one_thing_does_not_do_another(way_in):
    account = way_in.account("Tom Trainer", "trainer")
    key = way_in.doors.links.make(Purpose.RESET, account.id)
    with pytest.raises(LinkSpent):
        way_in.doors.links.follow_to_first(key, name="X", email="x@y.example", password=PASSWORD)
    assert way_in.doors.links.by_key(key).purpose is Purpose.RESET


def test_a_password_for_an_e_mail_that_somebody_else_signs_in_with_is_refused_and_says_so(way_in):
    way_in.account("Tom Trainer", "trainer")
    new = NewAccount(name="Tom", email="tom.trainer@partnership.example", by_login=False)
    other = way_in.doors.accounts.add_identified(new, issuer="https://idp.example", subject="1")
    key = way_in.doors.links.make(Purpose.RESET, other.id)
    answer = send(way_in.browser(), f"/console/welcome/{key}", {"password": "meadow button quartz"})
    assert answer.status_code == 422
    assert "There is an account with this e-mail" in answer.text
