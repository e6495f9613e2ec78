"""Precision, recall and F1 over pairs of a document and a watch, all watches looked for at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from bot.domain.watch import LEAST_SCORE, Finding, Mode, Watch
from tests.eval.corpus import Document, Task
from tests.eval.door import finder

Found = dict[str, Finding]


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs rightly found, wrongly found, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


@dataclass(frozen=True, slots=True)
class Error:
    """A pair that is wrong in one mode. `finding` is what was found, even if too weak to count."""

    task: str
    watch: Watch
    document: Document
    missed: bool
    finding: Finding | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the matcher said to a task: for each document, its findings by watch."""

    task: Task
    found: tuple[Found, ...]

    def score(self, mode: Mode, only: Collection[str] | None = None) -> Score:
        """The counts in one mode, over all watches or some."""
        right = wrong = missed = 0
        every = frozenset(watch.id for watch in self.task.watches)
        ids = every if only is None else every & frozenset(only)
        for document, sure in self._sure(mode):
            gold, said = document.gold & ids, sure & ids
            right += len(said & gold)
            wrong += len(said - gold)
            missed += len(gold - said)
        return Score(right, wrong, missed)

    def recall_of_other_forms(self, mode: Mode, only: Collection[str]) -> float:
        """Recall where the name as typed stands nowhere in the document: the harder pairs."""
        names = {watch.id: watch.names for watch in self.task.watches if watch.id in only}
        held = [
            watch in said
            for document, said in self._sure(mode)
            for watch in document.gold & names.keys()
            if not any(name.lower() in document.text.lower() for name in names[watch])
        ]
        return sum(held) / max(1, len(held))

    def errors(self, mode: Mode) -> Iterator[Error]:
        """Every pair that is wrong in this mode."""
        watches = {watch.id: watch for watch in self.task.watches}
        for (document, said), found in zip(self._sure(mode), self.found, strict=True):
            for watch in sorted(said ^ document.gold):
                missed = watch in document.gold
                yield Error(self.task.name, watches[watch], document, missed, found.get(watch))

    def _sure(self, mode: Mode) -> Iterator[tuple[Document, frozenset[str]]]:
        least = LEAST_SCORE[mode]
        for document, found in zip(self.task.documents, self.found, strict=True):
            said = frozenset(watch for watch, each in found.items() if each.score >= least)
            yield document, said - document.unsure


def answer(task: Task, tell: Callable[[str], None] = lambda _: None) -> Answer:
    """Look for all watches of a task in all its documents."""
    find = finder(task.watches, tell)
    return Answer(
        task,
        tuple(
            {each.watch: each for each in find(document.text, language=document.language)}
            for document in task.documents
        ),
    )
