// The chat page. It knows only the control API: acts by POST, changes by a stream of events.

import { readyAttach } from "./attach.js";
import { drawChats, readyChats } from "./chats.js";
import { readyCommands } from "./commands.js";
import { draftOf, drawReplyKeys, heedMarkup, readyComposer, say, setText } from "./composer.js";
import { readyDialogs } from "./dialogs.js";
import { byId, isWide } from "./dom.js";
import { drawDoing, keepDoing } from "./doing.js";
import { readyDrawer } from "./drawer.js";
import { onCommand } from "./entities.js";
import { drawFixedIcons } from "./icons.js";
import { beginInline } from "./inline.js";
import { onInlineButton } from "./keyboard.js";
import { onTravel } from "./links.js";
import { dropMessage, nodeOf } from "./entries.js";
import { isAtBottom, onceDrawn, placeMessage, readyLog, toBottom } from "./log.js";
import { onReveal } from "./message.js";
import { openMenu, readyMenus } from "./menus.js";
import { announce, notice, ring, ringIfWanted } from "./notices.js";
import { drawPinned, drawRoom, drawTopics, enter, goTo, light, readyRoom, roomActions, travel } from "./room.js";
import { readyShortcuts } from "./shortcuts.js";
import { chatOf, current, isMine, keepChat, keepPinned, keepState, store } from "./state.js";
import { readyTheme } from "./theme.js";
import { toast } from "./toasts.js";
import { drawTitle, forgetUnread, markRead, noteUnread } from "./unread.js";
import { readyViewer } from "./viewer.js";
import { act, hear, listen } from "./wire.js";

// --- messages that come and change

let missed = 0; // arrivals below the part of the log that is seen

function onMessage(message) {
  const chat = chatOf(message.chat_id);
  if (!chat) { refresh(); return; }
  if (message.deleted) onDeleted(chat, message); else onSeen(chat, message);
  drawChats();
}

function onDeleted(chat, message) {
  if (chat.id === store.open && message.replaces) enter(chat.id, { fromHistory: true, focus: false });
  else if (chat.id === store.open) onceDrawn(() => { dropMessage(message.id); drawReplyKeys(); });
  if (chat.newest?.id === message.id) refresh();
}

function onSeen(chat, message) {
  const isNewest = !chat.newest || message.place >= chat.newest.place, wasKnown = chat.newest?.id === message.id;
  const isNew = isNewest && !wasKnown && !message.edited;
  if (isNewest) chat.newest = message;
  if (isNew && message.from_bot) chat.doing = chat.draft = {};
  const isHere = chat.id === store.open;
  if (isHere) onceDrawn(() => drawHere(message, isNew));
  if (keepPinned(message) && isHere) drawPinned();
  if (isNew && !isMine(message) && !message.service) tellOf(message, isHere && !document.hidden);
  if (chat.kind === "private" && !chat.started) refresh();
}

function drawHere(message, isNew) {
  const stays = isAtBottom();
  if (message.replaces) dropMessage(message.replaces);
  const what = placeMessage(message);
  if (what === "new") {
    drawDoing();
    nodeOf(message.id).classList.add("arrived");
    if (message.from_bot && !message.silent && !message.service) nodeOf(message.id).classList.add("rings");
    if (stays || isMine(message)) toBottom(); else if (!message.service) drawNewest(missed + 1);
    heedMarkup(message);
  } else if (what === "edited") light(nodeOf(message.id));
  else if (what === "beyond" && isNew) drawNewest(missed + 1);
  if (what && message.from_bot) drawReplyKeys();
}

function tellOf(message, isSeen) {
  announce(message);
  if (!isSeen) noteUnread(message);
  if (message.silent) return;
  ringIfWanted();
  if (!isSeen && !document.hidden) notice(message, enter);
  if (!isSeen && message.chat_id === store.open) drawTopics();
}

function drawNewest(count) {
  missed = count;
  byId("newest-count").textContent = count ? String(count) : "";
  byId("newest").hidden = false;
  byId("newest").setAttribute("aria-label", count ? `New messages: ${count}` : "To the newest message");
}

function onMoved(isAtEnd) {
  if (isAtEnd) { missed = 0; byId("newest").hidden = true; } else drawNewest(missed);
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden || store.open === null) return;
  markRead(store.open);
  drawChats();
});

// --- the rest of what changes

hear("message", (event) => onMessage(event.message));
hear("chat", (event) => {
  if (!keepChat(event.chat)) { refresh(); return; }
  drawChats();
  if (event.chat.id === store.open) drawRoom();
});
hear("action", (event) => {
  keepDoing(event.chat_id, event.value);
  const stays = isAtBottom();
  if (event.chat_id === store.open) drawDoing();
  if (stays && event.chat_id === store.open) toBottom();
});
hear("commands", () => refresh());

async function refresh() {
  const fresh = await act("state").catch(() => null);
  if (!fresh) return false;
  keepState(fresh);
  drawChats();
  if (current()) drawRoom();
  return true;
}

// --- the connection

let worldId = null;

hear("lost", () => { byId("lost").hidden = false; });
hear("open", async () => {
  if (!(await refresh())) return;
  byId("lost").hidden = true;
  const { world_id: id, chats } = store.state;
  const isFirst = worldId === null, isOther = !isFirst && id !== worldId;
  worldId = id;
  if (isOther) startClean();
  if (isFirst) addPanel();
  if (store.open !== null && current()) { await enter(store.open, { fromHistory: true, focus: false }); return; }
  store.open = null;
  if (isWide() && chats.length) await enter(chats[0].id, { fromHistory: true, focus: false });
  else document.body.classList.remove("in-room");
});

/** The server began another world: what was open belongs to the old one. */
function startClean() {
  forgetUnread();
  setText("");
  if (!current()) store.open = null;
  byId("messages").replaceChildren();
  dispatchEvent(new Event("another-world"));
  toast("The playground started anew.");
}

// The panel, if this playground has one: `openPanel(aside)` fills it once the state is known.
async function addPanel() {
  if (!store.state.panel) return;
  try {
    const { openPanel } = await import("./panel.js");
    readyDrawer();
    await openPanel(byId("panel"));
  } catch (error) { toast(`The panel cannot be shown: ${error.message}`); }
}

drawFixedIcons();
readyTheme(ring);
readyMenus();
readyDialogs();
readyViewer();
readyChats(enter, draftOf);
readyLog(onMoved);
readyRoom();
readyComposer();
readyCommands();
readyAttach();
readyShortcuts();
onCommand(say);
onReveal(goTo);
onTravel(travel);
onInlineButton((message, button) => beginInline(button.inline));
byId("room-menu").addEventListener("click", () => openMenu(byId("room-menu"), "What to do with this chat", roomActions()));
drawTitle();
listen();
