"""A name becomes its forms: all the ways it may stand in a text, each with where it comes from.

`forms_of(watch)` is the whole interface, and it is a function of the watch alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.dictionary import is_surname
from bot.matching.forms.form import Form, Shape, Trait
from bot.matching.forms.person import person_forms
from bot.matching.forms.things import thing_forms
from bot.matching.given_names import groups_of

__all__ = ["Form", "Shape", "Trait", "forms_of"]


def forms_of(watch: Watch) -> tuple[Form, ...]:
    """Every form of a watch's names, each sequence of keys once; those left out are not among them.

    Empty if no name has a letter. Of two forms written alike the first stays: names as they were
    given come before what was made of them.
    """
    forms: dict[tuple[str, ...], Form] = {}
    for form in _made(watch):
        if " ".join(form.keys) not in watch.left_out:
            forms.setdefault(form.keys, form)
    return tuple(forms.values())


def _made(watch: Watch) -> Iterator[Form]:
    if watch.kind is EntityKind.PERSON:
        return person_forms(watch)
    if watch.kind is EntityKind.PLACE:
        return map(_of_a_place, thing_forms(watch))
    return thing_forms(watch)


def _of_a_place(form: Form) -> Form:
    """A form of a place, with what people of that name make of it: «Киров», «Владимир»."""
    if len(form.keys) > 1:
        return Form(form.keys, replace(form.trait, place=True))
    key = form.keys[0]
    first_name, surname = bool(groups_of(key)), is_surname(key)
    return Form(form.keys, replace(form.trait, place=True, first_name=first_name, surname=surname))
