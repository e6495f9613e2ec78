"""The forms of a watch as a person is shown them: by language, spelled as in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2s

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.folding import is_cyrillic
from bot.matching.forms import Form, Shape, forms_of
from bot.matching.forms.declension.paradigm import CASES, PLURAL
from bot.matching.normalise import keys_of

FIRST = ("cyr", "ru", "uk", "be", "pl")  # what our readers read; the others follow by name
LETTERS = ("cyr", "lat")  # groups that are of no language in particular
_CYRILLIC = ("ru", "uk", "be")
TOLD = frozenset({*CASES, PLURAL, "possessive"})  # what a form can be said to be
_SHORT_U = re.compile("(?<=[аеёіоуыэюя])у")
_HASH = "#"
_SHORT = (Shape.SURNAME, Shape.NAME, Shape.PHRASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """One form. `key` is what `Watch.left_out` holds; `mark` names it in a button's data."""

    spelling: str
    key: str
    left_out: bool
    rank: int  # 0: how it is called, 1: in full, 2: seldom written so

    @property
    def mark(self) -> str:
        """Eight characters, the same for the same form at all times."""
        return blake2s(self.key.encode(), digest_size=4).hexdigest()


@dataclass(frozen=True, slots=True)
class Group:
    """The forms of one language, or of none in particular ("cyr", "lat": the letters alone)."""

    language: str
    forms: tuple[Shown, ...]

    def sample(self, count: int) -> tuple[str, ...]:
        """Some spellings that are looked for: how it is called, then how in full; no hashtags."""
        mine = [one for one in self.forms if not one.left_out and not one.spelling.startswith(_HASH)]
        short, full, rare = ([one.spelling for one in mine if one.rank == rank] for rank in range(3))
        some = short[: max(1, count // 2)] if full else short[:count]
        return tuple([*some, *full, *short[len(some) :]][:count] or rare[:count])

    @property
    def count(self) -> int:
        """How many are looked for."""
        return sum(not one.left_out for one in self.forms)


def by_language(watch: Watch) -> tuple[Group, ...]:
    """Every form by language, those that are left out among them."""
    typed = {keys_of(name): " ".join(name.split()) for name in watch.names}
    found: dict[str, list[Shown]] = {}
    for form in _every_form(watch.kind, watch.names):
        key = " ".join(form.keys)
        spelling = typed.get(form.keys) or _spelled(form)
        shown = Shown(spelling, key, key in watch.left_out, _plainness(form))
        found.setdefault(_language(form), []).append(shown)
    return tuple(Group(language, _in_order(found[language])) for language in sorted(found, key=_rank))


def _in_order(forms: list[Shown]) -> tuple[Shown, ...]:
    """Belarusian in its usual letters first; else the order in which the forms were made."""
    scripts = {is_cyrillic(form.key) for form in forms}
    return tuple(sorted(forms, key=lambda form: not is_cyrillic(form.key)) if len(scripts) > 1 else forms)


def put_together(watch: Watch) -> tuple[str, ...]:
    """The names that are no forms of their own: found by a surname with a first name beside it."""
    forms = {form.keys for form in _every_form(watch.kind, watch.names)}
    return tuple(name for name in watch.names if keys_of(name) not in forms)


def form_behind(watch: Watch, surface: str) -> tuple[str, str] | None:
    """The language and the case ("genitive", "plural", "") of the form that stands in a text.

    None for a name that stands as it was given, and for one that is put together otherwise.
    """
    keys = keys_of(surface)
    for form in _every_form(watch.kind, watch.names):
        if form.keys == keys and form.trait.language:
            case = form.trait.origin.rsplit(" ", 1)[-1]
            return form.trait.language, case if case in TOLD else ""
    return None


@lru_cache(maxsize=64)  # somebody turns pages, and it may take a fifth of a second
def _every_form(kind: EntityKind, names: tuple[str, ...]) -> tuple[Form, ...]:
    return forms_of(Watch("", names, kind))


def by_script(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The same with the languages of few of our readers put together as "lat"."""
    ours = tuple(group for group in groups if group.language in FIRST)
    others = sorted((group for group in groups if group.language not in FIRST), key=_is_a_language)
    rest = tuple(form for group in others for form in group.forms)
    return (*ours, Group("lat", rest)) if rest else ours


def for_reader(groups: Sequence[Group], language: str) -> tuple[Group, ...]:
    """What `by_script` gave, in the order in which somebody of this language reads: the letters
    as they were given, then the language itself."""
    script = "cyr" if language in _CYRILLIC else "lat"
    order = {code: at for at, code in enumerate(dict.fromkeys((script, language, *FIRST, "lat")))}
    return tuple(sorted(groups, key=lambda group: order[group.language]))


def _is_a_language(group: Group) -> bool:
    return group.language != "lat"


def _language(form: Form) -> str:
    return form.trait.language or ("cyr" if is_cyrillic(form.keys[0]) else "lat")


def _rank(language: str) -> tuple[int, str]:
    return (FIRST.index(language) if language in FIRST else len(FIRST), language)


def _plainness(form: Form) -> int:
    if form.trait.origin.endswith(PLURAL):
        return 2
    if form.trait.shape in _SHORT:
        return 0
    return 1 if len(form.keys) > 1 else 2


def _spelled(form: Form) -> str:
    """Words out of keys. What folding took away stays away («Федор»), but for the Belarusian «ў»."""
    if form.trait.acronym:
        return " ".join(key.upper() for key in form.keys)
    if form.trait.shape is Shape.FULL and len(form.keys) == 1:
        return _HASH + form.keys[0]
    words = [_initial(key) or (key.capitalize() if form.trait.capitalised else key) for key in form.keys]
    spelled = " ".join(words)
    return _SHORT_U.sub("ў", spelled) if form.trait.language == "be" else spelled


def _initial(key: str) -> str:
    return f"{key.upper()}." if len(key) == 1 and key.isalpha() else ""
