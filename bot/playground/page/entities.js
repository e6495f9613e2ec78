// Text with entities. Offsets are UTF-16 units, as in JavaScript.

import { el } from "./dom.js";
import { anchor, mention } from "./links.js";
import { moment } from "./times.js";
import { toast } from "./toasts.js";

const FOLD_AFTER = 3;      // lines
const FOLD_LENGTH = 180;   // or units of text
const BLOCKS = /quote|pre/;
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
let sayCommand = () => {};

/** What a press on a `/command` in a text does. */
export function onCommand(say) { sayCommand = say; }
export const onPress = (command) => sayCommand(command);

export function words(text, entities = []) {
  const box = el("div", { class: "words", dir: "auto" });
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  fill(box, text, 0, text.length, sorted);
  return box;
}

function fill(node, text, from, to, entities) {
  let place = from, index = 0;
  while (index < entities.length) {
    const entity = entities[index], end = Math.min(to, entity.offset + entity.length);
    if (entity.offset < place) { index += 1; continue; }
    const inner = [];
    let next = index + 1;
    while (next < entities.length && entities[next].offset < end) inner.push(entities[next++]);
    node.append(text.slice(place, entity.offset), dressed(entity, text, end, inner));
    place = end;
    index = next;
    // A line break that follows a block is drawn by the block itself.
    if (BLOCKS.test(entity.type) && text[place] === "\n") place += 1;
  }
  node.append(text.slice(place, to));
}

function dressed(entity, text, end, inner) {
  const plain = text.slice(entity.offset, end);
  if (entity.type === "date_time") return moment(entity, plain);
  if (entity.type === "bot_command")
    return el("button", { class: "inline", type: "button", textContent: plain, onclick: () => sayCommand(plain) });
  const node = dress(entity, plain);
  const holder = node.querySelector?.("[data-holds]") || node;
  fill(holder, text, entity.offset, end, inner);
  if (entity.type === "expandable_blockquote") fold(node, holder, plain);
  return node;
}

function dress(entity, plain) {
  if (TAGS[entity.type]) return el(TAGS[entity.type]);
  switch (entity.type) {
    case "pre": return listing(entity.language, plain);
    case "blockquote": return el("blockquote");
    case "expandable_blockquote": return el("blockquote", {}, el("div", { class: "inside", data: { holds: "" } }));
    case "text_link": return anchor(entity.url);
    case "url": return anchor(plain);
    case "email": return anchor(`mailto:${plain}`);
    case "phone_number": return anchor(`tel:${plain.replace(/[^+\d]/g, "")}`);
    case "mention": return mention(plain);
    case "spoiler": return spoiler();
    case "hashtag": case "cashtag": case "text_mention": return el("span", { class: "tag" });
    default: return el("span");
  }
}

export function listing(language, plain) {
  return el("div", { class: "listing" },
    el("div", { class: "listing-head" },
      el("span", { textContent: language || "code" }),
      el("button", { class: "inline", type: "button", textContent: "Copy", "aria-label": "Copy this code", onclick: () => copy(plain) })),
    el("pre", { tabIndex: 0, role: "group", "aria-label": language ? `Code in ${language}` : "Code" }, el("code", { data: { holds: "" } })));
}

export async function copy(text) {
  try { await navigator.clipboard.writeText(text); toast("Copied"); } catch { toast(text); }
}

export function spoiler() {
  const node = el("span", { class: "spoiler", role: "button", tabIndex: 0, "aria-label": "Spoiler. Press to show" });
  const show = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    if (node.classList.contains("open")) return;
    event.preventDefault();
    event.stopPropagation();
    node.classList.add("open");
    for (const name of ["role", "aria-label"]) node.removeAttribute(name);
  };
  node.addEventListener("click", show);
  node.addEventListener("keydown", show);
  return node;
}

function fold(quote, inside, plain) {
  if (plain.length <= FOLD_LENGTH && plain.split("\n").length <= FOLD_AFTER) return;
  quote.classList.add("folded");
  const button = el("button", { class: "unfold", type: "button", "aria-expanded": "false", textContent: "Show more", onclick: () => {
    const isFolded = quote.classList.toggle("folded");
    button.textContent = isFolded ? "Show more" : "Show less";
    button.setAttribute("aria-expanded", String(!isFolded));
  } });
  quote.append(button);
}
