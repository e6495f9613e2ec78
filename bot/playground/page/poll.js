// A poll: its answers can be chosen, and once chosen its results are seen.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { attempt } from "./wire.js";

export function drawPoll(message, poll) {
  const decided = poll.voted || poll.closed;
  const ticked = new Set(poll.options.filter((option) => option.chosen).map((option) => option.number));
  const kind = `${poll.anonymous ? "Anonymous" : "Public"} ${poll.quiz ? "quiz" : "poll"}`;
  const several = poll.multiple && !decided
    ? el("button", { type: "button", class: "key", textContent: "Vote", data: { key: `vote.${message.id}` },
      onclick: () => { if (ticked.size) vote(message, [...ticked]); } }) : null;
  const back = poll.voted && !poll.closed && poll.revoting
    ? el("button", { type: "button", class: "inline", textContent: "Take the vote back", data: { key: `unvote.${message.id}` }, onclick: () => vote(message, []) }) : null;
  return el("div", { class: "card poll", role: "group", "aria-label": `Poll: ${poll.question}` },
    el("b", { class: "question", textContent: poll.question }),
    poll.description ? el("span", { textContent: poll.description }) : null,
    el("small", { textContent: poll.closed ? "Final results" : kind }),
    el("div", { class: "answers" }, poll.options.map((option) => answer(message, poll, option, { decided, ticked }))), several,
    poll.explanation ? el("div", { class: "explanation", textContent: poll.explanation }) : null,
    el("div", { class: "poll-foot" }, el("small", { textContent: `${poll.voters} ${poll.voters === 1 ? "vote" : "votes"}` }), back));
}

function answer(message, poll, option, { decided, ticked }) {
  const share = poll.voters ? Math.round((100 * option.votes) / poll.voters) : 0;
  const bar = el("span", { class: "answer-bar", "aria-hidden": "true" });
  bar.style.width = decided ? `${share}%` : "0";
  const wrong = option.chosen && option.correct === false;
  const classes = ["answer", option.chosen && "mine", option.correct && "right", wrong && "wrong"].filter(Boolean).join(" ");
  const node = el("button", {
    type: "button", class: classes, disabled: decided, "aria-pressed": String(ticked.has(option.number)), data: { key: `answer.${message.id}.${option.number}` } },
    el("span", { class: "answer-mark", textContent: decided ? `${share}%` : "" }), el("span", { class: "answer-words", textContent: option.text }),
    wrong ? icon("close") : option.chosen || option.correct ? icon("check") : null, bar);
  node.addEventListener("click", () => {
    if (!poll.multiple) { vote(message, [option.number]); return; }
    if (!ticked.delete(option.number)) ticked.add(option.number);
    node.setAttribute("aria-pressed", String(ticked.has(option.number)));
    node.classList.toggle("mine", ticked.has(option.number));
  });
  return node;
}

const vote = (message, options) => attempt("vote", { chat: message.chat_id, message: message.id, options });
