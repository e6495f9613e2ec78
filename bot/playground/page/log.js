// The open chat's messages, read page by page both ways. Only some hundred of them are drawn at a time.

import { byId, perFrame } from "./dom.js";
import { change, cut, edgeEntry, entryOf, firstPlace, join, lastPlace, nodeOf, put, reset, size } from "./entries.js";
import { ALL_TOPICS, store } from "./state.js";
import { act, attempt } from "./wire.js";

const PAGE = 60;
const MOST_AT_FIRST = 400; // messages that are read at once to reach the first new one
const READ_AHEAD = 1200;   // pixels before an end of what is drawn, at which more is asked for
const KEPT = 480;          // entries; those furthest from the reader are let go
const NEAR = 90;           // pixels that still count as the bottom

let hasOlder = false, hasNewer = false, isReading = false, isStuck = true;
let stuckAt = 0;           // where the end was when the log last went there

const scroll = () => byId("scroll");
export const isAtBottom = () => !hasNewer && below() < NEAR;
const below = () => scroll().scrollHeight - scroll().scrollTop - scroll().clientHeight;

export function toBottom() {
  stick(!hasNewer);
  scroll().scrollTop = scroll().scrollHeight;
  stuckAt = scroll().scrollTop;
}

// Stuck, the log keeps to its end by itself, and the browser need not hold its place.
function stick(is) {
  isStuck = is;
  scroll().classList.toggle("stuck", is);
}

/** The reader goes elsewhere: the log no longer keeps to its end. */
export const unstick = () => stick(false);

// Only who moves up leaves the end: what grows below, or gets its true height, moves nobody.
function judge() {
  if (isAtBottom()) { stick(true); stuckAt = scroll().scrollTop; }
  else if (isStuck && scroll().scrollTop < stuckAt - 1) stick(false);
}

// One page for what is open now, or null when something else has been opened since.
async function read(wish, ask = attempt) {
  const { open, topic } = store;
  const page = await ask("history", { chat: open, ...(topic === ALL_TOPICS ? {} : { topic }), limit: PAGE, ...wish });
  return page && store.open === open && store.topic === topic ? page : null;
}

// What came while the newest page was being read, and may have come too late to be on it.
let late = null, turns = 0;

/** Do it now, or once the page that is being read has been drawn. */
export const onceDrawn = (doIt) => { if (late) late.push(doIt); else doIt(); };

/** Read the newest page and draw it. `fresh`: the place after which messages are new, `count` of them. */
export async function openLog(fresh = 0, count = 0) {
  const turn = (turns += 1);
  late ??= [];
  try {
    const page = await read({ limit: Math.min(MOST_AT_FIRST, PAGE + count) }, act);
    if (page) draw(page, fresh);
    return Boolean(page);
  } finally {
    if (turn === turns) { const waited = late; late = null; waited.forEach((doIt) => doIt()); }
  }
}

function draw(page, fresh) {
  show(page, fresh);
  toBottom();
  const mark = byId("messages").querySelector(".fresh");
  if (mark && mark.getBoundingClientRect().top < scroll().getBoundingClientRect().top) { mark.scrollIntoView({ block: "start" }); stick(isAtBottom()); }
}

function show(page, fresh = 0) {
  hasOlder = page.more;
  hasNewer = page.newer;
  reset(page.messages, fresh);
}

/** A message came or changed. What happened: "new", "changed", "edited", "beyond" what is drawn, or "". */
export function placeMessage(message) {
  if (store.topic !== ALL_TOPICS && message.thread_id !== store.topic) return "";
  if (entryOf(message.id)) {
    const before = change(message);
    return message.edited && looksOf(before) !== looksOf(message) ? "edited" : "changed";
  }
  if (hasOlder && message.place < firstPlace()) return "";
  if (hasNewer && message.place > lastPlace()) return "beyond";
  put(message);
  if (isStuck && cut(KEPT, true)) hasOlder = true;
  return "new";
}

const looksOf = (message) => JSON.stringify([message.text, message.entities, message.buttons, message.media, message.thing, message.rich]);

async function readMore(older) {
  if (isReading || !size() || !(older ? hasOlder : hasNewer)) return;
  isReading = true;
  const page = await read(older ? { before: firstPlace() } : { after: lastPlace() });
  isReading = false;
  if (!page) return;
  if (older) hasOlder = page.more; else hasNewer = page.newer;
  keepingPlace(older, () => {
    join(page.messages, older);
    if (cut(KEPT, !older)) { if (older) hasNewer = true; else hasOlder = true; }
  });
}

// What the reader looks at stays where it is, whatever is added or taken away around it.
function keepingPlace(older, doIt) {
  const edge = edgeEntry(older), bottom = () => edge.node.getBoundingClientRect().bottom, before = bottom();
  doIt();
  if (edge.node.isConnected) scroll().scrollTop += bottom() - before;
}

/** Make sure that the message is drawn; its node, or undefined when it is gone. */
export async function bringIn(id) {
  if (nodeOf(id)) return nodeOf(id);
  const page = await read({ before: id + PAGE / 2 });
  if (page?.messages.some((message) => message.id === id)) show(page);
  return nodeOf(id);
}

export function readyLog(moved) {
  const follow = perFrame(() => {
    if (scroll().scrollTop < READ_AHEAD) readMore(true);
    if (below() < READ_AHEAD) readMore(false);
    moved(isAtBottom());
  });
  scroll().addEventListener("scroll", () => { judge(); follow(); }, { passive: true });
  // Pictures that load and parts that unfold make the log longer: whoever was at the bottom stays there.
  const keepUp = new ResizeObserver(() => {
    judge();
    if (isStuck && store.open !== null) toBottom();
  });
  keepUp.observe(byId("messages"));
  keepUp.observe(scroll());
}
