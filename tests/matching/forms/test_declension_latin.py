"""Foreign names in Czech, Lithuanian, German and English texts; and languages we know no endings of."""

from __future__ import annotations

import pytest

from bot.matching.forms.declension import Inflected, Sex, decline_given, decline_surname
from tests.matching.forms.paradigms import SEXES, Paradigm, paradigms

_CZECH = """
m putin | putina | putinovi putinu | putina | putinem | putinovi | putine
m trump | trumpa | trumpovi | trumpa | trumpem | trumpovi | trumpe
m lukašenko | lukašenka | lukašenkovi lukašenku | lukašenka | lukašenkem | lukašenkovi
m zelenskyj | zelenského | zelenskému | zelenského | zelenským | zelenském
m novotný | novotného | novotnému | novotného | novotným | novotném
m havel | havla | havlovi | havla | havlem | havlovi
m babiš | babiše | babišovi | babiše | babišem | babišovi
m fiala | fialy | fialovi | fialu | fialou | fialovi | fialo
m šojgu | šojgua | šojguovi | šojgua | šojguem | šojguovi
w zacharovová | zacharovové | zacharovové | zacharovovou | zacharovovou | zacharovové
w merkelová | merkelové | merkelové | merkelovou | merkelovou
w merkel | merkelová | merkelové | merkelovou
w cichanouská | cichanouské | cichanouské | cichanouskou | cichanouskou
"""
_LITHUANIAN = """
m putinas | putino | putinui | putiną | putinu | putine
m putin | putinas | putino | putinui | putiną | putinu | putine
m lukašenka | lukašenkos | lukašenkai | lukašenką | lukašenka | lukašenkoje
m trumpas | trumpo | trumpui | trumpą | trumpu | trumpe
m šoigu | šoigu | šoigu | šoigu | šoigu
w cichanouskaja | cichanouskajos | cichanouskajai | cichanouskają | cichanouskaja | cichanouskajoje
w merkel | merkel | merkel
"""


@pytest.mark.parametrize("case", paradigms(_CZECH), ids=str)
def test_czech_declines_foreign_surnames_too(case: Paradigm) -> None:
    assert case.missing(decline_surname(case.base, "cs", SEXES[case.sex])) == []


@pytest.mark.parametrize("case", paradigms(_LITHUANIAN), ids=str)
def test_lithuanian_gives_every_man_an_ending(case: Paradigm) -> None:
    assert case.missing(decline_surname(case.base, "lt", SEXES[case.sex])) == []


@pytest.mark.parametrize(
    ("language", "name", "form", "rule"),
    [
        ("de", "merkel", "merkels", "possessive"),
        ("de", "schoigu", "schoigus", "possessive"),
        ("de", "scholz", "scholz'", "possessive"),
        ("en", "shoigu", "shoigu's", "possessive"),
        ("en", "putin", "putins", "plural"),
        ("en", "williams", "williams's", "possessive"),
        ("en", "williams", "williamses", "plural"),
    ],
)
def test_german_and_english_have_a_possessive(language: str, name: str, form: str, rule: str) -> None:
    for sex in Sex:
        assert Inflected(form, rule) in decline_surname(name, language, sex) or sex is Sex.ANY


@pytest.mark.parametrize(
    ("name", "language"),
    [("putin", "fr"), ("путин", "fr"), ("путин", "pl"), ("putin", "ru"), ("", "ru"),
     ("путин владимир", "ru"), ("ту154", "ru")],
)  # fmt: skip
def test_what_is_not_of_the_language_stays_alone(name: str, language: str) -> None:
    assert decline_surname(name, language, Sex.MAN) == (Inflected(name, "nominative"),)
    assert decline_given(name, language, Sex.MAN) == (Inflected(name, "nominative"),)


def test_a_case_of_one_sex_is_kept_though_it_looks_like_the_plural_of_the_other() -> None:
    rules = {form.word: form.rule for form in decline_given("merkel", "cs", Sex.ANY)}
    assert rules["merkelové"] == "feminine genitive"
