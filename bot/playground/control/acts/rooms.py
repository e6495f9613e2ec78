"""Acts about topics, ways in, what everybody may do, and how chats look."""

from __future__ import annotations

from bot.playground.actions import deeplinks, founding, invites, pins, topics
from bot.playground.actions.talk import NotPossible
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.rooms import members_view
from bot.playground.views.view import chat_view
from bot.playground.world.members import ChatKind, User
from bot.playground.world.permissions import may
from bot.playground.world.rooms import Topic


def _by(wish: Wish, right: str) -> User:
    """Who does it, if they may."""
    chat, who = wish.chat(), wish.user("by")
    if not (chat.is_private or may(chat, chat.member(who), right)):
        raise NotPossible(f"{who.name} lacks {right} in {chat.title}")
    return who


@act("chat")
def _chat(wish: Wish) -> Json:
    return chat_view(wish.world, wish.chat())


@act("add_topic")
def _add_topic(wish: Wish) -> Json:
    topic = topics.add_topic(
        wish.world, wish.chat(), _by(wish, "can_manage_topics"), str(wish.get("name", "Topic"))
    )
    return {"id": topic.id, "name": topic.name}


@act("members")
def _members(wish: Wish) -> Json:
    return {"members": members_view(wish.chat())}


def _topic(wish: Wish) -> Topic:
    chat, number = wish.chat(), int(wish.get("topic", 0))
    return chat.topics.get(number, chat.general)


@act("close_topic")
def _close_topic(wish: Wish) -> Json:
    closed = bool(wish.get("closed", True))
    topics.set_topic_closed(wish.world, wish.chat(), wish.user("by"), _topic(wish), closed=closed)
    return {}


@act("edit_topic")
def _edit_topic(wish: Wish) -> Json:
    name = str(wish.get("name", ""))
    topics.edit_topic(wish.world, wish.chat(), wish.user("by"), _topic(wish), name=name)
    return {}


@act("delete_topic")
def _delete_topic(wish: Wish) -> Json:
    topics.delete_topic(wish.world, wish.chat(), _topic(wish))
    return {}


@act("forum")
def _make_forum(wish: Wish) -> Json:
    """Topics are turned on or off in a supergroup."""
    chat = wish.chat()
    if chat.kind is not ChatKind.SUPERGROUP:
        raise NotPossible(f"{chat.name} is no supergroup")
    chat.is_forum = bool(wish.get("enabled", True))
    wish.world.note("chat", chat.id)
    return {}


@act("private_topics")
def _private_topics(wish: Wish) -> Json:
    """The bot's owner turns topics in private chats on or off."""
    enabled = bool(wish.get("enabled", True))
    wish.world.profile.topics_enabled = enabled
    for chat in wish.world.chats.values():
        chat.is_forum = enabled if chat.is_private else chat.is_forum
    return {}


@act("invite_link")
def _invite_link(wish: Wish) -> Json:
    link = invites.make_link(wish.world, wish.chat(), _by(wish, "can_invite_users"))
    link.asks = bool(wish.get("asks", False))
    return {"url": link.url}


@act("come_by")
def _come_by(wish: Wish) -> Json:
    return chat_view(wish.world, invites.come_by(wish.world, wish.user(), str(wish.get("url", ""))))


@act("let_in")
def _let_in(wish: Wish) -> Json:
    by = _by(wish, "can_invite_users")
    if wish.user().id not in wish.chat().doors.waiting:
        raise NotPossible(f"{wish.user().name} does not ask to be let in")
    invites.let_in(wish.world, wish.chat(), by, wish.user())
    return {}


@act("ask_to_join")
def _ask_to_join(wish: Wish) -> Json:
    invites.ask(wish.world, wish.chat(), wish.user())
    return {}


@act("rules")
def _rules(wish: Wish) -> Json:
    """`permissions`: the list of what everybody may do; `slow_mode`: seconds; `asks`: as `Doors.asks`."""
    rules, doors = wish.chat().rules, wish.chat().doors
    doors.asks = bool(wish.get("asks", doors.asks))
    if wish.get("permissions") is not None:
        rules.permissions = frozenset(wish.get("permissions"))
    rules.slow_mode = int(wish.get("slow_mode", rules.slow_mode))
    wish.world.note("chat", wish.chat().id)
    return {}


@act("pin")
def _pin(wish: Wish) -> Json:
    pins.pin(
        wish.world, _by(wish, "can_pin_messages"), wish.message(), silent=bool(wish.get("silent", False))
    )
    return {}


@act("unpin")
def _unpin(wish: Wish) -> Json:
    pins.unpin(wish.world, wish.chat(), [wish.message().id])
    return {}


@act("retitle")
def _retitle(wish: Wish) -> Json:
    founding.retitle(wish.world, wish.chat(), _by(wish, "can_change_info"), str(wish.get("title", "")))
    return {}


@act("add_bot_by_link")
def _add_bot_by_link(wish: Wish) -> Json:
    payload = str(wish.get("payload", ""))
    deeplinks.add_bot_by_link(wish.world, wish.user("by"), wish.chat(), payload, wish.get("rights"))
    return {}


@act("open_link")
def _open_link(wish: Wish) -> Json:
    """A link to the bot; `chat`: the group or channel that is chosen for it."""
    chat = deeplinks.open_link(wish.world, wish.user(), str(wish.get("url", "")), wish.chat_or_none("chat"))
    return chat_view(wish.world, chat)
