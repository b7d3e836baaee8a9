// --- The panel: an event with its sentences, each inside its paragraph ---

const sourcesOf = (e) => [...e.item.querySelectorAll(":scope > .tl-source")];
// The paragraph stands once in the page, with the first sentence cited from it.
const paragraph = (number) => {
  const holder = root.querySelector(`.tl-source[data-passage="${number}"]`);
  return [...(holder?.querySelectorAll(":scope > span, :scope > q") ?? [])].map((part) => part.textContent).join("");
};
const around = (source) => {
  const parts = source.dataset.passage?.split(" ").map(Number) ?? [];
  if (parts.length > 1) {
    // Offsets count code points, as the document does; strings here count UTF-16 units.
    const points = [...paragraph(parts[0])];
    return [points.slice(0, parts[1]).join(""), points.slice(parts[2]).join("")];
  }
  const [before, after] = [source.querySelector("span:has(+ q)"), source.querySelector("q + span")];
  return [before?.textContent ?? "", after?.textContent ?? ""];
};
const quoted = (source) => {
  const quote = element("blockquote"), mark = element("mark"), [before, after] = around(source);
  for (const node of source.querySelector("q")?.childNodes ?? []) mark.append(node.cloneNode(true));
  // By the attribute, since "unicode-bidi: plaintext" takes half a minute for a word of a megabyte.
  quote.dir = "auto";
  quote.append(before, mark, after);
  const told = element("div", "", "tl-told");
  told.append(element("cite", source.querySelector("cite")?.textContent ?? ""));
  if (mark.textContent) told.append(quote);
  for (const odds of source.querySelectorAll(".tl-odds")) told.append(odds.cloneNode(true));
  return told;
};
// The headline as the list has it, with what tells it apart in an element of its own.
const headed = (name, { item }) => {
  const made = element(name);
  made.append(...item.querySelector("h3 a").cloneNode(true).childNodes);
  return made;
};
const closeButton = () => {
  const made = element("button", "×", "tl-close");
  made.type = "button";
  made.setAttribute("aria-label", "Close");
  made.addEventListener("click", deselect);
  return made;
};
const showEvent = (e) => {
  const sources = sourcesOf(e), words = sources[0]?.dataset.words ?? sources[0]?.querySelector("q b")?.textContent;
  // Without a sentence nobody can say where its date comes from.
  const basis = e.sentence || !["stated", "resolved"].includes(e.basis) ? BASIS[e.basis] : "";
  const told = facts(e, words ? `${isolated(`“${words}”`)} in the text` : "", basis);
  const many = sources.length > 1 ? [element("p", `Told in ${sources.length} places`, "tl-facts")] : [];
  panel.replaceChildren(
    closeButton(), headed("h3", e), element("p", told, "tl-facts"), ...many, ...sources.map(quoted), copyButton(e));
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
// What lies near each other can be seen apart, unless it is at one moment.
const nearer = (hit) => {
  const from = Math.min(...hit.map((e) => e.from)), to = Math.max(...hit.map((e) => e.to)), length = range[1] - range[0];
  if (to - from > length * 0.6 || hit.every((e) => e.from === from && e.to === to)) return [];
  const made = element("button", "Zoom in on them");
  made.type = "button";
  made.addEventListener("click", () => { fit(hit); focusChart(); });
  return [made];
};
// What lies on one spot of the chart, to choose from.
const showPile = (hit) => {
  const choices = element("ol", "", "tl-pile");
  for (const e of hit) {
    const choice = headed("button", e), row = element("li");
    choice.type = "button";
    choice.prepend(element("span", facts(e)));
    choice.addEventListener("click", () => { select(e); focusChart(); });
    row.append(choice);
    choices.append(row);
  }
  panel.replaceChildren(closeButton(), element("h3", `${counted(hit.length, "event")} here`), ...nearer(hit), choices);
  putPanel(null);
  panel.scrollTop = 0;
  if (!isBeside()) panel.querySelector("h3").scrollIntoView({ block: "nearest" });
};
