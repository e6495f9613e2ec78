"""What a document says, in a few of its own sentences."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands: `document.text[start:end] == text`, in code points.

    `cut` says that the sentence goes on after `end`: it was too long to be kept whole.
    `document_id` names the document where a summary is of several.
    """

    text: str
    start: int
    end: int
    cut: bool = False
    document_id: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """A headline, and sentences in the order of the text that do not repeat it.

    `headline` is the document's title, or for a post without one its first real sentence.
    """

    headline: str = ""
    sentences: tuple[Sentence, ...] = ()

    @property
    def text(self) -> str:
        """The sentences as one paragraph; a cut one ends in an ellipsis."""
        return " ".join(one.text + "…" if one.cut else one.text for one in self.sentences)
