// Keys of the picture, while it has the keyboard: nothing is taken from fields, buttons or the browser.
import { at, make } from "./dom.js";
import { onLanguage, t } from "./words.js";

const KEYS = [["key_arrows", "keys.slices"], ["key_ends", "keys.ends"], ["key_pages", "keys.pages"], ["key_map", "keys.map"], ["key_opacity", "keys.opacity"], ["key_rows", "keys.rows"], ["key_escape", "keys.escape"], ["key_paste", "keys.paste"]];
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

function help() {
  at("keys").replaceChildren(...KEYS.flatMap(([key, text]) => [make("dt", { textContent: t(key) }), make("dd", { textContent: t(text) })]));
}

/** `step` goes through slices, `row` through the table's rows, `back` goes to the table. */
export function begin({ step, row, back }) {
  at("canvas").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== at("canvas")) return;
    const { key } = event;
    if (key in STEPS) step(STEPS[key]);
    else if (key === "m" || key === "M") { if (!at("map-controls").disabled) at("map-on").click(); }
    else if (key === "+" || key === "-") {
      at("opacity").value = Number(at("opacity").value) + (key === "+" ? 10 : -10);
      at("opacity").dispatchEvent(new Event("input"));
    } else if (key === "n" || key === "N") row(1);
    else if (key === "b" || key === "B") row(-1);
    else if (key === "Escape") back();
    else return;
    event.preventDefault();
  });
  at("help").addEventListener("click", () => {
    at("menu").open = false;
    at("help-dialog").showModal();
  });
  at("help-close").addEventListener("click", () => at("help-dialog").close());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !at("menu").open) return;
    at("menu").open = false;
    at("menu").querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (!at("menu").contains(event.target)) at("menu").open = false;
  });
  onLanguage(help);
}
