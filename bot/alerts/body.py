"""What a card tells of a story, and the words of the sources that prove it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.alerts.coverage import Coverage
from bot.alerts.pieces import NAME_LIMIT, best, marked, passage, shorten, tidy
from bot.domain.document import Document
from bot.domain.retelling import LABELS, Retold
from bot.domain.richtext import Text, italic, join, plain, quote
from bot.domain.summary import Claim, Sentence, Summary
from bot.domain.watch import Finding, Mention
from bot.words import knows, say

_DISPUTED = 2  # numbers that sources give differently
_GIVERS = 2  # sources named for each
_LEAST_ROOM = 60  # below this, a beginning of a sentence says nothing


@dataclass(frozen=True, slots=True)
class Found:
    """A name on the card, and what was found of it in which documents."""

    name: str
    watch: str
    places: tuple[tuple[Document, Finding], ...]
    watched: bool

    @property
    def score(self) -> float:
        """How sure the surest finding is."""
        return max(finding.score for _, finding in self.places)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention, report by report."""
        return tuple(mention for _, finding in self.places for mention in finding.mentions)


def body(
    coverage: Coverage,
    summary: Summary,
    named: Sequence[Found],
    language: str,
    head: Text,
    room: int,
    retold: Retold | None = None,
) -> tuple[Text, Text]:
    """What is told in the chat's language, and the evidence in the words of the sources."""
    watched = _watched(named)
    numbers = _disagreements(summary, language)
    if retold and (told := _retold(retold, language)).length + numbers.length + 1 <= room:
        told = join("\n", [told, numbers])
        passages = _passages(named, watched, f"{head.plain} {told.plain}", room - told.length - 2)
        return told, quote(passages)
    room -= numbers.length
    told = _sentences(coverage, summary, watched, room)
    is_quoted = all(_stands_in(_document(coverage, summary, one), one) for one in summary.sentences)
    spoken = summary.language or coverage.report(summary.document_id).document.language
    shown = head.plain + " " + told.plain
    passages = _passages(named, watched, shown, room - told.length - 2)
    if is_quoted and spoken not in {"", language}:
        return numbers, quote(join("\n", [told, passages]))
    return join("\n", [told, numbers]), quote(passages)


def _retold(retold: Retold, language: str) -> Text:
    label = say(language, LABELS[retold.kind], model=plain(shorten(tidy(retold.model), NAME_LIMIT)))
    return plain(tidy(retold.text)) + "\n" + italic(label)


def _disagreements(summary: Summary, language: str) -> Text:
    """The numbers on which sources do not agree, each with who gives it."""
    lines = []
    for one in summary.disagreements[:_DISPUTED]:
        if knows(f"quantity-{one.what}"):
            numbers = plain(", ".join(_claim(claim) for claim in one.says))
            lines.append(
                say(language, "card-disagree", what=say(language, f"quantity-{one.what}"), numbers=numbers)
            )
    return join("\n", lines)


def _claim(claim: Claim) -> str:
    names = ", ".join(claim.sources[:_GIVERS]) + (", …" if len(claim.sources) > _GIVERS else "")
    return f"{claim.value} ({names})" if names else claim.value


def _watched(named: Sequence[Found]) -> dict[int, list[Mention]]:
    """The mentions of what is watched, by document."""
    watched: dict[int, list[Mention]] = {}
    for one in named:
        if one.watched:
            for document, finding in one.places:
                watched.setdefault(document.id, []).extend(finding.mentions)
    return watched


def _document(coverage: Coverage, summary: Summary, one: Sentence) -> Document:
    return coverage.report(one.document_id or summary.document_id).document


def _sentences(
    coverage: Coverage, summary: Summary, watched: Mapping[int, Sequence[Mention]], room: int
) -> Text:
    whole = Text()
    for one in summary.sentences:
        piece = _sentence(_document(coverage, summary, one), one, watched)
        if whole.length + piece.length + 1 <= room:
            whole = join(" ", [whole, piece])
    if not whole and summary.sentences and room >= _LEAST_ROOM:
        whole = plain(shorten(tidy(summary.sentences[0].text), room))
    return whole


def _sentence(document: Document, one: Sentence, watched: Mapping[int, Sequence[Mention]]) -> Text:
    end = "…" if one.cut else ""
    if not _stands_in(document, one):
        return plain(tidy(one.text)) + end
    return marked(document.text, one.start, one.end, watched.get(document.id, ())) + end


def _stands_in(document: Document, one: Sentence) -> bool:
    """Whether these are the document's own words, and not another's or nobody's."""
    return document.text[one.start : one.end] == one.text


def _passages(
    named: Sequence[Found], watched: Mapping[int, Sequence[Mention]], shown: str, room: int
) -> Text:
    """Where the watched names stand that headline and summary do not show."""
    whole = Text()
    for one in named:
        if not one.watched or any(mention.surface in shown for mention in one.mentions):
            continue
        piece = _passage(one, watched)
        if piece and whole.length + piece.length + 1 <= room:
            whole = join("\n", [whole, piece])
    return whole


def _passage(one: Found, watched: Mapping[int, Sequence[Mention]]) -> Text:
    """The words around the surest mention of a name in a text, in the first document that has it."""
    inside = [
        (document, best(texts))
        for document, finding in one.places
        if (texts := [mention for mention in finding.mentions if mention.field == "text"])
    ]
    if not inside:
        return Text()
    document, mention = max(inside, key=lambda place: place[1].score)
    return passage(document, mention, watched[document.id])
