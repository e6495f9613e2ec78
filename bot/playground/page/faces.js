// Round faces for people, squarer ones for groups, ringed ones for channels.

import { el } from "./dom.js";

const LETTER = /[\p{L}\p{N}]/u;

export function initials(name) {
  const chosen = name.split(/\s+/).filter((word) => LETTER.test(word)).slice(0, 2);
  return chosen.map((word) => [...word].find((sign) => LETTER.test(sign))).join("").toUpperCase();
}

export function face(name, id, className = "") {
  return el("span", { class: `face ${className}`, data: { hue: String(Math.abs(id) % 6) }, "aria-hidden": "true", textContent: initials(name) });
}

export const chatFace = (chat, className = "") =>
  face(chat.name, chat.id, `${className} ${{ private: "", channel: "ringed" }[chat.kind] ?? "square"}`);
