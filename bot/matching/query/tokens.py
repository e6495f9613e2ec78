"""An expression is cut into tokens, and what can be seen to be wrong with them is told."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

from lark import Lark, Token

from bot.matching.given_names import groups_of, is_patronymic
from bot.matching.normalise import key_of, keys_of
from bot.matching.query.errors import QueryError
from bot.matching.query.fields import field_meant

LONGEST = 500  # characters
DEEPEST = 20  # brackets and signs within one another
MOST_TERMS = 30
FARTHEST = 50  # words between two that are near
LONGEST_NAME = 5  # words that may be taken together for one name
_LONGEST_SHOWN_FIELD = 20

_PUNCTUATION = ",;:!?…"
PREFIXES = frozenset({"NOT", "EXACT", "TITLE"})
JOINTS = frozenset({"_AND", "_OR", "NEAR"})


@cache
def grammar() -> Lark:
    """Built when first needed."""
    return Lark(
        Path(__file__).with_name("grammar.lark").read_text(encoding="utf-8"), parser="lalr", lexer="basic"
    )


def cut(typed: str) -> list[Token]:
    """The tokens of a text; every text can be cut."""
    return list(grammar().parse_interactive(typed).lexer_thread.lex(None))  # type: ignore[no-untyped-call]


def end_of(token: Token) -> int:
    """Where a token ends in the text."""
    return int(token.end_pos or 0)


def shown(word: str) -> str:
    """A word without the punctuation behind it."""
    return word.rstrip(_PUNCTUATION)


def check(typed: str, tokens: Sequence[Token]) -> None:
    """Raises QueryError for whatever no grammar is needed to see."""
    for token in tokens:
        _check_token(typed, token)
    _check_brackets(typed, tokens)
    _check_depth(typed, tokens)
    terms = [token for token in tokens if token.type in {"WORD", "QUOTED"}]
    if len(terms) > MOST_TERMS:
        _fail("query-too-many-terms", typed, terms[MOST_TERMS], count=len(terms), limit=MOST_TERMS)


def _check_token(typed: str, token: Token) -> None:
    match token.type:
        case "UNCLOSED":
            at = int(token.start_pos or 0)
            raise QueryError("query-unclosed-quote", typed, at, at + 1)
        case "STRAY":
            _fail("query-unopened-quote", typed, token)
        case "LONE":
            _fail("query-lone-sign", typed, token, sign=str(token))
        case "FIELD":
            _fail_for_a_field(typed, token)
        case "NEAR" if len(token) > 1 and not 0 < _number(token) <= FARTHEST:
            _fail("query-too-far", typed, token, limit=FARTHEST)
        case "WORD" if "*" in token:
            _fail("query-star", typed, token)
        case "WORD" | "QUOTED" if not keys_of(token):
            _fail("query-no-letters", typed, token)
        case _:
            pass


def _number(token: Token) -> int:
    digits = token[1:]
    return int(digits) if len(digits) < 4 else FARTHEST + 1


def _fail_for_a_field(typed: str, token: Token) -> None:
    name = str(token[:-1])
    short = name[:_LONGEST_SHOWN_FIELD]
    if guess := field_meant(name):
        _fail("query-unknown-field-perhaps", typed, token, field=f"{short}:", guess=f"{guess}:")
    _fail("query-unknown-field", typed, token, field=f"{short}:")


def _check_brackets(typed: str, tokens: Sequence[Token]) -> None:
    opened: list[Token] = []
    for token in tokens:
        if token.type == "LPAR":
            opened.append(token)
        elif token.type == "RPAR":
            if not opened:
                _fail("query-unopened-bracket", typed, token)
            opened.pop()
    if opened:
        _fail("query-unclosed-bracket", typed, opened[-1])


def _check_depth(typed: str, tokens: Sequence[Token]) -> None:
    inside = signs = 0
    for token in tokens:
        inside += {"LPAR": 1, "RPAR": -1}.get(token.type, 0)
        signs = signs + 1 if token.type in PREFIXES else 0 if token.type != "LPAR" else signs
        if inside + signs > DEEPEST:
            _fail("query-too-deep", typed, token, limit=DEEPEST)


def _fail(key: str, typed: str, token: Token, **values: object) -> None:
    raise QueryError(key, typed, int(token.start_pos or 0), end_of(token), **values)


# ------------------------------------------------------------------ words that make up one name


def runs_of(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The plain words that stand side by side."""
    after_a_sign = {id(word) for sign, word in pairwise(tokens) if sign.type == "EXACT"}
    for is_word, run in groupby(tokens, lambda one: one.type == "WORD" and id(one) not in after_a_sign):
        if is_word:
            yield list(run)


def with_names_joined(tokens: Sequence[Token], names: Collection[tuple[str, ...]]) -> list[Token]:
    """The tokens, with plain words that are one name together made one.

    `names` are the folded words of names that are known. Besides them, a first name with a
    capital and the word with a capital behind it are a person.
    """
    starts = {id(run[at]): run[at:] for run in runs_of(tokens) for at in range(len(run))}
    joined: list[Token] = []
    skip = 0
    for token in tokens:
        if skip:
            skip -= 1
            continue
        run = starts.get(id(token), [])
        length = _length_of_name(run, names)
        joined.append(_joined(run[:length]) if length > 1 else token)
        skip = max(length - 1, 0)
    return joined


def _length_of_name(run: Sequence[Token], names: Collection[tuple[str, ...]]) -> int:
    """How many words at the beginning of a run are one name; 0 if there is no run."""
    for length in range(min(len(run), LONGEST_NAME), 1, -1):
        if tuple(key for word in run[:length] for key in keys_of(word)) in names:
            return length
    return _length_of_person(run)


def _length_of_person(run: Sequence[Token]) -> int:
    if len(run) < 2 or not run[0][:1].isupper() or not groups_of(key_of(run[0])):
        return min(len(run), 1)
    length = 3 if len(run) > 2 and is_patronymic(key_of(run[1])) else 2
    return length if _may_be_a_surname(shown(run[length - 1])) else 1


def _may_be_a_surname(word: str) -> bool:
    is_a_number = set(word) <= set("IVXІХ")  # «Николай II»
    return len(word) > 1 and word[0].isupper() and not is_a_number and not groups_of(key_of(word))


def _joined(words: Sequence[Token]) -> Token:
    text = " ".join(map(shown, words))
    return Token("WORD", text, start_pos=words[0].start_pos, end_pos=end_of(words[-1]))
