// --- Controls: buttons, the list, keys, search ---

const DO = {
  previous: () => step(-1), next: () => step(1), in: () => zoom(0.5), out: () => zoom(2), fit: () => setRange(...WHOLE),
};
tools.addEventListener("click", (click) => DO[click.target.closest("button")?.dataset.do]?.());

list.addEventListener("click", (click) => {
  const item = click.target.closest("li");
  if (!item || panel.contains(click.target) || click.target.closest("cite a")) return;
  if (click.target.closest("h3 a")) click.preventDefault();
  select(events[[...list.children].indexOf(item)], { inList: true });
});

const KEYS = {
  ArrowLeft: DO.previous, ArrowUp: DO.previous, ArrowRight: DO.next, ArrowDown: DO.next,
  Home: () => goTo(shown[0], list.contains(document.activeElement)),
  End: () => goTo(shown.at(-1), list.contains(document.activeElement)),
  "+": DO.in, "=": DO.in, "-": DO.out, 0: DO.fit,
};
root.addEventListener("keydown", (press) => {
  stage.classList.remove("tl-pressed");
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  if (press.key === "Escape" && press.target !== search) {
    deselect();
    return;
  }
  const key = KEYS[press.key];
  if (!key || !shown.length || !(stage.contains(press.target) || list.contains(press.target))) return;
  press.preventDefault();
  key();
});

const NOTHING_FOUND = "Nothing found";
let typing = 0, before = null;
const filter = () => {
  const parts = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  shown = events.filter((e) => parts.every((part) => e.words.includes(part)));
  const kept = new Set(shown);
  for (const e of events) e.item.hidden = !kept.has(e);
  if (!isCharted()) said.textContent = shown.length ? counted(shown.length, "event") : NOTHING_FOUND;
  // Zoomed in, the matches may lie elsewhere: they are shown, and afterwards what was in view before.
  if (parts.length && !before) before = [...range];
  if (parts.length && shown.length && !isWhole(before)) fit(shown);
  else if (!parts.length && before) { setRange(...before); before = null; }
  else draw();
};
search.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(filter, 120);
});
search.addEventListener("keydown", (press) => {
  if (press.key !== "Enter") return;
  clearTimeout(typing);
  filter();
  if (shown.length) select(shown[0]);
});
