// What messages carry: pictures, albums, files, sound, film, stickers.

import { el, isCalm } from "./dom.js";
import { icon } from "./icons.js";
import { lengthWords } from "./times.js";
import { toast } from "./toasts.js";
import { openViewer } from "./viewer.js";
import { fileAddress } from "./wire.js";

const SEEN = new Set(["photo", "video", "animation"]);
const NAMES = { photo: "Photo", video: "Video", animation: "Animation", audio: "Audio", voice: "Voice message", document: "File", sticker: "Sticker",
  poll: "Poll", location: "Location", venue: "Place", contact: "Contact", dice: "Dice", video_note: "Video message" };

export const mediaName = (kind) => NAMES[kind] || (kind ? kind.replace(/_/g, " ") : "");

/** One message's media, or those of a whole album as a mosaic. */
export function drawMedia(all) {
  const media = all.filter(Boolean);
  if (!media.length) return null;
  if (media.length === 1) return one(media[0], media, 0);
  const seen = media.every((item) => SEEN.has(item.kind));
  return el("div", { class: seen ? `mosaic of${media.length}` : "pile" }, media.map((item, index) => one(item, media, index)));
}

function one(item, all, index) {
  const node = drawOne(item, all, index);
  return item.spoiler ? veiled(node) : node;
}

function drawOne(item, all, index) {
  switch (item.kind) {
    case "photo": return picture(item, all, index);
    case "animation": return animation(item, all, index);
    case "video": case "video_note": return film(item, all, index);
    case "audio": case "voice": return sound(item);
    case "sticker": return sticker(item);
    default: return paper(item);
  }
}

function picture(item, all, index) {
  const button = el("button", { type: "button", class: "picture", "aria-label": all.length > 1 ? `Open photo ${index + 1} of ${all.length}` : "Open the photo",
    onclick: () => openViewer(all.filter((each) => SEEN.has(each.kind)), index) });
  button.append(el("img", { src: fileAddress(item.file_id), alt: "", width: item.width || 640, height: item.height || 360, loading: "lazy", decoding: "async" }));
  if (all.length === 1 && item.width) shape(button, item);
  return button;
}

// A narrow strip and a tall tower both stay readable, so the frame's shape has limits.
function shape(button, item) {
  const ratio = Math.min(2.4, Math.max(0.62, item.width / item.height));
  button.style.aspectRatio = String(ratio);
  button.style.width = `${Math.round(Math.min(420, Math.max(160, item.width), 420 * Math.min(1, ratio * 1.05)))}px`;
}

function animation(item, all, index) {
  if (/gif|image/.test(item.mime || "")) return picture({ ...item, kind: "photo" }, all.map((each) => ({ ...each, mime: "image/gif" })), index);
  return film(item, all, index, isCalm() ? "Animation" : "GIF");
}

function film(item, all, index, label = mediaName(item.kind)) {
  const button = el("button", { type: "button", class: `film ${item.kind}`, "aria-label": `Play: ${item.name || label}`, onclick: () => openViewer(all, index) },
    el("span", { class: "disc" }, icon("play")),
    el("span", { class: "film-words", textContent: [label, item.seconds ? lengthWords(item.seconds) : "", sizeWords(item.size)].filter(Boolean).join(" · ") }));
  if (item.thumbnail) button.prepend(el("img", { class: "poster", src: fileAddress(item.thumbnail), alt: "", loading: "lazy" }));
  if (all.length === 1 && item.width) shape(button, item);
  return button;
}

function sound(item) {
  const isVoice = item.kind === "voice";
  const passed = el("span", { class: "sound-time", textContent: lengthWords(item.seconds) });
  const button = el("button", { type: "button", class: "disc", "aria-label": `Play: ${item.title || item.name || mediaName(item.kind)}` }, icon("play"));
  const bar = el("span", { class: "sound-bar", "aria-hidden": "true" }, el("span"));
  button.addEventListener("click", () => play(button, bar.firstChild, passed, item));
  const name = isVoice ? mediaName("voice") : item.title || item.name || "Audio";
  return el("div", { class: `sound ${item.kind}` }, button,
    el("div", { class: "sound-words" }, el("b", { textContent: name }), item.performer ? el("small", { textContent: item.performer }) : null, bar), passed);
}

let playing = null;

function play(button, bar, passed, item) {
  if (playing?.button === button) { playing.stop(); return; }
  playing?.stop();
  const audio = new Audio(fileAddress(item.file_id));
  const stop = () => { audio.pause(); playing = null; button.replaceChildren(icon("play")); bar.style.width = ""; passed.textContent = lengthWords(item.seconds); };
  audio.ontimeupdate = () => { bar.style.width = `${(100 * audio.currentTime) / (audio.duration || 1)}%`; passed.textContent = lengthWords(audio.currentTime); };
  audio.onended = stop;
  audio.onerror = () => { stop(); toast("There is no sound in this file."); };
  playing = { button, stop };
  button.replaceChildren(icon("pause"));
  audio.play().catch(() => {});
}

function sticker(item) {
  if (/image|webp|png/.test(item.mime || "")) return el("img", { class: "sticker", src: fileAddress(item.file_id), alt: item.emoji ? `Sticker ${item.emoji}` : "Sticker", width: 160, height: 160, loading: "lazy" });
  return el("div", { class: "sticker-words", textContent: item.emoji || "🙂", role: "img", "aria-label": "Sticker" });
}

function paper(item) {
  const name = item.name || mediaName(item.kind);
  const suffix = /\.([a-z0-9]{1,4})$/i.exec(item.name || "")?.[1] || "";
  return el("a", { class: "paper", href: fileAddress(item.file_id), download: name },
    el("span", { class: "paper-face", "aria-hidden": "true" }, suffix || icon("file")),
    el("span", { class: "paper-words" }, el("b", { textContent: name }), el("small", { textContent: sizeWords(item.size) })));
}

export function sizeWords(size) {
  if (!size) return "";
  if (size >= 1e6) return `${(size / 1e6).toFixed(1)} MB`;
  return size >= 1e3 ? `${Math.round(size / 1e3)} kB` : `${size} ${size === 1 ? "byte" : "bytes"}`;
}

function veiled(node) {
  const veil = el("div", { class: "veil" }, node);
  const button = el("button", { type: "button", class: "unveil", onclick: () => { veil.classList.add("open"); button.remove(); } }, icon("eye"), "Show");
  veil.append(button);
  return veil;
}
