// --- Selecting: one event at a time, in the list, the chart, the panel and the address ---

// The event that the address names, and back. Ids come from files: any character may be in them.
const addressed = () => {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* not written by us: compared as it is */ }
  return name;
};
const addressedEvent = () => events.find((e) => e.item.id === addressed());
const setAddress = (e) => {
  if (location.protocol === "about:" || !root.classList.contains("tl-page")) return;
  const bare = location.href.split("#")[0];
  history.replaceState(null, "", e ? `${bare}#${encodeURIComponent(e.item.id)}` : bare);
};
const markEntry = (e, on) => {
  const link = e.item.querySelector("h3 a");
  e.item.classList.toggle("tl-on", on);
  if (on) unfold(e);
  if (on) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
};
// `inList`: the reader is at the entry in the list rather than at the chart.
const select = (e, { inList = false, silent = false } = {}) => {
  if (selected) markEntry(selected, false);
  selected = e;
  markEntry(e, true);
  showEvent(e);
  putPanel(inList ? e.item : null);
  showMark();
  showEntry(e.item);
  showLane(e);
  if (!silent) setAddress(e);
  const half = (range[1] - range[0]) / 2;
  if (e.at < range[0] || e.at > range[1]) setRange(e.at - half, e.at + half); else draw();
};
// Where the reader was when the panel opened.
const focusPlace = () => {
  const entry = panel.closest(".tl-list > li");
  if (entry) entry.querySelector("h3 a").focus({ preventScroll: true }); else focusChart();
};
const deselect = () => {
  if (panel.contains(document.activeElement)) focusPlace();
  hideTip();
  panel.hidden = true;
  find(".tl-open")?.classList.remove("tl-open");
  if (!selected) return;
  markEntry(selected, false);
  selected = null;
  setAddress(null);
  draw();
};
const step = (by) => {
  if (!shown.length) return;
  const now = shown.indexOf(selected), inList = list.contains(document.activeElement);
  const next = now < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, now + by));
  goTo(shown[next], inList);
};
const goTo = (e, inList) => {
  select(e, { inList });
  if (inList) e.item.querySelector("h3 a").focus({ preventScroll: true });
};
