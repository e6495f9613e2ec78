"""The first minute: what a newcomer sees, and who is let in."""

from __future__ import annotations

from pathlib import Path

from bot.playground.matchers import button, service, text
from tests.scenes.cards import begun
from tests.scenes.studio import Studio, opened


async def test_a_newcomer_is_told_what_it_is_and_offered_two_names(studio: Studio) -> None:
    anna = await studio.scene.person("Anna", language="en")
    await anna.starts()
    await anna.sees(
        text("keeps watch", "Reading 0 sources.") & button("Watch Shoigu") & button("How it works")
    )
    await anna.shows_nothing_new()


async def test_one_tap_watches_and_the_first_screen_becomes_the_card(studio: Studio) -> None:
    anna = await studio.newcomer()
    screen = await anna.newest()
    await anna.presses("Watch Shoigu")
    card = await anna.sees(text("Sergei Shoigu", "Watching from now on.") & button("Undo"))
    assert card.id == screen.id
    await anna.says("/start")
    await anna.sees(text("You watch 1 name.") & ~button("Watch Shoigu"))


async def test_how_it_works_is_read_in_place_and_leads_back(studio: Studio) -> None:
    anna = await studio.newcomer()
    screen = await anna.newest()
    await anna.presses("How it works")
    assert (await anna.sees("/watch NAME")).id == screen.id
    await anna.presses("Back")
    await anna.sees("keeps watch")


async def test_the_first_screen_speaks_the_readers_language(studio: Studio) -> None:
    for language, word in (
        ("ru", "следит"),
        ("uk", "стеж"),
        ("be", "соч"),
        ("pl", "czuwa"),
        ("sw", "keeps watch"),
    ):
        reader = await studio.newcomer(f"Reader of {language}", language=language)
        assert word in (await reader.newest()).text.lower(), language


async def test_watch_someone_else_asks_and_takes_the_next_words_for_a_name(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.presses("Watch someone else")
    await anna.sees("Whom shall I watch?")
    await anna.says("Lukashenko")
    await anna.presses("Watch")
    await anna.sees(begun())


async def test_a_group_is_greeted_in_one_message(studio: Studio) -> None:
    anna = await studio.newcomer()
    desk = await studio.scene.group("Desk", anna, bot=False)
    await anna.adds_bot(desk)
    await desk.shows("Dozor is here.")
    await desk.shows_nothing_new()


async def test_a_group_is_not_greeted_again_when_the_bot_is_made_an_admin(studio: Studio) -> None:
    anna = await studio.newcomer()
    desk = await studio.scene.group("Desk", anna)
    await desk.shows("Dozor is here.")
    await anna.promotes(desk)
    await desk.shows_nothing_new()


async def test_strangers_wait_outside_until_an_invitation_lets_them_in(database_path: Path) -> None:
    async with opened(database_path, open=False) as studio:
        stranger = await studio.newcomer("Stranger")
        assert f"your number is {stranger.id}" in (await stranger.newest()).text
        await stranger.says("/watches")
        await stranger.sees("This bot is by invitation")
        group = await studio.scene.group("Strangers", stranger, bot=False)
        await stranger.adds_bot(group)
        await group.shows(service("left"))
        await group.shows_no(~service("left"))


async def test_an_invitation_lets_one_person_in_once(database_path: Path) -> None:
    async with opened(database_path, open=False, owners=frozenset({200_000_001})) as studio:
        owner = await studio.newcomer("Owner")
        await owner.says("/invite")
        link = (await owner.sees("lets one person in")).text
        payload = link.partition("?start=")[2].split()[0]
        boris = await studio.newcomer("Boris")
        await boris.starts(payload)
        await boris.sees(text("You are in.", "keeps watch"))
        third = await studio.newcomer("Third")
        await third.starts(payload)
        await third.sees("has been used, or is too old")
