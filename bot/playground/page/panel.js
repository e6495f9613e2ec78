// What stands beside the chats: a host's panel with its guide and trails, and the controls of any world.

import { drawClock, drawControls, drawWarning } from "./controls.js";
import { byId, el } from "./dom.js";
import { setPanel } from "./drawer.js";
import { drawGuide, pointOut, readyHints } from "./guide.js";
import { icon } from "./icons.js";
import { travel } from "./room.js";
import { store } from "./state.js";
import { toast } from "./toasts.js";
import { drawNewest, drawTrails, judgeNewest, readyNewest } from "./trail.js";
import { act, attempt, hear } from "./wire.js";

const SETTLES = 150;      // milliseconds in which changes gather
const PATIENCE = 900;     // milliseconds after which whoever pressed something is told that it is under way
const ASKED_EVERY = 10000; // so long a host goes on looking when nobody asks

const hasRoom = () => matchMedia("(min-width: 1180px)").matches;
const drawn = new Map();  // section -> what it was drawn from
const folded = new Map(); // details -> whether it is open, by key
let timer = null, isAsking = false, isStale = false;

export async function openPanel(aside) {
  aside.replaceChildren(
    el("header", { class: "panel-head" },
      el("h2", { id: "panel-title", textContent: "Controls" }), el("span", { id: "panel-warning" }),
      el("button", { class: "round panel-close", type: "button", "aria-label": "Close the panel", onclick: () => setPanel(false) }, icon("close"))),
    el("p", { id: "panel-about", class: "panel-about" }),
    el("section", { id: "panel-guide" }), el("div", { id: "panel-groups" }), el("section", { id: "panel-trails", "aria-labelledby": "trails-title" }),
    el("div", { id: "panel-lists" }), el("section", { id: "panel-controls" }), el("p", { id: "panel-heard", class: "unseen", role: "status" }),
    el("button", { id: "panel-newest", class: "panel-newest", type: "button", hidden: true }));
  aside.setAttribute("aria-labelledby", "panel-title");
  readyHints((line) => setPanel(true, line));
  readyNewest(aside, byId("panel-trails"), byId("panel-newest"));
  for (const kind of ["panel", "call", "chat", "open"]) hear(kind, later);
  hear("message", pointOut);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) later(); });
  setInterval(() => { if (!document.hidden) later(); }, ASKED_EVERY);
  setInterval(drawClock, 1000);
  await refresh();
}

function later() {
  timer ||= setTimeout(() => { timer = null; refresh(); }, SETTLES);
}

async function refresh() {
  if (isAsking) { isStale = true; return; }
  isAsking = true;
  const view = await act("panel").catch(() => null);
  isAsking = false;
  if (view) show(view);
  if (isStale) { isStale = false; later(); }
}

function show(view) {
  store.clockAhead = new Date(view.clock.now) - Date.now();
  const panel = view.panel || { title: "Controls", about: "", groups: [], guide: null, trails: [] };
  store.here = panel.here || {};
  byId("panel-title").textContent = panel.title;
  byId("panel-about").textContent = panel.about;
  section("panel-warning", view.switches.map((one) => one.on), () => drawWarning(view));
  section("panel-guide", panel.guide, () => drawGuide(panel.guide, press, show_));
  section("panel-groups", panel.groups.filter((group) => !group.folded), (groups) => groups.map(drawGroup));
  section("panel-trails", view.panel ? panel.trails : null, (trails) => drawTrails(trails, panel.empty, show_, fold));
  section("panel-newest", panel.trails[0] || null, drawNewest);
  section("panel-lists", panel.groups.filter((group) => group.folded), (groups) => groups.map(drawGroup));
  const { ahead, only_forward: onlyForward } = view.clock;
  section("panel-controls", [ahead, onlyForward, view.switches, view.calls, view.waiting], () => drawControls(view, show, fold, Boolean(view.panel)));
  judgeNewest();
}

/** Draw a section anew if what it shows has changed; the focus stays where it was. */
function section(id, shown, draw) {
  const key = JSON.stringify(shown), box = byId(id);
  if (drawn.get(id) === key) return;
  drawn.set(id, key);
  const hadFocus = box.contains(document.activeElement), part = hadFocus && document.activeElement.closest("[data-part]")?.dataset.part;
  box.hidden = shown === null;
  box.replaceChildren(...(shown === null ? [] : draw(shown)));
  if (hadFocus) heir(box, part)?.focus({ preventScroll: true });
}

// Who has the focus after what had it is gone: the same part, else what is to be pressed next.
function heir(box, part) {
  const same = part && box.querySelector(`[data-part="${CSS.escape(part)}"]:not(:disabled)`);
  return same || box.querySelector("button.primary") || box.querySelector("[tabindex='-1']") || box.querySelector("button:not(:disabled)");
}

/** A part that folds, and stays as it was left. */
function fold(key, isOpen, summary, ...inside) {
  const node = el("details", { open: folded.get(key) ?? isOpen }, summary, ...inside);
  summary.dataset.part = `fold ${key}`;
  summary.addEventListener("click", () => folded.set(key, !node.open));
  return node;
}

// --- what can be pressed

async function press(action, more = {}) {
  const slow = setTimeout(() => toast("One moment…"), PATIENCE);
  const done = await attempt("panel_act", { action: action.name, ...(action.key ? { key: action.key } : {}), ...more });
  clearTimeout(slow);
  if (done?.said) toast(done.said);
  return done;
}

async function show_(place) {
  if (!hasRoom()) setPanel(false);
  if (place.chat !== store.open || place.message) await travel({ chat: place.chat, message: place.message });
}

function drawGroup(group) {
  const title = el("h3", { textContent: group.title });
  const inside = [group.about && el("p", { class: "panel-note", textContent: group.about }),
    group.actions.length ? el("ul", { class: "acts" }, group.actions.map((action) => el("li", {}, button(action)))) : null,
    group.items.length ? el("ul", { class: "items" }, group.items.map((item, index) => drawItem(item, group.folded ? "" : `${group.title} ${index}`))) : null];
  if (!group.folded) return el("section", { class: "group" }, title, ...inside);
  return fold(group.title, false, el("summary", {}, title, el("span", { class: "count", textContent: String(group.items.length) })), ...inside);
}

function button(action) {
  const isSwitch = action.on !== null;
  return el("button", { class: isSwitch ? "act switch" : "act", type: "button", disabled: action.off, data: { part: `${action.name} ${action.key || ""}` },
    "aria-pressed": isSwitch ? String(action.on) : null, onclick: () => press(action, isSwitch ? { on: !action.on } : {}) },
    el("b", { textContent: action.label }), action.about ? el("span", { textContent: action.about, lang: action.lang || "en" }) : null);
}

// `place`: what stands there changes, and a button keeps the focus by its place.
function drawItem(item, place) {
  return el("li", { class: "item" },
    el("p", {}, el("span", { class: "item-about", textContent: item.about }), item.state ? el("span", { class: "state", textContent: item.state }) : null),
    el("p", { class: "item-title", lang: item.lang, textContent: item.title }),
    el("p", { class: "item-acts" }, item.actions.map((action) => el("button", { class: "small", type: "button", textContent: action.label,
      disabled: action.off,
      "aria-label": `${action.label}: ${item.title}`, data: { part: `${action.name} ${place || action.key}` }, onclick: () => press(action) }))));
}
