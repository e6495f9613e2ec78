"""A name becomes its forms: all the ways it may stand in a text, each with where it comes from.

`forms_of(watch)` is the whole interface, and it is a function of the watch alone: the matcher
forgets a watch by asking for its forms a second time.
"""

from __future__ import annotations

from bot.matching.forms.form import Form, Shape, Trait
from bot.matching.forms.plain import forms_of

__all__ = ["Form", "Shape", "Trait", "forms_of"]
