// Writing: the text, what it answers or mends, and how it is sent.

import { byId, isWide } from "./dom.js";
import { drawChats } from "./chats.js";
import { closeCommands, commandKeys, drawCommands, isWhispered } from "./commands.js";
import { closeInline, drawInline, inlineKeys } from "./inline.js";
import { replyKeyboard } from "./keyboard.js";
import { allMessages } from "./entries.js";
import { mediaName } from "./media.js";
import { ALL_TOPICS, current, isOwn, store } from "./state.js";
import { attempt } from "./wire.js";

const TALLEST = 200; // pixels
const drafts = new Map(); // chat id -> what was typed and not sent
let replyTo = null, editing = null;

const box = () => byId("text");
export const draftOf = (chatId) => drafts.get(chatId) || "";

export function keepDraft() {
  if (store.open === null) return;
  const text = editing ? "" : box().value.trim();
  if (text) drafts.set(store.open, box().value); else drafts.delete(store.open);
}

export function readyFor(chatId) {
  setReply(null, false);
  closeCommands();
  closeInline();
  setText(draftOf(chatId));
}

export function setText(text) {
  box().value = text;
  grow();
}

function grow() {
  box().style.height = "auto";
  box().style.height = `${Math.min(TALLEST, box().scrollHeight + 2)}px`;
  byId("composer").classList.toggle("has-text", Boolean(box().value.trim()));
}

export function setReply(message, focus = true) {
  if (editing) setText("");
  replyTo = message;
  editing = null;
  drawBar(message, message ? `Reply to ${message.author}` : "", message ? message.text || mediaName(message.media?.kind) : "");
  if (message && focus) box().focus();
}

export function setEditing(message) {
  replyTo = null;
  editing = message;
  drawBar(message, "Edit the message", message.text);
  setText(message.text);
  box().focus();
  box().setSelectionRange(message.text.length, message.text.length);
}

function drawBar(message, title, text) {
  byId("replying").hidden = !message;
  byId("replying-title").textContent = title;
  byId("replying-text").textContent = text;
  byId("replying-off").setAttribute("aria-label", editing ? "Do not edit" : "Do not reply");
}

/** Where the next message goes. */
export function target() {
  const chat = current(), body = { chat: chat.id };
  if (chat.kind !== "channel" && chat.is_forum && store.topic !== ALL_TOPICS && store.topic > 0) body.topic = store.topic;
  if (chat.kind !== "channel" && replyTo) body.reply_to = replyTo.id;
  return body;
}

export const sendAct = (text = "") => {
  if (current().kind === "channel") return "post";
  return isWhispered(text) || replyTo?.only_for ? "whisper" : "say";
};

/** Say a text at once: a command that was pressed, a key of a reply keyboard. */
export const say = (text) => attempt(sendAct(text), { ...target(), text });

/** After files have gone, their caption and the answered message have gone with them. */
export function sent() {
  setText("");
  setReply(null, false);
  drafts.delete(store.open);
  drawChats();
}

export async function submit() {
  const text = box().value.trim();
  if (!text || !current()) return;
  const chat = store.open, mended = editing, answered = replyTo;
  const going = mended ? attempt("edit", { chat, message: mended.id, text }) : attempt(sendAct(text), { ...target(), text });
  sent();
  closeCommands();
  closeInline();
  if (await going || store.open !== chat || box().value) return;
  if (mended) setEditing(mended); else setReply(answered);
  setText(text);
}

function keydown(event) {
  if (event.isComposing) return;
  if (commandKeys(event) || inlineKeys(event)) return;
  if (event.key === "Escape" && (replyTo || editing)) { event.stopPropagation(); setReply(null); return; }
  if (event.key === "ArrowUp" && !box().value && !event.shiftKey) { event.preventDefault(); editLast(); return; }
  if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
  event.preventDefault();
  submit();
}

function editLast() {
  const own = allMessages().filter((message) => isOwn(message) && !message.service && !message.forwarded && message.text);
  if (own.length) setEditing(own.at(-1));
}

// --- the reply keyboard

export function drawReplyKeys() {
  const keys = byId("keys"), chat = current();
  if (!chat) return;
  const markup = allMessages().map((message) => message.markup).filter((each) => each && Object.keys(each).length).at(-1) || {};
  const rows = markup.keyboard || [];
  keys.hidden = !rows.length;
  if (markup.input_field_placeholder) box().placeholder = markup.input_field_placeholder;
  keys.replaceChildren(...replyKeyboard(rows, async (label) => {
    await say(label);
    if (markup.one_time_keyboard) keys.hidden = true;
    if (isWide()) box().focus();
  }));
}

/** A bot may ask for an answer: `force_reply`. */
export function heedMarkup(message) {
  if (message.markup?.force_reply && message.from_bot) setReply(message, isWide());
}

export function readyComposer() {
  byId("composer").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  box().addEventListener("input", () => { grow(); drawCommands(); drawInline(); });
  box().addEventListener("keydown", keydown);
  byId("replying-off").addEventListener("click", () => { setReply(null); box().focus(); });
}
