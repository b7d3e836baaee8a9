// --- Dates: in the reader's language where the browser knows it, else in English ---

// Some systems name a language as no browser takes it: "en-US@posix".
const LANGUAGE = (navigator.languages ?? []).filter((each) => /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(each))
  .find((each) => Intl.DateTimeFormat.supportedLocalesOf(each).length) ?? "en";
// English dates are written as the list has them, day first.
const ENGLISH = /^en\b/i.test(LANGUAGE);
const MONTH_NAMES = "January February March April May June July August September October November December".split(" ");

const dateAt = (second) => new Date(second * 1000);
const two = (number) => String(number).padStart(2, "0");
const yearName = (year) => (year > 0 ? (year < 1000 ? "AD " + year : String(year)) : (1 - year) + " BC");
// The same calendar as the list's, whatever the reader's own is; an era where it is needed.
const formats = new Map();
const format = (options, ...dates) => {
  const asked = { ...options, calendar: "gregory", timeZone: "UTC" };
  if (options.year && dates.some((date) => date.getUTCFullYear() < 1000)) asked.era = "short";
  const key = JSON.stringify(asked);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(LANGUAGE, asked));
  return formats.get(key);
};
const inLanguage = (date, options) => format(options, date).format(date);

const yearOf = (date) => (ENGLISH ? yearName(date.getUTCFullYear()) : inLanguage(date, { year: "numeric" }));
const shortMonthOf = (date) => (ENGLISH ? MONTH_NAMES[date.getUTCMonth()].slice(0, 3) : inLanguage(date, { month: "short" }));
const shortDayOf = (date) => (ENGLISH ? `${date.getUTCDate()} ${shortMonthOf(date)}` : inLanguage(date, { day: "numeric", month: "short" }));
const monthOf = (date) =>
  ENGLISH ? `${MONTH_NAMES[date.getUTCMonth()]} ${yearOf(date)}` : inLanguage(date, { month: "long", year: "numeric" });
const dayOf = (date) =>
  ENGLISH ? `${date.getUTCDate()} ${monthOf(date)}` : inLanguage(date, { day: "numeric", month: "long", year: "numeric" });
const clockOf = (date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;

// A moment as exactly as it can be told apart where some stretch of time is in view.
const momentInWords = (second, length) => {
  const date = dateAt(second);
  if (length > 5 * 365 * DAY) return yearOf(date);
  if (length > 150 * DAY) return monthOf(date);
  return length > 3 * DAY ? dayOf(date) : `${dayOf(date)}, ${clockOf(date)}`;
};

// The date of an event in the reader's language. Words such as "since", "c." or "early" have no
// translation in a browser: dates with them stay as the list has them.
const isPlain = (words) => (words.match(/\p{L}+/gu) ?? []).every((word) => /^(AD|BC)$/.test(word) || MONTH_NAMES.includes(word));
const dateInWords = (e) => {
  const [days, clock] = e.when.split(", ");
  if (ENGLISH || e.open || !isPlain(days) || (clock && !/^[\d:–]+( UTC.*)?$/.test(clock))) return e.when;
  const first = dateAt(e.from), last = dateAt(e.to - 1), next = dateAt(e.to);
  const named = MONTH_NAMES.some((month) => days.includes(month));
  const whole = !clock && first.getUTCDate() === 1 && next.getUTCDate() === 1;
  const options = { year: "numeric", ...(named && { month: "long" }), ...(named && !whole && { day: "numeric" }) };
  const said = format(options, first, last).formatRange(first, last);
  return clock ? `${said}, ${clock}` : said;
};
