"""What is watched: the list, one of it, stopping, and quiet hours."""

from __future__ import annotations

from bot.playground.matchers import button, buttons, loud, silent, text
from tests.scenes.cards import card
from tests.scenes.reports import TALKS, TRAINING, VISIT
from tests.scenes.studio import Studio


async def test_a_list_of_none_offers_to_begin(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watches")
    await anna.sees(text("watches nobody yet") & buttons("Watch someone else"))


async def test_the_list_leads_to_each_watch_and_back(studio: Studio) -> None:
    anna = await studio.watcher("Shoigu", "Lukashenko")
    await anna.says("/watches")
    listed = await anna.sees(text("This chat watches 2 names", "Shoigu", "Lukashenko"))
    await anna.presses("Sergei Shoigu")
    one = await anna.sees(button("Mute") & button("Stop"))
    assert one.id == listed.id
    await anna.presses("Back")
    await anna.sees("This chat watches 2 names")


async def test_a_watch_is_stopped_by_name_and_undone(studio: Studio) -> None:
    anna = await studio.watcher("Shoigu")
    await anna.says("/unwatch шойгу")
    await anna.sees("No longer watching Sergei Shoigu")
    await anna.presses("Undo")
    await anna.says("/watches")
    await anna.sees("Sergei Shoigu")


async def test_unwatch_alone_asks_which_one(studio: Studio) -> None:
    anna = await studio.watcher("Shoigu", "Lukashenko")
    await anna.says("/unwatch")
    await anna.presses("Stop: Sergei Shoigu", await anna.sees("Which one shall I stop?"))
    await anna.sees("No longer watching")
    await anna.says("/watches")
    await anna.sees(text("Lukashenko") & ~text("Shoigu"))


async def test_what_is_not_watched_cannot_be_stopped(studio: Studio) -> None:
    anna = await studio.watcher("Shoigu")
    await anna.says("/unwatch Putin")
    await anna.sees("Nothing called Putin is watched here.")


async def test_a_stopped_watch_tells_nothing_more(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await anna.says("/unwatch Shoigu")
    await anna.sees("No longer watching")
    await studio.reports(gazeta, *VISIT)
    await anna.shows_nothing_new()


async def test_a_quiet_chat_hears_nothing_and_nothing_later(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu", "Lukashenko")
    await anna.says("/mute 8 h")
    await anna.sees(text("quiet until") & button("End the quiet"))
    await studio.reports(gazeta, *VISIT)
    await anna.shows_no(card())
    studio.passes(hours=9)
    await studio.delivers()
    await anna.shows_no(card())
    await studio.reports(gazeta, *TALKS)
    await anna.sees(card(about="Lukashenko") & loud())


async def test_mute_alone_asks_how_long(studio: Studio) -> None:
    anna = await studio.watcher("Shoigu")
    await anna.says("/mute")
    await anna.sees(text("Quiet for how long?") & button("1 h") & button("8 h") & button("24 h"))
    await anna.presses("8 h")
    await anna.sees("quiet until")
    await anna.presses("End the quiet")
    await anna.sees("hears alerts again")


async def test_one_watch_is_muted_under_its_alert_and_the_others_speak_on(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu", "Lukashenko")
    await studio.reports(gazeta, *VISIT)
    answer = await anna.presses("Mute", await anna.sees(card(about="Shoigu")))
    assert "Sergei Shoigu" in answer.text
    await anna.sees(text("quiet until") & silent())
    await studio.reports(gazeta, *TRAINING)
    await anna.shows_no(card(about="rescuers"))
    await studio.reports(gazeta, *TALKS)
    await anna.sees(card(about="Lukashenko"))


async def test_undo_ends_the_quiet_of_one_watch(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await studio.reports(gazeta, *VISIT)
    await anna.presses("Mute", await anna.sees(card()))
    await anna.presses("Undo", await anna.sees("quiet until"))
    await anna.sees("speaking again")
    studio.passes(hours=80)
    await studio.reports(gazeta, *TRAINING)
    await anna.sees(card(about="rescuers"))


async def test_a_name_is_muted_by_a_command(studio: Studio) -> None:
    anna = await studio.watcher("Shoigu")
    await anna.says("/mute Shoigu 2 d")
    await anna.sees(text("Sergei Shoigu", "quiet until"))
    await anna.says("/watches")
    await anna.sees("⏸")
    await anna.says("/mute off")
    await anna.sees("hears alerts again")
