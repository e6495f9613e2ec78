"""Methods about chats, their members and topics."""

from __future__ import annotations

from bot.playground.actions.membership import add_topic, leave, set_topic_closed
from bot.playground.methods.access import chat_of, ensure_present, ensure_right, topic_of, user_of
from bot.playground.objects import full_chat_json, member_json
from bot.playground.params import Params
from bot.playground.people import Chat, ChatKind, Member, Topic
from bot.playground.refusal import Json, bad_request, forbidden
from bot.playground.shapes import without_blanks
from bot.playground.world import World

TOPIC_NAME_LIMIT = 128


def get_chat(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchat"""
    chat = chat_of(world, params)
    if not chat.is_private and not chat.username:
        ensure_present(world, chat)
    return full_chat_json(chat)


def get_chat_member(world: World, params: Params) -> Json:
    """An anonymous administrator is shown as a plain member to a bot that is no administrator."""
    chat = chat_of(world, params)
    user = user_of(world, params)
    if chat.person is not None:
        if user.id not in {chat.person.id, world.bot.id}:
            raise bad_request("user not found")
        return member_json(Member(user), chat)
    own = ensure_present(world, chat)
    if chat.hides_members and not own.is_admin and user is not world.bot:
        raise bad_request("member list is inaccessible")
    if chat.kind is ChatKind.CHANNEL and not own.is_admin:
        raise bad_request("member list is inaccessible")
    member = chat.member(user)
    if member.is_anonymous and not own.is_admin:
        member = Member(user)
    return member_json(member, chat)


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Without other bots; anonymous ones only for a bot that is an administrator."""
    chat = chat_of(world, params)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    own = ensure_present(world, chat)
    admins = [m for m in chat.members.values() if m.is_admin and (not m.user.is_bot or m.user is world.bot)]
    return [member_json(m, chat) for m in admins if own.is_admin or not m.is_anonymous]


def get_chat_member_count(world: World, params: Params) -> int:
    """Everybody who is there, bots included."""
    chat = chat_of(world, params)
    if chat.is_private:
        return 2
    ensure_present(world, chat)
    return sum(1 for member in chat.members.values() if member.is_present)


def leave_chat(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#leavechat"""
    chat = chat_of(world, params)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    ensure_present(world, chat)
    leave(world, chat, world.bot)
    return True


def _forum(world: World, params: Params) -> Chat:
    chat = chat_of(world, params)
    ensure_present(world, chat)
    if chat.kind is not ChatKind.SUPERGROUP:
        raise bad_request("method is available only for supergroups")
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    return chat


def _managed(world: World, params: Params) -> tuple[Chat, Topic]:
    chat = _forum(world, params)
    topic = topic_of(chat, params.integer("message_thread_id"))
    ensure_right(world, chat, "can_manage_topics", bad_request("not enough rights to manage topics"))
    return chat, topic


def _name(params: Params) -> str:
    name = params.text("name").strip()
    if not 1 <= len(name) <= TOPIC_NAME_LIMIT:
        raise bad_request("TOPIC_TITLE_EMPTY" if not name else "topic name is too long")
    return name


def create_forum_topic(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#createforumtopic"""
    chat = _forum(world, params)
    ensure_right(world, chat, "can_manage_topics", bad_request("not enough rights to create a topic"))
    topic = add_topic(world, chat, world.bot, _name(params))
    return {"message_thread_id": topic.id, "name": topic.name, "icon_color": topic.icon_color}


def edit_forum_topic(world: World, params: Params) -> bool:
    """A new name."""
    chat, topic = _managed(world, params)
    if params.has("name"):
        topic.name = _name(params)
    service: Json = {"forum_topic_edited": without_blanks(name=topic.name)}
    world.add_message(chat, sender=world.bot, service=service, thread_id=topic.id, in_topic=True)
    return True


def _set_closed(world: World, params: Params, *, closed: bool) -> bool:
    chat, topic = _managed(world, params)
    if topic.is_closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    set_topic_closed(world, chat, world.bot, topic, closed=closed)
    return True


def close_forum_topic(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#closeforumtopic"""
    return _set_closed(world, params, closed=True)


def reopen_forum_topic(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#reopenforumtopic"""
    return _set_closed(world, params, closed=False)


def delete_forum_topic(world: World, params: Params) -> bool:
    """The topic goes, with all its messages."""
    chat, topic = _managed(world, params)
    ensure_right(world, chat, "can_delete_messages", forbidden("not enough rights to delete a topic"))
    topic.is_deleted = True
    for message in [m for m in chat.messages.values() if m.thread_id == topic.id]:
        message.is_deleted = True
        del chat.messages[message.id]
        world.touch(message)
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": close_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
    "deleteForumTopic": delete_forum_topic,
}
