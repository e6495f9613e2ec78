// One message, or one album, as an item of the log.

import { el } from "./dom.js";
import { words } from "./entities.js";
import { drawCard } from "./cards.js";
import { face, hueOf } from "./faces.js";
import { guessHeight } from "./heights.js";
import { icon } from "./icons.js";
import { inlineKeyboard } from "./keyboard.js";
import { drawRich } from "./rich.js";
import { anchor } from "./links.js";
import { drawMedia, mediaName } from "./media.js";
import { openMessageMenu } from "./messagemenu.js";
import { react } from "./reactions.js";
import { ALL_TOPICS, chatOf, isOwn, store } from "./state.js";
import { clockWords, dayWords, exactWords } from "./times.js";

let revealMessage = () => {};
const ORIGINS = { hidden_user: "hidden account", chat: "group", channel: "channel" };
const LABEL_LENGTH = 160;

/** What a press on an answered message does. */
export function onReveal(reveal) { revealMessage = reveal; }

/** `entry`: its messages in order, and whether a day or an author begins with it. */
export function drawEntry(entry) {
  const message = entry.items[0];
  const node = el("li", { class: "entry", id: `m${message.id}` },
    entry.isFresh ? el("div", { class: "fresh", textContent: "New" }) : null,
    entry.day ? el("div", { class: "day" }, el("span", { textContent: dayWords(message.at) })) : null,
    message.service ? drawService(message) : drawArticle(entry));
  node.style.containIntrinsicBlockSize = `auto ${guessHeight(entry)}px`;
  return node;
}

function drawService(message) {
  return el("div", { class: "service", tabIndex: -1, data: { focus: "" } }, el("span", { textContent: message.service, title: exactWords(message.at) }));
}

function drawArticle({ items, first }) {
  const message = items[0], chat = chatOf(message.chat_id), own = isOwn(message);
  const captioned = items.find((item) => item.text) || message;
  const rows = message.buttons;
  const showsFace = !own && chat.kind !== "private" && chat.kind !== "channel";
  const tools = el("button", { class: "tools", type: "button", "aria-label": "What to do with this message", "aria-haspopup": "menu", "aria-expanded": "false", tabIndex: -1, data: { key: `tools.${message.id}` } }, icon("dots"));
  const article = el("article", {
    class: ["message", own && "own", first && "first", showsFace && "faced", message.only_for && "only-you"].filter(Boolean).join(" "),
    tabIndex: -1, "aria-label": label(message, captioned), data: { focus: "", key: `m.${message.id}` } },
    showsFace ? (first ? face(message.author, "face-small") : el("span", { class: "face-space" })) : null,
    el("div", { class: "body" }, bubble(message, items, captioned, first, own, chat),
      rows.length ? inlineKeyboard(message, rows) : null, reactions(message)),
    tools);
  tools.addEventListener("click", () => openMessageMenu(tools, message, captioned));
  article.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img, pre") || String(getSelection())) return;
    event.preventDefault();
    openMessageMenu(tools, message, captioned, event);
  });
  return article;
}

function label(message, captioned) {
  const what = captioned.text || mediaName(message.media?.kind) || "message";
  return `${message.author}, ${clockWords(message.at)}: ${what.slice(0, LABEL_LENGTH)}`;
}

function bubble(message, items, captioned, first, own, chat) {
  const media = part("media", items.map((item) => item.media), () => drawMedia(items.map((item) => item.media)));
  const text = drawText(message, captioned);
  const above = message.caption_above;
  const parts = [
    message.only_for ? el("div", { class: "only-you-words" }, icon("eye"), "Only you see this") : null,
    chat.kind !== "private" && !own && first ? author(message) : null,
    message.via ? el("div", { class: "via", textContent: `via @${message.via}` }) : null,
    message.forwarded ? forwarded(message.forwarded) : null,
    message.reply_to || message.answers_elsewhere || message.quote ? answered(message) : null,
    ...(above ? [text, media] : [media, text]),
    drawCard(message),
    message.preview ? preview(message) : null,
    meta(message, items, captioned, chat)];
  const bare = !captioned.text && !message.reply_to && !message.forwarded && items.every((item) => item.media && ["sticker", "video_note"].includes(item.media.kind));
  return el("div", { class: `bubble${bare ? " bare" : ""}${media && !captioned.text ? " pictured" : ""}` }, parts);
}

function drawText(message, { text, entities }) {
  if (message.rich) return part("words", message.rich, () => drawRich(message));
  return text ? part("words", [text, entities], () => words(text, entities)) : null;
}

// Parts that look the same after a change are kept as they are: an opened spoiler stays open.
const signatures = new WeakMap();

function part(name, content, draw) {
  const node = draw();
  if (!node) return null;
  node.dataset.part = name;
  signatures.set(node, JSON.stringify(content));
  return node;
}

export function keepParts(older, newer) {
  for (const node of newer.querySelectorAll("[data-part]")) {
    const kept = older.querySelector(`[data-part="${node.dataset.part}"]`);
    if (kept && signatures.get(kept) === signatures.get(node)) node.replaceWith(kept);
  }
}

function author(message) {
  return el("div", { class: "author", data: { hue: hueOf(message.author) } }, el("b", { textContent: message.author }),
    message.signature && message.signature !== message.author ? el("span", { textContent: message.signature }) : null);
}

function forwarded(origin) {
  const name = origin.link ? anchor(origin.link) : el("b");
  name.textContent = origin.name;
  const kind = ORIGINS[origin.kind];
  return el("div", { class: "forwarded" }, icon("forward"), el("span", {}, "Forwarded from ", name, kind ? el("small", { textContent: ` · ${kind}` }) : null));
}

function answered(message) {
  const elsewhere = message.answers_elsewhere, original = message.replied || elsewhere;
  const text = message.quote || original?.text || mediaName(original?.kind) || (original ? "message" : "Deleted message");
  return el("button", { class: `answered${message.quote ? " quoted" : ""}`, type: "button", data: { key: `reply.${message.id}` },
    onclick: () => { if (message.reply_to) revealMessage(message.reply_to); } },
    original ? el("b", { textContent: elsewhere ? `${original.author} in ${elsewhere.chat}` : original.author }) : null, el("span", { textContent: text }));
}

function preview(message) {
  const link = anchor(message.preview, "preview");
  const [site, ...path] = message.preview.replace(/^[a-z]+:\/\//i, "").split("/");
  link.append(el("b", { textContent: site }), path.join("/") ? el("span", { textContent: `/${path.join("/")}` }) : "");
  return link;
}

function mark(name, words) {
  return el("span", { class: "mark", role: "img", "aria-label": words, title: words }, icon(name));
}

function meta(message, items, captioned, chat) {
  const topic = store.topic === ALL_TOPICS && chat.topics.find((each) => each.id === message.thread_id);
  return el("div", { class: "meta" },
    topic ? el("span", { class: "topic-name", textContent: topic.name }) : null,
    message.protected ? mark("lock", "Cannot be forwarded or copied") : null,
    message.pinned ? mark("pin", "Pinned") : null,
    message.silent ? mark("bellOff", "Sent without sound") : null,
    items.some((item) => item.edited) ? el("span", { textContent: "edited" }) : null,
    el("time", { dateTime: message.at, title: exactWords(message.at), textContent: clockWords(items[items.length - 1].at) }));
}

function reactions(message) {
  const all = Object.entries(message.reactions);
  if (!all.length) return null;
  return el("div", { class: "reactions" }, all.map(([emoji, count]) => {
    const mine = (message.reacted || []).includes(emoji);
    return el("button", { type: "button", class: mine ? "mine" : "", "aria-pressed": String(mine), data: { key: `r.${message.id}.${emoji}` }, "aria-label": `${emoji} ${count}`,
      onclick: () => react(message, emoji) }, el("span", { textContent: emoji }), count > 1 ? el("b", { textContent: ` ${count}` }) : null);
  }));
}
