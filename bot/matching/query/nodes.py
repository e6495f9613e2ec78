"""What an expression says, as a tree. Only what cannot be taken apart is ever negated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias


class How(Enum):
    """How a word is looked for."""

    FORMS = auto()  # in all its forms
    PHRASE = auto()  # these words in this order, in no other form
    LETTERS = auto()  # letter for letter; only capitals are let pass


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or several that are looked for as one name."""

    text: str
    how: How = How.FORMS


@dataclass(frozen=True, slots=True)
class Near:
    """One of `left` and one of `right` in the same field, at most `words` words between them."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Lang:
    """The document is in this language (two-letter code)."""

    code: str


@dataclass(frozen=True, slots=True)
class Source:
    """The document is from here: "@channel" or "host" or "host/path", lower case."""

    place: str


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    part: Word | Near | Lang | Source


@dataclass(frozen=True, slots=True)
class Title:
    """Its words count only in the title."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of them; two or more."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """One of them at least; two or more."""

    parts: tuple[Node, ...]


Node: TypeAlias = Word | Near | Lang | Source | Not | Title | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """An expression that was understood. `runs` are its plain words as they stand side by side."""

    typed: str
    root: Node
    runs: tuple[tuple[str, ...], ...] = ()


def all_of(parts: list[Node]) -> Node:
    """The parts joined by and, each once."""
    flat = dict.fromkeys(
        inner for part in parts for inner in (part.parts if isinstance(part, And) else [part])
    )
    return And(tuple(flat)) if len(flat) > 1 else next(iter(flat))


def any_of(parts: list[Node]) -> Node:
    """The parts joined by or, each once."""
    flat = dict.fromkeys(
        inner for part in parts for inner in (part.parts if isinstance(part, Or) else [part])
    )
    return Or(tuple(flat)) if len(flat) > 1 else next(iter(flat))


def negated(node: Node) -> Node:
    """The contrary of a tree, with the negation moved down to where nothing can be taken apart."""
    match node:
        case Not(part):
            return part
        case And(parts):
            return any_of([negated(part) for part in parts])
        case Or(parts):
            return all_of([negated(part) for part in parts])
        case Title(part):
            return Title(negated(part))
        case _:
            return Not(node)


def words_of(node: Node) -> Iterator[Word]:
    """Every word of a tree in order, those that must be absent too."""
    match node:
        case Word():
            yield node
        case Near(left, right):
            yield from (*left, *right)
        case Not(part) | Title(part):
            yield from words_of(part)
        case And(parts) | Or(parts):
            for one in parts:
                yield from words_of(one)
        case _:
            return


def anchors_of(node: Node) -> tuple[frozenset[Word], ...]:
    """Sets of words: a document that has none of one set cannot satisfy the tree.

    Empty if there is no such set, that is if documents without a single one of its words could.
    """
    match node:
        case Word():
            return (frozenset({node}),)
        case Near(left, right):
            return frozenset(left), frozenset(right)
        case Title(part):
            return anchors_of(part)
        case And(parts):
            return tuple(anchor for part in parts for anchor in anchors_of(part))
        case Or(parts):
            least = [min(anchors_of(part), key=len, default=None) for part in parts]
            return (frozenset().union(*(one for one in least if one)),) if all(least) else ()
        case _:
            return ()
