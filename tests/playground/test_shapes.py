"""Every object we send is read by the client library without anything left over or lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from telegram import Chat, ChatFullInfo, ChatMember, Message, Update
from telegram import User as TelegramUser

from bot.playground.actions.albums import send_album
from bot.playground.actions.buttons import press, react
from bot.playground.actions.changes import edit, move
from bot.playground.actions.founding import make_channel, make_group, upgrade
from bot.playground.actions.membership import add_bot, block, join, leave, promote, restrict
from bot.playground.actions.polls import vote
from bot.playground.actions.talk import forward_from_outside, post, say, start
from bot.playground.actions.topics import add_topic, set_topic_closed
from bot.playground.shapes.objects import full_chat_json
from bot.playground.shapes.rooms import chat_json, member_json
from bot.playground.text import Formatted
from bot.playground.world.files import sticker_fields
from bot.playground.world.members import ChatKind, User
from bot.playground.world.pictures import plain_picture
from bot.playground.world.things import Contact, Dice, Location, Poll, Venue
from bot.playground.world.updates import KINDS
from bot.playground.world.world import World
from tests.playground.conftest import call, updates

# Sent by the real server beside `forward_origin`, and dropped by the client library.
OLDER = {
    "forward_date",
    "forward_from",
    "forward_from_chat",
    "forward_from_message_id",
    "forward_sender_name",
    "forward_signature",
}

# Came with a level that the client library does not know yet.
NEWER = {"can_send_welcome_messages"}


def _talk(world: World, anna: User) -> None:
    first = start(world, anna, "payload")
    say(
        world,
        anna,
        text="/watch@playground_bot Шойгу https://x.org #tag",
        reply_to=first,
        quote="/start",
    )
    edit(world, first, "/start again")
    for kind in ("user", "hidden_user", "chat", "channel"):
        forward_from_outside(world, anna, "words", kind=kind, signature="editor")


def _files(world: World, anna: User) -> None:
    for kind in ("photo", "document", "video", "animation", "audio", "voice"):
        say(
            world,
            anna,
            text="a caption",
            media=world.files.media(kind, plain_picture(9, 9), name="a.bin", seconds=3),
        )
    send_album(world, anna, None, [world.files.media("photo", plain_picture(9, 9)) for _ in range(2)], "two")


def _things(world: World, anna: User) -> None:
    """What is neither text nor file, told by people."""
    place = Location(53.9, 27.5, 12.0, 900, 90, 100)
    said = say(world, anna, thing=place)
    move(world, said, 54.0, 27.6)
    known = Contact("+375170000000", "Olga", "K", "BEGIN:VCARD", anna.id)
    quiz = Poll("1", anna.id, Formatted("?"), (Formatted("a"), Formatted("b")), is_quiz=True, correct=(1,))
    venue = Venue(place, "Theatre", "Square", {"foursquare_id": "4", "foursquare_type": "arts/theatre"})
    for thing in (venue, known, Dice("🎲", 3), quiz):
        say(world, anna, thing=thing)
    say(world, anna, media=world.files.media("video_note", b"x", seconds=3))
    say(world, anna, media=world.files.media("sticker", b"x", more=sticker_fields("a.webm", "😀")))
    picture = world.files.media("photo", plain_picture(9, 9))
    say(world, anna, media=world.files.media("live_photo", b"x", seconds=2, still=picture))
    say(world, anna, text="x", media=picture, has_spoiler=True, caption_above=True)
    group = make_group(world, "Elsewhere", anna)
    say(world, anna, text="look", reply_to=say(world, anna, group, "elsewhere"))


def _votes(world: World, anna: User) -> None:
    """Polls of the bot."""
    start(world, anna)
    asked = {"chat_id": anna.id, "question": "Which?", "options": ["a", "b"], "description": "Think"}
    quiz = {"type": "quiz", "correct_option_ids": [1], "explanation": "b", "open_period": 600}
    for more in ({"is_anonymous": False}, quiz):
        sent = call(world, "sendPoll", **asked, **more)
        message = world.private_chat(anna).messages[sent["message_id"]]
        vote(world, anna, message, [1])
        say(world, anna, text="see", reply_to=message)
        call(world, "stopPoll", chat_id=anna.id, message_id=message.id)


def _groups(world: World, anna: User) -> None:
    petro = world.add_user("Petro", last_name="B", username="petro_b")
    group = make_group(world, "Desk", anna, people=[petro], forum=True)
    add_bot(world, group, anna, list(group.all_rights()))
    topic = add_topic(world, group, anna, "Minsk")
    set_topic_closed(world, group, anna, topic, closed=True)
    set_topic_closed(world, group, anna, topic, closed=False)
    say(world, petro, group, "in the topic", topic=topic.id)
    promote(world, group, anna, petro, anonymous=True, title="editor")
    react(world, petro, say(world, petro, group, "anonymous"), ["👍"])
    restrict(world, group, anna, petro)
    leave(world, group, petro, anna)
    join(world, group, world.add_user("Olga"))
    react(
        world,
        world.add_user("Ales", is_premium=True),
        say(world, anna, group, "openly"),
        ["👍", "5368324170671202286"],
    )
    small = make_group(world, "Small", anna, kind=ChatKind.GROUP)
    add_bot(world, small, anna)
    upgrade(world, small, anna)


def _channels(world: World, anna: User) -> None:
    channel = make_channel(world, "Ministry", anna, username="ministry", signs=True)
    add_bot(world, channel, anna)
    made = post(world, channel, "Communiqué", signature="Press office")
    edit(world, made, "Communiqué, corrected")
    react(world, anna, made, ["🔥"])


def _presses(world: World, anna: User) -> None:
    start(world, anna)
    rows = {
        "inline_keyboard": [[{"text": "a", "callback_data": "b"}, {"text": "c", "copy_text": {"text": "d"}}]]
    }
    sent = call(world, "sendMessage", chat_id=anna.id, text="card", reply_markup=rows)
    press(world, anna, world.private_chat(anna).messages[sent["message_id"]], "b")
    block(world, anna)


SCENES: list[Callable[[World, User], None]] = [_talk, _files, _groups, _channels, _presses, _things, _votes]


def same(ours: Any, theirs: Any, path: str = "update") -> list[str]:
    """What the client library has lost or not understood of our object."""
    if isinstance(ours, dict):
        lost = [
            f"{path}.{name}" for name in ours if name not in OLDER and name not in theirs and ours[name] != []
        ]
        kept = (name for name in ours if name in theirs)
        return lost + [gap for name in kept for gap in same(ours[name], theirs[name], f"{path}.{name}")]
    if isinstance(ours, list):
        pairs = zip(ours, theirs, strict=True)
        return [gap for index, (a, b) in enumerate(pairs) for gap in same(a, b, f"{path}[{index}]")]
    return [] if ours == theirs else [f"{path}: {ours!r} became {theirs!r}"]


def strangers(thing: Any) -> set[str]:
    """Fields that the client library does not know, anywhere inside."""
    found = set(getattr(thing, "api_kwargs", {})) - NEWER
    for name in getattr(thing, "_get_attrs_names", lambda **_: [])(include_private=False):
        value = getattr(thing, name)
        for part in value if isinstance(value, tuple) else (value,):
            if hasattr(part, "api_kwargs"):
                found |= strangers(part)
    return found


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__.strip("_"))
def test_every_update_is_read_whole(world: World, anna: User, scene: Callable[[World, User], None]) -> None:
    world.updates.ask_for(KINDS)
    scene(world, anna)
    found = updates(world)
    assert found
    for raw in found:
        update = Update.de_json(raw, None)
        assert strangers(update) <= OLDER
        assert same(raw, update.to_dict()) == []


def test_every_kind_of_update_was_among_them(world: World, anna: User) -> None:
    world.updates.ask_for(KINDS)
    for scene in SCENES:
        scene(world, anna)
    kinds = {name for raw in updates(world) for name in raw if name != "update_id"}
    assert kinds == {
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "callback_query",
        "my_chat_member",
        "chat_member",
        "message_reaction",
        "message_reaction_count",
        "poll",
        "poll_answer",
    }


def test_members_and_chats_are_read_whole(world: World, anna: User) -> None:
    _groups(world, anna)
    _channels(world, anna)
    for chat in world.chats.values():
        read = ChatFullInfo.de_json(full_chat_json(chat), None)
        assert read is not None
        assert strangers(read) == set()
        plain = Chat.de_json(chat_json(chat), None)
        assert plain is not None
        assert same(chat_json(chat), plain.to_dict()) == []
        for member in chat.members.values():
            raw = member_json(member, chat)
            assert (
                same({**raw, "until_date": 0}, {"until_date": 0, **ChatMember.de_json(raw, None).to_dict()})
                == []
            )


def test_the_answers_of_methods_are_read_whole(world: World, anna: User) -> None:
    start(world, anna)
    me = call(world, "getMe")
    user = TelegramUser.de_json(me, None)
    assert user is not None
    assert same(me, user.to_dict()) == []
    when = {
        "type": "date_time",
        "offset": 0,
        "length": 5,
        "unix_time": 1_796_284_800,
        "date_time_format": "wdt",
    }
    entities = [when, {"type": "expandable_blockquote", "offset": 6, "length": 4}]
    sent = call(world, "sendMessage", chat_id=anna.id, text="10:04 said", entities=entities)
    message = Message.de_json(sent, None)
    assert message is not None
    assert strangers(message) == set()
    assert same(sent, message.to_dict()) == []
