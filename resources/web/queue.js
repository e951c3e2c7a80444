// Single files on their way to an answer, one after another, patient with a busy server.
import { ApiError, upload } from "./api.js";
import * as notes from "./notes.js";
import * as session from "./session.js";
import { count, fault, t } from "./words.js";

const TRIES_LOST = 3; // a server that answers, and yet breaks off each time, does not want this
const TRIES_LOADING = 20; // a model that loads is told by 503; one that cannot load, too

function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => { clearTimeout(timer); reject(new ApiError(0, "cancelled")); };
    const timer = setTimeout(() => { signal?.removeEventListener("abort", stop); resolve(); }, 1000 * seconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** What comes first: the promise, or that the work is cancelled. */
function unless(signal, promise) {
  return new Promise((resolve, reject) => {
    promise.then(resolve, reject);
    signal?.addEventListener("abort", () => reject(new ApiError(0, "cancelled")), { once: true });
  });
}

/** Do `work`; again when the server was busy, or once it answers or knows us again. */
export async function patient(work, { signal, waiting } = {}) {
  const told = (why, left = 0) => waiting && waiting(why, left);
  const tries = { loading: 0, lost: 0, csrf: 0 };
  for (;;) {
    try {
      const done = await work();
      told("");
      return done;
    } catch (error) {
      if (error.status === 401) {
        told("login");
        await unless(signal, session.known());
      } else if (error.code === "csrf" && tries.csrf++ < 1) {
        await session.load(); // logged in anew in another tab
      } else if (error.code === "unreachable" && tries.lost++ < TRIES_LOST) {
        told("unreachable");
        await unless(signal, session.reached());
      } else if (error.status === 429 || (error.status === 503 && error.after && tries.loading++ < TRIES_LOADING)) {
        for (let left = Math.max(1, Math.ceil(error.after)); left > 0; left--) {
          told("busy", left);
          await pause(1, signal);
        }
      } else throw error;
      if (signal?.aborted) throw new ApiError(0, "cancelled");
    }
  }
}

let made = 0;

/** One sent file, from waiting to its answer. */
export class FileItem {
  constructor({ file, path }) {
    Object.assign(this, {
      id: ++made, kind: "file", name: path, file, at: new Date(), state: "waiting", sent: 0, left: 0,
      frames: [], place: 0, error: null, preview: "", abort: new AbortController(),
    });
  }

  get busy() {
    return ["waiting", "sending", "working", "busy", "login", "unreachable"].includes(this.state);
  }

  cancel() {
    this.abort.abort();
  }
}

/** Both ends of a stack through the head are neck and air; the files of a ZIP file have no such order. */
function first(frames) {
  const readable = frames.map((frame, place) => (frame.error ? -1 : place)).filter((place) => place >= 0);
  return readable[frames.some((frame) => frame.member) ? 0 : Math.floor(readable.length / 2)] || 0;
}

export class Queue {
  /** `changed` hears of every step of an item. */
  constructor(changed) {
    this.changed = changed;
    this.items = [];
    this.running = false;
  }

  add(item) {
    item.abort = new AbortController();
    Object.assign(item, { state: "waiting", error: null, sent: 0 });
    this.items.push(item);
    this.changed(item);
    if (!this.running) this.run();
  }

  async run() {
    this.running = true;
    while (this.items.length) await this.send(this.items.shift());
    this.running = false;
  }

  step(item, state, more = {}) {
    Object.assign(item, { state, ...more });
    this.changed(item);
  }

  async send(item) {
    const { signal } = item.abort;
    const most = session.limits().max_upload_bytes;
    try {
      if (signal.aborted) throw new ApiError(0, "cancelled");
      if (most && item.file.size > most) throw new ApiError(0, "too_large");
      const answer = await patient(() => {
        const form = new FormData();
        form.append("file", item.file, item.file.name);
        this.step(item, "sending", { sent: 0 });
        return upload("/api/v1/classify", form, {
          signal, sent: (part) => this.step(item, part < 1 ? "sending" : "working", { sent: part }),
        });
      }, { signal, waiting: (why, left = 0) => why && this.step(item, why, { left }) });
      this.step(item, "done", { frames: answer.frames, place: first(answer.frames) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.step(item, error.code === "cancelled" ? "cancelled" : "failed", { error });
    }
  }
}

/** How far an item is, in words. */
export function stateText(item) {
  if (item.state === "failed") return fault(item.error);
  if (item.state === "busy") return count("state.busy", item.left);
  return t(`state.${item.state}`);
}

/** What cannot be read is not a matter for a banner; a file that is too large is said before it is sent. */
export function tooMany(total) {
  const most = session.limits().max_batch_files;
  if (!most || total <= most) return false;
  notes.show("intake", "error", () => count("too_many_files", most), { closable: true });
  return true;
}
