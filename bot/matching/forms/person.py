"""Every way a person's surname is written and bent, from one typed name.

The forms hold surnames only. First names, patronymics and initials beside them are looked at when
a surname was found (`bot.matching.own`), so that forms add up and never multiply.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.folding import is_cyrillic
from bot.matching.forms.capitals import is_capitalised
from bot.matching.forms.declension import decline_given, sex_of
from bot.matching.forms.form import A_FULL_LIST, LANGUAGES, Form, Shape, Trait
from bot.matching.forms.names import PersonName, read_names
from bot.matching.forms.scripts import homes_of_word, into_latin
from bot.matching.forms.surname import Guess, stands_alone, surname_forms, trait_as_given
from bot.matching.normalise import key_of, keys_of
from bot.matching.sound import LEAST_ALIKE, alike

LEAST_JOINED = 8  # letters of a full name written as one word: «#сергейшойгу»


def person_forms(watch: Watch) -> Iterator[Form]:
    """The forms of all names of a person; some may come twice."""
    names = read_names(watch)
    scripts = {is_cyrillic(key_of(word)) for name in names for word in name.surname[-1:]}
    firsts = {key_of(word) for name in names for word in name.given}
    guess = Guess.NOTHING if len(names) >= A_FULL_LIST else Guess.ALL if len(scripts) == 1 else Guess.SCRIPT
    bare = {key_of(name.surname[0]) for name in names if _is_bare(name)}
    for name, written in zip(names, filter(keys_of, watch.names), strict=True):
        yield from _as_given(name, written, firsts)
        if name.surname and len(name.surname[-1]) > 1 and not _is_first_name_of(name, firsts):
            # A list that has the bare surname too says that it means this person when it stands alone.
            listed = any(alike(key, key_of(name.surname[-1])) >= LEAST_ALIKE for key in bare - firsts)
            yield from surname_forms(name, derived=not listed, guess=guess)
            yield from _joined(name)
        elif name.patronymic:
            yield from _by_first_names(name)


def surnames_of(watch: Watch) -> tuple[str, ...]:
    """The keys of a person's surnames in their base forms; the last word of a double one."""
    if watch.kind is not EntityKind.PERSON:
        return ()
    named = (name for name in read_names(watch) if name.given and name.surname)
    return tuple(dict.fromkeys(key_of(name.surname[-1]) for name in named))


def _is_bare(name: PersonName) -> bool:
    return not name.given and not name.titled and len(name.surname) == 1


def _is_first_name_of(name: PersonName, firsts: set[str]) -> bool:
    """Whether a name of one word is the first name of the same person's full name."""
    return not name.given and len(name.surname) == 1 and key_of(name.surname[0]) in firsts


def _as_given(name: PersonName, written: str, firsts: set[str]) -> Iterator[Form]:
    keys = keys_of(written)
    capitalised = is_capitalised(written)
    if len(keys) > 1:
        # Where the surname is looked for by itself, the first names are seen beside it.
        if name.titled or not stands_alone(name):
            letters_only = all(len(key) == 1 for key in keys)
            yield Form(keys, Trait(Shape.FULL, len(keys), acronym=letters_only))
    elif _is_first_name_of(name, firsts):
        yield Form(keys, Trait(Shape.GIVEN, capitalised=capitalised))
    else:
        yield Form(keys, trait_as_given(name.surname[0], capitalised=capitalised))


# ------------------------------------------------------------------------- the name as one word


def _joined(name: PersonName) -> Iterator[Form]:
    """First name and surname without a blank, as hashtags and handles have them."""
    if not name.given or len(name.surname) > 1:
        return
    for given, surname in _pairs(name):
        for joined in (given + surname, surname + given):
            if len(joined) >= LEAST_JOINED:
                yield Form((joined,), Trait(Shape.FULL, derived=True, origin="written as one word"))


def _pairs(name: PersonName) -> Iterator[tuple[str, str]]:
    given, surname = name.given[0], name.surname[0]
    yield key_of(given), key_of(surname)
    if is_cyrillic(key_of(given)):
        home = homes_of_word(surname)[0]
        for one in into_latin(given, home)[:3]:
            for other in into_latin(surname, home)[:3]:
                yield key_of(one.word), key_of(other.word)


def _by_first_names(name: PersonName) -> Iterator[Form]:
    """«Александр Григорьевич»: first name and patronymic bend together."""
    home = homes_of_word(name.patronymic)[0] if is_cyrillic(key_of(name.patronymic)) else "en"
    sex = sex_of(name.given[0] if name.given else "", name.patronymic, "")
    fathers = {each.rule: each.word for each in decline_given(name.patronymic, home, sex)}
    for each in decline_given(name.given[0], home, sex) if name.given else ():
        if each.rule in fathers:
            keys = (key_of(each.word), key_of(fathers[each.rule]))
            yield Form(
                keys, Trait(Shape.FULL, 2, derived=True, origin=f"{LANGUAGES.get(home, '')} {each.rule}")
            )
