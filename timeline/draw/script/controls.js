// --- Controls: buttons, the list, keys ---

const DO = {
  previous: () => step(-1), next: () => step(1), in: () => zoom(0.5), out: () => zoom(2), fit: () => setRange(...WHOLE),
  help: () => showHelp(!isHelpOpen()), clear: () => clearFilter(),
};
tools.addEventListener("click", (click) => DO[click.target.closest("button")?.dataset.do]?.());

const byItem = new Map(events.map((e) => [e.item, e]));
list.addEventListener("click", (click) => {
  const item = click.target.closest(".tl-list > li");
  if (!item || panel.contains(click.target)) return;
  if (click.target.closest("h3 a")) click.preventDefault();
  select(byItem.get(item), { inList: true });
});

const KEYS = {
  ArrowLeft: DO.previous, ArrowUp: DO.previous, ArrowRight: DO.next, ArrowDown: DO.next,
  Home: () => goTo(shown[0], list.contains(document.activeElement)),
  End: () => goTo(shown.at(-1), list.contains(document.activeElement)),
  "+": DO.in, "=": DO.in, "-": DO.out, 0: DO.fit,
};
const isWritten = (place) => place.closest("input, select, textarea");
// In a page of its own they work before anything has the focus, if they do not scroll it.
const keyed = root.classList.contains("tl-page") ? document : root;
const isAnywhere = (place) => place === document.body || place === document.documentElement;
keyed.addEventListener("keydown", (press) => {
  stage.classList.remove("tl-pressed");
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  if (press.key === "Escape" && press.target !== search) {
    if (isHelpOpen()) showHelp(false); else deselect();
    return;
  }
  if ((press.key === "?" || press.key === "/") && !isWritten(press.target)) {
    press.preventDefault();
    if (press.key === "?") DO.help(); else search.focus();
    return;
  }
  const key = KEYS[press.key];
  const isHere = (isAnywhere(press.target) && isBeside()) || stage.contains(press.target) || list.contains(press.target);
  if (!key || !shown.length || !isHere) return;
  if (panel.contains(press.target) || isWritten(press.target)) return;
  press.preventDefault();
  key();
});
