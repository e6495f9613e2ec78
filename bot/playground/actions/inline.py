"""People type `@bot words` in any chat, and choose among what it offers."""

from __future__ import annotations

from typing import Any

from bot.playground.actions.talk import NotPossible, post, say
from bot.playground.refusal import Json
from bot.playground.shapes.objects import query_json
from bot.playground.shapes.rooms import user_json
from bot.playground.text import Formatted
from bot.playground.world.inline import QUERY_LIMIT, Asked, Offer
from bot.playground.world.members import User
from bot.playground.world.messages import Chat, Message
from bot.playground.world.world import World


def ask(world: World, user: User, words: str, chat: Chat | None = None, offset: str = "") -> Asked:
    """`user` types the words after the bot's name. What the cache still knows the bot is not asked."""
    if not world.profile.supports_inline:
        raise NotPossible("the bot has no inline mode: its owner has not turned it on")
    chat = chat or world.private_chat(user)
    words = words.lstrip()[:QUERY_LIMIT]
    number = f"{8_100_000_000_000_000 + world.count('query')}"
    asked = Asked(number, user, words, offset, _kind_of(chat), world.now())
    world.inline.asked[asked.id] = asked
    asked.answer = world.inline.known(user, words, offset, world.now())
    if asked.answer is None:
        world.met.add(user.id)
        world.tell("inline_query", query_json(asked))
    return asked


def _kind_of(chat: Chat) -> str:
    return "sender" if chat.is_private else chat.kind.value


def choose(world: World, asked: Asked, result_id: str, chat: Chat | None = None, topic: int = 0) -> Message:
    """The person takes one of the offers: it is sent as their own message, via the bot."""
    offers = asked.answer.offers if asked.answer else ()
    found = [offer for offer in offers if offer.id == result_id]
    if not found:
        there = ", ".join(repr(offer.id) for offer in offers) or "none"
        raise NotPossible(f"the bot offers no result {result_id!r}; there are: {there}")
    inline_id = f"AgAAA{world.count('inline'):022d}" if found[0].fields["keyboard"] else ""
    message = _sent(world, asked, found[0], chat or world.private_chat(asked.user), topic, inline_id)
    if inline_id:
        world.inline_messages[inline_id] = message
    if world.profile.inline_feedback:
        chosen: Json = {"result_id": result_id, "from": user_json(asked.user), "query": asked.query}
        world.tell("chosen_inline_result", chosen | ({"inline_message_id": inline_id} if inline_id else {}))
    return message


def _sent(world: World, asked: Asked, offer: Offer, chat: Chat, topic: int, inline_id: str) -> Message:
    fields: dict[str, Any] = {**offer.fields, "via_bot": world.bot, "inline_id": inline_id}
    content: Formatted = fields.pop("content", None) or Formatted()
    if chat.is_channel:
        return post(world, chat, content.text, entities=content.entities, **fields)
    return say(world, asked.user, chat, content.text, entities=content.entities, topic=topic, **fields)
