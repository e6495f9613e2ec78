// Trails: step by step what became of something, the newest first, live.

import { byId, el, isCalm, perFrame } from "./dom.js";
import { clockWords, exactWords } from "./times.js";

const SIGNS = { done: "✓", no: "–", waiting: "…" };
const SAID = { done: "", no: ", no", waiting: ", not yet" };
const exactly = new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const exactTime = (iso) => exactly.format(new Date(iso));
const NEAR = 110; // pixels of it that are to be seen
let told = "";

export function drawTrails(trails, empty, show, fold) {
  tellNewest(trails[0]);
  const title = el("h3", { id: "trails-title", textContent: "What becomes of it" });
  if (!trails.length) return [title, el("p", { class: "panel-note", textContent: empty || "Nothing yet." })];
  return [title, el("ol", { class: "trails" }, trails.map((trail, index) => el("li", {}, drawTrail(trail, index === 0, show, fold))))];
}

function drawTrail(trail, isNewest, show, fold) {
  const took = Math.max(...trail.steps.map((step) => step.after ?? 0));
  const summary = el("summary", { class: "trail-head" },
    el("span", { class: "trail-title", textContent: trail.title }),
    el("span", { class: "trail-about" }, trail.about, " · ", el("time", { dateTime: trail.at, title: exactWords(trail.at), textContent: clockWords(trail.at) }),
      " · ", el("span", { class: "marks", "aria-hidden": "true" }, trail.steps.map((step) => el("i", { class: step.state }))), trail.is_done ? ` ${duration(took)}` : el("span", { class: "whole", textContent: " under way" })));
  return fold(`trail ${trail.id}`, isNewest, summary, el("ol", { class: "way" }, trail.steps.map((step) => drawStep(step, trail, show))));
}

function drawStep(step, trail, show) {
  return el("li", { class: step.state },
    el("span", { class: "sign", "aria-hidden": "true", textContent: SIGNS[step.state] }),
    el("p", { class: "step-line" }, el("span", {}, el("b", { textContent: step.name }), el("span", { class: "unseen", textContent: SAID[step.state] }), step.text ? ` ${step.text}` : "", step.until ? `, until ${exactTime(step.until)}` : ""),
      step.after === null ? null : el("span", { class: "after", textContent: duration(step.after) })),
    step.marked.length ? el("p", { class: "snippet-marked" }, step.marked.map(([words, isFound]) => (isFound ? el("mark", { textContent: words }) : words))) : null,
    step.link ? el("button", { class: "small", type: "button", textContent: "Show the message", "aria-label": `Show the message: ${trail.title}`, data: { part: `link ${trail.id} ${step.name}` }, onclick: () => show(step.link) }) : null);
}

// --- the newest, in a line at the panel's edge while its trail is out of sight

/** Whether it is shown follows from where the panel is scrolled to. */
export function readyNewest(panel, trails, line) {
  panel.addEventListener("scroll", perFrame(judgeNewest), { passive: true });
  new ResizeObserver(judgeNewest).observe(panel);
  line.addEventListener("click", () => {
    trails.scrollIntoView({ block: "start", behavior: isCalm() ? "auto" : "smooth" });
    trails.querySelector("summary")?.focus({ preventScroll: true });
  });
}

export function judgeNewest() {
  const newest = document.querySelector(".trails > li"), line = byId("panel-newest");
  if (!newest) { line.hidden = true; return; }
  const there = newest.getBoundingClientRect(), around = byId("panel").getBoundingClientRect();
  line.hidden = there.bottom > around.top + NEAR && there.top < around.bottom - NEAR;
}

export function drawNewest(trail) {
  const step = trail.steps.find((one) => one.state !== "done") || trail.steps.at(-1);
  return [el("span", { class: "trail-title", textContent: trail.title }),
    el("span", { class: "trail-about" }, el("span", { "aria-hidden": "true", textContent: `${SIGNS[step.state]} ` }), el("b", { textContent: step.name }), el("span", { class: "unseen", textContent: SAID[step.state] }),
      step.text ? ` ${step.text}` : step.after === null ? "" : ` after ${duration(step.after)}`)];
}

export const duration = (ms) => (ms < 1000 ? `${ms} ms` : ms < 60000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60000)} min`);

// Who does not see the list hears how the newest ended.
function tellNewest(trail) {
  if (!trail?.is_done) return;
  const last = trail.steps.at(-1), words = `${trail.title}: ${last.name}${SAID[last.state]}${last.after === null ? "" : ` after ${duration(last.after)}`}`;
  if (words === told) return;
  told = words;
  byId("panel-heard").textContent = words;
}
