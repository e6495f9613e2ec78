"""Methods about topics of forums, General among them."""

from __future__ import annotations

from collections.abc import Callable

from bot.playground.actions import topics as actions
from bot.playground.actions.pins import pinned_in, unpin
from bot.playground.methods.access import chat_of, ensure_present, ensure_right
from bot.playground.methods.pins import MAY_NOT_PIN
from bot.playground.methods.topic_icons import icon_ids, icon_stickers
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.shapes.basics import without_blanks
from bot.playground.world.members import ChatKind
from bot.playground.world.messages import Chat
from bot.playground.world.rooms import ICON_COLORS, Topic
from bot.playground.world.world import World

NAME_LIMIT = 128

Method = Callable[[World, Params], bool]


def _forum(world: World, params: Params) -> Chat:
    """A forum, or a private chat when the bot keeps topics there."""
    chat = chat_of(world, params)
    ensure_present(world, chat)
    has_forums = world.profile.topics_enabled if chat.is_private else chat.kind is ChatKind.SUPERGROUP
    if not has_forums:
        raise bad_request("method is available only for supergroups")
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    return chat


def _topic(chat: Chat, params: Params) -> Topic:
    number = params.integer("message_thread_id")
    if number <= 0:
        raise bad_request("invalid forum topic identifier specified")
    topic = chat.general if number == chat.general.id else chat.topics.get(number)
    if topic is None or topic.is_deleted:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def _ensure_manages(world: World, chat: Chat, topic: Topic, refusal: str) -> None:
    """By right, or because the bot made the topic itself."""
    own = topic.creator_id == world.bot.id
    if not (chat.is_private or own or chat.member(world.bot).may("can_manage_topics")):
        raise bad_request(refusal)


def _name(params: Params) -> str:
    """Longer ones are cut."""
    return params.text("name").strip()[:NAME_LIMIT]


def _emoji(params: Params) -> str:
    emoji = params.text("icon_custom_emoji_id")
    if emoji and emoji not in icon_ids():
        raise bad_request("DOCUMENT_INVALID")
    return emoji


def create_forum_topic(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#createforumtopic"""
    chat = _forum(world, params)
    ensure_right(world, chat, "can_manage_topics", bad_request("not enough rights to create a topic"))
    name, emoji = _name(params), _emoji(params)
    if not name:
        raise bad_request("title must be non-empty")
    color = params.integer("icon_color", ICON_COLORS[0])
    if color not in ICON_COLORS:
        raise bad_request("invalid icon color specified")
    topic = actions.add_topic(world, chat, world.bot, name, color=color, emoji=emoji)
    shown = without_blanks(icon_custom_emoji_id=topic.icon_emoji)
    return {"message_thread_id": topic.id, "name": topic.name, "icon_color": topic.icon_color, **shown}


def edit_forum_topic(world: World, params: Params) -> bool:
    """A name that is left out or empty stays; an empty icon is taken away."""
    chat = _forum(world, params)
    topic = _topic(chat, params)
    _ensure_manages(world, chat, topic, "not enough rights to edit the topic")
    emoji = _emoji(params) if params.has("icon_custom_emoji_id") else None
    if emoji is not None and topic is chat.general:
        raise bad_request("GENERAL_MODIFY_ICON_FORBIDDEN")
    if not actions.edit_topic(world, chat, world.bot, topic, name=_name(params), emoji=emoji):
        raise bad_request("TOPIC_NOT_MODIFIED")
    return True


def _closing(*, closed: bool, general: bool = False) -> Method:
    def close(world: World, params: Params) -> bool:
        chat = _forum(world, params)
        topic = chat.general if general else _topic(chat, params)
        _ensure_manages(world, chat, topic, "not enough rights to close or open the topic")
        if topic.is_closed == closed:
            raise bad_request("TOPIC_NOT_MODIFIED")
        actions.set_topic_closed(world, chat, world.bot, topic, closed=closed)
        return True

    return close


def _hiding(*, hidden: bool) -> Method:
    def hide(world: World, params: Params) -> bool:
        chat = _forum(world, params)
        _ensure_manages(world, chat, chat.general, "not enough rights to close or open the topic")
        if chat.general.is_hidden == hidden:
            raise bad_request("TOPIC_NOT_MODIFIED")
        actions.set_general_hidden(world, chat, world.bot, hidden=hidden)
        return True

    return hide


def edit_general_forum_topic(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#editgeneralforumtopic"""
    chat = _forum(world, params)
    _ensure_manages(world, chat, chat.general, "not enough rights to edit the topic")
    name = _name(params)
    if not name:
        raise bad_request("title must be non-empty")
    if not actions.edit_topic(world, chat, world.bot, chat.general, name=name):
        raise bad_request("TOPIC_NOT_MODIFIED")
    return True


def delete_forum_topic(world: World, params: Params) -> bool:
    """The topic goes, with all its messages. General stays for ever."""
    chat = _forum(world, params)
    topic = _topic(chat, params)
    if topic is chat.general:
        raise bad_request("TOPIC_ID_INVALID")
    ensure_right(world, chat, "can_delete_messages", bad_request("not enough rights to delete the topic"))
    actions.delete_topic(world, chat, topic)
    return True


def _unpinning(*, general: bool) -> Method:
    def unpin_all(world: World, params: Params) -> bool:
        chat = _forum(world, params)
        topic = chat.general if general else _topic(chat, params)
        ensure_right(world, chat, "can_pin_messages", bad_request(MAY_NOT_PIN))
        unpin(world, chat, pinned_in(chat, 0 if topic is chat.general else topic.id))
        return True

    return unpin_all


def get_forum_topic_icon_stickers(world: World, params: Params) -> list[Json]:  # noqa: ARG001 - one shape for all
    """The custom emoji that any bot may take as the icon of a topic."""
    return icon_stickers(world)


METHODS = {
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": _closing(closed=True),
    "reopenForumTopic": _closing(closed=False),
    "deleteForumTopic": delete_forum_topic,
    "unpinAllForumTopicMessages": _unpinning(general=False),
    "editGeneralForumTopic": edit_general_forum_topic,
    "closeGeneralForumTopic": _closing(closed=True, general=True),
    "reopenGeneralForumTopic": _closing(closed=False, general=True),
    "hideGeneralForumTopic": _hiding(hidden=True),
    "unhideGeneralForumTopic": _hiding(hidden=False),
    "unpinAllGeneralForumTopicMessages": _unpinning(general=True),
    "getForumTopicIconStickers": get_forum_topic_icon_stickers,
}
