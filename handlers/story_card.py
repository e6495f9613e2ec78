"""A story as a chat is shown it: the card, its reports, why they stand together, whose words these are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from bot.alerts.pieces import shorten, source_name, tidy
from bot.domain.alert import Button, Card
from bot.domain.richtext import Text, bold, join, link, moment, plain, quote
from bot.domain.story import Report
from bot.storydesk import Storyline, title_of
from bot.storyline.timeline import told_at, when_in_words
from bot.storyline.view import Neighbour
from bot.words import knows
from bot.words.times import when
from handlers.context import Ask, Right

T = TypeVar("T")

HERE = "i"  # shown in place of what was pressed
PAGE = 8  # reports on one screen
_ENDS = 3  # reports shown of the beginning and of the end
_HEADLINE = 240
_ADDED = 90
_LABEL = 28
_CITED, _CITING = 3, 3
_VALUES = 120
_OPENING = ((), ("the first report",), ("a digest",))


def story_card(ask: Ask, line: Storyline, where: str) -> Card:
    """How a story developed, on one screen. `where` is what "Back" and the other views return to."""
    head = link(bold(shorten(tidy(line.title), _HEADLINE)), line.url)
    size = join(" · ", [*_size(ask, line.reports), plain(" ".join(languages_of(line.reports)))])
    facts = [_first(ask, line), *_goes_on(ask, line)]
    text = join("\n\n", [join("\n", [head, size]), _told(ask, line), join("\n", facts), _cited(ask, line)])
    return Card(join("\n\n", [text, _timeline(ask, line)]).limited(), _buttons(ask, line, where))


def _size(ask: Ask, reports: Sequence[Report]) -> tuple[Text, Text]:
    """How many reports of how many sources."""
    sources = len({one.source.id for one in reports})
    return ask.say("reports-count", count=len(reports)), ask.say("sources-count", count=sources)


def languages_of(reports: Sequence[Report]) -> tuple[str, ...]:
    """The languages of reports, in the order in which they came."""
    return tuple(dict.fromkeys(one.document.language for one in reports if one.document.language))


def _told(ask: Ask, line: Storyline) -> Text:
    words = plain(tidy(line.summary.text))
    return quote(words) if line.summary.language not in {"", ask.language} else words


def _first(ask: Ask, line: Storyline) -> Text:
    first = line.reports[0]
    return ask.say("story-first", source=_source(first), when=when(ask.language, told_at(first.document)))


def _goes_on(ask: Ask, line: Storyline) -> list[Text]:
    before = [_neighbour(ask, "story-goes-on", line.predecessor)] if line.predecessor else []
    return before + [_neighbour(ask, "story-went-on", one) for one in line.successors]


def _neighbour(ask: Ask, key: str, one: Neighbour) -> Text:
    return ask.say(key, title=plain(shorten(tidy(one.title), _ADDED)), when=when(ask.language, one.at))


def _cited(ask: Ask, line: Storyline) -> Text:
    """Who cites whom, the most cited first."""
    sources = {one.document.id: one.source for one in line.reports}
    who: dict[str, list[str]] = {}
    for one in line.citations:
        name = source_name(sources[one.document_id])
        if name not in who.setdefault(one.name, []):
            who[one.name].append(name)
    most = sorted(who.items(), key=lambda item: -len(item[1]))[:_CITED]
    lines = [
        ask.say("story-cited", name=bold(shorten(tidy(name), _LABEL * 2)), who=_names(ask, citing))
        for name, citing in most
    ]
    return join("\n", [bold(ask.say("story-cites")), *lines]) if lines else Text()


def _names(ask: Ask, names: Sequence[str]) -> Text:
    shown = [plain(name) for name in names[:_CITING]]
    left = len(names) - len(shown)
    return join(", ", [*shown, ask.say("card-more-names", count=left)] if left else shown)


# --- The reports in their order


def _timeline(ask: Ask, line: Storyline) -> Text:
    lines = _report_lines(ask, line)
    if len(lines) > 2 * _ENDS + 1:
        folded = ask.say("story-folded", count=len(lines) - 2 * _ENDS)
        lines = [*lines[:_ENDS], folded, *lines[-_ENDS:]]
    return join("\n", [bold(ask.say("story-timeline")), *lines])


def _report_lines(ask: Ask, line: Storyline) -> list[Text]:
    days = {told_at(one.document).date() for one in line.reports}
    return [
        _report_line(ask, one, line.added[one.document.id], with_day=len(days) > 1) for one in line.reports
    ]


def _report_line(ask: Ask, one: Report, words: str, *, with_day: bool) -> Text:
    repeats = ask.say("story-repeats") if one.copy_of is not None else Text()
    at = clock(ask.language, told_at(one.document), with_day=with_day)
    head = join(" · ", [at, _source(one), plain(one.document.language), repeats])
    told = shorten(tidy(words), _ADDED)
    return head + ": " + plain(told) if told else head


def clock(language: str, at: datetime, *, with_day: bool) -> Text:
    """A time that each reader sees in their own zone, as short as will do."""
    return moment(at, when_in_words(language, at, with_day=with_day), "dt" if with_day else "t")


def _source(one: Report) -> Text:
    return link(source_name(one.source), one.document.url)


def reports_card(ask: Ask, line: Storyline, page: int, where: str) -> Card:
    """All reports, a page at a time."""
    lines = _report_lines(ask, line)
    page, shown = turned(lines, page)
    first = page * PAGE
    head = ask.say("reports-head", first=first + 1, last=first + len(shown), count=len(lines))
    text = join("\n\n", [bold(shorten(tidy(line.title), _ADDED)), head, join("\n", shown)])
    return Card(text, paged(ask, "reports", line.story.id, page, len(lines), where))


def together_card(ask: Ask, line: Storyline, page: int, where: str) -> Card:
    """Why each report stands in this story: how sure, and for which reasons."""
    page, shown = turned(line.reports, page)
    lines = [_joining(ask, one) for one in shown]
    text = join("\n\n", [bold(ask.say("together-head")), join("\n", lines)])
    return Card(text.limited(), paged(ask, "together", line.story.id, page, len(line.reports), where))


def _joining(ask: Ask, one: Report) -> Text:
    reasons = join("; ", [reason_in_words(ask, reason) for reason in one.reasons]) or plain("—")
    if one.reasons[:1] in _OPENING:  # its score says how near the nearest other story was
        return ask.say("together-first", source=_source(one), reasons=reasons)
    return ask.say("together-line", source=_source(one), reasons=reasons, score=round(one.score, 2))


def reason_in_words(ask: Ask, reason: str) -> Text:
    """The grouping's English reason, "kind" or "kind: values", in the language of the chat."""
    kind, _, values = reason.partition(": ")
    key = "joining-" + re.sub(r"[^a-z]+", "-", kind.lower()).strip("-")
    if not knows(key):
        return plain(shorten(tidy(reason), _VALUES))
    return ask.say(key, values=_likeness(values) or plain(shorten(tidy(values), _VALUES)))


def _likeness(values: str) -> float | None:
    """A likeness, which is written as the language writes numbers; None for anything else."""
    return float(values) if re.fullmatch(r"[01]\.\d+", values) else None


def whence_card(ask: Ask, line: Storyline, where: str) -> Card:
    """Each sentence of the summary, and the report in which it stands."""
    by_id = {one.document.id: one for one in line.reports}
    told = [
        join("\n", [quote(plain(tidy(one.text) + ("…" if one.cut else ""))), _whose(by_id[one.document_id])])
        for one in line.summary.sentences
        if one.document_id in by_id
    ]
    lines = told or [ask.say("whence-none")]
    back = ((ask.button("button-back", "story", line.story.id, where or HERE),),)
    return Card(join("\n\n", [bold(ask.say("whence-head")), *lines]).limited(), back)


def _whose(one: Report) -> Text:
    return join(" · ", [_source(one), plain(one.document.language)])


def alternative_text(ask: Ask, line: Storyline) -> Text:
    """What the picture shows, in a sentence."""
    reports, sources = _size(ask, line.reports)
    first, last = told_at(line.reports[0].document), told_at(line.reports[-1].document)
    return ask.say(
        "picture-caption",
        title=plain(shorten(tidy(line.title), _HEADLINE)),
        reports=reports,
        sources=sources,
        languages=plain(" ".join(languages_of(line.reports))),
        since=when_in_words(ask.language, first, with_day=True),
        until=when_in_words(ask.language, last, with_day=first.date() != last.date()),
        first=plain(source_name(line.reports[0].source)),
    )


# --- Buttons


def _buttons(ask: Ask, line: Storyline, where: str) -> tuple[tuple[Button, ...], ...]:
    number, here = line.story.id, where or HERE
    several = len(line.reports) > 1
    rows: list[tuple[Button, ...]] = []
    if several:
        picture = ask.button("button-picture", "picture", number, "new")
        rows.append((picture, ask.button("button-reports", "reports", number, f"0;{here}")))
        rows.append(
            (ask.button("button-together", "together", number, f"0;{here}"), _whence(ask, number, here))
        )
    elif line.summary.sentences:
        rows.append((_whence(ask, number, here),))
    if before := line.predecessor:
        rows.append((ask.button("button-before", "story", before.id, here, title=_short(before)),))
    rows += [
        (ask.button("button-after", "story", one.id, here, title=_short(one)),) for one in line.successors
    ]
    if ask.right >= Right.CHANGE:
        apart = (ask.button("button-apart", "apart", number, f"0;{here}"),) if several else ()
        rows.append((*apart, ask.button("button-same", "same", number, here)))
    if here != HERE:
        rows.append((back_to_list(ask, here),))
    return tuple(rows)


def _whence(ask: Ask, number: int, here: str) -> Button:
    return ask.button("button-whence", "whence", number, here)


def _short(one: Neighbour) -> Text:
    return plain(shorten(tidy(one.title), _LABEL))


def back_to_list(ask: Ask, here: str) -> Button:
    """Back to the page of the list from which a story was opened; see `handlers.latest`."""
    page, _, rest = here[len(HERE) :].partition(".")
    return ask.button("button-back", "latest", int(page) if page.isdigit() else 0, rest)


def turned(rows: Sequence[T], page: int) -> tuple[int, Sequence[T]]:
    """The page that there is, and what stands on it."""
    page = min(max(page, 0), max(0, (len(rows) - 1) // PAGE))
    return page, rows[page * PAGE : (page + 1) * PAGE]


def paged(
    ask: Ask, verb: str, story_id: int, page: int, count: int, where: str
) -> tuple[tuple[Button, ...], ...]:
    """Buttons that turn the pages, and the one that leads back to the card."""
    where = where or HERE
    before = (ask.button("button-previous", verb, story_id, f"{page - 1};{where}"),) if page else ()
    more = (page + 1) * PAGE < count
    after = (ask.button("button-next", verb, story_id, f"{page + 1};{where}"),) if more else ()
    back = (ask.button("button-back", "story", story_id, where),)
    return (before + after, back) if before or after else (back,)


def label_of(one: Report, language: str, *, with_day: bool) -> str:
    """A report on a button."""
    at = when_in_words(language, told_at(one.document), with_day=with_day)
    return shorten(tidy(f"{at} {source_name(one.source)}: {title_of(one)}"), 60)
