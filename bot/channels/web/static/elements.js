// Making elements. Text from the server becomes text nodes and nothing else: there is no innerHTML in the widget.

const NOW_MS = 15 * 60 * 1000; // a reply is read as soon as it is there

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(attribute, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

function button(words, onClick, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, words);
  element.addEventListener("click", onClick);
  return element;
}

// "2022-11-01" as "1 November 2022"; anything else as it stands.
function day(date) {
  const given = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T12:00:00Z`) : null;
  if (!given || Number.isNaN(given.getTime())) return String(date);
  return given.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

// A moment as people say it: "now", or "on Saturday 21 November 2026 at 22:30". None: true at any time, so now too.
function momentWords(moment) {
  const given = new Date(moment ?? Date.now());
  if (!(Math.abs(given - Date.now()) >= NOW_MS)) return WORDS.now; // also where it is no moment
  const parts = { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" };
  return `on ${given.toLocaleString("en-GB", { ...parts, timeZone: "Europe/London" }).replaceAll(",", "")}`;
}
