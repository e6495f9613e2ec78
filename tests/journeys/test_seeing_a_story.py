"""How a story developed, through the front door: the card, its picture, the list of stories."""

from __future__ import annotations

import re

from bot.domain.callback import encode
from bot.playground.scene import Person
from bot.playground.scenes.seen import Seen
from tests.journeys.conftest import Town
from tests.journeys.test_the_main_job import WAIT, is_alert, subscribed, until_kept


def has_picture(seen: Seen) -> bool:
    return bool(seen.raw.get("media"))


async def told_twice(town: Town) -> tuple[Person, Seen]:
    """Somebody who was told of an article, after which a post has repeated it."""
    samples = [one for one in town.stage.sites.waiting() if one.repeats and "shoigu" in one.expect]
    echo = samples[0]
    anna = await subscribed(town, "Shoigu")
    await anna.from_now()
    town.publish(echo.repeats)
    alert = await anna.sees(is_alert, timeout=WAIT)
    town.publish(echo.key)
    await until_kept(town, echo.paragraphs[0][:60])
    return anna, alert


async def test_a_story_is_seen_with_its_reports_and_a_picture(town: Town) -> None:
    anna, _ = await told_twice(town)
    await anna.says("/story")
    card = await anna.sees("How it developed", timeout=WAIT)
    assert "2 reports" in card.text
    assert "First:" in card.text
    picture = await anna.sees(has_picture, timeout=WAIT)
    assert picture.raw["media"]["width"] == 1080
    assert "Timeline of" in picture.text
    assert "2 sources" in picture.text


async def test_a_picture_turns_dark_and_light_in_place(town: Town) -> None:
    anna, _ = await told_twice(town)
    await anna.says("/story")
    light = await anna.sees(has_picture, timeout=WAIT)
    await anna.presses("Dark", light)
    dark = await anna.sees(lambda seen: has_picture(seen) and "Light" in seen.labels, timeout=WAIT)
    assert dark.id == light.id
    assert dark.raw["media"]["file_id"] != light.raw["media"]["file_id"]
    await anna.presses("Light", dark)
    again = await anna.sees(lambda seen: has_picture(seen) and "Dark" in seen.labels, timeout=WAIT)
    assert again.id == light.id


async def test_what_opens_from_a_story_leads_back_to_it(town: Town) -> None:
    anna, _ = await told_twice(town)
    await anna.says("/story")
    card = await anna.sees("How it developed", timeout=WAIT)
    for label in ("All reports", "Why together?", "Sources of the summary", "Not the same story"):
        await anna.presses(label, card)
        opened = await anna.sees(lambda seen: "Back" in seen.labels, timeout=WAIT)
        assert opened.id == card.id
        await anna.presses("Back", opened)
        back = await anna.sees("How it developed", timeout=WAIT)
        assert (back.id, back.text) == (card.id, card.text)


async def test_the_button_under_an_alert_opens_the_story_and_the_alert_stays(town: Town) -> None:
    anna, alert = await told_twice(town)
    number = int(re.findall(r"v1:story:(\d+)", str(alert.raw))[0]) if "Story" in alert.labels else 0
    assert number
    await anna.presses("Story", alert)
    card = await anna.sees("How it developed", timeout=WAIT)
    assert card.id != alert.id


async def test_a_report_is_parted_and_brought_back(town: Town) -> None:
    anna, _ = await told_twice(town)
    await anna.says("/story")
    card = await anna.sees("How it developed", timeout=WAIT)
    await anna.presses("Not the same story", card)
    pick = await anna.sees("does not belong", timeout=WAIT)
    await anna.presses(pick.labels[1], pick)
    done = await anna.sees("a story of its own now", timeout=WAIT)
    await anna.presses("Undo", done)
    whole = await anna.sees("2 reports", timeout=WAIT)
    assert whole.id == card.id


async def test_stories_are_listed_and_opened_in_place(town: Town) -> None:
    anna, _ = await told_twice(town)
    await anna.says("/latest")
    listed = await anna.sees("The latest about", timeout=WAIT)
    assert "1" in listed.labels
    await anna.presses("1", listed)
    card = await anna.sees("First:", timeout=WAIT)
    assert card.id == listed.id
    await anna.presses("Back", card)
    back = await anna.sees("The latest about", timeout=WAIT)
    assert back.id == listed.id


async def test_a_number_that_is_no_story_and_a_forged_press_show_nothing(town: Town) -> None:
    anna = await subscribed(town, "Shoigu")
    await anna.says("/story")
    await anna.sees("No story has been told here yet", timeout=WAIT)
    await anna.says("/story 999999")
    await anna.sees("no story 999999", timeout=WAIT)
    await anna.says("/story Nobody")
    await anna.sees("Nothing called Nobody", timeout=WAIT)
    menu = await anna.newest()
    stale = ("story:i9.9", "reports:x;i", "picture:dark", "part:1;i", "join:2;i", "whence:i")
    for verb, arg in (one.split(":") for one in stale):
        answer = await anna.sends_back(encode(verb, 999_999, arg), menu)
        assert answer.text == "This was out of date."
