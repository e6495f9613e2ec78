"""The lines that a source repeats under its posts."""

from __future__ import annotations

import pytest

from bot.stories.tails import Tails
from bot.stories.wording import normalised
from tests.domain.naughty import NAUGHTY

_TAIL = "🔴 [Подписаться](https://t.me/news) | Прислать новость"


def _learned(posts: int = 20, tail: str = _TAIL, source: object = "a") -> Tails:
    tails = Tails()
    for number in range(posts):
        tails.learn(source, f"Происшествие номер {number} на улице\n\n{tail}")
    return tails


def test_a_line_under_most_posts_is_cut() -> None:
    assert _learned().cut("a", f"Новый мост открыли\n\n{_TAIL}") == "Новый мост открыли"


def test_its_emoji_and_its_link_may_be_others() -> None:
    other = "❤ [Подписаться](https://t.me/other) | Прислать новость!"
    assert _learned().cut("a", f"Новый мост открыли\n{other}") == "Новый мост открыли"


def test_a_repeated_first_line_is_cut() -> None:
    tails = Tails()
    for number in range(10):
        tails.learn("a", f"Главное к этому часу\nСобытие {number}\nЕщё слова {number}")
    assert tails.cut("a", "Главное к этому часу\nМост открыли") == "Мост открыли"


def test_a_line_within_the_text_stays() -> None:
    text = f"Мост открыли\n{_TAIL}\nДвижение пошло"
    assert _learned().cut("a", text) == text


def test_a_text_that_is_nothing_else_stays_whole() -> None:
    assert _learned().cut("a", f"{_TAIL}\n{_TAIL}") == f"{_TAIL}\n{_TAIL}"
    assert _learned().cut("a", _TAIL) == _TAIL


def test_few_posts_teach_nothing() -> None:
    text = f"Новый мост открыли\n{_TAIL}"
    assert _learned(posts=7).cut("a", text) == text


def test_a_line_under_few_of_the_posts_stays() -> None:
    tails = Tails()
    for number in range(40):
        tails.learn(
            "a", f"Происшествие номер {number}\n{_TAIL if number % 4 == 0 else f'Подробности {number}'}"
        )
    text = f"Новый мост открыли\n{_TAIL}"
    assert tails.cut("a", text) == text


def test_a_repost_elsewhere_carries_no_tail() -> None:
    assert _learned().cut("b", f"Новый мост открыли\n{_TAIL}") == "Новый мост открыли"


def test_an_old_habit_is_forgotten() -> None:
    tails = _learned(100)
    for number in range(2000):
        tails.learn("a", f"Событие {number}\nи его конец {number}")
    text = f"Новый мост открыли\n{_TAIL}"
    assert tails.cut("a", text) == text
    assert tails.cut("b", text) == text


def test_a_source_that_is_gone_may_come_back() -> None:
    tails = _learned()
    tails.forget("a")
    tails.forget("a")
    tails.learn("a", "Новое\nи ещё")
    assert tails.cut("a", "Новое\nи ещё") == "Новое\nи ещё"


def test_what_a_source_costs_has_a_bound() -> None:
    tails = Tails()
    for number in range(3000):
        tails.learn("a", "\n".join(f"строка {number} {line}" for line in range(9)))
    assert len(tails._sources["a"].lines) <= 128 * 6


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_strings_are_learned_and_cut(text: str) -> None:
    tails = Tails()
    for _ in range(12):
        tails.learn("a", f"{text}\n{text}\nконец")
    left = tails.cut("a", text)
    assert {*left.splitlines()} <= {*text.splitlines()}
    assert bool(normalised(left)) == bool(normalised(text))
