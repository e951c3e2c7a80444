// Words, numbers and dates in the reader's language; the server's English sentence where there is no other.
import de from "./languages/de.js";
import en from "./languages/en.js";
import es from "./languages/es.js";
import zh from "./languages/zh.js";
import { kept, keep } from "./theme.js";

export const LANGUAGES = { en, de, es, zh };
const TAGS = { en: "en-GB", de: "de", es: "es", zh: "zh-Hans" };
const NO_ANSWER = ["blank", "colour_photograph", "text_or_screen", "noise", "no_head", "not_brain_mri", "too_small", "unlike_training"];
const listeners = [];
let language = "en";
let shownNames = {};

function usual() {
  const wished = [kept("language"), ...navigator.languages].map((tag) => (tag || "").slice(0, 2).toLowerCase());
  return wished.find((tag) => tag in LANGUAGES) || "en";
}

function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** The words of a key, with its fields filled in. */
export function t(key, values = {}) {
  return filled(LANGUAGES[language][key], values);
}

/** As t, in the form that the language has for `n`; the field {n} is the number. */
export function count(key, n, values = {}) {
  const forms = LANGUAGES[language][key];
  return filled(forms[new Intl.PluralRules(TAGS[language]).select(n)] || forms.other, { n: number(n), ...values });
}

export function number(value, digits = 0) {
  return new Intl.NumberFormat(TAGS[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** One decimal; never a rounded 0 or 100 that would claim certainty (as in the window). */
export function percent(value) {
  if (value > 0 && value < 0.0005) return `< ${number(0.1, 1)} %`;
  if (value < 1 && value >= 0.9995) return `> ${number(99.9, 1)} %`;
  return `${number(100 * value, 1)} %`;
}

export function share(value) {
  return `${number(Math.floor(100 * value))} %`;
}

export function size(bytes) {
  const unit = bytes < 1 << 20 ? ["kB", 1 << 10] : bytes < 1 << 30 ? ["MB", 1 << 20] : ["GB", 1 << 30];
  const value = bytes / unit[1];
  return `${number(value, value < 10 ? 1 : 0)} ${unit[0]}`;
}

export function time(date) {
  return new Intl.DateTimeFormat(TAGS[language], { timeStyle: "medium" }).format(date);
}

export function dateTime(date) {
  return new Intl.DateTimeFormat(TAGS[language], { dateStyle: "long", timeStyle: "short" }).format(date);
}

export function names(list) {
  return list.map(className).join(language === "zh" ? "、" : ", ");
}

/** A class of a retrained model keeps the name that it was trained with. */
export function className(name) {
  return LANGUAGES[language][`class.${name}`] || shownNames[name] || name;
}

export function setClassNames(known) {
  shownNames = known;
}

/** What an answer is worth where it does not stand by itself; empty where it does. */
export function worth(frame) {
  if (frame.outcome === "refer") return t("worth.refer");
  if (frame.outcome !== "out_of_distribution") return "";
  const code = NO_ANSWER.find((name) => frame.notices.includes(name));
  return code ? LANGUAGES[language][`worth.${code}`] : t("worth.unreliable");
}

/** The warnings of a frame: the server's sentences in English, its codes translated elsewhere. */
export function remarks(frame) {
  return frame.warnings.map((sentence, place) => (language === "en" ? sentence : LANGUAGES[language][`notice.${frame.notices[place]}`] || sentence));
}

/** What the remarks mean and what to do, a paragraph each. */
export function meanings(frame) {
  return [...new Set(frame.notices)].map((code) => LANGUAGES[language][`meaning.${code}`]).filter(Boolean);
}

/** An error of the server or of the way to it, as a sentence. */
export function fault(error) {
  const known = LANGUAGES[language][`error.${error.code}`];
  return (language === "en" && error.message) || known || error.message || t("error.internal");
}

export function current() {
  return language;
}

export function onLanguage(listener) {
  listeners.push(listener);
}

function apply() {
  document.documentElement.lang = TAGS[language];
  for (const part of document.querySelectorAll("[data-text]")) part.textContent = t(part.dataset.text);
  for (const part of document.querySelectorAll("[data-label]")) part.setAttribute("aria-label", t(part.dataset.label));
  for (const part of document.querySelectorAll("[data-hint]")) part.placeholder = t(part.dataset.hint);
  for (const listener of listeners) listener();
}

export function choose(name) {
  language = name;
  keep("language", name);
  apply();
}

export function begin() {
  language = usual();
  apply();
}
