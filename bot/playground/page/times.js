// Dates and times in the reader's own manner.

import { el } from "./dom.js";
import { worldNow } from "./state.js";

const clock = new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit" });
const exact = new Intl.DateTimeFormat([], { dateStyle: "full", timeStyle: "long" });
const sameYear = new Intl.DateTimeFormat([], { weekday: "long", day: "numeric", month: "long" });
const otherYear = new Intl.DateTimeFormat([], { day: "numeric", month: "long", year: "numeric" });
const short = new Intl.DateTimeFormat([], { day: "numeric", month: "short" });
const relatively = new Intl.RelativeTimeFormat([], { numeric: "auto" });

export const clockWords = (iso) => clock.format(new Date(iso));
export const exactWords = (iso) => exact.format(new Date(iso));
export const dayKey = (iso) => new Date(iso).toDateString();

export function dayWords(iso) {
  const date = new Date(iso), today = worldNow(), before = new Date(today);
  before.setDate(today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) return "Today";
  if (date.toDateString() === before.toDateString()) return "Yesterday";
  return (date.getFullYear() === today.getFullYear() ? sameYear : otherYear).format(date);
}

/** For the list of chats: the time today, the date before that. */
export const newestWords = (iso) => (dayKey(iso) === worldNow().toDateString() ? clockWords(iso) : short.format(new Date(iso)));

export function lengthWords(seconds) {
  const whole = Math.round(seconds || 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function relative(date) {
  const seconds = (date - worldNow()) / 1000;
  for (const [unit, size] of [["year", 31557600], ["month", 2629800], ["day", 86400], ["hour", 3600], ["minute", 60]])
    if (Math.abs(seconds) >= size) return relatively.format(Math.trunc(seconds / size), unit);
  return relatively.format(0, "minute");
}

/** A date_time entity: `r` relative, w weekday, d/D date, t/T time; without a format, the words as written. */
export function moment(entity, asWritten) {
  const date = new Date(entity.unix_time * 1000), format = entity.date_time_format || "";
  const node = el("time", { dateTime: date.toISOString(), title: exact.format(date) });
  if (!format) node.textContent = asWritten;
  else if (/^r$/i.test(format)) node.textContent = relative(date);
  else node.textContent = new Intl.DateTimeFormat([], parts(format)).format(date);
  return node;
}

function parts(format) {
  const wanted = {};
  if (format.includes("w")) wanted.weekday = "short";
  if (format.includes("W")) wanted.weekday = "long";
  if (format.includes("d")) Object.assign(wanted, { day: "numeric", month: "short" });
  if (format.includes("D")) Object.assign(wanted, { day: "numeric", month: "long", year: "numeric" });
  if (/[tT]/.test(format)) Object.assign(wanted, { hour: "2-digit", minute: "2-digit" });
  if (format.includes("T")) wanted.second = "2-digit";
  return wanted;
}
