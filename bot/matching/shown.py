"""The forms of a watch as a person is shown them: by language, spelled as in a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2s

from bot.domain.watch import Watch
from bot.matching.folding import is_cyrillic
from bot.matching.forms import Form, Shape, forms_of
from bot.matching.normalise import keys_of

FIRST = ("ru", "uk", "be", "pl", "en")  # the languages of our readers; others follow by name
_SHORT = (Shape.SURNAME, Shape.NAME, Shape.PHRASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """One form. `key` is what `Watch.left_out` holds; `mark` names it in a button's data."""

    spelling: str
    key: str
    left_out: bool
    is_short: bool

    @property
    def mark(self) -> str:
        """Eight characters, the same for the same form at all times."""
        return blake2s(self.key.encode(), digest_size=4).hexdigest()


@dataclass(frozen=True, slots=True)
class Group:
    """The forms of one language ("" for any), the plainest first."""

    language: str
    forms: tuple[Shown, ...]

    def sample(self, count: int) -> tuple[str, ...]:
        """Some spellings that are looked for: how it is called, then how in full."""
        mine = [one for one in self.forms if not one.left_out]
        short = [one.spelling for one in mine if one.is_short]
        full = [one.spelling for one in mine if not one.is_short]
        some = short[: max(1, count // 2)] if full else short[:count]
        return tuple(some + full[: count - len(some)])

    @property
    def count(self) -> int:
        """How many are looked for."""
        return sum(not one.left_out for one in self.forms)


def groups_of(watch: Watch) -> tuple[Group, ...]:
    """Every form by language, those that are left out among them."""
    typed = {keys_of(name): " ".join(name.split()) for name in watch.names}
    found: dict[str, list[Shown]] = {}
    for form in forms_of(replace(watch, left_out=frozenset())):
        key = " ".join(form.keys)
        spelling = typed.get(form.keys) or _spelled(form)
        shown = Shown(spelling, key, key in watch.left_out, form.trait.shape in _SHORT)
        found.setdefault(_language(form), []).append(shown)
    return tuple(Group(language, tuple(found[language])) for language in sorted(found, key=_rank))


def by_script(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The same with everything that few of our readers read put together as "lat"."""
    rest = [form for group in groups if not _is_ours(group) for form in group.forms]
    ours = tuple(group for group in groups if _is_ours(group))
    return (*ours, Group("lat", tuple(rest))) if rest else ours


def _is_ours(group: Group) -> bool:
    return group.language in FIRST[:4]


def _language(form: Form) -> str:
    return form.trait.language or ("" if is_cyrillic(form.keys[0]) else "en")


def _rank(language: str) -> tuple[int, str]:
    return (FIRST.index(language) if language in FIRST else len(FIRST) - (not language), language)


def _spelled(form: Form) -> str:
    """Words out of keys. What folding took away stays away: «Федор» for «Фёдор»."""
    if form.trait.acronym:
        return " ".join(key.upper() for key in form.keys)
    words = [_initial(key) or (key.capitalize() if form.trait.capitalised else key) for key in form.keys]
    return " ".join(words)


def _initial(key: str) -> str:
    return f"{key.upper()}." if len(key) == 1 and key.isalpha() else ""
