// Round faces for people, squarer ones for groups, ringed ones for channels.

import { el } from "./dom.js";
import { fileAddress } from "./wire.js";

const LETTER = /[\p{L}\p{N}]/u;

export function initials(name) {
  const all = name.split(/\s+/).filter((word) => LETTER.test(word)), large = all.filter((word) => /\p{Lu}/u.test(word));
  const chosen = (large.length > 1 ? large : all).slice(0, 2);
  return chosen.map((word) => [...word].find((sign) => LETTER.test(sign))).join("").toUpperCase();
}

const HUES = 6;

/** Everybody keeps one colour, whichever chat they are in. */
export const hueOf = (name) => String([...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % HUES);

export function face(name, className = "") {
  return el("span", { class: `face ${className}`, data: { hue: hueOf(name) }, "aria-hidden": "true", textContent: initials(name) });
}

export function chatFace(chat, className = "") {
  if (!chat.photo) return initialsOf(chat, className);
  return el("img", { class: `face ${className} ${SHAPES[chat.kind] || ""}`, src: fileAddress(chat.photo), alt: "" });
}

const SHAPES = { group: "square", supergroup: "square" };

const initialsOf = (chat, className) =>
  face(chat.name, `${className} ${{ private: "", channel: "ringed" }[chat.kind] ?? "square"}`);
