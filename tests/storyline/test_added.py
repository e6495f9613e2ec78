"""What each report added, in one line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.storyline.added import added


def test_the_first_report_is_told_by_its_headline() -> None:
    assert added([(1, ["Министр прилетел", "Он уже улетел обратно."])])[1] == "Министр прилетел"
    assert added([(1, ["", "Министр прилетел."])])[1] == "Министр прилетел."


def test_a_headline_that_was_said_gives_way_to_the_first_new_line() -> None:
    first = (1, ["Министр прилетел в Минск без объявления"])
    second = (
        2,
        [
            "В Минск без объявления прилетел министр",
            "Министр прилетел в Минск.",
            "Протокол подписан на аэродроме Мачулищи вечером.",
        ],
    )
    assert added([first, second])[2] == "Протокол подписан на аэродроме Мачулищи вечером."


def test_who_says_nothing_new_adds_nothing() -> None:
    lines = ["Министр прилетел в Минск", "Протокол подписан."]
    assert added([(1, lines), (2, lines), (3, [])]) == {1: "Министр прилетел в Минск", 2: "", 3: ""}


def test_another_number_is_new() -> None:
    told = added(
        [(1, ["Погибли 12 человек в области"]), (2, ["Погибли 17 человек: ещё 5 нашли под 3 домами"])]
    )
    assert told[2] != ""


@given(st.lists(st.lists(st.text(max_size=80), max_size=4), max_size=6))
def test_every_report_has_a_line_of_its_own_without_breaks(texts: list[list[str]]) -> None:
    found = added(list(enumerate(texts)))
    assert list(found) == list(range(len(texts)))
    for number, line in found.items():
        assert line == "" or line in {" ".join(one.split()) for one in texts[number]}
