// What the page knows: the world as the server told it, and what is open here.

export const ALL_TOPICS = -1;
export const GENERAL = 0;

export const store = {
  state: { chats: [], commands: [], samples: [], bot: { name: "" }, you: null, panel: null },
  open: null,          // id of the chat that is open
  topic: ALL_TOPICS,   // thread that is shown of a forum
  here: {},            // addresses elsewhere that a host answers on this machine: from -> to
  clockAhead: 0,       // milliseconds by which the world's clock is ahead of this machine's
};

export const chatOf = (id) => store.state.chats.find((chat) => chat.id === id);
export const current = () => chatOf(store.open);
export const privateChat = () => store.state.chats.find((chat) => chat.kind === "private");
export const isMine = (message) => Boolean(store.state.you) && message.author_id === store.state.you.id;
/** Drawn on the right: what the person wrote, except in channels, where nobody speaks for themselves. */
export const isOwn = (message) => isMine(message) && chatOf(message.chat_id)?.kind !== "channel";
export const worldNow = () => new Date(Date.now() + store.clockAhead);

/** A message says of itself whether it is pinned; whether that changed its chat. */
export function keepPinned(message) {
  const chat = chatOf(message.chat_id), was = chat.pinned.includes(message.id);
  if (was === Boolean(message.pinned)) return false;
  chat.pinned = message.pinned ? [...chat.pinned, message.id] : chat.pinned.filter((id) => id !== message.id);
  return true;
}

export function keepState(fresh) {
  store.state = fresh;
  store.clockAhead = fresh.now ? new Date(fresh.now) - Date.now() : 0;
}

export function keepChat(chat) {
  const index = store.state.chats.findIndex((each) => each.id === chat.id);
  if (index < 0) return false;
  store.state.chats[index] = { ...chat, newest: chat.newest || store.state.chats[index].newest };
  return true;
}
