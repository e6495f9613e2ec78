"""The matcher: watches go in and out while it runs, documents come back with what was found."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.watch import Finding, Mention, Watch
from bot.matching import experience
from bot.matching.acceptance import NAMING, Case, Evidence, Verdict, by_sound, in_the_light_of, judge
from bot.matching.company import Company
from bot.matching.context import Place, Text
from bot.matching.forms import Form, Trait, forms_of
from bot.matching.forms.person import surnames_of
from bot.matching.index import Hit, Trie
from bot.matching.normalise import Words, key_of, opened
from bot.matching.own import Own, own_of
from bot.matching.settling import Party, Sighting, settle
from bot.matching.sieve import Sieve
from bot.matching.sounding import Sounding
from bot.matching.spaced import gathered, is_gathered
from bot.matching.starts import FIRST, OPEN, PERHAPS, SPACED, YES

_TRAIT_BITS = 12
_TRAIT = (1 << _TRAIT_BITS) - 1
_BEGINS = YES | PERHAPS | FIRST


@dataclass(frozen=True, slots=True)
class _Known:
    watch: Watch
    own: Own
    forms: bytes  # what the trie holds of it, to be taken out again (`_packed`)
    surnames: tuple[str, ...] = ()  # by which it is known by sound


class Matcher:
    """Finds what is watched in documents.

    Adding and removing take microseconds and are seen by the next `find`; the cost of a document
    does not depend on the number of watches, only on how much of it is found. A watch is judged
    without regard to the others, but for bare surnames that several watched people bear. Not to
    be used from several threads at once.
    """

    def __init__(self) -> None:
        self._trie = Trie()
        self._sounding = Sounding()
        self._sieve = Sieve(self._trie, self._sounding)
        self._known: list[_Known | None] = []
        self._free: list[int] = []
        self._numbers: dict[str, int] = {}
        self._traits: list[Trait] = []
        self._trait_numbers: dict[Trait, int] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    @property
    def watches(self) -> tuple[Watch, ...]:
        """Everything watched, in the order of ids."""
        return tuple(self._at(self._numbers[name]).watch for name in sorted(self._numbers))

    def add(self, watch: Watch) -> None:
        """Watch for this from now on. A watch with the same id is replaced.

        A watch without a single letter or digit in its names is kept and never found.
        """
        self.add_forms(watch, forms_of(watch))

    def add_forms(self, watch: Watch, forms: Iterable[Form]) -> None:
        """The same with its forms made beforehand, which is what takes the time."""
        self.remove(watch.id)
        number = self._numbers[watch.id] = self._free.pop() if self._free else len(self._known)
        # All forms of a trait share one integer. They share the trait too, mostly, and to look it up
        # by where it lies takes a tenth of the time that comparing its fields would.
        payloads: dict[int, int] = {}
        made, rows = tuple(forms), []
        for form in made:
            payload = payloads.get(id(form.trait))
            if payload is None:
                payload = payloads[id(form.trait)] = self._payload(number, form.trait)
            if self._trie.add(form.keys, payload):
                self._sieve.starts.doubt(form.keys[0])
            rows.append(f"{payload & _TRAIT} {' '.join(form.keys)}")
        known = _Known(watch, own_of(watch), _packed(rows), surnames_of(watch))
        self._known[number : number + 1] = [known]
        self._add_sounds(number, known)

    def _add_sounds(self, number: int, known: _Known) -> None:
        if not known.own.names:
            return
        if not self._sounding:  # from now on first names begin something
            self._sieve.starts.forget()
        for name in known.own.rare_names:
            self._sieve.starts.doubt(name)
        self._sounding.add(number, known.own, known.surnames)

    def remove(self, watch_id: str) -> None:
        """Watch for this no more. An unknown id is no error."""
        number = self._numbers.pop(watch_id, None)
        if number is None:
            return
        known = self._at(number)
        if known.own.names:
            self._sounding.remove(number, known.own, known.surnames)
        for row in _unpacked(known.forms):
            trait, *keys = row.split(" ")
            self._trie.remove(keys, number << _TRAIT_BITS | int(trait))
        self._known[number] = None
        self._free.append(number)

    def find(
        self,
        text: str,
        *,
        title: str = "",
        language: str = "",  # noqa: ARG002 - posts mix languages: forms of all of them are looked for
    ) -> tuple[Finding, ...]:
        """What stands in a document: findings in the order of their first mention.

        Every hit is reported, the doubtful ones with low scores: hold `Finding.score` against
        `bot.domain.watch.LEAST_SCORE`. Offsets count code points of the text as given.
        """
        seen: dict[int, list[Sighting]] = {}
        for field, content in enumerate((title, text)):
            for number, sighting in self._sightings(field, content):
                seen.setdefault(number, []).append(sighting)
        outermost = {number: _outermost(found) for number, found in seen.items()}
        kept = settle(outermost, self._party, (title, text))
        findings = [self._finding(number, found, (title, text)) for number, found in kept.items()]
        return tuple(sorted(filter(None, findings), key=_order))

    def forget_words(self) -> None:
        """Give back the memory that knowing the words of past documents takes; they come anew."""
        self._sieve.starts.forget()

    # ------------------------------------------------------------------------------- internals

    def _at(self, number: int) -> _Known:
        known = self._known[number]
        assert known is not None, "the trie holds only forms of known watches"  # noqa: S101
        return known

    def _payload(self, number: int, trait: Trait) -> int:
        """One integer for whose form it is and which trait it has."""
        at = self._trait_numbers.setdefault(trait, len(self._traits))
        if at == len(self._traits):
            self._traits.append(trait)
        return number << _TRAIT_BITS | at

    def _own(self, number: int) -> Own:
        return self._at(number).own

    def _party(self, number: int) -> Party:
        known = self._at(number)
        return Party(known.own, known.watch.shared)

    def _sightings(self, field: int, content: str) -> Iterator[tuple[int, Sighting]]:
        """(number of the watch, sighting) for each hit that counts in one field.

        A hit inside a longer one of the same watch is not even judged.
        """
        for words, hits, starts in self._readings(content):
            text, offsets = Text(words), words.offsets()
            reach: dict[int, int] = {}
            judged: set[tuple[int, int]] = set()
            named: set[int] = set()  # words that are somebody's surname beyond doubt
            for hit in sorted(hits, key=_longest_first):
                number = hit.payload >> _TRAIT_BITS
                judged.add((hit.last, number))
                if hit.last <= reach.get(number, -1):
                    continue
                verdict, first, last = self._verdict(hit, text)
                if verdict.evidence is Evidence.FULL:
                    named.add(hit.last)
                if verdict.score > 0:
                    reach[number] = hit.last
                    span = _trimmed(content, offsets[2 * first], offsets[2 * last + 1])
                    core = offsets[2 * hit.first], offsets[2 * hit.last + 1]
                    yield number, Sighting(field, *span, core, verdict)
            for first, last, number, verdict in self._by_sound(text, starts, named):
                if (last, number) not in judged:
                    core = offsets[2 * last], offsets[2 * last + 1]
                    yield number, Sighting(field, offsets[2 * first], core[1], core, verdict)

    def _by_sound(
        self, text: Text, starts: Iterable[int], named: set[int]
    ) -> Iterator[tuple[int, int, int, Verdict]]:
        """(first word, last word, number, verdict) where a surname behind a first name sounds right."""
        for at in starts:
            key = key_of(text.words[at])
            if not self._sounding.is_first_name(key):
                continue
            last = Place(text, at, at).surname_behind()
            if last is None or last in named:
                continue
            word = key_of(text.words[last])
            for number in self._sounding.near(key, word):
                if self._own(number).has_name(key):
                    yield at, last, number, by_sound(word, self._at(number).surnames)

    def _readings(self, content: str) -> Iterator[tuple[Words, list[Hit], list[int]]]:
        """A field as it stands; then, if need be, with hashtags and the like taken apart."""
        sifted = self._sieve.cut(content) if content else None
        if sifted is None:
            return
        words, marks = sifted
        mark_of = self._sieve.starts.__getitem__
        starts = [at for at, mark in enumerate(map(mark_of, words.words)) if mark & _BEGINS]
        hits, compound = self._trie.hits(words, starts)
        yield words, hits, starts
        if compound or marks & OPEN:
            apart = opened(words)
            yield apart, self._hits(apart), []
        if marks & SPACED:
            together = gathered(words)
            yield together, [hit for hit in self._hits(together) if is_gathered(together, *hit[:2])], []

    def _hits(self, words: Words) -> list[Hit]:
        starts = [at for at, word in enumerate(words.words) if self._trie.begins(key_of(word))]
        return self._trie.hits(words, starts)[0]

    def _verdict(self, hit: Hit, text: Text) -> tuple[Verdict, int, int]:
        """A verdict, and the words that it is about: a name's first names and initials too."""
        trait = self._traits[hit.payload & _TRAIT]
        own = self._own(hit.payload >> _TRAIT_BITS)
        place = Place(text, hit.first, hit.last)
        company = place.company(own) if trait.shape in NAMING else Company(hit.first, hit.last)
        verdict = judge(Case(trait, own, place, company))
        if verdict.evidence is Evidence.FULL:
            return verdict, company.first, company.last
        return verdict, hit.first, hit.last

    def _finding(self, number: int, kept: list[Sighting], fields: tuple[str, str]) -> Finding | None:
        watch = self._at(number).watch
        revise = in_the_light_of(sighting.verdict.evidence for sighting in kept)
        found = (_mention(watch.id, each, revise(each.verdict), fields) for each in kept)
        title, text = fields
        mentions = tuple(
            weighed for each in found if (weighed := experience.weighed(each, watch.examples, text, title))
        )
        return Finding(watch.id, max(each.score for each in mentions), mentions) if mentions else None


_APOSTROPHES = frozenset("'’‘ʼ`´")
_possessive = re.compile(r"(?<=\w\w)['’‘ʼ`´](?:s|em|a|owi|ego|u|ie)$")


def _packed(rows: Iterable[str]) -> bytes:
    """Forms of a watch are much alike, and seldom asked for: a tenth of the size will do."""
    return zlib.compress("\n".join(rows).encode(), level=1)


def _unpacked(forms: bytes) -> list[str]:
    rows = zlib.decompress(forms).decode()
    return rows.split("\n") if rows else []


def _trimmed(content: str, start: int, end: int) -> tuple[int, int]:
    """A span without the underscores at its edges ("__Shoigu__" is bold), and without a possessive."""
    found = content[start:end]
    bare = found.rstrip("_")
    if not _APOSTROPHES.isdisjoint(bare[-5:]):
        bare = _possessive.sub("", bare)
    return end - len(found.lstrip("_")), start + len(bare)


def _longest_first(hit: Hit) -> tuple[int, int]:
    return hit.first, -hit.last


def _outermost(found: list[Sighting]) -> list[Sighting]:
    """The sightings in reading order, without those that lie inside another."""
    kept: list[Sighting] = []
    for sighting in sorted(found, key=lambda each: (each.field, each.start, -each.end)):
        last = kept[-1] if kept else None
        if last is None or last.field != sighting.field or sighting.end > last.end:
            kept.append(sighting)
    return kept


def _mention(watch_id: str, sighting: Sighting, verdict: Verdict, fields: tuple[str, str]) -> Mention:
    content = fields[sighting.field]
    return Mention(
        watch=watch_id,
        start=sighting.start,
        end=sighting.end,
        surface=content[sighting.start : sighting.end],
        field=("title", "text")[sighting.field],
        score=verdict.score,
        reason=verdict.reason,
    )


def _order(finding: Finding) -> tuple[bool, int, str]:
    first = finding.mentions[0]
    return first.field == "text", first.start, finding.watch
