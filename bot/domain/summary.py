"""What a document or a story says, in a few of its own sentences."""

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
class Claim:
    """A number, and who gives it: names of sources (those known) and ids of documents.

    `value` is ready to be shown: digits, "5+" for at least five, "~5" for about five, and a unit
    where the quantity has one ("500 $").
    """

    value: str
    sources: tuple[str, ...] = ()
    document_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sources that count the same and come to different numbers, the smallest first.

    `what` is a key of the catalogue: `quantity-<what>` says it in words.
    """

    what: str
    says: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A headline, and sentences in the order of the text that do not repeat it.

    `headline` is the document's title, or for a post without one its first real sentence. Of a
    story, `document_id` is the document that gave the headline, and all is in one `language`.
    """

    headline: str = ""
    sentences: tuple[Sentence, ...] = ()
    document_id: int = 0
    language: str = ""
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def text(self) -> str:
        """The sentences as one paragraph; a cut one ends in an ellipsis."""
        return " ".join(one.text + "…" if one.cut else one.text for one in self.sentences)
