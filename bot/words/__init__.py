"""Everything the bot says, in every language it speaks.

`say` gives text with entities, `plain_say` a string for buttons. One directory of Fluent files
a language, one file a room; all languages hold the same keys with the same values to fill in.
"""

from __future__ import annotations

from bot.words.catalogue import LANGUAGES, knows, language_for, plain_say, say

__all__ = ["LANGUAGES", "knows", "language_for", "plain_say", "say"]
