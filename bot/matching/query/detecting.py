"""Is what somebody typed an expression, or simply a name?

Names hold signs too: «AT&T», «Нью-Йорк», «Жыве Беларусь!», «ООО "Маяк"». Only what hardly ever
stands in a name makes an expression; where the words alone could be either, it is a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lark import Token

from bot.matching.query.fields import field_meant
from bot.matching.query.tokens import LONGEST, cut, end_of

_TERMS = frozenset({"WORD", "QUOTED"})
_ENDS = _TERMS | {"RPAR"}
_STARTS = _TERMS | {"LPAR", "NOT", "EXACT", "TITLE", "LANG", "SOURCE"}
_value_follows = re.compile(r"[^\s:]+:\S|(?:lang|source|title):").match


def is_expression(typed: str) -> bool:
    """Whether a typed text uses any operator. Never raises: what is wrong with it, `read` tells."""
    text = typed[: LONGEST + 1]
    tokens = cut(text)
    return any(
        _TELLS[token.type](text, tokens, at) for at, token in enumerate(tokens) if token.type in _TELLS
    )


def _joins(text: str, tokens: Sequence[Token], at: int) -> bool:
    """`&` and `|`; words in capitals between two others, if not all is in capitals."""
    token = tokens[at]
    if not token.isalpha():
        return not (len(tokens) == 3 and at == 1 and tokens[0] == tokens[2])  # «Johnson & Johnson»
    if token.islower() or not 0 < at < len(tokens) - 1:
        return False
    is_between = tokens[at - 1].type in _ENDS and tokens[at + 1].type in _STARTS
    return is_between and (token.type == "_OR" or not text.isupper())


def _negates(text: str, tokens: Sequence[Token], at: int) -> bool:
    """A sign before a word; but «Ту -154» is an aeroplane, and НЕ in a line of capitals a word."""
    token = tokens[at]
    if token.isalpha():
        return not text.isupper() and at < len(tokens) - 1
    return not text[end_of(token) : end_of(token) + 1].isdigit()


def _is_near(_text: str, _tokens: Sequence[Token], at: int) -> bool:
    return at > 0


def _is_a_field(text: str, tokens: Sequence[Token], at: int) -> bool:
    return bool(_value_follows(text, int(tokens[at].start_pos or 0)))


def _resembles_a_field(_text: str, tokens: Sequence[Token], at: int) -> bool:
    return bool(field_meant(str(tokens[at][:-1])))


def _is_quoted_first(_text: str, tokens: Sequence[Token], at: int) -> bool:
    """Straight or curly marks at the very beginning; «…» is how the names of things are written."""
    return at == 0 and not tokens[0].startswith("«")


def _always(*_: object) -> bool:
    return True


_TELLS: dict[str, Callable[[str, Sequence[Token], int], bool]] = {
    "_AND": _joins,
    "_OR": _joins,
    "NOT": _negates,
    "NEAR": _is_near,
    "EXACT": _always,
    "LANG": _is_a_field,
    "SOURCE": _is_a_field,
    "TITLE": _is_a_field,
    "FIELD": _resembles_a_field,
    "QUOTED": _is_quoted_first,
}
