// Small line drawings on a 24 × 24 sheet. They only accompany words, so nobody has to hear of them.

const SHEET = "http://www.w3.org/2000/svg";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  plus: "M12 5v14M5 12h14",
  send: "M12 19V6M6 11.5L12 5.5l6 6",
  down: "M6 10l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  dots: "M6 12h.01M12 12h.01M18 12h.01",
  bell: "M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10 20.5h4",
  bellOff: "M8 7.2A5.5 5.5 0 0 1 17.5 11v4.5M6.5 10.2V16.5L5 18h12.5M10 20.5h4M4 4l16 16",
  pin: "M9 4h6l-.8 6 3.3 3.5H6.5L9.8 10zM12 13.5V20",
  reply: "M10 6L4 12l6 6M4.5 12H14a6 6 0 0 1 6 6",
  forward: "M14 6l6 6-6 6M19.5 12H10a6 6 0 0 0-6 6",
  pencil: "M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM14 7l3 3",
  trash: "M5 7h14M9.5 7V4.5h5V7M7 7l1 12.5h8L17 7M10.5 11v5M13.5 11v5",
  copy: "M9 9h10v10H9zM15 9V5H5v10h4",
  check: "M5 12.5l4.5 4.5L19 7.5",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3L7 7M17 17l1.7 1.7M18.7 5.3L17 7M7 17l-1.7 1.7",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
  half: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 4v16M12 8h5.5M12 12h8M12 16h5.5",
  question: "M9 9.2a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.8h.01",
  panel: "M4 5.5h16v13H4zM14.5 5.5v13",
  file: "M6.5 3.5h7l4 4v13h-11zM13.5 3.5v4h4",
  image: "M4 5.5h16v13H4zM4 16l4.5-4.5 4 4 3-3L20 16.5M15.5 9.5h.01",
  images: "M7.5 4.5h12v12h-12zM4.5 8v11.5H16M7.5 14l3.5-3.5 5 5",
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M8.5 5.5v13M15.5 5.5v13",
  place: "M12 20.5c-4-4.5-6-7.5-6-10.5a6 6 0 0 1 12 0c0 3-2 6-6 10.5zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  person: "M12 4.5a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM5 20c.6-3.8 3.3-5.5 7-5.5s6.4 1.7 7 5.5",
  poll: "M5 19V10M12 19V5M19 19v-6",
  lock: "M6.5 10.5h11v9h-11zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5",
  eye: "M3 12c2.5-4 5.5-6 9-6s6.5 2 9 6c-2.5 4-5.5 6-9 6s-6.5-2-9-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  out: "M9 6H6v12h12v-3M12.5 5H19v6.5M18.5 5.5L11 13",
  music: "M9 18V6l10-2v12M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z",
  mic: "M12 3.5a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0V6A2.5 2.5 0 0 1 12 3.5zM6 11a6 6 0 0 0 12 0M12 17v3.5",
  film: "M4 5.5h16v13H4zM8 5.5v13M16 5.5v13M4 12h16",
  smile: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.5 14c.8 1.3 2 2 3.5 2s2.7-.7 3.5-2M9 9.8h.01M15 9.8h.01",
  window: "M4 5.5h16v13H4zM4 9.5h16",
  at: "M15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a8.5 8.5 0 1 0-3.5 6.9",
};

export function icon(name, className = "") {
  const sheet = document.createElementNS(SHEET, "svg");
  const path = document.createElementNS(SHEET, "path");
  path.setAttribute("d", PATHS[name]);
  sheet.setAttribute("viewBox", "0 0 24 24");
  sheet.setAttribute("class", `icon ${className}`.trim());
  sheet.setAttribute("aria-hidden", "true");
  sheet.append(path);
  return sheet;
}

/** Draw the icons of the buttons that the page begins with: id (or selector) and drawing. */
export function drawFixedIcons() {
  const fixed = { "#theme": "half", "#help": "question", "#panel-open": "panel", "#panel-open-list": "panel", "#back": "back", "#room-menu": "dots", "#more": "plus", "#send": "send", "#newest": "down", "#replying-off": "close", "#pinned": "pin", "[data-closes]": "close", "#viewer-close": "close", "#viewer-before": "back", "#viewer-after": "back", "#drop p": "image" };
  for (const [selector, name] of Object.entries(fixed)) for (const node of document.querySelectorAll(selector)) node.prepend(icon(name));
}
