from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.language import LANGUAGES, language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Министр обороны прибыл в Минск с рабочим визитом и провёл переговоры", "ru"),
        ("Шойгу прибыл в Минск", "ru"),
        ("Путин", "ru"),
        ("Міністр оборони прибув до Києва та провів переговори з колегами", "uk"),
        ("Зеленський і Єрмак", "uk"),
        ("Міністр абароны прыбыў у Мінск з рабочым візітам і правёў перамовы", "be"),
        ("Лукашэнка сустрэўся з Шойгу", "be"),
        ("The defence minister arrived in Minsk on a working visit", "en"),
        ("Minister obrony przybył do Mińska z wizytą roboczą", "pl"),
        ("Der Verteidigungsminister ist zu einem Arbeitsbesuch in Minsk eingetroffen", "de"),
    ],
)
def test_the_language_is_told_by_words_and_letters(text: str, code: str) -> None:
    assert language_of(text) == code


def test_a_hint_decides_where_the_text_is_too_short() -> None:
    assert language_of("Минск", "be") == "be"
    assert language_of("123 !!", "uk") == "uk"
    assert language_of("") == ""


def test_letters_speak_louder_than_the_source() -> None:
    assert language_of("Указ подписан, вступает в силу завтра", "uk") == "ru"


def test_addresses_and_mentions_are_no_words() -> None:
    assert (
        language_of("Срочно! https://example.com/the-defence-minister-arrived @breaking_news_today", "ru")
        == "ru"
    )


@given(st.text(max_size=60))
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    assert language_of(text) in {"", *LANGUAGES}
