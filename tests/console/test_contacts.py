"""The console's contacts: what presses first, checking off, changing, adding, retiring, two editors at once."""

import re
from datetime import UTC, date, datetime

import pytest

from bot.adapters.records.corrections import Author, Corrections, Draft, Kind, Source, State, Statement
from bot.console import reminders
from bot.console.contacts import changing, listing, routes
from bot.console.contacts.naming import name_of
from bot.console.contacts.record import new_id
from bot.console.contacts.reported import reported_wrong
from bot.console.contacts.wording import FIELDS, KINDS, OPENINGS, ROLES
from bot.console.people import Role as May
from knowledge import home_file
from knowledge.contact_changes import changes_of, in_words
from knowledge.contact_edits import edits_file
from knowledge.contacts import Role
from knowledge.model import ChannelKind, Opening
from tests.console.made_console import ANNA, ED, RUTH, a_client
from tests.console.made_contacts import a_bootstrap, a_contacts_console

TODAY = date(2026, 11, 21)
REPORTED_AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
EVERYBODY = ["Luton desk", "Bedford desk", "A line that is due", "A line for England", "Emergency services"]
NEW = {
    "name": "Larkfield family line", "purpose": "ask about early help", "area": "luton", "roles": ["early-help"],
    "audience": ["practitioner", "public"], "kind-0": "phone", "value-0": "020 7946 0150", "note-0": "",
    "opening": "office-hours", "opens": "09:00", "closes": "17:00", "source": "Its own page", "as_of": "2026-11-20",
    "seen": "",
}  # fmt: skip


@pytest.fixture
def console(tmp_path, monkeypatch):
    for module in (listing, routes, changing, reminders):
        monkeypatch.setattr(module, "today", lambda: TODAY)
    return a_contacts_console(tmp_path, person=ED)


@pytest.fixture
def client(console):
    return a_client(console)


def names(page):
    return re.findall(r'<th scope="row"><a href="/console/contacts/[^"]+">([^<]+)</a>', page.text)


def hidden(page, name="seen", form="/change"):
    part = page.text[page.text.index(f'{form}"') :]
    return re.search(f'name="{name}" value="([^"]*)"', part)[1]


def form_of(client, contact):
    """The fields of the form as a browser would send them."""
    text = client.get(f"/console/contacts/{contact}/change").text
    fields = dict(re.findall(r'<input type="(?!checkbox)[^"]+"[^>]* name="([^"]+)" value="([^"]*)"', text))
    fields |= dict(re.findall(r'id="([^"]+)" name="\1" value="([^"]*)"', text))
    for name, options in re.findall(r'<select id="([^"]+)".*?>(.*?)</select>', text, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        fields[name] = chosen[1] if chosen else re.search(r'value="([^"]*)"', options)[1]
    for name in ("roles", "audience"):
        fields[name] = re.findall(f'name="{name}" value="([^"]+)" checked', text)
    return fields


def test_what_presses_most_stands_on_top(client):
    page = client.get("/console/contacts")
    assert names(page) == EVERYBODY
    assert re.search(r"<b>1</b> overdue.*<b>1</b> not checked.*<b>1</b> due within 30 days", page.text, re.DOTALL)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("state=overdue", ["Luton desk"]),
        ("area=england&role=helpline-child", ["A line for England"]),
        ("words=refer+child", ["Luton desk", "Bedford desk"]),
        ("words=02079460101", ["Bedford desk"]),
        ("words=nothing+like+it", []),
        ("role=no-role&state=odd&page=x", EVERYBODY),
    ],
)  # fmt: skip
def test_the_list_is_filtered(client, asked, found):
    assert names(client.get(f"/console/contacts?{asked}")) == found


def test_a_long_list_has_pages(client, monkeypatch):
    monkeypatch.setattr(listing, "PER_PAGE", 2)
    page = client.get("/console/contacts?page=2")
    assert names(page) == ["A line that is due", "A line for England"]
    assert "Page 2 of 3" in page.text
    assert names(client.get("/console/contacts?page=99")) == ["Emergency services"]


def test_only_editors_come_here(console, client):
    console.gate.now = RUTH
    assert client.get("/console/contacts").status_code == 403
    assert client.post("/console/contacts/bedford-desk/retire").status_code == 403
    assert May.EDITOR not in RUTH.roles


def test_one_contact_is_shown_with_all_that_is_known(client):
    text = client.get("/console/contacts/bedford-desk").text
    for told in (
        "Bedford Borough",
        "020 7946 0101",
        "weekdays",
        "A report, 1 November 2022",
        "Not checked.",
        "takes referrals (front door)",
    ):
        assert told in text
    assert client.get("/console/contacts/nobody").status_code == 404
    assert "Due within 30 days" in client.get("/console/contacts/soon-line").text
    assert "Overdue." in client.get("/console/contacts/luton-desk").text


def test_a_check_is_of_today_by_whoever_is_signed_in_and_good_for_half_a_year(console, client):
    page = client.get("/console/contacts/bedford-desk")
    assert 'value="2026-11-21"' in page.text
    given = {"seen": hidden(page, form="/check"), "checked_on": "2026-11-21", "review_by": "2027-05-22"}
    done = client.post("/console/contacts/bedford-desk/check", data=given)
    assert (done.status_code, done.headers["location"]) == (303, "/console/contacts/bedford-desk?said=checked")
    contact = console.web.directory.get("bedford-desk")
    assert (contact.checked_by, contact.checked_on, contact.review_by) == ("Ed Editor", TODAY, date(2027, 5, 22))
    assert console.gate.noted == [("Ed Editor", "checked the contact", "bedford-desk")]
    after = client.get(done.headers["location"]).text
    assert "Checked off." in after
    assert "Ed Editor</strong> checked it" in after


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"checked_on": "2026-11-22"}, "in the future"),
        ({"review_by": "2026-11-21"}, "must be after this one"),
        ({"checked_on": "last week"}, "Write the day of the check"),
        ({"seen": "another"}, "changed this contact meanwhile"),
    ],
)
def test_a_check_that_cannot_be_is_refused_and_what_was_typed_stays(console, client, given, fault):
    seen = hidden(client.get("/console/contacts/bedford-desk"), form="/check")
    posted = {"seen": seen, "checked_on": "2026-11-21", "review_by": "2027-05-22"} | given
    page = client.post("/console/contacts/bedford-desk/check", data=posted)
    assert page.status_code == 422
    assert fault in page.text
    assert f'value="{posted["checked_on"]}"' in page.text
    assert console.web.directory.get("bedford-desk").checked_on is None
    assert client.post("/console/contacts/nobody/check", data=posted).status_code == 404


def test_a_full_disk_is_told_and_loses_nothing(console, client, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    fields = form_of(client, "bedford-desk")
    seen = hidden(client.get("/console/contacts/bedford-desk"), form="/check")
    monkeypatch.setattr(home_file.os, "fsync", full)
    page = client.post(
        "/console/contacts/bedford-desk/check",
        data={"seen": seen, "checked_on": "2026-11-21", "review_by": "2027-05-22"},
    )
    assert (page.status_code, "No space left" in page.text) == (503, True)
    page = client.post("/console/contacts/bedford-desk/change", data=fields | {"name": "Another name"})
    assert "No space left" in page.text
    assert 'value="Another name"' in page.text


def test_a_change_counts_at_once_and_as_unchecked_in_every_process(console, client, tmp_path):
    elsewhere = a_bootstrap(tmp_path)
    assert elsewhere.directory.get("england-line").checked_on == date(2026, 11, 1)
    done = client.post(
        "/console/contacts/england-line/change", data=form_of(client, "england-line") | {"value-0": "020 7946 0199"}
    )
    assert done.headers["location"].endswith("said=changed")
    for directory in (console.web.directory, elsewhere.directory):
        contact = directory.get("england-line")
        assert (contact.channels[0].value, contact.checked_on) == ("020 7946 0199", None)
        assert "02079460199" in directory.numbers()
        assert "02079460102" not in directory.numbers()
    [change] = changes_of("england-line", console.bootstrap.home)
    assert change.fields == {"channels": ("telephone 020 7946 0102", "telephone 020 7946 0199")}
    shown = client.get("/console/contacts/england-line").text
    assert "<del>telephone 020 7946 0102</del> became <ins>telephone 020 7946 0199</ins>" in shown


def test_saying_that_it_was_compared_checks_it_in_the_same_step(console, client):
    fields = form_of(client, "bedford-desk") | {"note-0": "every day", "compared": "yes"}
    assert client.post("/console/contacts/bedford-desk/change", data=fields).status_code == 303
    contact = console.web.directory.get("bedford-desk")
    assert (contact.checked_by, contact.review_by) == ("Ed Editor", date(2027, 5, 22))
    assert contact.hours.opens.isoformat("minutes") == "08:45"
    assert {each.did for each in changes_of("bedford-desk", console.bootstrap.home)} == {"changed", "checked"}


def test_a_former_name_still_finds_the_contact(console, client):
    client.post(
        "/console/contacts/bedford-desk/change", data=form_of(client, "bedford-desk") | {"name": "Riverside team"}
    )
    found = console.web.directory.search("the number of the Bedford desk", area="bedford-borough")
    assert [each.name for each in found] == ["Riverside team"]


@pytest.mark.parametrize(
    ("given", "field", "fault"),
    [
        ({"value-0": "01234 99"}, "value-0", "not a number that can be dialled"),
        ({"value-0": "ring us"}, "value-0", "is no telephone number"),
        ({"kind-0": "email", "value-0": "desk@luton"}, "value-0", "is no e-mail address"),
        ({"kind-0": "email", "value-0": "desk"}, "value-0", "is no e-mail address"),
        ({"kind-0": "web", "value-0": "https://two words.example"}, "value-0", "is no web address"),
        ({"kind-0": "pigeon"}, "kind-0", "Input should be"),
        ({"value-0": ""}, "value-0", "at least one way"),
        ({"name": " "}, "name", "name of the service"),
        ({"purpose": ""}, "purpose", "in one line"),
        ({"area": "atlantis"}, "area", "Choose the area"),
        ({"roles": []}, "roles", "at least one thing"),
        ({"roles": ["gardener"]}, "roles", "at least one thing"),
        ({"audience": []}, "audience", "who may be given"),
        ({"opens": "09:00", "closes": ""}, "opening", "go together"),
        ({"opening": ""}, "opening", "Choose when it answers"),
        ({"as_of": "yesterday"}, "as_of", "day, month and year"),
    ],
)
def test_each_fault_stands_at_its_field_and_nothing_typed_is_lost(console, client, given, field, fault):
    page = client.post("/console/contacts/new", data=NEW | {"note-1": "kept"} | given)
    assert page.status_code == 422
    [told] = re.findall(f'id="{field}-fault">([^<]+)<', page.text)
    assert fault in told
    assert f'<a href="#{field}">' in page.text
    assert f'id="{field}"' in page.text
    assert 'value="kept"' in page.text
    assert not edits_file(console.bootstrap.home).exists()


def test_a_new_contact_of_the_partnership_is_given_to_people(console, client):
    assert 'name="audience" value="public" checked' in client.get("/console/contacts/new").text
    done = client.post("/console/contacts/new", data=NEW)
    assert done.headers["location"] == "/console/contacts/luton-larkfield-family-line?said=added"
    [found] = console.web.directory.for_role(Role.EARLY_HELP, "luton")
    assert (found.name, found.checked_on, found.channels[0].e164) == ("Larkfield family line", None, "+442079460150")
    assert (
        client.post("/console/contacts/new", data=NEW)
        .headers["location"]
        .startswith("/console/contacts/luton-larkfield-family-line-2")
    )


def test_the_second_of_two_editors_is_told_what_the_first_did_and_may_save_on_top(console, client):
    mine = form_of(client, "bedford-desk")
    assert (
        client.post("/console/contacts/bedford-desk/change", data=mine | {"value-0": "020 7946 0111"}).status_code
        == 303
    )
    page = client.post(
        "/console/contacts/bedford-desk/change", data=mine | {"value-0": "020 7946 0122", "purpose": "refer any child"}
    )
    assert page.status_code == 409
    assert "Ed Editor changed it" in page.text
    assert "<td>telephone 020 7946 0111 (weekdays)</td><td>telephone 020 7946 0122 (weekdays)</td>" in page.text
    assert 'value="020 7946 0122"' in page.text
    again = mine | {"value-0": "020 7946 0122", "purpose": "refer any child", "seen": hidden(page)}
    assert client.post("/console/contacts/bedford-desk/change", data=again).status_code == 303
    assert console.web.directory.get("bedford-desk").channels[0].value == "020 7946 0122"


def test_what_is_typed_into_a_contact_that_was_retired_meanwhile_is_not_lost(console, client, monkeypatch):
    mine = form_of(client, "bedford-desk")
    held = console.web.directory
    retire(client, "bedford-desk")
    monkeypatch.setattr(type(console.bootstrap), "directory", held)  # this process has not looked yet
    page = client.post("/console/contacts/bedford-desk/change", data=mine | {"purpose": "typed at length"})
    assert "has retired this contact meanwhile" in page.text
    assert 'value="typed at length"' in page.text


def retire(client, contact):
    page = client.get(f"/console/contacts/{contact}")
    return client.post(f"/console/contacts/{contact}/retire", data={"seen": hidden(page, form="/retire")})


def test_a_retired_contact_is_given_to_nobody_and_can_come_back(console, client):
    assert retire(client, "bedford-desk").headers["location"].endswith("said=retire")
    assert "bedford-desk" not in {each.id for each in console.web.directory}
    page = client.get("/console/contacts")
    assert "Retired</h2>" in page.text
    assert "Bring it back" in client.get("/console/contacts/bedford-desk").text
    assert client.get("/console/contacts/bedford-desk/change").status_code == 404
    assert client.post("/console/contacts/bedford-desk/restore").status_code == 303
    assert console.web.directory.get("bedford-desk").channels[0].value == "020 7946 0101"
    twice = client.post("/console/contacts/bedford-desk/restore")
    assert (twice.status_code, "is not retired" in twice.text) == (409, True)


def test_the_emergency_number_cannot_be_retired(console, client):
    page = retire(client, "emergency")
    assert (page.status_code, "cannot be retired" in page.text) == (409, True)
    assert console.web.directory.get("emergency")


def test_retiring_what_somebody_has_just_changed_is_refused(client):
    seen = hidden(client.get("/console/contacts/bedford-desk"), form="/retire")
    client.post("/console/contacts/bedford-desk/change", data=form_of(client, "bedford-desk") | {"name": "Other desk"})
    page = client.post("/console/contacts/bedford-desk/retire", data={"seen": seen})
    assert (page.status_code, "Somebody else has changed" in page.text) == (409, True)
    assert client.post("/console/contacts/bedford-desk/paint").status_code == 404


def test_a_library_that_has_changed_since_is_shown_and_can_count_again(console, client, tmp_path):
    client.post(
        "/console/contacts/bedford-desk/change", data=form_of(client, "bedford-desk") | {"value-0": "020 7946 0111"}
    )
    assert "newer record" not in client.get("/console/contacts/bedford-desk").text
    file = tmp_path / "contacts.yaml"
    file.write_text(file.read_text().replace("020 7946 0101", "020 7946 0177"))
    page = client.get("/console/contacts/bedford-desk").text
    assert "The library has a newer record" in page
    assert "020 7946 0177" in page
    assert client.post("/console/contacts/bedford-desk/return").headers["location"].endswith("said=return")
    assert console.web.directory.get("bedford-desk").channels[0].value == "020 7946 0177"
    assert "is as the library has it" in client.post("/console/contacts/bedford-desk/return").text


def test_a_damaged_file_of_edits_is_named_where_somebody_changes_a_contact(console, client):
    fields = form_of(client, "bedford-desk")
    client.post("/console/contacts/bedford-desk/change", data=fields | {"name": "Riverside team"})
    assert console.web.directory.get("bedford-desk").name == "Riverside team"
    edits_file(console.bootstrap.home).write_text("contacts: [{by: x}]")
    assert console.web.directory.get("bedford-desk").name == "Riverside team"  # as it was read before
    page = client.post(
        "/console/contacts/bedford-desk/change", data=form_of(client, "bedford-desk") | {"name": "Third name"}
    )
    assert "contact-edits.yaml" in page.text
    assert client.get("/console/contacts").status_code == 200


def test_an_id_is_never_given_twice():
    assert new_id("Ärzte & Co.", "luton", set()) == "luton-arzte-co"
    assert new_id("Desk", "luton", {"luton-desk", "luton-desk-2"}) == "luton-desk-3"
    assert new_id("日本", "", set()) == "contact"


def test_everything_has_a_name_in_plain_words():
    assert set(ROLES) == set(Role)
    assert set(KINDS) == set(ChannelKind)
    assert set(OPENINGS) == set(Opening)


def test_every_field_of_a_change_has_a_name(console):
    assert set(in_words(console.web.directory.get("luton-desk"))) <= set(FIELDS)


def test_editors_are_reminded_of_what_is_reported_and_what_is_to_be_checked(console):
    report(console)
    told = [(each.words, each.path) for each in reminders.of_contacts(console, ED)]
    assert told == [
        ("1 reported as wrong", "/console/contacts"),
        ("1 overdue", "/console/contacts?state=overdue"),
        ("1 not checked", "/console/contacts?state=unchecked"),
        ("1 due within 30 days", "/console/contacts?state=soon"),
    ]


def report(console, contact="bedford-desk", *, by="Anna Trainer", note="Nobody answers."):
    draft = Draft(kind=Kind.CONTACT, wordings=("whom do i ring",), contact=contact, note=note)
    return Corrections(console.records).make(draft, State.OPEN, by=Author(id=1, name=by), at=REPORTED_AT)


def reports_of(page):
    return [" ".join(each.split()) for each in re.findall(r"<li><p>(Reported by .*?)</form>", page.text, re.DOTALL)]


def test_what_is_reported_wrong_stands_on_top_and_on_the_contact(console, client):
    report(console)
    report(console, "luton-desk", by="Ben Trainer", note="")
    report(console, by="Ben Trainer")
    page = client.get("/console/contacts")
    assert "Reported as wrong: 2" in page.text
    assert page.text.index("Reported as wrong") < page.text.index('class="counts"')
    told = reports_of(page)
    assert [each[:53] for each in told] == [
        "Reported by Anna Trainer, 20 November 2026, 09:30. It",
        "Reported by Ben Trainer, 20 November 2026, 09:30. It ",
        "Reported by Ben Trainer, 20 November 2026, 09:30. It ",
    ]
    assert all("whom do i ring" in each for each in told)
    assert "Anna Trainer says: Nobody answers." in told[0]
    assert "says:" not in told[2]
    assert len(reports_of(client.get("/console/contacts/bedford-desk"))) == 2
    assert reported_wrong(console) == 2


@pytest.mark.parametrize(
    ("how", "why", "said"),
    [
        ("mended", "The contact is mended.", "Closed: the contact is mended."),
        ("right", "It was right after all.", "Closed: it was right after all."),
    ],
)
def test_an_editor_closes_a_report(console, client, how, why, said):
    made = report(console)
    got = client.post(f"/console/contacts/reported/{made}", data={"how": how, "seen": "1"})
    assert said in client.get(got.headers["location"]).text
    kept = Corrections(console.records).get(made)
    assert (kept.state, kept.decided_by, kept.why) == (State.ENDED, "Ed Editor", why)
    assert reported_wrong(console) == 0
    assert "Reported as wrong" not in client.get("/console/contacts/bedford-desk").text
    assert console.gate.noted == [("Ed Editor", f"closed a report: {how}", f"correction {made}")]


def test_nobody_but_an_editor_closes_a_report(console, client):
    made = report(console)
    for person in (ANNA, RUTH):
        console.gate.now = person
        assert client.post(f"/console/contacts/reported/{made}", data={"how": "mended", "seen": "1"}).status_code == 403
    assert Corrections(console.records).get(made).state is State.OPEN


def test_of_two_editors_the_second_is_told_that_the_report_is_closed(console, client):
    made = report(console)
    address = f"/console/contacts/reported/{made}"
    assert client.post(address, data={"how": "right", "seen": "7"}).headers["location"].endswith("closed-before")
    client.post(address, data={"how": "mended", "seen": "1"})
    again = client.post(address, data={"how": "right", "seen": "2"})
    assert "has closed this report already" in client.get(again.headers["location"]).text
    assert Corrections(console.records).get(made).why == "The contact is mended."


def test_what_is_no_report_is_not_closed(console, client):
    source = Source(passage="p", document="d", title="A guide", words="Words.")
    draft = Draft(kind=Kind.TAUGHT, wordings=("asked",), statements=(Statement(words="", sources=(source,)),))
    taught = Corrections(console.records).make(draft, State.IN_FORCE, by=Author(id=1, name="Anna"), at=REPORTED_AT)
    for number, how in ((taught, "mended"), (report(console), "strange"), (999, "mended")):
        got = client.post(f"/console/contacts/reported/{number}", data={"how": how, "seen": "1"})
        assert got.status_code == 404
    assert Corrections(console.records).get(taught).state is State.IN_FORCE


def test_a_report_is_named_also_where_its_contact_is_retired_or_gone(console, client):
    report(console, "luton-desk")
    report(console, "gone-desk")
    page = client.get("/console/contacts/luton-desk")
    client.post("/console/contacts/luton-desk/retire", data={"seen": hidden(page, form="/retire")})
    listed = client.get("/console/contacts").text
    assert '<h3><a href="/console/contacts/luton-desk">Luton desk</a></h3>' in listed
    assert "<h3>A contact that is no longer held</h3>" in listed
    assert "gone-desk" not in listed
    edits_file(console.bootstrap.home).write_text("broken: [", encoding="utf-8")
    assert name_of(console, "gone-desk") == "A contact that is no longer held"
