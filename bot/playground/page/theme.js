// Light, dark, or as the system is; and whether arrivals may sound. Kept on this machine.

import { byId } from "./dom.js";
import { openMenu } from "./menus.js";

const THEMES = { auto: ["As the system is", "half"], light: ["Light", "sun"], dark: ["Dark", "moon"] };

function kept(name, otherwise) {
  try { return localStorage.getItem(`playground.${name}`) || otherwise; } catch { return otherwise; }
}

function keep(name, value) {
  try { localStorage.setItem(`playground.${name}`, value); } catch { /* a private window keeps nothing */ }
}

export const hasSound = () => kept("sound", "off") === "on";

function setTheme(name) {
  keep("theme", name);
  if (name === "auto") delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = name;
}

export function readyTheme(tryIt) {
  setTheme(kept("theme", "auto"));
  const button = byId("theme");
  button.addEventListener("click", () => openMenu(button, "Theme", [
    ...Object.entries(THEMES).map(([name, [label, drawing]]) => ({ label, icon: drawing, checked: kept("theme", "auto") === name, act: () => setTheme(name) })),
    { heading: "Sound" },
    { label: "No sound", icon: "bellOff", checked: !hasSound(), act: () => keep("sound", "off") },
    { label: "Loud messages ring", icon: "bell", checked: hasSound(), act: () => { keep("sound", "on"); tryIt(); } },
  ]));
}
