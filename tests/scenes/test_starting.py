"""The first minute."""

from __future__ import annotations

from bot.playground.matchers import button, text
from tests.scenes.studio import Studio


async def test_a_newcomer_is_told_what_it_is_and_offered_two_names(studio: Studio) -> None:
    anna = await studio.scene.person("Anna", language="en")
    await anna.starts()
    await anna.sees(text("keeps watch") & button("Watch Shoigu") & button("Watch Lukashenko"))
    await anna.shows_nothing_new()
