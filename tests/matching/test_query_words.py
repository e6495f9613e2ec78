"""What is said about expressions, in five languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given

from bot.matching.query import QueryError, paraphrase, read
from bot.matching.query.fields import LANGUAGES as TOLD_APART
from bot.words import LANGUAGES, knows, plain_say, say
from tests.matching.test_query_reading import read_or_explained, typed_texts

QUERY = Path(__file__).parents[2] / "bot" / "matching" / "query"


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ("Shoigu", "Shoigu"),
        ("Shoigu Belarus -football lang:uk", "Shoigu and Belarus, but not football; only in Ukrainian"),
        ("A & B & C", "A, B and C"),
        ("A | B | C", "A, B or C"),
        ("(A | B) C -D -E", "(A or B) and C, but not D or E"),
        ("A (B | C D)", "A and (B or (C and D))"),
        ("A (B | -C)", "A and (B or not C)"),
        ("A -lang:ru -source:@chan", "A; not in Russian; not from @chan"),
        ("A (lang:ru | source:belta.by)", "A; only in Russian or from belta.by"),
        ("A (lang:ru | B)", "A and (in Russian or B)"),
        ("A ~1 B", "A near B (at most 1 word between)"),
        ("A ~5 (B | C)", "A near (B or C) (at most 5 words between)"),
        ("title:A B", "A in the title and B"),
        ("title:(A -B)", "(A, but not B) in the title"),
        ("B -title:A", "B, but not A in the title"),
        ('"a b" =C', "“a b” as it stands and “C” letter for letter"),
        ("Сергей Шойгу & Минск", "Сергей Шойгу and Минск"),
    ],
)
def test_an_expression_is_said_in_words(typed: str, english: str) -> None:
    assert paraphrase(read(typed), partial(say, "en")).plain == english


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ru",
            "(A или B) в заголовке и C рядом с D (между ними не больше 2 слов), но не E; только на русском",
        ),
        (
            "uk",
            (
                "(A або B) у заголовку і C поруч із D (між ними не більше ніж 2 слова), "
                "але не E; лише російською"
            ),
        ),
        (
            "be",
            "(A або B) у загалоўку і C побач з D (паміж імі не больш за 2 словы), але не E; толькі па-руску",
        ),
        ("pl", "(A lub B) w tytule i C obok D (najwyżej 2 słowa między nimi), ale nie E; tylko po rosyjsku"),
    ],
)
def test_it_is_said_in_the_language_of_the_chat(language: str, words: str) -> None:
    query = read("title:(A | B) C ~2 D -E lang:ru")
    assert paraphrase(query, partial(say, language)).plain == words


def test_the_terms_are_in_bold() -> None:
    told = paraphrase(read("Шойгу -футбол"), partial(say, "en"))
    assert [told.plain[one.offset : one.offset + one.length] for one in told.spans] == ["Шойгу", "футбол"]
    assert {one.kind for one in told.spans} == {"bold"}


@given(typed_texts)
def test_whatever_is_read_or_wrong_can_be_said(typed: str) -> None:
    answer = read_or_explained(typed)
    for language in LANGUAGES:
        if isinstance(answer, QueryError):
            assert plain_say(language, answer.key, **answer.values)
        else:
            assert paraphrase(answer, partial(say, language))


def keys_of_errors() -> Iterator[str]:
    for file in QUERY.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value[:6] == "query-":
                yield node.value


def test_every_message_about_expressions_is_in_the_catalogue() -> None:
    keys = {key for key in keys_of_errors() if key not in {"query-", "query-in-"}}
    assert len(keys) > 30
    assert [key for key in keys if not knows(key)] == []
    assert [code for code in TOLD_APART if not knows(f"query-in-{code}")] == []


def test_a_person_is_told_the_place_in_their_language() -> None:
    with pytest.raises(QueryError) as caught:
        read("Шойгу & (Минск")
    assert plain_say("ru", caught.value.key, **caught.value.values) == (
        "Здесь скобка открыта и нигде не закрыта:\nШойгу & →(Минск"
    )
    assert str(caught.value) == "unclosed bracket: Шойгу & →(Минск"


def test_a_mistyped_field_is_guessed() -> None:
    with pytest.raises(QueryError) as caught:
        read("Шойгу lnag:uk")
    said = plain_say("en", caught.value.key, **caught.value.values)
    assert said == "I do not know “lnag:”. Did you mean “lang:”?\nШойгу →lnag:uk"
