"""Takes the pictures of docs/web.md from a server that runs: `python docs/refresh_screenshots.py http://127.0.0.1:8000`.

The home it serves holds the starter library alone, so that no sentence of anybody else's document stands in a picture.
Chromium is the one that SIGNPOST_CHROMIUM names, else the one that is installed.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

IMAGES = Path(__file__).parent / "images"
PHONE: ViewportSize = {"width": 375, "height": 700}
ASKED = {
    "web-contact": "who do i ring about a child in kempston at the weekend",
    "web-emergency": "a dad is hitting his son in the street right now in kempston",
    "web-child": "my dad hit me and im scared im 12",
}
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage")


def main() -> None:
    """Take each picture: a reply as it first stands on the screen of a phone."""
    address = sys.argv[1].rstrip("/")
    IMAGES.mkdir(exist_ok=True)
    chromium = os.environ.get("SIGNPOST_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for name, question in ASKED.items():
            phone = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")
            page = phone.new_page()
            page.goto(address)
            _ask(page, question)
            page.screenshot(path=IMAGES / f"{name}.png")
            phone.close()
        browser.close()


def _ask(page: Page, question: str) -> None:
    page.get_by_role("textbox", name="Your question").fill(question)
    page.get_by_role("button", name="Ask", exact=True).click()
    page.locator(".reply").wait_for()
    page.evaluate("window.scrollBy(0, -120)")  # the question above its reply


if __name__ == "__main__":
    main()
