"""What everybody may do in a group, and what one member may not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, ChatMemberRestricted, ChatPermissions

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot, join, leave, restrict
from bot.playground.actions.talk import NotPossible, say, start
from bot.playground.methods.permissions import permissions_of
from bot.playground.params import Params, Upload
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import PERMISSIONS, User
from bot.playground.world.messages import Chat
from bot.playground.world.pictures import plain_picture
from bot.playground.world.world import World
from tests.playground.conftest import call


@pytest.fixture
def petro(world: World) -> User:
    return world.add_user("Petro")


@pytest.fixture
def group(world: World, anna: User, petro: User) -> Chat:
    """With the bot as an administrator who may restrict."""
    made = make_group(world, "Desk", anna, people=[petro])
    add_bot(world, made, anna, ["can_restrict_members"])
    return made


def allowed(world: World, chat: Chat) -> set[str]:
    return {name for name, yes in call(world, "getChat", chat_id=chat.id)["permissions"].items() if yes}


@pytest.mark.parametrize(
    ("given", "independent", "becomes"),
    [
        ({}, False, set()),
        (
            {"can_send_polls": True},
            False,
            {"can_send_polls", "can_send_messages"},
        ),
        ({"can_send_polls": True}, True, {"can_send_polls"}),
        ({"can_send_messages": True}, False, {"can_send_messages", "can_react_to_messages"}),
        ({"can_pin_messages": True}, False, {"can_pin_messages", "can_manage_topics", "can_edit_tag"}),
    ],
)
def test_broader_permissions_bring_the_narrower_ones(
    world: World, group: Chat, given: dict[str, bool], independent: bool, becomes: set[str]
) -> None:
    more = {"use_independent_chat_permissions": independent}
    assert call(world, "setChatPermissions", chat_id=group.id, permissions=given, **more)
    assert allowed(world, group) == becomes


def test_what_the_chat_does_not_allow_nobody_but_administrators_sends(
    world: World, group: Chat, anna: User, petro: User
) -> None:
    call(world, "setChatPermissions", chat_id=group.id, permissions={"can_send_messages": True})
    picture = world.files.media("photo", plain_picture(9, 9))
    assert say(world, petro, group, "words")
    with pytest.raises(NotPossible, match="not allowed: photos"):
        say(world, petro, group, media=picture)
    assert say(world, anna, group, media=picture)
    call(world, "setChatPermissions", chat_id=group.id, permissions={})
    with pytest.raises(NotPossible, match="not allowed: text messages"):
        say(world, petro, group, "words")


@pytest.mark.parametrize(
    ("method", "given", "denied", "words"),
    [
        ("sendMessage", {"text": "x"}, "can_send_messages", "text messages"),
        ("sendPhoto", {}, "can_send_photos", "photos"),
        ("sendDocument", {}, "can_send_documents", "documents"),
        ("sendVoice", {}, "can_send_voice_notes", "voice notes"),
        ("sendAudio", {}, "can_send_audios", "music"),
        ("sendSticker", {}, "can_send_other_messages", "stickers"),
        ("sendDice", {}, "can_send_other_messages", "dice"),
        ("sendContact", {"phone_number": "+375", "first_name": "A"}, "can_send_messages", "contacts"),
        ("sendLocation", {"latitude": 1, "longitude": 1}, "can_send_messages", "locations"),
        ("sendPoll", {"question": "?", "options": ["a", "b"]}, "can_send_polls", "polls"),
        ("sendRichMessage", {"rich_message": {"html": "x"}}, "can_send_messages", "the rich message"),
    ],
)
def test_a_bot_that_is_a_plain_member_is_told_what_it_may_not_send(
    world: World, anna: User, method: str, given: dict[str, Any], denied: str, words: str
) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    field = method.removeprefix("send").lower()
    files = {field: Upload("a.png", "image/png", plain_picture(9, 9))}
    assert call(world, method, files, chat_id=group.id, **given)
    restrict(world, group, anna, world.bot, set(PERMISSIONS) - {denied})
    with pytest.raises(Refusal, match=f"not enough rights to send {words} to the chat"):
        call(world, method, files, chat_id=group.id, **given)


def test_a_restriction_shows_what_is_left_and_ends_at_its_date(
    world: World, group: Chat, petro: User
) -> None:
    end = int(world.now().timestamp()) + 3600
    given = {"chat_id": group.id, "user_id": petro.id}
    call(world, "restrictChatMember", **given, permissions={"can_send_messages": True}, until_date=end)
    shown = call(world, "getChatMember", **given)
    assert (shown["status"], shown["until_date"], shown["is_member"]) == ("restricted", end, True)
    assert (shown["can_send_messages"], shown["can_send_photos"]) == (True, False)
    world.advance(3601)
    assert call(world, "getChatMember", **given)["status"] == "member"


def test_a_restriction_stays_with_who_leaves_and_comes_back(world: World, group: Chat, petro: User) -> None:
    restrict(world, group, petro, petro)
    leave(world, group, petro)
    assert group.member(petro).is_present is False
    join(world, group, petro)
    assert group.member(petro).status == "restricted"
    with pytest.raises(NotPossible, match="restricted"):
        say(world, petro, group, "words")


def test_all_permissions_lift_a_restriction(world: World, group: Chat, petro: User) -> None:
    given = {"chat_id": group.id, "user_id": petro.id}
    call(world, "restrictChatMember", **given, permissions={})
    call(world, "restrictChatMember", **given, permissions=dict.fromkeys(PERMISSIONS, True))
    assert call(world, "getChatMember", **given)["status"] == "member"


@pytest.mark.parametrize(
    ("permissions", "words"),
    [
        ("{", "can't parse permissions JSON object"),
        ("[]", "object expected as permissions"),
        ({"can_send_polls": "yes"}, 'Field "can_send_polls" must be of type Boolean'),
    ],
)
def test_permissions_that_cannot_be_read(world: World, group: Chat, permissions: Any, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        call(world, "setChatPermissions", chat_id=group.id, permissions=permissions)


def test_permissions_are_for_groups_and_for_those_who_may_restrict(world: World, anna: User) -> None:
    start(world, anna)
    channel = make_channel(world, "Posts", anna)
    add_bot(world, channel, anna)
    plain = make_group(world, "Plain", anna)
    add_bot(world, plain, anna)
    for chat_id, words in (
        (anna.id, "can't change private chat permissions"),
        (channel.id, "can't change channel chat permissions"),
        (plain.id, "not enough rights to change chat permissions"),
    ):
        with pytest.raises(Refusal, match=words):
            call(world, "setChatPermissions", chat_id=chat_id, permissions={})


def test_slow_mode_holds_people_back_but_no_bot_and_no_administrator(
    world: World, group: Chat, anna: User, petro: User
) -> None:
    group.rules.slow_mode = 30
    say(world, petro, group, "first")
    with pytest.raises(NotPossible, match="slow mode: wait 30 s"):
        say(world, petro, group, "second")
    for _ in range(2):
        assert say(world, anna, group, "owners need not wait")
        assert call(world, "sendMessage", chat_id=group.id, text="nor do bots")
    world.advance(30)
    assert say(world, petro, group, "second")
    assert call(world, "getChat", chat_id=group.id)["slow_mode_delay"] == 30


async def test_the_client_library_restricts(bot: Bot, scene: Scene, editor: Person) -> None:
    petro = await scene.person("Petro")
    group = await scene.group("Desk", editor, [petro], rights=["can_restrict_members"])
    only_text = ChatPermissions(can_send_messages=True)
    assert await bot.restrict_chat_member(group.id, petro.user_id, only_text)
    found = await bot.get_chat_member(group.id, petro.user_id)
    assert isinstance(found, ChatMemberRestricted)
    assert (found.can_send_messages, found.can_send_polls) == (True, False)
    assert await bot.set_chat_permissions(group.id, only_text)
    assert (await bot.get_chat(group.id)).permissions == ChatPermissions.de_json(
        {name: name in {"can_send_messages", "can_react_to_messages"} for name in PERMISSIONS}, bot
    )


def test_a_restricted_bot_that_has_left_is_no_member(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    restrict(world, group, anna, world.bot, PERMISSIONS)
    assert call(world, "leaveChat", chat_id=group.id)
    with pytest.raises(Refusal, match="bot is not a member of the supergroup chat"):
        call(world, "sendMessage", chat_id=group.id, text="x")


@pytest.mark.parametrize("method", ["forwardMessage", "copyMessage"])
def test_what_may_not_be_sent_may_not_be_passed_on(world: World, anna: User, method: str) -> None:
    start(world, anna)
    picture = say(world, anna, media=world.files.media("photo", plain_picture(9, 9)))
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    given = {"chat_id": group.id, "from_chat_id": anna.id, "message_id": picture.id}
    assert call(world, method, **given)
    restrict(world, group, anna, world.bot, ["can_send_messages"])
    with pytest.raises(Refusal, match="not enough rights to send photos to the chat"):
        call(world, method, **given)


CHOICES = st.dictionaries(st.sampled_from(PERMISSIONS), st.booleans())


@given(CHOICES)
def test_independent_permissions_are_taken_as_they_are_said(said: dict[str, bool]) -> None:
    full = dict.fromkeys(PERMISSIONS, False) | said
    taken = permissions_of(Params({"permissions": full, "use_independent_chat_permissions": "true"}))
    assert taken == {name for name, yes in full.items() if yes}


@given(CHOICES)
def test_bringing_narrower_ones_along_takes_nothing_away_and_is_done_once(said: dict[str, bool]) -> None:
    taken = permissions_of(Params({"permissions": said}))
    assert {name for name, yes in said.items() if yes} <= taken
    again = permissions_of(Params({"permissions": {name: name in taken for name in PERMISSIONS}}))
    assert again == taken
