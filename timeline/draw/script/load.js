// --- Loading plotly.js: begun first of all, since it takes the longest ---

// Whichever plotly.js this section draws with; another section may put its own in the window later.
let plotly = null;
const arrived = () => {
  if (!window.Plotly) throw new Error("plotly.js is not there");
  return window.Plotly;
};
const bytesOf = (packed) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(packed);
  const letters = atob(packed), bytes = new Uint8Array(letters.length);
  for (let n = 0; n < letters.length; n += 1) bytes[n] = letters.charCodeAt(n);
  return bytes;
};
const inflate = async (packed) => {
  const unzip = new DecompressionStream("gzip"), writer = unzip.writable.getWriter();
  // What is not gzip fails where it is read.
  writer.write(bytesOf(packed)).catch(() => {});
  writer.close().catch(() => {});
  const source = await new Response(unzip.readable, { headers: { "Content-Type": "text/javascript" } }).blob();
  const script = document.createElement("script");
  script.src = URL.createObjectURL(source);
  await new Promise((done, failed) => { script.onload = done; script.onerror = failed; document.head.append(script); });
  URL.revokeObjectURL(script.src);
  return arrived();
};
const awaited = (carrier) => new Promise((done, failed) => {
  // While the parser runs, a script from elsewhere has been had, or not, before ours starts.
  if (document.readyState === "loading") failed();
  carrier.addEventListener("load", done, { once: true });
  carrier.addEventListener("error", failed, { once: true });
}).then(arrived);
// The first section on the page that carries plotly.js brings it for all of them; where it fails, the next does.
const load = () => {
  if (window.Plotly) return Promise.resolve(window.Plotly);
  const carrier = find(".tl-plotly"), earlier = window.timelinePlotly?.then(arrived);
  const brought = () => (carrier.src ? awaited(carrier) : inflate(carrier.textContent));
  if (!earlier) window.timelinePlotly = brought();
  else window.timelinePlotly = carrier.src ? Promise.any([earlier, brought()]) : earlier.catch(brought);
  return window.timelinePlotly;
};
const isDrawn = root.dataset.plotlyjs !== "none" && Boolean(find(".tl-list > li"));
const arriving = isDrawn ? load() : null;
// That it failed is told where it is awaited.
arriving?.catch(() => {});
// What is in the markup, the list and the still picture, is painted before anything else is done.
const afterPaint = (rest) => {
  if (isDrawn && !document.hidden) requestAnimationFrame(() => setTimeout(rest)); else rest();
};
