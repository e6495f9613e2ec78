// Forwarding samples, attaching pictures and files, and what else can be sent.

import { byId, el } from "./dom.js";
import { sent, target } from "./composer.js";
import { askFields, choose } from "./dialogs.js";
import { mediaName } from "./media.js";
import { openMenu } from "./menus.js";
import { chatOf, current, store } from "./state.js";
import { clockWords } from "./times.js";
import { toast } from "./toasts.js";
import { attempt } from "./wire.js";

const LARGEST = 20 * 1024 * 1024; // bytes of one file
const ALBUM_MOST = 10;
const CHOICES = 40;

const caption = () => byId("text").value.trim();
const done = (answer) => { if (answer) sent(); };

const sendOne = async (media) => done(await attempt(current().kind === "channel" ? "post" : "say", { ...target(), text: caption(), media }));
const sendAlbum = async (items) => done(await attempt("album", { ...target(), caption: caption(), items }));

function menuParts() {
  const chat = current(), parts = [];
  if (chat.kind !== "channel") {
    const channels = store.state.chats.filter((each) => each.kind === "channel");
    if (store.state.samples.length || channels.length) parts.push({ heading: "Forward" });
    for (const { label, ...sample } of store.state.samples)
      parts.push({ label, icon: "forward", act: () => attempt("forward_from_outside", { ...sample, ...target() }) });
    for (const channel of channels) parts.push({ label: `From ${channel.name}…`, icon: "forward", act: () => forwardFrom(channel.id) });
  }
  return [...parts, { heading: "Attach" },
    { label: "Pictures or files…", icon: "image", act: pickFiles },
    { label: "A sample photo", icon: "image", act: () => sendOne({ kind: "photo" }) },
    { label: "An album of three", icon: "images", act: () => sendAlbum(Array(3).fill({ kind: "photo" })) },
    { label: "A sample file", icon: "file", act: () => sendOne({ kind: "document", name: "notes.txt" }) },
    { label: "A voice message", icon: "mic", act: () => sendOne({ kind: "voice", seconds: 7 }) },
    ...(chat.kind === "channel" ? [] : things())];
}

function things() {
  return [
    { label: "A place…", icon: "place", act: () => askThing("location", "Send a place", [
      { name: "latitude", label: "Latitude", value: "53.9023" },
      { name: "longitude", label: "Longitude", value: "27.5619" }]) },
    { label: "A contact…", icon: "person", act: () => askThing("contact", "Send a contact", [
      { name: "first_name", label: "Name", value: "Olga" },
      { name: "phone", label: "Phone", value: "+375170000000" }]) },
    { label: "A poll…", icon: "poll", act: askPoll },
  ];
}

async function askThing(kind, title, fields) {
  const values = await askFields(title, fields);
  if (values) done(await attempt("send_thing", { ...target(), kind, ...values }));
}

async function askPoll() {
  const values = await askFields("Send a poll", [{ name: "question", label: "Question" }, { name: "options", label: "Answers, one a line", many: true }]);
  if (!values) return;
  const options = values.options.split("\n").map((line) => line.trim()).filter(Boolean);
  done(await attempt("send_thing", { ...target(), kind: "poll", question: values.question, options }));
}

async function forwardFrom(channelId) {
  const page = await attempt("history", { chat: channelId, limit: CHOICES });
  if (!page) return;
  const choices = page.messages.filter((each) => !each.service).reverse()
    .map((each) => ({ label: each.text || mediaName(each.media?.kind) || "Message", note: clockWords(each.at), value: each.id }));
  const chosen = await choose(`Forward from ${chatOf(channelId).name}`, choices, "This channel has no posts yet.");
  const { reply_to: _, ...place } = target();
  if (chosen) await attempt("forward", { from_chat: channelId, message: chosen, ...place });
}

// --- files of this device

function pickFiles() {
  const input = el("input", { type: "file", multiple: true });
  input.addEventListener("change", () => sendFiles([...input.files]));
  input.click();
}

export async function sendFiles(files) {
  const fitting = files.filter((file) => file.size <= LARGEST).slice(0, ALBUM_MOST);
  if (fitting.length < files.length) toast(`Up to ${ALBUM_MOST} files of ${LARGEST / 1024 / 1024} MB are sent at once.`);
  if (!fitting.length) return;
  const media = await Promise.all(fitting.map(asMedia));
  await (media.length === 1 ? sendOne(media[0]) : sendAlbum(media));
}

function asMedia(file) {
  const kind = { image: /gif/.test(file.type) ? "animation" : "photo", video: "video", audio: "audio" }[file.type.split("/")[0]] || "document";
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ kind, name: file.name, mime: file.type || "application/octet-stream", content: String(reader.result).split(",")[1] || "" });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

export function readyAttach() {
  const more = byId("more"), room = byId("room"), veil = byId("drop");
  more.addEventListener("click", () => openMenu(more, "Forward or attach", menuParts(), { up: true }));
  byId("text").addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files];
    if (files.length) { event.preventDefault(); sendFiles(files); }
  });
  const carries = (event) => [...(event.dataTransfer?.types || [])].includes("Files") && !byId("composer").hidden;
  room.addEventListener("dragenter", (event) => { if (carries(event)) veil.hidden = false; });
  room.addEventListener("dragover", (event) => { if (carries(event)) event.preventDefault(); });
  veil.addEventListener("dragleave", () => { veil.hidden = true; });
  room.addEventListener("drop", (event) => {
    veil.hidden = true;
    if (!carries(event)) return;
    event.preventDefault();
    sendFiles([...event.dataTransfer.files]);
  });
}
