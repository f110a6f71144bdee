// What the widget itself says. Everything else on the screen is the server's reply, or was typed.

const WORDS = {
  title: "Ask about keeping a child safe",
  intro: "Ask who to contact, which threshold applies or what the procedure is.",
  label: "Your question",
  hint: "Please leave out names, dates of birth and addresses.",
  ask: "Ask",
  clear: "Clear what was asked",
  cleared: "Cleared.",
  leave: "Leave quickly",
  danger: "In immediate danger, ring",
  looking: "Looking in the documents…",
  stillLooking: "Still looking. If someone is in danger, do not wait: ring 999.",
  empty: "Please type your question first.",
  you: "You asked",
  reply: "Reply",
  contacts: "Contacts",
  sources: "Where this is written",
  doubts: "Please note",
  right: "Was this right?",
  verdicts: { right: "Yes", partly: "Partly", wrong: "No" },
  whatWasWrong: "What was wrong? Please leave out names.",
  send: "Send",
  thanks: "Thank you for telling us.",
  notSent: "That could not be sent, but thank you.",
  copy: "Copy",
  copied: "Copied.",
  notCopied: "This browser does not let me copy. Please select the number instead.",
  print: "Print",
  open: "Open",
  closed: "Closed",
  now: "now",
  openUnknown: "Not certain whether it is open.",
  whichArea: "Choose the area where the child lives",
  area: "Answers are for",
  changeArea: "Change area",
  unreachable: "I cannot reach Signpost just now. What you typed is still in the box.",
  unreachableNumbers: "You can ring these numbers without me:",
  refused: "That did not work. What you typed is still in the box.",
  tooMany: "Too many questions at once. What you typed is still in the box.",
  again: "Please try again in",
  hide: "How to hide this visit",
  hiding:
    "“Leave quickly”, or the Escape key pressed three times, takes this page off the screen and out of the " +
    "Back button. Your browser still remembers that it opened this address: use a private window, or delete the " +
    "address from your history. Nothing that you type here is stored on this device.",
  hideForAChild: "If nobody should see this, press “Leave quickly” at the top. You can come back at any time.",
};

// Shown when the server cannot be reached, so they stand here; a test holds them against the contact directory.
const EMERGENCY_NUMBERS = [
  { name: "Immediate danger: police, ambulance, fire", value: "999" },
  { name: "Police, when it is not an emergency", value: "101" },
  { name: "Childline: for children and young people, free", value: "0800 1111" },
  { name: "NSPCC helpline: for adults who worry about a child", value: "0808 800 5000" },
];

const STANDINGS = {
  superseded: "superseded: something has replaced it",
  historical: "a finding at that date, which may not hold today",
};
