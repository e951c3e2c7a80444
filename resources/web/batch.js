// Many files: sent in parts, answered row by row.
import { ApiError, download, request, upload } from "./api.js";
import { painting } from "./dom.js";
import { patient } from "./queue.js";
import * as session from "./session.js";

const PART_FILES = 25;
const PART_BYTES = 16 << 20;
const PATIENCE = 4000; // the server ends each stream after some minutes, and the browser comes again
let made = 0;

/** Files cut into what one request carries. */
function parts(files) {
  const cut = [];
  let bytes = Infinity;
  for (const entry of files) {
    if (bytes + entry.file.size > PART_BYTES || cut.at(-1).length >= PART_FILES) {
      cut.push([]);
      bytes = 0;
    }
    cut.at(-1).push(entry);
    bytes += entry.file.size;
  }
  return cut;
}

function formOf(part) {
  const form = new FormData();
  for (const { file, path } of part) form.append("files", file, path);
  return form;
}

/** An answer of a row by itself, for the filters and the table. */
export function outcomeOf(row) {
  return row.error ? "failed" : row.outcome;
}

export class Batch {
  constructor(files, name, changed) {
    const most = session.limits().max_upload_bytes || Infinity;
    Object.assign(this, {
      id: `batch-${++made}`, kind: "batch", name, files, at: new Date(), rows: [], state: "sending", why: "", left: 0,
      total: files.length, done: 0, failed: 0, error: null, remote: null, stream: null, abort: new AbortController(),
      sendable: files.filter(({ file }) => file.size <= most),
    });
    this.changed = changed;
    this.told = painting(() => this.changed(this));
    for (const { file, path } of files) {
      if (file.size > most) this.rows.push({ number: null, path, error: { code: "too_large", message: "" }, warnings: [], notices: [] });
    }
  }

  get busy() {
    return this.state === "sending" || this.state === "running";
  }

  /** The files without an answer, to be sent again when the server lost them. */
  get rest() {
    const answered = new Set(this.rows.map((row) => row.path));
    return this.files.filter(({ path }) => !answered.has(path));
  }

  async run() {
    const { signal } = this.abort;
    const waiting = (why, left = 0) => { Object.assign(this, { why, left }); this.told(); };
    try {
      const cut = parts(this.sendable);
      for (const [place, part] of cut.entries()) {
        const more = place < cut.length - 1;
        const where = this.remote ? `/api/v1/batches/${this.remote.id}/files?more=${more}` : `/api/v1/batches?more=${more}`;
        const answer = await patient(() => upload(where, formOf(part), { signal }), { signal, waiting });
        if (!this.remote) {
          this.remote = answer;
          this.state = "running";
          this.listen();
        }
        this.told();
      }
      if (!cut.length) this.end("done");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.fail(error);
    }
  }

  listen() {
    const stream = new EventSource(`/api/v1/batches/${this.remote.id}/events?after=${this.last}`);
    this.stream = stream;
    stream.addEventListener("row", (event) => {
      this.take(JSON.parse(event.data));
    });
    stream.addEventListener("progress", (event) => {
      const { done, failed } = JSON.parse(event.data);
      Object.assign(this, { done, failed });
      this.told();
    });
    stream.addEventListener("end", (event) => {
      const { state, done, failed, error } = JSON.parse(event.data);
      Object.assign(this, { done, failed, error });
      this.end(state);
    });
    stream.addEventListener("error", () => {
      // The browser tries again by itself; not where the server refused
      if (stream.readyState === EventSource.CLOSED) this.ask();
      else setTimeout(() => stream.readyState === EventSource.CONNECTING && session.reached(), PATIENCE);
    });
  }

  get last() {
    return this.rows.reduce((most, row) => Math.max(most, row.number || 0), 0);
  }

  take(row) {
    if (row.number <= this.last && this.rows.some((known) => known.number === row.number)) return;
    this.rows.push(row);
    this.told();
  }

  /** After a broken line: does the server still know the batch? */
  async ask() {
    this.stream?.close();
    try {
      await patient(() => request(`/api/v1/batches/${this.remote.id}`), { signal: this.abort.signal });
      if (this.busy) setTimeout(() => this.busy && this.listen(), 1000);
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error) {
    if (!this.busy) return;
    this.error = error;
    // A server that was started anew, or a new session, does not know it: the rest can be sent again
    this.end(error.code === "cancelled" ? "cancelled" : [404, 409].includes(error.status) || error.code === "unreachable" ? "lost" : "failed");
  }

  end(state) {
    this.stream?.close();
    this.state = state;
    this.why = "";
    this.told();
  }

  async cancel() {
    this.abort.abort();
    if (!this.remote) return this.end("cancelled");
    try {
      await request(`/api/v1/batches/${this.remote.id}/cancel`, { method: "POST" });
    } catch (error) {
      this.fail(error);
      return;
    }
    // What was answered before is still on its way, and the stream says when it ends
    setTimeout(() => this.busy && this.end("cancelled"), 5000);
  }

  csv() {
    return patient(() => download(`/api/v1/batches/${this.remote.id}/rows.csv`));
  }

  /** Nothing of it stays on the server either. */
  forget() {
    this.abort.abort();
    this.stream?.close();
    if (this.remote) request(`/api/v1/batches/${this.remote.id}`, { method: "DELETE" }).catch(() => {});
  }
}
