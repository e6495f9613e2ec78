"""A story as a chat is shown it: one screen, in five languages, whatever the sources are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.alert import Card
from bot.domain.callback import DATA_LIMIT, decode
from bot.domain.chat import Chat, ChatKind, Standing
from bot.domain.richtext import TEXT_LIMIT
from bot.domain.story import Report, Story
from bot.domain.summary import Sentence, Summary
from bot.stories.citing import Citation
from bot.storydesk import Storyline
from bot.storyline.view import Neighbour
from bot.words import LANGUAGES, plain_say
from handlers.context import Ask, Right
from handlers.routes import PRESSES
from handlers.story_card import (
    alternative_text,
    reason_in_words,
    reports_card,
    story_card,
    together_card,
    whence_card,
)
from tests.storyline.samples import HOUR, NOW, report, source

FAR = "i99.9999999999.99999999.99999999"  # from a late page of a list about two watches


def ask(language: str = "en", right: Right = Right.CHANGE) -> Ask:
    chat = Chat(1, 1, ChatKind.SUPERGROUP, "Desk", language, Standing.ADMITTED, None, None, NOW)
    return Ask(chat, 5, right, language, NOW, 1)


def told(count: int = 3, title: str = "A headline") -> Storyline:
    sources = [source(number, f"Source {number} " + "ж" * 40) for number in range(1, 9)]
    reports = tuple(
        report(number, sources[number % 8], minutes=number, title=title) for number in range(count)
    )
    summary = Summary(title, (Sentence("The minister came.", 0, 18, document_id=0),), 0, "ru")
    citations = tuple(Citation(number, f"Outlet {number % 5}", None, "said") for number in range(count))
    added = {one.document.id: "What nobody had said before, " + "and more " * 30 for one in reports}
    earlier = Neighbour(77, "What had been before", NOW - HOUR)
    later = (Neighbour(78, "What came of it", NOW + HOUR),)
    story = Story(12_345_678_901, title, NOW, NOW, count)
    return Storyline(
        story, title, "https://site.example/1", reports, citations, summary, added, earlier, later
    )


def cards(language: str, line: Storyline) -> list[Card]:
    asking = ask(language)
    return [
        story_card(asking, line, FAR),
        *(reports_card(asking, line, page, FAR) for page in (-1, 0, 1, 9_999)),
        *(together_card(asking, line, page, FAR) for page in (0, 9_999)),
        whence_card(asking, line, FAR),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_fits_into_a_message_and_its_buttons_come_back_as_they_were(language: str) -> None:
    for line in (told(1), told(3), told(500, "Очень длинный заголовок " * 170)):
        for card in cards(language, line):
            assert card.text.length <= TEXT_LIMIT
            for button in (one for row in card.buttons for one in row):
                press = decode(button.data)
                assert press is not None
                assert press.verb in PRESSES
                assert len(button.data.encode()) <= DATA_LIMIT


def test_many_reports_are_folded_between_the_first_and_the_last() -> None:
    text = story_card(ask(), told(500), "").text.plain
    assert "… and 494 more …" in text
    assert text.count("What nobody had said before") == 6


def test_few_reports_are_not_folded() -> None:
    text = story_card(ask(), told(7), "").text.plain
    assert "more …" not in text
    assert text.count("What nobody had said before") == 7


def test_a_story_names_what_it_goes_on_from_and_what_came_of_it() -> None:
    card = story_card(ask(), told(), "")
    assert "Goes on from: What had been before" in card.text.plain
    assert "Went on: What came of it" in card.text.plain
    labels = [button.label for row in card.buttons for button in row]
    assert "← What had been before" in labels
    assert "What came of it →" in labels


def test_those_who_may_only_read_are_offered_nothing_to_change() -> None:
    verbs = {
        press.verb
        for row in story_card(ask(right=Right.READ), told(), "").buttons
        for button in row
        if (press := decode(button.data))
    }
    assert verbs.isdisjoint({"apart", "same"})
    assert all(PRESSES[verb].right is Right.READ for verb in verbs)


def test_whoever_parts_or_joins_must_be_allowed_to() -> None:
    for verb in ("apart", "part", "unpart", "same", "join"):
        assert PRESSES[verb].right is Right.CHANGE


def test_a_summary_in_another_language_stands_as_a_quotation() -> None:
    def is_quoted(language: str) -> bool:
        return any(
            one.kind == "expandable_blockquote" for one in story_card(ask(language), told(), "").text.spans
        )

    assert is_quoted("en")
    assert not is_quoted("ru")


def test_each_sentence_stands_with_the_report_that_it_is_from() -> None:
    line = told()
    text = whence_card(ask(), line, "").text
    assert "The minister came." in text.plain
    assert line.reports[0].document.url in {one.url for one in text.spans}
    nothing = replace(line, summary=Summary("A headline"))
    assert plain_say("en", "whence-none") in whence_card(ask(), nothing, "").text.plain


REASONS = [
    ("the first report", "первая публикация"),
    ("the same words", "те же слова"),
    ("names: минск, шойгу", "имена: минск, шойгу"),
    ("across languages", "на разных языках"),
    ("words alike: 0.31", "сходство слов: 0,31"),
    ("numbers: 11, 2", "числа: 11, 2"),
    ("things: взрыв, завод", "о чём: взрыв, завод"),
    ("said by people: another story", "так сказали люди"),
    ("something new: 5", "something new: 5"),
]


@pytest.mark.parametrize(("reason", "words"), REASONS)
def test_reasons_are_said_in_the_chats_language_where_it_has_words(reason: str, words: str) -> None:
    assert reason_in_words(ask("ru"), reason).plain == words


def test_a_score_is_said_of_a_joining_and_not_of_the_opening() -> None:
    line = told(2)
    first: Report = replace(line.reports[0], score=0.23, reasons=("the first report",))
    text = together_card(ask(), replace(line, reports=(first, line.reports[1])), 0, "").text.plain
    assert "0.23" not in text
    assert "the same words (0.8)" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_is_told_in_a_sentence(language: str) -> None:
    said = alternative_text(ask(language), told()).plain
    assert said.endswith(".")
    assert "A headline" in said
    assert "10:04" in said
