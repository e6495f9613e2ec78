"""A document in its own sentences."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.document import Document
from bot.domain.watch import Mention
from bot.summaries.extractive import summarise

AT = datetime(2026, 12, 3, 10, 4, tzinfo=UTC)

ARTICLE = """МИНСК, 3 декабря. /ТАСС/. Министр обороны России Сергей Шойгу прибыл в Минск без объявления.

Фото: пресс-служба

На аэродроме его встретил белорусский коллега Виктор Хренин.
Стороны подписали протокол о региональной безопасности. Он вступит в силу через месяц.

Читайте также: учения в Бресте

Позднее гостя принял Александр Лукашенко. Его слова передало агентство БЕЛТА из Минска.

Подписывайтесь на наш канал"""


def document(text: str, title: str = "") -> Document:
    return Document(1, 1, None, "https://example.org/1", title, text, "ru", "", AT, True, AT, "hash")


def mentions(text: str, *names: str) -> list[Mention]:
    return [
        Mention(name, found.start(), found.end(), name, "text", 1.0, "full name")
        for name in names
        for found in re.finditer(re.escape(name), text)
    ]


def summary(text: str, *names: str, title: str = "", sentences: int = 3, chars: int = 600) -> list[str]:
    found = summarise(document(text, title), mentions(text, *names), sentences, chars)
    return [one.text for one in found.sentences]


def test_the_lead_is_taken_without_dateline_credits_and_adverts() -> None:
    assert summary(ARTICLE, title="Визит в Минск") == [
        "Министр обороны России Сергей Шойгу прибыл в Минск без объявления.",
        "На аэродроме его встретил белорусский коллега Виктор Хренин.",
        "Стороны подписали протокол о региональной безопасности.",
    ]


def test_the_sentence_with_the_watched_name_is_there() -> None:
    assert summary(ARTICLE, "Александр Лукашенко", title="Визит в Минск") == [
        "Министр обороны России Сергей Шойгу прибыл в Минск без объявления.",
        "На аэродроме его встретил белорусский коллега Виктор Хренин.",
        "Позднее гостя принял Александр Лукашенко.",
    ]


def test_a_sentence_that_begins_with_a_pronoun_brings_the_one_before() -> None:
    assert summary(ARTICLE, "БЕЛТА", title="Визит в Минск", sentences=2) == [
        "Позднее гостя принял Александр Лукашенко.",
        "Его слова передало агентство БЕЛТА из Минска.",
    ]


def test_every_watch_gets_its_sentence_before_the_lead_gets_more() -> None:
    found = summary(ARTICLE, "БЕЛТА", "Виктор Хренин", title="Визит в Минск", sentences=3)
    assert found == [
        "На аэродроме его встретил белорусский коллега Виктор Хренин.",
        "Позднее гостя принял Александр Лукашенко.",
        "Его слова передало агентство БЕЛТА из Минска.",
    ]


def test_the_headline_is_not_repeated() -> None:
    title = "Министр обороны России Сергей Шойгу прибыл в Минск"
    assert summary(ARTICLE, title=title)[0].startswith("На аэродроме")


@pytest.mark.parametrize(
    ("text", "headline", "rest"),
    [
        (
            "⚡️ Шойгу прилетел в Минск\n\nЕго встретил Хренин.",
            "Шойгу прилетел в Минск",
            ["Его встретил Хренин."],
        ),
        (
            "Visit to Belarus. What for?\n\n10:04 04 December Kyiv, Ukraine\n\nHe flew to Minsk on Saturday.",
            "Visit to Belarus. What for?",
            ["He flew to Minsk on Saturday."],
        ),
        (
            "Шойгу прилетел в Минск и подписал там протокол. " + "Его встретил Хренин. " * 8,
            "Шойгу прилетел в Минск и подписал там протокол.",
            ["Его встретил Хренин."],
        ),
        ("https://example.org\n#тег", "", []),
        ("", "", []),
    ],
)
def test_a_post_without_a_title_begins_with_its_headline(text: str, headline: str, rest: list[str]) -> None:
    found = summarise(document(text))
    assert found.headline == headline
    assert [one.text for one in found.sentences] == rest


def test_a_quotation_keeps_who_said_it() -> None:
    text = "Вступление к новости было таким. «Мы готовы. Мы ждём гостей», — сказал Хренин. Потом он уехал."
    assert "«Мы готовы. Мы ждём гостей», — сказал Хренин." in summary(text, title="Иное")


def test_a_single_sentence_is_the_one_that_holds_most_of_the_text() -> None:
    text = (
        "Новость дня пришла вечером. Протокол о безопасности подписали Шойгу и Хренин в Мачулищах. "
        "Протокол касается безопасности. Шойгу и Хренин говорили в Мачулищах час."
    )
    assert summary(text, title="Визит", sentences=1) == [
        "Протокол о безопасности подписали Шойгу и Хренин в Мачулищах."
    ]


def test_what_does_not_fit_is_left_out_whole() -> None:
    assert summary(ARTICLE, title="Визит в Минск", chars=130) == [
        "Министр обороны России Сергей Шойгу прибыл в Минск без объявления.",
        "На аэродроме его встретил белорусский коллега Виктор Хренин.",
    ]


def test_only_a_lone_sentence_that_is_too_long_is_cut_at_a_word_and_says_so() -> None:
    text = "Министр " + "очень " * 200 + "устал."
    found = summarise(document(text, "Иное"), limit_chars=100)
    (one,) = found.sentences
    assert one.cut
    assert one.text.endswith("очень")
    assert len(found.text) <= 100
    assert found.text.endswith("очень…")


def test_the_same_is_not_said_twice() -> None:
    text = (
        "Шойгу прилетел в Минск в субботу.\nВ субботу Шойгу прилетел в Минск.\nПротокол они подписали сразу."
    )
    assert summary(text, title="Иное") == [
        "Шойгу прилетел в Минск в субботу.",
        "Протокол они подписали сразу.",
    ]


SCRAPS = (
    *("Шойгу", "он", "Он", "Минск,", "г.", "С.", "«слово", "слово»", "/ТАСС/.", "3", "декабря.", "Фото:"),
    *("😀", "a\u0301", ". ", "! ", "\n", "\n\n", "\u00a0", '"', "Читайте также:", "x" * 90, "—"),
    "https://example.org",
)


@given(
    st.lists(st.sampled_from(SCRAPS), max_size=60).map(" ".join),
    st.sampled_from(["", "Шойгу в Минске", "слово"]),
    st.integers(min_value=0, max_value=4),
    st.integers(min_value=2, max_value=300),
)
def test_every_sentence_stands_in_the_source_and_the_limits_hold(
    text: str, title: str, sentences: int, chars: int
) -> None:
    found = summarise(document(text, title), mentions(text, "Шойгу"), sentences, chars)
    for one in found.sentences:
        assert text[one.start : one.end] == one.text
        assert one.text == one.text.strip() != ""
        assert "\n" not in one.text
    assert len(found.sentences) <= sentences
    assert len(found.text) <= chars
    assert [one.start for one in found.sentences] == sorted(one.start for one in found.sentences)
    assert all(not one.cut for one in found.sentences) or len(found.sentences) == 1


@given(st.text(max_size=300))
def test_any_text_has_a_summary(text: str) -> None:
    found = summarise(document(text))
    assert found.headline in text
