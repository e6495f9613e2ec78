"""The words and numbers of a text."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.wording import normalised, numbers, words
from tests.domain.naughty import NAUGHTY


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Погибли 5 человек", ["5"]),
        ("5, 5 и ещё раз 5", ["5", "5", "5"]),
        ("1 234 рубля, 1\u00a0234 рубля, 1\u202f234", ["1234", "1234", "1234"]),
        ("10,000 people and 1,234,567 more", ["10000", "1234567"]),
        ("1.234.567 złotych", ["1234567"]),
        ("в 2024 300 человек", ["2024", "300"]),
        ("1,5 и 1.5, 1,50", ["1.5", "1.5", "1.5"]),
        ("1,5 млн, 1,5 миллиона, 1.5 million, 1 500 000", ["1500000"] * 4),
        ("20 тыс. рублей, 20 тысяч, 20 тис., 20 tys.", ["20000"] * 4),
        ("3 млрд, 3 billion, 3 мільярди", ["3000000000"] * 3),
        ("2 трлн; 0,5 трлн", ["2000000000000", "500000000000"]),
        ("5%, 5 процентов, 5 %", ["5", "5", "5"]),
        ("14.11.2024 в 09:05", ["14", "11", "2024", "9", "5"]),
        ("от -5 до +3 градусов", ["-5", "3"]),
        ("60-70 тысяч, 2–3 см", ["60", "70000", "2", "3"]),
        ("007", ["7"]),
        ("$2800 и $2 800", ["2800", "2800"]),
        ("Двое погибших, трое раненых", ["2", "3"]),
        ("пять тысяч; two million", ["5000", "2000000"]),
        ("п'ять осіб, пʼять осіб, п’ять осіб", ["5", "5", "5"]),
        ("пяць чалавек, pięć osób, five people", ["5", "5", "5"]),
        ("с семью и с друзьями; ten człowiek", []),
        ("https://example.org/2024/11/14 и @channel24 и t.me/news/777", []),
        ("1️⃣ Первое 2️⃣ Второе", []),
        ("Ту-154 и МЦД-3", ["154", "3"]),
        ("٣ тысячи", ["3000"]),
        ("нет чисел", []),
    ],
)
def test_numbers_are_told_apart_from_how_they_are_written(text: str, told: list[str]) -> None:
    assert numbers(text) == Counter(told)


@given(st.integers(1000, 999_999_999))
def test_groups_of_digits_are_one_number(number: int) -> None:
    told = Counter([str(number)])
    assert numbers(f"около {number:,} рублей".replace(",", " ")) == told
    assert numbers(f"about {number:,} roubles") == told
    assert numbers(f"{number} рублей") == told


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_strings_have_words_and_numbers(text: str) -> None:
    assert words(text) == normalised(text).split()
    assert all(many > 0 for many in numbers(text).values())


@given(st.text())
def test_any_text_has_countable_numbers(text: str) -> None:
    assert all(number for number in numbers(text))


@given(st.text())
def test_normalised_words_stay_as_they_are(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once


def test_words_are_small_and_without_links_stress_and_marks() -> None:
    assert words("Еще ЁЖ, за́мок! https://example.org @channel t.me/news/1") == ["еще", "еж", "замок"]
