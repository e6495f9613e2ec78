"""What is told apart from news."""

from __future__ import annotations

import pytest

from bot.summaries.cleaning import dateline, is_junk, ornament, tail


@pytest.mark.parametrize(
    ("line", "news"),
    [
        ("МИНСК, 3 декабря. /ТАСС/. Министр прибыл", "Министр прибыл"),
        ("МИНСК, 3 декабря (Корр. ТАСС). Министр прибыл", "Министр прибыл"),
        ("МОСКВА, 3 дек — РИА Новости. Министр прибыл", "Министр прибыл"),
        ("МОСКВА, 3 дек - РИА Новости, Иван Петров. Министр прибыл", "Министр прибыл"),
        ("Москва. 3 декабря. INTERFAX.RU - Министр прибыл", "Министр прибыл"),
        ("3 декабря, Минск /Иван Иванов - БЕЛТА/. Министр прибыл", "Министр прибыл"),
        ("Минск, 3 декабря 2022 г. — Министр прибыл", "Министр прибыл"),
        ("МІНСК, 3 снежня — БЕЛТА", ""),
        ("МІНСК, 3 снежня — БЕЛТА. Міністр прыбыў", "Міністр прыбыў"),
        ("3 снежня, Мінск /Кар. БЕЛТА/. Міністр прыбыў", "Міністр прыбыў"),
        ("Київ. УНІАН. 3 грудня. Міністр прибув", "Міністр прибув"),
        ("КИЇВ, 3 грудня. /УНН/. Міністр прибув", "Міністр прибув"),
        ("Warszawa, 3 grudnia (PAP) - Minister przyleciał", "Minister przyleciał"),
        ("(PAP) Warszawa, 3 grudnia. Minister przyleciał", "Minister przyleciał"),
        ("MINSK, Dec 3 (Reuters) - The minister flew in", "The minister flew in"),
        ("MOSCOW, December 3. /TASS/. The minister flew in", "The minister flew in"),
        ("KYIV, Ukraine (AP) — The minister flew in", "The minister flew in"),
        ("MINSK (BelTA) – The minister flew in", "The minister flew in"),
        ("MINSK — Russia's minister flew in", "Russia's minister flew in"),
        ("VIENNA, Austria – A minister flew in", "A minister flew in"),
        ("НЬЮ-ЙОРК — Министр прибыл", "Министр прибыл"),
        ("МИНСК. Министр прибыл", "Министр прибыл"),
        ("МИНСК, 3 декабря. Министр прибыл", "Министр прибыл"),
        ("Warszawa, 3 grudnia. Minister przyleciał", "Minister przyleciał"),
        ("10:04 04 December Kyiv, Ukraine", ""),
        ("3 декабря 2022, 10:04", ""),
        ("03.12.2022 10:04", ""),
        ("10:04", ""),
    ],
)
def test_datelines_are_cut_off(line: str, news: str) -> None:
    assert line[dateline(line) :] == news


@pytest.mark.parametrize(
    "line",
    [
        "США — главный партнёр.",
        "ООН (Организация Объединённых Наций) — это союз",
        "3 декабря Шойгу прибыл в Минск.",
        "Шойгу, 3 декабря прибывший в Минск, сказал.",
        "May 9 parade was held.",
        "In May 2022 the minister left.",
        "ТАСС сообщает о визите.",
        "Reuters reported on Monday",
        "Агентство РИА. Потом",
        "Минск. Город готовится к приезду.",
        "Лукашенко: мы готовы",
        "НАТО — Польша и Литва просят помощи",
        "NATO — Poland asks for help",
        "МИНСК — столица Белоруссии",
        "ЛУКАШЕНКО — Путину: приезжайте",
        "ЛУКАШЕНКО — ПУТИНУ",
        "МИНОБОРОНЫ. МЧС. МВД",
    ],
)
def test_news_that_begins_like_a_dateline_is_kept(line: str) -> None:
    assert dateline(line) == 0


@pytest.mark.parametrize(
    "line",
    [
        "Подписывайтесь на наш Telegram-канал",
        "Подписаться | Прислать новость",
        "👉 Подписаться",
        "Новости Минска | Подписаться",
        "Читайте также: учения в Бресте",
        "Підписуйтесь на нас у Телеграмі",
        "Дивіться також: навчання",
        "Падпісвайцеся на наш канал",
        "Чытайце таксама: вучэнні",
        "Subscribe to our newsletter",
        "Read also: drills in Brest",
        "Czytaj też: ćwiczenia w Brześciu",
        "Фото: пресс-служба",
        "Фото ТАСС",
        "fot. PAP",
        "© Example 2026",
        "23 November 2026, 11:31 · J. Vale",
        "3 декабря 2022 | Иван Петров",
        "Скриншот страницы в Telegram",
        "Источник: Example",
        "https://t.me/example",
        "#минск #шойгу @example",
        "[Читать](https://example.org/a)",
    ],
)
def test_adverts_credits_and_tails_are_no_news(line: str) -> None:
    assert is_junk(line)


@pytest.mark.parametrize(
    "line",
    [
        "Подписали протокол Шойгу и Хренин.",
        "Источник в Кремле сообщил о визите.",
        "Фотографии с места опубликовала пресс-служба.",
        "Видео встречи показало телевидение.",
        "Подробнее о визите расскажет пресс-служба министерства.",
        "Реклама алкоголя запрещена в Беларуси.",
        "Photo agencies were not let in.",
        "Шойгу | Лукашенко",
        "Обзор: " + "подробности визита министра " * 10 + "читайте также",
    ],
)
def test_news_that_begins_like_an_advert_is_kept(line: str) -> None:
    assert not is_junk(line)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("⚡️⚡️ Шойгу", "Шойгу"),
        ("— Шойгу", "Шойгу"),
        ("«Шойгу»", "«Шойгу»"),
        ("#Шойгу", "#Шойгу"),
        ("__Шойгу", "Шойгу"),
    ],
)
def test_signs_before_the_words_are_decoration(line: str, rest: str) -> None:
    assert line[ornament(line) :] == rest


@pytest.mark.parametrize(
    "line", ["." * 50_000, "Минск, " * 9_000, "A-" * 30_000, "a|" * 30_000, "@a " * 20_000 + "!b"]
)
def test_hostile_lines_are_read_at_once(line: str) -> None:
    # an expression that backtracks would take hours here, not a little longer
    assert dateline(line) in range(len(line) + 1)
    assert is_junk(line) in {True, False}


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Луну освоят https://example.org/1", "Луну освоят"),
        ("Луну освоят. 👇🏽👇️", "Луну освоят."),
        ("Луну освоят 🌚 https://example.org/1 ❗️", "Луну освоят"),
        ("Луну освоя\u0301", "Луну освоя\u0301"),
        ("Рост — 5 %", "Рост — 5 %"),
        ("«Луну освоят»", "«Луну освоят»"),
        ("https://example.org/1", ""),
        ("😀" * 9_000, ""),
        ("", ""),
    ],
)
def test_links_and_pictures_at_the_end_are_no_part_of_a_sentence(sentence: str, kept: str) -> None:
    assert sentence[: len(sentence) - tail(sentence)] == kept
