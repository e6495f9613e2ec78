"""Title, description and photo of a chat."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import start
from bot.playground.params import Upload
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import ChatKind, User
from bot.playground.world.messages import Chat
from bot.playground.world.pictures import plain_picture
from bot.playground.world.world import World
from tests.playground.conftest import call, updates

PICTURE = {"photo": Upload("a.png", "image/png", plain_picture(640, 640))}


@pytest.fixture
def group(world: World, anna: User) -> Chat:
    made = make_group(world, "Desk", anna)
    add_bot(world, made, anna, ["can_change_info"])
    return made


def services(chat: Chat) -> list[str]:
    return [next(iter(m.service)) for m in chat.messages.values() if m.service]


def refused(world: World, method: str, files: dict[str, Upload] | None = None, **given: Any) -> str:
    with pytest.raises(Refusal) as refusal:
        call(world, method, files, **given)
    return refusal.value.description.removeprefix("Bad Request: ")


def test_a_new_title_is_told_once(world: World, group: Chat) -> None:
    for _ in range(2):
        assert call(world, "setChatTitle", chat_id=group.id, title=" Night \n desk ")
    assert group.title == "Night desk"
    assert services(group).count("new_chat_title") == 1
    call(world, "setChatTitle", chat_id=group.id, title="я" * 200)
    assert len(group.title) == 128
    assert refused(world, "setChatTitle", chat_id=group.id, title=" ") == "title must be non-empty"


def test_a_description_is_changed_and_not_twice(world: World, group: Chat) -> None:
    assert call(world, "setChatDescription", chat_id=group.id, description="Keeps watch.")
    assert call(world, "getChat", chat_id=group.id)["description"] == "Keeps watch."
    again = refused(world, "setChatDescription", chat_id=group.id, description="Keeps watch.")
    assert again == "chat description is not modified"
    call(world, "setChatDescription", chat_id=group.id, description="x" * 256)
    assert len(group.description) == 255
    assert "description" not in services(group)


def test_a_photo_is_set_shown_and_taken_away(world: World, group: Chat) -> None:
    assert call(world, "setChatPhoto", PICTURE, chat_id=group.id)
    photo = call(world, "getChat", chat_id=group.id)["photo"]
    assert call(world, "getFile", file_id=photo["big_file_id"])["file_size"]
    assert call(world, "deleteChatPhoto", chat_id=group.id)
    assert "photo" not in call(world, "getChat", chat_id=group.id)
    assert services(group)[-2:] == ["new_chat_photo", "delete_chat_photo"]
    assert refused(world, "deleteChatPhoto", chat_id=group.id) == "CHAT_NOT_MODIFIED"
    by_id = refused(world, "setChatPhoto", chat_id=group.id, photo=photo["big_file_id"])
    assert by_id == "photo must be uploaded as an InputFile"


@pytest.mark.parametrize(
    ("method", "what"),
    [("setChatTitle", "title"), ("setChatDescription", "description"), ("setChatPhoto", "photo")],
)
def test_looks_are_for_groups_and_for_those_with_the_right(
    world: World, anna: User, method: str, what: str
) -> None:
    start(world, anna)
    plain = make_group(world, "Plain", anna)
    add_bot(world, plain, anna)
    files, given = (PICTURE, {}) if what == "photo" else (None, {what: "New"})
    private = refused(world, method, files, chat_id=anna.id, **given)
    assert private == f"can't change private chat {what}"
    rights = "set chat description" if what == "description" else f"change chat {what}"
    assert refused(world, method, files, chat_id=plain.id, **given) == f"not enough rights to {rights}"


def test_what_everybody_may_change_a_bot_changes_only_by_right(world: World, anna: User) -> None:
    small = make_group(world, "Small", anna, kind=ChatKind.GROUP)
    add_bot(world, small, anna)
    small.rules.permissions |= {"can_change_info"}
    words = refused(world, "setChatTitle", chat_id=small.id, title="Smaller")
    assert words == "not enough rights to change chat title"


def test_the_bot_is_told_of_its_own_change(world: World, group: Chat) -> None:
    updates(world)
    call(world, "setChatTitle", chat_id=group.id, title="Night desk")
    assert [u["message"]["new_chat_title"] for u in updates(world)] == ["Night desk"]


def test_a_channel_tells_of_its_title_by_itself(world: World, anna: User) -> None:
    channel = make_channel(world, "Posts", anna)
    add_bot(world, channel, anna)
    call(world, "setChatTitle", chat_id=channel.id, title="News")
    told = list(channel.messages.values())[-1]
    assert (told.sender_chat, told.service) == (channel, {"new_chat_title": "News"})


async def test_the_client_library_reads_a_chat_whole(bot: Bot, scene: Scene, editor: Person) -> None:
    group = await scene.group("Desk", editor, rights=["can_change_info", "can_invite_users"])
    await bot.set_chat_title(group.id, "Night desk")
    await bot.set_chat_description(group.id, "Keeps watch.")
    await bot.set_chat_photo(group.id, plain_picture(200, 200))
    link = await bot.export_chat_invite_link(group.id)
    chat = await bot.get_chat(group.id)
    assert (chat.title, chat.description, chat.invite_link) == ("Night desk", "Keeps watch.", link)
    assert chat.photo is not None
    assert chat.permissions is not None
    assert (chat.permissions.can_send_messages, chat.permissions.can_pin_messages) == (True, False)
    assert chat.can_set_sticker_set
    assert await bot.delete_chat_photo(group.id)
