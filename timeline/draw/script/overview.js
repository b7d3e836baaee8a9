// --- Overview: all of the time as a strip, with a window over what is in view ---

const overview = find(".tl-overview"), CELLS = 240;
const pane = overview.querySelector(".tl-window");
const grips = [...overview.querySelectorAll(".tl-grip")];
const wholeLength = WHOLE[1] - WHOLE[0];

// How many events there are in each stretch, as one shape; it stretches with the strip.
let countedEvents = null;
const showCounts = () => {
  if (countedEvents === shown) return;
  countedEvents = shown;
  const change = new Array(CELLS + 1).fill(0), edge = (at) => Math.round(((at - WHOLE[0]) / wholeLength) * CELLS);
  for (const e of shown) {
    const first = Math.min(CELLS - 1, edge(e.from));
    change[first] += 1;
    change[Math.max(first + 1, edge(e.to))] -= 1;
  }
  let count = 0;
  const counts = change.map((by) => (count += by)), most = Math.max(...counts);
  const heights = counts.map((each) => (each ? 14 + (each / most) * 86 : 0));
  overview.querySelector("path").setAttribute("d", heights.map((high, n) => (high ? `M${n} 100v${-high}h1v${high}z` : "")).join(""));
};
// Told in words: the ends of the view, and the view.
const showWindow = ([from, to] = range) => {
  const share = (at) => Math.min(1, Math.max(0, (at - WHOLE[0]) / wholeLength));
  const start = momentInWords(from, to - from), end = momentInWords(to, to - from);
  overview.style.setProperty("--tl-from", share(from));
  overview.style.setProperty("--tl-to", share(to));
  const tell = (slider, value, words) => {
    slider.setAttribute("aria-valuenow", Math.round(share(value) * 1000));
    slider.setAttribute("aria-valuetext", words);
  };
  tell(grips[0], from, start);
  tell(grips[1], to, end);
  tell(pane, (from + to) / 2, `${start} to ${end}`);
};
const showSelected = () => {
  overview.style.setProperty("--tl-here", selected ? (selected.at - WHOLE[0]) / wholeLength : -1);
};

// One end follows, or the whole window does: 0 and 1 are the grips, -1 the window.
const moved = (what, [from, to], by) => {
  if (what < 0) setRange(from + by, to + by);
  else if (what === 0) setRange(Math.min(Math.max(from + by, WHOLE[0]), to - LEAST), to);
  else setRange(from, Math.max(Math.min(to + by, WHOLE[1]), from + LEAST));
};
const timeUnder = ({ clientX }) => {
  const box = overview.getBoundingClientRect();
  return WHOLE[0] + ((clientX - box.left) / box.width) * wholeLength;
};
overview.addEventListener("pointerdown", (press) => {
  if (press.button) return;
  press.preventDefault();
  const what = grips.indexOf(press.target), at = timeUnder(press);
  // Beside the window, or while all is in view: the window comes to where the press was.
  if (what < 0 && press.target !== pane) moved(-1, range, at - (range[0] + range[1]) / 2);
  const held = { what, at, range: [...range] };
  (what < 0 ? pane : grips[what]).focus({ preventScroll: true });
  overview.classList.add("tl-pressed");
  overview.setPointerCapture(press.pointerId);
  const follow = (move) => {
    if (move.pointerId === press.pointerId) moved(held.what, held.range, timeUnder(move) - held.at);
  };
  const release = (up) => {
    if (up.pointerId !== press.pointerId) return;
    overview.removeEventListener("pointermove", follow);
    for (const end of ["pointerup", "pointercancel"]) overview.removeEventListener(end, release);
  };
  overview.addEventListener("pointermove", follow);
  for (const end of ["pointerup", "pointercancel"]) overview.addEventListener(end, release);
});

// How far a key goes, in lengths of the view.
const STEPS = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1, PageDown: -0.9, PageUp: 0.9, Home: -Infinity, End: Infinity };
overview.addEventListener("keydown", (press) => {
  overview.classList.remove("tl-pressed");
  const lengths = STEPS[press.key];
  if (lengths === undefined || press.ctrlKey || press.metaKey || press.altKey) return;
  press.preventDefault();
  press.stopPropagation();
  const by = Math.min(Math.max(lengths * (range[1] - range[0]), -wholeLength), wholeLength);
  moved(grips.indexOf(press.target), range, by);
});
