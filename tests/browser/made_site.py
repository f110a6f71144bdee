"""The pages that are read, served over an invented library on loopback."""

import contextlib
import threading
import time

import uvicorn

from bot.channels.web.app import create_app
from tests.bot.channels.web.made_library import HELD, a_catalogue, a_web

LOOKS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "320-pixels": {"viewport": {"width": 320, "height": 640}},
    "forced-colours": {"forced_colors": "active"},
}


@contextlib.contextmanager
def reading_site(folder, held=HELD):
    """Give the address of a server of these documents."""
    catalogue = a_catalogue(folder, held)
    server = uvicorn.Server(uvicorn.Config(create_app(a_web(catalogue)), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=10)
        catalogue.close()


def is_scrolled_sideways(page):
    """Whether the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


def focused(page):
    """Where the focus is: the element's id or its words, and whether it can be seen to have it."""
    return page.evaluate(
        """() => {
          const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
          const [across, down] = [Math.min(box.width / 2, 20), Math.min(box.height / 2, 12)];
          const top = document.elementFromPoint(box.left + across, box.top + down);
          return { id: at.id, words: at.textContent.trim(), outlined: parseFloat(style.outlineWidth) >= 2,
                   on_top: at.contains(top) };
        }"""
    )


def tabbed_to(page, words, most=60):
    """Press Tab until what has these words has the focus; each stop on the way must show that it has it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        now = focused(page)
        assert now["outlined"], f"{now['words']!r} does not show that it has the focus"
        assert now["on_top"], f"{now['words']!r} has the focus behind something else"
        if now["words"] == words:
            return
    raise AssertionError(f"Tab does not reach {words!r}")
