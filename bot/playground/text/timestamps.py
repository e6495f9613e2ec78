"""Places in a recording: 1:02, 1:02:03."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RUN = re.compile(r"(?<![\w:])[0-9:]++(?!\w)")
_MINUTES = re.compile(r"[0-9]{1,4}:[0-5][0-9]")
_HOURS = re.compile(r"[0-9]{1,2}:[0-5]?[0-9]:[0-5][0-9]")


def timestamps(text: str) -> Iterator[tuple[int, int]]:
    """Where they are."""
    for run in _RUN.finditer(text):
        if _MINUTES.fullmatch(run.group()) or _HOURS.fullmatch(run.group()):
            yield run.span()
