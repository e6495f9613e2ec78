"""From a typed name to a watch and what it learns: one card, pressed through the front door."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from bot.playground.scene import Person
from bot.playground.scenes.seen import Seen
from storage.tables import completions
from tests.journeys.conftest import Town, raised
from tests.journeys.outside import free_port
from tests.journeys.test_the_main_job import WAIT, first_sample_about, has_button, is_alert, until_kept


async def newcomer(town: Town, name: str = "Anna") -> Person:
    person = await town.scene.person(name, language="en")
    await person.starts()
    await person.sees("keeps watch", timeout=WAIT)
    return person


async def card_of(person: Person, typed: str) -> Seen:
    await person.says(f"/watch {typed}")
    return await person.sees(has_button("Watch"), timeout=WAIT)


async def test_nothing_is_watched_before_the_card_is_pressed_and_all_of_it_is_one_message(town: Town) -> None:
    anna = await newcomer(town)
    card = await card_of(anna, "Шойгу")
    assert card.text.startswith("Sergei Shoigu\nperson · ")
    assert "Шойгу, " in card.text
    assert "Past 7 days: nothing" in card.text
    await anna.says("/watches")
    await anna.sees("watches nobody yet")

    assert "Possible" in (await anna.presses("Mode: normal", card)).text
    assert "Possible matches too." in (await anna.sees(has_button("Mode: wide"))).text

    await anna.presses("Names…", card)
    await anna.presses("Cyrillic letters", await anna.sees("Looked for in"))
    await anna.presses("✓ Шойгу", await anna.sees(has_button("✓ Шойгу")))
    await anna.presses("Back", await anna.sees(has_button("✗ Шойгу")))
    await anna.presses("Add a spelling", await anna.sees("Looked for in"))
    await anna.sees("one more way")
    await anna.says("Шойгуша")
    again = await anna.sees("Added: Шойгуша")
    await anna.presses("Back", again)
    assert "1 left out" in (await anna.sees(has_button("Mode: wide"))).text

    await anna.presses("Watch", again)
    begun = await anna.sees("Watching from now on")
    assert begun.id == again.id
    assert len(begun.text.splitlines()) == 2
    await anna.presses("Undo", begun)
    await anna.sees("No longer watching")


async def test_the_past_comes_as_one_message_and_an_answer_is_remembered(town: Town) -> None:
    boris = await newcomer(town, "Boris")
    about = first_sample_about(town, "shoigu")
    words = next(one.paragraphs[0] for one in town.stage.sites.waiting() if one.key == about)
    town.publish(about)
    await until_kept(town, words[:60], times=1)

    card = await card_of(boris, "Shoigu & -Khreninov since 7d")
    assert "Shoigu — Sergei Shoigu, person" in card.text
    assert "Past 7 days: 1 story" in card.text
    await boris.presses("Cancel", card)
    await boris.sees("Nothing is watched.")

    await boris.presses("Watch", await card_of(boris, "Shoigu since 7d"))
    digest = await boris.sees("Sergei Shoigu, past 7 days: 1 story")
    assert digest.is_silent
    await boris.says("/watches")
    assert "Sergei Shoigu · 1 story this week" in (await boris.sees("This chat watches")).text

    anna = await newcomer(town)
    await anna.presses("Watch Shoigu")
    assert "Watching from now on." in (await anna.sees(has_button("Undo"))).text
    alert = await anna.sees(is_alert)
    await anna.presses("Why?", alert)
    said = await anna.presses("Not this person", await anna.sees("Rule:"))
    assert "was not Sergei Shoigu" in said.text
    await anna.says("/watches")
    assert "1 wrong" in (await anna.sees("This chat watches")).text
    await anna.presses("Undo", next(one for one in await anna.messages() if "was not" in one.text))
    await anna.sees("Taken back.")
    assert "wrong" not in (await boris.newest()).text


async def test_a_card_is_for_those_who_may_press_it_and_an_old_one_says_so(town: Town) -> None:
    anna, boris = await newcomer(town), await newcomer(town, "Boris")
    desk = await town.scene.group("Desk", anna, people=[boris])
    await anna.says("/watch Shoigu", to=desk)
    card = await desk.sees(has_button("Watch"))
    refused = await boris.presses("Watch", card, on=desk)
    assert "Only admins" in refused.text

    await anna.presses("Names…", card, on=desk)
    await anna.presses("Add a spelling", await desk.sees("Looked for in"), on=desk)
    prompt = await desk.sees("one more way")
    await anna.says("Шойгуша", to=desk, reply_to=prompt.id)
    await desk.sees("Added: Шойгуша")

    stale = await anna.sends_back("v1:take:999999", await card_of(anna, "Shoigu"))
    assert "too old" in stale.text
    unknown = await anna.sends_back("v1:words:0", await anna.newest())
    assert "out of date" in unknown.text
    await anna.says("/watches")
    await anna.sees("watches nobody yet")


async def test_somebody_whom_only_the_world_knows_is_picked_from_several(town: Town) -> None:
    anna = await newcomer(town)
    await anna.says("/watch Ivanov")
    choice = await anna.sees("Several go by «Ivanov»", timeout=WAIT)
    labels = [label for label in choice.labels if label.startswith("Sergei Ivanov")]
    assert len(set(labels)) == 2  # two of one name are told apart
    await anna.presses(next(label for label in labels if "footballer" in label), choice)
    card = await anna.sees(has_button("Watch"), timeout=WAIT)
    assert card.id == choice.id
    assert card.text.startswith("Sergei Ivanov\nperson · footballer")

    await anna.presses("Somebody else", card)
    await anna.presses("None of these", await anna.sees(has_button("None of these"), timeout=WAIT))
    words = await anna.sees(has_button("It is a person’s name"), timeout=WAIT)
    assert words.text.startswith("Ivanov\nwords\n\nNone of those, then. I look for these very words.")
    await anna.presses("It is a person", words)
    named = await anna.sees(has_button("Just these words"))
    assert named.text.startswith("Ivanov\nperson\n\nI look for the name itself, in all its forms.")
    await anna.presses("Watch", await anna.sees(has_button("Just these words"), timeout=WAIT))
    assert (await anna.sees("Watching from now on")).id == choice.id


async def test_where_nobody_can_be_asked_the_words_stand_alone_for_now(tmp_path: Path) -> None:
    async with raised(tmp_path, wikidata_url=f"http://127.0.0.1:{free_port()}/") as town:
        anna = await newcomer(town)
        await anna.says("/watch Olha Kovalchuk")
        card = await anna.sees(has_button("Watch"), timeout=WAIT)
        assert "could not be looked up just now" in card.text
        await anna.presses("Mode: normal", card)
        await anna.presses("Watch", await anna.sees(has_button("Mode: wide")))
        await anna.sees("Watching from now on", timeout=WAIT)
        async with town.engine.database.reading() as r:
            waiting = (await r.execute(sa.select(completions.c.typed))).scalars().all()
    assert waiting == ["Olha Kovalchuk"]


async def test_a_source_that_is_not_read_here_is_told_of(town: Town) -> None:
    anna = await newcomer(town)
    card = await card_of(anna, "source:@nosuch Shoigu")
    assert "there is no @nosuch yet" in card.text


async def test_unwatch_alone_asks_which_one_and_its_buttons_stop(town: Town) -> None:
    anna = await newcomer(town)
    for name in ("Shoigu", "Lukashenko"):
        await anna.presses("Watch", await card_of(anna, name))
        await anna.sees("Watching from now on", timeout=WAIT)
    await anna.says("/unwatch")
    which = await anna.sees("Which one shall I stop?")
    await anna.presses("Stop: Sergei Shoigu", which)
    gone = await anna.sees("No longer watching")
    assert gone.id == which.id
    await anna.says("/watches")
    listed = await anna.sees("This chat watches")
    assert "Lukashenko" in listed.text
    assert "Shoigu" not in listed.text


async def test_a_name_in_another_form_is_asked_after_and_never_taken_silently(town: Town) -> None:
    anna = await newcomer(town)
    await anna.says("/watch Лукашенка")
    choice = await anna.sees("By «Лукашенка» you may mean:", timeout=WAIT)
    await anna.presses("Alexander Lukashenko", choice)
    card = await anna.sees(has_button("Watch"))
    assert card.text.startswith("Alexander Lukashenko\nperson")
    _, forms, *_ = card.text.split("\n\n")
    assert len(forms.splitlines()) == 6  # a head, names in full, three languages, what more there is
    assert " more ways in " in forms.splitlines()[-1]
    assert "#" not in forms
    assert all(len(line) < 100 for line in forms.splitlines())
