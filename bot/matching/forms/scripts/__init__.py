"""One name in the letters of another script or of a neighbour's language.

Rules only, no lists of names: each function gives ranked spellings, and says for whose texts.
"""

from __future__ import annotations

from bot.matching.forms.scripts.between import respelled
from bot.matching.forms.scripts.cyrillic import into_cyrillic
from bot.matching.forms.scripts.language import homes_of_word, language_of_word
from bot.matching.forms.scripts.latin import into_latin
from bot.matching.forms.scripts.spelling import Spelling

__all__ = ["Spelling", "homes_of_word", "into_cyrillic", "into_latin", "language_of_word", "respelled"]
