// The list of chats. Each row is made once and changed in place.

import { byId, el } from "./dom.js";
import { chatFace } from "./faces.js";
import { icon } from "./icons.js";
import { mediaName } from "./media.js";
import { rove, stopAt } from "./roving.js";
import { isMine, store, worldNow } from "./state.js";
import { newestWords } from "./times.js";
import { drawTitle, unreadOf } from "./unread.js";

const rows = new Map(); // chat id -> its button
const looksOf = new WeakMap(); // what a row was drawn from
let enterChat = () => {};
let drafts = () => "";

const buttons = () => [...byId("chats").querySelectorAll(".chat")];

export function readyChats(enter, draftOf) {
  enterChat = enter;
  drafts = draftOf;
  rove(byId("chats"), buttons);
}

export function drawChats() {
  const ids = store.state.chats.map((chat) => chat.id);
  for (const [id, row] of rows) if (!ids.includes(id)) { row.parentNode.remove(); rows.delete(id); }
  store.state.chats.forEach((chat, place) => {
    const row = rows.get(chat.id) || addRow(chat);
    fillRow(row, chat);
    const item = row.parentNode;
    if (byId("chats").children[place] !== item) byId("chats").insertBefore(item, byId("chats").children[place] || null);
  });
  const all = buttons();
  stopAt(all, all.find((row) => row.tabIndex === 0) || rows.get(store.open) || all[0]);
  drawTitle();
}

function addRow(chat) {
  const row = el("button", { class: "chat", type: "button", tabIndex: -1, onclick: () => enterChat(chat.id) });
  el("li", {}, row);
  rows.set(chat.id, row);
  return row;
}

function fillRow(row, chat) {
  const note = unreadOf(chat.id), newest = chat.newest, isOpen = chat.id === store.open;
  const looks = JSON.stringify([chat.name, chat.photo, chat.kind, chat.blocked, isOpen, note.loud, note.silent, newest?.revision, newest?.at, newest && newestWords(newest.at), newest?.text, newest?.service, doingOf(chat), drafts(chat.id)]);
  if (looksOf.get(row) === looks) return;
  looksOf.set(row, looks);
  row.setAttribute("aria-current", String(isOpen));
  row.replaceChildren(chatFace(chat), el("span", { class: "chat-rows" },
    el("span", { class: "chat-row" }, el("b", { textContent: chat.name }), chat.blocked ? icon("lock") : null,
      newest ? el("time", { dateTime: newest.at, textContent: newestWords(newest.at) }) : null),
    el("span", { class: "chat-row" }, el("span", { class: "snippet" }, snippet(chat)),
      badge(note.silent, "silent", "new without sound"), badge(note.loud, "", "new"))));
}

function badge(count, className, words) {
  if (!count) return null;
  return el("span", { class: `badge ${className}`, title: `${count} ${words}` }, className ? icon("bellOff") : null, String(count), el("span", { class: "unseen", textContent: ` ${words}` }));
}

function doingOf(chat) {
  return chat.doing?.action && chat.doing.until * 1000 > worldNow() ? chat.doing.action : "";
}

function snippet(chat) {
  const draft = drafts(chat.id), newest = chat.newest;
  if (draft && chat.id !== store.open) return [el("b", { class: "draft-word", textContent: "Draft: " }), draft];
  if (!newest) return ["No messages yet"];
  if (newest.service) return [newest.service];
  const who = isMine(newest) ? "You: " : chat.kind === "private" || chat.kind === "channel" ? "" : `${newest.author}: `;
  return [who + (newest.text.replace(/\s+/g, " ") || mediaName(newest.media?.kind) || mediaName(newest.thing?.kind) || "Message")];
}

