// Leaving quickly: the button and Escape three times take the page off the screen and out of the history.

const NEUTRAL_PAGE = "https://www.bbc.co.uk/weather";
const ESCAPES = 3;
const ESCAPES_WITHIN_MS = 3000;

// One list for the page and the widget on it, whichever of them is left by.
const openedTabs = (document[Symbol.for("signpost.opened-tabs")] ??= []);

// Opens a source in a tab that `leave` can close again; a link with rel=noopener could not be.
function openInTab(address) {
  const tab = window.open(address, "_blank");
  if (tab) openedTabs.push(tab);
}

function leave(destination) {
  // Off the screen at once: the neutral page may take seconds to load.
  document.documentElement.style.display = "none";
  document.title = "Loading";
  for (const tab of openedTabs) tab.close();
  // Replaces this page's entry, so that Back leads to what was open before it.
  window.location.replace(safeAddress(destination));
}

// A setting of the site that is no web address must not keep anybody from leaving.
function safeAddress(destination) {
  try {
    const address = new URL(destination);
    return ["http:", "https:"].includes(address.protocol) ? address.href : NEUTRAL_PAGE;
  } catch {
    return NEUTRAL_PAGE;
  }
}

function leaveOnEscape(destination) {
  const listening = Symbol.for("signpost.leaves-on-escape");
  if (document[listening]) return; // the page and the widget on it are one: two listeners would count each key twice
  document[listening] = true;
  let pressed = [];
  document.addEventListener("keydown", (event) => {
    if (event.repeat) return;
    const now = event.timeStamp;
    pressed = event.key === "Escape" ? [...pressed.filter((earlier) => now - earlier < ESCAPES_WITHIN_MS), now] : [];
    if (pressed.length >= ESCAPES) leave(destination());
  }, { capture: true });
}
