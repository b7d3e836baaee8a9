// --- Filter: the search and the chips, and the colours that the chips stand for ---

const MOST_MORE = 60;
const filters = find(".tl-filters"), choice = find(".tl-filters select"), chips = find(".tl-chips");
const clearing = find("[data-do=clear]");
const numbersOf = (e, key, names) => {
  if (key === "statuses") return [names.indexOf(STATUS[e.status] ?? e.status)];
  return e.item.dataset[key]?.split(" ").map(Number) ?? [];
};
const facets = JSON.parse(filters.dataset.facets).map(([key, word, names]) => ({
  key, word, names, numbers: new Map(events.map((e) => [e, numbersOf(e, key, names)])), pressed: new Set(),
}));
for (const e of events) {
  const found = facets.flatMap(({ key, names, numbers }) => (key === "statuses" ? [] : numbers.get(e).map((n) => names[n])));
  if (found.length) e.words += ` ${found.join(" ").toLowerCase()}`;
}

let facet = null, all = false, before = null, typing = 0;

// The first group has the first colour and the first shape; where the colours begin anew, each
// comes with another shape. What is in none of the groups with a chip is grey.
const groupOf = (number) => {
  if (number >= MOST_CHIPS) return ["", "circle"];
  const colour = number % SHAPES.length, round = Math.floor(number / SHAPES.length);
  return [String(colour), SHAPES[(colour + round) % SHAPES.length]];
};
// Of thousands, only those are touched that change.
const paintGroup = ({ dataset }, [group, shape]) => {
  if (group === "") delete dataset.group; else if (dataset.group !== group) dataset.group = group;
  if (shape !== (dataset.shape ?? SHAPES[group])) dataset.shape = shape;
};
const colourBy = (next) => {
  facet = next;
  root.dataset.facet = facet?.key ?? "";
  all = false;
  events.forEach(paintEvent);
  showChips();
};
// Of several actors, the one that is asked for; else the most frequent.
const groupOfEvent = (e) => {
  if (!facet) return ["0", "circle"];
  const numbers = facet.numbers.get(e), asked = numbers.filter((number) => facet.pressed.has(number));
  return groupOf(Math.min(...(asked.length ? asked : numbers), Infinity));
};
const paintEvent = (e) => {
  const group = groupOfEvent(e);
  paintGroup(e.item, group);
  [e.colour, e.shape] = [colourOf(e.item), group[1]];
};

const countsOf = ({ names, numbers }) => {
  const counts = names.map(() => 0);
  for (const held of numbers.values()) for (const number of held) counts[number] += 1;
  return counts;
};
const showChips = () => {
  const focused = chips.contains(document.activeElement) ? [...chips.children].indexOf(document.activeElement) : -1;
  const names = facet?.names ?? [], counts = facet ? countsOf(facet) : [];
  const visible = names.slice(0, all ? MOST_CHIPS + MOST_MORE : MOST_CHIPS);
  // What is pressed of other facets stays in force, and in sight.
  const kept = facets.filter((each) => each !== facet).flatMap((each) => [...each.pressed].map((number) => keptChip(each, number)));
  chips.replaceChildren(...kept, ...visible.map((name, number) => chip(name, number, counts[number])));
  const rest = names.length - visible.length;
  if (!all && rest) chips.append(moreButton(`${rest.toLocaleString()} more …`));
  else if (rest) chips.append(element("span", `and ${rest.toLocaleString()} more: search for them`));
  chips.hidden = !chips.children.length;
  if (focused >= 0) (chips.children[Math.min(focused, chips.children.length - 1)] ?? search).focus();
};
const chipButton = (title, pressed, ...parts) => {
  const made = element("button", "", "tl-chip");
  made.type = "button";
  made.title = title;
  made.setAttribute("aria-pressed", String(pressed));
  made.append(...parts);
  return made;
};
const chip = (name, number, count) => {
  const { pressed } = facet;
  const made = chipButton(name, pressed.has(number), element("i", "", "tl-shape"), element("span", name), element("small", count.toLocaleString()));
  paintGroup(made, groupOf(number));
  made.addEventListener("click", () => {
    if (!pressed.delete(number)) pressed.add(number);
    made.setAttribute("aria-pressed", String(pressed.has(number)));
    events.forEach(paintEvent);
    filter();
  });
  return made;
};
const keptChip = ({ word, names, pressed }, number) => {
  const name = `${word[0].toUpperCase()}${word.slice(1)}: ${isolated(names[number])}`, cross = element("small", "×");
  cross.setAttribute("aria-hidden", "true");
  const made = chipButton(name, true, element("span", name), cross);
  made.addEventListener("click", () => {
    pressed.delete(number);
    showChips();
    filter();
  });
  return made;
};
const moreButton = (text) => {
  const made = element("button", text, "tl-chip");
  made.type = "button";
  made.addEventListener("click", () => { all = true; showChips(); });
  return made;
};

const NOTHING_FOUND = "Nothing found";
const filter = () => {
  clearTimeout(typing);
  const parts = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const asked = facets.filter(({ pressed }) => pressed.size), isFiltered = parts.length + asked.length > 0;
  // Within a facet any of what is pressed, between facets all of them.
  const isKept = (e) => parts.every((part) => e.words.includes(part))
    && asked.every(({ numbers, pressed }) => numbers.get(e).some((number) => pressed.has(number)));
  clearing.hidden = !isFiltered;
  const was = new Set(shown);
  shown = isFiltered ? events.filter(isKept) : events;
  const kept = new Set(shown);
  for (const e of events) if (kept.has(e) !== was.has(e)) e.item.hidden = !kept.has(e);
  if (selected && !kept.has(selected)) deselect();
  fold();
  if (!isCharted()) sayFound();
  // Zoomed in, the matches may lie elsewhere: they are shown, and afterwards what was in view before.
  if (isFiltered && !before) before = [...range];
  if (isFiltered && shown.length && !isWhole(before)) fit(shown);
  else if (!isFiltered && before) { const back = before; before = null; setRange(...back); }
  else draw();
};
const clearFilter = () => {
  search.value = "";
  for (const { pressed } of facets) pressed.clear();
  events.forEach(paintEvent);
  showChips();
  filter();
  search.focus();
};
const howMany = () => `${shown.length.toLocaleString()} of ${counted(events.length, "event")}`;
const sayFound = () => {
  said.textContent = !shown.length ? NOTHING_FOUND : shown.length < events.length ? howMany() : counted(events.length, "event");
};
search.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(filter, 120);
});
search.addEventListener("keydown", (press) => {
  if (press.key === "Escape" && search.value) {
    // Some browsers do so themselves, and say nothing of it.
    press.preventDefault();
    search.value = "";
    filter();
  }
  if (press.key !== "Enter") return;
  filter();
  if (shown.length) select(shown[0]);
});

const offerFacets = () => {
  if (!facets.length) return;
  const documents = facets.find(({ key }) => key === "documents");
  // One document has one colour: what else could be told apart is offered, not imposed.
  if (!documents) choice.append(new Option("one for all", ""));
  choice.append(...facets.map(({ key, word }) => new Option(`by ${word}`, key)));
  choice.addEventListener("change", () => {
    colourBy(facets.find(({ key }) => key === choice.value) ?? null);
    filter();
  });
  filters.querySelector("label").hidden = choice.options.length < 2;
  colourBy(documents ?? null);
};
