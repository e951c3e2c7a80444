// Files that come in: chosen, dropped (folders with all that is in them), pasted or photographed.
import { at } from "./dom.js";
import * as notes from "./notes.js";
import { onLanguage, t } from "./words.js";

const MOST = 20000; // entries of a dropped folder that are looked at
const HIDDEN = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$|DICOMDIR$)/i;

function listed(entry, found) {
  return new Promise((resolve) => {
    if (found.length >= MOST) return resolve();
    if (entry.isFile) {
      const path = entry.fullPath.replace(/^\//, "");
      entry.file((file) => { found.push({ file, path }); resolve(); }, () => resolve());
      return;
    }
    const reader = entry.createReader();
    // A reader gives a hundred entries at a time, and an empty list at the end
    const next = () => reader.readEntries(async (entries) => {
      if (!entries.length) return resolve();
      for (const inner of entries) await listed(inner, found);
      next();
    }, () => resolve());
    next();
  });
}

async function dropped(transfer) {
  // To be taken out before the first wait: the list is empty afterwards
  const entries = [...transfer.items].filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry?.());
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return { files: plain.map((file) => ({ file, path: file.name })), folder: false };
  const found = [];
  for (const entry of entries) if (entry) await listed(entry, found);
  return { files: found, folder: true };
}

/** `take(files, folder)` gets `[{file, path}]`, sorted as people count. */
export function begin(take) {
  const give = ({ files, folder }) => {
    const seen = files.filter(({ path }) => !folder || !HIDDEN.test(path));
    seen.sort((a, b) => a.path.localeCompare(b.path, undefined, { numeric: true }));
    if (seen.length) take(seen, folder);
    else notes.show("intake", "info", () => t("nothing_found"), { closable: true });
  };
  const chosen = (input) => {
    const files = [...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
    const folder = input.id === "folder";
    input.value = ""; // so that the same file can be chosen again
    if (files.length || folder) give({ files, folder });
  };
  for (const [button, input] of [["choose", "files"], ["choose-folder", "folder"], ["photograph", "photo"]]) {
    at(button).addEventListener("click", () => at(input).click());
    at(input).addEventListener("change", () => chosen(at(input)));
  }
  let depth = 0;
  const over = (change) => {
    depth = Math.max(0, depth + change);
    document.body.classList.toggle("dropping", depth > 0);
  };
  const isFiles = (event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragenter", (event) => { if (isFiles(event)) { event.preventDefault(); over(1); } });
  document.addEventListener("dragleave", (event) => { if (isFiles(event)) over(-1); });
  document.addEventListener("dragover", (event) => { if (isFiles(event)) event.preventDefault(); });
  document.addEventListener("drop", async (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    over(-depth);
    give(await dropped(event.dataTransfer));
  });
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files || [])];
    if (files.length) {
      event.preventDefault();
      give({ files: files.map((file) => ({ file, path: file.name })), folder: false });
    }
  });
  at("paste").addEventListener("click", async () => {
    try {
      for (const item of await navigator.clipboard.read()) {
        const type = item.types.find((name) => name.startsWith("image/"));
        if (type) {
          const file = new File([await item.getType(type)], t("pasted_name"), { type });
          return give({ files: [{ file, path: file.name }], folder: false });
        }
      }
      notes.show("intake", "info", () => t("nothing_pasted"), { closable: true });
    } catch {
      // Browsers let a page read the clipboard over https only, and when they are told to
      notes.show("intake", "info", () => t("paste_by_key"), { closable: true });
    }
  });
  onLanguage(() => { at("choose").title = t("choose_hint"); });
}
