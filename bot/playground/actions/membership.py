"""People make groups and channels, come, go, rise and block; the bot is told what concerns it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.playground.hearing import deliver
from bot.playground.messages import Message
from bot.playground.objects import member_change_json, user_json
from bot.playground.people import Chat, ChatKind, Member, Status, Topic, User
from bot.playground.refusal import Json
from bot.playground.world import World


def make_group(
    world: World,
    title: str,
    owner: User,
    *,
    people: Iterable[User] = (),
    kind: ChatKind = ChatKind.SUPERGROUP,
    forum: bool = False,
    username: str = "",
    protected: bool = False,
) -> Chat:
    """A group of `owner` and `people`, the bot not yet in it."""
    chat = world.add_chat(kind, title, username=username, is_forum=forum, is_protected=protected)
    chat.members[owner.id] = Member(owner, Status.CREATOR)
    for person in people:
        chat.members[person.id] = Member(person)
    created = "group_chat_created" if kind is ChatKind.GROUP else "supergroup_chat_created"
    world.add_message(chat, sender=owner, service={created: True})
    return chat


def make_channel(
    world: World,
    title: str,
    owner: User,
    *,
    username: str = "",
    linked: Chat | None = None,
    signs: bool = False,
) -> Chat:
    """A channel of `owner`; `linked` is its discussion group."""
    chat = world.add_chat(ChatKind.CHANNEL, title, username=username, signs_posts=signs)
    chat.members[owner.id] = Member(owner, Status.CREATOR)
    world.add_message(chat, sender_chat=chat, service={"channel_chat_created": True})
    if linked is not None:
        chat.linked_id, linked.linked_id = linked.id, chat.id
    return chat


def set_member(world: World, chat: Chat, by: User, after: Member) -> Member:
    """Change somebody's place; `my_chat_member` or `chat_member` says so."""
    before = chat.member(after.user)
    chat.members[after.user.id] = after
    about_bot = after.user is world.bot
    if about_bot or chat.member(world.bot).is_admin:
        change = member_change_json(chat, by, world.now(), before, after)
        world.tell("my_chat_member" if about_bot else "chat_member", change)
    world.note("chat", chat.id)
    return after


def join(world: World, chat: Chat, user: User, by: User | None = None) -> None:
    """`user` comes in, by themselves or brought by somebody."""
    set_member(world, chat, by or user, Member(user))
    _announce(world, chat, by or user, {"new_chat_members": [user_json(user)]})


def leave(world: World, chat: Chat, user: User, by: User | None = None) -> None:
    """`user` goes, or is thrown out by `by`."""
    status = Status.KICKED if by not in (None, user) else Status.LEFT
    hears_itself = user is world.bot and chat.member(user).is_present
    farewell: Json = {"left_chat_member": user_json(user)}
    if hears_itself and chat.is_group:
        _announce(world, chat, by or user, farewell)
    set_member(world, chat, by or user, Member(user, status))
    if not hears_itself and chat.is_group:
        _announce(world, chat, by or user, farewell)


def _announce(world: World, chat: Chat, by: User, service: Json) -> Message | None:
    if not chat.is_group:
        return None
    message = world.add_message(chat, sender=by, service=service)
    deliver(world, message)
    return message


def add_bot(world: World, chat: Chat, by: User, rights: Iterable[str] | None = None) -> None:
    """Somebody brings the bot in; with `rights`, as an administrator. Channels have only such bots."""
    if chat.kind is ChatKind.CHANNEL:
        promote(world, chat, by, world.bot, chat.all_rights() if rights is None else rights)
        return
    join(world, chat, world.bot, by)
    if rights is not None:
        promote(world, chat, by, world.bot, rights)


def promote(
    world: World,
    chat: Chat,
    by: User,
    user: User,
    rights: Iterable[str] | None = None,
    *,
    anonymous: bool = False,
    title: str = "",
) -> None:
    """Make an administrator; `rights` None means all."""
    held = chat.all_rights() if rights is None else frozenset(rights) | {"can_manage_chat"}
    after = Member(user, Status.ADMINISTRATOR, frozenset(held), is_anonymous=anonymous, title=title)
    if chat.member(user).status is Status.CREATOR:
        after = replace(after, status=Status.CREATOR)
    set_member(world, chat, by, after)


def demote(world: World, chat: Chat, by: User, user: User) -> None:
    """Take the rights away."""
    set_member(world, chat, by, Member(user))


def restrict(world: World, chat: Chat, by: User, user: User) -> None:
    """Still there, but silent."""
    set_member(world, chat, by, Member(user, Status.RESTRICTED, may_write=False))


def block(world: World, user: User) -> None:
    """`user` blocks the bot in their private chat."""
    _set_blocked(world, user, blocked=True)


def unblock(world: World, user: User) -> None:
    """`user` lets the bot write again."""
    _set_blocked(world, user, blocked=False)


def _set_blocked(world: World, user: User, *, blocked: bool) -> None:
    chat = world.private_chat(user)
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    before = Member(world.bot, Status.MEMBER if blocked else Status.KICKED)
    after = Member(world.bot, Status.KICKED if blocked else Status.MEMBER)
    world.tell("my_chat_member", member_change_json(chat, user, world.now(), before, after))
    world.note("chat", chat.id)


def deactivate(world: World, user: User) -> None:
    """The account is deleted. Nobody is told."""
    user.is_deactivated = True
    world.note("chat", user.id)


def delete_chat(world: World, chat: Chat) -> None:
    """The group is gone for everybody."""
    chat.is_deleted = True
    world.note("chat", chat.id)


def upgrade(world: World, chat: Chat, by: User) -> Chat:
    """A basic group becomes a supergroup with another id; both sides say so."""
    successor = world.add_chat(ChatKind.SUPERGROUP, chat.title)
    successor.members = dict(chat.members)
    successor.migrated_from, chat.migrated_to = chat.id, successor.id
    for place, service in (
        (chat, {"migrate_to_chat_id": successor.id}),
        (successor, {"migrate_from_chat_id": chat.id}),
    ):
        deliver(world, world.add_message(place, sender=by, service=service))
    world.note("chat", chat.id)
    return successor


def add_topic(world: World, chat: Chat, by: User, name: str) -> Topic:
    """A new forum topic."""
    color = 7322096
    made = {"name": name, "icon_color": color}
    message = world.add_message(chat, sender=by, service={"forum_topic_created": made}, in_topic=True)
    message.thread_id = message.id
    topic = chat.topics[message.id] = Topic(message.id, name, color)
    deliver(world, message)
    world.note("chat", chat.id)
    return topic


def set_topic_closed(world: World, chat: Chat, by: User, topic: Topic, *, closed: bool) -> None:
    """Close or reopen a topic."""
    topic.is_closed = closed
    service: Json = {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
    message = world.add_message(chat, sender=by, service=service, thread_id=topic.id, in_topic=True)
    deliver(world, message)
    world.note("chat", chat.id)
