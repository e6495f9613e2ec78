"""The way into the matcher: its public door, with everything on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any

from bot.domain.watch import Watch


def new_matcher() -> Any:
    """An empty matcher, as the bot uses it."""
    try:
        from bot.matching.lookout import Lookout  # noqa: PLC0415
    except ImportError:
        from bot.matching import Matcher  # noqa: PLC0415

        return Matcher()
    return Lookout()


def finder(watches: Iterable[Watch], tell: Callable[[str], None]) -> Callable[..., Any]:
    """`find` of a matcher that knows these watches; `tell` hears how long they took to add."""
    matcher, begun = new_matcher(), time.process_time()
    count = 0
    for count, watch in enumerate(watches, start=1):  # noqa: B007
        matcher.add(watch)
    tell(f"{count:,} watches added in {time.process_time() - begun:.1f} s")
    return matcher.find
