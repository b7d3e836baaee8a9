// --- The tip: what is under the pointer ---

const hideTip = () => {
  tip.hidden = true;
  stage.classList.remove("tl-over");
};
const facts = (e, ...more) => [dateInWords(e), STATUS[e.status], ...more].filter(Boolean).join(" · ");
const briefly = (text) => (text.length > 300 ? text.slice(0, 300) + "…" : text);
const showTip = (hit, { clientX, clientY }) => {
  const [e] = hit;
  if (hit.length === 1) {
    tip.replaceChildren(element("b", e.title), element("span", facts(e)));
    if (e.sentence) tip.append(document.createTextNode(`“${briefly(e.sentence)}”`));
  } else {
    const some = hit.slice(0, 5).map((each) => element("span", each.title));
    tip.replaceChildren(element("b", counted(hit.length, "event")), ...some, "Click to list them.");
  }
  tip.hidden = false;
  stage.classList.add("tl-over");
  const box = stage.getBoundingClientRect(), size = tip.getBoundingClientRect();
  const left = Math.max(4, Math.min(clientX - box.left + 14, box.width - size.width - 4)), below = clientY - box.top + 22;
  tip.style.left = left + "px";
  tip.style.top = (below + size.height < box.height ? below : Math.max(4, clientY - box.top - size.height - 18)) + "px";
};
