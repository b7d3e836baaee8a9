// --- Wheel and touch: the chart takes only what is meant for it ---

// A page of its own, with the list beside the chart, does not scroll; elsewhere the wheel is the
// page's until the reader is in the chart.
chart.addEventListener("wheel", (wheel) => {
  const meant = wheel.ctrlKey || wheel.metaKey || stage.contains(document.activeElement) || isBeside();
  if (!meant) wheel.stopPropagation();
}, { capture: true, passive: true });

// Plotly would take every touch. Up and down scrolls the page (touch-action), a tap is a click, and
// along the axis one finger pans and two zoom. Where time runs down that is the way in which a page
// scrolls: there one finger pans only where the page does not, and two pan and zoom.
const placeOf = (touch) => (DOWN ? touch.clientY : touch.clientX);
const startOf = ({ left, top }) => (DOWN ? top + MARGIN.t : left + MARGIN.l);
chart.addEventListener("touchstart", (touch) => touch.stopPropagation(), { capture: true, passive: true });
// A page that glides already cannot be held.
const keepTwo = (touch) => { if (touch.touches.length > 1 && touch.cancelable) touch.preventDefault(); };
if (DOWN) chart.addEventListener("touchmove", keepTwo, { passive: false });
const fingers = new Map();
const grip = () => {
  const places = [...fingers.values()].map((finger) => finger.now);
  return {
    middle: places.reduce((sum, place) => sum + place, 0) / places.length,
    reach: places.length > 1 ? Math.max(30, Math.abs(places[0] - places[1])) : 1,
  };
};
let pressed = 0, pressedBefore = 0, isTouched = false;
chart.addEventListener("pointerdown", (press) => {
  focusChart();
  [pressedBefore, pressed] = [pressed, placeOf(press)];
  isTouched = press.pointerType === "touch";
  if (press.pointerType === "touch") fingers.set(press.pointerId, { start: placeOf(press), now: placeOf(press) });
});
window.addEventListener("pointermove", (move) => {
  const finger = fingers.get(move.pointerId);
  if (!finger || (DOWN && fingers.size < 2 && !isBeside())) return;
  const was = grip();
  finger.now = placeOf(move);
  // A tap trembles.
  finger.moved ||= Math.abs(finger.now - finger.start) > 8;
  if (!finger.moved) return;
  // What was under the fingers stays under them.
  const now = grip(), start = startOf(chart.getBoundingClientRect()), [W] = plotSize();
  const size = range[1] - range[0], held = range[0] + ((was.middle - start) / W) * size;
  const after = Math.min((size * was.reach) / now.reach, WHOLE[1] - WHOLE[0]);
  const from = held - ((now.middle - start) / W) * after;
  setRange(from, from + after);
});
for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, (up) => fingers.delete(up.pointerId));
// Nearer, to what was under the pointer: it stays there.
const zoomToPress = () => {
  // To Plotly two quick clicks are a double one wherever they are.
  if (Math.abs(pressed - pressedBefore) > 8) return;
  const share = (pressed - startOf(chart.getBoundingClientRect())) / plotSize()[0], length = range[1] - range[0];
  const at = range[0] + share * length;
  setRange(at - (share * length) / 4, at + ((1 - share) * length) / 4);
};
