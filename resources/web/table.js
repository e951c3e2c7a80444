// The table of a batch: a page of rows at a time, so that thousands of them stay quick.
import { outcomeOf } from "./batch.js";
import { at, icon, make, track } from "./dom.js";
import { classes } from "./session.js";
import { look } from "./slices.js";
import { className, count, fault, number, percent, remarks, t } from "./words.js";

const PAGE = 100;
const OUTCOMES = ["answer", "refer", "out_of_distribution", "failed"];
const probability = (row) => (row.error ? -1 : row.probabilities[row.label]);
const COLUMNS = [
  ["number", (row) => row.number ?? Infinity],
  ["file", nameOf],
  ["class", (row) => (row.error ? "\uffff" : className(row.label))],
  ["probability", probability],
  ["outcome", (row) => OUTCOMES.indexOf(outcomeOf(row))],
  ["remarks", remarkOf],
];
let batch = null;
let open = () => {};
let current = null;
let page = 0;
let sorted = { column: 0, down: false };
let shown = [];

export function nameOf(row) {
  const parts = [row.path];
  if (row.member) parts.push(row.member);
  return parts.join(" › ") + (row.frame ? ` (${t("frame_number", { n: number(row.frame + 1) })})` : "");
}

function remarkOf(row) {
  return row.error ? fault(row.error) : remarks(row).join(" ");
}

function compare(one, other) {
  return typeof one === "string" ? one.localeCompare(other, undefined, { numeric: true }) : one - other;
}

function chosenRows() {
  const text = at("filter-text").value.trim().toLowerCase();
  const label = at("filter-class").value;
  const outcome = at("filter-outcome").value;
  const rows = batch.rows.filter((row) => (!label || (!row.error && row.label === label))
    && (!outcome || outcomeOf(row) === outcome)
    && (!text || `${nameOf(row)} ${remarkOf(row)}`.toLowerCase().includes(text)));
  const [, value] = COLUMNS[sorted.column];
  const keyed = rows.map((row, place) => ({ row, place, key: value(row) }));
  keyed.sort((a, b) => (sorted.down ? -1 : 1) * compare(a.key, b.key) || a.place - b.place);
  return keyed.map(({ row }) => row);
}

function cells(row) {
  const outcome = outcomeOf(row);
  const name = make("button", { type: "button", className: "link", textContent: nameOf(row) });
  const value = make("span", { textContent: row.error ? "" : percent(probability(row)) });
  const mini = make("span", { className: "mini", attributes: { "aria-hidden": "true" } });
  for (const [label, part] of Object.entries(row.probabilities || {})) {
    const piece = make("i", { className: look(label) });
    piece.style.width = `${100 * part}%`;
    mini.append(piece);
  }
  const sign = { refer: "refer", out_of_distribution: "warning", failed: "error" }[outcome];
  const words = make("span", {}, ...(sign ? [icon(sign)] : []), t(`outcome.${outcome}`));
  const remark = remarkOf(row);
  return [
    make("td", { className: "number", textContent: row.number === null ? "–" : number(row.number) }),
    make("td", { className: "file" }, name),
    make("td", { className: "class", textContent: row.error ? "" : className(row.label) }),
    make("td", { className: "share" }, value, ...(row.error ? [] : [mini])),
    make("td", { className: `outcome ${outcome}` }, words),
    make("td", { className: "remark", textContent: remark, title: remark }),
  ];
}

function counts() {
  const list = (title, lines) => make("div", {}, make("h3", { textContent: title }), make("ul", {}, ...lines.map(([text, n, kind]) => make(
    "li", {}, make("span", { textContent: text }), make("span", { className: "number", textContent: number(n) }), track(n / Math.max(1, batch.rows.length), kind),
  ))));
  const of = (has) => batch.rows.filter(has).length;
  at("counts").replaceChildren(
    list(t("by_class"), classes().map((name) => [className(name), of((row) => !row.error && row.label === name), look(name)])),
    list(t("by_outcome"), OUTCOMES.map((name) => [t(`outcome.${name}`), of((row) => outcomeOf(row) === name), `kind-${name}`])),
  );
}

function head() {
  at("rows").querySelector("thead tr").replaceChildren(...COLUMNS.map(([name], place) => {
    const button = make("button", { type: "button", className: "button", textContent: t(`column.${name}`) });
    button.addEventListener("click", () => {
      sorted = { column: place, down: sorted.column === place && !sorted.down };
      page = 0;
      draw();
      at("rows").querySelectorAll("th button")[place].focus();
    });
    const direction = sorted.column !== place ? "none" : sorted.down ? "descending" : "ascending";
    return make("th", { scope: "col", attributes: { "aria-sort": direction } }, button);
  }));
}

function stateText() {
  const parts = [t("batch_done", { done: number(batch.done), total: number(batch.total) })];
  if (batch.failed) parts.push(count("batch_failed", batch.failed));
  if (batch.why === "busy") parts.push(count("state.busy", batch.left));
  else if (batch.why) parts.push(t(`state.${batch.why}`));
  else if (batch.state === "failed") parts.push(fault(batch.error || { code: "internal" }));
  else parts.push(t(`batch.${batch.state}`));
  return parts.join(" · ");
}

/** Draw what is known of the batch. */
export function draw() {
  at("table-empty").hidden = Boolean(batch);
  at("batch").hidden = !batch;
  if (!batch) return;
  const focused = document.activeElement?.closest?.("#rows tbody tr")?.dataset.key;
  at("batch-title").textContent = batch.name;
  at("batch-state").textContent = stateText();
  const bar = at("batch-progress");
  const part = batch.total ? batch.done / batch.total : 0;
  bar.setAttribute("aria-valuenow", String(Math.round(100 * part)));
  bar.firstElementChild.style.width = `${100 * part}%`;
  at("batch-cancel").hidden = !batch.busy;
  at("batch-rest").hidden = batch.state !== "lost" || !batch.rest.length;
  at("batch-csv").disabled = !batch.remote || !batch.rows.length || batch.state === "lost";
  counts();
  head();
  shown = chosenRows();
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  page = Math.min(page, pages - 1);
  const from = page * PAGE;
  at("rows").querySelector("tbody").replaceChildren(...shown.slice(from, from + PAGE).map((row) => {
    const line = make("tr", {}, ...cells(row));
    line.dataset.key = String(batch.rows.indexOf(row));
    if (row === current) line.setAttribute("aria-current", "true");
    return line;
  }));
  if (focused) at("rows").querySelector(`tr[data-key="${focused}"] button`)?.focus({ preventScroll: true });
  at("rows-none").hidden = shown.length > 0;
  at("rows-none").textContent = t(batch.rows.length ? "rows_none" : "rows_waiting");
  at("filter-count").textContent = count("rows", shown.length);
  at("pager").hidden = pages < 2;
  at("page-text").textContent = t("page_of", { from: number(from + 1), to: number(Math.min(from + PAGE, shown.length)), count: number(shown.length) });
  at("page-before").disabled = page === 0;
  at("page-after").disabled = page >= pages - 1;
}

/** Other words for the choices of the filters. */
export function choices() {
  const fill = (select, all, entries) => {
    const { value } = select;
    select.replaceChildren(make("option", { value: "", textContent: all }), ...entries.map(([name, text]) => make("option", { value: name, textContent: text })));
    select.value = value;
  };
  fill(at("filter-class"), t("all_classes"), classes().map((name) => [name, className(name)]));
  fill(at("filter-outcome"), t("all_outcomes"), OUTCOMES.map((name) => [name, t(`outcome.${name}`)]));
}

export function show(chosen) {
  if (batch !== chosen) {
    page = 0;
    current = null;
    for (const name of ["filter-text", "filter-class", "filter-outcome"]) at(name).value = "";
  }
  batch = chosen;
  draw();
}

export const shownBatch = () => batch;

export function mark(row) {
  current = row;
  const place = shown.indexOf(row);
  if (place >= 0) page = Math.floor(place / PAGE);
  draw();
}

/** The row before or after one in the order on the screen; undefined at the ends. */
export function neighbour(row, step) {
  const place = shown.indexOf(row);
  return place < 0 ? undefined : shown[place + step];
}

/** Put the keyboard where it was before the row's picture was opened. */
export function focusCurrent() {
  at("rows").querySelector("tr[aria-current] button")?.focus();
}

/** `opened` is called with a batch and a row of it. */
export function begin(opened) {
  open = opened;
  at("rows").querySelector("tbody").addEventListener("click", (event) => {
    const line = event.target.closest("tr");
    if (line) open(batch, batch.rows[Number(line.dataset.key)]);
  });
  at("rows").addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const line = event.target.closest("tbody tr");
    if (!step || !line) return;
    event.preventDefault();
    line[step]?.querySelector("button").focus();
  });
  for (const name of ["filter-text", "filter-class", "filter-outcome"]) {
    at(name).addEventListener("input", () => { page = 0; draw(); });
  }
  const turn = (step) => {
    page += step;
    draw();
    at("rows").scrollIntoView({ block: "start" });
  };
  at("page-before").addEventListener("click", () => turn(-1));
  at("page-after").addEventListener("click", () => turn(1));
}
