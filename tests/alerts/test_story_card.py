"""The card of a story that many reported."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.card import GOAL, face
from bot.alerts.coverage import Coverage, audible, reporters
from bot.domain.retelling import Retold, Task
from bot.domain.richtext import utf16_length
from bot.domain.story import Report
from bot.domain.summary import Claim, Disagreement, Sentence, Summary
from bot.words import LANGUAGES
from tests.alerts.samples import AT, NOW, TEXT, TITLE, document, finding, source, subscription

SHOIGU = subscription()


def report(
    number: int, name: str, language: str = "ru", copy_of: int | None = None, **changes: object
) -> Report:
    at = AT + timedelta(minutes=number)
    url = f"https://example.org/{number}"
    kept = document(id=number, source_id=number, language=language, published_at=at, url=url, **changes)
    return Report(kept, source(id=number, title=name), 1.0, copy_of=copy_of)


def coverage(*reports: Report, found: str = "Сергей Шойгу") -> Coverage:
    return Coverage(reports, {one.document.id: (finding(one.document, found),) for one in reports})


def lines(told: Coverage, summary: Summary | None = None, language: str = "ru", **more: object) -> list[str]:
    shown = face(told, [SHOIGU], summary or Summary(TITLE), language, NOW, **more)  # type: ignore[arg-type]
    return shown.text.plain.split("\n")


def sources_of(*reports: Report) -> str:
    (said,) = [line for line in lines(coverage(*reports)) if "впервые" in line]
    return said


@pytest.mark.parametrize(
    ("others", "said"),
    [
        (1, "Первый и ещё 1 источник: №2 · ru · впервые 3 декабря, 10:05 UTC"),
        (2, "Первый и ещё 2 источника: №2, №3 · ru · впервые 3 декабря, 10:05 UTC"),
        (5, "Первый и ещё 5 источников: №2, №3, №4, №5, №6 · ru · впервые 3 декабря, 10:05 UTC"),
    ],
)
def test_the_line_of_sources_counts_in_the_language_s_own_plurals(others: int, said: str) -> None:
    told = [report(1, "Первый"), *(report(number, f"№{number}") for number in range(2, others + 2))]
    assert sources_of(*told) == said


def test_many_sources_are_named_as_far_as_a_line_goes() -> None:
    others = (report(number, f"Редакция номер {number}") for number in range(2, 60))
    said = sources_of(report(1, "Первый"), *others)
    assert said.startswith("Первый и ещё 58 источников: Редакция номер 2, Редакция номер 3")
    assert ", … · ru · впервые" in said
    assert utf16_length(said) < 240


def test_copies_are_counted_apart_and_their_original_is_the_one_that_the_chat_hears() -> None:
    one = report(1, "Первый")
    copies = [report(number, f"Копия {number}", copy_of=1) for number in range(2, 5)]
    assert "Первый · +3 перепечатки · ru" in sources_of(one, *copies)
    # The chat does not hear the first one: then the first copy's words are its own.
    assert "Копия 2 · +2 перепечатки · ru" in sources_of(*copies)


def test_a_source_that_reports_twice_is_one_source() -> None:
    again = Report(report(5, "Первый").document, source(id=1, title="Первый"), 1.0)
    assert reporters([report(1, "Первый"), again]).own[0].document.id == 1
    assert len(reporters([report(1, "Первый"), again]).own) == 1


def test_languages_stand_in_the_order_in_which_they_came() -> None:
    told = [report(1, "А", "uk"), report(2, "Б", "pl"), report(3, "В", "uk"), report(4, "Г", "")]
    assert " · uk pl · " in sources_of(*told)


def test_a_name_found_in_a_later_report_stands_on_the_card() -> None:
    one, two = report(1, "А", text="Без имён.", title="Визит"), report(2, "Б")
    told = Coverage((one, two), {1: (), 2: (finding(two.document, "Сергей Шойгу"),)})
    assert "Шойгу («Сергей Шойгу»)" in lines(told, Summary("Визит", document_id=1))


def test_sentences_of_several_documents_are_marked_each_in_its_own() -> None:
    one, two = report(1, "А"), report(2, "Б", text="Вечером Сергей Шойгу улетел домой.")
    told = coverage(one, two)
    first = TEXT.split(". ")[0] + "."
    sentences = (
        Sentence(first, 0, len(first), document_id=1),
        Sentence(two.document.text, 0, len(two.document.text), document_id=2),
    )
    shown = face(told, [SHOIGU], Summary(TITLE, sentences, 1, "ru"), "ru", NOW)
    assert f"{first} {two.document.text}" in shown.text.plain
    assert sum(span.kind == "bold" for span in shown.text.spans) == 4  # headline, twice the name, who


def test_where_sources_disagree_both_numbers_are_shown_with_their_names() -> None:
    numbers = Disagreement("killed", (Claim("3", ("А",)), Claim("5", ("Б", "В", "Г"))))
    told = coverage(report(1, "А"), report(2, "Б"))
    said = lines(told, Summary(TITLE, disagreements=(numbers,)))
    assert any(line.endswith("3 (А), 5 (Б, В, …)") for line in said)


def test_a_model_s_words_take_the_place_of_the_summary_and_are_labelled() -> None:
    told = coverage(report(1, "А"))
    first = TEXT.split(". ")[0] + "."
    summary = Summary(TITLE, (Sentence(first, 0, len(first)),))
    said = lines(told, summary, retold=Retold("Модель пересказала это так.", "small", Task.SUMMARY))
    assert said[2] == "Модель пересказала это так."
    assert "small" in said[3]
    assert first not in said


def test_only_heard_reports_that_are_no_old_ones_count() -> None:
    one, two = report(1, "А"), report(2, "Б", silent=True)
    assert audible([one, two, report(3, "В")], {1, 2}) == (one,)


@given(
    names=st.lists(st.text(max_size=40), min_size=1, max_size=40),
    languages=st.lists(st.sampled_from(["ru", "uk", "pl", "", "en"]), min_size=40, max_size=40),
    speaks=st.sampled_from(LANGUAGES),
)
def test_a_card_is_one_screen_however_many_report(
    names: list[str], languages: list[str], speaks: str
) -> None:
    told = coverage(*(report(at, name, languages[at - 1]) for at, name in enumerate(names, start=1)))
    first = TEXT.split(". ")[0] + "."
    summary = Summary(TITLE, (Sentence(first, 0, len(first), document_id=1),), 1, "ru")
    assert face(told, [SHOIGU], summary, speaks, NOW).text.length <= GOAL
