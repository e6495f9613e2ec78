"""What becomes an update: privacy mode, other bots, anonymous administrators, channels."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.actions.changes import edit, touch_unchanged
from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot, leave, promote
from bot.playground.actions.talk import NotPossible, post, say
from bot.playground.world.members import CHANNEL_BOT, GROUP_ANONYMOUS_BOT, TELEGRAM_SERVICE, User
from bot.playground.world.world import World
from tests.playground.conftest import call, updates


def heard(world: World) -> list[str]:
    return [u["message"].get("text", "") for u in updates(world) if "message" in u]


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [
        ("just talk", False),
        ("/status", True),
        ("/status@playground_bot", True),
        ("/status@PLAYGROUND_BOT", True),
        ("/status@other_bot", False),
        ("hello @playground_bot", False),
    ],
)
def test_privacy_mode_lets_through_what_is_meant_for_the_bot(
    world: World, anna: User, text: str, is_heard: bool
) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    updates(world)
    say(world, anna, group, text)
    assert heard(world) == ([text] if is_heard else [])


def test_a_bare_command_goes_to_the_bot_that_wrote_last(world: World, anna: User) -> None:
    other = world.add_user("Other", is_bot=True)
    group = make_group(world, "Desk", anna, people=[other])
    add_bot(world, group, anna)
    updates(world)
    say(world, anna, group, "/status")
    assert heard(world) == []
    call(world, "sendMessage", chat_id=group.id, text="Here.")
    say(world, anna, group, "/status")
    assert heard(world) == ["/status"]


def test_a_reply_to_the_bot_is_heard(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    sent = call(world, "sendMessage", chat_id=group.id, text="Which one?")
    updates(world)
    say(world, anna, group, "the first", reply_to=group.messages[sent["message_id"]])
    found = updates(world)
    assert found[0]["message"]["reply_to_message"]["message_id"] == sent["message_id"]


@pytest.mark.parametrize("how", ["administrator", "privacy off"])
def test_administrators_and_open_bots_hear_all(world: World, anna: User, how: str) -> None:
    group = make_group(world, "Desk", anna)
    world.profile.privacy_mode = how == "administrator"
    add_bot(world, group, anna, [] if how == "administrator" else None)
    updates(world)
    say(world, anna, group, "just talk")
    assert heard(world) == ["just talk"]


def test_privacy_mode_changes_for_a_group_when_the_bot_is_brought_in_again(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    world.profile.privacy_mode = False
    assert call(world, "getMe")["can_read_all_group_messages"] is True
    say(world, anna, group, "not yet")
    leave(world, group, world.bot, anna)
    add_bot(world, group, anna)
    say(world, anna, group, "now")
    words = [text for text in heard(world) if text]
    assert words == ["now"]


def test_bots_do_not_hear_each_other_in_groups(world: World, anna: User) -> None:
    other = world.add_user("Other", is_bot=True)
    group = make_group(world, "Desk", anna, people=[other])
    add_bot(world, group, anna, [])
    updates(world)
    say(world, other, group, "/status")
    assert heard(world) == []


def test_an_anonymous_administrator_speaks_as_the_group(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    promote(world, group, anna, anna, anonymous=True, title="editor")
    updates(world)
    say(world, anna, group, "/watch Шойгу")
    message = updates(world)[0]["message"]
    assert message["from"]["id"] == GROUP_ANONYMOUS_BOT
    assert message["sender_chat"]["id"] == group.id == message["chat"]["id"]
    assert message["author_signature"] == "editor"


def test_who_is_no_administrator_cannot_be_anonymous(world: World, anna: User) -> None:
    petro = world.add_user("Petro")
    group = make_group(world, "Desk", anna, people=[petro])
    with pytest.raises(NotPossible, match="no administrator"):
        say(world, petro, group, "hello", anonymous=True)


def test_a_channel_post_has_no_sender(world: World, anna: User) -> None:
    channel = make_channel(world, "Ministry", anna, username="ministry")
    add_bot(world, channel, anna)
    updates(world)
    made = post(world, channel, "Communiqué", signature="Press office")
    edit(world, made, "Communiqué, corrected")
    touch_unchanged(world, made)
    fresh, edited, touched = updates(world)
    assert "from" not in fresh["channel_post"]
    assert fresh["channel_post"]["sender_chat"]["id"] == channel.id
    assert fresh["channel_post"]["author_signature"] == "Press office"
    assert edited["edited_channel_post"]["text"] == touched["edited_channel_post"]["text"]
    assert "edit_date" in edited["edited_channel_post"]


def test_a_linked_group_gets_the_post_from_telegram_itself(world: World, anna: User) -> None:
    group = make_group(world, "Talk", anna)
    add_bot(world, group, anna, [])
    channel = make_channel(world, "Ministry", anna, linked=group)
    updates(world)
    made = post(world, channel, "Communiqué")
    message = updates(world)[0]["message"]
    assert message["from"]["id"] == TELEGRAM_SERVICE
    assert message["is_automatic_forward"] is True
    assert message["forward_origin"]["message_id"] == made.id


def test_a_person_may_write_as_a_channel(world: World, anna: User) -> None:
    group = make_group(world, "Talk", anna)
    add_bot(world, group, anna, [])
    channel = make_channel(world, "Ministry", anna)
    updates(world)
    say(world, anna, group, "as the channel", as_channel=channel)
    message: dict[str, Any] = updates(world)[0]["message"]
    assert (message["from"]["id"], message["sender_chat"]["id"]) == (CHANNEL_BOT, channel.id)


def test_nobody_writes_as_a_channel_of_others(world: World, anna: User) -> None:
    group = make_group(world, "Talk", anna)
    channel = make_channel(world, "Ministry", world.add_user("Owner"))
    with pytest.raises(NotPossible, match="no channel of theirs"):
        say(world, anna, group, "as the channel", as_channel=channel)


def test_a_channel_without_the_bot_is_silent(world: World, anna: User) -> None:
    post(world, make_channel(world, "Elsewhere", anna), "unheard")
    assert updates(world) == []
