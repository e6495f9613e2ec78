from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.decoding import decode

RU = "Министр обороны прибыл в Минск с рабочим визитом. Переговоры начались утром и шли до вечера."
UK = (
    "Міністр прибув до Києва і провів переговори з колегами. Зустріч тривала до вечора, її підсумки обіцяють."
)
PL = "Minister przybył do Mińska. Rozmowy zakończyły się późnym wieczorem, żadnych szczegółów nie ujawniono."


@pytest.mark.parametrize("text", [RU, UK, PL])
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_unicode_body_is_read_whatever_the_header_says(text: str, charset: str) -> None:
    assert decode(text.encode(charset), "text/html; charset=windows-1251")[0] == text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (RU, "cp1251"),
        (RU, "koi8-r"),
        (RU, "iso8859-5"),
        (RU, "cp866"),
        (UK, "cp1251"),
        (PL, "cp1250"),
        (PL, "iso8859-2"),
    ],
)
def test_a_charset_is_guessed_from_the_letters_when_nobody_names_it(text: str, charset: str) -> None:
    page = f"<html><body><p>{text}</p><p>{text}</p><p>{text}</p></body></html>"
    assert decode(page.encode(charset))[0] == page


@pytest.mark.parametrize(
    ("body", "content_type", "charset"),
    [
        (RU.encode("cp1251"), "text/html; charset=windows-1251", "cp1251"),
        (RU.encode("cp1251"), "text/html; Charset='CP1251'", "cp1251"),
        (f"<?xml version='1.0' encoding='koi8-r'?>{RU}".encode("koi8-r"), "", "koi8-r"),
        (f"<html><meta charset=windows-1251>{RU}".encode("cp1251"), "", "cp1251"),
        (
            f'<meta http-equiv="Content-Type" content="text/html; charset=koi8-u">{UK}'.encode("koi8-u"),
            "",
            "koi8-u",
        ),
        (f"<meta charset=windows-1251>{RU}".encode("cp1251"), "text/html; charset=utf-8", "cp1251"),
        (f"<?xml version='1.0' encoding='windows-1251'?>{RU}".encode(), "", "utf-8"),
        (f"<?xml version='1.0' encoding='utf-16'?>{RU}".encode(), "", "utf-8"),
        (RU.encode(), "text/html; charset=ISO-8859-1", "utf-8"),
        (RU.encode(), "text/html; charset=no-such-thing", "utf-8"),
        (RU.encode(), "text/html; charset=utf-7", "utf-8"),
        ("<?xml version='1.0'?><rss/>".encode("utf-16-le"), "", "utf-16-le"),
        (b"", "", "utf-8"),
        ("caf\xe9 \u2013".encode("cp1252"), "text/html; charset=iso-8859-1", "cp1252"),
    ],
)
def test_the_charset_is_the_first_that_fits(body: bytes, content_type: str, charset: str) -> None:
    assert decode(body, content_type)[1] == charset


def test_utf8_cut_in_the_middle_of_a_letter_stays_utf8() -> None:
    text, charset = decode((RU * 20).encode()[:-1])
    assert charset == "utf-8"
    assert text.startswith(RU)


@given(st.binary(max_size=400), st.text(max_size=40))
def test_any_bytes_give_some_text(body: bytes, content_type: str) -> None:
    text, charset = decode(body, content_type)
    assert isinstance(text, str)
    assert "".encode(charset) is not None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    marked = "\ufeff" + text
    assert decode(marked.encode())[0] == text
