"""Whether one text repeats another: shared shingles, then numbers, names and denials. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from bot.stories.duplicate_trace import Trace, hashes

LEAST_JACCARD = 0.4  # of the shingles of both
LEAST_CONTAINED = 0.7  # of the shingles of the one that is a part of the other
LEAST_WHOLE = 0.85  # of an old text that a new one goes on from with a number more
LEAST_GROWN = 0.4  # of a new text that an old one already told; what grew more is another report
_LOOSER = 0.6  # by how much less a copy of a copy may share with the original
_SHORT = 60  # words; in longer ones a name or a "not" is no more the point of it all

SAME, NEARLY, PART, GROWN = "the same words", "nearly the same words", "a part of it", "it and more"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are: `score` from 0 to 1, and why in plain English."""

    score: float
    reason: str


def likeness(new: Trace, old: Trace, shared: int, *, looser: bool = False) -> Likeness | None:
    """Whether `new` repeats `old`, given how many shingles they share. None if it does not.

    A part of the other may leave numbers out. A template filled in anew has other numbers or names.
    """
    ours, theirs = len(new.shingles) // 4, len(old.shingles) // 4
    if not ours or not theirs:
        return None
    jaccard = shared / (ours + theirs - shared)
    told, kept = shared / ours, shared / theirs  # what of the new is old; what of the old came again
    less = _LOOSER if looser else 1.0
    least_kept = LEAST_CONTAINED if new.numbers == old.numbers else LEAST_WHOLE
    if told >= LEAST_CONTAINED * less and _within(new.numbers, old.numbers):
        found = Likeness(told, NEARLY if kept >= LEAST_CONTAINED else PART)
    elif kept >= least_kept * less and told >= LEAST_GROWN * less and _within(old.numbers, new.numbers):
        found = Likeness(told, GROWN)
    elif jaccard >= LEAST_JACCARD * less and new.numbers == old.numbers:
        found = Likeness(jaccard, NEARLY)
    else:
        return None
    return None if _is_template(new, old) else found


def _within(some: bytes, many: bytes) -> bool:
    """Whether each number of `some` is told in `many`, as often."""
    return some == many or not Counter(hashes(some)) - Counter(hashes(many))


def _is_template(new: Trace, old: Trace) -> bool:
    """Whether a short text speaks of somebody else, or denies what the other says."""
    if min(new.words, old.words) > _SHORT:
        return False
    ours, theirs = (({*hashes(each.names)}, {*hashes(each.openers)}) for each in (new, old))
    if ours[0] - theirs[0] - theirs[1] and theirs[0] - ours[0] - ours[1]:
        return True
    return _is_denied(new, old)


def _is_denied(new: Trace, old: Trace) -> bool:
    longer, shorter = (new, old) if new.words >= old.words else (old, new)
    if {*hashes(shorter.denials)} - {*hashes(longer.denials)}:
        return True
    return new.denials != old.denials and shorter.words > LEAST_CONTAINED * longer.words
