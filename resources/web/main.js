// Puts the parts together.
import * as answer from "./answer.js";
import { Batch } from "./batch.js";
import { at, make, speak } from "./dom.js";
import * as history from "./history.js";
import * as intake from "./intake.js";
import * as keyboard from "./keyboard.js";
import * as notes from "./notes.js";
import * as pictures from "./pictures.js";
import { FileItem, Queue, tooMany } from "./queue.js";
import * as session from "./session.js";
import * as slices from "./slices.js";
import * as table from "./table.js";
import * as theme from "./theme.js";
import * as viewer from "./viewer.js";
import * as words from "./words.js";

const VIEWS = ["image", "table", "history"];
let current = null; // what the image view shows
const queue = new Queue(changed);

function view() {
  const name = location.hash.slice(1);
  return VIEWS.includes(name) ? name : document.body.dataset.view;
}

function goTo(name) {
  if (view() !== name) location.hash = name;
  turn(); // at once: what follows may give a part of it the keyboard
}

function turn() {
  const name = view();
  const other = document.body.dataset.view !== name;
  document.body.dataset.view = name;
  for (const part of document.querySelectorAll("main > section")) part.hidden = part.dataset.view !== name;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.dataset.view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (name === "history") history.draw(current?.batch || current);
  if (other) window.scrollTo(0, 0);
}

function draw() {
  answer.show(current);
  slices.show(current, place, words.current());
  viewer.show(current);
  at("beside").hidden = !current?.batch;
  if (current?.batch) {
    at("row-before").disabled = !table.neighbour(current.row, -1);
    at("row-after").disabled = !table.neighbour(current.row, 1);
  }
}

function place(n) {
  if (current?.state !== "done") return;
  current.place = Math.min(current.frames.length - 1, Math.max(0, n));
  draw();
}

function changed(item) {
  if (item === current) {
    draw();
    if (item.state === "done") speak(`${item.name}: ${answer.line(item.frames[item.place])}`);
    else if (item.state === "failed") speak(`${item.name}: ${words.fault(item.error)}`);
  }
  if (view() === "history") history.draw(current?.batch || current);
  else at("history-badge").hidden = false;
}

function send(item, add = true) {
  if (add) history.add(item);
  current = item;
  goTo("image");
  queue.add(item);
  history.draw(current);
}

function batchChanged(batch) {
  const ended = !batch.busy && !batch.told_end;
  at("table-badge").hidden = false;
  at("table-badge").textContent = words.number(table.shownBatch().rows.length);
  if (batch === table.shownBatch() && view() === "table") table.draw();
  if (view() === "history") history.draw(current?.batch || current);
  if (ended) {
    batch.told_end = true;
    speak(`${batch.name}: ${words.t("batch_done", { done: words.number(batch.done), total: words.number(batch.total) })}`);
  }
}

function sendMany(files, folder) {
  if (tooMany(files.length)) return;
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  const most = session.limits().max_batch_bytes;
  if (most && bytes > most) {
    notes.show("intake", "error", () => words.t("too_many_bytes", { size: words.size(most) }), { closable: true });
    return;
  }
  const name = folder ? files[0].path.split("/")[0] : words.count("files", files.length);
  const batch = new Batch(files, name, batchChanged);
  history.add(batch);
  table.show(batch);
  goTo("table");
  history.draw(batch);
  batch.run();
}

function take(files, folder) {
  notes.hide("intake");
  if (files.length === 1) send(new FileItem(files[0]));
  else sendMany(files, folder);
}

function openRow(batch, row) {
  current = { kind: "row", id: batch.id, name: table.nameOf(row), state: "done", frames: [row], place: 0, row, batch };
  table.mark(row);
  goTo("image");
  draw();
  at("canvas").focus({ preventScroll: true });
}

function openEntry(entry) {
  if (entry.kind === "batch") {
    table.show(entry);
    goTo("table");
    return;
  }
  current = entry;
  goTo("image");
  draw();
}

function toTable() {
  if (!current?.batch) return;
  table.show(current.batch);
  goTo("table");
  table.focusCurrent();
}

function beside(step) {
  const next = current?.batch && table.neighbour(current.row, step);
  if (next) openRow(current.batch, next);
}

function again() {
  if (current?.batch) {
    const found = current.batch.files.find(({ path }) => path === current.row.path);
    if (found) send(new FileItem(found));
  } else if (current?.file) send(current, false);
}

function forget() {
  for (const entry of history.clear()) {
    if (entry.kind === "batch") entry.forget();
    else {
      entry.cancel();
      if (entry.preview) URL.revokeObjectURL(entry.preview);
    }
  }
  pictures.forget();
  current = null;
  table.show(null);
  at("table-badge").hidden = true;
  draw();
  history.draw(null);
}

async function csv() {
  const batch = table.shownBatch();
  try {
    const link = make("a", { href: URL.createObjectURL(await batch.csv()), download: "mri-classifier.csv" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  } catch (error) {
    notes.show("csv", "error", () => words.fault(error), { closable: true });
  }
}

function menu() {
  at("language").replaceChildren(...[["en", "English"], ["de", "Deutsch"], ["es", "Español"], ["zh", "简体中文"]].map(
    ([name, text]) => make("option", { value: name, textContent: text, lang: name === "zh" ? "zh-Hans" : name }),
  ));
  at("language").addEventListener("change", () => words.choose(at("language").value));
  at("theme").value = theme.chosen();
  at("theme").addEventListener("change", () => theme.choose(at("theme").value));
  at("print").addEventListener("click", () => {
    at("menu").open = false;
    window.print();
  });
  at("logout").addEventListener("click", session.logOut);
}

function drawAll() {
  at("language").value = words.current();
  table.choices();
  table.draw();
  history.draw(current?.batch || current);
  draw();
}

menu();
viewer.begin((step) => place(current.place + step));
table.begin(openRow);
history.begin(openEntry);
intake.begin(take);
keyboard.begin({ step: (n) => current && place(current.place + n), row: beside, back: toTable });
at("slice").addEventListener("input", () => place(Number(at("slice").value) - 1));
at("cancel").addEventListener("click", () => current?.cancel());
at("again").addEventListener("click", again);
at("row-back").addEventListener("click", toTable);
at("row-before").addEventListener("click", () => beside(-1));
at("row-after").addEventListener("click", () => beside(1));
at("batch-cancel").addEventListener("click", () => table.shownBatch().cancel());
at("batch-csv").addEventListener("click", csv);
at("batch-rest").addEventListener("click", () => {
  const batch = table.shownBatch();
  take(batch.rest, false);
});
at("invitation").addEventListener("click", () => at("choose").click());
window.addEventListener("beforeprint", () => {
  at("printed").textContent = current ? words.t("printed", { time: words.dateTime(current.batch?.at || current.at) }) : "";
});
at("forget").addEventListener("click", forget);
window.addEventListener("hashchange", () => {
  turn();
  if (view() === "table") table.draw();
});
window.addEventListener("beforeunload", (event) => {
  // Leaving would break off what is being sent
  if (queue.running || table.shownBatch()?.busy) event.preventDefault();
});
words.onLanguage(drawAll);
session.onModel(drawAll);
words.begin();
turn();
session.reached();
