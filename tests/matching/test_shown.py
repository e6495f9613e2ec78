"""Forms as a person is shown them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.forms import forms_of
from bot.matching.shown import by_language, by_script, for_reader, form_behind, put_together

PERSON = Watch("1", ("Карл Брукнер", "Karl Bruckner"), EntityKind.PERSON, "Karl Bruckner")
WORDS = Watch("2", ("закрытыми дверями",), EntityKind.PHRASE, "закрытыми дверями")


@pytest.mark.parametrize("watch", [PERSON, WORDS])
def test_every_form_is_shown_once_under_one_language(watch: Watch) -> None:
    keys = [form.key for group in by_language(watch) for form in group.forms]
    assert sorted(keys) == sorted(" ".join(form.keys) for form in forms_of(watch))
    assert [group.language for group in by_language(watch)] == list(
        dict.fromkeys(group.language for group in by_language(watch))
    )


def test_names_are_spelled_as_they_were_given_and_the_others_with_capitals() -> None:
    spellings = {form.spelling for group in by_language(PERSON) for form in group.forms}
    assert spellings >= {"Bruckner", "Брукнер"}
    assert spellings.isdisjoint({"bruckner", "брукнер"})
    assert next(group.sample(1) for group in by_language(WORDS)) == ("закрытыми дверями",)


def test_a_name_that_is_no_form_of_its_own_is_told_of_apart() -> None:
    spellings = {form.spelling for group in by_language(PERSON) for form in group.forms}
    assert spellings.isdisjoint(put_together(PERSON))
    assert spellings.union(put_together(PERSON)) >= set(PERSON.names)
    assert put_together(WORDS) == ()


def test_what_is_left_out_is_still_shown_but_not_counted_or_given_as_a_sample() -> None:
    whole = sum(group.count for group in by_language(PERSON))
    less = by_language(replace(PERSON, left_out=frozenset({"брукнер"})))
    assert sum(group.count for group in less) == whole - 1
    assert [form.key for group in less for form in group.forms if form.left_out] == ["брукнер"]
    assert all("Брукнер" not in group.sample(99) for group in less)


def test_marks_name_forms_apart_and_stay_the_same() -> None:
    marks = [form.mark for group in by_language(PERSON) for form in group.forms]
    assert len(set(marks)) == len(marks)
    assert marks == [form.mark for group in by_language(replace(PERSON, id="9")) for form in group.forms]


def test_languages_that_few_read_are_put_together_and_nothing_is_lost() -> None:
    groups = by_language(PERSON)
    together = by_script(groups)
    assert sum(group.count for group in together) == sum(group.count for group in groups)
    assert {group.language for group in together} <= {"cyr", "ru", "uk", "be", "pl", "lat"}


@pytest.mark.parametrize(
    ("reader", "first"),
    [
        ("ru", ["cyr", "ru", "uk"]),
        ("be", ["cyr", "be", "ru"]),
        ("pl", ["lat", "pl", "cyr"]),
        ("en", ["lat", "cyr", "ru"]),
    ],
)
def test_what_a_reader_reads_comes_first_and_nothing_is_lost(reader: str, first: list[str]) -> None:
    groups = by_script(by_language(PERSON))
    ordered = for_reader(groups, reader)
    assert [group.language for group in ordered][:3] == first
    assert set(ordered) == set(groups)


def test_words_run_together_are_no_sample() -> None:
    groups = by_language(PERSON)
    assert any(form.spelling.startswith("#") for group in groups for form in group.forms)
    assert not [one for group in groups for one in group.sample(99) if one.startswith("#")]


def test_a_name_as_given_has_no_form_behind_it() -> None:
    assert form_behind(PERSON, "Карл Брукнер") is None
    assert form_behind(PERSON, "погода") is None
