"""Groups and channels are made, changed, upgraded and deleted."""

from __future__ import annotations

from collections.abc import Iterable

from bot.playground.actions.authors import say_so
from bot.playground.actions.hearing import deliver
from bot.playground.shapes.basics import media_json
from bot.playground.world.members import ChatKind, Member, Status, User
from bot.playground.world.messages import Chat, Media
from bot.playground.world.world import World


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
    successor.rules, successor.photo = chat.rules, chat.photo
    successor.hears_all = chat.hears_all
    successor.migrated_from, chat.migrated_to = chat.id, successor.id
    for place, service in (
        (chat, {"migrate_to_chat_id": successor.id}),
        (successor, {"migrate_from_chat_id": chat.id}),
    ):
        deliver(world, world.add_message(place, sender=by, service=service))
    world.note("chat", chat.id)
    return successor


def retitle(world: World, chat: Chat, by: User, title: str) -> None:
    """Another name; the same one changes nothing."""
    if title != chat.title:
        chat.title = title
        say_so(world, chat, by, {"new_chat_title": title})


def set_photo(world: World, chat: Chat, by: User, photo: Media | None) -> None:
    """Another picture, or none."""
    chat.photo = photo
    service = {"new_chat_photo": media_json(photo)["photo"]} if photo else {"delete_chat_photo": True}
    say_so(world, chat, by, service)
