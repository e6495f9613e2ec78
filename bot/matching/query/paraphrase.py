"""What was understood, said in whole words: "Shoigu and Belarus, but not football; only in Ukrainian"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.domain.richtext import Text, bold, plain
from bot.matching.query.nodes import And, How, Lang, Near, Node, Not, Or, Query, Source, Title, Word


class Say(Protocol):
    """A message of the catalogue in one language: `partial(bot.words.say, language)`."""

    def __call__(self, key: str, /, **values: object) -> Text: ...


def paraphrase(query: Query, say: Say) -> Text:
    """An expression in words, its terms in bold."""
    return _Telling(say).whole(query.root)


class _Telling:
    def __init__(self, say: Say) -> None:
        self._say = say

    def whole(self, node: Node) -> Text:
        """A tree in words: what must be there, what must not, and from where alone."""
        if isinstance(node, Or):
            return self._listed("query-or", node.parts)
        parts = node.parts if isinstance(node, And) else (node,)
        conditions = [part for part in parts if _is_condition(part)]
        absent = [part for each in parts if each not in conditions and (part := _absent(each))]
        present = [part for part in parts if part not in conditions and not _absent(part)]
        if not present:
            return self._listed("query-and", parts)
        told = self._listed("query-and", present)
        if absent:
            told = self._say("query-but-not", what=told, absent=self._listed("query-nor", absent))
        for condition in conditions:
            told = self._say("query-on-condition", what=told, condition=self._condition(condition))
        return told

    def _condition(self, node: Node) -> Text:
        if isinstance(node, Not):
            return self._part(node)
        told = self._listed("query-or", node.parts if isinstance(node, Or) else (node,))
        return self._say("query-only", what=told)

    def _listed(self, key: str, parts: Sequence[Node]) -> Text:
        """ "A, B and C"."""
        told = [self._part(part) for part in parts]
        if len(told) == 1:
            return told[0]
        first = told[0]
        for one in told[1:-1]:
            first = first + ", " + one
        return self._say(key, first=first, last=told[-1])

    def _part(self, node: Node) -> Text:  # noqa: PLR0911 - one answer for each kind of node
        match node:
            case Word():
                return self._word(node)
            case And():
                return plain("(") + self.whole(node) + ")"
            case Or(parts):
                return plain("(") + self._listed("query-or", parts) + ")"
            case Not(part):
                return self._say("query-not", what=self._part(part))
            case Title(part):
                return self._say("query-in-title", what=self._part(part))
            case Near(left, right, words):
                sides = [self._part(Or(side) if len(side) > 1 else side[0]) for side in (left, right)]
                return self._say("query-near", first=sides[0], last=sides[1], count=words)
            case Lang(code):
                return self._say(f"query-in-{code}")
            case Source(place):
                return self._say("query-from", source=plain(place))

    def _word(self, word: Word) -> Text:
        shown = bold(word.text)
        match word.how:
            case How.FORMS:
                return shown
            case How.PHRASE:
                return self._say("query-phrase", words=shown)
            case How.LETTERS:
                return self._say("query-exactly", words=shown)


def _is_condition(node: Node) -> bool:
    """Something about the document that no word of it tells."""
    if isinstance(node, Or):
        return all(isinstance(part, Lang | Source) for part in node.parts)
    return isinstance(node.part if isinstance(node, Not) else node, Lang | Source)


def _absent(node: Node) -> Node | None:
    """What must not be there, if a part says just that."""
    match node:
        case Not(part):
            return part
        case Title(Not(part)):
            return Title(part)
        case _:
            return None
