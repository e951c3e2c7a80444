// What the tests of the page's looks evaluate in the page; each gives a list of what is wrong.
({
  faint: () => {
    const channels = (text) => (text.match(/[\d.]+/g) || []).map(Number);
    const linear = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const light = (colour) => {
      const [r, g, b] = colour.map((value) => linear(value / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = channels(getComputedStyle(at).backgroundColor);
        if (colour.length === 3 || colour[3] === 1) return colour;
      }
      return [255, 255, 255];
    };
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim();
      const element = walker.currentNode.parentElement;
      if (!text || element.getBoundingClientRect().width < 2 || !element.checkVisibility()) continue;
      if (element.closest(":disabled, noscript, .layers")) continue;
      const two = [light(channels(getComputedStyle(element).color)), light(ground(element))];
      const ratio = (Math.max(...two) + 0.05) / (Math.min(...two) + 0.05);
      if (ratio < 4.5) found.push(`${element.id || element.className} ${text.slice(0, 30)} ${ratio.toFixed(2)}`);
    }
    return found;
  },
  nameless: () => {
    const kinds = "a, button, input, select, summary, img, [role=region], [role=group], dialog, table, nav, aside";
    const named = (e) => e.ariaLabel || e.getAttribute("aria-labelledby") || e.labels?.length
      || e.textContent.trim() || e.caption?.textContent || (e.tagName === "IMG" && e.hasAttribute("alt"));
    return [...document.querySelectorAll(kinds)]
      .filter((e) => e.checkVisibility() && !named(e)).map((e) => e.outerHTML.slice(0, 80));
  },
  twice: () => {
    const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
    return ids.filter((id, place) => ids.indexOf(id) !== place);
  },
})
