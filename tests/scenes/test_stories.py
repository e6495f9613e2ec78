"""Stories as a chat reads them: the card, its reports, and the list of the latest."""

from __future__ import annotations

from bot.playground.matchers import button, text
from tests.scenes.cards import card
from tests.scenes.reports import TALKS, VISIT
from tests.scenes.studio import Studio


async def test_there_is_no_story_before_one_was_told(studio: Studio) -> None:
    anna = await studio.watcher("Shoigu")
    await anna.says("/story")
    await anna.sees("No story has been told here yet.")
    await anna.says("/latest")
    await anna.sees("Nothing in the last 7 days.")


async def test_a_story_is_opened_from_its_alert(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await studio.reports(gazeta, *VISIT)
    alert = await anna.sees(card())
    await anna.presses("Story", alert)
    opened = await anna.sees(text("Shoigu lands in Minsk", "1 report", "First: Gazeta", "How it developed"))
    assert opened.id != alert.id


async def test_a_story_of_two_sources_names_both_and_says_why_they_stand_together(studio: Studio) -> None:
    gazeta, kurier = await studio.source(), await studio.source("Kurier", "kurier.example")
    anna = await studio.watcher("Shoigu")
    await studio.reports(gazeta, *VISIT)
    studio.passes(minutes=10)
    await studio.reports(kurier, *VISIT)
    await anna.says("/story 1")
    opened = await anna.sees(text("2 reports", "2 sources", "Gazeta", "Kurier", "repeats"))
    await anna.presses("Why together?", opened)
    assert (await anna.sees(text("Why together?", "the first report", "the same words"))).id == opened.id
    await anna.presses("Back")
    await anna.presses("All reports", await anna.sees("How it developed"))
    await anna.sees("All reports, 1–2 of 2")


async def test_a_report_that_does_not_belong_is_taken_out_and_put_back(studio: Studio) -> None:
    gazeta, kurier = await studio.source(), await studio.source("Kurier", "kurier.example")
    anna = await studio.watcher("Shoigu")
    await studio.reports(gazeta, *VISIT)
    studio.passes(minutes=10)
    await studio.reports(kurier, *VISIT)
    await anna.says("/story 1")
    await anna.presses("Not the same story", await anna.sees("2 reports"))
    asked = await anna.sees("Which report does not belong")
    await anna.presses(next(label for label in asked.labels if "Kurier" in label), asked)
    await anna.sees("is a story of its own now")
    answer = await anna.presses("Undo")
    assert answer.text == "It is one story again."
    await anna.sees("2 reports")


async def test_the_latest_leads_to_a_story_and_back(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu", "Lukashenko")
    await studio.reports(gazeta, *VISIT)
    studio.passes(hours=1)
    await studio.reports(gazeta, *TALKS)
    await anna.says("/latest")
    listed = await anna.sees(text("Lukashenko meets envoys", "Shoigu lands in Minsk"))
    assert listed.text.index("Lukashenko meets") < listed.text.index("Shoigu lands")
    await anna.presses("1", listed)
    assert (await anna.sees("How it developed")).id == listed.id
    await anna.presses("Back")
    await anna.sees("The latest about what you watch")


async def test_the_latest_of_one_name_leaves_out_the_others(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu", "Lukashenko")
    await studio.reports(gazeta, *VISIT)
    studio.passes(hours=1)
    await studio.reports(gazeta, *TALKS)
    await anna.says("/latest Shoigu")
    await anna.sees(text("Shoigu lands in Minsk") & ~text("envoys"))
    await anna.says("/latest Putin")
    await anna.sees("Nothing called Putin is watched here.")


async def test_a_story_of_others_is_not_shown(studio: Studio) -> None:
    gazeta = await studio.source()
    anna, boris = await studio.watcher("Shoigu"), await studio.newcomer("Boris")
    await studio.reports(gazeta, *VISIT)
    await anna.says("/story 99")
    await anna.sees("There is no story 99 that this chat could see.")
    await boris.says("/story")
    await boris.sees("No story has been told here yet.")


async def test_the_words_of_a_summary_are_shown_with_their_source(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await studio.reports(gazeta, *VISIT)
    await anna.says("/story Shoigu")
    await anna.presses("Sources of the summary", await anna.sees(button("Sources of the summary")))
    await anna.sees(text("Where the summary is from", "arrived in Minsk", "Gazeta"))
