"""What is shown in passing: previews of messages that are still being written.

A draft stands for thirty seconds, in private chats only; one with the same id takes its place in
one movement. The message itself ends it.
"""

from __future__ import annotations

from bot.playground.methods.access import chat_of, ensure_present, thread_for
from bot.playground.methods.content import text_or_nothing
from bot.playground.methods.rich_input import rich_of
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.rich import spoken
from bot.playground.world.messages import Chat
from bot.playground.world.world import World

STANDS_FOR = 30.0  # seconds


def send_message_draft(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#sendmessagedraft; without words, the bot is seen thinking."""
    chat = _place_of(world, params)
    content = text_or_nothing(params)
    return _show(world, chat, params, {"text": content.text, "entities": list(content.entities)})


def send_rich_message_draft(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#sendrichmessagedraft"""
    chat = _place_of(world, params)
    rich = rich_of(world, params, is_draft=True)
    return _show(world, chat, params, {"text": spoken.words_of(rich), "entities": [], "rich": rich})


def _place_of(world: World, params: Params) -> Chat:
    chat = chat_of(world, params)
    if not chat.is_private:
        raise bad_request("TEXTDRAFT_PEER_INVALID")
    if not params.integer("draft_id"):
        raise bad_request("draft_id must be non-zero")
    return chat


def _show(world: World, chat: Chat, params: Params, content: Json) -> bool:
    ensure_present(world, chat)
    place = thread_for(world, chat, params.integer("message_thread_id"))
    number = params.integer("draft_id")
    chat.draft = {
        "action": "draft",
        "draft_id": number,
        "thread_id": place.get("thread_id", 0),
        "animated": chat.draft.get("draft_id") == number and chat.draft["until"] > world.now().timestamp(),
        "until": world.now().timestamp() + STANDS_FOR,
        **content,
    }
    world.note("action", chat.id, value=chat.draft)
    return True


METHODS = {"sendMessageDraft": send_message_draft, "sendRichMessageDraft": send_rich_message_draft}
SINCE = {"sendRichMessageDraft": "10.1"}
