// How an arrival is told: loud ones show a notice and may ring, silent ones only count.

import { byId, el } from "./dom.js";
import { chatFace } from "./faces.js";
import { icon } from "./icons.js";
import { mediaName } from "./media.js";
import { chatOf } from "./state.js";
import { hasSound } from "./theme.js";

const STAYS = 6000;
const AT_ONCE = 3;

const gist = (message) => message.text.replace(/\s+/g, " ").slice(0, 140) || mediaName(message.media?.kind) || "a message";

/** Tell a screen reader of a new message, and nothing else that changes. */
export function announce(message) {
  byId("heard").textContent = `${message.author}${message.silent ? ", without sound" : ""}: ${gist(message)}`;
}

/** A loud message came to a chat that is not open. */
export function notice(message, enter) {
  const chat = chatOf(message.chat_id), box = byId("notices");
  const note = el("button", { type: "button", class: "notice", data: { chat: String(chat.id) }, onclick: () => { note.remove(); enter(chat.id, { reveal: message.id }); } },
    chatFace(chat, "face-small"), el("span", { class: "notice-words" }, el("b", {}, icon("bell"), chat.name), el("span", { textContent: gist(message) })));
  box.append(note);
  while (box.children.length > AT_ONCE) box.firstChild.remove();
  setTimeout(() => note.remove(), STAYS);
}

/** The chat has been opened: nothing more to tell of it. */
export function dropNotices(chatId) {
  for (const note of byId("notices").querySelectorAll(`[data-chat="${chatId}"]`)) note.remove();
}

let sounds = null;

/** Two soft notes, made here: no file, no network. */
export function ring() {
  try {
    sounds ||= new AudioContext();
    [660, 880].forEach((pitch, index) => note(sounds, pitch, sounds.currentTime + index * 0.13));
  } catch { /* no sound on this machine */ }
}

function note(context, pitch, at) {
  const voice = context.createOscillator(), volume = context.createGain();
  voice.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.12, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.4);
  voice.connect(volume).connect(context.destination);
  voice.start(at);
  voice.stop(at + 0.45);
}

export function ringIfWanted() {
  if (hasSound()) ring();
}
