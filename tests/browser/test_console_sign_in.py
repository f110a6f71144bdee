"""The console's way in, by keyboard alone and without JavaScript."""


def test_the_start_page_shows_the_sections(console_page, violations):
    assert console_page.locator("h1").inner_text() == "What do you want to do?"
    assert console_page.locator(".who").inner_text().startswith("Ada Admin")
    assert violations(console_page) == []
    assert console_page.complaints == []
