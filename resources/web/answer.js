// The answer for one picture; every part keeps its place in every state, so that nothing jumps.
import { at, make, track } from "./dom.js";
import { stateText } from "./queue.js";
import { classes, modelText } from "./session.js";
import { className, fault, meanings, names, number, percent, remarks, share, size, t, worth } from "./words.js";

const NEUTRAL = "notumor";

function bars(frame) {
  const values = frame?.probabilities || Object.fromEntries(classes().map((name) => [name, null]));
  at("bars").className = `bars${!frame ? " waiting" : frame.in_distribution ? "" : " greyed"}`;
  at("bars").replaceChildren(...Object.entries(values).map(([name, value]) => make(
    "li", { className: `${name === NEUTRAL ? "neutral" : ""}${name === frame?.label ? " first" : ""}` },
    make("span", { textContent: className(name) }),
    make("span", { className: "value", textContent: value === null ? "–" : percent(value) }),
    track(value || 0),
  )));
}

function say(title, subtitle, muted) {
  at("answer-title").textContent = title;
  at("answer-title").className = muted ? "muted" : "";
  at("answer-subtitle").textContent = subtitle;
}

function boxes(kind, sentences, more = []) {
  at("remarks").replaceChildren(...sentences.map((text) => make("p", { className: `note ${kind}`, textContent: text })));
  at("meaning").hidden = !more.length;
  at("meaning-text").replaceChildren(...more.map((text) => make("p", { textContent: text })));
}

function progress(item) {
  const bar = at("progress");
  const known = item?.state === "sending";
  bar.hidden = !item?.busy;
  bar.classList.toggle("moving", Boolean(item?.busy) && !known);
  if (known) bar.setAttribute("aria-valuenow", String(Math.round(100 * item.sent)));
  else bar.removeAttribute("aria-valuenow");
  bar.firstElementChild.style.width = known ? `${100 * item.sent}%` : "";
  at("cancel").hidden = !item?.busy;
}

/** The line that stands for an answer where there is room for one. */
export function line(frame) {
  if (frame.error) return fault(frame.error);
  return `${className(frame.label)} · ${worth(frame) || t("probability_of", { value: percent(frame.probabilities[frame.label]) })}`;
}

/** Show an item (or nothing), and of it the frame at its place. */
export function show(item) {
  progress(item);
  const frame = item?.state === "done" ? item.frames[item.place] : null;
  const heading = frame && item.frames.length > 1
    ? t("prediction_for", { slice: number(item.place + 1), count: number(item.frames.length) }) : t("prediction");
  at("answer-heading").textContent = heading;
  at("facts").textContent = "";
  at("set").textContent = "";
  if (!frame || frame.error) {
    bars(null);
    if (!item) say(t("no_image"), t("no_image_help"), true);
    else if (frame?.error) say(t("no_answer"), t("no_answer_help"), true);
    else if (item.state === "failed") say(t("no_answer"), t("no_answer_help"), true);
    else if (item.state === "sending") say(t("state.sending"), t("sent_of", { share: share(item.sent), size: size(item.file.size) }), true);
    else if (["busy", "login", "unreachable"].includes(item.state)) say(t("waiting"), stateText(item), true);
    else say(stateText(item), "", true);
    const error = frame?.error || (item?.state === "failed" && item.error);
    return boxes("error", error ? [fault(error)] : []);
  }
  const why = worth(frame);
  say(className(frame.label), why || t("probability_of", { value: percent(frame.probabilities[frame.label]) }), frame.label === NEUTRAL || Boolean(why));
  bars(frame);
  at("set").textContent = t("not_excluded", { names: names(frame.prediction_set) });
  boxes("warning", remarks(frame), meanings(frame));
  at("facts").textContent = t("facts", { seconds: number(frame.seconds, 2), model: modelText() });
}
