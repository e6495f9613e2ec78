"""An alert: what it says, why it came, what it learns from, and how it grows."""

from __future__ import annotations

from bot.playground.matchers import button, in_topic, loud, text
from tests.scenes.cards import card
from tests.scenes.reports import TRAINING, VISIT
from tests.scenes.studio import Studio


async def test_an_alert_comes_once_with_a_sound_and_its_buttons(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await studio.reports(gazeta, *VISIT)
    await anna.sees(
        card(about="Shoigu lands in Minsk")
        & loud()
        & button("Open")
        & button("Story")
        & button("Mute Sergei Shoigu 8 h")
    )
    await studio.delivers()
    await anna.shows_nothing_new()


async def test_who_watches_somebody_else_hears_nothing(studio: Studio) -> None:
    gazeta = await studio.source()
    anna, boris = await studio.watcher("Shoigu"), await studio.watcher("Lukashenko", name="Boris")
    await studio.reports(gazeta, *VISIT)
    await anna.sees(card(about="Shoigu"))
    await boris.shows_no(card())


async def test_a_desk_hears_of_a_story_in_its_topic(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.newcomer()
    desk = await studio.scene.group("Desk", anna, kind="supergroup", forum=True, rights=["can_manage_topics"])
    topic = await desk.topic("Minsk", by=anna)
    await anna.says("/watch Shoigu", to=desk, topic=topic)
    await anna.presses("Watch", await desk.shows(button("Watch") & in_topic(topic)), on=desk)
    await desk.shows("Watching from now on")
    await studio.reports(gazeta, *VISIT)
    await desk.shows(card(about="Shoigu") & in_topic(topic))


async def test_why_it_came_is_said_in_words(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await studio.reports(gazeta, *VISIT)
    await anna.presses("Why?", await anna.sees(card()))
    await anna.sees(text("Sergei Shoigu: matched", "full name", "Rule: your watch"))


async def test_a_wrong_alert_is_said_to_be_wrong_and_taken_back(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await studio.reports(gazeta, *VISIT)
    answer = await anna.presses("Not this person", await anna.sees(card()))
    assert "Sergei Shoigu" in answer.text
    await anna.says("/watches")
    await anna.sees("1 wrong")
    noted = next(seen for seen in await anna.messages() if seen.text.startswith("Noted"))
    await anna.presses("Undo", noted)
    await anna.sees("Taken back.")


async def test_stop_under_an_alert_leaves_the_alert(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await studio.reports(gazeta, *VISIT)
    alert = await anna.sees(card())
    await anna.presses("Stop", alert)
    await anna.sees("No longer watching")
    assert alert.text in {seen.text for seen in await anna.messages()}


async def test_a_second_source_changes_the_card_and_sends_no_other(studio: Studio) -> None:
    gazeta, kurier = await studio.source(), await studio.source("Kurier", "kurier.example")
    anna = await studio.watcher("Shoigu")
    await studio.reports(gazeta, *VISIT)
    alert = await anna.sees(card(updated=False))
    await anna.from_now()
    studio.passes(minutes=10)
    await studio.reports(kurier, *VISIT)
    studio.passes(minutes=10)
    await studio.delivers()
    grown = await anna.sees(card(about="+1 repeat", updated=True))
    assert grown.id == alert.id
    await anna.shows_nothing_new()


async def test_who_has_blocked_the_bot_is_left_alone_until_they_come_back(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await anna.blocks()
    await studio.scene.is_idle()
    asked = len(await studio.scene.calls())
    await studio.reports(gazeta, *VISIT)
    assert len(await studio.scene.calls()) == asked
    await anna.unblocks()
    await studio.scene.is_idle()
    await studio.reports(gazeta, *TRAINING)
    await anna.sees(card(about="rescuers"))


async def test_an_alert_whose_fate_is_unknown_is_told_again_and_never_lost(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await anna.from_now()
    await studio.scene.goes_wrong("timeout_before", method="sendMessage", chat_id=anna.id)
    await studio.reports(gazeta, *VISIT)
    studio.passes(minutes=5)
    await studio.delivers()
    await anna.sees(card(about="Shoigu"))


async def test_a_flood_pauses_one_chat_and_loses_nothing(studio: Studio) -> None:
    gazeta = await studio.source()
    anna, boris = await studio.watcher("Shoigu"), await studio.watcher("Shoigu", name="Boris")
    await studio.scene.goes_wrong("refuse", method="sendMessage", chat_id=anna.id, code=429, retry_after=30)
    await studio.reports(gazeta, *VISIT)
    await boris.sees(card())
    await anna.shows_no(card())
    studio.passes(minutes=1)
    await studio.delivers()
    await anna.sees(card())
