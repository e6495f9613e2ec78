"""A document in a few of its own sentences: pure, and without a model.

News tells the most important thing first, so two or three sentences are best taken from the top
(measured against other outlets' leads, nothing beats it); a single one by how much of the text's
own words it holds. A watch changes that: the sentence with the watched name must be there.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.document import Document
from bot.domain.summary import Sentence, Summary
from bot.domain.watch import Mention
from bot.summaries.choosing import choose
from bot.summaries.reading import Candidate, Reading, read

_BLANKS = " \u00a0"


def summarise(
    document: Document,
    about: Sequence[Mention] = (),
    limit_sentences: int = 3,
    limit_chars: int = 600,
    *,
    headed: bool = True,
) -> Summary:
    """The headline and up to `limit_sentences` sentences, `limit_chars` code points together.

    `about` are mentions of what is watched, most important watch first: each watch gets the
    first sentence that names it, and the one before where that begins with a pronoun. Sentences
    are whole, stand in the text word for word, do not repeat the headline, and keep who said
    them. Only when none fits is the most important one cut, at a word, and marked so. `headed` says
    that the headline is shown above; else the first line of a post without a title is told too.
    """
    return summary_of([read(document, about, headed=headed)], limit_sentences, limit_chars)


def summary_of(readings: Sequence[Reading], limit_sentences: int, limit_chars: int) -> Summary:
    """The summary of documents in one language; the first one leads and gives the headline."""
    lead = readings[0]
    chosen = choose(readings, limit_sentences, limit_chars)
    sentences = (_sentence(one, limit_chars) for one in chosen)
    kept = tuple(one for one in sentences if one.text)
    return Summary(lead.headline, kept, lead.document.id, lead.document.language)


def _sentence(one: Candidate, limit: int) -> Sentence:
    text, start, end = one.document.text, one.piece.start, one.piece.end
    if end - start > limit:
        end = start + limit - 1
        blank = max(text.rfind(each, start, end) for each in _BLANKS)
        end = blank if blank > start else end
        end = start + len(text[start:end].rstrip(_BLANKS + ",;:—–-"))
    return Sentence(text[start:end], start, end, cut=end < one.piece.end, document_id=one.document.id)
