"""Which story a document belongs to. Pure; what is known stands in memory, for the last days.

The same text, the same article and near-duplicates first. Then what is alike: against the
documents of a story, not against one of them alone, and the stricter the larger the story is, so
that no chain of half-alike documents grows through a day of news.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

import numpy as np

from bot.domain.document import Document
from bot.domain.story import Placement
from bot.stories.account import Account, account_of
from bot.stories.commonness import Commonness
from bot.stories.duplicates import Duplicates
from bot.stories.judging import certainty
from bot.stories.likeness import tongues
from bot.stories.profile import CONCEPT, NAME, NUMBER, PLACE, Profile, kind_of, profile_of, usual
from bot.stories.senses import Senses, surer
from bot.stories.shelf import Shelf, Spine
from bot.stories.tails import Tails

# A document that comes later than this after the last one of a story is another happening.
WINDOW = timedelta(hours=72)
# How long the first document of a story is remembered, for stories that go on from it.
REMEMBERED = timedelta(days=14)

_CLOSE_STORIES = 6  # that are looked at member by member
_MEMBERS = 12  # of a story that a document is compared with: its first and its last ones
_NAMES_OF_A_SEQUEL = 2  # that a story shares with the one that it goes on from
_A_DAY = 86_400.0  # seconds


@dataclass(frozen=True, slots=True)
class Limits:
    """How sure a joining must be, by the number of documents that a story has."""

    small: float = 0.6
    medium: float = 0.68  # from 10 documents
    large: float = 0.75  # from 30
    same_source: float = 0.2  # a source seldom tells one happening twice: so much surer
    same_source_shares: int = 3  # and so many names, things and numbers at least
    sequel: float = 0.4  # from here up to a joining, a story may go on from another

    def least(self, documents: int) -> float:
        """How sure the joining of a story of so many documents must be."""
        return self.small if documents < 10 else self.medium if documents < 30 else self.large


class _Sure(NamedTuple):
    """How sure it is that a document tells of the same happening; `whenever`: time left aside."""

    score: float
    document_id: int
    whenever: float


@dataclass(frozen=True, slots=True)
class _Match:
    """A story that a document may belong to: how sure, and the member most like it."""

    story_id: int
    score: float
    nearest: int
    whenever: float  # the same, whatever time has passed in between


class Grouping:
    """The stories of the last days. `place` says where a document goes, `add` puts it there."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._words, self._things = Commonness(), Commonness(usual())
        self._shelf = Shelf()
        self._duplicates: Duplicates[int] = Duplicates()
        self._tails = Tails()
        self._senses = Senses()
        self._last: tuple[Account, Profile] | None = None
        self._echoes: dict[str, int] = {}
        self._story_of: dict[int, int] = {}
        self._casts: dict[int, list[int]] = defaultdict(list)
        self._accounts: dict[int, tuple[datetime, tuple[str, ...]]] = {}
        self._least: dict[int, float] = {}  # of stories about which people said that we were wrong

    def __len__(self) -> int:
        return len(self._story_of)

    def __contains__(self, document_id: int) -> bool:
        return document_id in self._story_of

    # --- Reading

    def read(self, document: Document, known: Collection[str] = ()) -> Account:
        """A document as it is compared. `known` are the watched entities found in it."""
        return account_of(document, self._tails.cut(document.source_id, document.text), known)

    def learn(self, document: Document, account: Account) -> None:
        """Take note of what is common: words, facts, and the lines under a source's posts."""
        self._tails.learn(document.source_id, document.text)
        self._words.count(account.wording.stems)
        self._things.count(account.wording.facts)

    # --- Placing

    def place(self, account: Account) -> Placement:
        """Where a document goes, and why."""
        if echo := self._echo(account):
            return echo
        copy = self._duplicates.find(account.trace, origin_key=account.origin_key)
        if copy and self._is_news_still(copy.of, account):
            return Placement(self._story_of[copy.of], copy.score, (copy.reason,), copy.of)
        if account.is_digest:
            return Placement(None, 0.0, ("a digest",))
        return self._alike(account)

    def _echo(self, account: Account) -> Placement | None:
        for key in account.echo_keys:
            other = self._echoes.get(key)
            if other is not None and self._is_news_still(other, account):
                same_words = key.startswith("text:")
                reason = "the same words" if same_words else "about the same article"
                return Placement(self._story_of[other], 1.0, (reason,), other if same_words else None)
        return None

    def _is_news_still(self, other: int, account: Account) -> bool:
        """The same words on another day are a rubric, or another happening."""
        known = self._accounts.get(other) if other != account.document_id else None
        return known is not None and abs(account.at - known[0]) <= WINDOW

    def _alike(self, account: Account) -> Placement:
        profile = self._profile(account)
        matches = self._matches(account, profile)
        for match in matches:
            if match.score >= self._least_of(match.story_id):
                reasons = self._reasons(account, profile, match)
                return Placement(match.story_id, round(match.score, 3), reasons)
        if meant := self._meant(account, profile):
            return meant
        best = matches[0].score if matches else 0.0
        before = self._predecessor(account, profile, matches)
        return Placement(None, round(best, 3), ("the first report",), predecessor_id=before)

    def _meant(self, account: Account, profile: Profile) -> Placement | None:
        """The story whose first document means the same, in another language."""
        if account.sense is None:
            return None
        for story_id, near in self._senses.near(account.sense, account.at, WINDOW):
            lead = self._casts[story_id][0] if story_id in self._casts else -1
            if lead not in self._shelf:
                continue
            how = tongues(account.language, self._shelf.spine(lead).language)
            score = surer(self._sure(account, profile, [lead])[lead].score, near, how)
            if score >= self._least_of(story_id):
                return Placement(
                    story_id, round(score, 3), (f"the same meaning: {near:.2f}", "across languages")
                )
        return None

    def _least_of(self, story_id: int) -> float:
        usual = self._limits.least(len(self._casts[story_id]))
        return max(usual, self._least.get(story_id, 0.0))

    def _profile(self, account: Account) -> Profile:
        """What is compared of it. Whoever is placed is added next, so the last one is kept."""
        if self._last is None or self._last[0] is not account:
            self._last = account, profile_of(account.wording, self._words, self._things)
        return self._last[1]

    def _matches(self, account: Account, profile: Profile) -> list[_Match]:
        """The stories that it is most like, the surest first."""
        near = [one for one in self._shelf.near(profile.probes) if one != account.document_id]
        if not near:
            return []
        sure = self._sure(account, profile, near)
        ranked = sorted(near, key=lambda one: (-sure[one].whenever, one))
        stories = list(dict.fromkeys(self._story_of[one] for one in ranked))[:_CLOSE_STORIES]
        samples = {story: self._sample(story) for story in stories}
        if members := sorted({one for sample in samples.values() for one in sample} - set(sure)):
            sure |= self._sure(account, profile, members)
        found = [_match(story, [sure[one] for one in sample]) for story, sample in samples.items()]
        return sorted(found, key=lambda match: (-match.score, match.story_id))

    def _sample(self, story_id: int) -> list[int]:
        """The first and the last documents of a story: what opened it, and where it is now."""
        members = [one for one in self._casts[story_id] if one in self._shelf]  # digests are not
        half = _MEMBERS // 2
        return members if len(members) <= _MEMBERS else members[:half] + members[-half:]

    def _sure(self, account: Account, profile: Profile, document_ids: list[int]) -> dict[int, _Sure]:
        """How sure it is that each of these tells of the same happening."""
        spines = [self._shelf.spine(one) for one in document_ids]
        near = np.array([tongues(account.language, spine.language) for spine in spines], np.int8)
        at = account.at.timestamp()
        days = np.array([abs(at - spine.at) / _A_DAY for spine in spines], np.float32)
        alike = self._shelf.likeness(profile, document_ids)
        ours = np.array([spine.source == account.source for spine in spines])
        now, whenever = (sure - self._limits.same_source * ours for sure in certainty(alike, near, days))
        now[ours & (alike.common < self._limits.same_source_shares)] = 0
        now[days > WINDOW / timedelta(days=1)] = 0
        return {
            one: _Sure(max(0.0, float(score)), one, max(0.0, float(ever)))
            for one, score, ever in zip(document_ids, now, whenever, strict=True)
        }

    def _reasons(self, account: Account, profile: Profile, match: _Match) -> tuple[str, ...]:
        """What the document shares with the one that it is most like, in words."""
        shared = self._shelf.shared_facts(profile, match.nearest)
        told = [
            (label, [account.wording.shown[key] for key in shared[np.isin(kind_of(shared), kinds)].tolist()])
            for label, kinds in (("names", (NAME, PLACE)), ("numbers", (NUMBER,)), ("things", (CONCEPT,)))
        ]
        alike = self._shelf.likeness(profile, [match.nearest])
        reasons = [f"{label}: {', '.join(values[:5])}" for label, values in told if values]
        reasons.append(f"words alike: {round(float(alike.pieces[0]), 2)}")
        if self._shelf.spine(match.nearest).language != account.language:
            reasons.append("across languages")
        return tuple(reasons)

    def _predecessor(self, account: Account, profile: Profile, matches: Sequence[_Match]) -> int | None:
        """The story that this one goes on from: what the text reminds of, or what it nearly joined."""
        before = [(match, profile) for match in matches]
        if account.background is not None:
            reminded = profile_of(account.background, self._words, self._things)
            before += [(match, reminded) for match in self._matches(account, reminded)]
        likely = [
            match
            for match, told in before
            if match.whenever >= self._limits.sequel and self._names_shared(told, match) >= _NAMES_OF_A_SEQUEL
        ]
        return max(likely, key=lambda match: match.whenever).story_id if likely else None

    def _names_shared(self, profile: Profile, match: _Match) -> int:
        shared = kind_of(self._shelf.shared_facts(profile, match.nearest))
        return int(np.isin(shared, (NAME, PLACE)).sum())

    # --- Keeping

    def add(self, account: Account, story_id: int) -> None:
        """Put a document into a story; out of the one that it was in."""
        self.remove(account.document_id)
        if account.sense is not None and story_id not in self._casts:
            self._senses.add(story_id, account.at, account.sense)
        self._story_of[account.document_id] = story_id
        self._casts[story_id].append(account.document_id)
        self._accounts[account.document_id] = (account.at, account.echo_keys)
        self._duplicates.add(account.document_id, account.trace, account.at, origin_key=account.origin_key)
        for key in account.echo_keys:
            other = self._echoes.get(key)
            if other is None or not self._is_news_still(other, account):
                self._echoes[key] = account.document_id
        if not account.is_digest:
            spine = Spine(account.document_id, account.source, account.language, account.at.timestamp())
            self._shelf.add(spine, self._profile(account))

    def move(self, document_id: int, story_id: int) -> None:
        """Give a document that is known to another story."""
        old = self._story_of.get(document_id)
        if old is None or old == story_id:
            return
        self._leave(document_id, old)
        self._story_of[document_id] = story_id
        self._casts[story_id].append(document_id)

    def remove(self, document_id: int) -> None:
        """Forget a document."""
        story_id = self._story_of.pop(document_id, None)
        if story_id is None:
            return
        self._leave(document_id, story_id)
        self._duplicates.remove(document_id)
        self._shelf.remove(document_id)
        _, keys = self._accounts.pop(document_id)
        for key in keys:
            if self._echoes.get(key) == document_id:
                del self._echoes[key]

    def _leave(self, document_id: int, story_id: int) -> None:
        members = self._casts[story_id]
        members.remove(document_id)
        if not members:
            del self._casts[story_id]
            self._senses.remove(story_id)

    def forget(self, now: datetime) -> None:
        """Forget what is no news any more; of a story its first document stays for a while."""
        leads = {members[0] for members in self._casts.values()}
        old = [
            one
            for one, (came, _) in self._accounts.items()
            if now - came > (REMEMBERED if one in leads else WINDOW)
        ]
        for one in old:
            self.remove(one)
        self._duplicates.forget_before(now - WINDOW)
        self._senses.forget(now - WINDOW)

    def be_stricter(self, least: Mapping[int, float]) -> None:
        """Where people said "not the same story": how sure a joining must be there from now on."""
        self._least = dict(least)


def _match(story_id: int, members: Iterable[_Sure]) -> _Match:
    """How sure a story is: by the member most like the document, and by the three most like it."""
    ranked = sorted(members, reverse=True)[:3]
    mean = sum(one.score for one in ranked) / len(ranked)
    whenever = max(one.whenever for one in ranked)
    return _Match(story_id, 0.6 * ranked[0].score + 0.4 * mean, ranked[0].document_id, whenever)
