// --- Help: the keys, shown when they are asked for ---

const HELP = [
  ["← →", "previous and next event"], ["Home, End", "first and last event"], ["+ −", "zoom in and out"],
  ["0", "fit all"], ["/", "search"], ["Enter", "in the search: open the first event found"],
  ["Esc", "close the event; in the search: clear it"], ["?", "these keys"],
  ...(LANES.length ? [["PageUp, PageDown", "lanes that are out of view"]] : []),
];
const help = find(".tl-help"), helpButton = find('[data-do="help"]');
const isHelpOpen = () => !help.hidden;
const showHelp = (open) => {
  if (open && !help.firstChild) {
    const keys = element("dl");
    for (const [key, meaning] of HELP) keys.append(element("dt", key), element("dd", meaning));
    const touch = DOWN ? "two fingers move and zoom" : "two fingers zoom";
    const where = `The keys work in the chart and in the list. In the chart the wheel and a double click zoom, dragging moves; ${touch}.`;
    help.append(element("b", "Keys"), keys, element("p", where));
  }
  help.hidden = !open;
  helpButton.setAttribute("aria-expanded", String(open));
};
root.addEventListener("pointerdown", (press) => {
  if (isHelpOpen() && !help.contains(press.target) && !helpButton.contains(press.target)) showHelp(false);
});
