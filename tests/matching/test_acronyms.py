"""The tables of organisations, countries and places."""

from __future__ import annotations

import pytest

from bot.matching.forms.acronyms import bodies, countries, groups_in, is_well_known, other_names
from bot.matching.forms.acronyms_table import ORGANISATIONS, PLACES
from bot.matching.forms.thing_states import names_of_body
from bot.matching.normalise import keys_of

_GROUPS = (*groups_in(ORGANISATIONS), *groups_in(PLACES), *countries(), *bodies())
_LANGUAGES = {"ru", "uk", "be", "pl", "en", "de", "fr"}


def _others(name: str) -> set[str]:
    return {known.text for known in other_names(name)}


def _of_the_state(name: str) -> set[str]:
    return {" ".join(word.text for word in words).lower() for words, _ in names_of_body(name)}


def test_the_tables_are_large_and_well_formed() -> None:
    assert len(_GROUPS) >= 250
    for group in _GROUPS:
        assert group.names
        assert all(known.language in _LANGUAGES and keys_of(known.text) for known in group.names), group
        assert not any(set("|?:,") & set(known.text) for known in group.names), group


def test_every_country_has_an_adjective_in_every_language_that_needs_one() -> None:
    for country in countries():
        assert set(country.adjectives) == {"ru", "uk", "be", "pl", "en"}, country.names[0]


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("ЕС", "Unia Europejska"),
        ("Европейский союз", "ЄС"),
        ("Unia Europejska", "Евросоюз"),
        ("ООН", "UN"),
        ("ONZ", "ООН"),
        ("Единая Россия", "United Russia"),
        ("РФ", "Rosja"),
        ("Stany Zjednoczone", "США"),
        ("Киев", "Kijów"),
        ("МИД", "Foreign Ministry"),
    ],
)
def test_a_name_leads_to_the_others(typed: str, other: str) -> None:
    assert other in _others(typed)


def test_no_name_leads_to_two_things() -> None:
    """A ministry that stands for its country's too is the exception: it has a table of its own."""
    owners: dict[tuple[tuple[str, ...], bool], set[str]] = {}
    for group in _GROUPS[: -len(bodies())]:
        for known in group.names:
            if known.leads:
                key = (keys_of(known.text), known.text.isupper())
                owners.setdefault(key, set()).add(group.names[0].text)
    assert not [names for names in owners.values() if len(names) > 1]


@pytest.mark.parametrize("typed", ["МО", "ЕК", "who", "un", "Georgia", "Куба", "Ничего такого", "", "!"])
def test_what_means_several_things_or_nothing_leads_nowhere(typed: str) -> None:
    assert not _others(typed)
    assert not is_well_known(typed)


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("Министерство обороны России", "Минобороны РФ"),
        ("Минобороны РФ", "Russian Defence Ministry"),
        ("Russian Defence Ministry", "МО РФ"),
        ("Ministry of Defence of Ukraine", "Міноборони України"),
        ("МИД Беларуси", "беларускае Міністэрства замежных спраў"),
        ("польское Министерство юстиции", "polskie Ministerstwo Sprawiedliwości"),
        ("МЗС України", "украинский МИД"),
    ],
)
def test_a_ministry_with_its_country_is_found_in_every_language(typed: str, other: str) -> None:
    assert other.lower() in _of_the_state(typed)


@pytest.mark.parametrize("typed", ["Министерство обороны", "МИД", "Россия", "Банк России и Китая", ""])
def test_a_ministry_is_nobodys_without_a_country(typed: str) -> None:
    assert not _of_the_state(typed)


def test_a_countrys_ministry_never_gives_the_bare_ministry() -> None:
    names = _of_the_state("Министерство обороны России")
    assert names
    assert not {"министерство обороны", "минобороны", "мо", "defence ministry"} & names
