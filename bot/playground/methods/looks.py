"""Methods that change how a chat looks: title, description, photo, sticker set."""

from __future__ import annotations

from bot.playground.actions.founding import retitle, set_photo
from bot.playground.methods.access import chat_of, ensure_present
from bot.playground.methods.uploads import new_media
from bot.playground.params import Params
from bot.playground.refusal import bad_request
from bot.playground.world.messages import Chat
from bot.playground.world.world import World

TITLE_LIMIT = 128
DESCRIPTION_LIMIT = 255


def _changeable(world: World, params: Params, private: str, rights: str) -> Chat:
    """A group or channel whose info the bot may change."""
    chat = chat_of(world, params)
    if chat.is_private:
        raise bad_request(private)
    if not ensure_present(world, chat).may("can_change_info"):
        raise bad_request(rights)
    return chat


def set_chat_title(world: World, params: Params) -> bool:
    """Cut to 128 characters; the same title changes nothing, and is no mistake."""
    chat = _changeable(
        world, params, "can't change private chat title", "not enough rights to change chat title"
    )
    title = " ".join(params.text("title").split())[:TITLE_LIMIT]
    if not title:
        raise bad_request("title must be non-empty")
    retitle(world, chat, world.bot, title)
    return True


def set_chat_description(world: World, params: Params) -> bool:
    """Cut to 255 characters; empty takes it away. Nobody is told."""
    chat = _changeable(
        world, params, "can't change private chat description", "not enough rights to set chat description"
    )
    words = params.text("description").strip()[:DESCRIPTION_LIMIT]
    if words == chat.description:
        raise bad_request("chat description is not modified")
    chat.description = words
    world.note("chat", chat.id)
    return True


def set_chat_photo(world: World, params: Params) -> bool:
    """A new upload, never an id or an address."""
    if params.upload("photo") is None:
        raise bad_request("photo must be uploaded as an InputFile")
    chat = _changeable(
        world, params, "can't change private chat photo", "not enough rights to change chat photo"
    )
    set_photo(world, chat, world.bot, new_media(world, params, "photo", "photo"))
    return True


def delete_chat_photo(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletechatphoto"""
    chat = _changeable(
        world, params, "can't change private chat photo", "not enough rights to change chat photo"
    )
    if chat.photo is None:
        raise bad_request("CHAT_NOT_MODIFIED")
    set_photo(world, chat, world.bot, None)
    return True


METHODS = {
    "setChatTitle": set_chat_title,
    "setChatDescription": set_chat_description,
    "setChatPhoto": set_chat_photo,
    "deleteChatPhoto": delete_chat_photo,
}
