// Short notices that go by themselves.

import { byId, el } from "./dom.js";

const STAYS = 4200;

export function toast(text) {
  const note = el("div", { class: "toast", textContent: text });
  byId("toasts").append(note);
  setTimeout(() => note.remove(), Math.max(STAYS, text.length * 60));
}
