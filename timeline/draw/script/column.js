// --- Column: headlines in full beside an axis that runs down: in order, none over another, near their time ---

// Lines of a headline, and the date above it; between entries, and within one; and the leaders' room.
const LINE = 17, DATE = 15, APART = 6, INSET = 5, BORDER = 10, GUTTER = 46;
// Entries are cards that lie along the axis: as high as their lines are, as wide as there is room.
const placedEntries = (inView, stem, floor, W, H) => {
  const shelf = floor + GUTTER, wide = Math.max(80, H - shelf - 10), room = wide - 2 * BORDER;
  const seen = inView.filter((e) => stem(e) >= -1 && stem(e) <= W + 1), visible = new Set(seen);
  const wanted = byImportance.filter((e) => visible.has(e) && e !== selected), chosen = [];
  let left = W - 2 + APART;
  for (const e of visible.has(selected) ? [selected, ...wanted] : wanted) {
    if (left < DATE + LINE + 2 * INSET + APART) break;
    const lines = wrapped(e, room), size = DATE + LINE * lines.length + 2 * INSET;
    if (size + APART > left) continue;
    left -= size + APART;
    chosen.push({ e, lines, date: fitted(dateInWords(e), room), size, at: stem(e), y: shelf + wide / 2, thick: wide, shelf });
  }
  chosen.sort((a, b) => a.at - b.at || a.e.index - b.e.index);
  // Plotly cuts off what lies on its edge.
  const tops = spread(chosen, W - 2);
  return chosen.map((entry, n) => ({ ...entry, left: tops[n] + 1 }));
};
// From the axis straight to where nothing is drawn, and from there to the entry.
const leaders = (entries) => entries.map(({ at, shelf, left, size }) => [[at, 0], [at, shelf - GUTTER], [left + size / 2, shelf]]);
// A headline in two lines at most; what is cut is the second.
const wrapped = (e, room) => {
  const [first, ...words] = (signOf(e, true) + e.title).trim().split(/\s+/);
  let line = first;
  while (words.length && width(`${line} ${words[0]}`) <= room) line += ` ${words.shift()}`;
  const rest = words.join(" "), tail = e.claim + e.twin;
  if (!rest || width(rest) <= room || !rest.endsWith(tail)) return [line, rest].filter(Boolean).map((each) => fitted(each, room));
  const end = fitted(tail, room * 0.75);
  return [fitted(line, room), fitted(rest.slice(0, rest.length - tail.length), room - width(end)) + end];
};
// Least squares under an order: entries that would lie on each other go on as one block, which lies
// at the mean of what they want (pool adjacent violators).
const spread = (entries, W) => {
  const blocks = [], offsets = [];
  let offset = 0;
  for (const { at, size } of entries) {
    offsets.push(offset);
    let block = { at: at - size / 2 - offset, many: 1 };
    while (blocks.length && blocks.at(-1).at >= block.at) {
      const last = blocks.pop(), many = last.many + block.many;
      block = { at: (last.at * last.many + block.at * block.many) / many, many };
    }
    blocks.push(block);
    offset += size + APART;
  }
  const room = W - (offset - APART), starts = blocks.flatMap(({ at, many }) => new Array(many).fill(at));
  return starts.map((start, n) => Math.max(0, Math.min(room, start)) + offsets[n]);
};
