"""People come by an invite link, or ask to be let in; administrators make links and decide."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from datetime import timedelta
from hashlib import sha256

from bot.playground.actions.membership import announce, join, set_member
from bot.playground.actions.talk import NotPossible
from bot.playground.refusal import Json
from bot.playground.shapes.rooms import join_request_json, link_json, user_json
from bot.playground.world.members import Member, Status, User
from bot.playground.world.messages import Chat
from bot.playground.world.rooms import InviteLink, JoinRequest
from bot.playground.world.world import World

WRITES_FOR = timedelta(minutes=5)  # to somebody who asks to join


def make_link(world: World, chat: Chat, creator: User, *, primary: bool = False) -> InviteLink:
    """A new way in. Its address follows from its number, so runs repeat exactly."""
    seed = f"{chat.id}:{world.count('invite link')}".encode()
    code = urlsafe_b64encode(sha256(seed).digest()[:12]).decode()
    link = InviteLink(f"https://t.me/+{code}", creator, is_primary=primary)
    chat.doors.links[link.url] = link
    return link


def renew_primary(world: World, chat: Chat, creator: User) -> InviteLink:
    """Another primary link in the place of the administrator's old one."""
    if older := chat.doors.primary(creator):
        older.is_revoked = True
    return make_link(world, chat, creator, primary=True)


def come_by(world: World, user: User, url: str) -> Chat:
    """`user` opens an invite link: they are in, or wait to be let in."""
    chat, link = _found(world, url)
    still_there = sum(1 for number in link.came if chat.member(world.users[number]).is_present)
    if why := link.closed(world.now(), still_there):
        raise NotPossible(f"{url} leads nowhere: {why}")
    if chat.member(user).status is Status.KICKED:
        raise NotPossible(f"{user.name} is banned from {chat.title}")
    if chat.member(user).is_present:
        raise NotPossible(f"{user.name} is in {chat.title} already")
    if link.asks:
        ask(world, chat, user, link)
        return chat
    link.came.add(user.id)
    join(world, chat, user, invite_link=link_json(link, chat, world.bot))
    return chat


def _found(world: World, url: str) -> tuple[Chat, InviteLink]:
    for chat in world.chats.values():
        if url in chat.doors.links:
            return chat, chat.doors.links[url]
    raise NotPossible(f"{url} leads nowhere")


def ask(world: World, chat: Chat, user: User, link: InviteLink | None = None) -> None:
    """`user` asks to be let in. A bot that decides may write to them for five minutes."""
    request = JoinRequest(user, world.now(), link)
    chat.doors.waiting[user.id] = request
    if chat.member(world.bot).may("can_invite_users"):
        world.met.add(user.id)
        world.private_chat(user).open_until = world.now() + WRITES_FOR
        world.tell("chat_join_request", join_request_json(request, chat, world.bot))
    world.note("chat", chat.id)


def let_in(world: World, chat: Chat, by: User, user: User) -> None:
    """Who asked is a member now, as `by` decided."""
    request = chat.doors.waiting.pop(user.id)
    world.private_chat(user).open_until = None
    how: Json = {"via_join_request": True}
    if request.link is not None:
        request.link.came.add(user.id)
        how["invite_link"] = link_json(request.link, chat, world.bot)
    set_member(world, chat, by, Member(user), **how)
    announce(world, chat, user, {"new_chat_members": [user_json(user)]})


def turn_away(world: World, chat: Chat, user: User) -> None:
    """Who asked stays outside. Nobody is told."""
    chat.doors.waiting.pop(user.id)
    world.private_chat(user).open_until = None
    world.note("chat", chat.id)
