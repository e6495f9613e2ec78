"""Text with entities: offsets, limits, and what Telegram's own parser thinks of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.richtext import (
    ENTITY_LIMIT,
    Span,
    Text,
    bold,
    clean,
    code,
    cut,
    is_linkable,
    italic,
    join,
    link,
    moment,
    plain,
    quote,
    utf16_length,
)
from tests.domain.naughty import NAUGHTY
from tests.domain.telegram_judge import refusal, takes_link, understood

AT = datetime(2026, 12, 3, 10, 4, tzinfo=UTC)
URL = "https://example.org/a?b=c&d=%22#e"

words = st.text(
    st.one_of(
        st.sampled_from('aя <>&"*_`\n😀𝔖\u0301\u200b\u202e\u00a0'), st.characters(exclude_categories=("Cs",))
    ),
    max_size=30,
)
pieces = st.one_of(
    words.map(plain),
    words.map(bold),
    words.map(italic),
    words.map(code),
    words.map(lambda one: link(one, URL)),
    words.map(lambda one: moment(AT, one)),
    words.map(lambda one: link(bold(one), URL)),
)
texts = st.lists(pieces, max_size=6).map(lambda some: join(" ", some))


def units(text: str) -> list[bytes]:
    raw = text.encode("utf-16-le")
    return [raw[at : at + 2] for at in range(0, len(raw), 2)]


def covered(text: Text, span: Span) -> str:
    """What a span covers; fails inside a surrogate pair."""
    return b"".join(units(text.plain)[span.offset : span.offset + span.length]).decode("utf-16-le")


def assert_sound(text: Text) -> None:
    for span in text.spans:
        assert 0 <= span.offset < span.offset + span.length <= text.length
        assert covered(text, span).strip() != ""
    text.plain.encode("utf-16-le")


@given(st.text())
def test_length_counts_utf16_code_units(text: str) -> None:
    assert utf16_length(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(words, st.integers(min_value=0, max_value=40))
def test_a_cut_is_the_longest_beginning_of_whole_characters(text: str, limit: int) -> None:
    short = cut(text, limit)
    assert text.startswith(short)
    assert utf16_length(short) <= limit
    if short != text:
        assert utf16_length(text[: len(short) + 1]) > limit


@given(words)
def test_spans_cover_what_was_made_bold_and_never_its_edges(text: str) -> None:
    styled = plain("𝔖 ") + bold(text)
    assert [covered(styled, span) for span in styled.spans] == [one for one in [clean(text).strip()] if one]


@given(texts)
def test_joined_pieces_are_sound(text: Text) -> None:
    assert_sound(text)


@given(texts, st.integers(min_value=0, max_value=60))
def test_a_limited_text_is_sound_and_within_the_limit(text: Text, limit: int) -> None:
    short = text.limited(limit)
    assert short.length <= limit
    assert_sound(short)


@given(st.text())
def test_cleaning_twice_is_cleaning_once_and_leaves_only_sendable_characters(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    once.encode("utf-8")


def test_at_most_a_hundred_entities_are_kept() -> None:
    text = join(" ", [bold("x")] * 300).limited()
    assert len(text.spans) == ENTITY_LIMIT


@given(texts)
def test_telegram_accepts_every_text_that_can_be_built(text: Text) -> None:
    assert refusal(text.limited(80)) == ""


@given(st.lists(pieces, min_size=1, max_size=4))
def test_telegram_reads_the_entities_that_were_meant(some: list[Text]) -> None:
    text = join(" | ", [*some, quote(some[0])])
    said, spans = understood(text)
    assert said == text.plain
    # what covers nothing to be seen may be dropped
    meant = {(one.offset, one.length, one.kind) for one in text.spans if _is_solid(text, one)}
    assert meant <= spans


def _is_solid(text: Text, span: Span) -> bool:
    return any(char.isalnum() for char in covered(text, span))


@pytest.mark.parametrize("words", NAUGHTY)
def test_naughty_strings_are_accepted_in_every_place(words: str) -> None:
    for text in (bold(words), link(bold(words), URL), quote(plain(words)), moment(AT, words), code(words)):
        whole = plain("head\n") + text.limited(1000) + "\ntail"
        assert refusal(whole) == ""
        assert_sound(whole)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org:8080/a?b#c",
        "HTTPS://EXAMPLE.ORG/",
        "https://минск.бел/путь?к=слово",
        "http://127.0.0.1:8081/a",
        "http://[::1]:8080/",
        "tg://resolve?domain=example",
        'https://example.org/a"b<c>|d',
    ],
)
def test_links_that_telegram_takes_are_links(url: str) -> None:
    assert is_linkable(url)
    assert takes_link(url)
    assert link("word", url).spans


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http://localhost/",
        "http://localhost:8080/x",
        "http://2130706433/",
        "http:///x",
        "https://",
        "tg:",
        "http://example.org:99999/",
        "http://example.org\\@other.example/",
        "http://[::1/",
    ],
)
def test_addresses_that_telegram_refuses_stay_plain_text(url: str) -> None:
    assert not takes_link(url)
    assert link("word", url) == plain("word")


@pytest.mark.parametrize(
    "url",
    [
        "example.org",
        "https://t.me@evil.example/",
        "https://example.org/\u202egnp.exe",
        "https://e.org/a b",
        "https://e.org/" + "a" * 3000,
    ],
)
def test_addresses_that_mislead_stay_plain_text(url: str) -> None:
    assert link("word", url) == plain("word")


@given(st.from_regex(r"(https?|tg)://[a-zа-я0-9.:@\\\[\]%_-]{0,20}(/[ -~]{0,10})?", fullmatch=True))
def test_whatever_we_link_telegram_takes(url: str) -> None:
    if is_linkable(url):
        assert takes_link(url)


def test_piled_up_marks_are_levelled() -> None:
    assert clean("o" + "\u0301" * 40 + "k") == "o\u0301\u0301\u0301k"
    assert clean("ё й ї") == "ё й ї"
