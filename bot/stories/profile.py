"""A document as what is compared of it: pieces of its words, and its facts. Pure.

About 1.1 kB a document, of fixed width, so that a shelf of them is a few arrays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from bot.stories.common_words import is_common
from bot.stories.commonness import Commonness, Keys, Weights, key_of
from bot.stories.concepts import is_name, table
from bot.stories.facts import Facts, facts_of
from bot.stories.grams import merged, pieces
from bot.stories.wording import words

READ = 300  # code points of a text whose pieces are compared: more blurs what the news is
FACTS = 40  # facts of a text that are kept, the weightiest
LEAD = 8  # names of its lead
PROBES = 12  # words, and as many facts, by which it is looked for
_A_THING, _A_PLACE, _A_DIGIT, _A_NUMBER = 0.03, 0.01, 0.2, 0.03
PAIRED = 7  # facts of which each two together are a probe as well
_KINDS = "necd#p"  # the kind of a fact stands in the low bits of its key
_BITS = 7
NAME, ENTITY, CONCEPT, DAY, NUMBER, PLACE = range(6)  # a place, or an organisation everybody knows


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text says, before it is known how common that is: distinct keys, and what each counts.

    `shown` has a word for each fact that can be said to people.
    """

    stems: Keys
    times: Weights
    parts: list[Keys]
    facts: Keys
    worth: Weights
    lead: Keys
    shown: dict[int, str]


@dataclass(frozen=True, slots=True)
class Profile:
    """Weighted pieces and facts, each of length one; the names of the lead; how sure the facts are.

    `facts` are sorted by key. `strength` is the length of the fact vector before it was made one:
    a text that names nothing has little to be compared by. By its `probes` a document is looked
    for: the rarest of its words and facts, and pairs of facts that are common only alone.
    """

    cells: Keys
    weights: Weights
    facts: Keys
    fact_weights: Weights
    lead: Keys
    strength: float
    probes: Keys


def wording_of(title: str, text: str, language: str, known: Collection[str] = ()) -> Wording:
    """Read a document once. `known` are watched entities found in it, by any stable name."""
    counted = Counter(words(f"{title}\n{text[:READ]}"))
    kept = [(word, many) for word, many in counted.items() if not is_common(word, language)]
    found = [pieces(word, language) for word, _ in kept]
    facts = facts_of(title, text, language, known)
    return Wording(
        np.fromiter((stem for stem, _ in found), np.uint32, len(found)),
        np.fromiter((1 + np.log(many) for _, many in kept), np.float32, len(kept)),
        [part for _, part in found],
        np.fromiter(map(fact_key, facts.worth), np.uint32, len(facts.worth)),
        np.fromiter(facts.worth.values(), np.float32, len(facts.worth)),
        _lead(facts),
        {fact_key(fact): facts.shown.get(fact, fact[2:]) for fact in facts.worth if fact[0] != "e"},
    )


def fact_key(fact: str) -> int:
    """The key of a fact, its kind in the low bits."""
    return key_of(fact) & ~_BITS & 0xFFFFFFFF | _KINDS.index(fact[0])


@cache
def usual() -> Mapping[int, float]:
    """In what share of all news a fact is expected before any was read: rough figures, by its kind."""
    shares = {f"c:{concept}": _A_THING for concept in table() if not is_name(concept)}
    shares |= {f"p:{concept}": _A_PLACE for concept in table() if is_name(concept)}
    shares |= {f"#:{number}": _A_DIGIT if number < 10 else _A_NUMBER for number in range(100)}
    shares |= {f"#:{year}": _A_DIGIT for year in range(2000, 2040)}
    return {fact_key(fact): share for fact, share in shares.items()}


def kind_of(keys: Keys) -> Keys:
    """The kinds of facts: `NAME`, `ENTITY`, `CONCEPT`, `DAY`, `NUMBER` or `PLACE`."""
    return np.asarray(keys & _BITS, np.uint32)


def _lead(facts: Facts) -> Keys:
    return np.array([fact_key(name) for name in facts.lead[:LEAD]], np.uint32)


def profile_of(said: Wording, stems: Commonness, things: Commonness) -> Profile:
    """What is compared of a text, given how common its words and its facts are now."""
    cells, weights = merged(said.parts, said.times * stems.weights(said.stems))
    worth = said.worth * things.weights(said.facts)
    keys = said.facts
    if len(keys) > FACTS:
        best = np.argpartition(worth, -FACTS)[-FACTS:]
        keys, worth = keys[best], worth[best]
    order = np.argsort(keys)
    keys, worth = keys[order], worth[order]
    strength = float(np.sqrt(worth @ worth))
    probes = _probes(_best(said.stems, said.times * stems.weights(said.stems)), _best(keys, worth))
    return Profile(cells, weights, keys, worth / strength if strength else worth, said.lead, strength, probes)


def _best(keys: Keys, weights: Weights) -> Keys:
    best: Keys = keys[np.argsort(-weights, kind="stable")[:PROBES]]
    return best


def _probes(stems: Keys, facts: Keys) -> Keys:
    firsts, seconds = np.triu_indices(min(len(facts), PAIRED), 1)
    pairs = np.sort(np.stack([facts[firsts], facts[seconds]]), axis=0)
    # Any mixing will do, as long as it is the same everywhere.
    mixed = pairs[0] * np.uint32(0x9E3779B1) ^ pairs[1] * np.uint32(0x85EBCA77)
    return np.concatenate([stems, facts, mixed]).astype(np.uint32)
