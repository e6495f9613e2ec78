"""HTML or Markdown of a call → the tree of its tags."""

from __future__ import annotations

from functools import lru_cache

from bot.playground.rich.limits import ensure_readable
from bot.playground.rich.markdown import html_of
from bot.playground.rich.tree import Tag, tree_of


@lru_cache(maxsize=2)
def read_once(way: str, words: str) -> Tag:
    """`way` is "html" or "markdown". A call asks twice: for its files, then for its blocks.

    A `Refusal` for what is too long or too deep.
    """
    ensure_readable(words)
    return tree_of(words if way == "html" else html_of(words))
