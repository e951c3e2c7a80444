// The way to the server: one shape for errors, the session's token with everything that changes something.

export class ApiError extends Error {
  constructor(status, code, message = "", after = 0) {
    super(message || code);
    Object.assign(this, { status, code, message, after });
  }
}

let csrf = "";
const expiry = [];

export function setCsrf(value) {
  csrf = value || "";
}

/** Call `listener` when the server no longer knows who we are. */
export function onExpired(listener) {
  expiry.push(listener);
}

function failure(status, text, after) {
  let error = {};
  try { error = JSON.parse(text).error || {}; } catch { /* a proxy's page, or nothing */ }
  if (status === 401) for (const listener of expiry) listener();
  const code = status === 401 ? "session_ended" : error.code || "internal";
  return new ApiError(status, code, status === 401 ? "" : error.message || "", Number(after) || 0);
}

async function fetched(path, { method = "GET", body, headers = {}, signal } = {}) {
  if (method !== "GET") headers["X-CSRF-Token"] = csrf;
  let answer;
  try {
    answer = await fetch(path, { method, body, headers, signal, redirect: "error", cache: "no-store" });
  } catch (error) {
    throw error.name === "AbortError" ? new ApiError(0, "cancelled") : new ApiError(0, "unreachable");
  }
  if (!answer.ok) {
    throw failure(answer.status, await answer.text().catch(() => ""), answer.headers.get("Retry-After"));
  }
  return answer;
}

export async function request(path, options) {
  const answer = await fetched(path, options);
  try {
    return answer.status === 204 ? null : await answer.json();
  } catch {
    throw new ApiError(0, "unreachable"); // it ended in the middle of its answer
  }
}

export async function download(path, options) {
  const answer = await fetched(path, options);
  try {
    return await answer.blob();
  } catch (error) {
    throw new ApiError(0, error.name === "AbortError" ? "cancelled" : "unreachable");
  }
}

/** Send a form; `sent` hears the share that is on its way, which fetch cannot tell. */
export function upload(path, form, { sent, signal } = {}) {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    const stop = () => call.abort();
    call.open("POST", path);
    call.setRequestHeader("X-CSRF-Token", csrf);
    call.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && sent) sent(event.loaded / event.total);
    });
    call.addEventListener("load", () => {
      if (call.status >= 200 && call.status < 300) {
        try { resolve(JSON.parse(call.responseText)); } catch { reject(new ApiError(0, "unreachable")); }
      } else reject(failure(call.status, call.responseText, call.getResponseHeader("Retry-After")));
    });
    call.addEventListener("error", () => reject(new ApiError(0, "unreachable")));
    call.addEventListener("abort", () => reject(new ApiError(0, "cancelled")));
    call.addEventListener("loadend", () => signal?.removeEventListener("abort", stop));
    if (signal?.aborted) return reject(new ApiError(0, "cancelled"));
    signal?.addEventListener("abort", stop);
    call.send(form);
  });
}
