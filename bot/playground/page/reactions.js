// Putting a reaction on, and taking it back.

import { attempt } from "./wire.js";

export const OFFERED = ["👍", "❤", "🔥", "👀", "👎"];

export function react(message, emoji) {
  const mine = message.reacted || [];
  const wanted = mine.includes(emoji) ? mine.filter((each) => each !== emoji) : [emoji];
  return attempt("react", { chat: message.chat_id, message: message.id, emojis: wanted });
}
