"""Who is where, what they may do, and how the bot hears of changes."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
    ChatMemberAdministrator,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberOwner,
    ChatMemberRestricted,
)
from telegram.error import BadRequest

from bot.playground.actions.founding import make_channel, make_group, upgrade
from bot.playground.actions.membership import add_bot, block, demote, join, leave, promote, unblock
from bot.playground.actions.talk import NotPossible, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import GROUP_ANONYMOUS_BOT, ChatKind, User
from bot.playground.world.world import World
from tests.playground.conftest import call, updates


def places(world: World) -> list[tuple[str, str]]:
    found = [u["my_chat_member"] for u in updates(world) if "my_chat_member" in u]
    return [(m["old_chat_member"]["status"], m["new_chat_member"]["status"]) for m in found]


def test_the_bot_hears_of_its_own_rise_and_fall(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    promote(world, group, anna, world.bot)
    demote(world, group, anna, world.bot)
    leave(world, group, world.bot, anna)
    assert places(world) == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "member"),
        ("member", "kicked"),
    ]


def test_blocking_is_told_once_and_writing_again_unblocks(world: World, anna: User) -> None:
    start(world, anna)
    block(world, anna)
    block(world, anna)
    start(world, anna)
    unblock(world, anna)
    assert places(world) == [("member", "kicked"), ("kicked", "member")]


def test_comings_and_goings_are_service_messages(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    petro = world.add_user("Petro")
    updates(world)
    join(world, group, petro)
    leave(world, group, petro)
    joined, left = (u["message"] for u in updates(world))
    assert joined["new_chat_members"][0]["id"] == petro.id
    assert left["left_chat_member"]["id"] == petro.id


def test_changes_of_others_are_told_to_an_administrator_that_asks(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna, [])
    world.updates.ask_for(["chat_member"])
    updates(world)
    join(world, group, world.add_user("Petro"))
    assert [u["chat_member"]["new_chat_member"]["status"] for u in updates(world)] == ["member"]


def test_an_upgrade_is_told_in_both_chats(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna, kind=ChatKind.GROUP)
    add_bot(world, group, anna)
    updates(world)
    successor = upgrade(world, group, anna)
    old, new = (u["message"] for u in updates(world))
    assert (old["chat"]["id"], old["migrate_to_chat_id"]) == (group.id, successor.id)
    assert (new["chat"]["id"], new["migrate_from_chat_id"]) == (successor.id, group.id)


@pytest.mark.parametrize(("rights", "shown"), [(None, 1), ([], 2)])
def test_an_anonymous_administrator_is_shown_only_to_administrators(
    world: World, anna: User, rights: list[str] | None, shown: int
) -> None:
    group = make_group(world, "Desk", world.add_user("Owner"), people=[anna])
    promote(world, group, anna, anna, anonymous=True)
    add_bot(world, group, anna, rights)
    people = [m for m in call(world, "getChatAdministrators", chat_id=group.id) if not m["user"]["is_bot"]]
    assert len(people) == shown
    status = call(world, "getChatMember", chat_id=group.id, user_id=anna.id)["status"]
    assert status == ("administrator" if rights is not None else "member")


@pytest.mark.parametrize(
    ("method", "words"),
    [
        ("getChatAdministrators", "there are no administrators in the private chat"),
        ("leaveChat", "chat member status can't be changed in private chats"),
        ("createForumTopic", "method is available only for supergroups"),
    ],
)
def test_what_makes_no_sense_in_private_is_refused(world: World, anna: User, method: str, words: str) -> None:
    start(world, anna)
    with pytest.raises(Refusal, match=words):
        call(world, method, chat_id=anna.id, name="x")


def test_members_of_a_channel_are_shown_to_administrators_only(world: World, anna: User) -> None:
    channel = make_channel(world, "Posts", anna, username="posts")
    join(world, channel, world.bot)
    with pytest.raises(Refusal, match="member list is inaccessible"):
        call(world, "getChatMember", chat_id="@posts", user_id=anna.id)
    add_bot(world, channel, anna)
    assert call(world, "getChatMember", chat_id="@posts", user_id=anna.id)["status"] == "creator"


async def test_the_client_library_reads_every_kind_of_member(bot: Bot, scene: Scene, editor: Person) -> None:
    petro = await scene.person("Petro")
    group = await scene.group("Desk", editor, [petro], rights=["can_pin_messages"])
    assert isinstance(await bot.get_chat_member(group.id, editor.user_id), ChatMemberOwner)
    own = await bot.get_chat_member(group.id, bot.id)
    assert isinstance(own, ChatMemberAdministrator)
    assert (own.can_pin_messages, own.can_delete_messages) == (True, False)
    await scene.act("restrict", chat=group.id, by=editor.user_id, user=petro.user_id)
    assert (await bot.get_chat_member(group.id, petro.user_id)).status == "restricted"
    await scene.act("leave", chat=group.id, user=petro.user_id)
    outside = await bot.get_chat_member(group.id, petro.user_id)
    assert isinstance(outside, ChatMemberRestricted)
    assert not outside.is_member
    stranger = await scene.person("Olga")
    assert isinstance(await bot.get_chat_member(group.id, stranger.user_id), ChatMemberLeft)
    assert await bot.get_chat_member_count(group.id) == 2
    assert (await bot.get_chat(group.id)).title == "Desk"
    await editor.removes_bot(group)
    with pytest.raises(BadRequest, match=r"(?i)user not found"):
        await bot.get_chat_member(editor.id, 5)
    assert ChatMemberBanned.BANNED == "kicked"


async def test_leaving_is_final_until_somebody_brings_the_bot_back(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    group = await scene.group("Desk", editor)
    assert await bot.leave_chat(group.id)
    found = [u.my_chat_member for u in await bot.get_updates(timeout=0) if u.my_chat_member]
    assert [change.new_chat_member.status for change in found] == ["member", "left"]
    await editor.adds_bot(group)
    assert (await bot.send_message(group.id, "Back.")).text == "Back."


def test_what_an_anonymous_administrator_does_is_done_by_the_group(world: World, anna: User) -> None:
    group = make_group(world, "Desk", world.add_user("Owner"), people=[anna])
    add_bot(world, group, anna, [])
    promote(world, group, anna, anna, anonymous=True)
    world.updates.ask_for(["message", "chat_member"])
    updates(world)
    join(world, group, world.add_user("Petro"), anna)
    change, service = updates(world)
    assert change["chat_member"]["from"]["id"] == GROUP_ANONYMOUS_BOT
    told = service["message"]
    assert (told["from"]["id"], told["sender_chat"]["id"]) == (GROUP_ANONYMOUS_BOT, group.id)


async def test_the_banned_do_not_come_back_by_themselves(scene: Scene, editor: Person) -> None:
    petro = await scene.person("Petro")
    group = await scene.group("Desk", editor, [petro], rights=["can_restrict_members"])
    await editor.bans(petro, group)
    with pytest.raises(NotPossible, match="banned"):
        await scene.act("join", chat=group.id, user=petro.user_id)
    await scene.act("unban", chat=group.id, by=editor.user_id, user=petro.user_id)
    await scene.act("join", chat=group.id, user=petro.user_id)


async def test_who_has_no_right_does_nothing_of_the_kind(scene: Scene, editor: Person) -> None:
    petro = await scene.person("Petro")
    group = await scene.group("Desk", editor, [petro], forum=True)
    said = await petro.says("look", to=group)
    for name, more in (
        ("add_topic", {"name": "x"}),
        ("retitle", {"title": "x"}),
        ("pin", {"message": said.id}),
    ):
        with pytest.raises(NotPossible, match="lacks can_"):
            await scene.act(name, chat=group.id, by=petro.user_id, **more)
        await scene.act(name, chat=group.id, by=editor.user_id, **more)


async def test_people_run_their_groups_in_a_scene(bot: Bot, scene: Scene, editor: Person) -> None:
    petro, olga = await scene.person("Petro"), await scene.person("Olga")
    group = await scene.group("Desk", editor, [petro])
    await editor.restricts(petro, group)
    assert (await bot.get_chat_member(group.id, petro.user_id)).status == "restricted"
    await olga.asks_to_join(group)
    await editor.lets_in(olga, group)
    assert (await bot.get_chat_member(group.id, olga.user_id)).status == "member"
    await editor.pins(await olga.says("read this", to=group), silent=True)
    assert (await bot.get_chat(group.id)).pinned_message is not None
