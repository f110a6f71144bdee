// A contact as a card: who, one large button for each way to reach them, whether they answer now, copy and print.

const REACHED_BY = { phone: "Ring", text: "Text", email: "E-mail", web: "Open" };

// Where a way to reach somebody leads; null for what cannot be linked safely. The same rule as on the plain pages.
function channelAddress(channel) {
  const value = String(channel.value).trim();
  const digits = channel.e164 || value.replace(/[^\d+]/g, "");
  switch (channel.kind) {
    case "phone":
      return digits ? `tel:${digits}` : null;
    case "text":
      return digits ? `sms:${digits}` : null;
    case "email":
      return /^[^\s@?&<>"']+@[^\s@?&<>"']+$/.test(value) ? `mailto:${value}` : null;
    case "web": {
      const address = /^https?:\/\//i.test(value) ? value : `https://${value}`;
      return /^https?:\/\/[^\s<>"']+$/i.test(address) ? address : null;
    }
    default:
      return null;
  }
}

function channelButton(channel) {
  const words = `${REACHED_BY[channel.kind] || ""} ${channel.value}`.trim();
  const address = channelAddress(channel);
  const away = channel.kind === "web" ? { rel: "noreferrer", referrerpolicy: "no-referrer" } : {};
  const shown = address ? make("a", { class: "call", href: address, ...away }, words) : make("span", { class: "uncalled" }, words);
  return make("p", {}, shown, channel.note ? make("span", { class: "note" }, ` ${channel.note}`) : null);
}

// Whether a contact answers at the moment that the reply is about: now, or the night that was asked about.
function openWords(contact, about) {
  if (contact.open_now === null) return WORDS.openUnknown;
  return `${contact.open_now ? WORDS.open : WORDS.closed} ${about}.${contact.opens ? ` ${contact.opens}.` : ""}`;
}

function hoursLine(contact, about) {
  const state = { true: "open", false: "closed" }[String(contact.open_now)] || "unknown";
  return make("p", { class: `hours ${state}` }, make("strong", {}, openWords(contact, about)), ` Hours: ${contact.hours}.`);
}

function checkedWords(contact) {
  const due = contact.review_by;
  if (due && due < new Date().toISOString().slice(0, 10)) return `It was due for a check by ${day(due)}: confirm it before you rely on it.`;
  if (contact.checked_on) return `Checked ${day(contact.checked_on)} by ${contact.checked_by || "your partnership"}.`;
  return `Not yet checked by your partnership; as published ${day(contact.as_of)}.`;
}

// `about`: the moment that the reply is about, in words.
function contactCard(contact, { say, forAChild, about }) {
  const card = make("li", { class: "card" },
    make("p", { class: "who" }, contact.name),
    contact.purpose && !forAChild ? make("p", { class: "purpose" }, `For: ${contact.purpose}`) : null,
    ...contact.channels.map(channelButton),
    hoursLine(contact, about),
  );
  if (forAChild) return card; // a child needs the number, not its paperwork
  card.append(
    make("p", { class: "checked" }, checkedWords(contact)),
    make("p", { class: "tools" },
      button(WORDS.copy, () => copyCard(contact, say), { "aria-label": `${WORDS.copy} ${contact.name}` }),
      button(WORDS.print, () => printCard(contact), { "aria-label": `${WORDS.print} ${contact.name}` })),
  );
  return card;
}

// A number of the script or of the site, in the same shape as the server's contacts.
function plainNumber({ name, value }) {
  const channel = { kind: "phone", value };
  return make("li", { class: "card" }, make("p", { class: "who" }, name), channelButton(channel));
}

function cardLines(contact) {
  const ways = contact.channels.map(({ value, note }) => (note ? `${value} (${note})` : value));
  return [contact.name, ...ways, contact.hours ? `Hours: ${contact.hours}` : "", checkedWords(contact)].filter(Boolean);
}

async function copyCard(contact, say) {
  try {
    await navigator.clipboard.writeText(cardLines(contact).join("\n"));
    say(WORDS.copied);
  } catch {
    say(WORDS.notCopied);
  }
}

// Prints the card alone: a copy of it stands beside everything else, which the printer is told to leave out.
function printCard(contact) {
  const sheet = make("div", { "data-signpost-print": "" }, ...cardLines(contact).map((line) => make("p", {}, line)));
  const style = new CSSStyleSheet();
  style.replaceSync(
    "[data-signpost-print] { display: none; }" +
    "@media print { body > :not([data-signpost-print]) { display: none !important; }" +
    "[data-signpost-print] { display: block; font: 16pt/1.4 sans-serif; color: #000; } }",
  );
  document.body.append(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  const tidy = () => {
    sheet.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
  };
  window.addEventListener("afterprint", tidy, { once: true });
  window.print();
}
