// Making elements. Everything that came from outside enters the page as text, never as markup.

export const byId = (id) => document.getElementById(id);

/** An element: `on…` are listeners, properties are set as such, the rest become attributes. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name in node && !name.startsWith("aria") && name !== "list") node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.flat().filter(isShown));
  return node;
}

const isShown = (child) => child !== null && child !== undefined && child !== false && child !== "";

/** Calls `doIt` once per frame at most. */
export function perFrame(doIt) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; doIt(); });
  };
}

export const isWide = () => matchMedia("(min-width: 780px)").matches;
export const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
