// Rich messages: blocks of headings, lists, tables, pictures, quotes, and the rich texts in them.

import { el } from "./dom.js";
import { listing, onPress, spoiler } from "./entities.js";
import { inlineButton } from "./keyboard.js";
import { anchor, mention } from "./links.js";
import { drawMedia } from "./media.js";
import { moment } from "./times.js";

const STYLES = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", subscript: "sub", superscript: "sup", marked: "mark" };
const MEDIA = ["photo", "video", "animation", "audio", "voice_note", "document"];

export function drawRich(message) {
  return el("div", { class: "rich", dir: "auto" }, message.rich.blocks.map((block) => drawBlock(block, message)));
}

function drawBlock(block, message) {
  const inside = () => (block.blocks || []).map((each) => drawBlock(each, message));
  const said = (text) => drawText(text, message);
  switch (block.type) {
    case "heading": return el("p", { class: `heading size${block.size || 3}`, role: "heading", "aria-level": "3" }, said(block.text));
    case "pre": return code(block, message);
    case "footer": return el("p", { class: "rich-foot" }, said(block.text));
    case "thinking": return el("p", { class: "rich-foot thinking" }, said(block.text));
    case "divider": return el("hr");
    case "mathematical_expression": return el("p", { class: "formula" }, el("code", { textContent: block.expression }));
    case "anchor": return el("span", { data: { anchor: block.name } });
    case "list": return list(block, message);
    case "blockquote": return el("blockquote", {}, inside(), credit(block, message));
    case "expandable_blockquote": return el("details", { class: "more" }, el("summary", { textContent: "Quote" }), el("blockquote", {}, said(block.text), credit(block, message)));
    case "pullquote": return el("blockquote", { class: "pull" }, said(block.text), credit(block, message));
    case "details": return el("details", { open: Boolean(block.is_open) }, el("summary", {}, said(block.summary)), inside());
    case "collage": case "slideshow": return el("figure", {}, drawMedia((block.blocks || []).map(fileOf)), caption(block, message));
    case "table": return table(block, message);
    case "map": return el("figure", {}, el("div", { class: "map", role: "img", "aria-label": `Map: ${block.location.latitude}, ${block.location.longitude}` }), caption(block, message));
    case "buttons": return el("div", { class: "keys-row" }, block.buttons.map((button, index) => pressable(button, message, index)));
    default: return MEDIA.includes(block.type) ? el("figure", {}, drawMedia([fileOf(block)]), caption(block, message)) : el("p", {}, said(block.text || ""));
  }
}

function code(block, message) {
  const box = listing(block.language, plain(block.text));
  box.querySelector("[data-holds]").append(...drawText(block.text, message));
  return box;
}

function list(block, message) {
  return el("div", { class: "rich-list", role: "list" }, block.items.map((item) => el("div", { class: "rich-item", role: "listitem" },
    el("span", { class: "rich-label", textContent: item.has_checkbox ? (item.is_checked ? "☑" : "☐") : item.label || "•" }),
    el("div", {}, item.blocks.map((each) => drawBlock(each, message))))));
}

function table(block, message) {
  const cell = (each) => {
    const node = el(each.is_header ? "th" : "td", { colSpan: each.colspan || 1, rowSpan: each.rowspan || 1 }, each.text ? drawText(each.text, message) : "");
    if (each.align) node.style.textAlign = each.align;
    if (each.valign) node.style.verticalAlign = each.valign;
    return node;
  };
  return el("div", { class: "table", tabIndex: 0, role: "group", "aria-label": plain(block.caption || "") || "Table" },
    el("table", { class: [block.is_bordered && "bordered", block.is_striped && "striped", block.is_compact && "compact"].filter(Boolean).join(" ") },
      block.caption ? el("caption", {}, drawText(block.caption, message)) : null, el("tbody", {}, block.cells.map((row) => el("tr", {}, row.map(cell))))));
}

function fileOf(block) {
  const raw = block[block.type], file = Array.isArray(raw) ? raw.at(-1) : raw;
  return { kind: block.type === "voice_note" ? "voice" : block.type, file_id: file.file_id, width: file.width || 0, height: file.height || 0,
    name: file.file_name || "", mime: file.mime_type || "",
    size: file.file_size || 0, seconds: file.duration || 0, title: file.title || "", performer: file.performer || "", spoiler: Boolean(block.has_spoiler) };
}

const credit = (block, message) => (block.credit ? el("cite", {}, "— ", drawText(block.credit, message)) : null);

function caption(block, message) {
  if (!block.caption) return null;
  const { text, credit: by } = block.caption;
  return el("figcaption", {}, drawText(text, message), by ? el("cite", {}, " — ", drawText(by, message)) : null);
}

export function plain(text) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plain).join("");
  if (!text) return "";
  return text.type === "button" ? plain(text.button.text) : plain(text.text) + (text.alternative_text || "") + (text.expression || "");
}

const seen = (button) => ({
  data: button.callback_data || "", url: button.url || "", copy: button.copy_text?.text || "",
  style: button.style || "", web_app: button.web_app?.url || "", inline: button.switch_inline_query_current_chat ?? button.switch_inline_query ?? null,
});

const pressable = (button, message, place) =>
  inlineButton(message, { ...seen(button), text: plain(button.text) }, `rich.${message.id}.${place}.${plain(button.text)}`);

/** Rich text → a list of nodes and strings. */
function drawText(text, message) {
  if (typeof text === "string") return [text];
  if (Array.isArray(text)) return text.flatMap((each) => drawText(each, message));
  if (!text) return [];
  return [styled(text, message)];
}

function styled(text, message) {
  const inner = () => drawText(text.text, message), words = plain(text.text);
  const filled = (node) => { node.append(...inner()); return node; };
  if (STYLES[text.type]) return el(STYLES[text.type], {}, inner());
  switch (text.type) {
    case "url": return filled(anchor(text.url));
    case "email_address": return filled(anchor(`mailto:${text.email_address}`));
    case "phone_number": return filled(anchor(`tel:${text.phone_number}`));
    case "mention": return filled(mention(text.username || words));
    case "bot_command": return el("button", { class: "inline", type: "button", onclick: () => onPress(words) }, inner());
    case "spoiler": return filled(spoiler());
    case "date_time": return moment(text, words);
    case "custom_emoji": return el("span", { textContent: text.alternative_text || "" });
    case "mathematical_expression": return el("code", { textContent: text.expression });
    case "button": return pressable(text.button, message, "in");
    case "hashtag": case "cashtag": case "text_mention": return el("span", { class: "tag" }, inner());
    default: return el("span", {}, inner());
  }
}
