// One stop for the Tab key in a list, arrows within it.

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys, Home and End move among `items()` of `box`; `moved` is told where the focus went. */
export function rove(box, items, { moved = () => {}, keys = ["ArrowDown", "ArrowUp"] } = {}) {
  box.addEventListener("keydown", (event) => {
    const all = items(), now = all.indexOf(document.activeElement);
    if (now < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    let next = null;
    if (keys.includes(event.key)) next = Math.max(0, Math.min(all.length - 1, now + STEPS[event.key]));
    else if (event.key === "Home") next = 0;
    else if (event.key === "End") next = all.length - 1;
    if (next === null) return;
    event.preventDefault();
    stopAt(all, all[next]);
    all[next].focus();
    moved(all[next]);
  });
  box.addEventListener("focusin", (event) => { const all = items(); if (all.includes(event.target)) stopAt(all, event.target); });
}

/** Only `chosen` can be reached by Tab. */
export function stopAt(items, chosen) {
  for (const item of items) item.tabIndex = item === chosen ? 0 : -1;
}
