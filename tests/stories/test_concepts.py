"""What words of news speak of, in five languages."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.common_words import is_common
from bot.stories.concepts import LANGUAGES, NOTHING, concept_of, concepts_of, folded, table
from tests.stories.words_of_concepts import HAPPENINGS, SPEAK_OF, SPEAK_OF_NOTHING_LIKE_IT

# A concept lacks a language only for a reason.
LACKING = {
    ("may", "en"): "in English the month is written as the verb is, and the verb is everywhere",
    ("who", "en"): "written as the pronoun once letters are small",
}


# --- The table


def test_the_table_holds_what_news_speak_of() -> None:
    assert len(table()) > 800


def test_every_concept_has_words_in_all_five_languages_or_a_reason_why_not() -> None:
    lacking = {
        (concept, language)
        for concept, lines in table().items()
        for language in LANGUAGES
        if not lines.get(language)
    }
    assert lacking == set(LACKING)


def test_the_table_names_no_other_language() -> None:
    assert {language for lines in table().values() for language in lines} == set(LANGUAGES)


def test_only_whole_words_are_shorter_than_three_letters() -> None:
    short = [
        (concept, one.letters)
        for concept, lines in table().items()
        for beginnings in lines.values()
        for one in beginnings
        if one.ending and len(one.letters) < 3
    ]
    assert short == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_beginning_belongs_to_two_concepts(language: str) -> None:
    claims = Counter(one.letters for lines in table().values() for one in lines.get(language, ()))
    assert [letters for letters, times in claims.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_beginnings_are_written_as_words_come_in(language: str) -> None:
    written = [one.letters for lines in table().values() for one in lines.get(language, ())]
    assert [one for one in written if one != folded(one.casefold(), language)] == []
    assert [one for one in written if not one.isalnum()] == []


# --- Looking up


@pytest.mark.parametrize(("concept", "language", "words"), SPEAK_OF)
def test_words_however_inflected_speak_of_their_concept(concept: str, language: str, words: str) -> None:
    assert {word: concept_of(word, language) for word in words.split()} == dict.fromkeys(
        words.split(), concept
    )


@pytest.mark.parametrize(("concept", "language", "words"), SPEAK_OF_NOTHING_LIKE_IT)
def test_words_that_only_begin_alike_do_not(concept: str, language: str, words: str) -> None:
    assert [word for word in words.split() if concept_of(word, language) == concept] == []


def test_what_means_nothing_is_no_concept() -> None:
    assert {concept_of(one.letters, "ru") for one in table()[NOTHING]["ru"]} == {""}


def test_concepts_of_a_text_come_once_each_in_its_order() -> None:
    text = "пожар на складе в киеве пожарные спасли двух человек"
    assert concepts_of(text.split(), "ru") == ("fire", "warehouse", "kyiv", "firefighter", "rescue", "two")


def test_one_happening_in_five_languages_speaks_of_the_same() -> None:
    told = {
        "ru": "в гродно при взрыве газа погибли три человека",
        "uk": "у гродно внаслідок вибуху газу загинули троє людей",
        "be": "у гродне пры выбуху газу загінулі тры чалавекі",
        "pl": "w grodnie w wybuchu gazu zginęły trzy osoby",
        "en": "three people killed in gas explosion in hrodna",
    }
    spoken = {frozenset(concepts_of(text.split(), language)) for language, text in told.items()}
    assert spoken == {frozenset({"hrodna", "explosion", "gas", "kill", "three"})}


@pytest.mark.parametrize(("concepts", "told"), HAPPENINGS)
def test_reports_of_one_happening_speak_of_the_same_things(concepts: str, told: dict[str, str]) -> None:
    for language, text in told.items():
        assert set(concepts.split()) <= set(concepts_of(text.split(), language))


@pytest.mark.parametrize("word", ["пожар", "пожежа", "пажару", "pożarze", "blaze"])
def test_a_language_not_known_is_told_by_the_script(word: str) -> None:
    assert concept_of(word, "") == concept_of(word, "de") == "fire"


def test_apostrophes_and_the_short_u_make_no_difference() -> None:
    assert concept_of("п'ять", "uk") == concept_of("п’ять", "uk") == concept_of("пять", "uk") == "five"
    assert concept_of("ўкраіне", "be") == concept_of("украіне", "be") == "ukraine"


@given(st.text(max_size=30), st.sampled_from([*LANGUAGES, "", "de"]))
def test_any_word_is_looked_up(word: str, language: str) -> None:
    assert concept_of(word, language) in {"", *table()} - {NOTHING}


# --- Words that say nothing


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "и в на сообщил сообщили заявил заявила году также который которого после сегодня словам"),
        ("uk", "і в у на повідомив заявила року також який якого після сьогодні словами"),
        ("be", "і ў у на паведаміў заявіла годзе таксама які якога пасля сёння"),
        ("pl", "i w na poinformował powiedziała roku także który którego po dziś według"),
        ("en", "and in on said reported told year also which after today according to"),
    ],
)
def test_small_words_and_words_of_telling_are_common(language: str, words: str) -> None:
    assert [word for word in words.split() if not is_common(word, language)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "война президент россия пожар суд киев погибли мир"),
        ("uk", "війна президент росія пожежа суд київ загинули мир"),
        ("be", "вайна прэзідэнт расія пажар суд кіеў загінулі мір"),
        ("pl", "wojna prezydent rosja pożar sąd kijów zginęli pokój"),
        ("en", "war president russia fire court kyiv killed peace"),
    ],
)
def test_words_of_sense_are_not_common(language: str, words: str) -> None:
    assert [word for word in words.split() if is_common(word, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_beginning_of_a_concept_is_a_common_word(language: str) -> None:
    spoken = [
        one.letters
        for concept, lines in table().items()
        for one in lines.get(language, ())
        if concept != NOTHING
    ]
    assert [one for one in spoken if is_common(one, language)] == []


def test_a_common_word_of_an_unknown_language_is_told_by_the_script() -> None:
    assert is_common("также", "")
    assert is_common("also", "")
    assert not is_common("пожар", "")
