"""Places, people's cards, dice, stickers: sent both ways, moved, refused."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot
from telegram.constants import DiceLimit

from bot.playground.actions.changes import edit, move, stop_moving
from bot.playground.actions.talk import NotPossible, say, start
from bot.playground.actions.throws import throw
from bot.playground.refusal import Refusal
from bot.playground.scene import Person
from bot.playground.world.emoji import DICE
from bot.playground.world.members import User
from bot.playground.world.things import FOREVER, Contact, Location
from bot.playground.world.world import World
from tests.playground.conftest import call, updates

MINSK = {"latitude": 53.9023, "longitude": 27.5619}
BREST = {"latitude": 52.0976, "longitude": 23.7341}


@pytest.fixture
def place(world: World, anna: User) -> dict[str, Any]:
    start(world, anna)
    updates(world)
    return {"chat_id": anna.id}


def refused(world: World, method: str, **given: Any) -> str:
    with pytest.raises(Refusal) as refusal:
        call(world, method, **given)
    return refusal.value.description.removeprefix("Bad Request: ")


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("sendLocation", {"latitude": ""}, "latitude is empty"),
        ("sendLocation", {"longitude": ""}, "longitude is empty"),
        ("sendLocation", {"latitude": 91}, "invalid location specified"),
        ("sendLocation", {"latitude": 91, "live_period": 60}, "invalid live location specified"),
        ("sendLocation", {"live_period": 59}, "wrong live location period specified"),
        ("sendLocation", {"live_period": 60, "heading": 361}, "wrong live location heading specified"),
        (
            "sendLocation",
            {"live_period": 60, "proximity_alert_radius": 100_001},
            "wrong live location proximity alert radius specified",
        ),
        ("sendVenue", {"title": ""}, "VENUE_TITLE_EMPTY"),
        ("sendVenue", {"title": "Theatre", "address": ""}, "VENUE_ADDRESS_EMPTY"),
        ("sendContact", {"phone_number": ""}, "PHONE_NUMBER_INVALID"),
        ("sendContact", {"phone_number": "+375", "first_name": ""}, "CONTACT_NAME_EMPTY"),
        ("sendContact", {"phone_number": "+3", "first_name": "O", "vcard": "x" * 2049}, "VCARD_TOO_LONG"),
        ("sendDice", {"emoji": "🍎"}, "EMOTICON_INVALID"),
        ("getStickerSet", {}, "sticker_set_name is empty"),
        ("getStickerSet", {"name": "cats"}, "STICKERSET_INVALID"),
        (
            "getCustomEmojiStickers",
            {"custom_emoji_ids": [1]},
            "custom emoji identifier must be of type String",
        ),
        ("getCustomEmojiStickers", {"custom_emoji_ids": ["x"]}, "invalid custom emoji identifier specified"),
    ],
)
def test_what_lacks_something_is_refused(
    world: World, place: dict[str, Any], method: str, given: dict[str, Any], words: str
) -> None:
    assert refused(world, method, **{**place, **MINSK, **given}) == words


def test_a_live_location_moves_until_its_time_is_up(world: World, place: dict[str, Any]) -> None:
    sent = call(world, "sendLocation", **place, **MINSK, live_period=60, heading=90)
    here = {**place, "message_id": sent["message_id"]}
    moved = call(world, "editMessageLiveLocation", **here, **BREST)
    assert moved["location"] == {**BREST, "live_period": 60}
    assert "edit_date" in moved
    assert "message is not modified" in refused(world, "editMessageLiveLocation", **here, **BREST)
    world.advance(60)
    assert refused(world, "editMessageLiveLocation", **here, **MINSK) == "message can't be edited"


def test_a_live_location_is_stopped_where_it_is(world: World, place: dict[str, Any]) -> None:
    sent = call(world, "sendLocation", **place, **MINSK, live_period=FOREVER)
    here = {**place, "message_id": sent["message_id"]}
    world.advance(10**8)
    assert call(world, "stopMessageLiveLocation", **here)["location"] == MINSK
    words = "there is no live location in the message to edit"
    assert refused(world, "stopMessageLiveLocation", **here) == words
    assert refused(world, "editMessageLiveLocation", **here, **BREST) == words


def test_a_live_location_of_a_person_is_told_as_edits(world: World, anna: User, place: Any) -> None:
    message = say(world, anna, thing=Location(**MINSK, live_period=900))
    move(world, message, **BREST)
    stop_moving(world, message)
    first, moved, stopped = updates(world)
    assert first["message"]["location"] == {**MINSK, "live_period": 900}
    assert moved["edited_message"]["location"]["latitude"] == BREST["latitude"]
    assert "live_period" not in stopped["edited_message"]["location"]
    for again in (lambda: move(world, message, 0, 0), lambda: stop_moving(world, message)):
        with pytest.raises(NotPossible, match="no live location"):
            again()


def test_a_venue_shows_its_point_beside_it(world: World, place: dict[str, Any]) -> None:
    sent = call(
        world,
        "sendVenue",
        **place,
        **MINSK,
        title="Theatre",
        address="Paris Commune sq. 1",
        foursquare_id="4b",
    )
    assert sent["venue"] == {
        "location": MINSK,
        "title": "Theatre",
        "address": "Paris Commune sq. 1",
        "foursquare_id": "4b",
    }
    assert sent["location"] == MINSK


def test_a_card_names_its_owner_when_telegram_knows_the_number(world: World, anna: User, place: Any) -> None:
    say(world, anna, thing=Contact("+375170000000", "Olga", user_id=anna.id))
    assert updates(world)[0]["message"]["contact"] == {
        "phone_number": "+375170000000",
        "first_name": "Olga",
        "user_id": anna.id,
    }


@pytest.mark.parametrize("emoji", sorted(DICE))
def test_dice_fall_within_their_sides_and_the_same_in_every_run(emoji: str) -> None:
    first, second = World(), World()
    thrown = [throw(first, emoji).value for _ in range(80)]
    assert [throw(second, emoji).value for _ in range(80)] == thrown
    assert set(thrown) <= set(range(1, DICE[emoji] + 1))
    assert len(set(thrown)) > 2


def test_the_sides_of_dice_are_those_the_client_library_knows() -> None:
    assert DICE["🎲"] == DiceLimit.MAX_VALUE_DICE
    assert DICE["🏀"] == DiceLimit.MAX_VALUE_BASKETBALL
    assert DICE["⚽"] == DiceLimit.MAX_VALUE_FOOTBALL
    assert DICE["🎰"] == DiceLimit.MAX_VALUE_SLOT_MACHINE


def test_no_words_stand_under_a_place_or_a_sticker(world: World, anna: User, place: Any) -> None:
    with pytest.raises(NotPossible, match="no words"):
        say(world, anna, text="here", thing=Location(**MINSK))
    sticker = world.files.media("sticker", b"webp")
    with pytest.raises(NotPossible, match="no words"):
        say(world, anna, text="here", media=sticker)
    with pytest.raises(NotPossible, match="no words to edit"):
        edit(world, say(world, anna, thing=Location(**MINSK)), "here")


async def test_stickers_and_round_videos_have_no_caption(bot: Bot, editor: Person) -> None:
    sent = await bot.send_sticker(editor.id, b"webp", emoji="😀")
    assert sent.sticker is not None
    assert (sent.sticker.emoji, sent.sticker.width, sent.sticker.is_animated) == ("😀", 512, False)
    note = await bot.send_video_note(editor.id, b"film", duration=4, length=360)
    assert note.video_note is not None
    assert (note.video_note.length, note.caption) == (360, None)
    for message_id in (sent.message_id, note.message_id):
        with pytest.raises(Exception, match=r"(?i)there is no caption in the message to edit"):
            await bot.edit_message_caption(editor.id, message_id, caption="x")


async def test_no_custom_emoji_are_known(bot: Bot) -> None:
    assert await bot.get_custom_emoji_stickers(["5368324170671202286"]) == ()


async def test_every_kind_goes_both_ways(bot: Bot, editor: Person) -> None:
    await editor.sends_location(53.9, 27.56)
    await editor.sends_location(53.9, 27.56, title="Theatre", address="Square")
    await editor.sends_contact("+375170000000", "Olga", last_name="K")
    await editor.scene.act("send_thing", user=editor.id, chat=editor.id, kind="dice")
    live = await editor.sends_location(53.9, 27.56, live_period=900)
    await editor.moves(live, 54.0, 27.6)
    await editor.moves(live)
    with pytest.raises(NotPossible, match="no such kind"):
        await editor.scene.act("send_thing", user=editor.id, chat=editor.id, kind="game")
    heard = [u.effective_message for u in await bot.get_updates(timeout=0)][1:]
    assert [bool(m and m.location) for m in heard] == [True, True, False, False, True, True, True]
    await bot.send_location(editor.id, 53.9, 27.56)
    await bot.send_venue(editor.id, 53.9, 27.56, "Theatre", "Square")
    await bot.send_contact(editor.id, "+375170000000", "Olga")
    await bot.send_dice(editor.id, emoji="🎯")
    kinds = [seen.raw["thing"]["kind"] for seen in await editor.messages() if seen.from_bot]
    assert kinds == ["location", "venue", "contact", "dice"]
