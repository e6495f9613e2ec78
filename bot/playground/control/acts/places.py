"""Acts that make people and chats, and change who is in them."""

from __future__ import annotations

from bot.playground.actions import founding, invites, membership
from bot.playground.actions.talk import NotPossible
from bot.playground.control.acts.fields import ID, NAME, flag, many, one_of, text
from bot.playground.control.acts.given import RIGHTS_GIVEN, USERNAME
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.view import chat_view, user_view
from bot.playground.world.members import ChatKind, Member, Status, User


def _free(wish: Wish) -> str:
    """The username that is wished for, if nobody and no chat has it yet."""
    wanted, world = str(wish.get("username", "")), wish.world
    people, chats = world.users.values(), world.chats.values()
    taken = {one.username.lower() for one in people} | {one.username.lower() for one in chats}
    if wanted and wanted.lower() in taken:
        raise NotPossible(f"the username {wanted} is taken")
    return wanted


@act(
    "person",
    name=text(64, 1),
    last_name=NAME,
    username=USERNAME,
    language=text(35),
    hides_forwards=flag,
    is_bot=flag,
)
def _person(wish: Wish) -> Json:
    fields = ("last_name", "username", "language", "hides_forwards", "is_bot")
    more = {name: wish.get(name) for name in fields if wish.get(name) is not None}
    _free(wish)
    user = wish.world.add_user(str(wish.get("name", "Somebody")), **more)
    wish.world.private_chat(user)
    return user_view(user)


@act(
    "group",
    title=text(128, 1),
    owner=ID,
    people=many(ID),
    kind=one_of(ChatKind.GROUP, ChatKind.SUPERGROUP),
    forum=flag,
    username=USERNAME,
    protected=flag,
    bot=flag,
    rights=RIGHTS_GIVEN,
)
def _group(wish: Wish) -> Json:
    world, owner = wish.world, wish.user("owner")
    chat = founding.make_group(
        world,
        str(wish.get("title", "Group")),
        owner,
        people=wish.users("people"),
        kind=ChatKind(wish.get("kind", "supergroup")),
        forum=bool(wish.get("forum", False)),
        username=_free(wish),
        protected=bool(wish.get("protected", False)),
    )
    if wish.get("bot", True):
        membership.add_bot(world, chat, owner, wish.get("rights"))
    return chat_view(world, chat)


@act(
    "channel",
    title=text(128, 1),
    owner=ID,
    username=USERNAME,
    linked=ID,
    signs=flag,
    bot=flag,
    rights=RIGHTS_GIVEN,
)
def _channel(wish: Wish) -> Json:
    world, owner = wish.world, wish.user("owner")
    chat = founding.make_channel(
        world,
        str(wish.get("title", "Channel")),
        owner,
        username=_free(wish),
        linked=wish.chat_or_none("linked"),
        signs=bool(wish.get("signs", False)),
    )
    if wish.get("bot", True):
        membership.add_bot(world, chat, owner, wish.get("rights"))
    return chat_view(world, chat)


@act("block", user=ID)
def _block(wish: Wish) -> Json:
    membership.block(wish.world, wish.user())
    return {}


@act("unblock", user=ID)
def _unblock(wish: Wish) -> Json:
    membership.unblock(wish.world, wish.user())
    return {}


@act("deactivate", user=ID)
def _deactivate(wish: Wish) -> Json:
    founding.deactivate(wish.world, wish.user())
    return {}


@act("delete_chat", chat=ID)
def _delete_chat(wish: Wish) -> Json:
    founding.delete_chat(wish.world, wish.place())
    return {}


@act("add_bot", chat=ID, by=ID, rights=RIGHTS_GIVEN)
def _add_bot(wish: Wish) -> Json:
    membership.add_bot(wish.world, wish.place(), wish.user("by"), wish.get("rights"))
    return {}


@act("remove_bot", chat=ID, by=ID)
def _remove_bot(wish: Wish) -> Json:
    membership.leave(wish.world, wish.place(), wish.world.bot, wish.user("by"))
    return {}


def _whom(wish: Wish) -> User:
    """Whose place changes: `user`, or the bot."""
    return wish.user() if wish.get("user") else wish.world.bot


@act("promote", user=ID, chat=ID, by=ID, rights=RIGHTS_GIVEN, anonymous=flag, title=text(16))
def _promote(wish: Wish) -> Json:
    anonymous, title = bool(wish.get("anonymous", False)), str(wish.get("title", ""))
    rights = wish.get("rights")
    membership.promote(
        wish.world, wish.place(), wish.user("by"), _whom(wish), rights, anonymous=anonymous, title=title
    )
    return {}


@act("demote", user=ID, chat=ID, by=ID)
def _demote(wish: Wish) -> Json:
    membership.demote(wish.world, wish.place(), wish.user("by"), _whom(wish))
    return {}


@act("restrict", user=ID, chat=ID, by=ID)
def _restrict(wish: Wish) -> Json:
    membership.restrict(
        wish.world, wish.place(ChatKind.GROUP, ChatKind.SUPERGROUP), wish.user("by"), _whom(wish)
    )
    return {}


@act("ban", user=ID, chat=ID, by=ID)
def _ban(wish: Wish) -> Json:
    membership.ban(wish.world, wish.place(), wish.user("by"), _whom(wish))
    return {}


@act("unban", user=ID, chat=ID, by=ID)
def _unban(wish: Wish) -> Json:
    membership.put_out(wish.world, wish.place(), wish.user("by"), Member(_whom(wish), Status.LEFT))
    return {}


@act("join", user=ID, chat=ID)
def _join(wish: Wish) -> Json:
    if wish.place().member(wish.user()).status is Status.KICKED:
        raise NotPossible(f"{wish.user().name} is banned from {wish.place().title}")
    if wish.place().doors.asks:
        invites.ask(wish.world, wish.place(), wish.user())
    else:
        membership.join(wish.world, wish.place(), wish.user())
    return {}


@act("leave", user=ID, chat=ID)
def _leave(wish: Wish) -> Json:
    membership.leave(wish.world, wish.place(), wish.user())
    return {}


@act("upgrade", chat=ID, by=ID)
def _upgrade(wish: Wish) -> Json:
    return chat_view(wish.world, founding.upgrade(wish.world, wish.place(ChatKind.GROUP), wish.user("by")))
