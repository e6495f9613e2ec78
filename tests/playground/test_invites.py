"""Invite links, and people who ask to be let in."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot

from bot.playground.actions.founding import make_group
from bot.playground.actions.invites import ask, come_by, make_link
from bot.playground.actions.membership import add_bot, leave
from bot.playground.actions.talk import NotPossible, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World
from tests.playground.conftest import call, updates


@pytest.fixture
def group(world: World, anna: User) -> Chat:
    made = make_group(world, "Desk", anna)
    add_bot(world, made, anna, ["can_invite_users", "can_restrict_members"])
    world.updates.ask_for(["message", "chat_member", "chat_join_request"])
    updates(world)
    return made


@pytest.fixture
def petro(world: World) -> User:
    return world.add_user("Petro")


def refused(world: World, method: str, **given: Any) -> str:
    with pytest.raises(Refusal) as refusal:
        call(world, method, **given)
    return refusal.value.description.removeprefix("Bad Request: ").removeprefix("Forbidden: ")


def test_who_comes_by_a_link_is_told_of_with_it(world: World, group: Chat, petro: User) -> None:
    link = call(world, "createChatInviteLink", chat_id=group.id, name="For Petro", member_limit=1)
    come_by(world, petro, link["invite_link"])
    change, service = (next(iter(list(u.items())[1:])) for u in updates(world))
    assert change[1]["invite_link"]["name"] == "For Petro"
    assert service[1]["new_chat_members"][0]["id"] == petro.id
    with pytest.raises(NotPossible, match="used up"):
        come_by(world, world.add_user("Olga"), link["invite_link"])


def test_who_leaves_makes_room_for_the_next(world: World, group: Chat, petro: User) -> None:
    link = call(world, "createChatInviteLink", chat_id=group.id, member_limit=1)
    come_by(world, petro, link["invite_link"])
    leave(world, group, petro)
    assert come_by(world, world.add_user("Olga"), link["invite_link"]) is group


def test_a_primary_link_is_there_from_the_first_look_and_stays_as_it_is(world: World, group: Chat) -> None:
    url = call(world, "getChat", chat_id=group.id)["invite_link"]
    assert call(world, "getChat", chat_id=group.id)["invite_link"] == url
    given = {"chat_id": group.id, "invite_link": url}
    assert refused(world, "editChatInviteLink", **given) == "CHAT_INVITE_PERMANENT"
    assert refused(world, "revokeChatInviteLink", chat_id=group.id) == "invite link must be non-empty"


def test_a_link_of_another_administrator_is_shown_in_part(
    world: World, group: Chat, anna: User, petro: User
) -> None:
    link = make_link(world, group, anna)
    come_by(world, petro, link.url)
    shown = updates(world)[0]["chat_member"]["invite_link"]["invite_link"]
    assert shown.endswith("...")
    assert shown != link.url
    assert link.url.startswith(shown.removesuffix("..."))
    assert (
        refused(world, "revokeChatInviteLink", chat_id=group.id, invite_link=link.url)
        == "INVITE_HASH_EXPIRED"
    )


def test_a_link_ends_at_its_date_or_when_it_is_revoked(world: World, group: Chat, petro: User) -> None:
    end = int(world.now().timestamp()) + 60
    dated = call(world, "createChatInviteLink", chat_id=group.id, expire_date=end)
    assert dated["expire_date"] == end
    world.advance(61)
    with pytest.raises(NotPossible, match="expired"):
        come_by(world, petro, dated["invite_link"])
    other = call(world, "createChatInviteLink", chat_id=group.id)
    gone = call(world, "revokeChatInviteLink", chat_id=group.id, invite_link=other["invite_link"])
    assert gone["is_revoked"]
    with pytest.raises(NotPossible, match="revoked"):
        come_by(world, petro, other["invite_link"])
    given = {"chat_id": group.id, "invite_link": other["invite_link"]}
    assert refused(world, "editChatInviteLink", **given) == "INVITE_HASH_EXPIRED"


def test_the_primary_link_is_replaced_by_the_next(world: World, group: Chat, petro: User) -> None:
    first = call(world, "exportChatInviteLink", chat_id=group.id)
    second = call(world, "exportChatInviteLink", chat_id=group.id)
    assert call(world, "getChat", chat_id=group.id)["invite_link"] == second != first
    with pytest.raises(NotPossible, match="revoked"):
        come_by(world, petro, first)
    revoked = call(world, "revokeChatInviteLink", chat_id=group.id, invite_link=second)
    assert (revoked["is_primary"], revoked["is_revoked"]) == (True, True)
    assert call(world, "getChat", chat_id=group.id)["invite_link"] not in {first, second}


def test_an_edited_link_keeps_only_what_is_said_again(world: World, group: Chat) -> None:
    made = call(world, "createChatInviteLink", chat_id=group.id, name="x" * 40, member_limit=5)
    assert len(made["name"]) == 32
    given = {"chat_id": group.id, "invite_link": made["invite_link"]}
    edited = call(world, "editChatInviteLink", **given, creates_join_request=True)
    assert (edited["creates_join_request"], edited.get("member_limit"), edited.get("name")) == (
        True,
        None,
        None,
    )


def test_who_asks_is_let_in_by_the_bot(world: World, group: Chat, petro: User) -> None:
    link = call(world, "createChatInviteLink", chat_id=group.id, creates_join_request=True)
    come_by(world, petro, link["invite_link"])
    request = updates(world)[0]["chat_join_request"]
    assert (request["from"]["id"], request["user_chat_id"]) == (petro.id, petro.id)
    assert request["invite_link"]["pending_join_request_count"] == 1
    assert call(world, "sendMessage", chat_id=petro.id, text="Who are you?")
    assert not group.member(petro).is_present
    assert call(world, "approveChatJoinRequest", chat_id=group.id, user_id=petro.id)
    change = updates(world)[0]["chat_member"]
    assert (change["via_join_request"], change["from"]["id"]) == (True, world.bot.id)
    assert group.member(petro).is_present
    again = refused(world, "approveChatJoinRequest", chat_id=group.id, user_id=petro.id)
    assert again == "USER_ALREADY_PARTICIPANT"
    assert (
        refused(world, "sendMessage", chat_id=petro.id, text="Hello")
        == "bot can't initiate conversation with a user"
    )


def test_who_asks_may_be_written_to_for_five_minutes(world: World, group: Chat, petro: User) -> None:
    ask(world, group, petro)
    world.advance(299)
    assert call(world, "sendMessage", chat_id=petro.id, text="Who are you?")
    world.advance(2)
    assert (
        refused(world, "sendMessage", chat_id=petro.id, text="x")
        == "bot can't initiate conversation with a user"
    )


def test_who_is_turned_away_stays_outside(world: World, group: Chat, petro: User) -> None:
    ask(world, group, petro)
    assert call(world, "declineChatJoinRequest", chat_id=group.id, user_id=petro.id)
    assert not group.member(petro).is_present
    again = refused(world, "declineChatJoinRequest", chat_id=group.id, user_id=petro.id)
    assert again == "HIDE_REQUESTER_MISSING"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            {"member_limit": 5, "creates_join_request": True},
            "member limit can't be specified for links requiring administrator approval",
        ),
        ({"expire_date": 1}, "EXPIRE_DATE_INVALID"),
    ],
)
def test_limits_that_cannot_be(world: World, group: Chat, given: dict[str, Any], words: str) -> None:
    assert refused(world, "createChatInviteLink", chat_id=group.id, **given) == words


def test_links_are_for_administrators_of_groups(world: World, anna: User) -> None:
    start(world, anna)
    plain = make_group(world, "Plain", anna)
    add_bot(world, plain, anna)
    private = refused(world, "exportChatInviteLink", chat_id=anna.id)
    assert private == "can't invite members to a private chat"
    words = refused(world, "exportChatInviteLink", chat_id=plain.id)
    assert words == "not enough rights to manage chat invite link"
    asked = refused(world, "approveChatJoinRequest", chat_id=plain.id, user_id=anna.id)
    assert asked == "not enough rights to manage chat join requests"


def test_the_banned_do_not_come_in_by_a_link(world: World, group: Chat, petro: User) -> None:
    link = call(world, "createChatInviteLink", chat_id=group.id)
    call(world, "banChatMember", chat_id=group.id, user_id=petro.id)
    with pytest.raises(NotPossible, match="banned"):
        come_by(world, petro, link["invite_link"])


async def test_the_client_library_reads_links_and_requests(bot: Bot, scene: Scene, editor: Person) -> None:
    group = await scene.group("Desk", editor, rights=["can_invite_users"])
    petro = await scene.person("Petro")
    link = await bot.create_chat_invite_link(group.id, creates_join_request=True, name="door")
    await petro.comes_by(link.invite_link)
    request = (await bot.get_updates(timeout=0))[-1].chat_join_request
    assert request is not None
    assert request.invite_link is not None
    assert (request.from_user.id, request.invite_link.name) == (petro.user_id, "door")
    assert await request.approve()
    assert (await bot.get_chat_member(group.id, petro.user_id)).status == "member"


async def test_a_group_may_ask_everybody_who_joins(bot: Bot, scene: Scene, editor: Person) -> None:
    group = await scene.group("Desk", editor, username="desk", rights=["can_invite_users"])
    await scene.act("rules", chat=group.id, asks=True)
    petro = await scene.person("Petro")
    await scene.act("join", chat=group.id, user=petro.user_id)
    request = (await bot.get_updates(timeout=0))[-1].chat_join_request
    assert request is not None
    assert request.invite_link is None
    assert (await bot.get_chat(group.id)).join_by_request
    assert await bot.decline_chat_join_request(group.id, petro.user_id)
