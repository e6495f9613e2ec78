// What can be done with a message.

import { setEditing, setReply } from "./composer.js";
import { copy } from "./entities.js";
import { openMenu } from "./menus.js";
import { OFFERED, react } from "./reactions.js";
import { enter } from "./room.js";
import { chatOf, isOwn, store } from "./state.js";
import { attempt } from "./wire.js";

export function openMessageMenu(owner, message, captioned, at = null) {
  openMenu(owner, "Message actions", parts(message, captioned), { at });
}

export function parts(message, captioned) {
  const chat = chatOf(message.chat_id), own = isOwn(message);
  const here = { chat: chat.id, message: message.id };
  return [
    { row: OFFERED.map((emoji) => ({ label: emoji, act: () => react(message, emoji) })), name: "React" },
    chat.kind !== "channel" && { label: "Reply", icon: "reply", act: () => setReply(message) },
    ...(message.protected ? [] : forwards(message, chat)),
    (own || chat.kind === "channel") && { label: "Edit", icon: "pencil", act: () => setEditing(captioned) },
    captioned.text && { label: "Copy text", icon: "copy", act: () => copy(captioned.text) },
    (own || chat.kind !== "private") && { label: "Delete", icon: "trash", danger: true, act: () => attempt("delete", here) },
  ];
}

function forwards(message, chat) {
  const places = store.state.chats.filter((each) => each.id !== chat.id && each.kind !== "channel");
  return places.map((place) => ({ label: `Forward to ${place.name}`, icon: "forward", act: () => forwardTo(message, place) }));
}

async function forwardTo(message, chat) {
  const done = await attempt("forward", { from_chat: message.chat_id, message: message.id, chat: chat.id });
  if (done) enter(chat.id);
}
