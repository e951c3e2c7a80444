// The colours: as the system, or light or dark; this and the language are all that the browser stores.

export function kept(name) {
  try { return localStorage.getItem(`mriclassifier.${name}`); } catch { return null; }
}

export function keep(name, value) {
  // A browser that stores nothing forgets the choice with the tab
  try { localStorage.setItem(`mriclassifier.${name}`, value); } catch { /* as said */ }
}

function apply(choice) {
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
  else delete document.documentElement.dataset.theme;
}

export function chosen() {
  return kept("theme") || "system";
}

export function choose(choice) {
  keep("theme", choice);
  apply(choice);
}

apply(chosen());
