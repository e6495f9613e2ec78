"""Where sentences end, in five languages."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.summaries.sentences import lines, split

# Sentences are divided by " | ".
CASES = [
    "Он прибыл в г. Минск утром. | Встреча прошла.",
    "В 2022 г. в Минске прошли учения.",
    "Министр С. Шойгу встретился с В. Г. Хрениным. | Они говорили.",
    "Завод им. Кирова выпустил 5 млн руб. продукции. | Это много.",
    "Ущерб составил 5 млн руб. | Он растёт.",
    "По ст. 361 УК ему грозит срок, т. е. до 12 лет. | Суд идёт.",
    "Курс 2,5 руб. за долл. США. | Всё.",
    "Война началась... | Потом кончилась. | Что? | Да!",
    "На вул. Хрещатик, буд. 5, сталася подія. | Поліція працює.",
    "Прибули міністри, депутати та ін. | Вони виступили.",
    "Збитки становлять 3 млн грн. | Їх рахують.",
    "В. Хрэнін сустрэўся з С. Шайгу ў г. Мінску. | Перамовы прайшлі.",
    "Na ul. Długiej 5 odbyło się spotkanie m.in. z gen. Kowalskim. | Był tam płk Nowak.",
    "W 2022 r. Polska wydała 5 mld zł. | To dużo.",
    "U.S. President Joe Biden met Mr. Smith. | They talked.",
    "Gen. Mark Milley and Lt. Col. Vindman spoke at 5 p.m. on Monday. | It ended at 6 p.m. | The end.",
    "Ночью -16…-18, днём потеплеет до -9... -11 градусов. | Снег не ждут.",
    "It was signed in the Republic of Belarus.. | In particular, after that.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_would_end_them(case: str) -> None:
    text = case.replace(" | ", " ")
    assert [text[one.start : one.end] for one in split(text)] == case.split(" | ")


def test_sentences_that_were_glued_together_are_two_and_domains_are_one() -> None:
    text = (
        'Их везли в будни.Выходные опаснее."Практически все", - сказал он. Об этом пишет Reform.News здесь.'
    )
    assert [text[one.start : one.end] for one in split(text)] == [
        "Их везли в будни.",
        "Выходные опаснее.",
        '"Практически все", - сказал он.',
        "Об этом пишет Reform.News здесь.",
    ]


def test_lines_are_divided_before_sentences() -> None:
    text = "Заголовок без точки\n\n  Первая строка. Вторая.  \r\n\t\n- пункт"
    assert [text[start:end] for start, end in lines(text)] == [
        "Заголовок без точки",
        "Первая строка. Вторая.",
        "- пункт",
    ]


@given(st.text(st.sampled_from('аБг. !?«»"\n\u00a01Aa,'), max_size=80))
def test_sentences_are_in_order_and_lose_no_letter(text: str) -> None:
    for start, end in lines(text):
        pieces = split(text, start, end)
        assert all(one.end <= two.start for one, two in pairwise(pieces))
        kept = "".join(text[one.start : one.end] for one in pieces)
        assert "".join(kept.split()) == "".join(text[start:end].split())
