// The chat that is open: its head, topics, pinned message, and the way in and out.

import { byId, el, isWide } from "./dom.js";
import { drawChats } from "./chats.js";
import { drawCommandButton } from "./commands.js";
import { drawReplyKeys, keepDraft, readyFor } from "./composer.js";
import { drawDoing } from "./doing.js";
import { chatFace } from "./faces.js";
import { messageOf } from "./entries.js";
import { bringIn, openLog, toBottom, unstick } from "./log.js";
import { closeMenu } from "./menus.js";
import { mediaName } from "./media.js";
import { dropNotices } from "./notices.js";
import { rove, stopAt } from "./roving.js";
import { ALL_TOPICS, GENERAL, current, chatOf, store } from "./state.js";
import { toast } from "./toasts.js";
import { markRead, unreadOf } from "./unread.js";
import { attempt } from "./wire.js";

/** Open a chat. `reveal`: a message in it to go to. */
export async function enter(id, { fromHistory = false, reveal = 0, focus = isWide() } = {}) {
  if (!chatOf(id)) return;
  const isOther = store.open !== id;
  if (isOther) {
    keepDraft();
    store.topic = ALL_TOPICS;
    closeMenu();
  }
  store.open = id;
  if (!fromHistory && !document.body.classList.contains("in-room")) history.pushState({ room: id }, "");
  document.body.classList.add("in-room");
  const fresh = document.hidden ? undefined : markRead(id);
  if (isOther) readyFor(id);
  dropNotices(id);
  drawRoom();
  drawChats();
  await show(fresh);
  if (reveal) await goTo(reveal);
  else if (focus && !byId("composer").hidden) byId("text").focus({ preventScroll: true });
  else if (!isWide()) byId("scroll").focus({ preventScroll: true }); // the list that had the focus is out of sight
}

async function show({ after, count } = { after: 0, count: 0 }) {
  byId("log-busy").hidden = false;
  try {
    if (!(await openLog(after, count))) return;
  } catch (error) { toast(error.message); } finally { byId("log-busy").hidden = true; }
  drawReplyKeys();
  drawPinned();
  drawDoing();
}

export function leave() {
  document.body.classList.remove("in-room");
  if (isWide()) return;
  keepDraft();
  const left = store.open;
  store.open = null;
  drawChats();
  byId("chats").querySelector(`[tabindex="0"]`)?.focus();
  return left;
}

function about(chat) {
  const { bot } = store.state;
  if (chat.kind === "private") return chat.blocked ? "Blocked by you" : `@${chat.username} · bot`;
  const people = `${chat.members} ${chat.kind === "channel" ? "subscriber" : "member"}${chat.members === 1 ? "" : "s"}`;
  const place = { left: `${bot.name} is not here`, kicked: `${bot.name} was removed` }[chat.bot] || `${bot.name}: ${chat.bot}`;
  return [chat.username ? `@${chat.username}` : "", people, place].filter(Boolean).join(" · ");
}

export function drawRoom() {
  const chat = current();
  if (!chat) return;
  byId("room-name").textContent = chat.name;
  byId("room-about").textContent = about(chat);
  byId("room-face").replaceChildren(chatFace(chat));
  drawTopics(chat);
  drawCommandButton();
  drawPinned();
  drawDoing();
  const asleep = chat.kind === "private" && !chat.started;
  byId("start").hidden = !asleep && !chat.blocked;
  byId("composer").hidden = asleep || chat.blocked || !chat.may_post;
  byId("start-button").textContent = chat.blocked ? "Unblock" : "Start";
  byId("start-about").textContent = chat.blocked ? "You blocked this bot. It cannot write to you, nor hear you." : store.state.about || "This bot has not been started. It can write to you only after you begin.";
  const topic = chat.topics.find((each) => each.id === store.topic);
  byId("text").placeholder = chat.kind === "channel" ? "Publish in this channel" : topic ? `Message in ${topic.name}` : "Message";
  byId("empty").textContent = asleep ? "Nothing here yet. Press Start: the bot answers as it would in Telegram." : "Nothing here yet.";
}

/** Menu items of the open chat. */
export function roomActions() {
  const chat = current(), { bot } = store.state;
  if (!chat) return [];
  if (chat.kind === "private") {
    if (!chat.started) return [];
    return [chat.blocked ? { label: "Unblock", icon: "check", act: () => attempt("unblock") } : { label: "Block", icon: "lock", danger: true, act: () => attempt("block") }];
  }
  const present = !["left", "kicked"].includes(chat.bot);
  return [present
    ? { label: `Remove ${bot.name}`, icon: "close", danger: true, act: () => attempt("remove_bot", { chat: chat.id }) }
    : { label: `Add ${bot.name}`, icon: "plus", act: () => attempt("add_bot", { chat: chat.id }) }];
}

// --- topics

const tabs = () => [...byId("topics").children];

export function drawTopics(chat = current()) {
  const bar = byId("topics");
  bar.hidden = !chat?.is_forum;
  if (bar.hidden) { bar.replaceChildren(); return; }
  const general = chat.general?.hidden ? [] : [{ ...chat.general, id: GENERAL }];
  const all = [{ id: ALL_TOPICS, name: "All" }, ...general, ...chat.topics];
  const hadFocus = bar.contains(document.activeElement);
  bar.replaceChildren(...all.map((each) => {
    const note = unreadOf(chat.id).topics.get(each.id);
    return el("button", { type: "button", role: "tab", "aria-selected": String(each.id === store.topic), "aria-controls": "scroll", onclick: () => showTopic(each.id) },
      each.color ? dot(each.color) : null, each.closed ? `${each.name} (closed)` : each.name,
      note ? el("span", { class: `badge ${note.loud ? "" : "silent"}`, textContent: String(note.loud + note.silent) }) : null);
  }));
  const chosen = tabs().find((tab) => tab.getAttribute("aria-selected") === "true") || tabs()[0];
  stopAt(tabs(), chosen);
  if (hadFocus) chosen.focus();
}

function dot(color) {
  const node = el("span", { class: "dot", "aria-hidden": "true" });
  node.style.background = `#${color.toString(16).padStart(6, "0")}`;
  return node;
}

async function showTopic(id) {
  store.topic = id;
  drawRoom();
  tabs().find((tab) => tab.getAttribute("aria-selected") === "true")?.scrollIntoView({ inline: "nearest", block: "nearest" });
  await show();
}

// --- the pinned message

export function drawPinned() {
  const chat = current(), bar = byId("pinned"), id = chat?.pinned?.at(-1);
  bar.hidden = !id;
  if (!id) return;
  const message = messageOf(id) || chat.pinned_message;
  byId("pinned-text").textContent = message?.id === id ? message.text.slice(0, 200) || mediaName(message.media?.kind) || "Message" : "Show the pinned message";
  bar.onclick = () => goTo(id);
}

/** Scroll to a message and light it up for a moment. */
export async function goTo(id) {
  const node = await bringIn(id);
  if (!node) { toast("That message is not here any more."); return; }
  unstick();
  node.scrollIntoView({ block: "center" });
  // What is drawn only now has its true height a frame later.
  requestAnimationFrame(() => { node.scrollIntoView({ block: "center" }); light(node); });
  node.querySelector("[data-focus]")?.focus({ preventScroll: true });
}

export function light(node) {
  node.classList.remove("lit");
  void node.offsetWidth;
  node.classList.add("lit");
}

/** Follow a link to a place of this world. */
export async function travel({ chat, message, start }) {
  if (start !== undefined) {
    if (await attempt("start", { payload: start })) enter(store.state.chats.find((each) => each.kind === "private").id);
  } else if (chat) await enter(chat, { reveal: message || 0 });
}

export function readyRoom() {
  rove(byId("topics"), tabs, { keys: ["ArrowLeft", "ArrowRight"], moved: (tab) => tab.click() });
  byId("back").addEventListener("click", () => history.back());
  byId("newest").addEventListener("click", async () => { await show(); toBottom(); byId("text").focus({ preventScroll: true }); });
  byId("start-button").addEventListener("click", async () => {
    const chat = current();
    if (!(await attempt(chat.blocked ? "unblock" : "start"))) return;
    Object.assign(chat, { started: true, blocked: false });
    drawRoom();
    byId("text").focus();
  });
  addEventListener("popstate", (event) => (event.state?.room ? enter(event.state.room, { fromHistory: true }) : leave()));
}
