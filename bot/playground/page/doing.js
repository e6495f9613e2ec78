// What the bot is about: writing, sending a file, or a draft that grows.

import { byId, el } from "./dom.js";
import { words } from "./entities.js";
import { drawRich } from "./rich.js";
import { current, store } from "./state.js";

const WORDS = {
  typing: "is writing", upload_photo: "is sending a photo", record_video: "is recording a video", upload_video: "is sending a video",
  record_voice: "is recording a voice message", upload_voice: "is sending a voice message", upload_document: "is sending a file",
  choose_sticker: "is choosing a sticker", find_location: "is looking for a place",
  record_video_note: "is recording a video message", upload_video_note: "is sending a video message",
};

let timer = 0;

export function keepDoing(chatId, value) {
  const chat = store.state.chats.find((each) => each.id === chatId);
  if (chat) chat[value.action === "draft" ? "draft" : "doing"] = value;
}

export function drawDoing() {
  const chat = current(), doing = chat?.doing || {}, draft = chat?.draft || {};
  clearTimeout(timer);
  byId("doing").hidden = left(doing) <= 0;
  byId("doing-words").textContent = left(doing) > 0 ? `${store.state.bot.name} ${WORDS[doing.action] || "is busy"}…` : "";
  drawDraft(left(draft) > 0 ? draft : null);
  const next = Math.min(...[doing, draft].map(left).filter((each) => each > 0));
  if (Number.isFinite(next)) timer = setTimeout(drawDoing, next + 50);
}

const left = (shown) => (shown.until || 0) * 1000 - Date.now() - store.clockAhead;

function drawDraft(draft) {
  const old = byId("messages").querySelector(".doing");
  if (!draft) { old?.remove(); return; }
  const body = el("div", { class: "body" }, el("div", { class: "bubble" },
    draft.rich ? drawRich({ ...draft, id: 0 }) : words(draft.text || "…", draft.entities || []),
    el("div", { class: "meta", textContent: "still writing" })));
  const node = el("li", { class: "entry doing", "aria-hidden": "true" }, el("div", { class: "message first" }, body));
  if (old) old.replaceWith(node); else byId("messages").append(node);
}
