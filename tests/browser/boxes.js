// The boxes of what the chart has drawn, in pixels of the window.
() => {
  const chart = document.querySelector(".tl-chart");
  const box = (found) => {
    const { left, top, right, bottom } = found.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const stemsOf = (path) => {
    const place = path.getScreenCTM();
    const lines = path.getAttribute("d").matchAll(/M([-\d.]+),([-\d.]+)(?:L[-\d.]+,|V)([-\d.]+)/g);
    return [...lines].map(([, x, from, to]) => {
      const one = new DOMPoint(x, from).matrixTransform(place);
      const other = new DOMPoint(x, to).matrixTransform(place);
      return [one.x, Math.min(one.y, other.y), one.x, Math.max(one.y, other.y)];
    });
  };
  const of = (selector) => [...chart.querySelectorAll(selector)];
  const cards = of("g.point").filter((point) => point.querySelector("text"));
  return {
    chart: [box(chart)],
    stems: of(".scatterlayer .js-line").flatMap(stemsOf),
    marks: of(".scatter path.point").map(box),
    ticks: of(".xtick text").map(box),
    cards: cards.map((point) => box(point.querySelector("path"))),
    texts: cards.map((point) => box(point.querySelector("text"))),
  };
}
