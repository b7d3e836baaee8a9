// --- The panel: an event with its sentences, each inside its paragraph ---

const passages = new Map();
for (const passage of root.querySelectorAll(".tl-passages [data-passage]")) passages.set(passage.dataset.passage, passage);
const pair = (text) => (text ? text.split(" ").map(Number) : null);

const quoted = (source) => {
  const quote = element("blockquote"), mark = element("mark");
  const passage = passages.get(source.dataset.passage);
  const sentence = pair(source.dataset.sentence), date = pair(source.dataset.date);
  if (passage && sentence) {
    // Offsets count code points, as the document does; strings here count UTF-16 units.
    const points = [...passage.textContent], zero = Number(passage.dataset.start);
    const cut = (from, to) => points.slice(from - zero, to - zero).join("");
    if (date) mark.append(cut(sentence[0], date[0]), element("b", cut(...date)), cut(date[1], sentence[1]));
    else mark.append(cut(...sentence));
    quote.append(points.slice(0, sentence[0] - zero).join(""), mark, points.slice(sentence[1] - zero).join(""));
  } else {
    for (const node of source.querySelector("q")?.childNodes ?? []) mark.append(node.cloneNode(true));
    quote.append(mark);
  }
  const told = element("div", "", "tl-told");
  told.append(element("cite", source.querySelector("cite").firstChild?.nodeValue ?? ""));
  if (mark.textContent) told.append(quote);
  return told;
};
const showEvent = (e) => {
  const sources = [...e.item.querySelectorAll(":scope > .tl-source")], words = sources[0]?.dataset.words;
  // Without a sentence nobody can say where its date comes from.
  const basis = e.sentence || !["stated", "resolved"].includes(e.basis) ? BASIS[e.basis] : "";
  const told = facts(e, words ? `“${words}” in the text` : "", basis);
  panel.replaceChildren(element("h3", e.title), element("p", told, "tl-facts"), ...sources.map(quoted));
};

// Beside the chart the panel stays in sight; else it opens where the reader looks: in the entry of
// the list that was clicked, or under the chart.
const isBeside = () => getComputedStyle(side).overflowY === "auto";
const putPanel = (item) => {
  find(".tl-open")?.classList.remove("tl-open");
  panel.hidden = false;
  if (panel.parentElement !== side) side.prepend(panel);
  if (!item || isBeside()) return;
  item.append(panel);
  item.classList.add("tl-open");
};
// Brings the sentence into sight: inside the panel beside the chart, else on the page.
const showMark = () => {
  const mark = panel.querySelector("mark");
  if (!isBeside()) {
    (mark ?? panel).scrollIntoView({ block: "nearest" });
    return;
  }
  panel.scrollTop = 0;
  if (!mark) return;
  const box = panel.getBoundingClientRect(), place = mark.getBoundingClientRect();
  const cite = mark.closest(".tl-told").querySelector("cite").offsetHeight + 12;
  if (place.bottom > box.bottom - 8) {
    panel.scrollTop += Math.min(place.bottom - box.bottom + 8, place.top - box.top - cite);
  }
};
// Scrolls the list beside the chart, never the page that the timeline stands in.
const showEntry = (item) => {
  if (!isBeside()) return;
  const box = side.getBoundingClientRect(), place = item.getBoundingClientRect();
  const top = box.top + panel.offsetHeight + 8, bottom = box.bottom - 8;
  if (place.top < top) side.scrollTop -= top - place.top;
  else if (place.bottom > bottom) side.scrollTop += Math.min(place.bottom - bottom, place.top - top);
};

// After a click the chart has the keys, and no frame around it, which is for those who use keys only.
const focusChart = () => {
  stage.classList.add("tl-pressed");
  stage.focus({ preventScroll: true });
};
// What lies on one spot of the chart, to choose from.
const showPile = (hit) => {
  const choices = element("ol", "", "tl-pile");
  for (const e of hit) {
    const choice = element("button", e.title), row = element("li");
    choice.type = "button";
    choice.prepend(element("span", facts(e)));
    choice.addEventListener("click", () => { select(e); focusChart(); });
    row.append(choice);
    choices.append(row);
  }
  panel.replaceChildren(element("h3", `${counted(hit.length, "event")} here`), choices);
  putPanel(null);
  panel.scrollTop = 0;
  if (!isBeside()) panel.querySelector("h3").scrollIntoView({ block: "nearest" });
};
