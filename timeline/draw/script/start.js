// --- Start: plotly.js, the first drawing, and whom the address names ---

// Whichever plotly.js this section draws with; another section may put its own in the window later.
let plotly = null;
const arrived = () => {
  if (!window.Plotly) throw new Error("plotly.js is not there");
  return window.Plotly;
};
const bytesOf = (packed) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(packed);
  const letters = atob(packed), bytes = new Uint8Array(letters.length);
  for (let n = 0; n < letters.length; n += 1) bytes[n] = letters.charCodeAt(n);
  return bytes;
};
const inflate = async (packed) => {
  const source = await new Response(new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
  const script = document.createElement("script");
  script.src = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  await new Promise((done, failed) => { script.onload = done; script.onerror = failed; document.head.append(script); });
  URL.revokeObjectURL(script.src);
  return arrived();
};
const awaited = (carrier) => new Promise((done, failed) => {
  // While the parser runs, a script from elsewhere has been had, or not, before ours starts.
  if (document.readyState === "loading") failed();
  carrier.addEventListener("load", done, { once: true });
  carrier.addEventListener("error", failed, { once: true });
}).then(arrived);
// The first section on the page that carries plotly.js brings it for all of them; where it fails, the next does.
const load = () => {
  if (window.Plotly) return Promise.resolve(window.Plotly);
  const carrier = find(".tl-plotly"), earlier = (window.timelinePlotly ?? Promise.reject()).then(arrived);
  return window.timelinePlotly = carrier.src
    ? Promise.any([earlier, awaited(carrier)]) : earlier.catch(() => inflate(carrier.textContent));
};
// The chart and the panel have moved what the browser had scrolled to.
const arrive = () => {
  const there = document.getElementById(addressed());
  if (!there || !root.contains(there)) return;
  if (list.contains(there) && isBeside()) showEntry(there); else there.scrollIntoView();
};
const followSize = () => {
  new ResizeObserver(() => {
    if (chartSize() === drawnSize || matchMedia("print").matches) return;
    if (isBeside() && panel.parentElement !== side && !panel.hidden) putPanel(null);
    draw();
  }).observe(chart);
};
const start = async () => {
  if (!events.length) return;
  tools.hidden = false;
  root.classList.add("tl-live");
  offerFacets();
  fold();
  stage.tabIndex = 0;
  stage.setAttribute("role", "group");
  stage.setAttribute("aria-label", stage.dataset.label);
  const target = addressedEvent();
  if (target) select(target, { inList: true, silent: true });
  window.addEventListener("hashchange", () => {
    const e = addressedEvent();
    if (e && e !== selected) select(e, { inList: true, silent: true });
  });
  if (root.dataset.plotlyjs === "none") return;
  overview.hidden = events.length < 2;
  showWindow();
  showCounts();
  try {
    plotly = await load();
  } catch {
    root.classList.remove("tl-live");
    said.textContent = "The chart needs plotly.js, which could not be loaded; the list is complete.";
    return;
  }
  root.classList.add("tl-charted");
  await draw();
  still.remove();
  arrive();
  if (target) showMark();
  followSize();
};
start();
