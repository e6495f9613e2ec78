// The menu of the bot's commands, which opens at "/".

import { byId, el } from "./dom.js";
import { icon } from "./icons.js";
import { setText, submit } from "./composer.js";
import { Offers } from "./listbox.js";
import { current, store } from "./state.js";

let fitting = [];

const offered = () => {
  const chat = current();
  return !chat || chat.kind === "channel" ? [] : chat.commands || store.state.commands;
};

const offers = new Offers("commands", (index, how) => {
  setText(`/${fitting[index].command}${how === "Tab" ? " " : ""}`);
  offers.close();
  byId("text").focus();
  if (how === "Enter") submit();
});

export const closeCommands = () => { if (offers.isOpen) offers.close(); };
export const commandKeys = (event) => offers.key(event);

export function drawCommands() {
  const typed = /^\/(\w*)$/.exec(byId("text").value);
  fitting = typed ? offered().filter((each) => each.command.startsWith(typed[1].toLowerCase())) : [];
  offers.show(fitting.map((each) => el("li", { class: "offer" },
    el("b", { textContent: `/${each.command}` }), el("span", { textContent: each.description }), each.is_ephemeral ? icon("eye") : null)));
}

/** Whether a text calls a command whose call and answer nobody else is to see. */
export function isWhispered(text) {
  const called = /^\/(\w+)/.exec(text)?.[1];
  return current()?.kind !== "private" && offered().some((each) => each.is_ephemeral && each.command === called);
}

/** The button beside the text box: every command, without typing. */
export function drawCommandButton() {
  const button = byId("slash"), text = byId("text"), has = offered().length > 0;
  button.hidden = !has;
  // Only with something to offer is the box more than a box.
  const combo = { role: "combobox", "aria-expanded": String(offers.isOpen), "aria-autocomplete": "list", "aria-controls": "commands" };
  for (const [name, value] of Object.entries(combo)) if (has) text.setAttribute(name, value); else text.removeAttribute(name);
  if (!has) text.removeAttribute("aria-activedescendant");
}

export function readyCommands() {
  byId("slash").addEventListener("click", () => {
    const opens = !offers.isOpen;
    setText(opens ? "/" : "");
    byId("text").focus();
    drawCommands();
  });
}
