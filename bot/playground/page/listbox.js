// A list of offers above the text box: the focus stays in the box, arrows choose in the list.

import { byId } from "./dom.js";

export class Offers {
  /** `id`: the listbox; `take(index, how)` is called with "Enter" or "Tab". */
  constructor(id, take) {
    this.id = id;
    this.take = take;
    this.chosen = 0;
  }

  get box() { return byId(this.id); }

  get isOpen() { return !this.box.hidden; }

  show(options) {
    this.chosen = 0;
    options.forEach((option, index) => {
      option.id = `${this.id}-${index}`;
      option.setAttribute("role", "option");
      option.addEventListener("pointerdown", (event) => event.preventDefault());
      option.addEventListener("click", () => this.take(index, "Enter"));
    });
    this.box.replaceChildren(...options);
    this.box.hidden = !options.length;
    this.mark();
  }

  close() {
    this.box.hidden = true;
    this.mark();
  }

  mark() {
    const text = byId("text");
    [...this.box.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === this.chosen)));
    if (text.getAttribute("role") === "combobox") text.setAttribute("aria-expanded", String(this.isOpen));
    if (this.isOpen) {
      text.setAttribute("aria-controls", this.id);
      text.setAttribute("aria-activedescendant", `${this.id}-${this.chosen}`);
      this.box.children[this.chosen]?.scrollIntoView({ block: "nearest" });
    } else if (text.getAttribute("aria-controls") === this.id) text.removeAttribute("aria-activedescendant");
  }

  /** Whether the key was meant for the list. */
  key(event) {
    if (!this.isOpen) return false;
    const count = this.box.children.length;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) this.chosen = (this.chosen + steps[event.key] + count) % count;
    else if (event.key === "Escape") this.close();
    else if (event.key === "Tab" && !event.shiftKey) this.take(this.chosen, "Tab");
    else if (event.key === "Enter" && !event.shiftKey) this.take(this.chosen, "Enter");
    else return false;
    event.preventDefault();
    event.stopPropagation();
    this.mark();
    return true;
  }
}
