// --- Events: the list is the data ---

const MINUTE = 60, DAY = 86400;

// In seconds; null where it is open. Of one day the list has the date alone.
const spanOf = ({ span }, { dateTime }) => {
  if (span) return span.split(" ").map((text) => (text ? Number(text) : null));
  const day = Date.parse(dateTime) / 1000;
  return [day, day + DAY];
};
const readEvent = (item, index) => {
  const data = item.dataset, time = item.querySelector("time"), [start, end] = spanOf(data, time);
  const from = start ?? end, to = end ?? start;
  const ranged = "range" in data, approximate = "approximate" in data, clock = "clock" in data;
  const headline = item.querySelector("h3"), title = headline.textContent, when = time.textContent;
  // What tells it apart from others with the same headline: "(1 of 2)".
  const twin = headline.querySelector("small") ? ` ${headline.querySelector("small").textContent}` : "";
  const claim = data.by === undefined ? "" : `, according to ${data.by}`;
  const sentence = item.querySelector("q")?.textContent ?? "";
  return {
    index, item, title, twin, claim, when, sentence, from, to, ranged, clock,
    status: data.status ?? "happened", basis: data.basis ?? "stated", weight: Number(data.weight),
    // A group has a colour and a shape: one that cannot be told by its colour can be by its shape.
    shape: data.shape ?? SHAPES[data.group] ?? "circle", lane: Number(data.lane ?? 0),
    // 1: has no end ("since 1945"); -1: has no beginning ("up to 1914").
    open: start === null ? -1 : end === null ? 1 : 0,
    // Some time in one unit, or a stretch with two ends.
    approximate, vague: (!ranged && !clock) || approximate,
    // Where its stem stands: at a beginning that is known, else in the middle of what is possible.
    at: ranged || clock ? from : (from + to) / 2,
    words: `${title} ${when} ${sentence}`.toLowerCase(),
  };
};
const events = items.map(readEvent);
const happened = (e) => e.status === "happened";

// 0, half, a quarter, three quarters …: however many of a row are taken, they are spread over it.
const spreadRank = (place, count) => {
  let rank = 0;
  for (let bit = 1; bit < count; bit *= 2) rank = rank * 2 + (Math.floor(place / bit) % 2);
  return rank;
};
// The most important first; those as important as each other spread over time.
const byImportance = (() => {
  const equals = new Map(), rank = new Map();
  for (const e of events) {
    if (!equals.has(e.weight)) equals.set(e.weight, []);
    equals.get(e.weight).push(e);
  }
  for (const equal of equals.values()) equal.forEach((e, place) => rank.set(e, spreadRank(place, equal.length)));
  return [...events].sort((a, b) => b.weight - a.weight || rank.get(a) - rank.get(b) || a.index - b.index);
})();
