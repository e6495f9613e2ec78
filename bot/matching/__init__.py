"""Text in, mentions out (pure).

A name becomes its forms once, when it is added (`forms`); the forms live in a trie of folded
words (`index`); a text is cut into words that keep their offsets (`normalise`), looked up, and
each hit is judged by what stands around it (`acceptance`). `Matcher` is the door.
"""

from __future__ import annotations

from bot.matching.matcher import Matcher

__all__ = ["Matcher"]
