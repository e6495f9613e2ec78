"""What answers teach about other mentions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.watch import Example, Mention
from bot.matching.experience import (
    RIGHT,
    WRONG,
    WRONG_NAME,
    example_of,
    opinion,
    weighed,
)
from bot.matching.surroundings import Around, around, around_mention

FOOTBALL = "На стадионе нападающий Брукнер забил второй гол, и болельщики команды праздновали победу в матче."
MATCH = "Болельщики команды увидели, как Брукнер вышел на поле и забил гол в дополнительное время матча."
TALKS = "В Минске Брукнер провёл переговоры с министром о границе и подписал протокол о сотрудничестве."
VISIT = "Протокол переговоров о границе подписали в Минске: Брукнер прилетел утром вместе с министром."


def at(text: str, name: str = "Брукнер", title: str = "") -> Around:
    start = text.index(name)
    return around(text, start, start + len(name), title)


def says(text: str, *answers: tuple[str, bool], name: str = "Брукнер") -> tuple[float, str] | None:
    told = opinion([example_of(at(example, name), right=right) for example, right in answers], at(text, name))
    return (told.factor, told.reason) if told else None


def test_a_mention_among_the_words_of_a_wrong_one_weighs_less() -> None:
    told = says(MATCH, (FOOTBALL, False))
    assert told is not None
    assert told[0] < 0.8
    assert told[1] == WRONG


def test_a_mention_among_the_words_of_a_right_one_weighs_more() -> None:
    told = says(VISIT, (TALKS, True))
    assert told is not None
    assert told[0] > 1
    assert told[1] == RIGHT


def test_what_resembles_no_answer_is_left_as_it_is() -> None:
    assert says(VISIT, (FOOTBALL, False)) is None
    assert says(MATCH, (TALKS, True)) is None
    assert says(MATCH) is None


def test_the_nearest_answer_speaks() -> None:
    answers = ((FOOTBALL, False), (TALKS, True))
    football, visit = says(MATCH, *answers), says(VISIT, *answers)
    assert football is not None
    assert visit is not None
    assert (football[1], visit[1]) == (WRONG, RIGHT)


def test_answers_that_contradict_each_other_say_nothing() -> None:
    assert says(MATCH, (FOOTBALL, False), (FOOTBALL, True)) is None


@pytest.mark.parametrize(
    ("text", "name", "phrase"),
    [
        ("Компания Брукнер Капитал купила банк.", "Брукнер", ("брукнер", "капитал")),
        ("Вчера Лариса Брукнер открыла выставку.", "Брукнер", ("лариса", "брукнер")),
        ("Улица Брукнер-Штрассе закрыта.", "Брукнер", ("брукнер", "штрассе")),
        ("Shares of Bruckner Holdings fell.", "Bruckner", ("bruckner", "holdings")),
        ("Министр обороны России Брукнер прилетел.", "Брукнер", ()),  # a country is no first name
        ("Приехал Министр Брукнер.", "Брукнер", ()),
        ("Вчера Брукнер, Минск и погода.", "Брукнер", ()),
        ("БРУКНЕР КАПИТАЛ КУПИЛ БАНК", "БРУКНЕР", ()),  # among capitals nothing can be told
        ("Брукнер", "Брукнер", ()),
    ],
)
def test_a_neighbour_that_makes_it_anothers_name_is_noticed(
    text: str, name: str, phrase: tuple[str, ...]
) -> None:
    assert at(text, name).phrase == phrase


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [
        ("Акции Брукнер Капитала упали.", False),  # in another case
        ("Директор «Брукнер Капитал» ушёл.", False),
        ("Брукнер Холдинг сменил имя.", True),
        ("Брукнер сменил имя.", True),
    ],
)
def test_a_name_that_was_called_wrong_is_never_meant_again_and_only_that(text: str, is_meant: bool) -> None:
    told = says(text, ("Компания Брукнер Капитал купила банк.", False))
    assert (told != (0.0, WRONG_NAME)) is is_meant


def test_the_words_of_the_title_count_and_the_name_itself_does_not() -> None:
    title = "Чемпионат: сборная выиграла"
    text = "Тогда Брукнер ушёл."
    mention = Mention("1", 6, 13, "Брукнер", "text", 0.9, "surname")
    words = around_mention(text, title, mention).words
    assert words >= {"чемпио", "сборна", "выигра"}
    assert "брукне" not in words


def test_a_mention_in_the_title_is_judged_by_the_title() -> None:
    mention = Mention("1", 0, 7, "Брукнер", "title", 0.9, "surname")
    assert around_mention("Совсем другой текст", "Брукнер забил гол", mention).words == {"забил"}


def mention(text: str, reason: str = "surname alone", score: float = 0.85) -> Mention:
    start = text.index("Брукнер")
    return Mention("1", start, start + 7, "Брукнер", "text", score, reason)


@pytest.mark.parametrize(
    ("text", "reason", "score"),
    [
        (MATCH, "surname alone", (0.3, 0.8)),
        (MATCH, "surname after the full name", (0.85, 0.85)),
        (MATCH, "full name", (0.85, 0.85)),
        (MATCH, "initials and surname", (0.85, 0.85)),
        (VISIT, "surname alone", (0.85, 0.85)),
    ],
)
def test_what_was_taught_moves_only_what_is_in_doubt(
    text: str, reason: str, score: tuple[float, float]
) -> None:
    examples = [example_of(at(FOOTBALL), right=False)]
    moved = weighed(mention(text, reason), examples, text, "")
    assert moved is not None
    assert score[0] <= moved.score <= score[1]
    assert (moved.reason == WRONG) is (score[1] < 0.85)


def test_anothers_name_is_no_mention_even_after_the_full_name_and_nothing_is_surer_than_sure() -> None:
    text = "Акции Брукнер Капитала упали."
    examples = [example_of(at("Компания Брукнер Капитал купила банк."), right=False)]
    assert weighed(mention(text, "surname after the full name"), examples, text, "") is None
    taught = weighed(mention(VISIT, score=0.99), [example_of(at(TALKS), right=True)], VISIT, "")
    assert taught is not None
    assert (taught.score, taught.reason) == (1.0, RIGHT)


def test_an_untaught_watch_leaves_its_mentions_as_they_are() -> None:
    found = mention(MATCH)
    assert weighed(found, (), MATCH, "") is found


@given(st.text(max_size=80), st.data())
def test_any_span_of_any_text_can_be_looked_around(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    seen = around(text, start, end, text)
    kept = example_of(seen, right=False)
    assert (kept.words, kept.phrase) == (seen.words, seen.phrase)


words = st.frozensets(st.sampled_from([f"слово{number}" for number in range(12)]), max_size=8)
examples = st.lists(st.builds(Example, st.booleans(), words), max_size=5)


@given(examples, words)
def test_an_opinion_moves_a_score_within_bounds_and_the_order_of_answers_does_not_matter(
    some: list[Example], seen: frozenset[str]
) -> None:
    told = opinion(some, Around(seen))
    assert told == opinion(some[::-1], Around(seen))
    if told is not None:
        assert 0.4 <= told.factor <= 1.15
        assert told.reason == (WRONG if told.factor < 1 else RIGHT)
