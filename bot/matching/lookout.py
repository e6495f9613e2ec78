"""The matcher with expressions: each of their words is a hidden watch, shared by all that use it.

An expression is looked at only when a word is found without which it cannot be true, so what a
document costs does not depend on how many expressions there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.domain.document import Document
from bot.domain.entity import EntityKind
from bot.domain.watch import Finding, Mention, Watch
from bot.errors import UserError
from bot.matching.forms import Form, forms_of
from bot.matching.matcher import Matcher
from bot.matching.query.fields import language_code, place_of
from bot.matching.query.judging import Facts, evidence_of, score_of
from bot.matching.query.meaning import Meaning, forms_of_meaning, meaning_of, passed_by, query_of
from bot.matching.query.nodes import Query, Word, anchors_of, words_of

_HIDDEN = "\x00"  # begins the ids of hidden watches; no id from outside begins so


@dataclass(frozen=True, slots=True)
class _Expression:
    watch: Watch
    query: Query
    hidden: Mapping[Word, str]  # under which id each word is looked for
    anchor: frozenset[str]  # without one of these it cannot be true


class Lookout:
    """Finds what is watched in documents, expressions too. The same interface as `Matcher`.

    Adding an expression raises QueryError when it cannot be read. `judged` counts how often an
    expression was looked at. Not to be used from several threads at once.
    """

    def __init__(self) -> None:
        self._matcher = Matcher()
        self._expressions: dict[str, _Expression] = {}
        self._hidden: dict[Meaning, str] = {}
        self._users: dict[str, set[str]] = {}  # hidden id → expressions that use it
        self._anchored: dict[str, set[str]] = {}  # hidden id → expressions to look at
        self._next = 0
        self.judged = 0

    def __len__(self) -> int:
        return len(self._matcher) - len(self._hidden) + len(self._expressions)

    @property
    def watches(self) -> tuple[Watch, ...]:
        """Everything watched, in the order of ids."""
        plain = (watch for watch in self._matcher.watches if not watch.id.startswith(_HIDDEN))
        return tuple(
            sorted([*plain, *(one.watch for one in self._expressions.values())], key=lambda one: one.id)
        )

    @property
    def terms(self) -> int:
        """How many different things are looked for on behalf of expressions."""
        return len(self._hidden)

    def add(self, watch: Watch, forms: Iterable[Form] | None = None) -> None:
        """Watch for this from now on. A watch with the same id is replaced.

        `forms` are what `prepare` gave, if it was asked. Raises QueryError for an expression that
        cannot be read; what was watched before stays.
        """
        if watch.kind is not EntityKind.EXPRESSION:
            self.remove(watch.id)
            self._matcher.add_forms(watch, forms_of(watch) if forms is None else forms)
            return
        query = query_of(watch)
        self.remove(watch.id)
        hidden = {word: self._hide(meaning_of(word, watch), watch.id) for word in words_of(query.root)}
        anchor = self._best_anchor(query, hidden)
        self._expressions[watch.id] = _Expression(watch, query, hidden, anchor)
        for name in anchor:
            self._anchored.setdefault(name, set()).add(watch.id)

    def remove(self, watch_id: str) -> None:
        """Watch for this no more. An unknown id is no error."""
        gone = self._expressions.pop(watch_id, None)
        if gone is None:
            self._matcher.remove(watch_id)
            return
        for name in gone.anchor:
            _discard(self._anchored, name, watch_id)
        for word in gone.hidden:
            meaning = meaning_of(word, gone.watch)
            if meaning in self._hidden and not _discard(self._users, self._hidden[meaning], watch_id):
                self._matcher.remove(self._hidden.pop(meaning))

    def find(
        self, text: str, *, title: str = "", language: str = "", source: str = ""
    ) -> tuple[Finding, ...]:
        """What stands in a document: findings in the order of their first mention.

        `language` is a two-letter code; `source` holds the addresses it comes from, blanks
        between. An expression that is not satisfied has no finding; one that is has the score of
        its weakest part, and the mentions that made it true, each with its own reason.
        """
        found = self._matcher.find(text, title=title, language=language)
        if not self._expressions:
            return found
        by_id = {finding.watch: finding.mentions for finding in found}
        told = language_code(re.split("[-_]", language, maxsplit=1)[0])
        facts = partial(Facts, title, text, told, tuple(map(place_of, source.split())))
        woken = {name for key in by_id.keys() & self._anchored.keys() for name in self._anchored[key]}
        judged = (self._judge(self._expressions[name], facts, by_id) for name in woken)
        plain = (finding for finding in found if not finding.watch.startswith(_HIDDEN))
        return tuple(sorted([*plain, *(finding for finding in judged if finding)], key=_order))

    def find_in(self, document: Document, address: str = "") -> tuple[Finding, ...]:
        """What stands in a document as kept; `address` is its source's, and its own counts too."""
        return self.find(
            document.text,
            title=document.title,
            language=document.language,
            source=f"{address} {document.url}",
        )

    # ------------------------------------------------------------------------------- internals

    def _hide(self, meaning: Meaning, user: str) -> str:
        """The id under which something is looked for on behalf of an expression."""
        if meaning not in self._hidden:
            name = self._hidden[meaning] = f"{_HIDDEN}{self._next}"
            self._next += 1
            self._matcher.add_forms(meaning.watch(name), forms_of_meaning(meaning))
        self._users.setdefault(self._hidden[meaning], set()).add(user)
        return self._hidden[meaning]

    def _best_anchor(self, query: Query, hidden: Mapping[Word, str]) -> frozenset[str]:
        """The anchor that the fewest expressions hang on, of such the one with the longest words.

        Few wake at once, and seldom.
        """

        def weight(words: frozenset[Word]) -> tuple[int, int]:
            used = sum(len(self._anchored.get(hidden[word], ())) + 1 for word in words)
            return used, -min(len(word.text) for word in words)

        return frozenset(hidden[word] for word in min(anchors_of(query.root), key=weight))

    def _judge(
        self,
        one: _Expression,
        facts: Callable[[Callable[[Word], Sequence[Mention]]], Facts],
        found: Mapping[str, tuple[Mention, ...]],
    ) -> Finding | None:
        self.judged += 1
        seen = facts(lambda word: passed_by(word, found.get(one.hidden[word], ())))
        score = score_of(one.query.root, seen)
        if score <= 0:
            return None
        # A chain of «near» has the same mention in many pairs: each is kept, and renamed, once.
        kept = {
            (mention.field != "title", mention.start, mention.end): mention
            for mention in evidence_of(one.query.root, seen, score)
        }
        mentions = (replace(kept[at], watch=one.watch.id) for at in sorted(kept))
        return Finding(one.watch.id, score, tuple(mentions))


def prepare(watch: Watch) -> tuple[Form, ...]:
    """What takes the time of adding a watch, done beforehand; fit for another thread.

    The forms of the words of an expression are remembered for a while, and none are returned. One
    that cannot be read is passed over: `add` tells.
    """
    if watch.kind is not EntityKind.EXPRESSION:
        return forms_of(watch)
    if expression_problem(watch) is None:
        for word in words_of(query_of(watch).root):
            forms_of_meaning(meaning_of(word, watch))
    return ()


def expression_problem(watch: Watch) -> UserError | None:
    """What is wrong with an expression; None if nothing is, or if the watch is none."""
    try:
        if watch.kind is EntityKind.EXPRESSION:
            query_of(watch)
    except UserError as error:
        return error
    return None


def _discard(index: dict[str, set[str]], name: str, user: str) -> bool:
    """Take a user out of the index; whether any is left."""
    users = index[name]
    users.discard(user)
    if not users:
        del index[name]
    return bool(users)


def _order(finding: Finding) -> tuple[bool, int, str]:
    first = finding.mentions[0]
    return first.field == "text", first.start, finding.watch
