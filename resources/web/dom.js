// Small helpers; text goes into the page as text only, never as markup.

export const at = (id) => document.getElementById(id);

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "attributes") for (const [key, text] of Object.entries(value)) element.setAttribute(key, text);
    else element[name] = value;
  }
  element.append(...children);
  return element;
}

export function icon(name) {
  return make("span", { className: `icon ${name}`, attributes: { "aria-hidden": "true" } });
}

/** A bar of `share`, 0 to 1; the width is set by the object model, which the strict policy allows. */
export function track(share, name = "") {
  const fill = make("span", { className: name });
  fill.style.width = `${100 * share}%`;
  return make("span", { className: "track", attributes: { "aria-hidden": "true" } }, ...(share > 0 ? [fill] : []));
}

let waiting = 0;

/** Say it to those who hear the page; a later sentence within a moment replaces an earlier one. */
export function speak(text) {
  clearTimeout(waiting);
  waiting = setTimeout(() => { at("spoken").textContent = text; }, 150);
}

/** Call `work` once before the next painting, however often it is asked for. */
export function painting(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    const run = () => { if (asked) { asked = false; work(); } };
    // A tab in the background paints nothing, and must not fall behind
    if (document.hidden) setTimeout(run, 100);
    else requestAnimationFrame(run);
  };
}
