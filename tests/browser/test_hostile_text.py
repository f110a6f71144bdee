"""Hostile text, as what is typed and as every field of a reply, is shown as text and runs nothing."""

import json

import pytest

# Put in place of the server: it gives back what was asked in every field that holds words or an address.
ECHO = """
const contact = (said) => ({
  id: said, name: said, purpose: said, area: said, open_now: true, hours: said, as_of: said, checked_on: said,
  checked_by: said, review_by: said, source: said,
  channels: ["phone", "text", "email", "web", said].map((kind) => ({ kind, value: said, e164: null, note: said })),
});
const citation = (said, n) => ({
  n, document: said, title: said, publisher: said, published: said, standing: said, heading: [said], paragraph: said,
  page: said, quotation: said + " ", url: said,
});
window.fetch = async (address, { body }) => {
  const question = JSON.parse(body).question;
  const all = window.tried;
  const reply = {
    id: "1", outcome: "answered", behaviour: "answer", claims: [], area: question,
    text: all.map((said, n) => `${said} [${n + 1}]`).join("\\n"),
    citations: all.map((said, n) => citation(said, n + 1)),
    contacts: all.map(contact), notices: all.map((said) => ({ kind: "dated", text: said + "!" })),
  };
  return new Response(JSON.stringify(reply));
};
"""
# Asks a few at a time and looks at what stands there then. Nothing but the widget's own elements may.
TRY = """async (payloads) => {
  const own = new Set(["ARTICLE", "UL", "OL", "LI", "P", "A", "SPAN", "STRONG", "BUTTON", "H2", "H3", "BLOCKQUOTE",
    "DIV"]);
  const attributes = new Set(["class", "href", "rel", "referrerpolicy", "target", "type", "role", "value",
    "aria-label"]);
  const addresses = /^(tel:[\\d+]+$|sms:[\\d+]+$|mailto:|https?:)/i;
  const root = document.querySelector("signpost-widget").shadowRoot;
  const [form, box, log] = ["form", "textarea", ".log"].map((name) => root.querySelector(name));
  const wrong = [];
  for (let start = 0; start < payloads.length; start += 25) {
    window.tried = payloads.slice(start, start + 25);
    const reply = new Promise((done) => new MutationObserver((changes, observer) => {
      if (!log.querySelector(".reply")) return;
      observer.disconnect();
      done();
    }).observe(log, { childList: true }));
    box.value = window.tried.join("\\n");
    const typed = box.value.trim();
    form.requestSubmit();
    await reply;
    for (const element of log.querySelectorAll("*")) {
      const names = element.getAttributeNames();
      const address = element.getAttribute("href");
      if (!own.has(element.tagName) || !names.every((name) => attributes.has(name))) wrong.push(element.outerHTML);
      else if (address && !addresses.test(address)) wrong.push(address);
    }
    if (log.querySelector(".asked").textContent !== "You asked: " + typed) wrong.push(typed);
    if (log.querySelectorAll(".card").length !== window.tried.length) wrong.push(log.textContent);
    root.querySelector(".clear").click();
  }
  return wrong.slice(0, 5);
}"""


@pytest.fixture(scope="module")
def payloads(shared):
    folder = shared / "adversarial"
    if not folder.is_dir():
        pytest.skip(f"no hostile strings at {folder}")
    xss = folder / "xss"
    found = (xss / "payloadbox_xss.txt").read_text("utf-8", "replace").splitlines()
    found += [each["payload"] for each in json.loads((xss / "dompurify_fixtures.json").read_text("utf-8"))]
    found += _texts(json.loads((xss / "markdown_link_image_vectors.json").read_text("utf-8")))
    found += _texts(json.loads((folder / "strings" / "blns.json").read_text("utf-8")))
    return list(dict.fromkeys(each for each in found if each.strip()))


def _texts(value):
    if isinstance(value, str):
        return [value]
    return [text for each in (value.values() if isinstance(value, dict) else value) for text in _texts(each)]


def test_no_hostile_text_runs_or_becomes_markup(payloads, signpost, open_page):
    page = open_page("about:blank")
    ran, fetched = [], []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("popup", lambda popup: ran.append(popup.url))
    page.add_init_script(ECHO)
    page.goto(signpost)
    page.on("request", lambda request: request.url.endswith("/static/icon.svg") or fetched.append(request.url))
    assert len(payloads) > 6_000
    for start in range(0, len(payloads), 1_000):
        assert page.evaluate(TRY, payloads[start : start + 1_000]) == []
    assert (ran, fetched, page.complaints) == ([], [], [])
    assert page.url == f"{signpost}/"
