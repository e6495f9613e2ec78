"""Acts about topics, ways in, what everybody may do, and how chats look."""

from __future__ import annotations

from bot.playground.actions import deeplinks, founding, invites, pins, topics
from bot.playground.actions.talk import NotPossible
from bot.playground.control.acts.fields import COUNT, ID, LINE, WORDS, flag, many, one_of, text, whole
from bot.playground.control.acts.given import RIGHTS_GIVEN
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.rooms import members_view
from bot.playground.views.view import chat_view
from bot.playground.world.members import GENERAL_TOPIC, PERMISSIONS, ChatKind, User
from bot.playground.world.messages import Chat
from bot.playground.world.permissions import may
from bot.playground.world.rooms import Topic


def _by(wish: Wish, right: str) -> User:
    """Who does it, if they may."""
    chat, who = wish.chat(), wish.user("by")
    if not (chat.is_private or may(chat, chat.member(who), right)):
        raise NotPossible(f"{who.name} lacks {right} in {chat.title}")
    return who


@act("chat", user=ID, chat=ID)
def _chat(wish: Wish) -> Json:
    return chat_view(wish.world, wish.chat())


@act("add_topic", chat=ID, by=ID, name=text(128, 1))
def _add_topic(wish: Wish) -> Json:
    topic = topics.add_topic(
        wish.world, _forum(wish), _by(wish, "can_manage_topics"), str(wish.get("name", "Topic"))
    )
    return {"id": topic.id, "name": topic.name}


@act("members", chat=ID)
def _members(wish: Wish) -> Json:
    return {"members": members_view(wish.chat())}


def _topic(wish: Wish) -> Topic:
    """General without a number, or by its own."""
    chat, number = _forum(wish), int(wish.get("topic", 0))
    if number in {0, GENERAL_TOPIC}:
        return chat.general
    if number not in chat.topics or chat.topics[number].is_deleted:
        raise NotPossible(f"{chat.name} has no topic {number}")
    return chat.topics[number]


def _forum(wish: Wish) -> Chat:
    chat = wish.chat()
    if not chat.is_forum:
        raise NotPossible(f"{chat.name} has no topics")
    return chat


@act("close_topic", chat=ID, by=ID, topic=COUNT, closed=flag)
def _close_topic(wish: Wish) -> Json:
    closed = bool(wish.get("closed", True))
    topics.set_topic_closed(wish.world, wish.chat(), wish.user("by"), _topic(wish), closed=closed)
    return {}


@act("edit_topic", chat=ID, by=ID, topic=COUNT, name=text(128))
def _edit_topic(wish: Wish) -> Json:
    name = str(wish.get("name", ""))
    topics.edit_topic(wish.world, wish.chat(), wish.user("by"), _topic(wish), name=name)
    return {}


@act("delete_topic", chat=ID, topic=COUNT)
def _delete_topic(wish: Wish) -> Json:
    topics.delete_topic(wish.world, wish.chat(), _topic(wish))
    return {}


@act("forum", chat=ID, enabled=flag)
def _make_forum(wish: Wish) -> Json:
    """Topics are turned on or off in a supergroup."""
    chat = wish.chat()
    if chat.kind is not ChatKind.SUPERGROUP:
        raise NotPossible(f"{chat.name} is no supergroup")
    chat.is_forum = bool(wish.get("enabled", True))
    wish.world.note("chat", chat.id)
    return {}


@act("private_topics", enabled=flag)
def _private_topics(wish: Wish) -> Json:
    """The bot's owner turns topics in private chats on or off."""
    enabled = bool(wish.get("enabled", True))
    wish.world.profile.topics_enabled = enabled
    for chat in wish.world.chats.values():
        chat.is_forum = enabled if chat.is_private else chat.is_forum
    return {}


@act("invite_link", chat=ID, by=ID, asks=flag)
def _invite_link(wish: Wish) -> Json:
    link = invites.make_link(wish.world, wish.place(), _by(wish, "can_invite_users"))
    link.asks = bool(wish.get("asks", False))
    return {"url": link.url}


@act("come_by", user=ID, url=LINE)
def _come_by(wish: Wish) -> Json:
    return chat_view(wish.world, invites.come_by(wish.world, wish.user(), str(wish.get("url", ""))))


@act("let_in", user=ID, chat=ID, by=ID)
def _let_in(wish: Wish) -> Json:
    by = _by(wish, "can_invite_users")
    if wish.user().id not in wish.chat().doors.waiting:
        raise NotPossible(f"{wish.user().name} does not ask to be let in")
    invites.let_in(wish.world, wish.chat(), by, wish.user())
    return {}


@act("ask_to_join", user=ID, chat=ID)
def _ask_to_join(wish: Wish) -> Json:
    invites.ask(wish.world, wish.place(), wish.user())
    return {}


@act("rules", chat=ID, asks=flag, permissions=many(one_of(*PERMISSIONS)), slow_mode=whole(0, 86_400))
def _rules(wish: Wish) -> Json:
    """`permissions`: the list of what everybody may do; `slow_mode`: seconds; `asks`: as `Doors.asks`."""
    chat = wish.place(ChatKind.GROUP, ChatKind.SUPERGROUP)
    rules, doors = chat.rules, chat.doors
    doors.asks = bool(wish.get("asks", doors.asks))
    if wish.get("permissions") is not None:
        rules.permissions = frozenset(wish.get("permissions"))
    rules.slow_mode = int(wish.get("slow_mode", rules.slow_mode))
    wish.world.note("chat", chat.id)
    return {}


@act("pin", user=ID, chat=ID, by=ID, message=ID, silent=flag)
def _pin(wish: Wish) -> Json:
    pins.pin(
        wish.world, _by(wish, "can_pin_messages"), wish.message(), silent=bool(wish.get("silent", False))
    )
    return {}


@act("unpin", user=ID, chat=ID, by=ID, message=ID)
def _unpin(wish: Wish) -> Json:
    _by(wish, "can_pin_messages")
    pins.unpin(wish.world, wish.chat(), [wish.message().id])
    return {}


@act("retitle", chat=ID, by=ID, title=text(128, 1))
def _retitle(wish: Wish) -> Json:
    founding.retitle(wish.world, wish.place(), _by(wish, "can_change_info"), str(wish.get("title", "")))
    return {}


@act("add_bot_by_link", chat=ID, by=ID, payload=LINE, rights=RIGHTS_GIVEN)
def _add_bot_by_link(wish: Wish) -> Json:
    payload = str(wish.get("payload", ""))
    deeplinks.add_bot_by_link(wish.world, wish.user("by"), wish.chat(), payload, wish.get("rights"))
    return {}


@act("open_link", user=ID, chat=ID, url=WORDS)
def _open_link(wish: Wish) -> Json:
    """A link to the bot; `chat`: the group or channel that is chosen for it."""
    chat = deeplinks.open_link(wish.world, wish.user(), str(wish.get("url", "")), wish.chat_or_none("chat"))
    return chat_view(wish.world, chat)
