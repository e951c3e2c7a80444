"use strict";

const at = (id) => document.getElementById(id);
let names = {};
let latest = 0;
let shown = "";
let frames = [];

function item(text) {
  const element = document.createElement("li");
  element.textContent = text;
  return element;
}

function percent(value) {
  if (value > 0 && value < 0.0005) return "< 0.1 %";
  if (value < 1 && value >= 0.9995) return "> 99.9 %";
  return (100 * value).toFixed(1) + " %";
}

function clear() {
  for (const id of ["label", "bars", "set", "warnings"]) at(id).replaceChildren();
}

function say(text, failed) {
  at("state").textContent = text;
  at("state").className = failed ? "failed" : "";
}

function where(frame, place) {
  const parts = frames.length > 1 ? [`Frame ${place + 1} of ${frames.length}`] : [];
  if (frame.member) parts.push(frame.member);
  return parts.join(" · ");
}

// Both ends of a stack through the head are neck and air; the files of a ZIP file have no such order
function first() {
  const readable = frames.map((frame, place) => (frame.error ? -1 : place)).filter((n) => n >= 0);
  return readable[frames.some((frame) => frame.member) ? 0 : Math.floor(readable.length / 2)];
}

function show(place) {
  clear();
  const frame = frames[place];
  say(where(frame, place), false);
  if (frame.error) {
    at("warnings").append(item(frame.error.message));
    return;
  }
  at("label").textContent = names[frame.label] || frame.label;
  // Pale, with the reason in words below: an answer that does not stand by itself
  at("label").className = at("bars").className = frame.outcome === "answer" ? "" : "unsure";
  for (const [name, value] of Object.entries(frame.probabilities)) {
    const row = document.createElement("li");
    const label = document.createElement("span");
    label.textContent = names[name] || name;
    const bar = document.createElement("meter");
    bar.value = value;
    const figure = document.createElement("span");
    figure.textContent = percent(value);
    row.append(label, bar, figure);
    at("bars").append(row);
  }
  const others = frame.prediction_set.filter((name) => name !== frame.label);
  if (others.length) {
    at("set").textContent = "Not excluded: " + others.map((name) => names[name] || name).join(", ");
  }
  at("warnings").append(...frame.warnings.map(item));
}

async function classify(file) {
  const job = ++latest;
  clear();
  at("result").hidden = false;
  at("place").hidden = true;
  at("name").textContent = file.name;
  if (shown) URL.revokeObjectURL(shown);
  shown = URL.createObjectURL(file);
  at("picture").hidden = false;
  at("picture").src = shown;
  say("Classifying …", false);
  const form = new FormData();
  form.append("file", file);
  let answer;
  try {
    const response = await fetch("/api/v1/classify", { method: "POST", body: form });
    answer = await response.json();
  } catch {
    answer = { error: { message: "The server does not answer." } };
  }
  if (job !== latest) return; // another picture was chosen in the meantime
  if (answer.error) say(answer.error.message, true);
  else {
    frames = answer.frames;
    at("place").max = frames.length;
    at("place").value = first() + 1; // there is always one that can be read
    at("place").hidden = frames.length < 2;
    show(first());
  }
}

// Browsers show no DICOM and no NIfTI
at("picture").addEventListener("error", () => (at("picture").hidden = true));
at("file").addEventListener("change", () => {
  if (at("file").files.length) classify(at("file").files[0]);
  at("file").value = "";
});
at("place").addEventListener("input", () => show(Number(at("place").value) - 1));
at("drop").addEventListener("dragover", (event) => {
  event.preventDefault();
  at("drop").classList.add("over");
});
at("drop").addEventListener("dragleave", () => at("drop").classList.remove("over"));
at("drop").addEventListener("drop", (event) => {
  event.preventDefault();
  at("drop").classList.remove("over");
  if (event.dataTransfer.files.length) classify(event.dataTransfer.files[0]);
});

fetch("/api/v1/model")
  .then((response) => response.json())
  .then((model) => {
    if (model.error) throw new Error(model.error.message);
    names = Object.fromEntries(model.classes.map((entry) => [entry.name, entry.display_name]));
    at("model").textContent = `${model.name} ${model.version} · ${model.engine}`;
  })
  .catch((error) => { at("model").textContent = error.message; });
