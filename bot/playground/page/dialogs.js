// Windows that wait for an answer: an alert, the list of shortcuts, a choice among messages.

import { byId, el } from "./dom.js";

export function showAlert(text) {
  byId("alert-text").textContent = text;
  byId("alert").showModal();
}

/** Ask to choose one of `choices` ({ label, note, value }); resolves to the value, or null. */
export function choose(title, choices, empty = "Nothing to choose from.") {
  const dialog = byId("choice"), list = byId("choice-list");
  byId("choice-title").textContent = title;
  return new Promise((resolve) => {
    let chosen = null;
    list.replaceChildren(...choices.map(({ label, note, value }) => el("li", {},
      el("button", { type: "button", class: "choice-item", onclick: () => { chosen = value; dialog.close(); } },
        el("span", { textContent: label }), note ? el("small", { textContent: note }) : null))));
    if (!choices.length) list.append(el("li", { class: "empty", textContent: empty }));
    dialog.addEventListener("close", () => resolve(chosen), { once: true });
    dialog.showModal();
  });
}

/** A small form of text fields ({ name, label, value, many }); resolves to its values, or null. */
export function askFields(title, fields, done = "Send") {
  const dialog = byId("form"), body = byId("form-fields");
  byId("form-title").textContent = title;
  byId("form-done").textContent = done;
  body.replaceChildren(...fields.map(({ name, label, value = "", many }) => el("label", { class: "field" },
    el("span", { textContent: label }), el(many ? "textarea" : "input", { name, value, required: true, rows: many ? 3 : undefined }))));
  return new Promise((resolve) => {
    dialog.returnValue = "";
    dialog.addEventListener("close", () => {
      const values = Object.fromEntries([...body.querySelectorAll("[name]")].map((field) => [field.name, field.value.trim()]));
      resolve(dialog.returnValue === "done" ? values : null);
    }, { once: true });
    dialog.showModal();
  });
}

export function readyDialogs() {
  for (const dialog of document.querySelectorAll("dialog.sheet"))
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  for (const button of document.querySelectorAll("[data-closes]"))
    button.addEventListener("click", () => button.closest("dialog").close());
}
