"""Which hits count, how sure we are, and why, in words.

Each shape of form has its table of rules, asked in order: the first that has an opinion decides.
A rule looks only at the form, at what is known of the watched thing itself, and at the words
around the hit; never at other watches. What one mention says about another in the same document
(the full name stands elsewhere; a namesake does) is settled afterwards, by `in_the_light_of`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple

from bot.matching.company import Company
from bot.matching.context import Place
from bot.matching.folding import is_cyrillic
from bot.matching.forms import Shape, Trait
from bot.matching.own import Own


class Evidence(Enum):
    """What a mention says about the other mentions of the same watch in the document."""

    NONE = auto()
    FULL = auto()  # this is certainly the one
    BARE = auto()  # a name that several may bear
    LISTED = auto()  # the same, but the list of names says that it means this one
    DOUBTFUL = auto()  # perhaps no name at all: an ordinary word, a street
    NAMESAKE = auto()  # somebody else of that name


# A surname without anything that tells whose it is.
BARE = (Evidence.BARE, Evidence.LISTED)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure a mention is (0 to 1; 0 is no mention at all), and why."""

    score: float
    reason: str
    evidence: Evidence = Evidence.NONE


class Case(NamedTuple):
    """A hit as the rules see it. `company` is who stands with it, for persons."""

    trait: Trait
    own: Own
    place: Place
    company: Company


Rule = Callable[[Case], Verdict | None]

_ORDINARY = "also an ordinary word"


def _not_in_capitals(case: Case) -> Verdict | None:
    if case.trait.acronym and not case.place.is_upper():
        return Verdict(0.0, "an acronym stands in capitals")
    return None


def _among_capitals(case: Case) -> Verdict | None:
    if case.trait.acronym and case.place.is_among_capitals():
        return Verdict(0.85, "acronym among words in capitals")
    return None


def _in_a_link(case: Case) -> Verdict | None:
    return Verdict(0.6, "inside a link") if case.place.is_in_a_link() else None


def _full_in_a_link(case: Case) -> Verdict | None:
    return Verdict(0.9, "full name inside a link") if case.place.is_in_a_link() else None


def _part_of_a_word(case: Case) -> Verdict | None:
    if case.place.is_part_of_a_word() and not case.place.is_tag():
        return Verdict(0.6, "part of a longer word")
    return None


def _half_of_a_name(case: Case) -> Verdict | None:
    if case.place.is_half_of_a_name():
        return Verdict(0.6, "half of a double name")
    return None


def _with_anothers_name(case: Case) -> Verdict | None:
    company, own = case.company, case.own
    if not own.is_known:
        return None
    if company.father and not company.father_fits:
        return Verdict(0.3, "another patronymic beside the surname", Evidence.NAMESAKE)
    if company.other and not company.has_own and own.can_tell(company.other):
        return Verdict(0.3, "another first name beside the surname", Evidence.NAMESAKE)
    return None


def _without_the_junior(case: Case) -> Verdict | None:
    if case.own.junior and not case.place.reaching(case.company.first, case.company.last).has_junior():
        return Verdict(0.3, "the elder of that name")
    return None


def _with_a_first_name(case: Case) -> Verdict | None:
    return Verdict(1.0, "full name", Evidence.FULL) if case.own.is_known and case.company.has_own else None


def _with_initials(case: Case) -> Verdict | None:
    initial = case.company.initial
    if not initial or not case.own.is_known:
        return None
    if case.own.has_initial(initial):
        return Verdict(0.95, "initials and surname", Evidence.FULL)
    if not case.own.can_tell(initial):
        return None
    return Verdict(0.3, "another initial beside the surname", Evidence.NAMESAKE)


def _named_after(case: Case) -> Verdict | None:
    if case.place.reaching(case.company.first, case.company.last).is_named_after():
        return Verdict(0.3, "a place or a thing of that name", Evidence.NONE)
    return None


def _in_a_place(case: Case) -> Verdict | None:
    if case.trait.place and case.place.has_way_before():
        return Verdict(0.5, "also a place", Evidence.DOUBTFUL)
    return None


def _somebody_elses_first_name(case: Case) -> Verdict | None:
    if case.trait.first_name and case.place.is_before_a_capital() and not case.company.has_own:
        return Verdict(0.3, "somebody's first name", Evidence.DOUBTFUL)
    return None


def _common_word(case: Case) -> Verdict | None:
    """A surname that is also an ordinary word: a small letter ends it, a capital helps a little.

    In Latin letters it helps less: English has its months and its kings with a capital, German
    every noun.
    """
    if not case.trait.common_word or (case.trait.english and case.place.is_in_no_english()):
        return None
    if case.place.is_lower():
        return Verdict(0.3, _ORDINARY)
    if case.trait.mostly_name:
        return None
    if _is_borne_out(case):
        return Verdict(0.88, "also an ordinary word, but with an office or a deed", Evidence.BARE)
    if case.trait.latin or case.trait.adjective or _may_open_something(case.place):
        return Verdict(0.3 if case.place.is_at_a_beginning() else 0.5, _ORDINARY, Evidence.DOUBTFUL)
    return Verdict(0.85, "also an ordinary word, but with a capital", Evidence.BARE)


def _is_borne_out(case: Case) -> bool:
    if case.place.is_before_a_capital():
        return False
    if case.trait.latin:
        return case.place.has_office_before() or case.place.has_speech_behind()
    return case.place.has_office() or case.place.has_speech()


def _may_open_something(place: Place) -> bool:
    return place.is_at_a_beginning() or place.is_before_a_capital()


def _without_a_capital(case: Case) -> Verdict | None:
    if not case.trait.capitalised or not case.place.is_lower() or case.place.is_tag():
        return None
    if case.place.uses_capitals():
        return Verdict(0.6, "name without a capital")
    return Verdict(0.85, "name in a text without capitals", Evidence.BARE)


def _with_an_office(case: Case) -> Verdict | None:
    if not case.own.is_known or not case.place.has_office():
        return None
    if case.own.is_common:
        return Verdict(0.88, "common surname with an office beside", Evidence.BARE)
    return Verdict(0.95, "surname with an office beside", Evidence.BARE)


def _after_a_strange_name(case: Case) -> Verdict | None:
    if case.own.is_known and case.place.is_after_a_strange_name():
        if case.place.has_office():
            return Verdict(0.86, "surname behind an office and another word with a capital", Evidence.BARE)
        return Verdict(0.7, "surname behind another word with a capital", Evidence.BARE)
    return None


def _family(case: Case) -> Verdict | None:
    return Verdict(0.7, "surname in the plural", Evidence.BARE) if case.trait.plural else None


def _surname(case: Case) -> Verdict | None:
    if not case.own.is_known:
        return Verdict(0.9 if case.company.is_somebody else 0.95, "name as given")
    if not case.trait.derived:
        return Verdict(0.9, "surname", Evidence.LISTED)
    if case.own.is_common:
        return Verdict(0.7, "common surname alone", Evidence.BARE)
    if case.place.has_speech():
        return Verdict(0.95, "surname of somebody who speaks or acts", Evidence.BARE)
    # A list of aliases that leaves the bare surname out does so for a reason: it is a common one.
    return Verdict(0.85 if case.own.typed else 0.7, "surname alone", Evidence.BARE)


# --------------------------------------------------------------- organisations and places


def _after_a_town(case: Case) -> Verdict | None:
    return Verdict(0.95, "name") if case.place.has_town_before() else None


def _of_a_person(case: Case) -> Verdict | None:
    """A place's name that somebody bears: «Джордж Вашингтон», «улица Кирова», «Владимир Путин»."""
    if case.trait.words > 1 or case.trait.acronym:
        return None
    if case.place.is_somebodys_surname():
        return Verdict(0.3, "somebody's surname")
    if case.trait.first_name and not case.place.has_way_before():
        return Verdict(0.3, "somebody's first name")
    if case.trait.surname and case.place.is_named_after():
        return Verdict(0.3, "a place or a thing of that name")
    return None


def _part_of_another_name(case: Case) -> Verdict | None:
    if case.trait.words == 1 and (case.place.is_part_of_a_quote() or case.place.is_before_an_adjective()):
        return Verdict(0.6, "part of a longer name")
    return None


def _common_thing(case: Case) -> Verdict | None:
    if not case.trait.common_word:
        return None
    if case.trait.acronym:
        return Verdict(0.5, "letters that stand for several names")
    if case.place.is_in_quotes() and not case.place.is_lower() and not case.trait.place:
        return Verdict(0.9, "also an ordinary word, but in quotation marks")
    if case.place.is_lower() or case.place.is_at_a_beginning():
        return Verdict(0.3, _ORDINARY)
    if case.trait.latin or case.trait.adjective or case.place.is_before_a_capital():
        return Verdict(0.5, _ORDINARY)
    return Verdict(0.85, "also an ordinary word, but with a capital")


def _name(case: Case) -> Verdict | None:
    return Verdict(1.0, "full name") if case.trait.words > 1 else Verdict(0.95, "name")


def _bent(case: Case) -> Verdict | None:
    return Verdict(0.9, "the words in another form") if case.trait.origin != "as given" else None


def _always(score: float, reason: str, evidence: Evidence = Evidence.NONE) -> Rule:
    verdict = Verdict(score, reason, evidence)
    return lambda _: verdict


# The shapes of persons' names, which are read together with what stands beside them.
NAMING = frozenset({Shape.FULL, Shape.SURNAME})

RULES: dict[Shape, tuple[Rule, ...]] = {
    Shape.FULL: (
        _not_in_capitals,
        _full_in_a_link,
        _half_of_a_name,
        _named_after,
        _always(1.0, "full name", Evidence.FULL),
    ),
    Shape.SURNAME: (
        _in_a_link,
        _part_of_a_word,
        _with_anothers_name,
        _without_the_junior,
        _named_after,
        _with_a_first_name,
        _with_initials,
        _half_of_a_name,
        _somebody_elses_first_name,
        _in_a_place,
        _common_word,
        _without_a_capital,
        _after_a_strange_name,
        _family,
        _with_an_office,
        _surname,
    ),
    Shape.GIVEN: (_always(0.3, "first name alone"),),
    Shape.NAME: (
        _not_in_capitals,
        _in_a_link,
        _part_of_a_word,
        _after_a_town,
        _of_a_person,
        _part_of_another_name,
        _common_thing,
        _among_capitals,
        _without_a_capital,
        _name,
    ),
    Shape.PHRASE: (_not_in_capitals, _in_a_link, _part_of_a_word, _bent, _always(1.0, "exact words")),
}


def judge(case: Case) -> Verdict:
    """How sure this hit is, taken by itself."""
    for rule in RULES[case.trait.shape]:
        if verdict := rule(case):
            return verdict
    raise AssertionError("the last rule of a shape has always an opinion")


def by_sound(word: str, surnames: Iterable[str]) -> Verdict:
    """How sure a first name makes of a word that only sounds like the surname.

    In another script, where nobody agrees on a spelling, as good as certain; in the same script it
    may be a slip of the pen, or somebody else.
    """
    if all(is_cyrillic(word) != is_cyrillic(surname) for surname in surnames):
        return Verdict(0.95, "first name, and the surname as it sounds", Evidence.FULL)
    return Verdict(0.88, "first name, and a surname that sounds alike", Evidence.FULL)


def in_the_light_of(found: Iterable[Evidence]) -> Callable[[Verdict], Verdict]:
    """How a verdict changes when these mentions of the same watch stand in the same document."""
    seen = set(found)
    if Evidence.FULL in seen and Evidence.NAMESAKE in seen:
        return _becomes(0.85, "surname after the full name, a namesake beside", *BARE)
    if Evidence.FULL in seen:
        return _becomes(0.95, "surname after the full name", *BARE, Evidence.DOUBTFUL)
    if Evidence.NAMESAKE in seen:
        return _becomes(0.5, "surname, with a namesake in the text", *BARE)
    if not seen.isdisjoint(BARE):
        return _becomes(0.85, "surname that stands elsewhere in the text", Evidence.DOUBTFUL)
    return lambda verdict: verdict


def _becomes(score: float, reason: str, *concerned: Evidence) -> Callable[[Verdict], Verdict]:
    def change(verdict: Verdict) -> Verdict:
        return replace(verdict, score=score, reason=reason) if verdict.evidence in concerned else verdict

    return change
