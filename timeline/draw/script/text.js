// --- Text: how wide it is, and how it gets into the page ---

const FAMILY = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Arial, sans-serif";
const ruler = document.createElement("canvas").getContext("2d");
ruler.font = `13px ${FAMILY}`;
const widths = new Map();
const width = (text) => {
  if (!widths.has(text)) widths.set(text, ruler.measureText(text).width);
  return widths.get(text);
};
const fitted = (text, most) => {
  if (width(text) <= most) return text;
  let low = 0, high = Math.min(text.length, 200);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (width(text.slice(0, middle) + "…") <= most) low = middle; else high = middle - 1;
  }
  return text.slice(0, low).trimEnd() + "…";
};
// The headline in its room, as cards.py has it: neither who says so nor which of several it is is
// what is cut off, but half of the room is the headline's.
const shortTitle = (e, most) => {
  const sign = signOf(e);
  if (width(sign + e.title) <= most) return sign + e.title;
  const headline = without(without(e.title, e.twin), e.claim), least = width(sign) + Math.min(width(headline), most / 2);
  const claim = width(e.claim) <= most - least - width(e.twin) ? e.claim
    : fitted(e.claim.replace("according to", "per"), Math.max(most - least - width(e.twin), width(", per…")));
  const end = claim + e.twin;
  return fitted(sign + headline, most - width(end)) + end;
};
const without = (text, end) => (end && text.endsWith(end) ? text.slice(0, -end.length) : text);
// A card has no room for its date: it says what its date is worth, and that it did not happen.
const signOf = ({ approximate, basis, status }, dated = false) =>
  (status === "negated" ? "✕ " : "") + (basis === "assumed" ? "? " : "") + (approximate && !dated ? "c. " : "");
// Plotly reads a few tags and entities in its texts, and formulas where the host has MathJax: none of
// them may come from a document.
const PLAIN = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "&#36;" };
const plain = (text) => text.replace(/[&<>$]/g, (letter) => PLAIN[letter]);
// What others wrote, inside a sentence of ours: as in markup.py, it turns nothing around it.
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolated = (text) => (FROM_RIGHT.test(text) ? `\u2068${text}\u2069` : text);
const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};
const counted = (number, noun) => `${number.toLocaleString()} ${noun}${number === 1 ? "" : "s"}`;
