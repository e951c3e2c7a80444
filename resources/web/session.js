// Who is logged in, what the server takes, and what to do when the session or the server has ended.
import { ApiError, onExpired, request, setCsrf } from "./api.js";
import { at, make } from "./dom.js";
import * as notes from "./notes.js";
import { onLanguage, setClassNames, t } from "./words.js";

const ENGINES = { onnx: "ONNX Runtime", keras: "Keras (TensorFlow)" };
const RETRY = 2000;
let session = null;
let model = null;
let back = null; // settles when the server knows us again
let settle = null;
let lost = null; // settles when the server answers again
const modelListeners = [];

export const limits = () => session?.limits || {};
export const classes = () => (model ? model.classes.map((known) => known.name) : ["glioma", "meningioma", "notumor", "pituitary"]);
export const modelText = () => (model ? t("model", { name: model.name, version: model.version }) : "");

export function onModel(listener) {
  modelListeners.push(listener);
}

function draw() {
  at("who").textContent = session ? t(session.kind === "pairing" ? "who_paired" : "who", { name: session.name }) : "";
  at("model").replaceChildren(model ? modelText() : t("model_loading"));
  if (model) at("model").append(make("span", { className: "engine", textContent: ` · ${ENGINES[model.engine] || model.engine}` }));
}

function ended() {
  if (back) return;
  back = new Promise((resolve) => { settle = resolve; });
  const action = () => {
    const link = make("a", { className: "button", href: "/login", target: "_blank", textContent: t("log_in_again") });
    const go = make("button", { type: "button", className: "button first", textContent: t("go_on") });
    go.addEventListener("click", () => load().catch(() => {}));
    return make("span", { className: "buttons" }, link, go);
  };
  notes.show("session", "warning", () => t("session_ended"), { action });
}

/** Wait until the server knows us again; at once where it does. */
export function known() {
  return back || Promise.resolve();
}

export async function load() {
  const found = await request("/api/v1/session");
  setCsrf(found.csrf);
  session = found;
  notes.hide("session");
  if (settle) settle();
  back = settle = null;
  draw();
  if (!model) loadModel();
}

async function loadModel() {
  try {
    model = await request("/api/v1/model");
  } catch (error) {
    if (error instanceof ApiError && error.status === 503) setTimeout(loadModel, RETRY);
    return;
  }
  setClassNames(Object.fromEntries(model.classes.map((known) => [known.name, known.display_name])));
  draw();
  for (const listener of modelListeners) listener();
}

/** Settles once the server answers, and says so meanwhile where it does not. */
export function reached() {
  lost ||= (async () => {
    for (;;) {
      try {
        await load();
        break;
      } catch (error) {
        // A server that does not know us answers all the same
        if (error.status === 401 || error.status === 403) break;
        if (error.code === "unreachable") notes.show("server", "error", () => t("unreachable"));
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
    lost = null;
    notes.hide("server");
  })();
  return lost;
}

export async function logOut() {
  try {
    await request("/api/v1/session", { method: "DELETE" });
  } catch (error) {
    if (error.status !== 401) return void notes.show("server", "error", () => t("unreachable"), { closable: true });
  }
  // Away from this page and its memory: nothing of it is left to go back to
  location.replace("/login");
}

onExpired(ended);
onLanguage(draw);
// Whoever logged in in another tab comes back to this one
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && back) load().catch(() => {});
});
