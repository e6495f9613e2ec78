"""Objects carry every field that the newest API page calls required, whatever a library knows."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot, ban, join, promote, restrict
from bot.playground.actions.talk import say, start
from bot.playground.shapes.objects import full_chat_json
from bot.playground.shapes.rooms import member_json
from bot.playground.text import Formatted
from bot.playground.world.levels import NEWEST, shown
from bot.playground.world.members import User
from bot.playground.world.pictures import plain_picture
from bot.playground.world.things import Contact, Dice, Location, Poll, Venue
from bot.playground.world.world import World
from tests.playground.conftest import call

Json = dict[str, Any]

_PERMISSIONS = """can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos
can_send_video_notes can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews
can_react_to_messages can_edit_tag can_change_info can_invite_users can_pin_messages can_manage_topics"""
_RIGHTS = """is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members
can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories
can_send_welcome_messages"""
MEMBERS = {
    "creator": "user is_anonymous",
    "administrator": f"user can_be_edited {_RIGHTS}",
    "member": "user",
    "restricted": f"user is_member until_date {_PERMISSIONS}",
    "kicked": "user until_date",
}
CHAT = "id type accent_color_id max_reaction_count accepted_gift_types"
LINK = "invite_link creator creates_join_request is_primary is_revoked"
FILES = {
    "document": "file_id file_unique_id",
    "video": "file_id file_unique_id width height duration",
    "animation": "file_id file_unique_id width height duration",
    "audio": "file_id file_unique_id duration",
    "voice": "file_id file_unique_id duration",
    "video_note": "file_id file_unique_id length duration",
    "live_photo": "file_id file_unique_id width height duration",
}
THINGS = {
    "location": "latitude longitude",
    "venue": "location title address",
    "contact": "phone_number first_name",
    "dice": "emoji value",
    "poll": """id question options total_voter_count is_closed is_anonymous type allows_multiple_answers
    allows_revoting members_only""",
}


def missing(shape: Json, required: str) -> set[str]:
    return set(required.split()) - shape.keys()


def test_members_have_what_is_required_of_their_status(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    for number, act in enumerate((restrict, ban, promote)):
        somebody = world.add_user(f"Somebody {number}")
        act(world, group, anna, somebody)
    join(world, group, world.add_user("Petro"))
    found = {member.status.value: member_json(member, group) for member in group.members.values()}
    lacking = {status: missing(found[status], wanted) for status, wanted in MEMBERS.items()}
    assert not any(lacking.values()), lacking


@pytest.mark.parametrize("for_channels", [False, True])
def test_rights_have_what_is_required_and_keep_what_was_set(world: World, for_channels: bool) -> None:
    given = {"can_send_welcome_messages": True}
    assert not missing(call(world, "getMyDefaultAdministratorRights", for_channels=for_channels), _RIGHTS)
    call(world, "setMyDefaultAdministratorRights", rights=given, for_channels=for_channels)
    kept = call(world, "getMyDefaultAdministratorRights", for_channels=for_channels)
    assert not missing(kept, _RIGHTS)
    assert kept["can_send_welcome_messages"]


def test_an_older_level_knows_no_right_to_welcome(world: World, anna: User) -> None:
    channel = make_channel(world, "Posts", anna)
    add_bot(world, channel, anna)
    held = member_json(channel.member(world.bot), channel)
    assert held["can_send_welcome_messages"]
    assert "can_send_welcome_messages" not in shown("10.2", held)
    assert shown(NEWEST, held) == held


def test_chats_and_links_have_what_is_required(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna, group.all_rights())
    for chat in (group, world.private_chat(anna), make_channel(world, "Posts", anna)):
        assert not missing(full_chat_json(chat), CHAT)
    assert not missing(call(world, "createChatInviteLink", chat_id=group.id), LINK)


@pytest.mark.parametrize("kind", FILES)
def test_files_have_what_is_required(world: World, anna: User, kind: str) -> None:
    start(world, anna)
    still = world.files.media("photo", plain_picture(9, 9)) if kind == "live_photo" else None
    said = say(world, anna, media=world.files.media(kind, plain_picture(9, 9), seconds=2, still=still))
    sent = call(world, "forwardMessage", chat_id=anna.id, from_chat_id=anna.id, message_id=said.id)
    assert not missing(sent[kind], FILES[kind])
    assert not missing(sent, "message_id date chat")


@pytest.mark.parametrize("kind", THINGS)
def test_things_have_what_is_required(world: World, anna: User, kind: str) -> None:
    start(world, anna)
    place = Location(53.9, 27.5)
    options = (Formatted("a"), Formatted("b"))
    things = {
        "location": place,
        "venue": Venue(place, "Theatre", "Square"),
        "contact": Contact("+375170000000", "Olga"),
        "dice": Dice("🎲", 3),
        "poll": Poll("1", anna.id, Formatted("?"), options),
    }
    said = say(world, anna, thing=things[kind])
    sent = call(world, "forwardMessage", chat_id=anna.id, from_chat_id=anna.id, message_id=said.id)
    assert not missing(sent[kind], THINGS[kind])
    for option in sent.get("poll", {}).get("options", []):
        assert not missing(option, "persistent_id text voter_count")
