"""Acts that make people and chats, and change who is in them."""

from __future__ import annotations

from bot.playground.actions import founding, invites, membership
from bot.playground.actions.talk import NotPossible
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.view import chat_view, user_view
from bot.playground.world.members import ChatKind, Member, Status, User


@act("person")
def _person(wish: Wish) -> Json:
    fields = ("last_name", "username", "language", "hides_forwards", "is_bot")
    more = {name: wish.get(name) for name in fields if wish.get(name) is not None}
    user = wish.world.add_user(str(wish.get("name", "Somebody")), **more)
    wish.world.private_chat(user)
    return user_view(user)


@act("group")
def _group(wish: Wish) -> Json:
    world, owner = wish.world, wish.user("owner")
    chat = founding.make_group(
        world,
        str(wish.get("title", "Group")),
        owner,
        people=[world.users[number] for number in wish.get("people", [])],
        kind=ChatKind(wish.get("kind", "supergroup")),
        forum=bool(wish.get("forum", False)),
        username=str(wish.get("username", "")),
        protected=bool(wish.get("protected", False)),
    )
    if wish.get("bot", True):
        membership.add_bot(world, chat, owner, wish.get("rights"))
    return chat_view(world, chat)


@act("channel")
def _channel(wish: Wish) -> Json:
    world, owner = wish.world, wish.user("owner")
    chat = founding.make_channel(
        world,
        str(wish.get("title", "Channel")),
        owner,
        username=str(wish.get("username", "")),
        linked=wish.chat_or_none("linked"),
        signs=bool(wish.get("signs", False)),
    )
    if wish.get("bot", True):
        membership.add_bot(world, chat, owner, wish.get("rights"))
    return chat_view(world, chat)


@act("block")
def _block(wish: Wish) -> Json:
    membership.block(wish.world, wish.user())
    return {}


@act("unblock")
def _unblock(wish: Wish) -> Json:
    membership.unblock(wish.world, wish.user())
    return {}


@act("deactivate")
def _deactivate(wish: Wish) -> Json:
    founding.deactivate(wish.world, wish.user())
    return {}


@act("delete_chat")
def _delete_chat(wish: Wish) -> Json:
    founding.delete_chat(wish.world, wish.chat())
    return {}


@act("add_bot")
def _add_bot(wish: Wish) -> Json:
    membership.add_bot(wish.world, wish.chat(), wish.user("by"), wish.get("rights"))
    return {}


@act("remove_bot")
def _remove_bot(wish: Wish) -> Json:
    membership.leave(wish.world, wish.chat(), wish.world.bot, wish.user("by"))
    return {}


def _whom(wish: Wish) -> User:
    """Whose place changes: `user`, or the bot."""
    return wish.user() if wish.get("user") else wish.world.bot


@act("promote")
def _promote(wish: Wish) -> Json:
    anonymous, title = bool(wish.get("anonymous", False)), str(wish.get("title", ""))
    rights = wish.get("rights")
    membership.promote(
        wish.world, wish.chat(), wish.user("by"), _whom(wish), rights, anonymous=anonymous, title=title
    )
    return {}


@act("demote")
def _demote(wish: Wish) -> Json:
    membership.demote(wish.world, wish.chat(), wish.user("by"), _whom(wish))
    return {}


@act("restrict")
def _restrict(wish: Wish) -> Json:
    membership.restrict(wish.world, wish.chat(), wish.user("by"), _whom(wish))
    return {}


@act("ban")
def _ban(wish: Wish) -> Json:
    membership.ban(wish.world, wish.chat(), wish.user("by"), _whom(wish))
    return {}


@act("unban")
def _unban(wish: Wish) -> Json:
    membership.put_out(wish.world, wish.chat(), wish.user("by"), Member(_whom(wish), Status.LEFT))
    return {}


@act("join")
def _join(wish: Wish) -> Json:
    if wish.chat().member(wish.user()).status is Status.KICKED:
        raise NotPossible(f"{wish.user().name} is banned from {wish.chat().title}")
    if wish.chat().doors.asks:
        invites.ask(wish.world, wish.chat(), wish.user())
    else:
        membership.join(wish.world, wish.chat(), wish.user())
    return {}


@act("leave")
def _leave(wish: Wish) -> Json:
    membership.leave(wish.world, wish.chat(), wish.user())
    return {}


@act("upgrade")
def _upgrade(wish: Wish) -> Json:
    return chat_view(wish.world, founding.upgrade(wish.world, wish.chat(), wish.user("by")))
