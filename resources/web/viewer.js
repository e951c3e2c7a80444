// The picture, and the activation map over it.
import { at, make } from "./dom.js";
import { picture } from "./pictures.js";
import { className, number, t } from "./words.js";

const NOTCH = 60; // of a wheel, pixels
let shown = { item: null, frame: null };
let asked = 0;
let turned = 0;
let chosen = ""; // the class chosen by hand; the predicted one without

function only(id) {
  at("canvas").classList.toggle("empty", id !== "layers");
  for (const name of ["invitation", "absent", "layers"]) at(name).hidden = name !== id;
}

function absent(text, again = false) {
  at("absent-text").textContent = text;
  at("again").hidden = !again;
  at("absent").querySelector(".icon").hidden = !again;
  only("absent");
}

function place(source, alt) {
  const image = at("shown");
  image.alt = alt;
  if (image.src !== source) image.src = source;
  at("layers").classList.remove("waiting");
  only("layers");
}

function describe(item, frame) {
  const parts = item.frames.length > 1 ? [t("slice_of", { slice: number(item.place + 1), count: number(item.frames.length) })] : [];
  if (frame?.member) parts.push(frame.member);
  else if (item.row?.frame) parts.push(t("frame_number", { n: number(item.row.frame + 1) }));
  return parts.join(" · ");
}

function controls(frame) {
  const select = at("map-class");
  at("map-controls").disabled = !frame?.heatmap;
  if (!frame?.probabilities) {
    select.replaceChildren(make("option", { value: "", textContent: t("map_predicted_none") }));
    return;
  }
  select.replaceChildren(
    make("option", { value: "", textContent: t("map_predicted", { name: className(frame.label) }) }),
    ...Object.keys(frame.probabilities).map((name) => make("option", { value: name, textContent: className(name) })),
  );
  select.value = chosen in frame.probabilities ? chosen : "";
}

async function overlay(frame, ticket) {
  const map = at("map");
  if (!at("map-on").checked || !frame?.heatmap) {
    map.hidden = true;
    return;
  }
  const name = at("map-class").value || frame.label;
  try {
    const source = await picture(frame.heatmap, "map", name);
    if (ticket !== asked) return;
    map.src = source;
    map.alt = t("map_alt", { name: className(name) });
    map.style.opacity = String(at("opacity").value / 100);
    map.hidden = false;
  } catch (error) {
    if (ticket === asked) map.hidden = true;
  }
}

/** The file itself, as far as the browser can show it. */
function preview(item, without = item.busy ? "shown_later" : "not_shown") {
  if (!item.preview) item.preview = URL.createObjectURL(item.file);
  const image = at("shown");
  image.onerror = () => {
    if (shown.item !== item) return;
    image.onerror = null;
    image.removeAttribute("src");
    absent(t(without), !item.busy);
  };
  place(item.preview, t("picture_alt", { name: item.name }));
}

/** Show an item at its place; null shows the invitation. */
export async function show(item) {
  const ticket = ++asked;
  const frame = item?.state === "done" ? item.frames[item.place] : null;
  const same = shown.item === item && shown.frame === frame && shown.busy === item?.busy;
  shown = { item, frame, busy: item?.busy };
  at("name").textContent = item ? item.name : "\u00a0";
  at("name").title = item ? item.name : "";
  at("where").textContent = item ? describe(item, frame) : "";
  controls(frame);
  if (!item) {
    at("map").hidden = true;
    return only("invitation");
  }
  if (!frame?.heatmap) {
    at("map").hidden = true;
    if (frame?.error && (item.frames.length > 1 || item.row)) return absent(t("not_shown"));
    return same ? undefined : preview(item);
  }
  at("layers").classList.add("waiting");
  if (!same) at("map").hidden = true;
  try {
    const source = await picture(frame.heatmap, "picture");
    if (ticket !== asked) return;
    at("shown").onerror = null;
    place(source, t("picture_alt", { name: item.name }));
    await overlay(frame, ticket);
  } catch (error) {
    if (ticket !== asked) return;
    at("map").hidden = true;
    at("map-controls").disabled = true;
    if (error.status !== 404) absent(t("picture_failed"));
    else if (item.file) preview(item, "picture_gone");
    else absent(t("picture_gone"), true);
  }
}

/** `step` is called with -1 or 1 as the wheel turns. */
export function begin(step) {
  const refresh = () => overlay(shown.frame, asked);
  at("map-on").addEventListener("change", refresh);
  at("map-class").addEventListener("change", () => { chosen = at("map-class").value; refresh(); });
  const opacity = () => {
    at("map").style.opacity = String(at("opacity").value / 100);
    at("opacity-text").textContent = `${number(Number(at("opacity").value))} %`;
  };
  at("opacity").addEventListener("input", opacity);
  opacity();
  at("canvas").addEventListener("wheel", (event) => {
    if (event.ctrlKey || !shown.item || shown.item.frames.length < 2) return;
    event.preventDefault();
    turned += event.deltaMode ? event.deltaY * NOTCH : event.deltaY;
    const steps = Math.trunc(turned / NOTCH);
    turned -= steps * NOTCH;
    if (steps) step(steps);
  }, { passive: false });
}
