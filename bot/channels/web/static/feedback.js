// "Was this right?": yes is told at once; for the others there is room for a reason.

function feedback(reply, tell) {
  const box = make("div", { class: "feedback", role: "group", "aria-label": WORDS.right });
  const finish = async (verdict, reason) => {
    const said = make("p", { tabindex: "-1" }, await tell({ reply, verdict, ...(reason ? { reason } : {}) }));
    box.replaceChildren(said);
    said.focus(); // the button that had the focus is gone
  };
  const choices = Object.entries(WORDS.verdicts).map(([verdict, words]) => button(words, () => {
    if (verdict === "right") finish(verdict);
    else askForReason(box, (reason) => finish(verdict, reason));
  }));
  box.append(make("span", {}, WORDS.right), ...choices);
  return box;
}

function askForReason(box, onReason) {
  const reason = make("input", { type: "text", maxlength: "1000", autocomplete: "off", "aria-label": WORDS.whatWasWrong });
  const form = make("form", {}, make("span", {}, WORDS.whatWasWrong), reason, make("button", {}, WORDS.send));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    onReason(reason.value.trim());
  });
  box.replaceChildren(form);
  reason.focus();
}
