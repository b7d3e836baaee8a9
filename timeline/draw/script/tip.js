// --- The tip: what is under the pointer ---

const hideTip = () => {
  tip.hidden = true;
  stage.classList.remove("tl-over");
};
const facts = (e, ...more) => [dateInWords(e), STATUS[e.status], ...more].filter(Boolean).join(" · ");
const briefly = (text) => (text.length > 300 ? text.slice(0, 300) + "…" : text);
const showTip = (hit, { clientX, clientY }) => {
  // Between two views there is nothing to tell of.
  if (drawing) return;
  const [e] = hit;
  if (hit.length === 1) {
    tip.replaceChildren(headed("b", e), element("span", facts(e)));
    if (e.sentence) tip.append(element("p", `“${briefly(e.sentence)}”`));
  } else {
    const some = hit.slice(0, 5).map((each) => headed("span", each));
    const rest = hit.length - some.length, more = rest ? [element("span", `and ${rest.toLocaleString()} more`)] : [];
    tip.replaceChildren(element("b", counted(hit.length, "event")), ...some, ...more, "Click to list them.");
  }
  tip.hidden = false;
  stage.classList.add("tl-over");
  const box = stage.getBoundingClientRect();
  const { left, top } = besideBox(boxUnder(hit, clientX, clientY), tip.getBoundingClientRect(), clientX, box);
  tip.style.left = left - box.left + "px";
  tip.style.top = top - box.top + "px";
};

// Where what is hit stands in the window: of all that shows the event, that under the pointer.
const boxUnder = ([e], x, y) => {
  const { left: start, top } = chart.getBoundingClientRect(), [W, H] = plotSize(), { cards, bars, marks, cells } = drawn;
  const box = (left, right, middle, high) => {
    if (DOWN) {
      const across = start + MARGIN.l + 9 + middle, down = top + MARGIN.t;
      return { left: across - high / 2, right: across + high / 2, top: down + Math.max(left, 0), bottom: down + Math.min(right, W) };
    }
    const down = top + MARGIN.t + H - 9 - middle, across = start + MARGIN.l;
    return { left: across + Math.max(left, -MARGIN.l), right: across + Math.min(right, W + MARGIN.r), top: down - high / 2, bottom: down + high / 2 };
  };
  const found = [
    ...cards.filter((card) => card.e === e).map((card) => box(card.left, card.left + card.size, card.y, card.thick ?? CARD)),
    ...bars.filter((bar) => bar.events.includes(e)).map((bar) => box(bar.left, bar.right, bar.y, PILE)),
    ...marks.filter((mark) => mark.events.includes(e)).map((mark) => box(mark.at - PILE / 2, mark.at + PILE / 2, mark.y, PILE)),
    ...cells.filter((cell) => cell.events.includes(e)).map(({ at, size, y: low }) => box(at - size / 2, at + size / 2, low + CROWD / 2, CROWD)),
  ];
  const far = (each) => Math.max(each.left - x, x - each.right, 0) + Math.max(each.top - y, y - each.bottom, 0);
  return found.reduce((best, each) => (best && far(best) <= far(each) ? best : each), null) ?? { left: x, right: x, top: y, bottom: y };
};
// Above it, below it or at a side: the first place with room that hides nothing of it.
const besideBox = (held, size, x, room) => {
  const within = (at, length, from, to) => Math.max(from + 4, Math.min(at, to - length - 4));
  const across = within(x - 24, size.width, room.left, room.right);
  const down = within(held.top, size.height, room.top, room.bottom);
  const places = [
    { left: across, top: held.top - size.height - 8 }, { left: across, top: held.bottom + 8 },
    { left: held.right + 8, top: down }, { left: held.left - size.width - 8, top: down },
  ];
  const fits = ({ left, top }) => top >= room.top && top + size.height <= room.bottom && left >= room.left && left + size.width <= room.right;
  return places.find(fits) ?? places[1];
};
document.addEventListener("keydown", (press) => { if (press.key === "Escape") hideTip(); });
