"""Which number belongs to what, in five languages; and when nobody can tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.summaries.counting import Count, counts
from bot.summaries.quantities import PEOPLE
from bot.words import LANGUAGES, knows, plain_say

TOLD = [
    ("При обвале погибли 3 человека, ещё пятеро ранены.", "killed 3, injured 5"),
    ("Число погибших выросло до 5.", "killed 5"),
    ("Число погибших увеличилось с 3 до 5.", "killed 5"),
    ("Трое погибших и 12 раненых.", "killed 3, injured 12"),
    ("Погибли более 10 человек.", "killed 10+"),
    ("Погиб один человек.", "killed 1"),
    ("Спасены 15 человек.", "rescued 15"),
    ("На борту находились 62 человека.", "aboard 62"),
    ("Задержаны около 1 200 человек.", "detained ~1200"),
    ("Погибли двадцать человек.", "killed 20"),
    ("Zginęło trzynaście osób.", "killed 13"),
    ("Загинули щонайменше троє людей.", "killed 3+"),
    ("Поранено 7 осіб.", "injured 7"),
    ("Загінулі два чалавекі.", "killed 2"),
    ("Затрымалі каля 20 чалавек.", "detained ~20"),
    ("W wypadku zginęły trzy osoby, a 12 zostało rannych.", "killed 3, injured 12"),
    ("Ewakuowano 200 osób.", "evacuated 200"),
    ("Killed at least 5 people near the station.", "killed 5+"),
    ("Three people were killed and five others injured.", "killed 3, injured 5"),
    ("Death toll rises to 1,250.", "killed 1250"),
    # How many there are by now, with the happening named between.
    ("Число погибших при взрыве на заводе в Орше выросло до пяти.", "killed 5"),
    ("Количество пострадавших в аварии под Минском достигло 12 человек.", "affected 12"),
    ("Кількість загиблих унаслідок вибуху в Одесі зросла до п'яти.", "killed 5"),
    ("Колькасць загінулых пры выбуху ў Гродне вырасла да 5 чалавек.", "killed 5"),
    ("Liczba rannych po wybuchu w Orszy wzrosła do siedmiu.", "injured 7"),
    ("Liczba zabitych w wybuchu w Orszy wzrosła już do pięciu.", "killed 5"),
    ("Death toll in the Orsha paint plant explosion rises to five.", "killed 5"),
    ("The death toll from the blast rose to at least 12 on Monday.", "killed 12+"),
    ("The number of people injured in the Orsha explosion climbed to 40.", "injured 40"),
    ("There were 62 people on board.", "aboard 62"),
    ("Суд приговорил его к 8 годам колонии.", "sentence 8"),
    ("Суд засудив його до 8 років.", "sentence 8"),
    ("Sąd skazał go na 8 lat więzienia.", "sentence 8"),
    ("She was sentenced to 12 years in prison.", "sentence 12"),
    ("Сбиты 12 беспилотников.", "drones-downed 12"),
    ("ППО збила 45 дронів.", "drones-downed 45"),
    ("Russia launched 60 drones overnight.", "drones-launched 60"),
    ("Произошло землетрясение магнитудой 5,6.", "magnitude 5.6"),
    ("Явка составила 45,3%.", "turnout 45.3 %"),
    ("Ущерб составил 2,5 млн рублей.", "damage 2500000 ₽"),
    ("He was fined $500.", "fine 500 $"),
    ("Został ukarany grzywną 500 złotych.", "fine 500 zł"),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_a_number_belongs_to_what_it_counts(sentence: str, expected: str) -> None:
    assert ", ".join(said(one) for one in counts(sentence)) == expected


def said(count: Count) -> str:
    about, more = "~" * (count.bound == "~"), "+" * (count.bound == "+")
    return f"{count.what} {about}{count.number.normalize():f}{more} {count.unit}".strip()


@pytest.mark.parametrize(
    "sentence",
    [
        # The last word of a longer number is not the number; "hundreds" are none.
        "Двадцать пять человек погибли.",
        "Twenty-five people were killed.",
        "Sto dwadzieścia trzy osoby zginęły.",
        "Сотни людей погибли.",
        "В результате 5 ударов погибли люди.",
        "Погибших и раненых — 8.",  # together
        "Погибли 5 военных.",  # a part
        "Число погибших детей при взрыве в Орше выросло до пяти.",
        "Число погибших при взрыве выросло до пяти военных.",
        "Число погибших при взрыве может вырасти до 50.",
        "Число домов, где есть погибшие, выросло до пяти.",
        "Погибшие при взрыве подняли спрос на гробы: он вырос до 50.",
        "Погибли 5–7 человек.",
        "Погиб один из пассажиров.",
        "Ещё троих погибших нашли утром.",
        "Двоих пострадавших уже доставили в больницу.",
        "Тела троих погибших подняли с судна.",
        "Five more people were killed.",
        "Погибли пять человек, в том числе двое детей.",  # which of them counts is not sure
        "Ранее сообщалось о трёх погибших.",
        "При подобной аварии в прошлом году погибли 7 человек.",
        "Могут погибнуть 100 человек.",
        "25-летний мужчина погиб.",
        "Погиб мужчина 45 лет.",
        "В 2024 году на дорогах погибли 12 000 человек.",
        "С начала войны ранены 300 человек.",
        "Над Брянской областью сбиты 5 дронов.",
        "Сили ППО збили 45 із 60 дронів.",
        "Прокурор просит приговорить его к 8 годам.",
        "Ему грозит до 8 лет.",
        "Up to 100 people were killed.",
        "Boeing 737 with 62 people crashed, killing pilots.",
        "A man aged 40 was injured.",
        "Сгорели 3 дома.",
        "",
    ],
)
def test_a_number_of_something_else_counts_for_nothing(sentence: str) -> None:
    assert counts(sentence) == []


def test_everything_that_is_counted_can_be_said_in_every_language() -> None:
    counted = {one.what for sentence, _ in TOLD for one in counts(sentence)} | set(PEOPLE)
    for what in counted:
        assert knows(f"quantity-{what}"), what
        assert all(plain_say(language, f"quantity-{what}") for language in LANGUAGES)


@given(
    st.lists(
        st.sampled_from(["погибли", "5", "1,5", "человек", "и", "до", "с", ",", "-", "½", "٣", "\ud800"])
    )
)
def test_any_words_are_counted(words: list[str]) -> None:
    assert all(one.number >= 0 for one in counts(" ".join(words)))
