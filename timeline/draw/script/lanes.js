// --- Lanes: bands one above the other on one axis of time, each a layout of its own events ---

const LANES = root.dataset.lanes ? JSON.parse(root.dataset.lanes)[0][2] : [];
// Room for the name of a band, at its top.
const NAME = 26;
const inLanes = (W, H) => {
  const high = H / LANES.length, held = LANES.map(() => []);
  for (const e of shown) held[e.lane].push(e);
  const bands = held.map((own, lane) => raised(layout(W, high - NAME, own), (LANES.length - 1 - lane) * high));
  const all = (what) => bands.flatMap((band) => band[what]);
  return {
    W, H, inView: all("inView"), bars: all("bars"), cells: all("cells"),
    marks: all("marks"), cards: all("cards"), stems: all("stems"), bases: all("bases"),
  };
};
const raised = (band, by) => {
  for (const what of [...band.bars, ...band.cells, ...band.marks, ...band.cards]) what.y += by;
  const stems = band.stems.map((stem) => stem.map(([along, across]) => [along, across + by]));
  return { ...band, stems, bases: band.bases.map((base) => base + by) };
};
const arranged = LANES.length ? inLanes : layout;
// The names stay where they are while the time below them moves.
const laneNames = ({ W, H, bases }) => LANES.map((name, lane) => ({
  text: `<b>${plain(fitted(name.trim().replace(/\s+/g, " "), W * 0.85))}</b>`, font: { size: 12, color: theme.axis }, showarrow: false,
  xref: "paper", x: 0, xanchor: "left", yref: "y", y: bases[lane] + H / LANES.length - 9 - NAME / 2, yanchor: "middle", borderpad: 0,
}));

// Where they are higher than their room, that scrolls: by its bar, by keys, or with what is dragged.
const canvas = find(".tl-canvas");
if (LANES.length) canvas.tabIndex = -1;
const PAGES = { PageUp: -0.8, PageDown: 0.8 };
stage.addEventListener("keydown", (press) => {
  if (press.target !== stage || !PAGES[press.key] || !isScrolled()) return;
  press.preventDefault();
  canvas.scrollBy(0, PAGES[press.key] * canvas.clientHeight);
});
const isScrolled = () => LANES.length > 0 && chart.offsetHeight > canvas.clientHeight + 1;
let grabbed = false;
chart.addEventListener("pointerdown", (press) => { grabbed = press.pointerType === "mouse" && isScrolled(); });
window.addEventListener("pointermove", (move) => {
  if (grabbed && move.buttons) canvas.scrollTop -= move.movementY; else grabbed = false;
});
const showLane = (e) => {
  if (!isScrolled()) return;
  const high = canvas.scrollHeight / LANES.length, top = e.lane * high;
  if (top < canvas.scrollTop || top + high > canvas.scrollTop + canvas.clientHeight) {
    canvas.scrollTop = top - (canvas.clientHeight - high) / 2;
  }
};
