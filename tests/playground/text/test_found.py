"""What Telegram finds in a text by itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.text import formatted, piece
from bot.playground.text.finding import found
from tests.playground.text import judge


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start", [("bot_command", "/start")]),
        ("😀 /watch@any_bot words", [("bot_command", "/watch@any_bot")]),
        ("и/или", []),
        ("/one/two", []),
        ("see https://t.me/name/12, now", [("url", "https://t.me/name/12")]),
        (
            "example.org and @someone #Минск",
            [("url", "example.org"), ("mention", "@someone"), ("hashtag", "#Минск")],
        ),
        ("End.Next and end.Of", []),
        ("(see example.org/a_(b))", [("url", "example.org/a_(b)")]),
        ("http://localhost, 10.0.0.1:8080/x", [("url", "10.0.0.1:8080/x")]),
        ("пример.рф, ПРИМЕР.РФ", [("url", "пример.рф"), ("url", "ПРИМЕР.РФ")]),
        ("tg://resolve?domain=a", [("url", "tg://resolve?domain=a")]),
        ("write to desk@example.org", [("email", "desk@example.org")]),
        ("mailto:desk@example.org", [("email", "desk@example.org")]),
        ("https://desk@example.org", [("url", "https://desk@example.org")]),
        ("@abc @gif @abcd", [("mention", "@gif"), ("mention", "@abcd")]),
        ("#123 is no hashtag", []),
        ("#tag@channel #tag@ab", [("hashtag", "#tag@channel"), ("hashtag", "#tag")]),
        ("$USD $1INCH $usd $USDOLLARS", [("cashtag", "$USD"), ("cashtag", "$1INCH")]),
        ("4000 0000 0000 0002 and 4000 0000 0000 0003", [("bank_card_number", "4000 0000 0000 0002")]),
        ("call +375 29 123-45-67 at 12:30", []),
    ],
)
def test_commands_links_and_mentions_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    content = formatted(text)
    assert [(e["type"], piece(content.text, e)) for e in content.entities] == expected


@pytest.mark.parametrize("text", ["1:02", "at 0:00:59", "1:60", "12:345", "9999:59", "a1:02", "1:2:03:04"])
def test_places_in_a_recording_are_found_for_people(text: str) -> None:
    assert [mark.json() for mark in found(text, with_timestamps=True)] == judge.found(text)


def test_nothing_is_found_inside_code_and_given_links() -> None:
    text = "run /start at example.org"
    given_entities = [
        {"type": "code", "offset": 4, "length": 6},
        {"type": "text_link", "offset": 14, "length": 11, "url": "https://x.org"},
    ]
    assert [e["type"] for e in formatted(text, given_entities).entities] == ["code", "text_link"]


_CARD = "4000000000000002"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (" ".join(_CARD), ["bank_card_number"]),
        ("  ".join(_CARD), []),
        (f"{_CARD} 5", ["bank_card_number"]),
        (f"+{_CARD} {_CARD}a", []),
        (f"#{'a' * 256}@channel", ["hashtag"]),
        (f"#{'a' * 300}@channel", ["hashtag"]),
        (f"#tag@{'c' * 40}", ["hashtag"]),
        (f"$USD@{'c' * 33} $USD@channel", ["cashtag", "cashtag"]),
        (f"{'a' * 63}.org", ["url"]),
        (f"{'a' * 64}.org {'ё' * 32}.org", []),
        ("http://a-.org http://a_b.org http://a_b.c.org", ["url"]),
        ("http://a.b_c http://a.b-c http://a.bc", ["url"]),
        ("1.2.3 1.2.3.4 1.2.3.04 1.2.3.400", ["url"]),
        ("a.org:065535/b a.org:65536/b", ["url", "url"]),
        ("shttp://a.org xhttp://a.org sftp://a.org ftp://a.org", ["url", "url"]),
        ("http://a@b@c.org http://@c.org", []),
        ("tonsite://name", ["url"]),
        ("@aaton://atg://bcd", ["mention", "url"]),
        ("@aaton://atg://b", ["mention"]),
        ("http://a.org/(b)[c]) (http://a.org/b)", ["url", "url"]),
        ("teiegram.org telegram.org", ["url"]),
        (f"/{'a' * 64} /{'a' * 65}", ["bot_command"]),
        (f"@{'a' * 32} @{'a' * 33}", ["mention"]),
        (f"{'a' * 35}@b.org {'a' * 36}@b.org", ["email", "url"]),
        ("a@b.museums a@b.travelling", ["email"]),
    ],
)
def test_limits_are_where_telegram_has_them(text: str, kinds: list[str]) -> None:
    marks = [mark.json() for mark in found(text)]
    assert [mark["type"] for mark in marks] == kinds
    assert marks == judge.found(text)


_PIECES = [
    "http://",
    "https://",
    "ftp://",
    "tg://",
    "ton://",
    "tonsite://",
    "mailto:",
    "www.",
    "a",
    "example",
]
_PIECES += [
    ".",
    "..",
    "org",
    "Org",
    "ru",
    "рф",
    "москва",
    "xn--p1ai",
    "127.0.0.1",
    "256",
    "1",
    ":80",
    ":99999",
    ":",
]
_PIECES += [
    "/",
    "?",
    "#",
    "@",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "'",
    "!",
    ",",
    ";",
    "_",
    "-",
    "~",
    "«",
    "»",
    "<",
    " ",
]
_PIECES += [
    "\n",
    "\u00a0",
    "\u2014",
    "\u200d",
    "ё",
    "é",
    "😀",
    "½",
    "٣",
    "$",
    "USD",
    "1INCH",
    "#tag",
    "@name",
    "@gif",
]
_PIECES += [
    "/start",
    "@abc",
    "4000 0000 0000 0002",
    "5555-5555-5555-4444",
    "4242424242424242",
    "+",
    "%",
    "12:34",
    "·",
]


@settings(max_examples=800, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
def test_what_is_found_is_what_telegram_finds(text: str) -> None:
    assert [mark.json() for mark in found(text, with_timestamps=True)] == judge.found(text)


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        st.one_of(
            st.sampled_from("@#$/.: aA1_"),
            st.characters(max_codepoint=0x2FFF, categories=["L", "N", "P", "Z", "S"]),
        )
    )
)
def test_letters_of_any_script_are_read_alike(text: str) -> None:
    assert [mark.json() for mark in found(text, with_timestamps=True)] == judge.found(text)
