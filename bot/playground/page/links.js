// Links: which may be followed, and which lead to a place inside this world.

import { el } from "./dom.js";
import { privateChat, store } from "./state.js";

const OPENS = ["http:", "https:", "tg:", "mailto:", "tel:"];
let go = () => {};

/** `travel({ chat, message })` or `travel({ start })` is called for links to places of this world. */
export function onTravel(travel) { go = travel; }

export function safeLink(address) {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`);
    return OPENS.includes(url.protocol) ? url.href : "";
  } catch { return ""; }
}

/** A link that opens elsewhere, or a plain span when its address is not to be trusted. */
export function anchor(address, className = "") {
  const href = safeLink(address);
  if (!href) return el("span", { class: className });
  const node = el("a", { href, target: "_blank", rel: "noopener noreferrer", class: className, title: href });
  const place = within(href);
  node.addEventListener("click", (event) => {
    const here = place ? "" : onThisMachine(href);
    if (!place && !here) return;
    event.preventDefault();
    if (place) go(place); else open(here, "_blank", "noopener");
  });
  return node;
}

/** Where a host answers for this address on this machine, so that a sample's link does not leave it; or "". */
function onThisMachine(href) {
  const from = Object.keys(store.here).find((each) => href === each || href.startsWith(`${each}/`));
  return from ? store.here[from] + href.slice(from.length) : "";
}

/** Where `t.me/…` leads if it names somebody here: `{ start }`, `{ chat, message }`, or null. */
function within(href) {
  const url = new URL(href);
  if (url.hostname !== "t.me" && url.hostname !== "telegram.me") return null;
  const [name, message] = url.pathname.slice(1).split("/");
  const bot = store.state.bot;
  if (bot.username && name.toLowerCase() === bot.username.toLowerCase())
    return url.searchParams.has("start") ? { start: url.searchParams.get("start") } : { chat: privateChat()?.id };
  const chat = named(name);
  return chat ? { chat: chat.id, message: Number(message) || 0 } : null;
}

export function named(username) {
  const wanted = username.replace(/^@/, "").toLowerCase();
  return wanted ? store.state.chats.find((chat) => chat.username?.toLowerCase() === wanted) : undefined;
}

export function mention(text) {
  const chat = named(text);
  if (!chat) return el("span", { class: "tag" });
  return el("button", { class: "inline", type: "button", onclick: () => go({ chat: chat.id }) });
}
