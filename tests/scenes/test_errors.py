"""What goes wrong, and how it is answered: somebody else's buttons, old ones, unknown commands, faults."""

from __future__ import annotations

import pytest

from bot.playground.matchers import button, reply_to, text
from bot.playground.scene import Group, Person
from tests.scenes.cards import begun, watch_card
from tests.scenes.studio import Studio


async def desk_of(studio: Studio, anna: Person, boris: Person) -> Group:
    desk = await studio.scene.group("Desk", anna, people=[boris], kind="supergroup")
    await desk.shows("Dozor is here.")
    return desk


async def test_a_menu_obeys_admins_only(studio: Studio) -> None:
    anna, boris = await studio.newcomer(), await studio.newcomer("Boris")
    desk = await desk_of(studio, anna, boris)
    await anna.says("/watch Shoigu", to=desk)
    card = await desk.shows(watch_card())
    refused = await boris.presses("Watch", card, on=desk)
    assert "Only admins of this group" in refused.text
    await desk.shows_nothing_new()
    await anna.presses("Watch", card, on=desk)
    await desk.shows(begun())


async def test_a_plain_member_reads_and_changes_nothing(studio: Studio) -> None:
    anna, boris = await studio.newcomer(), await studio.newcomer("Boris")
    desk = await desk_of(studio, anna, boris)
    said = await boris.says("/watch Shoigu", to=desk)
    await desk.shows(text("Only admins of this group can change its watches.") & reply_to(said))
    await boris.says("/watches", to=desk)
    await desk.shows("watches nobody yet")


async def test_somebody_who_was_made_admin_may_change_things_at_once(studio: Studio) -> None:
    anna, boris = await studio.newcomer(), await studio.newcomer("Boris")
    desk = await studio.scene.group(
        "Desk", anna, people=[boris], kind="supergroup", rights=["can_delete_messages"]
    )
    await boris.says("/watch Shoigu", to=desk)
    await desk.shows("Only admins")
    await anna.promotes(desk, boris)
    await studio.scene.is_idle()
    await boris.says("/watch Shoigu", to=desk)
    await desk.shows(watch_card())


async def test_an_anonymous_admin_speaks_for_the_group(studio: Studio) -> None:
    anna, boris = await studio.newcomer(), await studio.newcomer("Boris")
    desk = await desk_of(studio, anna, boris)
    await anna.says("/watch Shoigu", to=desk, anonymous=True)
    await desk.shows(watch_card())


async def test_an_unknown_command_is_answered_in_private_and_left_to_others_in_a_group(
    studio: Studio,
) -> None:
    anna, boris = await studio.newcomer(), await studio.newcomer("Boris")
    await anna.says("/weather Minsk")
    await anna.sees("I do not know /weather.")
    desk = await desk_of(studio, anna, boris)
    await anna.says("/weather Minsk", to=desk)
    await desk.shows_nothing_new()


async def test_a_command_for_another_bot_is_not_ours(studio: Studio) -> None:
    anna, boris = await studio.newcomer(), await studio.newcomer("Boris")
    desk = await desk_of(studio, anna, boris)
    await anna.says("/watches@somebody_else_bot", to=desk)
    await desk.shows_nothing_new()
    await anna.says("/watches@playground_bot", to=desk)
    await desk.shows("watches nobody yet")


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        ("v1:take:999999", "too old"),
        ("v1:words:0", "out of date"),
        ("v0:take:1", "out of date"),
        ("nonsense", "out of date"),
        ("v1:stop:999999", "does not watch that any more"),
        ("v1:mode:not-a-number", "out of date"),
    ],
)
async def test_a_button_of_long_ago_says_so_and_changes_nothing(
    studio: Studio, data: str, answer: str
) -> None:
    anna = await studio.watcher("Shoigu")
    pressed = await anna.sends_back(data, await anna.newest())
    assert answer in pressed.text
    await anna.shows_nothing_new()


async def test_the_button_of_another_chats_watch_does_nothing(studio: Studio) -> None:
    await studio.watcher("Shoigu")
    boris = await studio.newcomer("Boris")
    pressed = await boris.sends_back("v1:stop:1", await boris.newest())
    assert "does not watch that any more" in pressed.text


async def test_an_update_that_cannot_be_read_stops_nobody(studio: Studio) -> None:
    anna = await studio.newcomer()
    await studio.scene.act("poison")
    await anna.says("/watches")
    await anna.sees("watches nobody yet")


async def test_an_update_that_comes_twice_is_answered_once(studio: Studio) -> None:
    anna = await studio.newcomer()
    await studio.scene.act("deliver_twice", count=1)
    await anna.says("/watches")
    await anna.sees("watches nobody yet")
    await anna.shows_nothing_new()


async def test_a_press_is_answered_even_when_the_edit_fails(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch Shoigu")
    await studio.scene.goes_wrong("refuse", method="editMessageText", code=500)
    await anna.presses("Mode:", await anna.sees(button("Mode:")))
    await studio.scene.is_idle()
    await anna.says("/watches")
    await anna.sees("watches nobody yet")


async def test_who_types_faster_than_anybody_reads_is_asked_once_to_slow_down(studio: Studio) -> None:
    anna = await studio.newcomer()
    for _ in range(24):
        await anna.says("/watches")
    await studio.scene.is_idle()
    told = [seen.text for seen in await anna.messages()]
    assert sum("That was quick." in one for one in told) == 1
