// --- Traces: the layout as Plotly draws it ---

// The shape of its group. What is only possible has a dot; what did not happen is crossed out.
const NAMED = { triangle: "triangle-up" };
const symbolOf = ({ status, shape }) => {
  if (status === "negated") return "x-thin";
  return (NAMED[shape] ?? shape) + (status === "possible" ? "-dot" : "");
};
const PIECES = 12;

const holds = ({ events: held }) => held.includes(selected);
const indexes = ({ events: held }) => held.map((e) => e.index);
// The colour of several events is that of their document, if they have only one.
const colourOfAll = ({ events: held }) => (held.every((e) => e.colour === held[0].colour) ? held[0].colour : theme.axis);

const traces = ({ W, bars, cards, marks, cells, stems }) => {
  const [from, to] = range, perPixel = (to - from) / W, at = (px) => from + px * perPixel;
  const across = (rows, shared) => ({
    type: "bar", orientation: "h", hoverinfo: "none", textangle: 0, cliponaxis: false, ...shared,
    base: rows.map((row) => at(row.left)), x: rows.map((row) => row.size * perPixel), y: rows.map((row) => row.y),
  });
  return [
    stemTrace(stems, at),
    barTrace(bars.filter((bar) => !isOpen(bar)), across),
    cardTrace(cards, across),
    cells.length ? cellTrace(cells, at, perPixel) : markTrace([...marks, ...badges(bars, W)], at),
    fadingTrace(bars.filter(isOpen).flatMap(pieces), across),
    arrowTrace(bars.filter(isOpen), at),
    // Of lanes, some may be crowded and others not.
    ...(cells.length && marks.length + bars.length ? [markTrace([...marks, ...badges(bars, W)], at)] : []),
  ];
};

const stemTrace = (stems, at) => ({
  type: "scatter", mode: "lines", hoverinfo: "skip", line: { color: theme.stem, width: 1 }, zorder: 0,
  x: stems.flatMap((stem) => [...stem.map(([along]) => at(along)), null]), y: stems.flatMap((stem) => [...stem.map(([, across]) => across), null]),
});

const barTrace = (bars, across) => across(bars.map((bar) => ({ ...bar, size: bar.right - bar.left })), {
  zorder: 1, width: bars.map(thickness), customdata: bars.map(indexes),
  marker: {
    color: bars.map((bar) => (bar.events.some(happened) ? colourOfAll(bar) : theme.paper)),
    opacity: bars.map((bar) => (!bar.events.every((e) => e.vague) ? 0.95 : holds(bar) ? 0.75 : 0.42)), cornerradius: 3,
    line: {
      color: bars.map((bar) => (holds(bar) ? theme.ink : colourOfAll(bar))),
      width: bars.map((bar) => (holds(bar) ? 2 : bar.events.some(happened) ? 0 : 1.5)),
    },
  },
});
const thickness = (bar) => (holds(bar) ? 11 : 7);

// A bar that is open at one end is drawn in pieces that fade towards it.
const isOpen = (bar) => bar.events[0].open !== 0;
const pieces = (bar) => {
  const size = (bar.right - bar.left) / PIECES;
  return Array.from({ length: PIECES }, (_, n) => {
    const far = (bar.events[0].open > 0 ? n : PIECES - 1 - n) / PIECES;
    return { ...bar, left: bar.left + n * size, size, share: (1 - far * 0.6) * (bar.events.some(happened) ? 1 : 0.45) };
  });
};
const fadingTrace = (rows, across) => across(rows, {
  zorder: 1, width: rows.map(thickness), customdata: rows.map(indexes),
  marker: { color: rows.map((row) => tint(holds(row) ? theme.ink : colourOfAll(row), row.share)), line: { width: 0 } },
});

// It goes on, nobody says how far.
const arrowTrace = (bars, at) => ({
  type: "scatter", mode: "markers", hoverinfo: "none", cliponaxis: false, zorder: 2, customdata: bars.map(indexes),
  x: bars.map((bar) => at(bar.events[0].open > 0 ? bar.right : bar.left)), y: bars.map((bar) => bar.y),
  marker: {
    size: bars.map((bar) => thickness(bar) + 4), symbol: bars.map((bar) => (bar.events[0].open > 0 ? "triangle-right" : "triangle-left")),
    color: bars.map((bar) => (bar.events.some(happened) ? tint(colourOfAll(bar), 0.7) : theme.paper)),
    line: { color: bars.map((bar) => tint(holds(bar) ? theme.ink : colourOfAll(bar), 0.7)), width: 1 },
  },
});

const cardTrace = (cards, across) => across(cards, {
  zorder: 3, width: cards.map((card) => card.thick ?? CARD), customdata: cards.map((card) => [card.e.index]),
  text: cards.map((card) => plain(card.label ?? "")), textposition: "inside", insidetextanchor: "middle", constraintext: "none",
  insidetextfont: { size: 13, color: cards.map((card) => (card.e === selected ? theme.paper : theme.ink)) },
  marker: {
    color: cards.map(({ e }) => (e === selected ? e.colour : happened(e) ? tint(e.colour, 0.13) : theme.paper)), cornerradius: 5,
    line: { color: cards.map(({ e }) => (e.approximate && e !== selected ? tint(e.colour, 0.6) : e.colour)), width: cards.map((card) => (happened(card.e) ? 1 : 2)) },
  },
});

// What stands for several events says how many: a pile of marks, or a bar of many. A stretch of time
// in which something did not happen is crossed out.
const hasBadge = ({ events: held }) => held.length > 1 || held[0].status === "negated";
// Lanes are lower than a number: each is as near to the middle of its bar as it can be without hiding another.
const badges = (bars, W) => {
  const found = [];
  for (const { left, right, y, events: held } of bars.filter(hasBadge)) {
    const from = Math.max(left, 0), to = Math.min(right, W), middle = (from + to) / 2;
    const isFree = (at) => found.every((other) => Math.hypot(other.at - at, other.y - y) >= PILE + 2);
    let by = 0;
    while (by <= (to - from) / 2 && !isFree(middle + by)) by = by > 0 ? -by : 4 - by;
    found.push({ events: held, y, at: Math.abs(by) <= (to - from) / 2 ? middle + by : middle });
  }
  return found;
};
const markTrace = (marks, at) => {
  const many = (mark) => mark.events.length > 1, filled = (mark) => mark.events.some(happened);
  const edge = (mark) => (holds(mark) && many(mark) ? theme.ink : filled(mark) ? theme.paper : colourOfAll(mark));
  return {
    type: "scatter", mode: "markers+text", hoverinfo: "none", cliponaxis: false, zorder: 4,
    x: marks.map((mark) => at(mark.at)), y: marks.map((mark) => mark.y), customdata: marks.map(indexes),
    text: marks.map((mark) => (many(mark) ? String(mark.events.length) : "")),
    textfont: { size: 11, color: marks.map((mark) => (filled(mark) ? theme.paper : colourOfAll(mark))) },
    marker: {
      opacity: marks.map((mark) => (mark.events.every((e) => e.approximate) ? 0.5 : 1)),
      size: marks.map((mark) => (many(mark) ? PILE : holds(mark) ? 14 : MARK)),
      symbol: marks.map((mark) => (many(mark) ? "circle" : symbolOf(mark.events[0]))),
      color: marks.map((mark) => (filled(mark) ? colourOfAll(mark) : theme.paper)),
      line: { color: marks.map(edge), width: marks.map((mark) => (filled(mark) && !holds(mark) ? 1 : 2)) },
    },
  };
};
const cellTrace = (cells, at, perPixel) => ({
  type: "bar", hoverinfo: "none", zorder: 0, width: cells.map((cell) => cell.size * 0.86 * perPixel),
  marker: { color: cells.map((cell) => (holds(cell) ? theme.ink : theme.crowd)) }, customdata: cells.map(indexes),
  x: cells.map((cell) => at(cell.at)), y: cells.map((cell) => cell.high), base: cells.map((cell) => cell.y),
});
