from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.plain import one_line, text_of_html, tidy


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Один</p><p>Два<br>три</p>", "Один\nДва\nтри"),
        ("a<br/><br/><blockquote>q</blockquote><br/><br/>b", "a\n\nq\n\nb"),
        ("<ul><li>a<li>b</ul>tail", "a\nb\ntail"),
        ("<table><tr><td>1<td>2</tr></table>", "1 2"),
        ("AT&amp;T &lt;b&gt; 5&nbsp;км", "AT&T <b> 5 км"),
        ("3 < 5 and 7 > 2", "3 < 5 and 7 > 2"),
        ("до<script>alert('x')</script>после<style>p{}</style>", "допосле"),
        ("<a href='/x' title='a > b'>ссылка</a>", "ссылка"),
        ("Лука\u00adшенко\u200b \u202eтест", "Лукашенко тест"),
        ("<tg-emoji><i class='emoji'><b>🔥</b></i></tg-emoji> Срочно", "🔥 Срочно"),
        ("", ""),
    ],
)
def test_html_reads_as_a_reader_sees_it(markup: str, text: str) -> None:
    assert text_of_html(markup) == text


def test_a_title_stays_on_one_line() -> None:
    assert one_line(" Первая \r\n\t строка\x0b ") == "Первая строка"


def test_a_page_nested_past_reason_gives_what_it_can() -> None:
    assert text_of_html("до" + "<b>" * 5_000 + "x").startswith("до")


@given(st.text(max_size=300))
def test_tidy_text_is_tidy_already(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet="<>/ab&;p#x1\n \"'=!-", max_size=120))
def test_any_markup_gives_text_without_ends_of_blanks(markup: str) -> None:
    text = text_of_html(markup)
    assert text == text.strip()
    assert "\n\n\n" not in text
