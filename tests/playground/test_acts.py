"""What an act cannot do, or cannot read, it says in words, and nothing has happened."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.playground.actions.talk import NotPossible
from bot.playground.control.acts import ACTS, FIELDS
from bot.playground.control.wish import Wish
from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.world.world import World

Body = dict[str, Any]


@pytest.mark.parametrize(
    ("act", "body", "words"),
    [
        ("say", {"text": "a", "usre": 1}, "say does not know: usre"),
        ("state", {"chat": 1}, "state does not know: chat; it has no fields"),
        ("wait_idle", {"timeuot": 1}, "wait_idle does not know: timeuot"),
        ("say", {"text": 5}, "say: text has to be text"),
        ("say", {"media": "x"}, "media has to be an object"),
        ("post", {"media": [1]}, "media has to be an object"),
        ("forward_from_outside", {"media": "x"}, "media has to be an object"),
        ("say", {"media": {"kind": "hologram"}}, "media has to be an object whose kind is one of"),
        ("say", {"media": {"kidn": "photo"}}, "media has to be an object without kidn"),
        ("history", {"after": "x"}, "after has to be a number"),
        ("history", {"before": "nan"}, "before has to be a number"),
        ("advance", {"seconds": "1e999"}, "seconds has to be a number"),
        ("album", {"apart": 1e300}, "apart has to be a number"),
        ("wait", {"timeout": "soon"}, "timeout has to be a number"),
        ("send_thing", {"kind": "location", "latitude": "nan"}, "latitude has to be a number"),
        ("send_thing", {"kind": "location", "longitude": 181}, "longitude has to be a number"),
        ("send_thing", {"kind": "dice", "value": -7}, "send_thing does not know: value"),
        ("rules", {"permissions": "abc"}, "permissions has to be a list"),
        ("rules", {"permissions": ["can_fly"]}, "permissions has to be a list, each item one of"),
        ("rules", {"slow_mode": -5}, "slow_mode has to be a whole number"),
        ("rules", {"slow_mode": 10**30}, "slow_mode has to be a whole number"),
        ("person", {"username": []}, "username has to be up to 32 letters"),
        ("person", {"username": "two words"}, "username has to be up to 32 letters"),
        ("person", {"language": {}}, "language has to be text"),
        ("person", {"name": "a" * 1_000_000}, "name has to be text of 1 to 64"),
        ("person", {"name": ""}, "name has to be text of 1 to 64"),
        ("group", {"kind": "channel"}, "kind has to be one of group, supergroup"),
        ("disorder", {"count": -1}, "count has to be a whole number"),
        ("deliver_twice", {"count": 1.5}, "count has to be a whole number"),
        ("floods", {"rules": {"group_per_minute": 0}}, "rules has to be an object whose group_per_minute"),
        ("floods", {"rules": {"private_rate": "5"}}, "rules has to be an object whose private_rate"),
        ("floods", {"rules": {"per_hour": 1}}, "rules has to be an object without per_hour"),
        ("local_mode", {"enabled": "no"}, "enabled has to be true or false"),
        ("fault", {"method": 5}, "method has to be text of 0 to 256 characters or a list"),
        ("fault", {"method": [1]}, "method has to be"),
        ("fault", {"seconds": "abc"}, "seconds has to be a number"),
        ("fault", {"seconds": "5"}, "seconds has to be a number"),
        ("fault", {"seconds": 1e300}, "seconds has to be a number"),
        ("fault", {"code": "x"}, "code has to be a whole number"),
        ("fault", {"code": -1}, "code has to be a whole number"),
        ("fault", {"retry_after": "x"}, "retry_after has to be a whole number"),
        ("fault", {"description": 5}, "description has to be text"),
        ("fault", {"kind": "earthquake"}, "kind has to be one of refuse"),
        ("fault", {"struck": 5}, "fault does not know: struck"),
        ("group", {"owner": 136817688, "people": [404]}, "people: there is nobody of the id 404"),
        ("share_users", {"label": "a", "chosen": [404]}, "chosen: there is nobody of the id 404"),
        ("wait_answer", {"press_id": "404"}, "there is no press"),
        ("inline_choose", {"query_id": "404"}, "there is no query"),
    ],
    ids=lambda value: value if isinstance(value, str) and value in FIELDS else None,
)
async def test_what_cannot_be_read_is_refused_in_words(
    scene: Scene, editor: Person, act: str, body: Body, words: str
) -> None:
    with pytest.raises(NotPossible) as refused:
        await scene.act(act, **{"user": editor.user_id, **body} if "user" in (FIELDS[act] or {}) else body)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("act", "more"),
    [
        ("upgrade", {}),
        ("retitle", {"title": "a"}),
        ("add_topic", {"name": "a"}),
        ("close_topic", {"topic": 1}),
        ("join", {"user": 0}),
        ("leave", {"user": 0}),
        ("promote", {"user": 0}),
        ("demote", {"user": 0}),
        ("restrict", {"user": 0}),
        ("ban", {"user": 0}),
        ("unban", {"user": 0}),
        ("add_bot", {}),
        ("remove_bot", {}),
        ("rules", {"slow_mode": 10}),
        ("invite_link", {}),
        ("ask_to_join", {"user": 0}),
        ("delete_chat", {}),
    ],
)
async def test_a_private_chat_is_not_run_like_a_group(
    playground: Playground, scene: Scene, editor: Person, act: str, more: Body
) -> None:
    by = {"by": editor.user_id} if "by" in (FIELDS[act] or {}) else {}
    body = {name: editor.user_id if name == "user" else value for name, value in more.items()}
    before = playground.world.revision
    with pytest.raises(NotPossible, match=r"private chat|has no topics"):
        await scene.act(act, chat=editor.id, **by, **body)
    assert playground.world.revision == before


async def test_only_a_basic_group_is_upgraded_and_only_once(scene: Scene, editor: Person) -> None:
    channel = await scene.channel("Posts", editor)
    with pytest.raises(NotPossible, match="Posts is a channel"):
        await scene.act("upgrade", chat=channel.id, by=editor.user_id)
    small = await scene.group("Small", editor, kind="group")
    await small.upgrades(editor)
    with pytest.raises(NotPossible, match="is a supergroup now"):
        await scene.act("upgrade", chat=small.id, by=editor.user_id)


async def test_a_topic_that_is_not_there_is_not_taken_for_general(scene: Scene, editor: Person) -> None:
    forum = await scene.group("Desk", editor, forum=True)
    with pytest.raises(NotPossible, match="has no topic 404"):
        await scene.act("close_topic", chat=forum.id, by=editor.user_id, topic=404)
    plain = await scene.group("Plain", editor)
    with pytest.raises(NotPossible, match="has no topics"):
        await scene.act("add_topic", chat=plain.id, by=editor.user_id, name="a")


async def test_a_username_is_taken_once(scene: Scene, editor: Person) -> None:
    for act, more in (("person", {}), ("group", {"owner": editor.user_id})):
        with pytest.raises(NotPossible, match="anna_K is taken"):
            await scene.act(act, username="anna_K", **more)
    with pytest.raises(NotPossible, match="is taken"):
        await scene.act("person", username="playground_bot")


def test_every_act_says_what_it_reads(playground: Playground) -> None:
    assert set(FIELDS) == playground.control.names
    assert set(ACTS) <= set(FIELDS)


def test_no_act_reads_what_it_does_not_declare(world: World) -> None:
    wish = Wish(world, {"text": "a"}, frozenset({"text"}))
    assert wish.get("text") == "a"
    with pytest.raises(LookupError, match="undeclared"):
        wish.get("usre")


async def test_what_the_page_sends_along_is_heard(
    playground: Playground, scene: Scene, editor: Person
) -> None:
    forum = await scene.group("Desk", editor, forum=True)
    topic = (await scene.act("add_topic", chat=forum.id, by=editor.user_id, name="Night"))["id"]
    asked = await scene.act("say", user=editor.user_id, chat=forum.id, topic=topic, text="what came?")
    place = {"user": editor.user_id, "chat": forum.id, "topic": topic, "reply_to": asked["id"]}
    outside = await scene.act("forward_from_outside", **place, text="words", kind="user")
    album = await scene.act("album", **place, items=[{"kind": "photo"}] * 2)
    for made in (outside, *album["messages"]):
        message = playground.world.chats[forum.id].messages[made["id"]]
        assert message.thread_id == topic
        assert message.reply_to is not None
        assert message.reply_to.id == asked["id"]


async def test_numbers_may_come_as_text_from_a_form(scene: Scene, editor: Person) -> None:
    point = {"kind": "location", "latitude": "53.9", "longitude": "27.5"}
    assert await scene.act("send_thing", user=editor.user_id, **point)


async def test_a_refused_act_changes_nothing_over_http_either(playground: Playground) -> None:
    scene = Scene.at(playground.page_url)
    try:
        with pytest.raises(NotPossible, match="does not know: usre"):
            await scene.act("person", name="Anna", usre=1)
        assert json.dumps(await scene.act("state"))
        assert not [one for one in playground.world.users.values() if one.first_name == "Anna"]
    finally:
        await scene.close()
