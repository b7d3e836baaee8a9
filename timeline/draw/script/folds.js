// --- Folds: a long list in parts, of which those are open that the reader needs ---

const folds = [...root.querySelectorAll(".tl-fold")].map((part) => {
  const held = new Set(part.querySelectorAll(".tl-list > li"));
  return { part, number: part.querySelector("small"), events: events.filter((e) => held.has(e.item)) };
});
const MOST_UNFOLDED = 200;
const unfold = (e) => {
  const part = folds.length ? e.item.closest(".tl-fold") : null;
  if (part) part.open = true;
};
// Of a search all is open that it finds, unless that is a crowd again.
const fold = () => {
  const filtered = shown.length < events.length, kept = new Set(shown), few = filtered && shown.length <= MOST_UNFOLDED;
  for (const { part, number, events: held } of folds) {
    const left = held.filter((e) => kept.has(e)).length;
    part.hidden = left === 0;
    part.open = few || held.includes(selected) || (!filtered && part === folds[0].part);
    number.textContent = filtered ? `${left.toLocaleString()} of ${held.length.toLocaleString()}` : left.toLocaleString();
  }
};
// On paper all of it is open, and there.
const unfoldAll = ({ matches }) => {
  if (!matches) { fold(); return; }
  for (const { part, number, events: held } of folds) {
    part.open = true;
    number.textContent = held.length.toLocaleString();
  }
};
if (folds.length) matchMedia("print").addEventListener("change", unfoldAll);
