"""Sentences in the order of how much they tell: centroid, position, names and numbers."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot.summaries.leaning import is_background
from bot.summaries.likeness import WORD, overlap, stem
from bot.summaries.pieces import READ_LIMIT
from bot.summaries.reading import Candidate

_FACT = re.compile(r"(?<=[^.!?]\s)[^\W\d_a-zа-яёіїєґўąćęłńóśźż]\w+|\d+")
_FACTS = 6  # more names and numbers than this make a sentence no better
_AGREED = 1.5  # what two tell independently is worth more than two things told by one each
_LEAD = 1.1  # of two that tell as much, the one that reads on from the beginning
_RECALLED = 0.4  # "as was reported earlier"
_VARIED = 8  # far more than a summary has room for


def ranked(candidates: Sequence[Sequence[Candidate]]) -> list[tuple[float, Candidate]]:
    """The sentences that hold most of the documents' own words first; one sequence a document."""
    flat = [one for each in candidates for one in each]
    often = _often([each[0].document.text for each in candidates if each])
    within = Counter(each for one in flat for each in one.stems)
    # a word that a sentence was trimmed out of ("__Шойгу") is counted as another in the whole text
    weight = {each: often.get(each, 1) * math.log(1 + len(flat) / within[each]) for each in within}
    scored = [
        (_score(one, place, weight) * (_LEAD if one.rank == 0 else 1.0), one)
        for each in candidates
        for place, one in enumerate(each)
    ]
    return sorted(scored, key=lambda pair: -pair[0])


def varied(scored: Iterable[tuple[float, Candidate]], lead: Candidate) -> Iterator[Candidate]:
    """The lead, then each time the sentence that adds most to what was taken before."""
    taken = [lead]
    yield lead
    left = [(score, one) for score, one in scored if one is not lead]
    while left and len(taken) < _VARIED:
        _, best = max(left, key=lambda pair: pair[0] * (1 - _said(pair[1], taken)))
        left = [pair for pair in left if pair[1] is not best]
        taken.append(best)
        yield best


def _said(one: Candidate, taken: Iterable[Candidate]) -> float:
    return max((overlap(one.stems, other.stems) for other in taken), default=0.0)


def _often(texts: Sequence[str]) -> dict[str, float]:
    """How much a word says: by how often one text has it, or by how many of several texts do."""
    counted = [Counter(stem(word) for word in WORD.findall(text[:READ_LIMIT].casefold())) for text in texts]
    if len(counted) == 1:
        return dict(counted[0])
    documents = Counter(each for own in counted for each in own)
    return {each: count**_AGREED for each, count in documents.items()}


def _score(one: Candidate, place: int, weight: dict[str, float]) -> float:
    # in order, so that the sum is the same to the last bit in every run
    held = sum(weight[each] for each in sorted(one.stems)) / math.sqrt(len(WORD.findall(one.text)) or 1)
    facts = len(_FACT.findall(one.text))
    news = _RECALLED if is_background(one.text) else 1.0
    return news * held * (1 + 2 / (1 + place)) * (1 + min(facts, _FACTS) / _FACTS)
