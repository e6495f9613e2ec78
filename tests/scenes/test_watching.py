"""The watch card: from a typed name to a watch, and everything that can be tuned before and after."""

from __future__ import annotations

import pytest

from bot.playground.matchers import button, silent, text
from tests.scenes.cards import begun, watch_card
from tests.scenes.reports import VISIT
from tests.scenes.studio import Studio


async def test_nothing_is_watched_before_the_card_is_pressed(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch Шойгу")
    card = await anna.sees(watch_card("Sergei Shoigu\nperson · "))
    await anna.says("/watches")
    await anna.sees("watches nobody yet")
    await anna.presses("Watch", card)
    await anna.sees(begun())
    await anna.says("/watches")
    await anna.sees("This chat watches 1 name")


@pytest.mark.parametrize("typed", ["Shoigu", "шойгу", "SERGEI SHOIGU", "Шойгу Сергей", "Сергія Шойгу"])
async def test_a_name_is_known_in_every_spelling(studio: Studio, typed: str) -> None:
    anna = await studio.newcomer()
    await anna.says(f"/watch {typed}")
    await anna.sees(text("Sergei Shoigu"))


async def test_undo_takes_a_watch_back_and_undo_again_brings_it_back(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch Shoigu")
    await anna.presses("Watch")
    card = await anna.sees(begun())
    await anna.presses("Undo")
    assert (await anna.sees("No longer watching")).id == card.id
    await anna.presses("Undo")
    assert (await anna.sees("again")).id == card.id


async def test_cancel_leaves_no_trace(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch Shoigu")
    await anna.presses("Cancel")
    await anna.sees(text("Nothing is watched.") & ~button("Watch"))


async def test_the_mode_goes_round_on_one_button(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch Shoigu")
    await anna.sees(watch_card("Sure and likely matches."))
    for mode, words in (("wide", "Possible"), ("strict", "Only sure"), ("normal", "Sure and likely")):
        answer = await anna.presses("Mode:")
        assert words in answer.text
        await anna.sees(button(f"Mode: {mode}") & text(words))


async def test_a_form_is_left_out_and_taken_back(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch Shoigu")
    await anna.presses("Names…")
    await anna.presses("Cyrillic letters", await anna.sees("Looked for in"))
    await anna.presses("✓ Шойгу")
    await anna.sees(button("✗ Шойгу"))
    await anna.presses("Back")
    await anna.presses("Back", await anna.sees("Looked for in"))
    await anna.sees(watch_card("1 left out"))
    await anna.presses("Names…")
    await anna.presses("Cyrillic letters", await anna.sees("Looked for in"))
    await anna.presses("✗ Шойгу")
    await anna.sees(button("✓ Шойгу"))
    await anna.presses("Back")
    await anna.presses("Back", await anna.sees("Looked for in"))
    await anna.sees(watch_card() & ~text("left out"))


async def test_a_spelling_is_added_by_writing_it(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch Shoigu")
    await anna.presses("Names…")
    await anna.presses("Add a spelling")
    await anna.sees("one more way")
    await anna.says("Шойгуша")
    await anna.sees("Added: Шойгуша.")


async def test_a_spelling_that_was_called_off_is_a_name_like_any_other(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch Shoigu")
    await anna.presses("Names…")
    await anna.presses("Add a spelling")
    await anna.presses("Cancel")
    await anna.sees("Looked for in")
    await anna.says("Lukashenko")
    await anna.sees(watch_card("Alexander Lukashenko"))


async def test_two_names_in_one_expression_are_explained(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch Shoigu & Lukashenko")
    await anna.sees(watch_card("I tell you when a text mentions Shoigu and Lukashenko") & ~button("Names…"))


async def test_a_fault_in_an_expression_is_pointed_at(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch (Shoigu & Lukashenko")
    await anna.sees(text("A bracket is opened here and never closed") & ~button("Watch"))


async def test_unknown_words_are_watched_as_they_stand(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/watch border crossing")
    await anna.sees(watch_card("I look for these very words."))
    await anna.presses("It is a person’s name")
    await anna.sees(watch_card("person") & button("Just these words"))
    await anna.presses("Watch")
    await anna.sees(begun())


async def test_the_past_that_was_asked_for_comes_as_one_silent_message(studio: Studio) -> None:
    gazeta = await studio.source()
    await studio.reports(gazeta, *VISIT)
    anna = await studio.newcomer()
    await anna.says("/watch Shoigu since 7d")
    await anna.sees(watch_card("Past 7 days: 1 story"))
    await anna.presses("Watch")
    await anna.sees(text("Sergei Shoigu, past 7 days: 1 story", "Shoigu lands in Minsk") & silent())


async def test_a_name_that_is_watched_already_is_shown_as_it_is(studio: Studio) -> None:
    anna = await studio.watcher("Shoigu")
    await anna.says("/watch Шойгу")
    await anna.sees(text("Already watched here.") & button("Stop") & ~button("Watch"))


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/watch", "Whom shall I watch?"),
        ("/watch 🙂", "A name needs two letters at least."),
        ("/watch " + "я" * 300, "a name can have"),
        ("/watch я", "A name needs two letters at least."),
    ],
    ids=["nothing", "signs", "too long", "too short"],
)
async def test_what_is_no_name_is_answered_in_words(studio: Studio, typed: str, answer: str) -> None:
    anna = await studio.newcomer()
    await anna.says(typed)
    await anna.sees(answer)
