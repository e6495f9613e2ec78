"""An expression as typed → what it says, or a kind word about what is wrong and where."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from lark import Token, Tree, UnexpectedToken

from bot.matching.normalise import keys_of
from bot.matching.query import tokens as cutting
from bot.matching.query.errors import QueryError
from bot.matching.query.fields import LANGUAGES, language_code, place_of
from bot.matching.query.nodes import (
    How,
    Lang,
    Near,
    Node,
    Or,
    Query,
    Source,
    Title,
    Word,
    all_of,
    anchors_of,
    any_of,
    negated,
    words_of,
)

_NEAR = 5  # words, where no number is given
_QUOTES = '"«»“”„'


def read(typed: str, names: Collection[str] = ()) -> Query:
    """What an expression says. Raises QueryError, which points at the place.

    Plain words side by side that are one of `names` together are looked for as one name; so is a
    first name with a surname. Takes time in proportion to the length, which is limited.
    """
    if len(typed) > cutting.LONGEST:
        raise QueryError(
            "query-too-long", typed, cutting.LONGEST, len(typed), length=len(typed), limit=cutting.LONGEST
        )
    found = cutting.cut(typed)
    if not found:
        raise QueryError("query-empty", typed.strip())
    cutting.check(typed, found)
    runs = tuple(tuple(cutting.shown(word) for word in run) for run in cutting.runs_of(found))
    root = _parsed(typed, cutting.with_names_joined(found, {keys_of(name) for name in names}))
    if not anchors_of(root):
        raise QueryError("query-fires-on-everything", typed, *_extent(found))
    return Query(typed, root, runs)


def candidates_of(query: Query) -> tuple[str, ...]:
    """What in an expression may be a known name: each plain word, and words side by side, longest first."""
    found: dict[str, None] = {}
    for run in query.runs:
        for length in range(min(len(run), cutting.LONGEST_NAME), 0, -1):
            for at in range(len(run) - length + 1):
                found.setdefault(" ".join(run[at : at + length]))
    return tuple(found)


def terms_of(query: Query) -> tuple[str, ...]:
    """The words and names that are looked for in all their forms, each once, in order."""
    return tuple(dict.fromkeys(word.text for word in words_of(query.root) if word.how is How.FORMS))


# --------------------------------------------------------------------------------- the grammar


class _Piece(NamedTuple):
    """A node, and where it stands."""

    node: Node
    start: int
    end: int


def _parsed(typed: str, found: Sequence[Token]) -> Node:
    parser = cutting.grammar().parse_interactive("")
    try:
        for token in found:
            parser.feed_token(token)
        tree = parser.feed_eof(found[-1])  # type: ignore[no-untyped-call]
    except UnexpectedToken as error:
        raise _unexpected(typed, found, error.token) from error
    return _Builder(typed).build(tree).node


def _unexpected(typed: str, found: Sequence[Token], token: Token) -> QueryError:
    """Why this token cannot stand here. Behind every operator a term must come, and only there."""
    at = next((at for at, one in enumerate(found) if one is token), len(found))
    before = found[at - 1] if at else None
    if before is not None and before.type == "NEAR" and at < len(found) and token.type != "RPAR":
        return _error("query-near-needs-words", typed, token)
    if before is not None and before.type in cutting.JOINTS | cutting.PREFIXES:
        return _error("query-nothing-after", typed, before, sign=str(before))
    if token.type == "RPAR":
        return _error("query-empty-brackets", typed, token)
    return _error("query-nothing-before", typed, token, sign=str(token))


def _error(key: str, typed: str, token: Token, **values: object) -> QueryError:
    return QueryError(key, typed, int(token.start_pos or 0), cutting.end_of(token), **values)


def _extent(found: Sequence[Token]) -> tuple[int, int]:
    return int(found[0].start_pos or 0), cutting.end_of(found[-1])


class _Builder:
    """From the leaves up: tokens become nodes, each knowing where it stands. One method a rule."""

    def __init__(self, typed: str) -> None:
        self._typed = typed

    def build(self, tree: Tree[Token]) -> _Piece:
        """The piece that a tree of the grammar stands for."""
        children = [one if isinstance(one, Token) else self.build(one) for one in tree.children]
        made: _Piece = getattr(self, tree.data)(*children)
        return made

    def choice(self, *parts: _Piece) -> _Piece:
        return _joined(any_of, parts)

    def joint(self, *parts: _Piece) -> _Piece:
        return _joined(all_of, parts)

    row = joint

    def negated(self, sign: Token, part: _Piece) -> _Piece:
        return _Piece(negated(part.node), _start(sign), part.end)

    def near(self, first: _Piece, *rest: _Piece | Token) -> _Piece:
        pieces = [first, *(one for one in rest if isinstance(one, _Piece))]
        signs = [one for one in rest if isinstance(one, Token)]
        words = [self._words(piece) for piece in pieces]
        pairs = zip(pairwise(words), signs, strict=True)
        node = all_of([Near(left, right, int(sign[1:] or _NEAR)) for (left, right), sign in pairs])
        return _Piece(node, first.start, pieces[-1].end)

    def _words(self, piece: _Piece) -> tuple[Word, ...]:
        """What stands beside a near: a word, or several of which one will do."""
        parts = piece.node.parts if isinstance(piece.node, Or) else (piece.node,)
        words = tuple(part for part in parts if isinstance(part, Word))
        if len(words) < len(parts):
            raise QueryError("query-near-needs-words", self._typed, piece.start, piece.end)
        return words

    def word(self, token: Token) -> _Piece:
        return _piece(Word(cutting.shown(token)), token)

    def quoted(self, token: Token) -> _Piece:
        return _piece(Word(_unquoted(token), How.PHRASE), token)

    def exact(self, sign: Token, token: Token) -> _Piece:
        return _Piece(Word(_unquoted(token), How.LETTERS), _start(sign), cutting.end_of(token))

    def lang(self, token: Token) -> _Piece:
        value = self._value(token)
        code = language_code(value)
        if not code:
            known = ", ".join(LANGUAGES)
            raise _error("query-unknown-language", self._typed, token, language=value[:20], known=known)
        return _piece(Lang(code), token)

    def source(self, token: Token) -> _Piece:
        place = place_of(self._value(token))
        if not place:
            raise _error("query-unknown-source", self._typed, token)
        return _piece(Source(place), token)

    def _value(self, token: Token) -> str:
        field, _, value = token.partition(":")
        if not value.strip(" ,;."):
            raise _error("query-nothing-after", self._typed, token, sign=f"{field}:")
        return value.strip(" ,;.")

    def title(self, sign: Token, part: _Piece) -> _Piece:
        node = part.node if isinstance(part.node, Title) else Title(part.node)
        return _Piece(node, _start(sign), part.end)

    def brackets(self, opening: Token, part: _Piece, closing: Token) -> _Piece:
        return _Piece(part.node, _start(opening), cutting.end_of(closing))

    def mistake(self, token: Token) -> _Piece:
        raise _error("query-no-letters", self._typed, token)


def _joined(join: Callable[[list[Node]], Node], parts: Sequence[_Piece]) -> _Piece:
    return _Piece(join([part.node for part in parts]), parts[0].start, parts[-1].end)


def _piece(node: Node, token: Token) -> _Piece:
    return _Piece(node, _start(token), cutting.end_of(token))


def _start(token: Token) -> int:
    return int(token.start_pos or 0)


def _unquoted(token: Token) -> str:
    return " ".join(cutting.shown(token).strip(_QUOTES).split())
