"""Why a pair was missed or wrongly found: a rough guess, so that the like stand together."""

from __future__ import annotations

from tests.eval.identities import words_of
from tests.eval.scoring import Error

_REACH = 60  # characters shown on both sides


def cause(error: Error) -> str:
    """A few words for the kind of error."""
    return _of_a_miss(error) if error.missed else _of_a_false_find(error)


def _of_a_miss(error: Error) -> str:
    if error.finding:
        return f"too weak: {error.finding.mentions[0].reason}"
    own = set(words_of(error.watch.names[0]))
    seen = [words_of(surface) for surface in error.document.surfaces(error.watch.id)]
    if not seen:
        return "no form stands there"
    if any(own <= set(words) for words in seen):
        return "as typed, and yet not found"
    longest = max(seen, key=len)
    if len(longest) >= len(own) > 1:
        return "all words, in other forms"
    return "one word of several" if len(own) > 1 else "another form"


def _of_a_false_find(error: Error) -> str:
    assert error.finding
    best = max(error.finding.mentions, key=lambda mention: mention.score)
    over = [mark for mark in error.document.marks if mark.start < best.end and best.start < mark.end]
    exact = next((mark for mark in over if (mark.start, mark.end) == (best.start, best.end)), None)
    if not error.document.marks:
        return best.reason
    if not over:
        return f"nothing annotated there ({best.reason})"
    mark = exact or max(over, key=lambda each: each.end - each.start)
    what = {"PER": "another person", "ORG": "an organisation", "LOC": "a place"}.get(mark.kind, mark.kind)
    if mark.watch == error.watch.id:
        return "the same, judged neither way"
    return f"{what if exact else 'inside ' + what} ({best.reason})"


def shown(error: Error) -> str:
    """One error in full: what, where, how sure, and the text around."""
    names = "; ".join(error.watch.names)
    if error.finding:
        best = max(error.finding.mentions, key=lambda mention: mention.score)
        said = f"{best.surface!r} {best.score:.2f} {best.reason}"
        start, end = best.start, best.end
    else:
        said = "not found"
        marks = [mark for mark in error.document.marks if mark.watch == error.watch.id]
        start, end = (marks[0].start, marks[0].end) if marks else (0, 0)
    text = error.document.text
    around = f"{text[max(0, start - _REACH) : start]}[{text[start:end]}]{text[end : end + _REACH]}"
    return f"{names} | {said} | {error.document.id}: …{' '.join(around.split())}…"
