// What came while nobody looked: counted by chat and topic, loud and silent apart.

import { store } from "./state.js";

const counts = new Map(); // chat id -> { loud, silent, after, topics: Map(thread -> { loud, silent }) }
const NOTHING = { after: 0, count: 0 };
const NONE = { loud: 0, silent: 0, after: 0, topics: new Map() };

export const unreadOf = (chatId) => counts.get(chatId) || NONE;
export const totalLoud = () => [...counts.values()].reduce((sum, note) => sum + note.loud, 0);

export function noteUnread(message) {
  const note = counts.get(message.chat_id) || { loud: 0, silent: 0, after: Math.ceil(message.place) - 1, topics: new Map() };
  const topic = note.topics.get(message.thread_id) || { loud: 0, silent: 0 };
  const kind = message.silent ? "silent" : "loud";
  note[kind] += 1;
  topic[kind] += 1;
  note.topics.set(message.thread_id, topic);
  counts.set(message.chat_id, note);
}

/** Everything in the chat has been seen, or only the topic that is open. Tells the place before the first new one, and how many there are. */
export function markRead(chatId, topic = null) {
  const note = counts.get(chatId);
  if (!note) return NOTHING;
  if (topic === null) { counts.delete(chatId); return { after: note.after, count: note.loud + note.silent }; }
  const seen = note.topics.get(topic);
  if (!seen) return NOTHING;
  note.loud -= seen.loud;
  note.silent -= seen.silent;
  note.topics.delete(topic);
  if (!note.topics.size) counts.delete(chatId);
  return { after: note.after, count: seen.loud + seen.silent };
}

export const forgetUnread = () => counts.clear();

export function drawTitle() {
  const total = totalLoud(), name = store.state.bot.name || "Playground";
  document.title = total ? `(${total}) ${name} · Playground` : `${name} · Playground`;
}
