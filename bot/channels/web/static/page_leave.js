// On our own pages: the link out of here, which works as a plain link where there is no JavaScript.

const link = document.getElementById("leave");
link.addEventListener("click", (event) => {
  event.preventDefault();
  leave(link.href);
});
leaveOnEscape(() => link.href);
