// --- Cards: which events get one, by importance; and where, so that few stems pass behind them ---

// CSS pixels below which a chart is that of a phone.
const SMALL = 560;
const placedCards = (inView, stem, floor, W, H) => {
  const room = H - floor - 14, rows = Math.max(Number(room >= CARD), Math.floor(room / (CARD + GAP)));
  const inside = (left, size) => Math.max(1, Math.min(left, W - size - 2));
  const placeIn = (most) => (wanted) => {
    const cards = [];
    for (const e of wanted) {
      const at = stem(e), label = shortTitle(e, most - 20), size = width(label) + 20;
      // To the right of its stem, or to the left where there is no room.
      for (const left of [inside(at - 10, size), inside(at + 10 - size, size)]) {
        const row = bestRow(cards, rows, left, left + size, at);
        if (row < 0) continue;
        cards.push({ e, label, at, left, size, row });
        break;
      }
    }
    return cards;
  };
  // A few events have room for their whole headlines; where the chart is small, short ones let more in.
  const widest = Math.min(inView.length <= 12 ? 620 : 330, W * 0.72), wanted = candidates(inView, stem, rows, W);
  let place = placeIn(widest), chosen = place(wanted);
  if (W < SMALL && chosen.length < wanted.length) {
    const shorter = placeIn(W * 0.46), more = shorter(wanted);
    if (more.length > chosen.length) [place, chosen] = [shorter, more];
  }
  const cards = chosen.length > rows * 2 ? chosen : untangled(chosen, place);
  for (const card of cards) card.y = floor + card.row * (CARD + GAP) + CARD / 2;
  spreadRows(cards, H);
  return cards;
};

// The selected event first, then by importance; of a crowd no more than could find a place.
const candidates = (inView, stem, rows, W) => {
  const visible = new Set(inView.filter((e) => stem(e) >= -1 && stem(e) <= W + 1)), crowd = new Map();
  const wanted = byImportance.filter((e) => visible.has(e) && e !== selected).filter((e) => {
    const bucket = Math.floor(stem(e) / 24), before = crowd.get(bucket) ?? 0;
    crowd.set(bucket, before + 1);
    return before < rows + 2;
  });
  return visible.has(selected) ? [selected, ...wanted] : wanted;
};

// The same cards, placed anew by date: the last at the bottom, since cards reach right and stems
// stand at their left; or the first, where the edge pushes cards to the left.
const untangled = (chosen, place) => {
  const latest = chosen.map((card) => card.e).sort((a, b) => b.at - a.at || b.index - a.index);
  const whole = [place(latest), place([...latest].reverse()), chosen].filter((cards) => cards.length === chosen.length);
  return whole.reduce((best, cards) => (crossings(cards) < crossings(best) ? cards : best));
};
const behind = (stem, card) => stem.row > card.row && stem.at >= card.left && stem.at <= card.left + card.size;
const crossings = (cards) => cards.reduce((sum, card) => sum + cards.filter((stem) => behind(stem, card)).length, 0);

// The lowest free row in which the fewest stems pass behind cards.
const bestRow = (cards, rows, left, right, at) => {
  let best = -1, fewest = Infinity;
  for (let row = 0; row < rows && fewest > 0; row += 1) {
    if (cards.some((c) => c.row === row && left <= c.left + c.size + 6 && right >= c.left - 6)) continue;
    const card = { row, left, size: right - left, at };
    const crossed = cards.filter((other) => behind(card, other) || behind(other, card)).length;
    if (crossed < fewest) [best, fewest] = [row, crossed];
  }
  return best;
};
// Few rows in use: give them the free height.
const spreadRows = (cards, H) => {
  const used = [...new Set(cards.map((card) => card.row))].sort((a, b) => a - b);
  if (!used.length) return;
  const top = Math.max(...cards.map((card) => card.y)) + CARD / 2;
  const more = Math.max(0, Math.min(100, (H - 14 - top) / used.length));
  for (const card of cards) card.y += more * (used.indexOf(card.row) + 0.5);
};
// The stems: none through a card, where it passes behind one; cards at one moment share a stem.
// Plotly draws a box up to so many pixels beside its place.
const BESIDE = 2;
const stemSegments = (cards) => {
  const highest = new Map();
  for (const card of [...cards].sort((a, b) => a.y - b.y)) highest.set(Math.round(card.at * 10), card);
  return [...highest.values()].flatMap((card) => {
    const passed = cards.filter((c) => c.y < card.y && c.left - BESIDE <= card.at && card.at <= c.left + c.size + BESIDE);
    const stops = [...passed.map((c) => c.y).sort((a, b) => a - b), card.y], segments = [];
    let low = 0;
    for (const y of stops) {
      if (y - CARD / 2 > low) segments.push([[card.at, low], [card.at, y - CARD / 2]]);
      low = Math.max(low, y + CARD / 2);
    }
    return segments;
  });
};
