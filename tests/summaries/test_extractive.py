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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who says it stays with what is said, even where there is room for few
        (
            "Завод в Орше закрывают до весны. Об этом сообщает БЕЛТА. Рабочих отпустили по домам.",
            ["Завод в Орше закрывают до весны.", "Об этом сообщает БЕЛТА."],
        ),
        (
            "Завод в Орше закрывают до весны. Про це повідомляє БелТА. Рабочих отпустили.",
            ["Завод в Орше закрывают до весны.", "Про це повідомляє БелТА."],
        ),
        (
            "Fabryka w Orszy zostanie zamknięta. O tym informuje PAP. Robotnicy są w domach.",
            ["Fabryka w Orszy zostanie zamknięta.", "O tym informuje PAP."],
        ),
        (
            "The plant will be closed in spring. This was reported by Reuters. Workers went home.",
            ["The plant will be closed in spring.", "This was reported by Reuters."],
        ),
        # what recalls earlier news comes last
        (
            "Завод в Орше закрывают. Напомним, его открыли десять лет назад. Рабочих отпустили по домам.",
            ["Завод в Орше закрывают.", "Рабочих отпустили по домам."],
        ),
        # what only leads to a list says nothing
        (
            "Завод закрывают по трём причинам сразу:\nРабочих отпустили по домам.\nСвет в цехах отключён.",
            ["Рабочих отпустили по домам.", "Свет в цехах отключён."],
        ),
        (
            "Завод в Орше закрывают до весны 👇\nОтвет: https://a.org/1\n```\nx = 1\n```\nРабочие дома 😀",
            ["Завод в Орше закрывают до весны"],
        ),
    ],
)
def test_what_an_editor_would_keep_of_two_sentences(text: str, expected: list[str]) -> None:
    assert summary(text, title="Иное", sentences=2) == expected


def test_half_a_quotation_does_not_lead() -> None:
    said = " ".join(
        f"Это обещание номер {number} из длинной речи министра на площади." for number in range(12)
    )
    text = f"Министр выступил на площади в Орше. «{said} Вот так», — сказал он. Люди слушали молча и долго."
    assert summary(text, title="Иное") == [
        "Министр выступил на площади в Орше.",
        "Люди слушали молча и долго.",
    ]


def test_a_post_whose_headline_is_not_shown_keeps_its_first_line() -> None:
    text = "Шойгу прилетел в Минск\nЕго встретил министр обороны Хренин."
    found = summarise(document(text), headed=False)
    assert [one.text for one in found.sentences] == text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "Министр прибыл в Минск. " * 45_000,
        "слово " * 170_000,
        "ы" * 1_000_000,
        "😀" * 20_000,
        "«" * 20_000,
        "ШОЙГУ ПРИЛЕТЕЛ В МИНСК. ЕГО ВСТРЕТИЛ ХРЕНИН. ПОТОМ ОНИ ПОДПИСАЛИ ПРОТОКОЛ.",
        "Очень " * 660 + "длинно.",
        "https://example.org/" + "a" * 20_000,
        "5. " * 10_000,
    ],
)
def test_strange_texts_are_summed_up_at_once_and_within_limits(text: str) -> None:
    for headed in (True, False):
        found = summarise(document(text), headed=headed)
        assert len(found.text) <= 600
        assert all(text[one.start : one.end] == one.text for one in found.sentences)


SCRAPS = (
    *("Шойгу", "он", "Он", "Минск,", "г.", "С.", "«слово", "слово»", "/ТАСС/.", "3", "декабря.", "Фото:"),
    *(
        "\ud83d",
        "Об этом пишет Reuters.",
        "```",
        "😀",
        "a\u0301",
        ". ",
        "! ",
        "\n",
        "\n\n",
        "\u00a0",
        '"',
        "Читайте также:",
        "x" * 90,
        "—",
    ),
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
    assert found == summarise(document(text, title), mentions(text, "Шойгу"), sentences, chars)


@given(st.text(max_size=300))
def test_any_text_has_a_summary(text: str) -> None:
    found = summarise(document(text))
    assert found.headline in text
