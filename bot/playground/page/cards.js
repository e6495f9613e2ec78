// What a message is besides text and files: polls, places, people's cards, dice.

import { el } from "./dom.js";
import { face } from "./faces.js";
import { icon } from "./icons.js";
import { anchor } from "./links.js";
import { drawPoll } from "./poll.js";

export function drawCard(message) {
  const thing = message.thing;
  switch (thing?.kind) {
    case "poll": return drawPoll(message, thing);
    case "location": return place(thing, "Location");
    case "venue": return place(thing, thing.title, thing.address);
    case "contact": return contact(thing);
    case "dice": return dice(thing);
    default: return null;
  }
}

function place(thing, title, address = "") {
  const { latitude, longitude } = thing.location || thing;
  const spot = `${latitude}, ${longitude}`;
  const live = thing.live ? "Live location" : title;
  return el("div", { class: "card place" },
    el("div", { class: "map", "aria-hidden": "true" }, icon("place")),
    el("div", { class: "card-words" }, el("b", { textContent: address ? title : live }),
      address ? el("span", { textContent: address }) : null, el("small", { textContent: spot })));
}

function contact(thing) {
  const name = [thing.first_name, thing.last_name].filter(Boolean).join(" ");
  const phone = anchor(`tel:${thing.phone.replace(/[^+\d]/g, "")}`);
  phone.textContent = thing.phone;
  return el("div", { class: "card contact" }, face(name, "face-small"), el("div", { class: "card-words" }, el("b", { textContent: name }), phone));
}

function dice(thing) {
  return el("div", { class: "card dice", role: "img", "aria-label": `${thing.emoji}: ${thing.value}` },
    el("span", { class: "dice-sign", textContent: thing.emoji }), el("b", { textContent: String(thing.value) }));
}

