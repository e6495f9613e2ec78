// The first-time guide: steps that tick themselves, and buttons that do a step or point to it.

import { byId, el } from "./dom.js";
import { nodeOf } from "./entries.js";
import { privateChat, store } from "./state.js";

let pointed = null; // where the next press belongs: { chat, message, label }
let goesOn = false; // whether a step is still to be done
const HINTS = ["guide-hint", "guide-hint-list"]; // lines that lead to a panel that is shut

export function drawGuide(guide, press, show) {
  const at = guide.steps.findIndex((step) => !step.done);
  goesOn = !guide.closed && at >= 0;
  point(goesOn ? guide.steps[at].point : null);
  for (const id of HINTS) byId(id).replaceChildren(...(goesOn ? hint(guide, at) : []));
  if (guide.closed) return [el("button", { class: "small", type: "button", textContent: "Show the guide", data: { part: "guide" }, onclick: () => press({ name: "guide_open" }) })];
  const heading = el("h3", { id: "guide-title", textContent: guide.title });
  const closing = el("button", { class: "small", type: "button", textContent: guide.done ? "Close" : "Skip", "aria-label": guide.done ? "Close the guide" : "Skip the guide", data: { part: "guide" }, onclick: () => press({ name: "guide_close" }) });
  const count = el("span", { class: "count", textContent: `${at < 0 ? guide.steps.length : at} of ${guide.steps.length}` });
  const steps = el("ol", { class: "steps" }, guide.steps.map((step, index) => drawStep(step, index === at, press, show)));
  return [el("div", { class: "guide", tabIndex: -1 }, el("header", {}, heading, count, closing), guide.done ? ending(guide, show) : steps)];
}

const hint = (guide, at) => [el("b", { textContent: guide.steps[at].title }), el("span", { textContent: `${guide.title}, ${at} of ${guide.steps.length}` })];

export function readyHints(open) {
  for (const id of HINTS) byId(id).addEventListener("click", () => open(byId(id)));
}

function drawStep(step, isNow, press, show) {
  const head = el("p", { class: "step-title" }, el("span", { class: "tick", "aria-hidden": "true", textContent: step.done ? "✓" : "" }), step.title,
    step.done ? el("span", { class: "unseen", textContent: ", done" }) : null);
  if (!isNow) return el("li", { class: step.done ? "done" : "" }, head);
  return el("li", { class: "now", "aria-current": "step" }, head, el("p", { textContent: step.about }), el("p", { class: "step-acts" },
    step.action ? el("button", { class: "primary", type: "button", textContent: step.action.label, data: { part: "step" }, onclick: () => doStep(step, press, show) }) : null,
    step.point ? el("button", { class: step.action ? "small" : "primary", type: "button", textContent: "Show me", data: { part: "show" }, onclick: () => lead(step.point, show) }) : null));
}

async function doStep(step, press, show) {
  if (!(await press(step.action))) return;
  const chat = privateChat();
  if (chat) await show({ chat: chat.id, message: 0 });
}

function ending(guide, show) {
  const last = guide.steps.findLast((step) => step.point)?.point;
  return el("div", { class: "ending" }, el("p", { textContent: guide.end }),
    last ? el("button", { class: "primary", type: "button", textContent: guide.show || "Show me", data: { part: "show" }, onclick: () => lead(last, show) }) : null,
    el("p", { textContent: "What to try next:" }), el("ul", {}, guide.next.map((line) => el("li", { textContent: line }))));
}

async function lead(place, show) {
  point(place);
  await show(place);
  pointOut();
  target()?.focus({ preventScroll: true });
}

function point(place) {
  pointed = place;
  pointOut();
}

/** Mark the button that is meant, wherever it is drawn now. */
export function pointOut() {
  requestAnimationFrame(() => {
    const node = target();
    document.querySelectorAll(".pointed").forEach((old) => { if (old !== node) old.classList.remove("pointed"); });
    node?.classList.add("pointed");
  });
}

function target() {
  if (!pointed || store.open !== pointed.chat) return null;
  if (!pointed.message) return document.getElementById("start-button");
  const buttons = nodeOf(pointed.message)?.querySelectorAll("button") || [];
  return [...buttons].find((button) => button.textContent.trim() === pointed.label) || null;
}
