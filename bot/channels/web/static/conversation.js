// The custom element: a conversation with its box, on a page of our own or of any other site.

class SignpostWidget extends HTMLElement {
  #conversation = newConversation();
  #area = null; // chosen in the conversation; { id, name }
  #stopped = null; // ends the question under way
  #root = this.attachShadow({ mode: "open" });
  #log = make("div", { class: "log", role: "log", "aria-label": "Conversation" });
  #status = make("p", { class: "status", role: "status" });
  #box = make("textarea", { id: "question", rows: "3", autocomplete: "off", "aria-describedby": "hint" });
  #areaLine = make("p", { class: "area", hidden: "" });

  connectedCallback() {
    if (!this.#root.firstChild) this.#build();
    leaveOnEscape(() => this.#neutralPage());
    window.addEventListener("pagehide", this.#forget);
  }

  disconnectedCallback() {
    window.removeEventListener("pagehide", this.#forget);
  }

  get #isPage() {
    return this.hasAttribute("page"); // our own page gives the heading, the danger line and the way out
  }

  get #audience() {
    return this.getAttribute("audience") || (this.#isPage ? null : "public"); // null: as the server is set
  }

  #neutralPage() {
    return this.getAttribute("leave-to") || document.getElementById("leave")?.href || NEUTRAL_PAGE;
  }

  #build() {
    const style = new CSSStyleSheet();
    style.replaceSync(STYLES);
    this.#root.adoptedStyleSheets = [style];
    const parts = [this.#log, this.#form(), make("slot", { name: "suggestions" })];
    const framed = this.#isPage ? parts : [...this.#head(), ...parts, hiding()];
    this.#root.append(make("section", { "aria-label": "Signpost" }, ...framed));
    // A suggested question is a form of the page around us, which works without this script too.
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask(event.submitter.value);
    });
  }

  #head() {
    const way = button(WORDS.leave, () => leave(this.#neutralPage()), { class: "leave" });
    const danger = make("p", { class: "danger" }, `${WORDS.danger} `, make("a", { href: "tel:999" }, "999"), ".");
    const title = make("h2", {}, this.getAttribute("heading") || WORDS.title);
    return [make("div", { class: "way-out" }, way), danger, title, make("p", {}, WORDS.intro)];
  }

  #form() {
    const form = make("form", { novalidate: "" },
      make("label", { for: "question" }, WORDS.label),
      make("p", { id: "hint", class: "hint" }, WORDS.hint),
      this.#areaLine, this.#box,
      make("p", { class: "actions" },
        make("button", { class: "ask" }, WORDS.ask),
        button(WORDS.clear, () => this.#startAgain(), { class: "clear", hidden: "" })),
      this.#status);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.#ask(this.#box.value);
    });
    this.#box.addEventListener("keydown", (event) => {
      const isOnScreenKeyboard = matchMedia("(pointer: coarse)").matches; // there Enter makes a new line
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || isOnScreenKeyboard) return;
      event.preventDefault();
      form.requestSubmit();
    });
    return form;
  }

  async #ask(typed, area = this.#area) {
    const question = typed.trim();
    if (this.#stopped) return; // one question at a time
    if (!question) {
      this.#say(WORDS.empty);
      this.#box.focus();
      return;
    }
    this.#begin(question);
    const stopped = this.#stopped;
    try {
      const reply = await ask(this.#asked(question, area), {
        stopped: stopped.signal,
        onSlow: () => this.#say(WORDS.stillLooking),
      });
      if (!stopped.signal.aborted) this.#showReply(reply, question);
    } catch (error) {
      if (!stopped.signal.aborted) this.#showFailure(error, question);
    } finally {
      if (this.#stopped === stopped) this.#stopped = null;
    }
  }

  #asked(question, area) {
    const given = {
      question,
      area: this.getAttribute("area") || area?.id,
      audience: this.#audience,
      conversation: this.#conversation,
    };
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  }

  #begin(question) {
    this.#stopped = new AbortController();
    this.toggleAttribute("talking", true);
    this.#root.querySelector(".clear").hidden = false;
    this.#log.append(make("p", { class: "asked" }, make("span", { class: "by" }, `${WORDS.you}: `), question));
    this.#box.value = "";
    if (matchMedia("(pointer: coarse)").matches) this.#box.blur(); // the on-screen keyboard would hide the reply
    this.#say(WORDS.looking);
  }

  #showReply(reply, question) {
    const isAsked = reply.outcome === "clarify-area" && !this.hasAttribute("area") && AREAS.length > 0;
    this.#show(replyView(reply, {
      level: this.#isPage ? 2 : 3,
      say: (words) => this.#say(words),
      tell,
      chooseArea: isAsked ? (area) => this.#choose(area, question) : null,
    }));
    if (reply.outcome === "clarify-unreadable") this.#box.value = question; // to be shortened, not typed again
    this.#say(""); // the log itself is read out
  }

  #showFailure(error, question) {
    const { message, withNumbers } = error instanceof NotAnswered ? error : new NotAnswered(WORDS.unreachable);
    const view = make("article", { class: "reply failed", "aria-label": WORDS.reply }, make("p", { role: "alert" }, message));
    const numbers = [...EMERGENCY_NUMBERS, ...numbersOfTheSite(this.getAttribute("numbers"))];
    if (withNumbers) {
      view.append(make("p", {}, WORDS.unreachableNumbers), make("ul", { class: "cards" }, ...numbers.map(plainNumber)));
    }
    if (!this.#box.value) this.#box.value = question;
    this.#show(view);
    this.#say("");
  }

  #show(view) {
    this.#log.append(view);
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    view.scrollIntoView({ block: "start", behavior: isStill ? "instant" : "smooth" });
  }

  #choose(area, question) {
    this.#area = area;
    const change = button(WORDS.changeArea, () => {
      this.#area = null;
      this.#areaLine.hidden = true;
      this.#box.focus();
    });
    this.#areaLine.replaceChildren(`${WORDS.area} ${area.name}. `, change);
    this.#areaLine.hidden = false;
    this.#ask(question);
  }

  #say(words) {
    this.#status.textContent = words;
  }

  #startAgain() {
    this.#forget();
    this.#say(WORDS.cleared);
    this.#box.focus();
  }

  // Also when the page goes: a browser may keep a page as it was and bring it back for whoever presses Back.
  #forget = () => {
    this.#stopped?.abort(new DOMException("cleared", "AbortError"));
    this.#stopped = null;
    this.#conversation = newConversation();
    this.#area = null;
    this.#areaLine.hidden = true;
    this.#log.replaceChildren();
    this.#box.value = "";
    this.#root.querySelector(".clear").hidden = true;
    this.toggleAttribute("talking", false);
    this.#say("");
  };
}

function hiding() {
  return make("details", { class: "hiding" }, make("summary", {}, WORDS.hide), make("p", {}, WORDS.hiding));
}

// "Front door: 01632 960001; Night team: 01632 960002"
function numbersOfTheSite(given) {
  const entries = (given || "").split(";").map((entry) => entry.split(":").map((part) => part.trim()));
  return entries.filter(([name, value]) => name && value).map(([name, value]) => ({ name, value }));
}

// `<script src=".../widget.js" data-area="...">` alone is enough: the element then stands where the script stands.
function placeWhereTheScriptStands() {
  if (document.querySelector("signpost-widget")) return;
  const widget = make("signpost-widget");
  for (const { name, value } of OWN_SCRIPT.attributes) {
    if (name.startsWith("data-")) widget.setAttribute(name.slice("data-".length), value);
  }
  if (OWN_SCRIPT.closest("body")) OWN_SCRIPT.after(widget);
  else document.body.append(widget);
}

if (!customElements.get("signpost-widget")) {
  customElements.define("signpost-widget", SignpostWidget);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", placeWhereTheScriptStands);
  else placeWhereTheScriptStands();
}
