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

from bot.matching.context import Place
from bot.matching.forms import Shape, Trait
from bot.matching.own import Own


class Evidence(Enum):
    """What a mention says about the other mentions of the same watch in the document."""

    NONE = auto()
    FULL = auto()  # this is certainly the one
    BARE = auto()  # a name that several may bear
    NAMESAKE = auto()  # somebody else of that name


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure a mention is (0 to 1; 0 is no mention at all), and why."""

    score: float
    reason: str
    evidence: Evidence = Evidence.NONE


@dataclass(frozen=True, slots=True)
class Case:
    """A hit as the rules see it."""

    trait: Trait
    own: Own
    place: Place


Rule = Callable[[Case], Verdict | None]


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


def _with_a_first_name(case: Case) -> Verdict | None:
    name = case.place.first_name_beside(case.own.has_name) if case.own.names else ""
    if not name:
        return None
    if case.own.has_name(name):
        return Verdict(1.0, "full name", Evidence.FULL)
    if not case.own.can_tell(name):
        return None
    return Verdict(0.3, "another first name beside the surname", Evidence.NAMESAKE)


def _with_initials(case: Case) -> Verdict | None:
    initial = case.place.initial_beside(case.own.has_initial) if case.own.names else ""
    if not initial:
        return None
    if case.own.has_initial(initial):
        return Verdict(0.95, "initials and surname", Evidence.FULL)
    if not case.own.can_tell(initial):
        return None
    return Verdict(0.3, "another initial beside the surname", Evidence.NAMESAKE)


def _common_word(case: Case) -> Verdict | None:
    return Verdict(0.3, "also an ordinary word", Evidence.BARE) if case.trait.common_word else None


def _without_a_capital(case: Case) -> Verdict | None:
    if not case.trait.capitalised or not case.place.is_lower() or case.place.is_tag():
        return None
    if case.place.uses_capitals():
        return Verdict(0.6, "name without a capital")
    return Verdict(0.85, "name in a text without capitals")


def _surname(case: Case) -> Verdict | None:
    if not case.own.names:
        return Verdict(0.9, "name as given")
    if not case.trait.derived:
        return Verdict(0.9, "surname", Evidence.BARE)
    # A list of aliases that leaves the bare surname out does so for a reason: it is a common one.
    return Verdict(0.85 if case.own.typed else 0.7, "surname alone", Evidence.BARE)


def _name(case: Case) -> Verdict | None:
    return Verdict(1.0, "full name") if case.trait.words > 1 else Verdict(0.95, "name")


def _always(score: float, reason: str, evidence: Evidence = Evidence.NONE) -> Rule:
    verdict = Verdict(score, reason, evidence)
    return lambda _: verdict


RULES: dict[Shape, tuple[Rule, ...]] = {
    Shape.FULL: (_full_in_a_link, _half_of_a_name, _always(1.0, "full name", Evidence.FULL)),
    Shape.SURNAME: (
        _in_a_link,
        _part_of_a_word,
        _with_a_first_name,
        _with_initials,
        _half_of_a_name,
        _common_word,
        _without_a_capital,
        _surname,
    ),
    Shape.GIVEN: (_always(0.3, "first name alone"),),
    Shape.NAME: (
        _not_in_capitals,
        _in_a_link,
        _part_of_a_word,
        _common_word,
        _among_capitals,
        _without_a_capital,
        _name,
    ),
    Shape.PHRASE: (_not_in_capitals, _in_a_link, _part_of_a_word, _always(1.0, "exact words")),
}


def judge(case: Case) -> Verdict:
    """How sure this hit is, taken by itself."""
    verdicts = (rule(case) for rule in RULES[case.trait.shape])
    return next(verdict for verdict in verdicts if verdict)


def in_the_light_of(found: Iterable[Evidence]) -> Callable[[Verdict], Verdict]:
    """How a verdict changes when these mentions of the same watch stand in the same document."""
    seen = set(found)
    if Evidence.FULL in seen and Evidence.NAMESAKE in seen:
        return _bare_becomes(0.85, "surname after the full name, a namesake beside")
    if Evidence.FULL in seen:
        return _bare_becomes(0.95, "surname after the full name")
    if Evidence.NAMESAKE in seen:
        return _bare_becomes(0.5, "surname, with a namesake in the text")
    return lambda verdict: verdict


def _bare_becomes(score: float, reason: str) -> Callable[[Verdict], Verdict]:
    def change(verdict: Verdict) -> Verdict:
        bare = verdict.evidence is Evidence.BARE
        return replace(verdict, score=score, reason=reason) if bare else verdict

    return change
