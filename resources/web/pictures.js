// Pictures and maps from the server, the latest ones kept in this tab's memory.
import { download } from "./api.js";
import { patient } from "./queue.js";

const MOST = 80;
const kept = new Map(); // address -> promise of an object address

function address(heatmap, kind, name) {
  const query = new URLSearchParams({ kind });
  if (name) query.set("class", name);
  return `${heatmap}?${query}`;
}

/** An address for an image element; `name` is the class of a map. */
export function picture(heatmap, kind, name = "") {
  const where = address(heatmap, kind, name);
  const found = kept.get(where) || patient(() => download(where)).then((blob) => URL.createObjectURL(blob));
  kept.delete(where);
  kept.set(where, found);
  found.catch(() => kept.delete(where));
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) drop(old);
  return found;
}

function drop(where) {
  kept.get(where)?.then((made) => URL.revokeObjectURL(made), () => {});
  kept.delete(where);
}

export function forget() {
  for (const where of [...kept.keys()]) drop(where);
}
