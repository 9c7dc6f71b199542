"use strict";
// Without this the links still lead to their lines; with it facts and lines stay side by side.
const clear = (film) => film.querySelectorAll(".on").forEach((one) => one.classList.remove("on"));
const bring = (box, one) => {
  const middle = one.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += middle - box.clientHeight / 3;
};
document.addEventListener("click", (event) => {
  const film = event.target.closest("details.film");
  const fact = event.target.closest("a[data-f]");
  const line = event.target.closest(".l.has, .l.lost");
  if (!film || (!fact && !line)) return;
  if (fact) {
    event.preventDefault();
    clear(film);
    const place = document.getElementById(fact.hash.slice(1));
    const words = [...place.querySelectorAll("mark")].filter((mark) =>
      mark.dataset.f.split(" ").includes(fact.dataset.f));
    [fact, place, ...words].forEach((one) => one.classList.add("on"));
    bring(film.querySelector(".source"), words[0] || place);
  } else if (!getSelection().toString()) {
    clear(film);
    line.classList.add("on");
    const facts = [...film.querySelectorAll("a[data-f]")].filter((one) =>
      one.hash === "#" + line.id);
    facts.forEach((one) => one.classList.add("on"));
    if (facts.length) facts[0].scrollIntoView({ block: "center" });
  }
});
// An address that ends with a line shows that line and its first fact.
addEventListener("DOMContentLoaded", () => {
  const line = /^#f\d+l\d+$/.test(location.hash) && document.querySelector(location.hash);
  if (!line) return;
  line.closest("details.film").open = true;
  document.querySelector(`a[data-f][href="${location.hash}"]`)?.click();
});
