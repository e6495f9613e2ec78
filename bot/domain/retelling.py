"""What a language model made of a story."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Task(StrEnum):
    """What a model was asked for."""

    SUMMARY = "summary"  # of the documents' texts
    TRANSLATION = "translation"  # of the summary that we made ourselves


# What stands beside the text, so that nobody takes it for the source's own words.
LABELS = {Task.SUMMARY: "card-model-says", Task.TRANSLATION: "card-model-translated"}


@dataclass(frozen=True, slots=True)
class Retold:
    """A story in a few sentences of a model, checked against what it was given.

    `say(language, LABELS[kind], model=model)` is the line that must stand beside `text`.
    `document_ids` are the documents that it tells of.
    """

    text: str
    model: str
    kind: Task
    document_ids: tuple[int, ...] = ()
