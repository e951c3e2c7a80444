// All slices of a file at a glance: a strip with a colour and a pattern for each class, and counts.
import { at, make } from "./dom.js";
import { classes } from "./session.js";
import { className, count, number, t } from "./words.js";

const NEUTRAL = "notumor";
const DENSE = 120;
let drawn = null;
let drawnIn = "";

/** The look of a class wherever several stand side by side, as in the window. */
export function look(name) {
  if (name === NEUTRAL) return "look-none";
  return `look-${classes().filter((known) => known !== NEUTRAL).indexOf(name) % 6}`;
}

function lookOf(frame) {
  if (frame.error) return "look-failed";
  if (frame.outcome === "out_of_distribution") return "look-flagged";
  return frame.outcome === "refer" ? "look-refer" : look(frame.label);
}

function legend(frames) {
  const looks = new Map();
  for (const frame of frames) {
    const shown = lookOf(frame);
    const words = { "look-failed": "legend_failed", "look-flagged": "legend_flagged", "look-refer": "legend_refer" }[shown];
    looks.set(shown, words ? t(words) : className(frame.label));
  }
  at("legend").replaceChildren(...[...looks].map(([name, text]) => make("li", {}, make("i", { className: name }), text)));
}

function counts(frames) {
  const total = number(frames.length);
  const lines = [];
  for (const name of classes()) {
    const n = frames.filter((frame) => frame.outcome === "answer" && frame.label === name).length;
    if (n) lines.push(t("series_class", { name: className(name), n: number(n), count: total }));
  }
  for (const [key, has] of [
    ["series_refer", (frame) => frame.outcome === "refer"],
    ["series_flagged", (frame) => frame.outcome === "out_of_distribution"],
    ["series_failed", (frame) => frame.error],
  ]) {
    const n = frames.filter(has).length;
    if (n) lines.push(t(key, { n: number(n), count: total }));
  }
  const members = frames.some((frame) => frame.member);
  at("series").replaceChildren(
    make("p", { className: "heading", textContent: count(members ? "archive_title" : "series_title", frames.length) }),
    ...lines.map((text) => make("p", { textContent: text })),
    make("p", { className: "muted small", textContent: t("series_note") }),
  );
}

/** Draw strip and counts of an item; `go` is called with a place. */
export function show(item, go, language) {
  const frames = item?.state === "done" ? item.frames : [];
  at("frames").hidden = at("series").hidden = frames.length < 2;
  if (frames.length < 2) {
    drawn = null;
    return;
  }
  const slider = at("slice");
  slider.max = frames.length;
  slider.value = item.place + 1;
  at("slice-text").textContent = t("slice_of", { slice: number(item.place + 1), count: number(frames.length) });
  slider.setAttribute("aria-valuetext", at("slice-text").textContent);
  if (drawn !== frames || drawnIn !== language) {
    at("strip").replaceChildren(...frames.map((frame) => make("i", { className: lookOf(frame) })));
    at("strip").classList.toggle("dense", frames.length > DENSE);
    at("strip").onclick = (event) => {
      const box = at("strip").getBoundingClientRect();
      go(Math.min(frames.length - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * frames.length))));
    };
    legend(frames);
    counts(frames);
    drawn = frames;
    drawnIn = language;
  }
  at("strip").querySelector(".shown")?.classList.remove("shown");
  at("strip").children[item.place].classList.add("shown");
}
