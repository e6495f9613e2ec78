// The panel beside the chat: a third column where there is room, else a drawer over it.

import { byId } from "./dom.js";

const hasRoom = () => matchMedia("(min-width: 1180px)").matches;
const panel = () => byId("panel");
const openers = () => [byId("panel-open"), byId("panel-open-list")];

export function readyDrawer() {
  for (const button of openers()) {
    button.hidden = false;
    button.addEventListener("click", () => setPanel(panel().hidden, button));
  }
  byId("panel-veil").addEventListener("click", () => setPanel(false));
  panel().addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !hasRoom() && !event.defaultPrevented) { event.preventDefault(); setPanel(false); }
  });
  matchMedia("(min-width: 1180px)").addEventListener("change", () => setPanel(hasRoom()));
  setPanel(hasRoom());
}

let opener = null;

/** Show or hide it; hidden, the focus goes back to the button that opened it. */
export function setPanel(isOpen, from = null) {
  panel().hidden = !isOpen;
  document.body.classList.toggle("with-panel", isOpen);
  byId("panel-veil").hidden = !isOpen || hasRoom();
  for (const button of openers()) button.setAttribute("aria-expanded", String(isOpen));
  if (isOpen && from && !hasRoom()) { opener = from; panel().tabIndex = -1; panel().focus(); }
  else if (!isOpen) { opener?.focus(); opener = null; }
}
