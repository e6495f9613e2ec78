"""The alert as a person sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts.card import GOAL, face, with_buttons
from bot.alerts.coverage import alone
from bot.alerts.why import certainty, why_card
from bot.domain.alert import Card
from bot.domain.callback import decode
from bot.domain.document import Document
from bot.domain.entity import EntityKind
from bot.domain.richtext import utf16_length
from bot.domain.source import Source, SourceKind
from bot.domain.summary import Sentence, Summary
from bot.domain.watch import Finding, Mention, Mode, Subscription
from bot.words import LANGUAGES
from tests.alerts.samples import AT, NOW, TEXT, TITLE, document, finding, source, subscription
from tests.domain.naughty import NAUGHTY
from tests.domain.telegram_judge import refusal

SHOIGU = subscription()
LUKASHENKO = subscription(13, 2, "Лукашенко")
DOCUMENT = document()
FOUND = [finding(DOCUMENT, "Сергей Шойгу"), finding(DOCUMENT, "Александр Лукашенко", 2)]


def sentences(text: str, *wanted: str) -> tuple[Sentence, ...]:
    starts = [text.index(one) for one in wanted]
    return tuple(Sentence(one, at, at + len(one)) for one, at in zip(wanted, starts, strict=True))


SUMMARY = Summary(TITLE, sentences(TEXT, TEXT.split(". ")[0] + ".", TEXT.split(". ")[1] + "."))


def alert_card(
    document: Document,
    source: Source,
    findings: Sequence[Finding],
    subscriptions: Sequence[Subscription],
    summary: Summary,
    language: str,
    now: datetime,
    labels: Mapping[str, str] | None = None,
) -> Card:
    """The card of a document that stands alone."""
    coverage = alone(document, source, findings)
    told = face(coverage, subscriptions, summary, language, now, labels)
    return with_buttons(told, coverage, subscriptions, language)


def card(
    kept: Document = DOCUMENT,
    found: list[Finding] = FOUND,
    watched: tuple[Subscription, ...] = (SHOIGU,),
    summary: Summary = SUMMARY,
    language: str = "ru",
    **labels: str,
) -> Card:
    names = {key.removeprefix("w"): value for key, value in labels.items()}
    return alert_card(kept, source(), found, watched, summary, language, NOW, names)


def spans(shown: Card, kind: str) -> list[str]:
    raw = shown.text.plain.encode("utf-16-le")
    return [
        raw[2 * one.offset : 2 * (one.offset + one.length)].decode("utf-16-le")
        for one in shown.text.spans
        if one.kind == kind
    ]


def test_a_card_tells_what_who_where_and_when() -> None:
    shown = card(w2="Лукашенко")
    assert shown.text.plain == (
        "Министр без объявления прилетел в Минск\n\n"
        "Сергей Шойгу встретился с белорусским коллегой на аэродроме. "
        "Протокол подписали сразу после посадки самолёта.\n\n"
        "Шойгу («Сергей Шойгу») · Лукашенко\n"
        "Example · ru · 3 декабря, 10:04 UTC"
    )
    assert spans(shown, "text_link") == [TITLE]
    assert spans(shown, "bold") == [TITLE, "Сергей Шойгу", "Шойгу"]
    assert spans(shown, "date_time") == ["3 декабря, 10:04 UTC"]
    assert shown.preview_url == "https://example.org/1"


def test_buttons_open_explain_mute_stop_and_say_that_it_is_somebody_else() -> None:
    shown = card()
    assert [[(one.label, one.data or one.url) for one in row] for row in shown.buttons] == [
        [("Открыть", "https://example.org/1"), ("Почему?", "v1:why:41")],
        [("⏸ Шойгу 8 ч", "v1:mute:12:8"), ("Не следить", "v1:stop:12:alert")],
        [("Не тот человек", "v1:wrong:12:41")],
    ]


def test_several_watches_have_buttons_of_their_own() -> None:
    labels = [[one.label for one in row] for row in card(watched=(SHOIGU, LUKASHENKO)).buttons[1:]]
    assert labels == [
        ["⏸ Шойгу 8 ч", "Не следить: Шойгу"],
        ["⏸ Лукашенко 8 ч", "Не следить: Лукашенко"],
        ["Не Шойгу", "Не Лукашенко"],
    ]


def test_an_expression_is_not_mistaken_for_somebody() -> None:
    both = replace(SHOIGU, kind=EntityKind.EXPRESSION)
    pressed = [one.data for row in card(watched=(both,)).buttons for one in row]
    assert not any("wrong" in data for data in pressed)
    assert why_card(DOCUMENT, source(), FOUND, [both], "en").buttons == ()


def test_whom_a_chat_watches_in_its_own_way_is_named_once() -> None:
    everybodys = finding(DOCUMENT, "Сергей Шойгу", 9)
    shown = card(found=[*FOUND, everybodys], w9="Шойгу")
    assert shown.text.plain.split("\n")[-2] == "Шойгу («Сергей Шойгу»)"


def test_what_other_chats_watch_is_not_shown() -> None:
    assert "Лукашенко" not in card().text.plain


def test_words_in_another_language_are_a_folded_quotation_with_the_found_ones_marked() -> None:
    shown = card(language="en")
    told = " ".join(one.text for one in SUMMARY.sentences)
    assert spans(shown, "expandable_blockquote") == [told]
    assert "Сергей Шойгу" in spans(shown, "bold")
    assert shown.text.plain.count("встретился") == 1


def test_a_summary_in_the_chats_language_stands_beside_the_original_words() -> None:
    written = Summary(TITLE, (Sentence("The minister flew to Minsk.", 0, 0),))
    shown = card(found=[FOUND[1]], watched=(LUKASHENKO,), summary=written, language="en")
    assert "The minister flew to Minsk.\n\n" in shown.text.plain
    assert spans(shown, "expandable_blockquote")[0].endswith(
        "Позднее гостя принял Александр Лукашенко во дворце."
    )


def test_the_place_of_a_name_is_quoted_when_the_summary_does_not_show_it() -> None:
    shown = card(watched=(LUKASHENKO,))
    assert spans(shown, "expandable_blockquote")[0].endswith("принял Александр Лукашенко во дворце.")
    assert not spans(card(), "expandable_blockquote")


def test_an_unsure_match_says_so() -> None:
    unsure = finding(DOCUMENT, "Шойгу", score=0.7)
    assert "возможно, Шойгу\n" in card(found=[unsure]).text.plain


def test_an_edited_forwarded_and_late_document_says_so() -> None:
    shown = alert_card(
        document(version=2, forwarded_from="Пул", published_at=AT.replace(day=1)),
        source(),
        FOUND,
        [SHOIGU],
        SUMMARY,
        "en",
        NOW,
    )
    line = "Example, forwarded from Пул · ru · 1 Dec, 10:04 UTC, 2 days ago · ✏️ edited"
    assert line in shown.text.plain.splitlines()


def test_an_uncertain_date_is_not_given_as_the_date() -> None:
    shown = card(document(published_at=AT.replace(year=2019), date_is_certain=False), language="en")
    assert "Example · ru · seen 3 Dec, 11:00 UTC" in shown.text.plain


@pytest.mark.parametrize("url", ["", "file:///tmp/a", "javascript:alert(1)", "http://localhost/a"])
def test_an_address_that_telegram_refuses_is_no_button(url: str) -> None:
    shown = card(document(url=url))
    assert [one.label for one in shown.buttons[0]] == ["Почему?"]
    assert shown.preview_url == ""
    assert spans(shown, "text_link") == []


@pytest.mark.parametrize("words", NAUGHTY)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_hostile_words_make_a_card_that_telegram_takes(words: str, language: str) -> None:
    kept = document(text=f"{words}\nШойгу {words}", title=words, forwarded_from=words)
    found = [finding(kept, "Шойгу")]
    summary = Summary(words, (Sentence(kept.text, 0, len(kept.text)),))
    shown = alert_card(kept, source(title=words), found, [subscription(label=words)], summary, language, NOW)
    assert_sendable(shown)


def assert_sendable(shown: Card) -> None:
    assert refusal(shown.text) == ""
    assert 0 < shown.text.length <= GOAL
    assert len(shown.text.spans) <= 100
    for row in shown.buttons:
        assert 0 < len(row) <= 8
        for button in row:
            assert button.label.strip()
            assert button.url or (decode(button.data) and len(button.data.encode()) <= 64)


names = st.text(st.sampled_from("Шойгу абв😀<&\n\u202e"), min_size=1, max_size=120)


@settings(max_examples=60)
@given(st.data())
def test_every_card_fits_a_screen(data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("Шойгу абв. 😀\n"), max_size=1500))
    kept = document(text=text, title=data.draw(names))
    bounds = st.integers(min_value=0, max_value=max(len(text), 1))
    found, watched = [], []
    for number in range(data.draw(st.integers(min_value=1, max_value=7))):
        spots = [sorted(data.draw(st.tuples(bounds, bounds))) for _ in range(3)]
        mentions = [
            Mention(str(number), start, end, text[start:end], "text", 0.9, "surname") for start, end in spots
        ]
        found.append(Finding(str(number), 0.9, tuple(mentions)))
        watched.append(subscription(number, number, data.draw(names)))
    start, end = sorted(data.draw(st.tuples(bounds, bounds)))
    summary = Summary(data.draw(names), (Sentence(text[start:end], start, end),) * 3)
    language = data.draw(st.sampled_from(LANGUAGES))
    assert_sendable(alert_card(kept, source(), found, watched, summary, language, NOW))


def test_a_headline_of_four_thousand_characters_is_cut_at_a_word() -> None:
    headline = card(summary=Summary("слово " * 700)).text.plain.splitlines()[0]
    assert headline.endswith("слово…")
    assert utf16_length(headline) <= 240


def test_a_document_without_words_still_has_a_card() -> None:
    shown = card(document(text="", title=""), summary=Summary())
    assert shown.text.plain.endswith("10:04 UTC")


# --- Why?


def test_the_reasons_are_told_with_the_words_found() -> None:
    post = document("Хренин и Шойгу подписали протокол.", "", url="https://t.me/example/4812")
    channel = source(kind=SourceKind.CHANNEL, title="Example")
    shown = why_card(post, channel, [finding(post, "Шойгу", score=0.9, reason="surname")], [SHOIGU], "en")
    assert shown.text.plain == (
        "Шойгу: matched «Шойгу»\n"
        "surname → likely (0.9)\n"
        "Хренин и Шойгу подписали протокол.\n"
        "Rule: your watch Шойгу, mode normal\n"
        "Would not have matched: the surname beside another first name\n\n"
        "In: Example, post 4\u202f812"
    )
    assert refusal(shown.text) == ""


def test_a_reason_without_a_translation_is_told_as_it_is() -> None:
    found = finding(DOCUMENT, "Сергей Шойгу", reason="a brand new reason")
    watched = subscription(kind=EntityKind.PHRASE, mode=Mode.STRICT)
    shown = why_card(DOCUMENT, source(), [found], [watched], "ru")
    assert "a brand new reason → наверняка (1,0)" in shown.text.plain
    assert "Не сработало бы" not in shown.text.plain


def test_a_watch_that_finds_nothing_any_more_is_told_so() -> None:
    assert why_card(DOCUMENT, source(), [], [SHOIGU], "en").text.plain.startswith("Nothing watched here")


def test_why_names_the_form_and_asks_whether_it_was_right() -> None:
    shown = why_card(DOCUMENT, source(), FOUND, [SHOIGU], "en", {"1": ("uk", "genitive")})
    assert "Form: Ukrainian, genitive\n" in shown.text.plain
    assert [[(one.label, one.data) for one in row] for row in shown.buttons] == [
        [("Right", "v1:right:12:41"), ("Not this person", "v1:wrong:12:41")]
    ]


def test_why_asks_about_each_of_several_watches_and_names_no_form_of_a_name_as_given() -> None:
    shown = why_card(DOCUMENT, source(), FOUND, [SHOIGU, LUKASHENKO], "en")
    assert "Form:" not in shown.text.plain
    assert [[one.label for one in row] for row in shown.buttons] == [
        ["It is Шойгу", "Not Шойгу"],
        ["It is Лукашенко", "Not Лукашенко"],
    ]


@pytest.mark.parametrize(
    ("score", "word"),
    [(1.0, "certain"), (0.95, "certain"), (0.85, "likely"), (0.6, "possible"), (0.2, "faint")],
)
def test_scores_have_words(score: float, word: str) -> None:
    assert certainty(score) == word


@pytest.mark.parametrize("words", NAUGHTY)
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_are_explained_in_every_language(words: str, language: str) -> None:
    kept = document(text=f"{words} Шойгу {words}", title=words)
    found = [finding(kept, "Шойгу", reason=words or "name")]
    shown = why_card(kept, source(title=words), found, [subscription(label=words)], language)
    assert refusal(shown.text) == ""
    assert 0 < shown.text.length <= 4096
