"""Every way a person's surname is written and bent, from one typed name.

The forms hold surnames only. First names, patronymics and initials beside them are looked at when
a surname was found (`bot.matching.own`), so that forms add up and never multiply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.dictionary import is_adjective, is_mostly_a_name, is_ordinary
from bot.matching.folding import is_cyrillic
from bot.matching.forms.declension import Sex, decline_given, decline_surname, sex_of
from bot.matching.forms.form import Form, Shape, Trait
from bot.matching.forms.names import PARTICLES, PersonName, read_name
from bot.matching.forms.scripts import Spelling, into_cyrillic, into_latin, language_of_word, respelled
from bot.matching.given_names import groups_of
from bot.matching.normalise import key_of, keys_of
from bot.matching.sound import alike

_ALIKE = 0.8  # two surnames that sound so much alike are one, in two languages
LEAST_JOINED = 8  # letters of a full name written as one word: «#сергейшойгу»
_SHORT = 3  # letters; a shorter surname stands in too many other names: «Ли»
_SHORT_RESPELLED = 4  # the same for a guess in Latin letters, where short words abound: "Red"
_SHORT_GUESS = 5

LANGUAGES = {
    "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "pl": "Polish", "en": "English",
    "de": "German", "fr": "French", "cs": "Czech", "lt": "Lithuanian",
}  # fmt: skip

# Languages that put their own endings on a foreign name in Latin letters.
_BENDING = ("pl", "cs", "lt", "de", "en")
_READINGS = 3  # Cyrillic readings of a Latin name that are spelled back into Latin

_looks_slavic = re.compile(
    r".*(?:[eo]v|in|[iy]n[ae]?|sk[iy]+|sk[iy]?j|ska[iy]?a|ov[ay]|ev[ay]|enk[oa]|ich|ych|[uiy]k|ko|ck[iy]|wicz)$"
    r"|.*(?:sh|zh|kh|shch|ts|oi|oy|sz|cz|š|č|ž).*"
).fullmatch


def person_forms(watch: Watch) -> Iterator[Form]:
    """The forms of all names of a person; some may come twice."""
    names = [name for written in watch.names if (name := read_name(written))]
    scripts = {is_cyrillic(key_of(word)) for name in names for word in name.surname[-1:]}
    firsts = {key_of(word) for name in names for word in name.given}
    bare = {key_of(name.surname[0]) for name in names if not name.given and len(name.surname) == 1}
    for name, written in zip(names, filter(keys_of, watch.names), strict=True):
        yield from _as_given(name, written, firsts)
        if name.surname and len(name.surname[-1]) > 1 and not _is_first_name_of(name, firsts):
            # A list that has the bare surname too says that it means this person when it stands alone.
            listed = any(alike(key, key_of(name.surname[-1])) >= _ALIKE for key in bare - firsts)
            yield from _surname(name, derived=not listed, both_scripts=len(scripts) > 1)
            yield from _joined(name)
        elif name.patronymic:
            yield from _by_first_names(name)


def surnames_of(watch: Watch) -> tuple[str, ...]:
    """The keys of a person's surnames in their base forms; the last word of a double one."""
    if watch.kind is not EntityKind.PERSON:
        return ()
    names = [name for written in watch.names if (name := read_name(written))]
    return tuple(dict.fromkeys(key_of(name.surname[-1]) for name in names if name.given and name.surname))


def _is_first_name_of(name: PersonName, firsts: set[str]) -> bool:
    """Whether a name of one word is the first name of the same person's full name."""
    return not name.given and len(name.surname) == 1 and key_of(name.surname[0]) in firsts


def _as_given(name: PersonName, written: str, firsts: set[str]) -> Iterator[Form]:
    keys = keys_of(written)
    capitalised = next((letter.isupper() for letter in written if letter.isalpha()), False)
    if len(keys) > 1:
        letters_only = all(len(key) == 1 for key in keys)
        yield Form(keys, Trait(Shape.FULL, len(keys), acronym=letters_only))
    elif _is_first_name_of(name, firsts):
        yield Form(keys, Trait(Shape.GIVEN, capitalised=capitalised))
    else:
        doubtful = len(name.surname[0]) < _SHORT or is_ordinary(name.surname[0])
        trait = Trait(Shape.SURNAME, capitalised=capitalised, common_word=doubtful)
        yield Form(keys, _with_other_meanings(trait, name.surname[0]))


def _with_other_meanings(trait: Trait, word: str) -> Trait:
    """What else a word may be than this surname."""
    return replace(
        trait,
        adjective=trait.common_word and is_adjective(word),
        latin=trait.common_word and not is_cyrillic(key_of(word)),
        mostly_name=trait.common_word and is_mostly_a_name(word),
        first_name=bool(groups_of(key_of(word))),
    )


def _likeliest(word: str, spellings: list[Spelling]) -> set[str]:
    """The name itself, and the best reading of a Latin one in each language."""
    best: dict[str, str] = {}
    for spelling in spellings:
        if not is_cyrillic(key_of(word)) and is_cyrillic(key_of(spelling.word)):
            best.setdefault(spelling.language, spelling.word)
    return {word, *best.values()}


def _is_a_bad_guess(word: str) -> bool:
    """A short respelling that comes out as an ordinary word: «Кок» is no «как»."""
    return len(word) < _SHORT_GUESS and is_ordinary(word) and not is_mostly_a_name(word)


def _is_doubtful(word: str, spelling: Spelling) -> bool:
    """Ordinary words, and what is so short that other words come out the same when respelled."""
    guessed = spelling.rule and not is_cyrillic(key_of(word))
    return is_ordinary(word) or len(word) < (_SHORT_RESPELLED if guessed else _SHORT)


# ---------------------------------------------------------------------------------- the surname


def _surname(name: PersonName, *, derived: bool, both_scripts: bool) -> Iterator[Form]:
    sex = sex_of(name.given[0] if name.given else "", name.patronymic, name.surname[-1])
    last = name.surname[-1]
    alone = not name.hyphened and (len(name.surname) == 1 or len(last) > _SHORT + 1)
    spellings = [*spellings_of_surname(last, both_scripts=both_scripts)]
    likeliest = _likeliest(last, spellings)
    for spelling in spellings:
        for bent in decline_surname(spelling.word, spelling.language, sex):
            key = key_of(bent.word)
            if not key or (spelling.word not in likeliest and _is_a_bad_guess(bent.word)):
                continue
            trait = Trait(
                Shape.SURNAME,
                derived=derived,
                common_word=_is_doubtful(bent.word, spelling),
                plural=bent.rule == "plural",
                origin=_origin(spelling, bent.rule),
                language=spelling.language,
            )
            trait = _with_other_meanings(trait, bent.word)
            if alone:
                yield Form((key,), trait)
            if len(name.surname) > 1:
                yield from _with_what_stands_before(name, key, spelling, sex, trait)


def _with_what_stands_before(
    name: PersonName, key: str, spelling: Spelling, sex: Sex, trait: Trait
) -> Iterator[Form]:
    """The other half of a double surname, or its particles, in the same script."""
    for before in _befores(name.surname[:-1], spelling, sex):
        yield Form((*before, key), trait)


def _befores(words: tuple[str, ...], spelling: Spelling, sex: Sex) -> Iterator[tuple[str, ...]]:
    same = is_cyrillic(key_of(words[0])) == is_cyrillic(key_of(spelling.word))
    if all(word in PARTICLES for word in words):
        particles = words if same else tuple(_OTHER_SCRIPT.get(word, word) for word in words)
        yield tuple(map(key_of, particles))
    elif len(words) == 1:
        for other in spellings_of_surname(words[0], both_scripts=False):
            if other.language == spelling.language:
                for bent in decline_surname(other.word, other.language, sex):
                    yield (key_of(bent.word),)
    elif same:
        yield tuple(map(key_of, words))


_PAIRS = """von фон  van ван  der дер  den ден  de де  della делла  di ди  da да  dos дос  du дю  la ла  le ле
el эль  al аль  bin бин  ibn ибн  ben бен  ter тер"""
_OTHER_SCRIPT = dict(zip(_PAIRS.split()[::2], _PAIRS.split()[1::2], strict=True))
_OTHER_SCRIPT |= {cyrillic: latin for latin, cyrillic in _OTHER_SCRIPT.items()}


def _origin(spelling: Spelling, rule: str) -> str:
    language = LANGUAGES.get(spelling.language, "")
    case = rule if rule != "nominative" else ""
    return " ".join(filter(None, (language, spelling.rule, case))) or "as given"


def spellings_of_surname(word: str, *, both_scripts: bool) -> Iterator[Spelling]:
    """How a surname is written in each language, without its endings; some may come twice.

    With `both_scripts` the other script has a name of its own on the list, and nothing is guessed.
    """
    if is_cyrillic(key_of(word)):
        homes = language_of_word(word) or ("ru",)
        yield from (Spelling(word, home, "") for home in homes)
        yield from respelled(word, homes[0])
        if not both_scripts:
            yield from into_latin(word, homes[0])
        return
    yield from (Spelling(word, language, "") for language in _BENDING)
    readings = into_cyrillic(word)
    if not both_scripts:
        yield from readings
    if _looks_slavic(word):
        russian = [each.word for each in readings if each.language == "ru"][:_READINGS]
        yield from chain.from_iterable(into_latin(each, "ru") for each in russian)


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
        home = (*language_of_word(surname), "ru")[0]
        for one in into_latin(given, home)[:3]:
            for other in into_latin(surname, home)[:3]:
                yield key_of(one.word), key_of(other.word)


def _by_first_names(name: PersonName) -> Iterator[Form]:
    """«Александр Григорьевич»: first name and patronymic bend together."""
    home = (*language_of_word(name.patronymic), "ru")[0] if is_cyrillic(key_of(name.patronymic)) else "en"
    sex = sex_of(name.given[0] if name.given else "", name.patronymic, "")
    fathers = {each.rule: each.word for each in decline_given(name.patronymic, home, sex)}
    for each in decline_given(name.given[0], home, sex) if name.given else ():
        if each.rule in fathers:
            keys = (key_of(each.word), key_of(fathers[each.rule]))
            yield Form(
                keys, Trait(Shape.FULL, 2, derived=True, origin=f"{LANGUAGES.get(home, '')} {each.rule}")
            )
