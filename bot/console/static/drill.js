// The arrow keys, and a presenter's clicker where there is nothing to scroll, press the buttons of a drill.
const BESIDE = { PageDown: "ArrowRight", PageUp: "ArrowLeft" };

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  const scrolls = document.documentElement.scrollHeight > window.innerHeight;
  const key = BESIDE[event.key] && !scrolls ? BESIDE[event.key] : event.key;
  const button = document.querySelector(`button[data-key="${CSS.escape(key)}"]:not([disabled])`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});
