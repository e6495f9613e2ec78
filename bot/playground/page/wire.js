// The control API: acts by POST, changes by a stream of events.

import { toast } from "./toasts.js";

const RETRY_AFTER = 1500;
const handlers = new Map();

/** Do an act; throws with the server's words when it cannot be done. */
export async function act(name, body = {}) {
  const answer = await fetch(`/control/${name}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error || `refused: ${answer.status}`);
  return result;
}

/** The same, with a notice instead of an error: null when it could not be done. */
export async function attempt(name, body) {
  try { return await act(name, body); } catch (error) { toast(error.message); return null; }
}

export const fileAddress = (fileId) => `/control/file/${encodeURIComponent(fileId)}`;

/** Call `handler` with every event of `kind`; "open" and "lost" tell of the stream itself. */
export function hear(kind, handler) {
  handlers.set(kind, [...(handlers.get(kind) || []), handler]);
}

const tell = (kind, event) => (handlers.get(kind) || []).forEach((handler) => handler(event));

export function listen() {
  const stream = new EventSource("/control/events");
  stream.onopen = () => tell("open");
  stream.onerror = () => {
    tell("lost");
    stream.close();
    setTimeout(listen, RETRY_AFTER);
  };
  stream.onmessage = (message) => { const event = JSON.parse(message.data); tell(event.kind, event); };
}
