// How tall an entry will be, before it is drawn: the browser skips what is off the screen, and a good
// guess keeps the scroll bar honest.

const LINE = 22.63, LETTERS = 66; // of a line of text: pixels, and how many fit
const ROW = 39.6;                 // a bubble around no more than one line, and its margins
const ADDED = { day: 46, first: 6, author: 20, reply: 52, forward: 24, row: 44, reactions: 32, preview: 66, picture: 290, film: 220, file: 56, card: 190 };
const MEDIA = { photo: ADDED.picture, animation: ADDED.picture, video: ADDED.film, video_note: ADDED.film, sticker: 160 };

export function guessHeight({ items, first, day }) {
  const message = items[0], text = (items.find((item) => item.text) || message).text;
  if (message.service) return 34 + (day ? ADDED.day : 0);
  const lines = text ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 0) : 1;
  const has = [[day, "day"], [first, "first"], [message.reply_to, "reply"],
    [message.forwarded, "forward"], [message.preview, "preview"], [Object.keys(message.reactions).length, "reactions"], [message.thing, "card"]];
  const more = has.reduce((sum, [is, name]) => sum + (is ? ADDED[name] : 0), 0);
  const media = message.media ? MEDIA[message.media.kind] || ADDED.file : 0;
  return ROW + (lines - 1) * LINE + more + media + message.buttons.length * ADDED.row;
}
