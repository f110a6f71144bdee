// A reply on the screen: danger first, then who to ring, the answer with its sources, and what it is not sure of.

function replyView(reply, { level, say, tell, chooseArea }) {
  const forAChild = reply.reader === "child"; // the screen around the words becomes calmer too
  const view = make("article", { class: `reply ${reply.behaviour}${forAChild ? " child" : ""}`, "aria-label": WORDS.reply });
  const heading = (words) => make(`h${level}`, {}, words);
  const { advice, lines } = linesOf(reply, forAChild);
  const { lead, text } = aroundContacts(reply, lines);
  const cards = contactCards(reply, { forAChild, say, heading });
  if (advice) view.append(dangerBanner(advice, forAChild));
  // A child reads first that it is not their fault; in danger the numbers below are for afterwards; a question back
  // is answered first. Everything else is led by whom to ring.
  const leadsWithText = forAChild || reply.behaviour === "emergency" || reply.behaviour === "clarify";
  const choice = reply.outcome === "clarify-area" && chooseArea ? [areaChoice(chooseArea)] : [];
  view.append(...(leadsWithText ? [...lead, ...text.slice(0, 1), ...choice, ...text.slice(1), ...cards] : [...lead, ...cards, ...text]));
  view.append(...doubts(reply, { forAChild, heading }), ...sources(reply, heading));
  if (forAChild) view.append(make("p", { class: "quiet" }, WORDS.hideForAChild));
  else if (reply.behaviour === "answer" || reply.behaviour === "abstain") view.append(feedback(reply.id, tell));
  return view;
}

// Splits the reply's text into the banner's advice and the lines below it. A notice has a place of its own.
function linesOf(reply, forAChild) {
  const notices = reply.notices.map((notice) => notice.text);
  const lines = reply.text.split("\n").map((line) => line.trim()).filter((line) => line && !notices.includes(line));
  if (forAChild) return { advice: CHILD.danger, lines: lines.filter((line) => line !== CHILD.danger) };
  if (reply.behaviour === "emergency") return { advice: lines[0] || noticeOf(reply, "emergency"), lines: lines.slice(1) };
  return { advice: noticeOf(reply, "emergency"), lines };
}

function noticeOf(reply, kind) {
  const notice = reply.notices.find((each) => each.kind === kind);
  return notice ? notice.text : null;
}

function dangerBanner(advice, forAChild) {
  const role = forAChild ? "note" : "alert";
  return make("div", { class: "banner", role },
    make("p", {}, advice),
    make("a", { class: "call", href: "tel:999" }, "Ring 999"));
}

function contactCards(reply, { forAChild, say, heading }) {
  const inBanner = forAChild || reply.behaviour === "emergency"; // 999 is the banner's button
  const shown = reply.contacts.filter((contact) => !(inBanner && contact.channels[0]?.value === "999"));
  if (!shown.length) return [];
  const told = { say, forAChild, about: momentWords(reply.moment) };
  const cards = make("ul", { class: "cards" }, ...shown.map((contact) => contactCard(contact, told)));
  return forAChild ? [cards] : [heading(WORDS.contacts), cards];
}

// A line such as "Ring the Front Door: 01632 960001" is the card itself, so it is not said twice. What the reply says
// before it ("First tell the headteacher", "I hold no number for Luton") is read before the cards.
function aroundContacts(reply, lines) {
  const isCard = (line) => reply.contacts.some((contact) => line.includes(` ${contact.name}: `));
  const first = lines.findIndex(isCard);
  const text = lines.slice(first + 1).filter((line) => !isCard(line));
  return { lead: paragraphs(reply, lines.slice(0, Math.max(first, 0))), text: paragraphs(reply, text) };
}

function paragraphs(reply, lines) {
  return lines.map((line) => make("p", { class: "line" }, ...withMarks(line, reply.citations)));
}

// "... [1]" with the number as a link to the highlighted passage.
function withMarks(line, citations) {
  return line.split(/(\[\d+\])/).map((part) => {
    const cited = /^\[\d+\]$/.test(part) && citations.find((citation) => `[${citation.n}]` === part);
    return cited ? sourceLink(cited, String(cited.n), { class: "mark", "aria-label": `Source ${cited.n}: ${cited.title}` }) : part;
  });
}

function sourceLink(citation, words, attributes = {}) {
  const address = ownAddress(citation.url);
  if (!address) return make("span", attributes, words);
  const link = make("a", { ...attributes, href: address, target: "_blank" }, words);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    openInTab(address);
  });
  return link;
}

function sources(reply, heading) {
  if (!reply.citations.length) return [];
  return [heading(WORDS.sources), make("ol", { class: "sources" }, ...reply.citations.map((each) => source(each, reply.text)))];
}

function source(citation, text) {
  const place = [
    citation.heading.at(-1),
    citation.paragraph ? `paragraph ${citation.paragraph}` : null,
    citation.page ? `page ${citation.page}` : null,
  ].filter(Boolean).join(", ");
  const standing = STANDINGS[citation.standing] ? ` (${STANDINGS[citation.standing]})` : "";
  return make("li", { value: citation.n },
    sourceLink(citation, citation.title),
    make("span", { class: "record" }, ` ${citation.publisher}, ${day(citation.published)}${standing}. ${place}`),
    // Said once: most quotations stand in the answer already.
    text.includes(citation.quotation) ? null : make("blockquote", {}, citation.quotation));
}

function doubts(reply, { forAChild, heading }) {
  const shown = reply.notices.filter((notice) => notice.kind !== "emergency");
  if (!shown.length) return [];
  const list = make("ul", { class: "doubts" }, ...shown.map((notice) => make("li", {}, notice.text)));
  return forAChild ? [list] : [heading(WORDS.doubts), list];
}

function areaChoice(chooseArea) {
  const choices = AREAS.map((area) => button(area.name, () => chooseArea(area), { class: "choice" }));
  return make("div", { class: "areas", role: "group", "aria-label": WORDS.whichArea }, ...choices);
}
