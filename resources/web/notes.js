// Messages over the page: one a subject, in words, until the matter is settled or they are closed.
import { at, icon, make } from "./dom.js";
import { onLanguage, t } from "./words.js";

const shown = new Map();

function draw() {
  at("notes").replaceChildren(...[...shown.entries()].map(([subject, note]) => {
    const box = make("div", { className: `note ${note.kind}`, attributes: { role: note.kind === "error" ? "alert" : "status" } });
    box.append(make("p", { textContent: note.text() }));
    if (note.action) box.append(note.action());
    if (note.closable) {
      const close = make("button", { type: "button", className: "button quiet small" }, icon("close"));
      close.setAttribute("aria-label", t("close"));
      close.addEventListener("click", () => hide(subject));
      box.append(close);
    }
    return box;
  }));
}

/** `text` and `action` are functions, so that another language can be chosen meanwhile. */
export function show(subject, kind, text, { action = null, closable = false } = {}) {
  shown.set(subject, { kind, text, action, closable });
  draw();
}

export function hide(subject) {
  if (shown.delete(subject)) draw();
}

onLanguage(draw);
