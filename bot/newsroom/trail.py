"""A document's way from the page to the chat, step by step, in words. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.alerts.why import certainty
from bot.domain.alert import DeliveryKind, DeliveryState
from bot.domain.document import Document
from bot.domain.watch import Mention
from storage.trails import Joining, Sending, Way

Json = dict[str, Any]

_AROUND = 60  # code points shown before the first found word and after it
_TITLE = 90
_NAMES = 4
_SURE = {"certain", "likely"}
_DONE, _NO, _WAITING = "done", "no", "waiting"


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows of the way do not hold: when it came out, who watches, and why some are not told."""

    published_at: datetime | None
    watched: tuple[str, ...] = ()  # the labels of what chats that are told of the story watch
    hushed: tuple[str, ...] = ()  # in words, one for each watch that stayed silent


def trail(way: Way, known: Known) -> Json:
    """One way as the page shows it; `after` counts milliseconds from `at`."""
    begun = known.published_at or way.document.published_at or way.document.fetched_at
    fetched = way.document.fetched_at
    begun = min(begun, fetched)
    steps = [
        _step("Fetched", _DONE, _fetched_words(way), after=_ms(begun, fetched)),
        _matched(way, known, begun),
        _placed(way.joining, begun),
        *_told(way, known, begun),
    ]
    return {
        "id": way.document.id,
        "title": headline(way.document),
        "about": way.source.title,
        "at": begun.isoformat(),
        "is_done": all(step["state"] != _WAITING for step in steps),
        "steps": steps,
    }


def headline(document: Document) -> str:
    """The title, or how the text begins."""
    words = " ".join((document.title or document.text).split())
    return words if len(words) <= _TITLE else words[: _TITLE - 1].rstrip() + "…"


def _step(
    name: str,
    state: str,
    text: str = "",
    *,
    after: int | None = None,
    marked: Sequence[tuple[str, bool]] = (),
    link: Json | None = None,
    until: datetime | None = None,
) -> Json:
    shown = {"name": name, "state": state, "text": text, "after": after, "link": link}
    shown["until"] = until.isoformat() if until else None
    return {**shown, "marked": [list(one) for one in marked]}


def _ms(begun: datetime, at: datetime | None) -> int | None:
    return None if at is None else max(0, round((at - begun).total_seconds() * 1000))


def _fetched_words(way: Way) -> str:
    version = way.document.version
    return f"from {way.source.title}" + (f", by now in version {version}" if version > 1 else "")


def _matched(way: Way, known: Known, begun: datetime) -> Json:
    if way.joining is None:
        return _step("Matched", _WAITING)
    after = _ms(begun, way.joining.at)
    if not way.mentions:
        return _step("Matched", _NO, "no known name in it", after=after)
    # Whom somebody watches comes first, and the words shown are theirs.
    ranked = sorted(way.mentions, key=lambda one: one[0] not in known.watched)
    names = [_name(label, way.mentions) for label in dict.fromkeys(label for label, _ in ranked)]
    more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
    text = ", ".join(names[:_NAMES]) + more
    return _step("Matched", _DONE, text, after=after, marked=snippet(way.document, ranked))


def _name(label: str, mentions: Sequence[tuple[str, Mention]]) -> str:
    """The label, and why it is likely somebody or something else, when it is."""
    best = max((one for whose, one in mentions if whose == label), key=lambda one: one.score)
    sure = certainty(best.score)
    return label if sure in _SURE else f"{label} ({sure}: {best.reason})"


def snippet(document: Document, mentions: Sequence[tuple[str, Mention]]) -> tuple[tuple[str, bool], ...]:
    """The words around the first mention, in pieces; those that were found are marked."""
    first = mentions[0][1]
    text = document.title if first.field == "title" else document.text
    spans = sorted((one.start, one.end) for _, one in mentions if one.field == first.field)
    start, end = _from_a_word(text, first.start), _to_a_word(text, first.end)
    pieces: list[tuple[str, bool]] = [("…", False)] if start else []
    place = start
    for left, right in spans:
        if left < place or right > end:
            continue
        pieces += [(text[place:left], False), (text[left:right], True)]
        place = right
    pieces += [(text[place:end], False), ("…" if end < len(text) else "", False)]
    return tuple((" ".join(words.split("\n")), is_found) for words, is_found in pieces if words)


def _from_a_word(text: str, found: int) -> int:
    start = max(0, found - _AROUND)
    return (text.find(" ", start, found) + 1 or start) if start else 0


def _to_a_word(text: str, found: int) -> int:
    end = min(len(text), found + _AROUND)
    last = text.rfind(" ", found, end)
    return last if end < len(text) and last > found else end


def _placed(joining: Joining | None, begun: datetime) -> Json:
    if joining is None:
        return _step("Story", _WAITING)
    after = _ms(begun, joining.at)
    if joining.opened:
        return _step("Story", _DONE, "opened a story of its own", after=after)
    why = "; ".join(joining.reasons)
    sure = f", {joining.score:.0%} sure" if joining.score else ""
    return _step("Story", _DONE, f"joined “{_short(joining.title)}”{sure}: {why}", after=after)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"


def _told(way: Way, known: Known, begun: datetime) -> list[Json]:
    joining = way.joining
    if joining is None:
        return [_step("Alert", _WAITING), _step("Delivered", _WAITING)]
    if not way.alerts:
        why = "; ".join(known.hushed) or ("nobody watches for it" if way.mentions else "nothing to tell")
        return [_step("Alert", _NO, why), _step("Delivered", _NO, "nothing was to be sent")]
    mine = [one for one in way.alerts if one.document_id == way.document.id]
    if mine:
        text = f"for the watch {', '.join(known.watched)}" + (
            f", in {len(mine)} chats" if len(mine) > 1 else ""
        )
        return [
            _step("Alert", _DONE, text, after=_ms(begun, mine[0].created_at)),
            _sent(_messages(way, {one.telling.message for one in mine}), begun),
        ]
    return [
        _step("Alert", _DONE, "the chat knows this story: its message grows", after=_ms(begun, joining.at)),
        _grown(way, joining, begun),
    ]


def _messages(way: Way, names: set[str]) -> list[Sending]:
    return [one for one in way.sendings if one.message in names and one.kind is DeliveryKind.NEW]


_STATES: Mapping[DeliveryState, tuple[str, str]] = {
    DeliveryState.TODO: (_WAITING, "waits in the outbox"),
    DeliveryState.SENDING: (_WAITING, "on its way"),
    DeliveryState.AMBIGUOUS: (_WAITING, "may have arrived, nobody said so; it is kept back"),
    DeliveryState.PARKED: (_NO, "kept until the chat comes back"),
    DeliveryState.DEAD: (_NO, "could not be delivered"),
}


def _sent(messages: Sequence[Sending], begun: datetime) -> Json:
    if not messages:
        return _step("Delivered", _WAITING)
    one = messages[0]
    if one.state is DeliveryState.SENT:
        return _step("Delivered", _DONE, "", after=_ms(begun, one.sent_at), link=_link(one))
    state, words = _STATES[one.state]
    return _step(
        "Delivered", state, f"{words}: {one.error}" if one.error else words, until=_until(one, state)
    )


def _until(one: Sending, state: str) -> datetime | None:
    return one.not_before if state == _WAITING else None


def _grown(way: Way, joining: Joining, begun: datetime) -> Json:
    """What the report did to messages that were there: an edit, or a reply where it is a turn."""
    message = next(iter(_messages(way, {one.telling.message for one in way.alerts})), None)
    link = _link(message) if message else None
    later = [one for one in way.sendings if one.kind is not DeliveryKind.NEW and one.created_at >= joining.at]
    if not later:
        return _step("Delivered", _DONE, "the message says it already", link=link)
    one = later[0]
    if one.kind is DeliveryKind.EDIT and one.state is DeliveryState.TODO:
        return _step("Delivered", _WAITING, "edits are gathered for a while", link=link, until=one.not_before)
    if one.state is DeliveryState.SENT:
        words = "as a reply" if one.kind is DeliveryKind.REPLY else "by an edit, without a sound"
        shown = _link(one) if one.kind is DeliveryKind.REPLY else link
        return _step("Delivered", _DONE, words, after=_ms(begun, one.sent_at), link=shown)
    state, words = _STATES[one.state]
    return _step("Delivered", state, f"{words}: {one.error}" if one.error else words, link=link)


def _link(one: Sending) -> Json | None:
    return {"chat": one.telegram_id, "message": one.message_ids[0]} if one.message_ids else None
