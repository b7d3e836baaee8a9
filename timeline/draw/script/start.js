// --- Start: the first drawing, and whom the address names ---

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
  root.classList.add("tl-live");
  if (!ENGLISH) for (const e of events) e.item.querySelector("time").textContent = dateInWords(e);
  offerFacets();
  fold();
  stage.tabIndex = 0;
  stage.setAttribute("role", "group");
  stage.setAttribute("aria-label", stage.dataset.label);
  const target = addressedEvent();
  if (target) select(target, { inList: true, silent: true });
  window.addEventListener("hashchange", () => {
    const e = addressedEvent();
    if (!location.hash) deselect(); else if (e && e !== selected) select(e, { inList: true, silent: true });
  });
  if (!isDrawn) return;
  showWindow();
  showCounts();
  try {
    plotly = await arriving;
  } catch {
    root.classList.replace("tl-live", "tl-failed");
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
