"""Links that open the bot, and bring it into groups and channels."""

from __future__ import annotations

import pytest
from telegram import Bot

from bot.playground.actions.deeplinks import checked_payload, rights_of
from bot.playground.actions.talk import NotPossible
from bot.playground.scene import Person, Scene


@pytest.mark.parametrize("payload", ["a b", "Шойгу", "x" * 65, "a.b", "a=b"])
def test_a_link_carries_only_plain_payloads(payload: str) -> None:
    with pytest.raises(NotPossible, match="cannot carry"):
        checked_payload(payload)


@pytest.mark.parametrize("payload", ["", "a", "x" * 64, "Ab_9-"])
def test_a_plain_payload_goes_as_it_is(payload: str) -> None:
    assert checked_payload(payload) == payload


async def test_a_link_starts_the_bot_with_its_payload(bot: Bot, editor: Person) -> None:
    await editor.opens("https://t.me/playground_bot?start=watch_42")
    message = (await bot.get_updates(timeout=0))[-1].message
    assert message is not None
    assert message.text == "/start watch_42"
    with pytest.raises(NotPossible, match="no link to"):
        await editor.opens("https://t.me/other_bot?start=x")


async def test_a_link_brings_the_bot_into_a_group_with_a_payload(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    group = await scene.group("Desk", editor, bot=False)
    await editor.adds_bot_by_link(group, payload="desk_7")
    found = await bot.get_updates(timeout=0)
    assert [u.my_chat_member.new_chat_member.status for u in found if u.my_chat_member] == ["member"]
    message = found[-1].message
    assert message is not None
    assert (message.text, message.chat.id) == ("/start@playground_bot desk_7", group.id)


async def test_a_link_makes_the_bot_an_administrator_of_a_group(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    group = await scene.group("Desk", editor, bot=False)
    await editor.opens("t.me/playground_bot?startgroup=true&admin=pin_messages+delete_messages", group)
    own = await bot.get_chat_member(group.id, bot.id)
    assert (own.status, own.can_pin_messages, own.can_invite_users) == ("administrator", True, False)
    assert all(u.message is None or not u.message.text for u in (await bot.get_updates(timeout=0))[2:])


async def test_a_link_brings_the_bot_into_a_channel(bot: Bot, scene: Scene, editor: Person) -> None:
    channel = await scene.channel("Posts", editor, bot=False)
    group = await scene.group("Desk", editor, bot=False)
    url = "https://t.me/playground_bot?startchannel&admin=post_messages"
    await editor.opens(url, channel)
    own = await bot.get_chat_member(channel.id, bot.id)
    assert (own.status, own.can_post_messages, own.can_edit_messages) == ("administrator", True, False)
    with pytest.raises(NotPossible, match="asks for a channel"):
        await editor.opens(url, group)


async def test_only_who_may_raises_the_bot_by_a_link(scene: Scene, editor: Person) -> None:
    owner = await scene.person("Owner")
    group = await scene.group("Desk", owner, [editor], bot=False)
    with pytest.raises(NotPossible, match="cannot make administrators"):
        await editor.adds_bot_by_link(group, rights=["can_pin_messages"])
    await editor.adds_bot_by_link(group)


def test_rights_are_named_as_links_name_them() -> None:
    assert rights_of("post_messages+edit_messages") == ["can_post_messages", "can_edit_messages"]
    assert rights_of("") is None
    with pytest.raises(NotPossible, match="no such rights"):
        rights_of("fly")
