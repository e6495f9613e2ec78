"""What a chat sets for itself: its language, how turns of a story come, and being forgotten."""

from __future__ import annotations

import pytest

from bot.playground.matchers import button, buttons, text
from tests.scenes.studio import Studio


async def test_a_language_is_picked_and_spoken_at_once(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/language")
    await anna.sees(buttons("English", "Русский", "Українська", "Беларуская", "Polski"))
    await anna.presses("Polski")
    await anna.sees("Mówię tu teraz po polsku.")
    await anna.says("/watches")
    await anna.sees("nikogo jeszcze nie obserwuje")


@pytest.mark.parametrize("typed", ["pl", "polski", "PL"])
async def test_a_language_is_named_in_a_command(studio: Studio, typed: str) -> None:
    anna = await studio.newcomer()
    await anna.says(f"/language {typed}")
    await anna.sees("Mówię tu teraz po polsku.")


async def test_turns_of_a_story_come_silently_with_a_sound_or_not_at_all(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/updates")
    screen = await anna.sees("How shall these replies come?")
    for way, words in (
        ("Silently", "come silently"),
        ("Not at all", "do not come as messages"),
        ("With a sound", "come with a sound"),
    ):
        await anna.presses(way)
        assert (await anna.sees(text(words) & ~button(way))).id == screen.id


async def test_privacy_leads_to_being_forgotten(studio: Studio) -> None:
    anna = await studio.watcher("Shoigu")
    await anna.says("/privacy")
    await anna.presses("Delete everything", await anna.sees("What is kept"))
    await anna.sees(text("There is no way back.", "1 watch"))
    await anna.presses("Cancel")
    await anna.sees("Nothing was deleted.")


async def test_who_is_forgotten_watches_nothing(studio: Studio) -> None:
    anna = await studio.watcher("Shoigu")
    await anna.says("/delete_my_data")
    await anna.presses("Delete everything")
    await anna.sees("All of it is deleted.")
    await anna.says("/watches")
    await anna.sees("watches nobody yet")


async def test_status_says_how_all_is_going_and_why_there_was_nothing(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await anna.says("/status")
    await anna.sees(text("All well. 1 source", "Why nothing about Sergei Shoigu? It was not mentioned yet."))
    await studio.reports(gazeta, "Shoigu lands in Minsk", "Sergei Shoigu arrived in Minsk on Monday.")
    await anna.says("/status")
    await anna.sees(text("1 watch; in the last 24 hours 1 alert", "Sergei Shoigu: last mentioned"))


async def test_help_lists_the_commands(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/help")
    told = await anna.sees("/watch NAME")
    for command in ("/unwatch", "/sources", "/latest", "/story", "/status", "/mute", "/updates", "/language"):
        assert command in told.text
