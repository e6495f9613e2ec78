// Controls of any world: its clock, what is to go wrong, and the calls of the bot.

import { byId, el } from "./dom.js";
import { chatOf, store, worldNow } from "./state.js";
import { clockWords, exactWords } from "./times.js";
import { toast } from "./toasts.js";
import { attempt } from "./wire.js";

const JUMPS = [["+1 min", 60], ["+10 min", 600], ["+1 h", 3600], ["+8 h", 28800]];
const MORNING = 8;
const exact = new Intl.DateTimeFormat([], { weekday: "short", hour: "2-digit", minute: "2-digit", second: "2-digit" });

export function drawControls(view, show, fold, isBeside) {
  const order = async (name, body) => { const fresh = await attempt(name, body); if (fresh) show(fresh); };
  const parts = [clock(view, order), faults(view, order), calls(view, fold)];
  return isBeside ? [el("h3", { class: "controls-title", textContent: "Controls" }), ...parts] : parts;
}

const small = (label, onclick, more = {}) => el("button", { class: "small", type: "button", textContent: label, data: { part: label }, onclick, ...more });

// --- the clock

function clock(view, order) {
  const { ahead, only_forward: onlyForward } = view.clock;
  const jumps = JUMPS.map(([label, seconds]) => small(label, () => order("jump", { seconds })));
  return el("section", { class: "group", "aria-labelledby": "clock-title" },
    el("h4", { id: "clock-title", textContent: "Clock" }),
    el("p", { class: "clock" }, el("time", { id: "clock", textContent: exact.format(worldNow()) }), ahead > 0 ? el("span", { class: "panel-note", textContent: ` ahead by ${span(ahead)}` }) : null),
    el("p", { class: "row" }, jumps, small("Next 08:00", () => order("jump", { seconds: untilMorning() })),
      !onlyForward && ahead !== 0 ? small("Back to real time", () => order("jump", { back: true })) : null));
}

export function drawClock() {
  const node = byId("clock");
  if (node) node.textContent = exact.format(worldNow());
}

function untilMorning() {
  const now = worldNow(), morning = new Date(now);
  morning.setHours(MORNING, 0, 0, 0);
  if (morning <= now) morning.setDate(morning.getDate() + 1);
  return Math.ceil((morning - now) / 1000);
}

function span(seconds) {
  const minutes = Math.round(seconds / 60), hours = Math.floor(minutes / 60);
  return [hours ? `${hours} h` : "", minutes % 60 ? `${minutes % 60} min` : ""].filter(Boolean).join(" ") || "less than a minute";
}

// --- what is to go wrong

// The pace is Telegram's own: it is on unless somebody wishes otherwise.
const faultsOf = (view) => view.switches.filter((one) => one.on && one.name !== "pace");

/** One line that is always in sight: what is going wrong now, and the way to where it is mended. */
export function drawWarning(view) {
  const on = faultsOf(view).map((one) => one.label);
  return on.length ? [el("button", { class: "small warning", type: "button", textContent: on.length > 1 ? `${on.length} faults are on` : `${on[0]}: on`, title: on.join(", "), data: { part: "warning" },
    onclick: () => { byId("faults-title").scrollIntoView({ block: "start" }); byId("faults-title").parentNode.querySelector("[aria-pressed=true]").focus({ preventScroll: true }); } })] : [];
}

function faults(view, order) {
  const isAny = faultsOf(view).length > 0;
  return el("section", { class: "group", "aria-labelledby": "faults-title" },
    el("h4", { id: "faults-title", textContent: "Let it go wrong" }),
    el("ul", { class: "acts" }, view.switches.map((one) => el("li", {}, switchButton(one, order)))),
    el("p", { class: "row" }, view.once.map((one) => small(one.label, async () => { await order("happen", { name: one.name }); toast(one.about); }, { title: one.about })),
      small("Clear all", () => order("clear_switches"), { disabled: !isAny })));
}

function switchButton(one, order) {
  const struck = one.struck ? (one.struck === 1 ? "struck once" : `struck ${one.struck} times`) : "";
  return el("button", { class: "act switch", type: "button", "aria-pressed": String(one.on), data: { part: `switch ${one.name}` }, onclick: () => order("switch", { name: one.name, on: !one.on }) },
    el("b", { textContent: one.label }), el("span", { textContent: one.about }), struck ? el("span", { class: "struck", textContent: struck }) : null);
}

// --- calls

function calls(view, fold) {
  const { sent, edited, other, refused, latest } = view.calls;
  const counts = [["sent", sent], ["edited", edited], ["other", other], ["refused", refused], ["updates waiting", view.waiting]];
  return el("section", { class: "group", "aria-labelledby": "calls-title" },
    el("h4", { id: "calls-title", textContent: "Calls of the bot" }),
    el("dl", { class: "counts" }, counts.map(([label, value]) => el("div", { class: label === "refused" && value ? "bad" : "" }, el("dt", { textContent: label }), el("dd", { textContent: String(value) })))),
    latest.length ? fold("calls", false, el("summary", {}, "The latest"), el("ol", { class: "calls" }, latest.map(drawCall))) : null);
}

function drawCall(call) {
  const isGood = call.outcome === "ok", where = chatOf(call.chat);
  return el("li", { class: isGood ? "" : "bad" }, el("time", { dateTime: call.at, title: exactWords(call.at), textContent: clockWords(call.at) }),
    el("code", { textContent: call.method }), where ? el("span", { textContent: ` ${where.name}` }) : null, isGood ? null : el("span", { class: "outcome", textContent: call.outcome }));
}
