"""A name becomes its forms: all the ways it may stand in a text, each with where it comes from.

`forms_of(watch)` is the whole interface, and it is a function of the watch alone.
"""

from __future__ import annotations

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.forms.form import Form, Shape, Trait
from bot.matching.forms.person import person_forms
from bot.matching.forms.things import thing_forms

__all__ = ["Form", "Shape", "Trait", "forms_of"]


def forms_of(watch: Watch) -> tuple[Form, ...]:
    """Every form of a watch's names, each sequence of keys once; those left out are not among them.

    Empty if no name has a letter. Of two forms written alike the first stays: names as they were
    given come before what was made of them.
    """
    forms: dict[tuple[str, ...], Form] = {}
    for form in person_forms(watch) if watch.kind is EntityKind.PERSON else thing_forms(watch):
        if " ".join(form.keys) not in watch.left_out:
            forms.setdefault(form.keys, form)
    return tuple(forms.values())
