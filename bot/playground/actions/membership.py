"""People come, go, rise and block; the bot is told what concerns it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.playground.actions.authors import say_so, shown_as
from bot.playground.refusal import Json
from bot.playground.shapes.rooms import member_change_json, user_json
from bot.playground.world.members import ChatKind, Member, Status, User
from bot.playground.world.messages import Chat, Message
from bot.playground.world.world import World

# Nearer or farther than that means for ever.
_SHORTEST, _LONGEST = timedelta(seconds=30), timedelta(days=366)


def set_member(world: World, chat: Chat, by: User, after: Member, **how: Any) -> Member:
    """Change somebody's place; `my_chat_member` or `chat_member` says so. `how`: more fields of that."""
    before = chat.member(after.user)
    chat.members[after.user.id] = after
    about_bot = after.user is world.bot
    if about_bot and after.is_present and not before.is_present:
        chat.hears_all = not world.profile.privacy_mode
    if about_bot or chat.member(world.bot).is_admin:
        seen = shown_as(world, chat, by)
        change = member_change_json(chat, seen, world.now(), before, after)
        world.tell("my_chat_member" if about_bot else "chat_member", {**change, **how})
    if after.until is not None:
        _lift_at(world, chat, after, after.until)
    world.note("chat", chat.id)
    return after


def until(world: World, given: int) -> datetime | None:
    """A `until_date` as a moment; None = for ever, as for what is nearer than 30 s or beyond 366 days."""
    now = world.now()
    nearest, farthest = (now + _SHORTEST).timestamp(), (now + _LONGEST).timestamp()
    return datetime.fromtimestamp(given, now.tzinfo) if nearest <= given <= farthest else None


def _lift_at(world: World, chat: Chat, held: Member, end: datetime) -> None:
    def lift() -> None:
        """Nobody is told when a ban or a restriction runs out."""
        if chat.members.get(held.user.id) is held:
            chat.members[held.user.id] = Member(held.user, Status.MEMBER if held.is_present else Status.LEFT)
            world.note("chat", chat.id)

    world.later((end - world.now()).total_seconds(), lift)


def join(world: World, chat: Chat, user: User, by: User | None = None, **how: Any) -> None:
    """`user` comes in, by themselves or brought by somebody. The restricted stay restricted."""
    before = chat.member(user)
    restricted = before.status is Status.RESTRICTED
    after = replace(before, is_outside=False) if restricted else Member(user)
    set_member(world, chat, by or user, after, **how)
    announce(world, chat, by or user, {"new_chat_members": [user_json(user)]})


def leave(world: World, chat: Chat, user: User, by: User | None = None) -> None:
    """`user` goes, or is thrown out by `by`. The restricted stay so, outside."""
    before = chat.member(user)
    after = Member(user, Status.KICKED if by not in (None, user) else Status.LEFT)
    if before.status is Status.RESTRICTED and after.status is Status.LEFT:
        after = replace(before, is_outside=True)
    put_out(world, chat, by or user, after)


def put_out(world: World, chat: Chat, by: User, after: Member) -> None:
    """Somebody is in the chat no more; the bot hears its own farewell while it is still there."""
    was_there = chat.member(after.user).is_present
    hears_itself = after.user is world.bot and was_there
    farewell: Json = {"left_chat_member": user_json(after.user)}
    if hears_itself:
        announce(world, chat, by, farewell)
    set_member(world, chat, by, after)
    if was_there and not hears_itself:
        announce(world, chat, by, farewell)


def announce(world: World, chat: Chat, by: User, service: Json) -> Message | None:
    """A service message about people; channels have none."""
    if not chat.is_group:
        return None
    return say_so(world, chat, by, service)


def add_bot(world: World, chat: Chat, by: User, rights: Iterable[str] | None = None) -> None:
    """Somebody brings the bot in; with `rights`, as an administrator. Channels have only such bots."""
    if chat.is_channel:
        promote(world, chat, by, world.bot, chat.all_rights() if rights is None else rights)
        return
    if not chat.member(world.bot).is_present:
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
    after = Member(
        user,
        Status.ADMINISTRATOR,
        frozenset(held),
        is_anonymous=anonymous,
        title=title,
        by_bot=by is world.bot,
    )
    if chat.member(user).status is Status.CREATOR:
        after = replace(after, status=Status.CREATOR)
    set_member(world, chat, by, after)


def demote(world: World, chat: Chat, by: User, user: User) -> None:
    """Take the rights away."""
    set_member(world, chat, by, Member(user))


def restrict(
    world: World,
    chat: Chat,
    by: User,
    user: User,
    allowed: Iterable[str] = (),
    end: datetime | None = None,
) -> None:
    """Still there, but with no more than what is `allowed`; by default silent."""
    outside = not chat.member(user).is_present
    after = Member(user, Status.RESTRICTED, allowed=frozenset(allowed), until=end, is_outside=outside)
    set_member(world, chat, by, after)


def ban(world: World, chat: Chat, by: User, user: User, end: datetime | None = None) -> None:
    """Out, and not let in again. A basic group keeps no list of the banned, but for the bot."""
    listed = chat.kind is not ChatKind.GROUP or user is world.bot
    put_out(world, chat, by, Member(user, Status.KICKED if listed else Status.LEFT, until=end))


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
