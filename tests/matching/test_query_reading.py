"""Expressions as they are typed: told apart from names, read, or explained."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.matching.normalise import keys_of
from bot.matching.query import Query, QueryError, candidates_of, is_expression, read, terms_of
from bot.matching.query.nodes import (
    And,
    How,
    Lang,
    Near,
    Node,
    Not,
    Or,
    Source,
    Title,
    Word,
    anchors_of,
    words_of,
)
from bot.matching.query.tokens import LONGEST, cut

A, B, C, D = map(Word, "ABCD")


def phrase(text: str) -> Word:
    return Word(text, How.PHRASE)


def letters(text: str) -> Word:
    return Word(text, How.LETTERS)


@pytest.mark.parametrize(
    "typed",
    [
        "Сергей Шойгу",
        "Shoigu Belarus",
        "O'Neill",
        "Нью-Йорк",
        "Ростов-на-Дону",
        "Ту-154",
        "Ту -154",
        "AT&T",
        "H&M",
        "Johnson & Johnson",
        "S&P500",
        "Мир",
        "Джон Р. Смит",
        "С. К. Шойгу",
        "Жыве Беларусь!",
        "Yahoo! Japan",
        "Минск - Арена",
        "Шойгу — министр обороны",
        "ООО «Маяк»",
        'ООО "Маяк"',
        "«Новая газета»",
        'об"явление',
        "Мир (платёжная система)",
        "C++",
        "E=mc2",
        "10:30",
        "Операция:Ы",
        "https://example.org/a:b",
        "@channel",
        "#Шойгу",
        "50% + 1",
        "a/b",
        "Николай II",
        "Карл І Габсбург",
        "Cats and Dogs",
        "Мир и дружба",
        "или",
        "AND",
        "СЕРП И МОЛОТ",
        "ТО, ЧТО НЕ УБИВАЕТ",
        "ROCK AND ROLL",
        "NOT",
        "Portland OR",
        "Заголовок: начало",
        "",
        "   ",
        "…",
        "🇧🇾",
    ],
)
def test_a_name_is_no_expression(typed: str) -> None:
    assert not is_expression(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Shoigu & Lukashenko",
        "Shoigu&Lukashenko",
        "Shoigu | Gerasimov",
        "(Shoigu | Gerasimov) Belarus -football",
        "Shoigu -football",
        "Shoigu –football",
        "Shoigu —football",
        "Shoigu −football",
        "Shoigu !football",
        "-football",
        "Shoigu ~5 Minsk",
        "Shoigu ~ Minsk",
        "=Мир",
        "Shoigu =Мир",
        '"exact phrase"',
        "“exact phrase”",
        "„Wielka Brytania”",
        "«Новая газета» | Медуза",
        "Shoigu lang:uk",
        "lang: uk",
        "мова:uk Шойгу",
        "source:@channel",
        "title:Shoigu",
        "TITLE:Shoigu",
        "lnag:uk Shoigu",
        "Shoigu AND Minsk",
        "Shoigu OR Minsk",
        "Шойгу И Минск",
        "Шойгу ИЛИ Герасимов",
        "Шойгу АБО Герасимов",
        "Szojgu LUB Gierasimow",
        "Шойгу НЕ футбол",
        "МВД ИЛИ ФСБ",
        "Shoigu & (",
        "| |",
    ],
)
def test_an_operator_makes_an_expression(typed: str) -> None:
    assert is_expression(typed)


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("A", A),
        ("A B", And((A, B))),
        ("A & B", And((A, B))),
        ("A && B", And((A, B))),
        ("A AND B", And((A, B))),
        ("A И B", And((A, B))),
        ("A and B", And((A, B))),
        ("A | B", Or((A, B))),
        ("A || B", Or((A, B))),
        ("A OR B", Or((A, B))),
        ("A або B", Or((A, B))),
        ("A альбо B", Or((A, B))),
        ("A lub B", Or((A, B))),
        ("A|B", Or((A, B))),
        ("A&B C", And((Word("A&B"), C))),
        ("Минск&Москва", And((Word("Минск"), Word("Москва")))),
        ("A A", A),
        ("A B | C D", Or((And((A, B)), And((C, D))))),
        ("A (B | C) D", And((A, Or((B, C)), D))),
        ("((A))", A),
        ("A -B", And((A, Not(B)))),
        ("A --B", And((A, Not(B)))),
        ("A –B", And((A, Not(B)))),
        ("A —B", And((A, Not(B)))),
        ("A −B", And((A, Not(B)))),
        ("A !B", And((A, Not(B)))),
        ("A NOT B", And((A, Not(B)))),
        ("A & NOT B", And((A, Not(B)))),
        ("A НЕ B", And((A, Not(B)))),
        ("A NIE B", And((A, Not(B)))),
        ("A -(B | C)", And((A, Not(B), Not(C)))),
        ("A -(B C)", And((A, Or((Not(B), Not(C)))))),
        ("A -(-B)", And((A, B))),
        ("A !!B", And((A, B))),
        ("A ~3 B", Near((A,), (B,), 3)),
        ("A ~ B", Near((A,), (B,), 5)),
        ("A~3B", Near((A,), (B,), 3)),
        ("A ~3 (B | C)", Near((A,), (B, C), 3)),
        ("A ~3 B ~4 C", And((Near((A,), (B,), 3), Near((B,), (C,), 4)))),
        ('"a b" ~3 =C', Near((phrase("a b"),), (letters("C"),), 3)),
        ("D -A ~3 B", And((D, Not(Near((A,), (B,), 3))))),
        ('"a  b"', phrase("a b")),
        ("«a b»", phrase("a b")),
        ("“a b”", phrase("a b")),
        ("„a b”", phrase("a b")),
        ("„a b“", phrase("a b")),
        ('"a & (b"', phrase("a & (b")),
        ('об"єкт', Word('об"єкт')),
        ("=A", letters("A")),
        ("=AND", letters("AND")),
        ('="a b"', letters("a b")),
        ("title:A", Title(A)),
        ("title: A", Title(A)),
        ("title:(A | B) C", And((Title(Or((A, B))), C))),
        ("заголовок:A", Title(A)),
        ("title:A ~3 B", Title(Near((A,), (B,), 3))),
        ("title:title:A", Title(A)),
        ("A title:-B", And((A, Title(Not(B))))),
        ("A -title:B", And((A, Title(Not(B))))),
        ("A lang:uk", And((A, Lang("uk")))),
        ("A lang: UA", And((A, Lang("uk")))),
        ("A мова:українська", And((A, Lang("uk")))),
        ("A -lang:ru", And((A, Not(Lang("ru"))))),
        ("A (lang:uk|lang:be)", And((A, Or((Lang("uk"), Lang("be")))))),
        ("A source:@BelTA", And((A, Source("@belta")))),
        ("A source:https://t.me/s/belta?x=1&y=2", And((A, Source("@belta")))),
        ("A source:www.Belta.by", And((A, Source("belta.by")))),
        ("A источник:belta.by", And((A, Source("belta.by")))),
        ("A, B; C!", And((A, B, C))),
        ("AT&T Нью-Йорк", And((Word("AT&T"), Word("Нью-Йорк")))),
        ("https://example.org/x A", And((Word("https://example.org/x"), A))),
        ("Николай I A", And((Word("Николай"), Word("I"), A))),
    ],
)
def test_an_expression_is_read(typed: str, root: Node) -> None:
    assert read(typed).root == root


@pytest.mark.parametrize(
    ("typed", "key", "piece"),
    [
        ("", "query-empty", ""),
        (" \n ", "query-empty", ""),
        ("A & (B", "query-unclosed-bracket", "("),
        ("((A)", "query-unclosed-bracket", "("),
        ("A) B", "query-unopened-bracket", ")"),
        ("A ()", "query-empty-brackets", ")"),
        ('A "B C', "query-unclosed-quote", '"'),
        ("A «B C", "query-unclosed-quote", "«"),
        ("A B» C", "query-unopened-quote", "»"),
        ("A &", "query-nothing-after", "&"),
        ("A & | B", "query-nothing-after", "&"),
        ("(A |) B", "query-nothing-after", "|"),
        ("A OR", "query-nothing-after", "OR"),
        ("A NOT", "query-nothing-after", "NOT"),
        ("A ~5", "query-nothing-after", "~5"),
        ("(A ~5) B", "query-nothing-after", "~5"),
        ("A ~5 -B", "query-near-needs-words", "-"),
        ("A ~5 title:B", "query-near-needs-words", "title:"),
        ("A ~5 & B", "query-near-needs-words", "&"),
        ("A title:", "query-nothing-after", "title:"),
        ("A lang:", "query-nothing-after", "lang:"),
        ("A lang: & B", "query-nothing-after", "lang: "),
        ("| A", "query-nothing-before", "|"),
        ("A (& B)", "query-nothing-before", "&"),
        ("~5 A", "query-nothing-before", "~5"),
        ("A - B", "query-lone-sign", "-"),
        ("A — B", "query-lone-sign", "—"),
        ("A & -", "query-lone-sign", "-"),
        ("A ! B", "query-lone-sign", "!"),
        ("A … B", "query-no-letters", "…"),
        ('A "" B', "query-no-letters", '""'),
        ("A = B", "query-no-letters", "="),
        ("Шойг* A", "query-star", "Шойг*"),
        ("A ~0 B", "query-too-far", "~0"),
        ("A ~51 B", "query-too-far", "~51"),
        ("A ~" + "9" * 400 + " B", "query-too-far", "~" + "9" * 400),
        ("A ~5 (B C)", "query-near-needs-words", "(B C)"),
        ("A ~5 (B | -C)", "query-near-needs-words", "(B | -C)"),
        ("A ~5 (Сергей  Шойгу & B)", "query-near-needs-words", "(Сергей  Шойгу & B)"),
        ("A ~5 lang:uk", "query-near-needs-words", "lang:uk"),
        ("-football", "query-fires-on-everything", "-football"),
        ("-A -B", "query-fires-on-everything", "-A -B"),
        ("lang:uk", "query-fires-on-everything", "lang:uk"),
        ("A | -B", "query-fires-on-everything", "A | -B"),
        ("-title:A", "query-fires-on-everything", "-title:A"),
        ("source:@channel -A", "query-fires-on-everything", "source:@channel -A"),
        ("lnag:uk A", "query-unknown-field-perhaps", "lnag:"),
        ("A suorce:belta.by", "query-unknown-field-perhaps", "suorce:"),
        ("A город:Минск", "query-unknown-field", "город:"),
        ("A lang:fr", "query-unknown-language", "lang:fr"),
        ("A source:belta", "query-unknown-source", "source:belta"),
        ("A source:t.me", "query-unknown-source", "source:t.me"),
        ("x" * (LONGEST + 7), "query-too-long", "x" * 7),
        ("(" * 21 + "A" + ")" * 21, "query-too-deep", "("),
        ("A " + "!" * 21 + "B", "query-too-deep", "!"),
        (" ".join(f"w{n}" for n in range(31)), "query-too-many-terms", "w30"),
    ],
)
def test_a_mistake_is_explained_where_it_is(typed: str, key: str, piece: str) -> None:
    with pytest.raises(QueryError) as caught:
        read(typed)
    error = caught.value
    assert (error.key, typed[error.start : error.end]) == (key, piece)


def test_the_place_is_shown_with_what_stands_around_it() -> None:
    with pytest.raises(QueryError) as caught:
        read("Шойгу & (Минск | Гомель")
    place = caught.value.values["place"]
    assert place.plain == "Шойгу & →(Минск | Гомель"
    assert [(span.kind, span.offset, span.length) for span in place.spans] == [("bold", 9, 1)]


def test_of_a_long_text_only_what_is_near_the_place_is_shown() -> None:
    with pytest.raises(QueryError) as caught:
        read("Минск & " * 20 + "(" + " & Гомель" * 20)
    assert len(caught.value.values["place"].plain) < 90


def test_the_limits_themselves_are_allowed() -> None:
    assert len(list(words_of(read(" ".join(f"w{n}" for n in range(30))).root))) == 30
    assert read("(" * 20 + "A" + ")" * 20).root == A
    assert read("A" + " " * (LONGEST - 1)).root == A
    assert read("A ~50 B").root == Near((A,), (B,), 50)


# ------------------------------------------------------------------ several words that are one name


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("Сергей Шойгу & Александр Лукашенко", ("Сергей Шойгу", "Александр Лукашенко")),
        ("Сергей Кужугетович Шойгу Минск", ("Сергей Кужугетович Шойгу", "Минск")),
        ("Sergei Shoigu -football", ("Sergei Shoigu", "football")),
        ("Сергей & Шойгу", ("Сергей", "Шойгу")),
        ("сергей шойгу | Минск", ("сергей", "шойгу", "Минск")),
        ("Шойгу Минск", ("Шойгу", "Минск")),
        ("=Сергей Шойгу", ("Шойгу",)),
        ('"Сергей Шойгу" Минск', ("Минск",)),
        ("title:Сергей Шойгу", ("Сергей Шойгу",)),
        ("Минск Минск | Минск", ("Минск",)),
    ],
)
def test_a_first_name_and_a_surname_are_one_term(typed: str, terms: tuple[str, ...]) -> None:
    assert terms_of(read(typed)) == terms


def test_words_that_are_known_as_a_name_are_one_term() -> None:
    typed = "Новая  Газета Минск | новая -газета"
    assert terms_of(read(typed)) == ("Новая", "Газета", "Минск", "новая", "газета")
    assert terms_of(read(typed, ["новая газета"])) == ("Новая Газета", "Минск", "новая", "газета")


def test_the_name_may_stand_on_a_side_of_near() -> None:
    near = read("Сергей Шойгу ~3 Минск").root
    assert near == Near((Word("Сергей Шойгу"),), (Word("Минск"),), 3)


def test_what_may_be_a_known_name_is_each_word_and_each_row_of_words() -> None:
    assert candidates_of(read("Новая Газета & Минск -=Мир")) == ("Новая Газета", "Новая", "Газета", "Минск")


# -------------------------------------------------------------------------------- whatever is typed

_PIECES = (
    "A", "Шойгу", "Сергей", " ", " ", "(", ")", "&", "|", "-", "—", "!", "~", "~5", '"', "«", "»", "„", "=",
    "lang:", "uk", "source:", "@name", "title:", "AND", "или", "НЕ", "*", ":", "x:", "…", "\n", "\x00", "’",
    "\u200b", "\ud83d", "ß", "й", "и\u0306",
)  # fmt: skip
typed_texts = st.one_of(st.lists(st.sampled_from(_PIECES), max_size=24).map("".join), st.text(max_size=60))


@given(typed_texts)
@example("\x1c")
@example("=" * 40)
@example('""')
def test_every_text_is_read_or_explained(typed: str) -> None:
    is_expression(typed)
    answer = read_or_explained(typed)
    if isinstance(answer, QueryError):
        assert 0 <= answer.start <= answer.end <= len(typed)
    else:
        assert answer.typed == typed
        assert all(keys_of(word.text) for word in words_of(answer.root))
        assert anchors_of(answer.root)


def read_or_explained(typed: str) -> Query | QueryError:
    try:
        return read(typed)
    except QueryError as error:
        return error


@given(typed_texts)
def test_no_character_is_passed_over_but_blanks(typed: str) -> None:
    left = list(typed)
    for token in cut(typed):
        left[token.start_pos : token.start_pos + len(token)] = " " * len(token)
    assert "".join(left).strip() == ""


@pytest.mark.parametrize(
    "piece", ["(", ")", "!", "-", '"', "«", "~", "A~", "&", "|", "=", "A&", "title:", "A "]
)
def test_five_hundred_characters_of_anything_come_to_an_end(piece: str) -> None:
    typed = (piece * LONGEST)[:LONGEST]
    assert len(cut(typed)) <= LONGEST
    with pytest.raises(QueryError):
        read(typed)
