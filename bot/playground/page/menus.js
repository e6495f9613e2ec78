// Menus that open beside a button: arrows move, Escape closes and gives the focus back.

import { byId, el } from "./dom.js";
import { icon } from "./icons.js";

let opened = null;

export const isMenuOpen = () => opened !== null;

export function closeMenu(givesBack = false) {
  if (!opened) return;
  const { box, owner } = opened;
  opened = null;
  box.remove();
  owner.setAttribute("aria-expanded", "false");
  if (givesBack && owner.isConnected) owner.focus();
}

/**
 * Parts: `{ label, icon, act, danger }`, `{ heading }`, or `{ row: [{ label, sign, act }] }`.
 * `at`: a pointer event to open at; `up`: above the button.
 */
export function openMenu(owner, name, parts, { at = null, up = false } = {}) {
  const again = opened?.owner === owner;
  closeMenu(again);
  if (again) return;
  const box = el("div", { class: "popup", role: "menu", "aria-label": name }, parts.filter(Boolean).map(drawPart));
  const wrapped = owner.closest("dialog") || byId("layers");
  wrapped.append(box);
  opened = { box, owner };
  owner.setAttribute("aria-expanded", "true");
  place(box, owner, at, up);
  box.querySelector("[role^=menuitem]")?.focus({ preventScroll: true });
  box.addEventListener("keydown", move);
}

function drawPart(part) {
  if (part.heading) return el("div", { class: "popup-heading", role: "presentation", textContent: part.heading });
  if (part.row) return el("div", { class: "popup-row", role: "group", "aria-label": part.name }, part.row.map((each) => item({ ...each, sign: each.label })));
  return item(part);
}

function item({ label, sign, icon: drawing, act, danger, checked }) {
  const role = checked === undefined ? "menuitem" : "menuitemradio";
  return el("button", { type: "button", role, class: danger ? "danger" : "", tabIndex: -1, "aria-checked": checked === undefined ? null : String(checked),
    onclick: () => { closeMenu(true); act(); } }, drawing ? icon(drawing) : null, el("span", { textContent: sign || label }), checked ? icon("check", "end") : null);
}

function place(box, owner, at, up) {
  const around = owner.getBoundingClientRect(), gap = 6;
  const left = at?.clientX ?? around.left;
  const top = at?.clientY ?? (up ? around.top - box.offsetHeight - gap : around.bottom + gap);
  const lowest = innerHeight - box.offsetHeight - 8;
  box.style.left = `${Math.max(8, Math.min(left, innerWidth - box.offsetWidth - 8))}px`;
  box.style.top = `${Math.max(8, top > lowest && !up && !at ? Math.max(8, around.top - box.offsetHeight - gap) : Math.min(top, lowest))}px`;
}

function move(event) {
  const items = [...event.currentTarget.querySelectorAll("[role^=menuitem]")];
  const now = items.indexOf(document.activeElement);
  const steps = { ArrowDown: now + 1, ArrowRight: now + 1, ArrowUp: now - 1, ArrowLeft: now - 1, Home: 0, End: -1 };
  if (event.key in steps) {
    event.preventDefault();
    items.at(steps[event.key] % items.length).focus();
  } else if (event.key === "Tab") closeMenu(true);
  else if (event.key === "Escape") { event.stopPropagation(); event.preventDefault(); closeMenu(true); }
}

export function readyMenus() {
  document.addEventListener("pointerdown", (event) => {
    if (opened && !event.target.closest(".popup") && !opened.owner.contains(event.target)) closeMenu();
  });
  addEventListener("resize", () => closeMenu());
}
