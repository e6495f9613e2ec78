// Pictures and films at their full size. Escape closes, arrows turn the pages of an album.

import { byId, el } from "./dom.js";
import { fileAddress } from "./wire.js";

let items = [], index = 0;

export function openViewer(media, at = 0) {
  items = media;
  show(at);
  byId("viewer").showModal();
}

function show(at) {
  index = (at + items.length) % items.length;
  const item = items[index], address = fileAddress(item.file_id);
  const picture = item.kind === "photo" || /^image/.test(item.mime || "");
  byId("viewer-stage").replaceChildren(picture
    ? el("img", { src: address, alt: item.name || "Photo" })
    : el("video", { src: address, controls: true, autoplay: true, "aria-label": item.name || "Video" }));
  byId("viewer-place").textContent = items.length > 1 ? `${index + 1} of ${items.length}` : "";
  for (const id of ["viewer-before", "viewer-after"]) byId(id).hidden = items.length < 2;
}

export function readyViewer() {
  const viewer = byId("viewer");
  byId("viewer-before").addEventListener("click", () => show(index - 1));
  byId("viewer-after").addEventListener("click", () => show(index + 1));
  byId("viewer-close").addEventListener("click", () => viewer.close());
  viewer.addEventListener("close", () => byId("viewer-stage").replaceChildren());
  viewer.addEventListener("click", (event) => { if (event.target === viewer || event.target.id === "viewer-stage") viewer.close(); });
  viewer.addEventListener("keydown", (event) => {
    if (items.length < 2 || event.target.tagName === "VIDEO") return;
    if (event.key === "ArrowLeft") show(index - 1);
    if (event.key === "ArrowRight") show(index + 1);
  });
}
