"""Which story a document belongs to. Pure; what is known stands in memory, for the last days.

The same text, the same article and near-duplicates first. Then what is alike: against the
documents of a story, not against one of them alone, and the stricter the larger the story is, so
that no chain of half-alike documents grows through a day of news.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np

from bot.domain.document import Document
from bot.domain.story import Placement
from bot.stories.account import Account, account_of
from bot.stories.commonness import Commonness
from bot.stories.duplicates import Duplicates
from bot.stories.judging import certainty
from bot.stories.likeness import Likeness, tongues
from bot.stories.profile import NAME, NUMBER, Profile, kind_of, profile_of
from bot.stories.shelf import Shelf, Spine
from bot.stories.tails import Tails

# A document that comes later than this after the last one of a story is another happening.
WINDOW = timedelta(hours=72)
# How long the first document of a story is remembered, for stories that go on from it.
REMEMBERED = timedelta(days=14)

_CLOSE_STORIES = 6  # that are looked at member by member
_MEMBERS = 12  # of a story that a document is compared with: its first and its last ones
_SECONDS = 3600.0
_ALONE = 24.0  # hours from which distance counts more


@dataclass(frozen=True, slots=True)
class Limits:
    """How sure a joining must be, by the number of documents that a story has."""

    small: float = 0.5
    medium: float = 0.6  # from 10 documents
    large: float = 0.7  # from 30
    same_source: float = 0.15  # a source seldom tells one happening twice: so much surer
    sequel: float = 0.3  # from here up to a joining, a story may go on from another

    def least(self, documents: int) -> float:
        """How sure the joining of a story of so many documents must be."""
        return self.small if documents < 10 else self.medium if documents < 30 else self.large


@dataclass(slots=True)
class _Cast:
    """The documents of a story, in the order in which they joined, and stories it must not meet."""

    members: list[int] = field(default_factory=list)
    apart: set[int] = field(default_factory=set)

    def sample(self) -> list[int]:
        """The first and the last ones: what opened the story, and where it is now."""
        half = _MEMBERS // 2
        return self.members if len(self.members) <= _MEMBERS else self.members[:half] + self.members[-half:]


@dataclass(frozen=True, slots=True)
class _Match:
    """A story that a document may belong to: how sure, and the member most like it."""

    story_id: int
    score: float
    nearest: int


class Grouping:
    """The stories of the last days. `place` says where a document goes, `add` puts it there."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._words, self._things = Commonness(), Commonness()
        self._shelf = Shelf()
        self._duplicates: Duplicates[int] = Duplicates()
        self._tails = Tails()
        self._echoes: dict[str, int] = {}
        self._story_of: dict[int, int] = {}
        self._casts: dict[int, _Cast] = defaultdict(_Cast)
        self._accounts: dict[int, tuple[datetime, tuple[str, ...]]] = {}

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
        if copy := self._duplicates.find(account.trace, origin_key=account.origin_key):
            original = self._story_of.get(copy.of)
            if original is not None:
                return Placement(original, copy.score, (copy.reason,), copy.of)
        if account.is_digest:
            return Placement(None, 0.0, ("a digest",))
        return self._alike(account)

    def _echo(self, account: Account) -> Placement | None:
        for key in account.echo_keys:
            other = self._echoes.get(key)
            if other is not None and other != account.document_id and other in self._story_of:
                same_words = key.startswith("text:")
                reason = "the same words" if same_words else "about the same article"
                return Placement(self._story_of[other], 1.0, (reason,), other if same_words else None)
        return None

    def _alike(self, account: Account) -> Placement:
        profile = self._profile(account)
        matches = self._matches(account, profile)
        for match in matches:
            if match.score >= self._limits.least(len(self._casts[match.story_id].members)):
                reasons = self._reasons(account, profile, match)
                return Placement(match.story_id, round(match.score, 3), reasons)
        best = matches[0].score if matches else 0.0
        return Placement(
            None,
            round(best, 3),
            ("the first report",),
            predecessor_id=self._predecessor(account, matches),
        )

    def _profile(self, account: Account) -> Profile:
        return profile_of(account.wording, self._words, self._things)

    def _matches(self, account: Account, profile: Profile) -> list[_Match]:
        """The stories that it is most like, the surest first."""
        near = [one for one in self._shelf.near(profile.probes) if one in self._story_of]
        if not near:
            return []
        scores, _ = self._scores(account, profile, near)
        ranked = sorted(zip(scores, near, strict=True), reverse=True)
        stories = list(dict.fromkeys(self._story_of[one] for _, one in ranked))[:_CLOSE_STORIES]
        samples = {story: self._casts[story].sample() for story in stories}
        members = sorted({one for sample in samples.values() for one in sample} - set(near))
        sure = dict(zip(near, scores, strict=True))
        if members:
            sure |= dict(zip(members, self._scores(account, profile, members)[0], strict=True))
        found = [_match(story, [(sure[one], one) for one in sample]) for story, sample in samples.items()]
        return sorted(found, key=lambda match: (-match.score, match.story_id))

    def _scores(
        self, account: Account, profile: Profile, document_ids: list[int]
    ) -> tuple[list[float], Likeness]:
        """How sure it is that each of these tells of the same happening."""
        alike = self._shelf.likeness(profile, document_ids)
        spines = [self._shelf.spine(one) for one in document_ids]
        near = np.array([tongues(account.language, spine.language) for spine in spines], np.int8)
        at = account.at.timestamp()
        hours = np.array([abs(at - spine.at) / _SECONDS for spine in spines])
        sure = 1 - (1 - certainty(alike, near)) * np.maximum(hours / _ALONE, 1)
        sure -= self._limits.same_source * np.array([spine.source == account.source for spine in spines])
        sure[hours > WINDOW.total_seconds() / _SECONDS] = 0
        return np.maximum(sure, 0).tolist(), alike

    def _reasons(self, account: Account, profile: Profile, match: _Match) -> tuple[str, ...]:
        """What the document shares with the one that it is most like, in words."""
        shared = self._shelf.shared_facts(profile, match.nearest)
        told = [
            (label, [account.wording.shown[key] for key in shared[kind_of(shared) == kind].tolist()])
            for label, kind in (("names", NAME), ("numbers", NUMBER))
        ]
        alike = self._shelf.likeness(profile, [match.nearest])
        reasons = [f"{label}: {', '.join(values[:5])}" for label, values in told if values]
        reasons.append(f"words alike: {round(float(alike.pieces[0]), 2)}")
        if not self._shelf.spine(match.nearest).language == account.language:
            reasons.append("across languages")
        return tuple(reasons)

    def _predecessor(self, account: Account, matches: Sequence[_Match]) -> int | None:
        """The story that this one goes on from: what the text reminds of, or what it nearly joined."""
        if account.background is not None:
            reminded = profile_of(account.background, self._words, self._things)
            found = self._matches(account, reminded)
            if found and found[0].score >= self._limits.sequel:
                return found[0].story_id
        if matches and matches[0].score >= self._limits.sequel:
            return matches[0].story_id
        return None

    # --- Keeping

    def add(self, account: Account, story_id: int) -> None:
        """Put a document into a story; out of the one that it was in."""
        self.remove(account.document_id)
        self._story_of[account.document_id] = story_id
        self._casts[story_id].members.append(account.document_id)
        self._accounts[account.document_id] = (account.at, account.echo_keys)
        self._duplicates.add(account.document_id, account.trace, account.at, origin_key=account.origin_key)
        for key in account.echo_keys:
            self._echoes.setdefault(key, account.document_id)
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
        self._casts[story_id].members.append(document_id)

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
        members = self._casts[story_id].members
        members.remove(document_id)
        if not members:
            del self._casts[story_id]

    def forget_before(self, at: datetime) -> None:
        """Forget the documents from before `at`."""
        for one in [one for one, (came, _) in self._accounts.items() if came < at]:
            self.remove(one)

    def keep_apart(self, one: int, other: int) -> None:
        """People have said that these two stories are not the same."""
        self._casts[one].apart.add(other)
        self._casts[other].apart.add(one)


def _match(story_id: int, scored: Iterable[tuple[float, int]]) -> _Match:
    """How sure a story is: by the member most like the document, and by the three most like it."""
    ranked = sorted(scored, reverse=True)[:3]
    best, nearest = ranked[0]
    mean = sum(score for score, _ in ranked) / len(ranked)
    return _Match(story_id, 0.6 * best + 0.4 * mean, nearest)
