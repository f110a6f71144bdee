"""Hostile input against the console: what is typed, uploaded or asked for never does more than it may."""

import re
from datetime import UTC, datetime
from functools import partial

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.adapters.evaluation_runs import FOLDER as RUNS
from bot.adapters.evaluation_runs import REPORT, REQUEST
from bot.adapters.records.drills import CODE_LENGTH, LETTERS, Drills
from bot.adapters.transcripts_kept import Sought
from bot.console.documents import incoming
from ingest.fetch import Fetcher
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from tests.console.made_answers import a_transcript, an_answers_console
from tests.console.made_console import a_client, a_console
from tests.console.made_contacts import a_contacts_console
from tests.console.made_documents import GUIDE, PATH, RECORD, a_desk, held_after, upload, write_record
from tests.console.made_entrance import sign_in, token_in
from tests.console.test_contacts import NEW as NEW_CONTACT
from tests.console.test_every_route import routes_of

LINKS = ("href", "src", "action", "formaction", "xlink:href", "hx-get", "hx-post", "data")
NO_NUMBERS = ("9" * 25, "%C2%B2", "-1", "a%00b", "x" * 3000, "..%2f..%2fetc%2fpasswd")


@pytest.fixture(scope="module")
def payloads(shared):
    """Two hundred attacks on a page, spread over the lists, and the links that Markdown could hide one in."""
    lines = (shared / "adversarial" / "xss" / "payloadbox_xss.txt").read_text("utf-8", "replace").splitlines()
    spread = [line for line in lines[:: len(lines) // 200] if line.strip()]
    return [*spread, "javascript:alert(1)", '"><script>alert(1)</script>', "'-alert(1)-'", "{{7*7}}${7*7}<%= 7*7 %>"]


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path) as client:
        yield client


def assert_harmless(page, *, scripts=2):
    """A page holds no script but our own files, no handler, and no link that runs something."""
    tree = LexborHTMLParser(page.text)
    own = [each.attributes.get("src") or "" for each in tree.css("script")]
    assert all(each.startswith("/console/static/") for each in own), own
    assert len(own) <= scripts
    assert not tree.css("iframe, object, embed, base, math, meta[http-equiv], link[rel=import]")
    for element in tree.css("*"):
        for name, value in element.attributes.items():
            assert not name.startswith("on"), f"<{element.tag} {name}>"
            if name in LINKS:
                assert not re.match(r"\s*(javascript|data|vbscript):", value or "", re.IGNORECASE), value
    assert "script-src 'self'" in page.headers["content-security-policy"]


# What is typed stays words


def test_what_a_group_answers_in_a_drill_is_words_on_the_screen_and_on_paper(web, bootstrap, tmp_path, payloads):
    console = a_console(web, bootstrap, tmp_path)
    client = a_client(console)
    typed = "\n".join(line for line in payloads[:20] if len(line) < 400)
    data = {"title": payloads[1][:100], "area": "", "count": "0", "seed": "1", "typed": typed}
    made = client.post("/console/drills/new", data=data)
    drill = Drills(console.records).get(int(re.search(r"drills/(\d+)", made.headers["location"])[1]), datetime.now(UTC))
    for payload in payloads[:150]:
        fields = {
            "question": str(drill.shown.id),
            "contact": payload[:500],
            "to_do": payload[:500],
            "group": payload[:40],
        }
        assert client.post(f"/drill/{drill.code}", data=fields).status_code in (303, 422)
    shown = client.get(f"/console/drills/{drill.id}/show")
    assert shown.text.count("<dt>Contact</dt>") > 100
    for path in (f"/console/drills/{drill.id}", f"/console/drills/{drill.id}/show", f"/drill/{drill.code}",
                 f"/console/drills/{drill.id}/answers?question={drill.shown.id}", "/console/drills"):  # fmt: skip
        assert_harmless(client.get(path))
    for payload in payloads[:60]:
        assert_harmless(client.get("/drill", params={"code": payload}, follow_redirects=True))
    console.records.dispose()


def test_a_documents_record_its_name_and_its_text_are_words(desk, payloads):
    hostile = "\n\n".join(f"## {line}\n\n{line} stands here as a sentence of the text." for line in payloads[:40])
    waiting = upload(desk, GUIDE + "\n\n" + hostile, name='"><img src=x onerror=alert(1)>\r\nX-Set: 1.md')
    for payload in payloads[:30]:
        write_record(desk, waiting, title=payload[:300], publisher=payload[:200], licence=payload, url=payload)
        assert_harmless(desk.get(f"{waiting}/record"))
    for leaf in (1, 2, 3):
        assert_harmless(desk.get(f"{waiting}?leaf={leaf}"))
    script = payloads[-3]
    held = held_after(desk, GUIDE.replace("blue book", script), title=script, publisher=script, licence=script)
    for path in (held, f"{held}/record", f"{held}/withdraw", f"{PATH}", f"{PATH}/differences", f"{PATH}/refused"):
        page = desk.get(path)
        assert_harmless(page)
    assert "&lt;script&gt;" in desk.get(held).text


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.example/x", "https://x.example/\ny"]
)
def test_no_link_that_runs_something_is_kept_as_a_documents_address(desk, url):
    waiting = upload(desk)
    assert write_record(desk, waiting, url=url).status_code == 422
    assert "Begin the web address with https://" in write_record(desk, waiting, url=url).text


def test_a_contact_is_words_and_its_address_a_web_address(tmp_path, payloads):
    client = a_client(a_contacts_console(tmp_path))
    for number, payload in enumerate(payloads[-25:]):
        typed = NEW_CONTACT | {
            "name": f"{payload[:80]} {number}",
            "purpose": f"ask {payload[:80]}",
            "note-0": payload[:80],
        }
        added = client.post("/console/contacts/new", data=typed)
        assert added.status_code in (303, 422)
        assert_harmless(client.get(added.headers["location"]) if added.status_code == 303 else added)
    assert_harmless(client.get("/console/contacts"))
    for value in (
        "javascript:alert(1)",
        'https://x.example/"onclick=alert(1) y',
        "data:text/html,x",
        "http://x.example",
    ):
        refused = client.post("/console/contacts/new", data=NEW_CONTACT | {"kind-0": "web", "value-0": value})
        assert refused.status_code == 422, value
        assert_harmless(refused)


def test_a_question_set_is_words(web, bootstrap, tmp_path, payloads):
    client = a_client(a_console(web, bootstrap, tmp_path))
    for number, payload in enumerate(payloads[:40]):
        typed = {
            "id": f"q-{number}", "question": payload, "notes": payload, "category": payload, "persona": payload,
            "expected_behaviour": "abstain", "answerable": "no", "must_not_include": payload, "split": "dev",
        }  # fmt: skip
        added = client.post("/console/questions/set/hostile/add", data=typed)
        assert added.status_code in (303, 422)
        assert_harmless(client.get("/console/questions/set/hostile/add") if added.status_code == 303 else added)
    assert_harmless(client.get("/console/questions/set/hostile"))
    assert_harmless(client.get("/console/questions"))
    assert_harmless(client.get("/console/drills/new"))


# Paths and names


@pytest.mark.parametrize("name", ["../../evil", "..", "a/b", "/etc/passwd", "A", "x" * 61, "a\x00", "con.pdf", ""])
def test_a_question_set_is_named_by_a_plain_word_and_is_never_a_path(web, bootstrap, tmp_path, name):
    client = a_client(a_console(web, bootstrap, tmp_path))
    line = '{"id": "q", "question": "Who?", "category": "c", "expected_behaviour": "abstain", "answerable": false}'
    before = set(bootstrap.home.path.rglob("*"))
    posted = client.post("/console/questions/import", data={"name": name, "text": line})
    assert posted.status_code == 422
    copied = client.post("/console/questions/set/gold/copy", data={"name": name})
    assert copied.status_code in (404, 422)
    assert {path for path in set(bootstrap.home.path.rglob("*")) - before if path.suffix == ".jsonl"} == set()


def test_a_question_set_too_large_to_be_shown_again_is_refused(web, bootstrap, tmp_path):
    client = a_client(a_console(web, bootstrap, tmp_path))
    file = {"file": ("big.jsonl", b"{}\n" * 1_600_000)}
    posted = client.post("/console/questions/import", data={"name": "big"}, files=file)
    assert posted.status_code == 422
    assert "larger than 4 MB" in posted.text
    assert len(posted.text) < 50_000


@pytest.mark.parametrize("run", ["%2e%2e%2f%2e%2e", "..%2f..", "comparisons", ".running", "a%00b", "2026/x"])
def test_an_evaluation_is_a_folder_of_its_own_and_of_nobody_else(web, bootstrap, tmp_path, run):
    client = a_client(a_console(web, bootstrap, tmp_path))
    (bootstrap.home.path / REPORT).write_text("outside")
    for end in ("", "/report", "/progress"):
        answer = client.get(f"/console/questions/runs/{run}{end}")
        assert answer.status_code in (404, 307)
        assert "outside" not in answer.text
    compared = client.get("/console/questions/compare", params={"before": "../x", "after": ".."})
    assert compared.status_code == 404


def test_a_report_runs_nothing_under_our_address(web, bootstrap, tmp_path):
    folder = bootstrap.home.path / RUNS / "hostile-run"
    folder.mkdir(parents=True)
    (folder / REQUEST).write_text('{"sets": ["<script>alert(1)</script>"], "total": 1, "by": "<img src=x onerror=y>"}')
    (folder / REPORT).write_text("<script>alert(1)</script>")
    client = a_client(a_console(web, bootstrap, tmp_path))
    report = client.get("/console/questions/runs/hostile-run/report")
    policy = report.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert re.search(r"\bsandbox(;|$)", policy), policy
    assert "script-src" not in policy
    assert report.headers["x-content-type-options"] == "nosniff"
    assert_harmless(client.get("/console/questions/runs/hostile-run"))


def test_a_download_is_named_by_us_and_no_name_adds_a_header(desk):
    held = held_after(desk, GUIDE)
    waiting = upload(desk, GUIDE + "\nMore.", name="a\r\nSet-Cookie: x=1\r\n\r\n<b>.md")
    assert "\r" not in desk.get(waiting).headers.get("set-cookie", "")
    link = re.search(rf"{held}/original/[0-9a-f]+", desk.get(held).text)[0]
    original = desk.get(link)
    assert original.headers["content-disposition"] == 'attachment; filename="harbour-guide-2025.md"'
    assert original.headers["content-type"] == "application/octet-stream"
    assert "sandbox" in original.headers["content-security-policy"]
    for path in ("../../catalogue", "%2e%2e", "x" * 300, "a%00b"):
        assert desk.get(f"{held}/original/{path}").status_code == 404
        assert desk.get(f"{PATH}/held/{path}/original/x").status_code == 404


# What the server reads and fetches


def test_a_path_typed_as_a_web_address_is_read_neither_at_once_nor_when_it_is_tried_again(desk, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("The combination of the safe is known to the keeper alone and nobody else.")
    for url in (str(secret), f"file://{secret}", f" {secret} "):
        assert "begin it with https://" in desk.post(f"{PATH}/new", data={"url": url}).text
        again = desk.post(f"{PATH}/refused/retry", data={"name": url.strip()})
        assert again.headers["location"].endswith("said=gone")
    assert desk.console.web.catalogue().dead_letters() == []


INSIDE = [
        "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0/", "http://[::1]/",
        "http://[::ffff:127.0.0.1]/", "http://[::127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[fe80::1]/",
        "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://192.168.1.1/", "http://100.64.0.1/",
        "http://localhost/", "https://user:secret@127.0.0.1/", "ftp://127.0.0.1/", "http://127.0.0.1:99999999/",
        f"http://{'a' * 70}.example/", "http://[", "h" * 5000,
    ]  # fmt: skip


def test_no_address_within_is_fetched_however_it_is_written(desk):
    for address in INSIDE:
        assert desk.post(f"{PATH}/new", data={"url": address}).status_code == 422, address
    assert desk.get(f"{PATH}/waiting").text.count("/record") == 0


@pytest.mark.parametrize("inside", ["http://127.0.0.1/", "http://169.254.169.254/", "http://[::1]:8000/console"])
def test_a_redirect_to_an_address_within_is_not_followed(desk, monkeypatch, inside):
    asked = []

    def answer(request):
        asked.append(request.headers["host"])
        return httpx.Response(302, headers={"location": inside})

    public = partial(
        Fetcher, transport=httpx.MockTransport(answer),
        resolve=lambda host: ["93.184.215.14"] if host == "outside.example" else [host.strip("[]")],
    )  # fmt: skip
    monkeypatch.setattr(incoming, "Fetcher", public)
    page = desk.post(f"{PATH}/new", data={"url": "https://outside.example/a"})
    assert page.status_code == 422
    assert "not on the public internet" in page.text
    assert asked == ["outside.example"]


def test_hostile_files_end_in_words_and_leave_nothing_outside_the_waiting_place(desk, shared, tmp_path):
    adversarial = shared / "adversarial"
    files = sorted((adversarial / "upload").glob("*.[pdz]*"))
    files += [adversarial / "docx" / f"{name}.docx" for name in ("billion_laughs", "bomb_single_run_200MiB")]
    for file in files:
        sent = desk.post(f"{PATH}/new", files={"file": (file.name, file.read_bytes())})
        assert sent.status_code in (303, 422), file.name
        if sent.status_code == 422:
            assert_harmless(sent)
    home = desk.console.bootstrap.home
    assert {path.parent for path in tmp_path.rglob("*") if "passwd" in path.name or "slip" in path.name} == set()
    assert sum(path.stat().st_size for path in home.uploads_folder.iterdir()) < 20 * 1024 * 1024


# Numbers, lengths and wildcards


@pytest.mark.parametrize("value", NO_NUMBERS, ids=[value[:8] for value in NO_NUMBERS])
def test_no_route_breaks_by_what_stands_in_its_address(way_in, value):
    browser = way_in.signed_in()
    token = token_in(browser.get("/console"))
    for method in ("GET", "POST"):
        for path in [each for each in routes_of(way_in.app, method) if "{" in each]:
            given = {"data": {"token": token}} if method == "POST" else {}
            query = "" if path == "/console/release/waiting" else f"?id={value}&question={value}&page={value}"
            answer = browser.request(method, re.sub(r"\{[^}]+\}", value, path) + query, **given)
            assert answer.status_code < 500, f"{method} {path}"


@pytest.mark.parametrize("path", ["/console/contacts", "/console/gaps", "/console/people", "/console/answers"])
def test_a_page_that_is_no_number_is_the_first(way_in, path):
    browser = way_in.signed_in()
    for page in ("²", "9" * 30, "-1", "1.5", "x"):
        assert browser.get(path, params={"page": page}).status_code == 200, page


def test_a_revision_that_is_no_number_is_none_that_was_seen(desk):
    waiting = upload(desk)
    for seen in ("²", "9" * 5000, "-1", ""):
        assert desk.post(f"{waiting}/record", data=RECORD | {"seen": seen}).status_code == 409


@pytest.mark.parametrize(
    ("field", "typed"), [("name", "x" * 151), ("purpose", "x" * 301), ("source", "a\nb"), ("note-0", "x" * 255)]
)
def test_what_is_told_of_a_contact_is_one_line_that_can_be_read_out(tmp_path, field, typed):
    client = a_client(a_contacts_console(tmp_path))
    refused = client.post("/console/contacts/new", data=NEW_CONTACT | {field: typed})
    assert refused.status_code == 422
    assert "in one line of at most" in refused.text


def test_a_field_of_a_record_has_an_end(desk):
    waiting = upload(desk)
    for field, typed in (("licence", "x" * 201), ("url", "https://x.example/" + "x" * 2000)):
        assert write_record(desk, waiting, **{field: typed}).status_code == 422, field


def test_a_wildcard_of_the_database_is_a_sign_like_any_other(tmp_path):
    catalogue = Catalogue.open(sqlite_url(tmp_path / "catalogue.sqlite"))
    console = an_answers_console(catalogue, tmp_path)
    for each in (a_transcript(1), a_transcript(2, question="Is the lamp 100% dry_run?")):
        console.web.transcripts.keep(each)
    kept = console.web.transcripts.kept
    assert [kept.count(Sought(words=words)) for words in ("%", "_", "100%", "l_mp", "\\")] == [1, 1, 1, 0, 0]
    client = a_client(console)
    assert client.get("/console/answers", params={"words": "' OR 1=1 --"}).status_code == 200
    console.web.transcripts.close()
    console.records.dispose()
    catalogue.close()


# Coming in, going out, and the phones


def test_another_site_cannot_sign_anybody_out(way_in):
    browser = way_in.browser()
    answer = browser.post("/console/sign-out", headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_signing_in_ends_the_session_that_the_browser_had(way_in):
    browser = way_in.signed_in()
    before = browser.cookies["signpost-console"]
    way_in.account("Tess Trainer", "trainer")
    assert sign_in(browser, "tess.trainer@partnership.example").status_code == 303
    assert not way_in.doors.sessions.by_key(before).is_live


def test_a_key_that_somebody_set_is_no_session_also_after_signing_in(way_in):
    browser = way_in.browser()
    browser.cookies.set("signpost-console", "chosen-by-somebody-else", path="/console")
    way_in.account()
    assert sign_in(browser, "ada.admin@partnership.example").status_code == 303
    other = way_in.browser(cookies={"signpost-console": "chosen-by-somebody-else"})
    assert other.get("/console").status_code == 303


def test_a_body_of_unknown_size_is_not_read_of_somebody_whom_nobody_knows(way_in):
    def parts():
        yield b"token=" + b"0" * 64
        raise AssertionError("it was read on")

    answer = way_in.browser().post(
        "/console/documents/new", content=parts(), headers={"content-type": "application/x-www-form-urlencoded"}
    )
    assert answer.headers["location"].startswith("/console/sign-in")


def test_a_phone_sees_the_question_of_now_and_nothing_of_anybody_else(web, bootstrap, tmp_path):
    console = a_console(web, bootstrap, tmp_path)
    client = a_client(console)
    typed = {"title": "Night", "area": "", "count": "0", "seed": "1", "typed": "Who counts lanterns?\nWho buys oil?"}
    client.post("/console/drills/new", data=typed)
    drill = Drills(console.records).get(1, datetime.now(UTC))
    first, second = drill.questions
    client.post(
        f"/drill/{drill.code}", data={"question": str(first.id), "contact": "the harbour master", "group": "Table 7"}
    )
    console.gate.now = None
    for path in (f"/drill/{drill.code}", f"/drill/{drill.code}/now", f"/drill/{drill.code}?said=sent"):
        page = client.get(path).text
        assert "harbour master" not in page
        assert "Table 7" not in page
        assert "buys oil" not in page
    faulty = client.post(f"/drill/{drill.code}", data={"question": str(second.id), "contact": ""}).text
    assert "buys oil" not in faulty
    for path in (f"/console/drills/{drill.id}/answers?question={first.id}", f"/console/drills/{drill.id}/show"):
        assert client.get(path).headers["location"].startswith("/console/sign-in")


def test_a_wrong_code_says_nothing_of_the_drills_there_are_and_codes_cannot_be_guessed(web, bootstrap, tmp_path):
    client = a_client(a_console(web, bootstrap, tmp_path))
    for title in ("Night shift", "Day shift"):
        client.post("/console/drills/new", data={"title": title, "count": "0", "seed": "1", "typed": "Oil?"})
    wrong = {client.get(f"/drill/{code}").text.replace(code, "") for code in ("AAAAAA", "ZZZZZZ", "%25", "______")}
    assert len({re.sub(r'value="[^"]*"', "", page) for page in wrong}) == 1
    assert "shift" not in wrong.pop()
    assert len(LETTERS) ** CODE_LENGTH > 500_000_000


def test_wrong_codes_are_refused_after_a_while_wherever_they_are_tried(web, bootstrap, tmp_path):
    client = a_client(a_console(web, bootstrap, tmp_path))
    ends = [lambda code: client.get(f"/drill/{code}"), lambda code: client.get(f"/drill/{code}/now"),
            lambda code: client.post(f"/drill/{code}", data={"contact": "x"})]  # fmt: skip
    codes = [ends[number % 3](f"AAAA{number:02d}").status_code for number in range(75)]
    assert set(codes[:60]) == {404}
    assert set(codes[61:]) == {429}
