"""Which earlier document a text repeats."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.stories.duplicates import FORWARDED, Duplicates
from tests.domain.naughty import NAUGHTY

_AT = datetime(2026, 1, 10, 12, tzinfo=UTC)
_FIRE = (
    "Пожар в торговом центре на окраине Гродно потушили к утру, сообщили спасатели. Площадь возгорания"
    " составила 300 квадратных метров. Пострадали 4 человека, их отвезли в больницу."
)
_WORDS = st.text("абвгдежзиклмнопрст", min_size=2, max_size=7)
_TEXTS = st.lists(_WORDS, min_size=8, max_size=60, unique=True).map(" ".join)


def _window(*texts: str) -> Duplicates[int]:
    """The texts, by their places."""
    window: Duplicates[int] = Duplicates()
    for key, text in enumerate(texts):
        window.add(key, text, _AT + timedelta(minutes=key))
    return window


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        (_FIRE, "the same words"),
        (_FIRE.upper().replace("Е", "Ё") + " 🔥 https://example.org/1", "the same words"),
        (f"⚡️ Срочно! {_FIRE}", "nearly the same words"),
        (_FIRE.replace("к утру", "под утро"), "nearly the same words"),
        (_FIRE.replace("4 человека", "четверо"), "nearly the same words"),
        (_FIRE.replace("300", "триста"), "nearly the same words"),  # one number less
        (_FIRE.partition(". Пострадали")[0], "a part of it"),
        (_FIRE.partition(". Площадь")[0], "a part of it"),
        (f"{_FIRE} Причину выясняют, здание оцепили, движение рядом закрыто до 15 января.", "it and more"),
        (_FIRE.replace("300", "500"), None),
        (_FIRE.replace("4 человека", "трое"), None),
        (_FIRE.replace("Гродно", "Бреста"), None),
        (_FIRE.replace("Пострадали", "Не пострадали"), None),
        ("Пожар потушили", None),
        (_FIRE.replace("к утру", "за 5 часов"), None),
        ("", None),
    ],
)  # fmt: skip
def test_a_text_is_compared_with_an_earlier_one(new: str, reason: str | None) -> None:
    found = _window("Снег в Минске убирают с ночи 300 машин", _FIRE).find(new)
    assert (found and found.reason) == reason
    if found:
        assert found.of == 1
        assert 0 < found.score <= 1


@pytest.mark.parametrize(
    ("template", "old", "new"),
    [
        ("Курс доллара на сегодня составляет {} рублей", "96,5", "96,9"),
        ("{} назначен министром транспорта области с понедельника", "Иванов", "Петров"),
        ("Завтра в {} ожидается сильный дождь с грозой и ветром", "Минске", "Бресте"),
        ("Россия {} запрет на ввоз цветов из Казахстана с понедельника", "ввела", "сняла"),
        ("The court has {} the appeal of the former mayor today", "rejected", "allowed"),
        ("Sąd {} wykonanie wyroku wobec byłego burmistrza we wtorek", "zawiesił", "wznowił"),
        ("Сбито ещё {} на подлёте к городу, сообщил мэр", "восемь беспилотников", "три беспилотника"),
    ],
)  # fmt: skip
def test_a_template_filled_in_anew_is_no_duplicate(template: str, old: str, new: str) -> None:
    window = _window(template.format(old))
    assert window.find(template.format(new)) is None
    assert window.find(template.format(old)) is not None


def test_a_duplicate_of_a_duplicate_points_to_the_first_of_all() -> None:
    window = _window(_FIRE, f"Срочно: {_FIRE}", f"Срочно из города: {_FIRE}")
    found = window.add(3, f"Срочно из нашего города: {_FIRE}", _AT)
    assert found is not None
    assert found.of == 0


def test_a_part_that_the_first_of_all_does_not_tell_points_to_where_it_stands() -> None:
    more = (
        "Причину пожара выясняют, здание оцепили, движение рядом закрыто, жильцов соседних домов вывели"
        " на улицу и отвезли в школу, где их ждут врачи, горячий чай и сухая одежда."
    )
    window = _window(_FIRE, f"{_FIRE} {more}")
    found = window.find(more)
    assert found is not None
    assert found.of == 1


def test_few_words_are_said_by_everybody() -> None:
    assert _window("Воздушная тревога в городе!").find("Воздушная тревога в городе!") is None


def test_forwards_of_one_post_are_one_document() -> None:
    window: Duplicates[str] = Duplicates()
    assert window.add("post", "Смотрите", _AT, origin_key="tg:news/5") is None
    found = window.add("forward", "Смотрите, что творится", _AT, origin_key="tg:news/5")
    assert found is not None
    assert (found.of, found.score, found.reason) == ("post", 1.0, FORWARDED)
    assert window.find("Смотрите", origin_key="tg:news/6") is None
    window.remove("post")
    found = window.find("другое", origin_key="tg:news/5")
    assert found is not None
    assert found.of == "forward"
    window.remove("forward")
    assert window.find("другое", origin_key="tg:news/5") is None


def test_a_copy_becomes_the_original_once_the_original_is_removed() -> None:
    window = _window(_FIRE, f"Срочно: {_FIRE}", _FIRE)
    window.remove(0)
    found = window.find(_FIRE)
    assert found is not None
    assert found.of == 1
    window.remove(1)
    window.remove(2)
    assert window.find(_FIRE) is None
    assert len(window) == 0


def test_a_known_key_gets_its_new_text() -> None:
    window = _window(_FIRE)
    window.add(0, "Совсем другая новость о погоде на завтра в стране", _AT)
    assert len(window) == 1
    assert window.find(_FIRE) is None
    assert window.find("Совсем другая новость о погоде на завтра в стране") is not None


def test_what_is_older_than_the_window_is_forgotten() -> None:
    window = _window(_FIRE, _FIRE)
    assert window.forget_before(_AT) == 0
    assert window.forget_before(_AT + timedelta(minutes=1)) == 1
    found = window.find(_FIRE)
    assert found is not None
    assert found.of == 1
    assert window.forget_before(_AT + timedelta(days=3)) == 1
    assert window.find(_FIRE) is None


def test_documents_that_come_late_are_forgotten_by_their_own_time() -> None:
    window = _window(_FIRE)
    window.add("late", "Совсем другая новость о погоде на завтра в стране", _AT - timedelta(days=2))  # type: ignore[arg-type]
    assert window.forget_before(_AT) == 1
    assert "late" not in window  # type: ignore[comparison-overlap]
    assert window.find(_FIRE) is not None


def _letters(number: int) -> str:
    """A text of its own words for each number, without digits."""
    chosen = random.Random(number)
    return " ".join("".join(chosen.choices("абвгдежзиклмн", k=6)) for _ in range(20))


def test_a_window_that_moves_on_forgets_and_finds() -> None:
    window: Duplicates[int] = Duplicates()
    for number in range(6000):
        window.add(number, _letters(number), _AT + timedelta(minutes=number))
        window.forget_before(_AT + timedelta(minutes=number - 1500))
    assert len(window) == 1501
    assert window.find(_letters(4000)) is None
    for number in (4499, 5000, 5999):
        found = window.find("срочно " + _letters(number))
        assert found is not None
        assert found.of == number


def test_a_copy_is_found_among_thousands_of_one_template() -> None:
    template = (
        "Колонка котировок на эту минуту: курс доллара на сегодняшний вечер на бирже составляет {} рублей"
    )
    window = _window(*(template.format(number) for number in range(3000)))
    for number in (0, 1234, 2999):
        found = window.find(f"{template.format(number)}!")
        assert found is not None
        assert found.of == number
    assert window.find(template.format(3000)) is None


# ---------------------------------------------------------------------------------- properties


@given(_TEXTS, st.lists(_TEXTS, max_size=5))
def test_the_same_text_is_found_whatever_else_there_is(text: str, others: list[str]) -> None:
    window = _window(*others)
    first = window.add(99, text, _AT)
    found = window.find(text)
    assert found is not None
    assert found.of == (first.of if first else 99)
    assert found.of in {*range(len(others)), 99}


@given(_TEXTS, st.integers(0, 9999), st.integers(0, 9999), st.integers(0, 60))
def test_a_text_with_one_number_changed_is_no_duplicate(text: str, old: int, new: int, at: int) -> None:
    words = text.split()
    place = at % len(words)
    first, second = (" ".join([*words[:place], str(number), *words[place:]]) for number in (old, new))
    assert (_window(first).find(second) is None) == (old != new)


@given(st.lists(_TEXTS, min_size=1, max_size=6, unique=True), st.data())
def test_what_is_removed_is_found_no_more(texts: list[str], data: st.DataObject) -> None:
    window = _window(*texts)
    gone = data.draw(st.integers(0, len(texts) - 1))
    window.remove(gone)
    for text in texts:
        found = window.find(text)
        assert found is None or found.of != gone
    assert gone not in window


@given(st.lists(_TEXTS, min_size=2, max_size=8))
def test_a_duplicate_points_to_an_earlier_document(texts: list[str]) -> None:
    window: Duplicates[int] = Duplicates()
    for key, text in enumerate([*texts, *texts[::-1]]):
        found = window.add(key, text, _AT)
        assert found is None or found.of < key
    assert all(window.find(text) for text in texts)


@given(_TEXTS, st.integers(0, 1000))
@settings(max_examples=30)
def test_unlike_documents_around_change_nothing(text: str, seed: int) -> None:
    order = [*range(30)]
    random.Random(seed).shuffle(order)
    window = _window(*(_letters(number) for number in order))
    window.add(99, text, _AT)
    found = window.find(f"{text} и ещё")
    alone = _window(text).find(f"{text} и ещё")
    assert found is not None
    assert alone is not None
    assert (found.of, found.score, found.reason) == (99, alone.score, alone.reason)


@given(st.text())
def test_any_text_can_be_added_and_found(text: str) -> None:
    window = _window(text)
    assert window.add(1, text, _AT) == (window.find(text) and window.add(2, text, _AT))


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_strings_can_be_added_and_found(text: str) -> None:
    window = _window(*NAUGHTY)
    found = window.find(text)
    assert found is None or NAUGHTY[found.of] == text
    window.remove(NAUGHTY.index(text))
    assert len(window) == len(NAUGHTY) - 1


def test_a_long_text_is_known_by_its_beginning_and_all_its_numbers() -> None:
    body = " ".join(_letters(number) for number in range(500))
    window = _window(f"{body} всего 70")
    found = window.find(f"{body} конец 70")
    assert found is not None
    assert found.of == 0
    assert window.find(f"{body} всего 71") is None
