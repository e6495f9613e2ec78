// Inline mode: "@bot query" asks the bot for results to send.

import { byId, el } from "./dom.js";
import { setText, target } from "./composer.js";
import { Offers } from "./listbox.js";
import { store } from "./state.js";
import { act, attempt } from "./wire.js";

const PAUSE = 350; // milliseconds after the last key before the bot is asked
let results = [], asked = null, timer = 0;

const offers = new Offers("results", async (index) => {
  const result = results[index];
  offers.close();
  setText("");
  await attempt("inline_choose", { ...target(), query_id: asked, result: result.id });
});

export const closeInline = () => { clearTimeout(timer); if (offers.isOpen) offers.close(); };
export const inlineKeys = (event) => offers.key(event);

export function drawInline() {
  clearTimeout(timer);
  const { bot, inline } = store.state;
  const typed = new RegExp(`^@${bot.username}(?:\\s(.*))?$`, "is").exec(byId("text").value);
  if (!typed || !inline || typed[1] === undefined) { if (offers.isOpen) offers.close(); return; }
  timer = setTimeout(() => ask(typed[1]), PAUSE);
}

async function ask(query) {
  const answer = await act("inline_ask", { chat: store.open, query }).catch(() => null);
  if (!answer || !byId("text").value.endsWith(query)) return;
  asked = answer.query_id;
  results = answer.results || [];
  offers.show(results.map((each) => el("li", { class: "offer" }, el("b", { textContent: each.title || "Result" }), el("span", { textContent: each.description || each.text || "" }))));
}

/** A button that begins an inline query here. */
export function beginInline(query) {
  setText(`@${store.state.bot.username} ${query}`);
  byId("text").focus();
  drawInline();
}
