// --- Layout: what stands where, in pixels ---

const CARD = 24, GAP = 5, LANE = 12, MOST_LABELLED = 400;
// A stretch of time is drawn as one once it is wider than a mark.
const LEAST_BAR = 12;
// How far a bar that is open at one end fades.
const FADE = 48;
// As many marks as may stand on each other; more of them are one mark with a number.
const MOST_STACKED = 3, TOUCHING = 6, PILE = 20, MARK = 10;
// How high the highest stretch of a crowd is drawn, where there is room for cards above it.
const CROWD = 66;

// Whether time runs down: what is said of right and up here is then down and right.
const DOWN = root.dataset.layout === "vertical";

const isBar = (e, perSecond) => e.open !== 0 || ((e.ranged || !e.clock) && (e.to - e.from) * perSecond >= LEAST_BAR);
const layout = (W, H, of = shown) => {
  const [from, to] = range, perSecond = W / (to - from), x = (at) => (at - from) * perSecond;
  const inView = of.filter((e) => e.to >= from && e.from <= to);
  const dense = inView.length > MOST_LABELLED;
  const long = dense ? [] : inView.filter((e) => isBar(e, perSecond)), longs = new Set(long);
  const { bars, top } = placedBars(long, x, W, H);
  const crowd = Math.min(CROWD, H - 32 - CARD), floor = dense ? crowd + 18 : top + 14;
  // The stem of a long event stands on the part of it that is in view.
  const stem = (e) => {
    const at = x(e.at);
    return longs.has(e) && !e.open ? Math.min(Math.max(at, x(e.from), 0), x(e.to), W) : at;
  };
  const marks = dense ? [] : placedMarks(inView.filter((e) => !longs.has(e)), x);
  const cells = dense ? placedCells(inView, x, W, crowd) : [];
  const cards = (DOWN ? placedEntries : placedCards)(inView, stem, floor, W, H), stems = (DOWN ? leaders : stemSegments)(cards);
  return { W, H, inView, bars, marks, cells, cards, stems, bases: [0] };
};

// Stretches of time lie in lanes above the axis. Many that cover the same stretch are one bar.
const placedBars = (long, x, W, H) => {
  const same = new Map();
  for (const e of long) {
    // The head of an arrow is always in view.
    const left = e.open < 0 ? Math.min(Math.max(x(e.to) - FADE, 6), x(e.to) - 4) : Math.max(x(e.from), -4);
    const right = e.open > 0 ? Math.max(Math.min(x(e.from) + FADE, W - 6), x(e.from) + 4) : Math.min(x(e.to), W + 4);
    const key = `${Math.round(left)} ${Math.round(right)} ${e.open}`;
    if (!same.has(key)) same.set(key, { left, right, open: e.open, events: [] });
    same.get(key).events.push(e);
  }
  const groups = [...same.values()].flatMap((group) =>
    group.events.length > MOST_STACKED ? [group] : group.events.map((e) => ({ ...group, events: [e] })));
  // As many as leave room for a row of cards.
  const lanes = [], most = Math.max(1, Math.min(Math.max(7, Math.floor((H * 0.3) / LANE)), Math.floor((H - 44 - CARD) / LANE)));
  for (const bar of groups.sort((a, b) => a.left - b.left)) {
    let lane = lanes.findIndex((row) => follows(bar, row.at(-1)));
    if (lane < 0 && lanes.length < most) lane = lanes.push([]) - 1;
    if (lane >= 0) {
      lanes[lane].push({ ...bar, y: 24 + lane * LANE });
      continue;
    }
    // No lane is free: it joins the bar that it would hide least of.
    const hidden = lanes.map((row) => row.at(-1)).reduce((a, b) => (b.right < a.right ? b : a));
    hidden.right = Math.max(hidden.right, bar.right);
    hidden.events.push(...bar.events);
  }
  return { bars: lanes.flat(), top: 16 + lanes.length * LANE };
};

// With room for the heads of arrows.
const follows = (bar, before) => before.right + 8 * (before.open > 0) <= bar.left - 8 * (bar.open < 0) - 2;

const placedMarks = (points, x) => {
  const piles = [];
  for (const e of [...points].sort((a, b) => a.at - b.at || a.index - b.index)) {
    let pile = { left: x(e.at), right: x(e.at), events: [e] };
    while (piles.length && touch(piles.at(-1), pile)) pile = joined(piles.pop(), pile);
    piles.push(pile);
  }
  return piles.flatMap((pile) => {
    if (isPile(pile)) return [{ at: (pile.left + pile.right) / 2, events: pile.events, y: 4 }];
    return pile.events.map((e, level) => ({ at: x(e.at), events: [e], y: level * 8 }));
  });
};
const isPile = (pile) => pile.events.length > MOST_STACKED;
const joined = (a, b) => ({ left: a.left, right: b.right, events: [...a.events, ...b.events] });
// Marks may overlap a little; the number on a pile may not be covered.
const touch = (a, b) => {
  if (!isPile(a) && !isPile(b)) return b.left - a.left <= TOUCHING;
  const reach = (pile) => (isPile(pile) ? PILE : MARK) / 2, middle = (pile) => (pile.left + pile.right) / 2;
  return middle(b) - middle(a) < reach(a) + reach(b);
};

// A crowd is drawn as how many there are in each stretch of some pixels.
const placedCells = (inView, x, W, crowd) => {
  const count = Math.max(40, Math.floor(W / 8)), size = W / count, cells = new Map();
  for (const e of inView) {
    const cell = Math.min(count - 1, Math.max(0, Math.floor(x(e.at) / size)));
    if (!cells.has(cell)) cells.set(cell, { at: (cell + 0.5) * size, size, events: [] });
    cells.get(cell).events.push(e);
  }
  const most = Math.max(...[...cells.values()].map((cell) => cell.events.length));
  return [...cells.values()].map((cell) => ({ ...cell, y: 0, high: (cell.events.length / most) * crowd }));
};
