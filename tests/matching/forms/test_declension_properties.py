"""What holds for every name, and for every string that is none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.matching.forms.declension import Sex, decline_given, decline_surname, sex_of

_LANGUAGES = st.sampled_from(["ru", "uk", "be", "pl", "cs", "lt", "de", "en", "fr", ""])
_SEXES = st.sampled_from(Sex)
_LETTERS = st.sampled_from("абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюя'-abcdefghijklłmnńoópqrsśtuvwxyzżąę")
_NAMES = st.text(_LETTERS, min_size=1, max_size=14)
_STRINGS = st.one_of(_NAMES, st.text(max_size=30))


@given(_STRINGS, _LANGUAGES, _SEXES)
def test_whatever_is_declined_comes_first_itself_and_nothing_comes_twice(
    word: str, language: str, sex: Sex
) -> None:
    for decline in (decline_surname, decline_given):
        words = [form.word for form in decline(word, language, sex)]
        assert words[0] == word.lower()
        assert len(words) == len(set(words))


@given(_NAMES, _LANGUAGES)
def test_a_name_of_unknown_sex_has_the_forms_of_a_man_or_a_woman_and_no_others(
    word: str, language: str
) -> None:
    for decline in (decline_surname, decline_given):
        either, man, woman = (
            {form.word for form in decline(word, language, sex)} for sex in (Sex.ANY, Sex.MAN, Sex.WOMAN)
        )
        assert either in (man, woman, man | woman)


@given(_NAMES, _LANGUAGES, _SEXES)
def test_a_name_has_no_more_forms_than_a_grammar_could_give(word: str, language: str, sex: Sex) -> None:
    assert len(decline_surname(word, language, sex)) <= 150
    assert all(form.word and form.rule for form in decline_surname(word, language, sex))


@given(_STRINGS, _STRINGS, _STRINGS)
def test_the_sex_of_anything_can_be_asked(first: str, patronymic: str, surname: str) -> None:
    assert sex_of(first, patronymic, surname) in set(Sex)


@given(_NAMES, _LANGUAGES, _SEXES)
def test_what_is_only_a_plural_comes_last(word: str, language: str, sex: Sex) -> None:
    plural = [form.rule == "plural" for form in decline_surname(word, language, sex)]
    assert plural == sorted(plural)
