// What this tab sent, newest first; in memory alone.
import { at, make } from "./dom.js";
import { line } from "./answer.js";
import { stateText } from "./queue.js";
import { count, number, t, time } from "./words.js";

const entries = [];
let open = () => {};

function summary(entry) {
  if (entry.kind === "batch") {
    return t("batch_done", { done: number(entry.done), total: number(entry.total) });
  }
  if (entry.state !== "done") return stateText(entry);
  const text = line(entry.frames[entry.place]);
  return entry.frames.length > 1 ? `${count("pictures", entry.frames.length)} · ${text}` : text;
}

export function draw(current) {
  at("history-empty").hidden = entries.length > 0;
  at("forget").disabled = !entries.length;
  at("history-badge").hidden = !entries.length;
  at("history-badge").textContent = number(entries.length);
  const focused = document.activeElement?.closest?.("#entries li")?.dataset.id;
  at("entries").replaceChildren(...entries.map((entry) => {
    const name = make("button", { type: "button", className: "link", textContent: entry.name });
    name.addEventListener("click", () => open(entry));
    const item = make("li", {}, name, make("span", { className: "muted", textContent: time(entry.at) }), make("span", { className: "muted", textContent: summary(entry) }));
    item.dataset.id = entry.id;
    if (entry === current) item.setAttribute("aria-current", "true");
    return item;
  }));
  if (focused) at("entries").querySelector(`li[data-id="${focused}"] button`)?.focus();
}

export function add(entry) {
  entries.unshift(entry);
}

/** Empty it, and hand back what was in it. */
export function clear() {
  return entries.splice(0);
}

export function begin(opened) {
  open = opened;
}
