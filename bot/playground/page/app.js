// The chat page. It knows only the control API: acts by POST, changes by a stream of events.

import { byId, el } from "./dom.js";
import { act, attempt, hear, listen } from "./wire.js";
import { toast } from "./toasts.js";

const ui = Object.fromEntries(
  ["chats", "messages", "scroll", "topics", "composer", "text", "menu", "sheet", "more", "toasts", "lost", "back", "newest", "keys", "replying", "start"]
    .map((id) => [id, byId(id)]));

let state = { chats: [], commands: [], samples: [] };
let open = null;                       // id of the chat that is open
let topic = -1;                        // -1 = all of the forum
let replyTo = null;
let editing = null;
const shown = new Map();               // message id -> message of the open chat
const unread = new Map();              // chat id -> { count, loud }
const doing = new Map();               // chat id -> { action, text, until }
const waiting = new Map();             // press id -> the button that waits for its answer

const chatOf = (id) => state.chats.find((chat) => chat.id === id);
const current = () => chatOf(open);
const initials = (name) => name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, 2).map((word) => word[0]).join("").toUpperCase();

// --- times

const clock = new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat([], { weekday: "long", day: "numeric", month: "long" });
const exact = new Intl.DateTimeFormat([], { dateStyle: "full", timeStyle: "long" });
const dayKey = (date) => date.toDateString();

function dayWords(date) {
  const today = new Date(), before = new Date(today);
  before.setDate(today.getDate() - 1);
  if (dayKey(date) === dayKey(today)) return "Today";
  return dayKey(date) === dayKey(before) ? "Yesterday" : day.format(date);
}

function relative(date) {
  const seconds = (date - Date.now()) / 1000;
  const words = new Intl.RelativeTimeFormat([], { numeric: "auto" });
  for (const [unit, size] of [["day", 86400], ["hour", 3600], ["minute", 60]])
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit);
  return words.format(0, "minute");
}

function moment(entity, fallback) {
  const date = new Date(entity.unix_time * 1000), format = entity.date_time_format || "";
  const node = el("time", { dateTime: date.toISOString(), title: exact.format(date) });
  if (format === "r") node.textContent = relative(date);
  else if (!format) node.textContent = fallback;
  else {
    const parts = {};
    if (format.includes("w")) parts.weekday = "short";
    if (format.includes("d")) Object.assign(parts, { day: "numeric", month: "short" });
    if (format.includes("D")) Object.assign(parts, { day: "numeric", month: "long", year: "numeric" });
    if (/[tT]/.test(format)) Object.assign(parts, { hour: "2-digit", minute: "2-digit" });
    if (format.includes("T")) parts.second = "2-digit";
    node.textContent = new Intl.DateTimeFormat([], parts).format(date);
  }
  return node;
}

// --- text with entities (offsets are UTF-16 units, as in JavaScript)

function words(text, entities) {
  const box = el("div", { class: "words" });
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
    node.append(text.slice(place, entity.offset));
    node.append(dressed(entity, text, end, inner));
    place = end;
    index = next;
    // A line break that follows a block is drawn by the block itself.
    if (/quote|pre/.test(entity.type) && text[place] === "\n") place += 1;
  }
  node.append(text.slice(place, to));
}

function safeLink(address) {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`);
    return ["http:", "https:", "tg:", "mailto:"].includes(url.protocol) ? url.href : "";
  } catch { return ""; }
}

function anchor(address, className = "") {
  const href = safeLink(address);
  return href ? el("a", { href, target: "_blank", rel: "noopener noreferrer", class: className, title: href }) : el("span", { class: className });
}

function dressed(entity, text, end, inner) {
  const plain = text.slice(entity.offset, end);
  const simple = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote" };
  let node;
  if (entity.type === "date_time") return moment(entity, plain);
  if (entity.type === "expandable_blockquote") return folded(entity, text, end, inner);
  if (simple[entity.type]) node = el(simple[entity.type]);
  else if (entity.type === "text_link") node = anchor(entity.url);
  else if (entity.type === "url") node = anchor(plain);
  else if (entity.type === "email") node = anchor(`mailto:${plain}`);
  else if (entity.type === "bot_command") return el("button", { class: "command", type: "button", textContent: plain, onclick: () => say(plain) });
  else if (entity.type === "spoiler") node = el("span", { class: "spoiler", onclick: (event) => event.currentTarget.classList.add("open") });
  else node = el("span", { class: /mention|tag/.test(entity.type) ? "tag" : "" });
  fill(node, text, entity.offset, end, inner);
  return node;
}

function folded(entity, text, end, inner) {
  const inside = el("div", { class: "inside" });
  fill(inside, text, entity.offset, end, inner);
  const quote = el("blockquote", {}, inside);
  if (end - entity.offset > 140 || text.slice(entity.offset, end).split("\n").length > 3) {
    quote.classList.add("folded");
    quote.append(el("button", { class: "unfold", type: "button", "aria-expanded": "false", textContent: "Show more", onclick: (event) => {
      const isFolded = quote.classList.toggle("folded");
      event.currentTarget.textContent = isFolded ? "Show more" : "Show less";
      event.currentTarget.setAttribute("aria-expanded", String(!isFolded));
    } }));
  }
  return quote;
}

// --- the list of chats

function drawChats() {
  ui.chats.replaceChildren(...state.chats.map((chat) => {
    const newest = chat.newest, note = unread.get(chat.id);
    const snippet = newest ? (newest.text || newest.service || (newest.media ? newest.media.kind : "")) : "No messages yet";
    const speaker = !newest || newest.service ? "" : newest.author_id === state.you?.id ? "You: " : chat.kind === "supergroup" && newest?.text ? `${newest.author}: ` : "";
    return el("li", {}, el("button", { class: "chat", type: "button", "aria-current": String(chat.id === open), onclick: () => enter(chat.id) },
      el("span", { class: `face ${faceKind(chat)}`, "aria-hidden": "true", textContent: initials(chat.name) }),
      el("b", { textContent: chat.name }),
      el("time", { textContent: newest ? clock.format(new Date(newest.at)) : "" }),
      el("span", { class: "snippet", textContent: speaker + snippet.replace(/\s+/g, " ") }),
      note ? el("span", { class: note.loud ? "badge" : "badge silent", textContent: String(note.count), title: note.loud ? "new" : "new, without a sound" }) : null));
  }));
  const total = [...unread.values()].filter((note) => note.loud).reduce((sum, note) => sum + note.count, 0);
  document.title = total ? `(${total}) Playground` : "Playground";
}

const faceKind = (chat) => (chat.kind === "private" ? "" : chat.kind === "channel" ? "channel" : "group");

// --- one chat

async function enter(id, fromHistory = false) {
  const chat = chatOf(id);
  if (!chat) return;
  if (open !== id) { topic = -1; setReply(null); ui.text.value = ""; closeMenus(); }
  open = id;
  unread.delete(id);
  if (!fromHistory && !document.body.classList.contains("in-room")) history.pushState({ room: id }, "");
  document.body.classList.add("in-room");
  const found = await attempt("messages", { chat: id });
  if (!found || open !== id) return;
  shown.clear();
  found.messages.forEach((message) => shown.set(message.id, message));
  drawRoom();
  drawMessages();
  ui.scroll.scrollTop = ui.scroll.scrollHeight;
  drawChats();
  if (matchMedia("(min-width: 780px)").matches) ui.text.focus();
}

function leave() {
  document.body.classList.remove("in-room");
  if (!matchMedia("(min-width: 780px)").matches) { open = null; drawChats(); }
}

function about(chat) {
  if (chat.kind === "private") return chat.blocked ? "blocked by you" : `@${chat.username}`;
  const people = `${chat.members} ${chat.members === 1 ? "member" : "members"}`;
  const bot = chat.kind === "channel" && chat.bot === "left" ? `${state.bot.name} is not here` : `${state.bot.name}: ${chat.bot}`;
  return [chat.username ? `@${chat.username}` : people, bot].join(" · ");
}

function drawRoom() {
  const chat = current();
  byId("room-name").textContent = chat.name;
  byId("room-about").textContent = about(chat);
  const face = byId("room-face");
  face.textContent = initials(chat.name);
  face.className = `face ${faceKind(chat)}`;
  drawAction(chat);
  drawTopics(chat);
  const asleep = chat.kind === "private" && !chat.started;
  ui.start.hidden = !asleep;
  ui.composer.hidden = asleep || !chat.may_post;
  byId("start-about").textContent = state.about || "This bot has not been started. It can write to you only after you begin.";
  ui.text.placeholder = chat.kind === "channel" ? "Publish in this channel" : "Message";
  drawKeys();
}

function drawAction(chat) {
  const button = byId("room-action");
  const present = !["left", "kicked"].includes(chat.bot);
  button.hidden = chat.kind === "private" && !chat.started;
  button.textContent = chat.kind === "private" ? (chat.blocked ? "Unblock" : "Block") : present ? `Remove ${state.bot.name}` : `Add ${state.bot.name}`;
  button.onclick = () => {
    if (chat.kind === "private") attempt(chat.blocked ? "unblock" : "block");
    else attempt(present ? "remove_bot" : "add_bot", { chat: chat.id });
  };
}

function drawTopics(chat) {
  ui.topics.hidden = !chat.is_forum;
  if (!chat.is_forum) return;
  const all = [{ id: -1, name: "All" }, { id: 0, name: "General" }, ...chat.topics];
  ui.topics.replaceChildren(...all.map((each) => el("button", {
    type: "button", role: "tab", "aria-selected": String(each.id === topic), textContent: each.closed ? `${each.name} (closed)` : each.name,
    onclick: () => { topic = each.id; drawTopics(chat); drawMessages(); ui.scroll.scrollTop = ui.scroll.scrollHeight; } })));
}

const inTopic = (message) => topic < 0 || message.thread_id === topic;

function drawMessages() {
  const nodes = [];
  let lastDay = "", lastAuthor = null, lastAlbum = null;
  for (const message of [...shown.values()].sort((a, b) => a.id - b.id)) {
    if (!inTopic(message)) continue;
    const date = new Date(message.at);
    if (dayKey(date) !== lastDay) {
      lastDay = dayKey(date);
      lastAuthor = null;
      nodes.push(el("li", { class: "day", textContent: dayWords(date) }));
    }
    if (message.service) {
      nodes.push(el("li", { class: "service", textContent: message.service }));
      lastAuthor = null;
      continue;
    }
    if (message.album && lastAlbum?.album === message.album) { lastAlbum.items.push(message); continue; }
    const author = `${message.author_id}:${message.author}`;
    const group = { album: message.album, items: [message] };
    lastAlbum = message.album ? group : null;
    nodes.push({ group, first: author !== lastAuthor });
    lastAuthor = author;
  }
  const drawn = nodes.map((node) => (node instanceof Node ? node : drawMessage(node.group.items, node.first)));
  if (!drawn.length) drawn.push(el("li", { class: "empty", textContent: emptyWords() }));
  ui.messages.replaceChildren(...drawn);
  drawDoing();
}

function emptyWords() {
  const chat = current();
  if (chat.kind === "private") return "Nothing here yet. Press Start: the bot answers as it would in Telegram.";
  return "Nothing here yet.";
}

function drawMessage(items, first) {
  const message = items[0], chat = current();
  const own = message.author_id === state.you?.id && chat.kind !== "channel";
  const last = items[items.length - 1];
  const captioned = items.find((item) => item.text) || message;
  const marks = [topic < 0 && chat.topics.find((each) => each.id === message.thread_id)?.name, captioned.edited && "edited", message.silent && "silent", message.pinned && "pinned", clock.format(new Date(last.at))].filter(Boolean);
  const bubble = el("div", { class: "bubble" },
    chat.kind !== "private" && !own && first ? el("div", { class: "author", textContent: message.author }) : null,
    message.forwarded ? forwardedLine(message.forwarded) : null,
    message.reply_to ? answered(message) : null,
    items.length > 1 ? el("div", { class: "album" }, ...items.map((item) => medium(item.media))) : medium(message.media),
    captioned.text ? words(captioned.text, captioned.entities) : null,
    message.preview ? previewOf(message.preview) : null,
    el("div", { class: "meta", textContent: marks.join(" · "), title: exact.format(new Date(message.at)) }));
  return el("li", { class: `message${own ? " own" : ""}${first ? " first" : ""}`, id: `m${message.id}` },
    bubble,
    message.buttons.length ? keyboard(message) : null,
    Object.keys(message.reactions).length ? reactions(message) : null,
    el("button", { class: "tools", type: "button", textContent: "⋯", "aria-label": "What to do with this message", "aria-expanded": "false",
      onclick: (event) => popup(event.currentTarget, message, own) }));
}

function forwardedLine(origin) {
  const name = origin.link ? anchor(origin.link) : el("b");
  name.textContent = origin.name;
  return el("div", { class: "forwarded" }, "Forwarded from ", name, origin.kind === "hidden_user" ? " (hidden account)" : "");
}

function answered(message) {
  const original = shown.get(message.reply_to);
  const text = message.quote || original?.text || original?.media?.kind || "an earlier message";
  return el("button", { class: "answered", type: "button", onclick: () => reveal(message.reply_to) },
    original ? el("b", { textContent: original.author }) : null, el("span", { textContent: text }));
}

function reveal(id) {
  const node = byId(`m${id}`);
  if (!node) return;
  node.scrollIntoView({ block: "center", behavior: "smooth" });
  flash(node);
}

function flash(node) {
  node.classList.remove("flash");
  void node.offsetWidth;
  node.classList.add("flash");
}

function medium(media) {
  if (!media) return null;
  const address = `/control/file/${encodeURIComponent(media.file_id)}`;
  if (media.kind === "photo")
    return el("img", { class: "picture", src: address, alt: "Photo", width: media.width, height: media.height, loading: "lazy" });
  const size = media.size > 1e6 ? `${(media.size / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(media.size / 1e3))} kB`;
  return el("a", { class: "paper", href: address, download: media.name || media.kind },
    el("span", { class: "face group", "aria-hidden": "true", textContent: (media.name.split(".").pop() || media.kind).slice(0, 3) }),
    el("span", {}, media.name || media.kind, el("br"), el("small", { textContent: size })));
}

function previewOf(address) {
  const link = anchor(address, "preview");
  link.textContent = address.replace(/^https?:\/\//, "");
  return link;
}

function keyboard(message) {
  return el("div", { class: "buttons" }, ...message.buttons.map((row) => el("div", { class: "row" }, ...row.map((button) => key(message, button)))));
}

function key(message, button) {
  if (button.url) {
    const link = anchor(button.url, "out");
    link.textContent = button.text;
    return link;
  }
  const node = el("button", { type: "button", textContent: button.text, class: `${button.style}${button.copy ? " copies" : ""}` });
  node.onclick = () => (button.copy ? copy(button.copy) : press(node, message, button));
  return node;
}

async function copy(text) {
  try { await navigator.clipboard.writeText(text); toast("Copied"); } catch { toast(text); }
}

async function press(node, message, button) {
  if (node.classList.contains("busy")) return;
  node.classList.add("busy");
  const made = await attempt("press", { chat: message.chat_id, message: message.id, data: button.data });
  if (!made) { node.classList.remove("busy"); return; }
  waiting.set(made.press_id, node);
  setTimeout(() => { waiting.delete(made.press_id); node.classList.remove("busy"); }, 15000);
}

function onAnswer(value) {
  const node = waiting.get(value.press_id);
  waiting.delete(value.press_id);
  node?.classList.remove("busy");
  if (value.user_id !== state.you?.id) return;
  if (value.url) { const link = anchor(value.url); if (link.href) link.click(); }
  if (!value.text) return;
  if (!value.show_alert) { toast(value.text); return; }
  byId("alert-text").textContent = value.text;
  byId("alert").showModal();
}

function reactions(message) {
  return el("div", { class: "reactions" }, ...Object.entries(message.reactions).map(([emoji, count]) =>
    el("button", { type: "button", textContent: count > 1 ? `${emoji} ${count}` : emoji, "aria-label": `${emoji}, ${count}`, onclick: () => react(message, emoji) })));
}

const react = (message, emoji) => attempt("react", { chat: message.chat_id, message: message.id, emojis: [emoji] });

// --- what is going on

function drawDoing() {
  ui.messages.querySelector(".doing")?.remove();
  const what = doing.get(open);
  if (!what || what.until * 1000 < Date.now()) return;
  const text = what.action === "draft" ? what.text : `${state.bot.name} is ${what.action === "typing" ? "writing" : "sending"}…`;
  ui.messages.append(el("li", { class: what.action === "draft" ? "doing draft" : "doing", textContent: text }));
  setTimeout(drawDoing, Math.max(200, what.until * 1000 - Date.now()));
}

// --- menus

function closeMenus() {
  ui.menu.hidden = ui.sheet.hidden = true;
  ui.more.setAttribute("aria-expanded", "false");
  document.querySelector(".popup")?.remove();
  document.querySelectorAll(".tools[aria-expanded=true]").forEach((node) => node.setAttribute("aria-expanded", "false"));
}

function popup(button, message, own) {
  const wasOpen = button.getAttribute("aria-expanded") === "true";
  closeMenus();
  if (wasOpen) return;
  const chat = current(), mine = state.chats.find((each) => each.kind === "private");
  const item = (text, doIt) => el("button", { type: "button", role: "menuitem", textContent: text, onclick: () => { closeMenus(); doIt(); } });
  const box = el("div", { class: "popup", role: "menu" },
    el("div", { class: "faces" }, ...["👍", "👎", "❤", "🔥", "👀"].map((emoji) => item(emoji, () => react(message, emoji)))),
    chat.kind === "channel" ? null : item("Reply", () => setReply(message)),
    mine && chat.id !== mine.id ? item(`Forward to ${state.bot.name}`, () => forwardTo(message, mine)) : null,
    own || chat.kind === "channel" ? item("Edit", () => setEditing(message)) : null,
    own || chat.kind !== "private" ? item("Delete", () => attempt("delete", { chat: chat.id, message: message.id })) : null,
    item("Copy text", () => copy(message.text)));
  document.body.append(box);
  button.setAttribute("aria-expanded", "true");
  const where = button.getBoundingClientRect();
  box.style.left = `${Math.max(8, Math.min(where.left, innerWidth - box.offsetWidth - 8))}px`;
  box.style.top = `${Math.max(8, Math.min(where.bottom, innerHeight - box.offsetHeight - 8))}px`;
  box.querySelector("button").focus();
}

async function forwardTo(message, chat) {
  const done = await attempt("forward", { from_chat: message.chat_id, message: message.id, chat: chat.id });
  if (done) enter(chat.id);
}

function drawSheet() {
  const chat = current();
  const item = (text, doIt) => el("button", { type: "button", role: "menuitem", textContent: text, onclick: () => { closeMenus(); doIt(); } });
  const parts = [];
  if (chat.kind !== "channel" && state.samples.length) {
    parts.push(el("h3", { textContent: "Forward" }));
    for (const { label, ...sample } of state.samples) parts.push(item(label, () => attempt("forward_from_outside", { ...sample, chat: chat.id })));
  }
  const media = (name, body) => attempt(name, { chat: chat.id, ...body });
  const post = chat.kind === "channel" ? "post" : "say";
  parts.push(el("h3", { textContent: "Attach" }),
    item("A sample photo", () => media(post, { text: ui.text.value, media: { kind: "photo" } }).then((done) => { if (done) ui.text.value = ""; })),
    item("An album of three", () => media("album", { caption: ui.text.value, items: Array(3).fill({ kind: "photo" }) }).then((done) => { if (done) ui.text.value = ""; })),
    item("A picture from this device…", pickPicture));
  ui.sheet.replaceChildren(...parts);
}

function pickPicture() {
  const chat = current();
  const input = el("input", { type: "file", accept: "image/png,image/jpeg,image/gif" });
  input.onchange = () => {
    const reader = new FileReader();
    reader.onload = () => attempt(chat.kind === "channel" ? "post" : "say", {
      chat: chat.id, text: ui.text.value, media: { kind: "photo", name: input.files[0].name, content: String(reader.result).split(",")[1] } })
      .then((done) => { if (done) ui.text.value = ""; });
    if (input.files[0]) reader.readAsDataURL(input.files[0]);
  };
  input.click();
}

function drawMenu() {
  const typed = /^\/(\w*)$/.exec(ui.text.value);
  const fitting = typed && current()?.kind !== "channel" ? state.commands.filter((command) => command.command.startsWith(typed[1].toLowerCase())) : [];
  ui.menu.hidden = !fitting.length;
  ui.menu.replaceChildren(...fitting.map((command, index) => el("li", { role: "option", id: `c${index}`, "aria-selected": String(index === 0), onclick: () => choose(command) },
    el("b", { textContent: `/${command.command}` }), el("span", { textContent: command.description }))));
}

function choose(command) {
  ui.text.value = `/${command.command}`;
  ui.menu.hidden = true;
  ui.composer.requestSubmit();
}

function moveInMenu(step) {
  const items = [...ui.menu.children], now = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
  const next = (now + step + items.length) % items.length;
  items.forEach((item, index) => item.setAttribute("aria-selected", String(index === next)));
  items[next].scrollIntoView({ block: "nearest" });
}

function drawKeys() {
  const own = [...shown.values()].filter((message) => message.from_bot && Object.keys(message.markup).length);
  const rows = current().kind === "private" ? own[own.length - 1]?.markup.keyboard || [] : [];
  ui.keys.hidden = !rows.length;
  ui.keys.replaceChildren(...rows.map((row) => el("div", {}, ...row.map((button) => {
    const label = typeof button === "string" ? button : button.text;
    return el("button", { type: "button", textContent: label, onclick: () => say(label) });
  }))));
}

// --- writing

function setReply(message) {
  replyTo = message;
  editing = null;
  ui.replying.hidden = !message;
  byId("replying-text").textContent = message ? `${message.author}: ${message.text || "photo"}` : "";
  if (message) ui.text.focus();
}

function setEditing(message) {
  setReply(null);
  editing = message;
  ui.replying.hidden = false;
  byId("replying-text").textContent = "Editing";
  ui.text.value = message.text;
  grow();
  ui.text.focus();
}

function grow() {
  ui.text.style.height = "auto";
  ui.text.style.height = `${Math.min(160, ui.text.scrollHeight + 2)}px`;
}

async function say(text) {
  const chat = current(), body = { chat: chat.id, text };
  if (editing) return attempt("edit", { chat: chat.id, message: editing.id, text });
  if (chat.kind === "channel") return attempt("post", body);
  if (topic > 0) body.topic = topic;
  if (replyTo) body.reply_to = replyTo.id;
  return attempt("say", body);
}

ui.composer.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = ui.text.value.trim();
  if (!text) return;
  ui.text.value = "";
  grow();
  closeMenus();
  if (await say(text)) setReply(null);
  else { ui.text.value = text; grow(); }
});

ui.text.addEventListener("input", () => { grow(); drawMenu(); });
ui.text.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (!ui.menu.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) { event.preventDefault(); moveInMenu(event.key === "ArrowDown" ? 1 : -1); return; }
  if (event.key === "Escape") { closeMenus(); setReply(null); return; }
  if (event.key === "Tab" && !ui.menu.hidden) { event.preventDefault(); const text = ui.menu.querySelector("[aria-selected=true] b").textContent; ui.text.value = `${text} `; ui.menu.hidden = true; return; }
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  const chosen = ui.menu.hidden ? null : ui.menu.querySelector("[aria-selected=true] b");
  if (chosen) ui.text.value = chosen.textContent;
  ui.composer.requestSubmit();
});
ui.more.addEventListener("click", () => {
  const opening = ui.sheet.hidden;
  closeMenus();
  if (!opening) return;
  drawSheet();
  ui.sheet.hidden = false;
  ui.more.setAttribute("aria-expanded", "true");
  ui.sheet.querySelector("button")?.focus();
});
byId("replying-off").addEventListener("click", () => { if (editing) ui.text.value = ""; setReply(null); });
byId("start-button").addEventListener("click", () => attempt("start"));
ui.back.addEventListener("click", () => history.back());
ui.newest.addEventListener("click", () => { ui.scroll.scrollTo({ top: ui.scroll.scrollHeight, behavior: "smooth" }); });
ui.scroll.addEventListener("scroll", () => { if (atBottom()) ui.newest.hidden = true; });
addEventListener("popstate", (event) => (event.state?.room ? enter(event.state.room, true) : leave()));
addEventListener("keydown", (event) => { if (event.key === "Escape") closeMenus(); });
document.addEventListener("click", (event) => { if (!event.target.closest(".popup, .tools, .sheet, #more")) closeMenus(); });

// --- changes

const atBottom = () => ui.scroll.scrollHeight - ui.scroll.scrollTop - ui.scroll.clientHeight < 80;

function onMessage(message) {
  const chat = chatOf(message.chat_id);
  if (!chat) return;
  doing.delete(chat.id);
  if (!message.deleted && (!chat.newest || message.id >= chat.newest.id)) chat.newest = message;
  const isNew = chat.id === open ? !shown.has(message.id) : !message.edited && !message.deleted && chat.newest === message;
  if (chat.id !== open || document.hidden) noteUnread(chat, message, isNew);
  drawChats();
  if (chat.id === open) redraw(message, isNew);
}

function noteUnread(chat, message, isNew) {
  if (!isNew || message.author_id === state.you?.id || message.service) return;
  const note = unread.get(chat.id) || { count: 0, loud: false };
  unread.set(chat.id, { count: note.count + 1, loud: note.loud || !message.silent });
}

function redraw(message, isNew) {
  const stay = atBottom(), before = ui.scroll.scrollTop;
  const mine = message.author_id === state.you?.id;
  if (message.deleted) shown.delete(message.id); else shown.set(message.id, message);
  drawMessages();
  drawKeys();
  const node = byId(`m${message.id}`);
  if (isNew && node) node.classList.add("arrived");
  else if (node && message.edited) flash(node);
  ui.scroll.scrollTop = (stay || (isNew && mine)) ? ui.scroll.scrollHeight : before;
  if (isNew && !stay && !mine) ui.newest.hidden = false;
}

function onChat(chat) {
  const index = state.chats.findIndex((each) => each.id === chat.id);
  if (index < 0) { refresh(); return; }
  state.chats[index] = { ...chat, newest: chat.newest || state.chats[index].newest };
  drawChats();
  if (chat.id === open) drawRoom();
}

hear("message", (event) => { onMessage(event.message); if (chatOf(event.chat_id)?.kind === "private" && !chatOf(event.chat_id).started) refresh(); });
hear("chat", (event) => onChat(event.chat));
hear("answer", (event) => onAnswer(event.value));
hear("action", (event) => { doing.set(event.chat_id, event.value); if (event.chat_id === open) { const stay = atBottom(); drawDoing(); if (stay) ui.scroll.scrollTop = ui.scroll.scrollHeight; } });
hear("commands", () => refresh());

async function refresh() {
  const fresh = await act("state").catch(() => null);
  if (!fresh) return false;
  state = fresh;
  drawChats();
  if (open && current()) drawRoom();
  return true;
}

// The panel, if this playground has one: `openPanel(aside)` fills it once the state is known.
async function addPanel() {
  if (!state.panel) return;
  const { openPanel } = await import("./panel.js");
  await openPanel(byId("panel"));
}

let isFirst = true;
hear("open", async () => {
  ui.lost.hidden = true;
  if (!(await refresh())) return;
  const first = state.chats[0];
  if (open) enter(open, true);
  else if (first && matchMedia("(min-width: 780px)").matches) enter(first.id, true);
  if (isFirst) addPanel();
  isFirst = false;
});
hear("lost", () => { ui.lost.hidden = false; });
listen();
