"""Which samples are published at a given moment, and in which version. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import NotFound
from bot.seeds import Edit, Outlet, Sample, SampleKind


@dataclass(frozen=True, slots=True)
class Published:
    """One sample as it stands at a moment. `numbers` are the ids of a post, several for an album."""

    sample: Sample
    title: str
    paragraphs: tuple[str, ...]
    published_at: datetime
    edited_at: datetime | None
    numbers: tuple[int, ...] = ()

    @property
    def changed_at(self) -> datetime:
        """When it last changed."""
        return self.edited_at or self.published_at


class Newsroom:
    """What is out, decided from the samples, the start and what was pressed.

    Samples with a negative offset are out from the start. The others appear when `publish` is
    called or, with a `speed`, by themselves: at speed 60 a minute of the samples takes a second.
    Times handed in must not run backwards; then the numbers of posts never change.
    """

    def __init__(self, samples: Iterable[Sample], started_at: datetime, speed: float | None = None) -> None:
        self._samples = {sample.key: sample for sample in samples}
        self._started_at = started_at
        self._speed = speed
        self._places = {key: place for place, key in enumerate(self._samples)}
        self._by_hand: dict[str, datetime] = {}
        self._edits_by_hand: dict[str, list[datetime]] = {}
        self._deleted: set[str] = set()
        self._pauses: list[tuple[datetime, datetime | None]] = []

    def published(self, now: datetime, *, deleted: bool = False) -> tuple[Published, ...]:
        """Everything that is out at `now`, oldest first; `deleted`: with what was taken away again."""
        out = [(at, self._places[key], key) for key in self._samples if (at := self._out_at(key, now))]
        numbers = _Numbers()
        every = [self._as_published(key, at, now, numbers) for at, _, key in sorted(out)]
        # What was deleted keeps its number: posts after it are not counted anew.
        return tuple(one for one in every if deleted or one.sample.key not in self._deleted)

    def publish(self, key: str, now: datetime) -> bool:
        """Bring a sample out now, what it refers to before it. False if it is out already."""
        sample = self._get(key)
        if self._out_at(key, now):
            return False
        for earlier in filter(None, (sample.forwards, sample.reply_to, *sample.links)):
            self.publish(earlier, now)
        self._by_hand[key] = now
        # Posts that come out in the same instant keep the order in which they were brought out.
        self._places[key] = max(self._places.values()) + 1
        return True

    def add(self, sample: Sample) -> None:
        """One more sample, which is not out yet."""
        self._samples[sample.key] = sample
        self._places[sample.key] = max(self._places.values(), default=-1) + 1

    def edit(self, key: str, now: datetime) -> bool:
        """Put the next version of a sample in its place. False if there is none."""
        sample = self._get(key)
        self.publish(key, now)
        if len(self._edited(sample, now)) == len(sample.edits):
            return False
        self._edits_by_hand.setdefault(key, []).append(now)
        return True

    def delete(self, key: str, now: datetime) -> bool:
        """Take a sample away that is out. False if it is not."""
        sample = self._get(key)
        if key in self._deleted or not self._out_at(sample.key, now):
            return False
        self._deleted.add(key)
        return True

    def edits_left(self, key: str, now: datetime) -> int:
        """How many versions of a sample are still to come."""
        sample = self._get(key)
        return len(sample.edits) - len(self._edited(sample, now))

    def pause(self, now: datetime) -> None:
        """Let nothing come out by itself from now on."""
        if not self.is_paused:
            self._pauses.append((now, None))

    def resume(self, now: datetime) -> None:
        """Go on where it was paused."""
        if self.is_paused:
            self._pauses[-1] = (self._pauses[-1][0], now)

    def skip(self, begun: datetime, ended: datetime) -> None:
        """Leave a span out for what comes out by itself, as if it had been paused."""
        if not self.is_paused:
            self._pauses.append((begun, ended))

    @property
    def is_paused(self) -> bool:
        """Whether coming out by itself was stopped."""
        return bool(self._pauses) and self._pauses[-1][1] is None

    @property
    def can_be_automatic(self) -> bool:
        """Whether there is a speed at which samples would come out by themselves."""
        return self._speed is not None

    def is_deleted(self, key: str) -> bool:
        """Whether a sample was out and has been taken away."""
        return key in self._deleted

    @property
    def is_automatic(self) -> bool:
        """Whether samples come out by themselves now."""
        return self._speed is not None and not self.is_paused

    def waiting(self, now: datetime) -> tuple[Sample, ...]:
        """The samples that are not out yet, the next one first."""
        return tuple(sample for key, sample in self._samples.items() if not self._out_at(key, now))

    def _get(self, key: str) -> Sample:
        if key not in self._samples:
            raise NotFound(f"there is no sample {key}; their keys are in seeds/articles")
        return self._samples[key]

    def _out_at(self, key: str, now: datetime) -> datetime | None:
        sample = self._samples[key]
        times = [self._by_hand[key]] if key in self._by_hand else []
        if sample.at.total_seconds() < 0:
            times.append(self._started_at + sample.at)
        elif at := self._by_itself(sample.at):
            times.append(at)
        return min((at for at in times if at <= now), default=None)

    def _edited(self, sample: Sample, now: datetime) -> list[tuple[datetime, Edit]]:
        by_hand = self._edits_by_hand.get(sample.key, [])
        by_clock = [at for edit in sample.edits if (at := self._by_itself(edit.at))]
        done = sorted(at for at in (*by_hand, *by_clock) if at <= now)
        return list(zip(done, sample.edits, strict=False))

    def _by_itself(self, offset: timedelta) -> datetime | None:
        """When something comes out by itself; None when it does not, or not before a pause ends."""
        if self._speed is None:
            return None
        at = self._started_at + offset / self._speed
        for begun, ended in self._pauses:
            if at <= begun:
                break
            if ended is None:
                return None
            at += ended - begun
        return at

    def _as_published(self, key: str, at: datetime, now: datetime, numbers: _Numbers) -> Published:
        sample = self._samples[key]
        title, paragraphs, edited_at = sample.title, sample.paragraphs, None
        for when, edit in self._edited(sample, now):
            title, paragraphs, edited_at = edit.title or title, edit.paragraphs, max(when, at)
        return Published(sample, title, paragraphs, at, edited_at, numbers.next_of(sample))


class _Numbers:
    """Counts posts up, channel by channel."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def next_of(self, sample: Sample) -> tuple[int, ...]:
        if sample.kind is SampleKind.ARTICLE:
            return ()
        last = self._last.get(sample.site, first_number(sample.outlet) - 1)
        count = max(1, len(sample.media)) if sample.kind is SampleKind.POST else 1
        self._last[sample.site] = last + count
        return tuple(range(last + 1, last + count + 1))


def first_number(outlet: Outlet) -> int:
    """The number of a channel's first post: channels are not all of the same age."""
    return 100 * (1 + sum(map(ord, outlet.key)) % 40) + 1
