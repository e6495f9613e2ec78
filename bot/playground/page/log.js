// The open chat's messages: read page by page, changed one node at a time.

import { byId, el, perFrame } from "./dom.js";
import { drawEntry, keepParts } from "./message.js";
import { ALL_TOPICS, store } from "./state.js";
import { dayKey } from "./times.js";
import { act, attempt } from "./wire.js";

const PAGE = 60;
const READ_AHEAD = 1200;   // pixels above the window at which older messages are asked for
const KEPT = 700;          // entries; at the bottom of a long chat the oldest are let go
const NEAR = 90;           // pixels that still count as the bottom

let entries = [];          // in the order of places: { items, node, first, day, isFresh }
let byMessage = new Map(); // id -> entry
let hasMore = false, isReading = false, isStuck = true, freshAfter = 0;
let height = 0;            // of the whole log, when it was last laid out
let onMoved = () => {};

const list = () => byId("messages");
const scroll = () => byId("scroll");

export const messageOf = (id) => byMessage.get(id)?.items.find((item) => item.id === id);
export const allMessages = () => entries.flatMap((entry) => entry.items);
export const isAtBottom = () => scroll().scrollHeight - scroll().scrollTop - scroll().clientHeight < NEAR;

export function toBottom(behavior = "auto") {
  isStuck = true;
  scroll().scrollTo({ top: scroll().scrollHeight, behavior });
}

/** The reader goes elsewhere: the log no longer keeps to its end. */
export function unstick() { isStuck = false; }

const wish = (more) => ({ chat: store.open, ...(store.topic === ALL_TOPICS ? {} : { topic: store.topic }), ...more });

/** Read the newest page and draw it. `fresh`: messages after this id are marked as new. */
export async function openLog(fresh = 0) {
  const chat = store.open, topic = store.topic;
  const page = await act("history", wish({ limit: PAGE, back_to: fresh }));
  if (store.open !== chat || store.topic !== topic) return false;
  freshAfter = fresh;
  entries = [];
  byMessage = new Map();
  hasMore = page.more;
  page.messages.forEach((message) => enterMessage(message));
  entries.forEach((entry, index) => { entry.node = drawEntry(flagged(entry, index)); });
  list().replaceChildren(...entries.map((entry) => entry.node));
  settle();
  const mark = fresh ? list().querySelector(".fresh") : null;
  toBottom();
  if (mark && mark.getBoundingClientRect().top < scroll().getBoundingClientRect().top) { mark.scrollIntoView({ block: "start" }); isStuck = isAtBottom(); }
  return true;
}

// Put a message into the entries, joined to its album; the entry that holds it now.
function enterMessage(message) {
  let at = entries.length;
  while (at > 0 && entries[at - 1].items[0].place > message.place) at -= 1;
  const before = entries[at - 1];
  let entry;
  if (message.album && before?.items[0].album === message.album) {
    entry = before;
    entry.items.push(message);
    entry.items.sort((a, b) => a.id - b.id);
  } else {
    entry = { items: [message], node: null, first: true, day: true, isFresh: false };
    entries.splice(at, 0, entry);
  }
  byMessage.set(message.id, entry);
  return entry;
}

function flagged(entry, index) {
  const before = entries[index - 1]?.items[0], message = entry.items[0];
  entry.day = !before || dayKey(before.at) !== dayKey(message.at);
  entry.isFresh = freshAfter > 0 && message.place > freshAfter && Boolean(before) && before.place <= freshAfter;
  entry.first = entry.day || entry.isFresh || Boolean(before.service) || before.author !== message.author || before.author_id !== message.author_id;
  return entry;
}

const flags = (entry) => `${entry.day} ${entry.first} ${entry.isFresh}`;

// Draw an entry, keeping the focus and what was opened in it.
function draw(entry) {
  const index = entries.indexOf(entry), older = entry.node;
  entry.node = drawEntry(flagged(entry, index));
  if (!older) {
    const after = entries[index + 1]?.node || null;
    list().insertBefore(entry.node, after?.parentNode === list() ? after : list().querySelector(".doing"));
  } else {
    const focus = older.contains(document.activeElement) ? document.activeElement.closest("[data-key]")?.dataset.key : null;
    keepParts(older, entry.node);
    older.replaceWith(entry.node);
    if (focus) (entry.node.querySelector(`[data-key="${CSS.escape(focus)}"]`) || entry.node.querySelector("[data-focus]"))?.focus({ preventScroll: true });
  }
  drawAfter(index + 1);
}

function drawAfter(index) {
  const next = entries[index];
  if (!next?.node) return;
  const before = flags(next);
  if (flags(flagged(next, index)) !== before) draw(next);
}

/** A message came or changed. What happened: "new", "changed", "edited", or "" when it is not here. */
export function placeMessage(message) {
  if (store.topic !== ALL_TOPICS && message.thread_id !== store.topic) return "";
  const known = byMessage.get(message.id);
  if (known) {
    const index = known.items.findIndex((item) => item.id === message.id), older = known.items[index];
    known.items[index] = message;
    draw(known);
    settle();
    return message.edited && looksOf(older) !== looksOf(message) ? "edited" : "changed";
  }
  if (hasMore && entries.length && message.place < entries[0].items[0].place) return "";
  draw(enterMessage(message));
  settle();
  letGo();
  return "new";
}

const looksOf = (message) => JSON.stringify([message.text, message.entities, message.buttons, message.media, message.thing, message.rich]);

export function dropMessage(id) {
  const entry = byMessage.get(id);
  if (!entry) return;
  byMessage.delete(id);
  entry.items = entry.items.filter((item) => item.id !== id);
  if (entry.items.length) { draw(entry); return; }
  const index = entries.indexOf(entry);
  entries.splice(index, 1);
  const hadFocus = entry.node.contains(document.activeElement);
  entry.node.remove();
  drawAfter(index);
  if (hadFocus) (entries[index] || entries[index - 1])?.node.querySelector("[data-focus]")?.focus();
  settle();
}

export const nodeOf = (id) => byMessage.get(id)?.node;

// An empty log says so; in any other, Tab stops at one message.
function settle() {
  byId("empty").hidden = entries.length > 0;
  if (entries.length && !list().querySelector('[data-focus][tabindex="0"]')) entries.at(-1).node.querySelector("[data-focus]").tabIndex = 0;
}

function letGo() {
  if (!isStuck || entries.length <= KEPT) return;
  const gone = entries.splice(0, entries.length - KEPT / 2);
  for (const entry of gone) {
    entry.items.forEach((item) => byMessage.delete(item.id));
    entry.node.remove();
  }
  hasMore = true;
  drawAfter(0);
}

/** Read older messages; with `backTo`, as far back as that id. */
export async function readOlder(backTo = 0) {
  if (!hasMore || isReading || !entries.length) return;
  isReading = true;
  const chat = store.open, topic = store.topic;
  const page = await attempt("history", wish({ before: entries[0].items[0].place, limit: PAGE, back_to: backTo }));
  isReading = false;
  if (!page || store.open !== chat || store.topic !== topic) return;
  hasMore = page.more;
  prepend(page.messages);
}

function prepend(messages) {
  const edge = entries[0], top = () => edge.node.getBoundingClientRect().top, before = top();
  const later = entries, count = later.length;
  entries = [];
  messages.forEach((message) => enterMessage(message));
  const older = entries;
  if (older.length && edge.items[0].album && older.at(-1).items[0].album === edge.items[0].album) joinAlbum(older, edge);
  entries = [...older, ...later];
  const pieces = el("ol");
  older.forEach((entry, index) => { entry.node = drawEntry(flagged(entry, index)); pieces.append(entry.node); });
  list().prepend(...pieces.childNodes);
  if (count) drawAfter(older.length);
  scroll().scrollTop += top() - before;
}

function joinAlbum(older, edge) {
  const begun = older.pop();
  edge.items = [...begun.items, ...edge.items];
  edge.items.forEach((item) => byMessage.set(item.id, edge));
  const node = drawEntry(edge);
  edge.node.replaceWith(node);
  edge.node = node;
}

/** Make sure that the message is drawn; its node, or undefined when it is gone. */
export async function bringIn(id) {
  if (!byMessage.has(id)) await readOlder(id);
  return nodeOf(id);
}

export function readyLog(moved) {
  onMoved = moved;
  const follow = perFrame(() => {
    if (scroll().scrollTop < READ_AHEAD) readOlder();
    onMoved(isStuck);
  });
  scroll().addEventListener("scroll", () => {
    // While the log itself is changing its height, where it stands says nothing about what the reader wants.
    if (scroll().scrollHeight === height) isStuck = isAtBottom();
    follow();
  }, { passive: true });
  // Pictures that load and parts that unfold make the log longer: whoever was at the bottom stays there.
  const keepUp = new ResizeObserver(() => {
    height = scroll().scrollHeight;
    if (isStuck && store.open !== null) scroll().scrollTop = height;
  });
  keepUp.observe(list());
  keepUp.observe(scroll());
}
