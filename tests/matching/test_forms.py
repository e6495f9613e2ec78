from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.forms import forms_of
from bot.matching.forms.form import A_FULL_LIST
from bot.matching.normalise import keys_of
from tests.matching.strategies import watches

_PERSON = EntityKind.PERSON


def _keys(*names: str) -> set[str]:
    return {" ".join(form.keys) for form in forms_of(Watch("x", names, _PERSON))}


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("Сергей Шойгу", "шойгу, shoigu, shoygu, szojgu, schoigu, choïgou, šojgu"),
        ("Александр Лукашенко", "лукашенка, лукашенком, лукашэнка, lukashenko, łukaszenka, loukachenko"),
        ("Виктор Хренин", "хренина, хрениным, хренін, хреніна, хрэнін, khrenin, chrenin, chrenina"),
        ("Светлана Тихановская", "тихановской, тихановську, ціханоўская, tsikhanouskaya, cichanouska"),
        ("Sergei Shoigu", "shoigu, szojgu, шойгу"),
        ("Donald Tusk", "tusk, tuska, tuskiem, туск, туска, туском, туску"),
        ("Viktor Khrenin", "хренин, хренина, хренін, хрэнін"),
        ("Jarosław Kaczyński", "kaczyńskiego, kaczyńskim, качинский, качинського, качиньский"),
        ("Ursula von der Leyen", "von der leyen, leyen"),
        ("Марин Ле Пен", "ле пен"),
    ],
)
def test_one_typed_name_becomes_the_ways_it_is_written(name: str, held: str) -> None:
    keys = _keys(name)
    words = held.split(", ")
    assert [word for word in words if " ".join(keys_of(word)) not in keys] == []


@pytest.mark.parametrize(
    ("name", "traps"),
    [
        ("Владимир Путин", "путиной путинский путинцев"),
        ("Александр Лукашенко", "лукашевич лукаш"),
        ("Марин Ле Пен", "пен пена"),
        ("Михаил Салтыков-Щедрин", "салтыков щедрин"),
        ("Бессель Кок", "как"),
        ("Александр Григорьевич", "григорьевич александр"),
    ],
)
def test_other_words_are_not_among_them(name: str, traps: str) -> None:
    assert _keys(name).isdisjoint(traps.split())


def test_a_double_surname_bends_in_step() -> None:
    keys = _keys("Михаил Салтыков-Щедрин")
    assert {"салтыков щедрин", "салтыкова щедрина"} <= keys
    assert "салтыковым щедрину" not in keys


def test_a_full_list_says_itself_how_a_name_is_written() -> None:
    names = ("Карл Брукнер", "Карло Брукнер", "Брукнер", "Karl Bruckner", "Bruckner", "Carl Bruckner")
    assert len(names) >= A_FULL_LIST
    full, short = _keys(*names), _keys(names[0])
    assert "брукнера" in full
    assert len(full) < len(short)


def test_a_form_knows_its_language_and_how_it_was_made() -> None:
    traits = {" ".join(form.keys): form.trait for form in forms_of(Watch("x", ("Виктор Хренин",), _PERSON))}
    assert (traits["хрениным"].language, traits["хрениным"].origin) == ("ru", "Russian instrumental")
    assert traits["хрэнін"].language == "be"
    assert traits["хренина"].common_word
    assert not traits["хреніну"].common_word


def test_what_is_left_out_is_not_made() -> None:
    watch = Watch("x", ("Сергей Шойгу",), _PERSON, left_out=frozenset({"szojgu"}))
    assert ("szojgu",) not in {form.keys for form in forms_of(watch)}


@given(watches())
def test_every_form_has_words_and_stands_once(watch: Watch) -> None:
    keys = [form.keys for form in forms_of(watch)]
    assert len(keys) == len(set(keys))
    assert all(key and all(key) for key in keys)


@given(st.text(max_size=40), st.sampled_from(EntityKind))
def test_any_text_can_be_a_name(name: str, kind: EntityKind) -> None:
    for form in forms_of(Watch("x", (name,), kind)):
        assert form.trait.origin
