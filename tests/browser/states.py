"""The states that a conversation can be in, each reached as a person would reach it."""

EMERGENCY = "a dad is hitting his son in the street right now in kempston"
CHILD = "my dad hit me and im scared im 12"
# A time is in the words, so that it does not matter when the tests run.
CONTACT = "who do i ring about a child in kempston on wednesday morning"
ANSWERED = "what did inspectors find about strategy discussions in bedford"
WITHOUT_AREA = "who do i ring about a child"


def box(page):
    return page.get_by_role("textbox", name="Your question")


def ask(page, question):
    """Type a question and press the button; does not wait for the reply."""
    box(page).fill(question)
    page.get_by_role("button", name="Ask", exact=True).click()


def ask_and_wait(page, question):
    """Ask, and wait for one more reply than stands there."""
    before = page.locator(".reply").count()
    ask(page, question)
    page.locator(".reply").nth(before).wait_for()


def answering(page):
    """A question under way, which never ends."""
    page.route("**/api/v1/ask", lambda route: None)
    ask(page, CONTACT)
    page.get_by_text("Looking in the documents").wait_for()


def unreachable(page):
    """The server is gone."""
    page.route("**/api/v1/ask", lambda route: route.abort())
    ask_and_wait(page, CONTACT)


def refused(page):
    """One question too many."""
    problem = '{"type": "about:blank", "title": "Too many questions at once", "status": 429, "detail": "Please wait."}'
    headers = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After", "Retry-After": "12"}
    page.route(
        "**/api/v1/ask",
        lambda route: route.fulfill(status=429, headers=headers, body=problem, content_type="application/problem+json"),
    )
    ask_and_wait(page, CONTACT)


def asked_why(page):
    """A reply was called wrong, and the reason is asked for."""
    ask_and_wait(page, CONTACT)
    page.get_by_role("group", name="Was this right?").get_by_role("button", name="No").click()


STATES = {
    "empty": lambda page: box(page).wait_for(),
    "answering": answering,
    "contact": lambda page: ask_and_wait(page, CONTACT),
    "answered": lambda page: ask_and_wait(page, ANSWERED),
    "emergency": lambda page: ask_and_wait(page, EMERGENCY),
    "child": lambda page: ask_and_wait(page, CHILD),
    "area-asked": lambda page: ask_and_wait(page, WITHOUT_AREA),
    "unreachable": unreachable,
    "refused": refused,
    "asked-why": asked_why,
}
WIDE, NARROW = {"width": 1024, "height": 800}, {"width": 320, "height": 640}
# What a person has set, and the size of the screen; 320 pixels is also what 400 % zoom leaves of 1280.
LOOKS = {
    "light": ({"color_scheme": "light", "forced_colors": "none"}, WIDE),
    "dark": ({"color_scheme": "dark", "forced_colors": "none"}, WIDE),
    "forced-colours": ({"color_scheme": "light", "forced_colors": "active"}, WIDE),
    "320-pixels": ({"color_scheme": "light", "forced_colors": "none"}, NARROW),
}
