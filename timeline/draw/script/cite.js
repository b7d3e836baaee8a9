// --- Cite: an event as a citation, copied ---

const address = (e) => {
  if (location.protocol === "about:" || !root.classList.contains("tl-page")) return "";
  return `${location.href.split("#")[0]}#${encodeURIComponent(e.item.id)}`;
};
const citation = (e) => {
  const told = sourcesOf(e).map((source) => {
    const sentence = source.querySelector("q")?.textContent.trim(), where = source.querySelector("cite")?.textContent;
    return [sentence && `“${sentence}”`, where && `(${where})`].filter(Boolean).join(" ");
  });
  const said = told.filter(Boolean).join("; ") || e.title;
  return [said, [e.when, STATUS[e.status]].filter(Boolean).join(", "), address(e)].filter(Boolean).join(", ");
};
// As by hand, since frames and pages from files have no clipboard for scripts, and complain of one
// that asks for it.
const copiedByHand = (text) => {
  const field = element("textarea", "", "tl-sr"), focused = document.activeElement;
  field.value = text;
  root.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  return done;
};
const copied = async (text) => {
  if (copiedByHand(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
const copyButton = (e) => {
  const made = element("button", "Copy as citation", "tl-copy"), text = citation(e);
  made.type = "button";
  made.addEventListener("click", async () => {
    if (await copied(text)) {
      said.textContent = made.textContent = "Copied";
      return;
    }
    // Nothing may copy here: the reader can.
    const field = element("textarea", "", "tl-citation");
    field.readOnly = true;
    field.setAttribute("aria-label", "Citation");
    field.value = text;
    made.replaceWith(field);
    field.select();
  });
  return made;
};
