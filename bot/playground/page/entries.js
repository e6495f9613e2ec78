// The rows of the log that are drawn: each is one message or one album, and changes alone.

import { byId, el } from "./dom.js";
import { drawEntry, keepParts } from "./message.js";
import { dayKey } from "./times.js";

let entries = [];          // in the order of places: { items, node, first, day, isFresh }
let byMessage = new Map(); // id -> entry
let freshAfter = 0;        // messages after this place came while nobody looked

const list = () => byId("messages");

export const size = () => entries.length;
export const firstPlace = () => entries[0]?.items[0].place;
export const lastPlace = () => entries.at(-1)?.items.at(-1).place;
export const entryOf = (id) => byMessage.get(id);
export const nodeOf = (id) => byMessage.get(id)?.node;
export const messageOf = (id) => byMessage.get(id)?.items.find((item) => item.id === id);
export const allMessages = () => entries.flatMap((entry) => entry.items);
export const edgeEntry = (atStart) => entries.at(atStart ? 0 : -1);

/** Draw these messages and no others. */
export function reset(messages, fresh = 0) {
  freshAfter = fresh;
  entries = [];
  byMessage = new Map();
  messages.forEach(enter);
  entries.forEach((entry, index) => { entry.node = drawEntry(flagged(entry, index)); });
  list().replaceChildren(...entries.map((entry) => entry.node));
  settle();
}

// Put a message among the entries, joined to its album; the entry that holds it now.
function enter(message) {
  let at = entries.length;
  while (at > 0 && entries[at - 1].items[0].place > message.place) at -= 1;
  const before = entries[at - 1];
  const joins = message.album && before?.items[0].album === message.album;
  const entry = joins ? before : { items: [], node: null, first: true, day: true, isFresh: false };
  entry.items.push(message);
  entry.items.sort((a, b) => a.place - b.place);
  if (!joins) entries.splice(at, 0, entry);
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
  redrawIfOther(index + 1);
}

// Whether a day or an author begins with an entry depends on the one before it.
function redrawIfOther(index) {
  const entry = entries[index];
  if (!entry?.node) return;
  const before = flags(entry);
  if (flags(flagged(entry, index)) !== before) draw(entry);
}

export function put(message) {
  draw(enter(message));
  settle();
}

/** A message that is drawn looks different now; what it looked like before. */
export function change(message) {
  const entry = byMessage.get(message.id), index = entry.items.findIndex((item) => item.id === message.id);
  const older = entry.items[index];
  entry.items[index] = message;
  draw(entry);
  settle();
  return older;
}

export function dropMessage(id) {
  const entry = byMessage.get(id);
  if (!entry) return;
  byMessage.delete(id);
  entry.items = entry.items.filter((item) => item.id !== id);
  if (entry.items.length) { draw(entry); return; }
  const index = entries.indexOf(entry), hadFocus = entry.node.contains(document.activeElement);
  entries.splice(index, 1);
  entry.node.remove();
  redrawIfOther(index);
  if (hadFocus) (entries[index] || entries[index - 1])?.node.querySelector("[data-focus]")?.focus();
  settle();
}

/** A page of older messages before all others, or of newer ones after them. */
export function join(messages, atStart) {
  const edge = entries.at(atStart ? 0 : -1), known = new Set(entries);
  messages.forEach(enter);
  if (edge && edge.items.some((item) => messages.includes(item))) draw(edge); // an album that the pages had cut
  const pieces = el("ol");
  entries.forEach((entry, index) => {
    if (known.has(entry)) return;
    entry.node = drawEntry(flagged(entry, index));
    pieces.append(entry.node);
  });
  if (atStart) list().prepend(...pieces.childNodes);
  else list().insertBefore(pieces, null).replaceWith(...pieces.childNodes);
  if (atStart) redrawIfOther(entries.indexOf(edge));
  settle();
}

/** Keep `most` entries; the others go from the start or from the end. */
export function cut(most, fromStart) {
  const spare = entries.length - most;
  if (spare <= 0) return false;
  for (const entry of fromStart ? entries.splice(0, spare) : entries.splice(most)) {
    entry.items.forEach((item) => byMessage.delete(item.id));
    entry.node.remove();
  }
  if (fromStart) redrawIfOther(0);
  settle();
  return true;
}

// An empty log says so; in any other, Tab stops at one message.
function settle() {
  byId("empty").hidden = entries.length > 0;
  if (entries.length && !list().querySelector('[data-focus][tabindex="0"]')) entries.at(-1).node.querySelector("[data-focus]").tabIndex = 0;
}
