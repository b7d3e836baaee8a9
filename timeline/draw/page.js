(() => {
"use strict";
// One timeline: everything below works inside its own <section> and leaves the page around it alone.
const root = document.currentScript.closest(".tl");
const find = (selector) => root.querySelector(selector);
const list = find(".tl-list"), stage = find(".tl-stage"), chart = find(".tl-chart"), tip = find(".tl-tip");
const panel = find(".tl-panel"), tools = find(".tl-tools"), search = find("input"), said = find(".tl-said");

const CARD = 26, GAP = 7, MOST_LABELLED = 400, MINUTE = 60, DAY = 86400;
const FONT = "13px system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Arial, sans-serif";
// Okabe and Ito's colours, darkened until each has a contrast of 4.5 on white.
const COLOURS = ["#0b63b5", "#b34700", "#00755a", "#8d3f75", "#806000", "#3f5c6e"];
const AXIS = "#3b4754", STEM = "#9aa5b1";

// --- Events: the list is the data ---

const read = (item) => {
  const d = item.dataset, number = (s) => (s === undefined ? null : Number(s));
  const start = number(d.start), end = number(d.end);
  const event = {
    item, start, end, status: d.status, basis: d.basis, weight: Number(d.weight), group: Number(d.group),
    title: item.querySelector("h3").textContent, when: item.querySelector("time").textContent,
    sentence: item.querySelector("q")?.textContent ?? "", words: "",
    from: start ?? end, to: end ?? start,
  };
  // A date of one unit is a point somewhere in it; a range has its two ends.
  event.vague = d.range === undefined && event.to - event.from > DAY || d.approximate !== undefined;
  event.long = event.to - event.from > DAY || d.range !== undefined && event.to - event.from > MINUTE;
  event.at = d.range !== undefined || !event.long ? event.from : (event.from + event.to) / 2;
  event.words = (event.title + " " + event.when + " " + event.sentence).toLowerCase();
  return event;
};
const events = [...list.children].map(read);
events.forEach((event, index) => {
  event.index = index;
  event.colour = COLOURS[event.group % COLOURS.length];
  event.item.style.setProperty("--tl-colour", event.colour);
});
const byWeight = [...events].sort((a, b) => b.weight - a.weight || a.index - b.index);
const first = Math.min(...events.map((e) => e.from)), last = Math.max(...events.map((e) => e.to));
const margin = Math.max((last - first) * 0.04, (last - first) < DAY ? 15 * MINUTE : DAY / 2);
const WHOLE = [first - margin, last + margin];
let range = [...WHOLE], selected = null, needle = "", shown = events;

// --- Text ---

const ruler = document.createElement("canvas").getContext("2d");
ruler.font = FONT;
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
// Plotly reads a few tags and entities in its texts: none of them may come from a document.
const plain = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};

// --- Axis labels, from minutes to millennia, BC included ---

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const yearName = (year) => (year > 0 ? (year < 1000 ? "AD " + year : String(year)) : (1 - year) + " BC");
const utc = (year, month, day) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime() / 1000;
};
const two = (number) => String(number).padStart(2, "0");
const UNITS = [
  ...[1, 2, 5, 10, 15, 30].map((n) => ["minute", n, n * MINUTE]),
  ...[1, 2, 3, 6, 12].map((n) => ["hour", n, n * 3600]),
  ...[1, 2, 5, 10].map((n) => ["day", n, n * DAY]),
  ...[1, 2, 3, 6].map((n) => ["month", n, n * 30.44 * DAY]),
  ...[1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000].map((n) => ["year", n, n * 365.25 * DAY]),
];
const ticks = (from, to, pixels) => {
  const room = (unit) => (unit === "year" ? 62 : unit === "month" ? 72 : 64);
  const [unit, step] = UNITS.find(([name, , length]) => (length / (to - from)) * pixels >= room(name)) ?? UNITS.at(-1);
  const values = [], texts = [];
  // Plotly hides labels that run over its edge: none is given there, so that the next one names the day.
  const edge = ((to - from) / pixels) * 26, fits = (at) => at >= from + edge && at <= to - edge;
  const add = (at, text) => { if (fits(at)) { values.push(at); texts.push(text); } };
  if (unit === "minute" || unit === "hour") {
    const length = step * (unit === "minute" ? MINUTE : 3600);
    for (let at = Math.ceil(from / length) * length, day = null; at <= to; at += length) {
      if (!fits(at)) continue;
      const date = new Date(at * 1000), today = Math.floor(at / DAY);
      let text = two(date.getUTCHours()) + ":" + two(date.getUTCMinutes());
      if (today !== day) text += "<br>" + date.getUTCDate() + " " + MONTHS[date.getUTCMonth()] + " " + yearName(date.getUTCFullYear());
      day = today;
      add(at, text);
    }
  } else if (unit === "day") {
    const start = new Date(from * 1000);
    let year = start.getUTCFullYear(), month = start.getUTCMonth(), named = null;
    for (; utc(year, month, 1) <= to; month += 1) {
      const length = Math.round((utc(year, month + 1, 1) - utc(year, month, 1)) / DAY);
      for (let day = 1; day <= length - (step > 1 ? step / 2 : 0); day += step === 1 ? 1 : (day === 1 && step > 2 ? step - 1 : step)) {
        const at = utc(year, month, day), date = new Date(at * 1000);
        if (!fits(at)) continue;
        let text = date.getUTCDate() + " " + MONTHS[date.getUTCMonth()];
        if (named !== date.getUTCFullYear()) text += "<br>" + yearName(named = date.getUTCFullYear());
        add(at, text);
      }
    }
  } else if (unit === "month") {
    const start = new Date(from * 1000), year = start.getUTCFullYear();
    for (let month = 0, named = null; utc(year, month, 1) <= to; month += step) {
      const at = utc(year, month, 1), date = new Date(at * 1000);
      if (!fits(at)) continue;
      let text = MONTHS[date.getUTCMonth()];
      if (named !== date.getUTCFullYear()) text += "<br>" + yearName(named = date.getUTCFullYear());
      add(at, text);
    }
  } else {
    const start = new Date(from * 1000).getUTCFullYear(), end = new Date(to * 1000).getUTCFullYear();
    // Round numbers as people count them: 100 BC is the astronomical year −99.
    for (let year = Math.floor(start / step) * step - step; year <= end + step; year += step) {
      const astronomical = year <= 0 ? year + 1 : year;
      add(utc(astronomical, 0, 1), yearName(astronomical));
    }
    if (step === 1) { values.length = texts.length = 0; for (let year = start; year <= end; year += 1) add(utc(year, 0, 1), yearName(year)); }
  }
  return { values, texts };
};

// --- Layout: which events get a card, and where ---

const layout = (W, H) => {
  const [from, to] = range, x = (at) => ((at - from) / (to - from)) * W;
  const inView = shown.filter((e) => e.to >= from && e.from <= to);
  const dense = inView.length > MOST_LABELLED;
  const bars = [], lanes = [];
  let floor = dense ? 84 : 30;
  if (!dense) {
    for (const e of inView) {
      if (!e.long) continue;
      const left = Math.max(x(e.from), -4), right = Math.min(Math.max(x(e.to), left + 5), W + 4);
      let lane = lanes.findIndex((end) => end <= left - 2);
      if (lane < 0) lane = lanes.length < 7 ? lanes.push(0) - 1 : lanes.indexOf(Math.min(...lanes));
      lanes[lane] = right;
      bars.push({ e, left, right, y: 24 + lane * 10 });
    }
    floor = 24 + lanes.length * 10 + 14;
  }
  const rows = Math.max(1, Math.floor((H - floor - 14) / (CARD + GAP)));
  // A few events have room for their whole headlines.
  const most = Math.min(inView.length <= 12 ? 620 : 330, W * 0.72), visible = new Set(inView);
  const anchored = (e) => { const at = x(e.at); return e.long ? Math.min(Math.max(at, Math.max(x(e.from), 0)), Math.min(x(e.to), W)) : at; };
  const wanted = byWeight.filter((e) => visible.has(e));
  let candidates = dense ? thinned(wanted, anchored, rows) : wanted;
  candidates = candidates.filter((e) => { const at = anchored(e); return at >= -1 && at <= W + 1; });
  if (selected && candidates.includes(selected)) candidates = [selected, ...candidates.filter((e) => e !== selected)];
  // A few: the last at the bottom, since cards reach right and stems stand at their left.
  if (candidates.length <= rows * 2) candidates.sort((a, b) => b.at - a.at || b.index - a.index);
  const cards = [];
  for (const e of candidates) {
    const label = fitted(e.title, most - 20), size = width(label) + 20, at = anchored(e);
    const left = Math.max(1, Math.min(at - 10, W - size - 2));
    const row = bestRow(cards, rows, left, left + size, at);
    if (row >= 0) cards.push({ e, label, at, left, size, row, y: floor + row * (CARD + GAP) + CARD / 2 });
  }
  spread(cards, H);
  return { x, W, H, inView, dense, bars, cards };
};
// The lowest free row in which the fewest stems pass behind cards.
const bestRow = (cards, rows, left, right, at) => {
  let best = -1, fewest = Infinity;
  for (let row = 0; row < rows && fewest > 0; row += 1) {
    if (cards.some((c) => c.row === row && left <= c.left + c.size + 6 && right >= c.left - 6)) continue;
    const crossings = cards.filter((c) => (c.row < row ? at >= c.left && at <= c.left + c.size : c.at >= left && c.at <= right)).length;
    if (crossings < fewest) [best, fewest] = [row, crossings];
  }
  return best;
};
// In a crowd, no more candidates than could find a place in each stretch of 24 pixels.
const thinned = (wanted, anchored, rows) => {
  const buckets = new Map();
  return wanted.filter((e) => {
    const key = Math.floor(anchored(e) / 24), count = buckets.get(key) ?? 0;
    buckets.set(key, count + 1);
    return count < rows + 2 || e === selected;
  });
};
// Few rows in use: give them the free height.
const spread = (cards, H) => {
  const ys = [...new Set(cards.map((c) => c.y))].sort((a, b) => a - b);
  if (!ys.length) return;
  const free = H - 14 - (ys.at(-1) + CARD / 2), more = Math.max(0, Math.min(70, free / ys.length));
  for (const card of cards) card.y += more * (ys.indexOf(card.y) + 0.5);
};

// --- Traces ---

const tint = (hex, share) => {
  const n = parseInt(hex.slice(1), 16), mix = (v) => Math.round(255 - (255 - v) * share);
  return `rgb(${mix(n >> 16)},${mix((n >> 8) & 255)},${mix(n & 255)})`;
};
const certain = (e) => e.status === "happened";
const HEIGHTS = [0, 8, 16];
const traces = ({ x, W, H, inView, dense, bars, cards }) => {
  const [from, to] = range, at = (px) => from + (px / W) * (to - from), long = (px) => (px / W) * (to - from);
  const made = [];
  made.push({
    type: "scatter", mode: "lines", hoverinfo: "skip", line: { color: STEM, width: 1 }, zorder: 0,
    x: cards.flatMap((c) => [at(c.at), at(c.at), null]), y: cards.flatMap((c) => [0, c.y, null]),
  });
  const bar = (rows, extra) => ({ type: "bar", orientation: "h", hoverinfo: "none", textangle: 0, cliponaxis: false, ...rows, ...extra });
  made.push(bar({
    base: bars.map((b) => at(b.left)), x: bars.map((b) => long(b.right - b.left)), y: bars.map((b) => b.y), width: bars.map(() => 7),
    customdata: bars.map((b) => b.e.index),
    marker: {
      color: bars.map((b) => (certain(b.e) ? b.e.colour : "#fff")), opacity: bars.map((b) => (b.e.vague ? 0.38 : 0.95)), cornerradius: 3,
      line: { color: bars.map((b) => b.e.colour), width: bars.map((b) => (certain(b.e) ? 0 : 1.5)) },
    },
  }, { zorder: 1 }));
  made.push(bar({
    base: cards.map((c) => at(c.left)), x: cards.map((c) => long(c.size)), y: cards.map((c) => c.y), width: cards.map(() => CARD),
    customdata: cards.map((c) => c.e.index), text: cards.map((c) => plain(c.label)),
    textposition: "inside", insidetextanchor: "middle", constraintext: "none",
    insidetextfont: { size: 13, color: cards.map((c) => (c.e === selected ? "#fff" : "#1b2733")) },
    marker: {
      color: cards.map((c) => (c.e === selected ? c.e.colour : certain(c.e) ? tint(c.e.colour, 0.13) : "#fff")), cornerradius: 5,
      line: { color: cards.map((c) => c.e.colour), width: cards.map((c) => (certain(c.e) ? 1 : 2)) },
    },
  }, { zorder: 3 }));
  if (dense) made.push(density(inView, x, W, at, long));
  else {
    const points = inView.filter((e) => !e.long), used = new Map();
    made.push({
      type: "scatter", mode: "markers", hoverinfo: "none", cliponaxis: false, zorder: 4,
      x: points.map((e) => e.at), customdata: points.map((e) => e.index),
      y: points.map((e) => { const key = Math.round(x(e.at) / 5), n = used.get(key) ?? 0; used.set(key, n + 1); return HEIGHTS[Math.min(n, 2)]; }),
      marker: {
        size: points.map((e) => (e === selected ? 14 : 10)), opacity: 1,
        symbol: points.map((e) => ({ happened: "circle", planned: "circle", possible: "diamond", negated: "x-thin" })[e.status]),
        color: points.map((e) => (certain(e) ? e.colour : "#fff")),
        line: { color: points.map((e) => (certain(e) ? "#fff" : e.colour)), width: points.map((e) => (certain(e) ? 1 : 2)) },
      },
    });
  }
  return made;
};
const density = (inView, x, W, at, long) => {
  const count = Math.max(40, Math.floor(W / 8)), cells = new Array(count).fill(0);
  for (const e of inView) cells[Math.min(count - 1, Math.max(0, Math.floor((x(e.at) / W) * count)))] += 1;
  const most = Math.max(...cells);
  return {
    type: "bar", hoverinfo: "none", zorder: 0, marker: { color: "#7d8fa0" }, width: long(W / count) * 0.86,
    x: cells.map((_, i) => at((i + 0.5) * (W / count))), y: cells.map((n) => (n / most) * 66),
  };
};
const figureLayout = (H, W) => {
  const { values, texts } = ticks(range[0], range[1], W);
  return {
    template: null, width: chart.clientWidth, height: chart.clientHeight, margin: { l: 14, r: 14, t: 6, b: 46 }, font: { family: FONT.slice(5), size: 12, color: AXIS },
    paper_bgcolor: "#fff", plot_bgcolor: "#fff", dragmode: "pan", hovermode: "closest", hoverdistance: 12, barmode: "overlay", showlegend: false, bargap: 0,
    xaxis: {
      type: "linear", range: [...range], tickmode: "array", tickvals: values, ticktext: texts, showgrid: true, gridcolor: "#eceff2", zeroline: false,
      ticks: "outside", ticklen: 5, tickcolor: STEM, tickangle: 0, automargin: false,
    },
    // Plotly drops the axis line where traces have a z-order: one of our own.
    shapes: [{ type: "line", xref: "paper", yref: "paper", x0: 0, x1: 1, y0: 0, y1: 0, line: { color: AXIS, width: 2 } }],
    yaxis: { range: [-9, H - 9], fixedrange: true, visible: false },
  };
};
const CONFIG = { responsive: false, displayModeBar: false, scrollZoom: true, doubleClick: false, showSendToCloud: false, displaylogo: false };

// --- Drawing ---

let wired = false, drawing = false, again = false;
const draw = async () => {
  if (!window.Plotly || !events.length) return;
  if (drawing) { again = true; return; }
  drawing = true;
  hideTip();
  const W = Math.max(140, chart.clientWidth - 28), H = Math.max(120, chart.clientHeight - 52);
  const placed = layout(W, H);
  try {
    await window.Plotly.react(chart, traces(placed), figureLayout(H, W), CONFIG);
  } finally {
    drawing = false;
  }
  // On paper the drawing shrinks to the width of the page.
  for (const svg of chart.querySelectorAll(".main-svg")) svg.setAttribute("viewBox", `0 0 ${chart.clientWidth} ${chart.clientHeight}`);
  chart.style.setProperty("--tl-shape", `${chart.clientWidth} / ${chart.clientHeight}`);
  if (!wired) { wired = true; wire(); }
  const labelled = placed.cards.length, inView = placed.inView.length;
  said.textContent = (labelled < inView ? `${labelled} labelled of ${inView.toLocaleString()} in view` : `${inView.toLocaleString()} in view`)
    + (shown.length < events.length ? ` · ${shown.length.toLocaleString()} of ${events.length.toLocaleString()} match` : "");
  root.dataset.drawn = String(Number(root.dataset.drawn ?? 0) + 1);
  if (again) { again = false; draw(); }
};
const setRange = (from, to) => {
  const least = 10 * MINUTE, most = (WHOLE[1] - WHOLE[0]) * 1.5, middle = Math.min(Math.max((from + to) / 2, WHOLE[0]), WHOLE[1]);
  const size = Math.min(Math.max(to - from, least), most);
  range = [middle - size / 2, middle + size / 2];
  draw();
};
const zoom = (factor) => {
  const inside = selected && selected.at > range[0] && selected.at < range[1];
  const centre = inside ? selected.at : (range[0] + range[1]) / 2;
  setRange(centre - (centre - range[0]) * factor, centre + (range[1] - centre) * factor);
};
const wire = () => {
  let timer = 0;
  chart.on("plotly_relayout", (change) => {
    if (!("xaxis.range[0]" in change || "xaxis.range" in change)) return;
    const now = chart.layout.xaxis.range.map(Number);
    if (!now.every(Number.isFinite) || Math.abs(now[0] - range[0]) + Math.abs(now[1] - range[1]) < 1) return;
    clearTimeout(timer);
    timer = setTimeout(() => setRange(now[0], now[1]), 40);
  });
  chart.on("plotly_click", ({ points }) => { const e = events[points[0]?.customdata]; if (e) select(e); });
  chart.on("plotly_hover", ({ points, event }) => { const e = events[points[0]?.customdata]; if (e) showTip(e, event); });
  chart.on("plotly_unhover", hideTip);
  stage.addEventListener("pointerleave", hideTip);
  stage.addEventListener("wheel", hideTip, { passive: true });
};

// --- Tip and panel ---

const hideTip = () => { tip.hidden = true; };
const showTip = (e, { clientX, clientY }) => {
  tip.replaceChildren(element("b", e.title), element("span", [e.when, e.status === "happened" ? "" : STATUS[e.status]].filter(Boolean).join(" · ")));
  if (e.sentence) tip.append(document.createTextNode("“" + (e.sentence.length > 300 ? e.sentence.slice(0, 300) + "…" : e.sentence) + "”"));
  tip.hidden = false;
  const box = stage.getBoundingClientRect(), size = tip.getBoundingClientRect();
  const left = Math.max(4, Math.min(clientX - box.left + 14, box.width - size.width - 4));
  const below = clientY - box.top + 22;
  tip.style.left = left + "px";
  tip.style.top = (below + size.height < box.height ? below : Math.max(4, clientY - box.top - size.height - 18)) + "px";
};
const STATUS = { planned: "planned", possible: "possible", negated: "did not happen", happened: "" };
const BASIS = {
  stated: "date stated in the text", resolved: "date worked out from the text and the document’s date", carried: "date from another sentence",
  document: "the document’s own date", assumed: "date assumed: read as of the day this page was built",
};
const passages = root.querySelectorAll(".tl-passages p");
const quoted = (source) => {
  const quote = element("blockquote"), pair = (s) => (s ? s.split(" ").map(Number) : null);
  const passage = source.dataset.passage === undefined ? null : passages[source.dataset.passage];
  const sentence = pair(source.dataset.sentence), date = pair(source.dataset.date);
  const mark = element("mark");
  if (passage && sentence) {
    // Offsets count code points, as the document does; strings here count UTF-16 units.
    const points = [...passage.textContent], zero = Number(passage.dataset.start);
    const cut = (a, b) => points.slice(a - zero, b - zero).join("");
    quote.append(points.slice(0, sentence[0] - zero).join(""));
    if (date) mark.append(cut(sentence[0], date[0]), element("b", cut(...date)), cut(date[1], sentence[1]));
    else mark.append(cut(...sentence));
    quote.append(mark, points.slice(sentence[1] - zero).join(""));
  } else {
    for (const node of source.querySelector("q")?.childNodes ?? []) mark.append(node.cloneNode(true));
    quote.append(mark);
  }
  const cite = element("cite", source.querySelector("cite").firstChild?.textContent.replace(/ · $/, "") ?? "");
  return [quote, cite];
};
// The event that the address names, and back. Ids come from files: any character may be in them.
const addressed = () => {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* not written by us: compared as it is */ }
  return events.find((e) => e.item.id === name);
};
const setAddress = (e) => {
  if (location.protocol !== "about:") history.replaceState(null, "", "#" + encodeURIComponent(e.item.id));
};
const select = (e, options = {}) => {
  selected?.item.classList.remove("tl-on");
  selected?.item.querySelector("h3 a").removeAttribute("aria-current");
  selected = e;
  e.item.classList.add("tl-on");
  e.item.querySelector("h3 a").setAttribute("aria-current", "true");
  const words = e.item.querySelector(".tl-source")?.dataset.words;
  const facts = [e.when, words ? `“${words}” in the text` : "", STATUS[e.status], BASIS[e.basis]].filter(Boolean).join(" · ");
  panel.replaceChildren(element("h3", e.title), element("p", facts, "tl-facts"), ...[...e.item.querySelectorAll(".tl-source")].flatMap(quoted));
  panel.hidden = false;
  show(e.item);
  if (!options.silent && root.classList.contains("tl-page")) setAddress(e);
  if (e.at < range[0] || e.at > range[1]) { const half = (range[1] - range[0]) / 2; setRange(e.at - half, e.at + half); } else draw();
};
// Scrolls the list beside the chart, never the page that the timeline stands in.
const show = (item) => {
  const side = find(".tl-side");
  if (side.scrollHeight <= side.clientHeight + 1) return;
  const box = side.getBoundingClientRect(), place = item.getBoundingClientRect();
  const top = box.top + panel.offsetHeight + 8, bottom = box.bottom - 8;
  if (place.top < top) side.scrollTop -= top - place.top;
  else if (place.bottom > bottom) side.scrollTop += Math.min(place.bottom - bottom, place.top - top);
};
const step = (by) => {
  if (!shown.length) return;
  const now = shown.indexOf(selected);
  const next = now < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, now + by));
  const focused = list.contains(document.activeElement);
  select(shown[next]);
  if (focused) shown[next].item.querySelector("h3 a").focus({ preventScroll: true });
};

// --- Controls ---

const DO = { previous: () => step(-1), next: () => step(1), in: () => zoom(0.5), out: () => zoom(2), fit: () => setRange(...WHOLE) };
tools.addEventListener("click", (click) => DO[click.target.closest("button")?.dataset.do]?.());
list.addEventListener("click", (click) => {
  const link = click.target.closest("h3 a"), item = click.target.closest("li");
  if (click.target.closest("cite a")) { openPassages(click); return; }
  if (!item) return;
  if (link) click.preventDefault();
  const e = events[[...list.children].indexOf(item)];
  if (e) select(e);
});
const openPassages = () => { const folded = find(".tl-passages"); if (folded) folded.open = true; };
root.addEventListener("keydown", (press) => {
  if (press.target === search || press.ctrlKey || press.metaKey || press.altKey) return;
  const key = { ArrowLeft: () => step(-1), ArrowRight: () => step(1), ArrowUp: () => step(-1), ArrowDown: () => step(1), "+": DO.in, "=": DO.in, "-": DO.out,
    0: DO.fit, Home: () => select(shown[0]), End: () => select(shown.at(-1)) }[press.key];
  if (key && shown.length) { press.preventDefault(); key(); }
});
let typing = 0;
search.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    needle = search.value.trim().toLowerCase();
    const parts = needle.split(/\s+/);
    shown = needle ? events.filter((e) => parts.every((part) => e.words.includes(part))) : events;
    const kept = new Set(shown);
    for (const e of events) e.item.hidden = !kept.has(e);
    draw();
  }, 120);
});

// --- Start ---

// The first section on the page that carries plotly.js brings it for all of them.
const load = () => {
  if (window.Plotly) return Promise.resolve();
  if (window.timelinePlotly) return window.timelinePlotly;
  const carrier = find(".tl-plotly");
  if (carrier.src) {
    return window.timelinePlotly = new Promise((done, failed) => {
      // While the parser runs, a script from elsewhere has been had, or not, before ours starts.
      if (document.readyState === "loading") failed();
      carrier.addEventListener("load", done, { once: true });
      carrier.addEventListener("error", failed, { once: true });
    });
  }
  window.timelinePlotly = (async () => {
    const packed = Uint8Array.from(atob(carrier.textContent), (c) => c.charCodeAt(0));
    const source = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
    const script = document.createElement("script");
    script.src = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    await new Promise((done, failed) => { script.onload = done; script.onerror = failed; document.head.append(script); });
    URL.revokeObjectURL(script.src);
  })();
  return window.timelinePlotly;
};
const start = async () => {
  if (!events.length) return;
  tools.hidden = false;
  const target = addressed();
  if (target) select(target, { silent: true });
  try {
    await load();
  } catch {
    said.textContent = "The chart needs plotly.js, which could not be loaded; the list is complete.";
    return;
  }
  stage.hidden = false;
  await draw();
  const size = () => chart.clientWidth + "×" + chart.clientHeight;
  let known = size();
  new ResizeObserver(() => { if (size() !== known && !matchMedia("print").matches) { known = size(); draw(); } }).observe(chart);
  window.addEventListener("hashchange", () => {
    const e = addressed();
    if (e && e !== selected) select(e, { silent: true });
  });
};
start();
})();
