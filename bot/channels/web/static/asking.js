// Talking to the server that the script came from, and putting what goes wrong into plain words.

const SLOW_AFTER_MS = 6000;
const GIVEN_UP_AFTER_MS = 20000;

const OWN_SCRIPT = document.currentScript;
const BASE = new URL(".", OWN_SCRIPT.src).href;

// An address of the reply, on our own server whatever it says; null for anything else.
function ownAddress(path) {
  try {
    const address = new URL(String(path).replace(/^[\\/]+/, ""), BASE).href;
    return address.startsWith(BASE) ? address : null;
  } catch {
    return null;
  }
}

// What went wrong, for a person. `withNumbers`: they can do nothing about it here, so they get the numbers to ring.
class NotAnswered extends Error {
  constructor(words, { withNumbers = true } = {}) {
    super(words);
    this.withNumbers = withNumbers;
  }
}

function send(path, body, signal) {
  return fetch(ownAddress(path), {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    signal,
  });
}

// Gives the reply. Throws NotAnswered, and AbortError where `stopped` was called.
async function ask(question, { stopped, onSlow }) {
  const given = new AbortController();
  const giveUp = setTimeout(() => given.abort(new NotAnswered(WORDS.unreachable)), GIVEN_UP_AFTER_MS);
  const slow = setTimeout(onSlow, SLOW_AFTER_MS);
  stopped.addEventListener("abort", () => given.abort(stopped.reason), { once: true });
  try {
    const response = await send("api/v1/ask", question, given.signal);
    if (!response.ok) throw await problem(response);
    return await response.json();
  } catch (error) {
    if (error instanceof NotAnswered || stopped.aborted) throw error;
    throw new NotAnswered(WORDS.unreachable); // no connection, or an answer that is no JSON
  } finally {
    clearTimeout(giveUp);
    clearTimeout(slow);
  }
}

// Tells whether a reply was right; gives what to say to whoever told it.
async function tell(verdict) {
  try {
    const response = await send("api/v1/feedback", verdict);
    return response.ok ? WORDS.thanks : WORDS.notSent;
  } catch {
    return WORDS.notSent;
  }
}

// Problem details (RFC 9457) in words.
async function problem(response) {
  const details = await response.json().catch(() => ({}));
  if (response.status === 429) {
    const wait = Number.parseInt(response.headers.get("Retry-After"), 10);
    const when = wait > 0 ? `${WORDS.again} ${waiting(wait)}.` : String(details.detail || "");
    return new NotAnswered(`${WORDS.tooMany} ${when}`.trim(), { withNumbers: false });
  }
  if (response.status >= 500 || !details.title) return new NotAnswered(WORDS.unreachable);
  const withNumbers = response.status !== 413; // a question that is too long can be made shorter
  return new NotAnswered(`${WORDS.refused} ${details.title}. ${details.detail || ""}`.trim(), { withNumbers });
}

function waiting(seconds) {
  if (seconds < 90) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

// An id that nobody can guess and that says nothing about anybody. Kept in memory alone.
function newConversation() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
