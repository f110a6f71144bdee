"""Takes the pictures of docs/trainers.md: `python docs/refresh_trainers.py`, over the home that SIGNPOST_HOME names.

The home is copied and only the copy is served: nothing that anybody recorded is shown or changed. It has to hold the
starter library alone (`signpost ingest --library`), so that no sentence of anybody else's document stands in a picture;
another is refused. All is done through the pages, as people do it; the people and what they ask are invented.
Chromium is the one that SIGNPOST_CHROMIUM names, else the one that is installed.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

# Both modules lie beside this script.
from invented_week import (
    DOCUMENT,
    DRILL,
    FOUND,
    PASSAGE,
    PASSWORD,
    PEOPLE,
    QUESTIONS,
    RIGHT,
    SAID,
    SPRING,
    SURE,
    WRONG_CONTACT,
)
from playwright.sync_api import Page, sync_playwright
from served_copy import PICTURES, Signpost, copied_home, free_port, leading_to, press, served

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage")
# Debian's Chromium draws fields of days as in America, in every locale.
AS_IN_BRITAIN = "days => days.forEach(day => { day.type = 'text'; day.placeholder = 'dd/mm/yyyy' })"


def main() -> None:
    """Do what the guide describes, and take a picture of each page on the way."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        chromium, port = os.environ.get("SIGNPOST_CHROMIUM") or shutil.which("chromium"), free_port()
        browser = playwright.chromium.launch(executable_path=chromium, args=[*FLAGS, leading_to(port)])
        with served(copied_home(Path(folder)), browser, port) as signpost:
            for step in STEPS:
                sys.stdout.write(f"{step.__name__.replace('_', ' ')}\n")
                step(signpost)
            put_in_place(signpost.pictures)
        browser.close()


def put_in_place(taken: Path) -> None:
    """Put the pictures in the place of the old ones: all, or none where a step did not come to its end."""
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    for picture in taken.glob("*.png"):
        shutil.copy(picture, PICTURES)


def the_first_day(signpost: Signpost) -> None:
    """The administrator's account, and a link for each colleague."""
    ada = signpost.window("Ada Winter")
    ada.goto(signpost.welcome)
    ada.get_by_label("Your name").fill("Ada Winter")
    ada.get_by_label("Your e-mail").fill("ada.winter@partnership.example")
    ada.get_by_label("A password").fill(PASSWORD)
    press(ada, "Make the account and sign in")
    for name, roles in PEOPLE.items():
        signpost.go("Ada Winter", "/console/people")
        ada.get_by_label("Name", exact=True).fill(name)
        ada.get_by_label("E-mail", exact=True).fill(f"{name.lower().replace(' ', '.')}@partnership.example")
        for role in roles:
            ada.get_by_label(role, exact=True).check()
        press(ada, "Make the account and the link")
        page = signpost.window(name)
        page.goto(ada.get_by_label("One-time link").input_value())
        page.get_by_label("A password").fill(PASSWORD)
        press(page, "Set the password and sign in")
    signpost.shoot(signpost.go("Ada Winter", "/console/people"), "people", end="main form button")


def questions_are_asked(signpost: Signpost) -> None:
    """What a week brings, in a minute; three askers say whether the reply was right."""
    for question in QUESTIONS:
        body = {"question": question, "area": "bedford-borough", "audience": "practitioner"}
        reply = signpost.post("/api/v1/ask", body)
        if question in SAID:
            signpost.post("/api/v1/feedback", {"reply": reply["id"], "verdict": SAID[question]})
    tess = signpost.go("Tess Marlow", "/console/answers")
    tess.locator("input[type=date]").evaluate_all(AS_IN_BRITAIN)
    signpost.shoot(tess, "answers")


def one_answer(signpost: Signpost) -> Page:
    """How an answer came about."""
    tess = signpost.go("Tess Marlow", "/console/answers")
    tess.get_by_role("link", name=SURE).click()
    signpost.shoot(tess, "answer", top="h2:has-text('How this answer was made')", height=1100)
    return tess


def two_trainers_check(signpost: Signpost) -> None:
    """A sample, scored by two people who do not see each other's scores; how far they agree."""
    tess = signpost.go("Tess Marlow", "/console/checking/samples/new")
    tess.get_by_label("Name of the sample").fill("November, first week")
    tess.get_by_label("How many answers").fill(str(len(QUESTIONS)))
    for place, name in zip(("One person", "The other person"), FOUND, strict=True):
        tess.get_by_label(place, exact=True).select_option(label=name)
    press(tess, "Draw the sample")
    sample = tess.url.partition("?")[0].removeprefix(signpost.address)
    _gaps_are_sorted(signpost)
    signpost.shoot(signpost.go("Tess Marlow", "/console"), "start", end="main")
    for name, found in FOUND.items():
        for _ in QUESTIONS:
            _score(signpost, signpost.go(name, f"{sample}/next"), found)
    signpost.shoot(signpost.go("Tess Marlow", f"{sample}/agreement"), "agreement", end="main table")


def _score(signpost: Signpost, page: Page, found: dict[str, str]) -> None:
    question = page.locator("blockquote.words").first.inner_text()
    verdict = found.get(question, "Right")
    page.get_by_label("All sentences and sources right").check()
    for part in ("verdict",) if verdict == "Right" else ("sentence-0", "verdict"):
        page.locator(f"fieldset#{part}").get_by_label(verdict, exact=True).check()
    if question == SURE and not (signpost.pictures / "score.png").exists():
        page.get_by_label("Note").fill("What helps most comes last. Two of its sources are on other subjects.")
        signpost.shoot(page, "score", height=1300)
    press(page, "Keep the score")


def an_answer_is_corrected(signpost: Signpost) -> None:
    """The passage that should have answered is taught, and whoever was given the wrong answer is told."""
    tess = one_answer(signpost)
    press(tess, "Correct this answer")
    press(tess, "A passage should have answered")
    tess.get_by_label("Words to look for").fill("open words such as tell me what happened")
    press(tess, "Search")
    tess.locator("fieldset#found .field", has_text=PASSAGE).get_by_role("radio").check()
    press(tess, "Choose this passage")
    sentences = tess.get_by_role("group", name="Which sentences answer?").get_by_role("checkbox")
    sentences.nth(0).check()
    signpost.shoot(tess, "teach", top="h2:has-text('The passage')", height=760)
    signpost.shoot(tess, "sentences", top="h2:has-text('The sentences')", end="main")
    press(tess, "See what Signpost would answer")
    signpost.shoot(
        tess, "lesson", end="main"
    )  # the second sentence is the exception to the first, and would be left out
    press(tess, "Go back and change it")
    sentences.nth(1).check()
    press(tess, "See what Signpost would answer")
    if (left_out := tess.locator("#limits_read")).count():
        left_out.check()
    press(tess, "Teach this passage")
    tess.get_by_text("Taught.").wait_for()
    correction = tess.url.partition("?")[0].removeprefix(signpost.address)
    omar = signpost.go("Omar Finch", f"{correction}?ask=true")
    signpost.shoot(omar, "correction", height=1390)
    omar.get_by_label("What is right instead").fill(RIGHT)
    press(omar, "See the note and who gets it")
    signpost.shoot(omar, "recall", end="main")


def a_contact_is_reported(signpost: Signpost) -> None:
    """A trainer says that a contact is wrong; the editors have it on top."""
    tess = signpost.go("Tess Marlow", "/console/answers")
    tess.get_by_role("link", name=QUESTIONS[0]).click()
    press(tess, "Correct this answer")
    tess.get_by_label("What is wrong with it?").first.fill(WRONG_CONTACT)
    press(tess, "Report it as wrong")
    tess.get_by_text("It was passed to the editors.").wait_for()


def a_drill_is_held(signpost: Signpost) -> None:
    """Questions on the projector; a group answers on a phone; then Signpost's reply."""
    tess = signpost.go("Tess Marlow", "/console/drills/new")
    tess.get_by_label("Name of the drill").fill("Night shift, November")
    tess.get_by_label("Area of the group").select_option("bedford-borough")
    tess.get_by_label("Your questions").fill("\n".join(DRILL))
    press(tess, "Prepare it")
    link = tess.locator("dl.facts a").first.get_attribute("href") or ""
    press(tess, "Show on the projector")
    phone = signpost.window("A table at the training", width=390)
    phone.goto(link)
    phone.get_by_label("Whom would you contact?").fill("Front door")
    phone.get_by_label("What would you do first?").fill("Ring them, and do not wait until Monday")
    phone.get_by_label("Your table or group").fill("Table 2")
    signpost.shoot(phone, "drill-phone", end="main")
    press(phone, "Send to the trainer")
    press(tess, "Look for new answers")
    signpost.shoot(tess, "drill-projector", end="main")
    press(tess, "Show Signpost")
    signpost.shoot(tess, "drill-reply", end="main")


def an_evaluation_is_run(signpost: Signpost) -> None:
    """A set of the trainers' own, asked as a whole; the figures; by category."""
    tess = signpost.window("Tess Marlow")
    for identifier, question, behaviour, words, place, category in SPRING:
        signpost.go("Tess Marlow", "/console/questions/set/spring-2027/add")
        tess.locator("#question").fill(question)
        tess.locator("#expected_behaviour").select_option(behaviour)
        tess.locator("#must_include").fill(words)
        tess.locator("#gold").fill(place)
        tess.locator("#answerable").select_option("no" if behaviour == "abstain" else "yes")
        tess.locator("#category").fill(category)
        tess.locator("#id").fill(identifier)
        press(tess, "Save")
        tess.get_by_role("status").filter(has_text="is saved").wait_for()
    signpost.go("Tess Marlow", "/console/questions/runs")
    for box in tess.locator("input[name=sets]").all():
        box.set_checked(box.get_attribute("value") == "spring-2027")
    press(tess, "Start")
    tess.get_by_text("Read the whole report").wait_for(timeout=120_000)
    signpost.shoot(tess, "evaluation", end="main a.button")


def a_document_comes_in(signpost: Signpost) -> None:
    """A file is read, looked at, described, and only then put in force."""
    edie = signpost.go("Edie Lock", "/console/documents/new")
    edie.get_by_label("File").set_input_files(
        {"name": "door.md", "mimeType": "text/markdown", "buffer": DOCUMENT.encode()}
    )
    press(edie, "Read it")
    press(edie, "Write its record")
    edie.get_by_label("Title").fill("A parent who does not open the door")
    edie.get_by_label("Short name in links").fill("larkfield-closed-door")
    edie.get_by_label("Published by").fill("Larkfield Safeguarding Children Partnership")
    edie.locator("#area").select_option("bedford-borough")
    edie.locator("input[name=audience]").first.check()
    edie.locator("#published").fill("2026-11-02")
    press(edie, "Save the record")
    signpost.shoot(edie, "document", height=1110)
    edie.get_by_label("I have compared").check()
    edie.get_by_role("button", name="Put it in force").click()
    edie.get_by_text("Go to the document").wait_for(timeout=60_000)


def contacts_are_checked(signpost: Signpost) -> None:
    """The report is closed and one contact is checked off; what presses most is on top of the others."""
    edie = signpost.go("Edie Lock", "/console/contacts?area=bedford-borough")
    signpost.shoot(edie, "contacts", height=1100)
    press(edie, "It was right after all")
    edie = signpost.go("Edie Lock", "/console/contacts?area=bedford-borough")
    edie.locator("main table a").first.click()
    press(edie, "All is right")


def gaps_are_found(signpost: Signpost) -> None:
    """What nobody could be told, and the page for the board."""
    tess = _gaps_are_sorted(signpost)
    signpost.shoot(tess, "gaps")
    press(tess, "One page for the board")
    signpost.shoot(tess, "board", end="main")


def _gaps_are_sorted(signpost: Signpost) -> Page:
    tess = signpost.go("Tess Marlow", "/console/gaps")
    while not tess.get_by_role("link", name=QUESTIONS[5]).count():  # what was asked just now is sorted a little later
        tess.wait_for_timeout(1000)
        tess.reload()
    return tess


def what_waits_is_set(signpost: Signpost) -> None:
    """Which replies wait for a reviewer."""
    signpost.shoot(signpost.go("Ada Winter", "/console/release"), "release", end="main")


STEPS = (
    the_first_day,
    questions_are_asked,
    two_trainers_check,
    an_answer_is_corrected,
    a_contact_is_reported,
    a_drill_is_held,
    an_evaluation_is_run,
    a_document_comes_in,
    contacts_are_checked,
    gaps_are_found,
    what_waits_is_set,
)


if __name__ == "__main__":
    main()
