// --- Theme: the colours of the stylesheet as Plotly needs them; they change with the reader's scheme ---

const probe = element("i");
probe.hidden = true;
probe.style.forcedColorAdjust = "none";
root.append(probe);
const colourNamed = (name, group = "") => {
  probe.dataset.group = group;
  probe.style.color = `var(--tl-${name})`;
  ruler.fillStyle = getComputedStyle(probe).color;
  return ruler.fillStyle;
};
const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
// A colour mixed with the paper.
const tint = (hex, share) => {
  const under = channels(theme.paper);
  return `rgb(${channels(hex).map((part, n) => Math.round(under[n] + (part - under[n]) * share)).join(",")})`;
};

const theme = {};
const groupColours = new Map();
const colourOf = ({ dataset: { group = "" } }) => {
  if (!groupColours.has(group)) groupColours.set(group, colourNamed("colour", group));
  return groupColours.get(group);
};
const readTheme = () => {
  for (const name of ["ink", "paper", "axis", "stem", "grid", "crowd", "accent"]) theme[name] = colourNamed(name);
  const [red, green, blue] = channels(theme.paper);
  root.classList.toggle("tl-dark", red * 0.3 + green * 0.6 + blue * 0.1 < 128);
  groupColours.clear();
  for (const e of events) {
    e.colour = colourOf(e.item);
    e.shape = e.item.dataset.shape ?? e.shape;
  }
};
readTheme();
for (const wish of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
  matchMedia(wish).addEventListener("change", () => { readTheme(); draw(); });
}
