"""Expressions among the watches: what they find, what they cost, and that they leave nothing behind."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.entity import EntityKind
from bot.domain.watch import Finding, Term, Watch
from bot.matching.lookout import Lookout, expression_problem
from bot.matching.matcher import Matcher
from bot.matching.query import QueryError
from tests.matching.strategies import collections_of_watches, texts

CASES = Path(__file__).parent / "cases_query" / "expressions.txt"
SHOIGU = Watch("shoigu", ("Сергей Шойгу", "Шойгу", "Sergei Shoigu"), EntityKind.PERSON)


SHOIGU_TYPED = Watch("typed", ("Сергей Шойгу",), EntityKind.PERSON)


def expression(typed: str, name: str = "", terms: tuple[Term, ...] = ()) -> Watch:
    return Watch(name or typed, (typed,), EntityKind.EXPRESSION, typed, terms=terms)


def lookout(watches: Iterable[Watch]) -> Lookout:
    made = Lookout()
    for watch in watches:
        made.add(watch)
    return made


def told(finding: Finding) -> tuple[str, float, list[str]]:
    return finding.watch, finding.score, [mention.surface for mention in finding.mentions]


# ------------------------------------------------------------------------------------- the table


@dataclass(frozen=True)
class Line:
    name: str
    watch: Watch
    is_true: bool
    text: str
    about: dict[str, str] = field(default_factory=dict)


def lines() -> Iterator[Line]:
    watch = expression("none")
    for number, row in enumerate(CASES.read_text("utf-8").splitlines(), start=1):
        if row.startswith("watch "):
            watch = expression(row.removeprefix("watch "))
        elif row[:2] in ("+ ", "- "):
            text, _, about = f"{row[1:]} ".partition(" // ")
            values = re.findall(r"(title|lang|source): (.*?)(?=,? (?:title|lang|source): |\s*$)", about)
            yield Line(f"{number}", watch, row[0] == "+", text.strip(), dict(values))


def bracketed(*shown: str) -> list[str]:
    return [found for text in shown for found in re.findall(r"\[(.*?)\]", text)]


@pytest.mark.parametrize("line", list(lines()), ids=lambda line: line.name)
def test_an_expression_is_true_of_a_document_or_not(line: Line) -> None:
    title, text = (re.sub(r"[\[\]]", "", one) for one in (line.about.get("title", ""), line.text))
    found = lookout([line.watch]).find(
        text, title=title, language=line.about.get("lang", ""), source=line.about.get("source", "")
    )
    surfaces = [mention.surface for finding in found for mention in finding.mentions]
    assert surfaces == bracketed(line.about.get("title", ""), line.text)
    assert bool(found) == line.is_true


def test_the_table_holds_both_sides_of_every_expression() -> None:
    sides = {(line.watch.id, line.is_true) for line in lines()}
    assert {name for name, _ in sides} == {name for name, true in sides if true}
    assert len(list(lines())) > 75


# ------------------------------------------------------------------------------ scores and reasons


def test_an_expression_is_as_sure_as_its_weakest_word_and_every_mention_keeps_its_reason() -> None:
    watched = expression("Шойгу & Минск", "both", (Term("шойгу", SHOIGU.kind, ("Сергей Шойгу",)),))
    (finding,) = lookout([watched]).find("Шойгу прилетел в Минск")
    ((alone,),) = (one.mentions for one in lookout([SHOIGU_TYPED]).find("Шойгу прилетел в Минск"))
    assert [(one.watch, one.surface, one.reason) for one in finding.mentions] == [
        ("both", "Шойгу", alone.reason),
        ("both", "Минск", "exact words"),
    ]
    assert finding.score == min(one.score for one in finding.mentions) == alone.score < 1


def test_a_term_that_stands_for_an_entity_is_found_by_the_entitys_names() -> None:
    term = Term("Shoigu", EntityKind.PERSON, ("Сергей Шойгу", "Шойгу"))
    watched = expression("Shoigu & Минск", "a", (term,))
    (finding,) = lookout([watched]).find("Сергей Шойгу прилетел в Минск")
    assert told(finding) == ("a", 1.0, ["Сергей Шойгу", "Минск"])


def test_a_namesake_is_as_doubtful_in_an_expression_as_alone() -> None:
    watched = expression("Сергей Шойгу & Минск", "a")
    (finding,) = lookout([watched]).find("Иван Шойгу прилетел в Минск")
    assert finding.score < 0.6


def test_a_doubtful_mention_does_not_count_as_present_where_it_must_be_absent() -> None:
    watched = lookout([expression("Минск -Сергей Шойгу", "a")])
    assert [*map(told, watched.find("Иван Шойгу прилетел в Минск"))] == [("a", 1.0, ["Минск"])]
    assert watched.find("Сергей Шойгу прилетел в Минск") == ()


def test_of_two_alternatives_the_surer_one_counts() -> None:
    watched = expression("Сергей Шойгу | Минск", "a")
    assert [*map(told, lookout([watched]).find("Иван Шойгу прилетел в Минск"))] == [("a", 1.0, ["Минск"])]


def test_forms_that_a_watch_leaves_out_are_left_out_of_its_terms() -> None:
    watched = Watch("a", ("Минск | Брест",), EntityKind.EXPRESSION, left_out=frozenset({"минск"}))
    both = lookout([watched, expression("Минск", "b")])
    assert [*map(told, both.find("Минск, Брест"))] == [("b", 1.0, ["Минск"]), ("a", 1.0, ["Брест"])]


# --------------------------------------------------------------------------- beside other watches


def test_names_and_expressions_come_in_the_order_of_the_document() -> None:
    watched = lookout(
        [SHOIGU, expression("Минск Шойгу", "b"), expression("Минск", "c"), Watch("a", ("Минск",))]
    )
    found = watched.find("Минск встретил Шойгу")
    assert [finding.watch for finding in found] == ["a", "b", "c", "shoigu"]
    assert [watch.id for watch in watched.watches] == ["a", "b", "c", "shoigu"]
    assert len(watched) == 4


def test_an_expression_is_replaced_by_what_has_its_id() -> None:
    watched = lookout([expression("Минск", "x"), expression("Гомель", "x")])
    assert [*map(told, watched.find("Минск, Гомель"))] == [("x", 1.0, ["Гомель"])]
    watched.add(Watch("x", ("Брест",)))
    assert [*map(told, watched.find("Минск, Гомель, Брест"))] == [("x", 1.0, ["Брест"])]
    watched.add(expression("Минск", "x"))
    assert [*map(told, watched.find("Минск, Гомель, Брест"))] == [("x", 1.0, ["Минск"])]
    assert (len(watched), watched.terms) == (1, 1)


def test_an_expression_that_cannot_be_read_changes_nothing() -> None:
    watched = lookout([expression("Минск", "x")])
    bad = expression("Минск & (", "x")
    with pytest.raises(QueryError):
        watched.add(bad)
    assert watched.watches == (expression("Минск", "x"),)
    assert str(expression_problem(bad)) == "unclosed bracket: Минск & →("
    assert expression_problem(Watch("x", ("Минск & (",))) is None
    assert expression_problem(Watch("x", (), EntityKind.EXPRESSION)) is not None


def test_a_word_of_several_expressions_is_looked_for_once() -> None:
    both = [expression("Минск Брест"), expression('Минск "Брест" -Гомель')]
    watched = lookout([*both, Watch("a", ("Минск",))])
    assert watched.terms == 4  # «Брест» in all its forms, and as it stands
    watched.remove("Минск Брест")
    assert watched.terms == 3
    watched.remove('Минск "Брест" -Гомель')
    assert watched.terms == 0
    assert [finding.watch for finding in watched.find("Минск, Брест, Гомель")] == ["a"]


# -------------------------------------------------------------------------------------- the costs


@pytest.mark.parametrize("count", [10, 10_000])
def test_only_expressions_with_a_found_word_are_looked_at(count: int) -> None:
    watched = lookout(expression(f'"Минск" & =слово{number:05} -"футбол"') for number in range(count))
    found = watched.find("Минск и Гомель ждут. Сказано слово00007, слово00003 тоже.")
    assert [one.mentions[1].surface for one in found] == ["слово00003", "слово00007"]
    assert watched.judged == 2


def test_near_does_not_compare_every_mention_with_every_other() -> None:
    watched = lookout([expression("Минск ~1 Брест", "a")])
    text = "Минск и снова Брест, " * 3_000
    (finding,) = watched.find(text)
    assert len(finding.mentions) == 2 * 2_999


# ------------------------------------------------------------------------- against a naive reader

WORDS = ("alpha", "bravo", "delta")
Tree: TypeAlias = "str | tuple[str, *tuple[object, ...]]"

leaves = st.one_of(
    st.sampled_from(WORDS),
    st.tuples(st.just("near"), st.sampled_from(WORDS), st.sampled_from(WORDS), st.integers(1, 3)),
    st.sampled_from([("lang", "uk"), ("source", "@chan")]),
)
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(st.just("and"), inner, inner),
        st.tuples(st.just("or"), inner, inner),
        st.tuples(st.just("not"), inner),
        st.tuples(st.just("title"), inner),
    ),
    max_leaves=6,
)
documents = st.lists(st.sampled_from((*WORDS, "other")), max_size=8)


def typed(tree: object) -> str:
    match tree:
        case ("near", one, other, words):
            return f"({one} ~{words} {other})"
        case ("and", one, other):
            return f"({typed(one)} {typed(other)})"
        case ("or", one, other):
            return f"({typed(one)} | {typed(other)})"
        case ("not", one):
            return f"-({typed(one)})"
        case (("title" | "lang" | "source") as name, one):
            return f"{name}:({typed(one)})" if name == "title" else f"{name}:{one}"
    return str(tree)


def naive(tree: object, fields: list[list[str]], language: str, source: str) -> bool:
    match tree:
        case ("near", one, other, words):
            return any(
                0 < abs(at - there) <= words + 1
                for field in fields
                for at, word in enumerate(field)
                for there, another in enumerate(field)
                if (word, another) == (one, other)
            )
        case ("and", one, other):
            return naive(one, fields, language, source) and naive(other, fields, language, source)
        case ("or", one, other):
            return naive(one, fields, language, source) or naive(other, fields, language, source)
        case ("not", one):
            return not naive(one, fields, language, source)
        case ("title", one):
            return naive(one, fields[:1], language, source)
        case ("lang", code):
            return language == code
        case ("source", place):
            return source == place
    return any(tree in field for field in fields)


@given(trees, documents, documents, st.sampled_from(("uk", "ru")), st.sampled_from(("@chan", "@other")))
def test_an_expression_means_what_a_naive_reader_takes_it_to_mean(
    tree: object, title: list[str], text: list[str], language: str, source: str
) -> None:
    watch = expression(typed(tree), "x")
    problem = expression_problem(watch)
    if problem:
        assert problem.key == "query-fires-on-everything"
        return
    assert not could_be_true_of_nothing(tree)
    watched = lookout([watch])
    found = watched.find(" ".join(text), title=" ".join(title), language=language, source=source)
    assert bool(found) == naive(tree, [title, text], language, source)
    for finding in found:
        assert finding.score == min(mention.score for mention in finding.mentions)
        assert {mention.watch for mention in finding.mentions} == {"x"}


def could_be_true_of_nothing(tree: object) -> bool:
    """Whether a document without words, in some language and from somewhere, would do."""
    places = [(language, source) for language in ("uk", "ru") for source in ("@chan", "@other")]
    return any(naive(tree, [[], []], *place) for place in places)


# ---------------------------------------------------------------------------------- no trace left

EXPRESSIONS = (
    "Шойгу & Минск",
    "Шойгу | МО -РФ",
    '"Нью-Йорк" ~3 Шойгу',
    "=шойгу lang:ru",
    "Сергей Шойгу & Ту-154",
)


@given(collections_of_watches(), st.lists(st.sampled_from(EXPRESSIONS), unique=True), texts)
def test_expressions_change_nothing_for_the_others(watches: list[Watch], typed: list[str], text: str) -> None:
    plain = [watch for watch in watches if watch.kind is not EntityKind.EXPRESSION]
    alone = Matcher()
    for watch in (*plain, SHOIGU_TYPED):  # a person of that name counts as a namesake, hidden or not
        alone.add(watch)
    together = lookout([*plain, SHOIGU_TYPED, *map(expression, typed)])
    found = together.find(text, title="Шойгу")
    assert [one for one in found if one.watch not in typed] == list(alone.find(text, title="Шойгу"))
    assert {one.watch for one in found} <= {watch.id for watch in together.watches}
    assert len(together) == len(plain) + 1 + len(typed)


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(EXPRESSIONS)), max_size=12), texts)
def test_what_was_added_and_removed_leaves_no_trace(steps: list[tuple[bool, str]], text: str) -> None:
    walked = lookout([SHOIGU])
    kept: dict[str, None] = {}
    for adds, typed in steps:
        if adds:
            walked.add(expression(typed))
            kept[typed] = None
        else:
            walked.remove(typed)
            kept.pop(typed, None)
    fresh = lookout([SHOIGU, *map(expression, random.Random(1).sample(list(kept), len(kept)))])
    assert (walked.watches, walked.terms) == (fresh.watches, fresh.terms)
    assert walked.find(text, title="Шойгу, Минск", language="ru") == fresh.find(
        text, title="Шойгу, Минск", language="ru"
    )
