"""Forum topics."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest

from bot.playground.scene import Group, Person, Scene


@pytest.fixture
async def forum(scene: Scene, editor: Person) -> Group:
    return await scene.group(
        "Newsroom", editor, forum=True, rights=["can_manage_topics", "can_delete_messages"]
    )


async def test_what_is_said_in_a_topic_carries_it(bot: Bot, forum: Group, editor: Person) -> None:
    desk = await forum.topic("Minsk desk", editor)
    await editor.says("/here", to=forum, topic=desk)
    message = (await bot.get_updates(timeout=0))[-1].message
    assert message is not None
    assert (message.message_thread_id, message.is_topic_message) == (desk, True)
    assert message.reply_to_message is not None
    assert message.reply_to_message.forum_topic_created is not None
    answer = await bot.send_message(forum.id, "Bound.", message_thread_id=desk)
    assert answer.is_topic_message
    assert (await forum.sees("Bound.")).thread_id == desk


async def test_general_has_no_thread(bot: Bot, forum: Group, editor: Person) -> None:
    await editor.says("/here", to=forum)
    message = (await bot.get_updates(timeout=0))[-1].message
    assert message is not None
    assert (message.message_thread_id, message.is_topic_message) == (None, None)
    assert (await bot.send_message(forum.id, "x", message_thread_id=1)).message_thread_id is None


async def test_a_topic_is_made_closed_opened_and_deleted(bot: Bot, forum: Group) -> None:
    topic = await bot.create_forum_topic(forum.id, "Шойгу")
    thread = topic.message_thread_id
    assert await bot.close_forum_topic(forum.id, thread)
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_NOT_MODIFIED"):
        await bot.close_forum_topic(forum.id, thread)
    assert await bot.send_message(forum.id, "an administrator may", message_thread_id=thread)
    assert await bot.reopen_forum_topic(forum.id, thread)
    assert await bot.edit_forum_topic(forum.id, thread, name="Shoigu")
    assert await bot.delete_forum_topic(forum.id, thread)
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await bot.send_message(forum.id, "too late", message_thread_id=thread)


async def test_a_plain_member_finds_a_closed_topic_closed(bot: Bot, scene: Scene, editor: Person) -> None:
    forum = await scene.group("Newsroom", editor, forum=True)
    desk = await forum.topic("Minsk desk", editor)
    await scene.act("close_topic", chat=forum.id, by=editor.user_id, topic=desk)
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_CLOSED"):
        await bot.send_message(forum.id, "x", message_thread_id=desk)
    with pytest.raises(BadRequest, match=r"(?i)not enough rights to create a topic"):
        await bot.create_forum_topic(forum.id, "x")


async def test_only_forums_have_topics(bot: Bot, scene: Scene, editor: Person) -> None:
    group = await scene.group("Desk", editor, rights=["can_manage_topics"])
    with pytest.raises(BadRequest, match=r"(?i)the chat is not a forum"):
        await bot.create_forum_topic(group.id, "x")


async def test_replies_in_a_plain_supergroup_make_a_thread(bot: Bot, scene: Scene, editor: Person) -> None:
    group = await scene.group("Desk", editor, rights=[])
    first = await editor.says("a question", to=group)
    await editor.says("an answer", to=group, reply_to=first.id)
    message = (await bot.get_updates(timeout=0))[-1].message
    assert message is not None
    assert (message.message_thread_id, message.is_topic_message) == (first.id, None)
