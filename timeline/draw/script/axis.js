// --- Axis labels, from minutes to millennia, BC included ---

const UNITS = [
  ...[1, 2, 5, 10, 15, 30].map((count) => ["minute", count, count * MINUTE]),
  ...[1, 2, 3, 6, 12].map((count) => ["hour", count, count * 3600]),
  ...[1, 2, 5, 10].map((count) => ["day", count, count * DAY]),
  ...[1, 2, 3, 6].map((count) => ["month", count, count * 30.44 * DAY]),
  ...[1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000].map((count) => ["year", count, count * 365.25 * DAY]),
];

const utc = (year, month, day) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime() / 1000;
};
// What a label takes; in some languages months are long, and years say that they are years.
const ROOM = (() => {
  const months = MONTH_NAMES.map((_, month) => dateAt(utc(2000, month, 20)));
  const widest = (name, room) => Math.max(room, ...months.map((date) => width(name(date)) + 18));
  return { minute: 64, hour: 64, day: widest(shortDayOf, 64), month: widest(shortMonthOf, 72), year: ENGLISH ? 62 : widest(yearOf, 62) };
})();

// For each unit: the moments at which a tick stands, its label, and what a second line says when it changes.
const clockTicks = function* (from, to, length) {
  for (let at = Math.ceil(from / length) * length; at <= to; at += length) yield at;
};
const dayTicks = function* (from, to, step) {
  const start = new Date(from * 1000), year = start.getUTCFullYear();
  for (let month = start.getUTCMonth(); utc(year, month, 1) <= to; month += 1) {
    const length = Math.round((utc(year, month + 1, 1) - utc(year, month, 1)) / DAY);
    // 1, 5, 10, …: the first of the month, then round days, none too near to the next first.
    const last = length - (step > 1 ? step / 2 : 0);
    for (let day = 1; day <= last; day += day === 1 && step > 2 ? step - 1 : step) yield utc(year, month, day);
  }
};
const monthTicks = function* (from, to, step) {
  const year = new Date(from * 1000).getUTCFullYear();
  for (let month = 0; utc(year, month, 1) <= to; month += step) yield utc(year, month, 1);
};
const yearTicks = function* (from, to, step) {
  const first = new Date(from * 1000).getUTCFullYear(), last = new Date(to * 1000).getUTCFullYear();
  for (let year = Math.floor(first / step) * step - step; year <= last + step; year += step) {
    // Round numbers as people count them: 100 BC is the astronomical year −99.
    yield utc(year <= 0 && step > 1 ? year + 1 : year, 0, 1);
  }
};
const dayWithYear = (date) =>
  ENGLISH ? `${shortDayOf(date)} ${yearOf(date)}` : inLanguage(date, { day: "numeric", month: "short", year: "numeric" });
const TICKS = {
  minute: [(from, to, step) => clockTicks(from, to, step * MINUTE), clockOf, dayWithYear],
  hour: [(from, to, step) => clockTicks(from, to, step * 3600), clockOf, dayWithYear],
  day: [dayTicks, shortDayOf, yearOf],
  month: [monthTicks, shortMonthOf, yearOf],
  year: [yearTicks, yearOf, () => ""],
};
// No hours where no event has a clock time, unless less than two days are in view.
const CLOCKS = events.some((e) => e.clock);
const ticks = (from, to, pixels) => {
  const perSecond = pixels / (to - from), hours = CLOCKS || to - from < 2 * DAY;
  const fits = ([name, , length]) => length * perSecond >= ROOM[name] && (hours || length >= DAY);
  const [unit, step] = UNITS.find(fits) ?? UNITS.at(-1);
  const [moments, name, within] = TICKS[unit];
  // Plotly hides labels that run over its edge: none is given there, so that the next one names the day.
  const edge = 26 / perSecond, values = [], names = [], arounds = [];
  let told = "";
  for (const at of moments(from, to, step)) {
    if (at < from + edge || at > to - edge) continue;
    const date = new Date(at * 1000), around = within(date);
    values.push(at);
    names.push(name(date));
    arounds.push(around !== told ? around : "");
    told = around;
  }
  // What a tick lies in is not told where it would run into what the next one lies in.
  const clear = (n) => !arounds[n] || !arounds[n + 1]
    || (values[n + 1] - values[n]) * perSecond > (width(arounds[n]) + width(arounds[n + 1])) / 2 + 4;
  return { values, texts: names.map((each, n) => each + (arounds[n] && clear(n) ? "<br>" + arounds[n] : "")) };
};
