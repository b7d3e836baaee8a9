// --- The chart: what stretch of time is in view, and drawing it ---

// All events and some room beside them: more on a side to which a bar fades.
const WHOLE = (() => {
  const first = Math.min(...events.map((e) => e.from)), last = Math.max(...events.map((e) => e.to)), length = last - first;
  const fades = (open, edge) => events.some((e) => e.open === open && Math.abs(e.at - edge) <= length * 0.06);
  const room = (open, edge) => Math.max(length * (fades(open, edge) ? 0.1 : 0.04), length < DAY ? 15 * MINUTE : DAY / 2);
  return [first - room(-1, first), last + room(1, last)];
})();
let range = [...WHOLE], selected = null, shown = events;

const NONE = "rgba(0,0,0,0)";
// The shortest time in view.
const LEAST = 10 * MINUTE;
const MARGIN = { l: 14, r: 14, t: 6, b: 40 };
// Room beside the axis: for one line of labels, or two. They are at the top where the bottom is out of view.
const margins = (named) => (DOWN ? turnedMargins : flatMargins)(named);
const flatMargins = ({ texts }) => {
  const labels = texts.some((text) => text.includes("<br>")) ? 40 : 26;
  return isScrolled() ? { t: labels, b: 6 } : { t: 6, b: labels };
};
const figureLayout = (placed, named) => (DOWN ? turnedLayout(flatLayout(placed, named)) : flatLayout(placed, named));
const flatLayout = (placed, { values, texts }) => {
  const { H, bases } = placed;
  return {
    template: null, width: chart.clientWidth, height: chart.clientHeight, margin: { ...MARGIN },
    font: { family: FAMILY, size: 12, color: theme.axis }, paper_bgcolor: NONE, plot_bgcolor: NONE,
    dragmode: "pan", hovermode: "closest", hoverdistance: 12, barmode: "overlay", showlegend: false, bargap: 0,
    xaxis: {
      type: "linear", range: [...range],
      tickmode: "array", tickvals: values, ticktext: texts, showgrid: true, gridcolor: theme.grid, zeroline: false,
      ticks: "outside", ticklen: 5, tickcolor: theme.stem, tickangle: 0, automargin: false,
      // Ours keep to its edges; to look whether they do, Plotly would have the page laid out anew.
      ticklabeloverflow: "allow", side: isScrolled() ? "top" : "bottom",
    },
    // Plotly drops the axis line where traces have a z-order: one of our own.
    shapes: bases.map((base) => (
      { type: "line", xref: "paper", yref: "paper", x0: 0, x1: 1, y0: base / H, y1: base / H, line: { color: theme.axis, width: base ? 1 : 2 } })),
    annotations: laneNames(placed),
    yaxis: { range: [-9, H - 9], fixedrange: true, visible: false },
  };
};
const CONFIG = {
  responsive: false, displayModeBar: false, scrollZoom: true, doubleClick: false, showSendToCloud: false, displaylogo: false,
};
const chartSize = () => `${chart.clientWidth}×${chart.clientHeight}`;
// Along the time, and across it.
const plotSize = () => {
  const wide = Math.max(140, chart.clientWidth - MARGIN.l - MARGIN.r), high = Math.max(120, chart.clientHeight - MARGIN.t - MARGIN.b);
  return DOWN ? [high, wide] : [wide, high];
};
const ALONG = DOWN ? "yaxis" : "xaxis";
const endsOf = (axis) => (DOWN ? [...axis.range].reverse() : axis.range);

// Whether Plotly has taken over from the still picture.
const isCharted = () => root.classList.contains("tl-charted");
let drawing = false, again = false, wired = false, drawnSize = "", drawn = null;
const draw = async () => {
  showSelected();
  showCounts();
  if (!isCharted()) return;
  if (drawing) { again = true; return; }
  drawing = true;
  hideTip();
  try {
    await drawOnce();
  } finally {
    drawing = false;
    hideTip();
  }
  root.dataset.drawn = String(Number(root.dataset.drawn ?? 0) + 1);
  if (again) { again = false; draw(); }
};
// What stands where. What is said of it may take more room or less than before.
const placed = () => {
  const size = chartSize(), named = ticks(range[0], range[1], plotSize()[0]);
  Object.assign(MARGIN, margins(named));
  const found = arranged(...plotSize());
  report(found);
  return { size, named, found };
};
const drawOnce = async () => {
  let now = placed();
  if (chartSize() !== now.size) now = placed();
  drawnSize = chartSize();
  drawn = now.found;
  await plotly.react(chart, (DOWN ? turnedTraces : traces)(drawn), figureLayout(drawn, now.named), CONFIG);
  // On paper the drawing shrinks to the width of the page.
  const { clientWidth, clientHeight } = chart;
  for (const svg of chart.querySelectorAll(".main-svg")) svg.setAttribute("viewBox", `0 0 ${clientWidth} ${clientHeight}`);
  chart.style.setProperty("--tl-shape", `${clientWidth} / ${clientHeight}`);
  if (!wired) { wired = true; wire(); }
};
const report = ({ cards, inView, marks, bars, cells }) => {
  const view = `${inView.length.toLocaleString()} in view`;
  const labelled = cards.length < inView.length ? `${cards.length} labelled of ${view}` : view;
  const match = ` · ${shown.length.toLocaleString()} of ${events.length.toLocaleString()} match`;
  said.textContent = shown.length ? labelled + (shown.length < events.length ? match : "") : NOTHING_FOUND;
  // On paper, where the list is complete.
  const part = `${inView.length.toLocaleString()} of ${counted(events.length, "event")}`;
  if (inView.length < events.length) stage.dataset.part = `The chart shows ${part}.`; else delete stage.dataset.part;
  const long = bars.map((bar) => bar.events[0]);
  const there = {
    pile: [...marks, ...bars].some((mark) => mark.events.length > 1), crowd: cells.length > 0,
    range: long.some((e) => !e.open && !e.vague), within: long.some((e) => !e.open && e.vague),
    open: long.some((e) => e.open),
  };
  for (const entry of legend.querySelectorAll("[data-when]")) entry.hidden = !there[entry.dataset.when];
  legend.hidden = !legend.querySelector("li:not([hidden])");
};

// What is asked for, within all there is: at the widest everything is in view.
const setRange = (from, to) => {
  const whole = WHOLE[1] - WHOLE[0], size = Math.min(Math.max(to - from, LEAST), whole);
  const start = Math.min(Math.max((from + to - size) / 2, WHOLE[0]), WHOLE[1] - size);
  range = [start, start + size];
  showWindow();
  draw();
};
const zoom = (factor) => {
  const inside = selected && selected.at > range[0] && selected.at < range[1];
  const centre = inside ? selected.at : (range[0] + range[1]) / 2;
  setRange(centre - (centre - range[0]) * factor, centre + (range[1] - centre) * factor);
};
const isWhole = ([from, to]) => to - from >= (WHOLE[1] - WHOLE[0]) * 0.999;
// Shows all of some events, with some room beside them.
const fit = (wanted) => {
  const from = Math.min(...wanted.map((e) => e.from)), to = Math.max(...wanted.map((e) => e.to));
  const room = Math.max((to - from) * 0.08, wanted.every((e) => e.clock) ? 15 * MINUTE : DAY);
  setRange(from - room, to + room);
};

const eventsAt = ({ points }) => (points[0]?.customdata ?? []).map((index) => events[index]);
const wire = () => {
  let timer = 0;
  chart.on("plotly_relayouting", () => showWindow(endsOf(chart._fullLayout[ALONG])));
  chart.on("plotly_relayout", (change) => {
    if (!(`${ALONG}.range[0]` in change || `${ALONG}.range` in change)) return;
    const now = endsOf(chart.layout[ALONG]).map(Number);
    if (!now.every(Number.isFinite) || Math.abs(now[0] - range[0]) + Math.abs(now[1] - range[1]) < 1) return;
    clearTimeout(timer);
    timer = setTimeout(() => setRange(now[0], now[1]), 40);
  });
  chart.on("plotly_click", (click) => {
    const hit = eventsAt(click);
    if (hit.length === 1) select(hit[0]);
    else if (hit.length) showPile(hit);
  });
  chart.on("plotly_hover", (hover) => {
    const hit = eventsAt(hover);
    // A finger would be told what it has opened already.
    if (hit.length && !isTouched) showTip(hit, hover.event);
  });
  chart.on("plotly_unhover", hideTip);
  chart.on("plotly_doubleclick", zoomToPress);
  stage.addEventListener("pointerleave", hideTip);
  stage.addEventListener("wheel", hideTip, { passive: true });
};
