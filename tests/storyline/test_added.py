"""What each report added, in one line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.storyline.added import added
from tests.storyline.samples import report, source

ONE, TWO = source(1, "One"), source(2, "Two")


def test_the_first_report_is_told_by_its_headline() -> None:
    assert added([report(1, ONE, title="Министр прилетел в Минск")])[1] == "Министр прилетел в Минск"
    assert added([report(1, ONE, "Министр прилетел.\nИ улетел.", title="")])[1] == "Министр прилетел."


def test_a_headline_that_was_said_gives_way_to_the_first_new_line() -> None:
    first = report(1, ONE, title="Министр прилетел в Минск без объявления")
    second = report(
        2,
        TWO,
        "Министр прилетел в Минск.\nПротокол подписан на аэродроме Мачулищи вечером.",
        title="В Минск без объявления прилетел министр",
    )
    assert added([first, second])[2] == "Протокол подписан на аэродроме Мачулищи вечером."


def test_who_repeats_adds_nothing() -> None:
    first = report(1, ONE, "Протокол подписан.", title="Министр прилетел в Минск")
    copy = report(2, TWO, "Совсем другие слова стоят здесь.", title="Иначе", copy_of=1)
    same = report(3, TWO, "Протокол подписан.", title="Министр прилетел в Минск")
    found = added([first, copy, same])
    assert (found[2], found[3]) == ("", "")


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=200)), min_size=1, max_size=6))
def test_every_report_has_a_line_without_breaks(texts: list[tuple[str, str]]) -> None:
    told = [report(number, ONE, text, title=title) for number, (title, text) in enumerate(texts)]
    found = added(told)
    assert list(found) == [one.document.id for one in told]
    assert all(line == " ".join(line.split()) for line in found.values())
