"""Where a text turns to what was told before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.background import divided

NEWS = "Суд в Гродно приговорил бывшего директора завода к пяти годам колонии и штрафу за взятку. " * 2
TURNS = [
    "Напомним, директора задержали в марте.",
    "Ранее сообщалось, что директора задержали.",
    "Как сообщалось ранее, дело возбудили весной.",
    "Нагадаємо, директора затримали навесні.",
    "Раніше повідомлялося про обшуки.",
    "Раней паведамлялася пра ператрус.",
    "Przypomnijmy, że dyrektora zatrzymano w marcu.",
    "Jak informowaliśmy, sprawa trwa od roku.",
    "As we reported earlier, he was detained in March.",
    "It was earlier reported that the plant had been searched.",
]


@pytest.mark.parametrize("turn", TURNS)
def test_a_reminder_is_taken_off_with_its_whole_sentence(turn: str) -> None:
    told, reminded = divided(f"{NEWS}{turn} Больше ничего.")
    assert told == NEWS
    assert reminded == f"{turn} Больше ничего."


@pytest.mark.parametrize("turn", TURNS)
def test_a_text_that_opens_with_a_reminder_has_nothing_else_to_tell(turn: str) -> None:
    assert divided(f"{turn} {NEWS}") == (f"{turn} {NEWS}", "")


@pytest.mark.parametrize("text", ["Раненых отвезли в больницу.", "Напомнимая", "He recalled his youth."])
def test_words_that_only_look_so_divide_nothing(text: str) -> None:
    assert divided(NEWS + text) == (NEWS + text, "")


@given(st.text(max_size=400), st.sampled_from(TURNS), st.text(max_size=100))
def test_nothing_is_lost(before: str, turn: str, after: str) -> None:
    text = before + turn + after
    assert "".join(divided(text)) == text
