"""An administrator bans, frees, raises and names; what it may not do is refused."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, ChatMemberAdministrator, ChatMemberBanned

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot, join, promote
from bot.playground.actions.talk import NotPossible, say, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import ChatKind, User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World
from tests.playground.conftest import call, updates


@pytest.fixture
def petro(world: World) -> User:
    return world.add_user("Petro")


@pytest.fixture
def group(world: World, anna: User, petro: User) -> Chat:
    """Anna's, with Petro in it, and the bot as an administrator with every right."""
    made = make_group(world, "Desk", anna, people=[petro])
    add_bot(world, made, anna, made.all_rights())
    world.updates.ask_for(["message", "chat_member", "my_chat_member"])
    updates(world)
    return made


def place(world: World, chat: Chat, user: User) -> dict[str, Any]:
    found: dict[str, Any] = call(world, "getChatMember", chat_id=chat.id, user_id=user.id)
    return found


def told(world: World) -> list[tuple[str, str]]:
    changes = [u["chat_member"] for u in updates(world) if "chat_member" in u]
    return [(c["old_chat_member"]["status"], c["new_chat_member"]["status"]) for c in changes]


def soon(world: World, seconds: int) -> int:
    return int(world.now().timestamp()) + seconds


def test_the_banned_are_out_until_they_are_freed(world: World, group: Chat, petro: User) -> None:
    assert call(world, "banChatMember", chat_id=group.id, user_id=petro.id)
    assert place(world, group, petro) == {**place(world, group, petro), "status": "kicked", "until_date": 0}
    assert told(world) == [("member", "kicked")]
    with pytest.raises(NotPossible, match="kicked"):
        say(world, petro, group, "let me in")
    assert call(world, "unbanChatMember", chat_id=group.id, user_id=petro.id, only_if_banned=True)
    assert place(world, group, petro)["status"] == "left"
    assert told(world) == [("kicked", "left")]


def test_freeing_one_who_is_there_puts_them_out_unless_only_the_banned_are_meant(
    world: World, group: Chat, petro: User
) -> None:
    assert call(world, "unbanChatMember", chat_id=group.id, user_id=petro.id, only_if_banned=True)
    assert place(world, group, petro)["status"] == "member"
    assert call(world, "unbanChatMember", chat_id=group.id, user_id=petro.id)
    assert place(world, group, petro)["status"] == "left"


@pytest.mark.parametrize(("seconds", "after"), [(29, "kicked"), (60, "left"), (367 * 86_400, "kicked")])
def test_a_ban_ends_at_its_date_if_that_is_neither_too_near_nor_too_far(
    world: World, group: Chat, petro: User, seconds: int, after: str
) -> None:
    call(world, "banChatMember", chat_id=group.id, user_id=petro.id, until_date=soon(world, seconds))
    world.advance(seconds + 1)
    assert place(world, group, petro)["status"] == after


def test_a_basic_group_keeps_no_list_of_the_banned(world: World, anna: User, petro: User) -> None:
    small = make_group(world, "Small", anna, people=[petro], kind=ChatKind.GROUP)
    add_bot(world, small, anna, ["can_restrict_members"])
    call(world, "banChatMember", chat_id=small.id, user_id=petro.id)
    assert place(world, small, petro)["status"] == "left"


def test_an_administrator_whom_the_bot_made_can_be_changed_by_it(
    world: World, group: Chat, petro: User
) -> None:
    call(world, "promoteChatMember", chat_id=group.id, user_id=petro.id, can_pin_messages=True)
    shown = place(world, group, petro)
    assert (shown["status"], shown["can_be_edited"], shown["can_pin_messages"]) == (
        "administrator",
        True,
        True,
    )
    assert (shown["can_manage_chat"], shown["can_invite_users"]) == (True, False)
    title = {"chat_id": group.id, "user_id": petro.id, "custom_title": "night desk"}
    assert call(world, "setChatAdministratorCustomTitle", **title)
    assert place(world, group, petro)["custom_title"] == "night desk"
    call(world, "promoteChatMember", chat_id=group.id, user_id=petro.id)
    assert place(world, group, petro)["status"] == "member"
    assert told(world)[-1] == ("administrator", "member")


def _refused(world: World, method: str, **given: Any) -> str:
    with pytest.raises(Refusal) as refusal:
        call(world, method, **given)
    return refusal.value.description.removeprefix("Bad Request: ")


@pytest.mark.parametrize("method", ["banChatMember", "unbanChatMember", "restrictChatMember"])
@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("owner", "can't remove chat owner"),
        ("administrator", "user is an administrator of the chat"),
        ("nobody", "user not found"),
        ("", "invalid user_id specified"),
    ],
)
def test_who_cannot_be_thrown_out_or_silenced(
    world: World, group: Chat, anna: User, petro: User, method: str, who: str, words: str
) -> None:
    promote(world, group, anna, petro)
    whom = {"owner": anna.id, "administrator": petro.id, "nobody": 5, "": ""}[who]
    assert _refused(world, method, chat_id=group.id, user_id=whom, permissions={}) == words


@pytest.mark.parametrize(
    ("method", "words"),
    [
        ("banChatMember", "can't restrict self"),
        ("restrictChatMember", "can't restrict self"),
        ("unbanChatMember", "can't unrestrict self"),
        ("promoteChatMember", "can't promote self"),
    ],
)
def test_the_bot_does_nothing_to_itself(world: World, group: Chat, method: str, words: str) -> None:
    assert _refused(world, method, chat_id=group.id, user_id=world.bot.id, permissions={}) == words


@pytest.mark.parametrize(
    ("kind", "method", "words"),
    [
        (ChatKind.SUPERGROUP, "banChatMember", "not enough rights to restrict/unrestrict chat member"),
        (ChatKind.SUPERGROUP, "restrictChatMember", "not enough rights to restrict/unrestrict chat member"),
        (ChatKind.SUPERGROUP, "promoteChatMember", "not enough rights"),
        (ChatKind.SUPERGROUP, "banChatSenderChat", "not enough rights to restrict/unrestrict chat member"),
        (ChatKind.GROUP, "banChatMember", "CHAT_ADMIN_REQUIRED"),
        (ChatKind.GROUP, "restrictChatMember", "method is available only for supergroups"),
        (ChatKind.GROUP, "promoteChatMember", "method is available for supergroup and channel chats only"),
        (ChatKind.GROUP, "unbanChatMember", "method is available for supergroup and channel chats only"),
    ],
)
def test_a_plain_member_and_a_basic_group_are_told_why_not(
    world: World, anna: User, petro: User, kind: ChatKind, method: str, words: str
) -> None:
    place_ = make_group(world, "Plain", anna, people=[petro], kind=kind)
    add_bot(world, place_, anna)
    given = {"user_id": petro.id, "permissions": {}, "can_pin_messages": True, "sender_chat_id": place_.id}
    assert _refused(world, method, chat_id=place_.id, **given) == words


def test_members_of_a_private_chat_are_not_banned(world: World, anna: User) -> None:
    start(world, anna)
    words = _refused(world, "banChatMember", chat_id=anna.id, user_id=anna.id)
    assert words == "can't ban members in private chats"


def test_nobody_gets_a_right_that_the_bot_has_not(world: World, anna: User, petro: User) -> None:
    group = make_group(world, "Desk", anna, people=[petro])
    add_bot(world, group, anna, ["can_promote_members", "can_pin_messages"])
    given = {"chat_id": group.id, "user_id": petro.id}
    assert _refused(world, "promoteChatMember", **given, can_invite_users=True) == "RIGHT_FORBIDDEN"
    assert call(world, "promoteChatMember", **given, can_pin_messages=True)


@pytest.mark.parametrize(
    ("before", "words"), [("stranger", "USER_NOT_MUTUAL_CONTACT"), ("banned", "USER_KICKED")]
)
def test_only_members_are_raised(world: World, group: Chat, before: str, words: str) -> None:
    olga = world.add_user("Olga")
    if before == "banned":
        call(world, "banChatMember", chat_id=group.id, user_id=olga.id)
    given = {"chat_id": group.id, "user_id": olga.id, "can_pin_messages": True}
    assert _refused(world, "promoteChatMember", **given) == words


@pytest.mark.parametrize(
    ("who", "title", "words"),
    [
        ("owner", "x", "only the owner can edit their custom title"),
        ("member", "x", "user is not an administrator"),
        ("of others", "x", "not enough rights to change custom title of the user"),
        ("own", "x" * 17, "CUSTOM_TITLE_INVALID"),
        ("own", "night 🌙", "CUSTOM_TITLE_EMOJI_NOT_ALLOWED"),
    ],
)
def test_titles_that_cannot_be_given(
    world: World, group: Chat, anna: User, petro: User, who: str, title: str, words: str
) -> None:
    if who in {"of others", "own"}:
        promote(world, group, anna if who == "of others" else world.bot, petro)
    whom = anna if who == "owner" else petro
    given = {"chat_id": group.id, "user_id": whom.id, "custom_title": title}
    assert _refused(world, "setChatAdministratorCustomTitle", **given) == words


def test_a_banned_channel_writes_no_more(world: World, group: Chat, anna: User, petro: User) -> None:
    channel = make_channel(world, "Rumours", petro)
    given = {"chat_id": group.id, "sender_chat_id": channel.id}
    assert call(world, "banChatSenderChat", **given)
    with pytest.raises(NotPossible, match="banned"):
        say(world, petro, group, "as the channel", as_channel=channel)
    assert call(world, "unbanChatSenderChat", **given)
    assert say(world, petro, group, "as the channel", as_channel=channel).sender_chat is channel
    own = _refused(world, "banChatSenderChat", chat_id=group.id, sender_chat_id=group.id)
    assert own == "PARTICIPANT_ID_INVALID"
    assert _refused(world, "banChatSenderChat", chat_id=group.id) == "sender_chat_id is empty"


def test_boosts_are_told_to_an_administrator_and_there_are_none(
    world: World, group: Chat, petro: User
) -> None:
    assert call(world, "getUserChatBoosts", chat_id=group.id, user_id=petro.id) == {"boosts": []}


async def test_the_client_library_bans_and_raises(bot: Bot, scene: Scene, editor: Person) -> None:
    petro = await scene.person("Petro")
    group = await scene.group(
        "Desk", editor, [petro], rights=["can_restrict_members", "can_promote_members", "can_pin_messages"]
    )
    assert await bot.promote_chat_member(group.id, petro.user_id, can_pin_messages=True)
    raised = await bot.get_chat_member(group.id, petro.user_id)
    assert isinstance(raised, ChatMemberAdministrator)
    assert await bot.ban_chat_member(group.id, petro.user_id)
    assert isinstance(await bot.get_chat_member(group.id, petro.user_id), ChatMemberBanned)
    assert await bot.unban_chat_member(group.id, petro.user_id, only_if_banned=True)


def test_the_banned_do_not_come_back_by_themselves_unnoticed(world: World, group: Chat, petro: User) -> None:
    call(world, "banChatMember", chat_id=group.id, user_id=petro.id, until_date=soon(world, 60))
    world.advance(61)
    join(world, group, petro)
    assert told(world) == [("member", "kicked"), ("left", "member")]
