// Keys that work everywhere, and the window that lists them.

import { byId, el, isWide } from "./dom.js";
import { setEditing, setReply } from "./composer.js";
import { messageOf } from "./entries.js";
import { isMenuOpen } from "./menus.js";
import { openMessageMenu } from "./messagemenu.js";
import { enter, leave } from "./room.js";
import { rove } from "./roving.js";
import { isOwn, store } from "./state.js";

const KEYS = [
  ["Enter", "Send"], ["Shift + Enter", "A new line"], ["/", "Commands of the bot"], ["↑ in an empty box", "Edit your last message"],
  ["Esc", "Close what is open, go back to the box"], ["Alt + ↑ ↓", "The chat before, the next one"],
  ["↑ ↓ Home End", "Among chats and messages"], ["Enter on a message", "What can be done with it"], ["R, E on a message", "Reply, edit"], ["?", "This list"],
];

const stops = () => [...byId("messages").querySelectorAll("[data-focus]")];
const isWriting = (node) => /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName) || node.isContentEditable;

export function openShortcuts() {
  byId("shortcuts-list").replaceChildren(...KEYS.map(([keys, words]) => el("div", {}, el("dt", { textContent: keys }), el("dd", { textContent: words }))));
  byId("shortcuts").showModal();
}

function onMessageKey(event) {
  const node = event.target.closest("article[data-focus]");
  if (!node || node !== event.target || event.ctrlKey || event.metaKey || event.altKey) return;
  const message = messageOf(Number(node.closest(".entry").id.slice(1)));
  const does = { Enter: () => openMessageMenu(node.querySelector(".tools"), message, message), ContextMenu: () => openMessageMenu(node.querySelector(".tools"), message, message),
    r: () => setReply(message), e: () => isOwn(message) && setEditing(message) }[event.key];
  if (!does) return;
  event.preventDefault();
  does();
}

function everywhere(event) {
  if (document.querySelector("dialog[open]") || isMenuOpen() || event.defaultPrevented) return;
  if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) { event.preventDefault(); neighbour(event.key === "ArrowUp" ? -1 : 1); return; }
  if (event.key === "?" && !isWriting(event.target)) { event.preventDefault(); openShortcuts(); return; }
  if (event.key === "Escape" && !isWriting(event.target)) {
    if (byId("panel").contains(event.target)) return;
    if (isWide()) byId("text").focus(); else if (document.body.classList.contains("in-room")) { history.state?.room ? history.back() : leave(); }
  }
}

function neighbour(step) {
  const ids = store.state.chats.map((chat) => chat.id), now = ids.indexOf(store.open);
  const next = ids[(now + step + ids.length) % ids.length];
  if (next !== undefined) enter(next);
}

export function readyShortcuts() {
  rove(byId("messages"), stops, { moved: (node) => node.scrollIntoView({ block: "nearest" }) });
  byId("messages").addEventListener("keydown", onMessageKey);
  byId("help").addEventListener("click", openShortcuts);
  addEventListener("keydown", everywhere);
}
