// --- The section that this script stands in, and its parts ---

// One timeline: all of this works inside its own <section> and leaves the page around it alone.
const root = document.currentScript.closest(".tl");
const find = (selector) => root.querySelector(selector);
const list = find(".tl-entries"), items = [...root.querySelectorAll(".tl-list > li")];
const side = find(".tl-side"), panel = find(".tl-panel");
const stage = find(".tl-stage"), chart = find(".tl-chart"), still = find(".tl-still"), tip = find(".tl-tip"), legend = find(".tl-legend");
const tools = find(".tl-tools"), search = find("input"), said = find(".tl-said");
