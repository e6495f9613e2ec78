"""Who is who across documents, when the annotation says it only within each.

An entity of a document is called by its fullest name. For persons and organisations it is the
lemma most used among those of several words (initials and patronymics not counted); for places,
the one that most documents use. Entities with equal names are one identity: small letters, ё and э
as е, quotes and the order of words in a person's name make no difference, nor does a letter or two
in a first name beside the same surname («Биньямин», «Беньямин»).

An entity that is called by a short name only («Путин», «ООН») is joined to the one full name that
it goes with somewhere: as its surname, as its acronym, or by standing for it within a document. If
several full names go with it, nobody knows which is meant: the document is judged neither way for
them. If none does, the word is an identity of its own. First names and initials alone are
nobody, nor is a name without a capital («правительство») anything that one would watch.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

_words = re.compile(r"[^\W_]+(?:[-'’ʼ][^\W_]+)*").findall
_is_patronymic = re.compile(r".{2,}(?:ович|евич|ёвич|ьич|мич|кич|овна|евна|ёвна|ична|ьевна)").fullmatch


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of one document: how it is called there, each time. `kind` is PER, ORG or LOC."""

    document: str
    entity: str
    kind: str
    lemmas: tuple[str, ...]


@dataclass(slots=True)
class Identities:
    """`names`: identity → what a person would type. `of`: (document, entity) → identities it may be."""

    names: dict[str, str]
    kinds: dict[str, str]
    of: dict[tuple[str, str], frozenset[str]]


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small letters."""
    return tuple(word.lower().replace("ё", "е").replace("э", "е") for word in _words(name))


def join(entities: Iterable[Named]) -> Identities:
    """Join the entities of all documents."""
    joined = Identities({}, {}, {})
    by_kind: dict[str, list[Named]] = defaultdict(list)
    for entity in entities:
        by_kind[entity.kind].append(entity)
    for kind, members in by_kind.items():
        _join_kind(kind, members, joined)
    return joined


def _join_kind(kind: str, members: list[Named], joined: Identities) -> None:
    everywhere = Counter(lemma for each in members for lemma in set(each.lemmas))
    fullest = {(each.document, each.entity): _fullest(each, everywhere) for each in members}
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    for name in fullest.values():
        spelt[_key(kind, name)][name] += 1
    same = _variants(kind, spelt)
    goes_with = _short_names(kind, members, fullest, same)
    first_names = {_key_words(kind, name)[0] for name in fullest.values() if len(_key_words(kind, name)) > 1}
    for place, name in fullest.items():
        words, key = _key_words(kind, name), _key(kind, name)
        keys = goes_with.get(key, set()) if len(words) == 1 or kind == "LOC" else set()
        if kind == "PER" and not keys and len(words) == 1 and words[0] in first_names:
            continue
        if name != name.lower() and (kind != "PER" or len(max(words, key=len)) > 2):
            joined.of[place] = frozenset(f"{kind} {each}" for each in keys or {same.get(key, key)})
    for identity in {each for meant in joined.of.values() for each in meant if each.startswith(kind)}:
        joined.names[identity] = spelt[identity.removeprefix(f"{kind} ")].most_common(1)[0][0]
        joined.kinds[identity] = kind


def _fullest(entity: Named, everywhere: Counter[str]) -> str:
    """The name of an entity within its document."""
    uses = everywhere if entity.kind == "LOC" else Counter(entity.lemmas)
    return max(
        set(entity.lemmas),
        key=lambda lemma: (_fullness(entity.kind, lemma), uses[lemma], len(lemma), lemma),
    )


def _fullness(kind: str, lemma: str) -> int:
    """Two words of a person's name say all; of an organisation's any several words do."""
    return 0 if kind == "LOC" else min(2, len(_key_words(kind, lemma)))


def _key_words(kind: str, name: str) -> tuple[str, ...]:
    words = words_of(name)
    if kind != "PER":
        return words or (name.lower(),)
    kept = tuple(word for word in words if len(word) > 1 and not _is_patronymic(word))
    return kept or words or (name.lower(),)


def _key(kind: str, name: str) -> str:
    words = _key_words(kind, name)
    return " ".join(sorted(words) if kind == "PER" else words)


def _variants(kind: str, spelt: dict[str, Counter[str]]) -> dict[str, str]:
    """Keys of persons → the key of the same person in the commoner spelling."""
    same: dict[str, str] = {}
    by_surname: dict[str, list[str]] = defaultdict(list)
    for key in sorted(spelt, key=lambda each: (-spelt[each].total(), each)) if kind == "PER" else ():
        words = _key_words(kind, next(iter(spelt[key])))
        if len(words) == 2:
            twin = next((other for other in by_surname[words[1]] if _is_like(key, other)), key)
            same[key] = twin
            if twin == key:
                by_surname[words[1]].append(key)
    return same


def _is_like(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() > 0.9


def _short_names(
    kind: str, members: list[Named], fullest: dict[tuple[str, str], str], same: dict[str, str]
) -> dict[str, set[str]]:
    """Short name → keys of the full names that it can stand for."""
    shorts: dict[str, set[str]] = defaultdict(set)
    for each in members:
        name = fullest[each.document, each.entity]
        words, key = _key_words(kind, name), _key(kind, name)
        own = {_key_words(kind, lemma) for lemma in each.lemmas if lemma != lemma.lower()}
        aliases = {" ".join(alias) for alias in own if len(alias) == 1 or kind == "LOC"}
        if len(words) > 1:
            aliases |= {words[-1] if kind == "PER" else _acronym(name)} - {words[0]}
        elif kind != "LOC":
            continue
        for alias in aliases - {"", key}:
            shorts[alias].add(same.get(key, key))
    return shorts


def _acronym(name: str) -> str:
    letters = "".join(word[0] for word in words_of(name) if len(word) > 1)
    return letters if len(letters) > 1 else ""
