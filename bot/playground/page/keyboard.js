// Buttons under messages, and reply keyboards above the composer.

import { el } from "./dom.js";
import { copy } from "./entities.js";
import { icon } from "./icons.js";
import { anchor } from "./links.js";
import { toast } from "./toasts.js";
import { attempt, hear } from "./wire.js";
import { store } from "./state.js";
import { showAlert } from "./dialogs.js";

const PATIENCE = 15000;         // a press that nobody answers stops looking busy
const STYLES = new Set(["primary", "success", "danger"]);
const waiting = new Map();      // press id -> key of the button that waits for its answer
let askInline = () => {};

export function onInlineButton(ask) { askInline = ask; }

export function inlineKeyboard(message, rows) {
  return el("div", { class: "keyboard" }, rows.map((row, y) =>
    el("div", { class: "keys-row" }, row.map((button, x) => inlineButton(message, button, `${message.chat_id}.${message.id}.${y}.${x}`)))));
}

/** One button; `place` names it, also after the message was drawn anew. */
export function inlineButton(message, button, place) {
  const className = `key ${STYLES.has(button.style) ? button.style : ""}`;
  const kind = kindOf(button);
  if (kind === "url") {
    const link = anchor(button.url, className);
    link.append(el("span", { textContent: button.text }), icon("out", "corner"));
    link.dataset.key = place;
    return link;
  }
  const node = el("button", { type: "button", class: className, data: { key: place }, onclick: () => press(kind, node, message, button) }, el("span", { textContent: button.text }));
  const mark = { copy: "copy", web: "window", inline: "at" }[kind];
  if (mark) node.append(icon(mark, "corner"));
  if ([...waiting.values()].includes(place)) busy(node, true);
  return node;
}

function kindOf(button) {
  if (button.url) return "url";
  if (button.copy) return "copy";
  if (button.web_app) return "web";
  if (button.inline !== undefined && button.inline !== null) return "inline";
  return "press";
}

function press(kind, node, message, button) {
  if (kind === "copy") copy(button.copy);
  else if (kind === "web") toast("Web apps cannot be opened here.");
  else if (kind === "inline") askInline(message, button);
  else pressed(node, message, button);
}

async function pressed(node, message, button) {
  const place = node.dataset.key;
  if (node.getAttribute("aria-busy") === "true") return;
  busy(node, true);
  const made = await attempt("press", { chat: message.chat_id, message: message.id, data: button.data });
  if (!made) { release(place); return; }
  waiting.set(made.press_id, place);
  setTimeout(() => { if (waiting.delete(made.press_id)) release(place); }, PATIENCE);
}

function busy(node, isBusy) {
  node.classList.toggle("busy", isBusy);
  node.setAttribute("aria-busy", String(isBusy));
}

// The message may have been drawn anew since the press: the button is found by its place.
function release(place) {
  const node = document.querySelector(`[data-key="${CSS.escape(place)}"]`);
  if (node) busy(node, false);
}

hear("answer", ({ value }) => {
  const place = waiting.get(value.press_id);
  waiting.delete(value.press_id);
  if (place) release(place);
  if (value.user_id !== store.state.you?.id) return;
  if (value.url) { const link = anchor(value.url); if (link.href) link.click(); }
  if (value.text) (value.show_alert ? showAlert : toast)(value.text);
});

/** Rows of a reply keyboard; `say` gets the label, or the special wish of a button. */
export function replyKeyboard(rows, say) {
  return rows.map((row) => el("div", { class: "keys-row" }, row.map((button) => {
    const label = typeof button === "string" ? button : button.text;
    return el("button", { type: "button", class: "key", textContent: label, onclick: () => say(label, button) });
  })));
}
