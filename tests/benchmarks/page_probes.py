"""JavaScript that looks at a page from within: what is painted when, frames, and boxes."""

from __future__ import annotations

WATCH = """(() => {
  const parts = PARTS, seen = window.benchmarkSeen = {};
  const visible = (found) => {
    const box = found.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(found).visibility === "visible";
  };
  // In a frame's callback what is found is about to be painted; in the next one it has been.
  const look = () => {
    for (const [name, selector] of Object.entries(parts)) {
      if (name in seen) continue;
      const found = document.querySelector(selector);
      if (!found || !visible(found)) continue;
      delete parts[name];
      requestAnimationFrame(() => { seen[name] = performance.now(); });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();"""
PAINTED = """() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return paint ? { ...window.benchmarkSeen, paint: paint.startTime } : { ...window.benchmarkSeen };
}"""
FRAMES = """() => {
  const times = [];
  let on = true;
  const frame = (at) => { times.push(at); if (on) requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
  window.benchmarkFrames = () => {
    on = false;
    return times.slice(1).map((at, n) => at - times[n]);
  };
}"""
GEOMETRY = """([card, stem, chart]) => {
  const boxes = (selector) => [...document.querySelectorAll(selector)]
    .map((e) => e.getBoundingClientRect()).filter((b) => b.width > 0 && b.height > 0);
  const frame = document.querySelector(chart).closest("#chart, .tl-chart").getBoundingClientRect();
  // Cards that belong to moments out of view are not meant to be seen.
  const cards = boxes(card).filter((b) => b.right > frame.left && b.left < frame.right);
  const cross = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5
    && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  let overlaps = 0;
  cards.forEach((a, n) => { for (const b of cards.slice(n + 1)) if (cross(a, b)) overlaps += 1; });
  const stems = [];
  for (const found of document.querySelectorAll(stem)) {
    if (found.tagName !== "path") {
      stems.push(found.getBoundingClientRect());
      continue;
    }
    // One path of upright lines: each is a move and a line.
    const at = found.getScreenCTM();
    const lines = found.getAttribute("d").match(/M[^M]*/g) ?? [];
    for (const line of lines) {
      const [x, y, ...rest] = (line.match(/-?[\\d.]+(?:e-?\\d+)?/g) ?? []).map(Number);
      const end = rest.at(-1);
      const left = at.e + x * at.a, a = at.f + y * at.d, b = at.f + end * at.d;
      stems.push({ left, right: left, top: Math.min(a, b), bottom: Math.max(a, b) });
    }
  }
  const through = (s, b) => s.left > b.left + 1 && s.right < b.right - 1
    && Math.min(s.bottom, b.bottom) - Math.max(s.top, b.top) > 2;
  const crossed = stems.reduce((sum, s) => sum + cards.filter((b) => through(s, b)).length, 0);
  const off = cards.filter((b) => b.left < frame.left - 1 || b.right > frame.right + 1
    || b.top < frame.top - 1 || b.bottom > frame.bottom + 1).length;
  return [overlaps, crossed, off];
}"""
