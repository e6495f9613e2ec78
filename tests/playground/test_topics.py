"""Forum topics."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest

from bot.playground.actions.talk import NotPossible
from bot.playground.scene import Group, Person, Scene


@pytest.fixture
async def forum(scene: Scene, editor: Person) -> Group:
    return await scene.group("Desk", editor, forum=True, rights=["can_manage_topics", "can_delete_messages"])


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
    topic = await bot.create_forum_topic(forum.id, "Паром")
    thread = topic.message_thread_id
    assert await bot.close_forum_topic(forum.id, thread)
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_NOT_MODIFIED"):
        await bot.close_forum_topic(forum.id, thread)
    assert await bot.send_message(forum.id, "an administrator may", message_thread_id=thread)
    assert await bot.reopen_forum_topic(forum.id, thread)
    assert await bot.edit_forum_topic(forum.id, thread, name="Ferry")
    assert await bot.delete_forum_topic(forum.id, thread)
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await bot.send_message(forum.id, "too late", message_thread_id=thread)


async def test_a_plain_member_finds_a_closed_topic_closed(bot: Bot, scene: Scene, editor: Person) -> None:
    forum = await scene.group("Desk", editor, forum=True)
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


async def test_general_is_renamed_closed_hidden_and_shown_again(bot: Bot, forum: Group) -> None:
    assert await bot.edit_general_forum_topic(forum.id, "Hall")
    assert await bot.close_general_forum_topic(forum.id)
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_NOT_MODIFIED"):
        await bot.close_general_forum_topic(forum.id)
    assert await bot.reopen_general_forum_topic(forum.id)
    assert await bot.hide_general_forum_topic(forum.id)
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_NOT_MODIFIED"):
        await bot.hide_general_forum_topic(forum.id)
    assert await bot.unhide_general_forum_topic(forum.id)
    services = [next(iter(s.raw["service"].split()), "") for s in await forum.messages() if s.raw["service"]]
    assert len(services) >= 6


async def test_a_plain_member_finds_general_closed(bot: Bot, scene: Scene, editor: Person) -> None:
    forum = await scene.group("Desk", editor, forum=True)
    await scene.act("close_topic", chat=forum.id, by=editor.user_id, topic=1)
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_CLOSED"):
        await bot.send_message(forum.id, "x")


async def test_a_topic_has_a_colour_and_an_icon(bot: Bot, forum: Group) -> None:
    icon = (await bot.get_forum_topic_icon_stickers())[0]
    assert icon.custom_emoji_id is not None
    topic = await bot.create_forum_topic(
        forum.id, "Паром", icon_color=9367192, icon_custom_emoji_id=icon.custom_emoji_id
    )
    assert (topic.icon_color, topic.icon_custom_emoji_id) == (9367192, icon.custom_emoji_id)
    assert await bot.edit_forum_topic(forum.id, topic.message_thread_id, icon_custom_emoji_id="")
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_NOT_MODIFIED"):
        await bot.edit_forum_topic(forum.id, topic.message_thread_id, name="Паром")
    with pytest.raises(BadRequest, match=r"(?i)GENERAL_MODIFY_ICON_FORBIDDEN"):
        await bot.edit_forum_topic(forum.id, 1, icon_custom_emoji_id=icon.custom_emoji_id)
    with pytest.raises(BadRequest, match=r"(?i)DOCUMENT_INVALID"):
        await bot.create_forum_topic(forum.id, "x", icon_custom_emoji_id="1")
    with pytest.raises(BadRequest, match=r"(?i)icon color"):
        await bot.create_forum_topic(forum.id, "x", icon_color=1)


async def test_a_name_is_needed_and_cut_to_128_characters(bot: Bot, forum: Group) -> None:
    assert len((await bot.create_forum_topic(forum.id, "я" * 200)).name) == 128
    for method in (bot.create_forum_topic, bot.edit_general_forum_topic):
        with pytest.raises(BadRequest, match=r"(?i)title must be non-empty"):
            await method(forum.id, "  ")


async def test_a_topic_that_is_not_there_is_named(bot: Bot, forum: Group) -> None:
    for number, words in ((999, "TOPIC_ID_INVALID"), (0, "invalid forum topic identifier specified")):
        with pytest.raises(BadRequest, match=rf"(?i){words}"):
            await bot.close_forum_topic(forum.id, number)
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_ID_INVALID"):
        await bot.delete_forum_topic(forum.id, 1)


async def test_who_made_a_topic_may_change_it_without_the_right(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    forum = await scene.group("Desk", editor, forum=True, rights=["can_manage_topics"])
    own = (await bot.create_forum_topic(forum.id, "own")).message_thread_id
    desk = await forum.topic("Minsk desk", editor)
    await editor.promotes(forum, rights=[])
    assert await bot.edit_forum_topic(forum.id, own, name="still own")
    assert await bot.close_forum_topic(forum.id, own)
    assert await bot.send_message(forum.id, "in my own closed topic", message_thread_id=own)
    for asked, words in (
        (bot.edit_forum_topic(forum.id, desk, name="x"), "edit the topic"),
        (bot.close_forum_topic(forum.id, desk), "close or open the topic"),
        (bot.delete_forum_topic(forum.id, own), "delete the topic"),
        (bot.hide_general_forum_topic(forum.id), "close or open the topic"),
    ):
        with pytest.raises(BadRequest, match=rf"(?i)not enough rights to {words}"):
            await asked


async def test_only_what_is_pinned_in_the_topic_is_unpinned(bot: Bot, scene: Scene, editor: Person) -> None:
    rights = ["can_manage_topics", "can_pin_messages"]
    forum = await scene.group("Desk", editor, forum=True, rights=rights)
    desk = await forum.topic("Minsk desk", editor)
    inside = await bot.send_message(forum.id, "in the topic", message_thread_id=desk)
    general = await bot.send_message(forum.id, "in General")
    for message in (inside, general):
        await bot.pin_chat_message(forum.id, message.message_id)
    assert await bot.unpin_all_forum_topic_messages(forum.id, desk)
    assert (await scene.act("chat", chat=forum.id))["pinned"] == [general.message_id]
    assert await bot.unpin_all_general_forum_topic_messages(forum.id)
    assert (await scene.act("chat", chat=forum.id))["pinned"] == []


async def test_topics_in_private_chats_are_there_when_the_bot_keeps_them(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    with pytest.raises(BadRequest, match=r"(?i)only for supergroups"):
        await bot.create_forum_topic(editor.id, "Паром")
    await scene.act("private_topics", enabled=True)
    assert (await bot.get_me()).has_topics_enabled
    topic = await bot.create_forum_topic(editor.id, "Паром")
    sent = await bot.send_message(editor.id, "found", message_thread_id=topic.message_thread_id)
    assert (sent.message_thread_id, sent.is_topic_message) == (topic.message_thread_id, True)
    await editor.says("more of this", topic=topic.message_thread_id)
    message = (await bot.get_updates(timeout=0))[-1].message
    assert message is not None
    assert message.message_thread_id == topic.message_thread_id
    assert await bot.delete_forum_topic(editor.id, topic.message_thread_id)
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await bot.send_message(editor.id, "too late", message_thread_id=topic.message_thread_id)


async def test_nobody_writes_where_no_topic_is(scene: Scene, forum: Group, editor: Person) -> None:
    desk = await forum.topic("Minsk desk", editor)
    await scene.act("delete_topic", chat=forum.id, topic=desk)
    for number in (desk, 999):
        with pytest.raises(NotPossible, match="there is no such topic"):
            await editor.says("anybody here?", to=forum, topic=number)
    petro = await scene.person("Petro")
    await scene.act("join", chat=forum.id, user=petro.user_id)
    night = await forum.topic("Night", editor)
    await scene.act("close_topic", chat=forum.id, by=editor.user_id, topic=night)
    with pytest.raises(NotPossible, match="the topic is closed"):
        await petro.says("anybody here?", to=forum, topic=night)
    assert await editor.says("only me", to=forum, topic=night)


async def test_an_answer_goes_where_its_question_is_and_may_find_that_closed(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    forum = await scene.group("Desk", editor, forum=True)
    desk, night = await forum.topic("Minsk desk", editor), await forum.topic("Night", editor)
    asked = [await editor.says("a question", to=forum, topic=number) for number in (desk, night)]
    for number in (1, night):
        await scene.act("close_topic", chat=forum.id, by=editor.user_id, topic=number)
    answer = await bot.send_message(forum.id, "an answer", reply_to_message_id=asked[0].id)
    assert answer.message_thread_id == desk
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_CLOSED"):
        await bot.send_message(forum.id, "an answer", reply_to_message_id=asked[1].id)
