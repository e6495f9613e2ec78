"""Text, caption, replies and previews of a call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.playground.methods.access import chat_of
from bot.playground.params import Params
from bot.playground.refusal import Json, Refusal, bad_request
from bot.playground.shapes.rooms import user_json
from bot.playground.text import BYTE_LIMIT, CAPTION_LIMIT, QUOTABLE, TEXT_LIMIT, Formatted, formatted, units
from bot.playground.world.messages import Chat, Message
from bot.playground.world.world import World


def text_of(params: Params) -> Formatted:
    """The `text` of a message: never empty."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    return _formatted(params, "text", "entities", TEXT_LIMIT, may_be_empty=False)


def text_or_nothing(params: Params) -> Formatted:
    """The `text`, perhaps empty."""
    return _formatted(params, "text", "entities", TEXT_LIMIT)


def caption_of(params: Params) -> Formatted:
    """The `caption`, perhaps empty."""
    return _formatted(params, "caption", "caption_entities", CAPTION_LIMIT)


def named_words(params: Params, name: str) -> Formatted:
    """The words under `name`, with entities or a parse mode of their own; any length is fine here."""
    return _formatted(params, name, f"{name}_entities", BYTE_LIMIT, parse_mode=f"{name}_parse_mode")


def _formatted(
    params: Params,
    name: str,
    entities: str,
    limit: int,
    *,
    parse_mode: str = "parse_mode",
    may_be_empty: bool = True,
) -> Formatted:
    text, mode = params.text(name), params.text(parse_mode)
    if len(text.encode("utf-8", "surrogatepass")) > BYTE_LIMIT:
        raise bad_request("text is too long")
    is_marked = mode.lower() not in {"", "none"}  # then no look is taken at the entities
    given = [] if is_marked else _given(params, entities)
    return formatted(text, given, parse_mode=mode, limit=limit, may_be_empty=may_be_empty)


def _given(params: Params, name: str) -> list[Any]:
    """The entities under `name`. What is no list of them is passed over without a word."""
    try:
        found = params.json(name, name)
    except Refusal:
        return []
    return found if isinstance(found, list) else []


def with_people(world: World, chat: Chat, content: Formatted) -> Formatted:
    """The words with people behind their names; those whom the bot never came across stay bare words."""
    if not any(entity["type"] == "text_mention" for entity in content.entities):
        return content
    known = {world.bot.id, *world.met, *chat.members}
    shown = []
    for entity in content.entities:
        if entity["type"] != "text_mention":
            shown.append(entity)
        elif (number := entity["user"]["id"]) in known and number in world.users:
            shown.append({**entity, "user": user_json(world.users[number])})
    return Formatted(content.text, tuple(shown))


_FLAG, _TEXT = ((bool,), "Boolean"), ((str, int, float), "String")  # a number passes for a string
_PREVIEW: dict[str, tuple[tuple[type, ...], str]] = {
    "is_disabled": _FLAG,
    "url": _TEXT,
    "prefer_small_media": _FLAG,
    "prefer_large_media": _FLAG,
    "show_above_text": _FLAG,
}


def preview_of(params: Params) -> Json:
    """`link_preview_options`."""
    raw = params.object("link_preview_options", "link preview options")
    if raw is None:
        return {"is_disabled": True} if params.flag("disable_web_page_preview") else {}
    for name, (known, called) in _PREVIEW.items():
        if not isinstance(raw.get(name, known[0]()), known):
            raise bad_request(f'field "{name}" must be of type {called}')
    return raw


@dataclass(frozen=True, slots=True)
class Reply:
    """What a message answers, here or in another chat, and the words it quotes."""

    message: Message | None = None
    external: Message | None = None
    quote: Formatted | None = None
    quote_at: int = 0
    is_quote_manual: bool = True

    @property
    def fields(self) -> dict[str, Any]:
        """As fields of the message that answers."""
        return {
            "reply_to": self.message,
            "external": self.external,
            "quote": self.quote,
            "quote_at": self.quote_at,
            "is_quote_manual": self.is_quote_manual,
        }


def reply_of(world: World, chat: Chat, params: Params) -> Reply:
    """`reply_parameters`, or the older `reply_to_message_id`."""
    raw = params.object("reply_parameters", "reply parameters")
    if raw is None and params.has("reply_to_message_id"):
        older = {"message_id": params.integer("reply_to_message_id")}
        raw = {**older, "allow_sending_without_reply": params.flag("allow_sending_without_reply")}
    if raw is None:
        return Reply()
    place = chat_of(world, Params({"chat_id": raw["chat_id"]})) if raw.get("chat_id") else chat
    answered = place.messages.get(Params(raw).integer("message_id"))
    if raw.get("ephemeral_message_id"):
        answered = world.whispers.get((place.id, Params(raw).integer("ephemeral_message_id")))
    if answered is not None and place is not chat and (answered.is_protected or place.is_protected):
        answered = None  # what is protected cannot be answered from elsewhere
    if answered is None:
        if raw.get("allow_sending_without_reply"):
            return Reply()
        raise bad_request("message to be replied not found")
    quote = _quote(raw, answered)
    at = _place_of(quote.text, answered.text, raw.get("quote_position")) if quote else 0
    if place is chat:
        return Reply(answered, quote=quote, quote_at=at)
    if quote is None and answered.text:  # an answer from elsewhere shows the whole of what it answers
        return Reply(external=answered, quote=answered.content, is_quote_manual=False)
    return Reply(external=answered, quote=quote, quote_at=at)


def _place_of(words: str, text: str, wanted: object) -> int:
    """Where the quote begins, in UTF-16 units: at the wanted place, or where its words come first."""
    start = text.find(words)
    first = units(text[: max(start, 0)])
    while isinstance(wanted, int) and start >= 0:
        if (here := units(text[:start])) == wanted:
            return here
        start = text.find(words, start + 1)
    return first


def _quote(raw: Json, answered: Message) -> Formatted | None:
    if not raw.get("quote"):
        return None
    quote = named_words(Params(raw), "quote")
    if units(quote.text) > CAPTION_LIMIT or quote.text not in answered.text:
        raise bad_request("QUOTE_TEXT_INVALID")
    return Formatted(quote.text, tuple(entity for entity in quote.entities if entity["type"] in QUOTABLE))
