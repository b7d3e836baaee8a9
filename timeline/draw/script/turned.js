// --- Turned: what runs to the right runs down, and what lies above lies beside ---

// Entries have their words beside their boxes' edge: the date, and below it the lines of the headline.
const wordTrace = (cards, at) => ({
  type: "scatter", mode: "text", hoverinfo: "skip", cliponaxis: false, zorder: 5, textposition: "middle right",
  x: cards.map((card) => at(card.left + card.size / 2)), y: cards.map((card) => card.shelf + BORDER - 2),
  text: cards.map((card) => [
    `<span style="font-size:11px;color:${card.e === selected ? theme.paper : theme.axis}">${plain(card.date)}</span>`, ...card.lines.map(plain),
  ].join("<br>")),
  textfont: { size: 13, color: cards.map((card) => (card.e === selected ? theme.paper : theme.ink)) },
});
const SIDEWAYS = { "triangle-right": "triangle-down", "triangle-left": "triangle-up" };
const turned = (trace) => {
  const swapped = { ...trace, x: trace.y, y: trace.x };
  if (trace.type === "bar") swapped.orientation = trace.orientation === "h" ? "v" : "h";
  return swapped;
};
const turnedArrows = (trace) => ({
  ...trace, marker: { ...trace.marker, symbol: trace.marker.symbol.map((symbol) => SIDEWAYS[symbol]) },
});
const turnedTraces = (placed) => {
  const [stems, bars, cards, marks, fading, arrows] = traces(placed), [from, to] = range;
  const words = wordTrace(placed.cards, (px) => from + (px * (to - from)) / placed.W);
  return [stems, bars, cards, marks, fading, turnedArrows(arrows), words].map(turned);
};
// The first moment is at the top, its label at the left.
const turnedLayout = (flat) => ({
  ...flat,
  xaxis: flat.yaxis, yaxis: { ...flat.xaxis, range: [...flat.xaxis.range].reverse(), side: "left" },
  shapes: flat.shapes.map((line) => ({ ...line, x0: line.y0, x1: line.y1, y0: line.x0, y1: line.x1 })),
});
const turnedMargins = ({ texts }) => {
  const widest = Math.max(0, ...texts.flatMap((text) => text.split("<br>")).map(width));
  return { t: 8, b: 8, l: 14 + Math.ceil(widest / 8) * 8 };
};
