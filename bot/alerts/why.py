"""Why an alert came: the words found, how sure, where, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.alerts.pieces import best, passage, quoted, shorten, source_name, surfaces, tidy
from bot.domain.alert import Button, Card
from bot.domain.callback import encode
from bot.domain.document import Document
from bot.domain.entity import EntityKind
from bot.domain.richtext import Text, bold, join, link, plain, quote
from bot.domain.source import Source, SourceKind
from bot.domain.watch import LEAST_SCORE, Finding, Mode, Subscription
from bot.words import knows, plain_say, say

_WORDS = 4  # found words that are shown
_BLOCKS = 5  # watches that are explained
_ASKED = 3  # of which it is asked whether it was right
_CERTAINTIES = (
    (LEAST_SCORE[Mode.STRICT], "certain"),
    (LEAST_SCORE[Mode.NORMAL], "likely"),
    (LEAST_SCORE[Mode.WIDE], "possible"),
    (0.0, "faint"),
)


def why_card(
    document: Document,
    source: Source,
    findings: Sequence[Finding],
    subscriptions: Sequence[Subscription],
    language: str,
    forms: Mapping[str, tuple[str, str]] | None = None,
) -> Card:
    """What one chat's watches found in one document, and how sure that is.

    `forms` say of the surest mention, by watch, in whose language and in which case it stands.

    A watch that finds nothing there (any more) is passed over; when none is left, the card says so.
    """
    found = {one.watch: one for one in findings if one.mentions}
    blocks = [
        _block(document, found[str(one.watch_id)], one, language, (forms or {}).get(str(one.watch_id)))
        for one in subscriptions
        if str(one.watch_id) in found
    ]
    if not blocks:
        return Card(say(language, "why-nothing-left"))
    place = say(language, "why-in", place=_place(document, source, language))
    # An expression is a rule of the person's own making: there is nobody it could be mistaken for.
    learning = [one for one in subscriptions if one.kind is not EntityKind.EXPRESSION]
    asked = [one for one in learning if str(one.watch_id) in found][:_ASKED]
    rows = tuple(_was_it_right(document, one, language, alone=len(asked) == 1) for one in asked)
    return Card(join("\n\n", [*blocks[:_BLOCKS], place]).limited(), rows)


def _was_it_right(document: Document, one: Subscription, language: str, *, alone: bool) -> tuple[Button, ...]:
    """Whoever has read why can say whether it was meant."""
    name = plain(shorten(tidy(one.label), 20))
    kind = "person" if one.kind is EntityKind.PERSON else "match"
    yes, no = (
        ("button-right", f"button-wrong-{kind}") if alone else ("button-right-named", "button-wrong-named")
    )
    return (
        Button(plain_say(language, yes, name=name), encode("right", one.id, str(document.id))),
        Button(plain_say(language, no, name=name), encode("wrong", one.id, str(document.id))),
    )


def _block(
    document: Document, finding: Finding, one: Subscription, language: str, form: tuple[str, str] | None
) -> Text:
    label = bold(shorten(tidy(one.label), 60))
    words = quoted(language, surfaces(finding.mentions, _WORDS))
    surest = best(finding.mentions)
    lines = [
        say(language, "why-matched", name=label, words=words),
        _form(language, form),
        say(
            language,
            "why-score",
            reason=reason_in_words(language, surest.reason),
            certainty=say(language, f"certainty-{certainty(finding.score)}"),
            score=round(finding.score, 2),
        ),
        quote(passage(document, surest, finding.mentions)),
        say(language, "why-rule", name=label, mode=say(language, f"mode-{one.mode.value}")),
    ]
    if one.kind is EntityKind.PERSON:
        lines.append(say(language, "why-not-person", mode=one.mode.value))
    return join("\n", lines)


def _form(language: str, form: tuple[str, str] | None) -> Text:
    """How the found words are made of the name: "Form: Russian, genitive"."""
    if form is None:
        return Text()
    written = say(language, "forms-language", language=form[0])
    case = say(language, f"form-{form[1]}") if form[1] else Text()
    return say(language, "why-form", form=join(", ", [written, case]))


def certainty(score: float) -> str:
    """A score in one word, the name of a `certainty-` message."""
    return next(word for least, word in _CERTAINTIES if score >= least or least == 0)


def reason_in_words(language: str, reason: str) -> Text:
    """The matcher's English reason in the language of the chat, where the catalogue knows it."""
    key = reason_key(reason)
    return say(language, key) if knows(key) else plain(reason)


def reason_key(reason: str) -> str:
    """ "Surname, with a namesake" → `reason-surname-with-a-namesake`."""
    return "reason-" + re.sub(r"[^a-z0-9]+", "-", reason.lower()).strip("-")


def _place(document: Document, source: Source, language: str) -> Text:
    name = link(source_name(source), document.url)
    number = re.search(r"/(\d+)(?:\?|$)", document.url)
    if source.kind is SourceKind.CHANNEL and number:
        return say(language, "why-post", source=name, number=int(number.group(1)))
    return name
